import type { Decision } from "../records/decision";
import { lazy } from "../records/lazy";

/** The keys of each record of a decision, in the order in which they are written; a key that stands in none follows them by code unit. */
const ORDER = [
  // the decision
  "outcome", "reasons", "advisories", "duties", "waivers", "permittedFrom", "permittedUntil", "searchedTo", "applied", "trace",
  // a reason, duty, waiver or entry of the trace; a citation begins with its instrument
  "ruleId", "debtId", "basis", "duty", "result", "why", "id", "reason", "by", "until", "jurisdiction", "instrument", "title", "modal", "message", "values", "citations", "evidence", "remedy",
  // the rest of a citation
  "pinpoint", "also", "force", "url", "inForceFrom", "inForceUntil",
  // evidence and remedy
  "history", "fact", "value", "finding", "from", "to", "line", "column", "quote", "needs",
  // what was applied
  "engine", "packs", "version", "digest", "zoneData", "zones", "judged", "assumed",
] as const;
/** Maps whose keys are data. */
const FREE: readonly string[] = ["values", "assumed", "value"];
const ranks = lazy(() => new Map<string, number>(ORDER.map((key, index) => [key, index])));

/**
 * A decision as one line of JSON, its keys in a fixed order however it was put together.
 *
 * @param before  fields that stand first, as they come: which input it was
 */
export function decisionJson(decision: Decision, before: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...before, ...(inOrder(decision, false) as object) });
}

function inOrder(value: unknown, isFree: boolean): unknown {
  if (Array.isArray(value)) return value.map((member) => inOrder(member, isFree));
  if (typeof value !== "object" || value === null) return value;
  const map = value as Readonly<Record<string, unknown>>;
  const rank = (key: string): number => (isFree ? 0 : (ranks().get(key) ?? ORDER.length));
  const keys = Object.keys(map).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, inOrder(map[key], isFree || FREE.includes(key))]));
}
