import { FORCES } from "../../src/records/force";
import type { Pack } from "../../src/rules/pack";
import type { Rule } from "../../src/rules/rule";
import { parseDate, type Day, type Instant } from "../../src/time/instant";
import { holds } from "./condition";
import { placesOf, sceneOf, zonesOf, type Fields, type Scene } from "./scene";
import { every, not, some, type Truth } from "./truth";

export type Result = "satisfied" | "violated" | "unproven" | "duty" | "excepted" | "waived" | "inapplicable";
/** What a rule comes to for one debt of the contact, and whether that denies or only advises. */
export interface Verdict {
  readonly ruleId: string;
  readonly debt: string | undefined;
  readonly result: Result;
  readonly advisory: boolean;
}
export interface Judged {
  readonly outcome: "allow" | "deny";
  readonly verdicts: readonly Verdict[];
  readonly isUncovered: boolean;
}

/**
 * The naive judge: every rule of every pack, for every debt, read straight from the pages. Slow, and meant to be believed.
 * It takes sound input only; what does not fit is the subject of other tests.
 */
export function judge(input: unknown, packs: readonly Pack[], options: { readonly at?: Instant; readonly advise?: readonly string[] } = {}): Judged {
  const { scene, debts } = sceneOf(input as Fields, packs, holds, options.at);
  const days = datesOf(scene);
  const verdicts = packs.flatMap((pack) => {
    // A pack sees its own names and those of the packs that it builds on.
    const define = Object.assign({}, ...linesOf(pack, packs).map((one) => one.define)) as Fields;
    return pack.rules.flatMap((rule) =>
      debts.map(({ id, record }): Verdict => {
        const here: Scene = { ...scene, define, debt: record, debtId: id };
        const isAdvised = forceOf(rule, packs) > FORCES.indexOf("regulation") && (options.advise ?? []).some((force) => force === FORCES[forceOf(rule, packs)] || (force === "should" && rule.modal === "should"));
        const grace = rule["in-force"]["enforced-from"];
        return { ruleId: rule.id, debt: id, result: resultOf(rule, pack, packs, here, days), advisory: isAdvised || (grace !== undefined && days.last < parseDate(grace)) };
      }),
    );
  });
  const isUncovered = !isCovered(scene, packs, days.first);
  const denies = verdicts.some(({ result, advisory }) => !advisory && (result === "violated" || result === "unproven"));
  return { outcome: isUncovered || denies ? "deny" : "allow", verdicts, isUncovered };
}

interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** Breach = applies ∧ binds ∧ ¬(any exception) ∧ (prohibit | ¬require). */
function resultOf(rule: Rule, pack: Pack, packs: readonly Pack[], scene: Scene, days: Days): Result {
  const { from, until } = rule["in-force"];
  if (days.last < parseDate(from) || (until !== undefined && days.first >= parseDate(until))) return "inapplicable";
  const reach = every([pack.applies === undefined ? true : holds(pack.applies, { ...scene, inApplies: true }), rule.binds === undefined ? true : holds(rule.binds, scene)]);
  if (reach === false) return "inapplicable";
  const excepted = some([rule.unless ?? []].flat().map((one) => holds(one, { ...scene, inException: true })));
  const held = holds(rule.prohibit ?? rule.require ?? rule.duty!.satisfied, scene);
  if (rule.duty !== undefined && held === undefined && !scene.past) return excepted === true ? "excepted" : "duty";
  const bare: Truth = rule.prohibit !== undefined ? held : not(held);
  if (bare === false) return "satisfied";
  const breach = every([reach, bare, not(excepted)]);
  if (breach === false) return "excepted";
  if (forceOf(rule, packs) > FORCES.indexOf("regulation") && isWaived(rule, packs, scene, days)) return "waived";
  return breach === true ? "violated" : "unproven";
}

function isWaived(rule: Rule, packs: readonly Pack[], scene: Scene, days: Days): boolean {
  return packs.some((pack) => pack.waivers.some((waiver) => waiver.rule === rule.id && parseDate(waiver.from) <= days.first && days.last < parseDate(waiver.until) && (waiver.scope === undefined || holds(waiver.scope, scene) === true)));
}

function linesOf(pack: Pack, packs: readonly Pack[]): Pack[] {
  return [...(pack.extends ?? []).flatMap((id) => linesOf(packs.find((one) => one.id === id)!, packs)), pack];
}

/** The strongest force of what a rule cites. */
function forceOf(rule: Rule, packs: readonly Pack[]): number {
  const cited = [rule.cite.instrument, ...(rule.cite.also ?? []).flatMap((also) => (typeof also === "string" ? [] : [also.instrument]))];
  return Math.min(...cited.map((name) => FORCES.indexOf(packs.map((pack) => pack.instruments[name]).find((found) => found !== undefined)?.force ?? "law")));
}

/** The dates that it may be where the recipient is; without a clock, anywhere. */
function datesOf(scene: Scene): Days {
  const dates = zonesOf("recipient", scene)?.map((zone) => zone.dayAt(scene.at)) ?? [-14, 14].map((hours) => Math.floor((scene.at + hours * 3_600) / 86_400));
  return { first: Math.min(...dates), last: Math.max(...dates) };
}

/** Every place of debtor and recipient is known, and some jurisdiction's pack surely governs it by then. */
function isCovered(scene: Scene, packs: readonly Pack[], day: Day): boolean {
  const governs = (place: Fields): boolean => {
    const contact = { ...scene.contact, raw: { recipient: { location: place } } };
    const there: Scene = { ...scene, contact, subject: contact, record: { debtor: { location: place } }, inApplies: true };
    return packs.some((pack) => pack.kind === "jurisdiction" && parseDate(pack.covers!.from) <= day && holds(pack.applies, there) === true);
  };
  return [placesOf("debtor", "location", scene), placesOf("debtor", "residence", scene), placesOf("recipient", "location", scene)].every((places) => places !== undefined && places.every(governs));
}
