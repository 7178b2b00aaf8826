import { packExamples } from "../packs/examples";
import { nearest } from "../records/suggest";
import { FORCES, FORCE_WORDS, type Force } from "../records/force";
import { SIGNS, type Language } from "../report/words";
import { joinPacks } from "../rules/join";
import type { Instrument, Pack } from "../rules/pack";
import type { Example, Rule } from "../rules/rule";
import { inLanguage } from "../rules/words";
import { refuse } from "./usage-error";

/** A rule with what it refers to. */
export interface BookedRule {
  readonly rule: Rule;
  readonly pack: Pack;
  /** The strongest of its citations'; law where none of its instruments is declared. */
  readonly force: Force;
  /** Provisions in their order, the first the rule's own. */
  readonly provisions: readonly { readonly key: string; readonly at: readonly string[]; readonly instrument: Instrument | undefined }[];
  /** The named conditions that it may use. */
  readonly define: Readonly<Record<string, unknown>>;
  readonly examples: readonly Example[];
}

/** A provision in words: the instrument, where in it, its force. */
export function provisionInWords({ key, at, instrument }: BookedRule["provisions"][number], language: Language): string {
  const { open, close, comma, semicolon } = SIGNS[language];
  return `${instrument === undefined ? key : inLanguage(instrument.title, language)}${comma}${at.join(semicolon)}${instrument === undefined ? "" : `${open}${FORCE_WORDS[instrument.force][language]}${close}`}`;
}

/** Every rule of these packs, in the order of their ids. */
export function ruleBook(packs: readonly Pack[]): BookedRule[] {
  return joinPacks(packs).packs
    .flatMap(({ pack, instruments, vocabulary }) => pack.rules.map((rule): BookedRule => {
      const provisions = provisionsOf(rule).map(({ key, at }) => ({ key, at, instrument: instruments.get(key) }));
      const force = FORCES.find((one) => provisions.some(({ instrument }) => (instrument?.force ?? "law") === one)) ?? "law";
      return { rule, pack, force, provisions, define: vocabulary.define, examples: examplesOf(pack)[rule.id] ?? [] };
    }))
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}

/** The examples of a pack's rules: its own, or for a bundled pack those that are kept apart. */
export function examplesOf(pack: Pack): Readonly<Record<string, readonly Example[]>> {
  const own = pack.rules.flatMap(({ id, examples }) => (examples === undefined ? [] : [[id, examples] as const]));
  return own.length > 0 ? Object.fromEntries(own) : (packExamples[pack.id] ?? {});
}

/** @throws {UsageError} where no rule has this id */
export function ruleNamed(id: string, packs: readonly Pack[]): BookedRule {
  const book = ruleBook(packs);
  return book.find(({ rule }) => rule.id === id) ?? refuse("usage/unknown-rule", { found: id, meant: nearest(id, book.map(({ rule }) => rule.id)) });
}

function provisionsOf({ cite }: Rule): { key: string; at: string[] }[] {
  const also = cite.also ?? [];
  const own = { key: cite.instrument, at: [cite.at, ...also.filter((one) => typeof one === "string")] };
  return [own, ...also.filter((one) => typeof one !== "string").map(({ instrument, at }) => ({ key: instrument, at: [at] }))];
}
