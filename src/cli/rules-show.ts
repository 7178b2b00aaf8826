import type { Style } from "../report/style";
import type { Language } from "../report/words";
import { FORCE_WORDS } from "../records/force";
import { ruleInWords } from "../rules/speak";
import { inLanguage } from "../rules/words";
import type { Command } from "./command";
import { ruleNamed, type BookedRule } from "./rule-book";
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
  en: { source: "Source", note: "Note", message: "Message", examples: "Examples", sureness: { READ: "the provision's own text was read", SECONDARY: "known from reports of it" } },
  zh: { source: "依据", note: "说明", message: "提示语", examples: "示例", sureness: { READ: "已阅原文", SECONDARY: "据转述" } },
} as const;

function ruleText({ rule, provisions, define, examples }: BookedRule, language: Language, style: Style): string {
  const label = LABELS[language];
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", style.strong(title), ...lines.map((line) => `  ${line}`)]);
  return [
    style.strong(rule.id),
    ruleInWords(rule, define, language),
    ...part(label.source, [
      ...provisions.map(({ key, at, instrument }) => [
        `${instrument === undefined ? key : inLanguage(instrument.title, language)}, ${at.join("; ")}${instrument === undefined ? "" : ` (${FORCE_WORDS[instrument.force][language]})`}`,
        instrument?.number, instrument?.url,
      ].filter((one) => one !== undefined).join(" · ")),
      ...(rule.sureness === undefined ? [] : [`${rule.sureness}: ${label.sureness[rule.sureness]}`]),
    ]),
    ...part(label.note, rule.note === undefined ? [] : [inLanguage(rule.note, language)]),
    ...part(label.message, [inLanguage(rule.message, language)]),
    ...part(label.examples, examples.map(({ it, expect, source }) => `- ${it}: ${typeof expect === "string" ? expect : JSON.stringify(expect)}${source === undefined ? "" : ` (${source})`}`)),
    "",
  ].join("\n");
}
