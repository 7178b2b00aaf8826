import type { Pack } from "../rules/pack";
import { parseDate } from "../time/instant";

/** Before every log and after it. */
const ALWAYS = "0001-01-01";
const NEVER = "9999-12-31";

/**
 * The packs with the law of one day, put in force for every day: what a log would look like under it. Rules not in force on that day are
 * left out; one in its grace period still only advises. What is judged so is judged by law that was not in force, and has to be marked so.
 *
 * @param on  `YYYY-MM-DD`, a local date
 */
export function packsAsOf(packs: readonly Pack[], on: string): Pack[] {
  const day = parseDate(on);
  return packs.map((pack) => {
    const rules = pack.rules.flatMap((rule) => {
      const { from, until, "enforced-from": enforced } = rule["in-force"];
      if (parseDate(from) > day || (until !== undefined && parseDate(until) <= day)) return [];
      const isGrace = enforced !== undefined && parseDate(enforced) > day;
      return [{ ...rule, "in-force": { from: ALWAYS, ...(isGrace && { "enforced-from": NEVER }) } }];
    });
    // A place without law on that day is without law throughout.
    return { ...pack, rules, ...(pack.covers !== undefined && { covers: { from: parseDate(pack.covers.from) <= day ? ALWAYS : NEVER } }) };
  });
}
