import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import { opens, packsOf, recordIn, tableFor } from "./fixture-packs";

const rule = tableFor("dates");
const packs = packsOf("dates");

describe("a rule that is enacted and not yet in force", () => {
  rule("in.2027.hours", "IN", [
    ["does not bind a message on the last evening before", { at: "2026-12-31T23:59:59+05:30", channel: "sms" }, "not bound"],
    ["denies it from the first second of its day on", { at: "2027-01-01T00:00:00+05:30", channel: "sms" }, "deny"],
    ["permits by day", { at: "2027-01-01T08:00:00+05:30", channel: "sms" }, "permit"],
  ]);
  it("closes beforehand what it will close", () => {
    const input = { ...recordIn("IN"), historyFrom: "origin" } as unknown as CheckInput;
    const message = { ...input, contact: { ...input.contact, channel: "sms" as const } };
    const [open, closed] = createGate({ packs }).windows(message, { from: "2026-12-31T12:00:00Z", to: "2027-01-01T02:29:00Z" });
    expect(open).toMatchObject({ open: true, to: "2027-01-01T00:00:00+05:30" });
    expect(closed).toMatchObject({ open: false, closedBy: [{ ruleId: "in.2027.hours" }] });
  });
});

describe("a rule and its successor", () => {
  rule("in.bank.hours.calls", "IN", [
    ["permits a call on the stroke of 19:00 on the old rule's last day", { at: "2026-12-31T19:00:00+05:30" }, "permit"],
    ["does not bind on the day after", { at: "2027-01-01T19:00:01+05:30" }, "not bound"],
    ["does not bind on the day before its first", { at: "2025-11-27T23:00:00+05:30" }, "engine.no-law: no loaded pack covers IN on 2025-11-27"],
    ["binds on its first", { at: "2025-11-28T23:00:00+05:30" }, "deny"],
  ]);
  rule("in.2027.hours", "IN", [["denies a call on the stroke of 19:00", { at: "2027-01-01T19:00:00+05:30" }, "deny"]]);
});

describe("old and new law where possible zones disagree on the date", () => {
  const islands = { "recipient.location": { country: "US", timeZones: ["America/New_York", "Pacific/Honolulu"] } };
  const calls = { times: 3, from: "2026-08-31T10:00:00-04:00", every: "PT1H" };
  rule("us-nyc.dcwp.frequency-2026", "US-NY", [
    ["denies by the new rule where it is already September in one of them", { at: "2026-09-01T00:00:00-04:00", ...islands, calls }, "deny"],
    ["does not bind while it is August in both", { at: "2026-08-31T23:59:59-04:00", ...islands, calls }, "not bound"],
  ]);
  rule("in.bank.grievance-hold", "IN", [
    ["denies by the old rule where it is still December in one of them", { at: "2027-01-01T01:00:00+05:30", "recipient.location": { country: "IN", timeZones: ["Asia/Kolkata", "Europe/London"] }, events: [{ type: "complaint", personId: "debtor", at: "2026-12-01T10:00:00+05:30" }] }, "deny"],
  ]);
});

describe("a rule that ends without successor", () => {
  const events = [{ type: "complaint", personId: "debtor", at: "2026-12-01T10:00:00+05:30" }];
  rule("in.bank.grievance-hold", "IN", [
    ["denies on its last second", { at: "2026-12-31T23:59:59+05:30", events }, "deny"],
    ["does not bind a second later", { at: "2027-01-01T00:00:00+05:30", events }, "not bound"],
    ["permits before that once the complaint is disposed of", { at: "2026-12-20T10:00:00+05:30", events: [...events, { type: "complaint-resolved", personId: "debtor", at: "2026-12-15T10:00:00+05:30" }] }, "permit"],
  ]);
  it("opens when it ends", () => expect(opens(packs, "in.bank.grievance-hold", { base: "IN", at: "2026-12-20T10:00:00+05:30", events })).toBe("2027-01-01T00:00:00+05:30"));
});

describe("a grace period", () => {
  const calls = (day: string) => ({ times: 7, from: `${day}T08:00:00+09:00`, every: "PT1H", outcome: "conversation" });
  rule("kr.pdpa.frequency", "KR", [
    ["did not bind before the Act", { at: "2024-10-16T20:00:00+09:00", calls: calls("2024-10-16") }, "not bound"],
    ["advises on its first day", { at: "2024-10-17T20:00:00+09:00", calls: calls("2024-10-17") }, "advise"],
    ["advises on the last day of grace", { at: "2025-04-16T23:59:59+09:00", calls: calls("2025-04-16") }, "advise"],
    ["denies a second later", { at: "2025-04-17T00:00:00+09:00", calls: calls("2025-04-16") }, "deny"],
  ]);
});
