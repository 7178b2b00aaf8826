import type { Decision } from "../records/decision";
import type { Case } from "../records/case";
import type { Contact } from "../records/contact";
import type { Entry, EventTypes, Raw } from "../records/entry";
import { DEBTOR, INBOUND, member } from "../records/entry";
import type { Given, HistoryEntry } from "../records/input";
import { parseDuration } from "../time/duration";
import { DAY_SECONDS, formatUtc, parseInstant, type Instant } from "../time/instant";
import type { CheckOptions } from "./check-options";
import { plainData } from "./plain-data";
import type { Keep } from "./reach";
import type { Remaining } from "./remaining";
import { sameData } from "../records/same-data";
import { SessionError } from "./session-error";
import { SessionHistory } from "./session-history";
import { contentsOf, stateOf, type PackDigests, type SessionSettings, type SessionState } from "./session-state";
import type { ContactWindow } from "./windows";

/** What a session takes in: a case record, a past or planned contact, or an event, as such or, with `record`, as a line of a log. */
export type SessionRecord = (Case | HistoryEntry) & { readonly record?: "case" | "contact" | "event" };

/** A contact held as under way. */
export interface Reservation {
  /** Of the contact. */
  readonly id: string;
  /** RFC 3339: from then on it no longer stands, once `expire` or `reserve` is told so late a `now`. */
  readonly until: string;
}

/** What came of asking for a reservation: held under its contact's id, or the decision that denies it. */
export type Reserved =
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      /** The contact that the decision is about: the one asked for, or a later one, made or under way, that would not be permitted beside it. */
      readonly contactId: string;
      /** Why it is denied. */
      readonly decision: Decision;
    };

/**
 * The gate of one debtor, kept up to date entry by entry. Every answer is what the gate would say of an input with everything that was
 * recorded as its history; what is held is indexed once, so that an answer costs the same however long the history is.
 */
export interface Session {
  /** Whose session it is: `debtor.id`. */
  readonly debtorId: string;
  /** How often it was changed since it was made or loaded. */
  readonly changes: number;
  /**
   * Takes in a case record, a contact or an event, in any order. The same record once more changes nothing; an event without an id is
   * another one each time.
   *
   * @throws {SessionError} `session/malformed` where a batch check would deny on its account; `session/contradictory` where its id, or of
   *   a case record id and `asOf`, stands with other content; `session/another-debtor`; `session/out-of-reach` where no rule can reach it
   *   any more
   */
  record(record: Given<SessionRecord>): void;
  /**
   * Puts a corrected entry in the place of the one with this id; of a case record, of the one with its id and `asOf`.
   *
   * @throws {SessionError} as `record`, and `session/unknown-entry`, `session/reserved`; the old entry then stands
   */
  revise(id: string, record: Given<SessionRecord>): void;
  /** Takes back an entry that never happened. @throws {SessionError} `session/unknown-entry`, `session/reserved`, `session/out-of-reach` */
  retract(id: string): void;
  /** May this contact be made? As `gate.check`. @throws {SessionError} `session/out-of-reach` where the contact lies before what is held */
  check(contact: Given<Contact>, options?: CheckOptions): Decision;
  /** As `gate.windows`. @throws {SessionError} `session/out-of-reach`; {SpanError} */
  windows(contact: Given<Contact>, span: { readonly from: string; readonly to: string }): ContactWindow[];
  /** How many more such contacts fit at the contact's instant under each rule with a limit that concerns it, and when each place frees up. */
  remaining(contact: Given<Contact>): Remaining[];
  /**
   * Holds a contact that is about to be made. Until it is committed, released or expired it counts against every cap, and for nothing: it
   * may or may not come to be made, so whatever turns on it is not proven, and what is not proven is not permitted. It is held only where
   * `check` allows it, and goes on to allow what was made or reserved for later instants.
   *
   * @param times.now    RFC 3339; reservations that have run out by then are let go first
   * @param times.until  RFC 3339, after `now`: when it is let go unless committed before
   * @throws {SessionError} `session/bad-argument`, `session/malformed`; `session/contradictory` where its id is taken
   */
  reserve(contact: Given<Contact>, times: { readonly now: string; readonly until: string }): Reserved;
  /**
   * The reserved contact was made: it is recorded with what came of it.
   *
   * @param made  fields that were not known before, or turned out otherwise: `outcome`, `endedAt`, `at` …
   * @throws {SessionError} `session/unknown-reservation` (one that has expired is recorded as any contact is: it was made); as `record`
   */
  commit(id: string, made?: Given<Partial<Contact>>): void;
  /** The reserved contact was not made and will not be. @throws {SessionError} `session/unknown-reservation` */
  release(id: string): void;
  /** Lets go of reservations that have run out by `now`, and of all that no rule can reach any more. @returns the ids of those reservations */
  expire(now: string): readonly string[];
  /** The reservations that stand, in the order in which they were made. */
  reservations(): readonly Reservation[];
  /** The session as plain JSON. */
  save(): SessionState;
}

