import { describe, expect, it } from "vitest";
import { parsePack } from "../../src/rules/parse-pack";
import { decide, packsOf, tableFor, verdict } from "./fixture-packs";

const rule = tableFor("strength");
const packs = packsOf("strength");

describe("must and should", () => {
  const postcard = { at: "2026-03-10T12:00:00Z", channel: "postcard" };
  rule("gb.conc7.9.visible-name", "GB", [["denies by default what should not be", postcard, "deny"]]);
  rule("gb.conc7.9.visible-name", "GB", [["advises where all that should be only advises", postcard, "advise"]], { advise: ["should"] });
  rule("gb.conc7.9.visible-name", "GB", [["advises where guidance only advises", postcard, "advise"]], { advise: ["guideline"] });
  rule("gb.conc7.9.visible-name", "GB", [["denies where only codes and policies advise", postcard, "deny"]], { advise: ["code", "policy"] });
  rule("gb.conc7.9.visit-notice", "GB", [
    ["denies what must be, whatever is said of should", { at: "2026-03-10T12:00:00Z", channel: "visit" }, "deny"],
    ["permits where it was done", { at: "2026-03-10T12:00:00Z", channel: "visit", events: [{ type: "visit-notice-sent", personId: "debtor", at: "2026-03-05T12:00:00Z" }] }, "permit"],
  ], { advise: ["should", "standard", "guideline", "code", "contract", "policy"] });
  it.each(["law", "regulation"])("refuses to make %s advise", (force) => expect(() => verdict(packs, "gb.conc7.9.visit-notice", { base: "GB" }, { advise: [force as "policy"] })).toThrow("law and regulation always deny"));
});

describe("a presumption, and a ban that depends on intent", () => {
  rule("us-wa.19.16.250.week-3", "US-WA", [
    ["permits the third", { at: "2026-03-10T12:00:00-07:00", calls: { times: 2, from: "2026-03-08T12:00:00-07:00" } }, "permit"],
    ["denies the fourth, from which on harassment is presumed", { at: "2026-03-10T12:00:00-07:00", calls: { times: 3, from: "2026-03-07T12:00:00-08:00" } }, "deny"],
  ]);
  rule("us-wv.46a-2-125.calls", "US-WV", [
    ["permits the thirtieth", { at: "2026-03-10T18:00:00-04:00", calls: { times: 29, from: "2026-03-10T08:00:00-04:00", every: "PT10M" } }, "permit"],
    ["denies the thirty-first, whatever is intended", { at: "2026-03-10T18:00:00-04:00", calls: { times: 30, from: "2026-03-10T08:00:00-04:00", every: "PT10M" } }, "deny"],
  ]);
});

describe("a house's policy where no law sets a number", () => {
  const loan = { "debt.product": "consumer-loan", "contact.recording": "audio" };
  const calls = { times: 2, from: "2026-03-09T12:00:00Z", every: "PT2H", outcome: "conversation" };
  rule("house.policy.frequency", "GB", [
    ["denies the third conversation", { at: "2026-03-10T12:00:00Z", ...loan, calls }, "deny"],
    ["permits the second", { at: "2026-03-10T12:00:00Z", ...loan, calls: { ...calls, times: 1 } }, "permit"],
    ["did not bind before the house made it", { at: "2025-12-31T12:00:00Z", ...loan, calls: { ...calls, from: "2025-12-30T12:00:00Z" } }, "not bound"],
  ]);
  it("is cited as what it is", () => {
    const { reasons } = decide(packs, "house.policy.frequency", { base: "GB", at: "2026-03-10T12:00:00Z", ...loan, calls });
    expect(reasons.map(({ citations }) => citations)).toEqual([[expect.objectContaining({ instrument: "house.policy", pinpoint: "4.1", force: "policy" })]]);
  });
  it("governs no place by itself", () => {
    const [house] = packs.filter(({ kind }) => kind === "organisation");
    expect(verdict([{ ...house!, extends: undefined }], "house.policy.frequency", { base: "GB", at: "2026-03-10T12:00:00Z", ...loan })).toBe("engine.no-law: no loaded pack covers GB on 2026-03-10");
  });
});

