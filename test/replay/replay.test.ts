import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { createGate } from "../../src/engine/gate";
import { describe, expect, it } from "vitest";
import { seeded } from "../../src/build/bench/data";
import { logLines } from "../../src/build/bench/log";
import { replayGrouped } from "../../src/replay/grouped";
import type { JudgedDebtor } from "../../src/replay/judge-debtor";
import { ReplayError } from "../../src/replay/log-source";
import { Replay } from "../../src/replay/replay";
import type { CheckInput } from "../../src/records/input";
import { packOf } from "../operators/ask";
import { callLine, caseLine, eventLine, replayed, smallOptions, smallGate, sourceOf, verdictsOf, SMALL_SCOPE } from "./small-law";

const SMALL = readFileSync("fixtures/logs/small.ndjson", "utf8");
const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");
const shuffled = (lines: readonly string[], seed: number): string[] => {
  const random = seeded(seed);
  return lines.map((line) => ({ line, key: random() })).sort((a, b) => a.key - b.key).map(({ line }) => line);
};
/** Decisions without the places in files, which shuffling changes. */
const decisionsOf = (debtors: readonly JudgedDebtor[]): unknown => debtors.map(({ debtorId, contacts, quality }) => ({ debtorId, quality, contacts: contacts.map(({ source: _source, line: _line, ...judged }) => judged) }));

