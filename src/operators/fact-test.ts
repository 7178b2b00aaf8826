import { isId } from "../records/entry";
import { GROUPS } from "../records/vocabulary";
import type { Fact } from "../records/catalogue";
import { nearest } from "../records/suggest";
import { parseDate, parseInstant } from "../time/instant";
import { TRUE, UNKNOWN, not, truth, type Kleene } from "./kleene";
import type { Compiler, Path } from "./operator";

/** What a rule asks of one fact, compiled: the truth for a value that is given. */
export interface FactTest {
  test(value: unknown): Kleene;
  /** The values that make it true, where it is a list of values; under `not`, those that make it false. */
  readonly wanted?: ReadonlySet<unknown>;
  readonly negated?: boolean;
  /** Asks only whether the fact is known. */
  readonly known?: true;
}

const COMPARISONS = {
  "at-least": (a: number, b: number) => a >= b,
  "more-than": (a: number, b: number) => a > b,
  "at-most": (a: number, b: number) => a <= b,
  below: (a: number, b: number) => a < b,
  from: (a: number, b: number) => a >= b,
  after: (a: number, b: number) => a > b,
  before: (a: number, b: number) => a < b,
  until: (a: number, b: number) => a <= b,
} as const;
const AMOUNTS = new Set(["at-least", "more-than", "at-most", "below"]);
const DATES = new Set(["from", "after", "before", "until"]);
const BREAKS_NOTHING: FactTest = { test: () => UNKNOWN };

/**
 * Compiles the right-hand side of a fact: a value, a list of values, `{ group }`, `{ not }`, `{ at-least | more-than | at-most |
 * below }` of an amount, `{ from | after | before | until }` of a date, or `{ known: true }`.
 */
export function compileTest(fact: Fact, node: unknown, compiler: Compiler, path: Path): FactTest {
  if (typeof node === "object" && node !== null && !Array.isArray(node) && !("group" in node)) return compileMap(fact, node as Record<string, unknown>, compiler, path);
  const wanted = new Set<unknown>();
  for (const [index, member] of (Array.isArray(node) ? node : [node]).entries()) {
    const at = Array.isArray(node) ? [...path, index] : path;
    if (typeof member === "object" && member !== null && "group" in member) {
      const values = compiler.group(fact.vocabulary, String(member.group));
      if (values) values.forEach((value) => wanted.add(value));
      else compiler.report([...at, "group"], { code: "pack/unknown-group", found: member.group, expected: `a named group of ${fact.path}${groupNames(fact)}`, fix: "list the values, or use a group of this fact" });
    } else {
      checkValue(fact, member, compiler, at);
      wanted.add(member);
    }
  }
  if (wanted.size === 0 && Array.isArray(node)) compiler.report(path, { code: "pack/empty-list", found: "[]", expected: "at least one value", fix: "write the values that are meant" });
  return { test: membership(fact, wanted), wanted };
}

function groupNames({ vocabulary }: Fact): string {
  const names = Object.keys((GROUPS as Readonly<Record<string, object>>)[vocabulary ?? ""] ?? {});
  return names.length > 0 ? ` (${names.join(", ")})` : ", which has none";
}

function compileMap(fact: Fact, node: Record<string, unknown>, compiler: Compiler, path: Path): FactTest {
  const keys = Object.keys(node);
  const fits = (key: string) => key === "not" || key === "known" || (fact.kind === "number" || fact.kind === "money" ? AMOUNTS.has(key) : (fact.kind === "date" || fact.kind === "instant") && DATES.has(key));
  for (const key of keys) {
    if (fits(key)) continue;
    compiler.report([...path, key], { code: "pack/unknown-test", found: key, expected: `a test that ${fact.path} (${fact.kind}) can take`, fix: "write a value, a list, { group }, { not }, { known: true }, bounds of an amount, or bounds of a date" });
    return BREAKS_NOTHING;
  }
  if (keys.length === 0) {
    compiler.report(path, { code: "pack/empty-list", found: "{}", expected: "a test", fix: "write the values that are meant" });
    return BREAKS_NOTHING;
  }
  if (keys.includes("known")) {
    if (node["known"] !== true || keys.length > 1) compiler.report([...path, "known"], { code: "pack/known", found: node["known"], expected: "{ known: true } alone", fix: "write { known: true }" });
    if (!compiler.scope.inRequirement) compiler.report([...path, "known"], { code: "pack/known", found: "known", expected: "a positive place inside `require` or `duty`", fix: "ask for the value itself; an unknown fact already makes the rule unproven" });
    return { test: fitting(fact), known: true };
  }
  if (keys.includes("not")) {
    if (keys.length > 1) compiler.report(path, { code: "pack/unknown-test", found: keys.join(", "), expected: "`not` alone", fix: "write the other tests in a condition of their own under `all`" });
    const inner = compileTest(fact, node["not"], compiler, [...path, "not"]);
    if (inner.known) compiler.report([...path, "not"], { code: "pack/known", found: "not known", expected: "a positive { known: true }", fix: "drop the `not`" });
    return { test: (value) => not(inner.test(value)), wanted: inner.wanted, negated: !inner.negated };
  }
  const bounds = keys.map((key) => ({ compare: COMPARISONS[key as keyof typeof COMPARISONS], bound: boundOf(fact, node[key], compiler, [...path, key]), currency: currencyOf(node[key]) }));
  return {
    test(value) {
      const given = measure(fact, value);
      if (given !== given) return UNKNOWN;
      if (fact.kind === "money" && bounds.some((bound) => bound.currency !== currencyOf(value))) return UNKNOWN;
      return truth(bounds.every(({ compare, bound }) => compare(given, bound)));
    },
  };
}

