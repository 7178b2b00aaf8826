import type { FileFinding, SuppressedFinding } from "../lint/file-result";
import type { FindingRule } from "../lint/finding";
import { charWidth, displayWidth } from "./display-width";
import { SEVERITY_WORDS, totalsOf, totalsText, type LintReport, type LintedFile } from "./lint-summary";
import { PLAIN, type Style } from "./style";
import { SIGNS, printable, provisionsInWords, type Language } from "./words";

export interface LintTextOptions {
  /** @default "en"; messages stay in the language that they were made in */
  readonly language?: Language;
  /** @default plain text */
  readonly style?: Style;
}

/** Longer lines are shown in part. */
const MOST_COLUMNS = 96;
const MOST_RULES = 3;
const LABELS = {
  en: { instead: "instead: ", more: (count: number) => `and ${count} more`, branches: "where ", suppressed: "suppressed until " },
  zh: { instead: "可改为：", more: (count: number) => `另有 ${count} 条规则`, branches: "分支：", suppressed: "已放行至 " },
} as const;

/** Findings for people, by file, each with its line and what is meant underlined; problems are told elsewhere. */
export function lintTextReport(report: LintReport, { language = "en", style = PLAIN }: LintTextOptions = {}): string {
  const files = report.results.map((file) => fileText(file, language, style)).filter((text) => text !== "");
  return [...files, totalsText(totalsOf(report), language), ""].join("\n");
}

function fileText({ file, findings, suppressed }: LintedFile, language: Language, style: Style): string {
  if (findings.length === 0 && suppressed.length === 0) return "";
  return `${[style.strong(printable(file)), ...findings.map((finding) => findingText(finding, language, style)), ...suppressed.map((finding) => suppressedText(finding, language, style))].join("\n")}\n`;
}

function findingText(finding: FileFinding, language: Language, style: Style): string {
  const { line, column, severity, message, rules, instead, branches = [], kind, template } = finding;
  const label = LABELS[language];
  const paint = severity === "error" ? style.bad : severity === "note" ? style.faint : style.warn;
  const head = `  ${line}:${column}  ${paint(SEVERITY_WORDS[severity][language])}  ${printable(message)}  ${style.faint(`[${finding.slug ?? kind}]${template === undefined ? "" : ` ${printable(template)}`}`)}`;
  if (severity === "note" && kind !== "said") return head;
  const behind = rules.slice(0, kind === "unread" ? 0 : MOST_RULES).map((rule) => `      ${ruleText(rule, language, style)}`);
  return [
    head,
    ...(finding.quote === undefined ? [] : excerptLines(finding, style)),
    ...behind,
    ...(rules.length > MOST_RULES && behind.length > 0 ? [`      ${style.faint(label.more(rules.length - MOST_RULES))}`] : []),
    ...(branches.length > 0 ? [`      ${label.branches}${printable(branches.join(SIGNS[language].semicolon))}`] : []),
    ...(instead === undefined ? [] : [`      ${style.good(label.instead)}${printable(instead)}`]),
  ].join("\n");
}

function ruleText({ title, citations, ruleId, severity }: FindingRule, language: Language, style: Style): string {
  const { colon } = SIGNS[language];
  const provisions = provisionsInWords(citations, language);
  const sure = severity === "unproven" ? `${SEVERITY_WORDS.unproven[language]}${colon}` : "";
  return `${sure}${title}${provisions === "" ? "" : `${colon}${provisions}`} ${style.faint(`[${ruleId}]`)}`;
}

function suppressedText({ line, column, message, reason, until }: SuppressedFinding, language: Language, style: Style): string {
  return `  ${line}:${column}  ${style.faint(`${LABELS[language].suppressed}${until}${SIGNS[language].colon}${printable(message)}${SIGNS[language].open}${printable(reason)}${SIGNS[language].close}`)}`;
}

/** The line with carets under what is meant, as far as it stands on that line; of a long line the part around it. */
function excerptLines({ excerpt, line, column, endLine, endColumn }: FileFinding, style: Style): string[] {
  const from = column - 1;
  const to = Math.max(from + 1, endLine === line ? endColumn - 1 : excerpt.length);
  const begin = shownFrom(excerpt, from);
  const end = shownTo(excerpt, begin, to);
  const shown = (text: string): string => printable(text.replaceAll("\t", " "));
  const before = shown(excerpt.slice(begin, from));
  const meant = shown(excerpt.slice(from, Math.min(to, end)));
  const [cutBefore, cutAfter] = [begin > 0 ? "…" : "", end < excerpt.length ? "…" : ""];
  const margin = String(line).length;
  return [
    `      ${style.faint(`${line} |`)} ${cutBefore}${before}${meant}${shown(excerpt.slice(Math.min(to, end), end))}${cutAfter}`,
    `      ${style.faint(`${" ".repeat(margin)} |`)} ${" ".repeat(displayWidth(cutBefore + before))}${style.bad("^".repeat(Math.max(1, displayWidth(meant))))}`,
  ];
}

/** Where a long line begins to be shown, so that a third of what is shown stands before what is meant. */
function shownFrom(text: string, from: number): number {
  if (displayWidth(text) <= MOST_COLUMNS) return 0;
  let width = 0;
  let at = from;
  while (at > 0 && width < MOST_COLUMNS / 3) width += charWidth(text[--at]!);
  // Half of a pair is no character.
  return at > 0 && /[\uDC00-\uDFFF]/.test(text[at]!) ? at - 1 : at;
}

function shownTo(text: string, begin: number, least: number): number {
  let width = 0;
  let at = begin;
  while (at < text.length && (width < MOST_COLUMNS || at < Math.min(least, begin + MOST_COLUMNS))) width += charWidth(text[at++]!);
  return at < text.length && /[\uDC00-\uDFFF]/.test(text[at]!) ? at + 1 : at;
}