describe("replay", () => {
  it("judges each contact by the law of its instant and by what was prior to it", async () => {
    const { debtors, rejects } = await replayed([SMALL]);
    expect(verdictsOf(debtors)).toEqual(["c-1 permitted", "c-2 violated", "c-3 permitted", "c-4 permitted", "c-5 permitted", "c-6 violated", "c-7 violated", "c-8 violated", "c-9 unproven"]);
    expect(rejects).toEqual([]);
  });

  it.each([["a short history", 0], ["a long one, kept by a session", 120]])("knows the creditor of what was prior in another case from that case: %s", async (_, letters) => {
    const pack = packOf({ require: { limit: { "at-most": 1, of: { channel: "voice" }, per: ["creditor"], within: { "local-days": 1 } } } });
    const calls = [["c-1", "case-1", "10"], ["c-2", "case-2", "11"], ["c-3", "case-2", "12"]].map(([id, caseId, hour]) => callLine(id!, `2026-05-15T${hour}:00:00+08:00`, { caseId }));
    const before = Array.from({ length: letters }, (_, i) => callLine(`l-${i}`, `2026-05-0${1 + (i % 9)}T10:00:00+08:00`, { channel: "letter" }));
    const lines = [caseLine(), caseLine("case-2", "debtor-1", { creditor: { id: "bank-2" } }), ...before, ...calls];
    const { debtors } = await replayed([lines.join("\n")], { gate: createGate({ packs: [pack] }), historyFrom: "origin" });
    expect(verdictsOf(debtors).slice(-3)).toEqual(["c-1 permitted", "c-2 permitted", "c-3 violated"]);
    // Where the case changed hands, nobody knows whose the earlier contact was.
    const sold = [...lines, caseLine("case-1", "debtor-1", { creditor: { id: "buyer-1" }, asOf: "2026-05-20T00:00:00+08:00" })];
    expect(verdictsOf((await replayed([sold.join("\n")], { gate: createGate({ packs: [pack] }), historyFrom: "origin" })).debtors).slice(-3)).toEqual(["c-1 permitted", "c-2 unproven", "c-3 violated"]);
  });

  it("takes rows in any order and over several files", async () => {
    const lines = linesOf(SMALL);
    const wanted = decisionsOf((await replayed([SMALL])).debtors);
    for (const seed of [1, 2, 3]) {
      const mixed = shuffled(lines, seed);
      expect(decisionsOf((await replayed([mixed.slice(0, 5).join("\n"), mixed.slice(5).join("\n")])).debtors)).toEqual(wanted);
    }
  });

  it("takes gzip, several members included", async () => {
    const [first, second] = [linesOf(SMALL).slice(0, 6).join("\n"), linesOf(SMALL).slice(6).join("\n")];
    const bytes = Buffer.concat([gzipSync(`${first}\n`), gzipSync(second)]);
    const run = new Replay(smallOptions());
    await run.read(sourceOf(bytes));
    expect(verdictsOf([...run.debtors()])).toHaveLength(9);
  });

  it.each([[3], [1 << 10], [1 << 20]])("loses nothing that follows on the padding of a gzip: chunks of %i bytes", async (size) => {
    const padded = Buffer.concat([gzipSync(SMALL), Buffer.alloc(5000)]);
    const read = async (bytes: Buffer): Promise<Replay> => {
      const run = new Replay(smallOptions());
      await run.read({ name: "log.ndjson.gz", from: (async function* () { for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size); })() });
      return run;
    };
    const run = await read(padded);
    expect(verdictsOf([...run.debtors()])).toHaveLength(9);
    expect(run.sources).toMatchObject([{ bytes: padded.length, digest: `sha256-${createHash("sha256").update(padded).digest("hex")}` }]);
    await expect(read(Buffer.concat([padded, gzipSync(SMALL)]))).rejects.toThrow("the compressed data are damaged");
  });

  it("refuses a gzip that was cut short before it judges anything", async () => {
    const cut = gzipSync(SMALL).subarray(0, 200);
    const run = new Replay(smallOptions());
    await expect(run.read(sourceOf(cut))).rejects.toThrow(ReplayError);
    await expect(run.read({ name: "none.ndjson", from: "fixtures/logs/none.ndjson" })).rejects.toThrow("it does not exist");
  });

  const LOG = [...logLines(12)];
  /** All contacts of the log on one debtor: long enough for a session. */
  const ONE = [...new Set(LOG.map((line) => line.replace(/case-\d+/g, "case-0").replace(/debtor-\d+/g, "debtor-0").replace(/"CN-[A-Z]{2}"/g, '"CN-SH"').replace(/agency-\d/g, "agency-1").replace(/"stage":"\w+"/, '"stage":"early"')))];

  it.each([["many debtors", LOG], ["one debtor with a long history", ONE]])("decides as the gate itself does on each contact with all that was prior: %s", async (_, lines) => {
    const { debtors } = await replayed([shuffled(lines, 5).join("\n")], { historyFrom: "origin" });
    const gate = smallGate();
    const records = lines.map((line) => JSON.parse(line) as { record: string; id: string; caseId: string });
    const judged = debtors.flatMap(({ contacts }) => contacts);
    expect(judged).toHaveLength(records.filter(({ record }) => record === "contact").length);
    for (const { contact, decision } of judged) {
      const history = records.filter(({ record, caseId }) => record !== "case" && caseId === contact.caseId);
      const input = { contact, case: records.filter(({ record, id }) => record === "case" && id === contact.caseId), history, ...SMALL_SCOPE, historyFrom: "origin", mode: "past" };
      expect(decision).toEqual(gate.check(input as unknown as CheckInput));
    }
  });

  it.each([2_000, 20_000])("gives the same within %i bytes of memory", async (memory) => {
    const text = shuffled([...logLines(30)], 3).join("\n");
    const run = new Replay(smallOptions({ memory }));
    await run.read(sourceOf(text, "log-1.ndjson"));
    const debtors = [...run.debtors()];
    expect(run.spills).toBeGreaterThan(5);
    run.close();
    expect(debtors).toEqual((await replayed([text])).debtors);
  });

  it("takes the first contact for the beginning of the log, but no clock that was never set", () => {
    const run = new Replay({ ...smallOptions(), historyFrom: undefined });
    expect(run.historyFrom).toBeUndefined();
    return run.read(sourceOf([caseLine(), eventLine("payment", "2024-01-01T00:00:00Z"), callLine("c-1", "2026-03-02T10:00:00+08:00"), callLine("c-0", "1970-01-01T00:00:00Z"), callLine("c-2", "2026-03-01T10:00:00+08:00")].join("\n"))).then(() => {
      expect(run.historyFrom).toBe("2026-03-01T02:00:00Z");
    });
  });

  it("cannot prove what the beginning of the log may hide", async () => {
    const { debtors } = await replayed([[caseLine(), callLine("c-1", "2026-03-02T10:00:00+08:00")].join("\n")], { historyFrom: undefined });
    expect(debtors[0]!.contacts[0]!.decision.reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`)).toContain("example.act.ceased unproven");
  });

  it("uses the record of a case that held at the contact", async () => {
    const { debtors } = await replayed([[
      caseLine("case-1", "debtor-1", { asOf: "2026-03-03T00:00:00+08:00", stage: "late" }), caseLine("case-1", "debtor-1", { asOf: "2026-03-01T00:00:00+08:00", stage: "early" }),
      callLine("c-1", "2026-03-02T10:00:00+08:00"), callLine("c-2", "2026-03-03T10:00:00+08:00"), callLine("c-0", "2026-02-28T10:00:00+08:00"),
    ].join("\n")]);
    expect(debtors[0]!.contacts.map((judged) => `${judged.contact.id} ${judged.case?.stage} ${judged.verdict}`)).toEqual(["c-0 undefined unproven", "c-1 early permitted", "c-2 late permitted"]);
  });

  it("brings an event that names no case to its debtor", async () => {
    const { debtors, rejects } = await replayed([[eventLine("cease-request", "2026-03-02T09:00:00+08:00", { caseId: undefined }), callLine("c-1", "2026-03-02T10:00:00+08:00"), caseLine()].join("\n")]);
    expect([verdictsOf(debtors), rejects]).toEqual([["c-1 violated"], []]);
  });
});

describe("rows that are kept aside", () => {
  const call = callLine("c-1", "2026-03-04T10:00:00+08:00");

  it.each([
    ["not json", "input/not-json", "c-1 permitted"],
    ['{"record":"contact","id":"c-9"', "input/not-json", "c-1 permitted"],
    ["[1]", "input/wrong-type", "c-1 permitted"],
    [callLine("c-9", "2026-03-03T10:00:00"), "input/instant-without-offset", "c-1 unproven"],
    [callLine("c-9", "2026-03-03T10:00:00+08:00", { channel: "phone" }), "input/unknown-value", "c-1 unproven"],
    [callLine("c-9", "2026-03-03T10:00:00+08:00", { caseId: undefined }), "replay/no-case-named", "c-1 permitted"],
    [callLine("c-9", "2026-03-03T10:00:00+08:00", { caseId: "case-9" }), "replay/unknown-case", "c-1 permitted"],
    [callLine("c-9", "2026-03-03T10:00:00+08:00", { endedAt: "2026-03-03T09:00:00+08:00" }), "input/contradictory", "c-1 permitted"],
    [eventLine("ceese-request", "2026-03-03T10:00:00+08:00"), "input/unknown-value", "c-1 unproven"],
    [eventLine("payment", "2026-03-03T10:00:00+08:00", { caseId: undefined, personId: "nobody" }), "replay/unknown-debtor", "c-1 permitted"],
    ['{"record":"event","id":"e-1","type":"cease-request","type":"payment","at":"2026-03-03T10:00:00+08:00","caseId":"case-1"}', "input/duplicate-key", "c-1 unproven"],
    ['{"record":"case","id":"case-7","debts":[]}', "replay/no-debtor", "c-1 permitted"],
  ])("%s: %s, and then %s", async (line, code, verdict) => {
    const { debtors, rejects } = await replayed([[caseLine(), line, call].join("\n")]);
    expect(rejects.map(({ file, line: at, problems }) => `${file}:${at} ${problems[0]!.code}`)).toEqual([`log-1.ndjson:2 ${code}`]);
    expect(verdictsOf(debtors)).toEqual([verdict]);
    expect(rejects[0]!.problems.every(({ message, zh }) => message !== "" && zh !== undefined)).toBe(true);
  });

  it("holds all records of a case that belongs to two debtors", async () => {
    const { debtors, rejects } = await replayed([[caseLine(), call, caseLine("case-1", "debtor-2")].join("\n")]);
    expect(verdictsOf(debtors)).toEqual([]);
    expect(rejects.map(({ line, problems }) => `${line} ${problems[0]!.code}`)).toEqual(["1 replay/case-of-two-debtors", "2 replay/case-of-two-debtors", "3 replay/case-of-two-debtors"]);
  });

  it("proves nothing of contacts that share an id, nor that they broke a cap", async () => {
    const calls = [9, 10, 11, 12, 13].map((hour) => callLine("0", `2026-03-04T${String(hour).padStart(2, "0")}:00:00+08:00`));
    const { debtors } = await replayed([[caseLine(), ...calls, calls[2]].join("\n")], { historyFrom: "origin" });
    expect(verdictsOf(debtors)).toEqual(calls.map(() => "0 unproven"));
    expect(debtors[0]!.contacts[0]!.decision.reasons.map(({ ruleId, message }) => `${ruleId} ${message}`)).toContain("engine.history id of history entry 0 does not fit: an id of its own (two different entries have this one) is expected");
    expect(debtors[0]!.quality).toMatchObject({ conflictingIds: 4, duplicates: 1 });
  });

  it("keeps aside contacts with a debtor who is not the case's, and counts them as contacts with nobody knows whom", async () => {
    const others = [10, 11, 12].map((hour) => callLine(`c-${hour}`, `2026-03-04T${hour}:00:00+08:00`, { recipient: { id: "p-9", role: "debtor" } }));
    const { debtors, rejects } = await replayed([[caseLine(), ...others, callLine("c-13", "2026-03-04T13:00:00+08:00")].join("\n")], { historyFrom: "origin" });
    expect(rejects.map(({ line, problems }) => `${line} ${problems[0]!.code}`)).toEqual(["2 replay/other-debtor", "3 replay/other-debtor", "4 replay/other-debtor"]);
    expect(debtors[0]!.contacts.map(({ contact, decision }) => `${contact.id}: ${decision.reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`).join()}`)).toEqual(["c-13: example.act.calls unproven"]);
  });

  it("counts bytes that are no UTF-8", async () => {
    const { rejects } = await replayed([Buffer.concat([Buffer.from(`${caseLine()}\n{"id":"`), Buffer.from([0xff]), Buffer.from('"}\n')])]);
    expect(rejects.map(({ problems }) => problems[0]!.code)).toEqual(["input/encoding"]);
  });
});

