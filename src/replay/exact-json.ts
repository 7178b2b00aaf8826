import { BACKSLASH, QUOTE } from "./json-signs";

/** Numbers of fewer digits are read exactly. */
const EXACT_DIGITS = 15;
const MANY_DIGITS = new RegExp(`\\d{${EXACT_DIGITS + 1}}`);

/** Parses JSON with whole numbers of many digits as texts: ids of 64 bits would lose their last digits, and two of them become one. */
export function parseExactly(text: string): unknown {
  return JSON.parse(MANY_DIGITS.test(text) ? withQuotedDigits(text) : text);
}

function withQuotedDigits(text: string): string {
  let out = "";
  let copied = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) isQuoted = !isQuoted;
    else if (unit === BACKSLASH) at++;
    if (isQuoted || !isNumeric(unit)) continue;
    const end = endOfNumber(text, at);
    if (WHOLE.test(text.slice(at, end)) && end - at > EXACT_DIGITS) {
      out += `${text.slice(copied, at)}"${text.slice(at, end)}"`;
      copied = end;
    }
    at = end - 1;
  }
  return out + text.slice(copied);
}

/** As JSON has it; anything else is left for the parser to refuse. */
const WHOLE = /^-?[1-9]\d*$/;

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && isNumeric(text.charCodeAt(at))) at++;
  return at;
}

/** A sign that numbers are written with: digits, + - . and e. */
const isNumeric = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || unit === 0x2b || unit === 0x2d || unit === 0x2e || unit === 0x45 || unit === 0x65;
