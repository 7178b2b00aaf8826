import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleInput, type BaseRecord } from "../src/engine/example-input";
import { createGate } from "../src/engine/gate";
import { bundledPacks } from "../src/packs";
import { catalogue } from "../src/records/catalogue";
import type { Decision } from "../src/records/decision";
import type { CheckInput } from "../src/records/input";
import { joinPacks } from "../src/rules/join";
import { parsePack } from "../src/rules/parse-pack";
import { parseSequence } from "../src/text/pattern-syntax";
import { zonesOfNumber } from "../src/time/number";

// Mistakes of other code that does this job, each with the right answer. How words are read is tested with the lexicons.

type Given = Readonly<Record<string, unknown>> & { readonly base: string };
const gate = createGate({ packs: bundledPacks });
const facts = catalogue(joinPacks(bundledPacks).extra);
const inputOf = (given: Given): CheckInput => exampleInput(given, JSON.parse(readFileSync(`fixtures/records/${given.base}.json`, "utf8")) as BaseRecord, facts) as unknown as CheckInput;
const check = (given: Given): Decision => gate.check(inputOf(given), { trace: true, when: true });
/** What one rule of the bundled packs makes of a contact. */
const resultOf = (ruleId: string, given: Given): string => [...new Set(check(given).trace!.filter((entry) => entry.ruleId === ruleId).map(({ result }) => result))].join(" ");
const HOURS = "us.reg-f.inconvenient-time";
const SEVEN = "us.reg-f.call-frequency";
const PAUSE = "us.reg-f.call-pause";
const week = { times: 7, from: "2026-04-01T10:00:00-05:00" };
const eighth = { base: "us-call", at: "2026-04-07T16:00:00-05:00" };
const somewhere = { country: "US" };
const nowhereSure = { "recipient.location": somewhere, "debtor.location": somewhere, "debtor.residence": somewhere };

/** A policy of one rule. */
const policy = (condition: string, head = "") =>
  parsePack(`id: house\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: House }\ninstruments:\n  house.policy: { title: { en: Policy }, force: policy }\n${head}rules:\n  - id: house.policy.one\n    title: { en: One }\n    cite: { instrument: house.policy, at: "1" }\n    in-force: { from: "2020-01-01" }\n    ${condition}\n    message: { en: one }\n`, {
    with: bundledPacks,
    calendars: [{ name: "cn.yaml", text: readFileSync("src/packs/calendars/cn.yaml", "utf8") }],
  });
const housed = (condition: string, given: Given, head?: string): string =>
  createGate({ packs: [...bundledPacks, policy(condition, head)] }).check(inputOf(given), { trace: true }).trace!.find(({ ruleId }) => ruleId === "house.policy.one")!.result;

