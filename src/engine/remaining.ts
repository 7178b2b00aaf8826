import { FALSE, TRUE } from "../operators/kleene";
import type { Budget } from "../operators/operator";
import type { Instant } from "../time/instant";
import type { Candidate } from "./dispatch";
import { isEnforced, roundsOf, waiverFor } from "./judge";
import type { Judgement } from "./judgement";
import { SEARCH_SECONDS, inRecipientZone, marksOf } from "./search";

/** How much of one limit is left for a contact. */
export interface Remaining {
  /** The rule whose limit it is. */
  readonly ruleId: string;
  /** Of a limit that is counted per debt. */
  readonly debtId?: string;
  /** The most that the limit allows, from 0, the contact itself included. */
  readonly atMost: number;
  /**
   * How many earlier contacts count: so many for sure, and so many perhaps (an outcome that is not known, a contact under way). `most` is
   * null where the records do not reach as far as the limit does.
   */
  readonly used: { readonly least: number; readonly most: number | null };
  /** How many more fit for sure. */
  readonly left: number;
  /** RFC 3339 on the recipient's clock, ascending, within 400 days: at each, one of those on file no longer counts. */
  readonly freesAt: readonly string[];
}

/**
 * What is left under every rule with a limit that concerns the contact, by rule id and debt. Rules that only advise, do not apply, or
 * from which an exception or a waiver surely frees, are left out.
 */
export function remainingOf(candidates: readonly Candidate[], judgement: Judgement): Remaining[] {
  const found: Remaining[] = [];
  const origin = judgement.at;
  for (const candidate of candidates) {
    const { rule } = candidate;
    const { condition } = rule;
    if (condition.budgets === undefined || !isEnforced(rule, judgement)) continue;
    for (let debt = 0; debt < roundsOf(rule, judgement); debt++) {
      judgement.moveTo(origin);
      judgement.takeDebt(debt);
      if (isFreed(candidate, judgement)) continue;
      const now = budgetsAt(candidate, judgement);
      if (!now.some(({ concerns }) => concerns)) continue;
      const marks = marksOf([candidate], judgement, { from: origin, until: origin + SEARCH_SECONDS });
      const frees = now.map((): string[] => []);
      const least = now.map(({ onFile }) => onFile);
      for (const at of marks) {
        judgement.moveTo(at);
        judgement.takeDebt(debt);
        budgetsAt(candidate, judgement).forEach(({ onFile }, index) => {
          for (; least[index]! > onFile; least[index]!--) frees[index]!.push(inRecipientZone(at as Instant, judgement));
        });
      }
      judgement.moveTo(origin);
      judgement.takeDebt(debt);
      now.forEach(({ atMost, least: sure, most, concerns }, index) => {
        if (!concerns) return;
        found.push({
          ruleId: rule.id,
          ...(rule.perDebt && judgement.debtId !== undefined && { debtId: judgement.debtId }),
          atMost, used: { least: sure, most: Number.isFinite(most) ? most : null }, left: Math.max(0, atMost - most), freesAt: frees[index]!,
        });
      });
    }
  }
  judgement.moveTo(origin);
  judgement.takeDebt(0);
  return found;
}

function budgetsAt({ rule }: Candidate, judgement: Judgement): Budget[] {
  const budgets: Budget[] = [];
  rule.condition.budgets!(judgement, (budget) => budgets.push(budget));
  return budgets;
}

/** Whether the rule surely says nothing about the contact. */
function isFreed({ rule, applies, bindsSurely }: Candidate, judgement: Judgement): boolean {
  if (applies === FALSE || (!bindsSurely && rule.binds?.evaluate(judgement) === FALSE)) return true;
  if (rule.unless.some(({ condition }) => condition.evaluate(judgement) === TRUE)) return true;
  return waiverFor(rule, judgement) !== undefined;
}
