import { describe } from "vitest";
import { tableFor } from "./fixture-packs";

const rule = tableFor("counting");

describe("counting attempts", () => {
  rule("us-ma.940cmr7.call-frequency", "US-MA", [
    ["permits the second call, the first unanswered", { at: "2026-03-10T12:00:00-04:00", calls: { times: 1, from: "2026-03-09T12:00:00-04:00" } }, "permit"],
    ["denies the third though nobody answered", { at: "2026-03-10T12:00:00-04:00", calls: { times: 2, from: "2026-03-08T12:00:00-04:00" } }, "deny"],
    ["leaves out a call that could reach nobody and nothing", { at: "2026-03-10T12:00:00-04:00", calls: [{ times: 1, from: "2026-03-08T12:00:00-04:00" }, { times: 5, from: "2026-03-05T12:00:00-05:00", outcome: "not-connected" }] }, "permit"],
    ["is unproven where outcomes are missing and could make three", { at: "2026-03-10T12:00:00-04:00", calls: { times: 2, from: "2026-03-08T12:00:00-04:00", outcome: null } }, "unproven: history.outcome"],
  ]);
});

describe("counting only successful contacts", () => {
  rule("us-wv.46a-2-125.conversations", "US-WV", [
    ["permits a tenth conversation among any number of unanswered calls", { at: "2026-03-10T12:00:00-04:00", calls: [{ times: 9, from: "2026-03-10T08:00:00-04:00", every: "PT10M", outcome: "conversation" }, { times: 30, from: "2026-03-09T08:00:00-04:00", every: "PT10M" }] }, "permit"],
    ["denies the call that may become the eleventh", { at: "2026-03-10T12:00:00-04:00", calls: { times: 10, from: "2026-03-10T08:00:00-04:00", every: "PT10M", outcome: "conversation" } }, "deny"],
  ]);
});

describe("channels pooled", () => {
  rule("us-nyc.dcwp.frequency-2026", "US-NY", [
    ["permits a third act beside a letter and a text", { at: "2026-10-07T12:00:00-04:00", "recipient.location.city": "New York", contacts: [{ at: "2026-10-05T12:00:00-04:00", channel: "letter" }, { at: "2026-10-06T12:00:00-04:00", channel: "sms" }] }, "permit"],
    ["denies a fourth beside a letter, a text and an email", { at: "2026-10-07T12:00:00-04:00", "recipient.location.city": "New York", contacts: [{ at: "2026-10-05T12:00:00-04:00", channel: "letter" }, { at: "2026-10-06T12:00:00-04:00", channel: "sms" }, { at: "2026-10-06T13:00:00-04:00", channel: "email" }] }, "deny"],
  ]);
  rule("us-dc.3814.electronic-5", "US-DC", [
    ["permits the fifth message of three kinds", { at: "2026-03-10T12:00:00-04:00", channel: "sms", contacts: ["sms", "sms", "email", "social-private"].map((channel, i) => ({ at: `2026-03-0${5 + i}T12:00:00-05:00`, channel })) }, "permit"],
    ["denies the sixth", { at: "2026-03-10T12:00:00-04:00", channel: "sms", contacts: ["sms", "sms", "email", "email", "social-private"].map((channel, i) => ({ at: `2026-03-0${4 + i}T12:00:00-05:00`, channel })) }, "deny"],
  ]);
});

describe("channels apart", () => {
  rule("us-dc.3814.calls", "US-DC", [
    ["permits a call beside five messages", { at: "2026-03-10T12:00:00-04:00", calls: { times: 5, from: "2026-03-05T12:00:00-05:00", channel: "sms", outcome: "delivered" } }, "permit"],
    ["denies a fifth call", { at: "2026-03-10T12:00:00-04:00", calls: { times: 4, from: "2026-03-05T12:00:00-05:00" } }, "deny"],
  ]);
});

