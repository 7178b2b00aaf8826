import type { FileFinding } from "../lint/file-result";
import { SEVERITIES } from "../lint/finding";
import type { Problem } from "../records/problem";
import { SEVERITY_WORDS, ruleIdOf, totalsOf, totalsText, type LintReport } from "./lint-summary";
import { messageIn } from "./problems";
import { printable, type Language } from "./words";

const HEAD = {
  en: { title: "Templates", place: "Place", severity: "", what: "Finding", rule: "Rule", instead: "Instead", problems: "Not judged", suppressed: "Suppressed", until: "Until", reason: "Reason" },
  zh: { title: "模板检查", place: "位置", severity: "", what: "发现", rule: "规则", instead: "可改为", problems: "未能判断", suppressed: "已放行", until: "截止", reason: "理由" },
} as const;

/** A summary in Markdown, as for the page of a CI job: totals, findings by gravity, what was suppressed, what could not be judged. Notes are only counted. */
export function lintMarkdown(report: LintReport, language: Language = "en"): string {
  const head = HEAD[language];
  const findings = report.results.flatMap((file) => file.findings).filter(({ severity }) => severity !== "note").sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const suppressed = report.results.flatMap((file) => file.suppressed);
  const problems = [...report.problems, ...report.results.flatMap((file) => file.problems)];
  return [
    `## ${head.title}`, "", totalsText(totalsOf(report), language), "",
    ...table([head.place, head.severity, head.what, head.rule, head.instead], findings.map((finding) => [placeOf(finding), SEVERITY_WORDS[finding.severity][language], cell(finding.message), code(ruleIdOf(finding)), cell(finding.instead ?? "")])),
    ...(suppressed.length === 0 ? [] : [`### ${head.suppressed}`, "", ...table([head.place, head.what, head.until, head.reason], suppressed.map((finding) => [placeOf(finding), cell(finding.message), finding.until, cell(finding.reason)]))]),
    ...(problems.length === 0 ? [] : [`### ${head.problems}`, "", ...problems.map((problem) => problemItem(problem, language)), ""]),
  ].join("\n");
}

function problemItem(problem: Problem, language: Language): string {
  const { file, line } = problem;
  return `- ${file === undefined ? "" : `${code(line === undefined ? file : `${file}:${line}`)} `}${code(problem.code)} ${cell(messageIn(problem, language))}`;
}

const placeOf = ({ file, line, column }: FileFinding): string => code(`${file}:${line}:${column}`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [`| ${head.join(" | ")} |`, `|${head.map(() => " --- |").join("")}`, ...rows.map((cells) => `| ${cells.join(" | ")} |`), ""];
}

/** Text that stays text in a table of Markdown. */
const cell = (text: string): string => printable(text.replaceAll("\n", " ")).replace(/[\\`*_{}[\]<>|~#!&@]/g, (sign) => (sign === "<" ? "&lt;" : sign === "&" ? "&amp;" : `\\${sign}`));
const code = (text: string): string => `\`${printable(text).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
