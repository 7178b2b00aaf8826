import type { Pattern } from "./lexicon";
import type { LexiconTables } from "./link";
import { type Lists, listsOf } from "./lists";
import type { WeightTables } from "./weights";

/** A compiled lexicon as JSON: small as text, and quickly read. */
export interface PackedLexicon {
  readonly languages: readonly string[];
  /** With blanks between. */
  readonly words: string;
  readonly disguises: Readonly<Record<string, string>>;
  readonly slotNames: Readonly<Record<string, readonly string[]>>;
  /** One a line; literal words are left out, for they stand in patterns that nobody reads here. */
  readonly concepts: string;
  readonly shapes: Readonly<Record<string, number>>;
  readonly patterns: readonly Omit<Pattern, "number" | "asks">[];
  /** Numbers, as `numbersText` writes them. */
  readonly terms: string;
  readonly conceptsOf: string;
  readonly sequences: string;
  readonly weights?: PackedWeights;
}

interface PackedWeights extends Pick<WeightTables, "slugs" | "bias" | "channels" | "firm"> {
  readonly cues: string;
  readonly weights: string;
  readonly stems: string;
}

/** @param names  the concepts that have names of their own; the others are literal words */
export function packLexicon({ languages, words, disguises, slotNames, concepts, shapes, patterns, weights, ...tables }: LexiconTables, names: ReadonlySet<string>): PackedLexicon {
  const sequences: number[] = [];
  for (let sequence = 0; sequence < tables.pattern.length; sequence += 1) {
    const [first, end] = [tables.items.starts[sequence]!, tables.items.starts[sequence + 1]!];
    sequences.push(tables.pattern[sequence]!, tables.anchor[sequence]!, tables.partner[sequence]!, end - first);
    for (let item = first; item < end; item += 1) sequences.push(tables.items.items[item]!, 2 * tables.most[item]! + tables.crosses[item]!);
  }
  return {
    languages,
    words: words.join(" "),
    disguises,
    slotNames,
    concepts: concepts.map((name) => (names.has(name) ? name : "")).join("\n"),
    shapes,
    patterns: patterns.map(({ number: _number, asks: _asks, ...pattern }) => pattern),
    terms: numbersText(packTerms(tables.terms)),
    conceptsOf: numbersText(packHolders(tables.conceptsOf)),
    sequences: numbersText(sequences),
    ...(weights !== undefined && { weights: packWeights(weights) }),
  };
}

export function unpackLexicon({ words, concepts, patterns, terms, conceptsOf, sequences, weights, ...plain }: PackedLexicon): LexiconTables {
  const numbers = numbersFrom(sequences);
  const items: number[][] = [];
  const most: number[] = [];
  const crosses: number[] = [];
  const anchor: number[] = [];
  const partner: number[] = [];
  const pattern: number[] = [];
  for (let at = 0; at < numbers.length; ) {
    pattern.push(numbers[at]!);
    anchor.push(numbers[at + 1]!);
    partner.push(numbers[at + 2]!);
    const end = at + 4 + 2 * numbers[at + 3]!;
    const list: number[] = [];
    for (at += 4; at < end; at += 2) {
      list.push(numbers[at]!);
      most.push(numbers[at + 1]! >> 1);
      crosses.push(numbers[at + 1]! & 1);
    }
    items.push(list);
  }
  return {
    ...plain,
    words: words.split(" "),
    concepts: concepts.split("\n"),
    patterns: patterns.map((one, number) => ({ ...one, number, asks: [...one.unless, ...one.unlessNear, ...one.unlessText, ...(one.with ?? [])] })),
    terms: unpackTerms(numbersFrom(terms)),
    conceptsOf: unpackHolders(numbersFrom(conceptsOf)),
    items: listsOf(items),
    most,
    crosses,
    anchor,
    partner,
    pattern,
    ...(weights !== undefined && { weights: unpackWeights(weights) }),
  };
}