describe("counting per debt", () => {
  const two = [{ id: "L-1" }, { id: "L-2" }];
  rule("us-ma.209cmr18.call-frequency", "US-MA", [
    ["permits a call about one debt after two about another", { at: "2026-03-10T12:00:00-04:00", debts: two, debtIds: ["L-1"], calls: { times: 2, from: "2026-03-08T12:00:00-04:00", outcome: "conversation", debtIds: ["L-2"] } }, "permit"],
    ["denies it after two about the same", { at: "2026-03-10T12:00:00-04:00", debts: two, debtIds: ["L-1"], calls: { times: 2, from: "2026-03-08T12:00:00-04:00", outcome: "conversation", debtIds: ["L-1"] } }, "deny"],
    ["counts a conversation about both for each", { at: "2026-03-10T12:00:00-04:00", debts: two, debtIds: ["L-1"], calls: { times: 2, from: "2026-03-08T12:00:00-04:00", outcome: "conversation", debtIds: ["L-1", "L-2"] } }, "deny"],
  ]);
});

describe("counting debtor and spouse together", () => {
  rule("us-wa.19.16.250.week-3", "US-WA", [
    ["permits the third, one of them to the spouse", { at: "2026-03-12T12:00:00-07:00", contacts: [{ at: "2026-03-10T12:00:00-07:00", channel: "letter" }, { at: "2026-03-11T12:00:00-07:00", "recipient.id": "spouse-1", "recipient.role": "spouse" }] }, "permit"],
    ["denies the fourth, two of them to the spouse", { at: "2026-03-12T12:00:00-07:00", contacts: [{ at: "2026-03-10T12:00:00-07:00" }, { at: "2026-03-11T12:00:00-07:00", "recipient.id": "spouse-1", "recipient.role": "spouse" }, { at: "2026-03-11T13:00:00-07:00", "recipient.id": "spouse-1", "recipient.role": "spouse" }] }, "deny"],
    ["denies a call to the spouse after three to the debtor", { at: "2026-03-12T12:00:00-07:00", "recipient.id": "spouse-1", "recipient.role": "spouse", calls: { times: 3, from: "2026-03-09T12:00:00-07:00", "recipient.id": "debtor-1", "recipient.role": "debtor" } }, "deny"],
    ["leaves the employer out", { at: "2026-03-12T12:00:00-07:00", contacts: [9, 10, 11].map((day) => ({ at: `2026-03-${String(day).padStart(2, "0")}T12:00:00-07:00`, "recipient.id": "boss-1", "recipient.role": "employer" })) }, "permit"],
  ]);
});

describe("counting per person, whichever number is called", () => {
  rule("us-wv.46a-2-125.conversations", "US-WV", [
    ["denies an eleventh though on another number", { at: "2026-03-10T12:00:00-04:00", "recipient.address": "+13045550102", calls: { times: 10, from: "2026-03-10T08:00:00-04:00", every: "PT10M", outcome: "conversation" } }, "deny"],
    ["permits one to another person", { at: "2026-03-10T12:00:00-04:00", calls: { times: 10, from: "2026-03-10T08:00:00-04:00", every: "PT10M", outcome: "conversation", "recipient.id": "guarantor-1", "recipient.role": "guarantor" } }, "permit"],
  ]);
});

describe("counting per address", () => {
  rule("us-wa.19.16.250.cell-2-per-day", "US-WA", [
    ["denies a third to the same device", { at: "2026-03-10T16:00:00-07:00", calls: { times: 2, from: "2026-03-10T09:00:00-07:00", every: "PT1H" } }, "deny"],
    ["permits it to another", { at: "2026-03-10T16:00:00-07:00", "recipient.address": "+12065550102", calls: { times: 2, from: "2026-03-10T09:00:00-07:00", every: "PT1H", "recipient.address": "+12065550101" } }, "permit"],
    ["is unproven where an earlier record names none", { at: "2026-03-10T16:00:00-07:00", calls: { times: 2, from: "2026-03-10T09:00:00-07:00", every: "PT1H", "recipient.address": null } }, "unproven: history.recipient.address"],
  ]);
});

