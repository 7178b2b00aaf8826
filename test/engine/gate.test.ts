import { describe, expect, it } from "vitest";
import { createGate, type GateOptions } from "../../src/engine/gate";
import { GateError } from "../../src/engine/gate-error";
import type { Pack } from "../../src/rules/pack";
import { inputOf, packOf } from "../operators/ask";

type Fields = Record<string, unknown>;
const LAW = packOf({ prohibit: { channel: "voice" } });
const EITHER = { country: "US", timeZones: ["America/New_York", "America/Chicago"] };
const codeRule = (more: Fields = {}): Fields => ({ prohibit: { channel: "voice" }, cite: { instrument: "aa.code", at: "1" }, ...more });
const problemsOf = (options: unknown): string[] => {
  try {
    createGate(options as GateOptions);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(GateError);
    return (error as GateError).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
  }
};

describe("createGate refuses", () => {
  it.each<[string, unknown, string[]]>([
    ["no options", undefined, ["usage/option packs"]],
    ["no packs", {}, ["usage/option packs"]],
    ["texts that are no reader", { packs: [LAW], texts: {} }, ["usage/option texts"]],
    ["what is no pack", { packs: [7] }, ["usage/option packs[0]"]],
    ["one pack twice", { packs: [LAW, LAW] }, ["usage/option packs[1]"]],
    ["a rule id twice", { packs: [LAW, { ...LAW, id: "bb" }] }, ["pack/duplicate-rule rules"]],
    ["a base that is not there", { packs: [{ ...LAW, extends: ["zz"] }] }, ["pack/missing-base extends"]],
    ["law as advice", { packs: [LAW], advise: ["law"] }, ["usage/option advise"]],
    ["a misspelt option", { packs: [LAW], asume: { "contact.recording": "audio" } }, ["usage/option asume"]],
    ["an unknown language", { packs: [LAW], language: "fr" }, ["usage/option language"]],
    ["an assumption about no fact", { packs: [LAW], assume: { "contact.recordng": "audio" } }, ["usage/option assume.contact.recordng"]],
    ["an assumption of what the fact cannot be", { packs: [LAW], assume: { "contact.recording": "Audio", "debtor.status": ["bankrup"], "creditor.kind": "bank" } }, ["usage/option assume.contact.recording", "usage/option assume.debtor.status"]],
    ["assumptions of another kind than the fact's", { packs: [LAW], assume: { "callerId.masked": "false", "debt.daysPastDue": -1, "content.shows": "creditor-name", "collector.jurisdictions": ["CN", ""], "debtor.born": "1990" } }, ["usage/option assume.callerId.masked", "usage/option assume.debt.daysPastDue", "usage/option assume.content.shows", "usage/option assume.collector.jurisdictions", "usage/option assume.debtor.born"]],
    ["assumptions that are no map", { packs: [LAW], assume: "audio" }, ["usage/option assume"]],
    ["assumptions in a Map, which has no keys of its own", { packs: [LAW], assume: new Map([["contact.recording", "audio"]]) }, ["usage/option assume"]],
    ["a fact that nobody declared", { packs: [packOf({ prohibit: { "contact.mood": "cross" } })] }, ["pack/unknown-key rules.0.prohibit.contact.mood"]],
    ["an event type of the records with another meaning", { packs: [{ ...LAW, events: { "opt-out": { effect: "tells", scope: [] } } }] }, ["pack/duplicate-id events.opt-out"]],
    ["one event type with two meanings", { packs: [{ ...LAW, events: { "x-stop": { effect: "restricts", scope: [] } } }, { ...LAW, id: "zz", rules: [], events: { "x-stop": { effect: "permits", scope: [] } } }] }, ["pack/duplicate-id events.x-stop"]],
    ["a waiver's scope that reads nothing", { packs: [{ ...LAW, kind: "organisation", waivers: [{ id: "w", rule: "aa.law.rule", reason: "r", by: "b", from: "2026-01-01", until: "2027-01-01", scope: { chanel: "voice" } }] }] }, ["pack/unknown-key waivers.0.scope.chanel"]],
  ])("%s", (_name, options, expected) => expect(problemsOf(options)).toEqual(expected));

  it("all problems at once, with the mend", () => {
    const options = { packs: [packOf({ prohibit: { chanel: "voice" }, unless: { "recipient.role": "debter" } })] };
    expect(() => createGate(options)).toThrow("did you mean `channel`?");
    expect(() => createGate(options)).toThrow("did you mean `debtor`?");
  });
});

