import { plainUnits } from "./normalise";

/**
 * A few words that are looked for at a place of a text as it was written, whichever script, width or case it is in. Nearly every place
 * is dismissed by the unit that stands there; a try takes no longer than the words do.
 */
export class WordList {
  private heads: Index | undefined;
  private tails: Index | undefined;

  /** @param words  as they read when folded, a blank between them */
  constructor(private readonly words: string) {}

  /** The length of the longest word that begins at a place and goes no further than `to`; 0 where none does. */
  lengthAt(source: string, from: number, to: number): number {
    if (from < 0 || from >= to) return 0;
    const plain = plainUnits();
    const unit = plain[source.charCodeAt(from)]!;
    const words = (this.heads ??= headsOf(this.words)).wordsOf(unit);
    for (let i = 0; i < words.length; i += 1) if (from + words[i]!.length <= to && stands(words[i]!, source, from, plain)) return words[i]!.length;
    return 0;
  }

  /** The length of the longest word that ends at a place and begins no earlier than `from`; 0 where none does. */
  lengthBefore(source: string, to: number, from: number): number {
    if (from >= to) return 0;
    const plain = plainUnits();
    const unit = plain[source.charCodeAt(to - 1)]!;
    const words = (this.tails ??= tailsOf(this.words)).wordsOf(unit);
    for (let i = 0; i < words.length; i += 1) if (to - words[i]!.length >= from && stands(words[i]!, source, to - words[i]!.length, plain)) return words[i]!.length;
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
    return this.words.split(" ").map((word) => word.charAt(index)).join("");
  }
}

function stands(word: string, source: string, from: number, plain: Uint16Array): boolean {
  for (let i = 0; i < word.length; i += 1) if (plain[source.charCodeAt(from + i)] !== word.charCodeAt(i)) return false;
  return true;
}

const LOW_BITS = 0xff;
const NONE: readonly string[] = [];

/** Words by the low bits of one of their units, the longer before the shorter. */
class Index {
  /** 1 where some word has these bits. */
  private readonly marks = new Uint8Array(LOW_BITS + 1);
  private readonly byBits: (readonly string[])[] = Array.from({ length: LOW_BITS + 1 }, () => NONE);

  constructor(words: string, unitOf: (word: string) => number) {
    for (const word of words.split(" ").sort((a, b) => b.length - a.length)) {
      const bits = unitOf(word) & LOW_BITS;
      this.marks[bits] = 1;
      this.byBits[bits] = [...this.byBits[bits]!, word];
    }
  }

  /** Those that may have a unit there, and perhaps a few others. */
  wordsOf(unit: number): readonly string[] {
    return this.marks[unit & LOW_BITS] === 0 ? NONE : this.byBits[unit & LOW_BITS]!;
  }
}

const headsOf = (words: string): Index => new Index(words, (word) => word.charCodeAt(0));
const tailsOf = (words: string): Index => new Index(words, (word) => word.charCodeAt(word.length - 1));
