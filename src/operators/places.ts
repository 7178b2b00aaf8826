import { DEBTOR, recordOf, type Entry, type Raw } from "../records/entry";
import type { Context } from "./operator";

/** The places that a root's location may mean; a list where it is not known which. */
export function placesOf(root: "recipient" | "debtor", segment: "location" | "residence", context: Context, subject: Entry): readonly Raw[] | undefined {
  // Each field read where it is named: a read of now this field, now that is slow, and every contact passes here.
  const debtor = recordOf(context.case?.["debtor"]);
  let place: unknown;
  if (root === "recipient") place = recordOf(subject.raw["recipient"])?.["location"];
  else if (segment === "residence") place = debtor?.["residence"];
  // A default stands for an absent field only: where somebody wrote that it is unknown, it is.
  if ((place === undefined || place === null) && (root === "debtor" || subject.role === DEBTOR)) place = debtor?.["location"];
  // Spread, because `every` passes over the holes of a list.
  if (Array.isArray(place)) return place.length > 0 && [...place].every((one) => typeof one === "object" && one !== null) ? (place as Raw[]) : undefined;
  return typeof place === "object" && place !== null ? [place as Raw] : undefined;
}
