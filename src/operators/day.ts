import { WEEKDAYS } from "../records/vocabulary";
import { dayChanges } from "../time/clock";
import { civil, formatDate, parseDate, weekday } from "../time/instant";
import type { Zone } from "../time/zone";
import { clockInWords, clockSchema, needClock, onClock } from "./clock-param";
import { FALSE, TRUE, UNKNOWN, truth, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Says } from "./operator";
import { list, map, must, oneOf, oneOrMore, optional, text, whole } from "./schema";

const CLASSES = ["holiday", "adjusted-workday", "weekend", "workday", "business-day"] as const;
type Class = (typeof CLASSES)[number];
const dateSchema = () => text(must((written) => !Number.isNaN(parseDate(written)), 'a date is expected, for instance "2026-04-07"'));

interface Params {
  is?: Class | Class[];
  calendar?: string;
  on?: (typeof WEEKDAYS)[number][];
  from?: string;
  before?: string;
  "day-of-month"?: number[];
  clock?: ClockName;
}

/**
 * `day`: the local day is of a class of a named calendar (`is`; `business-day` is a workday or an adjusted one), one of the week's days
 * (`on`), one of the month's (`day-of-month`), on or after a date (`from`), before one (`before`). All that is given must hold.
 *
 * Unknown  no zone known, possible zones that disagree, or a day that the calendar does not publish.
 * Changes  at local midnight.
 */
export const day = defineOperator<Params>({
  name: "day",
  params: () =>
    map(
      {
        is: optional(oneOrMore(oneOf(...CLASSES))),
        calendar: optional(text()),
        on: optional(list(oneOf(...WEEKDAYS))),
        from: optional(dateSchema()),
        before: optional(dateSchema()),
        "day-of-month": optional(list(whole(1, 31))),
        clock: clockSchema(),
      },
      must((p) => (p.is === undefined) === (p.calendar === undefined), "`is` and `calendar` go together"),
      must((p) => p.is ?? p.on ?? p.from ?? p.before ?? p["day-of-month"], "at least one of `is`, `on`, `from`, `before`, `day-of-month` is expected"),
    ),
  compile(params, compiler, path) {
    const calendar = params.calendar === undefined ? undefined : compiler.calendar(params.calendar, [...path, "calendar"]);
    const classes: readonly Class[] = params.is === undefined ? [] : [params.is].flat();
    const from = params.from === undefined ? -Infinity : parseDate(params.from);
    const before = params.before === undefined ? Infinity : parseDate(params.before);
    const judge = (zone: Zone, context: Context): Kleene => {
      const today = zone.dayAt(context.at);
      if (today !== today) return UNKNOWN;
      if (today < from || today >= before) return FALSE;
      if (params.on !== undefined && !params.on.includes(WEEKDAYS[weekday(today)]!)) return FALSE;
      if (params["day-of-month"] !== undefined && !params["day-of-month"].includes(civil(today).day)) return FALSE;
      if (classes.length === 0) return TRUE;
      const is = calendar?.classOf(today);
      if (is !== undefined) return truth(classes.includes(is) || (classes.includes("business-day") && (is === "workday" || is === "adjusted-workday")));
      // An unpublished Monday may be a holiday or a workday, an unpublished Sunday a weekend or an adjusted workday.
      const may: readonly Class[] = weekday(today) < 5 ? ["holiday", "workday"] : ["holiday", "weekend", "adjusted-workday"];
      const fits = may.map((one) => classes.includes(one) || (classes.includes("business-day") && (one === "workday" || one === "adjusted-workday")));
      return fits.every(Boolean) ? TRUE : fits.some(Boolean) ? UNKNOWN : FALSE;
    };
    const evaluate = (context: Context) => onClock(context, params.clock, (zone) => judge(zone, context));
    return {
      evaluate,
      breakpoints(context, span, mark) {
        for (const zone of context.zones(params.clock) ?? []) dayChanges(zone, span.from, span.until).forEach(mark);
      },
      reach: () => {},
      explain(context, explanation, value = evaluate(context)) {
        const zones = context.zones(params.clock);
        if (zones === undefined || zones.length === 0) return needClock(context, params.clock, explanation);
        const dates = [...new Set(zones.map((zone) => formatDate(zone.dayAt(context.at))))];
        dates.forEach((date) => explanation.fact("local-date", date));
        explanation.value("local-date", dates.join(" / "));
        if (value !== UNKNOWN) return;
        const each = zones.map((zone) => judge(zone, context));
        if (each.includes(UNKNOWN)) explanation.need(`calendar.${params.calendar ?? "zone-data"}`);
        else needClock(context, params.clock, explanation);
      },
    };
  },
  values: ["local-date"],
});

export const daySays: Says<Params> = {
  en: (p, speaker) => `the day ${[p.is && `is a ${speaker.list(p.is)} of ${p.calendar}`, p.on && `is ${speaker.list(p.on)}`, p["day-of-month"] && `is the ${p["day-of-month"].join(", ")} of the month`, p.from && `is ${p.from} or later`, p.before && `is before ${p.before}`].filter(Boolean).join(" and ")}, ${clockInWords(p.clock, speaker)}`,
  zh: (p, speaker) => `${clockInWords(p.clock, speaker)}当日${[p.is && `为 ${p.calendar} 日历的${speaker.list(p.is)}`, p.on && `为 ${speaker.list(p.on)}`, p["day-of-month"] && `为每月 ${p["day-of-month"].join("、")} 日`, p.from && `不早于 ${p.from}`, p.before && `早于 ${p.before}`].filter(Boolean).join("且")}`,
};
