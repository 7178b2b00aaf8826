import { clockInWords, clockSchema, needClock, onClock, zonesDisagree } from "./clock-param";
import { compileExcuses, count, excusedInWords, excusesSchema, isComplete, isPerDebt, markTally, needForCount, Range, reachOfTally, type ExcuseNode, type Tally } from "./counting";
import { FALSE, TRUE, UNKNOWN, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Says } from "./operator";
import { compilePast, pastSchema } from "./past";
import { groupingOf, perInWords, perSchema, type PerKey } from "./per";
import { map, optional, whole } from "./schema";
import { formatDate } from "../time/instant";
import type { Zone } from "../time/zone";
import { compileWindow, windowInWords, windowSchema, type WindowNode } from "./window";

interface Params {
  of: unknown;
  per: PerKey[];
  within: WindowNode;
  "at-least"?: number;
  excused?: ExcuseNode[];
  clock?: ClockName;
}

/**
 * `happened`: so many earlier acts or events (one, unless `at-least` says more) lie in the window. The contact being judged never counts.
 *
 * Unknown  the proven count is too small and the possible one is not. Inside `unless`, what is merely not on file is false.
 * Changes  as entries leave the window.
 * Source   12 CFR 1006.14(b)(2)(i)(B).
 */
export const happened = defineOperator<Params>({
  name: "happened",
  params: () =>
    map({
      of: pastSchema(),
      per: perSchema(),
      within: windowSchema(),
      "at-least": optional(whole(1)),
      excused: excusesSchema(),
      clock: clockSchema(),
    }),
  compile(params, compiler, path) {
    const wanted = params["at-least"] ?? 1;
    const { inException } = compiler.scope;
    const tally: Tally = {
      of: compilePast(params.of, compiler, [...path, "of"]),
      grouping: groupingOf(params.per),
      excuses: compileExcuses(params.excused ?? [], compiler, [...path, "excused"]),
    };
    const window = compileWindow(params.within, compiler, [...path, "within"]);
    const range = new Range();

    const judge = (context: Context, zone: Zone): Kleene => {
      const start = window.start(context, zone);
      if (start !== start) return UNKNOWN;
      count(tally, start, context, wanted - 1, range);
      if (range.least >= wanted) return TRUE;
      const earliest = window.earliest === undefined ? start : window.earliest(context, zone);
      if (earliest !== start) count(tally, earliest, context, Infinity, range);
      if (range.most >= wanted) return UNKNOWN;
      return inException || isComplete(tally, earliest, context) ? FALSE : UNKNOWN;
    };
    const evaluate = (context: Context) => onClock(context, params.clock, (zone) => judge(context, zone));

    return {
      evaluate,
      breakpoints(context, span, mark) {
        for (const zone of context.zones(params.clock) ?? []) window.breakpoints(tally.of, context, zone, span, mark);
        markTally(tally, context, span, mark);
      },
      explain(context, explanation, value = evaluate(context)) {
        const zones = context.zones(params.clock);
        if (zones === undefined || zones.length === 0) return needClock(context, params.clock, explanation);
        const start = window.start(context, zones[0]!);
        if (start !== start && window.explainMissing !== undefined) return window.explainMissing(context, explanation);
        if (value === UNKNOWN && (start !== start || zonesDisagree(context, params.clock, (zone) => judge(context, zone)))) needClock(context, params.clock, explanation);
        if (start !== start) return;
        count(tally, start, context, Infinity, range, value === UNKNOWN ? undefined : (entry, counted) => void (counted === TRUE && explanation.entry(entry)));
        explanation.value("count", range.least);
        if (Number.isFinite(start)) explanation.value("from", formatDate(zones[0]!.dayAt(start)));
        explanation.value("to", formatDate(zones[0]!.dayAt(context.at)));
        if (value === UNKNOWN) {
          const earliest = (window.earliest ?? window.start)(context, zones[0]!);
          if (earliest !== start) explanation.need(window.calendar === undefined ? "historyFrom" : `calendar.${window.calendar}`);
          needForCount(tally, earliest, context, explanation);
        }
      },
      reach(reach) {
        reachOfTally(tally, reach, window.longestSeconds);
        window.reach?.(reach);
      },
      perDebt: isPerDebt(tally),
    };
  },
  values: ["count", "from", "to"],
});

export const happenedSays: Says<Params> = {
  en: (p, speaker) => `${p["at-least"] ?? 1} or more earlier of ${speaker.condition(p.of)}, ${perInWords(p.per, speaker)}, ${windowInWords(p.within, speaker)}, ${clockInWords(p.clock, speaker)}${excusedInWords(p.excused, speaker)}`,
  zh: (p, speaker) => `${clockInWords(p.clock, speaker)}，${windowInWords(p.within, speaker)}，${perInWords(p.per, speaker)}，此前已有 ${p["at-least"] ?? 1} 次以上${speaker.condition(p.of)}${excusedInWords(p.excused, speaker)}`,
};
