import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, askException, call, CHICAGO, event, inputOf, needsOf, NEW_YORK, packOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const standing = (name: string | string[], more: Fields = {}): Fields => ({ standing: { event: name, ...more } });
const BEFORE = "2026-05-10T10:00:00-05:00";
const LATER = "2026-05-12T10:00:00-05:00";
const NOW = "2026-05-15T10:00:00-05:00";

describe("standing: scope", () => {
  const optOut = (more: Fields = {}): Fields => event("opt-out", BEFORE, more);
  it.each<[string, Fields, Given, Answer]>([
    ["a restriction that names nothing means all", { personId: undefined }, {}, "true"],
    ["`unknown` is the same as absent", { personId: "unknown", channel: "unknown", address: "unknown" }, {}, "true"],
    ["another person's", { personId: "p-2" }, {}, "false"],
    ["of nobody knows whom is contacted", {}, { recipient: { id: undefined } }, "unknown"],
    ["another medium", { channel: "sms" }, {}, "false"],
    ["the telephone includes the voicemail", { channel: "voice" }, { contact: { channel: "voicemail" } }, "true"],
    ["another address", { address: "+13125550199" }, {}, "false"],
    ["an e-mail in other letters", { address: "Debtor@Example.com" }, { recipient: { address: "debtor@example.com" } }, "true"],
    ["another e-mail", { address: "debtors@example.com" }, { recipient: { address: "debtor@example.com" } }, "false"],
    ["a number with signs", { address: "tel:+1-312-555-0100" }, { recipient: { address: "+13125550100" } }, "true"],
    ["a number with a sign behind it", { address: "+1 312 555 0100." }, { recipient: { address: "+13125550100" } }, "true"],
    ["a number without its country", { address: "(312) 555-0100" }, { recipient: { address: "+13125550100" } }, "unknown"],
    ["a number with a trunk zero", { address: "01012345678" }, { recipient: { address: "+861012345678" } }, "unknown"],
    ["another number with the same ending", { address: "+12175550100" }, { recipient: { address: "+13125550100" } }, "false"],
    ["a short number that another ends with", { address: "550100" }, { recipient: { address: "+13125550100" } }, "false"],
    ["a handle that ends like a number", { address: "wx3125550100" }, { recipient: { address: "3125550100" } }, "false"],
    ["a postal line in other letters", { address: "1 Elm St" }, { recipient: { address: "1 ELM ST" } }, "false"],
    ["work phone and workplace are one place", { addressType: "workplace" }, { recipient: { addressType: "work-phone" } }, "true"],
    ["a debt of the contact", { debtIds: ["d-1"] }, {}, "true"],
    ["another debt", { debtIds: ["d-2"] }, {}, "false"],
    ["perhaps this debt, where the list is empty", { debtIds: [] }, {}, "unknown"],
    ["perhaps this debt, where the list holds what is no id", { debtIds: ["d-2", 7] }, {}, "unknown"],
    ["perhaps this person, where the id is empty", { personId: "" }, {}, "unknown"],
    ["given to another collector, it holds for all", { collectorId: "agency-2" }, {}, "true"],
  ])("%s", (_name, more, given, answer) => expect(ask(standing("opt-out"), { ...given, history: [optOut(more)] })).toBe(answer));

  it("may ask that this collector received it", () => {
    expect(ask(standing("opt-out", { "held-by": "collector" }), { history: [optOut({ collectorId: "agency-2" })] })).toBe("false");
    expect(ask(standing("opt-out", { "held-by": "collector" }), { history: [optOut({ collectorId: "agency-1" })] })).toBe("true");
    expect(ask(standing("opt-out", { "held-by": "collector" }), { history: [optOut({ collectorId: "unknown" })] })).toBe("true");
  });

  it("may hold whichever debts it names; what names all of them, or the debt itself, gives leave back", () => {
    const any = standing("opt-out", { "any-debt": true });
    const optIn = (...debtIds: unknown[]): Fields => event("opt-in", LATER, { debtIds });
    expect(ask(any, { history: [optOut({ debtIds: ["d-2"] })] })).toBe("true");
    expect(ask(any, { history: [optOut({ debtIds: ["d-2", 7] })] })).toBe("true");
    expect(ask(any, { history: [optOut({ debtIds: ["d-2"] }), optIn("d-2")] })).toBe("false");
    expect(ask(any, { history: [optOut({ debtIds: ["d-2"] }), optIn("d-1")] })).toBe("false");
    expect(ask(any, { history: [optOut({ debtIds: ["d-2", "d-3"] }), optIn("d-3")] })).toBe("true");
    expect(ask(any, { history: [optOut({ debtIds: ["d-2"] }), optIn(7)] })).toBe("unknown");
    expect(ask(any, { history: [optOut(), optIn("d-2")] })).toBe("true");
  });

  it.each<[string, Fields, Answer]>([
    ["in another case, which names no debt", { caseId: "case-9" }, "true"],
    ["in another case, which names the debt", { caseId: "case-9", debtIds: ["d-1"] }, "false"],
    ["in the same case", { caseId: "case-1" }, "false"],
    ["in nobody knows which case", { caseId: undefined }, "false"],
  ])("what is said of one debt is ended %s: it stands: %s", (_name, more, answer) => {
    expect(ask(standing("dispute"), { history: [event("dispute", BEFORE, { caseId: "case-1", debtIds: ["d-1"] }), event("dispute-resolved", LATER, more)] })).toBe(answer);
    expect(ask({ "debt.disputed": true }, { history: [event("dispute", BEFORE, { caseId: "case-1", debtIds: ["d-1"] }), event("dispute-resolved", LATER, more)] })).toBe(answer);
  });

  it.each<[string, string, Fields, string | undefined, Answer]>([
    ["of another case than both", "case-1", { caseId: "case-9" }, "c-1", "true"],
    ["of another case than both, the contact's not known", "case-1", { caseId: "case-9" }, undefined, "true"],
    ["of the case that it was said in", "case-1", { caseId: "case-1" }, "c-1", "false"],
    ["of the contact's case", "case-1", { caseId: "c-1" }, "c-1", "false"],
    ["of another case, naming the debt", "case-1", { caseId: "case-9", debtIds: ["d-1"] }, "c-1", "false"],
    ["of nobody knows which case", "case-1", { caseId: undefined }, "c-1", "false"],
  ])("what names no debt is ended by what names none either %s: it stands: %s", (_name, caseId, more, of, answer) => {
    const given = { contact: { caseId: of }, case: { id: of } };
    expect(ask(standing("dispute"), { ...given, history: [event("dispute", BEFORE, { caseId }), event("dispute-resolved", LATER, more)] })).toBe(answer);
    expect(ask({ "debt.disputed": true }, { ...given, history: [event("dispute", BEFORE, { caseId }), event("dispute-resolved", LATER, more)] })).toBe(answer);
  });

  it("what speaks of a person and of no debt is ended in whichever case that is said", () => {
    expect(ask(standing("serious-illness"), { history: [event("serious-illness", BEFORE), event("illness-ended", LATER, { caseId: "case-9" })] })).toBe("false");
  });

  it("may be the debtor's, whoever is contacted: neither address nor channel is then scope", () => {
    const spouse = { recipient: { id: "p-2", role: "spouse" } };
    expect(ask(standing("cease-request"), { ...spouse, history: [event("cease-request", BEFORE)] })).toBe("false");
    expect(ask(standing("cease-request", { whose: "debtor" }), { ...spouse, history: [event("cease-request", BEFORE)] })).toBe("true");
    expect(ask(standing("opt-out", { whose: "debtor" }), { ...spouse, history: [optOut({ channel: "sms", address: "+13125550199" })] })).toBe("true");
  });

  it.each<[string, Fields, Fields, Answer]>([
    ["a consent has to name the person", {}, { personId: undefined }, "false"],
    ["and does", {}, {}, "true"],
    ["null names nobody", {}, { personId: null }, "false"],
    ["whose it is may be unknown", {}, { personId: "unknown" }, "unknown"],
    ["so may the channel", {}, { channel: "unknown" }, "unknown"],
    ["a channel that is null is every channel", {}, { channel: null }, "true"],
    ["so may the debts", {}, { debtIds: "unknown" }, "unknown"],
    ["so may the address where the rule asks for one", { "must-name": ["person", "address"] }, { address: "unknown" }, "unknown"],
    ["so may the hours", {}, { hours: "unknown" }, "unknown"],
    ["so may the hours that a rule asks of", { to: "hours", "in-hours": true }, { to: "hours", hours: "unknown" }, "unknown"],
    ["an address where the rule asks for one", { "must-name": ["person", "address"] }, {}, "false"],
    ["the address", { "must-name": ["person", "address"] }, { address: "+13125550101" }, "true"],
    ["another address", { "must-name": ["person", "address"] }, { address: "+13125550199" }, "false"],
    ["what is carried must match though it need not be", {}, { channel: "sms" }, "false"],
    ["a consent covers just what it names", {}, { channel: "voicemail" }, "false"],
    ["given to another collector", {}, { collectorId: "agency-2" }, "false"],
    ["for another purpose", { to: "contact" }, { to: "extra-calls" }, "false"],
    ["for a purpose that it does not name", { to: "contact" }, { to: undefined }, "unknown"],
    ["time or place serves a rule of hours", { to: "hours", "in-hours": true }, { to: "time-or-place", hours: { from: "09:00", to: "11:00" } }, "true"],
  ])("%s", (_name, params, more, answer) => expect(ask(standing("consent", params), { history: [event("consent", BEFORE, { to: "contact", ...more })] })).toBe(answer));

  it.each<[string, Fields, Answer]>([
    ["whoever it is", { personId: "unknown" }, "true"],
    ["whichever the channel", { channel: "unknown" }, "true"],
    ["whatever the hours", { hours: "unknown" }, "true"],
  ])("a request of which something is said to be unknown stands %s", (_name, more, answer) => expect(ask(standing("opt-out"), { history: [optOut(more)] })).toBe(answer));

  it.each<[string, Fields, Answer]>([
    ["an address that is unknown", { address: "unknown" }, "unknown"],
    ["a channel that is unknown", { channel: "unknown" }, "unknown"],
    ["another channel", { channel: "letter" }, "true"],
  ])("what gives leave back for %s", (_name, more, answer) => expect(ask(standing("opt-out"), { history: [optOut({}), event("opt-in", "2026-05-14T11:00:00-05:00", more)] })).toBe(answer));

  it("so do those of a notice that a pack declares with them", () =>
    expect(ask(standing("sale-sent"), { history: [event("sale-sent", BEFORE, { channel: "letter", address: "1 Elm St" })] }, { events: { "sale-sent": { effect: "tells", scope: ["personId", "channel", "address"] } } })).toBe("true"));
  it("a notice's channel and address say how it was sent", () => expect(ask(standing("validation-sent"), { history: [event("validation-sent", BEFORE, { channel: "letter", address: "1 Elm St" })] })).toBe("true"));
});

