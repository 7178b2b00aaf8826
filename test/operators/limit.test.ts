import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, call, CHICAGO, decide, event, inputOf, needsOf, NEW_YORK, packOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const cap = (most: number, more: Fields = {}): Fields => ({ not: { limit: { "at-most": most, of: { channel: { group: "telephone" } }, per: ["person"], within: { "local-days": 7 }, ...more } } });
/** Whether the cap is broken. */
const broken = (most: number, history: readonly Fields[], more: Fields = {}, given: Given = {}): Answer => ask(cap(most, more), { history, ...given });
const calls = (...days: string[]): Fields[] => days.map((day, index) => call(`h${index}`, `2026-05-${day}T10:00:00-05:00`));

describe("limit", () => {
  it.each<[string, number, Fields[], Answer]>([
    ["counts this contact", 0, [], "true"],
    ["is met at the cap", 1, [], "false"],
    ["is broken by one more", 2, calls("14", "13"), "true"],
    ["is met by the last one", 3, calls("14", "13"), "false"],
  ])("%s", (_name, most, history, answer) => expect(broken(most, history)).toBe(answer));

  it.each<[string, unknown, string, Answer]>([
    ["the first of seven local days is inside", { "local-days": 7 }, "2026-05-09T00:00:00-05:00", "true"],
    ["the day before is not", { "local-days": 7 }, "2026-05-08T23:59:59-05:00", "false"],
    ["today alone", { "local-days": 1 }, "2026-05-14T23:59:59-05:00", "false"],
    ["a day's hours", { rolling: "PT24H" }, "2026-05-14T10:00:01-05:00", "true"],
    ["exactly that long ago is outside", { rolling: "PT24H" }, "2026-05-14T10:00:00-05:00", "false"],
    ["a rolling week", { rolling: "P7D" }, "2026-05-08T10:00:01-05:00", "true"],
    ["exactly a week ago", { rolling: "P7D" }, "2026-05-08T10:00:00-05:00", "false"],
    ["the calendar day", { calendar: "day" }, "2026-05-15T00:00:00-05:00", "true"],
    ["the calendar week begins on Monday", { calendar: "week" }, "2026-05-11T00:00:00-05:00", "true"],
    ["the Sunday before is last week", { calendar: "week" }, "2026-05-10T23:59:59-05:00", "false"],
    ["unless it begins on Sunday", { calendar: "week", starts: "sun" }, "2026-05-10T00:00:00-05:00", "true"],
    ["the calendar month", { calendar: "month" }, "2026-05-01T00:00:00-05:00", "true"],
    ["the last of April is last month", { calendar: "month" }, "2026-04-30T23:59:59-05:00", "false"],
    // 15 May is a holiday here: Tuesday to Thursday are the last three business days.
    ["business days", { "business-days": 3, calendar: "cal" }, "2026-05-12T00:00:00-05:00", "true"],
    ["the fourth business day back", { "business-days": 3, calendar: "cal" }, "2026-05-11T23:59:59-05:00", "false"],
    ["ever", "ever", "2001-05-11T23:59:59-05:00", "true"],
    ["the wider of two shapes", { strictest: [{ rolling: "PT24H" }, { calendar: "week" }] }, "2026-05-11T00:00:00-05:00", "true"],
  ])("%s", (_name, within, past, answer) => expect(broken(1, [call("h", past)], { within })).toBe(answer));

  it.each<[string, string, string, Answer]>([
    // Seven local days hold 167 hours in spring and 169 in autumn.
    ["in spring", "2026-03-08T23:00:00-05:00", "2026-03-02T00:00:00-06:00", "true"],
    ["in spring, the eighth day", "2026-03-08T23:00:00-05:00", "2026-03-01T23:59:59-06:00", "false"],
    ["in autumn", "2026-11-07T23:59:59-06:00", "2026-11-01T00:00:00-05:00", "true"],
    ["a rolling week keeps the clock across the change", "2026-03-08T10:00:00-05:00", "2026-03-01T10:00:00-06:00", "true"],
  ])("cuts local days whatever the clock does: %s", (_name, at, past, answer) => {
    const within = _name.startsWith("a rolling") ? { rolling: "P7D" } : { "local-days": 7 };
    expect(broken(1, [call("h", past)], { within }, { at: _name.startsWith("a rolling") ? "2026-03-08T09:59:59-05:00" : at })).toBe(answer);
  });

  it.each<[string, string[], Fields, Fields, Answer]>([
    ["another person's are not counted per person", ["person"], { recipient: { id: "p-2", role: "spouse" } }, {}, "false"],
    ["an unnamed person's may be", ["person"], { recipient: { role: "debtor" } }, {}, "unknown"],
    ["another collector's are not counted per collector", ["collector"], { collector: { id: "agency-2" } }, {}, "false"],
    ["an unknown collector's may be", ["collector"], { collector: { id: "unknown" } }, {}, "unknown"],
    ["all collectors are pooled per debtor", ["debtor"], { collector: { id: "agency-2" } }, {}, "true"],
    ["debtor and spouse are one household", ["household"], { recipient: { id: "p-2", role: "spouse" } }, {}, "true"],
    ["an employer is not of it", ["household"], { recipient: { id: "p-3", role: "employer" } }, {}, "false"],
    ["home and home phone are one place", ["place"], { recipient: { id: "p-1", addressType: "home" } }, { recipient: { addressType: "home-phone" } }, "true"],
    ["work is another", ["place"], { recipient: { id: "p-1", addressType: "work-phone" } }, { recipient: { addressType: "home-phone" } }, "false"],
    ["the same agent's", ["agent"], { collector: { id: "agency-1", agentId: "7" } }, { collector: { agentId: "7" } }, "true"],
    ["an agent of another collector with the same number", ["agent"], { collector: { id: "agency-2", agentId: "7" } }, { collector: { agentId: "7" } }, "false"],
    ["per address", ["address"], { recipient: { id: "p-1", address: "+13125550199" } }, {}, "false"],
    ["an e-mail in other letters is the same address", ["address"], { recipient: { id: "p-1", address: "Debtor@Example.com" } }, { recipient: { address: "debtor@example.com" } }, "true"],
    ["a number with blanks is the same one", ["address"], { recipient: { id: "p-1", address: "+1 (312) 555-0100" } }, { recipient: { address: "+13125550100" } }, "true"],
    ["a number without its country may be the same one", ["address"], { recipient: { id: "p-1", address: "312-555-0100" } }, { recipient: { address: "+13125550100" } }, "unknown"],
    ["per channel", ["channel"], { channel: "voicemail" }, {}, "false"],
    ["several keys must all match", ["person", "collector"], { collector: { id: "agency-2" } }, {}, "false"],
    ["of another case for the same creditor", ["creditor"], { caseId: "c-2", creditorId: "bank-1" }, {}, "true"],
    ["of another case for nobody knows whom", ["creditor"], { caseId: "c-2" }, {}, "unknown"],
    ["of another case for another creditor", ["creditor"], { caseId: "c-2", creditorId: "bank-2" }, {}, "false"],
  ])("%s", (_name, per, past, given, answer) => expect(broken(1, [call("h", "2026-05-14T10:00:00-05:00", past)], { per }, given as Given)).toBe(answer));

  describe("per debt", () => {
    const debts = [{ id: "d-1" }, { id: "d-2" }];
    const of = (debtIds: string[] | undefined, past: Fields): Answer => broken(1, [call("h", "2026-05-14T10:00:00-05:00", past)], { per: ["debt"] }, { debts, contact: debtIds === undefined ? {} : { debtIds } });
    it.each<[string, string[] | undefined, Fields, Answer]>([
      ["a call about this debt", ["d-1"], { debtIds: ["d-1"] }, "true"],
      ["a call about the other", ["d-2"], { debtIds: ["d-1"] }, "false"],
      ["a call about nobody can read what", ["d-1"], { debtIds: [7] }, "unknown"],
      ["a call about nothing", ["d-1"], { debtIds: [] }, "unknown"],
      ["either of the contact's debts denies", ["d-1", "d-2"], { debtIds: ["d-1"] }, "true"],
      ["all of the case's debts where none is named", undefined, { debtIds: ["d-2"] }, "true"],
      ["an unanswered call about several counts for at least one of them", ["d-1"], { debtIds: ["d-1", "d-2"] }, "unknown"],
      ["so does one that names none", ["d-1"], {}, "unknown"],
      ["a conversation about several counts for each", ["d-1"], { debtIds: ["d-1", "d-2"], outcome: "conversation" }, "true"],
      ["a letter about several counts for each", ["d-1"], { channel: "letter", debtIds: ["d-1", "d-2"] }, "false"],
      ["of another case, naming none", ["d-1"], { caseId: "c-2" }, "unknown"],
    ])("%s", (_name, debtIds, past, answer) => expect(of(debtIds, past)).toBe(answer));

    it("counts one of nobody knows what kind, about several, for at least one of them", () =>
      expect(broken(1, [call("h", "2026-05-14T10:00:00-05:00", { channel: "unknown", debtIds: ["d-1", "d-2"] })], { of: { direction: "outbound" }, per: ["debt"] }, { debts, contact: { debtIds: ["d-1"] } })).toBe("unknown"));
    it("pools loans that are served as one account", () => {
      const one = [{ id: "d-1", accountGroup: "g" }, { id: "d-2", accountGroup: "g" }];
      expect(broken(1, calls("14").map((past) => ({ ...past, debtIds: ["d-2"] })), { per: ["debt"] }, { debts: one, contact: { debtIds: ["d-1"] } })).toBe("true");
    });
    it.each([null, "unknown"])("does not pool loans whose account is %s", (accountGroup) => {
      expect(broken(1, calls("14").map((past) => ({ ...past, debtIds: ["d-2"] })), { per: ["debt"] }, { debts: [{ id: "d-1", accountGroup }, { id: "d-2", accountGroup }], contact: { debtIds: ["d-1"] } })).toBe("false");
    });
    it("counts what was spoken of, not what the call was made about", () => {
      const spoken = (discussed: unknown): Answer => broken(1, [call("h", "2026-05-14T10:00:00-05:00", { outcome: "conversation", debtIds: ["d-1"], discussed })], { per: ["debt-discussed"] }, { debts, contact: { debtIds: ["d-1"] } });
      expect(spoken(["d-2"])).toBe("false");
      expect(spoken(["d-1"])).toBe("true");
      expect(spoken(undefined)).toBe("true");
      expect(spoken("unknown")).toBe("unknown");
    });
  });

  describe("what this contact is", () => {
    it.each<[string, unknown, Fields, Answer]>([
      ["is met if it is no such contact", { channel: "sms" }, {}, "false"],
      ["is broken if it is", { channel: "voice" }, {}, "true"],
      ["is open where its channel is not known", { channel: "voice" }, { channel: "unknown" }, "unknown"],
      ["counts it whatever its outcome will be", { outcome: "conversation" }, {}, "true"],
      ["also where the outcome is negated", { outcome: { not: "not-connected" } }, {}, "true"],
      ["also under a `not`", { not: { outcome: "not-connected" } }, {}, "true"],
      ["also under a `not` of several", { not: { outcome: ["not-connected", "no-answer"] } }, {}, "true"],
    ])("%s", (_name, of, contact, answer) => expect(broken(0, [], { of }, { contact })).toBe(answer));

    it.each<[string, unknown, unknown, Answer]>([
      ["that came to what is counted breaks it", { outcome: "conversation" }, "conversation", "true"],
      ["that came to something else does not", { outcome: "conversation" }, "no-answer", "false"],
      ["nor one that is excluded", { outcome: { not: "not-connected" } }, "not-connected", "false"],
      ["of which nobody knows what came is open", { outcome: "conversation" }, undefined, "unknown"],
      ["of which only the attempt is known is open", { outcome: "conversation" }, "attempted", "unknown"],
      ["breaks a cap on attempts whatever came of it", { channel: "voice" }, undefined, "true"],
    ])("a past contact %s", (_name, of, outcome, answer) => expect(broken(0, [], { of }, { mode: "past", contact: { outcome } })).toBe(answer));
    it("names the outcome that a past contact lacks", () => expect(needsOf(cap(0, { of: { outcome: "conversation" } }), { mode: "past" })).toEqual(["contact.outcome"]));
    it("takes no outcome of a contact that is only proposed", () => expect(broken(0, [], { of: { outcome: "conversation" } }, { contact: { outcome: "no-answer" } })).toBe("true"));
  });

  describe("of several clocks", () => {
    it.each<[string, string, Answer]>([
      ["agreeing that it is inside", "2026-05-14T10:00:00-05:00", "true"],
      ["disagreeing on the date", "2026-05-08T23:30:00-05:00", "unknown"],
      ["agreeing that it is outside", "2026-05-08T22:59:59-05:00", "false"],
    ])("%s", (_name, past, answer) => expect(broken(1, [call("h", past)], {}, { debtor: { location: [CHICAGO, NEW_YORK] } })).toBe(answer));
  });

  describe("records that are not complete", () => {
    it.each<[string, Given, Answer]>([
      ["from the window's first second", { historyFrom: "2026-05-09T00:00:00-05:00" }, "false"],
      ["from one second later", { historyFrom: "2026-05-09T00:00:01-05:00" }, "unknown"],
      ["from nobody knows when", { historyFrom: undefined }, "unknown"],
      ["contacts and events apart", { historyFrom: { contacts: "origin" } }, "false"],
      ["as narrow as this collector", { historyCovers: "collector" }, "unknown"],
      ["not given at all", { history: null as never }, "unknown"],
    ])("%s", (_name, given, answer) => expect(ask(cap(1), given)).toBe(answer));

    it("count as wide as they count", () => {
      expect(broken(1, [], { per: ["person", "collector"] }, { historyCovers: "collector" })).toBe("false");
      expect(broken(1, [], { per: ["person", "creditor"] }, { historyCovers: "collector" })).toBe("unknown");
      expect(broken(1, [], { per: ["person", "creditor"] }, { historyCovers: "creditor" })).toBe("false");
    });
    it("do not matter to a cap that nothing has begun yet", () => expect(broken(1, calls("14"), { within: { since: { event: "validation-sent" } } }, { historyCovers: "collector" })).toBe("false"));
    it.each<[string, Answer]>([["2026-05-05T10:00:00-05:00", "true"], ["2026-05-05T10:00:01-05:00", "unknown"]])("may lack a later act that a cap begins with: events from %s", (events, answer) =>
      expect(broken(1, [event("validation-sent", "2026-05-01T10:00:00-05:00"), ...calls("05")], { within: { since: { event: "validation-sent" } } }, { historyFrom: { contacts: "origin", events } })).toBe(answer));
    it("come to reach as far as a rolling window at the second", () => {
      const gate = createGate({ packs: [packOf({ require: cap(1, { within: { rolling: "P7D" } })["not"] })] });
      const input = inputOf({ historyFrom: { contacts: "2026-05-10T12:00:00-05:00", events: "origin" } });
      expect(gate.check(input, { when: true }).permittedFrom).toBe("2026-05-17T11:59:59-05:00");
      expect(gate.windows(input, { from: "2026-05-17T00:00:00-05:00", to: "2026-05-18T00:00:00-05:00" }).map(({ from, open }) => `${from} ${open}`)).toEqual(["2026-05-17T00:00:00-05:00 false", "2026-05-17T11:59:59-05:00 true"]);
    });
    it("still prove what they hold", () => expect(broken(1, calls("14"), {}, { historyFrom: undefined, historyCovers: "collector" })).toBe("true"));
    it("are named as what is missing", () => expect(needsOf(cap(1), { historyFrom: undefined, historyCovers: "collector" })).toEqual(["historyCovers", "historyFrom"]));
    it.each<[string, Given]>([["null", { history: null as never }], ["absent", { history: null as never, historyFrom: undefined }]])("are asked for where there are none: %s", (_, given) => expect(needsOf(cap(1), given)).toEqual(["history"]));
    it("name the field of an entry that does not tell", () => expect(needsOf(cap(1, { of: { outcome: "conversation" } }), { history: [call("h", "2026-05-14T10:00:00-05:00", { outcome: "unknown" })] })).toEqual(["history.outcome"]));
    it("turn on an unpublished day only where it decides", () => {
      const within = { "business-days": 3, calendar: "cal" };
      const later = { at: "2027-01-05T10:00:00-06:00" };
      expect(broken(1, [], { within }, later)).toBe("false");
      expect(broken(1, [call("h", "2026-06-01T10:00:00-05:00")], { within }, later)).toBe("false");
      expect(broken(1, [call("h", "2026-12-31T10:00:00-06:00")], { within }, later)).toBe("unknown");
      expect(broken(1, [call("h", "2027-01-05T09:00:00-06:00")], { within }, later)).toBe("true");
      expect(needsOf(cap(1, { within }), { ...later, history: [call("h", "2026-12-31T10:00:00-06:00")] })).toEqual(["calendar.cal"]);
    });
  });

  describe("acts", () => {
    const two = [call("h1", "2026-05-14T10:00:00-05:00", { actId: "a" }), call("h2", "2026-05-14T10:00:05-05:00", { actId: "a", channel: "voicemail", outcome: "left-message" })];
    it("counts the records of one act once", () => expect([broken(1, two), broken(2, two)]).toEqual(["true", "false"]));
    it("leaves out the records of the contact's own act", () => expect(broken(1, two, {}, { contact: { actId: "a" } })).toBe("false"));
    it.each([0, 1])("counts an act for sure of which one record surely counts (%i)", (sure) => expect(broken(1, two.map((one, index) => ({ ...one, channel: index === sure ? "voice" : "unknown" })))).toBe("true"));
    it("takes `unknown` for no act at all", () => expect(broken(2, two.map((one) => ({ ...one, actId: "unknown" })))).toBe("true"));
    it("frees an act only if all its records are free", () => {
      const free = { allowance: { of: { outcome: "no-answer" }, free: 5 } };
      expect(broken(1, two, free)).toBe("true");
      expect(broken(1, two.map((one, index) => ({ ...one, outcome: index === 0 ? "left-message" : "no-answer" })), free)).toBe("true");
      expect(broken(1, [two[0]!], free)).toBe("false");
    });
  });

  describe("excused", () => {
    const consent = event("consent", "2026-05-10T10:00:00-05:00", { to: "contact" });
    const revoked = event("consent-revoked", "2026-05-13T10:00:00-05:00", { to: "contact" });
    const past = [call("h1", "2026-05-12T10:00:00-05:00"), call("h2", "2026-05-14T10:00:00-05:00")];
    const excused = (asOf: string): Fields => ({ excused: [{ "as-of": asOf, standing: { event: "consent", to: "contact" } }] });
    it.each<[string, string, number, Fields[], Answer]>([
      ["then: the call made under the consent is left out", "then", 2, [...past, consent, revoked], "false"],
      ["then: the one after its end counts", "then", 1, [...past, consent, revoked], "true"],
      ["now: nothing is excused once it is revoked", "now", 2, [...past, consent, revoked], "true"],
      ["now: all are while it stands", "now", 1, [...past, consent], "false"],
      ["without it all count", "then", 2, past, "true"],
    ])("%s", (_name, asOf, most, history, answer) => expect(broken(most, history, excused(asOf))).toBe(answer));
  });

  describe("allowance", () => {
    const failed = { allowance: { of: { outcome: "no-answer" }, free: 2 } };
    it.each<[string, number, Fields[], Answer]>([
      ["two are free", 1, calls("14", "13"), "false"],
      ["the third counts", 1, calls("14", "13", "12"), "true"],
      ["others count from the first", 1, [call("h", "2026-05-14T10:00:00-05:00", { outcome: "conversation" })], "true"],
    ])("%s", (_name, most, history, answer) => expect(broken(most, history, failed)).toBe(answer));
    it("holds for this contact where it is such for sure", () => {
      const notices = { allowance: { of: { purpose: "legal-notice" }, free: 1 } };
      expect(broken(0, [], notices, { contact: { purpose: "legal-notice" } })).toBe("false");
      expect(broken(0, [call("h", "2026-05-14T10:00:00-05:00", { purpose: "legal-notice" })], notices, { contact: { purpose: "legal-notice" } })).toBe("true");
    });

    it.each<[string, Fields, number]>([["the one that is free", { purpose: "legal-notice" }, 2], ["none that is free", {}, 3]])("tells how many there would be with %s", (_name, contact, count) => {
      const passed = cap(1, { allowance: { of: { purpose: "legal-notice" }, free: 1 } })["not"];
      expect(decide({ require: passed }, { history: calls("14", "13"), contact }).reasons[0]!.values).toMatchObject({ count, "at-most": 1 });
    });

    it("counts this contact where one of nobody knows what may have been the free one", () => {
      const notices = { allowance: { of: { purpose: "legal-notice" }, free: 1 } };
      expect(broken(0, [call("h", "2026-05-14T10:00:00-05:00", { purpose: "legal-notice", channel: "unknown" })], notices, { contact: { purpose: "legal-notice" } })).toBe("unknown");
    });

    describe("where nobody knows whether this contact is such", () => {
      const notices = { allowance: { of: { purpose: "legal-notice" }, free: 1 } };
      const open = { contact: { purpose: "unknown" } };
      const notice = call("n", "2026-05-14T10:00:00-05:00", { purpose: "legal-notice" });
      const other = call("h", "2026-05-14T11:00:00-05:00");
      it.each<[string, number, Fields[], Answer]>([
        ["it may be the one that is free", 0, [], "unknown"],
        ["it is not, the free one having been", 0, [notice], "true"],
        ["others have reached the most", 1, [other], "unknown"],
        ["others have passed it", 1, [other, call("g", "2026-05-14T12:00:00-05:00")], "true"],
        ["there is room even if it counts", 2, [other], "false"],
        ["there is none once both count", 1, [other, notice], "true"],
      ])("%s", (_name, most, history, answer) => expect(broken(most, history, notices, open)).toBe(answer));
      it("needs its purpose", () => expect(needsOf(cap(0, notices), open)).toEqual(["contact.purpose"]));
      it("goes by what came of a past one", () => {
        const failed = { allowance: { of: { outcome: "no-answer" }, free: 1 } };
        expect(["no-answer", "conversation", "unknown"].map((outcome) => broken(0, [], failed, { mode: "past", contact: { outcome } }))).toEqual(["false", "true", "unknown"]);
        expect(needsOf(cap(0, failed), { mode: "past" })).toEqual(["contact.outcome"]);
      });
    });
  });

  describe("starts-with", () => {
    const after = { "starts-with": { outcome: "conversation" } };
    const spoke = call("h0", "2026-05-12T10:00:00-05:00", { outcome: "conversation" });
    it.each<[string, number, Fields[], Answer]>([
      ["no cap before the first", 1, calls("14", "13"), "false"],
      ["the first itself counts", 1, [spoke], "true"],
      ["what came before it does not", 3, [spoke, ...calls("11", "13").map((one, index) => ({ ...one, id: `x${index}` }))], "false"],
      ["what came after it does", 2, [spoke, call("h2", "2026-05-13T10:00:00-05:00")], "true"],
      ["one that may have been it leaves it open", 1, [call("h", "2026-05-14T10:00:00-05:00", { outcome: "unknown" })], "unknown"],
      ["unless even then the cap is met", 2, [call("h", "2026-05-14T10:00:00-05:00", { outcome: "unknown" })], "false"],
    ])("%s", (_name, most, history, answer) => expect(broken(most, history, after)).toBe(answer));

    it.each([["dispute", "complaint"], ["complaint", "dispute"]])("begins with the first of several kinds (%s, %s)", (first, second) => {
      const begun = [event(first, "2026-05-12T09:00:00-05:00"), event(second, "2026-05-14T09:00:00-05:00")];
      expect(broken(1, [...begun, call("h", "2026-05-13T10:00:00-05:00")], { "starts-with": { event: ["dispute", "complaint"] } })).toBe("true");
    });
    it.each([["dispute", "complaint"], ["complaint", "dispute"]])("a window begins with the latest of several kinds (%s, %s)", (first, second) => {
      const begun = [event(first, "2026-05-12T09:00:00-05:00"), event(second, "2026-05-14T09:00:00-05:00")];
      expect(broken(1, [...begun, call("h", "2026-05-13T10:00:00-05:00")], { within: { since: { event: ["dispute", "complaint"] } } })).toBe("false");
    });

    it.each([["an act", { outcome: "conversation" }, call("h", "2026-05-14T09:00:00-05:00", { outcome: "conversation" })], ["an event", { event: "dispute" }, event("dispute", "2026-05-14T09:00:00-05:00")]])("opens to the second when %s that began it leaves a rolling window", (_name, first, began) => {
      const messages = { limit: { "at-most": 1, of: { channel: "sms" }, per: ["person"], within: { rolling: "P7D" }, "starts-with": first } };
      const input = inputOf({ contact: { channel: "sms" }, history: [began, call("m", "2026-05-14T12:00:00-05:00", { channel: "sms" })] });
      expect(createGate({ packs: [packOf({ require: messages })] }).check(input, { when: true }).permittedFrom).toBe("2026-05-21T09:00:00-05:00");
    });
  });

  it("a rolling month is exact to the second at the end of February, which several days of March look back on", () => {
    const gate = createGate({ packs: [packOf({ require: { limit: { "at-most": 1, of: { channel: "voice" }, per: ["person"], within: { rolling: "P1M" } } } })] });
    const past = [call("h", "2026-02-28T18:59:59-06:00")];
    expect(gate.check(inputOf({ at: "2026-03-30T18:59:58-05:00", history: past }), { when: true }).permittedFrom).toBe("2026-03-30T18:59:59-05:00");
    expect(gate.check(inputOf({ at: "2026-03-28T18:59:59-05:00", history: past }), { when: true }).permittedUntil).toBe("2026-03-29T00:00:00-05:00");
    const stretches = gate.windows(inputOf({ history: past }), { from: "2026-03-28T12:00:00-05:00", to: "2026-04-02T00:00:00-05:00" }).map(({ from, open }) => `${from.slice(5, 19)} ${open}`);
    expect(stretches).toEqual(["03-28T12:00:00 false", "03-28T18:59:59 true", "03-29T00:00:00 false", "03-29T18:59:59 true", "03-30T00:00:00 false", "03-30T18:59:59 true", "03-31T00:00:00 false", "03-31T18:59:59 true"]);
    for (const { from, open } of gate.windows(inputOf({ history: past }), { from: "2026-03-28T12:00:00-05:00", to: "2026-04-02T00:00:00-05:00" })) expect(gate.check(inputOf({ at: from, history: past })).outcome).toBe(open ? "allow" : "deny");
  });

  it("is not known to be broken by a contact of which nobody knows whether it is one", () => {
    const voice = { of: { channel: "voice" } };
    expect(broken(1, calls("14", "13"), voice, { contact: { channel: "unknown" } })).toBe("unknown");
    expect(broken(1, calls("14", "13"), voice, { contact: { channel: "sms" } })).toBe("false");
    expect(needsOf(cap(1, voice), { history: calls("14", "13"), contact: { channel: "unknown" } })).toEqual(["contact.channel"]);
  });

  it("looks at an entry's own time where its filter asks for one", () => {
    const friday = { of: { day: { on: ["fri"] } } };
    expect(broken(1, calls("14"), friday)).toBe("false");
    expect(broken(1, calls("14", "08"), { ...friday, within: { "local-days": 8 } })).toBe("true");
  });
});
