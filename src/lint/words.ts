import type { Language } from "../operators/operator";
import type { Bilingual } from "../records/problem-in-words";
import { missingInWords } from "../rules/fact-words";
import { LAWFUL_WORDINGS } from "./lawful-wordings";
import { slugName } from "../rules/slug-names";
import type { SmsLength } from "./sms-length";

type Say = Readonly<Record<Language, (...parts: string[]) => string>>;

/** What findings say, apart from what their rules say. */
export const SAYS = {
  said: { en: (name, quote) => `${name}: "${quote}"`, zh: (name, quote) => `${name}：“${quote}”` },
  saidUnless: {
    en: (name, quote, needs) => `${name}: "${quote}"; whether the rule binds turns on ${needs}`,
    zh: (name, quote, needs) => `${name}：“${quote}”；是否适用取决于：${needs}`,
  },
  suspected: {
    en: (name, quote) => `${name}, suspected from the words as a whole: "${quote}"; have somebody judge them`,
    zh: (name, quote) => `${name}（依整体用语判断，仅属可疑）：“${quote}”；请由人复核`,
  },
  suspectedUnless: {
    en: (name, quote, needs) => `${name}, suspected from the words as a whole: "${quote}"; have somebody judge them; whether the rule binds turns on ${needs}`,
    zh: (name, quote, needs) => `${name}（依整体用语判断，仅属可疑）：“${quote}”；请由人复核；是否适用取决于：${needs}`,
  },
  missing: { en: (name) => `it does not say ${name}`, zh: (name) => `未载明${name}` },
  unread: { en: (count) => `the text is in a language that no lexicon covers: ${count} cannot be judged`, zh: (count) => `文本所用语言没有词库覆盖：${count}无法判断` },
  undecided: {
    en: (count, needs) => `not judged, because it turns on what is not told: ${count}; it takes ${needs}`,
    zh: (count, needs) => `因信息未给出而未判断：${count}；所缺信息：${needs}`,
  },
  length: {
    en: (units, alphabet, segments, each, open) => `${units} units of ${alphabet}: at least ${segments} parts of ${each}${open}`,
    zh: (units, alphabet, segments, each, open) => `${alphabet} 编码共 ${units} 个单位：至少 ${segments} 条，每条 ${each}${open}`,
  },
  branches: {
    en: (count) => `too many branches for all combinations: judged ${count} texts, each branch in at least one`,
    zh: (count) => `分支过多，未判断所有组合：已判断 ${count} 种文本，每个分支至少出现一次`,
  },
  branchesCut: {
    en: (count) => `too many branches: only ${count} texts were judged, and some branches not at all; split the template`,
    zh: (count) => `分支过多：仅判断了 ${count} 种文本，部分分支未判断；请拆分模板`,
  },
  partial: {
    en: (names) => `filled in from elsewhere, and not judged with these words: ${names}; judge the text as it is sent, too`,
    zh: (names) => `引自别处，其内容未随本文本判断：${names}；请另行判断实际发出的文本`,
  },
  waived: { en: (rule, message) => `${rule} is waived: ${message}`, zh: (rule, message) => `${rule} 已豁免：${message}` },
  noFact: {
    en: (path, meant) => `\`${path}\` is no fact, and decides nothing${meant === "" ? "" : `; did you mean \`${meant}\`?`}`,
    zh: (path, meant) => `没有事实 \`${path}\`，对判断不起作用${meant === "" ? "" : `；是否应为 \`${meant}\`？`}`,
  },
  noValue: {
    en: (path, value, values, meant) => `\`${path}\` cannot be \`${value}\`, which is taken for not known; ${meant === "" ? `expected one of ${values}` : `did you mean \`${meant}\`?`}`,
    zh: (path, value, values, meant) => `\`${path}\` 不能为 \`${value}\`，按未知处理；${meant === "" ? `应为 ${values} 之一` : `是否应为 \`${meant}\`？`}`,
  },
} as const satisfies Record<string, Say>;

const CONTEXT: Readonly<Record<"recipient" | "channel" | "jurisdiction", Say>> = {
  recipient: { en: () => "the recipient is not told, so it is judged as to the debtor", zh: () => "未写明联系对象，按发给债务人判断" },
  channel: { en: () => "the channel is not told, so rules of single channels are not judged", zh: () => "未写明渠道，未判断仅适用于某一渠道的规则" },
  jurisdiction: {
    en: (places) => `the jurisdiction is not told, so forbidden words are judged by the law of each of ${places}, and what has to be said is only noted`,
    zh: (places) => `未写明法域，禁止性用语按${places}各自的规定判断，须载明的内容仅作提示`,
  },
};

/** What is not told of the context, in one sentence. */
export function contextInWords(unsaid: readonly ("recipient" | "channel" | "jurisdiction")[], places: readonly string[], language: Language): string {
  return unsaid.map((name) => CONTEXT[name][language](places.join(language === "zh" ? "、" : ", "))).join(language === "zh" ? "；" : "; ");
}

/** `the channel (contact.channel)`: in words, and as it has to be written. */
export function needsInWords(needs: readonly string[], language: Language): string {
  const [open, close, between] = language === "zh" ? ["（", "）", "、"] : [" (", ")", ", "];
  return needs
    .map((path) => {
      const words = missingInWords(path, language);
      return words === path ? path : `${words}${open}${path}${close}`;
    })
    .join(between);
}

export const countInWords = (count: number, language: Language): string => (language === "zh" ? `${count} 条规则` : count === 1 ? "1 rule" : `${count} rules`);

export function lengthInWords({ units, alphabet, segments, perSegment }: SmsLength, hasSlots: boolean, language: Language): string {
  const open = !hasSlots ? "" : language === "zh" ? "，占位符所填内容未计" : ", without what the placeholders are filled with";
  return SAYS.length[language](String(units), alphabet, String(segments), String(perSegment), open);
}

/** The name of a finding or element, and how it may lawfully be said; that in the language of the template. */
export const nameOf = (slug: string, language: Language): string => slugName(slug)[language];
export const insteadOf = (slug: string, language: Language): string | undefined => (LAWFUL_WORDINGS as Readonly<Record<string, Bilingual>>)[slug]?.[language];
