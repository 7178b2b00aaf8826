import { lazy } from "../records/lazy";
import { shared, type SharedConcept } from "./concepts";
import { eachShared, type Occurrences } from "./occurrences";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";

/**
 * Marks the tokens that are not the collector's words: the other side's lines of a transcript, stage notes in
 * brackets at the head of a line, the condition before a script line ("If they ask for proof:").
 */
export function muteOthers(muted: Uint8Array, tokens: Tokens, occurrences: Occurrences): void {
  muteTurns(muted, tokens, speakerLabels(tokens, occurrences));
  muteNotes(muted, tokens);
}

/** A name after a label has no more tokens than this. */
const MOST_NAMES = 4;
/** What stands in a field is no longer, in UTF-16 units. */
const LONGEST_FIELD = 16;

interface Label {
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
  /** What it labels ends with the line, or with the round brackets in which it stands. */
  readonly within?: "line" | "brackets";
}

/**
 * Labels at the head of a line or sentence, or after a number or the time there, that a colon follows. One lone letter needs a second
 * label to count. Where nothing says which words are the collector's, all of them are.
 */
function speakerLabels(tokens: Tokens, occurrences: Occurrences): Label[] {
  const known: Label[] = [];
  if (!occurrences.isKept(shared["speaker-own"]) && !occurrences.isKept(shared["speaker-other"])) return known;
  const gather = (concept: SharedConcept, isOwn: boolean) =>
    eachShared(occurrences, concept, (from, to) => {
      const end = labelEnd(tokens, to);
      if (end === 0) return;
      // The collector's label is one wherever a blank stands before it: "…抓我吗 坐席：不会".
      const isHead = (tokens.edge[from] ?? 0) >= edges.sentence || isAfterBlank(tokens, from) || isAfterMark(tokens, from) || (isOwn && isWithin(tokens, from));
      if (isHead) known.push({ from, to: end, isOwn, ...(isInBrackets(tokens, from) && { within: "brackets" as const }) });
    });
  gather(shared["speaker-own"], true);
  leaveCallers(known, occurrences);
  gather(shared["speaker-other"], false);
  if (known.length === 0) return known;
  if (known.length < 2 && known.every(({ from, to }) => (tokens.to[to - 1] ?? 0) - (tokens.from[from] ?? 0) < 2)) return [];
  const hasOwn = known.some(({ isOwn }) => isOwn);
  const labels = [...known, ...unknownLabels(tokens, known, !hasOwn)].sort((a, b) => a.from - b.from || b.to - a.to);
  const isTranscript = labels.some((label) => label.isOwn);
  return labels.filter(({ from, within }, i) => labels[i - 1]?.from !== from && (isTranscript || within === "brackets"));
}

/** `Caller:` is the collector's label, unless `Agent:`, `Rep:` or the like stands in the same text: then it is the other side's. */
function leaveCallers(known: Label[], occurrences: Occurrences): void {
  const startsOf = (concept: SharedConcept): Set<number> => {
    const starts = new Set<number>();
    eachShared(occurrences, concept, (from) => starts.add(from));
    return starts;
  };
  const callers = startsOf(shared["speaker-caller"]);
  if (callers.size === 0) return;
  const desk = startsOf(shared["speaker-desk"]);
  if (known.some(({ from }) => desk.has(from))) known.forEach((label, i) => callers.has(label.from) && (known[i] = { ...label, isOwn: false }));
}

/**
 * In a transcript with a marked collector, every other short label at the head of a line is somebody else, for that line, since it may be
 * a heading too (电话: …); without one it is the collector.
 */
function unknownLabels(tokens: Tokens, known: readonly Label[], isOwn: boolean): Label[] {
  const taken = new Set(known.map(({ from }) => from));
  const found: Label[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens.edge[from] !== edges.line || taken.has(from)) continue;
    for (let to = from + 1; to <= from + 4 && to <= tokens.length; to += 1) {
      if (to > from + 1 && (tokens.edge[to - 1] ?? 0) > 0) break;
      if (isBeforeColon(tokens.source, tokens.to[to - 1] ?? 0)) {
        found.push({ from, to, isOwn, within: "line" });
        break;
      }
    }
  }
  return found;
}

