import type { Automaton, Term } from "./automaton";
import { buildAutomaton } from "./automaton";
import { isHan, normalise } from "./normalise";
import type { Sequence } from "./pattern-syntax";
import { parseSequence } from "./pattern-syntax";
import type { PairSet } from "./pairs";
import { pairSet } from "./pairs";
import { wordsOfName } from "./placeholder";
import { expandTerm } from "./terms";
import type { Vocabulary } from "./tokens";

/** A lexicon as data: what `src/packs/lexicons` holds, compiled to JSON. */
export interface LexiconData {
  readonly language: string;
  /** Terms by concept; the notation of `terms.ts`. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly patterns: readonly PatternData[];
  /** Disguised spelling → Han characters that it stands for. */
  readonly disguises?: Readonly<Record<string, string>>;
}

/** One way to make a finding, or to meet a required element. Exactly one of `finding` and `element` is given. */
export interface PatternData {
  readonly name: string;
  readonly finding?: string;
  readonly element?: string;
  /** Sequences in the notation of `pattern-syntax.ts`; any one suffices. */
  readonly any: readonly string[];
  /** Concepts that lift it when they stand in a sentence that it touches. */
  readonly unless?: readonly string[];
  /** Concepts that lift it wherever they stand. */
  readonly "unless-text"?: readonly string[];
  /** Concepts of which one must stand somewhere in the text. */
  readonly with?: readonly string[];
  readonly recipient?: "third-party" | "debtor-side";
  readonly channel?: readonly string[];
  /** Findings beside which it is not made. */
  readonly yields?: readonly string[];
  /** `counts`: also found where denied, reported or asked. */
  readonly denied?: "counts";
}

export interface Pattern extends PatternData {
  readonly number: number;
  readonly language: string;
  readonly sequences: readonly Sequence[];
}

/** Lexicons compiled together: one automaton, every pattern under the concept that is looked for first. */
export interface Lexicon {
  readonly languages: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly automaton: Automaton;
  readonly concepts: readonly string[];
  readonly conceptNumber: ReadonlyMap<string, number>;
  readonly patterns: readonly Pattern[];
  /** Whether a concept holds a term. */
  readonly holds: PairSet;
  /** By term, the sequences whose anchor holds it. */
  readonly anchored: readonly (readonly Sequence[] | undefined)[];
  /** By term, which of the shared concepts hold it: bit n for `SHARED[n]`. */
  readonly sharedOf: Int32Array;
  /** The term that stands for a concept recognised by shape (`#num`). */
  readonly shapeTerm: ReadonlyMap<string, number>;
  readonly longestTerm: number;
  /** Names that placeholders may have, by `slot-…` concept: the words of each. */
  readonly slotTerms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same names, words joined by blanks. */
  readonly slotNames: ReadonlySet<string>;
}

/**
 * Compiles lexicons. Every pattern of every language is looked for in every text, so that a text may change language midway.
 *
 * @throws {RangeError} on a term or sequence that cannot be read, or on a concept that no lexicon holds
 */