describe("advise", () => {
  const outcome = (rule: Fields, advise: GateOptions["advise"]): string[] => {
    const { outcome: result, reasons, advisories } = createGate({ packs: [packOf(rule)], ...(advise && { advise }) }).check(inputOf({}));
    return [result, ...reasons.map(({ ruleId }) => `denied by ${ruleId}`), ...advisories.map(({ ruleId }) => `advised by ${ruleId}`)];
  };
  it.each<[string, Fields, GateOptions["advise"], string[]]>([
    ["everything denies by default", codeRule(), undefined, ["deny", "denied by aa.law.rule"]],
    ["a force that only advises", codeRule(), ["code"], ["allow", "advised by aa.law.rule"]],
    ["another force", codeRule(), ["policy"], ["deny", "denied by aa.law.rule"]],
    ["what only should be", codeRule({ modal: "should" }), ["should"], ["allow", "advised by aa.law.rule"]],
    ["what must be", codeRule({ modal: "must" }), ["should"], ["deny", "denied by aa.law.rule"]],
    ["law always denies", { prohibit: { channel: "voice" }, modal: "should" }, ["should"], ["deny", "denied by aa.law.rule"]],
    ["of several citations the strongest tells", codeRule({ cite: { instrument: "aa.code", at: "1", also: [{ instrument: "aa.law", at: "2" }] } }), ["code"], ["deny", "denied by aa.law.rule"]],
  ])("%s", (_name, rule, advise, expected) => expect(outcome(rule, advise)).toEqual(expected));
});

describe("dates", () => {
  const at = (rule: Fields, instant: string): string => createGate({ packs: [packOf({ prohibit: { channel: "voice" }, ...rule })] }).check(inputOf({ at: instant }), { trace: true }).trace!.map(({ result }) => result).join();
  it.each<[Fields, string, string]>([
    [{ from: "2026-05-15" }, "2026-05-14T23:59:59-05:00", "inapplicable"],
    [{ from: "2026-05-15" }, "2026-05-15T00:00:00-05:00", "violated"],
    [{ from: "2020-01-01", until: "2026-05-15" }, "2026-05-14T23:59:59-05:00", "violated"],
    [{ from: "2020-01-01", until: "2026-05-15" }, "2026-05-15T00:00:00-05:00", "inapplicable"],
  ])("in force %j: at %s %s", (dates, instant, result) => expect(at({ "in-force": dates }, instant)).toBe(result));

  it.each<[string, string]>([["2026-05-14T23:59:59-05:00", "allow"], ["2026-05-15T00:00:00-05:00", "deny"]])("in its grace period a rule of law only advises: at %s %s", (instant, outcome) => {
    const decision = createGate({ packs: [packOf({ prohibit: { channel: "voice" }, "in-force": { from: "2026-01-01", "enforced-from": "2026-05-15" } })] }).check(inputOf({ at: instant }));
    expect([decision.outcome, decision.reasons.length + decision.advisories.length]).toEqual([outcome, 1]);
  });

  it("where possible zones disagree on its end, the grace period is over", () => {
    const gate = createGate({ packs: [packOf({ prohibit: { channel: "voice" }, "in-force": { from: "2026-01-01", "enforced-from": "2026-05-15" } })] });
    expect([["America/Chicago"], ["America/New_York", "America/Chicago"]].map((timeZones) => gate.check(inputOf({ at: "2026-05-15T00:30:00-04:00", debtor: { location: { country: "US", timeZones } } })).outcome)).toEqual(["allow", "deny"]);
  });

  it("where possible zones disagree on the date, the old and the new rule both apply", () => {
    const old = packOf({ id: "aa.law.old", prohibit: { channel: "voice" }, "in-force": { from: "2020-01-01", until: "2026-05-15" } });
    const both: Pack = { ...old, rules: [...old.rules, ...packOf({ id: "aa.law.new", prohibit: { channel: "voice" }, "in-force": { from: "2026-05-15" } }).rules] };
    const rulesAt = (instant: string, timeZones: string[]): string[] => createGate({ packs: [both] }).check(inputOf({ at: instant, debtor: { location: { country: "US", timeZones } } })).reasons.map(({ ruleId }) => ruleId);
    expect(rulesAt("2026-05-15T00:30:00-04:00", ["America/New_York"])).toEqual(["aa.law.new"]);
    expect(rulesAt("2026-05-15T00:30:00-04:00", ["America/Chicago"])).toEqual(["aa.law.old"]);
    expect(rulesAt("2026-05-15T00:30:00-04:00", ["America/New_York", "America/Chicago"])).toEqual(["aa.law.new", "aa.law.old"]);
  });

  it.each<[string, number]>([["2027-01-01T23:59:59-06:00", 0], ["2027-01-02T00:00:00-06:00", 1]])("more than a year after its review, at %s, a pack carries %i advisories", (instant, count) => {
    const { advisories } = createGate({ packs: [packOf({ prohibit: { channel: "sms" } })] }).check(inputOf({ at: instant }));
    expect(advisories.map(({ ruleId }) => ruleId)).toEqual(Array.from({ length: count }, () => "engine.review-old"));
  });
});

