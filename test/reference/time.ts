import { WEEKDAYS } from "../../src/records/vocabulary";
import { parseClock } from "../../src/time/clock";
import { parseDuration } from "../../src/time/duration";
import { civil, dayOf, parseDate, weekday, type Day, type Instant } from "../../src/time/instant";
import type { Zone } from "../../src/time/zone";
import { latestSuch, typesOf } from "./past";
import { onClock, part, textIn, type Fields, type Scene } from "./scene";
import { agreed, every, some, type Truth } from "./truth";

/** The first instant inside a window: from `surely` on an entry is inside for sure, from `perhaps` on it may be. */
export interface Start {
  readonly surely: Instant;
  readonly perhaps: Instant;
}
const exactly = (at: Instant): Start | undefined => (Number.isNaN(at) ? undefined : { surely: at, perhaps: at });

export function windowStart(window: unknown, zone: Zone, scene: Scene): Start | undefined {
  const { at } = scene;
  const today = zone.dayAt(at);
  if (window === "ever") return exactly(-Infinity);
  const node = window as Fields;
  if (node["local-days"] !== undefined) return exactly(zone.startOfDay(today - (node["local-days"] as number) + 1));
  if (node["rolling"] !== undefined) return exactly(zone.add(at, parseDuration(node["rolling"])!, -1) + 1);
  if (node["since"] !== undefined) {
    const found = latestSuch(node["since"], scene);
    const from = typesOf(node["since"]) === undefined ? scene.contactsFrom : scene.eventsFrom;
    if (found.length === 0) return from === -Infinity ? exactly(Infinity) : undefined;
    return found.length === 1 && found[0]!.is === true ? { surely: Math.max(found[0]!.entry.at, from), perhaps: found[0]!.entry.at } : undefined;
  }
  if (node["strictest"] !== undefined) {
    const starts = (node["strictest"] as unknown[]).map((one) => windowStart(one, zone, scene));
    return starts.includes(undefined) ? undefined : { surely: Math.min(...starts.map((one) => one!.surely)), perhaps: Math.min(...starts.map((one) => one!.perhaps)) };
  }
  if (node["business-days"] !== undefined) {
    const back = (isOpen: (day: Day) => boolean): Instant => {
      let day = today;
      for (let passed = isOpen(day) ? 1 : 0; passed < (node["business-days"] as number) && today - day < 4000; ) if (isOpen(--day)) passed++;
      return today - day < 4000 ? zone.startOfDay(day) : -Infinity;
    };
    const open = (day: Day) => scene.calendars[node["calendar"] as string]!.isBusinessDay(day);
    return Number.isNaN(today) ? undefined : { surely: back((day) => open(day) !== false), perhaps: back((day) => open(day) === true) };
  }
  const { year, month } = civil(today);
  const starts = WEEKDAYS.indexOf((textIn(node, "starts") ?? "mon") as "mon");
  const first = node["calendar"] === "day" ? today : node["calendar"] === "month" ? dayOf(year, month, 1) : [0, 1, 2, 3, 4, 5, 6].map((back) => today - back).find((day) => weekday(day) === starts)!;
  return exactly(zone.startOfDay(first));
}

/** The first instant after a term; NaN where it is not known. */
export function endOf(term: unknown, from: Instant, zone: Zone): Instant {
  if (typeof term === "string") return zone.add(from, parseDuration(term)!, 1);
  return zone.startOfDay(zone.dayAt(from) + (part(term, "local-days") as number));
}
/** Whether a term that began at `from` is over at `at`. Business days are those after its day that have passed whole. */
export function over(term: unknown, from: Instant, at: Instant, zone: Zone, scene: Scene): Truth {
  if (part(term, "business-days") === undefined) {
    const end = endOf(term, from, zone);
    return Number.isNaN(end) ? undefined : at >= end;
  }
  const calendar = scene.calendars[part(term, "calendar") as string]!;
  const [first, today] = [zone.dayAt(from), zone.dayAt(at)];
  if (Number.isNaN(first) || Number.isNaN(today)) return undefined;
  const wanted = part(term, "business-days") as number;
  const days = Array.from({ length: Math.max(0, today - 1 - first) }, (_, index) => calendar.isBusinessDay(first + 1 + index));
  return days.filter((open) => open === true).length >= wanted ? true : days.filter((open) => open !== false).length < wanted ? false : undefined;
}

