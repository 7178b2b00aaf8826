import { COUNTRY_ZONES, REGIONS } from "./place-data";
import { fullNames } from "./zone-names";
import { agree, zoneNamed } from "./zone";
import type { Zone } from "./zone";
import { countryZones } from "./zone-table";

let names: Map<string, string> | undefined;
const found = new Map<string, readonly Zone[]>();

/**
 * The zones that a place has by law, one of each kind that tells the same time throughout `ZONE_HORIZON`.
 *
 * A region that is absent, of another country or without an entry has all zones of the country, its outlying regions included:
 * wider is safe, since a rule of hours must hold in every one. The same place gives the same array.
 *
 * @param country  ISO 3166-1 alpha-2, upper case
 * @param region   ISO 3166-2 with its country, upper case, for instance "US-TX"
 * @returns        `undefined` where the country is not understood
 * @example        zonesOfPlace("CN", "CN-XJ") // Asia/Shanghai: Xinjiang's custom is no legal time
 */
export function zonesOfPlace(country: unknown, region?: unknown): readonly Zone[] | undefined {
  if (typeof country !== "string") return undefined;
  if (typeof region === "string" && region.startsWith(`${country}-`)) {
    const zones = zonesOf(region);
    if (zones !== undefined) return zones;
  }
  return country.length === 2 ? zonesOf(country) : undefined;
}

/** The zones of a list of names as tables hold them, separated by spaces, without those that agree with an earlier one. */
export function distinctZones(list: string): readonly Zone[] {
  const distinct: Zone[] = [];
  for (const name of fullNames(list).split(" ")) {
    const zone = zoneNamed(name);
    if (zone !== undefined && !distinct.some((earlier) => agree(earlier, zone))) distinct.push(zone);
  }
  return distinct;
}

/** @param key  a country or a region */
function zonesOf(key: string): readonly Zone[] | undefined {
  const known = found.get(key);
  if (known !== undefined) return known;
  const list = readNames().get(key);
  if (list === undefined) return undefined;
  const zones = distinctZones(list);
  found.set(key, zones);
  return zones;
}

function readNames(): Map<string, string> {
  if (names !== undefined) return names;
  names = new Map(countryZones());
  for (const [country, list] of Object.entries(COUNTRY_ZONES)) names.set(country, list);
  for (const line of REGIONS.trim().split("\n")) {
    const [list = "", regions = ""] = line.split("|");
    const [country = "", ...own] = regions.split(" ");
    for (const region of own) names.set(`${country}-${region}`, list);
    names.set(country, `${names.get(country)} ${list}`);
  }
  return names;
}
