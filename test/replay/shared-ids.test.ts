import { describe, expect, it } from "vitest";
import { seeded } from "../../src/build/bench/data";
import { Replay } from "../../src/replay/replay";
import { Summariser } from "../../src/replay/summariser";
import type { Summary } from "../../src/replay/summary";
import { TwiceFilter } from "../../src/replay/twice-filter";
import { callLine, caseLine, eventLine, smallOptions, sourceOf } from "./small-law";

async function summed(texts: readonly string[], memory?: number): Promise<Summary> {
  const run = new Replay(smallOptions(memory === undefined ? {} : { memory }));
  const summariser = new Summariser();
  const nameOf = (source: number): string => run.nameOf(source);
  for (const [index, text] of texts.entries()) await run.read(sourceOf(text, `log-${index + 1}.ndjson`));
  for (const debtor of run.debtors()) {
    summariser.add(debtor);
    if (debtor.sharedId !== undefined) summariser.addSharedId(debtor.sharedId, nameOf);
  }
  for (const shared of run.sharedIds()) summariser.addSharedId(shared, nameOf);
  run.close();
  return summariser.result();
}

const AT = "2026-03-04T10:00:00+08:00";
const callOf = (n: number, id = `c-${n}`): string => callLine(id, AT, { caseId: `case-${n}`, recipient: { id: `debtor-${n}`, role: "debtor" } });
const debtor = (n: number, more: object = {}): string => caseLine(`case-${n}`, `debtor-${n}`, more);

describe("an id that stands for two persons", () => {
  it("is found with its debtors, files and lines", async () => {
    const { quality, sharedIds } = await summed([[debtor(1), callOf(1, "c-7"), eventLine("payment", AT, { id: "e-1" })].join("\n"), [callOf(2, "c-7"), debtor(2), callOf(2, "c-8")].join("\n")]);
    expect(quality).toMatchObject({ sharedIds: 1, conflictingIds: 0, duplicates: 0 });
    expect(sharedIds).toEqual([{ what: "contact", id: "c-7", debtorIds: ["debtor-1", "debtor-2"], places: [{ file: "log-1.ndjson", line: 2 }, { file: "log-2.ndjson", line: 1 }] }]);
  });

  it("is not what one debtor's records share, nor a contact's and an event's", async () => {
    const { quality, sharedIds } = await summed([[debtor(1), callOf(1, "c-7"), callOf(1, "c-7"), callLine("c-7", "2026-03-05T10:00:00+08:00"), debtor(2), eventLine("payment", AT, { id: "c-7", caseId: "case-2" })].join("\n")]);
    expect([quality.sharedIds, sharedIds]).toEqual([0, []]);
  });

  it("is a debtor's, where the records name different dates of birth", async () => {
    const born = (date: string): object => ({ debtor: { id: "debtor-1", born: date } });
    const { quality, sharedIds } = await summed([[debtor(1, born("1988-05-17")), caseLine("case-1b", "debtor-1", born("1988-05-17")), caseLine("case-1c", "debtor-1", born("1990-01-01")), callOf(1)].join("\n")]);
    expect(quality).toMatchObject({ sharedIds: 0, debtorIdsOfTwo: 1 });
    expect(sharedIds).toEqual([{ what: "debtor", id: "debtor-1", debtorIds: ["debtor-1"], places: [{ file: "log-1.ndjson", line: 1 }, { file: "log-1.ndjson", line: 3 }] }]);
  });

  it("is found within little memory too, and the same ones", async () => {
    const lines = Array.from({ length: 300 }, (_, n) => [debtor(n), callOf(n, `c-${n % 250}`)]).flat();
    const wanted = await summed([lines.join("\n")]);
    expect(wanted.quality.sharedIds).toBe(50);
    expect(await summed([lines.join("\n")], 3_000)).toEqual(wanted);
  });

  it("is listed a hundred times at the most, and counted beyond", async () => {
    const lines = Array.from({ length: 240 }, (_, n) => [debtor(n), callOf(n, `c-${n % 120}`)]).flat();
    const { quality, sharedIds } = await summed([lines.join("\n")]);
    expect([quality.sharedIds, sharedIds.length]).toEqual([120, 100]);
  });
});

describe("TwiceFilter", () => {
  it("misses nothing that was noted twice, and suspects little else", () => {
    const filter = new TwiceFilter(1 << 20);
    const random = seeded(7);
    const ids = Array.from({ length: 20_000 }, (_, n) => `c-${n}-${Math.floor(random() * 1e9)}`);
    for (const id of ids) filter.note(id);
    for (const id of ids.slice(0, 500)) filter.note(id);
    expect(ids.slice(0, 500).every((id) => filter.mayBeTwice(id))).toBe(true);
    expect(ids.slice(500).filter((id) => filter.mayBeTwice(id)).length).toBeLessThan(ids.length / 100);
  });
});
