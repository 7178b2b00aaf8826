import { INBOUND, isId, type Entry } from "../records/entry";
import { FALSE, TRUE, UNKNOWN, and } from "./kleene";
import type { Context } from "./operator";
import { ofEntry, ownTime, precedes, visitLatestFirst } from "./past";
import { same } from "./per";

/**
 * The inbound entry that a contact answers: the one that `answers` names, or the person's latest. Undefined where there is none on
 * file, null where it is not known whether an entry is the person's.
 */
export function answeredBy(entry: Entry, context: Context): Entry | null | undefined {
  const named = entry.raw["answers"];
  let found: Entry | null | undefined;
  const meets = (other: Entry): boolean => {
    const isInbound = other.direction === INBOUND ? TRUE : other.direction <= 0 ? UNKNOWN : FALSE;
    const is = and(isInbound, same(other.person, entry.person));
    if (is !== FALSE) found = is === TRUE ? other : null;
    return is !== FALSE;
  };
  const { contacts } = context.history;
  ofEntry(entry, ownTime(entry, context), context, () => {
    if (isId(named)) contacts.some((other) => other.id === named && precedes(other, context) && meets(other));
    else visitLatestFirst(contacts, -Infinity, context, meets);
  });
  return found;
}
