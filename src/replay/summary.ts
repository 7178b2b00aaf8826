import type { Decision, Reason } from "../records/decision";
import type { HistoryEvent } from "../records/event";
import { FORCES } from "../rules/force";
import { parseInstant } from "../time/instant";
import { wilsonInterval, rounded } from "./interval";
import type { Judged, JudgedDebtor } from "./judge-debtor";
import { localTimeOf } from "./local-time";
import { addQuality, noQuality, type Quality } from "./quality";
import type { SharedId } from "./shared-ids";
import { Tallies, count, inOrder, noTally, type Tally } from "./tally";
import type { Verdict } from "./verdict";

/** Contacts and what became of them, of one value of something; `id` null where the log does not say. */
export type TallyRow = { readonly id: string | null } & Tally;

export interface RuleRow {
  readonly ruleId: string;
  readonly jurisdiction: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The strongest force among its citations; null for rules of the gate itself. */
  readonly force: string | null;
  /** Contacts. */
  readonly violated: number;
  readonly unproven: number;
}

export interface MissingRow {
  /** Path of the fact. */
  readonly fact: string;
  /** Contacts that were not proven to be permitted for lack of it, alone or among others. */
  readonly contacts: number;
  /** Of all contacts, 0 to 1. */
  readonly share: number;
  /** Of them, how many lack nothing else: they would be settled by it. */
  readonly alone: number;
  readonly rules: readonly string[];
}

export interface AgencyRow extends Tally {
  readonly id: string | null;
  /** Share of violated contacts, with its 95 % interval after Wilson. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Rules violated, the most frequent first. */
  readonly kinds: readonly { readonly ruleId: string; readonly contacts: number }[];
  readonly months: readonly { readonly month: string; readonly contacts: number; readonly violated: number }[];
}

export interface TimelineRow {
  readonly at: string;
  readonly id: string | null;
  /** The channel of a contact, the type of an event. */
  readonly what: string;
  /** Null for events, which nobody judges. */
  readonly verdict: Verdict | null;
  readonly outcome: string | null;
  readonly agencyId: string | null;
  readonly reasons: readonly { readonly ruleId: string; readonly basis: Reason["basis"]; readonly message: string; readonly needs: readonly string[] }[];
}

export interface WorstCase {
  readonly debtorId: string;
  readonly contacts: number;
  readonly violated: number;
  readonly rules: readonly string[];
  readonly timeline: readonly TimelineRow[];
  /** Rows left out at the end of the timeline. */
  readonly left: number;
}

/** What a replay found, in numbers. */
export interface Summary extends Tally {
  readonly debtors: number;
  readonly events: number;
  /** First and last contact, RFC 3339 as the log has them; null where there is none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly byRule: readonly RuleRow[];
  readonly byJurisdiction: readonly { readonly id: string; readonly violated: number; readonly unproven: number }[];
  readonly byAgency: readonly AgencyRow[];
  readonly byAgent: readonly TallyRow[];
  readonly byChannel: readonly TallyRow[];
  readonly byStage: readonly TallyRow[];
  readonly missing: readonly MissingRow[];
  /** Seven rows from Monday, 24 hours each, on the recipients' own clocks. */
  readonly hours: { readonly contacts: readonly (readonly number[])[]; readonly violated: readonly (readonly number[])[]; readonly clockNotKnown: number };
  readonly months: readonly ({ readonly month: string } & Tally)[];
  readonly worst: readonly WorstCase[];
  /** Facts that the system was said to guarantee: how many contacts rest on each. */
  readonly assumed: readonly { readonly fact: string; readonly value: unknown; readonly contacts: number }[];
  /** What the other rules say, where two are compared. */
  readonly compared?: { readonly stoppedOnlyByOther: number; readonly stoppedOnlyByFirst: number; readonly byRule: readonly { readonly ruleId: string; readonly contacts: number }[] };
  readonly quality: Quality;
  /** Ids that stand for two persons, the first hundred. */
  readonly sharedIds: readonly SharedIdRow[];
}

