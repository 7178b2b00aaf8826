import { createGate } from "../../engine/gate";
import type { CheckInput } from "../../records/input";
import { DAY_SECONDS, formatUtc, parseInstant } from "../../time/instant";
import { benchPack } from "./bench-pack";
import { makeInputs } from "./data";
import { median, race, ratio } from "./rounds";
import { atMost, type Row, type Section } from "./section";

const ROUNDS = 11;
const INPUTS = 200;
const ENTRIES = 60;
const DAYS = 30;

/** The calendar of a contact, against one decision about it. */
export const windows: Section = {
  name: "windows",
  about: `the gate alone, 20 rules, ${INPUTS} contacts with ${ENTRIES} history entries: the windows of ${DAYS} days from the contact on, and one check without when`,
  async run(): Promise<Row[]> {
    const gate = createGate({ packs: [benchPack()] });
    const inputs = makeInputs(INPUTS, 30, ENTRIES) as unknown as CheckInput[];
    const spans = inputs.map(({ contact }) => ({ from: contact.at, to: formatUtc(parseInstant(contact.at) + DAYS * DAY_SECONDS) }));
    const times = await race(
      [
        { perRound: INPUTS * 5, decide: (index) => gate.check(inputs[index % INPUTS]!) },
        { perRound: INPUTS, decide: (index) => gate.windows(inputs[index]!, spans[index]!) },
      ],
      ROUNDS,
    );
    const cost = ratio(times[1]!, times[0]!);
    return [
      { what: "one check", figures: { "ns each": median(times[0]!) } },
      { what: `windows of ${DAYS} days`, figures: { "ns each": median(times[1]!), "to one check": cost }, targets: [atMost(30, "windows to one check,", cost)] },
    ];
  },
};
