import { shared, type SharedConcept } from "./lexicon";
import { eachShared, type Occurrences } from "./occurrences";
import type { Tokens } from "./tokens";
import { edges } from "./tokens";

/**
 * Marks the tokens that are not the collector's words: the other side's lines of a transcript, stage notes in
 * brackets at the head of a line, the condition before a script line ("If they ask for proof:").
 */
export function muteOthers(muted: Uint8Array, tokens: Tokens, occurrences: Occurrences): void {
  muteTurns(muted, tokens, speakerLabels(tokens, occurrences));
  muteNotes(muted, tokens);
}

interface Label {
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
}

/** Labels at the head of a line or sentence that a colon follows. One lone letter needs a second label to count. */
function speakerLabels(tokens: Tokens, occurrences: Occurrences): Label[] {
  const labels: Label[] = [];
  if (!occurrences.isKept(shared["speaker-own"]) && !occurrences.isKept(shared["speaker-other"])) return labels;
  const gather = (concept: SharedConcept, isOwn: boolean) =>
    eachShared(occurrences, concept, (from, to) => {
      if ((tokens.edge[from] ?? 0) < edges.sentence && !isAfterBlank(tokens, from)) return;
      if (isBeforeColon(tokens.source, tokens.to[to - 1] ?? 0)) labels.push({ from, to, isOwn });
    });
  gather(shared["speaker-own"], true);
  gather(shared["speaker-other"], false);
  if (labels.length === 0) return labels;
  if (labels.length < 2 && labels.every(({ from, to }) => (tokens.to[to - 1] ?? 0) - (tokens.from[from] ?? 0) < 2)) return [];
  if (labels.some(({ isOwn }) => isOwn)) labels.push(...unknownLabels(tokens, labels));
  labels.sort((a, b) => a.from - b.from || b.to - a.to);
  return labels.filter(({ from }, i) => labels[i - 1]?.from !== from);
}

/** In a transcript with a marked collector, every other short label at the head of a line is somebody else. */
function unknownLabels(tokens: Tokens, known: readonly Label[]): Label[] {
  const taken = new Set(known.map(({ from }) => from));
  const found: Label[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens.edge[from] !== edges.line || taken.has(from)) continue;
    for (let to = from + 1; to <= from + 4 && to <= tokens.length; to += 1) {
      if (to > from + 1 && (tokens.edge[to - 1] ?? 0) > 0) break;
      if (isBeforeColon(tokens.source, tokens.to[to - 1] ?? 0)) {
        found.push({ from, to, isOwn: false });
        break;
      }
    }
  }
  return found;
}

/** Whether a colon follows, perhaps after a closing bracket, a note in brackets or a digit: 坐席2:, Agent (calm): */
function isBeforeColon(source: string, at: number): boolean {
  let i = at;
  while (i < source.length && i < at + 24 && " 0123456789)]】".includes(source[i] ?? "")) i += 1;
  if (source[i] === "(" || source[i] === "（") {
    while (i < source.length && i < at + 24 && source[i] !== ")" && source[i] !== "）" && source[i] !== "\n") i += 1;
    i += 1;
  }
  return source[i] === ":" || source[i] === "：";
}

/** Whether a blank or bracket before the token follows the end of a sentence: "…抓我? 坐席:不会的". */
function isAfterBlank({ source, from }: Tokens, at: number): boolean {
  let before = (from[at] ?? 0) - 1;
  while (before >= 0 && " \t[]【】".includes(source[before] ?? "")) before -= 1;
  return before < 0 || ".?!。?!;；…”\"」".includes(source[before] ?? "");
}

function muteTurns(muted: Uint8Array, tokens: Tokens, labels: readonly Label[]): void {
  labels.forEach((label, i) => {
    const until = labels[i + 1]?.from ?? tokens.length;
    muted.fill(1, label.from, label.isOwn ? label.to : until);
  });
}

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
