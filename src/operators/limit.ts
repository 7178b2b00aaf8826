import { NOT_KNOWN } from "../records/coder";
import { ASIDE } from "../records/entry";
import { OUTCOMES } from "../records/vocabulary";
import { formatDate, type Instant } from "../time/instant";
import type { Zone } from "../time/zone";
import { clockInWords, clockSchema, needClock, onClock, zonesDisagree } from "./clock-param";
import { compileExcuses, count, excusedInWords, excusesSchema, isComplete, isPerDebt, markTally, needForCount, possible, Range, reachOfTally, type ExcuseNode, type Tally } from "./counting";
import { FALSE, TRUE, UNKNOWN, and, or, type Kleene } from "./kleene";
import { defineOperator, type Budget, type ClockName, type Context, type Says } from "./operator";
import { compilePast, pastSchema, visitLatestFirst } from "./past";
import { groupingOf, perInWords, perSchema, type PerKey } from "./per";
import { map, optional, whole } from "./schema";
import { compileWindow, windowInWords, windowSchema, type WindowNode } from "./window";

interface Params {
  "at-most": number;
  of: unknown;
  per: PerKey[];
  within: WindowNode;
  excused?: ExcuseNode[];
  allowance?: { of: unknown; free: number };
  "starts-with"?: unknown;
  clock?: ClockName;
}

/**
 * `limit`: this contact included, no more than so many acts.
 *
 * Params   `at-most` (0 is a limit like any other); `of` which acts; `per` whose are counted together (all keys must match);
 *          `within` the window, cut by `clock`; `excused` acts left out; `allowance` so many of a kind free in the window;
 *          `starts-with` the cap begins with the first such act in the window, which itself counts.
 * Met      if this contact itself cannot match `of`: one that is only proposed, whatever comes of it; a past one, with what came of it.
 * Unknown  the proven count allows it and the possible count does not: entries that do not tell whether they count, a window that
 *          begins before the history is complete, a history narrower than `per`.
 * Changes  as entries leave the window.
 * Source   12 CFR 1006.14(b)(2)(i)(A).
 */
