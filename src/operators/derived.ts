import { NOT_KNOWN } from "../records/coder";
import { ATTEMPTED, WRONG_PARTY, isAbsent, isGiven, isUnanswered, member, tellsOfWords, type Entry } from "../records/entry";
import type { Fact } from "../records/catalogue";
import { dayChanges } from "../time/clock";
import { civil, parseDate, parseInstant, type Day, type Instant } from "../time/instant";
import { onClock } from "./clock-param";
import { fitting, type FactTest } from "./fact-test";
import { inScope, isOfOtherCase, type ScopeOptions } from "./event-scope";
import { FALSE, TRUE, UNKNOWN, and, not, or, type Kleene } from "./kleene";
import type { Span } from "../time/span";
import type { Compiler, Condition, Context, Explanation, Mark, Reach } from "./operator";
import { markArrivals, visitLatestFirst } from "./past";
import { markIn } from "./window";

const DEBTOR_EVENT: ScopeOptions = { whose: "debtor", heldBy: "any", mustName: [], restricts: true, anyDebt: false };

/** Facts that events or dates speak to as well as the case record. */
export function derivedFact(fact: Fact, test: FactTest, compiler: Compiler, subject: (context: Context) => Entry): Condition | undefined {
  switch (fact.path) {
    case "contact.unanswered": return outcomeFact(test, subject, (entry) => (isUnanswered(entry) ? (tellsOfWords(entry) ? undefined : true) : false));
    case "contact.wrongParty": return outcomeFact(test, subject, ({ outcome }) => outcome === WRONG_PARTY);
    case "debtor.status": return statusFact(fact, test, compiler);
    case "debt.disputed": return disputedFact(test, compiler);
    case "debt.daysPastDue": return dateFact(fact, test, (context) => member(context.debt, "defaultedOn"), (from, today) => today - from, (context) => member(context.debt, "daysPastDue"));
    case "case.placement.contractInForce": return termFact(fact, test);
    case "debtor.age": return dateFact(fact, test, (context) => member(member(context.case, "debtor"), "born"), ageOn, () => undefined);
    default: return undefined;
  }
}

/** The events of one type that speak to a fact, and those that end them. */
interface FactEvents {
  /** Whether one after `since` (`-Infinity`: any) stands: not ended, not past its own end. */
  stand(since: Instant, context: Context): Kleene;
  /** What they say where the record says nothing, as far as they are complete; a value that is unknown or does not fit is no silence that they could fill. */
  standAlone(given: unknown, context: Context): Kleene;
  /** Whether one that ends them, or that one, came after an instant. */
  endedSince(since: Instant, context: Context, event?: Entry): Kleene;
  /** Marks where they arrive and expire. */
  breakpoints(context: Context, span: Span, mark: Mark): void;
  reach(reach: Reach): void;
  explain(context: Context, explanation: Explanation): void;
  /** One may concern some of the debts only. */
  readonly perDebt: boolean;
}

function factEvents(code: number, { events: { types, codes } }: Compiler): FactEvents {
  const type = types[code]!;
  const enders = (type.endedBy ?? []).map((name) => codes.get(name)!);
  const endedSince = (since: Instant, context: Context, ended?: Entry): Kleene => {
    let value: Kleene = FALSE;
    for (const ender of enders) {
      visitLatestFirst(context.history.events(ender), since + 1, context, (event) => {
        if (ended === undefined || !isOfOtherCase(event, types[ender]!, ended, context)) value = or(value, inScope(event, types[ender]!, context, DEBTOR_EVENT));
        return value === TRUE;
      });
    }
    return value;
  };
  const anyStands = (since: Instant, context: Context): Kleene => {
    let value: Kleene = FALSE;
    visitLatestFirst(context.history.events(code), since, context, (event) => {
      const until = parseInstant(event.raw["until"]);
      const isOver = until >= event.at && context.at >= until;
      if (!isOver && (event.at > since || since === -Infinity)) value = or(value, and(inScope(event, type, context, DEBTOR_EVENT), not(endedSince(event.at, context, event))));
      return value === TRUE;
    });
    return value;
  };
  // The common answer first: nothing of the kind was ever said.
  const stand = (since: Instant, context: Context): Kleene => (context.history.events(code).length === 0 ? FALSE : anyStands(since, context));
  return {
    stand,
    standAlone(given, context) {
      const value = stand(-Infinity, context);
      return value === FALSE && (context.history.eventsFrom !== -Infinity || !isAbsent(given)) ? UNKNOWN : value;
    },
    endedSince,
    breakpoints(context, span, mark) {
      for (const one of [code, ...enders]) markArrivals(context.history.events(one), span, mark);
      for (const event of context.history.events(code)) markIn(span, parseInstant(event.raw["until"]), mark);
    },
    reach: (reach) => [code, ...enders].forEach((one) => reach.events(one, Infinity)),
    explain: (context, explanation) => context.history.events(code).forEach((event) => explanation.entry(event)),
    perDebt: (type.scope as readonly string[]).includes("debtIds"),
  };
}

