import type { FileFinding } from "../lint/file-result";
import type { Severity } from "../lint/finding";
import type { Problem } from "../records/problem";
import { ruleIdOf, type LintReport } from "./lint-summary";
import { messageIn } from "./problems";
import { SIGNS, type Language } from "./words";

const COMMANDS = { error: "error", unproven: "error", warning: "warning", note: "notice" } as const satisfies Record<Severity, string>;

/** Annotations as workflow commands of GitHub Actions, one a line. */
export function githubAnnotations({ results, problems }: LintReport, language: Language = "en"): string {
  const lines = [
    ...problems.map((problem) => problemLine(problem, language)),
    ...results.flatMap(({ findings, problems: ofFile }) => [...ofFile.map((problem) => problemLine(problem, language)), ...findings.map((finding) => findingLine(finding, language))]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function findingLine(finding: FileFinding, language: Language): string {
  const { file, line, column, endLine, endColumn, severity, message, rules, instead } = finding;
  // Columns are for one line; GitHub shows none on several.
  const columns: Readonly<Record<string, number>> = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const provisions = rules.slice(0, 1).flatMap(({ citations }) => citations.map(({ title, pinpoint }) => `${title}${SIGNS[language].comma}${pinpoint}`));
  return command(COMMANDS[severity], { file, line, endLine, ...columns, title: ruleIdOf(finding) }, [message, ...provisions, ...(instead === undefined ? [] : [`→ ${instead}`])].join("\n"));
}

function problemLine(problem: Problem, language: Language): string {
  const { code, file, line, column } = problem;
  return command("error", { ...(file !== undefined && { file }), ...(line !== undefined && { line }), ...(column !== undefined && { col: column }), title: code }, messageIn(problem, language));
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`).join(",");
  return `::${name} ${list}::${data(message)}`;
}

const data = (text: string): string => text.replace(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F]/g, "\uFFFD").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
