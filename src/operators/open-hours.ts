import { lazy } from "../records/lazy";
import { WEEKDAYS } from "../records/vocabulary";
import { clockChanges, clockRange, parseClock, type Bounds, type ClockRange } from "../time/clock";
import { DAY_SECONDS, formatInstant, weekday, type Day, type Instant } from "../time/instant";
import type { Zone } from "../time/zone";
import { clockInWords, clockSchema, needClock, onClock } from "./clock-param";
import { UNKNOWN, or, truth, type Kleene } from "./kleene";
import { defineOperator, type ClockName, type Context, type Says } from "./operator";
import { map, must, oneOf, oneOrMore, optional, text } from "./schema";

type Weekday = (typeof WEEKDAYS)[number];
interface Params {
  bounds: Bounds;
  calendar?: string;
  clock?: ClockName;
  holiday?: string | string[];
  "adjusted-workday"?: string | string[];
  [days: string]: unknown;
}

const NEVER = "never";
const CLASSES = ["holiday", "adjusted-workday"] as const;

/**
 * `open-hours`: the clock is inside the hours of the day.
 *
 * Params   for each kind of day "HH:MM-HH:MM", a list of such, or `never`. The first matching key wins: `holiday`, `adjusted-workday`
 *          (both of `calendar`), a single day, a range of days (`mon-fri`), `every-day`; a day that no key names is closed.
 *          From later than to runs over midnight and belongs to the day it began on; equal ends are refused.
 * Bounds   `bounds`, always written: "[)" has the first second inside and the last not.
 * Unknown  no zone known, possible zones that disagree, or a day that the calendar does not publish, where its class would decide.
 * Changes  at each local day's hours and midnight, and wherever an offset changes.
 * Source   GB/T 45251-2025 5.3; 12 CFR 1006.6(b)(1)(i).
 */
export const openHours = defineOperator<Params>({
  name: "open-hours",
  params: () => {
    const hours = text(must((written) => written === NEVER || rangeOf(written, "[)") !== undefined, '"HH:MM-HH:MM" with different ends is expected, or `never`'));
    const value = optional(oneOrMore(hours));
    const ranges = WEEKDAYS.flatMap((from, i) => WEEKDAYS.slice(i + 1).map((to) => `${from}-${to}`));
    const days = [...CLASSES, ...WEEKDAYS, ...ranges, "every-day"];
    return map(
      {
        bounds: oneOf("[)", "()", "[]", "(]"),
        calendar: optional(text()),
        clock: clockSchema(),
        ...Object.fromEntries(days.map((day) => [day, value])),
      },
      must((p: Params) => days.some((day) => p[day] !== undefined), "hours for at least one kind of day are expected, for instance `every-day`"),
      must((p: Params) => p.calendar !== undefined || CLASSES.every((day) => p[day] === undefined), "`holiday` and `adjusted-workday` need a `calendar`"),
    );
  },
  compile(params, compiler, path) {
    const calendar = params.calendar === undefined ? undefined : compiler.calendar(params.calendar, [...path, "calendar"]);
    const week = WEEKDAYS.map((_, day) => hoursOf(weekdayKey(params, day), params.bounds));
    const holiday = params.holiday === undefined ? undefined : hoursOf(params.holiday, params.bounds);
    const adjusted = params["adjusted-workday"] === undefined ? undefined : hoursOf(params["adjusted-workday"], params.bounds);
    const edges = [0, ...[...week, holiday ?? [], adjusted ?? []].flat().flatMap(({ first, last }) => [first, last + 1])];

    /** The hours in words, from Monday. */
    const opening = lazy(() => WEEKDAYS.map((_, day) => describe(weekdayKey(params, day))));

    /** No day is of any class but its weekday. */
    const isPlain = calendar === undefined || (holiday === undefined && adjusted === undefined);

    /** The hours of a local day; several where an unpublished day may be of more than one class. */
    const hoursOn = (day: Day): readonly (readonly ClockRange[])[] => {
      const plain = week[weekday(day)]!;
      const is = calendar!.classOf(day);
      if (is === "holiday" && holiday !== undefined) return [holiday];
      if (is === "adjusted-workday" && adjusted !== undefined) return [adjusted];
      if (is !== undefined) return [plain];
      return [plain, ...(holiday ? [holiday] : []), ...(adjusted && weekday(day) >= 5 ? [adjusted] : [])];
    };
    const judge = (zone: Zone, at: Instant): Kleene => {
      const day = zone.dayAt(at);
      if (day !== day) return UNKNOWN;
      const second = zone.secondAt(at);
      return isPlain
        ? truth(isIn(week[weekday(day)]!, second) || isIn(week[weekday(day - 1)]!, second + DAY_SECONDS))
        : or(agreed(hoursOn(day), second), agreed(hoursOn(day - 1), second + DAY_SECONDS));
    };
    const evaluate = (context: Context) => onClock(context, params.clock, (zone) => judge(zone, context.at));

    return {
      evaluate,
      breakpoints(context, span, mark) {
        for (const zone of context.zones(params.clock) ?? []) clockChanges(zone, edges, span.from, span.until).forEach(mark);
      },
      reach: () => {},
      explain(context, explanation, value = evaluate(context)) {
        const zones = context.zones(params.clock);
        if (zones === undefined || zones.length === 0) return needClock(context, params.clock, explanation);
        const times: string[] = [];
        for (const zone of zones) {
          const local = formatInstant(context.at, zone.offsetAt(context.at));
          const time = local.slice(11, 19);
          explanation.fact("local-time", local);
          if (!times.includes(time)) times.push(time);
        }
        explanation.value("local-time", times.join(" / "));
        explanation.value("open", opening()[weekday(zones[0]!.dayAt(context.at))] ?? "");
        if (value !== UNKNOWN) return;
        const each = zones.map((zone) => judge(zone, context.at));
        if (each.some((value) => value !== each[0])) needClock(context, params.clock, explanation);
        if (each.includes(UNKNOWN)) explanation.need(`calendar.${params.calendar ?? "zone-data"}`);
      },
    };
  },
  values: ["local-time", "open"],
});