describe("permits what it does not understand", () => {
  it.each<[string, Given, string]>([
    ["a missing zone is not Eastern: open in one possible zone and closed in another is unproven", { base: "us-call", at: "2026-03-10T08:30:00-04:00", ...nowhereSure }, "unproven"],
    ["a missing zone is not exempt: closed in every possible zone is violated", { base: "us-call", at: "2026-03-10T22:30:00-04:00", "recipient.location": { country: "US", region: "US-FL" } }, "violated"],
    ["a misspelt zone is no zone", { base: "us-call", "recipient.location.timeZones": ["America/Chicgo"] }, "unproven"],
    ["a misspelt region is no region", { base: "us-call", "recipient.location": { country: "US", region: "US-XX" } }, "unproven"],
  ])("%s", (_, given, expected) => expect(resultOf(HOURS, given)).toBe(expected));

  it.each<[string, Given, string[]]>([
    ["an endpoint without a place is denied, not exempt from quiet hours", { base: "us-third-party", "recipient.location": null }, ["engine.no-law"]],
    ["a case that is not found is denied", { base: "us-call", case: null }, ["engine.no-law"]],
    ["another case's record is not taken for this one's", { base: "us-call", "case.id": "case-2" }, ["engine.input"]],
    ["a country without a pack is denied, whatever its neighbours permit", { base: "us-call", "recipient.location": { country: "CA", region: "CA-ON" } }, ["engine.no-law"]],
  ])("%s", (_, given, rules) => {
    const { outcome, reasons } = check(given);
    expect([outcome, reasons.map(({ ruleId }) => ruleId)]).toEqual(["deny", expect.arrayContaining(rules)]);
  });

  it("an unknown state does not fall back to federal law alone", () => {
    const { outcome, reasons } = check({ base: "us-call", ...nowhereSure });
    expect(outcome).toBe("deny");
    expect(reasons.filter(({ jurisdiction, basis }) => jurisdiction === "us-states" && basis === "unproven").length).toBeGreaterThan(0);
    expect(reasons.flatMap(({ remedy }) => remedy?.needs ?? [])).toContain("recipient.location.region");
  });
  it.each(["unknown", "borrower", null])("the role %j does not fall back to debtor", (role) => {
    const { outcome, reasons } = check({ base: "us-call", "recipient.role": role });
    expect([outcome, reasons.flatMap(({ remedy }) => remedy?.needs ?? [])]).toEqual(["deny", expect.arrayContaining(["recipient.role"])]);
  });
  it.each<[string, Given]>([
    ["no record of consent is not consent", { base: "us-robocall" }],
    ["not revoked is not granted", { base: "us-robocall", events: [{ type: "consent-revoked", to: "automated-calls", personId: "debtor", address: "+13125550199", at: "2026-01-05T10:00:00-06:00" }] }],
    ["not opted out is not granted", { base: "us-robocall", events: [{ type: "opt-in", personId: "debtor", at: "2026-01-05T10:00:00-06:00" }] }],
  ])("%s", (_, given) => expect(resultOf("us.fcc-64-1200.consent-mobile", given)).toBe("violated"));

  it("a limit of zero forbids", () => expect(housed("require: { limit: { at-most: 0, of: { channel: voice }, per: [person], within: { local-days: 1 } } }", { base: "us-call" })).toBe("violated"));
  it.each(["", "null", '""', "-1"])("a limit left as `%s` is refused, not unlimited", (most) => expect(() => policy(`require: { limit: { at-most: ${most}, of: { channel: voice }, per: [person], within: { local-days: 1 } } }`)).toThrow("at-most"));
  it("a gate without packs permits nothing", () => expect(createGate({ packs: [] }).check(inputOf({ base: "us-call" })).outcome).toBe("deny"));
  it("nothing has to be switched on: a gate without options denies at night", () => expect(check({ base: "us-call", at: "2026-03-10T23:00:00-05:00" }).outcome).toBe("deny"));
  it("a house's wider hours do not replace the law's", () => {
    const late = { base: "us-call", at: "2026-03-10T21:30:00-05:00" };
    expect(housed('require: { open-hours: { every-day: "06:00-23:00", bounds: "[)" } }', late)).toBe("satisfied");
    expect(createGate({ packs: [...bundledPacks, policy('require: { open-hours: { every-day: "06:00-23:00", bounds: "[)" } }')] }).check(inputOf(late)).outcome).toBe("deny");
  });
  it("a house's narrower hours join the law's", () => expect(housed('require: { open-hours: { every-day: "10:00-17:00", bounds: "[)" } }', { base: "us-call", at: "2026-03-10T18:00:00-05:00" })).toBe("violated"));
  it.each(["reason", "by", "until"])("an override without `%s` is refused", (key) => {
    const waiver = JSON.stringify({ id: "W-1", rule: "cn.cba2026.call-attempts", reason: "why", by: "who", from: "2026-01-01", until: "2027-01-01", [key]: undefined });
    expect(() => policy("require: { channel: voice }", `waivers:\n  - ${waiver}\n`)).toThrow(`\`${key}\``);
  });
  it("a pattern that makes no sense is refused, not taken as plain text", () => expect(() => parseSequence("<a> .. ", "en", { concept: () => 0, literal: () => 0 })).toThrow(RangeError));
  it("a misspelt word in a rule is refused, not passed over", () => expect(() => policy("require: { limit: { at-most: 3, of: { chanel: voice }, per: [person], within: { local-days: 1 } } }")).toThrow("channel"));
  it.each<[string, unknown]>([["nothing", null], ["a text", "call-1"], ["a list", []], ["an empty record", {}], ["a contact alone", { contact: { id: "c", at: "2026-03-10T12:00:00Z" } }], ["an instant without offset", { ...inputOf({ base: "us-call" }), contact: { ...inputOf({ base: "us-call" }).contact, at: "2026-03-10T14:00:00" } }]])(
    "input that cannot be read does not pass: %s",
    (_, input) => expect(gate.check(input as CheckInput).outcome).toBe("deny"),
  );
  it("a misspelt request in the history is named, not passed over", () => {
    const { outcome, reasons } = check({ base: "us-call", events: [{ type: "cease-reqest", id: "e-7", personId: "debtor", at: "2026-03-01T10:00:00-06:00" }] });
    expect([outcome, reasons[0]]).toEqual(["deny", expect.objectContaining({ ruleId: "engine.history", evidence: [{ history: "e-7" }] })]);
  });
  it.each([
    ["2026-12-31", "satisfied"], // the calendar's last day, a Thursday
    ["2027-01-01", "unproven"],
    ["2027-01-04", "unproven"], // a Monday after its end
  ])("the day after a calendar ends is no ordinary workday: %s is %s", (day, expected) =>
    expect(housed("require: { day: { is: business-day, calendar: cn } }", { base: "cn-call", at: `${day}T12:00:00+08:00` }, "calendars: [cn]\n")).toBe(expected));
});