/** What a session asks of its gate. */
export interface SessionDesk {
  readonly types: EventTypes;
  readonly digests: PackDigests;
  /** Whether any rule may still read an entry when it is judged from an instant on. */
  keep(): Keep;
  check(input: SessionInput, history: SessionHistory, options: CheckOptions): Decision;
  windows(input: SessionInput, history: SessionHistory, span: { readonly from: string; readonly to: string }): ContactWindow[];
  remaining(input: SessionInput, history: SessionHistory): Remaining[];
}

/** An input whose history is the session's. */
export interface SessionInput extends Pick<SessionSettings, "historyFrom" | "historyCovers" | "mode"> {
  readonly contact: Given<Contact>;
  readonly case?: unknown;
}

const LATE = "P31D";

/** @throws {SessionError} `session/bad-argument` on a debtor without an id, or a `late` that is no duration */
export function openSession(desk: SessionDesk, debtorId: string, settings: SessionSettings = {}): Session {
  return new DebtorSession(desk, debtorId, settings);
}

/** @throws {SessionError} `session/bad-state` */
export function loadSession(desk: SessionDesk, state: SessionState): Session {
  const { debtorId, settings, askedFrom, cases, entries, reserved } = contentsOf(state, desk.digests);
  const session = new DebtorSession(desk, debtorId, settings);
  session.fill(askedFrom === undefined ? -Infinity : parseInstant(askedFrom), [...cases, ...entries], reserved);
  return session;
}

class DebtorSession implements Session {
  changes = 0;
  readonly #history: SessionHistory;
  readonly #settings: SessionSettings;
  readonly #lateSeconds: number;
  #cases: readonly Raw[] = [];
  readonly #reserved = new Map<string, { readonly until: Instant; readonly entry: Entry }>();
  #askedFrom: Instant = -Infinity;
  /** Whether anything was let go, so that an id that is not known may once have been. */
  #hasLetGo = false;

  readonly #desk: SessionDesk;

  constructor(desk: SessionDesk, readonly debtorId: string, settings: SessionSettings) {
    this.#desk = desk;
    if (typeof debtorId !== "string" || debtorId === "") throw new SessionError("session/bad-argument", "debtorId", "the id of the debtor");
    const late = parseDuration(settings.late ?? LATE);
    if (late === undefined) throw new SessionError("session/bad-argument", "late", `an ISO 8601 duration, for instance "${LATE}"`);
    this.#lateSeconds = late.months * 31 * DAY_SECONDS + late.days * DAY_SECONDS + late.seconds;
    const copied = plainData(settings);
    if ("fault" in copied) throw new SessionError("session/bad-argument", copied.fault.path, copied.fault.expected);
    this.#settings = copied.data;
    this.#history = new SessionHistory(desk.types);
  }

  record(record: Given<SessionRecord>): void {
    const { kind, raw } = this.#read(record);
    if (kind === "case") return this.#recordCase(raw, false);
    const entry = this.#entryOf(raw);
    const twin = this.#history.twinOf(entry);
    if (twin === "different") throw new SessionError("session/contradictory", entry.id, "the same content as before, or `revise`");
    if (twin === "same") return;
    this.#insert(entry);
  }

  revise(id: string, record: Given<SessionRecord>): void {
    const { kind, raw } = this.#read(record);
    if (raw["id"] !== undefined && raw["id"] !== id) throw new SessionError("session/bad-argument", "id", `an entry with the id ${JSON.stringify(id)}`);
    const named = { ...raw, id };
    if (kind === "case") return this.#recordCase(named, true);
    const before = this.#recorded(id);
    const after = this.#entryOf(named);
    this.#reachableEntry(after);
    this.#history.remove(before);
    this.#insert(after);
  }

  retract(id: string): void {
    this.#history.remove(this.#recorded(id));
    this.changes++;
  }

  check(contact: Given<Contact>, options: CheckOptions = {}): Decision {
    this.#reachable(contact, "at", "contact.at");
    return this.#desk.check(this.#inputFor(contact), this.#history, options);
  }

  windows(contact: Given<Contact>, span: { readonly from: string; readonly to: string }): ContactWindow[] {
    this.#reachable(span, "from", "span.from");
    return this.#desk.windows(this.#inputFor(contact), this.#history, span);
  }

  remaining(contact: Given<Contact>): Remaining[] {
    this.#reachable(contact, "at", "contact.at");
    return this.#desk.remaining(this.#inputFor(contact), this.#history);
  }

