import { lazy } from "../records/lazy";
import { WEEKDAYS } from "../records/vocabulary";
import type { Calendar } from "../time/calendar";
import { dayChanges } from "../time/clock";
import { parseDuration, type Duration } from "../time/duration";
import { durationInWords } from "./duration-words";
import { DAY_SECONDS, civil, dayOf, weekday, type Day, type Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import { TRUE } from "./kleene";
import type { Compiler, Context, Mark, Needs, Path, Reach, Speaker } from "./operator";
import { compilePast, completeFrom, latestMatch, pastSchema, visitLatestFirst, type Past } from "./past";
import { either, list, map, must, oneOf, optional, text, whole, type Schema } from "./schema";

/** How far back a rule looks. */
export type WindowNode =
  | { "local-days": number }
  | { rolling: string }
  | { calendar: "day" | "week" | "month"; starts?: (typeof WEEKDAYS)[number] }
  | { "business-days": number; calendar: string }
  | { since: unknown }
  | { strictest: WindowNode[] }
  | "ever";

export const durationSchema = () =>
  text(must((written) => parseDuration(written) !== undefined && /[1-9]/.test(written), 'an ISO 8601 duration is expected, for instance "P7D" or "PT72H"'));

const WINDOW_FORMS = "a window, for instance { local-days: 7 }, { rolling: P7D }, { calendar: day } or ever";

/** Kept once made: it contains itself, and a fresh one on every level would have no end for whoever walks it. */
export const windowSchema: () => Schema<WindowNode> = lazy(() =>
  either([
    oneOf("ever"),
    map({ "local-days": whole(1) }),
    map({ rolling: durationSchema() }),
    map({ calendar: oneOf("day", "week", "month"), starts: optional(oneOf(...WEEKDAYS)) }),
    map({ "business-days": whole(1), calendar: text() }),
    map({ since: pastSchema() }),
    map({
      // Read when it is first needed: a window may be the strictest of windows.
      get strictest() {
        return list(windowSchema(), 2);
      },
    }),
  ], WINDOW_FORMS),
);

/** A compiled window on one zone's clock; it ends with what is being judged. */
export interface Window {
  /** The first second that is surely inside; `-Infinity` for ever, `Infinity` for an empty window, NaN where it is not known. */
  start(context: Context, zone: Zone): Instant;
  /** The first second that may be inside, where unpublished days or missing records leave that open; absent: `start`. */
  earliest?(context: Context, zone: Zone): Instant;
  /** The calendar whose unpublished days can leave it open. */
  readonly calendar?: string;
  /** Marks the instants at which one of the entries that are counted may leave the window. */
  breakpoints(of: Past, context: Context, zone: Zone, span: Span, mark: Mark): void;
  /** It never begins further back; `Infinity` where it may. */
  readonly longestSeconds: number;
  /** Takes down what it looks at itself. */
  reach?(reach: Reach): void;
  /** Names the facts that leave open where it begins, where those are not the clock's. */
  explainMissing?(context: Context, needs: Needs): void;
}

export function compileWindow(node: WindowNode, compiler: Compiler, path: Path): Window {
  if (node === "ever") return { start: () => -Infinity, breakpoints: () => {}, longestSeconds: Infinity };
  if ("local-days" in node) {
    const back = node["local-days"] - 1;
    return byDay(node["local-days"], (day, zone) => zone.startOfDay(day - back));
  }
  if ("rolling" in node) return rolling(parseDuration(node.rolling)!);
  if ("since" in node) return since(node.since, compiler, [...path, "since"]);
  if ("strictest" in node) return widest(node.strictest.map((member, index) => compileWindow(member, compiler, [...path, "strictest", index])));
  if ("business-days" in node) {
    const calendar = compiler.calendar(node.calendar, [...path, "calendar"]);
    const count = node["business-days"];
    const back = (isWorked: boolean) => byDay(Infinity, (day, zone) => (calendar === undefined ? NaN : startOf(zone, businessDaysBack(calendar, day, count, isWorked))));
    return { ...back(true), earliest: back(false).start, calendar: node.calendar };
  }
  const first = WEEKDAYS.indexOf(node.starts ?? "mon");
  return byDay({ day: 1, week: 7, month: 31 }[node.calendar], (day, zone) => zone.startOfDay(node.calendar === "day" ? day : node.calendar === "week" ? day - ((weekday(day) - first + 7) % 7) : firstOfMonth(day)));
}

/** A window cut at local midnights: it moves only when the local date does. */
function byDay(mostDays: number, startOf: (day: Day, zone: Zone) => Instant): Window {
  let lastZone: Zone | undefined;
  let lastDay = NaN;
  let lastStart = NaN;
  return {
    start({ at }, zone) {
      const day = zone.dayAt(at);
      if (day !== lastDay || zone !== lastZone) {
        lastStart = day === day ? startOf(day, zone) : NaN;
        lastDay = day;
        lastZone = zone;
      }
      return lastStart;
    },
    breakpoints: (_of, _context, zone, span, mark) => dayChanges(zone, span.from, span.until).forEach(mark),
    longestSeconds: (mostDays + SLACK_DAYS) * DAY_SECONDS,
  };
}

function firstOfMonth(day: Day): Day {
  const { year, month } = civil(day);
  return dayOf(year, month, 1);
}

/** Ten years: a count of business days that takes longer is given up, since a calendar need not hold any. */
export const MOST_DAYS = 3_660;

/** The earliest day from which fewer than `count` business days have passed up to and including today, unpublished days taken as worked or as off. */
function businessDaysBack(calendar: Calendar, today: Day, count: number, isWorked: boolean): Day {
  for (let day = today, passed = 0; today - day <= MOST_DAYS; day--) {
    if ((calendar.isBusinessDay(day) ?? isWorked) && ++passed === count) return day;
  }
  return -Infinity;
}

const startOf = (zone: Zone, day: Day): Instant => (day === -Infinity ? -Infinity : zone.startOfDay(day));

const ELAPSED_ONLY = (duration: Duration): boolean => duration.months === 0 && duration.days === 0;
/** Clocks were put forward or back by as much as a day. */
const SLACK_DAYS = 2;

/** Exactly that long ago is outside. */
function rolling(duration: Duration): Window {
  return {
    start: ({ at }, zone) => zone.add(at, duration, -1) + 1,
    breakpoints(of, context, zone, span, mark) {
      const { history } = context;
      const leaves = (at: Instant) => markDeparture(at, duration, zone, span, mark);
      for (const list of of.lists(context)) for (const entry of list) leaves(entry.at);
      // Completeness begins when the window no longer reaches before what is complete.
      if (Number.isFinite(history.contactsFrom)) leaves(history.contactsFrom - 1);
      if (Number.isFinite(history.eventsFrom)) leaves(history.eventsFrom - 1);
    },
    longestSeconds: (duration.months * 31 + duration.days + SLACK_DAYS) * DAY_SECONDS + duration.seconds,
  };
}

/** Marks when something at `at` leaves a rolling window: where the duration before t reaches it. */
export function markDeparture(at: Instant, duration: Duration, zone: Zone, span: Span, mark: Mark): void {
  const guess = zone.add(at, duration, 1);
  if (guess !== guess) return;
  if (ELAPSED_ONLY(duration)) return markIn(span, guess, mark);
  const slack = duration.months > 0 ? 4 * DAY_SECONDS : DAY_SECONDS;
  if (guess + slack < span.from || guess - slack >= span.until) return;
  const changes = zone.changesIn(guess - slack, guess + slack);
  if (changes.length === 0 && duration.months === 0 && zone.changesIn(at - slack, at + slack).length === 0) return markIn(span, guess, mark);
  // Between offset changes t minus the duration only grows, so the crossing of each stretch is found by halving. A month before the
  // 29th, 30th and 31st of March is the 28th of February each time: t minus months grows within a day alone.
  const days = duration.months > 0 ? dayChanges(zone, guess - slack, guess + slack) : [];
  const edges = [guess - slack, ...changes, ...days, guess + slack].sort((a, b) => a - b);
  for (let i = 0; i + 1 < edges.length; i++) {
    let low = edges[i]!;
    let high = edges[i + 1]!;
    markIn(span, low, mark);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (zone.add(middle, duration, -1) >= at) high = middle;
      else low = middle + 1;
    }
    markIn(span, low, mark);
  }
}

