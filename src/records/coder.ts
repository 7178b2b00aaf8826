import { UNKNOWN_VALUE } from "./vocabulary";

/** A value's place in its vocabulary, from 1; 0 is *not known*; -1 does not fit. */
export type Code = number;
export const NOT_KNOWN: Code = 0;
export const BAD: Code = -1;

const LARGEST_TABLE = 1 << 14;
const FURTHEST_LETTER = 9;

/**
 * Turns the words of one closed vocabulary into codes: absent, `null` and `unknown` are not known, anything else does not fit.
 * Length and two letters of a word choose its slot in a table without collisions, so that a word costs one comparison; a history of
 * thousands of entries asks a dozen times for each.
 */
export class Coder {
  readonly #words: (string | undefined)[] = [];
  readonly #codes: Code[] = [];
  #mask = 0;
  #place = 0;
  #factor = 0;

  constructor(readonly values: readonly string[]) {
    const all = [...values, UNKNOWN_VALUE];
    for (let size = 32; size <= LARGEST_TABLE; size *= 2) {
      for (let trial = 0; trial < FURTHEST_LETTER * 16; trial++) {
        this.#mask = size - 1;
        this.#place = 1 + (trial >> 4);
        this.#factor = 1 + 2 * (trial & 15);
        if (new Set(all.map((word) => this.#slot(word))).size < all.length) continue;
        for (let i = 0; i < size; i++) {
          this.#words.push(undefined);
          this.#codes.push(BAD);
        }
        all.forEach((word, index) => {
          this.#words[this.#slot(word)] = word;
          this.#codes[this.#slot(word)] = index < values.length ? index + 1 : NOT_KNOWN;
        });
        return;
      }
    }
    throw new RangeError("a vocabulary whose words no table keeps apart");
  }

  get(value: unknown): Code {
    if (typeof value !== "string") return value === undefined || value === null ? NOT_KNOWN : BAD;
    const slot = this.#slot(value);
    return this.#words[slot] === value ? this.#codes[slot]! : BAD;
  }

  #slot(word: string): number {
    const { length } = word;
    const place = this.#place;
    return (length * this.#factor + word.charCodeAt(0) + word.charCodeAt(length > place ? place : length - 1) * 5) & this.#mask;
  }
}
