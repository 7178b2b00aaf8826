import { isHan } from "./normalise";

/** Blanks before or after a line break are looked over up to so many. */
const MOST_BLANKS = 16;
/** A line that begins with one of these begins a sentence, though nobody wrote its capital or the stop before it. */
const BEGINNERS: ReadonlySet<string> = new Set(["i", "we", "you", "he", "she", "they", "it", "if", "but", "or", "pay", "call", "reply", "please"]);
const WRAPPED_WORD = /^([a-z]+)(?:['’][a-z]+)?(?![a-z]|(?: [a-z]+){0,2} ?[:：])/;
const LONGEST_LABEL = 40;

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
  if (isHan(source.charCodeAt(before)) && isHan(source.charCodeAt(after))) return isLineEnd(source[before - 1]) || isLineEnd(source[after + 1]);
  if (!/[a-z0-9,]/i.test(source[before] ?? "")) return false;
  const word = WRAPPED_WORD.exec(source.slice(after, after + LONGEST_LABEL))?.[1];
  return word !== undefined && !BEGINNERS.has(word);
}

const isBlank = (char: string | undefined): boolean => char === " " || char === "\t";
const isLineEnd = (char: string | undefined): boolean => char === undefined || char === "\n" || char === "\r";
