import type { Assumptions } from "../engine/assume";
import { createGate, type Gate, type GateOptions } from "../engine/gate";
import { catalogue } from "../records/catalogue";
import type { Extra } from "../records/extra";
import { nearest } from "../records/suggest";
import { bundledPacks } from "../packs";
import type { Language } from "../report/words";
import { joinPacks } from "../rules/join";
import type { Pack } from "../rules/pack";
import { textReader } from "../text";
import { checkAssumption, readAssumption } from "./assumption";
import type { Call } from "./command";
import { ADVISABLE, findConfig, type Config } from "./config";
import { addOnce, packsNamed, readPack } from "./pack-source";
import { languageOf } from "./standard-options";
import { UsageError, refuse } from "./usage-error";

type Advise = NonNullable<GateOptions["advise"]>;

/** What a call judges by: the project's settings with those of the call on top. */
export interface Settings {
  /** The settings file; undefined where there is none. */
  readonly file: string | undefined;
  /** The law and, after it, the organisations' packs. */
  readonly packs: readonly Pack[];
  readonly advise: Advise;
  readonly assume: Assumptions;
  /** Mappings of logs: paths, or names of those that come with the package. */
  readonly mapping: readonly string[];
  readonly language: Language;
  /** What the packs declare beyond the record model; the same object throughout, since schemas are kept by it. */
  readonly extra: Extra;
  /** For the linter; its patterns start from the folder of `file`. */
  readonly lint: Config["lint"];
}

/**
 * The settings of a call. `--packs`, `--advise`, `--map` and `--language` replace what the file says; `--policy` and `--assume` add to it, so
 * that no call drops the house's own rules.
 *
 * @throws {UsageError} {PackError}
 */
export function settingsOf({ io, options }: Call): Settings {
  const found = findConfig(io);
  const config: Config = found?.config ?? {};
  const names = options.has("packs") ? options.list("packs") : config.packs;
  const packs = names === undefined ? [...bundledPacks] : inFile(options.has("packs") ? undefined : found?.file, () => packsNamed(names, bundledPacks, io));
  for (const path of [...(config.policy ?? []), ...options.all("policy")]) addOnce(packs, readPack(path, io, packs), path);
  const { extra } = joinPacks(packs);
  const facts = catalogue(extra);
  inFile(found?.file, () => Object.entries(config.assume ?? {}).forEach(([path, value]) => checkAssumption(path, value, facts, "assume")));
  const assume = { ...config.assume, ...Object.fromEntries(options.all("assume").map((text) => readAssumption(text, facts))) };
  for (const [path, value] of Object.entries(assume)) checkAssumption(path, value, facts);
  return {
    file: found?.file,
    packs,
    advise: options.has("advise") ? adviseOf(options.list("advise")) : (config.advise ?? []),
    assume,
    mapping: options.has("map") ? options.all("map") : (config.mapping ?? []),
    language: options.has("language") ? languageOf(options.value("language")) : (config.language ?? "en"),
    extra,
    lint: config.lint,
  };
}

/** What is wrong with something that a file said is told of that file. */
function inFile<T>(file: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw file !== undefined && error instanceof UsageError ? new UsageError(error.problems.map((problem) => ({ file, ...problem }))) : error;
  }
}

/** @throws {GateError} on packs that do not fit together */
export function gateOf({ packs, advise, assume, language }: Settings): Gate {
  return createGate({ packs, advise, assume, language, texts: textReader() });
}

/** The settings as JSON, for `--show-config`. */
export function settingsText({ file, packs, advise, assume, mapping, language, lint }: Settings): string {
  return `${JSON.stringify({ file: file ?? null, packs: packs.map(({ id, kind, version, digest }) => ({ id, kind, version, digest })), advise, assume, mapping, language, ...(lint !== undefined && { lint }) }, null, 2)}\n`;
}

function adviseOf(given: readonly string[]): Advise {
  for (const force of given) {
    if ((ADVISABLE as readonly string[]).includes(force)) continue;
    const list = ADVISABLE.join(", ");
    refuse("usage/bad-value", { path: "--advise", found: force, expected: { en: `some of ${list}; law and regulation always deny`, zh: `下列各项中的若干项：${list}；法律和法规规章一律强制` }, meant: nearest(force, ADVISABLE) });
  }
  return given as Advise;
}
