import type { CheckOptions } from "../engine/check-options";
import type { Gate } from "../engine/gate";
import type { Session } from "../engine/session";
import { SessionError } from "../engine/session-error";
import type { Case } from "../records/case";
import type { Contact } from "../records/contact";
import type { Decision } from "../records/decision";
import type { CheckInput } from "../records/input";

/** From when on a log is complete, and whose records it holds. */
export type HistoryScope = Pick<CheckInput, "historyFrom" | "historyCovers">;

/** Shorter histories are read anew for each contact sooner than they are indexed. */
const LEAST_FOR_SESSION = 100;

/**
 * What is known of one debtor up to some instant; each contact is judged by it and then becomes part of it. A session keeps it, so that
 * a judgement costs the same however much came before. What a session refuses (an entry that does not fit, an id for two things) is for
 * the gate itself to find, which then reads everything anew for each contact and denies.
 */
export class DebtorHistory {
  private readonly entries: unknown[] = [];
  private session: Session | undefined;

  constructor(private readonly gate: Gate, debtorId: string, private readonly cases: ReadonlyMap<string, Case[]>, private readonly scope: HistoryScope, length: number) {
    if (length < LEAST_FOR_SESSION) return;
    this.session = gate.session(debtorId, { ...scope, mode: "past" });
    for (const records of cases.values()) for (const record of records) this.keep(record);
  }

  /** Takes in what is next in time. */
  add(entry: unknown): void {
    const held = this.withCreditor(entry);
    this.entries.push(held);
    this.keep(held);
  }

  /** @param twins  entries of other content under the contact's id, where there are any: the log contradicts itself about it, and nothing is permitted */
  check(contact: Contact, options?: CheckOptions, twins?: readonly unknown[]): Decision {
    if (this.session !== undefined && twins === undefined) return this.session.check(contact, options);
    // The gate passes over contacts with the id of the one that is judged; under another id it sees that they contradict each other.
    const [judged, history] = twins === undefined ? [contact, this.entries] : [{ ...contact, id: `${contact.id}\u0000` }, [...twins, contact, ...this.entries]];
    const input = { contact: judged, case: this.cases.get(contact.caseId) ?? [], history, ...this.scope, mode: "past" };
    return this.gate.check(input as CheckInput, options);
  }

  /** The entry with the creditor of its case: a contact in another case is judged by the record of its own, which does not tell. */
  private withCreditor(entry: unknown): unknown {
    if (this.cases.size < 2) return entry;
    const { caseId, creditorId } = entry as Partial<Contact>;
    const [creditor, ...others] = caseId === undefined || creditorId !== undefined ? [] : new Set(this.cases.get(caseId)?.map((record) => record.creditor?.id));
    return creditor === undefined || others.length > 0 ? entry : { ...(entry as Contact), creditorId: creditor };
  }

  private keep(record: unknown): void {
    try {
      this.session?.record(record as Contact);
    } catch (error) {
      if (!(error instanceof SessionError)) throw error;
      this.session = undefined;
    }
  }
}
