import { CONVERSATION, DEBTOR, LEFT_MESSAGE, SPOUSE, VOICE, VOICEMAIL, isAbsent, isGiven, isId, recordOf, type Entry } from "../records/entry";
import { ADDRESS_TYPES, GROUPS } from "../records/vocabulary";
import { FALSE, TRUE, UNKNOWN, and, truth, type Kleene } from "./kleene";
import type { Context, Needs, Speaker } from "./operator";
import { list, oneOf, type Schema } from "./schema";

/** What a rule counts by. Several keys must all match. */
const PER_KEYS = [
  "collector", "creditor", "debtor", "household", "person", "address", "place", "channel", "case", "agent", "debt", "debt-discussed",
] as const;
export type PerKey = (typeof PER_KEYS)[number];

export const perSchema = (): Schema<PerKey[]> => list(oneOf(...PER_KEYS));

const KEYS_IN_CHINESE: Readonly<Record<PerKey | "hours", string>> = {
  collector: "催收方", creditor: "债权人", debtor: "债务人", household: "债务人及其配偶", person: "联系对象", address: "号码或地址", place: "场所", channel: "渠道", case: "案件", agent: "催收员", debt: "债务", "debt-discussed": "谈及的债务", hours: "时段",
};
/** What entries are counted by, or have to name. */
export const keysInWords = (keys: readonly (PerKey | "hours")[], { language }: Speaker): string => (language === "zh" ? keys.map((key) => KEYS_IN_CHINESE[key]).join("、") : keys.join(" and "));

export const perInWords = (per: readonly PerKey[], speaker: Speaker): string => (speaker.language === "zh" ? `按${keysInWords(per, speaker)}合计` : `counted by ${keysInWords(per, speaker)}`);

type Match = (entry: Entry, context: Context) => Kleene;

/** Two identifiers; unknown where one is missing. */
export function same(a: unknown, b: unknown): Kleene {
  return isId(a) && isId(b) ? truth(a === b) : UNKNOWN;
}

/** Whether a list names what it is about; an empty one, or one that holds something else than ids, may mean any. */
export function areIds(list: readonly unknown[]): boolean {
  for (let i = 0; i < list.length; i++) if (!isId(list[i])) return false;
  return list.length > 0;
}

/**
 * One address. A host may tell mailboxes apart by capitals (RFC 5321, 2.4); people write them either way and mean one. A telephone
 * number with blanks and signs is the same one; written without its country it may be.
 */
export function sameAddress(a: string | undefined, b: string | undefined): Kleene {
  if (a === undefined || b === undefined) return UNKNOWN;
  if (a === b || (a.indexOf("@") > 0 && a.toLowerCase() === b.toLowerCase())) return TRUE;
  const one = digitsOf(a);
  const other = digitsOf(b);
  return one === "" || other === "" ? FALSE : one === other ? TRUE : one.endsWith(other) || other.endsWith(one) ? UNKNOWN : FALSE;
}

const digitsOf = (address: string): string => (/^(tel:)?[+\d\s().-]{7,}$/.test(address) ? address.replace(/\D/g, "").replace(/^0+/, "") : "");

export function sameCode(a: number, b: number): Kleene {
  return a > 0 && b > 0 ? truth(a === b) : UNKNOWN;
}

/** The case that the contact is about. */
export const caseIdOf = (context: Context): unknown => context.contact.raw["caseId"] ?? context.case?.["id"];
const ofThisCase = (entry: Entry, context: Context): boolean => entry.raw["caseId"] !== undefined && entry.raw["caseId"] === caseIdOf(context);

/** Home and home phone are one place; workplace, work phone and work email another. */
const PLACE_OF: readonly number[] = [0, ...ADDRESS_TYPES.map((type) => ((GROUPS.addressType.home as readonly string[]).includes(type) ? 1 : (GROUPS.addressType.work as readonly string[]).includes(type) ? 2 : 3 + ADDRESS_TYPES.indexOf(type)))];
export const samePlace = (a: number, b: number): Kleene => sameCode(PLACE_OF[a] ?? 0, PLACE_OF[b] ?? 0);

const collectorIdOf = (entry: Entry): unknown => (entry.isEvent ? entry.raw["collectorId"] : recordOf(entry.raw["collector"])?.["id"]);

function creditorIdOf(entry: Entry, context: Context): unknown {
  const named = entry.raw["creditorId"];
  if (isGiven(named)) return named;
  return ofThisCase(entry, context) ? recordOf(context.case?.["creditor"])?.["id"] : undefined;
}

/** The debts that an entry names, or those of its case where it names none; undefined where that is not known. */
function debtsOf(entry: Entry, context: Context): readonly unknown[] | undefined {
  const named = entry.raw["debtIds"];
  if (Array.isArray(named)) return areIds(named) ? named : undefined;
  if (named !== undefined || !ofThisCase(entry, context)) return undefined;
  const debts = context.case?.["debts"];
  return Array.isArray(debts) ? debts.map((debt) => recordOf(debt)?.["id"]) : undefined;
}

