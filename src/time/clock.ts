import { DAY_SECONDS, twoDigits, type Instant } from "./instant";
import { ZONE_HORIZON } from "./zone";
import type { Zone } from "./zone";

/** Which ends of a range count: `[` and `]` count, `(` and `)` do not. */
export type Bounds = "[)" | "()" | "[]" | "(]";

/**
 * Reads a wall clock "HH:MM" or "HH:MM:SS", "00:00" to "24:00", as a second of the day, 0 to 86400.
 *
 * @returns `undefined` for anything else
 */
export function parseClock(text: unknown): number | undefined {
  if (typeof text !== "string" || (text.length !== 5 && text.length !== 8)) return undefined;
  const hasSeconds = text.length === 8;
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  const second = hasSeconds ? twoDigits(text, 6) : 0;
  const total = hour * 3600 + minute * 60 + second;
  const fits = text[2] === ":" && (!hasSeconds || text[5] === ":") && (hour | (24 - hour) | minute | (59 - minute) | second | (59 - second) | (DAY_SECONDS - total)) >= 0;
  return fits ? total : undefined;
}

/** The seconds inside a range of hours, from `first` to `last` with both, counted from the midnight of the day that it begins on: beyond 86399 they lie in the next. */
export interface ClockRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The seconds between two wall clocks. `from` later than `to` runs over midnight; `]` holds the closing second itself, so that "24:00]"
 * reaches the first second of the next day. Callers refuse equal ends, since they could mean never or always.
 *
 * @param from  second of the day, 0 to 86400
 * @param to    second of the day, 0 to 86400
 */
export function clockRange(from: number, to: number, bounds: Bounds): ClockRange {
  const opens = from % DAY_SECONDS;
  return { first: opens + (bounds.startsWith("(") ? 1 : 0), last: to - (bounds.endsWith(")") ? 1 : 0) + (opens > to ? DAY_SECONDS : 0) };
}

/**
 * The instants in [from, until) at which a condition on the local wall clock may change: each of `edges` (seconds of the day,
 * 0 to 86400) on each local day, as often as the clock shows it, each change of offset, and the ends of `ZONE_HORIZON`.
 *
 * @returns in order, each once
 */
export function clockChanges(zone: Zone, edges: readonly number[], from: Instant, until: Instant): Instant[] {
  return sweep(zone, [...new Set(edges.map((edge) => edge % DAY_SECONDS))].sort((a, b) => a - b), from, until);
}

/**
 * The instants in [from, until) at which the local date changes, or stops or starts being known: the first instant of each
 * local day, and where the clock is put back over midnight both later turns of the date.
 *
 * @returns in order, each once
 */
export function dayChanges(zone: Zone, from: Instant, until: Instant): Instant[] {
  return sweep(zone, [0], from, until).filter((at) => zone.dayAt(at - 1) !== zone.dayAt(at));
}

/** `seconds` of the local day, in order, each once. */
function sweep(zone: Zone, seconds: readonly number[], from: Instant, until: Instant): Instant[] {
  const found: Instant[] = [];
  const begin = Math.max(from, ZONE_HORIZON.from);
  const end = Math.min(until, ZONE_HORIZON.until);
  const changes = zone.changesIn(begin, end);
  if (begin > from || begin === ZONE_HORIZON.from) changes.unshift(begin);
  // Between changes of offset the wall clock runs evenly, so that a time shown twice is met twice.
  const starts = changes[0] === begin ? changes : [begin, ...changes];
  starts.forEach((start, index) => {
    const next = starts[index + 1] ?? end;
    const offset = zone.offsetAt(start);
    if (changes.includes(start) && start < end) found.push(start);
    for (let midnight = Math.floor((start + offset) / DAY_SECONDS) * DAY_SECONDS - offset; midnight < next; midnight += DAY_SECONDS) {
      for (const second of seconds) {
        const at = midnight + second;
        if (at >= start && at < next && at !== found.at(-1)) found.push(at);
      }
    }
  });
  if (ZONE_HORIZON.until >= from && ZONE_HORIZON.until < until) found.push(ZONE_HORIZON.until);
  return found;
}