export function markIn(span: Span, at: Instant, mark: Mark): void {
  if (at >= span.from && at < span.until) mark(at);
}

function since(node: unknown, compiler: Compiler, path: Path): Window {
  const past = compilePast(node, compiler, path);
  const earliest = (context: Context): Instant => {
    const { sure, possible } = latestMatch(past, () => TRUE, context);
    if (sure !== possible) return NaN;
    return sure?.at ?? (completeFrom(past, context) === -Infinity ? Infinity : NaN);
  };
  return {
    earliest,
    // A later one than the latest on file may lie before the records' beginning, none after it.
    start: (context) => Math.max(earliest(context), completeFrom(past, context)),
    breakpoints: (_of, context, _zone, span, mark) => past.breakpoints(context, span, mark),
    longestSeconds: Infinity,
    reach: (reach) => past.reach(reach, Infinity),
    explainMissing(context, needs) {
      for (const list of past.lists(context)) visitLatestFirst(list, -Infinity, context, (entry) => past.explainMissing(entry, context, needs));
      if (completeFrom(past, context) !== -Infinity) needs.need("historyFrom");
    },
  };
}

/** Several shapes that the law leaves open: all end now, so the widest is the strictest of a cap and of a pause alike. */
function widest(members: readonly Window[]): Window {
  const calendar = members.find((member) => member.calendar !== undefined)?.calendar;
  const isOpen = members.some((member) => member.earliest !== undefined);
  return {
    start: (context, zone) => members.reduce((start, member) => Math.min(start, member.start(context, zone)), Infinity),
    ...(calendar !== undefined && { calendar }),
    ...(isOpen && { earliest: (context, zone) => members.reduce((start, member) => Math.min(start, (member.earliest ?? member.start)(context, zone)), Infinity) }),
    breakpoints: (of, context, zone, span, mark) => members.forEach((member) => member.breakpoints(of, context, zone, span, mark)),
    longestSeconds: Math.max(...members.map((member) => member.longestSeconds)),
    reach: (reach) => members.forEach((member) => member.reach?.(reach)),
    ...(members.some((member) => member.explainMissing !== undefined) && { explainMissing: (context, needs) => members.forEach((member) => member.explainMissing?.(context, needs)) }),
  };
}

