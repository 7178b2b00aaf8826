/** A stretch of a template that is filled in later, or a bracketed slot. Offsets are UTF-16 units of the text. */
export interface Placeholder {
  readonly from: number;
  readonly to: number;
  /** What stands inside, trimmed, as written. */
  readonly name: string;
  /** Whether the brackets are used for nothing else (`{{x}}`, `${x}`, `%s`) and hold no sentence; 【x】, [x], <x> and %X% may be ordinary text. */
  readonly sure: boolean;
}

const LONGEST_NAME = 60;

interface Bracket {
  readonly open: string;
  readonly close: number;
  readonly sure: boolean;
}

/** What may close a placeholder, and what no placeholder reaches over. */
const CLOSERS = ["}}}", "}}", "}", "】", "]", "］", ">", "》", ")", "\n"] as const;
const bracket = (open: string, close: (typeof CLOSERS)[number], sure: boolean): Bracket => ({ open, close: CLOSERS.indexOf(close), sure });
const LINE_END = CLOSERS.indexOf("\n");
const PERCENT_END = CLOSERS.indexOf(")");

/** By the first unit, in the order in which they are tried. */
const BRACKETS: Readonly<Record<string, readonly Bracket[]>> = {
  "{": [bracket("{{{", "}}}", true), bracket("{{", "}}", true), bracket("{", "}", true)],
  $: [bracket("${", "}", true)],
  "#": [bracket("#{", "}", true)],
  "【": [bracket("【", "】", false)],
  "[": [bracket("[", "]", false)],
  "［": [bracket("［", "］", false)],
  "<": [bracket("<", ">", false)],
  "《": [bracket("《", "》", false)],
};

const OPENER = /[%{$#【[［<《]/g;

/** Where the closers of a text stand. Asked from left to right, all answers together cost one pass for each kind. */
class Closers {
  private readonly askedFrom = CLOSERS.map(() => Number.POSITIVE_INFINITY);
  private readonly answers = CLOSERS.map(() => -1);

  constructor(private readonly text: string) {}

  /** The place of the first one at or after `start`. */
  after(start: number, closer: number): number {
    if (start < this.askedFrom[closer]! || start > this.answers[closer]!) {
      const found = this.text.indexOf(CLOSERS[closer]!, start);
      this.askedFrom[closer] = start;
      this.answers[closer] = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.answers[closer]!;
  }

  /** The same within sixty characters on the line, else -1. */
  near(start: number, closer: number): number {
    const found = this.after(start, closer);
    return found <= start + LONGEST_NAME && found < this.after(start, LINE_END) ? found : -1;
  }
}

/** Finds the placeholders of a text in order. An opener without its closer within sixty characters on its line is ordinary text. */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = [];
  let closers: Closers | undefined;
  for (OPENER.lastIndex = 0; OPENER.test(text); ) {
    const slot = slotAt(text, OPENER.lastIndex - 1, (closers ??= new Closers(text)));
    if (slot === undefined) continue;
    found.push(slot);
    OPENER.lastIndex = slot.to;
  }
  return found;
}

function slotAt(text: string, at: number, closers: Closers): Placeholder | undefined {
  const first = text[at]!;
  if (first === "%") return percentAt(text, at, closers);
  for (const { open, close, sure } of BRACKETS[first]!) {
    if (!text.startsWith(open, at)) continue;
    const start = at + open.length;
    const end = closers.near(start, close);
    if (end < 0) continue;
    const name = text.slice(start, end).trim();
    if (!sure && NESTED.test(name)) return undefined;
    if (name === "" || (open === "<" && !isTagless(name))) return undefined;
    return { from: at, to: end + CLOSERS[close]!.length, name, sure: sure && !isSentence(name) };
  }
  return undefined;
}

/** Marks of a sentence, a quotation, and a run of Han that is too long for a name. */
const SENTENCE = /[，。！？；]|^["'“‘]|\p{Script=Han}{12}/u;
const WORDS_OF_SENTENCE = 5;

/** Whether words, and no name, stand in the brackets: a message in an object of JSON, a branch of a plural, what somebody wants to hide. Filters behind a name are none of it. */
function isSentence(name: string): boolean {
  const [said = ""] = name.split("|", 1);
  return SENTENCE.test(said) || said.split(" ").filter((word) => word !== "").length >= WORDS_OF_SENTENCE;
}

/** Brackets around a placeholder, as around a signature: 【{{agency}}】. */
const NESTED = /\{|^(?:\$|\[|%[(sd])/;

/** `<b>` and `</p>` are markup, `<first_name>` and `<金额>` are slots; a name has two characters or more and no slash. */
function isTagless(name: string): boolean {
  return name.length > 1 && !name.includes("/") && !name.includes("=") && !name.includes("<");
}

function percentAt(text: string, at: number, closers: Closers): Placeholder | undefined {
  const next = text[at + 1];
  if (next === "s" || next === "d") return { from: at, to: at + 2, name: next, sure: true };
  if (next !== "(") return namedPercentAt(text, at);
  const end = closers.near(at + 2, PERCENT_END);
  return end < 0 ? undefined : { from: at, to: end + 2, name: text.slice(at + 2, end), sure: true };
}

const PERCENT_NAME = /^%([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z]{3,})%/;

/** `%%FirstName%%`. */
const DOUBLE_PERCENT_NAME = /^%%([A-Za-z][\w .-]*)%%/;

/** `%FIRST_NAME%`, in large letters or with underscores; it may also be words that somebody marked so. */
function namedPercentAt(text: string, at: number): Placeholder | undefined {
  const doubled = text[at + 1] === "%" ? DOUBLE_PERCENT_NAME.exec(text.slice(at, at + LONGEST_NAME + 4))?.[1] : undefined;
  if (doubled !== undefined) return { from: at, to: at + doubled.length + 4, name: doubled, sure: false };
  const name = PERCENT_NAME.exec(text.slice(at, at + LONGEST_NAME + 2))?.[1];
  return name === undefined ? undefined : { from: at, to: at + name.length + 2, name, sure: false };
}

/** The words of a placeholder's name: `customerFirst_name.full-2` → customer, first, name, full. Han stays together. */
export function wordsOfName(name: string): string[] {
  const words: string[] = [];
  let begin = -1;
  let wasUpper = false;
  for (let at = 0; at < name.length; at += 1) {
    const char = name[at]!;
    const isUpper = char !== char.toLowerCase();
    const isPart = isUpper || char !== char.toUpperCase() || char.charCodeAt(0) > 0x2e80;
    if (begin >= 0 && (!isPart || (isUpper && !wasUpper))) {
      words.push(name.slice(begin, at).toLowerCase());
      begin = -1;
    }
    if (isPart && begin < 0) begin = at;
    wasUpper = isUpper;
  }
  if (begin >= 0) words.push(name.slice(begin).toLowerCase());
  return words;
}
