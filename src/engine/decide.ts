import type { Duty, Reason, TraceEntry, WaiverUse } from "../records/decision";
import { FORCES } from "../records/force";
import { FALSE, TRUE, UNKNOWN } from "../operators/kleene";
import type { Language } from "../operators/operator";
import type { Catalogue } from "../records/catalogue";
import { formatDate } from "../time/instant";
import type { CompiledRule } from "./compile";
import type { Candidate, Plan } from "./dispatch";
import { breachOf, isGrace, isInForce, resultOf, roundsOf, waiverFor } from "./judge";
import type { Judgement } from "./judgement";
import type { Uncovered } from "./coverage";
import { KEEP_TO_SCRIPT, faultReason, ownDuty, ownReason } from "./own-rules";
import { reasonOf } from "./reasons";

/** The verdict so far: everything that the rules say of one contact at one instant. */
export interface Findings {
  readonly reasons: Reason[];
  readonly advisories: Reason[];
  readonly duties: Duty[];
  readonly waivers: WaiverUse[];
  judged: number;
  /** The rules behind `reasons`, in the same order as found, for searching when each would permit. */
  readonly breaches: { readonly candidate: Candidate; readonly debt: number; readonly reason: Reason }[];
}

/** Judges every rule of the plan. */
export function judgePlan(plan: Plan, judgement: Judgement, catalogue: Catalogue, language: Language): Findings {
  const findings: Findings = { reasons: [], advisories: [], duties: [], waivers: [], judged: 0, breaches: [] };
  const { candidates } = plan;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    const { rule, applies, bindsSurely } = candidate;
    if (!isInForce(rule, judgement)) continue;
    findings.judged++;
    const rounds = roundsOf(rule, judgement);
    for (let debt = 0; debt < rounds; debt++) {
      judgement.takeDebt(debt);
      if (rule.turnsOnText && judgement.script === "to-be-kept") noteScript(candidate, judgement, language, findings);
      const breach = breachOf(rule, applies, bindsSurely, judgement);
      if (breach === FALSE) {
        if (rule.kind === "duty") noteDuty(candidate, judgement, language, findings);
        continue;
      }
      const waiver = waiverFor(rule, judgement);
      if (waiver !== undefined) {
        const { id, reason, by, until } = waiver.waiver;
        if (!findings.waivers.some((used) => used.id === id && used.ruleId === rule.id)) findings.waivers.push({ ruleId: rule.id, id, reason, by, until });
        continue;
      }
      const reason = reasonOf(candidate, breach === TRUE ? "violated" : "unproven", judgement, catalogue, language);
      if (rule.advisory || isGrace(rule, judgement)) findings.advisories.push(reason);
      else {
        findings.reasons.push(reason);
        findings.breaches.push({ candidate, debt, reason });
      }
    }
  }
  judgement.takeDebt(0);
  return findings;
}

/** A duty whose doing is not known is listed, unless an exception frees from it. */
function noteDuty({ rule, applies }: Candidate, judgement: Judgement, language: Language, { duties }: Findings): void {
  if (judgement.past || rule.condition.evaluate(judgement) !== UNKNOWN) return;
  const { result } = resultOf(rule, applies, judgement);
  if (result !== "duty" || duties.some((duty) => duty.ruleId === rule.id)) return;
  duties.push({
    ruleId: rule.id, jurisdiction: rule.pack.id, title: rule.wording().title, modal: rule.rule.modal ?? "must",
    duty: rule.rule.duty!.do,
    message: rule.wording().message.render({}, language),
    values: {},
    citations: rule.wording().citations[language],
  });
}

/** Live speech without a text has its script to keep to: one duty, however many rules turn on the words. */
function noteScript({ rule, bindsSurely }: Candidate, judgement: Judgement, language: Language, { duties }: Findings): void {
  if (duties.some(({ ruleId }) => ruleId === KEEP_TO_SCRIPT)) return;
  if (bindsSurely || rule.binds === undefined || rule.binds.evaluate(judgement) !== FALSE) duties.unshift(ownDuty(KEEP_TO_SCRIPT, "keep-to-script", language));
}

/** What denies whatever the rules say: input that does not fit, and places without law. */
export function ownReasons(judgement: Judgement, uncovered: readonly Uncovered[], language: Language): Reason[] {
  if (judgement.faults.length === 0 && uncovered.length === 0) return [];
  const date = Number.isNaN(judgement.lastDay) ? "?" : formatDate(judgement.lastDay);
  return [
    ...judgement.faults.map((fault) => faultReason(fault, language)),
    ...uncovered.map(({ needs, place }) => ownReason("engine.no-law", { place, date }, needs, language)),
  ];
}

/** A contact more than a year after a pack's review carries an advisory. */
export function noteOldReviews({ packs }: Plan, judgement: Judgement, language: Language, advisories: Reason[]): void {
  for (const pack of packs) {
    if (judgement.firstDay <= pack.reviewHoldsTo) continue;
    advisories.push(ownReason("engine.review-old", { pack: pack.id, reviewed: formatDate(pack.reviewedOn) }, [], language));
  }
}

/** Violated before unproven, then the stronger force, then the rule id, the debt and the words, whatever the order of the input. */
export function inReasonOrder(a: Reason, b: Reason): number {
  if (a.basis !== b.basis) return a.basis === "violated" ? -1 : 1;
  return forceOf(a) - forceOf(b) || inOrderOf(a.ruleId, b.ruleId) || inOrderOf(a.debtId ?? "", b.debtId ?? "") || inOrderOf(a.message, b.message);
}

const inOrderOf = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The gate's own rules come first of their basis. */
function forceOf({ citations }: Reason): number {
  let strongest = citations.length === 0 ? -1 : FORCES.length;
  for (const { force } of citations) strongest = Math.min(strongest, FORCES.indexOf(force));
  return strongest;
}

/** Every rule of every pack with its result: proof that a check ran and passed. */
export function traceOf(rules: readonly CompiledRule[], judgement: Judgement): TraceEntry[] {
  const entries: TraceEntry[] = [];
  for (const rule of rules) {
    const rounds = roundsOf(rule, judgement);
    for (let debt = 0; debt < rounds; debt++) {
      judgement.takeDebt(debt);
      const { result, why } = resultOf(rule, rule.pack.applies.evaluate(judgement), judgement);
      entries.push({ ruleId: rule.id, ...(rule.perDebt && judgement.debtId !== undefined && { debtId: judgement.debtId }), result: result === "duty" ? "satisfied" : result, ...(result === "duty" ? { why: "to be done while making the contact" } : why !== undefined && { why }) });
    }
  }
  judgement.takeDebt(0);
  return entries;
}

