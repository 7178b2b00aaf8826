import type { Reason } from "../records/decision";
import type { Quality } from "./quality";
import type { SharedId } from "./shared-ids";
import type { Tally } from "./tally";
import type { Verdict } from "./verdict";

/** Contacts and what became of them, of one value of something; `id` null where the log does not say. */
export type TallyRow = { readonly id: string | null } & Tally;

/** An agent of an agency; `id` null for those of its contacts that name none. */
export type AgentRow = TallyRow & { readonly agencyId: string };

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
  readonly byAgent: readonly AgentRow[];
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