describe("counting per place, work or elsewhere", () => {
  rule("us-wa.19.16.250.work-1", "US-WA", [
    ["denies a call at work after a visit there", { at: "2026-03-12T12:00:00-07:00", "recipient.addressType": "work-phone", contacts: [{ at: "2026-03-10T12:00:00-07:00", channel: "visit", "recipient.addressType": "workplace" }] }, "deny"],
    ["permits it after a call at home", { at: "2026-03-12T12:00:00-07:00", "recipient.addressType": "work-phone", contacts: [{ at: "2026-03-10T12:00:00-07:00", "recipient.addressType": "home-phone" }] }, "permit"],
    ["does not speak of a call at home", { at: "2026-03-12T12:00:00-07:00", "recipient.addressType": "home-phone", contacts: [{ at: "2026-03-10T12:00:00-07:00", "recipient.addressType": "workplace" }] }, "not bound"],
  ]);
});

describe("counting per creditor, and a cap that begins with a first conversation", () => {
  const left = (times: number, from: string) => ({ times, from, outcome: "left-message" });
  const spoke = { at: "2026-03-06T12:00:00-05:00", outcome: "conversation" };
  rule("ca-on.reg74.frequency", "CA-ON", [
    ["permits a fifth message while nobody has spoken", { at: "2026-03-10T12:00:00-04:00", calls: left(4, "2026-03-06T12:00:00-05:00") }, "permit"],
    ["permits the third contact, the conversation being the first", { at: "2026-03-10T12:00:00-04:00", calls: left(1, "2026-03-09T12:00:00-04:00"), contacts: [spoke] }, "permit"],
    ["denies the fourth", { at: "2026-03-10T12:00:00-04:00", calls: left(2, "2026-03-08T12:00:00-04:00"), contacts: [spoke] }, "deny"],
    ["leaves out what came before the conversation", { at: "2026-03-10T12:00:00-04:00", calls: left(3, "2026-03-05T09:00:00-05:00"), contacts: [{ ...spoke, at: "2026-03-09T12:00:00-04:00" }] }, "permit"],
    ["counts another agency's for the same creditor", { at: "2026-03-10T12:00:00-04:00", calls: { ...left(2, "2026-03-08T12:00:00-04:00"), "collector.id": "agency-2" }, contacts: [spoke] }, "deny"],
    ["leaves out what was done for another creditor", { at: "2026-03-10T12:00:00-04:00", calls: { ...left(2, "2026-03-08T12:00:00-04:00"), creditorId: "bank-9" }, contacts: [spoke] }, "permit"],
    ["permits a fourth that the debtor agreed to", { at: "2026-03-10T12:00:00-04:00", calls: left(2, "2026-03-08T12:00:00-04:00"), contacts: [spoke], events: [{ type: "consent", to: "extra-calls", personId: "debtor", at: "2026-03-06T12:05:00-05:00" }] }, "permit"],
    ["is unproven where it is not known whether one spoke", { at: "2026-03-10T12:00:00-04:00", calls: left(3, "2026-03-07T12:00:00-05:00"), contacts: [{ ...spoke, outcome: null }] }, "unproven: history.outcome"],
  ]);
});

describe("counting one collector's acts", () => {
  rule("us-dc.3814.calls", "US-DC", [
    ["leaves out another collector's", { at: "2026-03-10T12:00:00-04:00", calls: { times: 4, from: "2026-03-05T12:00:00-05:00", "collector.id": "agency-2" } }, "permit"],
    ["is content with its own records", { at: "2026-03-10T12:00:00-04:00", historyCovers: "collector" }, "permit"],
  ]);
});

describe("counting all collectors of the same debt", () => {
  const seven = { times: 7, from: "2026-03-10T08:00:00+09:00", every: "PT1H", outcome: "conversation" };
  rule("kr.pdpa.frequency", "KR", [
    ["permits the seventh", { at: "2026-03-10T18:00:00+09:00", calls: { ...seven, times: 6 } }, "permit"],
    ["denies the eighth", { at: "2026-03-10T18:00:00+09:00", calls: seven }, "deny"],
    ["counts the creditor's and another agency's", { at: "2026-03-10T18:00:00+09:00", calls: [{ ...seven, times: 3, "collector.id": "bank-1", "collector.kind": "creditor" }, { ...seven, times: 4, "collector.id": "agency-2" }] }, "deny"],
    ["is unproven with this collector's records alone", { at: "2026-03-10T18:00:00+09:00", historyCovers: "collector" }, "unproven: historyCovers"],
  ]);
});

