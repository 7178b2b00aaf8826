import { describe, expect, it } from "vitest";
import type { CheckInput } from "../../src/records/input";
import { createGate } from "../../src/engine/gate";
import { call, CHICAGO, event, inputOf, packOf } from "../operators/ask";

type Fields = Record<string, unknown>;
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const gate = createGate({ packs: [packOf({ prohibit: { channel: "sms" } })] });
const LIMIT = createGate({ packs: [packOf({ require: { limit: { "at-most": 1, of: { channel: "voice" }, per: ["person"], within: "ever" } } })] });
const check = (input: unknown) => gate.check(input as CheckInput, { when: true, trace: true });
const without = (input: CheckInput, field: string): CheckInput => ({ ...input, [field]: undefined });
const base = inputOf({});

describe("an input that cannot be judged is denied, and says where", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "input"],
    ["null", null, "input"],
    ["a text", "call", "input"],
    ["a list", [], "input"],
    ["no contact", without(base, "contact"), "contact"],
    ["a contact that is none", { ...base, contact: "call" }, "contact"],
    ["an instant without offset", inputOf({ at: "2026-05-15T10:00:00" }), "contact.at"],
    ["a date that does not exist", inputOf({ at: "2026-02-30T10:00:00Z" }), "contact.at"],
    ["24:00", inputOf({ at: "2026-02-28T24:00:00Z" }), "contact.at"],
    ["a number for an instant", inputOf({ contact: { at: 1_778_857_200 } }), "contact.at"],
    ["no id", inputOf({ contact: { id: undefined } }), "contact.id"],
    ["a recipient that is none", inputOf({ contact: { recipient: "debtor" } }), "contact.recipient"],
    ["an unknown mode", inputOf({ mode: "future" }), "mode"],
    ["`unknown` for the mode", inputOf({ mode: "unknown" }), "mode"],
    ["unknown width", inputOf({ historyCovers: "everything" }), "historyCovers"],
    ["no width", inputOf({ historyCovers: null }), "historyCovers"],
    ["a history that is no list", inputOf({ history: {} as never }), "history"],
    ["the case of another contact", inputOf({ case: { id: "c-2" } }), "case.id"],
    ["a debtor who is not the case's", inputOf({ recipient: { id: "p-2" } }), "contact.recipient.id"],
    ["a debt that the case does not hold", inputOf({ contact: { debtIds: ["d-1", "d-9"] } }), "contact.debtIds"],
    ["a debt where the case holds none", inputOf({ debts: [], contact: { debtIds: ["d-1"] } }), "contact.debtIds"],
    ["two cases, and nobody knows which is meant", { ...inputOf({ contact: { caseId: undefined } }), case: [base.case, { ...(base.case as object), id: "c-2", asOf: "2026-01-01T00:00:00Z" }] }, "contact.caseId"],
    ["a case from nobody knows when", inputOf({ case: { asOf: "yesterday" } }), "case.asOf"],
  ])("%s", (_name, input, path) => {
    const decision = check(input);
    expect(decision.outcome).toBe("deny");
    expect(decision.reasons.filter(({ ruleId }) => ruleId === "engine.input").flatMap(({ remedy }) => remedy?.needs)).toContain(path);
    expect(decision.permittedFrom).toBeUndefined();
  });

  it.each<[string, unknown, string, string]>([
    ["what is no entry", 7, "history[0]", "history"],
    ["a list", [], "history[0]", "history"],
    ["an event type that nobody declared", event("cease-reqest", "2026-05-01T10:00:00Z", { id: "e" }), "e", "history.type"],
    ["an instant without offset", call("h", "2026-05-01T10:00:00"), "h", "history.at"],
    ["a misspelt outcome", call("h", "2026-05-01T10:00:00Z", { outcome: "conversaton" }), "h", "history.outcome"],
    ["a misspelt role", call("h", "2026-05-01T10:00:00Z", { recipient: { id: "p-1", role: "deptor" } }), "h", "history.recipient.role"],
    ["an event whose type stands under another name", { typ: "cease-request", id: "e", at: "2026-05-01T10:00:00Z" }, "e", "history.recipient"],
    ["a contact without id", { ...call("h", "2026-05-01T10:00:00Z"), id: undefined }, "history[0]", "history.id"],
    ["an event with an unknown channel", event("opt-out", "2026-05-01T10:00:00Z", { id: "e", channel: "phone" }), "e", "history.channel"],
    ["even in the future", call("h", "2036-05-01T10:00:00Z", { outcome: "conversaton" }), "h", "history.outcome"],
  ])("a history with %s", (_name, entry, named, path) => {
    const decision = check(inputOf({ history: [entry as never] }));
    expect(decision.outcome).toBe("deny");
    const reason = decision.reasons.find(({ ruleId }) => ruleId === "engine.history");
    expect([reason?.evidence, reason?.remedy?.needs]).toEqual([[{ history: named }], [path]]);
  });

  it.each<[string, unknown, string]>([
    ["a getter that throws", { ...base, contact: { ...base.contact, get caseId(): string { throw new Error("no"); } } }, "input"],
    ["a revoked proxy", { ...base, history: [revoked()] }, "input"],
    ["a getter that throws for an instant", { ...base, contact: { ...base.contact, get at(): string { throw new Error("no"); } } }, "input"],
  ])("%s is not readable, and never throws", (_name, input, path) => {
    const decision = check(input);
    expect(decision.outcome).toBe("deny");
    expect(decision.reasons.flatMap(({ remedy }) => remedy?.needs)).toContain(path);
    expect(decision.permittedFrom).toBeUndefined();
    const windows = gate.windows(input as CheckInput, { from: "2026-05-01T00:00:00Z", to: "2026-05-02T00:00:00Z" });
    expect(windows.map(({ open }) => open)).toEqual([false]);
  });

  it("data that hold themselves are denied where assumptions look into them", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    const assuming = createGate({ packs: [packOf({ prohibit: { channel: "sms" } })], assume: { "contact.recording": "audio" } });
    expect(assuming.check({ ...base, contact: endless as never }).outcome).toBe("deny");
  });

  it("a reader of texts that throws is no fault of the input", () => {
    const broken = createGate({ packs: [packOf({ prohibit: { says: "insult" } })], texts: { read: () => { throw new Error("broken"); } } });
    expect(() => broken.check(inputOf({ contact: { channel: "sms", content: { text: "hello" } } }))).toThrow("broken");
  });

  it("every fault is named, in an order of its own", () => {
    const faults = [call("b", "2026-05-01T10:00:00Z", { outcome: "x" }), call("a", "2026-05-01T10:00:00Z", { outcome: "x" }), event("nonsense", "2026-05-01T10:00:00Z", { id: "c" })];
    const named = (history: Fields[]) => check(inputOf({ history })).reasons.map(({ evidence }) => JSON.stringify(evidence));
    expect(named(faults)).toHaveLength(3);
    expect(named([...faults].reverse())).toEqual(named(faults));
  });
});

