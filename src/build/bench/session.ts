import { createGate, type Gate } from "../../engine/gate";
import type { Session } from "../../engine/session";
import type { CheckInput, HistoryEntry } from "../../records/input";
import { DAY_SECONDS, formatUtc, parseInstant } from "../../time/instant";
import { benchPack } from "./bench-pack";
import { makeInputs } from "./data";
import { median, race, ratio, type Runner } from "./rounds";
import { atLeast, atMost, type Row, type Section } from "./section";

const ROUNDS = 11;
const INPUTS = 50;
const ENTRIES = 60;
const FEW = 100;
const MANY = 100_000;
/** The older entries lie within so many days before those that every input has. */
const OLDER_DAYS = 3_650;
const MOST_BYTES = 2_048;

/** A live system's gate, against a batch check and against itself with a long history. */
export const session: Section = {
  name: "session",
  about: `20 rules: ${INPUTS} debtors with ${ENTRIES} history entries, asked as sessions and as batches; one of them with ${FEW} and with ${MANY} entries, the more being old contacts and events that restrict nothing; ten entries saved`,
  async run(): Promise<Row[]> {
    const gate = createGate({ packs: [benchPack()] });
    const inputs = makeInputs(INPUTS, 60, ENTRIES) as unknown as CheckInput[];
    const permitted = inputs.filter((input) => gate.check(input).outcome === "allow");
    const [one] = permitted as [CheckInput];
    const older = olderEntries(MANY - ENTRIES, parseInstant(one.contact.at) - 121 * DAY_SECONDS);
    const [batch, live, batchAllowed, liveAllowed, few, many] = await race([batchOf(gate, inputs), liveOf(gate, inputs), batchOf(gate, permitted), liveOf(gate, permitted), liveOf(gate, [one], older.slice(0, FEW - ENTRIES)), liveOf(gate, [one], older)], ROUNDS) as [number[], number[], number[], number[], number[], number[]];
    const column = "ns a check";
    const bytes = Math.max(...makeInputs(INPUTS, 10, 10).map((input) => JSON.stringify(sessionOf(gate, input as unknown as CheckInput).save()).length));
    return [
      { what: `batch, ${ENTRIES} entries`, figures: { [column]: median(batch) } },
      { what: `session, ${ENTRIES} entries`, figures: { [column]: median(live), "a batch takes": ratio(batch, live) } },
      { what: `batch, ${ENTRIES} entries, permitted`, figures: { [column]: median(batchAllowed) } },
      { what: `session, ${ENTRIES} entries, permitted`, figures: { [column]: median(liveAllowed), "a batch takes": ratio(batchAllowed, liveAllowed) }, targets: [atLeast(5, `a permitted contact, batch of ${ENTRIES} to session,`, ratio(batchAllowed, liveAllowed))] },
      { what: `session, ${FEW} entries`, figures: { [column]: median(few) } },
      { what: `session, ${MANY} entries`, figures: { [column]: median(many), [`to ${FEW}`]: ratio(many, few) }, targets: [atMost(1.5, `session of ${MANY} to ${FEW} entries,`, ratio(many, few))] },
      { what: "state of ten entries, the largest", figures: { bytes }, targets: [atMost(MOST_BYTES, "bytes of a saved state,", bytes)] },
    ];
  },
};

function batchOf(gate: Gate, inputs: readonly CheckInput[]): Runner {
  return { perRound: 2_000, decide: (index) => gate.check(inputs[index % inputs.length]!) };
}

function liveOf(gate: Gate, inputs: readonly CheckInput[], older: readonly HistoryEntry[] = []): Runner {
  const sessions = inputs.map((input) => sessionOf(gate, input, older));
  return { perRound: 5_000, decide: (index) => sessions[index % inputs.length]!.check(inputs[index % inputs.length]!.contact) };
}

function sessionOf(gate: Gate, { case: record, history = [], historyFrom, historyCovers }: CheckInput, older: readonly HistoryEntry[] = []): Session {
  const session = gate.session("debtor-1", { historyFrom, historyCovers });
  for (const one of [record].flat()) session.record(one);
  for (const entry of older) session.record(entry);
  for (const entry of history) session.record(entry);
  return session;
}

/** What an ordinary debtor leaves behind over the years: contacts, payments, promises, notices. */
function olderEntries(count: number, before: number): HistoryEntry[] {
  const TELLING = new Set<unknown>([undefined, "payment", "promise-to-pay", "validation-sent", "visit-notice-sent", "complaint", "identity-verified"]);
  const pool = makeInputs(200, 61, ENTRIES).flatMap(({ history }) => history as unknown as HistoryEntry[]).filter((entry) => TELLING.has("type" in entry ? entry.type : undefined));
  return Array.from({ length: count }, (_, index) => ({ ...pool[index % pool.length]!, id: `old-${index}`, at: formatUtc(Math.floor(before - (1 - index / count) * OLDER_DAYS * DAY_SECONDS)) }));
}
