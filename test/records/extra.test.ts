import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/records/catalogue";
import { isExtendable, type Extra } from "../../src/records/extra";
import { parseInput } from "../../src/records/parse";
import { cnCallWith } from "./changed";

const extra: Extra = {
  facts: [
    { path: "contact.visit.dog", type: "boolean", description: "A dog comes along" },
    { path: "debtor.pension", type: "money" },
    { path: "debtor.status", type: "enums", values: ["pensioner"] },
    { path: "event.tribe", type: "enum", values: ["a", "b"] },
    { path: "recipient.note", type: "string", personal: true },
    { path: "debt.constructor", type: "string" },
    { path: "nowhere.field", type: "string" },
  ],
  events: ["truce"],
};

describe("what a pack declares", () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ["a field of a record within a record", { "contact.visit": { dog: true } }],
    ["a field of the debtor", { "case.debtor.pension": { amount: "10.00", currency: "CNY" } }],
    ["a further value of a closed list", { "case.debtor.status": ["pensioner", "student"] }],
    ["an event type and its field", { history: [{ type: "truce", at: "2026-03-01T00:00:00Z", tribe: "a" }] }],
  ])("adds %s", (_name, changes) => {
    expect(parseInput(cnCallWith(changes), extra)).toMatchObject({ ok: true });
    expect(parseInput(cnCallWith(changes))).toMatchObject({ ok: false });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["the type of a field", { "contact.visit": { dog: "yes" } }, "input/wrong-type"],
    ["the values of a list", { "case.debtor.status": ["pensionner"] }, "input/unknown-value"],
    ["the values of an enum", { history: [{ type: "truce", at: "2026-03-01T00:00:00Z", tribe: "c" }] }, "input/unknown-value"],
  ])("is held to %s", (_name, changes, code) => {
    expect(parseInput(cnCallWith(changes), extra)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it.each([
    ["contact.visit.dog", "boolean"], ["debtor.pension", "money"], ["event.tribe", "enum"], ["nowhere.field", undefined],
  ])("joins the catalogue: %s", (path, kind) => {
    expect(catalogue(extra).get(path)?.kind).toBe(kind);
    expect(catalogue().has(path)).toBe(false);
  });

  it("widens the values there", () => {
    expect(catalogue(extra).get("debtor.status")?.values?.slice(-1)).toEqual(["pensioner"]);
    expect(catalogue(extra).get("recipient.note")?.personal).toBe(true);
    expect(catalogue(extra).get("event.type")?.values).toContain("truce");
  });

  it.each([
    ["debtor.pension", true], ["contact.visit.dog", true], ["event.tribe", true], ["debtor.location.floor", false], ["debtor", false],
    ["debtor.__proto__", false], ["debt.constructor", false], ["debtor.Has Space", false], ["nowhere.field", false],
  ])("may stand at %s: %s", (path, may) => {
    expect(isExtendable(path)).toBe(may);
  });
});
