import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../src/replay/interval";
import { lawChanges } from "../../src/replay/law-changes";
import { localTimeOf } from "../../src/replay/local-time";
import { Sample } from "../../src/replay/sample";
import { Summariser, summarise } from "../../src/replay/summariser";
import { isAsked } from "../../src/replay/where";
import { summaryJson } from "../../src/report/replay-summary";
import { createGate } from "../../src/index";
import { packsAsOf } from "../../src/replay/as-of";
import { callLine, caseLine, eventLine, replayed, smallLaw, verdictsOf } from "./small-law";

const SMALL = readFileSync("fixtures/logs/small.ndjson", "utf8");

describe("summarise", () => {
  it("gives for the small log what stands beside it", async () => {
    const { debtors } = await replayed([SMALL]);
    await expect(summaryJson(await summarise(debtors), lawChanges([smallLaw()], "2019-01-01", "2020-06-30"))).toMatchFileSnapshot("../../fixtures/logs/small.summary.json");
  });

  it("gives zeros for an empty log", async () => {
    const summary = await summarise([]);
    expect([summary.contacts, summary.from, summary.byRule, summary.byAgency, summary.worst]).toEqual([0, null, [], [], []]);
  });

  it("keeps the ten debtors with the most violations, each with its timeline", async () => {
    const lines = Array.from({ length: 12 }, (_, n) => [
      caseLine(`case-${n}`, `debtor-${String(n).padStart(2, "0")}`),
      ...Array.from({ length: 1 + (n % 4) }, (_night, i) => callLine(`c-${n}-${i}`, `2026-03-0${4 + i}T23:00:00+08:00`, { caseId: `case-${n}`, recipient: { id: `debtor-${String(n).padStart(2, "0")}`, role: "debtor" } })),
      eventLine("payment", `2026-03-06T12:00:0${n % 10}+08:00`, { caseId: `case-${n}`, id: `e-${n}` }),
    ]).flat();
    const { worst } = await summarise((await replayed([lines.join("\n")])).debtors);
    expect(worst.map(({ debtorId, violated }) => `${debtorId} ${violated}`)).toEqual([
      "debtor-03 4", "debtor-07 4", "debtor-11 4", "debtor-02 3", "debtor-06 3", "debtor-10 3", "debtor-01 2", "debtor-05 2", "debtor-09 2", "debtor-00 1",
    ]);
    expect(worst[0]!.timeline.map(({ what, verdict }) => `${what} ${verdict}`)).toEqual(["voice violated", "voice violated", "payment null", "voice violated", "voice violated"]);
  });

  it("keeps apart agents of different agencies that have the same number", async () => {
    const night = (id: string, collector: object): string => callLine(id, `2026-03-0${id.slice(2)}T23:00:00+08:00`, { collector });
    const lines = [caseLine(), night("c-2", { id: "agency-1", agentId: "7" }), night("c-3", { id: "agency-2", agentId: "7" }), night("c-4", { id: "agency-2" })];
    const { byAgent } = await summarise((await replayed([lines.join("\n")])).debtors);
    expect(byAgent.map(({ agencyId, id, contacts }) => [agencyId, id, contacts])).toEqual([["agency-1", "7", 1], ["agency-2", "7", 1], ["agency-2", null, 1]]);
  });

  it("keeps the law of the regions apart that one pack holds", async () => {
    const law = { ...smallLaw(), id: "us-states", rules: smallLaw().rules.map((rule, index) => ({ ...rule, id: rule.id.replace("example", index === 0 ? "us-ny" : "us-ca") })) };
    const { debtors } = await replayed([SMALL], { gate: createGate({ packs: [law] }) });
    const { byJurisdiction, byRule } = await summarise(debtors);
    expect(byJurisdiction.map(({ id }) => id)).toEqual(["engine", "us-ca", "us-ny"]);
    for (const { id, violated } of byJurisdiction) expect(byRule.filter(({ ruleId }) => ruleId.startsWith(`${id}.`)).reduce((sum, rule) => sum + rule.violated, 0)).toBe(violated);
  });

  it("counts what the other policy would have stopped", async () => {
    const gate = createGate({ packs: [{ ...smallLaw(), rules: smallLaw().rules.filter(({ id }) => id === "example.act.hours") }] });
    const { debtors } = await replayed([SMALL], { other: gate });
    expect((await summarise(debtors)).compared).toEqual({ stoppedOnlyByOther: 0, stoppedOnlyByFirst: 3, byRule: [] });
  });

  it("names the places that no loaded law covers, with their first and last day, and leaves unknown ones to the missing facts", async () => {
    const lines = [
      caseLine("case-1", "debtor-1", { debtor: { id: "debtor-1", location: { country: "JP" } } }), ...["2026-03-09T10:00:00+08:00", "2026-03-04T23:30:00+08:00"].map((at, n) => callLine(`c-${n}`, at)),
      caseLine("case-2", "debtor-2", { debtor: { id: "debtor-2" } }), callLine("c-3", "2026-03-05T10:00:00+08:00", { caseId: "case-2", recipient: { id: "debtor-2", role: "debtor" } }),
    ];
    const { withoutLaw, missing, byRule } = await summarise((await replayed([lines.join("\n")])).debtors);
    expect(withoutLaw).toEqual([{ place: "JP", contacts: 2, from: "2026-03-05", to: "2026-03-09" }]);
    expect(missing.find(({ rules }) => rules.includes("engine.no-law"))).toMatchObject({ contacts: 1 });
    expect(byRule.find(({ ruleId }) => ruleId === "engine.no-law")).toMatchObject({ unproven: 3 });
  });

  it("lists what the system was said to guarantee", async () => {
    const gate = createGate({ packs: [smallLaw()], assume: { recording: "audio" } });
    const text = [caseLine(), callLine("c-1", "2026-03-04T10:00:00+08:00", { recording: undefined })].join("\n");
    const { debtors } = await replayed([text], { gate });
    expect((await summarise(debtors)).assumed).toEqual([{ fact: "recording", value: "audio", contacts: 1 }]);
  });
});

