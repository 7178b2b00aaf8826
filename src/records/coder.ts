import { UNKNOWN_VALUE } from "./vocabulary";

/** A value's place in its vocabulary, from 1; 0 is *not known*; -1 does not fit. */
export type Code = number;
export const NOT_KNOWN: Code = 0;
export const BAD: Code = -1;

const LARGEST_TABLE = 1 << 14;

/**
 * Turns the words of one closed vocabulary into codes: absent, `null` and `unknown` are not known, anything else does not fit.
 * A few letters of a word choose its slot in a table without collisions, so that a word costs one comparison; a history of thousands
 * of entries asks a dozen times for each.
 */
export class Coder {
  readonly #words: (string | undefined)[] = [];
  readonly #codes: Code[] = [];
  #mask = 0;
  #first = 1;
  #third = 1;
  // Entries of one log repeat themselves.
  #lastWord: unknown = undefined;
  #lastCode: Code = NOT_KNOWN;

  constructor(readonly values: readonly string[]) {
    const all = [...values, UNKNOWN_VALUE];
    for (let size = 32; size <= LARGEST_TABLE; size *= 2) {
      for (let factors = 0; factors < 64; factors++) {
        this.#mask = size - 1;
        this.#first = 1 + 2 * (factors & 7);
        this.#third = 1 + 2 * (factors >> 3);
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
    return value === this.#lastWord ? this.#lastCode : this.#find(value);
  }

  #find(value: unknown): Code {
    if (value === undefined) return NOT_KNOWN;
    if (typeof value !== "string") return value === null ? NOT_KNOWN : BAD;
    const slot = this.#slot(value);
    if (this.#words[slot] !== value) return BAD;
    this.#lastWord = value;
    return (this.#lastCode = this.#codes[slot]!);
  }

  #slot(word: string): number {
    const { length } = word;
    return (length * 7 + word.charCodeAt(0) * this.#first + word.charCodeAt(length > 3 ? 3 : 0) * this.#third + word.charCodeAt(length - 1)) & this.#mask;
  }
}
