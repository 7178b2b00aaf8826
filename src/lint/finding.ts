import type { Citation } from "../records/decision";

/**
 * How grave a finding is. `error`: an enforced rule forbids it. `unproven`: it cannot be shown to be lawful, because a fact is missing on
 * which a rule about the very words turns, or nobody can read the language. `warning`: a rule that only advises. `note`: worth knowing.
 */
export const SEVERITIES = ["error", "unproven", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a finding is about: words that may not be said; words that have to be said; a language that no lexicon covers; a place without law;
 * a rule that is broken otherwise; rules that the context leaves open; a context that is not told; the length of a text message; branches
 * that were not all combined; a rule that a waiver lifted; a suppression that is expired, lacks something or has nothing to suppress.
 */
export const KINDS = [
  "said", "missing", "unread", "no-law", "rule", "undecided", "context", "length", "branches", "waived",
  "suppression-expired", "suppression-invalid", "suppression-unused",
] as const;
export type Kind = (typeof KINDS)[number];

/** A rule behind a finding. */
export interface FindingRule {
  readonly ruleId: string;
  readonly jurisdiction: string;
  readonly severity: Severity;
  readonly title: string;
  readonly citations: readonly Citation[];
  /** Facts that would settle whether it binds. */
  readonly needs?: readonly string[];
}

/** Where something stands: `[from, to)` in UTF-16 units, lines and columns from 1, the end exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One thing about a template. */
export interface Finding extends Place {
  readonly kind: Kind;
  /** The finding or element of the taxonomy that it is about. */
  readonly slug?: string;
  readonly severity: Severity;
  readonly message: string;
  /** Strongest first: what is broken before what may be, then by force. */
  readonly rules: readonly FindingRule[];
  /** The words as their author wrote them; absent where something is missing. */
  readonly quote?: string;
  /** It stands in the envelope and not in the text; places are then those of the template's `envelope`, where it has one. */
  readonly in?: "envelope";
  /** A lawful way to say it. */
  readonly instead?: string;
  /** The branches of the template under which it holds, where it does not hold under all. */
  readonly branches?: readonly string[];
  /** The same as long as the words stay, wherever they move in the template. */
  readonly fingerprint: string;
}

/** A template that cannot be read. */
export interface TemplateFault {
  readonly code: "lint/unclosed-placeholder" | "lint/unclosed-block" | "lint/template-syntax" | "lint/too-deep";
  readonly found: string;
  /** What would close it. */
  readonly expected?: string;
  readonly place: Place;
}

/** What came of a template: findings in order of place, or why it could not be judged. */
export interface TemplateResult {
  readonly template: string | undefined;
  readonly findings: readonly Finding[];
  readonly faults: readonly TemplateFault[];
}
