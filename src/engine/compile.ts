import { lazy } from "../records/lazy";
import { civil, dayOf, parseDate, type Day } from "../time/instant";
import { compileCondition, type PackProblem, type Vocabulary } from "../operators/compile";
import { TRUE } from "../operators/kleene";
import { constant, type Condition, type Path, type Scope } from "../operators/operator";
import type { JoinedPack } from "../rules/join";
import { FORCES, type Force } from "../records/force";
import type { Waiver } from "../rules/pack";
import type { Rule } from "../rules/rule";
import { citedBy, forceOf, wordingOf, type Wording } from "./wording";

/** A rule ready to be judged. Dates are local days: [from, until). */
export interface CompiledRule {
  readonly id: string;
  readonly wording: () => Wording;
  readonly rule: Rule;
  readonly pack: CompiledPack;
  readonly from: Day;
  readonly until: Day;
  /** Before this day it only advises. */
  readonly enforcedFrom: Day;
  readonly advisory: boolean;
  readonly kind: "prohibit" | "require" | "duty";
  readonly binds: Condition | undefined;
  readonly condition: Condition;
  readonly unless: readonly { readonly name: string; readonly condition: Condition }[];
  /** All of its conditions: `binds`, its own, the exceptions and the scopes of waivers. */
  readonly parts: readonly Condition[];
  /** Judged once for each debt of the contact. */
  readonly perDebt: boolean;
  /** What the contact's text says decides it. */
  readonly turnsOnText: boolean;
  readonly waivers: readonly CompiledWaiver[];
}

export interface CompiledWaiver {
  readonly waiver: Waiver;
  readonly from: Day;
  readonly until: Day;
  readonly scope: Condition;
}

export interface CompiledPack {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly isJurisdiction: boolean;
  readonly applies: Condition;
  /** The facts that `applies` reads. */
  readonly appliesReads: ReadonlySet<string>;
  readonly coversFrom: Day;
  readonly reviewedOn: Day;
  /** The last day within a year of that. */
  readonly reviewHoldsTo: Day;
  /** Each compiled when it is first asked for, and kept. */
  readonly rules: () => readonly BoundRule[];
}

/** A rule of which so far only whom it binds is compiled: of most rules no contact of a gate needs more. */
export interface BoundRule {
  readonly binds: Condition | undefined;
  readonly whole: () => CompiledRule;
}

/** What decides which rules only advise. */
export type Advise = readonly (Force | "should")[];

const BINDING = FORCES.indexOf("regulation");

/** Compiles a pack's rules; problems go to `report` with their path in the pack. */
export function compilePack(joined: JoinedPack, advise: Advise, waivers: ReadonlyMap<string, readonly CompiledWaiver[]>, report: (problem: PackProblem) => void): CompiledPack {
  const { pack: source, vocabulary, instruments } = joined;
  const reads = new Set<string>();
  const pack: CompiledPack = {
    id: source.id,
    version: source.version,
    digest: source.digest,
    isJurisdiction: source.kind === "jurisdiction",
    applies: source.applies === undefined ? constant(TRUE) : compile(source.applies, ["applies"], { inApplies: true }, { ...vocabulary, seen: reads }),
    appliesReads: reads,
    coversFrom: source.covers === undefined ? -Infinity : parseDate(source.covers.from),
    reviewedOn: source.reviewed === undefined ? Infinity : parseDate(source.reviewed),
    reviewHoldsTo: source.reviewed === undefined ? Infinity : aYearAfter(parseDate(source.reviewed)),
    rules: lazy(() => source.rules.map((rule, index) => compileRule(rule, ["rules", index]))),
  };
  return pack;

  function compile(node: unknown, path: Path, scope: Partial<Scope>, words: Vocabulary = vocabulary): Condition {
    return compileCondition(node, path, scope, words, report);
  }

  function compileRule(rule: Rule, path: Path): BoundRule {
    const binds = rule.binds === undefined ? undefined : compile(rule.binds, [...path, "binds"], {});
    return { binds, whole: lazy(() => compileWhole(rule, path, binds)) };
  }

  function compileWhole(rule: Rule, path: Path, binds: Condition | undefined): CompiledRule {
    const kind = rule.prohibit !== undefined ? "prohibit" : rule.require !== undefined ? "require" : "duty";
    const condition =
      kind === "prohibit" ? compile(rule.prohibit, [...path, "prohibit"], {})
      : kind === "require" ? compile(rule.require, [...path, "require"], { inRequirement: true })
      : compile(rule.duty?.satisfied, [...path, "duty", "satisfied"], { inRequirement: true });
    const unless = (rule.unless === undefined ? [] : [rule.unless].flat()).map((node, index) => ({
      name: typeof node === "string" ? node : `unless[${index}]`,
      condition: compile(node, Array.isArray(rule.unless) ? [...path, "unless", index] : [...path, "unless"], { inException: true }),
    }));
    // The place of the strongest instrument that it cites.
    const force = Math.min(...citedBy(rule).map((key) => FORCES.indexOf(forceOf(instruments.get(key)))));
    const advisory = force > BINDING && (advise.includes(FORCES[force]!) || (rule.modal === "should" && advise.includes("should")));
    const { from, until, "enforced-from": enforcedFrom } = rule["in-force"];
    const lifting = force > BINDING ? (waivers.get(rule.id) ?? []) : [];
    const exceptions = unless.map((exception) => exception.condition);
    const parts = [...(binds === undefined ? [] : [binds]), condition, ...exceptions, ...lifting.map(({ scope }) => scope)];
    return {
      id: rule.id, rule, pack, wording: lazy(() => wordingOf(rule, instruments)), kind, binds, condition, unless, parts, advisory,
      from: parseDate(from),
      until: until === undefined ? Infinity : parseDate(until),
      enforcedFrom: enforcedFrom === undefined ? -Infinity : parseDate(enforcedFrom),
      perDebt: parts.some((part) => part.perDebt),
      turnsOnText: [condition, ...exceptions].some((part) => part.turnsOnText),
      waivers: lifting,
    };
  }
}

/** The waivers of all organisations' packs, by the rule that each lifts. */
export function compileWaivers(packs: readonly JoinedPack[], report: (pack: string, problem: PackProblem) => void): Map<string, CompiledWaiver[]> {
  const waivers = new Map<string, CompiledWaiver[]>();
  for (const { pack, vocabulary } of packs) {
    pack.waivers.forEach((waiver, index) => {
      const scope = waiver.scope === undefined ? constant(TRUE) : compileCondition(waiver.scope, ["waivers", index, "scope"], {}, vocabulary, (problem) => report(pack.id, problem));
      // One that gives no reason, or nobody answers for, never begins.
      const compiled = { waiver, from: waiver.reason && waiver.by ? parseDate(waiver.from) : NaN, until: parseDate(waiver.until), scope };
      waivers.set(waiver.rule, [...(waivers.get(waiver.rule) ?? []), compiled]);
    });
  }
  return waivers;
}

function aYearAfter(day: Day): Day {
  if (!Number.isFinite(day)) return day;
  const { year, month, day: dayOfMonth } = civil(day);
  return dayOf(year + 1, month, dayOfMonth);
}
