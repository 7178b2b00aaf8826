import { FROM, SHIFTS, UNTIL, ZONES } from "./zone-data";
import { fullNames } from "./zone-names";

/** The offsets of a row of the table through time. */
export interface Course {
  /** In order, in seconds since the epoch: from `starts[i]` to before `starts[i + 1]` the offset is `offsets[i]`; the last is the end of the table. */
  readonly starts: Float64Array;
  /** Seconds east of UTC, one fewer than `starts`. */
  readonly offsets: Float64Array;
}

/** Where a name leads: to the name of its zone and to a row; zones of one row tell the same time. */
export interface ZoneEntry {
  readonly name: string;
  readonly row: number;
}

let entries: Map<string, ZoneEntry> | undefined;
const countries = new Map<string, string>();
let rows: string[] = [];
let shifts: string[] = [];
const courses: (Course | undefined)[] = [];

/** All names and links of the table, read on first use. */
export function zoneEntries(): ReadonlyMap<string, ZoneEntry> {
  if (entries !== undefined) return entries;
  const read = new Map<string, ZoneEntry>();
  rows = fullNames(ZONES).trim().split("\n");
  shifts = SHIFTS.slice(1).split("\n");
  rows.forEach((line, row) => {
    for (const group of line.slice(0, line.indexOf("|")).split(" ")) {
      const [main = "", ...links] = group.split("=");
      const [name = "", ...named] = main.split(":");
      const entry = { name, row };
      for (const each of [name, ...links]) read.set(each, entry);
      for (const country of named) countries.set(country, `${countries.get(country) ?? ""} ${name}`.trim());
    }
  });
  entries = read;
  return read;
}

/** The zones that the data name for each country, separated by spaces. */
export function countryZones(): ReadonlyMap<string, string> {
  zoneEntries();
  return countries;
}

/** The course of a row that `zoneEntries` named, decoded on first use. */
export function courseOf(row: number): Course {
  const decoded = courses[row];
  if (decoded !== undefined) return decoded;
  const [, offsetMinutes = "", first = "", shift = ""] = (rows[row] as string).split("|");
  const [gaps = "", order = ""] = (shifts[Number(shift)] as string).split("|");
  const distinct = offsetMinutes.split(" ").map((minutes) => Number(minutes) * 60);
  const starts = [FROM];
  let at = FROM;
  for (const gap of [first, ...gaps.split(" ")]) if (gap !== "") starts.push((at += parseInt(gap, 36) * 60));
  const offsets = starts.map((_, index) => distinct[order === "" ? index % 2 : parseInt(order[index]!, 36)] as number);
  starts.push(UNTIL);
  const course = { starts: Float64Array.from(starts), offsets: Float64Array.from(offsets) };
  courses[row] = course;
  return course;
}

/** The index of the first value not below `at` in ascending values; the length where there is none. */
export function firstAtOrAfter(ascending: Float64Array, at: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
