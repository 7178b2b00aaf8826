/**
 * The notation of patterns: items in order, with gaps.
 *
 * `打断 .. <body>`     literal text, then the concept `body`, a few tokens apart
 * `<kin> <blame>`      a blank before or after a concept: next to each other, or almost; in Chinese, any blank
 * `a .. b`, `a ... b`  a few tokens, many tokens, within the sentence
 * `a >> b`             in the same or one of the next sentences
 * `a > b`              right after, or at the head of the next sentence
 * `a & b`              `a ... b` or `b ... a`
 * `(<a>|<b>) .. c`     alternatives may hold concepts
 */
export interface SequenceData {
  /** Concept numbers in order. */
  readonly items: readonly number[];
  /** What may lie between an item and the next; one fewer than items. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  /** So many tokens. */
  readonly most: number;
  /** Whether the gap may hold the end of a sentence. */
  readonly crosses: boolean;
}

/** Gap widths by language; a Chinese token is one character. */
const WIDTHS: Readonly<Record<string, Readonly<Record<string, Gap>>>> = {
  zh: { " ": { most: 1, crosses: false }, "..": { most: 9, crosses: false }, "...": { most: 24, crosses: false }, ">": { most: 4, crosses: true }, ">>": { most: 60, crosses: true } },
  en: { " ": { most: 1, crosses: false }, "..": { most: 6, crosses: false }, "...": { most: 14, crosses: false }, ">": { most: 2, crosses: true }, ">>": { most: 40, crosses: true } },
};

export interface Names {
  concept(name: string): number;
  literal(text: string): number;
}

/** @throws {RangeError} on an empty item, a gap at either end or more than 64 alternatives */
export function parseSequence(line: string, language: string, names: Names): SequenceData[] {
  const widths = WIDTHS[language] ?? WIDTHS.en ?? {};
  const plain = expandConcepts(line);
  if (plain.length > 64) throw new RangeError(`"${line}" has ${plain.length} alternatives; 64 is the most`);
  return plain.flatMap((one) => {
    const [left, right, ...more] = one.split(" & ");
    if (more.length > 0) throw new RangeError(`"${line}" uses & twice`);
    if (right === undefined || left === undefined) return [sequenceOf(one)];
    return [sequenceOf(`${left} ... ${right}`), sequenceOf(`${right} ... ${left}`)];
  });

  function sequenceOf(text: string): SequenceData {
    const items: number[] = [];
    const gaps: Gap[] = [];
    let gap: string | undefined;
    for (const part of split(text, language === "zh")) {
      if (part in widths && part !== " ") {
        gap = part;
        continue;
      }
      if (items.length > 0) gaps.push(widths[gap ?? " "] ?? { most: 0, crosses: false });
      gap = undefined;
      items.push(part.startsWith("<") ? names.concept(part.slice(1, -1)) : names.literal(part));
    }
    if (items.length === 0 || gap !== undefined) throw new RangeError(`"${line}" begins or ends with a gap, or is empty`);
    return { items, gaps };
  }
}

/** Cuts a line into gaps, `<concepts>` and literal text: runs of words, but in Chinese, and beside a second bracket, each by itself. */
function split(text: string, apart: boolean): string[] {
  const parts: string[] = [];
  let literal: string[] = [];
  const close = () => {
    const brackets = literal.filter((word) => word.includes("(")).length;
    if (brackets > 1) parts.push(...literal);
    else if (literal.length > 0) parts.push(literal.join(" "));
    literal = [];
  };
  for (const word of wordsOf(text)) {
    if (word === ".." || word === "..." || word === ">>" || word === ">" || word.startsWith("<")) {
      close();
      parts.push(word);
    } else {
      if (apart) close();
      literal.push(word);
    }
  }
  close();
  return parts;
}

/** Cuts at blanks outside brackets; a `<concept>` is a word of its own. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = "";
  let depth = 0;
  const close = () => {
    if (word.trim()) words.push(word.trim());
    word = "";
  };
  for (const char of text) {
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (depth === 0 && char === "<") close();
    if (depth === 0 && char === " ") close();
    else word += char;
    if (depth === 0 && char === ">" && word.startsWith("<")) close();
  }
  close();
  return words;
}

/** Opens alternatives that hold concepts or gaps; those of plain text stay, they are one term's notation. */
function expandConcepts(line: string): string[] {
  for (let open = line.indexOf("("); open >= 0; open = line.indexOf("(", open + 1)) {
    const close = closing(line, open);
    const inner = line.slice(open, close + 1);
    if (!/<|\.\.|>>/.test(inner)) continue;
    const parts = alternatives(inner);
    const plain = parts.filter((part) => part !== "" && !/<|\.\.|>>/.test(part));
    const opened = parts.filter((part) => /<|\.\.|>>/.test(part));
    if (plain.length > 0) opened.push(plain.length > 1 ? `(${plain.join("|")})` : (plain[0] ?? ""));
    if (parts.includes("")) opened.push("");
    return opened.flatMap((one) => expandConcepts(line.slice(0, open) + one + line.slice(close + 1)));
  }
  return [line];
}

/** What stands between the outermost bars of a bracket. */
function alternatives(inner: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const char of inner.slice(1, -1)) {
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (char === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

function closing(line: string, open: number): number {
  let depth = 0;
  for (let at = open; at < line.length; at += 1) {
    if (line[at] === "(") depth += 1;
    else if (line[at] === ")" && (depth -= 1) === 0) return at;
  }
  throw new RangeError(`"${line}" leaves a bracket open`);
}
