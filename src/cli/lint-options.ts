import { posix } from "node:path";
import { parseBaseline, type Baseline } from "../lint/baseline";
import { isPlaceName, nearestPlace } from "../lint/jurisdictions";
import { RECIPIENTS, type TemplateContext } from "../lint/template";
import { nearest } from "../records/suggest";
import { CHANNELS } from "../records/vocabulary";
import { LINT_FORMATS, type LintFormat } from "../report/lint-formats";
import { parseDate } from "../time/instant";
import type { Call } from "./command";
import type { Io } from "./io";
import type { Options } from "./options";
import type { Settings } from "./settings";
import { readText } from "./text-file";
import { refuse } from "./usage-error";

const FORMATS = Object.keys(LINT_FORMATS);

/** The options of `lint` beside those of every command that judges. */
export const LINT_OPTIONS = {
  channel: { value: "CHANNEL", among: CHANNELS, help: "the channel of templates that do not tell theirs" },
  recipient: { value: "ROLE", among: RECIPIENTS, help: "whom they are for, or unknown, which is read as a third person (the debtor, and it is noted that it was not told)" },
  jurisdiction: { value: "PLACES", help: "where they are used, with commas between: CN, US-NY (every place that the packs are about)" },
  stage: { value: "STAGE", help: "the stage of collection, as `case.stage` names it" },
  "text-language": { value: "TAG", help: "the language that they are written in, as BCP 47 has it (their text tells)" },
  date: { value: "DAY", help: "the day whose law is asked, YYYY-MM-DD (today)" },
  format: { value: FORMATS.join("|"), among: FORMATS, help: "text for people, JSON, a file a line, or what CI reads (text on a terminal, json in a pipe)" },
  output: { value: "FILE", help: "write the results there" },
  report: { value: "FORMAT=FILE", many: true, help: "write them there in this format, too" },
  "max-warnings": { value: "N", help: "more warnings than these give status 1, too (any number passes)" },
  baseline: { value: "FILE", help: "findings that stand in it do not count" },
  "write-baseline": { value: "FILE", help: "write the findings there, to be passed as --baseline from then on; the status is then 0" },
} as const satisfies Options;

/** What a call of `lint` asks for, with the settings below it. */
export interface Asked {
  readonly patterns: readonly string[];
  readonly context: TemplateContext;
  readonly date: string;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly maxWarnings: number;
  readonly reports: readonly { readonly format: LintFormat; readonly file: string }[];
}

/** @throws {UsageError} */
export function askedOf({ options, arguments: given, io }: Call, { lint = {}, file }: Settings): Asked {
  const folder = file === undefined ? "." : posix.dirname(file);
  const near = (path: string): string => posix.join(folder, path);
  const patterns = given.length > 0 ? given : [lint.files ?? []].flat().map(near);
  if (patterns.length === 0) refuse("usage/missing-argument", { expected: { en: "the templates to judge, as paths or patterns, here or under lint.files in the settings", zh: "要检查的模板（路径或通配符），写在命令中或配置的 lint.files 中" } });
  const date = options.value("date") ?? io.today();
  if (Number.isNaN(parseDate(date))) refuse("usage/bad-value", { path: "--date", found: date, expected: { en: 'a day such as "2026-03-10"', zh: "日期，例如 2026-03-10" } });
  const warnings = options.value("max-warnings");
  if (warnings !== undefined && !/^\d{1,9}$/.test(warnings)) refuse("usage/bad-value", { path: "--max-warnings", found: warnings, expected: { en: "a whole number from 0 on", zh: "不小于 0 的整数" } });
  const baseline = options.value("baseline") ?? (lint.baseline === undefined ? undefined : near(lint.baseline));
  return {
    patterns, date, context: contextOf(options),
    // A new baseline holds all there is.
    baseline: options.has("write-baseline") ? undefined : baseline,
    writeBaseline: options.value("write-baseline"),
    reports: options.all("report").map(reportAsked),
    maxWarnings: warnings === undefined ? (lint["max-warnings"] ?? Infinity) : Number(warnings),
  };
}

function contextOf(options: Call["options"]): TemplateContext {
  const places = options.list("jurisdiction");
  for (const place of places) {
    if (!isPlaceName(place)) refuse("usage/bad-value", { path: "--jurisdiction", found: place, expected: { en: "a place such as CN or US-NY", zh: "地点代码，例如 CN 或 US-NY" }, meant: nearestPlace(place) });
  }
  const [channel, recipient, stage, language] = [options.value("channel"), options.value("recipient"), options.value("stage"), options.value("text-language")];
  return {
    ...(channel !== undefined && { channel }), ...(recipient !== undefined && { recipient }), ...(stage !== undefined && { stage }),
    ...(language !== undefined && { language }), ...(places.length > 0 && { jurisdiction: places }),
  };
}

function reportAsked(given: string): Asked["reports"][number] {
  const [, format = "", file = ""] = /^([a-z]+)=(.+)$/.exec(given) ?? [];
  if (!FORMATS.includes(format)) refuse("usage/bad-value", { path: "--report", found: given, expected: { en: `a format and a file, such as sarif=lint.sarif; formats are ${FORMATS.join(", ")}`, zh: `格式和文件，例如 sarif=lint.sarif；格式有 ${FORMATS.join("、")}` }, meant: nearest(format, FORMATS) });
  return { format: format as LintFormat, file };
}

/** @throws {UsageError} where it cannot be read or is none */
export function baselineAt(path: string, io: Pick<Io, "cwd">): Baseline {
  const text = readText(path, io, { en: "--write-baseline writes one", zh: "可用 --write-baseline 生成" });
  return parseBaseline(text) ?? refuse("usage/unreadable-file", { file: path, expected: { en: "it is no baseline; write one with --write-baseline", zh: "这不是基线文件；可用 --write-baseline 生成" } });
}
