import type { FileFinding } from "../lint/file-result";
import type { Problem } from "../records/problem";
import { ruleIdOf, type LintReport, type LintedFile } from "./lint-summary";
import { messageIn } from "./problems";
import type { Language } from "./words";

/** JUnit XML: a suite a file, a case a finding; a file without any is one case that passed. Notes are no cases. */
export function junit({ results, problems }: LintReport, language: Language = "en"): string {
  const suites = [...results.map((file) => suiteOf(file, language)), ...(problems.length === 0 ? [] : [suite("lawful-contact", problems.map((problem) => problemCase(problem, "lawful-contact", language)))])];
  const sum = (of: keyof Omit<Suite, "xml">): number => suites.reduce((total, one) => total + one[of], 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lawful-contact" tests="${sum("tests")}" failures="${sum("failures")}" errors="${sum("errors")}" skipped="${sum("skipped")}">\n${suites.map(({ xml }) => xml).join("")}</testsuites>\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly xml: string;
}

interface Case {
  readonly result: "passed" | "failures" | "errors" | "skipped";
  readonly xml: string;
}

function suiteOf({ file, findings, known, suppressed, problems }: LintedFile, language: Language): Suite {
  const cases = [
    ...findings.filter(({ severity }) => severity !== "note").map((finding) => findingCase(finding, "failures", bodyOf(finding))),
    ...known.map((finding) => findingCase(finding, "skipped", `<skipped message="${attribute(language === "zh" ? "已在基线中" : "known from the baseline")}"/>`)),
    ...suppressed.map((finding) => findingCase(finding, "skipped", `<skipped message="${attribute(`${finding.reason} (${finding.until})`)}"/>`)),
    ...problems.map((problem) => problemCase(problem, file, language)),
  ];
  return suite(file, cases.length > 0 ? cases : [{ result: "passed", xml: testCase("templates", file, "") }]);
}

function suite(name: string, cases: readonly Case[]): Suite {
  const count = (result: Case["result"]): number => cases.filter((one) => one.result === result).length;
  const [failures, errors, skipped] = [count("failures"), count("errors"), count("skipped")];
  return { tests: cases.length, failures, errors, skipped, xml: `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}">\n${cases.map(({ xml }) => xml).join("")}  </testsuite>\n` };
}

function findingCase(finding: FileFinding, result: Case["result"], body: string): Case {
  const { line, column, file, severity } = finding;
  const isWarning = severity === "warning" && result === "failures";
  return { result: isWarning ? "passed" : result, xml: testCase(`${line}:${column} ${ruleIdOf(finding)}`, file, isWarning ? `<system-out>${element(textOf(finding))}</system-out>` : body) };
}

const bodyOf = (finding: FileFinding): string => `<failure message="${attribute(finding.message)}" type="${finding.severity}">${element(textOf(finding))}</failure>`;

function textOf({ file, line, column, message, rules, instead }: FileFinding): string {
  const behind = rules.map(({ ruleId, title, citations }) => `${ruleId}: ${title} (${citations.map(({ title: name, pinpoint }) => `${name}, ${pinpoint}`).join("; ")})`);
  return [`${file}:${line}:${column}`, message, ...behind, ...(instead === undefined ? [] : [`→ ${instead}`])].join("\n");
}

function problemCase(problem: Problem, name: string, language: Language): Case {
  const { code, file, line } = problem;
  return { result: "errors", xml: testCase(line === undefined ? code : `${line} ${code}`, file ?? name, `<error message="${attribute(messageIn(problem, language))}" type="${attribute(code)}"/>`) };
}

const testCase = (name: string, className: string, body: string): string => `    <testcase name="${attribute(name)}" classname="${attribute(className)}"${body === "" ? "/>" : `>${body}</testcase>`}\n`;

/** XML 1.0 has no place for most controls, not even escaped. */
const element = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const attribute = (text: string): string => element(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;").replaceAll("\r", "&#13;");
