import { describe } from "vitest";
import { tableFor } from "./fixture-packs";

const rule = tableFor("stages");

describe("a notice so many business days ahead", () => {
  const notice = { type: "outsourcing-notice-sent", agencyId: "agency-1", personId: "debtor", at: "2026-03-05T15:00:00+09:00" };
  rule("kr.pdpa.outsourcing-notice", "KR", [
    ["denies on the fifth business day after a notice of Thursday", { at: "2026-03-12T20:00:00+09:00", events: [notice] }, "deny"],
    ["permits when five have passed whole", { at: "2026-03-13T00:00:00+09:00", events: [notice] }, "permit"],
    ["denies the agency that was not announced", { at: "2026-03-13T00:00:00+09:00", events: [{ ...notice, agencyId: "agency-2" }] }, "deny"],
    ["denies where nobody was told", { at: "2026-03-13T00:00:00+09:00" }, "deny"],
    ["is unproven where the notice does not say which agency", { at: "2026-03-13T00:00:00+09:00", events: [{ ...notice, agencyId: null }] }, "unproven: history.agencyId"],
  ]);
});

describe("two missed meetings in a row before a visit", () => {
  const missed = (at: string) => ({ type: "missed-meeting", personId: "debtor", at });
  const kept = (at: string) => ({ type: "meeting-kept", personId: "debtor", at });
  const visit = { at: "2026-03-20T12:00:00+05:30", channel: "visit", "recipient.addressType": "home", "debt.microfinance": true };
  rule("in.mfi.place", "IN", [
    ["denies after one", { ...visit, events: [missed("2026-03-02T10:00:00+05:30")] }, "deny"],
    ["permits after two", { ...visit, events: [missed("2026-03-02T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30")] }, "permit"],
    ["denies where one was kept between them", { ...visit, events: [missed("2026-03-02T10:00:00+05:30"), kept("2026-03-05T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30")] }, "deny"],
    ["denies where one was kept after them", { ...visit, events: [missed("2026-03-02T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30"), kept("2026-03-16T10:00:00+05:30")] }, "deny"],
    ["permits where one was kept before them", { ...visit, events: [kept("2026-03-01T10:00:00+05:30"), missed("2026-03-02T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30")] }, "permit"],
    ["is unproven where the records of events begin between them", { ...visit, historyFrom: { contacts: "origin", events: "2026-03-05T00:00:00+05:30" }, events: [missed("2026-03-02T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30")] }, "unproven: historyFrom"],
    ["needs no records of contacts", { ...visit, historyFrom: { contacts: "2026-03-19T00:00:00+05:30", events: "origin" }, events: [missed("2026-03-02T10:00:00+05:30"), missed("2026-03-09T10:00:00+05:30")] }, "permit"],
    ["does not speak of another loan", { ...visit, "debt.microfinance": false }, "not bound"],
  ]);
});

describe("a debtor out of reach before a third person", () => {
  const mother = { "recipient.id": "mother-1", "recipient.role": "family", "recipient.location": { country: "KR" }, purpose: "locate" };
  const lost = { type: "unreachable", personId: "debtor", at: "2026-03-01T12:00:00+09:00" };
  rule("kr.fair.related-persons", "KR", [
    ["denies while the debtor is not known to be out of reach", { at: "2026-03-10T12:00:00+09:00", ...mother }, "deny"],
    ["permits once the debtor is", { at: "2026-03-10T12:00:00+09:00", ...mother, events: [lost] }, "permit"],
    ["denies any other purpose", { at: "2026-03-10T12:00:00+09:00", ...mother, purpose: "collect", events: [lost] }, "deny"],
    ["denies after a conversation with the debtor since", { at: "2026-03-10T12:00:00+09:00", ...mother, events: [lost], contacts: [{ at: "2026-03-05T12:00:00+09:00", "recipient.id": "debtor-1", "recipient.role": "debtor", outcome: "conversation" }] }, "deny"],
    ["permits after a call that the debtor did not answer", { at: "2026-03-10T12:00:00+09:00", ...mother, events: [lost], contacts: [{ at: "2026-03-05T12:00:00+09:00", "recipient.id": "debtor-1", "recipient.role": "debtor", outcome: "no-answer" }] }, "permit"],
  ]);
});

describe("three unanswered calls in a row, or three failed days in a row", () => {
  const friend = { "recipient.id": "friend-1", "recipient.role": "other-third-party", "recipient.debtRelated": false, "recipient.location": { country: "CN" } };
  const debtor = { "recipient.id": "debtor-1", "recipient.role": "debtor", "recipient.debtRelated": true, "recipient.location": { country: "CN" } };
  const failed = (times: number, from: string, every = "PT1H") => ({ times, from, every, outcome: "no-answer", ...debtor });
  const spoke = (at: string) => ({ at, outcome: "conversation", ...debtor });
  rule("cn.cba2026.third-party-contact-trigger", "CN", [
    ["denies on the day of the third failed call", { at: "2026-03-10T20:00:00+08:00", ...friend, calls: failed(3, "2026-03-10T09:00:00+08:00") }, "deny"],
    ["permits on the next day", { at: "2026-03-11T00:00:00+08:00", ...friend, calls: failed(3, "2026-03-10T09:00:00+08:00") }, "permit"],
    ["denies after two", { at: "2026-03-11T12:00:00+08:00", ...friend, calls: failed(2, "2026-03-10T09:00:00+08:00") }, "deny"],
    ["denies where one of the last three was answered", { at: "2026-03-11T12:00:00+08:00", ...friend, calls: failed(3, "2026-03-10T09:00:00+08:00"), contacts: [spoke("2026-03-10T10:30:00+08:00")] }, "deny"],
    ["permits on the third of three failed days", { at: "2026-03-12T20:00:00+08:00", ...friend, calls: failed(3, "2026-03-10T09:00:00+08:00", "P1D") }, "permit"],
    ["denies where a day lies between them", { at: "2026-03-13T20:00:00+08:00", ...friend, calls: [failed(2, "2026-03-10T09:00:00+08:00", "P1D"), failed(1, "2026-03-13T09:00:00+08:00")] }, "deny"],
    ["permits at once where the number proved invalid", { at: "2026-03-10T20:00:00+08:00", ...friend, events: [{ type: "wrong-number", personId: "debtor", at: "2026-03-10T19:00:00+08:00" }] }, "permit"],
    ["does not speak of a person tied to the debt", { at: "2026-03-10T20:00:00+08:00", ...friend, "recipient.debtRelated": true }, "not bound"],
  ]);
});
