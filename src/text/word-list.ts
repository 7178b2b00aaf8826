import { lazy } from "../records/lazy";
import { plainUnits } from "./normalise";

/**
 * A few words that are looked for at a place of a text as it was written, whichever script, width or case it is in. Nearly every place
 * is dismissed by the unit that stands there; a try takes no longer than the words do.
 */
export class WordList {
  /** The longer before the shorter. */
  private readonly words: readonly string[];
  private readonly heads = lazy(() => bucketsOf(this.words, (word) => word.charCodeAt(0)));
  private readonly tails = lazy(() => bucketsOf(this.words, (word) => word.charCodeAt(word.length - 1)));

  /** @param words  as they read when folded, a blank between them */
  constructor(words: string) {
    this.words = words.split(" ").sort((a, b) => b.length - a.length);
  }

  /** The length of the longest word that begins at a place and goes no further than `to`; 0 where none does. */
  lengthAt(source: string, from: number, to: number): number {
    if (from < 0 || from >= to) return 0;
    const plain = plainUnits();
    for (const word of this.heads()[plain[source.charCodeAt(from)]! & LOW_BITS]!) if (from + word.length <= to && stands(word, source, from, plain)) return word.length;
    return 0;
  }

  /** The length of the longest word that ends at a place and begins no earlier than `from`; 0 where none does. */
  lengthBefore(source: string, to: number, from: number): number {
    if (from >= to) return 0;
    const plain = plainUnits();
    for (const word of this.tails()[plain[source.charCodeAt(to - 1)]! & LOW_BITS]!) if (to - word.length >= from && stands(word, source, to - word.length, plain)) return word.length;
    return 0;
  }

  begins(source: string, from: number, to: number = source.length): boolean {
    return this.lengthAt(source, from, to) > 0;
  }

  ends(source: string, to: number, from = 0): boolean {
    return this.lengthBefore(source, to, from) > 0;
  }

  isIn(source: string, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.lengthAt(source, at, to) > 0) return true;
    return false;
  }

  /** Each unit that a word has at an index. */
  unitsAt(index: number): string {
    return this.words.map((word) => word.charAt(index)).join("");
  }
}

function stands(word: string, source: string, from: number, plain: Uint16Array): boolean {
  for (let i = 0; i < word.length; i += 1) if (plain[source.charCodeAt(from + i)] !== word.charCodeAt(i)) return false;
  return true;
}

/** Words are looked up by the low bits of one unit. */
const LOW_BITS = 0xff;
const NONE: readonly string[] = [];

function bucketsOf(words: readonly string[], unitOf: (word: string) => number): readonly (readonly string[])[] {
  const buckets: (readonly string[])[] = Array.from({ length: LOW_BITS + 1 }, () => NONE);
  for (const word of words) buckets[unitOf(word) & LOW_BITS] = [...buckets[unitOf(word) & LOW_BITS]!, word];
  return buckets;
}
