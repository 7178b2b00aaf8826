import { SCRIPT_ELEMENTS, SCRIPT_FINDINGS } from "../records/script-slugs";
import { nearest } from "../records/suggest";
import { parseDate } from "../time/instant";
import { KINDS, SEVERITIES, type Finding } from "./finding";

/** Lets findings of some kinds pass until a day. */
export interface Suppression {
  /** Ids of rules, findings or elements of the taxonomy, or kinds of findings. */
  readonly targets: readonly string[];
  /** The first day without it, `YYYY-MM-DD`. */
  readonly until: string;
  /** Why they may pass. */
  readonly reason: string;
}

/** A suppression as a file's comment writes it, or what is wrong with it. */
export interface Directive {
  /** From 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Holds for the whole file, not for what comes next alone. */
  readonly wholeFile: boolean;
  readonly suppression: Suppression;
  readonly fault?: SuppressionFault;
}

export interface SuppressionFault {
  readonly what: "no-target" | "unknown-target" | "no-until" | "bad-until" | "no-reason";
  readonly found?: string;
  readonly meant?: string;
}

const MARK = "lawful-contact-allow";
const FILE = "-file";
/** What closes the comment that a directive stands in. */
const CLOSERS = /\s*(?:\{%-?\s*endcomment\b|--~?\}\}|-->|\*\/|~?\}\}|-?%\}|#\}).*$/;

/** `lawful-contact-allow threat-arrest until 2027-01-31: quoted in a warning`, in a comment of any kind; a line each. */
export function directivesIn(text: string): Directive[] {
  const found: Directive[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
    for (; counted < at; counted++) if (text[counted] === "\n") line++;
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const wholeFile = text.startsWith(FILE, at + MARK.length);
    const said = text.slice(at + MARK.length + (wholeFile ? FILE.length : 0), end).replace(/\r$/, "").replace(CLOSERS, "");
    found.push({ line, from: at, to: end, wholeFile, ...readDirective(said) });
  }
  return found;
}

function readDirective(said: string): Pick<Directive, "suppression" | "fault"> {
  const plain = said.replace(/^[:：\s]+/, "");
  const at = plain.search(/(^|\s)until\s/);
  const names = at < 0 ? plain : plain.slice(0, at);
  const rest = at < 0 ? undefined : plain.slice(at).trim().slice("until".length).trim();
  const [, until = "", reason = ""] = /^(\S*?)(?:[:：,，]\s*|\s+(?:because\s+)?|$)(.*)$/.exec(rest ?? "") ?? [];
  const suppression: Suppression = { targets: names.split(/[\s,，]+/).filter((name) => name !== ""), until, reason: reason.replace(/^because\s+/, "").trim() };
  return { suppression, ...(rest === undefined && { fault: { what: "no-until" } }) };
}

/** The first thing that is wrong with a suppression. */
export function faultOf({ targets, until, reason }: Suppression, ruleIds: ReadonlySet<string>): SuppressionFault | undefined {
  if (targets.length === 0) return { what: "no-target" };
  for (const target of targets) {
    if (ruleIds.has(target) || NAMES.includes(target)) continue;
    const meant = nearest(target, [...NAMES, ...ruleIds]);
    return { what: "unknown-target", found: target, ...(meant !== undefined && { meant }) };
  }
  if (until === "") return { what: "no-until" };
  if (Number.isNaN(parseDate(until))) return { what: "bad-until", found: until };
  return reason === "" ? { what: "no-reason" } : undefined;
}

const NAMES: readonly string[] = [...SCRIPT_FINDINGS, ...SCRIPT_ELEMENTS, ...KINDS.filter((kind) => !kind.startsWith("suppression-"))];

export const isExpired = ({ until }: Suppression, date: string): boolean => parseDate(until) <= parseDate(date);

/**
 * A finding under a suppression: gone, where it names what the finding is about or every rule behind it; less grave, where it names some
 * of the rules; untouched, where it names none of it.
 */
export function suppressed<F extends Finding>(finding: F, { targets }: Suppression): F | undefined {
  if (targets.includes(finding.kind) || (finding.slug !== undefined && targets.includes(finding.slug))) return undefined;
  const rules = finding.rules.filter(({ ruleId }) => !targets.includes(ruleId));
  if (rules.length === finding.rules.length) return finding;
  if (rules.length === 0) return undefined;
  const rank = Math.min(...rules.map(({ severity }) => SEVERITIES.indexOf(severity)));
  return { ...finding, rules, severity: SEVERITIES[rank]! };
}
