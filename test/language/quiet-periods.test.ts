import { describe, expect, it } from "vitest";
import { opens, packsOf, tableFor } from "./fixture-packs";

const rule = tableFor("quiet-periods");
const packs = packsOf("quiet-periods");

describe("after a conversation", () => {
  const talk = { at: "2026-03-01T10:00:00-05:00", outcome: "conversation" };
  const asks = { id: "ask", at: "2026-03-03T10:00:00-05:00", direction: "inbound", outcome: "left-message" };
  rule("us-dc.3814.quiet-after-conversation", "US-DC", [
    ["denies a second call the same day", { at: "2026-03-01T11:00:00-05:00", contacts: [talk] }, "deny"],
    ["denies the seventh day, the day of the conversation being the first", { at: "2026-03-07T20:59:59-05:00", contacts: [talk] }, "deny"],
    ["permits the eighth", { at: "2026-03-08T08:00:00-04:00", contacts: [talk] }, "permit"],
    ["counts a conversation that the consumer began", { at: "2026-03-03T10:00:00-05:00", contacts: [{ ...talk, direction: "inbound" }] }, "deny"],
    ["leaves out a message that was left", { at: "2026-03-03T10:00:00-05:00", contacts: [{ ...talk, outcome: "left-message" }] }, "permit"],
    ["permits the call back that the consumer asked for", { at: "2026-03-03T11:00:00-05:00", purpose: "respond", contacts: [talk, asks] }, "permit"],
    ["denies a second call back to the same request", { at: "2026-03-03T12:00:00-05:00", purpose: "respond", contacts: [talk, asks, { id: "back", at: "2026-03-03T11:00:00-05:00", purpose: "respond", outcome: "no-answer" }] }, "deny"],
    ["denies a call that says it answers, with nothing to answer", { at: "2026-03-03T11:00:00-05:00", purpose: "respond", contacts: [talk] }, "deny"],
    ["is unproven where nobody noted what came of the call", { at: "2026-03-03T11:00:00-05:00", contacts: [{ ...talk, outcome: null }] }, "unproven: history.outcome"],
  ]);
  it("says when it ends", () => expect(opens(packs, "us-dc.3814.quiet-after-conversation", { base: "US-DC", at: "2026-03-03T11:00:00-05:00", contacts: [talk] })).toBe("2026-03-08T00:00:00-05:00"));
});

describe("after a notice", () => {
  const notice = { type: "default-notice-sent", notice: "payment", personId: "debtor", at: "2026-03-01T15:00:00-05:00" };
  rule("ca-on.reg74.notice-then-wait", "CA-ON", [
    ["denies the sixth day after the sending", { at: "2026-03-07T20:00:00-05:00", events: [notice] }, "deny"],
    ["permits the seventh", { at: "2026-03-08T03:00:00-04:00", events: [notice] }, "permit"],
    ["begins anew where it had to be sent again", { at: "2026-03-08T12:00:00-04:00", events: [notice, { ...notice, at: "2026-03-05T15:00:00-05:00" }] }, "deny"],
    ["denies where none was sent", { at: "2026-03-08T12:00:00-04:00" }, "deny"],
    ["is unproven where the records may lack it", { at: "2026-03-08T12:00:00-04:00", historyFrom: "2026-03-05T00:00:00-05:00" }, "unproven: historyFrom"],
  ]);
});

describe("after a dispute, until it is answered", () => {
  const dispute = { type: "dispute", personId: "debtor", debtIds: ["L-1"], form: "written", at: "2026-03-01T10:00:00-06:00" };
  rule("us.reg-f.dispute", "US-IL", [
    ["denies while it stands", { at: "2026-03-10T12:00:00-05:00", events: [dispute] }, "deny"],
    ["permits from the second of the answer on", { at: "2026-03-10T12:00:00-05:00", events: [dispute, { type: "dispute-resolved", personId: "debtor", debtIds: ["L-1"], at: "2026-03-10T11:59:59-05:00" }] }, "permit"],
    ["denies where another debt's dispute was answered", { at: "2026-03-10T12:00:00-05:00", events: [dispute, { type: "dispute-resolved", personId: "debtor", debtIds: ["L-2"], at: "2026-03-05T12:00:00-06:00" }] }, "deny"],
    ["denies a dispute that came after an answer", { at: "2026-03-10T12:00:00-05:00", events: [{ type: "dispute-resolved", personId: "debtor", debtIds: ["L-1"], at: "2026-02-01T12:00:00-06:00" }, dispute] }, "deny"],
    ["permits what was disputed by word of mouth", { at: "2026-03-10T12:00:00-05:00", events: [{ ...dispute, form: "oral" }] }, "permit"],
    ["permits about a debt that is not disputed", { at: "2026-03-10T12:00:00-05:00", debts: [{ id: "L-1" }, { id: "L-2" }], debtIds: ["L-2"], events: [dispute] }, "permit"],
    ["denies about either debt where the dispute names none", { at: "2026-03-10T12:00:00-05:00", debts: [{ id: "L-1" }, { id: "L-2" }], debtIds: ["L-2"], events: [{ ...dispute, debtIds: null }] }, "deny"],
  ]);
  rule("ca-qc.s34.disputed", "CA-QC", [
    ["denies a letter as well as a call", { at: "2026-03-10T12:00:00-04:00", channel: "letter", events: [dispute] }, "deny"],
    ["permits before the dispute", { at: "2026-03-01T10:59:59-05:00", channel: "letter" }, "permit"],
  ]);
  rule("gb.conc7.9.visits-disputed", "GB", [
    ["denies a visit while the debt is disputed", { at: "2026-03-10T12:00:00Z", channel: "visit", events: [dispute] }, "deny"],
    ["permits it where the customer agreed to it", { at: "2026-03-10T12:00:00Z", channel: "visit", events: [dispute, { type: "visit-agreed", personId: "debtor", at: "2026-03-05T12:00:00Z" }] }, "permit"],
    ["does not speak of a letter", { at: "2026-03-10T12:00:00Z", channel: "letter", events: [dispute] }, "not bound"],
  ]);
});

