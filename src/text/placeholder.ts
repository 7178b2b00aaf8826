/** A stretch of a template that is filled in later, or a bracketed slot. Offsets are UTF-16 units of the text. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** What stands inside, trimmed, as written. */
  readonly name: string;
  /** Whether the brackets are used for nothing else (`{{x}}`, `${x}`, `%s`); 【x】, [x] and <x> may be ordinary text. */
  readonly sure: boolean;
}

const LONGEST_NAME = 60;
const OPENERS: readonly (readonly [open: string, close: string, sure: boolean])[] = [
  ["{{{", "}}}", true],
  ["{{", "}}", true],
  ["${", "}", true],
  ["#{", "}", true],
  ["{", "}", true],
  ["【", "】", false],
  ["[", "]", false],
  ["［", "］", false],
  ["<", ">", false],
  ["《", "》", false],
];

/** Finds the placeholders of a text in order. An opener without its closer within sixty characters on its line is ordinary text. */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (let at = 0; at < text.length; ) {
    const slot = slotAt(text, at);
    if (slot) found.push(slot);
    at = slot ? slot.to : at + 1;
  }
  return found;
}

function slotAt(text: string, at: number): Placeholder | undefined {
  const first = text[at];
  if (first === "%") return percentAt(text, at);
  if (first === undefined || !"{$#【[［<《".includes(first)) return undefined;
  for (const [open, close, sure] of OPENERS) {
    if (!text.startsWith(open, at)) continue;
    const start = at + open.length;
    const end = closerAt(text, start, close);
    if (end < 0) continue;
    const name = text.slice(start, end).trim();
    if (name === "" || (open === "<" && !isTagless(name))) return undefined;
    return { from: at, to: end + close.length, name, sure };
  }
  return undefined;
}

function closerAt(text: string, start: number, close: string): number {
  for (let at = start; at < text.length && at - start <= LONGEST_NAME; at += 1) {
    if (text[at] === "\n") return -1;
    if (text.startsWith(close, at)) return at;
  }
  return -1;
}

/** `<b>` and `</p>` are markup, `<first_name>` and `<金额>` are slots; a name has two characters or more and no slash. */
function isTagless(name: string): boolean {
  return name.length > 1 && !name.includes("/") && !name.includes("=") && !name.includes("<");
}

function percentAt(text: string, at: number): Placeholder | undefined {
  const next = text[at + 1];
  if (next === "s" || next === "d") return { from: at, to: at + 2, name: next, sure: true };
  if (next !== "(") return undefined;
  const end = closerAt(text, at + 2, ")");
  return end < 0 ? undefined : { from: at, to: end + 2, name: text.slice(at + 2, end), sure: true };
}

/** The words of a placeholder's name: `customerFirst_name.full-2` → customer, first, name, full. Han stays together. */
export function wordsOfName(name: string): string[] {
  const words: string[] = [];
  let word = "";
  for (let i = 0; i < name.length; i += 1) {
    const char = name[i] ?? "";
    const isLetter = char.toLowerCase() !== char.toUpperCase() || char.charCodeAt(0) > 0x2e80;
    const isHump = isLetter && char !== char.toLowerCase() && i > 0 && name[i - 1] === name[i - 1]?.toLowerCase();
    if ((!isLetter || isHump) && word) {
      words.push(word.toLowerCase());
      word = "";
    }
    if (isLetter) word += char;
  }
  if (word) words.push(word.toLowerCase());
  return words;
}
