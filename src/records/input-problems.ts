import { quoted, type Problem } from "./problem";
import type { Bilingual, ProblemRow } from "./problem-in-words";
import type { ValueName } from "./value";

/**
 * Every kind of problem that input may have: `says` what is wrong, `fix` how to mend it. `{subject}` is the path with what was found
 * there, where that may be shown.
 */
export const INPUT_PROBLEMS = {
  "input/not-json": {
    says: { en: "the line is not JSON", zh: "该行不是 JSON" },
    fix: { en: "Write one JSON object a line", zh: "每行写一个 JSON 对象" },
  },
  "input/missing": {
    says: { en: "{path} is missing", zh: "缺少 {path}" },
    fix: { en: "Give {path}", zh: "请补上 {path}" },
  },
  "input/null": {
    says: { en: "{path} is null", zh: "{path} 为 null" },
    fix: { en: "Leave the field out where its value is not known", zh: "不知道其值时请省去该字段" },
  },
  "input/unknown-key": {
    says: { en: "{path} is no field of these records", zh: "记录中没有 {path} 这一字段" },
    fix: { en: "Remove it, or declare it in a pack", zh: "请删去，或者在规则包中声明" },
  },
  "input/unknown-value": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write one of these values, or leave the field out where it is not known", zh: "请填上述值之一；不知道时省去该字段" },
  },
  "input/wrong-type": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write {expected}", zh: "请写成{expected}" },
  },
  "input/instant-without-offset": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Add the offset of the place's clock, for instance -05:00 in Chicago or +08:00 in Shanghai", zh: "请加上当地时钟的时差，例如上海 +08:00、芝加哥 -05:00" },
  },
  "input/bad-instant": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write date, time to the second and offset", zh: "请写明日期、精确到秒的时间和时差" },
  },
  "input/bad-date": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write a day that the calendar has, as YYYY-MM-DD", zh: "请按 YYYY-MM-DD 写一个存在的日期" },
  },
  "input/bad-duration": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write an ISO 8601 duration, for instance P7D", zh: "请按 ISO 8601 书写时长，例如 P7D" },
  },
  "input/bad-clock": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write hours and minutes, for instance 08:00", zh: "请写小时和分钟，例如 08:00" },
  },
  "input/bad-hours": {
    says: { en: "{path}: `from` and `to` are equal, which could mean never or always", zh: "{path} 的 from 与 to 相同，既可指全天也可指从不" },
    fix: { en: "Write 00:00 to 24:00 for a whole day, or leave the hours out", zh: "全天请写 00:00 至 24:00，否则省去" },
  },
  "input/unknown-zone": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write the IANA name, for instance America/Chicago", zh: "请写 IANA 时区名，例如 Asia/Shanghai" },
  },
  "input/bad-country": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write the ISO 3166-1 code, for instance CN", zh: "请写 ISO 3166-1 代码，例如 CN" },
  },
  "input/bad-region": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write the ISO 3166-2 code, or leave the field out where it is not known", zh: "请写 ISO 3166-2 代码；不知道时省去该字段" },
  },
  "input/bad-language": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write the BCP 47 tag, for instance zh or en-US", zh: "请写 BCP 47 标签，例如 zh 或 en-US" },
  },
  "input/bad-money": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: 'Write for instance {"amount": "1234.50", "currency": "CNY"}', zh: '请写成例如 {"amount": "1234.50", "currency": "CNY"}' },
  },
  "input/bad-id": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write the identifier without space around it", zh: "请写标识，前后不留空格" },
  },
  "input/negative": {
    says: { en: "{subject}", zh: "{subject}" },
    fix: { en: "Write a number from 0", zh: "请写不小于 0 的数" },
  },
  "input/empty": {
    says: { en: "{path} is empty", zh: "{path} 为空" },
    fix: { en: "Fill it, or leave the field out where it is not known", zh: "请填写；不知道时省去该字段" },
  },
  "input/duplicate-id": {
    says: { en: "{path} is {found} once more", zh: "{path} 再次为 {found}" },
    fix: { en: "Give each its own id", zh: "请各用不同的标识" },
  },
  "input/contradictory": {
    says: { en: "{subject}, which contradicts {other}", zh: "{subject}，与 {other} 矛盾" },
    fix: { en: "Correct or remove one of them", zh: "请更正或者删去其中之一" },
  },
  "input/no-such-debt": {
    says: { en: "{subject}, which is no debt of the case", zh: "{subject}，案件中没有该笔债务" },
    fix: { en: "Name a debt of the case, or leave the list out to mean all of them", zh: "请写案件中的债务；省去则指全部" },
  },
  "input/too-deep": {
    says: { en: "{path} nests deeper than records do", zh: "{path} 的层次过深" },
    fix: { en: "Check how the data were put together; something may contain itself", zh: "请检查数据的生成方式，可能含有自身" },
  },
  "input/too-large": {
    says: { en: "the input is too large to be one debtor's", zh: "输入过大，不像是一个债务人的记录" },
    fix: { en: "Pass the records of one debtor at a time", zh: "请每次只传入一个债务人的记录" },
  },
  "input/unreadable": {
    says: { en: "{path} could not be read", zh: "无法读取 {path}" },
    fix: { en: "Pass plain data", zh: "请传入普通数据" },
  },
} as const satisfies Record<string, ProblemRow>;

