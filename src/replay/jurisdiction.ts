import type { Reason } from "../records/decision";

/** Whose law a rule is: the pack's, or the region's where a pack holds those of several, as ids of rules begin with it (`us-ny` of `us-states`). */
export function jurisdictionOf({ ruleId, jurisdiction: pack }: Pick<Reason, "ruleId" | "jurisdiction">): string {
  const first = ruleId.split(".", 1)[0]!;
  return first.startsWith(`${pack.split("-", 1)[0]!}-`) ? first : pack;
}
