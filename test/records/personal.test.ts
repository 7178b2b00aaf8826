import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/records/catalogue";
import { parseInput, parseRecord } from "../../src/records/parse";
import { cnCallWith } from "./changed";

const CANARY = "+1 312 555 0199 Xu";

const PERSONAL = [
  "contact.recipient.address", "contact.recipient.born", "contact.recipient.location.postalCode", "contact.collector.name",
  "contact.collector.agentName", "contact.content.text", "contact.content.envelope", "contact.callerId.number", "case.debtor.born",
  "case.debtor.location.postalCode", "case.creditor.name",
];

const RECORDS = [
  "contact", "contact.recipient", "contact.recipient.location", "contact.collector", "contact.content", "contact.callerId", "contact.visit",
  "case", "case.debtor", "case.debtor.location", "case.debts", "case.creditor", "case.placement", "history",
];

describe("a personal value", () => {
  it.each([...PERSONAL, ...RECORDS])("never shows in a problem of %s", (path) => {
    for (const value of [[CANARY], { [CANARY]: CANARY }, { name: CANARY }, { toString: CANARY }]) {
      const parsed = parseInput(cnCallWith({ [path]: value }));
      expect(parsed.ok).toBe(false);
      expect(JSON.stringify(parsed)).not.toContain("312");
    }
  });

  it.each(RECORDS)("never shows where it stands for the record %s", (path) => {
    const parsed = parseInput(cnCallWith({ [path]: CANARY }));
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain("312");
  });

  it.each(["contact.recipient.born", "case.debtor.born"])("never shows where %s does not fit", (path) => {
    const parsed = parseInput(cnCallWith({ [path]: CANARY }));
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toContain("312");
  });

  it.each([
    ["an address", { address: [CANARY] }], ["a reason", { reason: { a: CANARY } }], ["a field that is none", { phone: CANARY }],
    ["hours", { hours: CANARY }], ["a list of hours", { hours: [CANARY] }], ["an amount", { amount: CANARY }],
  ])("never shows in %s of an event", (_name, fields) => {
    const event = { type: "opt-out", at: "2026-03-01T10:00:00Z", ...fields };
    for (const parsed of [parseInput(cnCallWith({ history: [event] })), parseRecord(JSON.stringify({ record: "event", ...event }))]) {
      expect(parsed.ok).toBe(false);
      expect(JSON.stringify(parsed)).not.toContain("312");
    }
  });

  it("never shows from a line that is no JSON", () => {
    expect(JSON.stringify(parseRecord(`{"record":"contact","recipient":"${CANARY}`))).not.toContain("312");
  });

  it("is what the catalogue marks", () => {
    expect([...catalogue().values()].filter(({ personal }) => personal).map(({ path }) => path).sort()).toEqual([
      "collector.agentName", "collector.name", "contact.callerId.number", "contact.content.envelope", "contact.content.text", "creditor.name",
      "debtor.age", "debtor.born", "debtor.location.postalCode", "debtor.residence.postalCode", "event.address", "event.reason",
      "recipient.address", "recipient.born", "recipient.location.postalCode",
    ]);
  });
});
