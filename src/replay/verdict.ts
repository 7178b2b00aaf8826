import type { Decision } from "../records/decision";

/**
 * What the log shows of a past contact. `permitted`: it was allowed. `violated`: the log proves that a rule forbade it. `unproven`: the
 * log cannot show that it was permitted; a fact is missing.
 */
export const VERDICTS = ["permitted", "violated", "unproven"] as const;
/** What the log shows of a past contact; see `VERDICTS`. */
export type Verdict = (typeof VERDICTS)[number];

/** What a decision about a past contact shows of it. */
export function verdictOf({ outcome, reasons }: Pick<Decision, "outcome" | "reasons">): Verdict {
  if (outcome === "allow") return "permitted";
  return reasons.some(({ basis }) => basis === "violated") ? "violated" : "unproven";
}
