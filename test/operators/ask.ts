import type { CheckInput } from "../../src/records/input";
import type { Decision } from "../../src/records/decision";
import type { Pack } from "../../src/rules/pack";
import { createGate } from "../../src/engine/gate";

type Fields = Readonly<Record<string, unknown>>;

/** How an input differs from a voice call to a debtor in Chicago at 10:00 on Friday, 15 May 2026, by a collector with a complete log. */
export interface Given {
  readonly at?: string;
  readonly contact?: Fields;
  readonly recipient?: Fields;
  readonly collector?: Fields;
  readonly debtor?: Fields;
  readonly debts?: readonly Fields[];
  readonly case?: Fields;
  readonly history?: readonly Fields[];
  readonly historyFrom?: unknown;
  readonly historyCovers?: unknown;
  readonly mode?: string;
}

export const CHICAGO = { country: "US", region: "US-IL", timeZones: ["America/Chicago"] };
export const NEW_YORK = { country: "US", region: "US-NY", timeZones: ["America/New_York"] };
export const LORD_HOWE = { country: "AU", timeZones: ["Australia/Lord_Howe"] };

export function inputOf(given: Given): CheckInput {
  const { debtor, debts, recipient, collector, contact, case: record, history = [], at = "2026-05-15T10:00:00-05:00", ...rest } = given;
  return {
    contact: { id: "k", caseId: "c-1", at, channel: "voice", recipient: { id: "p-1", role: "debtor", address: "+13125550101", addressType: "mobile", ...recipient }, collector: { id: "agency-1", kind: "agency", ...collector }, ...contact },
    case: { id: "c-1", debtor: { id: "p-1", location: CHICAGO, status: [], ...debtor }, debts: debts ?? [{ id: "d-1", product: "credit-card" }], creditor: { id: "bank-1", kind: "bank" }, ...record },
    history, historyFrom: "origin", historyCovers: "debtor", ...rest,
  } as unknown as CheckInput;
}

/** A past call to the debtor that nobody answered, unless said otherwise. */
export const call = (id: string, at: string, more: Fields = {}): Fields => ({ id, at, caseId: "c-1", channel: "voice", outcome: "no-answer", recipient: { id: "p-1", role: "debtor", address: "+13125550101", addressType: "mobile" }, collector: { id: "agency-1", kind: "agency" }, ...more });
export const event = (type: string, at: string, more: Fields = {}): Fields => ({ id: `${type}@${at}`, type, at, caseId: "c-1", personId: "p-1", ...more });

export const CALENDAR = { id: "cal", from: "2026-01-01", until: "2027-01-01", holidays: ["2026-05-01", "2026-05-15"], workdays: ["2026-05-16"] };

/** A pack of one rule of law that governs wherever the tests are. */
export function packOf(rule: Fields, more: Partial<Pack> = {}): Pack {
  return {
    id: "aa", version: "2026.11.0", kind: "jurisdiction", title: { en: "Law" }, applies: { any: ["debtor.location.country", "recipient.location.country"].map((path) => ({ [path]: ["US", "AU", "CN"] })) }, covers: { from: "2020-01-01" }, reviewed: "2026-01-01",
    instruments: { "aa.law": { title: { en: "Law" }, force: "law" }, "aa.code": { title: { en: "Code" }, force: "code" } }, calendars: [CALENDAR], facts: [], events: {}, define: {}, waivers: [], digest: "sha256-0",
    rules: [{ id: "aa.law.rule", title: { en: "Rule" }, cite: { instrument: "aa.law", at: "1" }, "in-force": { from: "2020-01-01" }, message: { en: "forbidden" }, ...rule } as never],
    ...more,
  };
}

export const decide = (rule: Fields, given: Given = {}, more: Partial<Pack> = {}): Decision => createGate({ packs: [packOf(rule, more)] }).check(inputOf(given), { trace: true });

export type Answer = "true" | "false" | "unknown";

/** What a condition comes to: whether a rule that prohibits it is violated. Of several debts, the worst. */
export function ask(condition: unknown, given: Given = {}, more: Partial<Pack> = {}): Answer {
  const results = decide({ prohibit: condition }, given, more).trace!.map((entry) => entry.result);
  return results.includes("violated") ? "true" : results.includes("unproven") ? "unknown" : "false";
}

/** The same in the place of an exception, where what is not on file is not the case. */
export function askException(condition: unknown, given: Given = {}): Answer {
  const results = decide({ prohibit: { channel: ["voice", "sms", "email", "visit", "voicemail", "letter"] }, unless: [condition] }, given).trace!.map((entry) => entry.result);
  return results.includes("violated") ? "false" : results.includes("unproven") ? "unknown" : "true";
}

/** The facts that an unproven condition names. */
export const needsOf = (condition: unknown, given: Given = {}): readonly string[] => decide({ prohibit: condition }, given).reasons.flatMap((reason) => reason.remedy?.needs ?? []);
