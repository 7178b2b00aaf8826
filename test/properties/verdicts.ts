import type { Decision } from "../../src/records/decision";
import type { Judged } from "../reference/judge";

/** A decision as far as a judge of another make can know it; a rule that is judged once stands for every debt. */
export function seen(decision: Decision, { verdicts }: Judged): unknown {
  const debts = [...new Set(verdicts.map(({ debt }) => debt))];
  const duties = new Set(decision.duties.map((duty) => duty.ruleId));
  const results = decision.trace!.flatMap(({ ruleId, debtId, result, why }) =>
    (debtId === undefined ? debts : [debtId]).map((debt) => `${ruleId} ${debt} ${result === "satisfied" && why !== undefined ? "duty" : result}`),
  );
  const about = (reasons: Decision["reasons"]) => reasons.filter((reason) => reason.jurisdiction !== "engine").flatMap(({ ruleId, debtId, basis }) => (debtId === undefined ? debts : [debtId]).map((debt) => `${ruleId} ${debt} ${basis}`)).sort();
  return { outcome: decision.outcome, results: results.sort(), reasons: about(decision.reasons), advisories: about(decision.advisories), duties: [...duties].sort(), waivers: [...new Set(decision.waivers.map((waiver) => waiver.ruleId))].sort(), isUncovered: decision.reasons.some((reason) => reason.ruleId === "engine.no-law") };
}

/** The same of a naive judge. */
export function expected({ outcome, verdicts, isUncovered }: Judged): unknown {
  const breaches = verdicts.filter(({ result }) => result === "violated" || result === "unproven");
  const named = (list: typeof verdicts) => list.map(({ ruleId, debt, result }) => `${ruleId} ${debt} ${result}`).sort();
  const rulesThat = (result: string) => [...new Set(verdicts.filter((verdict) => verdict.result === result).map((verdict) => verdict.ruleId))].sort();
  return { outcome, results: named(verdicts), reasons: named(breaches.filter((verdict) => !verdict.advisory)), advisories: named(breaches.filter((verdict) => verdict.advisory)), duties: rulesThat("duty"), waivers: rulesThat("waived"), isUncovered };
}
