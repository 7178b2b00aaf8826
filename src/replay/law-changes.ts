import type { Pack } from "../rules/pack";
import type { Words } from "../rules/words";

/** A date on which a rule came into force, went out of it, or began to deny after a grace period. */
export interface LawChange {
  /** Local date. */
  readonly on: string;
  /** `enforced`: it denies from then on, and only advised before. */
  readonly what: "begins" | "ends" | "enforced";
  /** Which rule. */
  readonly ruleId: string;
  /** What the rule is called. */
  readonly title: Words;
}

/**
 * The dates between two local dates, both inclusive, on which the law of these packs changed.
 *
 * @param ruleIds  only these rules, where given
 */
export function lawChanges(packs: readonly Pack[], from: string, to: string, ruleIds?: ReadonlySet<string>): LawChange[] {
  return packs
    .flatMap(({ rules }) => rules)
    .filter(({ id }) => ruleIds?.has(id) ?? true)
    .flatMap(({ id: ruleId, title, "in-force": { from: begins, until: ends, "enforced-from": enforced } }) =>
      ([["begins", begins], ["enforced", enforced], ["ends", ends]] as const).flatMap(([what, on]) => (on !== undefined && on >= from && on <= to ? [{ on, what, ruleId, title }] : [])),
    )
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.ruleId !== b.ruleId ? (a.ruleId < b.ruleId ? -1 : 1) : a.what < b.what ? -1 : 1));
}
