import type { TraceEntry } from "../records/decision";
import type { Judged } from "../replay/judge-debtor";
import type { TimelineAround, TimelineEntry } from "../replay/timeline-around";
import { maskedDecision, type DecisionOptions } from "./replay-decisions";
import { REPLAY_WORDS, VERDICT_SIGNS, filled } from "./replay-words";
import { PLAIN, type Style } from "./style";
import { decisionText, reasonLines, type MessageOf } from "./text";
import { traceText } from "./trace";
import { SIGNS, printable, readableInstant, type Language } from "./words";

export interface TimelineTextOptions extends DecisionOptions {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
  /** Left out, messages are as the decisions have them. */
  readonly messageOf?: MessageOf;
  /** A channel, an outcome, a role or the type of an event in words. */
  readonly inWords: (value: string) => string;
  /** A rule in words, for those behind the contact in question. */
  readonly ruleInWords?: (entry: TraceEntry) => string | undefined;
}

/** The timeline around a contact for people: the contact in question with every rule behind its decision, all others with their reasons. */
export function timelineText({ debtorId, entries, left }: TimelineAround, options: TimelineTextOptions): string {
  const { language = "en", style = PLAIN, asOf } = options;
  const words = REPLAY_WORDS[language];
  return [
    style.strong(`${words.debtor} ${printable(debtorId)}`),
    ...(asOf === undefined ? [] : [style.warn(filled(words.asOf, { date: asOf }))]),
    ...entries.flatMap((entry) => entryLines(entry, options)),
    ...(left > 0 ? [style.faint(filled(words.later, { n: left }))] : []),
  ].join("\n").trimEnd();
}

function entryLines(entry: TimelineEntry, options: TimelineTextOptions): string[] {
  const { language = "en", style = PLAIN, inWords, messageOf, personal } = options;
  const { open, close } = SIGNS[language];
  const words = REPLAY_WORDS[language];
  const time = `${readableInstant(entry.at)}${entry.isLocal ? "" : `${open}${words.notLocal}${close}`}`;
  if ("event" in entry) return [joined("  ", time, inWords(entry.event.type), entry.event.id)];
  const { judged, isAsked } = entry;
  const { contact, verdict } = judged;
  const head = joined(isAsked ? "▶ " : "  ", time, inWords(contact.channel), inWords(contact.recipient.role), contact.id, contact.collector.id, contact.outcome === undefined ? undefined : inWords(contact.outcome));
  const paint = verdict === "permitted" ? style.good : verdict === "violated" ? style.bad : style.warn;
  const line = `${isAsked ? style.strong(head) : head}  ${paint(`${VERDICT_SIGNS[verdict]} ${words[verdict]}`)}`;
  if (!isAsked) return [line, ...maskedDecision(judged.decision, personal).reasons.flatMap((reason) => reasonLines(reason, { language, style, messageOf })).map(inset)];
  return ["", line, ...askedLines(judged, options).map(inset), ""];
}

function askedLines({ contact, decision }: Judged, { language = "en", style = PLAIN, messageOf, ruleInWords, personal }: TimelineTextOptions): string[] {
  const { trace = [], ...rest } = maskedDecision(decision, personal);
  const { colon } = SIGNS[language];
  const address = contact.recipient.address;
  return [
    ...(personal === undefined && address !== undefined ? [`${REPLAY_WORDS[language].address}${colon}${printable(address)}`] : []),
    ...decisionText(rest, { language, style, facts: true, messageOf }).split("\n"),
    ...traceText(trace, { language, style, words: ruleInWords }).split("\n"),
  ];
}

const inset = (line: string): string => `    ${line}`;
const joined = (sign: string, ...parts: readonly (string | undefined)[]): string => `${sign}${parts.filter((part) => part !== undefined).map((part) => printable(part)).join(" · ")}`;
