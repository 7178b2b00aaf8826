import type { CheckOptions } from "../engine/check-options";
import type { Gate } from "../engine/gate";
import { sameData } from "../records/same-data";
import type { Case } from "../records/case";
import type { Contact } from "../records/contact";
import type { Decision } from "../records/decision";
import type { HistoryEvent } from "../records/event";
import type { Extra } from "../records/extra";
import type { LogRecord } from "../records/log";
import { parseRecord } from "../records/parse";
import type { Problem } from "../records/problem";
import { parseInstant } from "../time/instant";
import { joinCaseRows } from "./case-rows";
import { DebtorHistory, type HistoryScope } from "./debtor-history";
import { countKeys } from "./line-keys";
import { RANKS, isMapped, type LogItem } from "./log-item";
import { birthIn, noQuality, noteOverlaps, type Quality } from "./quality";
import { surelyFits } from "./quick-check";
import { replayProblem } from "./replay-problem";
import type { SharedId } from "./shared-ids";
import { verdictOf, type Verdict } from "./verdict";

/** What a log is judged by. */
export interface ReplayLaw extends HistoryScope {
  /** Judges each contact, by the law of its instant. */
  readonly gate: Gate;
  /** A second gate, to see what other rules would have stopped. */
  readonly other?: Gate;
  /** What the packs declare beyond the record model; the same object throughout. */
  readonly extra: Extra;
  /** Cases that belong to no single debtor. */
  readonly ambiguous?: ReadonlySet<string>;
  /** When the log was written, RFC 3339: what lies after it is a clock error. Absent, nobody can tell. */
  readonly writtenAt?: string;
  /** What is asked about a contact beyond its decision. */
  readonly ask?: (contact: Contact) => CheckOptions | undefined;
}

/** One contact of the log and what became of it. */
export interface Judged {
  /** As the log has it. */
  readonly contact: Contact;
  /** The record of its case that held then; undefined where the log holds none that did. */
  readonly case: Case | undefined;
  /** Which source it stands in, from 0. */
  readonly source: number;
  /** Where in its source, from 1. */
  readonly line: number;
  /** What the log shows of it. */
  readonly verdict: Verdict;
  /** In full. */
  readonly decision: Decision;
  /** What the other rules say, where two are compared. */
  readonly other?: { readonly verdict: Verdict; readonly decision: Decision };
}

/** Everything about one debtor. */
export interface JudgedDebtor {
  /** `debtor.id`. */
  readonly debtorId: string;
  /** In the order of time. */
  readonly contacts: readonly Judged[];
  /** In the order of time. */
  readonly events: readonly HistoryEvent[];
  /** Records that judging kept aside: which source, from 0, which line, from 1, and why. */
  readonly rejects: readonly { readonly source: number; readonly line: number; readonly problems: readonly Problem[] }[];
  /** What is odd about the records, counted. */
  readonly quality: Quality;
  /** That the debtor's id stands for two persons, where the records show it. */
  readonly sharedId?: SharedId;
}

/** A debtor's records in the order of the log. */
export interface DebtorItems {
  /** `debtor.id`. */
  readonly debtorId: string;
  /** In the order of the log. */
  readonly items: readonly LogItem[];
}

/** Judges each contact of a debtor by the law of its instant, with what was prior to it and nothing else. */
export function judgeDebtor({ debtorId, items }: DebtorItems, law: ReplayLaw): JudgedDebtor {
  const debtor = new Debtor(debtorId, law);
  for (const item of items) debtor.take(item);
  return debtor.judge();
}

/** An entry in the order of time; one that does not fit stays in the history, where it speaks against whatever follows. */
interface Placed {
  readonly item: LogItem;
  readonly value: unknown;
  readonly fits: boolean;
}

