import { DAY_SECONDS, civil, daysInMonth, dayOf } from "./instant";
import type { Day, Instant } from "./instant";
import type { Duration } from "./duration";
import { FROM, UNTIL, VERSION } from "./zone-data";
import { courseOf, firstAtOrAfter, zoneEntries } from "./zone-table";
import type { Course } from "./zone-table";

/** No local clock is further from UTC than this many seconds, and none ever jumped further. */
const FURTHEST_SECONDS = 26 * 3600;

/** The release of the IANA time zone data that the package brings along, for instance "2026f". */
export const ZONE_DATA_VERSION: string = VERSION;

/** What the zone data cover: from `from` to before `until`. Outside it no local clock is known. */
export const ZONE_HORIZON: { readonly from: Instant; readonly until: Instant } = { from: FROM, until: UNTIL };

/** A local clock. Every answer is `NaN` where it, or the instant asked about, lies outside `ZONE_HORIZON`. */
export interface Zone {
  /** The IANA name; a link that IANA lists for no country (`PRC`, `US/Eastern`) is answered with the name of its zone. */
  readonly name: string;
  /** Seconds east of UTC. */
  offsetAt(at: Instant): number;
  /** The local date. */
  dayAt(at: Instant): Day;
  /** The second of the local day, 0 to 86399, as the wall clock shows it. */
  secondAt(at: Instant): number;
  /** The first instant whose local date is `day` or later: where the clock skips midnight, the first instant after the gap. */
  startOfDay(day: Day): Instant;
  /** The first instant at which the wall clock shows `second` (0 to 86400) of `day` or later: the end of a gap, the earlier side of a fold. */
  instantOf(day: Day, second: number): Instant;
  /**
   * Calendar arithmetic on this clock: months first (the day cut to the length of the month), then days, both keeping
   * the wall clock as `instantOf` reads it, then elapsed seconds. Without months and days the wall clock plays no part,
   * so that either side of a fold stays where it is.
   */
  add(at: Instant, duration: Duration, sign: 1 | -1): Instant;
  /** The instants in [from, until) at which the offset changes, in order. */
  changesIn(from: Instant, until: Instant): Instant[];
}

class TableZone implements Zone {
  readonly name: string;
  /** `starts[i]` to before `starts[i + 1]` the offset is `offsets[i]`; the last start is the end of the table. */
  readonly #starts: Float64Array;
  readonly #offsets: Float64Array;
  // The interval asked last: successive questions are mostly about the same season.
  #heldFrom = 1;
  #heldUntil = 0;
  #heldOffset = NaN;

  constructor(name: string, course: Course) {
    this.name = name;
    this.#starts = course.starts;
    this.#offsets = course.offsets;
  }

  offsetAt(at: Instant): number {
    return at >= this.#heldFrom && at < this.#heldUntil ? this.#heldOffset : this.#seek(at);
  }

  dayAt(at: Instant): Day {
    return Math.floor((at + this.offsetAt(at)) / DAY_SECONDS);
  }

  secondAt(at: Instant): number {
    const local = at + this.offsetAt(at);
    return local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS;
  }

  startOfDay(day: Day): Instant {
    return this.#firstShowing(day * DAY_SECONDS);
  }

  instantOf(day: Day, second: number): Instant {
    return this.#firstShowing(day * DAY_SECONDS + second);
  }

  add(at: Instant, duration: Duration, sign: 1 | -1): Instant {
    const elapsed = sign * duration.seconds;
    if (duration.months === 0 && duration.days === 0) return known(known(at) + elapsed);
    let day = this.dayAt(at);
    if (duration.months !== 0) day = monthsLater(day, sign * duration.months);
    return known(this.instantOf(day + sign * duration.days, this.secondAt(at)) + elapsed);
  }

  changesIn(from: Instant, until: Instant): Instant[] {
    const changes: Instant[] = [];
    for (let index = Math.max(1, firstAtOrAfter(this.#starts, from)); index < this.#offsets.length; index += 1) {
      const start = this.#starts[index] as number;
      if (!(start < until)) break;
      changes.push(start);
    }
    return changes;
  }

  #seek(at: Instant): number {
    if (!(at >= FROM && at < UNTIL)) return NaN;
    const index = this.#indexAt(at);
    this.#heldFrom = this.#starts[index] as number;
    this.#heldUntil = this.#starts[index + 1] as number;
    this.#heldOffset = this.#offsets[index] as number;
    return this.#heldOffset;
  }

  /** The interval that holds `at`, which lies inside the table. */
  #indexAt(at: Instant): number {
    const next = firstAtOrAfter(this.#starts, at);
    return this.#starts[next] === at ? next : next - 1;
  }

  /** The first instant at which the wall clock shows `local` (seconds since 1970-01-01T00:00:00 on that clock) or later. */
  #firstShowing(local: number): Instant {
    const guess = local - this.#heldOffset;
    // Far enough inside an interval no earlier one can have shown the same time.
    if (guess - FURTHEST_SECONDS >= this.#heldFrom && guess < this.#heldUntil) return guess;
    if (!(local >= FROM - FURTHEST_SECONDS && local < UNTIL + FURTHEST_SECONDS)) return NaN;
    for (let index = this.#indexAt(Math.min(Math.max(local - FURTHEST_SECONDS, FROM), UNTIL - 1)); index < this.#offsets.length; index += 1) {
      const offset = this.#offsets[index] as number;
      if ((this.#starts[index + 1] as number) + offset <= local) continue;
      const found = local - offset;
      // Before the table a reading could have come earlier; it is not known.
      if (index === 0 && found < FROM) return NaN;
      this.#seek(found);
      return Math.max(found, this.#starts[index] as number);
    }
    return NaN;
  }
}

const zones = new Map<string, Zone>();

/** The zone of an exact IANA name or link, case as IANA writes it; `undefined` for anything else. The same name gives the same object. */
export function zoneNamed(name: unknown): Zone | undefined {
  if (typeof name !== "string") return undefined;
  const cached = zones.get(name);
  if (cached !== undefined) return cached;
  const entry = zoneEntries().get(name);
  if (entry === undefined) return undefined;
  const zone = zones.get(entry.name) ?? new TableZone(entry.name, courseOf(entry.row));
  zones.set(entry.name, zone).set(name, zone);
  return zone;
}

/** UTC. */
export function utc(): Zone {
  return zoneNamed("Etc/UTC") as Zone;
}

/** All names that `zoneNamed` knows, links included, by code unit. */
export function zoneNames(): readonly string[] {
  return [...zoneEntries().keys()].sort((a, b) => (a < b ? -1 : 1));
}

/** Whether two zones tell the same time throughout `ZONE_HORIZON`. */
export function agree(a: Zone, b: Zone): boolean {
  return zoneEntries().get(a.name)?.row === zoneEntries().get(b.name)?.row;
}

function monthsLater(day: Day, months: number): Day {
  if (Number.isNaN(day)) return NaN;
  const date = civil(day);
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

function known(at: Instant): Instant {
  return at >= FROM && at < UNTIL ? at : NaN;
}
