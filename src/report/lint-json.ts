import type { FileFinding, SuppressedFinding } from "../lint/file-result";
import type { FindingRule } from "../lint/finding";
import type { LintReport, LintedFile } from "./lint-summary";
import { problemsData } from "./problems";
import type { Language } from "./words";

/** One line of JSON a file, its keys in a fixed order; what belongs to no file stands on a line of its own. */
export function lintJson({ results, problems }: LintReport, language: Language = "en"): string {
  const lines = results.map((file) => JSON.stringify(fileData(file, language)));
  if (problems.length > 0) lines.unshift(JSON.stringify({ problems: problemsData(problems, language) }));
  return lines.map((line) => `${line}\n`).join("");
}

function fileData({ file, templates, findings, suppressed, known, problems }: LintedFile, language: Language): object {
  return {
    file, templates,
    findings: findings.map(findingData),
    ...(suppressed.length > 0 && { suppressed: suppressed.map((one: SuppressedFinding) => ({ ...findingData(one), reason: one.reason, until: one.until, by: one.by })) }),
    ...(known.length > 0 && { known: known.map(({ fingerprint }) => fingerprint) }),
    ...(problems.length > 0 && { problems: problemsData(problems, language) }),
  };
}

function findingData({ kind, slug, severity, message, template, line, column, endLine, endColumn, from, to, in: part, quote, branches, instead, rules, fingerprint }: FileFinding): object {
  return {
    kind,
    ...(slug !== undefined && { slug }),
    severity, message,
    ...(template !== undefined && { template }),
    line, column, endLine, endColumn, from, to,
    ...(part !== undefined && { in: part }), ...(quote !== undefined && { quote }), ...(branches !== undefined && { branches }), ...(instead !== undefined && { instead }),
    rules: rules.map(ruleData),
    fingerprint,
  };
}

function ruleData({ ruleId, jurisdiction, severity, title, citations, needs }: FindingRule): object {
  return {
    ruleId, jurisdiction, severity, title,
    citations: citations.map(({ instrument, title: name, pinpoint, also, force, url, inForceFrom, inForceUntil }) => ({ instrument, title: name, pinpoint, ...(also && { also }), force, ...(url && { url }), inForceFrom, ...(inForceUntil && { inForceUntil }) })),
    ...(needs !== undefined && { needs }),
  };
}