describe("one id twice", () => {
  const past = call("h", "2026-05-14T10:00:00-05:00");
  it("counts once where both are equal, whatever the order of their keys", () => expect(LIMIT.check(inputOf({ contact: { channel: "sms" }, history: [past, Object.fromEntries(Object.entries(past).reverse())] })).outcome).toBe("allow"));
  it("is a contradiction where they differ, and denied", () => {
    const decision = LIMIT.check(inputOf({ contact: { channel: "sms" }, history: [past, { ...past, outcome: "conversation" }] }));
    expect([decision.outcome, decision.reasons[0]?.evidence, decision.reasons[0]?.message]).toEqual(["deny", [{ history: "h" }], "id of history entry h does not fit: an id of its own (two different entries have this one) is expected"]);
  });
  it("the contact may stand in its own log", () => expect(LIMIT.check(inputOf({ history: [call("k", "2026-05-15T10:00:00-05:00", { outcome: "no-answer" })] })).outcome).toBe("allow"));
});

describe("what does not fit is not known", () => {
  const asks = (condition: unknown, given: Parameters<typeof inputOf>[0]) => createGate({ packs: [packOf({ prohibit: condition })] }).check(inputOf(given)).reasons.map(({ basis }) => basis);
  it.each<[string, unknown, Parameters<typeof inputOf>[0]]>([
    ["a channel", { channel: "sms" }, { contact: { channel: "semaphore" } }],
    ["a style that follows from a misspelt automation", { style: "notify" }, { contact: { automated: "pre-recorded" } }],
    ["an amount", { "debt.balance": { below: { amount: "5", currency: "USD" } } }, { debts: [{ id: "d-1", balance: { amount: "-5", currency: "USD" } }] }],
    ["a debt that is none", { "debt.product": "medical" }, { debts: [{ id: "d-1", product: "rent" }, 7 as never] }],
    ["a debt id that is none", { "debt.product": "medical" }, { debts: [{ id: "d-1", product: "rent" }], contact: { debtIds: ["d-1", 7] } }],
    ["a debt of a case without a list of debts", { "debt.product": "medical" }, { case: { debts: undefined }, contact: { debtIds: ["d-9"] } }],
    ["no debts at all", { "debt.product": "medical" }, { debts: [] }],
    ["a status that is no list", { "debtor.status": "bankrupt" }, { debtor: { status: "bankrupt" } }],
  ])("%s", (_name, condition, given) => expect(asks(condition, given)).toEqual(["unproven"]));

  it.each<[string, Parameters<typeof inputOf>[0], readonly string[]]>([
    ["a home that cannot be read", { debtor: { residence: "Chicago" } }, ["debtor.residence"]],
    ["a home that is said to be unknown", { debtor: { residence: "unknown" } }, ["debtor.residence"]],
    ["a place that is said to be unknown", { recipient: { location: "unknown" } }, ["recipient.location"]],
  ])("%s is not where the debtor is", (_name, given, needs) => {
    const { reasons } = gate.check(inputOf(given));
    expect(reasons.map(({ ruleId, remedy }) => [ruleId, remedy?.needs])).toEqual([["engine.no-law", needs]]);
  });

  it("`unknown` for the debts means all of the case's", () => expect(asks({ "debt.product": "medical" }, { debts: [{ id: "d-1", product: "rent" }, { id: "d-2", product: "medical" }], contact: { debtIds: "unknown" } })).toEqual(["violated"]));
});

