import type { Decision, Reason } from "../records/decision";
import type { HistoryEvent } from "../records/event";
import { FORCES } from "../records/force";
import { parseInstant } from "../time/instant";
import { wilsonInterval, rounded } from "./interval";
import type { Judged, JudgedDebtor } from "./judge-debtor";
import { jurisdictionOf } from "./jurisdiction";
import { localTimeOf } from "./local-time";
import { maskedReason } from "./masked";
import { addQuality } from "./quality";
import type { SharedId } from "./shared-ids";
import type { AgencyRow, AgentRow, RuleRow, Summary, TimelineRow } from "./summary";
import { MOST_SHARED, MOST_WORST, addSums, daysWith, firstOf, lastOf, noSums, worstFirst, type Days, type Sums } from "./sums";
import { count, got, inOrder, tally, tallyRows, type Tallies, type Tally } from "./tally";

const MOST_PLACES = 10;
const MOST_TIMELINE = 200;

/** Sums up what a replay finds, a debtor at a time; memory grows with agencies, agents, rules and months, not with the log. */
export class Summariser {
  private readonly sums: Sums;

  /**
   * @param sums  what was summed up elsewhere, to go on with
   * @param personal  facts about persons, whose values and words are left out; absent, nothing is
   */
  constructor(sums: Sums = noSums(), private readonly personal?: ReadonlySet<string>) {
    this.sums = sums;
  }

  /** @param isAsked  which contacts count; all where absent. The timeline of a debtor shows all of them */
  add(debtor: JudgedDebtor, isAsked: (judged: Judged) => boolean = () => true): void {
    const asked = debtor.contacts.filter(isAsked);
    const { sums } = this;
    addQuality(sums.quality, debtor.quality);
    sums.events += debtor.events.length;
    if (asked.length === 0) return;
    sums.debtors++;
    for (const judged of asked) this.addContact(judged);
    this.noteWorst(debtor, asked);
  }

  /**
   * Takes in an id that stands for two persons. A debtor's was counted with that debtor's records.
   *
   * @param nameOf  the name of a source
   */
  addSharedId({ what, id, debtorIds, places }: SharedId, nameOf: (source: number) => string): void {
    const { quality, sharedIds: rows } = this.sums;
    if (what !== "debtor") quality.sharedIds++;
    if (rows.length >= MOST_SHARED) return;
    rows.push({ what, id, debtorIds: debtorIds.slice(0, MOST_PLACES), places: places.slice(0, MOST_PLACES).map(({ source, line }) => ({ file: nameOf(source), line })) });
  }

  /** What was summed up so far, to be added to what was elsewhere. */
  parts(): Sums {
    return this.sums;
  }

  /** Takes in what was summed up elsewhere, of other debtors. */
  merge(more: Sums): void {
    addSums(this.sums, more);
  }

  /** The first and the last local date of a contact; undefined where there is none. */
  get days(): Days | undefined {
    return this.sums.days;
  }

  /** What was summed up, in numbers. */
  result(): Summary {
    const { sums } = this;
    const { isAsked, byRule, ...stopped } = sums.compared;
    return {
      ...sums.all,
      debtors: sums.debtors,
      events: sums.events,
      from: sums.first?.at ?? null,
      to: sums.last?.at ?? null,
      byRule: [...sums.rules.values()].map(({ row, violated, unproven }) => ({ ...row, violated, unproven })).sort((a, b) => b.violated - a.violated || b.unproven - a.unproven || inOrder(a.ruleId, b.ruleId)),
      byJurisdiction: [...sums.jurisdictions].map(([id, counts]) => ({ id, ...counts })).sort((a, b) => inOrder(a.id, b.id)),
      byAgency: agencyRows(sums),
      byAgent: agentRows(sums.agents),
      byChannel: tallyRows(sums.channels),
      byStage: tallyRows(sums.stages),
      missing: [...sums.missing]
        .map(([fact, { contacts, alone, rules }]) => ({ fact, contacts, share: rounded(contacts / sums.all.contacts), alone, rules: [...rules].sort() }))
        .sort((a, b) => b.contacts - a.contacts || inOrder(a.fact, b.fact)),
      withoutLaw: [...sums.withoutLaw].map(([place, { contacts, days }]) => ({ place, contacts, ...days })).sort((a, b) => b.contacts - a.contacts || inOrder(a.place, b.place)),
      hours: { contacts: sums.contactsAt, violated: sums.violatedAt, clockNotKnown: sums.clockNotKnown },
      months: monthRows(sums.months),
      worst: sums.worst,
      assumed: [...sums.assumed].map(([fact, { value, contacts }]) => ({ fact, value, contacts })).sort((a, b) => inOrder(a.fact, b.fact)),
      ...(isAsked && { compared: { ...stopped, byRule: ranked(byRule) } }),
      quality: { ...sums.quality },
      sharedIds: sums.sharedIds,
    };
  }

