import { isCountry, isRegion } from "../records/place-name";
import { nearest } from "../records/suggest";
import type { Pack } from "../rules/pack";

/** A place as the records have it. */
export interface LintPlace {
  readonly country: string;
  readonly region?: string;
}

/** `CN`, `us-ny`, `US NY`, and what packs are called: `us`. */
export function placeNamed(name: string): LintPlace {
  const [country = "", ...rest] = name.trim().toUpperCase().split(/[-\s]+/);
  return rest.length === 0 ? { country } : { country, region: `${country}-${rest.join("-")}` };
}

/** Whether there is such a place: by a misspelt region its law would be left out. */
export function isPlaceName(name: string): boolean {
  const { country, region } = placeNamed(name);
  return isCountry(country) && (region === undefined || isRegion(region));
}

/** The place that may be meant by a name that is none. */
export const nearestPlace = (name: string): string | undefined => (name.toUpperCase() === "UK" ? "GB" : nearest(name, ["CN", "US", "HK", "TW"]));

/** The countries that the packs are about: of each the first one that its `applies` names. */
export function placesOf(packs: readonly Pack[]): LintPlace[] {
  const countries = packs.filter(({ kind }) => kind === "jurisdiction").map(({ applies }) => countryIn(applies));
  return [...new Set(countries.filter((country) => country !== undefined))].map((country) => ({ country }));
}

function countryIn(condition: unknown): string | undefined {
  if (typeof condition !== "object" || condition === null) return undefined;
  for (const [key, value] of Object.entries(condition)) {
    const found = key.endsWith(".country") ? [value].flat()[0] : key.endsWith(".region") ? String([value].flat()[0]).split("-", 1)[0] : countryIn(value);
    if (typeof found === "string") return found;
  }
  return undefined;
}