class Debtor {
  private readonly cases = new Map<string, Case[]>();
  /** Case records that came from rows of columns. */
  private readonly rows = new Set<Case>();
  private readonly placed: Placed[] = [];
  private readonly seen = new Map<string, Placed>();
  /** Entries of other content under one id. */
  private readonly conflicts = new Map<string, Placed[]>();
  private readonly rejects: { source: number; line: number; problems: readonly Problem[] }[] = [];
  private readonly quality = noQuality();
  /** Dates of birth, each with the first record that names it. */
  private readonly births = new Map<string, LogItem>();

  constructor(private readonly id: string, private readonly law: ReplayLaw) {}

  take(item: LogItem): void {
    const { value, problems } = readItem(item, this.law.extra);
    const caseId = (value as { readonly caseId?: unknown; readonly id?: unknown } | undefined)?.[item.rank === RANKS.case ? "id" : "caseId"];
    if (typeof caseId === "string" && this.law.ambiguous?.has(caseId) === true) {
      return this.reject(item, [replayProblem("replay/case-of-two-debtors", { path: item.rank === RANKS.case ? "id" : "caseId", found: caseId })]);
    }
    const fits = problems.length === 0 && item.isUnfit !== true;
    if (problems.length > 0 && item.isUnfit !== true) this.reject(item, problems);
    if (value === undefined) return;
    const born = birthIn(this.id, value);
    if (born !== undefined && !this.births.has(born)) this.births.set(born, item);
    if (item.rank === RANKS.case) return this.takeCase(value as Case, item);
    const placed = this.isOfOther(value) ? this.placeOther(value, item, fits) : { item, value, fits };
    const twin = item.id === "" ? undefined : this.seen.get(item.id);
    if (twin !== undefined) {
      const known = this.conflicts.get(item.id) ?? [twin];
      if (known.some((other) => sameData(other.value, value))) return void this.quality.duplicates++;
      known.push(placed);
      this.conflicts.set(item.id, known);
      this.quality.conflictingIds++;
    } else if (item.id !== "") this.seen.set(item.id, placed);
    this.placed.push(placed);
  }

  judge(): JudgedDebtor {
    const { law, placed } = this;
    const scope: HistoryScope = { ...(law.historyFrom !== undefined && { historyFrom: law.historyFrom }), ...(law.historyCovers !== undefined && { historyCovers: law.historyCovers }) };
    const history = new DebtorHistory(law.gate, this.id, this.cases, scope, placed.length);
    const other = law.other === undefined ? undefined : new DebtorHistory(law.other, this.id, this.cases, scope, placed.length);
    const contacts: Judged[] = [];
    const events: HistoryEvent[] = [];
    const writtenAt = parseInstant(law.writtenAt);
    for (const { item, value, fits } of placed) {
      const record = value as LogRecord;
      if (fits && item.at > writtenAt) this.quality.inFuture++;
      if (fits && record.record === "event") events.push(record);
      if (fits && record.record === "contact") contacts.push(this.judgeContact(record, item, history, other));
      history.add(value);
      other?.add(value);
    }
    noteOverlaps(contacts, this.quality);
    const isOfTwo = this.births.size > 1;
    if (isOfTwo) this.quality.debtorIdsOfTwo++;
    return { debtorId: this.id, contacts, events, rejects: this.rejects, quality: this.quality, ...(isOfTwo && { sharedId: this.sharedId() }) };
  }

  private sharedId(): SharedId {
    const places = [...this.births.values()].map(({ source, line }) => ({ source, line })).sort((a, b) => a.source - b.source || a.line - b.line);
    return { what: "debtor", id: this.id, debtorIds: [this.id], places };
  }

  private judgeContact(contact: Contact, { source, line, at }: LogItem, history: DebtorHistory, other: DebtorHistory | undefined): Judged {
    const twins = this.conflicts.get(contact.id)?.map(({ value }) => value).filter((value) => value !== contact);
    const decision = history.check(contact, this.law.ask?.(contact), twins);
    const compared = other?.check(contact, undefined, twins);
    return {
      contact, case: this.caseAt(contact.caseId, at), source, line, verdict: verdictOf(decision), decision,
      ...(compared !== undefined && { other: { verdict: verdictOf(compared), decision: compared } }),
    };
  }