/** A name or number after a label: 坐席小王, 客服李经理, Agent Smith, Agent #448. Other words make no label of it: 坐席提示, 客户姓名. */
const NAME = /^[ \t]*(?:[小老阿]\p{Script=Han}|\p{Script=Han}{1,2}(?:先生|女士|小姐|经理|經理|主管)|[A-Za-z]?#?\d+|[A-Z]|(?:\p{Lu}[\p{Ll}.]+ ?){1,2})[ \t]*$/u;

/** Where a label ends that a colon follows, perhaps after a name or number; 0 where none does. */
function labelEnd(tokens: Tokens, to: number): number {
  const { source, length, kinds, edge, to: ends } = tokens;
  if (isBeforeColon(source, ends[to - 1]!)) return to;
  for (let end = to + 1; end <= to + MOST_NAMES && end <= length && edge[end - 1] === edges.none && kinds[end - 1] !== tokenKinds.slot; end += 1) {
    if (isBeforeColon(source, ends[end - 1]!)) return NAME.test(source.slice(ends[to - 1]!, ends[end - 1]!)) ? end : 0;
  }
  return 0;
}

/** Whether a colon follows, perhaps after a closing bracket, a note in brackets, a digit or a day: 坐席2:, Agent (calm): */
function isBeforeColon(source: string, at: number): boolean {
  const last = Math.min(source.length, at + LONGEST_TAIL);
  const sign = tailSigns();
  let i = at;
  while (i < last && sign[source.charCodeAt(i)] === GOES_ON) i += 1;
  if (i < source.length && sign[source.charCodeAt(i)] === OPENS_NOTE) {
    while (i < last && !")）]\n".includes(source[i]!)) i += 1;
    i += 1;
  }
  return i < source.length && sign[source.charCodeAt(i)] === ENDS_LABEL;
}

/** What may stand between a label and its colon is no longer. */
const LONGEST_TAIL = 24;
const GOES_ON = 1;
const OPENS_NOTE = 2;
const ENDS_LABEL = 3;

const tailSigns = lazy((): Uint8Array => {
  const signs = new Uint8Array(0x10000);
  [" 0123456789-/.)]】", "(（[", ":："].forEach((units, kind) => {
    for (let i = 0; i < units.length; i += 1) signs[units.charCodeAt(i)] = kind + 1;
  });
  return signs;
});

/** Whether a blank or bracket before the token follows the end of a sentence: "…抓我? 坐席:不会的". */
function isAfterBlank({ source, from }: Tokens, at: number): boolean {
  let before = (from[at] ?? 0) - 1;
  while (before >= 0 && " \t[]【】".includes(source[before] ?? "")) before -= 1;
  return before < 0 || ".?!。?!;；…”\"」".includes(source[before] ?? "");
}

/** A number or time before the label: "2、坐席:", "[00:01:15] Agent:". */
const MARK = /(?:^|[\s.?!。?！；;…”"」])(?:\d{1,3}[.、)）]|[[(（【<]?(?:\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T])?\d{1,2}(?:[:：]\d{2}){1,2}(?:[.,]\d{1,3})?(?: ?[ap]\.?m\.?)?[\])）】>]?)[ \t–*-]*[[(（【<*]*$/i;
const LONGEST_MARK = 40;
const BEHIND_BLANK = /^\s[\p{Lu}\p{Script=Han}]/u;

function isAfterMark({ source, from }: Tokens, at: number): boolean {
  const begin = from[at] ?? 0;
  return MARK.test(source.slice(Math.max(0, begin - LONGEST_MARK), begin));
}

/** A label with a capital, or in Han, behind a blank. */
const isWithin = ({ source, from }: Tokens, at: number): boolean => BEHIND_BLANK.test(source.slice(Math.max(0, from[at]! - 1), from[at]! + 1));

function muteTurns(muted: Uint8Array, tokens: Tokens, labels: readonly Label[]): void {
  labels.forEach((label, i) => {
    const until = labels[i + 1]?.from ?? tokens.length;
    muted.fill(1, label.from, label.isOwn ? label.to : endOfTurn(tokens, label, until));
  });
}

/** Where what a label stands for ends, no further than the next label: with a line that may be a field (客户：张三), or within its brackets. */
function endOfTurn(tokens: Tokens, { to, within }: Label, until: number): number {
  const { edge, from, source } = tokens;
  if (within === "brackets") {
    for (let at = to; at < until; at += 1) if (/[)）]/.test(source.slice(at > 0 ? from[at - 1]! : 0, from[at]))) return at;
    return until;
  }
  let line = to;
  while (line < until && edge[line] !== edges.line) line += 1;
  if (within === "line") return line;
  const value = line > to ? source.slice(from[to]!, line < tokens.length ? from[line]! : source.length).trim() : "";
  return /\p{L}/u.test(value) && value.length <= LONGEST_FIELD && !/[.?!。?！？…,，;；~～]/.test(value) ? line : until;
}

const isInBrackets = ({ source, from }: Tokens, at: number): boolean => "(（".includes(source[from[at]! - 1] ?? "_");

/** Notes at the head of a line, after a number or not: (客户沉默) …, 10. If they stall: … */
function muteNotes(muted: Uint8Array, tokens: Tokens): void {
  const { source } = tokens;
  let lines = 0;
  for (let at = 0; at < tokens.length; at += 1) if (tokens.edge[at] === edges.line) lines += 1;
  if (lines < 3) return;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens.edge[at] !== edges.line) continue;
    const first = tokens.kinds[at] === 2 && at + 1 < tokens.length && tokens.edge[at + 1] !== edges.line ? at + 1 : at;
    const begin = tokens.from[first] ?? 0;
    const close = noteEnd(source, begin);
    if (close < 0) continue;
    for (let i = first; i < tokens.length && (tokens.from[i] ?? 0) < close; i += 1) muted[i] = 1;
  }
}

/** Where the note that holds `begin` closes, or -1 where there is none. */
function noteEnd(source: string, begin: number): number {
  const isBracketed = source[begin - 1] === "(" || source[begin - 1] === "（";
  const isCondition = source.startsWith("If ", begin) || source.startsWith("When ", begin) || source.startsWith("若客户", begin) || source.startsWith("如客户", begin) || source.startsWith("如果客户", begin);
  if (!isBracketed && !isCondition) return -1;
  for (let at = begin; at < source.length && at < begin + 120 && source[at] !== "\n"; at += 1) {
    const char = source[at];
    if (isBracketed && (char === ")" || char === "）")) return at;
    if (isBracketed && (char === ":" || char === "：")) return -1;
    if (isCondition && (char === ":" || char === "：")) return at;
    if (isCondition && (char === "." || char === ",") && source[at + 1] === " ") return -1;
  }
  return -1;
}