describe("standing: its end", () => {
  const consent = event("consent", BEFORE, { to: "contact" });
  it.each<[string, Fields[], Answer]>([
    ["revoked", [consent, event("consent-revoked", LATER, { to: "contact" })], "false"],
    ["revoked without a word for what: all", [consent, event("consent-revoked", LATER)], "false"],
    ["revoked for what nobody noted: all", [consent, event("consent-revoked", LATER, { to: "unknown" })], "false"],
    ["revoked for what is misspelt, perhaps this", [consent, event("consent-revoked", LATER, { to: "contcat" })], "unknown"],
    ["revoked for what is no word, perhaps this", [consent, event("consent-revoked", LATER, { to: 7 })], "unknown"],
    ["another purpose revoked", [consent, event("consent-revoked", LATER, { to: "hours" })], "true"],
    ["revoked before it was given", [event("consent-revoked", "2026-05-09T10:00:00-05:00"), consent], "true"],
    ["revoked at the same second", [consent, event("consent-revoked", BEFORE)], "false"],
    ["revoked for another medium", [consent, event("consent-revoked", LATER, { channel: "sms" })], "true"],
    ["revoked by another person", [consent, event("consent-revoked", LATER, { personId: "p-2" })], "true"],
  ])("a consent: %s", (_name, history, answer) => expect(ask(standing("consent"), { history })).toBe(answer));

  it.each<[string, unknown, Answer, Answer]>([
    ["complete since it was given", BEFORE, "true", "true"],
    ["not complete: not revoked on file is not standing", "2026-05-10T10:00:01-05:00", "unknown", "unknown"],
    ["nothing known to be complete", undefined, "unknown", "unknown"],
  ])("a consent whose end may be missing, records %s", (_name, historyFrom, here, exception) => {
    expect(ask(standing("consent"), { history: [consent], historyFrom })).toBe(here);
    expect(askException(standing("consent"), { history: [consent], historyFrom })).toBe(exception);
  });
  it("a restriction stands however little is known", () => expect(ask(standing("opt-out"), { history: [event("opt-out", BEFORE)], historyFrom: undefined })).toBe("true"));

  const optOut = event("opt-out", BEFORE);
  it.each<[string, Fields[], Given, Answer]>([
    ["taken back", [optOut, event("opt-in", LATER)], {}, "false"],
    ["taken back at the same second, the restriction wins", [optOut, event("opt-in", BEFORE)], {}, "true"],
    ["taken back, told in another order", [event("opt-in", LATER), event("opt-in", "2026-05-09T10:00:00-05:00"), optOut], {}, "false"],
    ["taken back for another medium", [optOut, event("opt-in", LATER, { channel: "sms" })], {}, "true"],
    ["taken back for this medium", [optOut, event("opt-in", LATER, { channel: "sms" })], { contact: { channel: "sms" } }, "false"],
    ["taken back by nobody knows whom", [optOut, event("opt-in", LATER, { personId: undefined })], {}, "true"],
    ["taken back for a while that has passed", [optOut, event("opt-in", LATER, { until: "2026-05-15T10:00:00-05:00" })], {}, "true"],
    ["taken back for a while that lasts", [optOut, event("opt-in", LATER, { until: "2026-05-15T10:00:01-05:00" })], {}, "false"],
    ["taken back until nobody can read when", [optOut, event("opt-in", LATER, { until: "soon" })], {}, "unknown"],
    ["restrictions accumulate", [optOut, event("opt-in", LATER), event("opt-out", "2026-05-13T10:00:00-05:00", { address: "+13125550101" })], {}, "true"],
  ])("an opt-out: %s", (_name, history, given, answer) => expect(ask(standing("opt-out"), { ...given, history })).toBe(answer));

  it.each<[string, Answer]>([["2026-05-15T10:00:00-05:00", "false"], ["2026-05-15T10:00:01-05:00", "true"]])("`until` %s is its first second without it", (until, answer) => expect(ask(standing("opt-out"), { history: [{ ...optOut, until }] })).toBe(answer));
  it.each(["opt-out", "consent"])("what ends at the second it began never stood: %s", (type) => expect(ask(standing(type), { history: [event(type, BEFORE, { until: BEFORE })] })).toBe("false"));
  it("an end that cannot be read ends no restriction and proves no permission", () => {
    expect(ask(standing("opt-out"), { history: [{ ...optOut, until: "soon" }] })).toBe("true");
    expect(ask(standing("consent"), { history: [{ ...consent, until: "soon" }] })).toBe("unknown");
    expect(needsOf(standing("consent"), { history: [{ ...consent, until: "soon" }] })).toEqual(["history.until"]);
  });

  it.each<[string, Fields, readonly Fields[], readonly string[]]>([
    ["blocked hours", standing("inconvenient", { "in-hours": true }), [event("inconvenient", BEFORE, { hours: { from: "18:00" } })], ["history.hours"]],
    ["agreed hours", standing("consent", { to: "hours", "in-hours": true }), [event("consent", BEFORE, { to: "hours", hours: [] })], ["history.hours"]],
    ["wished hours that are null", standing("preferred-hours", { "in-hours": false }), [event("preferred-hours", BEFORE, { hours: null })], ["history.hours"]],
    ["hours that are given back", standing("inconvenient"), [event("inconvenient", BEFORE), event("inconvenient-ended", LATER, { hours: { days: ["Mon"], from: "08:00", to: "09:00" } })], ["history.hours"]],
  ])("names hours that cannot be read: %s", (_name, condition, history, needs) => {
    expect(ask(condition, { history })).toBe("unknown");
    expect(needsOf(condition, { history })).toEqual(needs);
  });

  it("ends a blocked evening only in the hours that are given back", () => {
    const blocked = event("inconvenient", BEFORE, { hours: { from: "18:00", to: "24:00" } });
    const freed = event("inconvenient-ended", LATER, { hours: { from: "18:00", to: "19:00" } });
    const at = (time: string): Given => ({ at: `2026-05-14T${time}-05:00`, history: [blocked, freed] });
    expect(ask(standing("inconvenient"), at("18:30:00"))).toBe("false");
    expect(ask(standing("inconvenient"), at("19:00:00"))).toBe("true");
    expect(ask(standing("inconvenient"), at("17:59:59"))).toBe("false");
  });

  it("a window opens where a request is taken back, and closes where that runs out", () => {
    const history = [event("opt-out", BEFORE), event("opt-in", "2026-05-16T10:00:00-05:00", { until: "2026-05-17T10:00:00-05:00" })];
    const gate = createGate({ packs: [packOf({ prohibit: standing("opt-out") })] });
    expect(gate.windows(inputOf({ history }), { from: "2026-05-16T00:00:00-05:00", to: "2026-05-18T00:00:00-05:00" }).map(({ from, open }) => `${from} ${open}`)).toEqual([
      "2026-05-16T00:00:00-05:00 false", "2026-05-16T10:00:00-05:00 true", "2026-05-17T10:00:00-05:00 false",
    ]);
  });

  it("preferred hours replace the earlier ones", () => {
    const first = event("preferred-hours", BEFORE, { hours: { from: "08:00", to: "12:00" } });
    const second = event("preferred-hours", LATER, { hours: { from: "18:00", to: "20:00" } });
    const outside = standing("preferred-hours", { "in-hours": false });
    expect(ask(outside, { history: [first] })).toBe("false");
    expect(ask(outside, { history: [first, second] })).toBe("true");
    expect(ask(outside, { history: [first, second], at: "2026-05-15T18:00:00-05:00" })).toBe("false");
    expect(ask(outside, { history: [first, { ...second, channel: "sms" }] })).toBe("false");
    expect(ask(outside, { history: [first, { ...second, at: BEFORE }] })).toBe("true");
  });

  it("a debtor is unreachable until a later conversation", () => {
    const lost = event("unreachable", BEFORE);
    const spouse: Given = { recipient: { id: "p-2", role: "spouse" } };
    const unreachable = standing("unreachable", { whose: "debtor" });
    expect(ask(unreachable, { ...spouse, history: [lost] })).toBe("true");
    expect(ask(unreachable, { ...spouse, history: [lost, call("h", LATER, { outcome: "conversation" })] })).toBe("false");
    expect(ask(unreachable, { ...spouse, history: [lost, call("h", LATER)] })).toBe("true");
    expect(ask(unreachable, { ...spouse, history: [lost, call("h", LATER, { outcome: "unknown" })] })).toBe("unknown");
    expect(ask(unreachable, { ...spouse, history: [lost, call("h", LATER, { outcome: "conversation", recipient: { id: "p-2", role: "spouse" } })] })).toBe("true");
    expect(ask(unreachable, { ...spouse, history: [lost], historyFrom: { contacts: LATER, events: "origin" } })).toBe("unknown");
  });
  it("a conversation ends no restriction that stands beside it", () => {
    const history = [event("opt-out", BEFORE), call("h", LATER, { outcome: "conversation" })];
    expect(ask(standing(["unreachable", "opt-out"]), { history })).toBe("true");
  });

  it("other counterparts than the table's", () => {
    expect(ask(standing("cease-request", { "ended-by": ["promise-to-pay"] }), { history: [event("cease-request", BEFORE), event("promise-to-pay", LATER)] })).toBe("false");
    expect(ask(standing("cease-request", { "ended-by": ["promise-to-pay"] }), { history: [event("cease-request", BEFORE), event("cease-withdrawn", LATER)] })).toBe("true");
    expect(ask(standing("dispute", { "ended-by": { of: { channel: "letter", outcome: "delivered" }, per: ["person"] } }), { history: [event("dispute", BEFORE), call("h", LATER, { channel: "letter", outcome: "delivered" })] })).toBe("false");
  });
});

