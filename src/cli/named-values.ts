import type { Decision, Reason } from "../records/decision";
import type { Language } from "../report/words";
import { valueInWords } from "../rules/fact-words";

/** The decision with facts' values in its Chinese messages (`对象：family`) by their names; in English as it is. */
export function namedValues(decision: Decision, language: Language): Decision {
  if (language === "en") return decision;
  const named = (reason: Reason): Reason => ({ ...reason, message: Object.entries(reason.values).reduce(nameOne, reason.message) });
  return { ...decision, reasons: decision.reasons.map(named), advisories: decision.advisories.map(named) };
}

/** A fact's value stands behind a full-width colon or in full-width brackets; whatever else reads like it is somebody's words. */
function nameOne(message: string, [path, value]: readonly [string, string | number]): string {
  if (!path.includes(".")) return message;
  const name = valueInWords(value, "zh");
  return message.replace(`：${value}`, () => `：${name}`).replace(`（${value}）`, () => `（${name}）`);
}
