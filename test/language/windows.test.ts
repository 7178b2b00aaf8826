import { describe, expect, it } from "vitest";
import { opens, packsOf, tableFor } from "./fixture-packs";

const rule = tableFor("windows");
const packs = packsOf("windows");

describe("rolling days", () => {
  const calls = { times: 3, from: "2026-03-10T10:00:00+11:00", every: "PT1H", outcome: "conversation" };
  rule("au.rg96.frequency-week", "AU-VIC", [
    ["denies the fourth a second before the first is seven days old", { at: "2026-03-17T09:59:59+11:00", calls }, "deny"],
    ["permits it when the first is exactly that old", { at: "2026-03-17T10:00:00+11:00", calls }, "permit"],
    ["keeps the hour of the clock when clocks go back", { at: "2026-04-06T09:59:59+10:00", calls: { ...calls, from: "2026-03-30T10:00:00+11:00" } }, "deny"],
    ["opens at that hour though seven days and an hour have run", { at: "2026-04-06T10:00:00+10:00", calls: { ...calls, from: "2026-03-30T10:00:00+11:00" } }, "permit"],
  ]);
});

describe("rolling hours", () => {
  const calls = { times: 1, from: "2026-03-10T10:00:00+09:00" };
  rule("house.policy.redial", "KR", [
    ["denies a second call a second before four hours have run", { at: "2026-03-10T13:59:59+09:00", calls }, "deny"],
    ["permits it after four hours", { at: "2026-03-10T14:00:00+09:00", calls }, "permit"],
    ["permits it at once after a conversation", { at: "2026-03-10T10:00:01+09:00", calls: { ...calls, outcome: "conversation" } }, "permit"],
    ["permits it to another number", { at: "2026-03-10T10:00:01+09:00", calls: { ...calls, "recipient.address": "+82255501234" } }, "permit"],
  ]);
});

describe("consecutive local days, today being the last", () => {
  const visit = { channel: "visit", outcome: "conversation" };
  rule("us-ma.209cmr18.home-visit", "US-MA", [
    ["denies a visit late on the thirtieth day, the first visit's being the first", { at: "2026-03-30T20:59:59-04:00", channel: "visit", contacts: [{ at: "2026-03-01T08:00:00-05:00", ...visit }] }, "deny"],
    ["permits it early on the thirty-first", { at: "2026-03-31T00:00:00-04:00", channel: "visit", contacts: [{ at: "2026-03-01T20:59:59-05:00", ...visit }] }, "permit"],
    ["leaves out a visit at which nobody was met", { at: "2026-03-30T12:00:00-04:00", channel: "visit", contacts: [{ at: "2026-03-01T08:00:00-05:00", ...visit, outcome: "no-answer" }] }, "permit"],
  ]);
  it("says when the window lets go: at the local midnight", () =>
    expect(opens(packs, "us-ma.209cmr18.home-visit", { base: "US-MA", at: "2026-03-30T12:00:00-04:00", channel: "visit", contacts: [{ at: "2026-03-01T08:00:00-05:00", ...visit }] })).toBe("2026-03-31T00:00:00-04:00"));
});

describe("a calendar day", () => {
  rule("th.dca.frequency", "TH", [
    ["denies a second contact at the day's last second", { at: "2026-03-10T23:59:59+07:00", contacts: [{ at: "2026-03-10T08:00:00+07:00", outcome: "conversation" }] }, "deny"],
    ["permits it a second later", { at: "2026-03-11T00:00:00+07:00", contacts: [{ at: "2026-03-10T23:59:59+07:00", outcome: "conversation" }] }, "permit"],
    ["leaves out a call that nobody answered", { at: "2026-03-10T12:00:00+07:00", contacts: [{ at: "2026-03-10T08:00:00+07:00", outcome: "no-answer" }] }, "permit"],
  ]);
});

describe("a calendar week", () => {
  const calls = { times: 3, from: "2026-03-09T09:00:00-07:00", every: "PT1H" };
  rule("us-wa.19.16.250.cell-charges", "US-WA", [
    ["denies the fourth on the Sunday", { at: "2026-03-15T23:59:59-07:00", calls }, "deny"],
    ["permits it on the Monday", { at: "2026-03-16T00:00:00-07:00", calls }, "permit"],
    ["leaves out what was before its Monday", { at: "2026-03-09T12:00:00-07:00", calls: { ...calls, from: "2026-03-08T20:00:00-07:00" } }, "permit"],
  ]);
});