/**
 * `debtor.status`: what the list holds has stood since at least the record's `asOf`, and a later event overrides it (a record without
 * `asOf` holds throughout); where there is no list, the events decide, as far as they are complete.
 */
function statusFact(fact: Fact, test: FactTest, compiler: Compiler): Condition {
  const wanted = [...(test.wanted ?? [])];
  const fits = fitting(fact);
  /** Of each status that is asked for; undefined where no event type tells of it. */
  const told = wanted.map((status) => {
    const code = compiler.events.types.findIndex((type) => type.status === status);
    return code > 0 ? factEvents(code, compiler) : undefined;
  });
  const known = told.filter((events) => events !== undefined);
  const one = (status: unknown, events: FactEvents | undefined, context: Context): Kleene => {
    const list = member(member(context.case, "debtor"), "status");
    const asOf = context.caseAsOf;
    if (Array.isArray(list)) {
      if (list.includes(status)) return events !== undefined && asOf > -Infinity ? or(not(events.endedSince(asOf, context)), events.stand(asOf, context)) : TRUE;
      // A misspelt status may be the one that is asked for.
      return or(events?.stand(asOf, context) ?? FALSE, not(fits(list)));
    }
    return events?.standAlone(list, context) ?? UNKNOWN;
  };
  const positive = (context: Context): Kleene => {
    if (test.known) return fits(member(member(context.case, "debtor"), "status"));
    let value: Kleene = FALSE;
    for (let i = 0; i < wanted.length; i++) value = or(value, one(wanted[i], told[i], context));
    return value;
  };
  const evaluate = test.negated ? (context: Context) => not(positive(context)) : positive;
  return {
    evaluate,
    breakpoints: (context, span, mark) => known.forEach((events) => events.breakpoints(context, span, mark)),
    reach: (reach) => known.forEach((events) => events.reach(reach)),
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) return explanation.need("debtor.status");
      explanation.fact("debtor.status", member(member(context.case, "debtor"), "status"));
      for (const events of known) events.explain(context, explanation);
    },
    perDebt: known.some((events) => events.perDebt),
  };
}

/** `debt.disputed`: as the record says; absent, the events decide, as far as they are complete. */
function disputedFact(test: FactTest, compiler: Compiler): Condition {
  const events = factEvents(compiler.events.codes.get("dispute")!, compiler);
  const positive = (context: Context): Kleene => {
    // Of a debt that is not known nobody knows whether its record is silent.
    const given = context.debt === undefined ? NaN : context.debt["disputed"];
    if (typeof given === "boolean") return given ? TRUE : events.stand(context.caseAsOf, context);
    return events.standAlone(given, context);
  };
  const asks = test.test(true) === TRUE;
  const evaluate = (context: Context): Kleene => {
    const value = positive(context);
    return test.known ? (value === UNKNOWN ? UNKNOWN : TRUE) : asks ? value : not(value);
  };
  return {
    evaluate,
    breakpoints: events.breakpoints,
    reach: events.reach,
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) explanation.need("debt.disputed");
      else events.explain(context, explanation);
    },
    perDebt: true,
  };
}

