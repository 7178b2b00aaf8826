import type { Citation } from "../records/decision";

/**
 * How grave a finding is. `error`: an enforced rule forbids it. `unproven`: it cannot be shown to be lawful, because a fact is missing on
 * which a rule about the very words turns, or nobody can read the language. `warning`: a rule that only advises. `note`: worth knowing.
 */
export const SEVERITIES = ["error", "unproven", "warning", "note"] as const;
/** How grave a finding is; see `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a finding is about: words that may not be said; words that have to be said; a language that no lexicon covers; a place without law;
 * a rule that is broken otherwise; rules that the context leaves open; a context that is not told; the length of a text message; branches
 * that were not all combined; partials, whose words stand elsewhere and were not judged; a rule that a waiver lifted; a suppression that is
 * expired, lacks something or has nothing to suppress.
 */
export const KINDS = [
  "said", "missing", "unread", "no-law", "rule", "undecided", "context", "length", "branches", "partial", "waived",
  "suppression-expired", "suppression-invalid", "suppression-unused",
] as const;
/** What a finding is about; see `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** A rule behind a finding. */
export interface FindingRule {
  /** The gate's own begin with `engine.`. */
  readonly ruleId: string;
  /** Id of the rule's pack; of the gate's own rules `engine`. */
  readonly jurisdiction: string;
  /** How grave it is by this rule alone. */
  readonly severity: Severity;
  /** The rule's, in the language of the lint. */
  readonly title: string;
  /** The provisions that it rests on. */
  readonly citations: readonly Citation[];
  /** Facts that would settle whether it binds. */
  readonly needs?: readonly string[];
}

/** Where something stands: `[from, to)` in UTF-16 units, lines and columns from 1, the end exclusive. */
export interface Place {
  /** Where it begins, in UTF-16 units from 0. */
  readonly from: number;
  /** Where it ends, in UTF-16 units, exclusive. */
  readonly to: number;
  /** Where it begins, from 1. */
  readonly line: number;
  /** Where it begins, in UTF-16 units from 1. */
  readonly column: number;
  /** Where it ends, from 1. */
  readonly endLine: number;
  /** Where it ends, in UTF-16 units from 1, exclusive. */
  readonly endColumn: number;
}

/** One thing about a template. */
export interface Finding extends Place {
  /** What it is about. */
  readonly kind: Kind;
  /** The finding or element of the taxonomy that it is about. */
  readonly slug?: string;
  /** By the gravest of its rules. */
  readonly severity: Severity;
  /** What is wrong, in the language of the lint. */
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
  /** Public and stable. */
  readonly code: "lint/unclosed-placeholder" | "lint/unclosed-block" | "lint/template-syntax" | "lint/too-deep";
  /** What stands there. */
  readonly found: string;
  /** What would close it. */
  readonly expected?: string;
  /** Where. */
  readonly place: Place;
}

/** What came of a template: findings in order of place, or why it could not be judged. */
export interface TemplateResult {
  /** The template's `id`. */
  readonly template: string | undefined;
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Why it could not be judged; empty where it was. */
  readonly faults: readonly TemplateFault[];
}
