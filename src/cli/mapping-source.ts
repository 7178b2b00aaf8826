import { createHash } from "node:crypto";
import { dirname, resolve } from "node:path";
import type { Extra } from "../records/extra";
import type { SourceDigest } from "../replay/log-source";
import type { Mapping, Tables } from "../replay/mapping";
import { BUNDLED_MAPPINGS } from "../replay/mappings/bundled";
import { parseMapping } from "../replay/parse-mapping";
import { readTable } from "../replay/read-mapped";
import type { Io } from "./io";
import { readText } from "./text-file";

/** A mapping with the tables that it looks things up in, and what was read for it. */
export interface LoadedMapping {
  readonly mapping: Mapping;
  readonly tables: Tables;
  readonly sources: readonly SourceDigest[];
}

/**
 * A mapping by its path, or one of those that come with the package by its name. Tables are looked for beside the mapping file, those of a
 * bundled one in the folder of the call.
 *
 * @throws {UsageError} {ReplayError}
 */
async function loadMapping(name: string, io: Pick<Io, "cwd">, extra: Extra): Promise<LoadedMapping> {
  const isBundled = Object.hasOwn(BUNDLED_MAPPINGS, name);
  const text = isBundled ? BUNDLED_MAPPINGS[name]! : readText(name, io);
  const mapping = parseMapping(name, text, extra);
  const folder = isBundled ? io.cwd : dirname(resolve(io.cwd, name));
  const tables: Record<string, ReadonlyMap<string, string | undefined>> = {};
  const sources: SourceDigest[] = [{ name, bytes: Buffer.byteLength(text), digest: `sha256-${createHash("sha256").update(text).digest("hex")}` }];
  for (const [table, lookup] of Object.entries(mapping.lookups ?? {})) {
    const read = await readTable(lookup, resolve(folder, lookup.file));
    tables[table] = read.table;
    if (!sources.some((source) => source.name === read.digest.name)) sources.push(read.digest);
  }
  return { mapping, tables, sources };
}

/** @throws {UsageError} {ReplayError} */
export async function loadMappings(names: readonly string[], io: Pick<Io, "cwd">, extra: Extra): Promise<LoadedMapping[]> {
  return Promise.all(names.map((name) => loadMapping(name, io, extra)));
}