/** The window in words. */
export function windowInWords(node: WindowNode, speaker: Speaker): string {
  const zh = speaker.language === "zh";
  if (node === "ever") return zh ? "任何时候" : "ever";
  if ("local-days" in node) return zh ? `连续 ${node["local-days"]} 个自然日内（含当日）` : node["local-days"] === 1 ? "on one local day" : `within ${node["local-days"]} consecutive local days, today being the last`;
  if ("rolling" in node) return zh ? `此前 ${durationInWords(node.rolling, "zh")}（精确到秒）内` : `within ${durationInWords(node.rolling, "en")}, to the second`;
  if ("calendar" in node && !("business-days" in node)) return zh ? `${{ day: "同一自然日内", week: "同一自然周内", month: "同一自然月内" }[node.calendar]}${node.starts ? `（自${speaker.list(node.starts)}起）` : ""}` : `within one calendar ${node.calendar}${node.starts ? ` from ${node.starts} on` : ""}`;
  if ("business-days" in node) return zh ? `${node["business-days"]} 个工作日内（${node.calendar} 日历）` : `within ${node["business-days"]} business days of ${node.calendar}`;
  if ("since" in node) return zh ? `自${speaker.condition(node.since)}以来` : `since ${speaker.condition(node.since)}`;
  return node.strictest.map((member) => windowInWords(member, speaker)).join(zh ? "或" : " or ");
}
