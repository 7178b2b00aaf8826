import { AREA_CODES, AREA_ZONES, CALLING_CODES } from "./number-data";
import { distinctZones, zonesOfPlace } from "./place";
import { agree } from "./zone";
import type { Zone } from "./zone";

let lists: { areas: Map<string, string>; countries: Map<string, string> } | undefined;
const found = new Map<string, readonly Zone[]>();

/**
 * The zones presumed from a telephone number: those of its area code in the North American plan, else all zones of the countries of its calling code.
 *
 * A number may be carried anywhere; a presumption is all it gives. Equal prefixes give the same array.
 *
 * @param e164  "+" and 7 to 15 digits, the first not 0
 * @returns     `undefined` where it is no such number, names no place (toll-free, personal, satellite), or its code has no entry
 * @example     zonesOfNumber("+12085550100") // Boise and Los Angeles: Idaho is split
 */
export function zonesOfNumber(e164: unknown): readonly Zone[] | undefined {
  if (typeof e164 !== "string" || !/^\+[1-9]\d{6,14}$/.test(e164)) return undefined;
  const { areas, countries } = readLists();
  if (e164.startsWith("+1")) {
    // A number of the North American plan has ten digits after its calling code.
    const area = e164.slice(2, 5);
    const list = e164.length === 12 ? areas.get(area) : undefined;
    return list === undefined ? undefined : kept(`1${area}`, () => distinctZones(list));
  }
  for (const length of [3, 2, 1]) {
    const code = e164.slice(1, 1 + length);
    const list = countries.get(code);
    if (list !== undefined) return kept(code, () => zonesOfCountries(list));
  }
  return undefined;
}

function kept(key: string, make: () => readonly Zone[]): readonly Zone[] {
  const known = found.get(key);
  if (known !== undefined) return known;
  const zones = make();
  found.set(key, zones);
  return zones;
}

function zonesOfCountries(list: string): readonly Zone[] {
  const zones = list.match(/../g)!.flatMap((country) => zonesOfPlace(country, undefined) ?? []);
  return zones.filter((zone, index) => zones.findIndex((earlier) => agree(earlier, zone)) === index);
}

function readLists(): { areas: Map<string, string>; countries: Map<string, string> } {
  if (lists !== undefined) return lists;
  const areas = new Map<string, string>();
  const zones = AREA_ZONES.trim().split("\n");
  AREA_CODES.trim().split("\n").forEach((line, hundred) => {
    for (let i = 0; i < line.length; i++) if (line[i] !== "_") areas.set(String((hundred + 2) * 100 + i), zones[line.charCodeAt(i) - 33]!);
  });
  const countries = new Map<string, string>();
  for (const entry of CALLING_CODES.trim().split(/[;\n]/)) {
    const code = String(parseInt(entry));
    countries.set(code, entry.slice(code.length));
  }
  lists = { areas, countries };
  return lists;
}