/** An id that stands for two persons. */
export interface SharedIdRow extends Omit<SharedId, "places"> {
  readonly places: readonly { readonly file: string; readonly line: number }[];
}

const MOST_SHARED = 100;
const MOST_PLACES = 10;
const MOST_WORST = 10;
const MOST_TIMELINE = 200;

/** Sums up what a replay finds, a debtor at a time; memory grows with agencies, agents, rules and months, not with the log. */
export class Summariser {
  private readonly all = noTally();
  private debtors = 0;
  private events = 0;
  private first: Judged | undefined;
  private last: Judged | undefined;
  private readonly rules = new Map<string, { row: Omit<RuleRow, "violated" | "unproven">; violated: number; unproven: number }>();
  private readonly jurisdictions = new Map<string, { violated: number; unproven: number }>();
  private readonly agencies = new Tallies();
  private readonly agencyKinds = new Map<string, Map<string, number>>();
  private readonly agencyMonths = new Map<string, Tallies>();
  private readonly agents = new Tallies();
  private readonly channels = new Tallies();
  private readonly stages = new Tallies();
  private readonly months = new Tallies();
  private readonly missing = new Map<string, { contacts: number; alone: number; rules: Set<string> }>();
  private readonly contactsAt = grid();
  private readonly violatedAt = grid();
  private clockNotKnown = 0;
  private worst: WorstCase[] = [];
  private readonly assumed = new Map<string, { value: unknown; contacts: number }>();
  private readonly compared = { stoppedOnlyByOther: 0, stoppedOnlyByFirst: 0, byRule: new Map<string, number>() };
  private isCompared = false;
  private readonly quality = noQuality();
  private readonly shared: SharedIdRow[] = [];

  /** @param isAsked  which contacts count; all where absent. The timeline of a debtor shows all of them */
  add(debtor: JudgedDebtor, isAsked: (judged: Judged) => boolean = () => true): void {
    const asked = debtor.contacts.filter(isAsked);
    addQuality(this.quality, debtor.quality);
    this.events += debtor.events.length;
    if (asked.length === 0) return;
    this.debtors++;
    for (const judged of asked) this.addContact(judged);
    this.noteWorst(debtor, asked);
  }

  /**
   * Takes in an id that stands for two persons. A debtor's was counted with that debtor's records.
   *
   * @param nameOf  the name of a source
   */
  addSharedId({ what, id, debtorIds, places }: SharedId, nameOf: (source: number) => string): void {
    if (what !== "debtor") this.quality.sharedIds++;
    if (this.shared.length >= MOST_SHARED) return;
    this.shared.push({ what, id, debtorIds: debtorIds.slice(0, MOST_PLACES), places: places.slice(0, MOST_PLACES).map(({ source, line }) => ({ file: nameOf(source), line })) });
  }

  result(): Summary {
    return {
      ...this.all,
      debtors: this.debtors,
      events: this.events,
      from: this.first?.contact.at ?? null,
      to: this.last?.contact.at ?? null,
      byRule: [...this.rules.values()].map(({ row, violated, unproven }) => ({ ...row, violated, unproven })).sort((a, b) => b.violated - a.violated || b.unproven - a.unproven || inOrder(a.ruleId, b.ruleId)),
      byJurisdiction: [...this.jurisdictions].map(([id, counts]) => ({ id, ...counts })).sort((a, b) => inOrder(a.id, b.id)),
      byAgency: this.agencyRows(),
      byAgent: this.agents.rows(),
      byChannel: this.channels.rows(),
      byStage: this.stages.rows(),
      missing: [...this.missing]
        .map(([fact, { contacts, alone, rules }]) => ({ fact, contacts, share: rounded(contacts / this.all.contacts), alone, rules: [...rules].sort() }))
        .sort((a, b) => b.contacts - a.contacts || inOrder(a.fact, b.fact)),
      hours: { contacts: this.contactsAt, violated: this.violatedAt, clockNotKnown: this.clockNotKnown },
      months: monthRows(this.months),
      worst: this.worst,
      assumed: [...this.assumed].map(([fact, { value, contacts }]) => ({ fact, value, contacts })).sort((a, b) => inOrder(a.fact, b.fact)),
      ...(this.isCompared && { compared: { ...this.compared, byRule: ranked(this.compared.byRule) } }),
      quality: { ...this.quality },
      sharedIds: this.shared,
    };
  }

