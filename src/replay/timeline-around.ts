import type { HistoryEvent } from "../records/event";
import type { Decision } from "../records/decision";
import { formatInstant, parseInstant } from "../time/instant";
import type { Judged, JudgedDebtor } from "./judge-debtor";
import { localTimeOf } from "./local-time";

/** One thing that happened to a debtor. */
export type TimelineEntry = {
  /** RFC 3339 on the recipient's own clock; as the log has it where that clock is not known. */
  readonly at: string;
  readonly isLocal: boolean;
} & ({ readonly judged: Judged; readonly isAsked: boolean } | { readonly event: HistoryEvent });

/** What led to a contact, and what followed. */
export interface TimelineAround {
  readonly debtorId: string;
  /** In the order of time. */
  readonly entries: readonly TimelineEntry[];
  /** Later entries that were left out. */
  readonly left: number;
}

/** Entries after the contact in question that still show what became of it. */
const MOST_AFTER = 10;

/** Everything in a debtor's history up to the contact with this id, and a little of what came after. */
export function timelineAround({ debtorId, contacts, events }: Pick<JudgedDebtor, "debtorId" | "contacts" | "events">, contactId: string): TimelineAround {
  const asked = contacts.filter(({ contact }) => contact.id === contactId);
  const placed = [
    ...events.map((event) => ({ instant: parseInstant(event.at), entry: { event, ...localAt(event.at, clockNear(contacts, event.at)) } as TimelineEntry })),
    ...contacts.map((judged) => ({ instant: parseInstant(judged.contact.at), entry: { judged, isAsked: asked.includes(judged), ...localAt(judged.contact.at, judged.decision) } as TimelineEntry })),
  ].sort((a, b) => a.instant - b.instant);
  const entries = placed.map(({ entry }) => entry);
  const last = entries.findLastIndex((entry) => "isAsked" in entry && entry.isAsked);
  const shown = entries.slice(0, last + 1 + MOST_AFTER);
  return { debtorId, entries: shown, left: entries.length - shown.length };
}

function localAt(at: string, decision: Pick<Decision, "applied"> | undefined): Pick<TimelineEntry, "at" | "isLocal"> {
  const local = decision === undefined ? undefined : localTimeOf(at, decision);
  return local === undefined ? { at, isLocal: false } : { at: formatInstant(parseInstant(at), local.offset), isLocal: true };
}

/** The clocks of the last contact with the debtor before an event, or of the first after it: an event tells of no place. */
function clockNear(contacts: readonly Judged[], at: string): Decision | undefined {
  const instant = parseInstant(at);
  const own = contacts.filter(({ contact, decision }) => contact.recipient.role === "debtor" && decision.applied.zones.length > 0);
  return (own.findLast(({ contact }) => parseInstant(contact.at) <= instant) ?? own[0])?.decision;
}
