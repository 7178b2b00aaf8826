import type { Citation, Decision, Reason } from "../records/decision";
import type { Judged } from "../replay/judge-debtor";
import { maskedReason } from "../replay/masked";

/** How decisions are written. */
export interface DecisionOptions {
  /** The day whose law was applied instead of that of each contact; every line then says so. */
  readonly asOf?: string;
  /** Facts about persons, whose values and words are left out; absent, nothing is. */
  readonly personal?: ReadonlySet<string>;
}

/** One decision as a line of JSON, its keys in a fixed order. Versions and digests of what was applied stand in the manifest, once. */
export function decisionLine(debtorId: string, judged: Judged, { asOf, personal }: DecisionOptions): string {
  const { contact, case: record, verdict, decision, other } = judged;
  const line = {
    debtorId, contactId: contact.id, caseId: contact.caseId, at: contact.at, channel: contact.channel, recipientRole: contact.recipient.role,
    collectorId: contact.collector.id, agentId: contact.collector.agentId, stage: record?.stage,
    verdict, asOf,
    ...(other !== undefined && { compared: { verdict: other.verdict, rules: [...new Set(other.decision.reasons.map(({ ruleId }) => ruleId))] } }),
    reasons: decision.reasons.length === 0 ? NONE : decision.reasons.map((reason) => reasonData(reason, { asOf, personal })),
    ...(decision.advisories.length > 0 && { advisories: decision.advisories.map((reason) => reasonData(reason, { asOf, personal })) }),
    ...(decision.waivers.length > 0 && { waivers: decision.waivers }),
    zones: decision.applied.zones, judged: decision.applied.judged, assumed: decision.applied.assumed,
  };
  return JSON.stringify(line);
}

const NONE: readonly never[] = [];

/** A reason as JSON has it. */
export function reasonData(reason: Reason, { asOf, personal }: DecisionOptions): object {
  const { ruleId, debtId, basis, message, values, citations, evidence, remedy } = maskedReason(reason, personal);
  return {
    ruleId, debtId, basis, message, values,
    citations: asOf === undefined ? citations : citations.map(withoutDates),
    evidence,
    needs: remedy?.needs,
  };
}

/** A decision without what is personal in its reasons. */
export function maskedDecision(decision: Decision, personal: ReadonlySet<string> | undefined): Decision {
  const hidden = (reasons: readonly Reason[]): Reason[] => reasons.map((reason) => maskedReason(reason, personal));
  return { ...decision, reasons: hidden(decision.reasons), advisories: hidden(decision.advisories) };
}

/** Under the law of another day the dates of a rule are not those of its application. */
function withoutDates({ inForceFrom: _from, inForceUntil: _until, ...citation }: Citation): Omit<Citation, "inForceFrom"> {
  return citation;
}

const COLUMNS = ["debtorId", "contactId", "caseId", "at", "channel", "recipientRole", "collectorId", "agentId", "stage", "verdict", "asOf", "violated", "unproven", "missing", "messages", "provisions", "comparedVerdict"] as const;

/** The first line of a CSV of decisions. */
export const csvHead = (): string => COLUMNS.join(",");

/** One decision as a line of CSV; lists have a semicolon and a space between. */
export function decisionCsv(debtorId: string, { contact, case: record, verdict, decision, other }: Judged, { asOf, personal }: DecisionOptions): string {
  const { reasons } = decision;
  const rules = (basis: Reason["basis"]): string => listed(reasons.filter((reason) => reason.basis === basis).map(({ ruleId }) => ruleId));
  return [
    debtorId, contact.id, contact.caseId, contact.at, contact.channel, contact.recipient.role, contact.collector.id, contact.collector.agentId, record?.stage, verdict, asOf,
    rules("violated"), rules("unproven"),
    listed(reasons.flatMap(({ remedy }) => remedy?.needs ?? [])),
    listed(reasons.filter(({ basis }) => basis === "violated").map((reason) => maskedReason(reason, personal).message)),
    listed(reasons.filter(({ basis }) => basis === "violated").flatMap(({ citations }) => citations.map(({ title, pinpoint }) => `${title} ${pinpoint}`))),
    other?.verdict,
  ].map((cell) => csvCell(cell ?? "")).join(",");
}

const listed = (texts: readonly string[]): string => [...new Set(texts)].join("; ");

/** A cell that no spreadsheet takes for a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
