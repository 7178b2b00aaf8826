import { isId, type Entry } from "../records/entry";
import { parseInstant, type Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import { needClock, onClock } from "./clock-param";
import { inScope, needForScope, type Claim } from "./event-scope";
import { FALSE, TRUE, UNKNOWN, and, not, or, truth, type Kleene } from "./kleene";
import type { ClockName, Compiler, Context, Mark, Needs, Path } from "./operator";
import { compilePast, visitLatestFirst } from "./past";
import { same } from "./per";
import { compileTerm, type Term, type TermNode } from "./term";

/** The parameters of `standing` that say how long an event stands. */
export interface TermParams {
  lasts?: TermNode;
  "honoured-within"?: TermNode;
  "unless-confirmed"?: { within: TermNode; by: unknown };
  "once-per"?: string;
  extended?: number;
  clock?: ClockName;
}

export type Terms = ReturnType<typeof compileTerms>;

/** How long an event stands by itself, whatever ends it. */
export function compileTerms(params: TermParams, compiler: Compiler, path: Path) {
  const { clock, "once-per": oncePer, extended = 0, "unless-confirmed": confirmation } = params;
  const term = <K extends keyof TermParams>(node: TermNode | undefined, key: K): Term | undefined => (node === undefined ? undefined : compileTerm(node, compiler, [...path, key]));
  const lasts = term(params.lasts, "lasts");
  const honoured = term(params["honoured-within"], "honoured-within");
  const lapses = term(confirmation?.within, "unless-confirmed");
  const confirmed = confirmation && compilePast(confirmation.by, compiler, [...path, "unless-confirmed", "by"]);
  const terms = [lasts, honoured, lapses].filter((one) => one !== undefined);
  const rounds = 1 + extended;

  const groundOf = ({ raw }: Entry): unknown => raw[oncePer!];
  /** Whether a term that began at an instant is over at another; where there is none, never. */
  const isOver = (one: Term, from: Instant, at: Instant, context: Context): Kleene => onClock(context, clock, (zone) => one.isOver(from, at, zone));

  /** Whether a restriction received then has to be honoured by now. */
  const isHonoured = (from: Instant, context: Context): Kleene => (honoured === undefined ? TRUE : isOver(honoured, from, context.at, context));

  /** The first event of a ground begins its term; each extension adds one; any further one is used up. */
  const withinItsTurn = (event: Entry, claim: Claim, context: Context): Kleene => {
    const turns = context.history.events(claim.code);
    /** Whether another is a turn of the same ground, too. */
    const isTurn = (other: Entry): Kleene => and(same(groundOf(other), groundOf(event)), inScope(other, claim.type, context, claim.options));
    const own = turns.indexOf(event);
    // One without a ground may be a turn of any, and is surely over when its last extension would be.
    const isNamed = isId(groundOf(event));
    let isFirst: Kleene = isNamed ? TRUE : UNKNOWN;
    for (let i = 0; isNamed && i < own && isFirst !== FALSE; i++) isFirst = and(isFirst, not(isTurn(turns[i]!)));
    if (isFirst === FALSE) return FALSE;
    /** When it ends by the later ones that surely are turns, or by all that may be. */
    const endBy = (least: Kleene, zone: Zone): Instant => {
      let end = lasts!.end(event.at, zone);
      let left = extended;
      for (let i = own + 1; left > 0 && i < turns.length && turns[i]!.at < end && turns[i]!.at <= context.at; i++) if (isTurn(turns[i]!) >= least) { end = lasts!.end(end, zone); left--; }
      return end;
    };
    return and(isFirst, onClock(context, clock, (zone) => (context.at < endBy(TRUE, zone) ? TRUE : context.at >= endBy(UNKNOWN, zone) ? FALSE : UNKNOWN)));
  };

  /** What lapses unless it is confirmed in time was so, or has time yet. */
  const notLapsed = (event: Entry, claim: Claim, context: Context): Kleene => {
    let value = confirmed!.matches(event, context);
    const over = isOver(lapses!, event.at, context.at, context);
    if (value === TRUE || over === FALSE) return TRUE;
    visitLatestFirst(context.history.events(claim.code), event.at, context, (other) => {
      const confirms = confirmed!.matches(other, context);
      if (confirms <= value || inScope(other, claim.type, context, claim.options) === FALSE) return false;
      value = or(value, and(confirms, not(isOver(lapses!, event.at, other.at, context))));
      return value === TRUE;
    });
    return over === TRUE ? value : or(value, UNKNOWN);
  };

  /** Where the last term begins of an event at `from` that is extended as often as it can be. */
  const lastExtension = (from: Instant, zone: Zone): Instant => {
    let begin = from;
    for (let i = 1; i < (oncePer === undefined ? 1 : rounds); i++) begin = lasts!.end(begin, zone);
    return begin;
  };

  return {
    isHonoured,
    /** Whether the event has neither run out nor lapsed, and has to be honoured by now. */
    hold(event: Entry, claim: Claim, context: Context): Kleene {
      let value = notOver(event, claim.options.restricts, context);
      if (value !== FALSE && claim.type.effect === "restricts") value = and(value, isHonoured(event.at, context));
      if (value !== FALSE && lasts !== undefined) value = and(value, oncePer === undefined ? not(isOver(lasts, event.at, context.at, context)) : withinItsTurn(event, claim, context));
      return value === FALSE || confirmed === undefined ? value : and(value, notLapsed(event, claim, context));
    },
    /** Whether all that may have begun before an instant has surely run out. */
    areOver(from: Instant, context: Context): boolean {
      const zones = lasts === undefined ? undefined : context.zones(clock);
      return zones !== undefined && zones.length > 0 && zones.every((zone) => lasts!.isOver(lastExtension(from, zone), context.at, zone) === TRUE);
    },
    /** Names the facts that keep a term of the event from being over or not. */
    explainMissing(event: Entry, claim: Claim, context: Context, needs: Needs): void {
      if (notOver(event, claim.options.restricts, context) === UNKNOWN) needs.need("history.until");
      const zones = context.zones(clock) ?? [];
      for (const one of terms) {
        if (isOver(one, event.at, context.at, context) !== UNKNOWN) continue;
        if (one.calendar !== undefined && zones.some((zone) => one.isOver(event.at, context.at, zone) === UNKNOWN)) needs.need(`calendar.${one.calendar}`);
        else needClock(context, clock, needs);
      }
      confirmed?.explainMissing(event, context, needs);
      if (oncePer === undefined) return;
      for (const turn of context.history.events(claim.code)) {
        const isOne = same(groundOf(turn), groundOf(event));
        if (isOne === UNKNOWN) needs.need(`history.${oncePer}`);
        if (isOne !== FALSE) needForScope(turn, claim.type, context, claim.options, needs);
      }
    },
    /** Marks where the terms of an event end. */
    marks(event: Entry, zone: Zone, span: Span, mark: Mark): void {
      for (const one of terms) one.marks(event.at, zone, span, mark, rounds);
    },
    /** Marks where what may have begun before an instant has run out. */
    marksBefore(from: Instant, zone: Zone, span: Span, mark: Mark): void {
      lasts?.marks(from, zone, span, mark, rounds);
    },
    /** What an event has to be to confirm another. */
    confirmed: confirmed?.filter,
  };
}

/** Whether it lasts by its own `until`: an end that cannot be read, or lies before the beginning, ends no restriction and proves no permission. */
export function notOver({ at: begin, raw: { until } }: Entry, restricts: boolean, { at }: Context): Kleene {
  if (until === undefined || until === null) return TRUE;
  const end = parseInstant(until);
  return end >= begin ? truth(at < end) : restricts ? TRUE : UNKNOWN;
}
