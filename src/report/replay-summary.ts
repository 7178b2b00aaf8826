import type { LawChange } from "../replay/law-changes";
import type { Summary } from "../replay/summary";
import { WHERE_FIELDS, type Where } from "../replay/where";
import { needsInWords } from "../lint/words";
import { PLAIN, type Style } from "./style";
import { LABELS, SIGNS, printable, type Language } from "./words";

/** What a summary does not show by itself: without it, that of a part would pass for that of the whole. */
export interface SummaryScope {
  /** The day whose law was applied instead of that of each contact. */
  readonly asOf?: string;
  /** Which contacts were asked for; all, where it is empty. */
  readonly where?: Where;
}

/** `agency=a or agency=b, channel=sms`, by field; empty where all contacts were asked for. */
export const whereText = (where: Where = {}, or = "or", comma = ", "): string =>
  WHERE_FIELDS.flatMap((field) => (where[field] === undefined ? [] : [where[field].map((value) => `${field}=${value}`).join(` ${or} `)])).join(comma);

/** A summary as JSON, for programs and for comparing one run with another; what a message is made of stands in the decisions. */
export function summaryJson(summary: Summary, changes: readonly LawChange[] = [], { asOf, where }: SummaryScope = {}): string {
  const worst = summary.worst.map((one) => ({ ...one, timeline: one.timeline.map((row) => ({ ...row, reasons: row.reasons.map(({ values: _values, ...reason }) => reason) })) }));
  return `${JSON.stringify({ ...(asOf !== undefined && { asOf }), ...(whereText(where) !== "" && { where }), ...summary, worst, changes }, null, 2)}\n`;
}

export interface ReplayTextOptions extends SummaryScope {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
  /** Rows kept aside. */
  readonly rejects: number;
  /** Rows that a mapping says to pass over. */
  readonly passedOver: number;
}

const MOST_SHOWN = 5;

/** What a replay found, in a few lines for a terminal. */
export function replayText(summary: Summary, { language = "en", style = PLAIN, rejects, passedOver, asOf, where }: ReplayTextOptions): string {
  const { contacts, permitted, violated, unproven, byRule, missing, withoutLaw, quality, compared } = summary;
  const shared = quality.sharedIds + quality.debtorIdsOfTwo;
  const isChinese = language === "zh";
  const asked = printable(isChinese ? whereText(where, "或", "、") : whereText(where));
  const counts = isChinese
    ? `${contacts} 次联系：合规 ${permitted}，违反 ${violated}，未能证明 ${unproven}；退回 ${rejects} 行`
    : `${contacts} ${contacts === 1 ? "contact" : "contacts"}: ${permitted} permitted, ${violated} violated, ${unproven} unproven; ${rejects} ${rejects === 1 ? "row" : "rows"} kept aside`;
  const rules = byRule.filter((row) => row.violated > 0).slice(0, MOST_SHOWN);
  return [
    style.strong(counts),
    ...(passedOver === 0 ? [] : [isChinese ? `按映射略过 ${passedOver} 行` : `${passedOver} ${passedOver === 1 ? "row" : "rows"} passed over, as the mapping says`]),
    ...(asked === "" ? [] : [isChinese ? `仅统计符合 ${asked} 的联系` : `only contacts with ${asked} are counted`]),
    ...(asOf === undefined ? [] : [style.warn(isChinese ? `按 ${asOf} 的规则判断，而非各次联系当日的规则` : `judged by the law of ${asOf}, not by that of each contact's day`)]),
    ...(shared === 0 ? [] : [style.warn(isChinese ? `${shared} 个标识由两人共用，见 summary.json` : `${shared} ${shared === 1 ? "id stands" : "ids stand"} for two persons; see summary.json`)]),
    ...(compared === undefined ? [] : [isChinese ? `仅第二份制度会阻止 ${compared.stoppedOnlyByOther} 次，仅第一份会阻止 ${compared.stoppedOnlyByFirst} 次` : `the second policy alone would have stopped ${compared.stoppedOnlyByOther}, the first alone ${compared.stoppedOnlyByFirst}`]),
    ...rules.map((row) => `  ${String(row.violated).padStart(8)}  ${row.title[language]}  ${style.faint(row.ruleId)}`),
    ...missing.slice(0, MOST_SHOWN).map(({ fact, contacts: lacking, share }) => {
      const percent = `${Math.round(share * 1000) / 10} %`;
      return `  ${String(lacking).padStart(8)}  ${LABELS[language].needs}${needsInWords([fact], language)}${SIGNS[language].comma}${percent}`;
    }),
    ...withoutLaw.slice(0, MOST_SHOWN).map(({ place, contacts: there, from, to }) => `  ${String(there).padStart(8)}  ${isChinese ? `没有载入覆盖 ${place} 的规则包（${from} 至 ${to}）` : `no loaded pack covers ${place} (${from} to ${to})`}`),
  ].join("\n");
}