  private addContact(judged: Judged): void {
    const { contact, verdict, decision } = judged;
    const local = localTimeOf(contact.at, decision);
    const month = (local?.on ?? contact.at).slice(0, 7);
    const agency = contact.collector.id;
    this.all.contacts++;
    this.all[verdict]++;
    if (this.first === undefined || isBefore(judged, this.first)) this.first = judged;
    if (this.last === undefined || isBefore(this.last, judged)) this.last = judged;
    this.agencies.add(agency, verdict);
    this.agents.add(contact.collector.agentId, verdict);
    this.channels.add(contact.channel, verdict);
    this.stages.add(judged.case?.stage, verdict);
    this.months.add(month, verdict);
    got(this.agencyMonths, agency, () => new Tallies()).add(month, verdict);
    this.addReasons(decision, agency);
    if (local === undefined) this.clockNotKnown++;
    else {
      this.contactsAt[local.weekday]![local.hour]!++;
      if (verdict === "violated") this.violatedAt[local.weekday]![local.hour]!++;
    }
    for (const [fact, value] of Object.entries(decision.applied.assumed ?? {})) got(this.assumed, fact, () => ({ value, contacts: 0 })).contacts++;
    if (judged.other !== undefined) this.compare(judged, judged.other);
  }

  /** A rule counts once a contact, however many debts it was judged for; `violated` goes before `unproven`. */
  private addReasons({ reasons }: Decision, agency: string): void {
    if (reasons.length === 0) return;
    const rules = new Map<string, Reason>();
    for (const reason of reasons) if (rules.get(reason.ruleId)?.basis !== "violated") rules.set(reason.ruleId, reason);
    const jurisdictions = new Map<string, Reason["basis"]>();
    const isViolated = reasons.some(({ basis }) => basis === "violated");
    const needed = new Set<string>();
    for (const reason of rules.values()) {
      const { ruleId, jurisdiction, basis } = reason;
      got(this.rules, ruleId, () => ({ row: rowOf(reason), violated: 0, unproven: 0 }))[basis]++;
      if (jurisdictions.get(jurisdiction) !== "violated") jurisdictions.set(jurisdiction, basis);
      if (basis === "violated") count(got(this.agencyKinds, agency, () => new Map()), ruleId);
    }
    for (const { ruleId, remedy } of isViolated ? [] : reasons) {
      for (const fact of remedy?.needs ?? []) {
        needed.add(fact);
        got(this.missing, fact, () => ({ contacts: 0, alone: 0, rules: new Set<string>() })).rules.add(ruleId);
      }
    }
    for (const [id, basis] of jurisdictions) got(this.jurisdictions, id, () => ({ violated: 0, unproven: 0 }))[basis]++;
    for (const fact of needed) {
      const row = this.missing.get(fact)!;
      row.contacts++;
      if (needed.size === 1) row.alone++;
    }
  }

  private compare({ verdict, decision }: Judged, other: NonNullable<Judged["other"]>): void {
    this.isCompared = true;
    if (verdict !== "permitted" && other.verdict === "permitted") this.compared.stoppedOnlyByFirst++;
    if (verdict === "permitted" && other.verdict !== "permitted") this.compared.stoppedOnlyByOther++;
    const known = new Set(decision.reasons.map(({ ruleId }) => ruleId));
    for (const ruleId of new Set(other.decision.reasons.map((reason) => reason.ruleId))) if (!known.has(ruleId)) count(this.compared.byRule, ruleId);
  }

