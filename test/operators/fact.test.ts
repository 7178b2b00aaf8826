import { describe, expect, it } from "vitest";
import { ask, call, CHICAGO, event, needsOf, NEW_YORK, decide, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;

describe("a fact", () => {
  it.each<[Fields, Given, Answer]>([
    [{ channel: "voice" }, {}, "true"],
    [{ channel: ["sms", "voice"] }, {}, "true"],
    [{ channel: { group: "electronic" } }, {}, "false"],
    [{ channel: { not: "voice" } }, {}, "false"],
    [{ channel: { not: { group: "electronic" } } }, {}, "true"],
    [{ channel: "voice" }, { contact: { channel: "unknown" } }, "unknown"],
    [{ channel: { not: "voice" } }, { contact: { channel: undefined } }, "unknown"],
    [{ channel: { not: "voice" } }, { contact: { channel: "telepathy" } }, "unknown"],
    [{ direction: "outbound" }, {}, "true"],
    [{ direction: "outbound" }, { contact: { direction: "unknown" } }, "unknown"],
    [{ direction: "outbound" }, { contact: { direction: null } }, "unknown"],
    [{ purpose: "collect" }, {}, "true"],
    [{ purpose: "collect" }, { contact: { purpose: "unknown" } }, "unknown"],
    [{ style: "interact" }, {}, "true"],
    [{ style: "notify" }, { contact: { automated: "prerecorded" } }, "true"],
    [{ style: "interact" }, { contact: { automated: "unknown" } }, "unknown"],
    [{ style: "interact" }, { contact: { automated: "prerecorded", style: "interact" } }, "true"],
    [{ "recipient.role": { group: "third-party" } }, { recipient: { role: "employer" } }, "true"],
    [{ "recipient.role": { not: "debtor" } }, { recipient: { role: "stranger" } }, "unknown"],
    [{ "collector.licensed": true }, { collector: { licensed: false } }, "false"],
    [{ "collector.licensed": { not: true } }, { collector: { licensed: "yes" } }, "unknown"],
    [{ "visit.collectors": { "at-most": 2 } }, { contact: { visit: { collectors: 2 } } }, "true"],
    [{ "visit.collectors": { "more-than": 2 } }, { contact: { visit: { collectors: -1 } } }, "unknown"],
    [{ "visit.collectors": { "more-than": 2 } }, { contact: { visit: { collectors: "3" } } }, "unknown"],
    [{ "content.shows": "agent-id" }, { contact: { content: { shows: ["agent-id", "opt-out"] } } }, "true"],
    [{ "content.shows": "agent-id" }, { contact: { content: { shows: [] } } }, "false"],
    [{ "content.shows": "agent-id" }, { contact: { content: { shows: ["opt-out", "unknown"] } } }, "unknown"],
    [{ "content.shows": { not: "agent-id" } }, { contact: { content: { shows: ["opt-out", 7] } } }, "unknown"],
  ])("%j of %j is %s", (condition, given, answer) => expect(ask(condition, given)).toBe(answer));

  it.each<[Fields, Fields, Answer]>([
    [{ "debt.balance": { "more-than": { amount: "1000", currency: "USD" } } }, { balance: { amount: "1000.01", currency: "USD" } }, "true"],
    [{ "debt.balance": { "more-than": { amount: "1000", currency: "USD" } } }, { balance: { amount: "1000.00", currency: "USD" } }, "false"],
    [{ "debt.balance": { "more-than": { amount: "1000", currency: "USD" } } }, { balance: { amount: "5000", currency: "CNY" } }, "unknown"],
    [{ "debt.balance": { below: { amount: "1000", currency: "USD" } } }, { balance: 5 }, "unknown"],
    // 90 days on 15 May 2026 begin on 14 February.
    [{ "debt.daysPastDue": { "at-least": 90 } }, { defaultedOn: "2026-02-14" }, "true"],
    [{ "debt.daysPastDue": { "at-least": 90 } }, { defaultedOn: "2026-02-15" }, "false"],
    [{ "debt.daysPastDue": { "at-least": 90 } }, { defaultedOn: "2026-02-15", daysPastDue: 90 }, "false"],
    [{ "debt.daysPastDue": { "at-least": 90 } }, { daysPastDue: 90 }, "true"],
    [{ "debt.daysPastDue": { "at-least": 90 } }, {}, "unknown"],
    [{ "debt.defaultedOn": { before: "2026-02-15" } }, { defaultedOn: "2026-02-14" }, "true"],
    [{ "debt.defaultedOn": { before: "2026-02-15" } }, { defaultedOn: "2026-02-30" }, "unknown"],
  ])("%j of the debt %j is %s", (condition, debt, answer) => expect(ask(condition, { debts: [{ id: "d-1", ...debt }] })).toBe(answer));

  it.each<[string, Fields, Answer]>([
    ["is as the record says within its term", { contractInForce: true, from: "2026-05-15T10:00:00-05:00", to: "2026-05-15T10:00:01-05:00" }, "true"],
    ["is as the record says where no term is known", { contractInForce: true }, "true"],
    ["is as the record says where the end is said to be unknown", { contractInForce: true, to: "unknown" }, "true"],
    ["is not known where the end cannot be read", { contractInForce: true, to: "May" }, "unknown"],
    ["is not where it was ended, though the end cannot be read", { contractInForce: false, to: "May" }, "false"],
    ["is not before its term", { contractInForce: true, from: "2026-05-15T10:00:01-05:00" }, "false"],
    ["is not from the end of its term on", { contractInForce: true, to: "2026-05-15T10:00:00-05:00" }, "false"],
    ["is not after its term, though nothing else is known", { to: "2026-05-01T00:00:00Z" }, "false"],
    ["is not where it was ended within its term", { contractInForce: false, to: "2026-06-01T00:00:00Z" }, "false"],
    ["is not known from its term alone", { from: "2026-05-01T00:00:00Z", to: "2026-06-01T00:00:00Z" }, "unknown"],
  ])("a contract in force %s", (_, placement, answer) => {
    const given = { at: "2026-05-15T10:00:00-05:00", case: { placement } };
    expect(ask({ "placement.contractInForce": true }, given)).toBe(answer);
    expect(ask({ "placement.contractInForce": { not: true } }, given)).toBe(answer === "unknown" ? answer : answer === "true" ? "false" : "true");
  });

  it.each<[string, string, Answer]>([["2008-05-15", "2026-05-14T23:59:59-05:00", "true"], ["2008-05-15", "2026-05-15T00:00:00-05:00", "false"], ["2008-02-29", "2026-02-28T23:59:59-06:00", "true"], ["2008-02-29", "2026-03-01T00:00:00-06:00", "false"]])(
    "born on %s, a minor at %s: %s",
    (born, at, answer) => expect(ask({ "debtor.age": { below: 18 } }, { at, debtor: { born } })).toBe(answer),
  );

  it("a bankruptcy is closed where one closing surely is the debtor's, whosever a later one is", () => {
    const closed = (at: string, personId: string) => event("bankruptcy-closed", at, { id: at, personId });
    const history = (...closings: Fields[]): Given => ({ debtor: { status: undefined }, history: [event("bankruptcy", "2026-05-01T10:00:00-05:00"), ...closings] });
    const later = closed("2026-05-03T10:00:00-05:00", "");
    expect(ask({ "debtor.status": "bankrupt" }, history(later))).toBe("unknown");
    expect(ask({ "debtor.status": "bankrupt" }, history(closed("2026-05-02T10:00:00-05:00", "p-1"), later))).toBe("false");
  });

  describe("that another than the recipient answered", () => {
    it.each<[string, Fields, string | undefined, Answer]>([
      ["is so of a wrong party", { outcome: "wrong-party" }, "past", "true"],
      ["is so of a visit at which another opened", { channel: "visit", outcome: "wrong-party" }, "past", "true"],
      ["is not so of a conversation", { outcome: "conversation" }, "past", "false"],
      ["is not so where nobody answered", { outcome: "no-answer", discussed: ["d-1"] }, "past", "false"],
      ["is not known of one of which no more is known than that it was tried", { outcome: "attempted" }, "past", "unknown"],
      ["is not known without an outcome", {}, "past", "unknown"],
      ["is not so of one that is only proposed, whatever stands there", { outcome: "wrong-party" }, undefined, "false"],
    ])("%s", (_, contact, mode, answer) => expect(ask({ "contact.wrongParty": true }, { contact, mode })).toBe(answer));
  });

  describe("that nobody answered", () => {
    it.each<[string, Fields, string | undefined, Answer]>([
      ["is so of a call that rang", { outcome: "no-answer" }, "past", "true"],
      ["is so of one that found no line", { outcome: "not-connected" }, "past", "true"],
      ["is not so of one that was answered", { outcome: "connected" }, "past", "false"],
      ["is not so of a conversation", { outcome: "conversation" }, "past", "false"],
      ["is not known of one of which no more is known than that it was tried", { outcome: "attempted" }, "past", "unknown"],
      ["is not known without an outcome", {}, "past", "unknown"],
      ["is not known of one that yet names a debt that was spoken of", { outcome: "no-answer", discussed: ["d-1"] }, "past", "unknown"],
      ["is not known of one that names something else than a list of them", { outcome: "not-connected", discussed: "d-1" }, "past", "unknown"],
      ["is so of one that says that none was", { outcome: "no-answer", discussed: [] }, "past", "true"],
      ["is so of one that does not say", { outcome: "no-answer", discussed: "unknown" }, "past", "true"],
      ["is so of one with a text, which is the script that was meant for it", { outcome: "no-answer", content: { text: "This is Alice." } }, "past", "true"],
      ["is not so of an answered one, whatever its text", { outcome: "connected", content: { text: "We spoke." } }, "past", "false"],
      ["is not so of one that is only proposed", {}, undefined, "false"],
      ["is not so of one that is only proposed, whatever stands there", { outcome: "no-answer" }, undefined, "false"],
    ])("%s", (_, contact, mode, answer) => {
      expect(ask({ "contact.unanswered": true }, { contact, mode })).toBe(answer);
      expect(ask({ "contact.unanswered": { not: true } }, { contact, mode })).toBe(answer === "unknown" ? answer : answer === "true" ? "false" : "true");
    });

    it("is asked of a contact in a history, and there of the contact itself where its root is written", () => {
      const rang = (outcome: string, more: Given = {}): Given => ({ history: [call("h-1", "2026-05-01T12:00:00-05:00", { outcome })], ...more });
      const happened = (of: Fields) => ({ happened: { of, per: ["debtor"], within: "ever" } });
      const ofEntry = happened({ unanswered: true });
      expect([ask(ofEntry, rang("no-answer")), ask(ofEntry, rang("connected")), ask(ofEntry, rang("attempted"))]).toEqual(["true", "false", "unknown"]);
      expect(needsOf(ofEntry, rang("attempted"))).toEqual(["history.outcome"]);
      const ofContact = happened({ "contact.unanswered": true });
      expect(ask(ofContact, rang("no-answer"))).toBe("false");
      expect(ask(ofContact, rang("connected", { mode: "past", contact: { outcome: "no-answer" } }))).toBe("true");
      expect(needsOf(ofContact, rang("connected", { mode: "past", contact: { outcome: "attempted" } }))).toEqual(["contact.outcome"]);
    });
  });

  describe("a place", () => {
    it.each<[Fields, unknown, Answer]>([
      [{ "debtor.location.region": "US-IL" }, CHICAGO, "true"],
      [{ "debtor.location.region": "US-IL" }, { country: "US" }, "unknown"],
      [{ "debtor.location.region": "US-IL" }, { country: "CN" }, "false"],
      [{ "debtor.location.region": { not: "US-IL" } }, { country: "CN" }, "true"],
      [{ "debtor.location.region": "US-IL" }, [CHICAGO, NEW_YORK], "unknown"],
      [{ "debtor.location.region": ["US-IL", "US-NY"] }, [CHICAGO, NEW_YORK], "true"],
      [{ "debtor.location.region": "US-IL" }, { country: "US", region: "IL" }, "unknown"],
      [{ "debtor.location.region": "US-IL" }, { country: "US", region: "US-XX" }, "unknown"],
      [{ "debtor.location.region": "US-IL" }, { country: "US", region: "CN-SH" }, "unknown"],
      [{ "debtor.location.country": "US" }, { country: "us" }, "unknown"],
      [{ "debtor.location.country": { not: "GB" } }, { country: "UK" }, "unknown"],
      [{ "debtor.residence.region": "US-IL" }, CHICAGO, "true"],
      [{ "recipient.location.region": "US-IL" }, CHICAGO, "true"],
    ])("%j of %j is %s", (condition, location, answer) => expect(ask(condition, { debtor: { location } })).toBe(answer));
    it("falls back to the debtor's for the debtor only", () => expect(ask({ "recipient.location.region": "US-IL" }, { recipient: { role: "spouse" } })).toBe("unknown"));
  });

  describe("the debtor's status", () => {
    const CLOSED = event("bankruptcy-closed", "2026-05-10T10:00:00-05:00");
    const BEGUN = event("bankruptcy", "2026-05-05T10:00:00-05:00");
    it.each<[string, unknown, Given, Answer]>([
      ["listed", ["bankrupt"], {}, "true"],
      ["not listed", [], {}, "false"],
      ["a list with a word that nobody knows", ["bankrput"], {}, "unknown"],
      ["a list with `unknown`", ["unknown"], {}, "unknown"],
      ["`unknown` for a list", "unknown", {}, "unknown"],
      ["`unknown` for a list, where an event tells", "unknown", { history: [BEGUN] }, "true"],
      ["no list: the events decide", undefined, { history: [BEGUN] }, "true"],
      ["and their end", undefined, { history: [BEGUN, CLOSED] }, "false"],
      ["and their silence, where they are complete", undefined, {}, "false"],
      ["not where they are not", undefined, { historyFrom: { contacts: "origin" } }, "unknown"],
      ["an event after the record's time", [], { case: { asOf: "2026-05-01T00:00:00-05:00" }, history: [BEGUN] }, "true"],
      ["an event before it", [], { case: { asOf: "2026-05-06T00:00:00-05:00" }, history: [BEGUN] }, "false"],
      ["an event at its very second is no later one", [], { case: { asOf: "2026-05-05T10:00:00-05:00" }, history: [BEGUN] }, "false"],
      ["ended after the record's time", ["bankrupt"], { case: { asOf: "2026-05-06T00:00:00-05:00" }, history: [CLOSED] }, "false"],
      ["about another debt only", undefined, { history: [{ ...BEGUN, debtIds: ["d-2"] }] }, "false"],
      ["about one of the contact's debts", undefined, { history: [{ ...BEGUN, debtIds: ["d-2"] }], debts: [{ id: "d-1" }, { id: "d-2" }] }, "true"],
    ])("%s", (_name, status, given, answer) => {
      const { case: record, ...rest } = given;
      expect(ask({ "debtor.status": "bankrupt" }, { ...rest, debtor: { status }, ...(record && { case: { ...record, debtor: { id: "p-1", location: CHICAGO, status } } }) })).toBe(answer);
    });
  });

  it.each<[string, Fields, Given, Answer]>([
    ["as the record says", { disputed: true }, {}, "true"],
    ["by an event since", { disputed: false }, { history: [event("dispute", "2026-05-10T10:00:00-05:00")] }, "true"],
    ["until it was resolved", {}, { history: [event("dispute", "2026-05-10T10:00:00-05:00"), event("dispute-resolved", "2026-05-11T10:00:00-05:00")] }, "false"],
    ["not known where events are not complete", {}, { historyFrom: { contacts: "origin" } }, "unknown"],
    ["what does not fit is not known", { disputed: "no" }, {}, "unknown"],
    ["nor is what is said to be unknown", { disputed: "unknown" }, {}, "unknown"],
    ["where null says nothing the events decide", { disputed: null }, {}, "false"],
    ["a debt of which nothing is known", {}, { contact: { debtIds: [7] } }, "unknown"],
    ["the same where all debts are disputed", {}, { contact: { debtIds: [7] }, history: [event("dispute", "2026-05-10T10:00:00-05:00")] }, "true"],
  ])("disputed: %s", (_name, debt, given, answer) => expect(ask({ "debt.disputed": true }, { ...given, debts: [{ id: "d-1", ...debt }] })).toBe(answer));

  describe("known", () => {
    const result = (fact: string, given: Given): string => decide({ require: { [fact]: { known: true } } }, given).trace![0]!.result;
    it.each<[string, Given, string]>([
      ["collector.licensed", { collector: { licensed: false } }, "satisfied"],
      ["collector.licensed", {}, "unproven"],
      ["collector.licensed", { collector: { licensed: "yes" } }, "unproven"],
      ["collector.agentId", { collector: { agentId: "unknown" } }, "unproven"],
      ["debt.disputed", { debts: [{ id: "d-1", disputed: false }] }, "satisfied"],
      ["debtor.status", { debtor: { status: [] } }, "satisfied"],
      ["debtor.status", { debtor: { status: ["unknown"] } }, "unproven"],
      ["debtor.location.region", { debtor: { location: { country: "US", timeZones: ["America/Chicago"] } } }, "unproven"],
      ["recipient.addressType", {}, "satisfied"],
    ])("%s of %j is %s", (fact, given, expected) => expect(result(fact, given)).toBe(expected));
  });

  it.each<[string, unknown, Answer]>([
    ["named", ["US-IL"], "true"], ["another", ["US-NY"], "false"], ["none", [], "false"], ["blank", [""], "unknown"], ["with space around it", ["US-IL "], "unknown"], ["a hole", Object.assign([], { length: 1 }), "unknown"], ["named beside a hole", Object.assign([], { 1: "US-IL" }), "true"],
  ])("of a list, %s", (_name, jurisdictions, answer) => {
    expect(ask({ "collector.jurisdictions": "US-IL" }, { collector: { jurisdictions } })).toBe(answer);
    expect(ask({ compare: { left: "debtor.location.region", is: "among", right: "collector.jurisdictions" } }, { collector: { jurisdictions } })).toBe(answer);
  });
  it("a text with space around it is not known", () => expect([ask({ "case.tier": "gold" }, { case: { tier: "gold " } }), ask({ "debtor.location.city": "Chicago" }, { debtor: { location: { ...CHICAGO, city: "Chicago " } } })]).toEqual(["unknown", "unknown"]));

  it.each<[Fields, Given, string[]]>([
    [{ channel: "sms" }, { contact: { channel: "unknown" } }, ["contact.channel"]],
    [{ "debtor.location.region": "US-IL" }, { debtor: { location: [CHICAGO, NEW_YORK] } }, ["debtor.location"]],
    [{ "debt.balance": { below: { amount: "1", currency: "USD" } } }, {}, ["debt.balance"]],
    [{ all: [{ "debt.balance": { below: { amount: "1", currency: "USD" } } }, { "collector.licensed": false }] }, {}, ["collector.licensed", "debt.balance"]],
  ])("%j names %j as missing", (condition, given, needs) => expect(needsOf(condition, given)).toEqual(needs));
});