function packWeights({ cues, weights, stems, ...plain }: WeightTables): PackedWeights {
  return { ...plain, cues: numbersText(Array.from(cues)), weights: numbersText(Array.from(weights, zigzag)), stems: numbersText(Array.from(stems)) };
}

function unpackWeights({ cues, weights, stems, ...plain }: PackedWeights): WeightTables {
  return { ...plain, cues: numbersFrom(cues), weights: numbersFrom(weights).map(unzigzag), stems: numbersFrom(stems) };
}

/** Numbers of either sign as numbers from 0. */
const zigzag = (number: number): number => (number < 0 ? -2 * number - 1 : 2 * number);
const unzigzag = (number: number): number => ((number & 1) === 0 ? number >> 1 : -((number + 1) >> 1));

/** Most words are numbered as they first occur in terms; 0 stands for the next of these. */
function packTerms({ starts, items }: Lists): number[] {
  const numbers: number[] = [];
  let newest = 0;
  for (let term = 0; term + 1 < starts.length; term += 1) {
    numbers.push(starts[term + 1]! - starts[term]!);
    for (let i = starts[term]!; i < starts[term + 1]!; i += 1) {
      const isNext = items[i] === newest + 1;
      numbers.push(isNext ? 0 : items[i]!);
      if (isNext) newest += 1;
    }
  }
  return numbers;
}

function unpackTerms(numbers: Int32Array): Lists {
  let newest = 0;
  return unpackLists(numbers, (number) => (number === 0 ? (newest += 1) : number));
}

/** Lists of concepts, each number less the one before. */
function packHolders({ starts, items }: Lists): number[] {
  const numbers: number[] = [];
  let first = 0;
  for (let list = 0; list + 1 < starts.length; list += 1) {
    numbers.push(starts[list + 1]! - starts[list]!);
    let before = first;
    for (let i = starts[list]!; i < starts[list + 1]!; i += 1) {
      const step = items[i]! - before;
      numbers.push(zigzag(step));
      before = items[i]!;
    }
    if (starts[list + 1]! > starts[list]!) first = items[starts[list]!]!;
  }
  return numbers;
}

function unpackHolders(numbers: Int32Array): Lists {
  let first = 0;
  let before = 0;
  return unpackLists(numbers, (number, isFirst) => {
    before = (isFirst ? first : before) + unzigzag(number);
    if (isFirst) first = before;
    return before;
  });
}

/** Lists that stand one after the other, the length of each before it. */
function unpackLists(numbers: Int32Array, restore: (number: number, isFirst: boolean) => number): Lists {
  let count = 0;
  for (let at = 0; at < numbers.length; at += numbers[at]! + 1) count += 1;
  const starts = new Int32Array(count + 1);
  const items = new Int32Array(numbers.length - count);
  let item = 0;
  for (let at = 0, list = 0; at < numbers.length; list += 1) {
    const end = at + 1 + numbers[at]!;
    for (let i = at + 1; i < end; i += 1) {
      items[item] = restore(numbers[i]!, i === at + 1);
      item += 1;
    }
    starts[list + 1] = item;
    at = end;
  }
  return { starts, items };
}

/** Digits of five bits, the lowest first: the last of a number is one of the first kind, those before of the second. JSON escapes none. */
const LAST_DIGIT = 0x3b;
const DIGIT = 0x5d;
const BITS = 5;

/** Numbers from 0 as text. */
export function numbersText(numbers: readonly number[]): string {
  const digits: number[] = [];
  for (let rest of numbers) {
    for (; rest >= 1 << BITS; rest >>>= BITS) digits.push(DIGIT + (rest & 31));
    digits.push(LAST_DIGIT + rest);
  }
  return digits.map((digit) => String.fromCharCode(digit)).join("");
}

export function numbersFrom(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let shift = 0;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= DIGIT) {
      number |= (code - DIGIT) << shift;
      shift += BITS;
    } else {
      numbers[count] = number | ((code - LAST_DIGIT) << shift);
      count += 1;
      number = 0;
      shift = 0;
    }
  }
  return numbers.slice(0, count);
}
