import type { FileFinding, SuppressedFinding } from "../lint/file-result";
import type { FindingRule, Severity } from "../lint/finding";
import type { Problem } from "../records/problem";
import { ruleIdOf, type LintReport, type LintedFile } from "./lint-summary";
import { messageIn } from "./problems";
import { provisionsInWords, type Language } from "./words";

export interface SarifOptions {
  /** Version of this package. */
  readonly version: string;
  /** @default "en" */
  readonly language?: Language;
}

/** What cannot be shown to be lawful fails like what is shown not to be; its `severity` tells the two apart. */
const LEVELS = { error: "error", unproven: "error", warning: "warning", note: "note" } as const satisfies Record<Severity, string>;

/** What findings of the linter's own are called. */
const OWN_RULES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "lint.unread": { en: "A text in a language that no lexicon covers", zh: "文本所用语言没有词库覆盖" },
  "lint.no-law": { en: "A place whose law is not loaded", zh: "未载入当地法律" },
  "lint.undecided": { en: "Rules that turn on what is not told", zh: "因信息未给出而未判断的规则" },
  "lint.context": { en: "A context that is not told", zh: "未写明的上下文" },
  "lint.length": { en: "A text message of several parts", zh: "短信被拆分" },
  "lint.branches": { en: "More branches than were combined", zh: "分支组合过多" },
  "lint.partial": { en: "A partial whose words stand elsewhere", zh: "引用的片段不在本文本中" },
  "lint.suppression-expired": { en: "A suppression that has ended", zh: "放行已到期" },
  "lint.suppression-invalid": { en: "A suppression without what it needs", zh: "放行缺少必要内容" },
  "lint.suppression-unused": { en: "A suppression that suppresses nothing", zh: "放行没有作用" },
};

/** SARIF 2.1.0. Paths are relative, with forward slashes; columns are UTF-16 units. */
export function sarif(report: LintReport, { version, language = "en" }: SarifOptions): string {
  const all = report.results.flatMap(({ findings, known, suppressed }) => [...findings, ...known, ...suppressed]);
  const rules = rulesOf(all, language);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const problems = [...report.problems, ...report.results.flatMap((file) => file.problems)];
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "lawful-contact", semanticVersion: version, rules } },
        language: language === "zh" ? "zh-CN" : "en",
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: "The folder that the linter was called in." } } },
        invocations: [{ executionSuccessful: problems.length === 0, ...(problems.length > 0 && { toolExecutionNotifications: problems.map((problem) => notification(problem, language)) }) }],
        artifacts: report.results.map(({ file }) => ({ location: locationOf(file) })),
        results: report.results.flatMap((file, index) => resultsOf(file, index, indexOf, report.hasBaseline)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface SarifRule {
  readonly id: string;
}

function rulesOf(findings: readonly FileFinding[], language: Language): SarifRule[] {
  const rules = new Map<string, SarifRule>();
  for (const finding of findings) {
    const id = ruleIdOf(finding);
    if (!rules.has(id)) rules.set(id, id.startsWith("lint.") ? ownRule(id, finding, language) : lawRule(id, finding.rules[0]!, language));
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function ownRule(id: string, { message, severity }: FileFinding, language: Language): SarifRule {
  const title = OWN_RULES[id]?.[language] ?? message;
  return { id, ...described(title, title, LEVELS[severity]) };
}

function lawRule(id: string, { title, citations, severity }: FindingRule, language: Language): SarifRule {
  const url = citations.find((citation) => citation.url !== undefined)?.url;
  return { id, ...described(title, `${title}\n\n${provisionsInWords(citations, language)}`, LEVELS[severity]), ...(url !== undefined && { helpUri: uriOf(url) }), properties: { tags: citations.map(({ instrument }) => instrument) } } as SarifRule;
}

const described = (title: string, help: string, level: string) => ({ shortDescription: { text: title }, fullDescription: { text: help }, help: { text: help }, defaultConfiguration: { level } });

function resultsOf({ findings, known, suppressed }: LintedFile, artifact: number, indexOf: ReadonlyMap<string, number>, hasBaseline: boolean): object[] {
  return [
    ...findings.map((finding) => ({ ...resultOf(finding, artifact, indexOf), ...(hasBaseline && { baselineState: "new" }) })),
    ...known.map((finding) => ({ ...resultOf(finding, artifact, indexOf), baselineState: "unchanged" })),
    ...suppressed.map((finding: SuppressedFinding) => ({ ...resultOf(finding, artifact, indexOf), ...(hasBaseline && { baselineState: "new" }), suppressions: [{ kind: finding.by === "comment" ? "inSource" : "external", status: "accepted", justification: `${finding.reason} (until ${finding.until})` }] })),
  ];
}

function resultOf(finding: FileFinding, artifact: number, indexOf: ReadonlyMap<string, number>): object {
  const { file, template, severity, message, line, column, endLine, endColumn, quote, instead, rules, slug, branches, fingerprint, kind } = finding;
  const ruleId = ruleIdOf(finding);
  return {
    ruleId,
    ruleIndex: indexOf.get(ruleId),
    level: LEVELS[severity],
    message: { text: instead === undefined ? message : `${message}\n${instead}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { ...locationOf(file), index: artifact }, region: { startLine: line, startColumn: column, endLine, endColumn, ...(quote !== undefined && { snippet: { text: quote } }) } },
        ...(template !== undefined && { logicalLocations: [{ name: template, kind: "resource" }] }),
      },
    ],
    partialFingerprints: { "lawfulContact/v1": fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    properties: { kind, severity, ...(slug !== undefined && { slug }), ...(rules.length > 1 && { rules: rules.map((rule) => rule.ruleId) }), ...(branches !== undefined && { branches }) },
  };
}

/** An address as its author wrote it, escaped already or not. */
function uriOf(url: string): string {
  try {
    return encodeURI(decodeURI(url));
  } catch {
    return encodeURI(url);
  }
}

/** A path from the root on starts from no other folder. */
function locationOf(file: string): object {
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (file.startsWith("/")) return { uri: `file://${path}` };
  return /^[A-Za-z]:\//.test(file) ? { uri: `file:///${path}` } : { uri: path, uriBaseId: "SRCROOT" };
}

function notification(problem: Problem, language: Language): object {
  const { code, file, line, column } = problem;
  return {
    descriptor: { id: code },
    level: "error",
    message: { text: messageIn(problem, language) },
    ...(file !== undefined && { locations: [{ physicalLocation: { artifactLocation: locationOf(file), ...(line !== undefined && { region: { startLine: line, ...(column !== undefined && { startColumn: column }) } }) } }] }),
  };
}
