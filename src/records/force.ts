import type { Bilingual } from "./problem-in-words";

/** How binding an instrument is, strongest first. */
export const FORCES = ["law", "regulation", "standard", "guideline", "code", "contract", "policy"] as const;
/** How binding an instrument is. */
export type Force = (typeof FORCES)[number];

/** What the forces are called. */
export const FORCE_WORDS: Readonly<Record<Force, Bilingual>> = {
  law: { zh: "法律", en: "law" },
  regulation: { zh: "法规规章", en: "regulation" },
  standard: { zh: "国家标准", en: "national standard" },
  guideline: { zh: "监管指引", en: "regulator's guidance" },
  code: { zh: "自律规范", en: "self-regulation" },
  contract: { zh: "合同", en: "contract" },
  policy: { zh: "内部制度", en: "house policy" },
};
