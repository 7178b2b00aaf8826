import { UNKNOWN_VALUE } from "./vocabulary";

/** A value's place in its vocabulary, from 1; 0 is *not known*; -1 does not fit. */
export type Code = number;
export const NOT_KNOWN: Code = 0;
export const BAD: Code = -1;

const LEAST_SLOTS = 128;

/**
 * Turns the words of one closed vocabulary into codes: absent, `null` and `unknown` are not known, anything else does not fit.
 * Length and two letters of a word choose its slot in a table with much room, so that a word mostly costs one comparison; a history of
 * thousands of entries asks half a dozen times for each.
 */
export class Coder {
  readonly #words: (string | undefined)[] = [];
  readonly #codes: Code[] = [];
  readonly #mask: number;

  constructor(values: readonly string[]) {
    let slots = LEAST_SLOTS;
    while (slots < values.length * 4) slots *= 2;
    this.#mask = slots - 1;
    for (let i = 0; i < slots; i++) {
      this.#words.push(undefined);
      this.#codes.push(BAD);
    }
    [UNKNOWN_VALUE, ...values].forEach((word, code) => {
      const slot = this.#slotOf(word);
      this.#words[slot] = word;
      this.#codes[slot] = code;
    });
  }

  get(value: unknown): Code {
    return typeof value === "string" ? this.#codes[this.#slotOf(value)]! : value === undefined || value === null ? NOT_KNOWN : BAD;
  }

  /** Where the word stands, or else the free slot where it would. */
  #slotOf(word: string): number {
    const { length } = word;
    const words = this.#words;
    let slot = (length * 30 + word.charCodeAt(0) + word.charCodeAt(length > 7 ? 7 : length - 1)) & this.#mask;
    while (words[slot] !== word && words[slot] !== undefined) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
