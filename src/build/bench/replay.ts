import { createGate } from "../../engine/gate";
import { cn } from "../../packs/cn";
import { NO_EXTRA } from "../../records/extra";
import { parseMapping } from "../../replay/parse-mapping";
import { Replay, type ReplayOptions } from "../../replay/replay";
import { joinPacks } from "../../rules/join";
import { logRecords } from "./log";
import { median, ratio } from "./rounds";
import { atLeast, atMost, type Row, type Section } from "./section";

/** 24 contacts and events each, one after another. */
const DEBTORS = 1_000;
const LARGE = 4 * DEBTORS;
const ROUNDS = 5;
const COLUMNS = ["id", "caseId", "at", "channel", "person", "role", "agency", "agent", "outcome"] as const;
const MAPPING = `
files:
  - match: "*.csv"
    records:
      - record: contact
        fields:
          id: { column: id }
          caseId: { column: caseId }
          at: { column: at, date: iso }
          channel: { column: channel }
          recipient.id: { column: person }
          recipient.role: { column: role }
          collector.id: { column: agency }
          collector.agentId: { column: agent }
          outcome: { column: outcome }
`;

/** A log from bytes to decisions. */
export const replaying: Section = {
  name: "replaying",
  about: `a log of ${DEBTORS * 26} records in the order of time, all Chinese rules on metadata, one thread, from bytes to decisions; beside it the same bytes parsed and thrown away`,
  async run() {
    const gate = createGate({ packs: [cn] });
    const base: ReplayOptions = { gate, extra: joinPacks([cn]).extra, historyCovers: "debtor", historyFrom: { contacts: "2025-04-01T00:00:00+08:00", events: "origin" } };
    const records = [...logRecords(DEBTORS)];
    const log = bytesOf(records.map((record) => JSON.stringify(record)));
    const large = bytesOf([...logRecords(LARGE)].map((record) => JSON.stringify(record)));
    const { cases, thin, csv } = sameContacts(records);
    const mappings = [{ mapping: parseMapping("bench.yaml", MAPPING, NO_EXTRA), tables: {} }];
    const work: readonly (readonly [string, number, () => Promise<number> | number])[] = [
      ["JSON.parse and thrown away", records.length, () => parsed(log)],
      ["replay", records.length, () => judged([["log.ndjson", log]], base)],
      ["replay, four times as many", LARGE * 26, () => judged([["log.ndjson", large]], base)],
      ["replay, the same contacts as NDJSON", thin.count, () => judged([["cases.ndjson", cases], ["log.ndjson", thin.bytes]], base)],
      ["replay, the same contacts as CSV", thin.count, () => judged([["cases.ndjson", cases], ["log.csv", csv]], { ...base, mappings })],
    ];
    const times = work.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (let turn = 0; turn < work.length; turn++) {
        const place = (round + turn) % work.length;
        const [, count, run] = work[place]!;
        const begin = performance.now();
        await run();
        times[place]!.push(((performance.now() - begin) * 1e6) / count);
      }
    }
    const [parse, whole, fourfold, ndjson, table] = times as [number[], number[], number[], number[], number[]];
    const rows: Row[] = work.map(([what], index) => ({ what, figures: { "ns a record": median(times[index]!), "to parsing": ratio(times[index]!, parse) } }));
    const targets = [
      atMost(2, "replay to parsing and throwing away (aim 1),", ratio(whole, parse)),
      atMost(1.2, "four times as many, a record,", ratio(fourfold, whole)),
      atLeast(1, "NDJSON to CSV, a record,", ratio(ndjson, table)),
    ];
    return [{ ...rows[0]!, targets }, ...rows.slice(1)];
  },
};

const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join("\n")}\n`);

/** Contacts with those facts alone that the CSV holds, in both forms. */
function sameContacts(records: readonly Record<string, unknown>[]): { cases: Buffer; thin: { bytes: Buffer; count: number }; csv: Buffer } {
  type Parties = { readonly recipient: { readonly id: string; readonly role: string }; readonly collector: { readonly id: string; readonly agentId: string } };
  const rows = records.filter(({ record }) => record === "contact").map((contact) => {
    const { recipient, collector } = contact as unknown as Parties;
    const { id, caseId, at, channel, outcome } = contact as Record<string, string>;
    return { id, caseId, at, channel, person: recipient.id, role: recipient.role, agency: collector.id, agent: collector.agentId, outcome };
  });
  const lines = rows.map(({ id, caseId, at, channel, person, role, agency, agent, outcome }) =>
    JSON.stringify({ record: "contact", id, caseId, at, channel, recipient: { id: person, role }, collector: { id: agency, agentId: agent }, outcome }));
  return {
    cases: bytesOf(records.filter(({ record }) => record === "case").map((record) => JSON.stringify(record))),
    thin: { bytes: bytesOf(lines), count: rows.length },
    csv: bytesOf([COLUMNS.join(","), ...rows.map((row) => COLUMNS.map((column) => row[column]).join(","))]),
  };
}

function parsed(bytes: Buffer): number {
  let count = 0;
  for (let from = 0, to = bytes.indexOf(10); to >= 0; from = to + 1, to = bytes.indexOf(10, from)) {
    JSON.parse(bytes.toString("utf8", from, to));
    count++;
  }
  return count;
}

async function judged(files: readonly (readonly [string, Buffer])[], options: ReplayOptions): Promise<number> {
  const run = new Replay(options);
  for (const [name, bytes] of files) await run.read({ name, from: chunksOf(bytes) });
  let count = 0;
  for (const { contacts } of run.debtors()) count += contacts.length;
  run.close();
  return count;
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += 1 << 20) yield bytes.subarray(from, from + (1 << 20));
}
