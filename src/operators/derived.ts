import { isGiven, member, type Entry } from "../records/entry";
import type { EventType } from "../records/event-types";
import type { Fact } from "../records/catalogue";
import { dayChanges } from "../time/clock";
import { civil, parseDate, parseInstant, type Day, type Instant } from "../time/instant";
import { onClock } from "./clock-param";
import { fitting, type FactTest } from "./fact-test";
import { inScope, type ScopeOptions } from "./event-scope";
import { FALSE, TRUE, UNKNOWN, not, or, type Kleene } from "./kleene";
import type { Span } from "../time/span";
import type { Compiler, Condition, Context, Mark, Reach } from "./operator";
import { markArrivals, visitLatestFirst } from "./past";
import { markIn } from "./window";

const DEBTOR_EVENT: ScopeOptions = { whose: "debtor", heldBy: "any", mustName: [], restricts: true };

/** Facts that events or dates speak to as well as the case record. */
export function derivedFact(fact: Fact, test: FactTest, compiler: Compiler): Condition | undefined {
  switch (fact.path) {
    case "debtor.status": return statusFact(fact, test, compiler);
    case "debt.disputed": return disputedFact(test, compiler);
    case "debt.daysPastDue": return dateFact(fact, test, (context) => member(context.debt, "defaultedOn"), (from, today) => today - from, (context) => member(context.debt, "daysPastDue"));
    case "case.placement.contractInForce": return termFact(fact, test);
    case "debtor.age": return dateFact(fact, test, (context) => member(member(context.case, "debtor"), "born"), ageOn, () => undefined);
    default: return undefined;
  }
}

/** A standing event of one type, as far as a fact is concerned: not ended, not past its own end. */
function standsNow(code: number, since: number, compiler: Compiler, context: Context): Kleene {
  const list = context.history.events(code);
  return list.length === 0 ? FALSE : anyStands(list, compiler.events.types[code]!, since, compiler, context);
}

function anyStands(list: readonly Entry[], type: EventType, since: number, compiler: Compiler, context: Context): Kleene {
  let value: Kleene = FALSE;
  visitLatestFirst(list, since, context, (event) => {
    let stands = event.at > since || since === -Infinity ? inScope(event, type, context, DEBTOR_EVENT) : FALSE;
    const until = parseInstant(event.raw["until"]);
    if (until === until && context.at >= until) stands = FALSE;
    for (const name of type.endedBy ?? []) {
      const end = compiler.events.codes.get(name)!;
      visitLatestFirst(context.history.events(end), event.at + 1, context, (other) => {
        const ends = inScope(other, compiler.events.types[end]!, context, DEBTOR_EVENT);
        if (ends !== FALSE) stands = Math.min(stands, not(ends)) as Kleene;
      });
    }
    value = or(value, stands);
    return value === TRUE;
  });
  return value;
}

/** What the events say, as far as they are complete; a value that is given and does not fit is no silence that they could fill. */
function byEventsAlone(given: unknown, code: number, compiler: Compiler, context: Context): Kleene {
  const stands = standsNow(code, -Infinity, compiler, context);
  return stands === FALSE && (context.history.eventsFrom !== -Infinity || isGiven(given)) ? UNKNOWN : stands;
}

/** Marks where events of a type, and those that end them, arrive and expire. */
function markEvents(code: number, compiler: Compiler, context: Context, span: Span, mark: Mark): void {
  const enders = (compiler.events.types[code]!.endedBy ?? []).map((name) => compiler.events.codes.get(name)!);
  for (const one of [code, ...enders]) markArrivals(context.history.events(one), span, mark);
  for (const event of context.history.events(code)) markIn(span, parseInstant(event.raw["until"]), mark);
}

function reachOfEvents(code: number, compiler: Compiler, reach: Reach): void {
  for (const one of [code, ...(compiler.events.types[code]!.endedBy ?? []).map((name) => compiler.events.codes.get(name)!)]) reach.events(one, Infinity);
}