describe("standing: what ended a permission may be missing", () => {
  const consent = event("consent", BEFORE, { to: "contact" });
  const byEvent = standing("consent", { "ended-by": { of: { event: "opt-out" }, per: ["person"] } });
  const byAct = (...per: string[]) => standing("consent", { "ended-by": { of: { outcome: "conversation" }, per } });
  it.each<[string, Fields, Given, Answer, string[]]>([
    ["an event, where events are not complete", byEvent, { historyFrom: { contacts: "origin", events: LATER } }, "unknown", ["historyFrom"]],
    ["an event, where only contacts are not", byEvent, { historyFrom: { contacts: LATER, events: "origin" } }, "true", []],
    ["an event, whoever's contacts these are", byEvent, { historyCovers: "collector" }, "true", []],
    ["an act, where contacts are not complete", byAct("person"), { historyFrom: { contacts: LATER, events: "origin" } }, "unknown", ["historyFrom"]],
    ["an act of anybody, in one collector's records", byAct("person"), { historyCovers: "collector" }, "unknown", ["historyCovers"]],
    ["an act of anybody, in everybody's", byAct("person"), { historyCovers: "debtor" }, "true", []],
    ["an act of this collector, in its own records", byAct("person", "collector"), { historyCovers: "collector" }, "true", []],
    ["an act with nobody knows whom", byAct("person"), { historyCovers: "debtor", history: [consent, call("h", LATER, { outcome: "conversation", recipient: { role: "debtor" } })] }, "unknown", ["history.recipient.id"]],
    ["this collector's own conversation, for what one ends anyway", standing("unreachable"), { historyCovers: "collector", history: [event("unreachable", BEFORE)] }, "true", []],
  ])("%s", (_name, condition, given, answer, needs) => {
    expect(ask(condition, { history: [consent], ...given })).toBe(answer);
    expect(needsOf(condition, { history: [consent], ...given })).toEqual(needs);
  });
});

