import { emojiWords, foldFrom, foldLong, foldTo } from "./fold-table";

/**
 * A text as it is matched: width, compatibility forms, look-alikes, traditional characters, variants,
 * accents and case folded; marks and invisible characters gone.
 *
 * `codes[i]` is a UTF-16 unit of the folded text; it was written at `[from[i], to[i])` of `source`, in UTF-16 units.
 */
export interface FoldedText {
  readonly source: string;
  readonly length: number;
  readonly codes: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

interface Tables {
  readonly single: Uint16Array;
  readonly long: ReadonlyMap<number, string>;
  readonly emoji: ReadonlyMap<number, readonly [zh: string, en: string]>;
}

let tables: Tables | undefined;

function foldTables(): Tables {
  if (tables) return tables;
  const single = new Uint16Array(0x10000);
  for (let i = 0; i < foldFrom.length; i += 1) single[foldFrom.charCodeAt(i)] = foldTo.charCodeAt(i);
  for (let upper = 65; upper <= 90; upper += 1) single[upper] = upper + 32;
  const parts = foldLong.split(" ");
  const long = new Map<number, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) long.set(parts[i]?.codePointAt(0) ?? 0, parts[i + 1] ?? "");
  const emoji = new Map<number, readonly [string, string]>();
  for (const line of emojiWords.split("\t")) {
    const [char = "", zh = "", en = ""] = line.split("|");
    emoji.set(char.codePointAt(0) ?? 0, [zh, ` ${en} `]);
  }
  tables = { single, long, emoji };
  return tables;
}

/** Invisible or combining: takes part in no word. Ranges of Mn, Me and Cf that occur in practice. */
function isIgnorable(code: number): boolean {
  if (code < 0xad) return code < 9 || (code > 13 && code < 32) || (code >= 0x7f && code < 0xa0 && code !== 0x85);
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x483 && code <= 0x489) ||
    (code >= 0x591 && code <= 0x5c7) ||
    (code >= 0x610 && code <= 0x61c) ||
    (code >= 0x64b && code <= 0x65f) ||
    code === 0x34f ||
    (code >= 0x115f && code <= 0x1160) ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x1ab0 && code <= 0x1aff) ||
    (code >= 0x1dc0 && code <= 0x1dff) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    code === 0x3164 ||
    (code >= 0x302a && code <= 0x302f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xfff0 && code <= 0xfffb) ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

/** Whether a UTF-16 unit is a Han character (the common planes; rarer ones come as surrogates). */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

function holdsHan(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** Folds a text in one pass; the work is linear in its length. */
export function normalise(source: string): FoldedText {
  const { single, long, emoji } = foldTables();
  let codes = new Uint16Array(source.length + 16);
  let from = new Int32Array(source.length + 16);
  let to = new Int32Array(source.length + 16);
  let length = 0;
  let chinese: boolean | undefined;
  const write = (text: string, start: number, end: number) => {
    if (length + text.length > codes.length) {
      const size = codes.length * 2 + text.length;
      codes = grown(codes, new Uint16Array(size));
      from = grown(from, new Int32Array(size));
      to = grown(to, new Int32Array(size));
    }
    for (let i = 0; i < text.length; i += 1) {
      codes[length] = text.charCodeAt(i);
      from[length] = start;
      to[length] = end;
      length += 1;
    }
  };
  for (let at = 0; at < source.length; ) {
    const unit = source.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && at + 1 < source.length;
    const code = isPair ? (source.codePointAt(at) ?? unit) : unit;
    const end = at + (code > 0xffff ? 2 : 1);
    if (!isIgnorable(code)) {
      if (code < 0x80 && length < codes.length) {
        codes[length] = single[code] || code;
        from[length] = at;
        to[length] = end;
        length += 1;
      } else {
        const word = code >= 0x2600 ? emoji.get(code) : undefined;
        if (word) {
          chinese ??= holdsHan(source);
          write(chinese ? word[0] : word[1], at, end);
        } else if (code === 0x4fc2 && at > 0 && "關关".includes(source.charAt(at - 1))) write("系", at, end); // 關係 is no copula
        else if (code <= 0xffff && single[code]) write(String.fromCharCode(single[code] ?? code), at, end);
        else write(long.get(code) ?? (code > 0xffff ? " " : String.fromCharCode(code)), at, end);
      }
    }
    at = end;
  }
  return { source, length, codes, from, to };
}

function grown<T extends Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
