import type { Citation } from "../../src/records/decision";
import type { FileFinding } from "../../src/lint/file-result";
import type { LintReport } from "../../src/report/lint-summary";

const LAW: Citation = { instrument: "example.act", title: "Example Act", pinpoint: "s 1", also: ["s 2"], force: "law", url: "https://example.org/act", inForceFrom: "2020-01-01" };
const CODE: Citation = { instrument: "example.code", title: "示例自律公约", pinpoint: "第三条", force: "code", inForceFrom: "2024-01-01" };
const PLACE = { from: 0, to: 2, line: 1, column: 1, endLine: 1, endColumn: 3 };

const finding = (more: Partial<FileFinding>): FileFinding => ({ kind: "said", severity: "error", message: "", rules: [], file: "sms/a.txt", excerpt: "", fingerprint: "0123456789abcdef", ...PLACE, ...more });

/** The hardest names and texts, of every kind. */
export const FINDINGS: readonly FileFinding[] = [
  finding({ kind: "context", severity: "note", message: "the channel is not told, so rules of single channels are not judged", excerpt: "您好" }),
  finding({
    slug: "insult", message: 'insult: "老赖"', quote: "老赖", line: 2, column: 8, endLine: 2, endColumn: 10, excerpt: "\t亲爱的用户，老赖 <b>&\"你\" | `x` 😀",
    rules: [{ ruleId: "example.act.insult", jurisdiction: "example", severity: "error", title: "No insult", citations: [LAW, CODE] }, { ruleId: "example.code.words", jurisdiction: "example", severity: "unproven", title: "用语规范", citations: [CODE], needs: ["creditor.kind"] }],
    instead: "您的账单已逾期。", branches: ["{{#if late}}"], fingerprint: "1111111111111111",
  }),
  finding({
    slug: "threat-arrest", severity: "unproven", message: 'threat of arrest: "you\u0007 will be arrested"; whether the rule binds turns on creditor.kind', quote: "you will\nbe arrested", template: "list.a b.text", line: 3, column: 101, endLine: 4, endColumn: 12,
    excerpt: `${"x".repeat(100)}you will`, rules: [{ ruleId: "example.code.words", jurisdiction: "example", severity: "unproven", title: "用语规范", citations: [CODE], needs: ["creditor.kind"] }], fingerprint: "2222222222222222",
  }),
  finding({ kind: "missing", slug: "opt-out", severity: "warning", message: "it does not say how to opt out", line: 1, excerpt: "您好", instead: "拒收请回复R", rules: [{ ruleId: "example.code.opt-out", jurisdiction: "example", severity: "warning", title: "退订", citations: [CODE] }], fingerprint: "3333333333333333" }),
  finding({ kind: "unread", severity: "unproven", message: "the text is in a language that no lexicon covers: 4 rules cannot be judged", rules: [{ ruleId: "example.act.insult", jurisdiction: "example", severity: "unproven", title: "No insult", citations: [LAW] }], fingerprint: "4444444444444444" }),
];

export const REPORT: LintReport = {
  hasBaseline: true,
  problems: [{ code: "lint/no-match", path: "", found: '"*.md"', expected: "", fix: "Correct it", message: 'nothing matches "*.md". Correct it.', zh: { expected: "", fix: "请更正", message: "没有文件符合 \"*.md\"。请更正。" } }],
  results: [
    {
      file: "sms/a.txt", templates: 1, findings: FINDINGS, known: [finding({ slug: "insult", message: 'insult: "old"', quote: "old", fingerprint: "5555555555555555", line: 9 })],
      suppressed: [{ ...finding({ slug: "insult", message: 'insult: "老赖"', quote: "老赖", line: 7, fingerprint: "6666666666666666" }), reason: "引用 <x> | y", until: "2027-01-31", by: "comment" }], problems: [],
    },
    { file: "b c/d#1%.md", templates: 0, findings: [], known: [], suppressed: [], problems: [{ code: "lint/binary", path: "", expected: "", fix: "Leave it out", message: "the file is no text. Leave it out.", file: "b c/d#1%.md", line: 2, column: 3 }] },
    { file: "clean.txt", templates: 3, findings: [], known: [], suppressed: [], problems: [] },
  ],
};

export const EMPTY: LintReport = { hasBaseline: false, problems: [], results: [] };