/** Whether a time lies in hours as an event names them: `from` inside, `to` not, over midnight belonging to the day it began on. */
export function inHours(hours: unknown, at: Instant, zone: Zone): Truth {
  const stretches = [hours].flat();
  const today = zone.dayAt(at);
  if (Number.isNaN(today)) return undefined;
  return some(stretches.map((stretch) => {
    const [from, to] = [parseClock(part(stretch, "from")), parseClock(part(stretch, "to"))];
    const days = (part(stretch, "days") ?? WEEKDAYS) as readonly string[];
    if (from === undefined || to === undefined || from === to) return undefined;
    return inside(from, to, "[)", zone.secondAt(at), days.includes(WEEKDAYS[weekday(today)]!), days.includes(WEEKDAYS[weekday(today - 1)]!));
  }));
}

/** Inside a range of today's, or of yesterday's that runs over midnight. */
function inside(from: number, to: number, bounds: string, second: number, isToday: boolean, wasYesterday: boolean): boolean {
  const end = to > from ? to : to + 86_400;
  const lies = (at: number): boolean => (bounds.startsWith("[") ? at >= from : at > from) && (bounds.endsWith("]") ? at <= end : at < end);
  return (isToday && lies(second)) || (wasYesterday && lies(second + 86_400));
}

const RANGE = /^([a-z]{3})-([a-z]{3})$/;

export function isOpen(params: Fields, scene: Scene): Truth {
  const calendar = params["calendar"] === undefined ? undefined : scene.calendars[params["calendar"] as string]!;
  const plainKey = (day: Day): string => {
    const name = WEEKDAYS[weekday(day)]!;
    if (params[name] !== undefined) return name;
    const width = (key: string): number => WEEKDAYS.indexOf(RANGE.exec(key)![2] as "mon") - WEEKDAYS.indexOf(RANGE.exec(key)![1] as "mon");
    const ranges = Object.keys(params).filter((key) => RANGE.test(key) && WEEKDAYS.indexOf(RANGE.exec(key)![1] as "mon") <= weekday(day) && weekday(day) <= WEEKDAYS.indexOf(RANGE.exec(key)![2] as "mon"));
    return ranges.sort((a, b) => width(a) - width(b) || (a < b ? -1 : 1))[0] ?? "every-day";
  };
  const keysOf = (day: Day): string[] => {
    const plain = plainKey(day);
    const byClass = (name: string | undefined): string => ((name === "holiday" || name === "adjusted-workday") && params[name] !== undefined ? name : plain);
    if (calendar === undefined) return [plain];
    const is = calendar.classOf(day);
    return is !== undefined ? [byClass(is)] : [plain, byClass("holiday"), ...(weekday(day) >= 5 ? [byClass("adjusted-workday")] : [])];
  };
  return onClock(params["clock"], scene, (zone) => {
    const [today, second] = [zone.dayAt(scene.at), zone.secondAt(scene.at)];
    if (Number.isNaN(today)) return undefined;
    const lies = (key: string, isToday: boolean): boolean =>
      [params[key] ?? "never"].flat().some((range) => range !== "never" && inside(parseClock((range as string).split("-")[0])!, parseClock((range as string).split("-")[1])!, params["bounds"] as string, second, isToday, !isToday));
    return some([agreed(keysOf(today).map((key) => lies(key, true))), agreed(keysOf(today - 1).map((key) => lies(key, false)))]);
  });
}

export function isDay(params: Fields, scene: Scene): Truth {
  const calendar = params["is"] === undefined ? undefined : scene.calendars[params["calendar"] as string]!;
  return onClock(params["clock"], scene, (zone) => {
    const today = zone.dayAt(scene.at);
    if (Number.isNaN(today)) return undefined;
    const wanted = [params["is"] ?? []].flat() as string[];
    const isOf = (name: string): boolean => wanted.includes(name) || (wanted.includes("business-day") && name.endsWith("workday"));
    const may = calendar === undefined ? [] : [calendar.classOf(today) ?? (weekday(today) < 5 ? ["holiday", "workday"] : ["holiday", "weekend", "adjusted-workday"])].flat();
    return every([
      params["from"] === undefined || today >= parseDate(params["from"]),
      params["before"] === undefined || today < parseDate(params["before"]),
      params["on"] === undefined || (params["on"] as string[]).includes(WEEKDAYS[weekday(today)]!),
      params["day-of-month"] === undefined || (params["day-of-month"] as number[]).includes(civil(today).day),
      calendar === undefined ? true : agreed(may.map(isOf)),
    ]);
  });
}
