import { isApostrophe } from "./characters";
import { EMPTY_HASH, hashed, type WordTable } from "./word-table";

/** What a digit or sign stands for inside a word that was spelt to escape notice. `1` is tried as l afterwards. */
const LEET: Readonly<Record<string, string>> = {
  "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
  "@": "a", $: "s", "!": "i", "|": "l", "+": "t",
};
const ZERO = 0x30;
const ONE = 0x31;
const AT_SIGN = 0x40;
const MASK = 0x2a;
/** Those that are masked most come first: b*tch is no batch. */
const VOWELS = [..."iuaoe"].map((vowel) => vowel.charCodeAt(0));
const I = 0x69;
const L = 0x6c;

const LONGEST_WORD = 24;

const leet = new Uint16Array(0x80);
for (const [sign, letter] of Object.entries(LEET)) leet[sign.charCodeAt(0)] = letter.charCodeAt(0);

const word = new Uint16Array(LONGEST_WORD);
const spelling = new Uint16Array(LONGEST_WORD);
const shortened = new Uint16Array(LONGEST_WORD);

/**
 * The number of the known word that an evasive spelling stands for (`j4il`, `arrrrest`, `p0lice`, `j*il`), else 0. Nothing is
 * repaired into a word that no lexicon knows.
 *
 * @param codes  folded: lower case, no marks
 */
export function repairedWord(codes: Uint16Array, from: number, to: number, known: WordTable): number {
  let length = 0;
  let letters = 0;
  let signs = 0;
  let ones = 0;
  let vowels = 0;
  let masks = 0;
  let masked = 0;
  for (let at = from; at < to; at += 1) {
    const code = codes[at]!;
    if (isApostrophe(code)) continue;
    if (length === LONGEST_WORD) return 0;
    word[length] = code;
    length += 1;
    if (code === MASK) {
      masks += 1;
      masked = length - 1;
    }
    if (code >= 97 && code <= 122) letters += 1;
    else if (code < 0x80 && leet[code] !== 0) signs += 1;
    if (code === ONE) ones += 1;
    if (code === ONE || code === ZERO || code === AT_SIGN) vowels += 1;
  }
  if (masks === 1 && letters > 1 && masked > 0 && masked < length - 1) return knownMasked(length, masked, known);
  // In a word of two characters only what passes for a vowel is no number or unit: g0, 1s, @t.
  const isLeet = signs > 0 && (letters > 1 || (length === 2 && letters === 1 && vowels === 1));
  if (!isLeet) {
    spelling.set(word);
    return knownShortened(length, known);
  }
  return knownSpelling(length, I, known) || (ones > 0 ? knownSpelling(length, L, known) : 0);
}

function knownSpelling(length: number, one: number, known: WordTable): number {
  for (let i = 0; i < length; i += 1) {
    const code = word[i]!;
    spelling[i] = code === ONE ? one : (code < 0x80 && leet[code]) || code;
  }
  return wordOf(spelling, length, known) || knownShortened(length, known);
}

/** A word of which an asterisk hides one vowel: `f*ck`, `j*il`. */
function knownMasked(length: number, masked: number, known: WordTable): number {
  for (const vowel of VOWELS) {
    word[masked] = vowel;
    const found = knownSpelling(length, I, known);
    if (found !== 0) return found;
  }
  return 0;
}

/** Runs of three or more of one letter cut to two, then to one. */
function knownShortened(length: number, known: WordTable): number {
  for (let most = 2; most > 0; most -= 1) {
    let short = 0;
    for (let i = 0; i < length; ) {
      let end = i + 1;
      while (end < length && spelling[end] === spelling[i]) end += 1;
      for (let times = end - i > 2 ? most : end - i; times > 0; times -= 1) shortened[short++] = spelling[i]!;
      i = end;
    }
    if (short === length) return 0;
    const found = wordOf(shortened, short, known);
    if (found !== 0) return found;
  }
  return 0;
}

/** A single letter is no word that a spelling could stand for. */
function wordOf(codes: Uint16Array, length: number, known: WordTable): number {
  let hash = EMPTY_HASH;
  for (let i = 0; i < length; i += 1) hash = hashed(hash, codes[i]!);
  return length > 1 ? known.find(codes, 0, length, hash) : 0;
}
