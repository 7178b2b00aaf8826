import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BaseRecord } from "../engine/example-input";
import { reasonOfFailure } from "../files/file-failure";
import type { Example } from "../rules/rule";
import { cliProblem } from "./cli-problems";
import type { Io } from "./io";
import { positionIn, scanJson } from "./json-text";
import { UsageError, refuse } from "./usage-error";

type Bases = Record<string, BaseRecord>;

/** The names of the records that come with the package. */
export const RECORD_NAMES: readonly string[] = [
  "cn-agency-call", "cn-bank-call", "cn-call", "cn-consumer-finance-call", "cn-internet-bank-visit", "cn-letter", "cn-lost-debtor",
  "cn-microloan-call", "cn-sms", "cn-third-party", "cn-visit", "hk-call", "hk-lender-call", "hk-third-party", "hk-unnoticed-call",
  "hk-visit", "tw-call", "tw-own-call", "tw-third-party", "tw-unnoticed-call", "tw-visit", "us-ar-call", "us-ca-call", "us-call",
  "us-co-call", "us-ct-call", "us-dc-call", "us-dc-email", "us-email", "us-first-party", "us-fl-call", "us-ia-call", "us-la-call", "us-la-neighbour",
  "us-letter", "us-ma-call", "us-ma-household", "us-ma-visit", "us-md-call", "us-me-call", "us-mi-call", "us-nc-call", "us-nv-call",
  "us-ny-call", "us-nyc-call", "us-nyc-email", "us-or-call", "us-pa-call", "us-ri-call", "us-robocall", "us-text", "us-third-party",
  "us-wa-call", "us-wi-call", "us-wv-call",
];

/** The records that come with the package, as far as these examples start from them; all where one of them is not there, so that what is meant can be told. */
export async function bundledRecords(examples: readonly Example[]): Promise<Bases> {
  const wanted = [...new Set(examples.map(({ given }) => given.base))];
  const names = wanted.every((name) => RECORD_NAMES.includes(name)) ? wanted : RECORD_NAMES;
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await recordNamed(name)] as const)));
}

/**
 * The records in a folder, by the names of their files without `.json`.
 *
 * @throws {UsageError} where one cannot be read or is no JSON
 */
export function recordsIn(folder: string, { cwd }: Pick<Io, "cwd">): Bases {
  const read = (name: string): BaseRecord => {
    const file = join(folder, name);
    const text = readFileSync(resolve(cwd, file), "utf8");
    const fault = scanJson(text);
    if (fault !== undefined) throw new UsageError([cliProblem(fault.code, { file, path: fault.path, ...positionIn(text, fault.offset) })]);
    return JSON.parse(text) as BaseRecord;
  };
  try {
    const names = readdirSync(resolve(cwd, folder)).filter((name) => name.endsWith(".json")).sort();
    return Object.fromEntries(names.map((name) => [name.slice(0, -".json".length), read(name)]));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return refuse("usage/unreadable-file", { file: folder, expected: reasonOfFailure(error) });
  }
}

/** The bundler takes up every file that this may mean, and loads each when it is asked for. */
export async function recordNamed(name: string): Promise<BaseRecord> {
  const { default: record } = (await import(`../../fixtures/records/${name}.json`)) as { default: BaseRecord };
  return record;
}
