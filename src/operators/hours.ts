import { WEEKDAYS } from "../records/vocabulary";
import { clockChanges, parseClock } from "../time/clock";
import { weekday, type Instant } from "../time/instant";
import type { Zone } from "../time/zone";
import { FALSE, TRUE, UNKNOWN, type Kleene } from "./kleene";

/** One stretch of `hours` as an event names them: local days (0 Monday), from inside, to not; `to` earlier than `from` runs over midnight. */
interface Stretch {
  readonly days: number;
  readonly from: number;
  readonly to: number;
}

const EVERY_DAY = 0b111_1111;

/** The stretches that an event names; undefined where they are absent or make no sense. */
export function stretchesOf(value: unknown): readonly Stretch[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) return undefined;
  const stretches: Stretch[] = [];
  for (const member of list) {
    if (typeof member !== "object" || member === null) return undefined;
    const { days, from, to } = member as { days?: unknown; from?: unknown; to?: unknown };
    const start = parseClock(from);
    const end = parseClock(to);
    if (start === undefined || end === undefined || start === end) return undefined;
    let mask = EVERY_DAY;
    if (days !== undefined) {
      if (!Array.isArray(days) || days.length === 0) return undefined;
      mask = 0;
      for (const day of days) {
        const index = WEEKDAYS.indexOf(day);
        if (index < 0) return undefined;
        mask |= 1 << index;
      }
    }
    stretches.push({ days: mask, from: start, to: end });
  }
  return stretches;
}

/** Whether the local time lies in one of the stretches; the part of a stretch after midnight belongs to the day it began on. */
export function inStretches(stretches: readonly Stretch[], at: Instant, zone: Zone): Kleene {
  const day = zone.dayAt(at);
  if (day !== day) return UNKNOWN;
  const second = zone.secondAt(at);
  const today = 1 << weekday(day);
  const yesterday = 1 << weekday(day - 1);
  for (const { days, from, to } of stretches) {
    if (from < to ? days & today && second >= from && second < to : (days & today && second >= from) || (days & yesterday && second < to)) return TRUE;
  }
  return FALSE;
}

/** Every instant in [from, until) at which the answer may change. */
export function stretchChanges(stretches: readonly Stretch[], zone: Zone, from: Instant, until: Instant): Instant[] {
  return clockChanges(zone, [0, ...stretches.flatMap((stretch) => [stretch.from, stretch.to])], from, until);
}
