import { TextBuilder, type MappedText } from "../mapped-text";
import { entityAt } from "./html";

/**
 * The text of Markdown without its marks: comments, emphasis, code ticks, heading signs, HTML within a line, the targets of links. What stands between them
 * is kept character by character, entities as their signs. A placeholder in brackets is no link, since no target follows it.
 */
export function visibleMarkdown(source: string): MappedText {
  const text = new TextBuilder();
  const lastClose = source.lastIndexOf("-->");
  let kept = 0;
  const drop = (from: number, to: number): void => {
    text.copy(source, kept, from);
    kept = to;
  };
  let isLineStart = true;
  for (let at = 0; at < source.length; ) {
    const entity = source[at] === "&" ? entityAt(source, at) : undefined;
    if (entity !== undefined) {
      drop(at, at + entity.length);
      text.put(entity.sign, at, at + entity.length);
      at += entity.length;
      isLineStart = false;
      continue;
    }
    const length: number = isLineStart ? lineMark(source, at) || inlineMark(source, at, lastClose) : inlineMark(source, at, lastClose);
    isLineStart = (length === 0 && source[at] === "\n") || (isLineStart && (length > 0 || source[at] === " "));
    if (length > 0) drop(at, at + length);
    // A sign that a backslash escapes is no mark.
    at += length > 0 && source[at] === "\\" ? 2 : Math.max(1, length);
  }
  text.copy(source, kept, source.length);
  return text.build();
}

/** How long the mark is that begins a line here: `## `, `> `, a fence. */
function lineMark(source: string, at: number): number {
  const sign = source[at];
  if (sign !== "#" && sign !== ">" && sign !== "`" && sign !== "~") return 0;
  let end = at;
  while (source[end] === sign) end++;
  if (sign === "`" || sign === "~") return end - at >= 3 ? lineEnd(source, end) - at : 0;
  return sign === ">" || (end - at <= 6 && source[end] === " ") ? end - at : 0;
}

/** @param lastClose  where the last comment of the source closes */
function inlineMark(source: string, at: number, lastClose: number): number {
  switch (source[at]) {
    case "<": {
      if (!source.startsWith("<!--", at)) return TAG.exec(source.slice(at, at + LONGEST_TAG))?.[0].length ?? 0;
      const end = at + 4 > lastClose ? -1 : source.indexOf("-->", at + 4);
      return end < 0 ? 0 : end + 3 - at;
    }
    case "*":
    case "`":
      return 1;
    case "_":
    case "~":
      return source[at + 1] === source[at] ? 2 : 0;
    case "!":
      return source[at + 1] === "[" && isLink(source, at + 1) ? 2 : 0;
    case "[":
      return isLink(source, at) ? 1 : 0;
    case "]": {
      const end = source[at + 1] === "(" ? targetEnd(source, at + 1) : at + 1;
      return end > at + 1 ? end - at : 0;
    }
    case "\\":
      return /[\\`*_{}[\]()#+\-.!~>|]/.test(source[at + 1] ?? "") ? 1 : 0;
    default:
      return 0;
  }
}

const LONGEST_LINK = 400;
const LONGEST_TAG = 200;
/** HTML that marks words within a line. */
const TAG = /^<\/?(?:a|abbr|b|big|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>\n]*)?\/?>/i;

/** Whether `[…]` here has a target behind it. */
function isLink(source: string, at: number): boolean {
  for (let i = at + 1; i < source.length && i - at < LONGEST_LINK; i++) {
    if (source[i] === "]") return source[i + 1] === "(" && targetEnd(source, i + 1) > i + 1;
    if (source[i] === "\n" && source[i + 1] === "\n") return false;
  }
  return false;
}

/** Behind the bracket that closes a target; the place itself where none does. */
function targetEnd(source: string, at: number): number {
  for (let i = at + 1; i < source.length && i - at < LONGEST_LINK && source[i] !== "\n"; i++) if (source[i] === ")") return i + 1;
  return at;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}
