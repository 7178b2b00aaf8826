import type { Decision, Duty, Evidence, Reason, WaiverUse } from "../records/decision";
import { needsInWords } from "../lint/words";
import { PLAIN, type Style } from "./style";
import { traceText } from "./trace";
import { LABELS, SIGNS, printable, provisionsInWords, readableInstant, titleOf, type Language } from "./words";

/** What a reason or a duty says, and what it is made of. */
export type Said = Pick<Reason, "ruleId" | "message" | "values"> & { readonly basis: Reason["basis"]; readonly needs: readonly string[] };
/** A message with words for the codes and paths in it. */
export type MessageOf = (said: Said) => string;

/** How a decision is written. */
export interface TextOptions {
  /** @default "en"; messages stay in the language that the decision was made in */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
  /** What the decision is about, in one line. */
  readonly heading?: string;
  /** Facts stand as evidence too, not entries of the history alone: for those who look closely. */
  readonly facts?: boolean;
  /** Left out, messages are as the decision has them. */
  readonly messageOf?: MessageOf;
}

/** A decision for people: may the contact be made, why not, from when or until when, and what must be done beside it. */
export function decisionText(decision: Decision, options: TextOptions = {}): string {
  const { language = "en", style = PLAIN, heading, messageOf = asWritten } = options;
  const label = LABELS[language];
  const { outcome, reasons, advisories, duties, waivers, applied, trace } = decision;
  const verdict = outcome === "allow" ? style.good(`✓ ${label.allow}`) : style.bad(`✗ ${label.deny}`);
  const assumed = Object.entries(applied.assumed ?? {});
  return [
    heading === undefined ? verdict : `${verdict}  ${printable(heading)}`,
    ...reasons.flatMap((reason) => reasonLines(reason, options)),
    ...whenLines(decision, language, style),
    ...section(label.duties, duties.flatMap((duty) => [`  - ${printable(messageOf({ ...duty, basis: "violated", needs: [] }))}`, `      ${sourceOf(duty, language, style)}`]), style),
    ...section(label.advisories, advisories.flatMap((reason) => reasonLines(reason, options)), style),
    ...section(label.waivers, waivers.map((waiver) => `  - ${waiverText(waiver, language)}`), style),
    ...section(label.assumed, assumed.map(([path, value]) => `  - ${path} = ${JSON.stringify(value)}`), style),
    ...(trace !== undefined ? section(label.trace, traceText(trace, { language, style }).split("\n").map((line) => `  ${line}`), style) : []),
  ].join("\n");
}

function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [`  ${style.strong(title)}`, ...lines.map((line) => `  ${line}`)];
}

/** A reason with its provisions, what is missing, and from when its rule would permit. */
export function reasonLines(reason: Reason, { language = "en", style = PLAIN, facts = false, messageOf = asWritten }: TextOptions): string[] {
  const label = LABELS[language];
  const { open, close } = SIGNS[language];
  const basis = reason.basis === "violated" ? style.bad(label.violated) : style.warn(label.unproven);
  const { needs = [], permittedFrom } = reason.remedy ?? {};
  // The message of a rule that is not proven says no more than its title and what is missing.
  const says = reason.basis === "violated" || needs.length === 0 || reason.citations.length === 0;
  const evidence = reason.evidence.filter((one) => facts || !("fact" in one));
  return [
    `  - ${basis}  ${style.strong(titleOf(reason, language))}${reason.debtId === undefined ? "" : `${open}${label.debt}${printable(reason.debtId)}${close}`}`,
    ...(says ? [`      ${printable(messageOf({ ...reason, needs }))}`] : []),
    ...(needs.length > 0 ? [`      ${label.needs}${printable(needsInWords(needs, language))}`] : []),
    ...(evidence.length > 0 ? [`      ${style.faint(`${label.evidence}${evidence.map(evidenceText).join(", ")}`)}`] : []),
    `      ${sourceOf(reason, language, style)}`,
    ...(permittedFrom === undefined ? [] : [`      ${label.ruleFrom}${readableInstant(permittedFrom)}`]),
  ];
}

const asWritten: MessageOf = ({ message }) => message;

/** The provisions, each with its force, and the rule. */
function sourceOf({ citations, ruleId }: Reason | Duty, language: Language, style: Style): string {
  return [provisionsInWords(citations, language), style.faint(`[${ruleId}]`)].filter((part) => part !== "").join(" ");
}

function waiverText({ ruleId, id, reason, by, until }: WaiverUse, language: Language): string {
  const label = LABELS[language];
  const { open, close, comma, colon } = SIGNS[language];
  return `${ruleId}${colon}${reason}${open}${[id, `${label.by}${by}`, `${label.until}${until}`].join(comma)}${close}`;
}

function evidenceText(evidence: Evidence): string {
  if ("history" in evidence) return printable(evidence.history);
  if ("fact" in evidence) return `${evidence.fact} = ${JSON.stringify(evidence.value)}`;
  return `${evidence.line}:${evidence.column} ${JSON.stringify(evidence.quote)}`;
}

/** On an allow until when, on a deny from when, else how far was looked; nothing where it was not asked. */
function whenLines({ outcome, permittedFrom, permittedUntil, searchedTo }: Decision, language: Language, style: Style): string[] {
  const label = LABELS[language];
  const line = (words: string, instant: string) => [`  ${style.strong(words)}${readableInstant(instant)}`];
  if (outcome === "allow") return permittedUntil === undefined ? [] : line(label.permittedUntil, permittedUntil);
  if (permittedFrom !== undefined) return line(label.permittedFrom, permittedFrom);
  return searchedTo === undefined ? [] : line(label.searchedTo, searchedTo);
}