/** One debt: the same id, or served under the same account when the collector got it. */
function isThisDebt(id: unknown, context: Context): boolean {
  if (id === context.debtId) return true;
  const account = context.debt?.["accountGroup"];
  const debts = isId(account) ? context.case?.["debts"] : undefined;
  return Array.isArray(debts) && debts.some((debt) => recordOf(debt)?.["id"] === id && recordOf(debt)?.["accountGroup"] === account);
}

/** Whether all of some debts are this one, or some besides others, which leaves open which is meant, or none. */
function thisDebtAmong(ids: readonly unknown[], context: Context): Kleene {
  let these = 0;
  for (let i = 0; i < ids.length; i++) if (isThisDebt(ids[i], context)) these++;
  return these === 0 ? FALSE : these === ids.length ? TRUE : UNKNOWN;
}

const spokeOrLeftMessage = (entry: Entry): boolean => entry.outcome === CONVERSATION || entry.outcome === LEFT_MESSAGE;
const isTelephone = (entry: Entry): boolean => entry.channel === VOICE || entry.channel === VOICEMAIL || entry.channel <= 0;

/**
 * Whether the entry was about the debt being judged. A call that reached nobody, made about several debts, counts for at least
 * one of them: possible for each, certain for none (12 CFR 1006, comment 14(b)(4)-1.i and -2.ii).
 */
const aboutDebt: Match = (entry, context) => {
  if (context.debtId === undefined) return UNKNOWN;
  const debts = debtsOf(entry, context);
  if (debts === undefined) return UNKNOWN;
  const about = thisDebtAmong(debts, context);
  return about === UNKNOWN && (entry.isEvent || !isTelephone(entry) || spokeOrLeftMessage(entry)) ? TRUE : about;
};

/** Whether the debt was spoken of; a conversation about no debt counts for at least one (comment 14(b)(4)-2.v). */
const discussedDebt: Match = (entry, context) => {
  const discussed = entry.raw["discussed"];
  if (isAbsent(discussed)) return aboutDebt(entry, context);
  if (context.debtId === undefined || !Array.isArray(discussed)) return UNKNOWN;
  if (discussed.length > 0) return thisDebtAmong(discussed, context) !== FALSE ? TRUE : areIds(discussed) ? FALSE : UNKNOWN;
  const debts = debtsOf(entry, context);
  return debts !== undefined && thisDebtAmong(debts, context) === TRUE ? TRUE : UNKNOWN;
};

const household = (entry: Entry): Kleene => (entry.role <= 0 ? UNKNOWN : truth(entry.role === DEBTOR || entry.role === SPOUSE));

const MATCHES: { readonly [key in PerKey]: Match } = {
  debtor: () => TRUE,
  collector: (entry, { contact }) => same(collectorIdOf(entry), collectorIdOf(contact)),
  creditor: (entry, context) => same(creditorIdOf(entry, context), recordOf(context.case?.["creditor"])?.["id"]),
  household: (entry, { contact }) => and(household(entry), household(contact)),
  person: (entry, { contact }) => same(entry.person, contact.person),
  address: (entry, { contact }) => sameAddress(entry.address, contact.address),
  place: (entry, { contact }) => samePlace(entry.addressType, contact.addressType),
  channel: (entry, { contact }) => sameCode(entry.channel, contact.channel),
  case: (entry, context) => same(entry.raw["caseId"], caseIdOf(context)),
  // An agent's number says who it is at one collector only.
  agent: (entry, { contact }) => and(same(collectorIdOf(entry), collectorIdOf(contact)), same(recordOf(entry.raw["collector"])?.["agentId"], recordOf(contact.raw["collector"])?.["agentId"])),
  debt: aboutDebt,
  "debt-discussed": discussedDebt,
};

/** The field that a key needs of an entry, as `explainMissing` names it. */
const FIELD: { readonly [key in PerKey]: string } = {
  debtor: "recipient.id", collector: "collector.id", creditor: "creditorId", household: "recipient.role", person: "recipient.id",
  address: "recipient.address", place: "recipient.addressType", channel: "channel", case: "caseId", agent: "collector.agentId",
  debt: "debtIds", "debt-discussed": "discussed",
};

/** The keys compiled into one test of a past entry against the contact being judged. */
export interface Grouping {
  matches: Match;
  /** How wide the count is: 0 this collector's acts, 1 the creditor's and its agencies', 2 everybody's. */
  readonly width: 0 | 1 | 2;
  readonly perDebt: boolean;
  /** Names what keeps it open whether the entry is counted with the contact. */
  explainMissing(entry: Entry, context: Context, needs: Needs): void;
}

export function groupingOf(keys: readonly PerKey[]): Grouping {
  const tests = keys.filter((key) => key !== "debtor").map((key) => MATCHES[key]);
  const count = tests.length;
  return {
    matches(entry, context) {
      let value: Kleene = TRUE;
      for (let i = 0; i < count; i++) {
        const next = tests[i]!(entry, context);
        if (next === FALSE) return FALSE;
        value = and(value, next);
      }
      return value;
    },
    width: keys.includes("collector") || keys.includes("agent") ? 0 : keys.includes("creditor") ? 1 : 2,
    perDebt: keys.includes("debt") || keys.includes("debt-discussed"),
    explainMissing(entry, context, needs) {
      for (const key of keys) if (MATCHES[key](entry, context) === UNKNOWN) needs.need(`history.${FIELD[key]}`);
    },
  };
}
