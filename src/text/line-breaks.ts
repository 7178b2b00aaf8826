import { isHan } from "./normalise";

/** Blanks before or after a line break are looked over up to so many. */
const MOST_BLANKS = 16;
/** A line that begins with one of these begins a sentence, though nobody wrote its capital or the stop before it. */
const BEGINNERS: ReadonlySet<string> = new Set(["i", "we", "you", "he", "she", "they", "it", "if", "but", "or", "pay", "call", "reply", "please"]);
const WRAPPED_WORD = /^([a-z]+)(?:['’][a-z]+)?(?![a-z]|(?: [a-z]+){0,2} ?[:：])/;
const LONGEST_LABEL = 40;
/** Han characters are wrapped at every so many signs: lines of that length, one as long as the next but for a sign that must not begin or end one. */
const SHORTEST_LINE = 6;
const LONGEST_LINE = 64;
/** A line that begins so begins something of its own: a speaker, a field, an item. */
const HEAD = /^(?:[^，。；！？\s]{1,8}[：:]|[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十]+[条項项章步点點])/u;
const LONGEST_HEAD = 12;
/** What never begins a line by itself. */
const CLOSING = "，、。；：！？）」』”》,;";
const PAUSING = "，、：";

/**
 * Whether the line break at a place of a text only wraps a line: words go on in small letters, or Han characters stand one on a line.
 * It is then no more than a blank.
 */
export function isWrapped(source: string, at: number): boolean {
  let before = at - 1;
  if (source[at] === "\n" && source[before] === "\r") before -= 1;
  for (let i = 0; i < MOST_BLANKS && isBlank(source[before]); i += 1) before -= 1;
  let after = at + 1;
  if (source[at] === "\r" && source[after] === "\n") after += 1;
  for (let i = 0; i < MOST_BLANKS && isBlank(source[after]); i += 1) after += 1;
  if (isHan(source.charCodeAt(before)) && CLOSING.includes(source[after]!)) return true;
  if (isHan(source.charCodeAt(after)) && (isHan(source.charCodeAt(before)) || PAUSING.includes(source[before]!))) {
    return (isHan(source.charCodeAt(before)) && (isLineEnd(source[before - 1]) || isLineEnd(source[after + 1]))) || isBlock(source, before, after);
  }
  if (!/[a-z0-9,]/i.test(source[before] ?? "")) return false;
  const word = WRAPPED_WORD.exec(source.slice(after, after + LONGEST_LABEL))?.[1];
  return word !== undefined && !BEGINNERS.has(word);
}

/** Whether the lines around a break are as long as each other, so that their length, and no meaning, ended them. */
function isBlock(source: string, before: number, after: number): boolean {
  const begin = lineBegin(source, before);
  const end = lineEnd(source, after);
  const length = before + 1 - begin;
  if (length < SHORTEST_LINE || length > LONGEST_LINE || end - after > length + 1 || HEAD.test(source.slice(after, Math.min(end, after + LONGEST_HEAD)))) return false;
  const isFull = (from: number, to: number): boolean => Math.abs(to - from - length) < 2;
  const last = overBreak(source, begin, -1);
  if (last !== begin && isFull(lineBegin(source, last - 1), last)) return true;
  const next = overBreak(source, end, 1);
  return next !== end && !isLineEnd(source[next]) && isFull(after, end);
}

/** Where the line begins that has a character at this place, or ends; as far as a wrapped line may reach. */
function lineBegin(source: string, at: number): number {
  let begin = at;
  while (at - begin <= LONGEST_LINE && !isLineEnd(source[begin - 1])) begin -= 1;
  return begin;
}

function lineEnd(source: string, at: number): number {
  let end = at;
  while (end - at <= LONGEST_LINE + 1 && !isLineEnd(source[end])) end += 1;
  return end;
}

/** Behind the one line break at this place, or before the one that ends there; the place itself where there is none. */
function overBreak(source: string, at: number, step: 1 | -1): number {
  const [first, second] = step === 1 ? [source[at], source[at + 1]] : [source[at - 1], source[at - 2]];
  if (first === undefined || !isLineEnd(first)) return at;
  return at + (second !== first && (second === "\n" || second === "\r") ? 2 * step : step);
}

const isBlank = (char: string | undefined): boolean => char === " " || char === "\t";
const isLineEnd = (char: string | undefined): boolean => char === undefined || char === "\n" || char === "\r";
