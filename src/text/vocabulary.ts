import { EMPTY_HASH, hashed, lowered, WordTable } from "./word-table";

/** The words that some lexicon uses, by number; 0 is every other. */
export class Vocabulary {
  readonly words: WordTable;
  /** The number of each UTF-16 unit that is a word by itself. */
  readonly units: Int32Array;
  private readonly disguises: WordTable;
  private readonly disguised: readonly string[];
  private readonly longestDisguise: number;
  /** The two numbers of each word of two characters that has disguises, as one. */
  private readonly risky: ReadonlySet<number>;
  /** By unit in either case, whether a disguise begins or ends with it. */
  private readonly edges = new Uint8Array(0x10000);

  /** @param disguises  spellings and the Han characters that each stands for */
  constructor(words: readonly string[], disguises: Readonly<Record<string, string>>) {
    this.words = new WordTable(words);
    this.units = new Int32Array(0x10000);
    words.forEach((word, index) => {
      if (word.length === 1) this.units[word.charCodeAt(0)] = index + 1;
    });
    const spellings = Object.keys(disguises);
    this.disguises = new WordTable(spellings);
    this.disguised = Object.values(disguises);
    for (const spelling of spellings) {
      for (const unit of casesOf(spelling.charAt(0))) this.edges[unit] = this.edges[unit]! | BEGINS;
      for (const unit of casesOf(spelling.charAt(spelling.length - 1))) this.edges[unit] = this.edges[unit]! | ENDS;
    }
    this.risky = new Set(this.disguised.filter(({ length }) => length === 2).map((word) => this.pairOf(this.units[word.charCodeAt(0)]!, this.units[word.charCodeAt(1)]!)));
    this.longestDisguise = spellings.reduce((most, spelling) => Math.max(most, spelling.length), 0);
  }

  /** Numbers run up to this. */
  get size(): number {
    return this.words.size;
  }

  /** The Han characters that a folded word is a disguise of. */
  disguisedWord(codes: Uint16Array, from: number, to: number, hash: number): string | undefined {
    if (to - from > this.longestDisguise) return undefined;
    return this.stands(this.disguises.find(codes, from, to, hash));
  }

  /** The same of two stretches of a text as it was written, case aside, read as one word. */
  disguisedPair(text: string, from: number, to: number, nextFrom: number, nextTo: number): string | undefined {
    if ((this.edges[text.charCodeAt(from)]! & BEGINS) === 0 || (this.edges[text.charCodeAt(nextTo - 1)]! & ENDS) === 0) return undefined;
    if (to - from + nextTo - nextFrom > this.longestDisguise) return undefined;
    let hash = EMPTY_HASH;
    let length = 0;
    for (let at = from; at < to; at += 1) hash = hashed(hash, (PAIR[length++] = lowered(text.charCodeAt(at))));
    for (let at = nextFrom; at < nextTo; at += 1) hash = hashed(hash, (PAIR[length++] = lowered(text.charCodeAt(at))));
    return this.stands(this.disguises.find(PAIR, 0, length, hash));
  }

  /** Whether two Han characters, given by their numbers, are a word of high risk. */
  isRisky(first: number, second: number): boolean {
    return this.risky.has(this.pairOf(first, second));
  }

  private pairOf(first: number, second: number): number {
    return first * (this.size + 1) + second;
  }

  private stands(disguise: number): string | undefined {
    return disguise === 0 ? undefined : this.disguised[disguise - 1];
  }
}

/** The Kelvin sign, which is a capital k too. */
const KELVIN = 0x212a;

/** The units that are a letter in lower case: itself, and its capital. */
const casesOf = (letter: string): number[] => [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0), ...(letter === "k" ? [KELVIN] : [])];

const BEGINS = 1;
const ENDS = 2;
/** Tokens further apart than this are no pair. */
export const LONGEST_PAIR = 14;
/** Both parts of a pair lie in a stretch so long, and may be the same one. */
const PAIR = new Uint16Array(2 * LONGEST_PAIR);