describe("standing: how long", () => {
  const refusal = event("refuses-to-pay", BEFORE);
  it.each<[unknown, string, Answer]>([
    ["P7D", "2026-05-17T09:59:59-05:00", "true"], ["P7D", "2026-05-17T10:00:00-05:00", "false"],
    ["PT24H", "2026-05-11T09:59:59-05:00", "true"], ["PT24H", "2026-05-11T10:00:00-05:00", "false"],
    ["P1M", "2026-06-10T09:59:59-05:00", "true"], ["P1M", "2026-06-10T10:00:00-05:00", "false"],
    [{ "local-days": 7 }, "2026-05-16T23:59:59-05:00", "true"], [{ "local-days": 7 }, "2026-05-17T00:00:00-05:00", "false"],
    // After 10 May, a Sunday: the 11th, 12th and 13th have passed whole.
    [{ "business-days": 3, calendar: "cal" }, "2026-05-13T23:59:59-05:00", "true"], [{ "business-days": 3, calendar: "cal" }, "2026-05-14T00:00:00-05:00", "false"],
  ])("lasts %j: at %s %s", (lasts, at, answer) => expect(ask(standing("refuses-to-pay", { lasts }), { at, history: [refusal] })).toBe(answer));

  it.each<[string, Answer]>([["2026-05-08T10:00:00-05:00", "false"], ["2026-05-08T10:00:01-05:00", "unknown"]])("none on file is none where all that could be missing since %s has expired", (historyFrom, answer) =>
    expect(ask(standing("refuses-to-pay", { lasts: "P7D" }), { historyFrom })).toBe(answer),
  );

  it.each<[string, Answer]>([["2026-05-13T23:59:59-05:00", "false"], ["2026-05-14T00:00:00-05:00", "true"]])("a request that may take three business days to be honoured binds at %s: %s", (at, answer) =>
    expect(ask(standing("opt-out", { "honoured-within": { "business-days": 3, calendar: "cal" } }), { at, history: [event("opt-out", BEFORE)] })).toBe(answer),
  );
  it("so may one that has to name whose it is", () => {
    const named = standing("opt-out", { "must-name": ["person"], "honoured-within": "P1D" });
    expect([ask(named, { at: "2026-05-11T09:59:59-05:00", history: [event("opt-out", BEFORE)] }), ask(named, { at: "2026-05-11T10:00:00-05:00", history: [event("opt-out", BEFORE)] })]).toEqual(["false", "true"]);
  });
  it("a revocation is honoured as late, and where no clock tells, nobody knows", () => {
    const history = [event("consent", "2026-05-01T10:00:00-05:00"), event("consent-revoked", BEFORE)];
    const params = { "honoured-within": "P1D" };
    expect(ask(standing("consent", params), { history, at: "2026-05-11T09:59:59-05:00" })).toBe("true");
    expect(ask(standing("consent", params), { history, at: "2026-05-11T10:00:00-05:00" })).toBe("false");
    expect(ask(standing("consent", params), { history, debtor: { location: { country: "US", region: "US-IL", timeZones: ["Nowhere"] } } })).toBe("unknown");
  });

  it.each<[string, Fields[], string, Answer]>([
    ["an oral request lapses", [], "2026-05-17T10:00:00-05:00", "false"],
    ["not before its time", [], "2026-05-17T09:59:59-05:00", "true"],
    ["confirmed in time it stands", [event("cease-request", "2026-05-17T09:59:59-05:00", { form: "written" })], "2026-06-17T10:00:00-05:00", "true"],
    ["confirmed too late the oral one has lapsed, the written one stands", [event("cease-request", "2026-05-17T10:00:00-05:00", { form: "written" })], "2026-06-17T10:00:00-05:00", "true"],
    ["confirmed too late by one that has ended since, it has lapsed", [event("cease-request", "2026-05-17T10:00:00-05:00", { form: "written", until: "2026-06-01T10:00:00-05:00" })], "2026-06-17T10:00:00-05:00", "false"],
    ["confirmed in time by one that has ended since, it stands", [event("cease-request", "2026-05-17T09:59:59-05:00", { form: "written", until: "2026-06-01T10:00:00-05:00" })], "2026-06-17T10:00:00-05:00", "true"],
    ["confirmed orally it lapses all the same", [event("cease-request", LATER, { form: "oral" })], "2026-06-17T10:00:00-05:00", "false"],
  ])("%s", (_name, more, at, answer) => expect(ask(standing("cease-request", { "unless-confirmed": { within: "P7D", by: { form: "written" } } }), { at, history: [event("cease-request", BEFORE, { form: "oral" }), ...more] })).toBe(answer));

  it.each<[string, Answer]>([["2026-05-16T23:59:59-04:00", "true"], ["2026-05-16T23:30:00-05:00", "unknown"], ["2026-05-17T00:00:00-05:00", "false"]])("whether an oral request has lapsed is not known where clocks disagree: at %s", (at, answer) =>
    expect(ask(standing("cease-request", { "unless-confirmed": { within: { "local-days": 7 }, by: { form: "written" } } }), { at, debtor: { location: [CHICAGO, NEW_YORK] }, history: [event("cease-request", BEFORE, { form: "oral" })] })).toBe(answer));

  describe("once per ground, where it is not known which event is a turn of it", () => {
    const deferral = standing("deferral", { lasts: { "local-days": 3 }, "once-per": "ground", extended: 1 });
    const turn = (at: string, more: Fields = {}): Fields => event("deferral", at, { ground: "illness", ...more });
    it.each<[string, Fields[], Answer]>([
      ["a first one whose ground is not known may have used it up", [turn(BEFORE, { ground: "unknown" }), turn("2026-05-14T10:00:00-05:00")], "unknown"],
      ["one whose own ground is not known may be used up", [turn(BEFORE), turn("2026-05-14T10:00:00-05:00", { ground: "unknown" })], "unknown"],
      ["a later one may have extended it", [turn("2026-05-12T10:00:00-05:00"), turn("2026-05-13T10:00:00-05:00", { ground: "unknown" })], "unknown"],
      ["a later one of another ground has not", [turn("2026-05-12T10:00:00-05:00"), turn("2026-05-13T10:00:00-05:00", { personId: "p-2" })], "false"],
      ["one whose own ground is not known is over with its term", [turn("2026-05-12T10:00:00-05:00", { ground: "unknown" })], "false"],
      ["unless another may have extended it", [turn("2026-05-12T10:00:00-05:00", { ground: "unknown" }), turn("2026-05-13T10:00:00-05:00", { ground: "unknown" })], "unknown"],
      ["until that extension is over, too", [turn("2026-05-08T10:00:00-05:00", { ground: "unknown" }), turn("2026-05-10T10:00:00-05:00", { ground: "unknown" })], "false"],
      ["another person's first one has not used it up", [turn(BEFORE, { personId: "p-2" }), turn("2026-05-14T10:00:00-05:00")], "true"],
    ])("%s", (_name, history, answer) => expect(ask(deferral, { history })).toBe(answer));
    it.each<[string, Fields, string]>([
      ["the ground of another", { ground: "unknown" }, "history.ground"],
      ["the debts of another", { debtIds: [] }, "contact.debtIds"],
    ])("%s is named where it is missing", (_name, more, need) => expect(needsOf(deferral, { history: [turn(BEFORE, more), turn("2026-05-14T10:00:00-05:00")] })).toEqual([need]));
    it("and whose they are is not known either", () => expect(ask(deferral, { recipient: { id: "unknown" }, history: [turn(BEFORE, { personId: "p-2" }), turn("2026-05-14T10:00:00-05:00")] })).toBe("unknown"));
  });

  describe("once per ground, extended once", () => {
    const deferral = standing("deferral", { lasts: "P3M", "once-per": "ground", extended: 1 });
    const of = (ground: string, at: string): Fields => event("deferral", at, { id: `${ground}${at}`, ground });
    it.each<[string, Fields[], string, Answer]>([
      ["within three months", [of("wedding", "2026-01-10T10:00:00-06:00")], "2026-04-10T09:59:59-05:00", "true"],
      ["after them", [of("wedding", "2026-01-10T10:00:00-06:00")], "2026-04-10T10:00:00-05:00", "false"],
      ["extended while it ran", [of("wedding", "2026-01-10T10:00:00-06:00"), of("wedding", "2026-04-01T10:00:00-05:00")], "2026-07-10T09:59:59-05:00", "true"],
      ["extended the second before it ended", [of("wedding", "2026-01-10T10:00:00-06:00"), of("wedding", "2026-04-10T09:59:59-05:00")], "2026-04-11T10:00:00-05:00", "true"],
      ["not at the second at which it ended", [of("wedding", "2026-01-10T10:00:00-06:00"), of("wedding", "2026-04-10T10:00:00-05:00")], "2026-04-11T10:00:00-05:00", "false"],
      ["no second time", [of("wedding", "2026-01-10T10:00:00-06:00"), of("wedding", "2026-04-01T10:00:00-05:00"), of("wedding", "2026-07-01T10:00:00-05:00")], "2026-07-10T10:00:00-05:00", "false"],
      ["used up once it has ended", [of("wedding", "2026-01-10T10:00:00-06:00"), of("wedding", "2026-05-01T10:00:00-05:00")], "2026-05-02T10:00:00-05:00", "false"],
      ["another ground has a term of its own", [of("wedding", "2026-01-10T10:00:00-06:00"), of("illness", "2026-05-01T10:00:00-05:00")], "2026-05-02T10:00:00-05:00", "true"],
    ])("%s", (_name, history, at, answer) => expect(ask(deferral, { at, history })).toBe(answer));
    it("what could be missing may have been extended", () => {
      const short = standing("deferral", { lasts: "P7D", "once-per": "ground", extended: 1 });
      expect(ask(short, { historyFrom: "2026-05-01T10:00:00-05:00" })).toBe("false");
      expect(ask(short, { historyFrom: "2026-05-01T10:00:01-05:00" })).toBe("unknown");
    });
  });

  it("days past due that nobody dated are those of now, not of when it was given", () => {
    const late = standing("consent", { "given-while": { "debt.daysPastDue": { "at-least": 1 } } });
    const given = (debt: Fields): Given => ({ debts: [{ id: "d-1", ...debt }], history: [event("consent", BEFORE)] });
    expect(ask(late, given({ daysPastDue: 90 }))).toBe("unknown");
    expect(needsOf(late, given({ daysPastDue: 90 }))).toEqual(["debt.defaultedOn"]);
    expect(ask(late, given({ daysPastDue: 90, defaultedOn: "2026-05-09" }))).toBe("true");
    expect(ask(late, given({ daysPastDue: 90, defaultedOn: "2026-05-10" }))).toBe("false");
  });

  it("given while something was so before it: an event of its second comes first, a contact does not", () => {
    const given = standing("consent", { "given-while": { happened: { of: { channel: "voice" }, per: ["debtor"], within: "ever" } } });
    const consent = event("consent", BEFORE, { id: "m" });
    expect([call("a", "2026-05-10T09:59:59-05:00"), call("a", BEFORE), call("z", BEFORE)].map((one) => ask(given, { history: [consent, one] }))).toEqual(["true", "false", "false"]);
    const answered = standing("consent", { "given-while": { happened: { of: { event: "opt-out" }, per: ["debtor"], within: "ever" } } });
    expect(ask(answered, { history: [consent, event("opt-out", BEFORE, { id: "z" })] })).toBe("true");
  });
  it("given while something was so", () => {
    const oral = standing("consent", { "given-while": { form: "written" } });
    expect(ask(oral, { history: [event("consent", BEFORE, { form: "written" })] })).toBe("true");
    expect(ask(oral, { history: [event("consent", BEFORE, { form: "oral" })] })).toBe("false");
    expect(ask(standing("consent", { "given-while": { standing: { event: "dispute" } } }), { history: [event("dispute", "2026-05-09T10:00:00-05:00"), event("consent", BEFORE)] })).toBe("true");
    expect(ask(standing("consent", { "given-while": { standing: { event: "dispute" } } }), { history: [event("consent", BEFORE), event("dispute", LATER)] })).toBe("false");
  });
});

