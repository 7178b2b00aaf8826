import { ASIDE, CODED, COLLECT, OUTBOUND, RESPOND, isGiven, member, type CodedField, type CodedPath, type Entry, type Raw } from "../records/entry";
import type { Fact } from "../records/catalogue";
import { countryOf, isCountry, isRegion } from "../records/place-name";
import { answeredBy } from "./answered";
import { derivedFact } from "./derived";
import { NOT_KNOWN } from "../records/coder";
import { compileTest, type FactTest } from "./fact-test";
import { markArrivals } from "./past";
import { FALSE, TRUE, UNKNOWN, unanimous, type Kleene } from "./kleene";
import { constant, type Compiler, type Condition, type Context, type Path, type Scope } from "./operator";
import { placesOf } from "./places";

/** Facts that decide, before anything else, which rules can apply at all. */
const PROFILE_PLACE: ReadonlySet<string> = new Set(["country", "region", "city"]);
const PROFILE: ReadonlySet<string> = new Set(["contact.channel", "contact.direction", "contact.automated", "recipient.role", "collector.kind", "creditor.kind"]);

/** Compiles `path: test`, the plainest condition: a fact is one of, above, below, before, after, or known. */
export function compileFact(written: string, node: unknown, compiler: Compiler, path: Path): Condition {
  const ofContact = compiler.scope.inEntry && written.startsWith("contact.");
  const fact = compiler.fact(written);
  if (fact === undefined) return constant(UNKNOWN);
  const test = compileTest(fact, node, compiler, path);
  const subject = ofContact ? (context: Context) => context.contact : (context: Context) => context.subject;
  if (fact.path in CODED) return codedFact(fact.path as CodedPath, fact, test, ofContact);
  const derived = derivedFact(fact, test, compiler, subject);
  if (derived !== undefined) return derived;
  if (fact.segments[0] === "location" || fact.segments[0] === "residence") return placeFact(fact, test, compiler.scope, subject);
  return plainFact(fact, test, compiler.scope, subject, ofContact);
}

/** A path of a rule as `needs` names it: a fact of a history entry is the history's. */
export function needOf(fact: Fact, context: Context, subject: Entry): string {
  if (subject === context.contact || !(fact.root === "contact" || fact.root === "recipient" || fact.root === "collector" || fact.root === "event")) return fact.path;
  return `history.${fact.path.replace(/^(contact|event)\./, "")}`;
}

function codedFact(path: CodedPath, fact: Fact, test: FactTest, ofContact: boolean): Condition {
  const { field, values } = CODED[path];
  // One bit a code, so that the common test is a shift and a mask.
  let mask = path === "contact.outcome" && !test.known ? 1 << ASIDE : 0;
  let unsure = 1 << NOT_KNOWN;
  values.forEach((value, index) => {
    // An attempt of which nothing more is known may have come to anything.
    if (value === "attempted" && path === "contact.outcome" && !test.known && !test.wanted?.has(value)) unsure |= 1 << (index + 1);
    else if (test.test(value) === TRUE) mask |= 1 << (index + 1);
  });
  const judgeEntry = JUDGES[field](mask, unsure);
  const evaluate =
    field === "purpose"
      ? (context: Context) => judge(purposeOf(ofContact ? context.contact : context.subject, context), mask, unsure)
      : ofContact
        ? (context: Context) => judgeEntry(context.contact)
        : (context: Context) => judgeEntry(context.subject);
  return {
    evaluate,
    screen: PROFILE.has(path) ? evaluate : undefined,
    breakpoints(context, span, mark) {
      // A `respond` is one only while something is there to be answered.
      if (field === "purpose" && context.contact.purpose === RESPOND) markArrivals(context.history.contacts, span, mark);
    },
    explain(context, explanation, value = evaluate(context)) {
      const entry = ofContact ? context.contact : context.subject;
      const code = field === "purpose" ? purposeOf(entry, context) : entry[field];
      // Whether a `respond` answers anything turns on whose the inbound entry is.
      if (value === UNKNOWN) explanation.need(field === "purpose" && entry.purpose === RESPOND ? (entry.person === undefined ? "recipient.id" : "history.recipient.id") : needOf(fact, context, entry));
      else if (code !== ASIDE && entry === context.contact) explanation.fact(fact.path, values[code - 1]);
    },
    settles: ofContact ? undefined : field === "purpose" ? (entry) => (entry.purpose === RESPOND ? UNKNOWN : judgeEntry(entry)) : judgeEntry,
    reach(reach) {
      if (field === "purpose") reach.contacts(Infinity, (entry) => entry.direction !== OUTBOUND);
    },
  };
}

const judge = (code: number, mask: number, unsure: number): Kleene => (code <= 0 || (unsure >> code) & 1 ? UNKNOWN : (mask >> code) & 1 ? TRUE : FALSE);

/** A `respond` that answers nothing is judged as `collect`. */
function purposeOf(entry: Entry, context: Context): number {
  if (entry.purpose !== RESPOND) return entry.purpose;
  const inbound = answeredBy(entry, context);
  return inbound === undefined ? COLLECT : inbound === null ? NOT_KNOWN : RESPOND;
}

