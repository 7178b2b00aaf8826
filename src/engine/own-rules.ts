import type { Duty, Reason } from "../records/decision";
import type { Language } from "../operators/operator";
import type { InputFault } from "./judgement";
import { Message } from "./message";

/** The rules of the gate itself, which need no pack: what cannot be read or is governed by no loaded law is not permitted. */
export const OWN_RULES = {
  "engine.input": {
    title: { zh: "输入须可读", en: "The input must be readable" },
    message: { zh: "{path} 不符合要求：应为{expected}", en: "{path} does not fit: {expected} is expected" },
  },
  "engine.history": {
    title: { zh: "历史记录须可读且不自相矛盾", en: "The history must be readable and not contradict itself" },
    message: { zh: "历史记录 {entry} 的 {path} 不符合要求：应为{expected}", en: "{path} of history entry {entry} does not fit: {expected} is expected" },
  },
  "engine.no-law": {
    title: { zh: "当地法律须已载入", en: "The law of the place must be loaded" },
    message: { zh: "没有已载入的规则包覆盖{place}（{date}）", en: "no loaded pack covers {place} on {date}" },
  },
  "engine.review-old": {
    title: { zh: "规则包久未复核", en: "A pack has not been reviewed for long" },
    message: { zh: "规则包 {pack} 最后复核于 {reviewed}，距本次联系已超过一年", en: "pack {pack} was last reviewed on {reviewed}, more than a year before this contact" },
  },
  "engine.keep-to-script": {
    title: { zh: "依经判断的话术进行", en: "Keep to a script that was judged" },
    message: { zh: "内容尚未给出：须依事先判断过的话术进行", en: "the words are not given: keep to a script that was judged beforehand" },
  },
} as const;
export const KEEP_TO_SCRIPT = "engine.keep-to-script";
export type OwnRule = keyof typeof OWN_RULES;

export function ownReason(ruleId: OwnRule, values: Readonly<Record<string, string | number>>, needs: readonly string[], language: Language): Reason {
  const { title, message } = OWN_RULES[ruleId];
  return {
    ruleId, basis: "unproven", jurisdiction: "engine", title, modal: "must",
    message: new Message(message).render(values, language),
    values: { ...values },
    citations: [],
    evidence: typeof values["entry"] === "string" ? [{ history: values["entry"] }] : [],
    ...(needs.length > 0 && { remedy: { needs: [...needs] } }),
  };
}

export function ownDuty(ruleId: OwnRule, duty: string, language: Language): Duty {
  const { title, message } = OWN_RULES[ruleId];
  return { ruleId, jurisdiction: "engine", title, modal: "must", duty, message: message[language], values: {}, citations: [] };
}

export function faultReason({ path, expected, entry }: InputFault, language: Language): Reason {
  return entry === undefined
    ? ownReason("engine.input", { path: path === "" ? "input" : path, expected }, [path === "" ? "input" : path], language)
    : ownReason("engine.history", { entry, path: path.replace(/^history\.?/, "") || "entry", expected }, [path], language);
}