  private takeCase(record: Case, item: LogItem): void {
    const id = typeof record.id === "string" ? record.id : "";
    const known = this.cases.get(id);
    const isRow = isMapped(item);
    if (isRow) this.rows.add(record);
    if (known === undefined) return void this.cases.set(id, [record]);
    if (known.some((other) => sameData(other, record))) return void this.quality.duplicates++;
    const place = known.findIndex((other) => isRow && this.rows.has(other) && other.asOf === record.asOf);
    if (place < 0) return void known.push(record);
    const rows = joinCaseRows(known[place]!, record);
    if ("joined" in rows) {
      this.rows.add(rows.joined);
      known[place] = rows.joined;
      return;
    }
    this.reject(item, [replayProblem("replay/case-rows-differ", { path: rows.differs, found: id })]);
    // Both stand, so that the gate finds the contradiction and permits nothing by either.
    known.push(record);
  }

  /** The record of the case that held at an instant: the latest whose `asOf` is not after it. */
  private caseAt(caseId: string, at: number): Case | undefined {
    let latest: Case | undefined;
    let latestFrom = -Infinity;
    for (const record of this.cases.get(caseId) ?? []) {
      const from = record.asOf === undefined ? -Infinity : parseInstant(record.asOf);
      if (from > at || from < latestFrom) continue;
      latest = record;
      latestFrom = from;
    }
    return latest;
  }

  /** Whether a contact names somebody else as the debtor than its case does. */
  private isOfOther(value: unknown): value is Contact {
    const { recipient } = value as { readonly recipient?: Partial<Contact["recipient"]> };
    return recipient?.role === "debtor" && typeof recipient.id === "string" && recipient.id !== this.id;
  }

  /** The debtor's requests and caps would not be seen to reach it; to what follows it is a contact with nobody knows whom. */
  private placeOther(value: Contact, item: LogItem, fits: boolean): Placed {
    if (fits) this.reject(item, [replayProblem("replay/other-debtor", { path: "recipient.id" })]);
    return { item, value: { ...value, recipient: { role: value.recipient.role } }, fits: false };
  }

  private reject({ source, line }: LogItem, problems: readonly Problem[]): void {
    this.rejects.push({ source, line, problems });
    for (const { path, code } of problems) if (path === "endedAt" && code === "input/contradictory") this.quality.endsBeforeItBegins++;
  }
}

/** A record as data, with all that is wrong about it; without `value` where it is no data at all. */
function readItem(item: LogItem, extra: Extra): { readonly value?: unknown; readonly problems: readonly Problem[] } {
  const { keys } = item;
  let value = item.record;
  if (value === undefined) {
    const { text } = item;
    try {
      value = JSON.parse(text);
    } catch {
      const parsed = parseRecord(text, extra);
      return { problems: parsed.ok ? [] : parsed.problems };
    }
  }
  const found = surelyFits(extra)(value);
  if (found >= 0) return keys > 0 && found !== keys ? lost(value) : { value, problems: NO_PROBLEMS };
  const parsed = parseRecord(value, extra);
  if (parsed.ok) return keys > 0 && countKeys(parsed.record) !== keys ? lost(value) : { value: parsed.record, problems: NO_PROBLEMS };
  return { ...(typeof value === "object" && value !== null && !Array.isArray(value) && { value }), problems: parsed.problems };
}

const NO_PROBLEMS: readonly Problem[] = [];

const lost = (value: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } => ({ value: unreadable(value as object), problems: [replayProblem("input/duplicate-key")] });

/** What stands in the history for a record that lost part of what it held: the gate finds that it does not fit, and permits nothing after it. */
function unreadable({ id, at }: { readonly id?: unknown; readonly at?: unknown }): unknown {
  return { id, at, type: "unreadable" };
}
