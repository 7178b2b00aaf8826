import type { Decision } from "../records/decision";
import { formatDate, parseInstant, weekday, type Instant } from "../time/instant";
import { zoneNamed, type Zone } from "../time/zone";

/** When a contact took place on the recipient's own clock. */
export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly on: string;
  /** 0 = Monday to 6 = Sunday. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  /** Seconds east of UTC. */
  readonly offset: number;
}

/** @returns undefined where the clock is not known, or those that it may be show different hours */
export function localTimeOf(at: string, { applied }: Pick<Decision, "applied">): LocalTime | undefined {
  const instant = parseInstant(at);
  const zones = applied.zones.map((name) => zoneNamed(name));
  const [first] = zones;
  if (first === undefined || zones.some((zone) => zone === undefined || zone.offsetAt(instant) !== first.offsetAt(instant))) return undefined;
  return shown(instant, first);
}

function shown(at: Instant, zone: Zone): LocalTime | undefined {
  const day = zone.dayAt(at);
  if (Number.isNaN(day)) return undefined;
  return { on: formatDate(day), weekday: weekday(day), hour: Math.floor(zone.secondAt(at) / 3600), offset: zone.offsetAt(at) };
}