describe("a window whose shape the text leaves open", () => {
  const seven = { times: 7, from: "2026-03-10T08:00:00+09:00", every: "PT1H", outcome: "conversation" };
  rule("kr.pdpa.frequency", "KR", [
    ["denies on the eighth local day while the first act is not 168 hours old", { at: "2026-03-17T07:59:59+09:00", calls: seven }, "deny"],
    ["permits on the eighth local day once it is", { at: "2026-03-17T08:00:00+09:00", calls: seven }, "permit"],
  ]);
});

describe("what is not counted at all", () => {
  const six = { times: 6, from: "2026-03-10T08:00:00+09:00", every: "PT1H", outcome: "conversation" };
  rule("kr.pdpa.frequency", "KR", [
    ["leaves out a notice that law requires", { at: "2026-03-10T18:00:00+09:00", calls: six, contacts: [{ at: "2026-03-10T15:00:00+09:00", channel: "letter", purpose: "legal-notice" }] }, "permit"],
    ["counts a letter that demands", { at: "2026-03-10T18:00:00+09:00", calls: six, contacts: [{ at: "2026-03-10T15:00:00+09:00", channel: "letter", outcome: "delivered" }] }, "deny"],
    ["leaves out a reply on the day of the request", { at: "2026-03-10T18:00:00+09:00", calls: six, contacts: [{ id: "ask", at: "2026-03-10T09:30:00+09:00", direction: "inbound", outcome: "conversation" }, { id: "reply", at: "2026-03-10T15:00:00+09:00", purpose: "respond", outcome: "conversation" }] }, "permit"],
    ["counts a reply on the day after", { at: "2026-03-11T18:00:00+09:00", calls: six, contacts: [{ id: "ask", at: "2026-03-10T09:30:00+09:00", direction: "inbound", outcome: "conversation" }, { id: "reply", at: "2026-03-11T09:00:00+09:00", purpose: "respond", outcome: "conversation" }] }, "deny"],
    ["permits the eighth where it is itself such a reply", { at: "2026-03-10T18:00:00+09:00", purpose: "respond", calls: { ...six, times: 7 }, contacts: [{ id: "ask", at: "2026-03-10T17:00:00+09:00", direction: "inbound", outcome: "conversation" }] }, "permit"],
  ]);
});

describe("calls made under a consent are left out, as of their own time", () => {
  const calls = { times: 2, from: "2026-03-08T12:00:00-04:00", outcome: "conversation" };
  const consent = { type: "consent", to: "extra-calls", personId: "debtor", at: "2026-03-08T09:00:00-04:00" };
  rule("us-ma.209cmr18.call-frequency", "US-MA", [
    ["permits a call after two under a consent revoked since", { at: "2026-03-10T12:00:00-04:00", calls, events: [consent, { type: "consent-revoked", to: "extra-calls", personId: "debtor", at: "2026-03-09T18:00:00-04:00" }] }, "permit"],
    ["counts the second of them where the consent was revoked before it", { at: "2026-03-10T12:00:00-04:00", calls: { ...calls, times: 3, every: "PT12H" }, events: [consent, { type: "consent-revoked", to: "extra-calls", personId: "debtor", at: "2026-03-08T18:00:00-04:00" }] }, "deny"],
    ["counts calls made before a consent given since and revoked again", { at: "2026-03-10T12:00:00-04:00", calls, events: [{ ...consent, at: "2026-03-09T18:00:00-04:00" }, { type: "consent-revoked", to: "extra-calls", personId: "debtor", at: "2026-03-09T19:00:00-04:00" }] }, "deny"],
  ]);
});

describe("an excuse that a record leaves open", () => {
  rule("us-dc.3814.calls", "US-DC", [
    ["is unproven for want of the number called", { at: "2026-03-10T12:00:00-04:00", calls: { times: 4, from: "2026-03-05T12:00:00-05:00", "recipient.address": null }, events: [{ type: "wrong-number", personId: "debtor", address: "+12025550109", at: "2026-03-09T12:00:00-04:00" }] }, "unproven: history.recipient.address"],
  ]);
});

