import type { Decision, Reason } from "../records/decision";
import { catalogue, type Catalogue } from "../records/catalogue";
import type { TextReader } from "../operators/operator";
import { joinPacks } from "../rules/join";
import type { Pack } from "../rules/pack";
import type { Example, Expectation } from "../rules/rule";
import { sameData } from "../records/same-data";
import { parseInput } from "../records/parse";
import type { Bilingual } from "../records/problem-in-words";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import type { Extra } from "../records/extra";
import { ExampleError, exampleInput, type BaseRecord } from "./example-input";
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
  /** The same in Chinese, where the example itself is wrong. */
  readonly gotInChinese?: string;
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
  const { extra } = joinPacks(packs);
  const joint: Joint = { extra, facts: catalogue(extra) };
  const whole = createGate({ packs, texts });
  return pack.rules
    .filter((rule) => only === undefined || rule.id === only)
    .flatMap((rule) => {
      const alone = createGate({ packs: packs.map((one) => ({ ...one, waivers: [], rules: one.rules.filter(({ id }) => id === rule.id) })), texts });
      return (examples[rule.id] ?? []).map((example) => run(rule.id, example, example.with === "pack" ? whole : alone, bases, joint));
    });
}

/** What all packs declare, and every fact that they and the records have. */
interface Joint {
  readonly extra: Extra;
  readonly facts: Catalogue;
}

function run(ruleId: string, example: Example, gate: Gate, bases: Readonly<Record<string, BaseRecord>>, { extra, facts }: Joint): ExampleResult {
  const expected = describeExpectation(example.expect);
  const wrong = ({ en, zh }: Bilingual): ExampleResult => ({ ruleId, it: example.it, passed: false, expected, got: en, gotInChinese: zh });
  const base = bases[example.given.base];
  if (base === undefined) return wrong(noBase(example.given.base, bases));
  const wantsWhen = typeof example.expect === "object" && "permittedFrom" in example.expect;
  try {
    const parsed = parseInput(exampleInput(example.given, base, facts), extra);
    // What is misspelt in an example would be a fact that nobody knows, and the example would show nothing.
    if (!parsed.ok) return wrong(allSaid(parsed.problems));
    const decision = gate.check(parsed.input, { trace: true, when: wantsWhen });
    // What the gate denies for the example's own writing was never asked of the rule.
    const unfit = decision.reasons.find((reason) => reason.ruleId === "engine.input" || reason.ruleId === "engine.history");
    if (unfit !== undefined) return { ruleId, it: example.it, passed: false, expected, got: unfit.message, decision };
    const got = outcomeOf(decision, ruleId, example);
    return { ruleId, it: example.it, passed: matches(example.expect, got), expected, got: describeExpectation(got), decision };
  } catch (error) {
    if (error instanceof ExampleError) return wrong(error.says);
    return { ruleId, it: example.it, passed: false, expected, got: String(error instanceof Error ? error.message : error) };
  }
}

function noBase(name: string, bases: Readonly<Record<string, BaseRecord>>): Bilingual {
  const meant = nearest(name, Object.keys(bases));
  return {
    en: `there is no base record \`${name}\`.${meant === undefined ? "" : ` Did you mean \`${meant}\`?`}`,
    zh: `没有基础记录 \`${name}\`。${meant === undefined ? "" : `是否应为 \`${meant}\`？`}`,
  };
}

const allSaid = (problems: readonly Problem[]): Bilingual => ({ en: problems.map(({ message }) => message).join(" "), zh: problems.map(({ message, zh }) => zh?.message ?? message).join("") });

/** What became of a rule: why it denies or advises against, as far as an example can expect it. */
interface Against {
  readonly needs?: string;
  readonly permittedFrom?: string;
  readonly debt?: string;
}
type Got = Expectation | ((Against & { readonly deny: Reason["basis"] }) | (Against & { readonly advise: Reason["basis"] }));

/** The decision as far as an example can expect it. */
function outcomeOf(decision: Decision, ruleId: string, example: Example): Got {
  const wantedDebt = typeof example.expect === "object" && "debt" in example.expect ? example.expect.debt : undefined;
  const asked = (list: readonly Reason[]) => list.filter((reason) => example.with === "pack" || reason.ruleId === ruleId).find((one) => wantedDebt === undefined || one.debtId === wantedDebt);
  const against = (reason: Reason): Against => ({
    ...(reason.remedy?.needs !== undefined && reason.remedy.needs.length > 0 && { needs: reason.remedy.needs.join(" ") }),
    ...(reason.remedy?.permittedFrom !== undefined && { permittedFrom: example.with === "pack" ? (decision.permittedFrom ?? "") : reason.remedy.permittedFrom }),
    ...(reason.debtId !== undefined && { debt: reason.debtId }),
  });
  const reason = asked(decision.reasons);
  if (reason !== undefined) return { deny: reason.basis, ...against(reason) };
  const advice = asked(decision.advisories);
  if (advice !== undefined) return { advise: advice.basis, ...against(advice) };
  const duty = decision.duties.find((one) => one.ruleId === ruleId);
  if (duty !== undefined) return { duty: duty.duty };
  if (example.with === "pack") return decision.outcome === "allow" ? "allow" : { deny: decision.reasons[0]!.basis };
  const results = (decision.trace ?? []).filter((entry) => entry.ruleId === ruleId).map((entry) => entry.result);
  return results.length > 0 && results.every((result) => result === "inapplicable") ? "inapplicable" : "allow";
}

function matches(expected: Expectation, got: Got): boolean {
  if (typeof expected === "string" || typeof got === "string") return expected === got;
  if ("duty" in expected || "duty" in got) return sameData(expected, got);
  const same = "deny" in expected ? "deny" in got && expected.deny === got.deny : "advise" in got && expected.advise === got.advise;
  if (!same) return false;
  return (expected.needs === undefined || (got.needs ?? "").split(" ").includes(expected.needs)) && (expected.permittedFrom === undefined || expected.permittedFrom === got.permittedFrom) && (expected.debt === undefined || expected.debt === got.debt);
}

const describeExpectation = (expectation: Got): string => (typeof expectation === "string" ? expectation : JSON.stringify(expectation));
