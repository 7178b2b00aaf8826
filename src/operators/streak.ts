import type { Entry } from "../records/entry";
import type { Day } from "../time/instant";
import { dayChanges } from "../time/clock";
import type { Zone } from "../time/zone";
import { clockSchema, needClock, onClock } from "./clock-param";
import { FALSE, TRUE, UNKNOWN, and, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Says } from "./operator";
import { compilePast, completeFor, completeFrom, pastSchema, visitAllLatestFirst } from "./past";
import { groupingOf, perInWords, perSchema, type PerKey } from "./per";
import { reachOf } from "./reach";
import { map, oneOf, optional, whole } from "./schema";

interface Params {
  of: unknown;
  each: unknown;
  length: number;
  per?: PerKey[];
  unit?: "contacts" | "local-days";
  from?: "next-day";
  clock?: ClockName;
}

/**
 * `streak`: the latest `length` acts in a row (`unit: contacts`, the default), or all acts of the latest `length` local days in a row
 * (`unit: local-days`: dates without a gap, the last being the date of the latest act), were such as `each` says.
 *
 * Params   `from: next-day`: acts of the present local day lengthen no row; one of them that was not such breaks it.
 * Unknown  an act does not tell whether it is one or whether it was such, or the history may lack acts.
 * Changes  at local midnight.
 */
export const streak = defineOperator<Params>({
  name: "streak",
  params: () =>
    map({
      of: pastSchema(),
      each: pastSchema(),
      length: whole(1),
      per: optional(perSchema()),
      unit: optional(oneOf("contacts", "local-days")),
      from: optional(oneOf("next-day")),
      clock: clockSchema(),
    }),
  compile(params, compiler, path) {
    const of = compilePast(params.of, compiler, [...path, "of"]);
    const each = compilePast(params.each, compiler, [...path, "each"]);
    const grouping = groupingOf(params.per ?? ["debtor"]);
    const byDays = params.unit === "local-days";
    const { inException } = compiler.scope;

    const judge = (context: Context, zone: Zone, visit?: (entry: Entry) => void): Kleene => {
      let value = TRUE as Kleene;
      let run = 0;
      const today: Day = params.from ? zone.dayAt(context.at) : Infinity;
      let expected: Day = NaN;
      let settled = false;
      let firstAt = context.at;
      let brokenAt = context.at;
      visitAllLatestFirst(of, -Infinity, context, (entry) => {
        const isOne = and(of.matches(entry, context), grouping.matches(entry, context));
        if (isOne === FALSE) return false;
        const day = zone.dayAt(entry.at);
        // With `next-day` what was today may break the row, and does not lengthen it.
        const counts = !(day >= today);
        if (byDays && counts && day !== expected) {
          // A day is whole only once an earlier one is reached.
          if (run === params.length || (run > 0 && day !== expected - 1)) {
            brokenAt = entry.at;
            return (settled = true);
          }
          expected = day;
          run++;
        }
        const wasSuch = each.matches(entry, context);
        // An act that may not be one at all neither breaks nor lengthens the streak for sure.
        if (isOne === UNKNOWN || wasSuch === UNKNOWN) value = and(value, UNKNOWN);
        else if (wasSuch === FALSE) {
          value = FALSE;
          brokenAt = entry.at;
          return (settled = true);
        }
        firstAt = entry.at;
        visit?.(entry);
        return counts && !byDays && ++run === params.length ? (settled = true) : false;
      });
      // Later acts that the records lack could make a streak of their own.
      const isBroken = inException || completeFor(of, grouping, context) <= brokenAt ? FALSE : UNKNOWN;
      if (value === FALSE) return isBroken;
      const whole = run === params.length;
      if (!whole) {
        if (settled) return isBroken;
        return inException || completeFor(of, grouping, context) === -Infinity ? FALSE : UNKNOWN;
      }
      if (today !== today) return UNKNOWN;
      // An act that the records lack could break the streak, unless they are complete over it.
      const from = byDays ? zone.startOfDay(zone.dayAt(firstAt)) : firstAt;
      return completeFor(of, grouping, context) <= from ? value : and(value, UNKNOWN);
    };
    const evaluate = (context: Context) => onClock(context, params.clock, (zone) => judge(context, zone));

    return {
      evaluate,
      breakpoints(context, span, mark) {
        for (const zone of context.zones(params.clock) ?? []) dayChanges(zone, span.from, span.until).forEach(mark);
        of.breakpoints(context, span, mark);
        each.breakpoints(context, span, mark);
      },
      explain(context, explanation, value = evaluate(context)) {
        const zones = context.zones(params.clock);
        if (zones === undefined || zones.length === 0) return needClock(context, params.clock, explanation);
        judge(context, zones[0]!, (entry) => {
          explanation.entry(entry);
          if (value !== UNKNOWN) return;
          of.explainMissing(entry, context, explanation);
          each.explainMissing(entry, context, explanation);
          grouping.explainMissing(entry, context, explanation);
        });
        if (value !== UNKNOWN) return;
        if (completeFrom(of, context) !== -Infinity) explanation.need("historyFrom");
        if (!of.ofEvents && context.history.covers < grouping.width) explanation.need("historyCovers");
      },
      reach(reach) {
        of.reach(reach, Infinity);
        reachOf([each.filter], reach);
      },
      perDebt: grouping.perDebt || of.filter.perDebt || each.filter.perDebt,
    };
  },
});

export const streakSays: Says<Params> = {
  en: (p, speaker) => {
    const [of, each, days] = [speaker.condition(p.of), speaker.condition(p.each), p.unit === "local-days"];
    const row = p.length === 1 && !days ? `for the latest of ${of}, ${each}` : `the latest ${p.length} ${days ? "days in a row with" : "in a row of"} ${of} all ${each}`;
    return `${row}, ${perInWords(p.per ?? ["debtor"], speaker)}${p.from ? ", from the next day on" : ""}`;
  },
  zh: (p, speaker) => {
    const [of, each, days] = [speaker.condition(p.of), speaker.condition(p.each), p.unit === "local-days"];
    const row = p.length === 1 && !days ? `最近一次${of}的${each}` : `最近${days ? `连续 ${p.length} 日` : `连续 ${p.length} 次`}${of}均为${each}`;
    return `${perInWords(p.per ?? ["debtor"], speaker)}，${row}${p.from ? "，自次日起" : ""}`;
  },
};