describe("a waiver", () => {
  const calls = { times: 2, from: "2026-03-09T12:00:00Z", every: "PT2H", outcome: "conversation" };
  const card = { "debt.product": "credit-card" };
  rule("house.policy.frequency", "GB", [
    ["lifts the rule within its span and scope", { at: "2026-03-10T12:00:00Z", ...card, calls }, "waived"],
    ["lifts nothing outside its scope", { at: "2026-03-10T12:00:00Z", "debt.product": "mortgage", calls }, "deny"],
    ["lifts nothing where its scope is not known to hold", { at: "2026-03-10T12:00:00Z", "debt.product": null, calls }, "deny"],
    ["lifts what is unproven too", { at: "2026-03-10T12:00:00Z", ...card, calls: { ...calls, outcome: null } }, "waived"],
    ["lifts nothing on the day before it", { at: "2026-02-28T23:59:59Z", ...card, calls: { ...calls, from: "2026-02-27T12:00:00Z" } }, "deny"],
    ["lifts on its last second", { at: "2026-03-31T23:59:59+01:00", ...card, calls: { ...calls, from: "2026-03-30T12:00:00Z" } }, "waived"],
    ["lifts nothing a second later", { at: "2026-04-01T00:00:00+01:00", ...card, calls: { ...calls, from: "2026-03-30T12:00:00Z" } }, "deny"],
    ["is not used where the rule holds anyway", { at: "2026-03-10T12:00:00Z", ...card }, "permit"],
  ]);
  it("shows in the decision, with who gave it, why and until when", () =>
    expect(decide(packs, "house.policy.frequency", { base: "GB", at: "2026-03-10T12:00:00Z", ...card, calls })).toMatchObject({ outcome: "allow", waivers: [{ ruleId: "house.policy.frequency", id: "W-1", by: "head of conduct", reason: "a fraud alert in which customers must be reached", until: "2026-04-01" }] }));
  it("is refused where it would lift a regulation", () => {
    const text = 'id: reckless\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Reckless }\nwaivers:\n  - { id: W-9, rule: gb.conc7.9.visit-notice, reason: haste, by: nobody, from: "2026-01-01", until: "2027-01-01" }\n';
    expect(() => parsePack(text, { with: packs })).toThrow("pack/waiver");
  });
  it.each(["reason", "by", "until"])("is refused without its %s", (key) => {
    const waiver = { id: "W-9", rule: "house.policy.frequency", reason: "haste", by: "somebody", from: "2026-01-01", until: "2027-01-01", [key]: undefined };
    const text = `id: hasty\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Hasty }\nwaivers:\n  - ${JSON.stringify(waiver)}\n`;
    expect(() => parsePack(text, { with: packs })).toThrow(`\`${key}\``);
  });
});

describe("a fact that the system guarantees", () => {
  const call = { base: "GB", at: "2026-03-10T12:00:00Z", recording: null } as const;
  it("is unproven while the record is silent and nothing is assumed", () => expect(verdict(packs, "house.policy.recorded", call)).toBe("unproven: contact.recording"));
  it("permits where it is assumed, and lists it", () => {
    const decision = decide(packs, "house.policy.recorded", call, { assume: { "contact.recording": "audio" } });
    expect([decision.outcome, decision.applied.assumed]).toEqual(["allow", { "contact.recording": "audio" }]);
  });
  it("never overrides what is given", () => expect(verdict(packs, "house.policy.recorded", { ...call, recording: "none" }, { assume: { "contact.recording": "audio" } })).toBe("deny"));
});

describe("a duty", () => {
  const call = { base: "GB", at: "2026-03-10T12:00:00Z" } as const;
  it.each([
    ["is listed while it is not known to be done", { "content.shows": null }, "duty: say-who-is-calling"],
    ["is done where the system shows it", { "content.shows": ["creditor-name"] }, "permit"],
    ["denies where it is known not to be done", { "content.shows": [] }, "deny"],
    ["is unproven of a past contact that does not tell", { "content.shows": null, mode: "past" }, "unproven: contact.content.shows"],
  ])("%s", (_, given, expected) => expect(verdict(packs, "house.policy.say-who", { ...call, ...given })).toBe(expected));
});