describe("counts the wrong thing", () => {
  it.each<[string, Given, string]>([
    ["counts by person, not by number: all of a person's numbers together", { ...eighth, calls: [{ ...week, times: 4 }, { ...week, times: 3, from: "2026-04-05T10:00:00-05:00", "recipient.address": "+13125550177" }] }, "violated"],
    ["counts by person, not by number: another person on the same number apart", { ...eighth, calls: { ...week, "recipient.id": "debtor-2", "recipient.role": "co-debtor" } }, "satisfied"],
    ["counts by debt: calls about another apart", { ...eighth, debtIds: ["L-1"], debts: [{ id: "L-1" }, { id: "L-2" }], calls: { ...week, debtIds: ["L-2"] } }, "satisfied"],
    ["counts every campaign's calls about the debt", { ...eighth, calls: { ...week, caseId: "campaign-9", debtIds: ["L-1"] } }, "violated"],
    ["counts calls that a person dialled with those that a machine did", { ...eighth, calls: [{ ...week, times: 4, automated: "autodialed" }, { ...week, times: 3, from: "2026-04-05T10:00:00-05:00", automated: "none" }] }, "violated"],
    ["counts no text or chat against a cap on telephone calls", { ...eighth, calls: [{ ...week, channel: "sms", outcome: "delivered" }, { ...week, channel: "chat", outcome: "conversation" }] }, "satisfied"],
    ["counts seven local days, not 168 hours: free on the eighth day though 167 hours old", { ...eighth, at: "2026-04-08T09:00:00-05:00", calls: week }, "satisfied"],
    ["counts seven local days, not 168 hours: full late on the seventh day", { ...eighth, at: "2026-04-07T20:59:59-05:00", calls: { ...week, from: "2026-04-01T08:00:00-05:00" } }, "violated"],
    ["cuts days at the person's midnight, not at Greenwich's", { ...eighth, at: "2026-04-07T20:30:00-05:00", calls: week }, "violated"],
    ["cuts days at the person's midnight, not at Shanghai's", { ...eighth, at: "2026-04-07T11:30:00-05:00", calls: week }, "violated"],
    ["cuts days by the clock across its change, not by a fixed offset", { ...eighth, at: "2026-03-14T08:30:00-05:00", calls: { ...week, from: "2026-03-07T20:30:00-06:00", every: "PT1M" } }, "satisfied"],
    ["leaves out calls that did not connect", { ...eighth, calls: { ...week, outcome: "not-connected" } }, "satisfied"],
    ["leaves out calls that the person agreed to within seven days", { ...eighth, calls: week, events: [{ type: "consent", to: "extra-calls", personId: "debtor", collectorId: "collector", at: "2026-04-07T12:00:00-05:00" }] }, "excepted"],
    ["does not speak of calls to the lawyer", { ...eighth, "recipient.id": "attorney-1", "recipient.role": "attorney", calls: week }, "inapplicable"],
  ])("%s", (_, given, expected) => expect(resultOf(SEVEN, given)).toBe(expected));

  it("counts what an agency did that has since lost the case", () => {
    const calls = { times: 3, from: "2026-03-10T09:00:00+08:00", every: "PT1H", outcome: "connected", style: "notify", "collector.id": "agency-2" };
    const events = [{ type: "placement-ended", collectorId: "agency-2", at: "2026-03-10T12:30:00+08:00" }];
    expect(resultOf("cn.gbt45251.calls-notification", { base: "cn-call", style: "notify", calls, events })).toBe("violated");
  });
  it("pools channels where the law does", () => {
    const contacts = [{ at: "2026-10-07T12:00:00-04:00", channel: "letter" }, { at: "2026-10-08T12:00:00-04:00", channel: "email" }, { at: "2026-10-09T12:00:00-04:00", channel: "sms" }];
    expect(resultOf("us-nyc.dcwp.frequency-2026", { base: "us-nyc-call", at: "2026-10-10T12:00:00-04:00", contacts })).toBe("violated");
    expect(resultOf("us-nyc.dcwp.frequency-2026", { base: "us-nyc-call", at: "2026-10-10T12:00:00-04:00", contacts: contacts.slice(1) })).toBe("satisfied");
  });

  it.each<[string, Given, string]>([
    ["takes no voicemail for a conversation", { ...eighth, contacts: [{ at: "2026-04-06T10:00:00-05:00", outcome: "left-message" }] }, "satisfied"],
    ["takes no answered call for a conversation, however long it lasted", { ...eighth, contacts: [{ at: "2026-04-06T10:00:00-05:00", endedAt: "2026-04-06T10:02:00-05:00", outcome: "connected" }] }, "satisfied"],
    ["takes a conversation that the person began for one", { ...eighth, contacts: [{ at: "2026-04-06T10:00:00-05:00", direction: "inbound", outcome: "conversation" }] }, "violated"],
    ["refuses a second call on the day of a conversation", { ...eighth, contacts: [{ at: "2026-04-07T10:00:00-05:00", outcome: "conversation" }] }, "violated"],
    ["refuses the seventh consecutive day", { ...eighth, contacts: [{ at: "2026-04-01T20:59:59-05:00", outcome: "conversation" }] }, "violated"],
    ["permits the eighth", { ...eighth, at: "2026-04-08T08:30:00-05:00", contacts: [{ at: "2026-04-01T20:59:59-05:00", outcome: "conversation" }] }, "satisfied"],
  ])("%s", (_, given, expected) => expect(resultOf(PAUSE, given)).toBe(expected));

  it("lets one of two diallers take the last call, not both", () => {
    const { contact, case: record, history } = inputOf({ ...eighth, calls: { ...week, times: 6 } });
    const session = gate.session("debtor-1", { historyFrom: "origin", historyCovers: "debtor" });
    for (const one of [record, ...(history ?? [])]) session.record(one as Parameters<typeof session.record>[0]);
    const times = { now: "2026-04-07T21:00:00Z", until: "2026-04-07T21:05:00Z" };
    expect(session.reserve({ ...contact, id: "first" }, times)).toMatchObject({ ok: true });
    const second = session.reserve({ ...contact, id: "second" }, times);
    expect(second).toMatchObject({ ok: false, decision: { outcome: "deny" } });
    session.release("first");
    expect(session.reserve({ ...contact, id: "second" }, times)).toMatchObject({ ok: true });
  });
});

