import { DEBTOR, VOICE, VOICEMAIL, isAbsent, isGiven, member, type Entry } from "../records/entry";
import type { EventType, ScopeField } from "../records/event-types";
import { FALSE, TRUE, UNKNOWN, and, truth, type Kleene } from "./kleene";
import type { Context, Needs } from "./operator";
import { areIds, caseIdOf, same, sameAddress, samePlace } from "./per";

/** Whom an event speaks of, whoever receives the contact; and who has to have received it. */
export interface ScopeOptions {
  readonly whose: "recipient" | "debtor";
  readonly heldBy: "collector" | "any";
  /** Fields that a permitting event has to carry. */
  readonly mustName: readonly string[];
  readonly restricts: boolean;
  /** The debts that it names do not narrow it. */
  readonly anyDebt: boolean;
}

/** A type of events, and how their scope is read. */
export interface Claim {
  readonly code: number;
  readonly type: EventType;
  readonly options: ScopeOptions;
}

export const MUST_NAME = { person: "personId", debt: "debtIds", channel: "channel", address: "address", place: "addressType", hours: "hours", collector: "collectorId" } as const;
export type MustName = keyof typeof MUST_NAME;

const debtorId = (context: Context): unknown => member(member(context.case, "debtor"), "id");

/**
 * Whether an event speaks of the contact. What a restricting event does not carry means *all*; what a permitting one does not carry
 * fails it if the rule asks for it; what either carries must match. Of what does not restrict, a field that somebody wrote is unknown
 * may be any.
 */
export function inScope(event: Entry, type: EventType, context: Context, options: ScopeOptions): Kleene {
  const { raw } = event;
  if (!options.restricts) for (const field of options.mustName) if (isAbsent(raw[field])) return FALSE;
  const isNotice = type.effect === "tells";
  let value: Kleene = TRUE;
  for (const field of type.scope) {
    if (isWhole(field, event, options) || field === "hours") continue;
    if (isNotice && (field === "channel" || field === "address")) continue;
    const next = fieldMatches(field, event, context, options);
    if (next === FALSE) return FALSE;
    value = and(value, next);
  }
  return value;
}

/** Whether an event speaks of all that a field may name. */
const isWhole = (field: ScopeField, { raw }: Entry, { restricts }: ScopeOptions): boolean => (restricts ? !isGiven(raw[field]) : isAbsent(raw[field]));

function fieldMatches(field: ScopeField, event: Entry, context: Context, { whose, heldBy, restricts, anyDebt }: ScopeOptions): Kleene {
  const { subject } = context;
  switch (field) {
    case "personId": {
      const person = whose === "debtor" ? debtorId(context) : subject.person;
      return same(event.person, person);
    }
    case "debtIds": {
      if (anyDebt) return TRUE;
      const ids = event.raw["debtIds"];
      if (!Array.isArray(ids) || context.debtId === undefined) return UNKNOWN;
      return ids.includes(context.debtId) ? TRUE : areIds(ids) ? FALSE : UNKNOWN;
    }
    case "channel":
      if (isOther(subject, whose)) return TRUE;
      if (event.channel <= 0 || subject.channel <= 0) return UNKNOWN;
      // A wish not to be telephoned covers the voicemail too; a consent covers just what it names.
      return truth(restricts ? telephone(event.channel) === telephone(subject.channel) : event.channel === subject.channel);
    case "address":
      if (isOther(subject, whose)) return TRUE;
      return sameAddress(event.address, subject.address);
    case "addressType":
      if (isOther(subject, whose)) return TRUE;
      return samePlace(event.addressType, subject.addressType);
    case "collectorId": {
      if (heldBy === "any") return TRUE;
      const collector = member(context.contact.raw["collector"], "id");
      return same(event.raw["collectorId"], collector);
    }
    case "hours":
      return TRUE;
  }
}

/**
 * Whether what would end an event speaks of the debts of another case: it could name debts, names none, and was said neither where the
 * event was nor surely in the contact's case.
 */
export const isOfOtherCase = ({ raw: ender }: Entry, { scope }: EventType, { raw: event }: Entry, context: Context): boolean =>
  scope.includes("debtIds") && !isGiven(ender["debtIds"]) && same(ender["caseId"], event["caseId"]) === FALSE && same(ender["caseId"], caseIdOf(context)) !== TRUE;

const telephone = (channel: number): number => (channel === VOICEMAIL ? VOICE : channel);
/** With `whose: debtor` and another recipient, the debtor's address and channel are no scope. */
const isOther = (subject: Entry, whose: "recipient" | "debtor"): boolean => whose === "debtor" && subject.role !== DEBTOR;

/** The facts that a scope turns on and that are missing. */
export function needForScope(event: Entry, type: EventType, context: Context, options: ScopeOptions, needs: Needs): void {
  for (const field of type.scope) {
    if (isWhole(field, event, options) || fieldMatches(field, event, context, options) !== UNKNOWN) continue;
    if (!isGiven(event.raw[field])) {
      needs.need(`history.${field}`);
      continue;
    }
    const path = NEEDED[field](options);
    needs.need(context.subject !== context.contact && OF_SUBJECT.has(path) ? `history.${path.replace("contact.", "")}` : path);
  }
}

/** Facts that are a history entry's own where such an entry is judged. */
const OF_SUBJECT: ReadonlySet<string> = new Set(["recipient.id", "recipient.address", "recipient.addressType", "contact.channel"]);

const NEEDED: { readonly [field in ScopeField]: (options: ScopeOptions) => string } = {
  personId: ({ whose }) => (whose === "debtor" ? "debtor.id" : "recipient.id"),
  debtIds: () => "contact.debtIds",
  channel: () => "contact.channel",
  address: () => "recipient.address",
  addressType: () => "recipient.addressType",
  collectorId: () => "collector.id",
  hours: () => "recipient.location",
};
