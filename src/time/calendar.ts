import { parseDate, weekday } from "./instant";
import type { Day } from "./instant";

/** A published calendar as packs carry it: plain JSON, dates "YYYY-MM-DD". */
export interface CalendarData {
  /** By which rules name it. */
  id: string;
  /** What people call it. */
  title?: { zh?: string; en?: string };
  /** The first published date. */
  from: string;
  /** The first date no longer published. */
  until: string;
  /** Days off by the week, "mon" to "sun"; Saturday and Sunday where absent. */
  weekend?: string[];
  /** Days that belong to a holiday, on any day of the week, weekends included. */
  holidays: string[];
  /** Weekend days that are worked in exchange for a holiday. */
  workdays: string[];
  /** Where it was published; nothing reads it. */
  source?: unknown;
}

/** What a day is in a calendar; `adjusted-workday` is a weekend day that is worked. */
export type DayClass = "holiday" | "adjusted-workday" | "weekend" | "workday";

/** A calendar that knows its published dates and nothing else: an unpublished Monday may be a holiday, an unpublished Sunday worked. */
export interface Calendar {
  readonly id: string;
  /** `undefined` where the day is not published. */
  classOf(day: Day): DayClass | undefined;
  /** A workday or an adjusted workday; `undefined` where the day is not published. */
  isBusinessDay(day: Day): boolean | undefined;
  /** The business days after `from` up to and including `to`, 0 where `to` is not later, with every unpublished day taken as off (`least`) or as worked (`most`). */
  businessDaysRange(from: Day, to: Day): { least: number; most: number };
}

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

class PublishedCalendar implements Calendar {
  readonly id: string;
  readonly #from: Day;
  readonly #classes: readonly (DayClass | undefined)[];
  /** `worked[i]` counts the business days among the first i published ones, `unsure[i]` the days of unknown class. */
  readonly #worked: Uint32Array;
  readonly #unsure: Uint32Array;

  constructor(id: string, from: Day, classes: readonly (DayClass | undefined)[]) {
    this.id = id;
    this.#from = from;
    this.#classes = classes;
    this.#worked = new Uint32Array(classes.length + 1);
    this.#unsure = new Uint32Array(classes.length + 1);
    classes.forEach((held, index) => {
      this.#worked[index + 1] = this.#worked[index]! + (isWorked(held) ? 1 : 0);
      this.#unsure[index + 1] = this.#unsure[index]! + (held === undefined ? 1 : 0);
    });
  }

  classOf(day: Day): DayClass | undefined {
    return this.#classes[day - this.#from];
  }

  isBusinessDay(day: Day): boolean | undefined {
    const held = this.classOf(day);
    return held === undefined ? undefined : isWorked(held);
  }

  businessDaysRange(from: Day, to: Day): { least: number; most: number } {
    if (Number.isNaN(from) || Number.isNaN(to)) return { least: 0, most: Infinity };
    if (to <= from) return { least: 0, most: 0 };
    const count = this.#classes.length;
    const first = Math.min(Math.max(from + 1 - this.#from, 0), count);
    const end = Math.min(Math.max(to + 1 - this.#from, 0), count);
    const least = this.#worked[end]! - this.#worked[first]!;
    const unpublished = to - from - (end - first);
    return { least, most: least + this.#unsure[end]! - this.#unsure[first]! + unpublished };
  }
}

/**
 * The calendar of published data. Never throws: data with a date that does not exist, an unknown weekday or reversed ends publish nothing;
 * a date listed both as holiday and as workday is not known.
 */
export function calendarOf(data: CalendarData): Calendar {
  const from = parseDate(data.from);
  const until = parseDate(data.until);
  const weekend = (data.weekend ?? ["sat", "sun"]).map((name) => WEEKDAYS.indexOf(name));
  const holidays = new Set(data.holidays.map(parseDate));
  const workdays = new Set(data.workdays.map(parseDate));
  if (!(from < until) || weekend.includes(-1) || holidays.has(NaN) || workdays.has(NaN)) return new PublishedCalendar(data.id, 0, []);
  const classOf = (day: Day): DayClass | undefined => {
    const off = weekend.includes(weekday(day));
    if (holidays.has(day)) return workdays.has(day) ? undefined : "holiday";
    if (!off) return "workday";
    return workdays.has(day) ? "adjusted-workday" : "weekend";
  };
  return new PublishedCalendar(data.id, from, Array.from({ length: until - from }, (_, index) => classOf(from + index)));
}

function isWorked(held: DayClass | undefined): boolean {
  return held === "workday" || held === "adjusted-workday";
}
