import { isApostrophe, kindOf, unitKinds } from "./characters";
import { EMPTY_HASH, hashed, type WordTable } from "./word-table";

/** A spelt-out word has no more letters than this. */
const LONGEST_SPELT = 16;
/** Letters that are read together when they stand one by one; a bound, so that a text of nothing else stays linear. */
export const MOST_SPELT = 40;
/** Letters that are gathered at once; far more than are read together, so that few are gathered twice. */
const MOST_GATHERED = 1_024;
const A = 0x61;
const I = 0x69;

/**
 * Letters one by one with one sign between (`j a i l`, `j.a.i.l`). Those of a text are asked for from left to right, and the letters
 * that one place was read with are kept for the next.
 */
export class SpelledLetters {
  /** Those from the letter asked for last on are `letters[from]` up to, not including, `letters[to]`. */
  readonly letters = new Uint16Array(MOST_GATHERED);
  from = 0;
  to = 0;
  private gathered = 0;
  private first = 0;

  /** Forgets the text before. */
  begin(): void {
    this.gathered = 0;
    this.first = 0;
  }

  /** Takes in the letters from `at` on, where a letter stands by itself before a sign. */
  take(codes: Uint16Array, length: number, at: number, traits: Uint8Array): void {
    const rest = this.gathered - ((at - this.first) >> 1);
    // What follows on the last letter was not looked at: it may be another sign.
    if (rest < 2 || (rest < MOST_SPELT && this.gathered === MOST_GATHERED)) this.gather(codes, length, at, traits);
    this.from = (at - this.first) >> 1;
    this.to = Math.min(this.gathered, this.from + MOST_SPELT);
  }

  private gather(codes: Uint16Array, length: number, at: number, traits: Uint8Array): void {
    const { letters } = this;
    const isLetter = (place: number) => kindOf(traits[codes[place]!]!) === unitKinds.letter;
    const gap = codes[at + 1]!;
    let count = 1;
    letters[0] = codes[at]!;
    for (let end = at + 1; count < MOST_GATHERED && end + 1 < length && codes[end] === gap && isLetter(end + 1) && !isLetter(end + 2) && !isApostrophe(codes[end + 2]!); end += 2) {
      letters[count] = codes[end + 1]!;
      count += 1;
    }
    this.first = at;
    this.gathered = count;
  }
}

/**
 * Cuts spelt-out letters into known words (`gotojail` → go, to, jail), or not at all unless all of it is known words.
 *
 * @param lengths  gets the length of each word
 * @returns        how many words there are; 0 where some part is none
 */
export function spelledWords(letters: Uint16Array, from: number, to: number, known: WordTable, lengths: Uint8Array): number {
  if (longestWord(letters, from, to, known) === to - from) {
    lengths[0] = to - from;
    return 1;
  }
  let words = 0;
  for (let at = from; at < to; words += 1) {
    const longest = longestWord(letters, at, Math.min(to, at + LONGEST_SPELT), known);
    if (longest === 0 && letters[at] !== I && letters[at] !== A) return 0;
    lengths[words] = Math.max(longest, 1);
    at += lengths[words]!;
  }
  return words;
}

/** The length of the longest known word of two letters or more that begins at `from`, else 0. */
function longestWord(letters: Uint16Array, from: number, to: number, known: WordTable): number {
  let longest = 0;
  let hash = hashed(EMPTY_HASH, letters[from]!);
  for (let end = from + 1; end < to; end += 1) {
    hash = hashed(hash, letters[end]!);
    if (!known.mayBegin(hash)) break;
    if (known.find(letters, from, end + 1, hash) !== 0) longest = end + 1 - from;
  }
  return longest;
}
