/** What stands between a token and the one before: nothing or a blank, a comma or bracket, the end of a sentence, a new line. */
export const edges = { none: 0, soft: 1, sentence: 2, line: 3 } as const;

/** The word that folded units spell, without apostrophes. */
export function wordFrom(codes: Uint16Array, from: number, to: number): string {
  let word = "";
  for (let i = from; i < to; i += 1) {
    const code = codes[i] ?? 0;
    if (!isApostrophe(code)) word += String.fromCharCode(code);
  }
  return word;
}

/** An ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter of any alphabet; what is neither ASCII nor punctuation nor Han counts as one. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xaa && code < 0x2000 && code !== 0xab && code !== 0xac && code !== 0xb1 && code !== 0xb7 && code !== 0xbb && code !== 0xd7 && code !== 0xf7 && !(code >= 0xad && code <= 0xb4)) ||
    (code >= 0x3040 && code <= 0x30fa) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** An apostrophe of any make; words are matched without. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60;
}

/** Signs used for letters or to mask them: ! $ * + @ | */
export function isSign(code: number): boolean {
  return code === 0x21 || code === 0x24 || code === 0x2a || code === 0x40 || code === 0x7c || code === 0x23;
}

/** Signs put between single letters: blank - . _ * · / */
export function isSpacer(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x5f || code === 0x2a || code === 0xb7 || code === 0x2f;
}

/** A sign that may stand inside a number: . , : - */
export function isInnerOfNumber(code: number): boolean {
  return code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2d;
}

/** How strongly the sign at `at` separates what is before it from what comes after. */
export function edgeOf(codes: Uint16Array, at: number, length: number): number {
  const code = codes[at] ?? 0;
  switch (code) {
    case 0x0a:
    case 0x0d:
    case 0x2028:
    case 0x2029:
      return edges.line;
    case 0x3002: // 。
    case 0x3f:
    case 0x3b:
      return edges.sentence;
    case 0x21:
      return edges.sentence;
    case 0x2e:
      return endsSentence(codes, at, length) ? edges.sentence : edges.none;
    case 0x2c:
    case 0x3a:
    case 0x28:
    case 0x29:
    case 0x3001: // 、
    case 0x5b:
    case 0x5d:
    case 0x3010:
    case 0x3011:
    case 0x2014:
    case 0x2026:
    case 0x2013:
    case 0xd7:
      return edges.soft;
    default:
      return edges.none;
  }
}

/** A full stop ends a sentence before a blank or the end, unless it closes an initial or a title such as Mr. */
function endsSentence(codes: Uint16Array, at: number, length: number): boolean {
  const next = codes[at + 1] ?? 0x20;
  if (at + 1 < length && next !== 0x20 && next !== 0x0a && next !== 0x22 && next !== 0x27 && next !== 0x201d && next !== 0x29) return false;
  let begin = at;
  while (begin > 0 && at - begin < 4 && isLetter(codes[begin - 1] ?? 0)) begin -= 1;
  const word = wordFrom(codes, begin, at);
  if (word.length === 1) return codes[at - 2] !== 0x2e && !(at >= 2 && codes[at - 2] === 0x20);
  return !["mr", "ms", "mrs", "dr", "no", "st", "vs"].includes(word) || begin === at;
}
