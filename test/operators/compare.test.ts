import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, call, CHICAGO, event, inputOf, needsOf, NEW_YORK, packOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const compare = (left: string, is: string, right: string, more: Fields = {}): Fields => ({ compare: { left, is, right, ...more } });

describe("compare", () => {
  it.each<[string, Fields, Given, Answer]>([
    ["the agency that calls is the one placed", compare("collector.id", "same-as", "placement.agencyId"), { case: { placement: { agencyId: "agency-1" } } }, "true"],
    ["it is another", compare("collector.id", "same-as", "placement.agencyId"), { case: { placement: { agencyId: "agency-2" } } }, "false"],
    ["a side left blank", compare("collector.id", "different-from", "placement.agencyId"), { case: { placement: { agencyId: "" } } }, "unknown"],
    ["a side with space around it", compare("collector.id", "different-from", "placement.agencyId"), { case: { placement: { agencyId: "agency-1 " } } }, "unknown"],
    ["nobody knows which", compare("collector.id", "different-from", "placement.agencyId"), {}, "unknown"],
    ["`unknown` equals nothing", compare("collector.id", "same-as", "placement.agencyId"), { collector: { id: "unknown" }, case: { placement: { agencyId: "unknown" } } }, "unknown"],
    ["licensed where the debtor is", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY", "US-IL"] } }, "true"],
    ["licensed elsewhere", compare("recipient.location.region", "not-among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY"] } }, "true"],
    ["licensed nobody knows where else", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY", "unknown"] } }, "unknown"],
    ["of several places that agree", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY", "US-IL"] }, debtor: { location: [CHICAGO, NEW_YORK] } }, "true"],
    ["of several places that do not", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY"] }, debtor: { location: [CHICAGO, NEW_YORK] } }, "unknown"],
    ["two places, the second falling back to the debtor's", compare("debtor.residence.region", "same-as", "recipient.location.region"), {}, "true"],
  ])("%s", (_name, condition, given, answer) => expect(ask(condition, given)).toBe(answer));

  it.each<[string, string, Answer]>([
    ["before", "2026-05-14T23:59:59-05:00", "true"], ["before", "2026-05-15T00:00:00-05:00", "false"], ["not-before", "2026-05-15T00:00:00-05:00", "true"], ["after", "2026-05-15T00:00:00-05:00", "false"], ["after", "2026-05-15T00:00:01-05:00", "true"], ["not-after", "2026-05-15T00:00:00-05:00", "true"],
  ])("the contact is %s a date at %s: %s", (is, at, answer) => expect(ask(compare("contact.at", is, "debt.defaultedOn"), { at, debts: [{ id: "d-1", defaultedOn: "2026-05-15" }] })).toBe(answer));

  it("a field of an event that comes only in the course of the windows", () => {
    const gate = createGate({ packs: [packOf({ prohibit: compare("contact.at", "not-before", "dueOn", { of: { event: "promise-to-pay" } }) })] });
    const history = [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { id: "a", dueOn: "2026-06-01" }), event("promise-to-pay", "2026-05-16T10:00:00-05:00", { id: "b", dueOn: "2026-05-18" })];
    const windows = gate.windows(inputOf({ history }), { from: "2026-05-15T00:00:00-05:00", to: "2026-05-20T00:00:00-05:00" });
    expect(windows.filter(({ open }) => open).map(({ from, to }) => [from, to])).toEqual([["2026-05-15T00:00:00-05:00", "2026-05-18T00:00:00-05:00"]]);
  });

  const named = compare("collector.id", "same-as", "agencyId", { of: { event: "outsourcing-notice-sent", form: "written" } });
  it("asks for older records where no such event is on file, not for a field of it", () => expect(needsOf(named, { historyFrom: "2026-05-10T10:00:00-05:00" })).toEqual(["historyFrom"]));
  it("asks for the event's field where there was none", () => expect(needsOf(named, { historyFrom: "origin" })).toEqual(["history.agencyId"]));
  it.each<[string, Fields, unknown, readonly string[]]>([
    ["whether the event is such", { agencyId: "agency-1" }, "origin", ["history.form"]],
    ["what it says", { form: "written" }, "origin", ["history.agencyId"]],
    ["whether another came before the records begin", { agencyId: "agency-1", form: "written" }, "2026-05-10T10:00:00-05:00", ["historyFrom"]],
  ])("names what is missing: %s", (_name, more, historyFrom, needs) => {
    expect(needsOf(named, { history: [event("outsourcing-notice-sent", "2026-05-01T10:00:00-05:00", more)], historyFrom })).toEqual(needs);
  });

  it.each<[string, Fields, Given, readonly string[]]>([
    ["an id that is a number, on the right", compare("collector.id", "same-as", "placement.agencyId"), { case: { placement: { agencyId: 1 } } }, ["case.placement.agencyId"]],
    ["on the left", compare("placement.agencyId", "same-as", "collector.id"), { case: { placement: { agencyId: 1 } } }, ["case.placement.agencyId"]],
    ["a list that is none", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: "US-IL" } }, ["collector.jurisdictions"]],
    ["a list with something else in it", compare("recipient.location.region", "among", "collector.jurisdictions"), { collector: { jurisdictions: ["US-NY", 5] } }, ["collector.jurisdictions"]],
    ["an event's date that is none", compare("contact.at", "not-before", "dueOn", { of: { event: "promise-to-pay" } }), { history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "soon" })] }, ["history.dueOn"]],
    ["a date on the left that is none", compare("placement.from", "before", "contact.at"), { case: { placement: { from: "soon" } } }, ["case.placement.from"]],
  ])("names what does not fit: %s", (_name, condition, given, needs) => {
    expect(ask(condition, given)).toBe("unknown");
    expect(needsOf(condition, given)).toEqual(needs);
  });

  it("a field of the latest event", () => {
    const due = compare("contact.at", "not-before", "dueOn", { of: { event: "promise-to-pay" } });
    const promised = (id: string, at: string, dueOn?: string): Fields => event("promise-to-pay", at, { id, dueOn });
    expect(ask(due, { history: [promised("a", "2026-05-01T10:00:00-05:00", "2026-05-20"), promised("b", "2026-05-02T10:00:00-05:00", "2026-05-10")] })).toBe("true");
    expect(ask(due, { history: [promised("a", "2026-05-01T10:00:00-05:00", "2026-05-10"), promised("b", "2026-05-02T10:00:00-05:00", "2026-05-20")] })).toBe("false");
    expect(ask(due, { history: [promised("a", "2026-05-01T10:00:00-05:00")] })).toBe("unknown");
    expect(ask(due)).toBe("unknown");
  });

  describe("inside a filter", () => {
    it("sets the entry against the judged contact, which is written `contact.`", () => {
      const sameRole = { happened: { of: compare("recipient.role", "same-as", "contact.recipient.role"), per: ["debtor"], within: "ever" } };
      expect(ask(sameRole, { history: [call("h", "2026-05-01T10:00:00-05:00")] })).toBe("true");
      expect(ask(sameRole, { history: [call("h", "2026-05-01T10:00:00-05:00", { recipient: { id: "p-2", role: "spouse" } })] })).toBe("false");
    });
    it("sets an entry's date against the instant that is judged", () => {
      const broken = { happened: { of: { event: "promise-to-pay", ...compare("dueOn", "before", "contact.at") }, per: ["debtor"], within: "ever" } };
      const history = [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-15" })];
      expect(ask(broken, { at: "2026-05-15T00:00:00-05:00", history })).toBe("false");
      expect(ask(broken, { at: "2026-05-15T00:00:01-05:00", history })).toBe("true");
    });
  });
});
