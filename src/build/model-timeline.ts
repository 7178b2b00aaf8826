import type { Case } from "../records/case";
import type { CheckInput, HistoryEntry } from "../records/input";
import type { LogRecord } from "../records/log";

/** One record of a house's story, and what its gate is asked before or, for what was told afterwards, about the contact. */
export interface TimelineStep {
  readonly record: LogRecord;
  /** Only for contacts that the house or its agencies begin. */
  readonly input?: CheckInput;
}

/**
 * Walks through a log in the order in which the house learns of things, as its system does: every contact is judged on what was on
 * file before it.
 *
 * A contact without an outcome was never made and leaves no trace. One with an outcome is asked about first, without what only came of
 * it, and is on file from then on. One that bears `recordedAt` was made without asking and is judged as past.
 */
export function walk(log: readonly LogRecord[]): TimelineStep[] {
  const cases: Case[] = [];
  const history: HistoryEntry[] = [];
  return log.map((record): TimelineStep => {
    if (record.record === "case") {
      const { record: _, ...facts } = record;
      cases.push(facts);
      return { record };
    }
    if (record.record === "event") {
      const { record: _, ...event } = record;
      history.push(event);
      return { record };
    }
    const { record: _, ...contact } = record;
    const { outcome, endedAt: _endedAt, discussed: _discussed, ...proposed } = contact;
    const isPast = contact.recordedAt !== undefined;
    const input: CheckInput = {
      contact: isPast ? contact : proposed,
      case: cases.filter(({ id }) => id === contact.caseId),
      history: [...history],
      historyFrom: "origin",
      historyCovers: "creditor", // the house and its agencies together, nobody else's
      mode: isPast ? "past" : "proposed",
    };
    if (outcome !== undefined) history.push(contact);
    return contact.direction === "inbound" ? { record } : { record, input };
  });
}