  private addContact(judged: Judged): void {
    const { contact, verdict, decision } = judged;
    const local = localTimeOf(contact.at, decision);
    const on = (local?.on ?? contact.at).slice(0, 10);
    const month = on.slice(0, 7);
    const agency = contact.collector.id;
    const { sums } = this;
    sums.all.contacts++;
    sums.all[verdict]++;
    const moment = { instant: parseInstant(contact.at), at: contact.at };
    sums.first = firstOf(sums.first, moment);
    sums.last = lastOf(sums.last, moment);
    sums.days = daysWith(sums.days, { from: on, to: on });
    tally(sums.agencies, agency, verdict);
    tally(sums.agents, agentKey(agency, contact.collector.agentId), verdict);
    tally(sums.channels, contact.channel, verdict);
    tally(sums.stages, judged.case?.stage, verdict);
    tally(sums.months, month, verdict);
    tally(got(sums.agencyMonths, agency, () => new Map()), month, verdict);
    this.addReasons(decision, agency);
    if (local === undefined) sums.clockNotKnown++;
    else {
      sums.contactsAt[local.weekday]![local.hour]!++;
      if (verdict === "violated") sums.violatedAt[local.weekday]![local.hour]!++;
    }
    for (const [fact, value] of Object.entries(decision.applied.assumed ?? {})) got(sums.assumed, fact, () => ({ value, contacts: 0 })).contacts++;
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
      const { ruleId, basis } = reason;
      const jurisdiction = jurisdictionOf(reason);
      got(this.sums.rules, ruleId, () => ({ row: rowOf(reason), violated: 0, unproven: 0 }))[basis]++;
      if (jurisdictions.get(jurisdiction) !== "violated") jurisdictions.set(jurisdiction, basis);
      if (basis === "violated") count(got(this.sums.agencyKinds, agency, () => new Map()), ruleId);
    }
    for (const { ruleId, values, remedy } of reasons) {
      if (ruleId !== "engine.no-law" || remedy?.needs !== undefined) continue;
      const on = String(values["date"]);
      const row = got(this.sums.withoutLaw, String(values["place"]), () => ({ contacts: 0, days: { from: on, to: on } }));
      row.contacts++;
      row.days = daysWith(row.days, { from: on, to: on });
    }
    for (const { ruleId, remedy } of isViolated ? [] : reasons) {
      for (const fact of remedy?.needs ?? []) {
        needed.add(fact);
        got(this.sums.missing, fact, () => ({ contacts: 0, alone: 0, rules: new Set<string>() })).rules.add(ruleId);
      }
    }
    for (const [id, basis] of jurisdictions) got(this.sums.jurisdictions, id, () => ({ violated: 0, unproven: 0 }))[basis]++;
    for (const fact of needed) {
      const row = this.sums.missing.get(fact)!;
      row.contacts++;
      if (needed.size === 1) row.alone++;
    }
  }

  private compare({ verdict, decision }: Judged, other: NonNullable<Judged["other"]>): void {
    const { compared } = this.sums;
    compared.isAsked = true;
    if (verdict !== "permitted" && other.verdict === "permitted") compared.stoppedOnlyByFirst++;
    if (verdict === "permitted" && other.verdict !== "permitted") compared.stoppedOnlyByOther++;
    const known = new Set(decision.reasons.map(({ ruleId }) => ruleId));
    for (const ruleId of new Set(other.decision.reasons.map((reason) => reason.ruleId))) if (!known.has(ruleId)) count(compared.byRule, ruleId);
  }

  /** The debtors with the most violated contacts; among equals the first by id. */
  private noteWorst(debtor: JudgedDebtor, asked: readonly Judged[]): void {
    const violated = asked.reduce((sum, { verdict }) => sum + (verdict === "violated" ? 1 : 0), 0);
    const { worst } = this.sums;
    const last = worst.at(-1);
    if (violated === 0 || (worst.length === MOST_WORST && last !== undefined && worstFirst(last, { violated, debtorId: debtor.debtorId }) < 0)) return;
    const rules = new Set(asked.flatMap(({ decision }) => decision.reasons.filter(({ basis }) => basis === "violated").map(({ ruleId }) => ruleId)));
    const rows = timelineOf(debtor, this.personal);
    worst.push({ debtorId: debtor.debtorId, contacts: asked.length, violated, rules: [...rules].sort(), timeline: rows.slice(0, MOST_TIMELINE), left: Math.max(0, rows.length - MOST_TIMELINE) });
    worst.sort(worstFirst);
    worst.length = Math.min(worst.length, MOST_WORST);
  }
}

