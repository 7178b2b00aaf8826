import { readFileSync } from "node:fs";
import type { LexiconTables } from "../../text/link";
import type { LexiconData, PatternData } from "../../text/lexicon";
import { isHan } from "../../text/normalise";
import { seeded } from "./data";

/** A text with the contact that it belongs to. */
export interface BenchText {
  readonly text: string;
  readonly channel: string;
  readonly recipientRole: string;
}

interface Line extends BenchText {
  readonly language: string;
  readonly expect: { readonly forbidden: readonly string[] };
}

const SHORTEST = 60;
const LONGEST = 600;
/** Of a hundred texts, so many hold nothing but what is clean. */
const CLEAN = 85;

/** Texts of 60 to 600 characters, pieced together from the development set, most of them clean; the same at each run. */
export function makeTexts(count: number, seed: number): BenchText[] {
  const lines = readFileSync("fixtures/texts/dev.ndjson", "utf8").trim().split("\n").map((line) => JSON.parse(line) as Line);
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pieces = (language: string, clean: boolean) => lines.filter((line) => line.language.startsWith(language) && (line.expect.forbidden.length === 0) === clean);
  const pools = ["zh", "en"].map((language) => ({ clean: pieces(language, true), other: pieces(language, false) }));
  const made = Array.from({ length: count }, (_, index) => {
    const { clean, other } = pools[index % pools.length]!;
    const length = SHORTEST + below(LONGEST - SHORTEST);
    const draw = (from: readonly Line[]) => from[below(from.length)]!;
    const { channel, recipientRole, text: first } = draw(below(100) < CLEAN ? clean : other);
    let text = first;
    while (text.length < length) text += ` ${draw(clean).text}`;
    return { text: text.slice(0, length), channel, recipientRole };
  });
  // As they come out of a log: strings in one piece.
  return JSON.parse(JSON.stringify(made)) as BenchText[];
}

/** Every phrase that the terms of lexicons stand for, words apart by blanks, characters not. */
export function phrasesOf({ words, terms: { starts, items } }: LexiconTables): string[] {
  return Array.from({ length: starts.length - 1 }, (_, term) =>
    Array.from(items.subarray(starts[term], starts[term + 1]), (number) => words[number - 1]!)
      .map((word, i, all) => (i > 0 && !(isHan(word.charCodeAt(0)) && isHan(all[i - 1]!.charCodeAt(0))) ? ` ${word}` : word))
      .join(""),
  ).filter(Boolean);
}

/** A lexicon and as much again `times` over: terms that begin like its own and end as no text does, in patterns like its own. */
export function enlarged({ concepts, patterns, ...rest }: LexiconData, times: number): LexiconData {
  const copies = Array.from({ length: times }, (_, copy) => copy + 1);
  return {
    ...rest,
    concepts: Object.fromEntries(
      [0, ...copies].flatMap((copy) => Object.entries(concepts).map(([name, terms]) => (copy === 0 ? [name, terms] : [`${name}-${copy}`, terms.map((term) => altered(term, copy))]))),
    ),
    patterns: [...patterns, ...copies.flatMap((copy) => patterns.map((pattern) => alteredPattern(pattern, copy)))],
  };
}

function alteredPattern(pattern: PatternData, copy: number): PatternData {
  const line = (text: string) => text.replace(/<([^>]+)>|[^<>]+/g, (part, concept?: string) => (concept === undefined ? altered(part, copy) : concept.startsWith("#") ? part : `<${concept}-${copy}>`));
  return { ...pattern, name: `${pattern.name}-${copy}`, any: pattern.any.map(line) };
}

/** No text holds them. */
const RARE = "氅瓿蠡魑魍魉饕餮黼";

/** The notation with another end of each phrase. */
function altered(notation: string, copy: number): string {
  return notation.replace(/([\u4e00-\u9fff])(?=$|[|) ])/g, `$1${RARE[copy % RARE.length]!}`).replace(/([a-z]{2,})(?=~?(?:$|[|)]))/g, `$1q${copy}`);
}
