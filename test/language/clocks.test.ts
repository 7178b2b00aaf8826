import { describe, expect, it } from "vitest";
import { opens, packsOf, tableFor, verdict } from "./fixture-packs";

const rule = tableFor("clocks");
const packs = packsOf("clocks");

describe("the recipient's own clock", () => {
  rule("id.pojk22.hours", "ID-PA", [
    ["denies 07:59:59 in Papua, two hours ahead of the capital", { at: "2026-03-10T07:59:59+09:00" }, "deny"],
    ["permits 08:00:00 there, though the capital sleeps", { at: "2026-03-10T08:00:00+09:00" }, "permit"],
    ["permits 20:00:00 there, which is within the minute", { at: "2026-03-10T20:00:00+09:00" }, "permit"],
    ["denies 20:00:01 there, though it is 18:00 in the capital", { at: "2026-03-10T20:00:01+09:00" }, "deny"],
    ["denies a Sunday", { at: "2026-03-15T12:00:00+09:00" }, "deny"],
  ]);
  it("says the opening on the recipient's clock", () => expect(opens(packs, "id.pojk22.hours", { base: "ID-PA", at: "2026-03-14T20:00:01+09:00" })).toBe("2026-03-16T08:00:00+09:00"));
});

describe("every zone that the recipient may be in", () => {
  const country = { "recipient.location": { country: "CA" }, "debtor.location": { country: "CA" }, "debtor.residence": { country: "CA" } };
  rule("ca-fed.fcpf.hours", "CA-ON", [
    ["permits where it is open in all of them, from Newfoundland to the Pacific", { at: "2026-03-10T17:00:00Z", ...country }, "permit"],
    ["is unproven where one is closed and another open", { at: "2026-03-10T13:00:00Z", ...country }, "unproven: recipient.location"],
    ["denies where all are closed", { at: "2026-03-10T08:00:00Z", ...country }, "deny"],
    ["permits the same instant once the region is known", { at: "2026-03-10T13:00:00Z", "recipient.location": { country: "CA", region: "CA-NS" } }, "permit"],
    ["denies it for the region where it is still night", { at: "2026-03-10T13:00:00Z", "recipient.location": { country: "CA", region: "CA-BC", timeZones: ["America/Vancouver"] } }, "deny"],
    ["is unproven for two addresses in two zones", { at: "2026-03-10T12:30:00Z", "recipient.location": [{ country: "CA", region: "CA-NS" }, { country: "CA", region: "CA-AB" }] }, "unproven: recipient.location"],
    ["has no law to go by without a place", { at: "2026-03-10T08:00:00Z", "recipient.location": null, "debtor.location": null, "debtor.residence": { country: "CA" } }, "engine.no-law: no loaded pack covers debtor.location on 2026-03-10"],
  ]);
});

describe("the zone presumed from a number", () => {
  const pensacola = { "recipient.address": "+18505550100" };
  rule("us-fl.fccpa.hours", "US-FL", [
    ["denies 07:59:59 Eastern for a Miami number", { at: "2026-03-10T07:59:59-04:00", "recipient.address": "+13055550100" }, "deny"],
    ["permits 08:00:00 Eastern", { at: "2026-03-10T08:00:00-04:00", "recipient.address": "+13055550100" }, "permit"],
    ["goes by the number though its owner lives elsewhere in the state", { at: "2026-03-10T08:00:00-04:00", "recipient.address": "+13055550100", "recipient.location": { country: "US", region: "US-FL", timeZones: ["America/Chicago"] } }, "permit"],
    ["is unproven for a split area code while its zones disagree", { at: "2026-03-10T08:00:00-04:00", ...pensacola }, "unproven: recipient.address"],
    ["permits it once they agree", { at: "2026-03-10T08:00:00-05:00", ...pensacola }, "permit"],
    ["is unproven for a toll-free number, which has no place", { at: "2026-03-10T12:00:00-04:00", "recipient.address": "+18885550100" }, "unproven: recipient.address"],
  ]);
});