/** What the outcome says, undefined where the record contradicts it; a contact that is only proposed is made to be answered, by its recipient. */
function outcomeFact(test: FactTest, subject: (context: Context) => Entry, told: (entry: Entry) => boolean | undefined): Condition {
  const evaluate = (context: Context): Kleene => {
    const entry = subject(context);
    if (entry === context.contact && !context.past) return test.test(false);
    const is = entry.outcome <= NOT_KNOWN || entry.outcome === ATTEMPTED ? undefined : told(entry);
    return is === undefined ? UNKNOWN : test.test(is);
  };
  return {
    evaluate,
    breakpoints: () => {},
    reach: () => {},
    explain(context, explanation, value = evaluate(context)) {
      const entry = subject(context);
      if (value === UNKNOWN) explanation.need(entry === context.contact ? "contact.outcome" : "history.outcome");
      else if (entry.outcome > NOT_KNOWN) explanation.fact("contact.outcome", entry.raw["outcome"]);
    },
  };
}

const TERM = ["from", "to"] as const;

/** `placement.contractInForce`: as the record says, and never outside the placement's term, as far as that is known. */
function termFact(fact: Fact, test: FactTest): Condition {
  const placementOf = (context: Context): unknown => member(context.case, "placement");
  const boundOf = (placement: unknown, bound: (typeof TERM)[number]): Instant => parseInstant(member(placement, bound));
  const isOver = (placement: unknown, at: Instant): boolean => at < boundOf(placement, "from") || at >= boundOf(placement, "to");
  /** Bounds that are given and do not fit may lie on either side. */
  const unread = (placement: unknown): readonly string[] => TERM.filter((bound) => isGiven(member(placement, bound)) && Number.isNaN(boundOf(placement, bound)));
  const evaluate = (context: Context): Kleene => {
    const placement = placementOf(context);
    if (isOver(placement, context.at)) return test.test(false);
    const value = member(placement, "contractInForce");
    return !isGiven(value) || (value === true && unread(placement).length > 0) ? UNKNOWN : test.test(value);
  };
  return {
    evaluate,
    breakpoints(context, span, mark) {
      for (const bound of TERM) markIn(span, boundOf(placementOf(context), bound), mark);
    },
    reach: () => {},
    explain(context, explanation, value = evaluate(context)) {
      const placement = placementOf(context);
      const given = member(placement, "contractInForce");
      if (value !== UNKNOWN) {
        if (!isOver(placement, context.at)) return explanation.fact(fact.path, given);
        for (const bound of TERM) if (isGiven(member(placement, bound))) explanation.fact(`case.placement.${bound}`, member(placement, bound));
      } else if (given === true) for (const bound of unread(placement)) explanation.need(`case.placement.${bound}`);
      else explanation.need(fact.path);
    },
  };
}

/** A number that grows with the local date, from a date where that is known, else as given. */
function dateFact(fact: Fact, test: FactTest, dateOf: (context: Context) => unknown, measure: (from: Day, today: Day) => number, given: (context: Context) => unknown): Condition {
  const evaluate = (context: Context): Kleene => {
    const from = parseDate(dateOf(context));
    if (from !== from) {
      // What it came to at an earlier instant a number of now does not tell.
      const value = context.at === context.now ? given(context) : undefined;
      return isGiven(value) ? test.test(value) : UNKNOWN;
    }
    return onClock(context, "recipient", (zone) => {
      const today = zone.dayAt(context.at);
      return today === today ? test.test(Math.max(0, measure(from, today))) : UNKNOWN;
    });
  };
  return {
    evaluate,
    breakpoints(context, span, mark) {
      if (!Number.isNaN(parseDate(dateOf(context)))) for (const zone of context.zones("recipient") ?? []) dayChanges(zone, span.from, span.until).forEach(mark);
    },
    reach: () => {},
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) explanation.need(fact.root === "debt" && context.at !== context.now ? "debt.defaultedOn" : fact.path);
      else explanation.fact(fact.path, given(context) ?? dateOf(context));
    },
    perDebt: fact.root === "debt",
  };
}

function ageOn(born: Day, today: Day): number {
  const then = civil(born);
  const now = civil(today);
  return now.year - then.year - (now.month < then.month || (now.month === then.month && now.day < then.day) ? 1 : 0);
}
