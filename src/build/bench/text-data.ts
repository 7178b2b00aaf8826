import { readFileSync } from "node:fs";
import { ANY_NUMBER, ANY_SLOT } from "../../text/cues";
import type { LexiconTables } from "../../text/link";
import type { LexiconData, PatternData } from "../../text/lexicon";
import { isHan } from "../../text/normalise";
import { CUE_FIELDS, cueKinds, type WeightTables } from "../../text/weights";
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

/** Every phrase that lexicons look for, words apart by blanks, characters not: what their terms stand for, and of lexicons with weights the words and the pairs of neighbours that weigh. */
export function phrasesOf({ words, terms: { starts, items }, weights }: LexiconTables): string[] {
  const spelled = (numbers: ArrayLike<number>): string =>
    Array.from(numbers, (number) => words[number - 1]!)
      .map((word, i, all) => (i > 0 && !(isHan(word.charCodeAt(0)) && isHan(all[i - 1]!.charCodeAt(0))) ? ` ${word}` : word))
      .join("");
  const terms = Array.from({ length: starts.length - 1 }, (_, term) => spelled(items.subarray(starts[term], starts[term + 1])));
  const weighed = weights === undefined ? [] : weighedWords(weights).filter((numbers) => !numbers.some((number) => STAND_INS.includes(words[number - 1]!))).map(spelled);
  return [...new Set([...terms, ...weighed])].filter(Boolean);
}

/** Words that no text spells. */
const STAND_INS: readonly string[] = [ANY_NUMBER, ANY_SLOT];

/** The numbers of the words that weigh, alone and by pairs of neighbours. Pairs with a word between are no phrases. */
function weighedWords({ cues }: WeightTables): number[][] {
  const found: number[][] = [];
  for (let at = 0; at < cues.length; at += CUE_FIELDS) {
    const [kind, first, second] = [cues[at]!, cues[at + 1]!, cues[at + 2]!];
    if (first === 0) continue; // cue 0 is none
    if (kind === cueKinds.word) found.push([first]);
    else if (kind === cueKinds.pair) found.push([first, second]);
  }
  return found;
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