describe("a business week", () => {
  const work = { "recipient.addressType": "work-phone" };
  rule("us-or.646.639.workplace", "US-OR", [
    ["denies a second contact on the Friday", { at: "2026-03-13T16:00:00-07:00", ...work, contacts: [{ at: "2026-03-09T09:00:00-07:00" }] }, "deny"],
    ["permits it on the next Monday", { at: "2026-03-16T09:00:00-07:00", ...work, contacts: [{ at: "2026-03-13T16:00:00-07:00" }] }, "permit"],
    ["leaves out what was done on the Saturday between", { at: "2026-03-16T09:00:00-07:00", ...work, contacts: [{ at: "2026-03-14T09:00:00-07:00" }] }, "permit"],
    ["does not speak of a Sunday", { at: "2026-03-15T09:00:00-07:00", ...work, contacts: [{ at: "2026-03-13T09:00:00-07:00" }] }, "not bound"],
  ]);
});

describe("a calendar month", () => {
  const calls = { times: 3, from: "2026-02-02T10:00:00Z", outcome: "conversation" };
  rule("ie.cpc2012.three-contacts", "IE", [
    ["denies the fourth on the month's last day", { at: "2026-02-28T20:00:00Z", calls }, "deny"],
    ["permits it on the first of the next", { at: "2026-03-01T10:00:00Z", calls }, "permit"],
    ["leaves out what the consumer asked for", { at: "2026-02-28T20:00:00Z", calls: [{ ...calls, times: 2 }], contacts: [{ id: "ask", at: "2026-02-10T10:00:00Z", direction: "inbound", outcome: "conversation" }, { id: "reply", at: "2026-02-11T10:00:00Z", purpose: "respond", outcome: "conversation" }] }, "permit"],
  ]);
});

describe("every second day", () => {
  const call = { outcome: "conversation" };
  rule("gr.n3758.frequency", "GR", [
    ["denies a notification on the same day", { at: "2026-03-10T18:00:00+02:00", contacts: [{ at: "2026-03-10T09:00:00+02:00", ...call }] }, "deny"],
    ["denies it late on the next day", { at: "2026-03-11T20:00:00+02:00", contacts: [{ at: "2026-03-10T09:00:00+02:00", ...call }] }, "deny"],
    ["permits it early on the day after", { at: "2026-03-12T09:00:00+02:00", contacts: [{ at: "2026-03-10T20:00:00+02:00", ...call }] }, "permit"],
  ]);
});

describe("a minimum gap in whole days", () => {
  const letter = { channel: "letter", outcome: "delivered" };
  rule("fi.perinta.14-days", "FI", [
    ["denies a letter on the fourteenth day after", { at: "2026-03-24T16:00:00+02:00", channel: "letter", contacts: [{ at: "2026-03-10T09:00:00+02:00", ...letter }] }, "deny"],
    ["permits it on the fifteenth", { at: "2026-03-25T00:00:00+02:00", channel: "letter", contacts: [{ at: "2026-03-10T09:00:00+02:00", ...letter }] }, "permit"],
    ["is unproven where the records are too short to tell", { at: "2026-03-24T16:00:00+02:00", channel: "letter", historyFrom: "2026-03-11T00:00:00+02:00" }, "unproven: historyFrom"],
    ["is content with fourteen full days of records", { at: "2026-03-24T16:00:00+02:00", channel: "letter", historyFrom: "2026-03-10T00:00:00+02:00" }, "permit"],
  ]);
});

