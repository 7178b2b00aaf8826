import { describe, expect, it } from "vitest";
import { ask, call, CHICAGO, event, NEW_YORK, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const compare = (left: string, is: string, right: string, more: Fields = {}): Fields => ({ compare: { left, is, right, ...more } });

describe("compare", () => {
  it.each<[string, Fields, Given, Answer]>([
    ["the agency that calls is the one placed", compare("collector.id", "same-as", "placement.agencyId"), { case: { placement: { agencyId: "agency-1" } } }, "true"],
    ["it is another", compare("collector.id", "same-as", "placement.agencyId"), { case: { placement: { agencyId: "agency-2" } } }, "false"],
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