describe("data quality", () => {
  const at = (time: string): string => `2026-03-04T${time}:00+08:00`;

  it.each([
    ["the same record twice", [callLine("c-1", at("10:00")), callLine("c-1", at("10:00"))], { duplicates: 1 }, 1],
    ["one id for two records", [callLine("c-1", at("10:00")), callLine("c-1", at("11:00"))], { conflictingIds: 1 }, 2],
    ["calls that overlap", [callLine("c-1", at("10:00"), { endedAt: at("10:20") }), callLine("c-2", at("10:10"))], { overlappingCalls: 1 }, 2],
    ["no overlap of agents of two agencies with one number", [callLine("c-1", at("10:00"), { endedAt: at("10:20") }), callLine("c-2", at("10:10"), { recipient: { id: "p-2", role: "co-debtor" }, collector: { id: "agency-2", agentId: "7" } })], {}, 2],
    ["a call right after another", [callLine("c-1", at("10:00"), { endedAt: at("10:20") }), callLine("c-2", at("10:20"))], {}, 2],
    ["an end before its beginning", [callLine("c-1", at("10:00"), { endedAt: at("09:59") })], { endsBeforeItBegins: 1 }, 0],
    ["an end that is no instant", [callLine("c-1", at("10:00"), { endedAt: "2026-03-04T09:59:00" })], {}, 0],
    ["a future date", [callLine("c-1", at("10:00")), callLine("c-2", "2027-03-04T10:00:00+08:00")], { inFuture: 1 }, 2],
  ])("counts %s", async (_, lines, counts, contacts) => {
    const { debtors } = await replayed([[caseLine(), ...lines].join("\n")], { writtenAt: "2026-12-31T00:00:00Z" });
    expect(debtors[0]!.quality).toEqual({ duplicates: 0, conflictingIds: 0, sharedIds: 0, debtorIdsOfTwo: 0, overlappingCalls: 0, endsBeforeItBegins: 0, inFuture: 0, ...counts });
    expect(debtors[0]!.contacts).toHaveLength(contacts);
  });
});