  private agencyRows(): AgencyRow[] {
    return this.agencies.rows().map((row) => {
      const name = row.id ?? "";
      const { low, high } = wilsonInterval(row.violated, row.contacts)!;
      const months = monthRows(this.agencyMonths.get(name)!).map(({ month, contacts, violated }) => ({ month, contacts, violated }));
      return { ...row, rate: rounded(row.violated / row.contacts), low, high, kinds: ranked(this.agencyKinds.get(name) ?? new Map()), months };
    });
  }

  /** The debtors with the most violated contacts; among equals the first by id. */
  private noteWorst(debtor: JudgedDebtor, asked: readonly Judged[]): void {
    const violated = asked.reduce((sum, { verdict }) => sum + (verdict === "violated" ? 1 : 0), 0);
    const last = this.worst.at(-1);
    if (violated === 0 || (this.worst.length === MOST_WORST && last !== undefined && isWorse(last, { violated, debtorId: debtor.debtorId }))) return;
    const rules = new Set(asked.flatMap(({ decision }) => decision.reasons.filter(({ basis }) => basis === "violated").map(({ ruleId }) => ruleId)));
    const rows = timelineOf(debtor);
    this.worst.push({ debtorId: debtor.debtorId, contacts: asked.length, violated, rules: [...rules].sort(), timeline: rows.slice(0, MOST_TIMELINE), left: Math.max(0, rows.length - MOST_TIMELINE) });
    this.worst.sort((a, b) => (isWorse(a, b) ? -1 : 1));
    this.worst.length = Math.min(this.worst.length, MOST_WORST);
  }
}

/** Sums up a whole replay. */
export async function summarise(debtors: AsyncIterable<JudgedDebtor> | Iterable<JudgedDebtor>): Promise<Summary> {
  const summariser = new Summariser();
  for await (const debtor of debtors) summariser.add(debtor);
  return summariser.result();
}

/** Contacts and events of a debtor in the order of time, each contact with what it would have needed. */
export function timelineOf({ contacts, events }: Pick<JudgedDebtor, "contacts" | "events">): TimelineRow[] {
  const rows = [
    ...events.map(({ at, id, type }: HistoryEvent): TimelineRow => ({ at, id: id ?? null, what: type, verdict: null, outcome: null, agencyId: null, reasons: [] })),
    ...contacts.map(({ contact, verdict, decision }): TimelineRow => ({
      at: contact.at, id: contact.id, what: contact.channel, verdict, outcome: contact.outcome ?? null, agencyId: contact.collector.id,
      reasons: decision.reasons.map(({ ruleId, basis, message, remedy }) => ({ ruleId, basis, message, needs: remedy?.needs ?? [] })),
    })),
  ];
  return rows.map((row) => ({ row, at: parseInstant(row.at) })).sort((a, b) => a.at - b.at).map(({ row }) => row);
}

const isWorse = (a: Pick<WorstCase, "violated" | "debtorId">, b: Pick<WorstCase, "violated" | "debtorId">): boolean => a.violated > b.violated || (a.violated === b.violated && a.debtorId < b.debtorId);
const grid = (): number[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
const monthRows = (months: Tallies): ({ month: string } & Tally)[] => [...months.byKey].map(([month, tally]) => ({ month, ...tally })).sort((a, b) => inOrder(a.month, b.month));
const ranked = (counts: ReadonlyMap<string, number>): { ruleId: string; contacts: number }[] => [...counts].map(([ruleId, contacts]) => ({ ruleId, contacts })).sort((a, b) => b.contacts - a.contacts || inOrder(a.ruleId, b.ruleId));

function isBefore({ contact: a }: Judged, { contact: b }: Judged): boolean {
  const difference = parseInstant(a.at) - parseInstant(b.at);
  return difference < 0 || (difference === 0 && a.id < b.id);
}

function rowOf({ ruleId, jurisdiction, title, citations }: Reason): Omit<RuleRow, "violated" | "unproven"> {
  const strongest = Math.min(...citations.map(({ force }) => FORCES.indexOf(force)));
  return { ruleId, jurisdiction, title: { zh: title.zh, en: title.en }, force: FORCES[strongest] ?? null };
}

function got<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
