import { describe, expect, it } from "vitest";
import cnCall from "../../fixtures/records/cn-call.json";
import cnSms from "../../fixtures/records/cn-sms.json";
import cnThirdParty from "../../fixtures/records/cn-third-party.json";
import cnVisit from "../../fixtures/records/cn-visit.json";
import usCall from "../../fixtures/records/us-call.json";
import usEmail from "../../fixtures/records/us-email.json";
import usThirdParty from "../../fixtures/records/us-third-party.json";
import { parseInput, parseRecord } from "../../src/records/parse";
import { cnCallWith } from "./changed";

const consent = { type: "consent", to: "hours", personId: "debtor-1", channel: "voice", hours: { from: "20:00", to: "23:30" }, at: "2026-03-01T10:00:00+08:00" };
const { planned: _, ...past } = cnCall.contact;
const earlier = { ...past, id: "call-0", at: "2026-03-09T10:00:00+08:00", outcome: "no-answer" };

describe("parseInput", () => {
  it.each([
    ["cn-call", cnCall], ["cn-visit", cnVisit], ["cn-sms", cnSms], ["cn-third-party", cnThirdParty],
    ["us-call", usCall], ["us-email", usEmail], ["us-third-party", usThirdParty],
  ])("takes the base record %s as it stands", (_name, input) => {
    expect(parseInput(input)).toEqual({ ok: true, input });
  });

  it.each<[string, Record<string, unknown>]>([
    ["an event in the history", { history: [consent] }],
    ["a past contact in the history", { history: [earlier] }],
    ["the same entry told twice", { history: [earlier, { ...earlier }] }],
    ["the same entry with its keys in another order", { history: [earlier, Object.fromEntries(Object.entries(earlier).reverse())] }],
    ["a planned entry", { history: [{ ...past, id: "call-9", at: "2026-03-11T10:00:00+08:00", planned: true }] }],
    ["hours as a list", { history: [{ ...consent, hours: [{ days: ["mon"], from: "22:00", to: "02:00" }, { from: "00:00", to: "24:00" }] }] }],
    ["case records that follow one another", { case: [cnCall.case, { ...cnCall.case, asOf: "2026-03-01T00:00:00+08:00" }] }],
    ["several possible places", { "case.debtor.location": [{ country: "CN" }, { country: "US", region: "US-IL" }] }],
    ["a history complete from two instants", { historyFrom: { contacts: "2025-01-01T00:00:00Z", events: "origin" } }],
    ["a history complete from an instant", { historyFrom: "2025-01-01T00:00:00Z" }],
    ["no history", { history: undefined, historyFrom: undefined, historyCovers: undefined, mode: undefined }],
    ["a field that is undefined", { "contact.recording": undefined }],
    ["a negative balance", { "case.debts": [{ id: "L-1", balance: { amount: "-3.20", currency: "CNY" } }] }],
    ["a region whose country makes no list of its own", { "case.debtor.location": { country: "MX", region: "MX-JAL" } }],
  ])("takes %s", (_name, changes) => {
    expect(parseInput(cnCallWith(changes))).toMatchObject({ ok: true });
  });

  it.each([
    "contact.channel", "contact.recipient.role", "contact.planned", "contact.recipient.born", "contact.endedAt", "contact.debtIds", "contact.visit",
    "contact.recipient.location", "case.debtor.location", "case.debtor.status", "historyFrom", "history",
  ])("takes `unknown` in %s and leaves it there", (path) => {
    const input = cnCallWith({ [path]: "unknown" });
    expect(parseInput(input)).toEqual({ ok: true, input });
  });

  it.each([
    ["contact.at", "input/bad-instant"], ["contact.id", "input/bad-id"], ["mode", "input/unknown-value"], ["historyCovers", "input/unknown-value"],
    ["contact.recipient", "input/wrong-type"],
  ])("refuses `unknown` in %s, which must be known or has a default", (path, code) => {
    expect(parseInput(cnCallWith({ [path]: "unknown" }))).toMatchObject({ ok: false, problems: [{ code, path }] });
  });

  it("hands back a copy that later changes of the original do not reach", () => {
    const input = cnCallWith({ history: [earlier] });
    const parsed = parseInput(input);
    (input["history"] as unknown[]).pop();
    expect(parsed).toMatchObject({ ok: true, input: { history: [{ id: "call-0" }] } });
  });

  it("lists every problem at once", () => {
    const input = cnCallWith({
      "contact.at": "2026-03-10T14:00:00", "contact.chanel": "voice", "contact.recipient.role": null, "case.creditor": undefined,
      history: [consent, { ...consent, type: "cease-reqest" }, { ...earlier, at: 5 }, { ...earlier, id: "" }],
    });
    const parsed = parseInput(input);
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      "input/empty history[3].id",
      "input/instant-without-offset contact.at",
      "input/missing case.creditor",
      "input/null contact.recipient.role",
      "input/unknown-key contact.chanel",
      "input/unknown-value history[1].type",
      "input/wrong-type history[2].at",
    ]);
  });
});

describe("parseRecord", () => {
  it.each([
    ["a case", { record: "case", ...cnCall.case }],
    ["a contact", { record: "contact", ...earlier }],
    ["an event", { record: "event", ...consent }],
  ])("reads %s from its line", (_name, record) => {
    expect(parseRecord(JSON.stringify(record))).toEqual({ ok: true, record });
  });

  it("reads the object that a mapping made", () => {
    expect(parseRecord({ record: "event", ...consent })).toEqual({ ok: true, record: { record: "event", ...consent } });
  });

  it.each<[string, unknown, string, string]>([
    ["a line that is cut off", '{"record":"case"', "input/not-json", ""],
    ["a line that holds a list", "[]", "input/wrong-type", ""],
    ["a line that holds null", "null", "input/null", ""],
    ["a record without its kind", JSON.stringify(consent), "input/missing", "record"],
    ["a record of another kind", '{"record":"contcat"}', "input/unknown-value", "record"],
    ["an event with a misspelt type", JSON.stringify({ record: "event", ...consent, type: "concent" }), "input/unknown-value", "type"],
    ["a contact that ends before it begins", JSON.stringify({ record: "contact", ...earlier, endedAt: "2026-03-09T09:00:00+08:00" }), "input/contradictory", "endedAt"],
    ["a case with one debt twice", JSON.stringify({ record: "case", ...cnCall.case, debts: [{ id: "L-1" }, { id: "L-1" }] }), "input/duplicate-id", "debts[1].id"],
  ])("refuses %s", (_name, line, code, path) => {
    expect(parseRecord(line)).toMatchObject({ ok: false, problems: [{ code, path }] });
  });
});
