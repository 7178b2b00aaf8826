import { isAbsent, isGiven, type Entry } from "../records/entry";
import { needClock, onClock } from "./clock-param";
import { inStretches, stretchesOf } from "./hours";
import { FALSE, TRUE, UNKNOWN, not, type Kleene } from "./kleene";
import type { ClockName, Context, Needs } from "./operator";

/** The hours that an event names, against the contact's local time. */
export interface NamedHours {
  /** Whether the contact lies in them, or with `wanted` false outside; absent: hours that it carries must match. */
  match(event: Entry, restricts: boolean, context: Context, wanted?: boolean): Kleene;
  /** Names what keeps that open. */
  explainMissing(event: Entry, restricts: boolean, context: Context, needs: Needs, wanted?: boolean): void;
}

export function namedHours(clock: ClockName | undefined): NamedHours {
  const match: NamedHours["match"] = ({ raw: { hours } }, restricts, context, wanted) => {
    if (restricts ? !isGiven(hours) : isAbsent(hours)) return wanted === undefined || (restricts && wanted) ? TRUE : restricts ? UNKNOWN : FALSE;
    const stretches = stretchesOf(hours);
    if (stretches === undefined) return UNKNOWN;
    const inside = onClock(context, clock, (zone) => inStretches(stretches, context.at, zone));
    return wanted === false ? not(inside) : inside;
  };
  return {
    match,
    explainMissing(event, restricts, context, needs, wanted) {
      if (match(event, restricts, context, wanted) !== UNKNOWN) return;
      if (stretchesOf(event.raw["hours"]) === undefined) needs.need("history.hours");
      else needClock(context, clock, needs);
    },
  };
}
