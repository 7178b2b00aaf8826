import { lazy } from "../records/lazy";
import { plainUnits } from "./normalise";

/**
 * A few words that are looked for at a place of a text as it was written, whichever script, width or case it is in. Nearly every place
 * is dismissed by the unit that stands there; a try takes no longer than the words do.
 */
export class WordList {
  /** The longer before the shorter. */
  private readonly words: readonly string[];
  private readonly byFirst = lazy(() => grouped(this.words, (word) => word.charCodeAt(0)));
  private readonly byLast = lazy(() => grouped(this.words, (word) => word.charCodeAt(word.length - 1)));

  /** @param words  as they read when folded, a blank between them */
  constructor(words: string) {
    this.words = words.split(" ").sort((a, b) => b.length - a.length);
  }

  /** The length of the longest word that begins at a place and goes no further than `to`; 0 where none does. */
  lengthAt(source: string, from: number, to: number): number {
    const plain = plainUnits();
    const alike = from < to ? this.byFirst().get(plain[source.charCodeAt(from)]!) : undefined;
    if (alike !== undefined) for (const word of alike) if (from + word.length <= to && stands(word, source, from, plain)) return word.length;
    return 0;
  }

  /** The length of the longest word that ends at a place and begins no earlier than `from`; 0 where none does. */
  lengthBefore(source: string, to: number, from: number): number {
    const plain = plainUnits();
    const alike = from < to ? this.byLast().get(plain[source.charCodeAt(to - 1)]!) : undefined;
    if (alike !== undefined) for (const word of alike) if (to - word.length >= from && stands(word, source, to - word.length, plain)) return word.length;
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

function grouped(words: readonly string[], keyOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const alike = groups.get(keyOf(word));
    if (alike) alike.push(word);
    else groups.set(keyOf(word), [word]);
  }
  return groups;
}