describe("replayGrouped", () => {
  async function grouped(text: string): Promise<{ debtors: JudgedDebtor[]; rejects: string[] }> {
    const rejects: string[] = [];
    const debtors: JudgedDebtor[] = [];
    const options = smallOptions({ reject: ({ line, problems }) => rejects.push(`${line} ${problems[0]!.code}`) });
    for await (const debtor of replayGrouped(sourceOf(text), { ...options, historyFrom: SMALL_SCOPE.historyFrom })) debtors.push(debtor);
    return { debtors, rejects };
  }
  const byDebtor = (lines: readonly string[]): Map<string, string[]> => {
    const owners = new Map(lines.map((line) => JSON.parse(line)).filter(({ record }) => record === "case").map(({ id, debtor }) => [id, debtor.id as string]));
    const parts = new Map<string, string[]>();
    for (const line of [...lines].sort((a, b) => Number(b.startsWith('{"record":"case"')) - Number(a.startsWith('{"record":"case"')))) {
      const record = JSON.parse(line);
      const owner = owners.get(record.record === "case" ? record.id : record.caseId)!;
      parts.set(owner, [...(parts.get(owner) ?? []), line]);
    }
    return parts;
  };

  it("gives for partitions run apart and merged what the whole gives", async () => {
    const lines = [...logLines(20)];
    const parts = [...byDebtor(lines)];
    const partitions = [0, 1, 2].map((n) => parts.filter((_, index) => index % 3 === n).flatMap(([, group]) => group).join("\n"));
    const merged = (await Promise.all(partitions.map((text) => grouped(text)))).flatMap(({ debtors }) => debtors).sort((a, b) => (a.debtorId < b.debtorId ? -1 : 1));
    expect(decisionsOf(merged)).toEqual(decisionsOf((await replayed([lines.join("\n")])).debtors));
  });

  it("keeps aside what does not belong to the debtor before it", async () => {
    const call = callLine("c-1", "2026-03-04T10:00:00+08:00");
    const { debtors, rejects } = await grouped([call, caseLine(), call, caseLine("case-2", "debtor-2"), call, eventLine("payment", "2026-03-04T10:00:00+08:00", { caseId: undefined })].join("\n"));
    expect(debtors.map(({ debtorId, contacts }) => `${debtorId} ${contacts.length}`)).toEqual(["debtor-1 1", "debtor-2 0"]);
    expect(rejects).toEqual(["1 replay/unknown-case", "5 replay/unknown-case", "6 replay/unknown-debtor"]);
  });
});
