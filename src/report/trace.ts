import type { TraceEntry } from "../records/decision";
import { PLAIN, type Style } from "./style";
import { RESULTS, SIGNS, WHYS_IN_CHINESE, type Language } from "./words";

/** How a trace is written. */
export interface TraceOptions {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
  /** The rule in words, set beneath its line; undefined for none. */
  readonly words?: (entry: TraceEntry) => string | undefined;
}

/** First what stands against the contact. */
const ORDER: readonly TraceEntry["result"][] = ["violated", "unproven", "waived", "excepted", "satisfied"];

/**
 * What became of every rule: proof that it was looked at. A line for each that applies, grouped by result and otherwise in the order of
 * the trace; those that do not apply in one line for each ground, and of other jurisdictions' rules only how many.
 */
export function traceText(trace: readonly TraceEntry[], { language = "en", style = PLAIN, words }: TraceOptions = {}): string {
  const applying = ORDER.flatMap((result) => trace.filter((entry) => entry.result === result));
  const lines = applying.flatMap((entry) => {
    const inWords = words?.(entry);
    return [entryLine(entry, language, style), ...(inWords === undefined ? [] : [`    ${inWords}`])];
  });
  return [...lines, ...inapplicableLines(trace, language, style)].join("\n");
}

function entryLine({ ruleId, debtId, result, why }: TraceEntry, language: Language, style: Style): string {
  const { open, close, colon } = SIGNS[language];
  const paint = result === "violated" ? style.bad : result === "unproven" ? style.warn : style.good;
  return `${paint(RESULTS[result][language])}  ${ruleId}${debtId === undefined ? "" : `${open}${debtId}${close}`}${why === undefined ? "" : `${colon}${whyText(why, language)}`}`;
}

function inapplicableLines(trace: readonly TraceEntry[], language: Language, style: Style): string[] {
  const { open, close, colon, comma } = SIGNS[language];
  const byGround = new Map<string, Set<string>>();
  for (const { result, why = "", ruleId } of trace) {
    if (result === "inapplicable") byGround.set(why, (byGround.get(why) ?? new Set()).add(ruleId));
  }
  return [...byGround].sort(([a], [b]) => (a < b ? -1 : 1)).map(([why, ids]) => {
    const list = why === "another jurisdiction" ? String(ids.size) : [...ids].join(comma);
    return style.faint(`${RESULTS.inapplicable[language]}${open}${whyText(why, language)}${close}${colon}${list}`);
  });
}

const whyText = (why: string, language: Language): string => (language === "zh" ? (WHYS_IN_CHINESE[why] ?? why) : why);