describe("calls to a number known since to be wrong are left out, as of now", () => {
  const calls = { times: 4, from: "2026-03-05T12:00:00-05:00", "recipient.address": "+12025550109" };
  rule("us-dc.3814.calls", "US-DC", [
    ["denies the fifth while the number is thought right", { at: "2026-03-10T12:00:00-04:00", calls }, "deny"],
    ["permits it once the number proved wrong", { at: "2026-03-10T12:00:00-04:00", calls, events: [{ type: "wrong-number", personId: "debtor", address: "+12025550109", at: "2026-03-09T12:00:00-04:00" }] }, "permit"],
    ["denies it where another number did", { at: "2026-03-10T12:00:00-04:00", calls, events: [{ type: "wrong-number", personId: "debtor", address: "+12025550108", at: "2026-03-09T12:00:00-04:00" }] }, "deny"],
  ]);
});

describe("two failed contacts in seven days are free, the next ones count", () => {
  const six = { times: 6, from: "2026-03-10T08:00:00+09:00", every: "PT1H", outcome: "conversation" };
  const failed = { times: 2, from: "2026-03-09T08:00:00+09:00", every: "PT1H", outcome: "no-answer" };
  rule("kr.pdpa.frequency", "KR", [
    ["permits the seventh beside two that failed", { at: "2026-03-10T18:00:00+09:00", calls: [six, failed] }, "permit"],
    ["counts the third that failed", { at: "2026-03-10T18:00:00+09:00", calls: [six, { ...failed, times: 3 }] }, "deny"],
    ["counts an absent debtor's visit among them", { at: "2026-03-10T18:00:00+09:00", calls: [six, failed], contacts: [{ at: "2026-03-09T15:00:00+09:00", channel: "visit", outcome: "no-answer" }] }, "deny"],
    ["is unproven where it is not known whether two of them failed", { at: "2026-03-10T18:00:00+09:00", calls: [six, { ...failed, outcome: null }] }, "unproven: history.outcome"],
  ]);
});

describe("a total over a lifetime", () => {
  const person = { "recipient.id": "neighbour-1", "recipient.role": "neighbour", "recipient.location": { country: "CA", region: "CA-QC" } };
  rule("ca-qc.s4.third-party", "CA-QC", [
    ["permits the first question to a neighbour", { at: "2026-03-10T12:00:00-04:00", purpose: "locate", ...person }, "permit"],
    ["denies a second, eleven years after", { at: "2026-03-10T12:00:00-04:00", purpose: "locate", ...person, contacts: [{ at: "2015-03-10T12:00:00-04:00", ...person }] }, "deny"],
    ["is unproven where the records begin later than the file", { at: "2026-03-10T12:00:00-04:00", purpose: "locate", ...person, historyFrom: "2020-01-01T00:00:00-05:00" }, "unproven: historyFrom"],
    ["denies any other purpose", { at: "2026-03-10T12:00:00-04:00", purpose: "collect", ...person }, "deny"],
  ]);
});

describe("a total since a named event", () => {
  const creditor = { "collector.id": "bank-1", "collector.kind": "creditor" };
  const cease = { type: "cease-request", form: "registered-mail", personId: "debtor", at: "2025-01-10T12:00:00-06:00" };
  const talks = (times: number) => ({ times, from: "2025-02-01T12:00:00-06:00", every: "P1M", outcome: "conversation", ...creditor });
  rule("us-la.9-3562.after-cease", "US-LA", [
    ["permits the fourth personal contact after the notice", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(3), events: [cease] }, "permit"],
    ["denies the fifth", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(4), events: [cease] }, "deny"],
    ["leaves out those before the notice", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(6), events: [{ ...cease, at: "2025-06-20T12:00:00-05:00" }] }, "permit"],
    ["sets no cap without a notice", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(9) }, "permit"],
    ["is unproven where it is not known how the notice was sent", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(9), events: [{ ...cease, form: null }] }, "unproven: history.form"],
    ["is unproven where records may lack a notice", { at: "2026-03-10T12:00:00-05:00", ...creditor, historyFrom: { contacts: "origin", events: "2025-01-01T00:00:00-06:00" }, calls: talks(9) }, "unproven: historyFrom"],
    ["sets no cap for a notice that was not sent by registered mail", { at: "2026-03-10T12:00:00-05:00", ...creditor, calls: talks(9), events: [{ ...cease, form: "electronic" }] }, "permit"],
  ]);
});
