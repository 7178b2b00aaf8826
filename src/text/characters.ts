import { lazy } from "../records/lazy";
import { EMPTY_HASH, hashed, WordTable } from "./word-table";

/** What stands between a token and the one before: nothing or a blank, a comma or bracket, the end of a sentence, a new line. */
export const edges = { none: 0, soft: 1, sentence: 2, line: 3 } as const;

/** What a folded unit begins; every table entry holds this in its low bits. */
export const unitKinds = { rest: 0, letter: 1, digit: 2, han: 3, sign: 4 } as const;

const KIND_BITS = 3;
const KIND = (1 << KIND_BITS) - 1;
const SPACER = 1 << 5;
const STOP = 0x2e;

/** By folded unit: its kind, how strongly it separates, whether it is put between single letters. */
const traits = lazy((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  const mark = (trait: number, units: string | readonly number[]) => {
    for (const unit of units) {
      const code = typeof unit === "string" ? unit.charCodeAt(0) : unit;
      table[code] = table[code]! | trait;
    }
  };
  // What is neither ASCII nor punctuation nor Han counts as a letter.
  table.fill(unitKinds.letter, 97, 123).fill(unitKinds.letter, 0xaa, 0x2000).fill(unitKinds.letter, 0x3040, 0x30fb).fill(unitKinds.letter, 0xac00, 0xd7a4);
  for (const code of [0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb7, 0xbb, 0xd7, 0xf7]) table[code] = unitKinds.rest;
  table.fill(unitKinds.digit, 48, 58);
  table.fill(unitKinds.han, 0x3400, 0x4dc0).fill(unitKinds.han, 0x4e00, 0xa000);
  mark(unitKinds.sign, "!$*@|#");
  mark(edges.soft << KIND_BITS, ",:()、[]【】—…–×");
  mark(edges.sentence << KIND_BITS, "。?;!");
  mark(edges.line << KIND_BITS, "\n\r\u2028\u2029");
  mark(SPACER, " -._*·/|~+=^#•・‧\t\u00a0\u202f\u205f\u2800\u3000");
  for (let blank = 0x2000; blank <= 0x200a; blank += 1) mark(SPACER, [blank]);
  return table;
});

/** Looks units up; to be taken once for a whole text. */
export const unitTraits = (): Uint8Array => traits();

export const kindOf = (trait: number): number => trait & KIND;
export const isLetterOrDigit = (trait: number): boolean => (trait & KIND) === unitKinds.letter || (trait & KIND) === unitKinds.digit;
/** A sign put between single letters: a blank of any width, - . _ * · / and the like. */
export const isSpacer = (trait: number): boolean => (trait & SPACER) !== 0;

/** An apostrophe of any make; words are matched without. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60;
}

/** A sign that may stand inside a number: . , : - */
export function isInnerOfNumber(code: number): boolean {
  return code === STOP || code === 0x2c || code === 0x3a || code === 0x2d;
}

/** How strongly the sign at `at` separates what is before it from what comes after. */
export function edgeOf(codes: Uint16Array, at: number, length: number, table: Uint8Array): number {
  const code = codes[at]!;
  if (code === STOP) return endsSentence(codes, at, length, table) ? edges.sentence : edges.none;
  return (table[code]! >> KIND_BITS) & 3;
}

/** Signs and blanks between two characters are looked over up to so many. */
const MOST_SIGNS = 3;

/** Whether the sign at `at` stands between two Han characters of which each is alone between signs: 坐。牢 in 抓。你。坐。牢. */
export function splitsHan(codes: Uint16Array, at: number, length: number, table: Uint8Array): boolean {
  const isSign = (place: number): boolean => place >= 0 && place < length && kindOf(table[codes[place]!]!) !== unitKinds.han && !isLetterOrDigit(table[codes[place]!]!);
  const isAlone = (place: number, beyond: number): boolean => kindOf(table[codes[place] ?? 0]!) === unitKinds.han && (beyond < 0 || beyond >= length || isSign(beyond));
  let before = at - 1;
  while (at - before < MOST_SIGNS && isSign(before)) before -= 1;
  let after = at + 1;
  while (after - at < MOST_SIGNS && isSign(after)) after += 1;
  return isAlone(before, before - 1) && isAlone(after, after + 1);
}

const BLANK = 0x20;
const NUMBER_SIGN = 0x23;

function isNumberNext(codes: Uint16Array, at: number): boolean {
  const code = codes[at] === BLANK ? codes[at + 1]! : codes[at]!;
  return (code >= 48 && code <= 57) || code === NUMBER_SIGN;
}

const titles = lazy(() => new WordTable(["mr", "ms", "mrs", "dr", "st", "vs", "no"]));
/** The number of `no` among them, which is one before a number only. */
const NUMBER_TITLE = 7;

/** A full stop ends a sentence before a blank or the end, unless it closes an initial or a title such as Mr. or, before a number, No. */
function endsSentence(codes: Uint16Array, at: number, length: number, table: Uint8Array): boolean {
  const next = codes[at + 1]!;
  if (at + 1 < length && next !== 0x20 && next !== 0x0a && next !== 0x22 && next !== 0x27 && next !== 0x201d && next !== 0x29) return false;
  let begin = at;
  while (begin > 0 && at - begin < 4 && kindOf(table[codes[begin - 1]!]!) === unitKinds.letter) begin -= 1;
  if (at - begin === 1) return at < 2 || (codes[at - 2] !== STOP && codes[at - 2] !== 0x20);
  let hash = EMPTY_HASH;
  for (let i = begin; i < at; i += 1) hash = hashed(hash, codes[i]!);
  const title = titles().find(codes, begin, at, hash);
  return title === 0 || (title === NUMBER_TITLE && !isNumberNext(codes, at + 1));
}

