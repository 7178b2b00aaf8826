import { addQuality, noQuality, type Quality } from "./quality";
import type { RuleRow, SharedIdRow, WorstCase } from "./summary";
import { addTallies, addTally, count, got, inOrder, noTally, type Tallies, type Tally } from "./tally";

/** What a summary is made of, as plain data, so that parts of a log can be summed up apart; it grows with agencies, agents, rules and months, not with the log. */
export interface Sums {
  readonly all: Tally;
  debtors: number;
  events: number;
  first: Moment | undefined;
  last: Moment | undefined;
  /** The first and the last local date of a contact. */
  days: Days | undefined;
  readonly rules: Map<string, { readonly row: Omit<RuleRow, "violated" | "unproven">; violated: number; unproven: number }>;
  readonly jurisdictions: Map<string, { violated: number; unproven: number }>;
  readonly agencies: Tallies;
  readonly agencyKinds: Map<string, Map<string, number>>;
  readonly agencyMonths: Map<string, Tallies>;
  readonly agents: Tallies;
  readonly channels: Tallies;
  readonly stages: Tallies;
  readonly months: Tallies;
  readonly missing: Map<string, { contacts: number; alone: number; readonly rules: Set<string> }>;
  /** By place that no loaded law covers. */
  readonly withoutLaw: Map<string, { contacts: number; days: Days }>;
  /** Seven rows from Monday, 24 hours each. */
  readonly contactsAt: number[][];
  readonly violatedAt: number[][];
  clockNotKnown: number;
  /** The worst first. */
  worst: WorstCase[];
  readonly assumed: Map<string, { readonly value: unknown; contacts: number }>;
  readonly compared: { isAsked: boolean; stoppedOnlyByOther: number; stoppedOnlyByFirst: number; readonly byRule: Map<string, number> };
  readonly quality: Quality;
  sharedIds: SharedIdRow[];
}

/** An instant as the log has it. */
export interface Moment {
  readonly instant: number;
  readonly at: string;
}

/** Local dates, `YYYY-MM-DD`, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export const MOST_WORST = 10;
export const MOST_SHARED = 100;

export const noSums = (): Sums => ({
  all: noTally(), debtors: 0, events: 0, first: undefined, last: undefined, days: undefined, rules: new Map(), jurisdictions: new Map(), agencies: new Map(), agencyKinds: new Map(), agencyMonths: new Map(),
  agents: new Map(), channels: new Map(), stages: new Map(), months: new Map(), missing: new Map(), withoutLaw: new Map(), contactsAt: grid(), violatedAt: grid(), clockNotKnown: 0, worst: [], assumed: new Map(),
  compared: { isAsked: false, stoppedOnlyByOther: 0, stoppedOnlyByFirst: 0, byRule: new Map() }, quality: noQuality(), sharedIds: [],
});

/** Adds the sums of other debtors. What comes of several parts does not depend on their order, nor on how the debtors were parted. */
export function addSums(sum: Sums, more: Sums): void {
  addTally(sum.all, more.all);
  sum.debtors += more.debtors;
  sum.events += more.events;
  sum.first = firstOf(sum.first, more.first);
  sum.last = lastOf(sum.last, more.last);
  if (more.days !== undefined) sum.days = daysWith(sum.days, more.days);
  for (const [ruleId, { row, violated, unproven }] of more.rules) addCounts(got(sum.rules, ruleId, () => ({ row, violated: 0, unproven: 0 })), { violated, unproven });
  for (const [id, counts] of more.jurisdictions) addCounts(got(sum.jurisdictions, id, () => ({ violated: 0, unproven: 0 })), counts);
  for (const name of ["agencies", "agents", "channels", "stages", "months"] as const) addTallies(sum[name], more[name]);
  for (const [id, kinds] of more.agencyKinds) for (const [ruleId, contacts] of kinds) count(got(sum.agencyKinds, id, () => new Map()), ruleId, contacts);
  for (const [id, months] of more.agencyMonths) addTallies(got(sum.agencyMonths, id, () => new Map()), months);
  for (const [fact, { contacts, alone, rules }] of more.missing) {
    const row = got(sum.missing, fact, () => ({ contacts: 0, alone: 0, rules: new Set<string>() }));
    row.contacts += contacts;
    row.alone += alone;
    for (const rule of rules) row.rules.add(rule);
  }
  for (const [place, { contacts, days }] of more.withoutLaw) {
    const row = got(sum.withoutLaw, place, () => ({ contacts: 0, days }));
    row.contacts += contacts;
    row.days = daysWith(row.days, days);
  }
  for (const name of ["contactsAt", "violatedAt"] as const) more[name].forEach((hours, day) => hours.forEach((contacts, hour) => void (sum[name][day]![hour]! += contacts)));
  sum.clockNotKnown += more.clockNotKnown;
  sum.worst = [...sum.worst, ...more.worst].sort(worstFirst).slice(0, MOST_WORST);
  for (const [fact, { value, contacts }] of more.assumed) got(sum.assumed, fact, () => ({ value, contacts: 0 })).contacts += contacts;
  sum.compared.isAsked ||= more.compared.isAsked;
  sum.compared.stoppedOnlyByOther += more.compared.stoppedOnlyByOther;
  sum.compared.stoppedOnlyByFirst += more.compared.stoppedOnlyByFirst;
  for (const [ruleId, contacts] of more.compared.byRule) count(sum.compared.byRule, ruleId, contacts);
  addQuality(sum.quality, more.quality);
  sum.sharedIds = [...sum.sharedIds, ...more.sharedIds].sort((a, b) => inOrder(a.id, b.id)).slice(0, MOST_SHARED);
}

/** The most violated contacts first, then by id. */
export const worstFirst = (a: Pick<WorstCase, "violated" | "debtorId">, b: Pick<WorstCase, "violated" | "debtorId">): number => b.violated - a.violated || inOrder(a.debtorId, b.debtorId);

/** Of one instant written in two ways the first by code unit. */
export const firstOf = (a: Moment | undefined, b: Moment | undefined): Moment | undefined => (a === undefined || (b !== undefined && (b.instant < a.instant || (b.instant === a.instant && b.at < a.at))) ? b : a);
export const lastOf = (a: Moment | undefined, b: Moment | undefined): Moment | undefined => (a === undefined || (b !== undefined && (b.instant > a.instant || (b.instant === a.instant && b.at > a.at))) ? b : a);

export const daysWith = (days: Days | undefined, { from, to }: Days): Days => (days === undefined ? { from, to } : { from: from < days.from ? from : days.from, to: to > days.to ? to : days.to });

const grid = (): number[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));

function addCounts(sum: { violated: number; unproven: number }, more: { readonly violated: number; readonly unproven: number }): void {
  sum.violated += more.violated;
  sum.unproven += more.unproven;
}