describe("tells the time wrong", () => {
  it.each<[string, Given, string]>([
    ["in Chicago", { base: "us-call", at: "2026-03-10T23:00:00-05:00" }, "2026-03-11T08:00:00-05:00"],
    ["in Chicago, over the night in which clocks go forward", { base: "us-call", at: "2026-03-07T23:00:00-06:00" }, "2026-03-08T08:00:00-05:00"],
    ["in Chicago, over the night in which they go back", { base: "us-call", at: "2026-10-31T23:00:00-05:00" }, "2026-11-01T08:00:00-06:00"],
    ["in Shanghai", { base: "cn-call", at: "2026-03-10T23:00:00+08:00" }, "2026-03-11T08:00:00+08:00"],
  ])("says the next permitted time on the person's clock %s", (_, given, expected) => {
    const rule = given.base === "us-call" ? HOURS : "cn.gbt45251.hours";
    expect(check(given).reasons.find(({ ruleId }) => ruleId === rule)?.remedy?.permittedFrom).toBe(expected);
  });

  it.each(["UTC", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"])("reads no daylight saving from the host: the same bytes where it stands in %s", (zone) => {
    const given = { base: "us-call", at: "2026-03-08T07:30:00-05:00", calls: { times: 7, from: "2026-03-02T10:00:00-06:00" } };
    const before = process.env["TZ"];
    const here = JSON.stringify(check(given));
    process.env["TZ"] = zone;
    const there = JSON.stringify(check(given));
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
    expect(there).toBe(here);
  });

  it.each<[string, string, string[] | undefined]>([
    ["gives a split area code all of its zones", "+12085550100", ["America/Boise", "America/Los_Angeles"]],
    ["gives a toll-free number no place", "+18005550100", undefined],
    ["gives a country with one clock its own", "+8613800000001", ["Asia/Shanghai"]],
  ])("%s", (_, number, zones) => expect(zonesOfNumber(number)?.map(({ name }) => name).sort()).toEqual(zones));

  it.each<[string, Given, string]>([
    ["goes by the stated address though the number is of New York", { base: "us-call", "recipient.address": "+12125550101", at: "2026-03-10T08:30:00-04:00" }, "violated"],
    ["heeds the minutes: 07:59:59 is closed", { base: "us-call", at: "2026-03-10T07:59:59-05:00" }, "violated"],
    ["heeds the minutes: 20:59:59 is open", { base: "us-call", at: "2026-03-10T20:59:59-05:00" }, "satisfied"],
    ["closes after 21:00:00, not before", { base: "us-call", at: "2026-03-10T21:00:00-05:00" }, "satisfied"],
    ["closes after 21:00:00, not a minute later", { base: "us-call", at: "2026-03-10T21:00:01-05:00" }, "violated"],
  ])("%s", (_, given, expected) => expect(resultOf(HOURS, given)).toBe(expected));

  it.each([
    ["21:59:59", "satisfied"], ["22:00:00", "violated"], ["23:30:00", "violated"], // evening
    ["00:00:00", "violated"], ["03:00:00", "violated"], ["07:59:59", "violated"], // after midnight
    ["08:00:00", "satisfied"], ["12:00:00", "satisfied"],
  ])("does not turn the night from 22:00 to 08:00 inside out: %s is %s", (time, expected) => expect(resultOf("cn.gbt45251.hours", { base: "cn-call", at: `2026-03-11T${time}+08:00` })).toBe(expected));
});

