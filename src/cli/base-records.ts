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

/** The records that come with the package, as far as these examples start from them. */
export async function bundledRecords(examples: readonly Example[]): Promise<Bases> {
  const bases: Bases = {};
  for (const name of new Set(examples.map(({ given }) => given.base))) {
    const record = /^[a-z0-9-]+$/.test(name) ? await recordNamed(name) : undefined;
    if (record !== undefined) bases[name] = record;
  }
  return bases;
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
async function recordNamed(name: string): Promise<BaseRecord | undefined> {
  try {
    const { default: record } = (await import(`../../fixtures/records/${name}.json`)) as { default: BaseRecord };
    return record;
  } catch {
    return undefined; // the example that asks for it fails, and says so
  }
}
