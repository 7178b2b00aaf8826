import type { Reason } from "../records/decision";
import type { Quality } from "./quality";
import type { SharedId } from "./shared-ids";
import type { Tally } from "./tally";
import type { Verdict } from "./verdict";

/** Contacts and what became of them, of one value of something; `id` null where the log does not say. */
export type TallyRow = { readonly id: string | null } & Tally;

/** An agent of an agency; `id` null for those of its contacts that name none. */
export type AgentRow = TallyRow & { readonly agencyId: string };

/** Contacts that a rule stopped; a contact counts once, however many debts it was judged for. */
export interface RuleRow {
  /** The gate's own begin with `engine.`. */
  readonly ruleId: string;
  /** Id of the rule's pack; of the gate's own rules `engine`. */
  readonly jurisdiction: string;
  /** What the rule is called. */
  readonly title: { readonly zh: string; readonly en: string };
  /** The strongest force among its citations; null for rules of the gate itself. */
  readonly force: string | null;
  /** Contacts. */
  readonly violated: number;
  /** Contacts of which the log cannot show that the rule permits them. */
  readonly unproven: number;
}

/** A fact that is missing in the log. */
export interface MissingRow {
  /** Path of the fact. */
  readonly fact: string;
  /** Contacts that were not proven to be permitted for lack of it, alone or among others. */
  readonly contacts: number;
  /** Of all contacts, 0 to 1. */
  readonly share: number;
  /** Of them, how many lack nothing else: they would be settled by it. */
  readonly alone: number;
  /** Ids of the rules that need it. */
  readonly rules: readonly string[];
}

/** A place whose law is not loaded. Where the place itself is not known, that is a fact that is missing. */
export interface WithoutLawRow {
  /** Country, region and city, as far as the records tell. */
  readonly place: string;
  /** Whatever else became of them. */
  readonly contacts: number;
  /** First and last local date, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
}

/** What an agency did; `id` is that of the collector. */
export interface AgencyRow extends Tally {
  /** `collector.id`. */
  readonly id: string | null;
  /** Share of violated contacts, with its 95 % interval after Wilson. */
  readonly rate: number;
  /** Lower end of the interval, 0 to 1. */
  readonly low: number;
  /** Upper end of the interval, 0 to 1. */
  readonly high: number;
  /** Rules violated, the most frequent first. */
  readonly kinds: readonly { readonly ruleId: string; readonly contacts: number }[];
  /** By month, `YYYY-MM`, on the recipients' own clocks. */
  readonly months: readonly { readonly month: string; readonly contacts: number; readonly violated: number }[];
}

/** A contact or an event. */
export interface TimelineRow {
  /** RFC 3339. */
  readonly at: string;
  /** Null for events without one. */
  readonly id: string | null;
  /** The channel of a contact, the type of an event. */
  readonly what: string;
  /** Null for events, which nobody judges. */
  readonly verdict: Verdict | null;
  /** As the contact has it; null where it has none. */
  readonly outcome: string | null;
  /** Of a contact its collector's id; else null. */
  readonly agencyId: string | null;
  /** Why it was not permitted. */
  readonly reasons: readonly { readonly ruleId: string; readonly basis: Reason["basis"]; readonly message: string; readonly values: Reason["values"]; readonly needs: readonly string[] }[];
}

/** A debtor with many violated contacts. */
export interface WorstCase {
  /** `debtor.id`. */
  readonly debtorId: string;
  /** How many there are. */
  readonly contacts: number;
  /** How many of them a rule forbade. */
  readonly violated: number;
  /** Ids of the rules violated, in order. */
  readonly rules: readonly string[];
  /** Contacts and events in the order of time. */
  readonly timeline: readonly TimelineRow[];
  /** Rows left out at the end of the timeline. */
  readonly left: number;
}

/** What a replay found, in numbers. */
export interface Summary extends Tally {
  /** How many there are. */
  readonly debtors: number;
  /** How many there are. */
  readonly events: number;
  /** First and last contact, RFC 3339 as the log has them; null where there is none. */
  readonly from: string | null;
  /** As `from`. */
  readonly to: string | null;
  /** Rules that stopped contacts. */
  readonly byRule: readonly RuleRow[];
  /** Contacts that rules of a jurisdiction stopped; `id` is the pack's, or where a pack holds the law of several regions, the region's (`us-ny`). */
  readonly byJurisdiction: readonly { readonly id: string; readonly violated: number; readonly unproven: number }[];
  /** By `collector.id`. */
  readonly byAgency: readonly AgencyRow[];
  /** By `collector.agentId` within an agency. */
  readonly byAgent: readonly AgentRow[];
  /** By `contact.channel`. */
  readonly byChannel: readonly TallyRow[];
  /** By `case.stage`. */
  readonly byStage: readonly TallyRow[];
  /** Facts whose lack left contacts unproven that nothing forbade. */
  readonly missing: readonly MissingRow[];
  /** Places that no loaded law covers, the most contacts first. */
  readonly withoutLaw: readonly WithoutLawRow[];
  /** Seven rows from Monday, 24 hours each, on the recipients' own clocks. */
  readonly hours: { readonly contacts: readonly (readonly number[])[]; readonly violated: readonly (readonly number[])[]; readonly clockNotKnown: number };
  /** `YYYY-MM` on the recipients' own clocks. */
  readonly months: readonly ({ readonly month: string } & Tally)[];
  /** The ten debtors with the most violated contacts; among equals the first by id. */
  readonly worst: readonly WorstCase[];
  /** Facts that the system was said to guarantee: how many contacts rest on each. */
  readonly assumed: readonly { readonly fact: string; readonly value: unknown; readonly contacts: number }[];
  /** What the other rules say, where two are compared. */
  readonly compared?: { readonly stoppedOnlyByOther: number; readonly stoppedOnlyByFirst: number; readonly byRule: readonly { readonly ruleId: string; readonly contacts: number }[] };
  /** What is odd about the log. */
  readonly quality: Quality;
  /** Ids that stand for two persons, the first hundred. */
  readonly sharedIds: readonly SharedIdRow[];
}

/** An id that stands for two persons. */
export interface SharedIdRow extends Omit<SharedId, "places"> {
  readonly places: readonly { readonly file: string; readonly line: number }[];
}
