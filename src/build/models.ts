import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Decision } from "../records/decision";
import type { LogRecord } from "../records/log";
import type { Bilingual } from "../records/problem-in-words";
import { cn } from "../packs/cn";
import { parsePack } from "../rules/parse-pack";
import type { Pack } from "../rules/pack";
import { walk, type TimelineStep } from "./model-timeline";

const FOLDER = "fixtures/models";

/** What the gate must answer, and why a manager would have said the same. */
export interface Answer {
  readonly outcome: Decision["outcome"];
  /** In the order of the decision. */
  readonly reasons: readonly { readonly rule: string; readonly basis: "violated" | "unproven"; readonly needs?: readonly string[] }[];
  /** Where they are telling: all of them, `rule: duty`. */
  readonly duties?: readonly string[];
  /** Where it is telling; null: none is found. */
  readonly permittedFrom?: string | null;
  readonly why: Bilingual;
}

/** What is told of one record of the timeline. */
export interface Told {
  /** Its id; a case record's with `@` and its `asOf`. */
  readonly of: string;
  readonly what: Bilingual;
  /** Of a contact that the house or its agencies begin. */
  readonly expect?: Answer;
}

/** One way of organising collection: a house's policy and a case over several weeks. */
export interface Model {
  readonly title: Bilingual;
  /** The law and the house's own rules on top of it. */
  readonly packs: readonly [law: Pack, policy: Pack];
  readonly log: readonly LogRecord[];
  readonly steps: readonly TimelineStep[];
  /** One a step, in the same order. */
  readonly told: readonly Told[];
}

/** The folders of the models, in order: `1-bank-and-agencies` and so on. */
export function modelFolders(): string[] {
  return readdirSync(FOLDER).filter((name) => /^[1-9]-/.test(name)).sort();
}

/** Reads a model from its folder. */
export function readModel(folder: string): Model {
  const read = (name: string): string => readFileSync(join(FOLDER, folder, name), "utf8");
  const { title, told } = JSON.parse(read("expected.json")) as Pick<Model, "title" | "told">;
  const log = read("timeline.ndjson").trimEnd().split("\n").map((line) => JSON.parse(line) as LogRecord);
  return { title, packs: [cn, parsePack(read("policy.yaml"), { with: [cn] })], log, steps: walk(log), told };
}
