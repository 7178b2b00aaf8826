import type { Decision } from "../records/decision";
import { catalogue } from "../records/catalogue";
import type { CheckInput } from "../records/input";
import type { TextReader } from "../operators/operator";
import { joinPacks } from "../rules/join";
import type { Pack } from "../rules/pack";
import type { Example, Expectation } from "../rules/rule";
import { sameData } from "../records/same-data";
import { exampleInput, type BaseRecord } from "./example-input";
import { createGate, type Gate } from "./gate";

/** What became of one example. */
export interface ExampleResult {
  /** The rule that the example belongs to. */
  readonly ruleId: string;
  /** What the example says of itself. */
  readonly it: string;
  /** Whether what came is what was expected. */
  readonly passed: boolean;
  /** In words. */
  readonly expected: string;
  /** In words. */
  readonly got: string;
  /** What was decided; absent where the example could not be judged. */
  readonly decision?: Decision;
}

/**
 * Runs the examples of a pack's rules, each against its own rule alone, or against the whole pack where it says so.
 *
 * @param packs    the pack and those that it extends
 * @param examples by rule id
 * @param bases    the records that examples start from, by name
 * @param only     a rule id; absent, all
 * @param texts    reads the texts of examples; without it a rule about words is unproven wherever a text is given
 */
export function testPack(packId: string, packs: readonly Pack[], examples: Readonly<Record<string, readonly Example[]>>, bases: Readonly<Record<string, BaseRecord>>, only?: string, texts?: TextReader): ExampleResult[] {
  const pack = packs.find(({ id }) => id === packId);
  if (pack === undefined) return [];
  const facts = catalogue(joinPacks(packs).extra);
  const whole = createGate({ packs, texts });
  return pack.rules
    .filter((rule) => only === undefined || rule.id === only)
    .flatMap((rule) => {
      const alone = createGate({ packs: packs.map((one) => ({ ...one, waivers: [], rules: one.rules.filter(({ id }) => id === rule.id) })), texts });
      return (examples[rule.id] ?? []).map((example) => run(rule.id, example, example.with === "pack" ? whole : alone, bases, facts));
    });
}

function run(ruleId: string, example: Example, gate: Gate, bases: Readonly<Record<string, BaseRecord>>, facts: ReturnType<typeof catalogue>): ExampleResult {
  const expected = describeExpectation(example.expect);
  const base = bases[example.given.base];
  if (base === undefined) return { ruleId, it: example.it, passed: false, expected, got: `no base record \`${example.given.base}\`` };
  const wantsWhen = typeof example.expect === "object" && "permittedFrom" in example.expect;
  try {
    const decision = gate.check(exampleInput(example.given, base, facts) as unknown as CheckInput, { trace: true, when: wantsWhen });
    // What the gate denies for the example's own writing was never asked of the rule.
    const unfit = decision.reasons.find((reason) => reason.ruleId === "engine.input" || reason.ruleId === "engine.history");
    if (unfit !== undefined) return { ruleId, it: example.it, passed: false, expected, got: unfit.message, decision };
    const got = outcomeOf(decision, ruleId, example);
    return { ruleId, it: example.it, passed: matches(example.expect, got), expected, got: describeExpectation(got), decision };
  } catch (error) {
    return { ruleId, it: example.it, passed: false, expected, got: String(error instanceof Error ? error.message : error) };
  }
}

/** The decision as far as an example can expect it. */
function outcomeOf(decision: Decision, ruleId: string, example: Example): Expectation | { readonly deny: "violated" | "unproven"; readonly needs: string; readonly permittedFrom?: string; readonly debt?: string } {
  const wantedDebt = typeof example.expect === "object" && "debt" in example.expect ? example.expect.debt : undefined;
  const reasons = [...decision.reasons, ...decision.advisories].filter((reason) => example.with === "pack" || reason.ruleId === ruleId);
  const reason = reasons.find((one) => wantedDebt === undefined || one.debtId === wantedDebt);
  if (reason !== undefined) return { deny: reason.basis, needs: (reason.remedy?.needs ?? []).join(" "), ...(reason.remedy?.permittedFrom !== undefined && { permittedFrom: example.with === "pack" ? (decision.permittedFrom ?? "") : reason.remedy.permittedFrom }), ...(reason.debtId !== undefined && { debt: reason.debtId }) };
  const duty = decision.duties.find((one) => one.ruleId === ruleId);
  if (duty !== undefined) return { duty: duty.duty };
  if (example.with === "pack") return decision.outcome === "allow" ? "allow" : { deny: decision.reasons[0]!.basis, needs: "" };
  const results = (decision.trace ?? []).filter((entry) => entry.ruleId === ruleId).map((entry) => entry.result);
  return results.length > 0 && results.every((result) => result === "inapplicable") ? "inapplicable" : "allow";
}

function matches(expected: Expectation, got: Expectation): boolean {
  if (typeof expected === "string" || typeof got === "string") return expected === got;
  if ("duty" in expected) return sameData(expected, got);
  if (!("deny" in got) || expected.deny !== got.deny) return false;
  return (expected.needs === undefined || (got.needs ?? "").split(" ").includes(expected.needs)) && (expected.permittedFrom === undefined || expected.permittedFrom === got.permittedFrom) && (expected.debt === undefined || expected.debt === got.debt);
}

const describeExpectation = (expectation: Expectation): string => (typeof expectation === "string" ? expectation : JSON.stringify(expectation));
