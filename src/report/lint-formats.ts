import { githubAnnotations } from "./github";
import { junit } from "./junit";
import { lintJson } from "./lint-json";
import { lintMarkdown } from "./lint-markdown";
import type { LintReport } from "./lint-summary";
import { lintTextReport } from "./lint-text";
import { sarif } from "./sarif";
import type { Style } from "./style";
import type { Language } from "./words";

/** How findings are written. */
export interface LintFormatOptions {
  /** Of the tool, as SARIF names it. */
  readonly version: string;
  /** Of headings and messages. */
  readonly language: Language;
  /** How parts stand out; for text alone. */
  readonly style: Style;
}

/** How the findings of the linter can be written. */
export const LINT_FORMATS = {
  text: (report, { language, style }) => lintTextReport(report, { language, style }),
  json: (report, { language }) => lintJson(report, language),
  sarif: (report, { version, language }) => sarif(report, { version, language }),
  junit: (report, { language }) => junit(report, language),
  github: (report, { language }) => githubAnnotations(report, language),
  markdown: (report, { language }) => lintMarkdown(report, language),
} as const satisfies Record<string, (report: LintReport, options: LintFormatOptions) => string>;
/** The name of a format. */
export type LintFormat = keyof typeof LINT_FORMATS;