describe("a zone fixed by the statute", () => {
  const away = { "recipient.location": { country: "US", region: "US-HI" }, "debtor.residence": { country: "US", region: "US-DC" } };
  rule("us-dc.3814.hours", "US-HI", [
    ["denies 07:59:59 Eastern", { at: "2026-03-10T07:59:59-04:00", ...away }, "deny"],
    ["permits 08:00:00 Eastern, though it is night in Hawaii", { at: "2026-03-10T08:00:00-04:00", ...away }, "permit"],
    ["permits 21:00:00, which is not after it", { at: "2026-03-10T21:00:00-04:00", ...away }, "permit"],
    ["denies 21:00:01, though it is afternoon in Hawaii", { at: "2026-03-10T21:00:01-04:00", ...away }, "deny"],
    ["follows the Eastern clock through the change of March 8", { at: "2026-03-08T08:00:00-04:00", ...away }, "permit"],
  ]);
});

describe("hours by the class of the day", () => {
  rule("th.dca.hours", "TH", [
    ["permits 20:00:00 on a Friday", { at: "2026-04-10T20:00:00+07:00" }, "permit"],
    ["denies 20:00:01 on a Friday", { at: "2026-04-10T20:00:01+07:00" }, "deny"],
    ["permits 18:00:00 on a Saturday", { at: "2026-04-11T18:00:00+07:00" }, "permit"],
    ["denies 18:00:01 on a Saturday", { at: "2026-04-11T18:00:01+07:00" }, "deny"],
    ["denies 18:00:01 on a holiday that is a Monday", { at: "2026-04-13T18:00:01+07:00" }, "deny"],
    ["permits 18:00:01 on the Thursday after the holidays", { at: "2026-04-16T18:00:01+07:00" }, "permit"],
  ]);
});

describe("holidays as dated data, unknown beyond", () => {
  rule("th.dca.hours", "TH", [
    ["is unproven at 19:00 on a Monday that nobody has published", { at: "2026-05-04T19:00:00+07:00" }, "unproven: calendar.th"],
    ["permits 17:00 on it, whatever the day may be", { at: "2026-05-04T17:00:00+07:00" }, "permit"],
    ["denies 21:00 on it, whatever the day may be", { at: "2026-05-04T21:00:00+07:00" }, "deny"],
    ["knows the last published day", { at: "2026-04-30T19:00:00+07:00" }, "permit"],
    ["knows nothing of the day before the first", { at: "2026-03-31T19:00:00+07:00" }, "unproven: calendar.th"],
  ]);
  rule("ca-qc.s34.hours", "CA-QC", [
    ["denies the holiday of one province", { at: "2026-06-24T12:00:00-04:00" }, "deny"],
    ["permits the day after", { at: "2026-06-25T12:00:00-04:00" }, "permit"],
    ["does not speak of the holiday in another province", { at: "2026-06-24T12:00:00-04:00", "recipient.location": { country: "CA", region: "CA-ON" } }, "not bound"],
  ]);
});

describe("adjusted workdays as dated data", () => {
  rule("house.policy.workdays", "TH", [
    ["permits a Sunday that is worked in exchange", { at: "2026-01-04T12:00:00+08:00" }, "permit"],
    ["denies an ordinary Sunday", { at: "2026-01-11T12:00:00+08:00" }, "deny"],
    ["denies a Friday that is a holiday", { at: "2026-01-02T12:00:00+08:00" }, "deny"],
    ["permits an ordinary Friday", { at: "2026-01-09T12:00:00+08:00" }, "permit"],
    ["is unproven on a Sunday of a year not yet published", { at: "2027-01-03T12:00:00+08:00" }, "unproven: calendar.cn"],
  ]);
});

