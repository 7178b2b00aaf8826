import { Message } from "../engine/message";
import { OWN_RULES } from "../engine/own-rules";
import { unprovenMessage } from "../engine/reasons";
import { nameOf, needsInWords } from "../lint/words";
import { catalogue, factNamed, type Catalogue } from "../records/catalogue";
import type { MessageOf, Said } from "../report/text";
import type { Language } from "../report/words";
import { expectedInChinese } from "../rules/expected-in-chinese";
import { missingInWords, valueInWords } from "../rules/fact-words";
import type { Extra } from "../records/extra";
import type { Pack } from "../rules/pack";
import type { Rule } from "../rules/rule";
import { inLanguage } from "../rules/words";

/** Values of a message that are the slug of what a text says. */
const SLUGS = new Set(["finding", "element"]);

/** Messages for people: made anew from the rule's own, with words where a decision has codes and paths. What no rule of the packs says stays as it is. */
export function messagesInWords(packs: readonly Pack[], extra: Extra, language: Language): MessageOf {
  const facts = catalogue(extra);
  const rules = new Map(packs.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
  return (said) => {
    const rule = rules.get(said.ruleId);
    if (rule === undefined) return ownMessage(said, language);
    if (said.basis === "violated") return violatedMessage(rule, said, facts, language);
    const title = { zh: inLanguage(rule.title, "zh"), en: inLanguage(rule.title, "en") };
    return unprovenMessage(title, said.needs, said.values, language, needsInWords(said.needs, language));
  };
}

function violatedMessage({ message: words }: Rule, { message, values }: Said, facts: Catalogue, language: Language): string {
  const changed = Object.entries(values).flatMap(([name, value]) => {
    const shown = valueOf(name, value, facts, language);
    return shown === value ? [] : [[name, shown] as const];
  });
  return changed.length === 0 ? message : new Message(words).render({ ...values, ...Object.fromEntries(changed) }, language);
}

function valueOf(name: string, value: string | number, facts: Catalogue, language: Language): string | number {
  if (typeof value === "number") return value;
  if (SLUGS.has(name)) return nameOf(value, language);
  return factNamed(name, facts)?.values?.includes(value) ? valueInWords(value, language) : value;
}

/** What the gate itself says. */
function ownMessage({ ruleId, message, values, needs }: Said, language: Language): string {
  if (ruleId === "engine.no-law") {
    // Where the place itself is not known, its path stands for it.
    const place = String(values["place"]);
    return needs.includes(place) ? new Message(OWN_RULES[ruleId].message).render({ ...values, place: missingInWords(place, language) }, language) : message;
  }
  const { expected } = values;
  if ((ruleId !== "engine.input" && ruleId !== "engine.history") || language !== "zh" || typeof expected !== "string") return message;
  return new Message(OWN_RULES[ruleId].message).render({ ...values, expected: expectedInChinese(expected) }, language);
}
