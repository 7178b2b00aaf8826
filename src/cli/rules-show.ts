import type { Style } from "../report/style";
import { SIGNS, type Language } from "../report/words";
import type { Expectation } from "../rules/rule";
import { valueInWords } from "../rules/fact-words";
import { ruleInWords } from "../rules/speak";
import { inLanguage } from "../rules/words";
import type { Command } from "./command";
import { provisionInWords, ruleNamed, type BookedRule } from "./rule-book";
import { settingsOf } from "./settings";
import { FORMAT, SETTINGS, formatOf } from "./standard-options";
import { refuse } from "./usage-error";

/** `lawful-contact rules show`: one rule in words. */
export const rulesShow: Command = {
  name: "rules show",
  arguments: "RULE",
  summary: "show one rule: in words, its provisions, dates and examples",
  options: { packs: SETTINGS.packs, policy: SETTINGS.policy, ...FORMAT },
  async run(call) {
    const [id, extra] = call.arguments;
    if (id === undefined) refuse("usage/missing-argument", { expected: { en: "the id of a rule", zh: "规则标识" } });
    if (extra !== undefined) refuse("usage/extra-argument", { found: extra });
    const { packs, language } = settingsOf(call);
    const booked = ruleNamed(id, packs);
    const { rule, pack, force, examples } = booked;
    await call.io.stdout.write(
      formatOf(call) === "json"
        ? `${JSON.stringify({ pack: pack.id, force, words: ruleInWords(rule, booked.define, language), ...rule, examples })}\n`
        : ruleText(booked, language, call.style.stdout),
    );
    return 0;
  },
};

const LABELS = {
  en: {
    source: "Source", note: "Note", message: "Message", examples: "Examples", sureness: { READ: "the provision's own text was read", SECONDARY: "known from reports of it" },
    allow: "allowed", inapplicable: "does not apply", violated: "forbidden", unproven: "unproven", needs: "needs", permittedFrom: "permitted from", debt: "debt", duty: "to be done", advise: "advised against",
  },
  zh: {
    source: "依据", note: "说明", message: "提示语", examples: "示例", sureness: { READ: "已阅原文", SECONDARY: "据转述" },
    allow: "可以", inapplicable: "不适用", violated: "违反", unproven: "未能证明", needs: "缺少", permittedFrom: "最早可联系", debt: "债务", duty: "须做到", advise: "仅作提示",
  },
} as const;

/** What an example expects, for people; the words are those of a decision. */
function expectationInWords(expected: Expectation, language: Language): string {
  const label = LABELS[language];
  if (typeof expected === "string") return label[expected];
  if ("duty" in expected) return `${label.duty} ${valueInWords(expected.duty, language)}`;
  const [basis, how] = "deny" in expected ? [expected.deny, []] : [expected.advise, [label.advise]];
  return [...how, label[basis], ...(["needs", "permittedFrom", "debt"] as const).flatMap((key) => (expected[key] === undefined ? [] : [`${label[key]} ${expected[key]}`]))].join(SIGNS[language].comma);
}

function ruleText({ rule, provisions, define, examples }: BookedRule, language: Language, style: Style): string {
  const label = LABELS[language];
  const { open, close, colon } = SIGNS[language];
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", style.strong(title), ...lines.map((line) => `  ${line}`)]);
  return [
    style.strong(rule.id),
    ruleInWords(rule, define, language),
    ...part(label.source, [
      ...provisions.map((provision) => [provisionInWords(provision, language), provision.instrument?.number, provision.instrument?.url].filter((one) => one !== undefined).join(" · ")),
      ...(rule.sureness === undefined ? [] : [`${rule.sureness}${colon}${label.sureness[rule.sureness]}`]),
    ]),
    ...part(label.note, rule.note === undefined ? [] : [inLanguage(rule.note, language)]),
    ...part(label.message, [inLanguage(rule.message, language)]),
    ...part(label.examples, examples.map(({ it, expect, source }) => `- ${it}${colon}${expectationInWords(expect, language)}${source === undefined ? "" : `${open}${source}${close}`}`)),
    "",
  ].join("\n");
}
