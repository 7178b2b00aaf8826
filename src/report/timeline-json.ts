import type { TimelineAround, TimelineEntry } from "../replay/timeline-around";
import { reasonData, type DecisionOptions } from "./replay-decisions";

export interface TimelineJsonOptions extends DecisionOptions {
  /** The name of a source. */
  readonly nameOf: (source: number) => string;
}

/** The timeline around a contact as one line of JSON, its keys in a fixed order. */
export function timelineJson({ debtorId, entries, left }: TimelineAround, contactId: string, options: TimelineJsonOptions): string {
  return JSON.stringify({ contactId, debtorId, asOf: options.asOf, timeline: entries.map((entry) => entryData(entry, options)), left });
}

function entryData(entry: TimelineEntry, options: TimelineJsonOptions): object {
  const { at, isLocal } = entry;
  if ("event" in entry) {
    const { id, type, caseId } = entry.event;
    return { record: "event", id, type, at, isLocal, caseId };
  }
  const { contact, verdict, decision, source, line } = entry.judged;
  const { id, caseId, channel, direction, outcome, recipient, collector } = contact;
  return {
    record: "contact", id, isAsked: entry.isAsked, at, isLocal, caseId, channel, direction, recipientRole: recipient.role,
    ...(options.personal === undefined && { recipientAddress: recipient.address }),
    collectorId: collector.id, agentId: collector.agentId, outcome, file: options.nameOf(source), line, verdict,
    reasons: decision.reasons.map((reason) => ({ ...reasonData(reason, options), permittedFrom: reason.remedy?.permittedFrom })),
    ...(entry.isAsked && { permittedFrom: decision.permittedFrom, trace: decision.trace }),
    zones: decision.applied.zones,
  };
}
