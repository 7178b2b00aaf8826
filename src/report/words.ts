import type { Language } from "../operators/operator";
import type { Citation, Reason, TraceEntry } from "../records/decision";
import { FORCE_WORDS } from "../records/force";

export type { Language };

/** What the readable reports call things; words that something follows end in what stands between. */
export const LABELS = {
  en: {
    allow: "ALLOWED", deny: "DENIED", violated: "forbidden", unproven: "not proven",
    needs: "missing: ", evidence: "evidence: ", debt: "debt ", by: "by ", until: "ends ",
    permittedFrom: "Permitted from ", permittedUntil: "Permitted until ", searchedTo: "Not permitted at any time up to ", ruleFrom: "by this rule permitted from ",
    advisories: "Advice", duties: "To be done", waivers: "Waived", assumed: "Assumed", trace: "Rules judged",
  },
  zh: {
    allow: "可以联系", deny: "不得联系", violated: "违反", unproven: "未能证明",
    needs: "缺少：", evidence: "证据：", debt: "债务 ", by: "批准人：", until: "止于（不含）",
    permittedFrom: "最早可联系：", permittedUntil: "可联系至：", searchedTo: "截至此时均不可联系：", ruleFrom: "仅就本条，最早可联系：",
    advisories: "提示", duties: "须同时做到", waivers: "已豁免", assumed: "按约定推定", trace: "逐条结果",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Signs that the two languages write each in its own way. */
export const SIGNS = {
  en: { open: " (", close: ")", comma: ", ", semicolon: "; ", colon: ": " },
  zh: { open: "（", close: "）", comma: "，", semicolon: "；", colon: "：" },
} as const satisfies Record<Language, Record<string, string>>;

/** Days of the week from Monday, as a chart has room for them. */
export const WEEKDAYS = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
} as const satisfies Record<Language, readonly string[]>;

/** What may come of a rule. */
export const RESULTS: Readonly<Record<TraceEntry["result"], Readonly<Record<Language, string>>>> = {
  violated: { en: "violated", zh: "违反" },
  unproven: { en: "not proven", zh: "未能证明" },
  satisfied: { en: "satisfied", zh: "符合" },
  excepted: { en: "excepted", zh: "属例外" },
  waived: { en: "waived", zh: "已豁免" },
  inapplicable: { en: "does not apply", zh: "不适用" },
};

/** Why a rule has its result, as the engine says it, in Chinese; the name of an exception or waiver stands for itself. */
export const WHYS_IN_CHINESE: Readonly<Record<string, string>> = {
  "not in force": "当时未施行",
  "another jurisdiction": "属其他法域",
  "does not bind": "不涉及此类联系",
  "to be done while making the contact": "联系时须做到",
};

/** The provisions, each with the force of its instrument. */
export function provisionsInWords(citations: readonly Citation[], language: Language): string {
  const { open, close, comma, semicolon } = SIGNS[language];
  return citations.map(({ title, pinpoint, also = [], force }) => `${title}${comma}${[pinpoint, ...also].join(semicolon)}${open}${FORCE_WORDS[force][language]}${close}`).join(semicolon);
}

/** The title of a reason's rule; the same text in both languages where the pack has but one. */
export const titleOf = (reason: Pick<Reason, "title">, language: Language): string => reason.title[language];

/** RFC 3339 as people read it: `2026-03-11 08:00:00 +08:00`. */
export function readableInstant(instant: string): string {
  return instant.replace("T", " ").replace(/(Z|[+-]\d\d:\d\d)$/, " $1");
}

/** Text from records without the control characters that could steer a terminal or break a line. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, "\uFFFD");
}