/** Whether an event that ends it came after the record's facts held. */
function endedSince(code: number, since: number, compiler: Compiler, context: Context): Kleene {
  let value: Kleene = FALSE;
  for (const name of compiler.events.types[code]!.endedBy ?? []) {
    const end = compiler.events.codes.get(name)!;
    visitLatestFirst(context.history.events(end), since + 1, context, (other) => {
      value = or(value, inScope(other, compiler.events.types[end]!, context, DEBTOR_EVENT));
    });
  }
  return value;
}

/**
 * `debtor.status`: what the list holds has stood since at least the record's `asOf`, and a later event overrides it (a record without
 * `asOf` holds throughout); where there is no list, the events decide, as far as they are complete.
 */
function statusFact(fact: Fact, test: FactTest, compiler: Compiler): Condition {
  const wanted = [...(test.wanted ?? [])];
  const fits = fitting(fact);
  const codes = wanted.map((status) => compiler.events.types.findIndex((type) => type.status === status));
  const one = (status: unknown, code: number, context: Context): Kleene => {
    const list = member(member(context.case, "debtor"), "status");
    const asOf = context.caseAsOf;
    if (Array.isArray(list)) {
      if (list.includes(status)) return code > 0 && asOf > -Infinity ? or(not(endedSince(code, asOf, compiler, context)), standsNow(code, asOf, compiler, context)) : TRUE;
      const later = code > 0 ? standsNow(code, asOf, compiler, context) : FALSE;
      // A misspelt status may be the one that is asked for.
      return or(later, not(fits(list)));
    }
    return code <= 0 ? UNKNOWN : byEventsAlone(list, code, compiler, context);
  };
  const positive = (context: Context): Kleene => {
    if (test.known) return fits(member(member(context.case, "debtor"), "status"));
    let value: Kleene = FALSE;
    for (let i = 0; i < wanted.length; i++) value = or(value, one(wanted[i], codes[i]!, context));
    return value;
  };
  const evaluate = test.negated ? (context: Context) => not(positive(context)) : positive;
  return {
    evaluate,
    breakpoints: (context, span, mark) => {
      for (const code of codes) if (code > 0) markEvents(code, compiler, context, span, mark);
    },
    reach: (reach) => codes.filter((code) => code > 0).forEach((code) => reachOfEvents(code, compiler, reach)),
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) return explanation.need("debtor.status");
      explanation.fact("debtor.status", member(member(context.case, "debtor"), "status"));
      for (const code of codes) if (code > 0) context.history.events(code).forEach((event) => explanation.entry(event));
    },
    // An event may concern some of the debts only.
    perDebt: codes.some((code) => code > 0 && (compiler.events.types[code]!.scope as readonly string[]).includes("debtIds")),
  };
}

/** `debt.disputed`: as the record says; absent, the events decide, as far as they are complete. */
function disputedFact(test: FactTest, compiler: Compiler): Condition {
  const code = compiler.events.codes.get("dispute")!;
  const positive = (context: Context): Kleene => {
    const given = member(context.debt, "disputed");
    if (typeof given === "boolean") return given ? TRUE : standsNow(code, context.caseAsOf, compiler, context);
    return byEventsAlone(given, code, compiler, context);
  };
  const asks = test.test(true) === TRUE;
  const evaluate = (context: Context): Kleene => {
    const value = positive(context);
    return test.known ? (value === UNKNOWN ? UNKNOWN : TRUE) : asks ? value : not(value);
  };
  return {
    evaluate,
    breakpoints: (context, span, mark) => markEvents(code, compiler, context, span, mark),
    reach: (reach) => reachOfEvents(code, compiler, reach),
    explain(context, explanation, value = evaluate(context)) {
      if (value === UNKNOWN) explanation.need("debt.disputed");
      else context.history.events(code).forEach((event) => explanation.entry(event));
    },
    perDebt: true,
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
      const value = given(context);
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
      if (value === UNKNOWN) explanation.need(fact.path);
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