function membership(fact: Fact, wanted: ReadonlySet<unknown>): (value: unknown) => Kleene {
  switch (fact.kind) {
    case "enum": {
      const known = new Set<unknown>(fact.values);
      return (value) => (known.has(value) ? truth(wanted.has(value)) : UNKNOWN);
    }
    case "strings":
    case "enums": {
      const fits = fitting(fact);
      // A member that is not understood may be the one that is asked for.
      return (value) => (Array.isArray(value) && value.some((member) => wanted.has(member)) ? TRUE : not(fits(value)));
    }
    case "boolean":
      return (value) => (typeof value === "boolean" ? truth(wanted.has(value)) : UNKNOWN);
    case "number":
      return (value) => (isMeasure(value) ? truth(wanted.has(value)) : UNKNOWN);
    case "date":
    case "instant": {
      const moments = new Set([...wanted].map((value) => measure(fact, value)));
      return (value) => {
        const given = measure(fact, value);
        return given === given ? truth(moments.has(given)) : UNKNOWN;
      };
    }
    default:
      return (value) => (isId(value) ? truth(wanted.has(value)) : UNKNOWN);
  }
}

/** True of a value that the fact can have; of any other it is not known what it says. */
export function fitting(fact: Fact): (value: unknown) => Kleene {
  const known = new Set<unknown>(fact.values);
  const fits = (value: unknown): boolean => {
    switch (fact.kind) {
      case "enum":
      case "enums": return known.has(value);
      case "boolean": return typeof value === "boolean";
      case "number":
      case "date":
      case "instant":
      case "money": return !Number.isNaN(measure(fact, value));
      default: return fact.kind === "hours" || isId(value);
    }
  };
  const isList = fact.kind === "strings" || fact.kind === "enums";
  return (value) => ((isList ? Array.isArray(value) && [...value].every(fits) : fits(value)) ? TRUE : UNKNOWN);
}

const isMeasure = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

/** A value on its own scale; NaN where it is none. Counts and amounts are never negative. */
function measure(fact: Fact, value: unknown): number {
  if (fact.kind === "number") return isMeasure(value) ? value : NaN;
  if (fact.kind === "date") return parseDate(value);
  if (fact.kind === "instant") return parseInstant(value);
  return amountOf(value);
}

/** Money by its decimal string; exact to the fifteen digits that collections amounts never exceed. */
function amountOf(value: unknown): number {
  const amount = typeof value === "object" && value !== null ? (value as { amount?: unknown }).amount : undefined;
  if (typeof amount !== "string" || amount.length > 16 || amount.length === 0) return NaN;
  let points = 0;
  for (let i = 0; i < amount.length; i++) {
    const char = amount.charCodeAt(i);
    if (char === 46) points++;
    else if (char < 48 || char > 57) return NaN;
  }
  return points > 1 || amount.startsWith(".") || amount.endsWith(".") ? NaN : Number(amount);
}

function currencyOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (value as { currency?: unknown }).currency : undefined;
}

function boundOf(fact: Fact, node: unknown, compiler: Compiler, path: Path): number {
  const bound = measure(fact, node);
  if (bound !== bound) compiler.report(path, { code: "pack/wrong-type", found: node, expected: expectedOf(fact), fix: "write the bound in that form" });
  return bound;
}

function checkValue(fact: Fact, value: unknown, compiler: Compiler, path: Path): void {
  const type = fact.kind === "boolean" ? "boolean" : fact.kind === "number" ? "number" : "string";
  if (typeof value !== type || (fact.kind === "date" && measure(fact, value) !== measure(fact, value))) {
    compiler.report(path, { code: "pack/wrong-type", found: value, expected: expectedOf(fact), fix: type === "string" ? "quote the value" : "drop the quotes" });
  } else if (fact.values && !fact.values.includes(value as string)) {
    const guess = nearest(String(value), fact.values);
    compiler.report(path, { code: "pack/unknown-value", found: value, expected: `one of ${fact.values.join(", ")}`, fix: guess ? `did you mean \`${guess}\`?` : "use one of the values listed" });
  }
}

/** What a value of the fact, or a member of its list, looks like. */
export function expectedOf(fact: Fact): string {
  if (fact.values !== undefined) return `one of ${fact.values.join(", ")}`;
  switch (fact.kind) {
    case "boolean": return "true or false";
    case "number": return "a number that is not negative";
    case "date": return 'a date in quotes, for instance "2026-04-07"';
    case "instant": return 'an instant with offset in quotes, for instance "2026-04-07T16:00:00-05:00"';
    case "money": return '{ amount: "1234.50", currency: CNY }';
    default: return "a text";
  }
}