describe("a contact that fits its case is permitted", () => {
  it.each<[string, Parameters<typeof inputOf>[0]]>([
    ["the debtor of the case", {}],
    ["another person in another role", { recipient: { id: "p-2", role: "co-debtor", location: CHICAGO } }],
    ["a debtor whose id is not known", { recipient: { id: undefined } }],
    ["a case whose debtor has no id", { debtor: { id: "unknown" } }],
    ["a debt of the case", { contact: { debtIds: ["d-1"] } }],
    ["a case whose debts are not known", { case: { debts: undefined }, contact: { debtIds: ["d-9"] } }],
  ])("%s", (_name, given) => expect(check(inputOf(given)).reasons).toEqual([]));

  it("by the record that holds at its own instant", () => {
    const record = (asOf: string, ...ids: string[]): Fields => ({ id: "c-1", asOf, debtor: { id: "p-1", location: CHICAGO }, debts: ids.map((id) => ({ id })) });
    const about = (...debtIds: string[]) => check({ ...inputOf({ contact: { debtIds } }), case: [record("2026-01-01T00:00:00Z", "d-1", "d-2"), record("2026-05-15T15:00:00Z", "d-1"), record("2026-05-15T15:00:01Z", "d-3")] }).outcome;
    expect([about("d-1"), about("d-2"), about("d-3")]).toEqual(["allow", "deny", "deny"]);
  });
});

