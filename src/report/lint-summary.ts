import type { FileFinding, FileResult } from "../lint/file-result";
import { SEVERITIES, type Severity } from "../lint/finding";
import type { Problem } from "../records/problem";
import { SIGNS, type Language } from "./words";

/** What a lint came to: results in order of their files, and problems that belong to no file. */
export interface LintReport {
  /** One for each file. */
  readonly results: readonly LintedFile[];
  /** Those that belong to no file. */
  readonly problems: readonly Problem[];
  /** Whether a baseline was held against it. */
  readonly hasBaseline: boolean;
  /** How many findings of the baseline are found no more in files that were judged. Absent: none. */
  readonly gone?: number;
}

/** A file's result, with those findings apart that a baseline knows. */
export interface LintedFile extends FileResult {
  /** Findings of the baseline; they are not among `findings`. */
  readonly known: readonly FileFinding[];
}

/** How many findings of each severity there are, and of what. */
export interface LintTotals extends Readonly<Record<Severity, number>> {
  /** Files. */
  readonly files: number;
  /** Templates that were judged. */
  readonly templates: number;
  /** Findings that suppressions let pass. */
  readonly suppressed: number;
  /** Findings of the baseline. */
  readonly known: number;
  /** Findings of the baseline that are found no more. */
  readonly gone: number;
  /** Problems, of files and of none. */
  readonly problems: number;
}

/** The totals of a report. */
export function totalsOf({ results, problems, gone = 0 }: LintReport): LintTotals {
  const count = (of: (file: LintedFile) => number): number => results.reduce((sum, file) => sum + of(file), 0);
  const bySeverity = Object.fromEntries(SEVERITIES.map((severity) => [severity, count(({ findings }) => findings.filter((finding) => finding.severity === severity).length)])) as Record<Severity, number>;
  return {
    ...bySeverity,
    // That of the settings holds what is wrong with them.
    files: results.filter(({ templates, problems: own }) => templates > 0 || own.length > 0).length, templates: count(({ templates }) => templates),
    suppressed: count(({ suppressed }) => suppressed.length), known: count(({ known }) => known.length), gone,
    problems: problems.length + count((file) => file.problems.length),
  };
}

const WORDS = {
  en: { file: "file", template: "template", error: "error", unproven: "unproven", warning: "warning", note: "note", suppressed: "suppressed", known: "known from the baseline", gone: "of the baseline gone: write it anew", problem: "problem" },
  zh: { file: "个文件", template: "个模板", error: "项错误", unproven: "项未能证明", warning: "项警告", note: "项提示", suppressed: "项已放行", known: "项已在基线中", gone: "项基线内容已不存在（请重新生成基线）", problem: "个问题" },
} as const;

/** `3 files, 12 templates: 1 error, 2 warnings; 1 suppressed`; what there is none of is left out, findings that count are not. */
export function totalsText(totals: LintTotals, language: Language): string {
  const words = WORDS[language];
  const some = (name: keyof (typeof WORDS)["en"], count: number): string => (language === "zh" ? `${count} ${words[name]}` : `${count} ${words[name]}${count === 1 || ["unproven", "suppressed", "known", "gone"].includes(name) ? "" : "s"}`);
  const { files, templates, error, unproven, warning, note, suppressed, known, gone, problems } = totals;
  const findings = [some("error", error), some("unproven", unproven), some("warning", warning), ...(note > 0 ? [some("note", note)] : [])];
  const rest = [...(suppressed > 0 ? [some("suppressed", suppressed)] : []), ...(known > 0 ? [some("known", known)] : []), ...(gone > 0 ? [some("gone", gone)] : []), ...(problems > 0 ? [some("problem", problems)] : [])];
  const { comma, colon, semicolon } = SIGNS[language];
  return [`${some("file", files)}${comma}${some("template", templates)}${colon}${findings.join(comma)}`, ...rest].join(semicolon);
}

export const SEVERITY_WORDS: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { en: "error", zh: "错误" },
  unproven: { en: "unproven", zh: "未能证明" },
  warning: { en: "warning", zh: "警告" },
  note: { en: "note", zh: "提示" },
};

/** The rule that a finding is reported under: the strongest behind it, or for what no rule says a name of its own. */
export const ruleIdOf = ({ rules, kind }: Pick<FileFinding, "rules" | "kind">): string => (kind === "undecided" || kind === "unread" ? `lint.${kind}` : (rules[0]?.ruleId ?? `lint.${kind}`));
