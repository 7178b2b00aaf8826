import type { CheckInput } from "../../records/input";
import { createGate } from "../../engine/gate";
import type { Pack } from "../../rules/pack";
import { benchPack, packWithOtherChannels, packsElsewhere } from "./bench-pack";
import { makeInputs } from "./data";
import { median, race, ratio, type Runner } from "./rounds";
import { atMost, type Row, type Section } from "./section";

const ROUNDS = 11;
const ENTRIES = [10, 100, 1_000, 10_000] as const;
/** As many entries are read at every length. */
const ENTRIES_IN_ALL = 50_000;
const INPUTS = 2_000;
const LEAST_DECISIONS = 20;

/** What a decision costs as the history grows, and beside rules that cannot apply. */
export const linearity: Section = {
  name: "linearity",
  about: `the gate alone: ${ENTRIES_IN_ALL} history entries at each length; then ${INPUTS} contacts with 0 to 60 entries, beside rules that cannot apply`,
  run: async () => [...(await byHistory()), ...(await besideOthers())],
};

async function byHistory(): Promise<Row[]> {
  const pack = benchPack();
  const runners = ENTRIES.map((entries) => runnerOf([pack], makeInputs(Math.max(LEAST_DECISIONS, ENTRIES_IN_ALL / entries), entries, entries)));
  const times = await race(runners, ROUNDS);
  return ENTRIES.map((entries, place) => {
    const each = (at: number): number[] => times[at]!.map((time) => time / ENTRIES[at]!);
    const growth = place === 0 ? undefined : ratio(each(place), each(place - 1));
    return {
      what: `${entries} entries`,
      figures: { "ns a decision": median(times[place]!), "ns an entry": median(each(place)), ...(growth !== undefined && { "to a tenth as many": growth }) },
      ...(growth !== undefined && { targets: [atMost(1.5, `an entry among ${entries}, to one among a tenth as many:`, growth)] }),
    };
  });
}

async function besideOthers(): Promise<Row[]> {
  const inputs = makeInputs(INPUTS);
  const pack = benchPack();
  const cases: readonly (readonly [what: string, packs: readonly Pack[]])[] = [
    ["20 rules", [pack]],
    ["and 10 packs of other countries, 220 rules", [pack, ...packsElsewhere()]],
    ["and 9 times its rules for another channel, 200 rules", [packWithOtherChannels()]],
  ];
  const times = await race(cases.map(([, packs]) => runnerOf(packs, inputs)), ROUNDS);
  return cases.map(([what], place) => {
    const cost = ratio(times[place]!, times[0]!);
    return { what, figures: { "ns a decision": median(times[place]!), "to 20 rules": cost }, ...(place > 0 && { targets: [atMost(1.5, `${what}:`, cost)] }) };
  });
}

function runnerOf(packs: readonly Pack[], inputs: readonly unknown[]): Runner {
  const gate = createGate({ packs });
  return { perRound: inputs.length, decide: (index) => gate.check(inputs[index] as CheckInput) };
}
