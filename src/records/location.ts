import * as z from "zod";
import { lazy } from "./lazy";
import { country, described, listOf, oneOf, optional, region, text, zoneName } from "./value";
import { LOCATION_SOURCES } from "./vocabulary";

export type { Location } from "./record-types";

/** Where somebody is. What is left out is not known; zones follow from country and region where they are not given. */
export const locationSchema = lazy(() =>
  z.strictObject({
    country: described(country().clone(), { value: "country", description: "ISO 3166-1 alpha-2" }),
    region: optional(region(), "ISO 3166-2, of the same country"),
    city: optional(text(), "City"),
    postalCode: optional(text(), "Postal code", { personal: true }),
    timeZones: optional(listOf(zoneName(), 1), "IANA zones; several: it is not known which, and hours must fit in every one; absent, those of legal time in country and region"),
    source: optional(oneOf(LOCATION_SOURCES), "How the place is known"),
  }),
);

/** One place, or several where it is not known which. */
export const locationsSchema = lazy(() => z.union([locationSchema(), listOf(locationSchema(), 1)]));
