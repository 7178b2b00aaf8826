import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import * as z from "zod";
import { lintSettingsSchema } from "../lint-files/settings";
import { FORCES } from "../records/force";
import { readPlainFile } from "../rules/plain-file";
import type { Io } from "./io";
import { isPath } from "./pack-source";
import { readText } from "./text-file";
import { UsageError, refuse } from "./usage-error";

/** The settings of a project: nothing in it is executed. */
const configSchema = () =>
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
  const read = readPlainFile({ name: file, text: readText(file, { cwd }), kind: "config", called: "settings", ifEmpty: { expected: "settings", fix: "write those that are meant, or remove the file" }, schema: configSchema() }); // JSON is YAML too
  if ("problems" in read) throw new UsageError(read.problems);
  const config = read.value;
  const near = (name: string): string => (isPath(name) ? `./${relative(cwd, resolve(dirname(path), name)).replaceAll("\\", "/")}` : name);
  const lists = (["packs", "policy", "mapping"] as const).flatMap((name) => (config[name] === undefined ? [] : [[name, config[name].map(near)] as const]));
  return { file, config: { ...config, ...Object.fromEntries(lists) } };
}