describe("explains badly", () => {
  const worst = { base: "us-call", at: "2026-04-07T22:00:00-05:00", calls: week, events: [{ type: "cease-request", personId: "debtor", form: "written", collectorId: "collector", at: "2026-04-06T10:00:00-05:00" }] };

  it("gives every reason, not the first", () => {
    const { reasons } = check(worst);
    expect(reasons.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining([HOURS, "us.fdcpa.inconvenient-time", SEVEN, "us.reg-f.cease"]));
  });
  it("hides no statute behind something incidental: violated before unproven, the stronger force first", () => {
    const { reasons } = check({ ...worst, "callerId.masked": null, "debt.balance": null });
    const order = reasons.map(({ basis, citations }) => [basis === "violated" ? 0 : 1, Math.min(...citations.map(({ force }) => ["law", "regulation", "standard", "guideline", "code", "contract", "policy"].indexOf(force)))]);
    expect(order).toEqual([...order].sort(([a, b], [c, d]) => a! - c! || b! - d!));
    expect(reasons[0]).toMatchObject({ basis: "violated", citations: [expect.objectContaining({ force: "law" }), ...reasons[0]!.citations.slice(1)] });
  });
  it("leaves a record that the checks ran when they pass", () => {
    const { outcome, trace, applied } = check({ base: "us-call" });
    expect([outcome, trace!.length > 100, applied.judged > 0]).toEqual(["allow", true, true]);
    expect(trace).toContainEqual(expect.objectContaining({ ruleId: SEVEN, result: "satisfied" }));
    expect(trace).toContainEqual(expect.objectContaining({ ruleId: HOURS, result: "satisfied" }));
  });
  it("cites a rule as its pack does, in one place", () => {
    const rules = new Map(bundledPacks.flatMap((pack) => pack.rules.map((rule) => [rule.id, rule] as const)));
    const { reasons } = check(worst);
    expect(reasons.length).toBeGreaterThan(3);
    for (const { ruleId, citations } of reasons) expect([ruleId, citations[0]?.instrument, citations[0]?.pinpoint]).toEqual([ruleId, rules.get(ruleId)!.cite.instrument, rules.get(ruleId)!.cite.at]);
  });
  it("has a provision for every rule, under an id that no other has", () => {
    const rules = bundledPacks.flatMap((pack) => pack.rules);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ cite }) => cite.at.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it("applies no rule of sales calls to collection", () => {
    const pinpoints = bundledPacks.flatMap((pack) => pack.rules.flatMap(({ cite }) => [cite.at, ...(cite.also ?? []).map((also) => (typeof also === "string" ? also : also.at))]));
    expect(pinpoints.filter((at) => /64\.1200\(c\)|16 CFR 310/.test(at))).toEqual([]);
  });
});