describe("space around what identifies, as columns of a fixed width have it", () => {
  const STOPPED = createGate({ packs: [packOf({ prohibit: { standing: { event: "opt-out" } } })] });
  const answers = (gate: typeof LIMIT, given: Parameters<typeof inputOf>[0]) => gate.check(inputOf(given)).reasons.map(({ basis, remedy }) => [basis, remedy?.needs]);
  const optOut = (more: Fields) => event("opt-out", "2026-05-01T10:00:00-05:00", more);
  it.each<[string, Fields, string]>([
    ["a person", { personId: "p-1   " }, "recipient.id"],
    ["a debt", { debtIds: ["d-1\u3000"] }, "contact.debtIds"],
  ])("%s is not known by it, and no request is passed over", (_name, more, need) => expect(answers(STOPPED, { history: [optOut(more)] })).toEqual([["unproven", [need]]]));
  it.each(["+13125550101 ", "\t+13125550101", "+13125550101\u00a0"])("an address is the same with and without it: %j", (address) => {
    expect(answers(STOPPED, { history: [optOut({ address })] })).toEqual([["violated", undefined]]);
    expect(answers(STOPPED, { history: [optOut({ address: "+13125550102" })], recipient: { address } })).toEqual([]);
  });
  it("past contacts may have been made to this person", () => {
    const past = (id: string) => call("h", "2026-05-14T10:00:00-05:00", { recipient: { id, role: "spouse" } });
    expect([answers(LIMIT, { history: [past(" p-1")] }), answers(LIMIT, { history: [past("p-2")] })]).toEqual([[["unproven", ["history.recipient.id"]]], []]);
  });
  it("a debtor of another id in the history is nobody knows whom", () => {
    const past = call("h", "2026-05-14T10:00:00-05:00", { recipient: { id: "p-2", role: "debtor" } });
    expect(answers(LIMIT, { history: [past] })).toEqual([["unproven", ["history.recipient.id"]]]);
    expect(answers(LIMIT, { history: [past], case: { debtor: { location: { country: "US", region: "US-IL" } } } })).toEqual([]);
  });
  it("without a caseId several records of one case are one case", () => expect(check({ ...inputOf({ contact: { caseId: undefined } }), case: [base.case, { ...(base.case as object), asOf: "2026-01-01T00:00:00Z" }] }).outcome).toBe("allow"));
});

describe("an end before the beginning, as a date that stands for none is exported", () => {
  const basis = (condition: unknown, given: Parameters<typeof inputOf>[0]) => createGate({ packs: [packOf({ prohibit: condition })] }).check(inputOf(given)).reasons.map((reason) => reason.basis);
  const since = "2026-05-01T10:00:00-05:00";
  it.each<[string, string, unknown, string[]]>([
    ["ends no request", "opt-out", { standing: { event: "opt-out" } }, ["violated"]],
    ["ends no state", "bankruptcy", { "debtor.status": "bankrupt" }, ["violated"]],
    ["proves no consent", "consent", { standing: { event: "consent" } }, ["unproven"]],
  ])("%s", (_name, type, condition, expected) => {
    expect(basis(condition, { debtor: { status: undefined }, history: [event(type, since, { until: "1970-01-01T00:00:00Z" })] })).toEqual(expected);
    expect(basis(condition, { debtor: { status: undefined }, history: [event(type, since, { until: "2026-05-15T10:00:00-05:00" })] })).toEqual([]);
  });
});

describe("a contact that may be planned", () => {
  it.each<[unknown, string | undefined]>([["true", "2026-05-16T00:00:00-05:00"], [1, "2026-05-16T00:00:00-05:00"], [true, "2026-05-16T00:00:00-05:00"], [false, undefined], ["unknown", undefined], [undefined, undefined]])("planned: %j counts for later instants, or not", (planned, until) => {
    const daily = createGate({ packs: [packOf({ require: { all: [{ limit: { "at-most": 1, of: { channel: "voice" }, per: ["person"], within: { "local-days": 1 } } }, { "open-hours": { "every-day": "12:00-24:00", bounds: "[)" } }] } })] });
    const decision = daily.check(inputOf({ history: [call("h", "2026-05-15T11:00:00-05:00", { planned, outcome: undefined })] }), { when: true });
    expect(decision.permittedFrom).toBe(until === undefined ? "2026-05-15T12:00:00-05:00" : "2026-05-16T12:00:00-05:00");
  });
});

