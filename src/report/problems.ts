import type { Problem } from "../records/problem";
import { PLAIN, type Style } from "./style";
import type { Language } from "./words";

/** How problems are written. */
export interface ProblemOptions {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
}

/** Problems as a compiler prints them: place and code, then what is wrong, what would fit and how to mend it. */
export function problemsText(problems: readonly Problem[], { language = "en", style = PLAIN }: ProblemOptions = {}): string {
  return problems
    .map(({ code, message, zh, file, line, column }) => {
      const place = [file, line, column].filter((part) => part !== undefined).join(":");
      const says = language === "zh" && zh !== undefined ? zh.message : message;
      return `${place === "" ? "" : `${style.strong(place)}  `}${style.warn(code)}\n  ${says}`;
    })
    .join("\n");
}

/** Problems as plain data with their keys in a fixed order, in the language asked for. */
export function problemsData(problems: readonly Problem[], language: Language = "en"): object[] {
  return problems.map(({ code, path, found, expected, fix, message, zh, line, column }) => ({
    code, path,
    ...(found !== undefined && { found }),
    ...(language === "zh" && zh !== undefined ? { expected: zh.expected, fix: zh.fix, message: zh.message } : { expected, fix, message }),
    ...(line !== undefined && { line }), ...(column !== undefined && { column }),
  }));
}
