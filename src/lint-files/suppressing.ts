import type { Finding, Kind } from "../lint/finding";
import { numbered } from "../lint/gather";
import { faultOf, isExpired, suppressed, type Directive, type Suppression, type SuppressionFault } from "../lint/suppression";
import type { Language } from "../operators/operator";
import type { FileFinding, SuppressedFinding } from "../lint/file-result";
import type { LocatedTemplate } from "./located-template";

/** A suppression with what it reaches and how often it was used. */
export interface Reaching {
  readonly suppression: Suppression;
  readonly by: SuppressedFinding["by"];
  reaches(finding: FileFinding): boolean;
  used: boolean;
}

/** Findings without what is suppressed, and what is. */
export function suppress(findings: readonly FileFinding[], suppressions: readonly Reaching[]): { findings: FileFinding[]; suppressed: SuppressedFinding[] } {
  const left: FileFinding[] = [];
  const gone: SuppressedFinding[] = [];
  for (const finding of findings) {
    let rest: FileFinding | undefined = finding;
    for (const one of suppressions) {
      if (rest === undefined || !one.reaches(rest)) continue;
      const before: FileFinding = rest;
      rest = suppressed(before, one.suppression);
      if (rest === before) continue;
      one.used = true;
      if (rest === undefined) gone.push({ ...before, reason: one.suppression.reason, until: one.suppression.until, by: one.by });
    }
    if (rest !== undefined) left.push(rest);
  }
  return { findings: left, suppressed: gone };
}

/** Kinds that stand at no words: of these a directive anywhere in the template holds. */
const WORDLESS: readonly Kind[] = ["missing", "unread", "no-law", "rule", "undecided", "context", "length", "branches", "waived"];

/** What a comment in a file reaches: what comes next to it, its catalogue entry, or the file. */
export function reachOf(directive: Directive, text: string, templates: readonly LocatedTemplate[], isCatalogue: boolean): (finding: FileFinding) => boolean {
  if (directive.wholeFile) return () => true;
  if (!isCatalogue) {
    const next = nextLine(text, directive.to);
    return ({ kind, line }) => WORDLESS.includes(kind) || line === directive.line || line === next;
  }
  const entry = templates.find(({ toFile, template }) => toFile(0, template.text.length).to > directive.from);
  const id = entry?.template.id;
  return ({ template }) => id !== undefined && template === id;
}

/** The line of the next text behind a comment. */
function nextLine(text: string, from: number): number {
  const rest = text.slice(from);
  const at = rest.search(/\n\s*\S/);
  const begin = at < 0 ? text.length : from + at + /\n\s*/.exec(rest.slice(at))![0].length;
  return text.slice(0, begin).split("\n").length;
}

const FAULTS: Readonly<Record<SuppressionFault["what"], Readonly<Record<Language, (found: string) => string>>>> = {
  "no-target": { en: () => "the suppression does not say what it suppresses", zh: () => "放行注释未写明放行的内容" },
  "unknown-target": { en: (found) => `the suppression names ${found}, which is no rule, finding or element`, zh: (found) => `放行注释所写的 ${found} 不是规则、发现或要素` },
  "no-until": { en: () => "the suppression has no end; write `until 2027-01-31: reason`", zh: () => "放行注释没有截止日期；请写 `until 2027-01-31: 理由`" },
  "bad-until": { en: (found) => `the suppression ends on "${found}", which is no day; write \`until 2027-01-31: reason\``, zh: (found) => `放行注释的截止日期“${found}”不是日期；请写 \`until 2027-01-31: 理由\`` },
  "no-reason": { en: () => "the suppression gives no reason", zh: () => "放行注释没有写明理由" },
};
const MEANT: Readonly<Record<Language, (meant: string) => string>> = { en: (meant) => `; did you mean ${meant}?`, zh: (meant) => `；是否应为 ${meant}？` };
const EXPIRED: Readonly<Record<Language, (what: string, until: string) => string>> = { en: (what, until) => `the suppression of ${what} ended on ${until}`, zh: (what, until) => `对 ${what} 的放行已于 ${until} 到期` };
const UNUSED: Readonly<Record<Language, (what: string) => string>> = { en: (what) => `the suppression of ${what} suppresses nothing; remove it`, zh: (what) => `对 ${what} 的放行没有作用；请删除` };

/** Where a suppression is written. */
type Where = Pick<FileFinding, "file" | "excerpt" | "from" | "to" | "line" | "column" | "endLine" | "endColumn">;

/** What is wrong with a suppression itself; nothing where it may be used. */
export function complaintOf(suppression: Suppression, fault: SuppressionFault | undefined, where: Where, date: string, ruleIds: ReadonlySet<string>, language: Language): FileFinding | undefined {
  const wrong = fault ?? faultOf(suppression, ruleIds);
  if (wrong !== undefined) return finding("suppression-invalid", "error", FAULTS[wrong.what][language](wrong.found ?? "") + (wrong.meant === undefined ? "" : MEANT[language](wrong.meant)), where);
  return isExpired(suppression, date) ? finding("suppression-expired", "error", EXPIRED[language](suppression.targets.join(", "), suppression.until), where) : undefined;
}

export const unusedFinding = ({ targets }: Suppression, where: Where, language: Language): FileFinding => finding("suppression-unused", "warning", UNUSED[language](targets.join(", ")), where);

const finding = (kind: Kind, severity: Finding["severity"], message: string, where: Where): FileFinding => ({ kind, severity, message, rules: [], ...where, fingerprint: numbered([where.file, kind, where.excerpt.trim()], new Map()) });
