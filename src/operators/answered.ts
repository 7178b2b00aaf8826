import { INBOUND, type Entry } from "../records/entry";
import type { Context } from "./operator";
import { precedes, visitLatestFirst } from "./past";

/**
 * The inbound entry that a contact answers: the one that `answers` names, or the person's latest. Undefined where there is none on file.
 */
export function answeredBy(entry: Entry, context: Context): Entry | undefined {
  const named = entry.raw["answers"];
  const { subject, at } = context;
  let found: Entry | undefined;
  context.subject = entry;
  if (entry !== context.contact) context.at = entry.at;
  if (typeof named === "string") {
    found = context.history.contacts.find((other) => other.id === named && other.direction === INBOUND && precedes(other, context));
    // The answer must go to the one who asked.
    if (found !== undefined && (found.person === undefined || found.person !== entry.person)) found = undefined;
  } else if (entry.person !== undefined) {
    visitLatestFirst(context.history.contacts, -Infinity, context, (other) => {
      if (other.direction === INBOUND && other.person === entry.person) found = other;
      return found !== undefined;
    });
  }
  context.subject = subject;
  context.at = at;
  return found;
}

export const hasInbound = (entry: Entry, context: Context): boolean => answeredBy(entry, context) !== undefined;