describe("days after a named day or event", () => {
  rule("gr.n3758.ten-days", "GR", [
    ["denies a call on the tenth day after the due date", { at: "2026-03-20T12:00:00+02:00", "debt.defaultedOn": "2026-03-10" }, "deny"],
    ["permits it on the eleventh", { at: "2026-03-21T12:00:00+02:00", "debt.defaultedOn": "2026-03-10" }, "permit"],
    ["is unproven where the due date is not known", { at: "2026-03-21T12:00:00+02:00", "debt.defaultedOn": null, "debt.daysPastDue": null }, "unproven: debt.daysPastDue"],
  ]);
  const notice = { type: "default-notice-sent", notice: "medical", form: "written", personId: "debtor", at: "2026-01-05T10:00:00-08:00" };
  rule("us-nv.649.366.medical-60-days", "US-NV", [
    ["denies a second before the sixtieth day is full", { at: "2026-03-06T09:59:59-08:00", "debt.product": "medical", events: [notice] }, "deny"],
    ["permits when it is", { at: "2026-03-06T10:00:00-08:00", "debt.product": "medical", events: [notice] }, "permit"],
    ["counts from the first notice", { at: "2026-03-06T10:00:00-08:00", "debt.product": "medical", events: [notice, { ...notice, at: "2026-03-01T10:00:00-08:00" }] }, "permit"],
    ["denies where no notice went out", { at: "2026-03-06T10:00:00-08:00", "debt.product": "medical" }, "deny"],
    ["denies where another notice did", { at: "2026-03-06T10:00:00-08:00", "debt.product": "medical", events: [{ ...notice, notice: "payment" }] }, "deny"],
    ["does not speak of another debt", { at: "2026-03-06T09:59:59-08:00", events: [notice] }, "not bound"],
  ]);
  const visit = { channel: "visit", events: [{ type: "visit-notice-sent", personId: "debtor", at: "2027-03-09T10:00:00+05:30" }] };
  rule("in.2027.visit-notice", "IN", [
    ["denies a visit a second before the notice is a day old", { at: "2027-03-10T09:59:59+05:30", ...visit }, "deny"],
    ["permits it when it is", { at: "2027-03-10T10:00:00+05:30", ...visit }, "permit"],
  ]);
});

describe("days before a date that an event names", () => {
  const events = [{ type: "promise-to-pay", personId: "debtor", dueOn: "2026-03-20", at: "2026-03-01T10:00:00+09:00" }];
  rule("house.policy.reminder", "KR", [
    ["denies a reminder at the second that still leaves three days", { at: "2026-03-17T00:00:00+09:00", purpose: "remind", events }, "deny"],
    ["permits it a second later", { at: "2026-03-17T00:00:01+09:00", purpose: "remind", events }, "permit"],
    ["denies it once the promised day has begun", { at: "2026-03-20T00:00:01+09:00", purpose: "remind", events }, "deny"],
    ["is unproven where the promise names no day", { at: "2026-03-17T00:00:01+09:00", purpose: "remind", events: [{ ...events[0], dueOn: null }] }, "unproven: history.dueOn"],
  ]);
});

describe("business days of a calendar", () => {
  const events = [{ type: "default-notice-sent", notice: "start", form: "electronic", personId: "debtor", at: "2026-03-12T10:00:00+09:00" }];
  rule("kr.pdpa.start-notice", "KR", [
    ["denies on the third business day after a notice of Thursday", { at: "2026-03-17T20:00:00+09:00", events }, "deny"],
    ["permits when three have passed whole, the weekend left out", { at: "2026-03-18T00:00:00+09:00", events }, "permit"],
    ["is unproven where an unpublished day decides", { at: "2026-04-03T09:00:00+09:00", events: [{ ...events[0], at: "2026-03-30T10:00:00+09:00" }] }, "unproven: calendar.kr"],
    ["asks nothing of the original lender", { at: "2026-03-17T20:00:00+09:00", "collector.kind": "creditor" }, "not bound"],
  ]);
  const calls = { times: 2, from: "2026-03-12T10:00:00+09:00", every: "PT1H" };
  rule("house.policy.business-days", "KR", [
    ["counts a window of five of them: denies on the fifth, a weekend between", { at: "2026-03-18T20:00:00+09:00", calls }, "deny"],
    ["permits on the sixth", { at: "2026-03-19T08:00:00+09:00", calls }, "permit"],
    ["is unproven where an unpublished day decides", { at: "2026-04-02T08:00:00+09:00", calls: { ...calls, from: "2026-03-26T10:00:00+09:00" } }, "unproven: calendar.kr"],
    ["permits where it decides nothing", { at: "2026-04-02T08:00:00+09:00", calls }, "permit"],
  ]);
});