describe("several records of one case", () => {
  const record = (asOf: string | undefined, product: string): Fields => ({ id: "c-1", ...(asOf !== undefined && { asOf }), debtor: { id: "p-1", location: CHICAGO }, debts: [{ id: "d-1", product }], creditor: { id: "bank-1" } });
  const products = createGate({ packs: [packOf({ prohibit: { "debt.product": "medical" } })] });
  const outcomes = (...records: Fields[]) => products.check({ ...inputOf({}), case: records } as never).reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`);
  const [old, now, next] = [record("2026-01-01T00:00:00Z", "rent"), record("2026-05-15T15:00:00Z", "medical"), record("2026-05-15T15:00:01Z", "rent")];
  it("the latest that is not after the contact is used, in any order", () => {
    expect(outcomes(old!, now!, next!)).toEqual(["aa.law.rule violated"]);
    expect(outcomes(next!, now!, old!)).toEqual(["aa.law.rule violated"]);
  });
  it("before the first nothing is known", () => expect(outcomes(next!)).toContain("engine.no-law unproven"));
  it("two that hold from the same instant contradict each other, in any order", () => {
    const twin = record("2026-01-01T00:00:00Z", "medical");
    for (const records of [[old!, twin], [twin, old!]]) expect(outcomes(...records)).toContain("engine.input unproven");
    for (const records of [[old!, twin, now!], [now!, old!, twin], [old!, now!, twin]]) expect(outcomes(...records)).toEqual(["aa.law.rule violated"]);
    expect(outcomes(old!, { ...old! })).toEqual([]);
  });
});

describe("check never throws", () => {
  let deep: unknown = {};
  for (let i = 0; i < 100_000; i++) deep = { location: [deep] };
  const odd = JSON.parse('{"toString": 1, "valueOf": 2, "__proto__": {"country": "US"}, "constructor": 3}') as unknown;
  it.each<[string, unknown]>([
    ["data a hundred thousand deep", { ...base, case: deep, contact: { ...base.contact, recipient: { location: deep } } }],
    ["a history as deep", inputOf({ history: [deep as never, { ...call("h", "2026-05-01T10:00:00Z"), x: deep }, { ...call("h", "2026-05-01T10:00:00Z"), x: deep }] })],
    ["keys that a program might trip over", { contact: odd, case: odd, history: [odd], historyFrom: odd }],
    ["such keys in a place", inputOf({ debtor: { location: { country: odd, region: odd, city: odd, timeZones: odd } } })],
    ["such keys for identifiers", inputOf({ debtor: { id: odd }, recipient: { id: odd, address: odd, role: odd }, collector: { id: odd }, contact: { actId: odd, caseId: odd, debtIds: odd } })],
    ["a place with a hole in its list", inputOf({ debtor: { location: [CHICAGO, , CHICAGO] } })], // eslint-disable-line no-sparse-arrays
    ["an instant of a million letters", inputOf({ at: "2".repeat(1_000_000) })],
  ])("on %s", (_name, input) => expect(check(input).outcome).toBe("deny"));

  it("on a hole in a list of clocks, of which one is not known then", () => {
    const hours = createGate({ packs: [packOf({ require: { "open-hours": { "every-day": "00:00-24:00", bounds: "[)" } } })] });
    const timeZones = Object.assign([], { 1: "America/Chicago" });
    expect(hours.check(inputOf({ debtor: { location: { country: "US", region: "US-IL", timeZones } } }), { when: true }).reasons.map(({ basis, remedy }) => [basis, remedy?.needs])).toEqual([["unproven", ["recipient.location"]]]);
  });

  it("and what one input holds never reaches the next", () => {
    check({ ...base, contact: odd, case: odd });
    expect(gate.check(base)).toEqual(createGate({ packs: [packOf({ prohibit: { channel: "sms" } })] }).check(base));
    expect(({} as Fields)["country"]).toBeUndefined();
  });
});
