import { lazy } from "../records/lazy";
import { emojiWords, foldFrom, foldLong, foldTo } from "./fold-table";

/**
 * A text as it is matched: width, compatibility forms, look-alikes, traditional characters, variants,
 * accents and case folded; marks and invisible characters gone.
 *
 * `codes[i]` is a UTF-16 unit of the folded text; it was written at `[from[i], to[i])` of `source`, in UTF-16 units.
 */
export class FoldedText {
  source = "";
  length = 0;
  /** Beyond `length` stand zeros enough to look ahead. */
  codes = new Uint16Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);

  /** Makes room for so many units, and keeps those that are there. */
  reserve(units: number): void {
    if (units <= this.codes.length) return;
    const size = units + (units >> 1);
    this.codes = grown(this.codes, new Uint16Array(size));
    this.from = grown(this.from, new Int32Array(size));
    this.to = grown(this.to, new Int32Array(size));
  }
}

const LOOK_AHEAD = 4;

interface Tables {
  /** What each UTF-16 unit reads as, or one of the two below. */
  readonly single: Uint16Array;
  readonly copula: string;
  readonly long: ReadonlyMap<number, string>;
  readonly emoji: ReadonlyMap<number, readonly [zh: string, en: string]>;
}

/** In the table: takes part in no word; and: has to be looked at more closely. Controls, which are ignorable, leave them free. */
const IGNORED = 0;
const INTRICATE = 1;
/** 係 is the copula 是, but not in 關係. */
const COPULA = 0x4fc2;

const foldTables = lazy((): Tables => {
  const single = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code += 1) single[code] = code;
  for (let i = 0; i < foldFrom.length; i += 1) single[foldFrom.charCodeAt(i)] = foldTo.charCodeAt(i);
  for (let upper = 65; upper <= 90; upper += 1) single[upper] = upper + 32;
  for (const [first, last] of IGNORABLE) single.fill(IGNORED, first, Math.min(last, 0xffff) + 1);
  const parts = foldLong.split(" ");
  const long = new Map<number, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) long.set(parts[i]?.codePointAt(0) ?? 0, parts[i + 1] ?? "");
  const emoji = new Map<number, readonly [string, string]>();
  for (const line of emojiWords.split("\t")) {
    const [char = "", zh = "", en = ""] = line.split("|");
    emoji.set(char.codePointAt(0) ?? 0, [zh, ` ${en} `]);
  }
  const copula = String.fromCharCode(single[COPULA]!);
  for (const code of [...long.keys(), ...emoji.keys(), COPULA]) if (code <= 0xffff && single[code] !== IGNORED) single[code] = INTRICATE;
  single.fill(INTRICATE, 0xd800, 0xdc00); // the first halves of pairs
  return { single, copula, long, emoji };
});

/** What each UTF-16 unit reads as by itself, whatever stands beside it; a unit that has to be looked at more closely stays as it is. */
export const plainUnits = lazy((): Uint16Array => {
  const { single, copula } = foldTables();
  const plain = single.map((reads, unit) => (reads > INTRICATE ? reads : unit));
  plain[COPULA] = copula.charCodeAt(0);
  return plain;
});

/** Tabs, no-break, thin, full-width and whatever other blanks there are. */
const BLANKS = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]/g;

/** The text with all its blanks as the plain one; every character keeps its place. */
export const withPlainBlanks = (text: string): string => text.replace(BLANKS, " ");

/** Invisible or combining: ranges of Cc, Mn, Me and Cf that occur in practice, both ends included. */
const IGNORABLE: readonly (readonly [first: number, last: number])[] = [
  [0, 8], [14, 31], [0x7f, 0x84], [0x86, 0x9f], [0xad, 0xad], [0x300, 0x36f], [0x483, 0x489], [0x591, 0x5c7], [0x610, 0x61c], [0x64b, 0x65f],
  [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x1ab0, 0x1aff], [0x1dc0, 0x1dff], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f],
  [0x20d0, 0x20ff], [0x302a, 0x302f], [0x3164, 0x3164], [0xfe00, 0xfe0f], [0xfe20, 0xfe2f], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfffb],
  [0x1f3fb, 0x1f3ff], [0xe0000, 0xe0fff],
];

const isIgnorable = (code: number): boolean => IGNORABLE.some(([first, last]) => first <= code && code <= last);

/** Whether a UTF-16 unit is a Han character (the common planes; rarer ones come as surrogates). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function holdsHan(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/**
 * Folds a text in one pass; the work is linear in its length.
 *
 * @param into  written over; a new one unless given
 */
export function normalise(source: string, into: FoldedText = new FoldedText()): FoldedText {
  const { single } = foldTables();
  into.source = source;
  into.length = 0;
  into.reserve(source.length + LOOK_AHEAD);
  let { codes, from, to } = into;
  let length = 0;
  let chinese: boolean | undefined;
  for (let at = 0; at < source.length; ) {
    const reads = single[source.charCodeAt(at)]!;
    if (reads > INTRICATE) {
      codes[length] = reads;
      from[length] = at;
      at += 1;
      to[length] = at;
      length += 1;
    } else if (reads === IGNORED) at += 1;
    else {
      const code = source.codePointAt(at) ?? 0;
      const end = at + (code > 0xffff ? 2 : 1);
      if (code <= 0xffff || !isIgnorable(code)) {
        const written = readingOf(code, source, at, () => (chinese ??= holdsHan(source)));
        into.length = length;
        into.reserve(length + written.length + source.length - end + LOOK_AHEAD);
        ({ codes, from, to } = into);
        for (let i = 0; i < written.length; i += 1) {
          codes[length] = written.charCodeAt(i);
          from[length] = at;
          to[length] = end;
          length += 1;
        }
      }
      at = end;
    }
  }
  for (let i = 0; i < LOOK_AHEAD; i += 1) codes[length + i] = 0;
  into.length = length;
  return into;
}

/** What an intricate character reads as: emoji, pairs, characters that read as several, 係. */
function readingOf(code: number, source: string, at: number, isChinese: () => boolean): string {
  const { copula, long, emoji } = foldTables();
  const word = code >= 0x2600 ? emoji.get(code) : undefined;
  if (word) return isChinese() ? word[0] : word[1];
  if (code === COPULA) return at > 0 && "關关".includes(source.charAt(at - 1)) ? "系" : copula;
  return long.get(code) ?? (code > 0xffff ? " " : String.fromCharCode(code));
}

function grown<T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
