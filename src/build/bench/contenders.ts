import { LogicEngine } from "json-logic-engine";
import { Engine, type TopLevelCondition } from "json-rules-engine";
import { createGate } from "../../engine/gate";
import type { CheckInput } from "../../records/input";
import type { Pack } from "../../rules/pack";
import { judgeByHand } from "./by-hand";
import { factsOf, type PlainInput } from "./facts";
import { PLAIN_RULES, debtViews, type DebtView, type PlainRule, type Test } from "./plain-rules";

/** One way of deciding the inputs of the benchmark. */
export interface Contender {
  readonly name: string;
  /** How many decisions it makes in one round: the slow ones make fewer. */
  readonly perRound: number;
  /** Decides the input of that place. */
  decide(index: number): unknown;
  /** What it decided, to be compared: the rules in breach, with the debt where a rule is judged for each, in order. */
  verdict(decided: unknown): string[];
}

type Reasons = { readonly reasons: readonly { readonly ruleId: string; readonly debtId?: string; readonly basis: string }[] };
/** Rule and debt of each breach. */
type Breaches = readonly { readonly id: string; readonly debt?: string }[];

const fromReasons = (decided: unknown): string[] => (decided as Reasons).reasons.map(({ ruleId, debtId, basis }) => name(ruleId.replace("bench.code.", ""), debtId, basis === "violated" ? "" : `, ${basis}`)).sort();
const fromBreaches = (decided: unknown): string[] => (decided as Breaches).map(({ id, debt }) => name(id, debt)).sort();
const name = (id: string, debt: string | undefined, more = ""): string => `${id}${debt === undefined ? "" : ` for ${debt}`}${more}`;

/** From the raw contact and history, reasons with message and citation included. */
export function gateContender(inputs: readonly unknown[], pack: Pack): Contender {
  const gate = createGate({ packs: [pack] });
  return { name: "gate.check", perRound: inputs.length, decide: (index) => gate.check(inputs[index] as CheckInput), verdict: fromReasons };
}

export function byHandContender(inputs: readonly unknown[]): Contender {
  return { name: "by hand", perRound: inputs.length, decide: (index) => judgeByHand(inputs[index] as PlainInput), verdict: fromReasons };
}

/** What the engines below are spared: their facts alone, computed by hand. */
export function factsContender(inputs: readonly unknown[]): Contender {
  return { name: "the facts alone, by hand", perRound: inputs.length, decide: (index) => factsOf(inputs[index] as PlainInput), verdict: () => [] };
}

/** The engines that are given their facts; what these cost is not counted for them. */
export async function engineContenders(inputs: readonly unknown[]): Promise<Contender[]> {
  const views = inputs.map((input) => debtViews(factsOf(input as PlainInput)));
  return [jsonLogic("json-logic-engine, interpreted", views, false), jsonLogic("json-logic-engine, compiled", views, true), jsonRules(views), await zen(views)];
}

function jsonLogic(called: string, views: readonly DebtView[][], compiled: boolean): Contender {
  const engine = new LogicEngine();
  const rules = PLAIN_RULES.map((rule) => {
    const logic = { and: rule.all.map((test) => (isTest(test) ? logicOf(test) : { or: test.map(logicOf) })) };
    return { rule, run: compiled ? (engine.build(logic) as (view: DebtView) => unknown) : (view: DebtView) => engine.run(logic, view) as unknown };
  });
  return {
    name: called,
    perRound: views.length,
    decide(index) {
      const debts = views[index]!;
      const breaches: { id: string; debt?: string }[] = [];
      for (const { rule, run } of rules) {
        if (rule.perDebt !== true) {
          if (run(debts[0]!) === true) breaches.push({ id: rule.id });
        } else for (const debt of debts) if (run(debt) === true) breaches.push({ id: rule.id, debt: debt.id });
      }
      return breaches;
    },
    verdict: fromBreaches,
  };
}