it("a pack's review is not old where it may not be yet", () => expect(createGate({ packs: [packOf({ prohibit: { channel: "sms" } })] }).check(inputOf({ at: "2027-01-02T00:30:00-05:00", debtor: { location: EITHER } })).advisories).toEqual([]));

describe("waivers", () => {
  const waiver = { id: "w-1", rule: "aa.law.rule", reason: "pilot", by: "counsel", from: "2026-05-15", until: "2026-06-01" };
  const check = (rule: Fields, waived: Fields, given = {}) => {
    const house: Pack = { ...packOf({}), id: "house", kind: "organisation", applies: undefined, rules: [], waivers: [{ ...waiver, ...waived } as never] };
    const decision = createGate({ packs: [packOf(rule), house] }).check(inputOf(given), { trace: true });
    return [decision.outcome, ...decision.waivers.map(({ id }) => id), ...new Set(decision.trace!.map(({ result }) => result))];
  };
  it.each<[string, Fields, Fields, Fields, string[]]>([
    ["lifts its rule, and shows", codeRule(), {}, {}, ["allow", "w-1", "waived"]],
    ["lifts what is unproven alike", codeRule({ prohibit: { "collector.licensed": false } }), {}, {}, ["allow", "w-1", "waived"]],
    ["not before its first day", codeRule(), {}, { at: "2026-05-14T23:59:59-05:00" }, ["deny", "violated"]],
    ["not where it may not be its first day yet", codeRule(), {}, { at: "2026-05-15T00:30:00-04:00", debtor: { location: EITHER } }, ["deny", "violated"]],
    ["not where it may be its first day without it", codeRule(), {}, { at: "2026-06-01T00:30:00-04:00", debtor: { location: EITHER } }, ["deny", "violated"]],
    ["where every day that it may be is one of its own", codeRule(), {}, { at: "2026-05-15T01:00:00-04:00", debtor: { location: EITHER } }, ["allow", "w-1", "waived"]],
    ["not on its first day without it", codeRule(), {}, { at: "2026-06-01T00:00:00-05:00" }, ["deny", "violated"]],
    ["nothing else", codeRule(), { rule: "aa.law.other" }, {}, ["deny", "violated"]],
    ["not without a reason", codeRule(), { reason: undefined }, {}, ["deny", "violated"]],
    ["not where nobody answers for it", codeRule(), { by: "" }, {}, ["deny", "violated"]],
    ["never law", { prohibit: { channel: "voice" } }, {}, {}, ["deny", "violated"]],
    ["within its scope", codeRule(), { scope: { channel: "voice" } }, {}, ["allow", "w-1", "waived"]],
    ["not outside it", codeRule(), { scope: { channel: "sms" } }, {}, ["deny", "violated"]],
    ["nor where it is not known to hold", codeRule(), { scope: { "collector.licensed": true } }, {}, ["deny", "violated"]],
    ["for each debt by itself", codeRule(), { scope: { "debt.product": "medical" } }, { debts: [{ id: "d-1", product: "medical" }, { id: "d-2", product: "rent" }] }, ["deny", "w-1", "waived", "violated"]],
    ["shows nothing where its rule is kept", codeRule({ prohibit: { channel: "sms" } }), {}, {}, ["allow", "satisfied"]],
  ])("%s", (_name, rule, waived, given, expected) => expect(check(rule, waived, given)).toEqual(expected));
});

