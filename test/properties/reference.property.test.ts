import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/records/decision";
import type { CheckInput } from "../../src/records/input";
import type { Pack } from "../../src/rules/pack";
import { createGate, type GateOptions } from "../../src/engine/gate";
import { judge, type Judged } from "../reference/judge";
import { advised, aimed, inputs, packs, plainRules, single } from "./generate";
import { runs } from "./runs";

/** A decision as far as a judge of another make can know it; a rule that is judged once stands for every debt. */
function seen(decision: Decision, debts: readonly (string | undefined)[]): unknown {
  const duties = new Set(decision.duties.map((duty) => duty.ruleId));
  const results = decision.trace!.flatMap(({ ruleId, debtId, result, why }) =>
    (debtId === undefined ? debts : [debtId]).map((debt) => `${ruleId} ${debt} ${result === "satisfied" && why !== undefined ? "duty" : result}`),
  );
  const about = (reasons: Decision["reasons"]) => reasons.filter((reason) => reason.jurisdiction !== "engine").flatMap(({ ruleId, debtId, basis }) => (debtId === undefined ? debts : [debtId]).map((debt) => `${ruleId} ${debt} ${basis}`)).sort();
  return { outcome: decision.outcome, results: results.sort(), reasons: about(decision.reasons), advisories: about(decision.advisories), duties: [...duties].sort(), waivers: [...new Set(decision.waivers.map((waiver) => waiver.ruleId))].sort(), isUncovered: decision.reasons.some((reason) => reason.ruleId === "engine.no-law") };
}

function expected({ outcome, verdicts, isUncovered }: Judged): unknown {
  const breaches = verdicts.filter(({ result }) => result === "violated" || result === "unproven");
  const named = (list: typeof verdicts) => list.map(({ ruleId, debt, result }) => `${ruleId} ${debt} ${result}`).sort();
  const rulesThat = (result: string) => [...new Set(verdicts.filter((verdict) => verdict.result === result).map((verdict) => verdict.ruleId))].sort();
  return { outcome, results: named(verdicts), reasons: named(breaches.filter((verdict) => !verdict.advisory)), advisories: named(breaches.filter((verdict) => verdict.advisory)), duties: rulesThat("duty"), waivers: rulesThat("waived"), isUncovered };
}

describe("the engine", () => {
  it("judges each operator by itself as the naive judge does", () => {
    fc.assert(
      fc.property(fc.oneof(aimed, aimed, fc.tuple(plainRules, inputs)), ([rule, input]) => {
        const judged = judge(input, single(rule));
        expect(seen(createGate({ packs: single(rule) }).check(input, { trace: true }), [...new Set(judged.verdicts.map((verdict) => verdict.debt))])).toEqual(expected(judged));
      }),
      runs(400),
    );
  });

  it("decides as the naive judge does, rule by rule and debt by debt", () => {
    fc.assert(
      fc.property(packs, inputs, advised, (given: Pack[], input: CheckInput, advise) => {
        const decision = createGate({ packs: given, advise: advise as GateOptions["advise"] }).check(input, { trace: true });
        const judged = judge(input, given, { advise });
        expect(seen(decision, [...new Set(judged.verdicts.map((verdict) => verdict.debt))])).toEqual(expected(judged));
      }),
      runs(150),
    );
  });
});
