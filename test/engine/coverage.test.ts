import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { Pack } from "../../src/rules/pack";
import { CHICAGO, inputOf, NEW_YORK, packOf, type Given } from "../operators/ask";

const governs = (test: Readonly<Record<string, unknown>>): unknown => ({ any: ["debtor.location", "debtor.residence", "recipient.location"].flatMap((root) => Object.entries(test).map(([field, value]) => ({ [`${root}.${field}`]: value }))) });
const US: Pack = packOf({ id: "us.law.rule", prohibit: { channel: "sms" } }, { id: "us", applies: governs({ country: "US" }), covers: { from: "2026-01-01" } });
const ILLINOIS: Pack = packOf({ id: "us-il.law.rule", prohibit: { channel: "voice" } }, { id: "us-il", applies: governs({ region: "US-IL" }) });
const decide = (packs: readonly Pack[], given: Given): string[] => createGate({ packs }).check(inputOf(given)).reasons.map(({ ruleId, basis, remedy }) => [ruleId, basis, ...(remedy?.needs ?? [])].join(" "));

describe("a place of debtor or recipient that no pack governs", () => {
  it.each<[string, Given, string[]]>([
    ["covered", { debtor: { location: CHICAGO } }, []],
    ["the debtor's", { debtor: { location: { country: "FR" } } }, ["engine.no-law unproven"]],
    ["the debtor's home, though not where the debtor is", { debtor: { location: CHICAGO, residence: { country: "FR" } } }, ["engine.no-law unproven"]],
    ["where the debtor is, though not at home", { debtor: { location: { country: "FR" }, residence: CHICAGO }, recipient: { location: CHICAGO } }, ["engine.no-law unproven"]],
    ["a third person's", { recipient: { id: "p-2", role: "employer", location: { country: "FR" } } }, ["engine.no-law unproven"]],
    ["a third person's that nobody noted", { recipient: { id: "p-2", role: "employer" } }, ["engine.no-law unproven recipient.location"]],
    ["the debtor's that nobody noted", { debtor: { location: undefined }, recipient: { location: CHICAGO } }, ["engine.no-law unproven debtor.location"]],
    ["the debtor's that nobody noted, though the home is known", { debtor: { location: undefined, residence: CHICAGO }, recipient: { location: CHICAGO } }, ["engine.no-law unproven debtor.location"]],
    ["one of several that it may be", { debtor: { location: [CHICAGO, { country: "FR" }] } }, ["engine.no-law unproven"]],
    ["a country that is none", { debtor: { location: { country: "USA", timeZones: ["America/Chicago"] } } }, ["engine.no-law unproven debtor.location.country"]],
    ["a country in small letters", { debtor: { location: { country: "us", region: "US-IL", timeZones: ["America/Chicago"] } } }, ["engine.no-law unproven debtor.location.country"]],
    ["a region whose country nobody noted", { debtor: { location: { region: "US-IL", timeZones: ["America/Chicago"] } } }, ["engine.no-law unproven debtor.location.country"]],
    ["before the pack's first day", { at: "2025-12-31T23:59:59-06:00" }, ["engine.no-law unproven"]],
    ["on it", { at: "2026-01-01T00:00:00-06:00" }, []],
  ])("%s", (_name, given, reasons) => expect(decide([US], given)).toEqual(reasons));

  it("an organisation's pack is no law", () => expect(decide([{ ...packOf({ prohibit: { channel: "sms" } }), kind: "organisation" }], {})).toEqual(["engine.no-law unproven"]));
  it("no packs are no law", () => expect(decide([], {})).toEqual(["engine.no-law unproven"]));
});

describe("a region that has a code among the countries and law of its own", () => {
  const [CN, HK] = ["CN", "HK"].map((country) => packOf({ id: `${country.toLowerCase()}.law.rule`, prohibit: { channel: "voice" } }, { id: country.toLowerCase(), applies: governs({ country }) }));
  it.each<[string, unknown, string[]]>([
    ["the mainland", { country: "CN", region: "CN-GD" }, ["cn.law.rule violated"]],
    ["Hong Kong", { country: "HK" }, ["hk.law.rule violated"]],
    ["Hong Kong as a region", { country: "CN", region: "CN-HK" }, ["hk.law.rule violated"]],
    ["Taiwan as a region, which no pack governs here", { country: "CN", region: "CN-TW" }, ["engine.no-law unproven"]],
  ])("%s", (_name, location, reasons) => expect(decide([CN!, HK!], { debtor: { location } })).toEqual(reasons));
});

describe("a place known in part", () => {
  it.each<[string, unknown, string[]]>([
    ["the region itself", CHICAGO, ["us-il.law.rule violated"]],
    ["another region", NEW_YORK, []],
    ["a country without region brings in every region", { country: "US", timeZones: ["America/Chicago"] }, ["us-il.law.rule unproven debtor.location.region debtor.residence.region recipient.location.region"]],
    ["a misspelt region too", { country: "US", region: "IL", timeZones: ["America/Chicago"] }, ["us-il.law.rule unproven debtor.location.region debtor.residence.region recipient.location.region"]],
    ["a region that does not exist too", { country: "US", region: "US-ZZ", timeZones: ["America/Chicago"] }, ["us-il.law.rule unproven debtor.location.region debtor.residence.region recipient.location.region"]],
    ["a list brings in each", [CHICAGO, NEW_YORK], ["us-il.law.rule unproven debtor.location debtor.residence recipient.location"]],
  ])("%s", (_name, location, reasons) => expect(decide([US, ILLINOIS], { debtor: { location } })).toEqual(reasons));
});

describe("packs that read a licence", () => {
  const licence = packOf({ id: "aa.law.rule", prohibit: { channel: "voice" } }, { applies: { "collector.jurisdictions": "US-IL" } });
  it.each<[string, unknown, string[]]>([["licensed there", ["US-IL"], ["aa.law.rule violated"]], ["licensed elsewhere", ["US-NY"], []], ["an absent licence brings in no pack", undefined, []]])("%s", (_name, jurisdictions, reasons) =>
    expect(decide([US, licence], { collector: { jurisdictions } })).toEqual(reasons),
  );
});

it("what is known of one place never serves another", () => {
  const gate = createGate({ packs: [US, ILLINOIS] });
  const outcome = (location: unknown) => gate.check(inputOf({ debtor: { location } })).reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`);
  const places: unknown[] = [{ country: "US" }, CHICAGO, "Chicago", NEW_YORK, [NEW_YORK], { country: "US", region: "undefined" }, CHICAGO, { country: "FR" }, { country: "US", city: "Chicago" }];
  for (const place of places) expect(outcome(place)).toEqual(createGate({ packs: [US, ILLINOIS] }).check(inputOf({ debtor: { location: place } })).reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`));
});