  reserve(contact: Given<Contact>, times: { readonly now: string; readonly until: string }): Reserved {
    const now = instantOf(times?.now, "now");
    const until = instantOf(times?.until, "until");
    if (until <= now) throw new SessionError("session/bad-argument", "until", "an instant after `now`");
    const { kind, raw } = this.#read(contact);
    if (kind !== "contact") throw new SessionError("session/malformed", "contact", "a contact");
    const entry = this.#entryOf(raw);
    if (entry.direction === INBOUND) throw new SessionError("session/bad-argument", "contact.direction", "a contact that the collector begins");
    this.expire(times.now);
    if (this.#history.get(entry.id) !== undefined) throw new SessionError("session/contradictory", entry.id, "an id that no entry and no reservation has");
    const decision = this.check(contact);
    if (decision.outcome === "deny") return { ok: false, contactId: entry.id, decision };
    // Clocks of diallers differ: one that comes second may be the earlier contact.
    const allowed = this.#history.contactsAfter(entry).filter((other) => this.#mayStill(other) && this.#checkAgain(other).outcome === "allow");
    this.#hold(entry, until);
    for (const other of allowed) {
      const again = this.#checkAgain(other);
      if (again.outcome === "allow") continue;
      this.#letGo(entry.id);
      return { ok: false, contactId: other.id, decision: again };
    }
    this.changes++;
    return { ok: true, id: entry.id };
  }

  commit(id: string, made: Given<Partial<Contact>> = {}): void {
    const { entry: reserved } = this.#reservation(id);
    const { planned: _planned, ...contact } = reserved.raw;
    const { raw } = this.#read({ ...contact, ...made, id } as SessionRecord);
    const entry = this.#entryOf(raw);
    if (entry.isEvent) throw new SessionError("session/malformed", id, "a contact");
    this.#reachableEntry(entry);
    this.#letGo(id);
    this.#insert(entry);
  }

  release(id: string): void {
    this.#reservation(id);
    this.#letGo(id);
    this.changes++;
  }

  expire(now: string): readonly string[] {
    const at = instantOf(now, "now");
    const over = [...this.#reserved].filter(([, { until }]) => until <= at).map(([id]) => id);
    for (const id of over) this.#letGo(id);
    if (over.length > 0) this.changes++;
    this.#forget(at - this.#lateSeconds);
    return over;
  }

  reservations(): readonly Reservation[] {
    return [...this.#reserved].map(([id, { until }]) => ({ id, until: formatUtc(until) }));
  }

  save(): SessionState {
    return stateOf(
      {
        debtorId: this.debtorId,
        settings: this.#settings,
        ...(this.#askedFrom > -Infinity && { askedFrom: formatUtc(this.#askedFrom) }),
        cases: this.#cases,
        entries: Array.from(this.#history).filter((entry) => !entry.underWay).map(({ raw }) => raw),
        reserved: [...this.#reserved.values()].map(({ until, entry }) => ({ until: formatUtc(until), contact: entry.raw })),
      },
      this.#desk.digests,
    );
  }

  /** What was saved, as it was. */
  fill(askedFrom: Instant, records: readonly Raw[], reserved: readonly { readonly until: string; readonly contact: Raw }[]): void {
    for (const record of records) this.record(record as SessionRecord);
    for (const { until, contact } of reserved) this.#hold(this.#entryOf(contact), instantOf(until, "until"));
    this.#askedFrom = askedFrom;
    this.#hasLetGo = askedFrom > -Infinity;
    this.changes = 0;
  }

  /** A copy of a record, and what it is. */
  #read(record: unknown): { kind: "case" | "entry" | "contact"; raw: Raw } {
    const plain = plainData(record);
    if ("fault" in plain) throw new SessionError("session/malformed", "record", "plain data", [plain.fault]);
    const { record: mark, ...raw } = plain.data;
    const isCase = mark === undefined ? raw["type"] === undefined && raw["channel"] === undefined && (raw["debtor"] !== undefined || raw["debts"] !== undefined || raw["creditor"] !== undefined) : mark === "case";
    return { kind: isCase ? "case" : raw["type"] === undefined ? "contact" : "entry", raw };
  }

  #entryOf(raw: Raw): Entry {
    const read = this.#history.read(raw);
    if ("faults" in read) throw new SessionError("session/malformed", typeof raw["id"] === "string" && raw["id"] !== "" ? raw["id"] : "record", "an entry that fits", read.faults);
    const { role, person } = read.entry;
    if (role === DEBTOR && person !== undefined && person !== this.debtorId) throw new SessionError("session/another-debtor", "recipient.id", "a contact with the session's debtor");
    return read.entry;
  }

  /** Made or under way, and begun by the collector: something that a rule may forbid. */
  #mayStill(entry: Entry): boolean {
    return entry.direction !== INBOUND && (!entry.planned || entry.underWay);
  }

  #checkAgain(entry: Entry): Decision {
    return this.#desk.check(this.#inputFor(entry.raw as Contact), this.#history, {});
  }

  #reachableEntry(entry: Entry): void {
    if (entry.at < this.#askedFrom && !this.#desk.keep()(entry, this.#askedFrom)) throw new SessionError("session/out-of-reach", entry.id, `an entry that a rule can reach from ${formatUtc(this.#askedFrom)} on`);
  }

  #insert(entry: Entry): void {
    this.#reachableEntry(entry);
    this.#history.insert(entry);
    this.changes++;
  }

  /** The entry with this id, which is no reservation. */
  #recorded(id: string): Entry {
    const entry = this.#history.get(id);
    if (entry === undefined) throw new SessionError(this.#hasLetGo ? "session/out-of-reach" : "session/unknown-entry", id, this.#hasLetGo ? `the id of an entry that a rule can reach from ${formatUtc(this.#askedFrom)} on` : "the id of an entry that was recorded");
    if (entry.underWay) throw new SessionError("session/reserved", id, "`commit` or `release`");
    return entry;
  }

  #recordCase(record: Raw, isRevision: boolean): void {
    const { id, debtor } = record;
    const asOf = asOfOf(record);
    const problems = [
      ...(typeof id === "string" && id !== "" ? [] : [{ path: "id", expected: "a text that is not empty" }]),
      ...(Number.isNaN(asOf) ? [{ path: "asOf", expected: "an instant with offset" }] : []),
    ];
    if (problems.length > 0) throw new SessionError("session/malformed", "case", "a case record that fits", problems);
    const owes = (debtor as Raw | null | undefined)?.["id"];
    if (typeof owes === "string" && owes !== this.debtorId) throw new SessionError("session/another-debtor", "debtor.id", "a case record of the session's debtor");
    const index = this.#cases.findIndex((other) => other["id"] === id && asOfOf(other) === asOf);
    if (isRevision && index < 0) throw new SessionError("session/unknown-entry", String(id), "the id and `asOf` of a case record that was recorded");
    if (!isRevision && index >= 0) {
      if (sameData(this.#cases[index], record)) return;
      throw new SessionError("session/contradictory", String(id), "the same content as before, another `asOf`, or `revise`");
    }
    this.#cases = index < 0 ? [...this.#cases, record] : this.#cases.with(index, record);
    this.changes++;
  }

  #inputFor(contact: Given<Contact>): SessionInput {
    const { historyFrom, historyCovers, mode } = this.#settings;
    const cases = this.#cases;
    return { contact, case: cases.length < 2 ? cases[0] : cases, historyFrom, historyCovers, mode };
  }

  #reservation(id: string): { readonly entry: Entry } {
    const reservation = this.#reserved.get(id);
    if (reservation === undefined) throw new SessionError("session/unknown-reservation", id, "the id of a reservation that stands");
    return reservation;
  }

