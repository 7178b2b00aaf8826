import { inOrder, type Entry } from "../records/entry";
import { dayChanges } from "../time/clock";
import type { Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import { clockInWords, clockSchema, momentIn, needClock, onClock, zonesDisagree } from "./clock-param";
import { FALSE, TRUE, UNKNOWN, and, not, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Mark, type Needs, type Says } from "./operator";
import { compilePast, completeFor, completeFrom, pastSchema, visitLatestFirst } from "./past";
import { groupingOf, perInWords, perSchema, type PerKey } from "./per";
import { map, must, oneOf, optional, text } from "./schema";
import { compileTerm, termInWords, termSchema, type TermNode } from "./term";
import { markIn } from "./window";

interface Params {
  since?: unknown;
  until?: unknown;
  field?: string;
  per?: PerKey[];
  which?: "any" | "latest" | "first";
  "at-least"?: TermNode;
  "at-most"?: TermNode;
  clock?: ClockName;
}

/**
 * `elapsed`: the time since an act or event, or until a date that one names, is at least, or at most, so long.
 *
 * Params   `since` or `until`: which act or event; `field`: the date or instant in it that is meant, its own instant unless said (a date
 *          means the start of that local day); `per`: whose, the debtor's unless said; `which`: any of them (the default), only the latest,
 *          or only the first; `at-least` holds from the second on at which the term is over, `at-most` before that. A day count begins
 *          with the day itself; business days are those after that day that have passed whole.
 * False    where no such act or event is on file and the records are complete (`at-most`: as far back as the term).
 * Unknown  none is on file and the records are not complete, or the `field` is absent or no date (inside `unless` what nobody wrote down
 *          is false: silence excuses nothing).
 * Changes  when a term is over.
 */
export const elapsed = defineOperator<Params>({
  name: "elapsed",
  params: () =>
    map(
      {
        since: optional(pastSchema()),
        until: optional(pastSchema()),
        field: optional(text()),
        per: optional(perSchema()),
        which: optional(oneOf("any", "latest", "first")),
        "at-least": optional(termSchema()),
        "at-most": optional(termSchema()),
        clock: clockSchema(),
      },
      must((p) => (p.since === undefined) !== (p.until === undefined), "exactly one of `since` and `until` is expected"),
      must((p) => p.until === undefined || typeof (p["at-least"] ?? p["at-most"]) === "string", "`until` takes an ISO duration"),
      must((p) => p.until === undefined || p.field !== undefined, "`until` needs the `field` that holds the date"),
      must((p) => (p["at-least"] === undefined) !== (p["at-most"] === undefined), "exactly one of `at-least` and `at-most` is expected"),
    ),
  compile(params, compiler, path) {
    const key = params.since === undefined ? "until" : "since";
    const of = compilePast(params[key], compiler, [...path, key]);
    const grouping = groupingOf(params.per ?? ["debtor"]);
    const bound = params["at-least"] ?? params["at-most"]!;
    const atLeast = params["at-least"] !== undefined;
    const term = compileTerm(bound, compiler, [...path, atLeast ? "at-least" : "at-most"]);
    const which = params.which ?? "any";
    const { inException } = compiler.scope;

    const { field } = params;
    const momentOf = (entry: Entry, zone: Zone): Instant => (field === undefined ? entry.at : momentIn(entry.raw[field], zone));
    const holds = (entry: Entry, zone: Zone, context: Context): Kleene => {
      const moment = momentOf(entry, zone);
      if (moment !== moment) return inException && field !== undefined && entry.raw[field] == null ? FALSE : UNKNOWN;
      if (key === "until" && context.at > moment) return FALSE;
      const over = key === "since" ? term.isOver(moment, context.at, zone) : term.isOver(context.at, moment, zone);
      return atLeast ? over : key === "since" && context.at < moment ? FALSE : not(over);
    };
    const isOwnInstant = key === "since" && field === undefined;
    /** What acts before the records' beginning could add: nothing (`isAll`), or only such as are over by now (`areOver`). */
    const unseen = (context: Context, zone: Zone): { from: Instant; isAll: boolean; areOver: boolean } => {
      const from = completeFor(of, grouping, context);
      return { from, isAll: from === -Infinity, areOver: isOwnInstant && term.isOver(from, context.at, zone) === TRUE };
    };

    const judge = (context: Context, zone: Zone, visit?: (entry: Entry, value: Kleene) => void): Kleene => {
      if (which !== "any") return judgeOne(context, zone, visit);
      let value: Kleene = FALSE;
      for (const list of of.lists(context)) {
        visitLatestFirst(list, -Infinity, context, (entry) => {
          const is = and(of.matches(entry, context), grouping.matches(entry, context));
          if (is === FALSE) return false;
          const next = and(is, holds(entry, zone, context));
          visit?.(entry, next);
          if (next > value) value = next;
          return visit === undefined && value === TRUE;
        });
      }
      if (value !== FALSE || inException) return value;
      const { isAll, areOver } = unseen(context, zone);
      return isAll || (!atLeast && areOver) ? FALSE : UNKNOWN;
    };

    /** Judges by the first or the latest act: what all agree on that it may be. */
    const judgeOne = (context: Context, zone: Zone, visit?: (entry: Entry, value: Kleene) => void): Kleene => {
      const line: { entry: Entry; is: Kleene }[] = [];
      for (const list of of.lists(context)) {
        visitLatestFirst(list, -Infinity, context, (entry) => {
          const is = and(of.matches(entry, context), grouping.matches(entry, context));
          if (is !== FALSE) line.push({ entry, is });
        });
      }
      line.sort((a, b) => (which === "first" ? inOrder(a.entry, b.entry) : inOrder(b.entry, a.entry)));
      const { from, isAll, areOver } = unseen(context, zone);
      let value: Kleene | undefined;
      const meet = (next: Kleene): void => void (value = value === undefined || value === next ? next : UNKNOWN);
      for (const { entry, is } of line) {
        const held = holds(entry, zone, context);
        // Whether it is one matters, whatever it would say.
        visit?.(entry, is === TRUE ? held : UNKNOWN);
        meet(held);
        if (is !== TRUE) continue;
        // What the records lack is earlier than their beginning: an earlier act is over sooner, a later one later.
        const mayLack = !isAll && (which === "first" || from > entry.at);
        if (mayLack && !(isOwnInstant && held === ((which === "first") === atLeast ? TRUE : FALSE))) meet(which === "latest" && areOver ? (atLeast ? TRUE : FALSE) : UNKNOWN);
        return value!;
      }
      if (isAll || inException || (!atLeast && areOver)) meet(FALSE);
      else meet(UNKNOWN);
      return value!;
    };
    const evaluate = (context: Context) => onClock(context, params.clock, (zone) => judge(context, zone));

    return {
      evaluate,
      breakpoints(context, span, mark) {
        const from = completeFrom(of, context);
        of.breakpoints(context, span, mark);
        for (const zone of context.zones(params.clock) ?? []) {
          for (const list of of.lists(context)) {
            for (const entry of list) {
              const moment = momentOf(entry, zone);
              if (moment !== moment) continue;
              if (key === "since") {
                term.marks(moment, zone, span, mark, 1);
                // A date that an entry names may lie ahead.
                markIn(span, moment, mark);
              }
              else markUntil(moment, zone, span, mark);
            }
          }
          if (Number.isFinite(from)) term.marks(from, zone, span, mark, 1);
        }
      },
      explain(context, explanation, value = evaluate(context)) {
        const zones = context.zones(params.clock);
        if (zones === undefined || zones.length === 0) return needClock(context, params.clock, explanation);
        let isTold = false;
        const needs: Needs = {
          need(path) {
            isTold = true;
            explanation.need(path);
          },
        };
        judge(context, zones[0]!, (entry, next) => {
          if (next === value || which !== "any") explanation.entry(entry);
          if (next !== UNKNOWN) return;
          of.explainMissing(entry, context, needs);
          grouping.explainMissing(entry, context, needs);
          const moment = momentOf(entry, zones[0]!);
          if (moment !== moment) needs.need(`history.${field}`);
          else if (term.calendar !== undefined && holds(entry, zones[0]!, context) === UNKNOWN) needs.need(`calendar.${term.calendar}`);
        });
        // What no entry on file leaves open, one that is not may.
        if (value === UNKNOWN && !isTold) explanation.need("historyFrom");
        if (value === UNKNOWN && !of.ofEvents && context.history.covers < grouping.width) explanation.need("historyCovers");
        if (value === UNKNOWN && zonesDisagree(context, params.clock, (zone) => judge(context, zone))) needClock(context, params.clock, explanation);
      },
      reach: (reach) => of.reach(reach, Infinity),
      perDebt: grouping.perDebt || of.filter.perDebt,
    };

    /** Marks a date that an entry names, and where the term before it begins. */
    function markUntil(moment: Instant, zone: Zone, span: Span, mark: Mark): void {
      for (const day of dayChanges(zone, span.from, span.until)) mark(day);
      markIn(span, moment, mark);
      markIn(span, moment + 1, mark);
      // Halving finds the last instant whose term still ends by the date.
      let low = span.from;
      let high = span.until;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (term.isOver(middle, moment, zone) === TRUE) low = middle + 1;
        else high = middle;
      }
      markIn(span, low, mark);
    }
  },
});

export const elapsedSays: Says<Params> = {
  en: (p, speaker) => `${p["at-least"] ? "at least" : "at most"} ${termInWords(p["at-least"] ?? p["at-most"]!, speaker)} ${p.since === undefined ? "until" : "since"} ${p.field ? `${p.field} of ` : ""}${p.which === undefined || p.which === "any" ? "" : `the ${p.which} of `}${speaker.condition(p.since ?? p.until)}, ${p.per ? `${perInWords(p.per, speaker)}, ` : ""}${clockInWords(p.clock, speaker)}`,
  zh: (p, speaker) => {
    const which = `${p.which === "latest" ? "最近一次" : p.which === "first" ? "首次" : ""}${speaker.condition(p.since ?? p.until)}${p.field ? `的 ${p.field}` : ""}`;
    return `${clockInWords(p.clock, speaker)}，${p.per ? `${perInWords(p.per, speaker)}，` : ""}${p.since === undefined ? `距${which}` : `自${which}起`}${p["at-least"] ? "至少" : "至多"} ${termInWords(p["at-least"] ?? p["at-most"]!, speaker)}`;
  },
};
