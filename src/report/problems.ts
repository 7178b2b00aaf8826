import type { Problem } from "../records/problem";
import { PLAIN, type Style } from "./style";
import { printable, type Language } from "./words";

/** How problems are written. */
export interface ProblemOptions {
  /** @default "en" */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
}

/** What a problem says, in English where it has no Chinese. */
export const messageIn = ({ message, zh }: Pick<Problem, "message" | "zh">, language: Language): string => (language === "zh" && zh !== undefined ? zh.message : message);

/** Problems as a compiler prints them: place and code, then what is wrong, what would fit and how to mend it. */
export function problemsText(problems: readonly Problem[], { language = "en", style = PLAIN }: ProblemOptions = {}): string {
  return problems
    .map((problem) => {
      const { code, file, line, column } = problem;
      const place = [file, line, column].filter((part) => part !== undefined).join(":");
      const message = messageIn(problem, language).split("\n").map(printable).join("\n");
      return `${place === "" ? "" : `${style.strong(printable(place))}  `}${style.warn(code)}\n  ${message}`;
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
