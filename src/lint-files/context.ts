import * as z from "zod";
import picomatch from "picomatch";
import { isPlaceName, nearestPlace } from "../lint/jurisdictions";
import type { TemplateContext } from "../lint/template";
import { FORMATS, RECIPIENTS, SYNTAXES } from "../lint/template";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { SCRIPT_ELEMENTS } from "../records/script-slugs";
import { CHANNELS } from "../records/vocabulary";
import { valueInWords } from "../rules/fact-words";
import { ENCODINGS } from "./decode";
import { lintProblem } from "./lint-problem";

/** One text, or several: patterns of files, places. */
export const globs = () => z.union([z.string(), z.array(z.string())]);

/** What settings say of the templates in files that match. What is absent is not known. */
export interface ContextSetting {
  /** Patterns of files; any one suffices. */
  files: string | string[];
  /** As `contact.channel`. */
  channel?: (typeof CHANNELS)[number] | undefined;
  /** As `recipient.role`. Absent: the debtor, and that is noted. */
  recipient?: (typeof RECIPIENTS)[number] | undefined;
  /** As `case.stage`. */
  stage?: string | undefined;
  /** BCP 47. Absent: the text tells. */
  language?: string | undefined;
  /** Where the debtor and the recipient are: `CN`, `US-NY`; several must all permit. Absent: every place that the packs are about. */
  jurisdiction?: string | string[] | undefined;
  /** Required elements that are shown outside the text. */
  shows?: (typeof SCRIPT_ELEMENTS)[number][] | undefined;
  /** Further facts by path, as in `assume`. */
  facts?: Record<string, unknown> | undefined;
  /** How the text is marked up. Absent: the ending of the file tells. */
  format?: (typeof FORMATS)[number] | undefined;
  /** How the text writes what is filled in. Absent: its tags tell. */
  syntax?: (typeof SYNTAXES)[number] | undefined;
  /** How the file is encoded. Absent: its bytes tell. */
  encoding?: (typeof ENCODINGS)[number] | undefined;
}

const placeName = () => z.string().refine(isPlaceName, 'a place such as "CN" or "US-NY" is expected');

/** The schema of `ContextSetting`. */
export const contextSettingSchema = () =>
  z.strictObject({
    files: globs(),
    channel: z.enum(CHANNELS).optional(),
    recipient: z.enum(RECIPIENTS).optional(),
    stage: z.string().optional(),
    language: z.string().optional(),
    jurisdiction: z.union([placeName(), z.array(placeName())]).optional(),
    shows: z.array(z.enum(SCRIPT_ELEMENTS)).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    format: z.enum(FORMATS).optional(),
    syntax: z.enum(SYNTAXES).optional(),
    encoding: z.enum(ENCODINGS).optional(),
  });

export const matcherOf = (patterns: string | readonly string[]): ((file: string) => boolean) => picomatch([patterns].flat(), { dot: true });

/** Finds what the settings say of a file; later entries on top of earlier ones. */
export function settingsByFile(settings: readonly ContextSetting[]): (file: string) => Partial<ContextSetting> {
  const matching = settings.map((setting) => ({ setting, matches: matcherOf(setting.files) }));
  return (file) =>
    matching
      .filter(({ matches }) => matches(file))
      .reduce<Partial<ContextSetting>>((all, { setting }) => ({ ...all, ...setting, ...((all.facts ?? setting.facts) && { facts: { ...all.facts, ...setting.facts } }) }), {});
}

/** One context on top of another. */
export const onTop = (below: TemplateContext, above: TemplateContext): TemplateContext => ({ ...below, ...above, ...((below.facts ?? above.facts) && { facts: { ...below.facts, ...above.facts } }) });

/** The names that a field of a context may have in a catalogue, a table's header or a file's front matter. */
export const CONTEXT_NAMES: Readonly<Record<string, readonly string[]>> = {
  channel: ["channel", "渠道", "联系渠道", "管道"],
  recipient: ["recipient", "recipient role", "recipientrole", "联系对象", "聯絡對象"],
  stage: ["stage", "阶段", "催收阶段", "階段"],
  language: ["language", "lang", "locale", "语言", "語言"],
  jurisdiction: ["jurisdiction", "法域"],
  shows: ["shows"],
  facts: ["facts"],
};

/** Other words for channels, besides their own and their Chinese names. */
const CHANNEL_ALIASES: Readonly<Record<string, string>> = {
  text: "sms", "text message": "sms", mms: "sms", 简讯: "sms", 簡訊: "sms", call: "voice", phone: "voice", 外呼: "voice", 语音: "voice", mail: "letter", "e mail": "email", 邮件: "email", 郵件: "email", 信件: "letter",
  whatsapp: "instant-message", wechat: "instant-message", 微信: "instant-message", push: "in-app", 留言: "voicemail", 语音留言: "voicemail", 明信片: "postcard",
};

export const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, " ").trim();

/** The field of a context that a key names. */
export const contextField = (key: string): string | undefined => Object.keys(CONTEXT_NAMES).find((field) => CONTEXT_NAMES[field]!.includes(plainName(key)));

/** Reads one field of a context; what does not fit is a problem, so that no template is judged as something else. */
export function readField(field: string, value: unknown, problem: (problem: Problem) => void): TemplateContext {
  const wrong = (expected: { en: string; zh: string } | string, meant?: string): TemplateContext => {
    problem(lintProblem("lint/unknown-value", { path: field, found: typeof value === "string" ? value : JSON.stringify(value) ?? "", expected, ...(meant !== undefined && { meant }) }));
    return {};
  };
  if (value === null || value === undefined || value === "") return {};
  switch (field) {
    case "channel": {
      const found = typeof value === "string" ? (oneOf(value, CHANNELS) ?? CHANNEL_ALIASES[plainName(value)]) : undefined;
      return found === undefined ? wrong(CHANNELS.join(", "), typeof value === "string" ? nearest(value, CHANNELS) : undefined) : { channel: found };
    }
    case "recipient": {
      const found = typeof value === "string" ? oneOf(value, RECIPIENTS) : undefined;
      return found === undefined ? wrong(RECIPIENTS.join(", "), typeof value === "string" ? nearest(value, RECIPIENTS) : undefined) : { recipient: found };
    }
    case "stage":
      return { stage: String(value) };
    case "language":
      return typeof value === "string" && /^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(value) ? { language: value.replaceAll("_", "-") } : wrong({ en: 'a language tag such as "zh" or "en-US"', zh: "语言代码，例如 zh 或 en-US" });
    case "jurisdiction": {
      const names = [value].flat();
      const none = names.find((name) => typeof name !== "string" || !isPlaceName(name));
      return none === undefined ? { jurisdiction: names as string[] } : wrong({ en: 'a place such as "CN" or "US-NY", or a list', zh: "地点代码，例如 CN 或 US-NY，或者列表" }, typeof none === "string" ? nearestPlace(none) : undefined);
    }
    case "shows":
      return Array.isArray(value) && value.every((element) => (SCRIPT_ELEMENTS as readonly unknown[]).includes(element)) ? { shows: value as string[] } : wrong(SCRIPT_ELEMENTS.join(", "));
    default:
      return typeof value === "object" && !Array.isArray(value) ? { facts: value as Record<string, unknown> } : wrong({ en: "values by the path of their fact", zh: "以事实路径为键的值" });
  }
}

/** A word of a vocabulary, written in any case, with other separators, or in Chinese. */
function oneOf<T extends string>(value: string, words: readonly T[]): T | undefined {
  const plain = plainName(value);
  return words.find((word) => plainName(word) === plain || valueInWords(word, "zh") === value.trim());
}