describe("standing: hours", () => {
  const agreed = event("consent", BEFORE, { to: "hours", hours: [{ days: ["fri"], from: "20:00", to: "02:00" }] });
  it.each<[string, Answer]>([["2026-05-15T19:59:59-05:00", "false"], ["2026-05-15T20:00:00-05:00", "true"], ["2026-05-16T01:59:59-05:00", "true"], ["2026-05-16T02:00:00-05:00", "false"], ["2026-05-16T20:00:00-05:00", "false"], ["2026-05-15T01:00:00-05:00", "false"]])("agreed for Friday night, at %s %s", (at, answer) =>
    expect(ask(standing("consent", { to: "hours", "in-hours": true }), { at, history: [agreed] })).toBe(answer),
  );
  it.each<[string, Fields, Answer]>([
    ["an agreement without hours agrees to none", { hours: undefined }, "false"],
    ["hours that cannot be read", { hours: { from: "8", to: "21" } }, "unknown"],
    ["a day that does not exist", { hours: { days: ["fryday"], from: "08:00", to: "21:00" } }, "unknown"],
    ["equal ends", { hours: { from: "08:00", to: "08:00" } }, "unknown"],
    ["the whole day", { hours: { from: "00:00", to: "24:00" } }, "true"],
  ])("%s", (_name, more, answer) => expect(ask(standing("consent", { to: "hours", "in-hours": true }), { history: [{ ...agreed, ...more }] })).toBe(answer));
  it("is unknown where two clocks disagree, and names the place", () => {
    const given: Given = { at: "2026-05-15T19:30:00-05:00", debtor: { location: [CHICAGO, NEW_YORK] }, history: [agreed] };
    expect(ask(standing("consent", { to: "hours", "in-hours": true }), given)).toBe("unknown");
    expect(needsOf(standing("consent", { to: "hours", "in-hours": true }), given)).toEqual(["recipient.location"]);
  });
});

describe("standing: silence", () => {
  it("is no consent, and no restriction where events are complete", () => {
    expect(ask(standing("consent"))).toBe("false");
    expect(ask(standing("opt-out"))).toBe("false");
    expect(ask(standing("opt-out"), { historyFrom: { contacts: "origin" } })).toBe("unknown");
    expect(askException(standing("consent"), { historyFrom: undefined })).toBe("false");
  });
  it("at the same second a request already stands", () => expect(ask(standing("opt-out"), { history: [event("opt-out", NOW)] })).toBe("true"));
});