describe("isAsked", () => {
  it.each([
    [{ agency: ["agency-2"] }, ["c-7", "c-8", "c-9"]],
    [{ agency: ["agency-2"], channel: ["sms"] }, ["c-8"]],
    [{ agent: ["8", "9"] }, ["c-6", "c-7"]],
    [{ stage: ["late"] }, ["c-4", "c-6"]],
    [{ verdict: ["unproven"] }, ["c-9"]],
    [{ rule: ["example.act.hours"] }, ["c-2"]],
    [{ rule: ["example.act"] }, ["c-2", "c-6", "c-7", "c-8"]],
    [{ rule: ["example.ac"] }, []],
    [{ from: ["2026-03-05"] }, ["c-8", "c-9"]],
    [{ from: ["2026-03-03"], to: ["2026-03-03"] }, ["c-3", "c-4", "c-5", "c-6"]],
    [{ contact: ["c-1"], case: ["case-1"] }, ["c-1"]],
    [{}, ["c-1", "c-2", "c-3", "c-4", "c-5", "c-6", "c-7", "c-8", "c-9"]],
  ])("%j holds for %j", async (where, ids) => {
    const { debtors } = await replayed([SMALL]);
    expect(debtors.flatMap(({ contacts }) => contacts).filter(isAsked(where)).map(({ contact }) => contact.id)).toEqual(ids);
    const summariser = new Summariser();
    for (const debtor of debtors) summariser.add(debtor, isAsked(where));
    expect(summariser.result().contacts).toBe(ids.length);
  });
});

