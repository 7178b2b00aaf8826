import { parseInstant } from "../time/instant";
import type { Case } from "../records/case";
import type { Contact } from "../records/contact";

/** What is odd about a log, counted; none of it stops a replay. */
export interface Quality {
  /** Records that stand twice with the same content; they count once. */
  duplicates: number;
  /** Records that share their id with another one of other content; neither they nor whatever follows in the debtor's history can be proven. */
  conflictingIds: number;
  /** Ids of contacts or events that stand with several debtors; found over the whole log, never within one debtor's records. */
  sharedIds: number;
  /** Debtors' ids whose records name different dates of birth: two persons, by all appearances. */
  debtorIdsOfTwo: number;
  /** Calls that began before an earlier one to the same person, or by the same agent, had ended. */
  overlappingCalls: number;
  /** Records whose end lies before their beginning; they are kept aside. */
  endsBeforeItBegins: number;
  /** Records that lie after the log was written. */
  inFuture: number;
}

export const noQuality = (): Quality => ({ duplicates: 0, conflictingIds: 0, sharedIds: 0, debtorIdsOfTwo: 0, overlappingCalls: 0, endsBeforeItBegins: 0, inFuture: 0 });

export function addQuality(sum: Quality, more: Readonly<Quality>): void {
  for (const key of Object.keys(sum) as (keyof Quality)[]) sum[key] += more[key];
}

/** The debtor's date of birth, where a record names it. */
export function birthIn(debtorId: string, record: unknown): string | undefined {
  const { debtor, recipient } = record as { readonly debtor?: Partial<Case["debtor"]>; readonly recipient?: Partial<Contact["recipient"]> };
  const born = debtor?.born ?? (recipient?.id === debtorId ? recipient.born : undefined);
  return typeof born === "string" ? born : undefined;
}

/** Looks for calls of one debtor that overlap; `contacts` stand in the order of time. */
export function noteOverlaps(contacts: readonly { readonly contact: Contact }[], quality: Quality): void {
  const ends = new Map<string, number>();
  for (const { contact } of contacts) {
    if (contact.channel !== "voice") continue;
    const at = parseInstant(contact.at);
    const until = parseInstant(contact.endedAt);
    const { recipient, collector } = contact;
    const parties = [`person ${recipient.id}`, ...(collector.agentId === undefined ? [] : [`agent ${JSON.stringify([collector.id, collector.agentId])}`])];
    if (parties.some((party) => (ends.get(party) ?? -Infinity) > at)) quality.overlappingCalls++;
    if (Number.isNaN(until)) continue;
    for (const party of parties) ends.set(party, Math.max(ends.get(party) ?? -Infinity, until));
  }
}
