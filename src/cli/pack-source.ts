import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOfFailure } from "../files/file-failure";
import { nearest } from "../records/suggest";
import type { Pack } from "../rules/pack";
import { parsePack, type PackFile } from "../rules/parse-pack";
import type { Io } from "./io";
import { refuse } from "./usage-error";

/** Whether a pack is named by its path, and not by the id of a bundled one: `./house.yaml`, `packs/vn`. */
export const isPath = (name: string): boolean => /[\\/]|\.ya?ml$/.test(name);

/**
 * A pack from a file that holds all of it, or from a folder with a `pack.yaml`; its calendars stand in a folder `calendars` beside it.
 *
 * @param beside  packs that it may extend, or whose rules it may waive
 * @throws {UsageError} where it cannot be read
 * @throws {PackError}  with every problem of its files
 */
export function readPack(path: string, io: Pick<Io, "cwd">, beside: readonly Pack[]): Pack {
  const around = join(path, "../calendars");
  const calendars = existsSync(resolve(io.cwd, around)) ? filesAt(around, io) : [];
  const files = filesAt(path, io);
  const pack = parsePack(files, { with: beside, calendars });
  FILES.set(pack, files);
  return pack;
}

const FILES = new WeakMap<Pack, readonly PackFile[]>();

/** The files that a pack was read from; none of a bundled one. */
export const filesOfPack = (pack: Pack): readonly PackFile[] => FILES.get(pack) ?? [];

/**
 * Bundled packs by their ids, and packs by their paths, together with the bundled packs that they build on; a pack by its path takes the
 * place of a bundled one that is only built on.
 *
 * @throws {UsageError} on an id that no bundled pack has, and on two packs of one id
 */
export function packsNamed(names: readonly string[], bundled: readonly Pack[], io: Pick<Io, "cwd">): Pack[] {
  const ids = bundled.map(({ id }) => id);
  const chosen = names.filter((one) => !isPath(one)).map((name) => bundled.find(({ id }) => id === name) ?? refuse("usage/unknown-pack", { found: name, expected: ids.join(", "), meant: nearest(name, ids) }));
  const own: Pack[] = [];
  for (const path of names.filter(isPath)) addOnce(own, readPack(path, io, [...bundled, ...own.filter(({ id }) => !ids.includes(id))]), path);
  for (const [at, { id }] of own.entries()) if (chosen.some((pack) => pack.id === id)) refuse("usage/pack-twice", { file: names.filter(isPath)[at]!, found: id });
  const packs: Pack[] = [];
  const add = (pack: Pack): void => {
    if (packs.some(({ id }) => id === pack.id)) return;
    packs.push(pack);
    for (const id of pack.extends ?? []) [...own, ...bundled].filter((base) => base.id === id).slice(0, 1).forEach(add);
  };
  for (const pack of [...chosen, ...own]) add(pack);
  return packs;
}

/** Adds a pack that was read; the same one a second time says nothing new. @throws {UsageError} where another one has its id */
export function addOnce(packs: Pack[], pack: Pack, path: string): void {
  const held = packs.find(({ id }) => id === pack.id);
  if (held === undefined) packs.push(pack);
  else if (held.digest !== pack.digest) refuse("usage/pack-twice", { file: path, found: pack.id });
}

function filesAt(path: string, { cwd }: Pick<Io, "cwd">): PackFile[] {
  const read = (name: string): PackFile => ({ name, text: readFileSync(resolve(cwd, name), "utf8").replace(/^\uFEFF/, "") });
  try {
    if (!statSync(resolve(cwd, path)).isDirectory()) return [read(path)];
    return readdirSync(resolve(cwd, path)).filter((name) => name.endsWith(".yaml")).sort().map((name) => read(join(path, name).replaceAll("\\", "/")));
  } catch (error) {
    return refuse("usage/unreadable-file", { file: path, expected: reasonOfFailure(error) });
  }
}
