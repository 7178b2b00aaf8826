import { benchPack } from "./bench-pack";
import { byHandContender, engineContenders, factsContender, gateContender, type Contender } from "./contenders";
import { makeInputs } from "./data";
import { median, race, ratio } from "./rounds";
import { atLeast, atMost, type Row, type Section } from "./section";

const INPUTS = 20_000;
/** The slow engines are shown to agree on these; all others on every input. */
const SLOW_INPUTS = 2_000;
const ROUNDS = 11;

/** One decision, by the gate and by what else there is. */
export const deciding: Section = {
  name: "deciding",
  about: `20 rules, ${INPUTS} contacts with 0 to 60 history entries in six zones; gate and hand-written function from the raw input with reasons, the others given their facts`,
  async run() {
    const inputs = makeInputs(INPUTS);
    const gate = gateContender(inputs, benchPack());
    const byHand = byHandContender(inputs);
    const facts = factsContender(inputs);
    const engines = await engineContenders(inputs);
    const [interpreted, compiled, jsonRules, zen] = engines as [Contender, Contender, Contender, Contender];
    await proveEqual(gate, [byHand, interpreted, compiled], INPUTS);
    await proveEqual(gate, [jsonRules, zen], SLOW_INPUTS);

    const all = [gate, byHand, facts, ...engines];
    const times = await race(all, ROUNDS);
    const of = (contender: Contender): number[] => times[all.indexOf(contender)]!;
    /** From the raw input as the gate is: the engine, and the facts by hand that it needs. */
    const fromRaw = (engine: Contender): number[] => of(engine).map((time, round) => time + of(facts)[round]!);
    const row = (what: string, each: number[]): Row => ({ what, figures: { "ns a decision": median(each), "to by hand": ratio(each, of(byHand)), "to the gate": ratio(each, of(gate)) } });
    const targets = [
      atMost(3, "gate to by hand (aim 1.5),", ratio(of(gate), of(byHand))),
      atLeast(1, "json-logic interpreted, with its facts by hand, to gate,", ratio(fromRaw(interpreted), of(gate))),
      atLeast(30, "json-rules-engine to gate (aim 60),", ratio(of(jsonRules), of(gate))),
      atLeast(30, "zen-engine to gate (aim 60),", ratio(of(zen), of(gate))),
    ];
    return [
      { ...row(gate.name, of(gate)), targets },
      row(byHand.name, of(byHand)),
      row(facts.name, of(facts)),
      ...[interpreted, compiled].map((engine) => row(`${engine.name}, and its facts`, fromRaw(engine))),
      ...engines.map((engine) => row(`${engine.name}, facts given`, of(engine))),
    ];
  },
};

/**
 * Before anything is timed: every contender finds the same rules in breach, for the same debts.
 *
 * @returns how many inputs were compared
 * @throws  on the first that they decide differently
 */
export async function proveEqual(gate: Contender, others: readonly Contender[], inputs: number): Promise<number> {
  for (let index = 0; index < inputs; index++) {
    const wanted = gate.verdict(gate.decide(index)).join("; ");
    for (const other of others) {
      const found = other.verdict(await other.decide(index)).join("; ");
      if (found !== wanted) throw new Error(`input ${index}: the gate finds [${wanted}], ${other.name} finds [${found}]`);
    }
  }
  return inputs;
}