/** A function of its own for each field: one that looked the field up would be no faster than the whole test. */
const JUDGES: { readonly [field in CodedField]: (mask: number, unsure: number) => (entry: Entry) => Kleene } = {
  channel: (mask, unsure) => (entry) => judge(entry.channel, mask, unsure),
  direction: (mask, unsure) => (entry) => judge(entry.direction, mask, unsure),
  style: (mask, unsure) => (entry) => judge(entry.style, mask, unsure),
  automated: (mask, unsure) => (entry) => judge(entry.automated, mask, unsure),
  purpose: (mask, unsure) => (entry) => judge(entry.purpose, mask, unsure),
  outcome: (mask, unsure) => (entry) => judge(entry.outcome, mask, unsure),
  role: (mask, unsure) => (entry) => judge(entry.role, mask, unsure),
  addressType: (mask, unsure) => (entry) => judge(entry.addressType, mask, unsure),
  lineType: (mask, unsure) => (entry) => judge(entry.lineType, mask, unsure),
};

type Subject = (context: Context) => Entry;

/** The record that a root names. */
function rootOf(fact: Fact, context: Context, subject: Entry): unknown {
  switch (fact.root) {
    case "contact":
    case "event":
      return subject.raw;
    case "recipient":
      return member(subject.raw, "recipient");
    case "collector":
      return member(subject.raw, "collector");
    case "case":
      return context.case;
    case "debtor":
      return member(context.case, "debtor");
    case "creditor":
      return member(context.case, "creditor");
    case "debt":
      return context.debt;
  }
}

/** The value of a fact as it stands in the records, nothing derived; of the subject unless said. */
export function rawFact(fact: Fact, context: Context, subject: Entry = context.subject): unknown {
  let value = rootOf(fact, context, subject);
  for (const key of fact.segments) value = member(value, key);
  return value;
}

function plainFact(fact: Fact, test: FactTest, scope: { inApplies: boolean }, subject: Subject, ofContact: boolean): Condition {
  const [first, second] = fact.segments as [string, string | undefined];
  const deeper = fact.segments.slice(2);
  const read = (context: Context): unknown => {
    let value = member(rootOf(fact, context, subject(context)), first);
    if (second !== undefined) value = member(value, second);
    for (const key of deeper) value = member(value, key);
    return value;
  };
  const absent = scope.inApplies ? FALSE : UNKNOWN;
  const isOwn = !ofContact && (fact.root === "contact" || fact.root === "event" || fact.root === "recipient" || fact.root === "collector");
  const settles = (entry: Entry): Kleene => {
    let value: unknown = fact.root === "recipient" || fact.root === "collector" ? member(entry.raw, fact.root) : entry.raw;
    for (const key of fact.segments) value = member(value, key);
    return isGiven(value) ? test.test(value) : absent;
  };
  const evaluate = (context: Context): Kleene => {
    const value = read(context);
    return isGiven(value) ? test.test(value) : absent;
  };
  return {
    evaluate,
    screen: PROFILE.has(fact.path) ? evaluate : undefined,
    breakpoints: () => {},
    settles: isOwn ? settles : undefined,
    reach: () => {},
    perDebt: fact.root === "debt",
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) explanation.need(needOf(fact, context, subject(context)));
      else if (subject(context) === context.contact && isGiven(read(context))) explanation.fact(fact.path, read(context));
    },
  };
}

function placeFact(fact: Fact, test: FactTest, { inApplies, inEntry }: Scope, subject: Subject): Condition {
  const root = fact.root === "recipient" ? "recipient" : "debtor";
  const segment = fact.segments[0] as "location" | "residence";
  const field = fact.segments[1] ?? "";
  const wanted = [...(test.wanted ?? [])].map(String);
  const judgePlace = (place: Raw): Kleene => {
    const value = field === "country" ? countryOf(place) : place[field];
    if (isGiven(value)) return fitsPlace(field, value, place) ? test.test(value) : UNKNOWN;
    // A country tells that a region of another country is not meant.
    if (field === "region" && !test.known && isCountry(place["country"]) && wanted.every((region) => !region.startsWith(`${String(place["country"])}-`))) return test.negated ? TRUE : FALSE;
    return UNKNOWN;
  };
  const evaluate = (context: Context): Kleene => {
    const places = placesOf(root, segment, context, subject(context));
    if (places === undefined) return inApplies ? FALSE : UNKNOWN;
    return unanimous(places, judgePlace);
  };
  return {
    evaluate,
    screen: PROFILE_PLACE.has(field) && !inEntry ? evaluate : undefined,
    breakpoints: () => {},
    reach: () => {},
    explain(context, explanation, value = evaluate(context)) {
      const places = placesOf(root, segment, context, subject(context));
      if (value === UNKNOWN) explanation.need(places === undefined || places.length > 1 ? `${fact.root}.${segment}` : fact.path);
      else if (places !== undefined) explanation.fact(fact.path, places[0]![field]);
    },
  };
}

/** A misspelt region, or one of another country, must not pass for a region whose law is known. */
function fitsPlace(field: string, value: unknown, { country }: Raw): boolean {
  if (field === "country") return isCountry(value);
  return field !== "region" || (isRegion(value) && (!isGiven(country) || (typeof country === "string" && value.startsWith(`${country}-`))));
}
