import { lazyFor } from "./lazy";

// The subdivisions of countries whose regions make law of their own: a misspelt one would leave that law out.
const REGIONS = {
  AU: ["ACT NSW NT QLD SA TAS VIC WA"],
  CA: ["AB BC MB NB NL NS NT NU ON PE QC SK YT"],
  CN: ["AH BJ CQ FJ GD GS GX GZ HA HB HE HI HK HL HN JL JS JX LN MO NM NX QH SC SD SH SN SX TJ TW XJ XZ YN ZJ"],
  US: [
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC",
    "SD TN TX UT VA VT WA WI WV WY AS GU MP PR UM VI",
  ],
} as const;

const regionsOf = lazyFor((lines: readonly string[]) => new Set(lines.join(" ").split(" ")));

/** ISO 3166-1 alpha-2 in form; `UK` is no country code, `GB` is. */
export function isCountry(value: unknown): value is string {
  return typeof value === "string" && value.length === 2 && isCapital(value.charCodeAt(0)) && isCapital(value.charCodeAt(1)) && value !== "UK";
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** ISO 3166-2 in form, and for AU, CA, CN and US one of their own. */
export function isRegion(value: unknown): value is string {
  if (typeof value !== "string" || !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(value)) return false;
  const country = value.slice(0, 2);
  return !Object.hasOwn(REGIONS, country) || regionsOf(REGIONS[country as keyof typeof REGIONS]).has(value.slice(3));
}

// Listed under China in ISO 3166-2 and beside it in ISO 3166-1; the mainland's law is not theirs.
const COUNTRY_OF_REGION: ReadonlyMap<unknown, string> = new Map([["CN-HK", "HK"], ["CN-MO", "MO"], ["CN-TW", "TW"]]);

/** The country whose law is meant: the one that is named, unless the region has a code among the countries and law of its own. */
export function countryOf({ country, region }: { readonly [field: string]: unknown }): unknown {
  return country === "CN" ? (COUNTRY_OF_REGION.get(region) ?? country) : country;
}

/** BCP 47 in form. */
export function isLanguage(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value);
}

/** The regions known of a country, as ISO 3166-2; empty where any is taken. */
export function regionNames(country: string): readonly string[] {
  if (!Object.hasOwn(REGIONS, country)) return [];
  return [...regionsOf(REGIONS[country as keyof typeof REGIONS])].map((name) => `${country}-${name}`);
}
