import { FALSE, TRUE, UNKNOWN, and, not, or, type Kleene } from "../operators/kleene";
import type { CompiledRule, CompiledWaiver } from "./compile";
import type { Candidate } from "./dispatch";
import type { Judgement } from "./judgement";

/** What a rule came to. `duty`: to be done while making the contact. */
export type Result = "satisfied" | "violated" | "unproven" | "duty" | "excepted" | "waived" | "inapplicable";

/** Whether a rule is in force: on any date that it may be where the recipient is, so that the old and the new one may both be. */
export function isInForce(rule: CompiledRule, judgement: Judgement): boolean {
  return rule.from <= judgement.lastDay && judgement.firstDay < rule.until;
}

/** In its grace period on every date that it may be, a rule only advises. */
export function isGrace(rule: CompiledRule, judgement: Judgement): boolean {
  return judgement.lastDay < rule.enforcedFrom;
}

/**
 * breach = applies ∧ binds ∧ ¬(any exception) ∧ (prohibit | ¬require), in Kleene's logic.
 * For a duty of a contact that is only proposed, not known is no breach: the duty is listed.
 */
export function breachOf(rule: CompiledRule, applies: Kleene, bindsSurely: boolean, judgement: Judgement): Kleene {
  let value = applies;
  if (!bindsSurely && rule.binds !== undefined) {
    value = and(value, rule.binds.evaluate(judgement));
    if (value === FALSE) return FALSE;
  }
  const held = rule.condition.evaluate(judgement);
  if (rule.kind === "duty" && held === UNKNOWN && !judgement.past) return FALSE;
  value = and(value, rule.kind === "prohibit" ? held : not(held));
  for (let i = 0; value !== FALSE && i < rule.unless.length; i++) value = and(value, not(rule.unless[i]!.condition.evaluate(judgement)));
  return value;
}

/** How often a rule is judged: once, or once for each debt. */
export const roundsOf = (rule: CompiledRule, judgement: Judgement): number => (rule.perDebt ? judgement.debts.length : 1);

/** Whether a breach denies, and does not only earn advice. */
export const isEnforced = (rule: CompiledRule, judgement: Judgement): boolean => !rule.advisory && isInForce(rule, judgement) && !isGrace(rule, judgement);

/**
 * The plainest breach by which a rule denies, of all debts; FALSE where it does not.
 *
 * @param enough  one as plain ends the search
 */
export function denialOf({ rule, applies, bindsSurely }: Candidate, judgement: Judgement, enough: Kleene): Kleene {
  let denial: Kleene = FALSE;
  const rounds = isEnforced(rule, judgement) ? roundsOf(rule, judgement) : 0;
  for (let debt = 0; debt < rounds && denial < enough; debt++) {
    judgement.takeDebt(debt);
    const breach = breachOf(rule, applies, bindsSurely, judgement);
    if (breach > denial && waiverFor(rule, judgement) === undefined) denial = breach;
  }
  return denial;
}

/** The waiver that lifts a breach: its span and its scope are known to hold. */
export function waiverFor(rule: CompiledRule, judgement: Judgement): CompiledWaiver | undefined {
  // Mostly there is none, and nothing to be made for asking.
  return rule.waivers.length === 0 ? undefined : rule.waivers.find((waiver) => waiver.from <= judgement.firstDay && judgement.lastDay < waiver.until && waiver.scope.evaluate(judgement) === TRUE);
}

/** The whole story of one rule, for reasons and the trace. */
export function resultOf(rule: CompiledRule, applies: Kleene, judgement: Judgement): { result: Result; why?: string; waiver?: CompiledWaiver } {
  if (!isInForce(rule, judgement)) return { result: "inapplicable", why: "not in force" };
  if (applies === FALSE) return { result: "inapplicable", why: "another jurisdiction" };
  const bound = rule.binds === undefined ? TRUE : rule.binds.evaluate(judgement);
  if (bound === FALSE) return { result: "inapplicable", why: "does not bind" };
  const held = rule.condition.evaluate(judgement);
  let excepted: Kleene = FALSE;
  let exception: string | undefined;
  for (const { name, condition } of rule.unless) {
    const value = condition.evaluate(judgement);
    if (value === TRUE && exception === undefined) exception = name;
    excepted = or(excepted, value);
  }
  const bare = rule.kind === "prohibit" ? held : not(held);
  const reach = and(applies, bound);
  if (rule.kind === "duty" && held === UNKNOWN && !judgement.past) return excepted === TRUE ? { result: "excepted", why: exception } : { result: "duty" };
  if (and(reach, bare) === FALSE) return { result: "satisfied" };
  const breach = and(and(reach, bare), not(excepted));
  if (breach === FALSE) return { result: "excepted", why: exception };
  const waiver = waiverFor(rule, judgement);
  if (waiver !== undefined) return { result: "waived", why: waiver.waiver.id, waiver };
  return { result: breach === TRUE ? "violated" : "unproven" };
}