/** Sums up a whole replay. */
export async function summarise(debtors: AsyncIterable<JudgedDebtor> | Iterable<JudgedDebtor>): Promise<Summary> {
  const summariser = new Summariser();
  for await (const debtor of debtors) summariser.add(debtor);
  return summariser.result();
}

/** Contacts and events of a debtor in the order of time, each contact with what it would have needed. */
function timelineOf({ contacts, events }: Pick<JudgedDebtor, "contacts" | "events">, personal?: ReadonlySet<string>): TimelineRow[] {
  const rows = [
    ...events.map(({ at, id, type }: HistoryEvent): TimelineRow => ({ at, id: id ?? null, what: type, verdict: null, outcome: null, agencyId: null, reasons: [] })),
    ...contacts.map(({ contact, verdict, decision }): TimelineRow => ({
      at: contact.at, id: contact.id, what: contact.channel, verdict, outcome: contact.outcome ?? null, agencyId: contact.collector.id,
      reasons: decision.reasons.map((reason) => maskedReason(reason, personal)).map(({ ruleId, basis, message, values, remedy }) => ({ ruleId, basis, message, values, needs: remedy?.needs ?? [] })),
    })),
  ];
  return rows.map((row) => ({ row, at: parseInstant(row.at) })).sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function agencyRows({ agencies, agencyMonths, agencyKinds }: Sums): AgencyRow[] {
  return tallyRows(agencies).map((row) => {
    const name = row.id ?? "";
    const { low, high } = wilsonInterval(row.violated, row.contacts)!;
    const months = monthRows(agencyMonths.get(name)!).map(({ month, contacts, violated }) => ({ month, contacts, violated }));
    return { ...row, rate: rounded(row.violated / row.contacts), low, high, kinds: ranked(agencyKinds.get(name) ?? new Map()), months };
  });
}

/** Agents' numbers are their agency's: two agencies may give the same one. */
const agentKey = (agencyId: string, id: string | undefined): string => JSON.stringify([agencyId, id ?? null]);

function agentRows(agents: Tallies): AgentRow[] {
  return tallyRows(agents).map(({ id: key, ...row }) => {
    const [agencyId, id] = JSON.parse(key!) as [string, string | null];
    return { id, agencyId, ...row };
  });
}

const monthRows = (months: Tallies): ({ month: string } & Tally)[] => [...months].map(([month, row]) => ({ month, ...row })).sort((a, b) => inOrder(a.month, b.month));
const ranked = (counts: ReadonlyMap<string, number>): { ruleId: string; contacts: number }[] => [...counts].map(([ruleId, contacts]) => ({ ruleId, contacts })).sort((a, b) => b.contacts - a.contacts || inOrder(a.ruleId, b.ruleId));

function rowOf({ ruleId, jurisdiction, title, citations }: Reason): Omit<RuleRow, "violated" | "unproven"> {
  const strongest = Math.min(...citations.map(({ force }) => FORCES.indexOf(force)));
  return { ruleId, jurisdiction, title: { zh: title.zh, en: title.en }, force: FORCES[strongest] ?? null };
}