export function compileLexicons(sources: readonly LexiconData[]): Lexicon {
  const words = new Map<string, number>();
  const conceptNumber = new Map<string, number>();
  const terms: Term[] = [];
  const weights: number[] = [];
  const termNumber = new Map<string, number>();
  const shapeTerm = new Map<string, number>();
  const termsOf: Set<number>[] = [];
  const patterns: Pattern[] = [];
  const disguises = new Map<string, string>();
  const slotTerms = new Map<string, string[][]>();
  let longestTerm = 1;

  const concept = (name: string) => {
    // A name that does not begin with its language is shared: reading, placeholders, harmless phrases, shapes.
    const number = conceptNumber.get(name) ?? conceptNumber.size;
    conceptNumber.set(name, number);
    if (termsOf[number] === undefined) {
      termsOf[number] = new Set();
      weights[number] = name.startsWith("#") ? 6 : 0;
      if (name.startsWith("#")) {
        const term = termNumber.size;
        termNumber.set(name, term);
        shapeTerm.set(name, term);
        termsOf[number].add(term);
      }
    }
    return number;
  };
  const add = (holder: number, term: string) => {
    for (const phrase of expandTerm(term)) {
      const spelt = termTokens(phrase);
      const tokens = spelt.map((word) => {
        const number = words.get(word) ?? words.size + 1;
        words.set(word, number);
        return number;
      });
      if (tokens.length === 0) throw new RangeError(`"${term}" holds no word`);
      longestTerm = Math.max(longestTerm, tokens.length);
      const key = spelt.join(" ");
      const number = termNumber.get(key) ?? termNumber.size;
      if (number === termNumber.size) {
        termNumber.set(key, number);
        terms.push({ tokens, tells: number });
      }
      if (termsOf[holder]?.has(number)) continue;
      termsOf[holder]?.add(number);
      weights[holder] = (weights[holder] ?? 0) + frequencyOf(spelt);
    }
  };

  for (const { language, concepts } of sources) {
    for (const [name, list] of Object.entries(concepts)) {
      for (const term of list) add(concept(ownName(name, language)), term);
      if (name.startsWith("slot-")) slotTerms.set(name, [...(slotTerms.get(name) ?? []), ...list.flatMap(expandTerm).map(wordsOfName)]);
    }
  }
  for (const { language, patterns: list, disguises: hidden } of sources) {
    for (const data of list) {
      const sequences: Sequence[] = [];
      const pattern: Pattern = { ...data, number: patterns.length, language, sequences };
      patterns.push(pattern);
      for (const line of data.any) {
        sequences.push(
          ...parseSequence(line, language, patterns.length - 1, {
            concept: (short) => {
              const name = ownName(short, language);
              if (!conceptNumber.has(name) && !name.startsWith("#")) throw new RangeError(`"${line}": no concept is called ${short}`);
              return concept(name);
            },
            literal: (text) => {
              const name = `${language}:"${text}`;
              const isNew = !conceptNumber.has(name);
              const number = concept(name);
              if (isNew) add(number, text);
              return number;
            },
          }),
        );
      }
    }
    for (const [spelling, stands] of Object.entries(hidden ?? {})) disguises.set(spelling, stands);
  }
  const anchored: Sequence[][] = [];
  for (const { sequences } of patterns) {
    for (const sequence of sequences) {
      let anchor = 0;
      sequence.items.forEach((item, i) => {
        if ((weights[item] ?? 0) < (weights[sequence.items[anchor] ?? 0] ?? 0)) anchor = i;
      });
      sequence.anchor = anchor;
      for (const term of termsOf[sequence.items[anchor] ?? 0] ?? []) (anchored[term] ??= []).push(sequence);
    }
  }
  const hanNumbers = new Int32Array(0x10000);
  for (const [word, number] of words) if (word.length === 1) hanNumbers[word.charCodeAt(0)] = number;
  const vocabulary: Vocabulary = {
    size: words.size + 1,
    numberOf: (word) => words.get(word) ?? 0,
    hanNumber: (code) => hanNumbers[code] ?? 0,
    disguise: (spelling) => disguises.get(spelling),
  };
  return {
    languages: [...new Set(sources.map(({ language }) => language))],
    vocabulary,
    automaton: buildAutomaton(terms, vocabulary.size),
    concepts: [...conceptNumber.keys()],
    conceptNumber,
    patterns,
    holds: pairSet(
      termsOf.flatMap((held, number) => [...held].map(() => number)),
      termsOf.flatMap((held) => [...held]),
    ),
    anchored,
    sharedOf: sharedMasks(termsOf, conceptNumber, termNumber.size),
    shapeTerm,
    longestTerm,
    slotTerms,
    slotNames: new Set([...slotTerms.values()].flat().map((name) => name.join(" "))),
  };
}

/** A rough guess at how often a term occurs: a short one often, a long one seldom. Only the order matters. */
function frequencyOf(tokens: readonly string[]): number {
  const [first = ""] = tokens;
  if (tokens.length === 1) return first.length === 1 ? 30 : first.length < 5 ? 10 : 2;
  const letters = tokens.join("").length;
  return letters === 2 ? 2 : letters === 3 ? 0.4 : 0.1;
}

function sharedMasks(termsOf: readonly ReadonlySet<number>[], conceptNumber: ReadonlyMap<string, number>, terms: number): Int32Array {
  const masks = new Int32Array(terms);
  SHARED.forEach((name, bit) => {
    for (const term of termsOf[conceptNumber.get(name) ?? -1] ?? []) masks[term] = (masks[term] ?? 0) | (1 << bit);
  });
  return masks;
}

/** Concepts that are one for all languages; every other belongs to its own. At most 31. */
export const SHARED = ["innocent", "deny", "deny-wide", "deny-back", "deny-not", "resume", "carry", "report", "report-back", "quote-cue", "ban-heading", "speaker-own", "speaker-other"] as const;

export type SharedConcept = (typeof SHARED)[number];

/** The full name of a concept that a lexicon calls by `name`. */
export function ownName(name: string, language: string): string {
  return name.startsWith("#") || name.startsWith("slot-") || (SHARED as readonly string[]).includes(name) ? name : `${language}:${name}`;
}

/** The tokens of a plain phrase, folded as texts are. */
export function termTokens(phrase: string): string[] {
  const { codes, length } = normalise(phrase);
  const tokens: string[] = [];
  let word = "";
  const close = () => {
    if (word) tokens.push(word);
    word = "";
  };
  for (let i = 0; i < length; i += 1) {
    const code = codes[i] ?? 0;
    const char = String.fromCharCode(code);
    if (isHan(code)) {
      close();
      tokens.push(char);
    } else if (/[\p{L}\p{N}*]/u.test(char)) word += char;
    else if (!/['’‘`]/.test(char)) close();
  }
  close();
  return tokens;
}