export const limit = defineOperator<Params>({
  name: "limit",
  params: () =>
    map({
      "at-most": whole(0),
      of: pastSchema(),
      per: perSchema(),
      within: windowSchema(),
      excused: excusesSchema(),
      allowance: optional(map({ of: pastSchema(), free: whole(1) })),
      "starts-with": optional(pastSchema()),
      clock: clockSchema(),
    }),
  compile(params, compiler, path) {
    const most = params["at-most"];
    const tally: Tally = {
      of: compilePast(params.of, compiler, [...path, "of"]),
      grouping: groupingOf(params.per),
      excuses: compileExcuses(params.excused ?? [], compiler, [...path, "excused"]),
      allowance: params.allowance && { of: compilePast(params.allowance.of, compiler, [...path, "allowance", "of"]), free: params.allowance.free },
    };
    if (tally.of.ofEvents) compiler.report([...path, "of"], { code: "pack/limit-of-events", found: "event", expected: "contacts: a limit includes the contact being judged", fix: "use `happened` with `at-least` for events" });
    const first = params["starts-with"] === undefined ? undefined : compilePast(params["starts-with"], compiler, [...path, "starts-with"]);
    const window = compileWindow(params.within, compiler, [...path, "within"]);
    const range = new Range();

    /** Where the count begins: with `starts-with`, at the first act in the window that is such for sure (`least` TRUE) or perhaps (UNKNOWN). */
    const begin = (context: Context, windowStart: Instant, least: Kleene): Instant => {
      if (first === undefined) return windowStart;
      let begun = Infinity;
      for (const list of first.lists(context)) {
        visitLatestFirst(list, windowStart, context, (entry) => {
          if (entry.at < begun && and(first.matches(entry, context), tally.grouping.matches(entry, context)) >= least) begun = entry.at;
        });
      }
      return begun;
    };

    /** Whether the contact can match, whatever comes of it; once it was made, whether it did. */
    const included = (context: Context): Kleene => {
      const { contact } = context;
      if (context.past) return tally.of.matches(contact, context);
      const { outcome } = contact;
      contact.outcome = ASIDE;
      let value = tally.of.matches(contact, context);
      contact.outcome = NOT_KNOWN;
      if (value !== TRUE && (value = tally.of.matches(contact, context)) === UNKNOWN) {
        // An outcome under a `not` has to be tried out.
        value = FALSE;
        for (contact.outcome = 1; value !== TRUE && contact.outcome <= OUTCOMES.length; contact.outcome++) value = or(value, tally.of.matches(contact, context));
      }
      contact.outcome = outcome;
      return value;
    };

    /** Whether the contact is of the kind that is free: one that is only proposed, whatever comes of it. */
    const freed = (context: Context): Kleene => {
      const { contact, past } = context;
      const of = tally.allowance?.of;
      if (of === undefined || past) return of?.matches(contact, context) ?? FALSE;
      const { outcome } = contact;
      let value: Kleene = TRUE;
      for (contact.outcome = 1; contact.outcome <= OUTCOMES.length; contact.outcome++) value = and(value, of.matches(contact, context));
      contact.outcome = outcome;
      return value;
    };

    /** What the contact adds to the least that was just counted: nothing where it may be free and something free is left. */
    const added = (isFree: Kleene): 0 | 1 => (isFree === FALSE || range.quotaLeast >= tally.allowance!.free ? 1 : 0);

    const judge = (context: Context, zone: Zone, own: Kleene): Kleene => {
      const start = window.start(context, zone);
      if (start !== start) return UNKNOWN;
      const earliest = window.earliest === undefined ? start : window.earliest(context, zone);
      if (earliest === Infinity) return TRUE;
      // The common answer: there is room whatever the entries in the window are.
      if (possible(tally, earliest, context) < most && isComplete(tally, earliest, context)) return TRUE;
      const isFree = freed(context);
      const surely = begin(context, start, TRUE);
      count(tally, surely, context, most, range);
      if (own === TRUE && range.least + (surely < Infinity ? added(isFree) : 0) > most) return FALSE;
      const perhaps = begin(context, earliest, UNKNOWN);
      if (perhaps !== surely) count(tally, perhaps, context, Infinity, range);
      const upper = perhaps === Infinity ? 0 : range.most + (isFree !== TRUE || range.quotaMost >= tally.allowance!.free ? 1 : 0);
      return upper <= most && isComplete(tally, earliest, context) ? TRUE : UNKNOWN;
    };

    const usedIn = (context: Context, zone: Zone): Omit<Budget, "atMost" | "concerns"> | undefined => {
      const start = window.start(context, zone);
      if (start !== start) return NOTHING_KNOWN;
      const earliest = (window.earliest ?? window.start)(context, zone);
      if (earliest === Infinity) return undefined;
      count(tally, begin(context, start, TRUE), context, Infinity, range);
      const { least } = range;
      count(tally, begin(context, earliest, UNKNOWN), context, Infinity, range);
      return { least, most: isComplete(tally, earliest, context) ? range.most : Infinity, onFile: range.most };
    };

    const evaluate = (context: Context): Kleene => {
      const own = included(context);
      return own === FALSE ? TRUE : onClock(context, params.clock, (zone) => judge(context, zone, own));
    };

    return {
      evaluate,
      breakpoints(context, span, mark) {
        for (const zone of context.zones(params.clock) ?? []) {
          window.breakpoints(tally.of, context, zone, span, mark);
          if (first !== undefined) window.breakpoints(first, context, zone, span, mark);
        }
        markTally(tally, context, span, mark);
        first?.breakpoints(context, span, mark);
      },
      explain(context, explanation, value = evaluate(context)) {
        const zone = context.zones(params.clock)?.[0];
        explanation.value("at-most", most);
        if (zone === undefined) return needClock(context, params.clock, explanation);
        const windowStart = window.start(context, zone);
        if (windowStart !== windowStart) {
          if (window.explainMissing === undefined) needClock(context, params.clock, explanation);
          else window.explainMissing(context, explanation);
          return needForCount(tally, context.at - window.longestSeconds, context, explanation);
        }
        const start = begin(context, windowStart, TRUE);
        count(tally, start, context, Infinity, range, value === FALSE ? (entry, counted) => void (counted === TRUE && explanation.entry(entry)) : undefined);
        explanation.value("count", range.least + added(freed(context)));
        if (Number.isFinite(start)) explanation.value("from", formatDate(zone.dayAt(start)));
        explanation.value("to", formatDate(zone.dayAt(context.at)));
        if (value === UNKNOWN) {
          const earliest = (window.earliest ?? window.start)(context, zone);
          if (earliest !== windowStart) explanation.need(window.calendar === undefined ? "historyFrom" : `calendar.${window.calendar}`);
          needForCount(tally, earliest, context, explanation);
          if (first !== undefined) for (const list of first.lists(context)) visitLatestFirst(list, earliest, context, (entry) => first.explainMissing(entry, context, explanation));
          const own = included(context);
          if (own === UNKNOWN) tally.of.explainMissing(context.contact, context, explanation);
          if (freed(context) === UNKNOWN) tally.allowance!.of.explainMissing(context.contact, context, explanation);
          if (zonesDisagree(context, params.clock, (each) => judge(context, each, own))) needClock(context, params.clock, explanation);
        }
      },
      reach(reach) {
        reachOfTally(tally, reach, window.longestSeconds);
        first?.reach(reach, window.longestSeconds);
        window.reach?.(reach);
      },
      budgets(context, report) {
        const used = (context.zones(params.clock) ?? []).map((zone) => usedIn(context, zone)).filter((one) => one !== undefined);
        const isBegun = used.length > 0 || (context.zones(params.clock) ?? []).length === 0;
        const all = used.length > 0 ? used : [NOTHING_KNOWN];
        report({ atMost: most, concerns: isBegun && included(context) !== FALSE, least: Math.min(...all.map(({ least }) => least)), most: Math.max(...all.map((one) => one.most)), onFile: Math.max(...all.map(({ onFile }) => onFile)) });
      },
      perDebt: isPerDebt(tally) || first?.filter.perDebt,
    };
  },
  values: ["count", "at-most", "from", "to"],
});

export const limitSays: Says<Params> = {
  en: (p, speaker) => `at most ${p["at-most"]} of ${speaker.condition(p.of)} (this one included), ${perInWords(p.per, speaker)}, ${windowInWords(p.within, speaker)}, ${clockInWords(p.clock, speaker)}${excusedInWords(p.excused, speaker)}${p.allowance ? `, ${p.allowance.free} of ${speaker.condition(p.allowance.of)} in that time not counted` : ""}${p["starts-with"] === undefined ? "" : `, beginning with the first of ${speaker.condition(p["starts-with"])}`}`,
  zh: (p, speaker) => `${clockInWords(p.clock, speaker)}，${windowInWords(p.within, speaker)}，${perInWords(p.per, speaker)}，${speaker.condition(p.of)}（含本次）不超过 ${p["at-most"]} 次${excusedInWords(p.excused, speaker)}${p.allowance ? `，其间${speaker.condition(p.allowance.of)}有 ${p.allowance.free} 次不计` : ""}${p["starts-with"] === undefined ? "" : `，自首次${speaker.condition(p["starts-with"])}起计`}`,
};

const NOTHING_KNOWN = { least: 0, most: Infinity, onFile: 0 } as const;
