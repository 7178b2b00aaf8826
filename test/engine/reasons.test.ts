import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import type { Pack } from "../../src/rules/pack";
import { call, event, inputOf, packOf, type Given } from "../operators/ask";

type Fields = Record<string, unknown>;
const rule = (id: string, instrument: string, more: Fields): Pack["rules"][number] => packOf({ id, cite: { instrument, at: "1" }, ...more }).rules[0]!;
const packWith = (...rules: Pack["rules"][number][]): Pack => ({ ...packOf({}), rules });
const decide = (rules: Pack["rules"][number][], given: Given = {}, options = {}) => createGate({ packs: [packWith(...rules)] }).check(inputOf(given), options);
const VIOLATED = { prohibit: { channel: "voice" } };
const UNPROVEN = { prohibit: { "collector.licensed": false } };

describe("reasons", () => {
  it("are all given: violated before unproven, then the stronger force, then the rule's id", () => {
    const decision = decide([rule("aa.code.b", "aa.code", VIOLATED), rule("aa.law.c", "aa.law", UNPROVEN), rule("aa.law.b", "aa.law", VIOLATED), rule("aa.law.a", "aa.law", VIOLATED), rule("aa.code.a", "aa.code", UNPROVEN)]);
    expect(decision.reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`)).toEqual(["aa.law.a violated", "aa.law.b violated", "aa.code.b violated", "aa.law.c unproven", "aa.code.a unproven"]);
  });

  it("name the debt, one each", () => {
    const decision = decide([rule("aa.law.a", "aa.law", { prohibit: { "debt.product": "medical" } })], { debts: [{ id: "d-2", product: "medical" }, { id: "d-1", product: "medical" }, { id: "d-3", product: "rent" }] });
    expect(decision.reasons.map(({ debtId }) => debtId)).toEqual(["d-1", "d-2"]);
  });

  it("an exception must hold for the debt in question", () => {
    const excepted = rule("aa.law.a", "aa.law", { prohibit: { channel: "voice" }, unless: { "debt.product": "medical" } });
    expect(decide([excepted], { debts: [{ id: "d-1", product: "medical" }, { id: "d-2", product: "rent" }] }).reasons.map(({ debtId }) => debtId)).toEqual(["d-2"]);
    expect(decide([excepted], { debts: [{ id: "d-1", product: "medical" }] }).outcome).toBe("allow");
  });

  it.each<[string, Fields]>([
    ["an allowance", { limit: { "at-most": 0, of: { channel: "voice" }, per: ["person"], within: "ever", allowance: { of: { "debt.product": "medical" }, free: 1 } } }],
    ["a beginning", { limit: { "at-most": 0, of: { channel: "voice" }, per: ["person"], within: "ever", "starts-with": { "debt.product": "rent" } } }],
    ["a date of an event", { compare: { left: "contact.at", is: "before", right: "dueOn", of: { event: "promise-to-pay", "debt.product": "medical" } } }],
    ["a condition at an event's time", { standing: { event: "consent-revoked", "given-while": { "debt.product": "medical" } } }],
    ["an answer", { answers: { "begun-after": { event: "complaint", "debt.product": "medical" } } }],
  ])("a debt that is read inside %s is judged for each debt", (_name, condition) => {
    const decision = decide([rule("aa.law.a", "aa.law", { require: condition })], { debts: [{ id: "d-1", product: "medical" }, { id: "d-2", product: "rent" }] }, { trace: true });
    expect(decision.trace!.map(({ debtId }) => debtId)).toEqual(["d-1", "d-2"]);
  });

  it("cite the provision and show the facts and the entries that settled it", () => {
    const capped = rule("aa.law.cap", "aa.law", {
      title: { en: "One call a week" }, cite: { instrument: "aa.law", at: "s. 1", also: ["s. 2", { instrument: "aa.code", at: "r. 3" }] }, require: { limit: { "at-most": 1, of: { channel: "voice" }, per: ["person"], within: { "local-days": 7 } } }, message: { en: "call {count} from {from} to {to}; {at-most} is the most" },
    });
    const decision = decide([capped], { history: [call("h1", "2026-05-09T10:00:00-05:00"), call("h2", "2026-05-14T10:00:00-05:00"), call("h0", "2026-05-08T10:00:00-05:00")] }, { when: true });
    expect(decision.reasons).toEqual([
      expect.objectContaining({
        ruleId: "aa.law.cap", jurisdiction: "aa", basis: "violated", modal: "must", message: "call 3 from 2026-05-09 to 2026-05-15; 1 is the most", title: { zh: "One call a week", en: "One call a week" }, evidence: [{ history: "h2" }, { history: "h1" }, { fact: "debtor.location.country", value: "US" }, { fact: "recipient.location.country", value: "US" }],
        citations: [{ instrument: "aa.law", title: "Law", pinpoint: "s. 1", also: ["s. 2"], force: "law", inForceFrom: "2020-01-01" }, { instrument: "aa.code", title: "Code", pinpoint: "r. 3", force: "code", inForceFrom: "2020-01-01" }],
        remedy: { permittedFrom: "2026-05-21T00:00:00-05:00" },
      }),
    ]);
  });

  it("name the entries that a count may or may not hold", () => {
    const capped = rule("aa.law.cap", "aa.law", { require: { limit: { "at-most": 2, of: { channel: "voice", outcome: "conversation" }, per: ["person"], within: { "local-days": 7 } } } });
    const { outcome: _, ...unknown } = call("h2", "2026-05-14T10:00:00-05:00");
    const [reason] = decide([capped], { history: [call("h0", "2026-05-12T10:00:00-05:00", { outcome: "no-answer" }), call("h1", "2026-05-13T10:00:00-05:00", { outcome: "conversation" }), unknown] }).reasons;
    expect([reason!.evidence[0], reason!.evidence.filter((one) => "history" in one), reason!.remedy]).toEqual([{ history: "h2" }, [{ history: "h2" }], { needs: ["history.outcome"] }]);
  });

  it("say in words what is missing", () => {
    const [reason] = decide([rule("aa.law.a", "aa.law", { ...UNPROVEN, title: { en: "Licensed only" } })]).reasons;
    expect([reason!.message, reason!.remedy]).toEqual(['cannot be shown to comply with "Licensed only"; missing: collector.licensed', { needs: ["collector.licensed"] }]);
  });

  it("of a respond that answers nothing, the purpose that it was judged by", () => {
    const [reason] = decide([rule("aa.law.a", "aa.law", { prohibit: { purpose: "collect" } })], { contact: { purpose: "respond" } }).reasons;
    expect(reason!.evidence[0]).toEqual({ fact: "contact.purpose", value: "collect" });
  });

  it("of a purpose that is not given, or answers nothing, the one that it was judged by, also in the message", () => {
    const collecting = rule("aa.law.a", "aa.law", { prohibit: { purpose: "collect" }, message: { en: "not to {contact.purpose}", zh: "不得{contact.purpose}" } });
    expect([{}, { purpose: "respond" }, { purpose: "collect" }].map((contact) => decide([collecting], { contact }).reasons[0]!.message)).toEqual(["not to collect", "not to collect", "not to collect"]);
  });
});

describe("the trace", () => {
  it("lists every rule with its result", () => {
    const rules = [
      rule("aa.law.a", "aa.law", VIOLATED), rule("aa.law.b", "aa.law", UNPROVEN), rule("aa.law.c", "aa.law", { prohibit: { channel: "sms" } }), rule("aa.law.d", "aa.law", { ...VIOLATED, unless: [{ channel: "sms" }, { "recipient.role": "debtor" }] }), rule("aa.law.e", "aa.law", { ...VIOLATED, binds: { channel: "sms" } }),
      rule("aa.law.f", "aa.law", { ...VIOLATED, "in-force": { from: "2027-01-01" } }), rule("aa.law.g", "aa.law", { duty: { do: "record-it", satisfied: { "contact.recording": "audio" } } }),
    ];
    expect(decide(rules, {}, { trace: true }).trace).toEqual([
      { ruleId: "aa.law.a", result: "violated" }, { ruleId: "aa.law.b", result: "unproven" }, { ruleId: "aa.law.c", result: "satisfied" }, { ruleId: "aa.law.d", result: "excepted", why: "unless[1]" }, { ruleId: "aa.law.e", result: "inapplicable", why: "does not bind" },
      { ruleId: "aa.law.f", result: "inapplicable", why: "not in force" }, { ruleId: "aa.law.g", result: "satisfied", why: "to be done while making the contact" },
    ]);
  });
});

describe("a duty", () => {
  const record = rule("aa.law.record", "aa.law", { duty: { do: "record-it", satisfied: { "contact.recording": ["audio", "audio-video"] } }, unless: { channel: "letter" }, message: { en: "record it" } });
  it.each<[string, Given, string, string[], string[]]>([
    ["is listed where its doing is not known", {}, "allow", ["record-it"], []],
    ["is done", { contact: { recording: "audio" } }, "allow", [], []],
    ["is breached where it is known not to be", { contact: { recording: "none" } }, "deny", [], ["violated"]],
    ["of a past contact is unproven where nobody knows", { mode: "past" }, "deny", [], ["unproven"]],
    ["of a past contact that did it", { mode: "past", contact: { recording: "audio" } }, "allow", [], []],
    ["falls away with its exception", { contact: { channel: "letter" } }, "allow", [], []],
  ])("%s", (_name, given, outcome, duties, bases) => {
    const decision = decide([record], given);
    expect([decision.outcome, decision.duties.map(({ duty }) => duty), decision.reasons.map(({ basis }) => basis)]).toEqual([outcome, duties, bases]);
  });
  it("is listed once, however many debts", () => expect(decide([rule("aa.law.d", "aa.law", { duty: { do: "name-it", satisfied: { "debt.timeBarred": false } } })], { debts: [{ id: "d-1" }, { id: "d-2" }] }).duties).toHaveLength(1));
});

describe("when", () => {
  const hours = rule("aa.law.hours", "aa.law", { require: { "open-hours": { "every-day": "08:00-21:00", bounds: "[)" } } });
  const pause = rule("aa.law.pause", "aa.law", { prohibit: { happened: { of: { outcome: "conversation" }, per: ["person"], within: { "local-days": 7 } } } });
  it.each<[string, Given, Fields]>([
    ["denied until the pause is over and the day has begun", { history: [call("h", "2026-05-14T10:00:00-05:00", { outcome: "conversation" })] }, { permittedFrom: "2026-05-21T08:00:00-05:00" }],
    ["allowed until the evening", {}, { permittedFrom: "2026-05-15T10:00:00-05:00", permittedUntil: "2026-05-15T21:00:00-05:00" }],
    ["a planned conversation shuts it from its second on", { history: [call("h", "2026-05-15T12:00:00-05:00", { outcome: "conversation", planned: true })] }, { permittedFrom: "2026-05-15T10:00:00-05:00", permittedUntil: "2026-05-15T12:00:00-05:00" }],
    ["from the next one where its id is the greater", { history: [call("z", "2026-05-15T12:00:00-05:00", { outcome: "conversation", planned: true })] }, { permittedFrom: "2026-05-15T10:00:00-05:00", permittedUntil: "2026-05-15T12:00:01-05:00" }],
    ["what comes later and is not planned plays no part", { history: [call("h", "2026-05-15T12:00:00-05:00", { outcome: "conversation" })] }, { permittedFrom: "2026-05-15T10:00:00-05:00", permittedUntil: "2026-05-15T21:00:00-05:00" }],
    ["on the clock that has just changed", { at: "2026-03-07T22:00:00-06:00" }, { permittedFrom: "2026-03-08T08:00:00-05:00" }],
  ])("%s", (_name, given, expected) => expect(decide([hours, pause], given, { when: true })).toMatchObject(expected));

  it("says how far it searched where it found nothing", () => {
    const decision = decide([rule("aa.law.never", "aa.law", VIOLATED)], {}, { when: true });
    expect([decision.permittedFrom, decision.searchedTo]).toEqual([undefined, "2027-06-19T10:00:00-05:00"]);
  });
  it("searches no further than this record of the case holds", () => {
    const input = inputOf({ at: "2026-05-15T22:00:00-05:00" });
    const later = { ...input, case: [input.case, { ...(input.case as object), asOf: "2026-05-16T06:00:00-05:00" }] } as CheckInput;
    const night = decide([hours], { at: "2026-05-15T22:00:00-05:00" }, { when: true });
    const cut = createGate({ packs: [packWith(hours)] }).check(later, { when: true });
    expect(night.permittedFrom).toBe("2026-05-16T08:00:00-05:00");
    expect([cut.permittedFrom, cut.searchedTo, cut.reasons[0]?.remedy]).toEqual([undefined, "2026-05-16T06:00:00-05:00", { searchedTo: "2026-05-16T06:00:00-05:00" }]);
    const other = { ...input, case: [input.case, { ...(input.case as object), id: "case-9", asOf: "2026-05-16T06:00:00-05:00" }] } as CheckInput;
    expect(createGate({ packs: [packWith(hours)] }).check(other, { when: true }).permittedFrom).toBe("2026-05-16T08:00:00-05:00");
    const day = createGate({ packs: [packWith(hours)] }).check({ ...later, contact: { ...later.contact, at: "2026-05-15T12:00:00-05:00" } }, { when: true });
    expect([day.permittedUntil, day.searchedTo]).toEqual(["2026-05-15T21:00:00-05:00", undefined]);
  });
  it("finds the day from which the place is covered", () => {
    const late = { ...packWith(), covers: { from: "2026-06-01" } };
    expect(createGate({ packs: [late] }).check(inputOf({}), { when: true }).permittedFrom).toBe("2026-06-01T00:00:00-05:00");
  });
  it("finds when a dispute lapses", () => {
    const disputed = rule("aa.law.dispute", "aa.law", { prohibit: { "debt.disputed": true } });
    expect(decide([disputed], { history: [event("dispute", "2026-05-01T10:00:00-05:00", { until: "2026-05-20T12:00:00-05:00" })] }, { when: true }).permittedFrom).toBe("2026-05-20T12:00:00-05:00");
  });
  it("finds when an answer comes too late, also where the clock skips", () => {
    const answer = rule("aa.law.answer", "aa.law", { require: { answers: { within: "P1D" } } });
    const asked = call("h", "2026-03-07T02:30:00-06:00", { direction: "inbound" });
    expect(decide([answer], { at: "2026-03-07T12:00:00-06:00", contact: { purpose: "respond" }, history: [asked] }, { when: true }).permittedUntil).toBe("2026-03-08T03:00:01-05:00");
  });
  it("finds when a promise is broken", () => {
    const promised = rule("aa.law.promise", "aa.law", { require: { happened: { of: { event: "promise-to-pay", compare: { left: "dueOn", is: "before", right: "contact.at" } }, per: ["debtor"], within: "ever" } } });
    expect(decide([promised], { history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-20" })] }, { when: true }).permittedFrom).toBe("2026-05-20T00:00:01-05:00");
  });
  it("finds the Friday that a cap on Fridays lets pass", () => {
    const fridays = rule("aa.law.fridays", "aa.law", { require: { limit: { "at-most": 0, of: { day: { on: ["fri"] } }, per: ["person"], within: "ever" } } });
    expect(decide([fridays], {}, { when: true }).permittedFrom).toBe("2026-05-16T00:00:00-05:00");
  });
});