describe("assume", () => {
  const gate = createGate({ packs: [packOf({ require: { "contact.recording": "audio" } })], assume: { "contact.recording": "audio", historyCovers: "debtor", "debt.purpose": "consumer" } });
  it("fills what the record is silent about, and says so", () => {
    const decision = gate.check(inputOf({ historyCovers: undefined }));
    expect([decision.outcome, decision.applied.assumed]).toEqual(["allow", { "contact.recording": "audio", "debt.purpose": "consumer", historyCovers: "debtor" }]);
  });
  it("overrides nothing that is given", () => {
    const decision = gate.check(inputOf({ contact: { recording: "none" }, debts: [{ id: "d-1", purpose: "business" }] }));
    expect([decision.outcome, decision.applied.assumed]).toEqual(["deny", undefined]);
  });
  it.each([null, "unknown"])("overrides nothing that is said not to be known: %j", (recording) => {
    const decision = gate.check(inputOf({ contact: { recording }, debts: [{ id: "d-1", purpose: "business" }] }));
    expect([decision.outcome, decision.applied.assumed]).toEqual(["deny", undefined]);
  });
  it("fills every debt that is silent, and invents none", () => {
    expect(gate.check(inputOf({ debts: [{ id: "d-1", purpose: "business" }, { id: "d-2" }] })).applied.assumed).toMatchObject({ "debt.purpose": "consumer" });
    expect(gate.check(inputOf({ case: { debts: undefined } })).applied.assumed).not.toHaveProperty("debt.purpose");
  });
});

describe("packs together", () => {
  it("an organisation adds a rule and takes none away", () => {
    const house: Pack = { ...packOf({ id: "house.policy.calls", cite: { instrument: "house.policy", at: "1" }, prohibit: { channel: "sms" } }), id: "house", kind: "organisation", applies: undefined, instruments: { "house.policy": { title: { en: "House" }, force: "policy" } } };
    const gate = createGate({ packs: [house, LAW] });
    expect(gate.check(inputOf({})).reasons.map(({ ruleId }) => ruleId)).toEqual(["aa.law.rule"]);
    expect(gate.check(inputOf({ contact: { channel: "sms" } })).reasons.map(({ ruleId }) => ruleId)).toEqual(["house.policy.calls"]);
  });
  it("own names win over those of the packs that are built on, for own rules only", () => {
    const base = { ...packOf({ prohibit: "telephone" }), define: { telephone: { channel: "voice" } } };
    const region = { ...packOf({ id: "aa-il.law.rule", prohibit: "telephone" }), id: "aa-il", extends: ["aa"], define: { telephone: { channel: "sms" } } };
    const gate = createGate({ packs: [base, region] });
    expect(gate.check(inputOf({})).reasons.map(({ ruleId }) => ruleId)).toEqual(["aa.law.rule"]);
    expect(gate.check(inputOf({ contact: { channel: "sms" } })).reasons.map(({ ruleId }) => ruleId)).toEqual(["aa-il.law.rule"]);
  });
  it("what is found for one contact never serves another whose kind a pack declared", () => {
    const declared = packOf({ binds: { "collector.kind": "bailiff" }, prohibit: { channel: "voice" } }, { facts: [{ path: "collector.kind", type: "enum", values: ["notary", "bailiff"] }] });
    const gate = createGate({ packs: [declared] });
    expect(gate.check(inputOf({ collector: { kind: "notary" } })).outcome).toBe("allow");
    expect(gate.check(inputOf({ collector: { kind: "bailiff" } })).outcome).toBe("deny");
    expect(gate.check(inputOf({ collector: { kind: undefined } })).reasons[0]?.basis).toBe("unproven");
  });
});

it("takes input that nobody may change, in its types too", () => {
  const input = {
    contact: { id: "c-1", caseId: "case-1", at: "2026-05-15T10:00:00-05:00", channel: "voice", recipient: { id: "p-1", role: "debtor" }, collector: { id: "b-1", kind: "creditor" } },
    case: { id: "case-1", debtor: { id: "p-1", location: { country: "AA" } }, debts: [{ id: "L-1", product: "credit-card" }], creditor: { id: "b-1", kind: "bank" } },
    history: [{ type: "payment", at: "2026-05-01T10:00:00-05:00" }],
    historyFrom: "origin",
  } as const;
  const gate = createGate({ packs: [LAW] });
  expect(gate.check(input).outcome).toBe("deny");
  expect(gate.windows(input, { from: "2026-05-15T00:00:00Z", to: "2026-05-16T00:00:00Z" })).toHaveLength(1);
  const session = gate.session("p-1");
  session.record(input.case);
  session.record(input.history[0]);
  expect(session.check(input.contact).outcome).toBe("deny");
});