export const openHoursSays: Says<Params> = {
  en: (p, speaker) => `the time is inside ${dayKeys(p).map((day) => `${day} ${describe(p[day] as string)}`).join(", ")} (${p.bounds}), ${clockInWords(p.clock, speaker)}`,
  zh: (p, speaker) => `${clockInWords(p.clock, speaker)}在${dayKeys(p).map((day) => `${ZH_DAYS[day] ?? day.split("-").map((one) => speaker.list(one)).join("至")} ${describe(p[day] as string) === NEVER ? "不开放" : describe(p[day] as string)}`).join("，")} 之内（${ZH_BOUNDS[p.bounds]}）`,
};

const ZH_BOUNDS: Readonly<Record<string, string>> = { "[)": "含起点，不含终点", "[]": "含起点和终点", "()": "不含起点和终点", "(]": "不含起点，含终点" };
const ZH_DAYS: Readonly<Record<string, string>> = { "every-day": "每日", holiday: "节假日", "adjusted-workday": "调休上班日" };
const dayKeys = (params: Params): string[] => Object.keys(params).filter((key) => key !== "bounds" && key !== "calendar" && key !== "clock");
const describe = (value: string | string[] | undefined): string => (value === undefined ? NEVER : [value].flat().join(", "));

function rangeOf(text: string, bounds: Bounds): ClockRange | undefined {
  const [first, last, ...rest] = text.split("-");
  const from = parseClock(first);
  const to = parseClock(last);
  return from === undefined || to === undefined || from === to || rest.length > 0 || from === DAY_SECONDS ? undefined : clockRange(from, to, bounds);
}

function hoursOf(value: string | string[] | undefined, bounds: Bounds): readonly ClockRange[] {
  return value === undefined ? [] : [value].flat().flatMap((text) => rangeOf(text, bounds) ?? []);
}

/** Single days before ranges, the narrower range first, before `every-day`. */
function weekdayKey(params: Params, day: number): string | string[] | undefined {
  const name = WEEKDAYS[day] as Weekday;
  if (params[name] !== undefined) return params[name] as string;
  const ranges = Object.keys(params)
    .map((key) => ({ key, from: WEEKDAYS.indexOf(key.slice(0, 3) as Weekday), to: WEEKDAYS.indexOf(key.slice(4) as Weekday) }))
    .filter(({ key, from, to }) => key.length === 7 && from >= 0 && to >= 0 && from <= day && day <= to)
    .sort((a, b) => a.to - a.from - (b.to - b.from) || (a.key < b.key ? -1 : 1));
  return (params[ranges[0]?.key ?? "every-day"] ?? undefined) as string | undefined;
}

/** What every class that the day may have agrees on. */
function agreed(classes: readonly (readonly ClockRange[])[], second: number): Kleene {
  const first = isIn(classes[0]!, second);
  for (let i = 1; i < classes.length; i++) if (isIn(classes[i]!, second) !== first) return UNKNOWN;
  return truth(first);
}

/** Whether a second lies in the hours of a day, counted from its midnight: 86400 and more are in the next day. */
function isIn(hours: readonly ClockRange[], second: number): boolean {
  for (let i = 0; i < hours.length; i++) {
    const { first, last } = hours[i]!;
    if (second >= first && second <= last) return true;
  }
  return false;
}
