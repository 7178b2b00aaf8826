import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as z from "zod";
import { checkShape } from "../rules/check-shape";
import { lintSettingsSchema } from "../lint-files/settings";
import { FORCES } from "../records/force";
import { readYaml } from "../rules/located-yaml";
import { problemOf } from "../rules/pack-error";
import { reasonOfFailure } from "./file-failure";
import type { Io } from "./io";
import { isPath } from "./pack-source";
import { UsageError, refuse } from "./usage-error";

/** The settings of a project: nothing in it is executed. */
export const configSchema = () =>
  z.strictObject({
    packs: z.array(z.string()).optional(),
    policy: z.array(z.string()).optional(),
    mapping: z.array(z.string()).optional(),
    advise: z.array(z.enum(ADVISABLE)).optional(),
    assume: z.record(z.string(), z.unknown()).optional(),
    language: z.enum(["zh", "en"]).optional(),
    lint: lintSettingsSchema().optional(),
  });
export type Config = z.infer<ReturnType<typeof configSchema>>;

/** What may be turned into advice; law and regulation always deny. */
export const ADVISABLE = ["should", ...(FORCES.slice(2) as Exclude<(typeof FORCES)[number], "law" | "regulation">[])] as const;

const NAMES = ["lawful-contact.config.yaml", "lawful-contact.config.json"];

/**
 * The settings file of the nearest folder upwards that has one; its paths then start from `cwd`.
 *
 * @throws {UsageError} where it cannot be read, does not fit, or one folder holds two
 */
export function findConfig({ cwd }: Pick<Io, "cwd">): { file: string; config: Config } | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const names = NAMES.filter((name) => existsSync(join(folder, name)));
    const [name] = names;
    if (names.length > 1) refuse("usage/two-configs", { file: relative(cwd, folder) || ".", expected: names.join(", ") });
    if (name !== undefined) return readConfig(join(folder, name), cwd);
    if (dirname(folder) === folder) return undefined;
  }
}

function readConfig(path: string, cwd: string): { file: string; config: Config } {
  const file = relative(cwd, path).replaceAll("\\", "/");
  const yaml = readYaml(textOf(path, file), { expected: "settings", fix: "write those that are meant, or remove the file" }); // JSON is YAML too
  const shape = yaml.value === undefined ? [] : checkShape(configSchema(), yaml.value, [], "settings");
  const found = [
    ...yaml.problems.map(({ position, ...problem }) => ({ problem, at: position })),
    ...shape.map((problem) => ({ problem, at: yaml.locate(problem.path, problem.code === "pack/unknown-key" ? "key" : "value") })),
  ].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  if (found.length > 0) {
    throw new UsageError(found.map(({ problem, at }) => {
      const inWords = problemOf(problem, { file, ...at, written: yaml.written(problem.path) });
      return { ...inWords, code: inWords.code.replace(/^pack\//, "config/") };
    }));
  }
  const config = yaml.value as Config;
  const near = (name: string): string => (isPath(name) ? `./${relative(cwd, resolve(dirname(path), name)).replaceAll("\\", "/")}` : name);
  const lists = (["packs", "policy", "mapping"] as const).flatMap((name) => (config[name] === undefined ? [] : [[name, config[name].map(near)] as const]));
  return { file, config: { ...config, ...Object.fromEntries(lists) } };
}

function textOf(path: string, file: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    return refuse("usage/unreadable-file", { file, expected: reasonOfFailure(error) });
  }
}