function logicOf([fact, operation, value]: Test): object {
  const read = { var: fact };
  switch (operation) {
    case "is": return { "===": [read, value] };
    case "below": return { "<": [read, value] };
    case "at-least": return { ">=": [read, value] };
    case "in": return { in: [read, value] };
    case "not-in": return { "!": { in: [read, value] } };
  }
}

/** The rules of the contact in one engine and those of each debt in another, so that a second debt does not cost the contact's rules again. */
function jsonRules(views: readonly DebtView[][]): Contender {
  const engineOf = (rules: readonly PlainRule[]): Engine => {
    const engine = new Engine();
    for (const rule of rules) engine.addRule({ conditions: { all: rule.all.map((test) => (isTest(test) ? conditionOf(test) : { any: test.map(conditionOf) })) } as TopLevelCondition, event: { type: rule.id } });
    return engine;
  };
  const ofContact = engineOf(PLAIN_RULES.filter((rule) => rule.perDebt !== true));
  const ofDebt = engineOf(PLAIN_RULES.filter((rule) => rule.perDebt === true));
  return {
    name: "json-rules-engine",
    perRound: Math.min(200, views.length),
    async decide(index) {
      const debts = views[index]!;
      const breaches: { id: string; debt?: string }[] = (await ofContact.run(debts[0]!)).events.map(({ type }) => ({ id: type }));
      for (const debt of debts) for (const { type } of (await ofDebt.run(debt)).events) breaches.push({ id: type, debt: debt.id });
      return breaches;
    },
    verdict: fromBreaches,
  };
}

const OPERATORS = { is: "equal", below: "lessThan", "at-least": "greaterThanInclusive", in: "in", "not-in": "notIn" } as const;
const conditionOf = ([fact, operation, value]: Test) => ({ fact, operator: OPERATORS[operation], value });

/** The same split; loaded only when it is wanted, since it brings a native binary that not every platform has. */
async function zen(views: readonly DebtView[][]): Promise<Contender> {
  const { ZenEngine } = await import("@gorules/zen-engine");
  const engine = new ZenEngine();
  const decisionOf = (rules: readonly PlainRule[]) =>
    engine.createDecision({
      nodes: [
        { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
        { id: "rules", name: "rules", type: "expressionNode", position: { x: 0, y: 0 }, content: { passThrough: false, expressions: rules.map((rule) => ({ id: rule.id, key: rule.id, value: expressionOf(rule) })) } },
        { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
      ],
      edges: [
        { id: "in-rules", type: "edge", sourceId: "in", targetId: "rules" },
        { id: "rules-out", type: "edge", sourceId: "rules", targetId: "out" },
      ],
    });
  const ofContact = decisionOf(PLAIN_RULES.filter((rule) => rule.perDebt !== true));
  const ofDebt = decisionOf(PLAIN_RULES.filter((rule) => rule.perDebt === true));
  const breached = (result: Record<string, boolean>): string[] => Object.keys(result).filter((id) => result[id] === true);
  return {
    name: "zen-engine",
    perRound: Math.min(200, views.length),
    async decide(index) {
      const debts = views[index]!;
      const breaches: { id: string; debt?: string }[] = breached((await ofContact.evaluate(debts[0]!)).result).map((id) => ({ id }));
      for (const debt of debts) for (const id of breached((await ofDebt.evaluate(debt)).result)) breaches.push({ id, debt: debt.id });
      return breaches;
    },
    verdict: fromBreaches,
  };
}

const expressionOf = ({ all }: PlainRule): string => all.map((test) => (isTest(test) ? termOf(test) : `(${test.map(termOf).join(" or ")})`)).join(" and ");

function termOf([fact, operation, value]: Test): string {
  switch (operation) {
    case "is": return `${fact} == ${JSON.stringify(value)}`;
    case "below": return `${fact} < ${String(value)}`;
    case "at-least": return `${fact} >= ${String(value)}`;
    case "in": return `${fact} in ${JSON.stringify(value)}`;
    case "not-in": return `${fact} not in ${JSON.stringify(value)}`;
  }
}

const isTest = (test: Test | readonly Test[]): test is Test => typeof test[0] === "string";
