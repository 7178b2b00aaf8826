import type { Decision, Reason } from "../records/decision";
import { canonicalJson } from "../rules/canonical-json";
import type { Pack, Waiver } from "../rules/pack";
import { RULE_KEYS, type Rule } from "../rules/rule";

/** How two versions of a pack differ, examples aside. */
export interface PackDifference {
  readonly added: readonly Rule[];
  readonly removed: readonly Rule[];
  /** With the keys that differ, in the order in which a pack file writes them. */
  readonly changed: readonly { readonly rule: Rule; readonly keys: readonly string[] }[];
  /** Parts of the pack beside its rules that differ: `define.reg-f-collector`, `instruments.us.reg-f`, `covers`. */
  readonly parts: readonly string[];
  /** What it lifts and did not, and the other way round; one that changed is in both. */
  readonly waivers: { readonly added: readonly Waiver[]; readonly removed: readonly Waiver[] };
}

/** How two decisions about one contact differ. */
export interface DecisionDifference {
  readonly outcome: readonly [before: Decision["outcome"], after: Decision["outcome"]];
  readonly gained: readonly Reason[];
  readonly lost: readonly Reason[];
  /** When it is permitted, before and after, where that differs. */
  readonly when?: readonly [before: string | undefined, after: string | undefined];
}

const NO_RULES: readonly Rule[] = [];
const NO_WAIVERS: readonly Waiver[] = [];
const PARTS = ["applies", "covers", "reviewed", "calendars", "facts"] as const;
const MAPS = ["instruments", "events", "define"] as const;

/** @param before  undefined: the pack is not there at all */
export function comparePacks(before: Pack | undefined, after: Pack | undefined): PackDifference {
  const old = new Map((before?.rules ?? NO_RULES).map((rule) => [rule.id, rule]));
  const now = new Map((after?.rules ?? NO_RULES).map((rule) => [rule.id, rule]));
  const inOrder = (rules: Iterable<Rule>) => [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kept = inOrder(now.values()).flatMap((rule) => (old.has(rule.id) ? [[old.get(rule.id)!, rule] as const] : []));
  const [lifted, lifts] = [before?.waivers ?? NO_WAIVERS, after?.waivers ?? NO_WAIVERS];
  const missingIn = (waivers: readonly Waiver[]) => (one: Waiver) => !waivers.some((other) => !differs(one, other));
  return {
    waivers: { added: lifts.filter(missingIn(lifted)), removed: lifted.filter(missingIn(lifts)) },
    added: inOrder(now.values()).filter(({ id }) => !old.has(id)),
    removed: inOrder(old.values()).filter(({ id }) => !now.has(id)),
    changed: kept.map(([a, b]) => ({ rule: b, keys: RULE_KEYS.filter((key) => key !== "examples" && differs(a[key], b[key])) })).filter(({ keys }) => keys.length > 0),
    parts: before === undefined || after === undefined ? [] : [
      ...PARTS.filter((part) => differs(before[part], after[part])),
      ...MAPS.flatMap((map) => [...new Set([...Object.keys(before[map]), ...Object.keys(after[map])])].sort().filter((name) => differs(before[map][name], after[map][name])).map((name) => `${map}.${name}`)),
    ],
  };
}

/** Undefined where the two say the same: the same outcome, for the same reasons, until the same time. */
export function compareDecisions(before: Decision, after: Decision): DecisionDifference | undefined {
  const missingIn = (reasons: readonly Reason[]) => (reason: Reason) => !reasons.some((other) => other.ruleId === reason.ruleId && other.basis === reason.basis && other.debtId === reason.debtId);
  const gained = after.reasons.filter(missingIn(before.reasons));
  const lost = before.reasons.filter(missingIn(after.reasons));
  const [was, is] = [before, after].map(({ outcome, permittedFrom, permittedUntil }) => (outcome === "allow" ? permittedUntil : permittedFrom));
  if (before.outcome === after.outcome && gained.length + lost.length === 0 && was === is) return undefined;
  return { outcome: [before.outcome, after.outcome], gained, lost, ...(was !== is && { when: [was, is] as const }) };
}

const differs = (a: unknown, b: unknown): boolean => canonicalJson(a) !== canonicalJson(b);