describe("after a deferral, with its length, one extension, once for each ground", () => {
  const illness = { type: "deferral", personId: "debtor", ground: "illness", at: "2026-01-15T10:00:00+09:00" };
  rule("kr.pdpa.deferral", "KR", [
    ["denies the last second of the three months", { at: "2026-04-15T09:59:59+09:00", events: [illness] }, "deny"],
    ["permits when they are over", { at: "2026-04-15T10:00:00+09:00", events: [illness] }, "permit"],
    ["denies through a second three months agreed in time", { at: "2026-07-15T09:59:59+09:00", events: [illness, { ...illness, at: "2026-04-01T10:00:00+09:00" }] }, "deny"],
    ["permits when those are over", { at: "2026-07-15T10:00:00+09:00", events: [illness, { ...illness, at: "2026-04-01T10:00:00+09:00" }] }, "permit"],
    ["grants no second extension", { at: "2026-07-15T10:00:00+09:00", events: [illness, { ...illness, at: "2026-04-01T10:00:00+09:00" }, { ...illness, at: "2026-07-01T10:00:00+09:00" }] }, "permit"],
    ["grants the same ground no second time once it has run out", { at: "2026-06-10T10:00:00+09:00", events: [illness, { ...illness, at: "2026-06-01T10:00:00+09:00" }] }, "permit"],
    ["grants another ground its own three months", { at: "2026-06-10T10:00:00+09:00", events: [illness, { ...illness, ground: "death-in-family", at: "2026-06-01T10:00:00+09:00" }] }, "deny"],
    ["permits where the debtor is out of reach", { at: "2026-02-15T10:00:00+09:00", events: [illness, { type: "unreachable", personId: "debtor", at: "2026-02-01T10:00:00+09:00" }] }, "permit"],
    ["is unproven where the ground was not recorded", { at: "2026-02-15T10:00:00+09:00", events: [{ ...illness, ground: null }] }, "unproven: history.ground"],
  ]);
});

describe("after a refusal", () => {
  const friend = { "recipient.id": "friend-1", "recipient.role": "other-third-party", "recipient.location": { country: "JP" } };
  const refusal = { type: "third-party-refuses", personId: "friend-1", at: "2019-03-01T10:00:00+09:00" };
  rule("jp.mlba.third-party-refusal", "JP", [
    ["permits the first question", { at: "2026-03-10T12:00:00+09:00", ...friend }, "permit"],
    ["denies any other after a refusal, for ever and for every collector", { at: "2026-03-10T12:00:00+09:00", ...friend, events: [{ ...refusal, collectorId: "agency-9" }] }, "deny"],
    ["permits another person", { at: "2026-03-10T12:00:00+09:00", ...friend, "recipient.id": "friend-2", events: [refusal] }, "permit"],
    ["permits once that person asks to be contacted", { at: "2026-03-10T12:00:00+09:00", ...friend, events: [refusal, { type: "third-party-requests-contact", personId: "friend-1", at: "2026-03-01T10:00:00+09:00" }] }, "permit"],
  ]);
});

describe("until a time that the debtor named", () => {
  const named = { type: "appointment", personId: "debtor", meetAt: "2026-03-20T15:00:00+09:00", at: "2026-03-10T10:00:00+09:00" };
  rule("jp.mlba.promised-time", "JP", [
    ["denies the second before it, even by day", { at: "2026-03-20T14:59:59+09:00", events: [named] }, "deny"],
    ["permits from it on", { at: "2026-03-20T15:00:00+09:00", events: [named] }, "permit"],
    ["permits before it once it was called off", { at: "2026-03-19T12:00:00+09:00", events: [named, { type: "appointment-cancelled", personId: "debtor", at: "2026-03-18T12:00:00+09:00" }] }, "permit"],
    ["is unproven where no time was recorded", { at: "2026-03-19T12:00:00+09:00", events: [{ ...named, meetAt: null }] }, "unproven: history.meetAt"],
  ]);
});