describe("hours over midnight, and either end open or closed", () => {
  rule("kr.fair.night", "KR", [
    ["permits 20:59:59", { at: "2026-03-10T20:59:59+09:00" }, "permit"],
    ["denies 21:00:00", { at: "2026-03-10T21:00:00+09:00" }, "deny"],
    ["denies midnight", { at: "2026-03-11T00:00:00+09:00" }, "deny"],
    ["denies 08:00:00, which is still night", { at: "2026-03-11T08:00:00+09:00" }, "deny"],
    ["permits 08:00:01", { at: "2026-03-11T08:00:01+09:00" }, "permit"],
  ]);
  rule("nl.bki.hours", "NL", [
    ["permits 19:59:59", { at: "2026-03-10T19:59:59+01:00" }, "permit"],
    ["denies 20:00:00", { at: "2026-03-10T20:00:00+01:00" }, "deny"],
    ["denies 06:59:59", { at: "2026-03-11T06:59:59+01:00" }, "deny"],
    ["permits 07:00:00", { at: "2026-03-11T07:00:00+01:00" }, "permit"],
  ]);
  rule("us-ma.209cmr18.hours", "US-MA", [
    ["denies 08:00:00, which is not after it", { at: "2026-03-10T08:00:00-04:00" }, "deny"],
    ["permits 08:00:01", { at: "2026-03-10T08:00:01-04:00" }, "permit"],
    ["permits 20:59:59", { at: "2026-03-10T20:59:59-04:00" }, "permit"],
    ["denies 21:00:00", { at: "2026-03-10T21:00:00-04:00" }, "deny"],
  ]);
  rule("in.bank.hours.calls", "IN", [
    ["denies 07:59:59", { at: "2026-03-10T07:59:59+05:30" }, "deny"],
    ["permits 08:00:00", { at: "2026-03-10T08:00:00+05:30" }, "permit"],
    ["permits 19:00:00", { at: "2026-03-10T19:00:00+05:30" }, "permit"],
    ["denies 19:00:01", { at: "2026-03-10T19:00:01+05:30" }, "deny"],
  ]);
});

describe("hours that the person blocked, weekly, with a cap on their total", () => {
  const slots = { type: "inconvenient", personId: "debtor", hours: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "22:00", to: "02:00" }, { days: ["sat"], from: "09:00", to: "17:00" }], weeklyHours: 28, at: "2026-03-01T10:00:00+09:00" };
  rule("kr.pdpa.debtor-slots", "KR", [
    ["denies a blocked hour", { at: "2026-03-14T09:00:00+09:00", events: [slots] }, "deny"],
    ["permits the second at which it ends", { at: "2026-03-14T17:00:00+09:00", events: [slots] }, "permit"],
    ["denies the part after midnight, which belongs to the Friday", { at: "2026-03-14T01:59:59+09:00", events: [slots] }, "deny"],
    ["permits the same hour of the Sunday, since the Saturday has none", { at: "2026-03-15T01:00:00+09:00", events: [slots] }, "permit"],
    ["takes no heed of a request beyond 28 hours", { at: "2026-03-14T09:00:00+09:00", events: [{ ...slots, weeklyHours: 29 }] }, "permit"],
    ["is unproven where the total is not recorded", { at: "2026-03-14T09:00:00+09:00", events: [{ ...slots, weeklyHours: null }] }, "unproven: history.weeklyHours"],
    ["permits once the request is withdrawn", { at: "2026-03-14T09:00:00+09:00", events: [slots, { type: "inconvenient-ended", personId: "debtor", at: "2026-03-10T10:00:00+09:00" }] }, "permit"],
    ["keeps what a withdrawal does not name", { at: "2026-03-14T09:00:00+09:00", events: [slots, { type: "inconvenient-ended", personId: "debtor", hours: { days: ["mon"], from: "22:00", to: "02:00" }, at: "2026-03-10T10:00:00+09:00" }] }, "deny"],
  ]);
});

describe("hours that the person asked for", () => {
  const asked = { type: "preferred-hours", personId: "debtor", hours: { days: ["sat"], from: "10:00", to: "12:00" }, at: "2026-03-01T10:00:00+07:00" };
  rule("house.policy.asked-hours", "TH", [
    ["permits them", { at: "2026-03-14T10:00:00+07:00", events: [asked] }, "permit"],
    ["denies the second at which they end", { at: "2026-03-14T12:00:00+07:00", events: [asked] }, "deny"],
    ["denies the older ones after newer were named", { at: "2026-03-14T10:00:00+07:00", events: [asked, { ...asked, hours: { days: ["sun"], from: "10:00", to: "12:00" }, at: "2026-03-05T10:00:00+07:00" }] }, "deny"],
    ["permits any hour where none were named", { at: "2026-03-14T12:00:00+07:00" }, "permit"],
  ]);
});

describe("a clock change", () => {
  it.each([
    ["2026-03-29T01:59:59+01:00", "deny"], ["2026-03-29T06:59:59+02:00", "deny"], ["2026-03-29T07:00:00+02:00", "permit"],
    ["2026-10-25T06:59:59+01:00", "deny"], ["2026-10-25T07:00:00+01:00", "permit"],
  ])("leaves the hours of nl.bki.hours where the clock shows them: %s %s", (at, expected) => expect(verdict(packs, "nl.bki.hours", { base: "NL", at })).toBe(expected));
});