  #hold(entry: Entry, until: Instant): void {
    entry.underWay = true;
    // It counts for every later instant, as what is planned does.
    entry.planned = true;
    this.#reserved.set(entry.id, { until, entry });
    this.#history.insert(entry);
  }

  #letGo(id: string): void {
    this.#history.remove(this.#reserved.get(id)!.entry);
    this.#reserved.delete(id);
  }

  #reachable(given: unknown, field: string, path: string): void {
    let at = NaN;
    try {
      at = parseInstant(member(given, field));
    } catch {
      // What cannot be read lies nowhere; the gate denies it.
    }
    if (at < this.#askedFrom) throw new SessionError("session/out-of-reach", path, `an instant from ${formatUtc(this.#askedFrom)} on`);
  }

  /** Lets go of what no rule can reach from an instant on; once a day is often enough. */
  #forget(before: Instant): void {
    if (before < this.#askedFrom + DAY_SECONDS) return;
    const keep = this.#desk.keep();
    const count = this.#history.keep((entry) => entry.underWay || entry.at >= before || keep(entry, before));
    this.#cases = this.#cases.filter((record) => !this.#cases.some((later) => later["id"] === record["id"] && asOfOf(later) <= before && asOfOf(later) > asOfOf(record)));
    this.#askedFrom = before;
    this.#hasLetGo ||= count > 0;
    this.changes++;
  }
}

function instantOf(value: unknown, path: string): Instant {
  const at = parseInstant(value);
  if (Number.isNaN(at)) throw new SessionError("session/bad-argument", path, 'an instant with offset, for instance "2026-04-07T21:00:00Z"');
  return at;
}

/** When a case record's facts held; NaN where that cannot be read. */
function asOfOf(record: Raw): Instant {
  const { asOf } = record;
  return asOf === undefined || asOf === null ? -Infinity : parseInstant(asOf);
}
