import { createGate, type Gate } from "../index";
import { catalogue } from "../records/catalogue";
import type { Extra } from "../records/extra";
import { packsAsOf } from "../replay/as-of";
import type { HistoryScope } from "../replay/debtor-history";
import type { ReplayLaw } from "../replay/judge-debtor";
import { joinPacks } from "../rules/join";
import type { Pack } from "../rules/pack";
import { textReader } from "../text";
import type { Call } from "./command";
import { readPack } from "./pack-source";
import { readDay, readInstant, scopeOf } from "./replay-options";
import type { Settings } from "./settings";
import { refuse } from "./usage-error";

/** What a log is judged by, as plain data: the same in every thread. */
export interface LawData extends HistoryScope, Pick<Settings, "advise" | "assume" | "language"> {
  readonly packs: readonly Pack[];
  /** The packs of the second of two policies that are compared. */
  readonly otherPacks?: readonly Pack[];
  /** The day whose law is applied instead of that of each contact. */
  readonly asOf?: string;
  readonly writtenAt?: string;
}

/**
 * The law that a call names by its options and settings.
 *
 * @throws {UsageError} {PackError}
 */
export function lawDataOf(call: Call, settings: Settings): LawData {
  const { options } = call;
  const { packs, advise, assume, language } = settings;
  const asOf = readDay("--as-of", options.value("as-of"));
  const begin = packs.flatMap(({ covers }) => covers?.from ?? []).sort()[0];
  // Nothing could be permitted by it, and it would be said of each contact's own day that its law is not loaded.
  if (asOf !== undefined && begin !== undefined && asOf < begin) refuse("usage/bad-value", { path: "--as-of", found: asOf, expected: { en: `a day from ${begin} on, when the loaded packs begin`, zh: `${begin} 起的日期，所载规则包自该日起` } });
  const writtenAt = options.value("written-at");
  const sides = comparedOf(call, settings);
  return {
    packs: [...packs, ...(sides?.[0] ?? [])], advise, assume, language,
    ...scopeOf(options),
    ...(sides !== undefined && { otherPacks: [...packs, ...sides[1]] }),
    ...(asOf !== undefined && { asOf }),
    ...(writtenAt !== undefined && { writtenAt: readInstant("--written-at", writtenAt) }),
  };
}

/** The two policies that are compared. */
function comparedOf({ options, io }: Call, { packs }: Settings): readonly [readonly Pack[], readonly Pack[]] | undefined {
  if (!options.has("compare")) return undefined;
  const paths = options.list("compare");
  if (paths.length !== 2) refuse("usage/bad-value", { path: "--compare", found: paths.join(","), expected: { en: "two policies with a comma between, for instance a.yaml,b.yaml", zh: "两份制度，以逗号分隔，例如 a.yaml,b.yaml" } });
  return [[readPack(paths[0]!, io, packs)], [readPack(paths[1]!, io, packs)]];
}

/** @throws {GateError} on packs that do not fit together */
export function lawOf(data: LawData): ReplayLaw {
  const { otherPacks, historyFrom, historyCovers, writtenAt } = data;
  return {
    gate: gateFor(data.packs, data),
    ...(otherPacks !== undefined && { other: gateFor(otherPacks, data) }),
    extra: extraOf(data),
    ...(historyFrom !== undefined && { historyFrom }),
    ...(historyCovers !== undefined && { historyCovers }),
    ...(writtenAt !== undefined && { writtenAt }),
  };
}

/** Paths of the facts about persons, whose values do not leave the log unasked. */
export function personalFacts(extra: Extra): ReadonlySet<string> {
  return new Set([...catalogue(extra).values()].filter(({ personal }) => personal === true).map(({ path }) => path));
}

function gateFor(packs: readonly Pack[], { asOf, advise, assume, language }: LawData): Gate {
  return createGate({ packs: asOf === undefined ? packs : packsAsOf(packs, asOf), advise, assume, language, texts: textReader() });
}

/** What both sides declare, since one log is read for the two. */
function extraOf({ packs, otherPacks = [] }: LawData): Extra {
  return joinPacks([...packs, ...otherPacks.filter((pack) => !packs.includes(pack))]).extra;
}