export type InputProblemCode = keyof typeof INPUT_PROBLEMS;

/** What would fit, by the kind of value. */
export const EXPECTED: Readonly<Record<Exclude<ValueName, "enum">, Bilingual>> = {
  id: { en: "an identifier: text that is neither empty nor `unknown`, without space around it", zh: "标识：非空、不是 unknown、前后无空格的文本" },
  text: { en: "text", zh: "文本" },
  instant: { en: 'an instant with offset, for instance "2026-04-07T16:00:00-05:00"', zh: "带时差的时刻，例如 \"2026-04-07T16:00:00+08:00\"" },
  date: { en: 'a date, for instance "2026-04-07"', zh: "日期，例如 \"2026-04-07\"" },
  duration: { en: 'a duration, for instance "P7D"', zh: "时长，例如 \"P7D\"" },
  clock: { en: 'a time from "00:00" to "24:00"', zh: "\"00:00\" 至 \"24:00\" 之间的时间" },
  zone: { en: 'an IANA zone name, for instance "America/Chicago"', zh: "IANA 时区名，例如 \"Asia/Shanghai\"" },
  country: { en: 'a country of ISO 3166-1, for instance "CN"', zh: "ISO 3166-1 国家代码，例如 \"CN\"" },
  region: { en: 'a region of ISO 3166-2 in the same country, for instance "US-IL"', zh: "同一国家的 ISO 3166-2 地区代码，例如 \"CN-SH\"" },
  language: { en: 'a language of BCP 47, for instance "en-US"', zh: "BCP 47 语言标签，例如 \"zh\"" },
  amount: { en: 'a decimal number as text, for instance "1234.50"', zh: "文本形式的十进制数，例如 \"1234.50\"" },
  currency: { en: 'a currency of ISO 4217, for instance "CNY"', zh: "ISO 4217 货币代码，例如 \"CNY\"" },
  money: { en: "an object with amount and currency", zh: "含 amount 和 currency 的对象" },
  hours: { en: "an object with from and to, or a list of them", zh: "含 from 和 to 的对象，或者其列表" },
  boolean: { en: "true or false", zh: "true 或 false" },
  number: { en: "a number from 0", zh: "不小于 0 的数" },
  count: { en: "a whole number from 0", zh: "不小于 0 的整数" },
  record: { en: "an object", zh: "对象" },
};

/** What is known of a problem where it is found. */
interface InputProblemDetails {
  readonly path: string;
  /** Given only where it may be shown. */
  readonly found?: { readonly value: unknown };
  readonly expected: Bilingual;
  /** What the writer most likely meant. */
  readonly meant?: string;
  readonly other?: string;
}

/** The problem in words, English and Chinese. */
export function inputProblem(code: InputProblemCode, { path, found, expected, meant, other }: InputProblemDetails): Problem {
  const shown = found && quoted(found.value);
  const place = path === "" ? { en: "the input", zh: "输入" } : { en: path, zh: `${path} ` };
  const inWords = (language: "en" | "zh") => {
    const row = INPUT_PROBLEMS[code];
    const subject =
      language === "en"
        ? shown === undefined ? `${place.en} does not fit` : `${place.en} is ${shown}`
        : shown === undefined ? `${place.zh}不符合要求` : `${place.zh}为 ${shown}`;
    const wanted = language === "zh" && /^[!-~]/.test(expected.zh) ? ` ${expected.zh}` : expected[language];
    const values: Readonly<Record<string, string>> = { path: place[language].trim(), subject, found: shown ?? "", expected: wanted, other: other ?? "" };
    const filled = (template: string) => template.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? "");
    const fix = meant === undefined ? filled(row.fix[language]) : language === "en" ? `Did you mean ${meant}?` : `是否应为 ${meant}？`;
    // The fix of a wrong type says no more than what is expected.
    const mend = code === "input/wrong-type" && meant === undefined ? "" : fix;
    const message =
      language === "en"
        ? `${filled(row.says.en)}; expected ${expected.en}.${mend && ` ${mend}${mend.endsWith("?") ? "" : "."}`}`
        : `${filled(row.says.zh)}；应为${wanted}。${mend && `${mend}${mend.endsWith("？") ? "" : "。"}`}`;
    return { expected: expected[language], fix, message };
  };
  const en = inWords("en");
  return { code, path, ...(shown !== undefined && { found: shown }), ...en, zh: inWords("zh") };
}