describe("Sample", () => {
  const names = Array.from({ length: 200 }, (_, n) => `name-${n}`);
  const picked = (order: readonly string[], seed: string): string[] => {
    const sample = new Sample(5, seed);
    for (const name of order) sample.offer(name, name, () => name);
    return sample.texts();
  };

  it("picks the same whatever the order, and another with another seed", () => {
    expect(picked([...names].reverse(), "a")).toEqual(picked(names, "a"));
    expect(picked(names, "a")).toHaveLength(5);
    expect(picked(names, "b")).not.toEqual(picked(names, "a"));
  });

  it("picks the same of parts that were taken together", () => {
    const parts = [0, 1, 2].map((n) => {
      const part = new Sample(5, "a");
      for (const name of names.filter((_, index) => index % 3 === n)) part.offer(name, name, () => name);
      return part;
    });
    parts[0]!.merge(parts[1]!.parts());
    parts[0]!.merge(parts[2]!.parts());
    expect(parts[0]!.texts()).toEqual(picked(names, "a"));
  });

  it("picks all where there are fewer", () => expect(picked(names.slice(0, 3), "a").sort()).toEqual(["name-0", "name-1", "name-2"]));
});

describe("wilsonInterval", () => {
  // E. B. Wilson's interval without correction for continuity, worked by hand
  it.each([
    [0, 0, undefined],
    [0, 10, { low: 0, high: 0.2775 }],
    [10, 10, { low: 0.7225, high: 1 }],
    [5, 10, { low: 0.2366, high: 0.7634 }],
    [1, 1000, { low: 0.0002, high: 0.0056 }],
  ])("%i of %i → %j", (hits, of, interval) => expect(wilsonInterval(hits, of)).toEqual(interval));
});

describe("localTimeOf", () => {
  const applied = (zones: string[]) => ({ applied: { engine: "", packs: [], zoneData: "", zones, judged: 0 } });

  it.each([
    ["2026-03-01T23:30:00Z", ["Asia/Shanghai"], { on: "2026-03-02", weekday: 0, hour: 7, offset: 28_800 }],
    ["2026-03-08T06:59:59Z", ["America/New_York"], { on: "2026-03-08", weekday: 6, hour: 1, offset: -18_000 }],
    ["2026-03-08T07:00:00Z", ["America/New_York"], { on: "2026-03-08", weekday: 6, hour: 3, offset: -14_400 }],
    ["2026-03-01T23:30:00Z", ["America/Detroit", "America/New_York"], { on: "2026-03-01", weekday: 6, hour: 18, offset: -18_000 }],
    ["2026-03-01T23:30:00Z", ["America/Chicago", "America/New_York"], undefined],
    ["2026-03-01T23:30:00Z", [], undefined],
  ])("%s in %j → %j", (at, zones, local) => expect(localTimeOf(at, applied(zones))).toEqual(local));
});

describe("packsAsOf", () => {
  it.each([
    ["2019-12-31", "2026-03-04T23:00:00+08:00", "c-1 unproven"],
    ["2020-01-01", "2026-03-04T23:00:00+08:00", "c-1 violated"],
    ["2020-01-01", "2015-03-04T23:00:00+08:00", "c-1 violated"],
    ["2020-01-01", "2015-03-04T21:00:00+08:00", "c-1 permitted"],
  ])("the law of %s finds the call at %s: %s", async (on, at, verdict) => {
    const gate = createGate({ packs: packsAsOf([smallLaw()], on) });
    const { debtors } = await replayed([[caseLine(), callLine("c-1", at)].join("\n")], { gate, historyFrom: "origin" });
    expect(verdictsOf(debtors)).toEqual([verdict]);
  });
});

describe("lawChanges", () => {
  it.each([
    ["2019-12-31", "2020-01-01", 5],
    ["2020-01-02", "2026-01-01", 0],
  ])("from %s to %s: %i", (from, to, count) => expect(lawChanges([smallLaw()], from, to)).toHaveLength(count));

  it("tells of the end of a rule and of the end of its grace", () => {
    const rule = { ...smallLaw().rules[0]!, "in-force": { from: "2020-01-01", "enforced-from": "2020-02-01", until: "2021-01-01" } };
    expect(lawChanges([{ ...smallLaw(), rules: [rule] }], "2020-01-01", "2021-01-01").map(({ on, what }) => `${on} ${what}`)).toEqual(["2020-01-01 begins", "2020-02-01 enforced", "2021-01-01 ends"]);
  });
});
