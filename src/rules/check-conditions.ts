import { compileCondition, type PackProblem, type Vocabulary } from "../operators/compile";
import type { Operator, Path, Scope } from "../operators/operator";
import { factNamed, type FactKind } from "../records/catalogue";
import { nearest } from "../records/suggest";
import type { Report } from "./check-shape";
import type { Pack } from "./pack";
import type { Rule } from "./rule";

/** A condition that is sound in every place; it stands in for a definition whose own problems are told where it is defined. */
const SOUND = { channel: "voice" };
const PLAIN: Partial<Scope> = { inRequirement: true };
const ENTRY: Partial<Scope> = { inEntry: true };
/** Filled for every rule that is judged debt by debt. */
const DEBT = "debt";
/** What a message can say of a fact; anything else would read as not known. */
const SAYABLE: ReadonlySet<FactKind> = new Set(["string", "enum", "number", "date", "instant"] as const);

/** Compiles every condition of the pack, and checks that whatever a message names can be filled. */
export function checkConditions(pack: Pack, vocabulary: Vocabulary, tell: Report): void {
  const report: Report = (problem) => tell(withSuggestion(problem, vocabulary));
  const names = Object.keys(pack.define);
  const broken = new Set<string>();
  const define = (): Vocabulary["define"] => ({ ...vocabulary.define, ...Object.fromEntries([...broken].map((name) => [name, SOUND])) });
  // First each by itself, then as they use one another: what is wrong in one is told there and nowhere else.
  const alone: Vocabulary["define"] = { ...vocabulary.define, ...Object.fromEntries(names.map((name) => [name, SOUND])) };
  const local = names.flatMap((name) => {
    const problems = definitionProblems(name, pack.define[name], { ...vocabulary, define: alone });
    if (problems.length > 0) broken.add(name);
    return problems;
  });
  const joint = names.flatMap((name) => (broken.has(name) ? [] : definitionProblems(name, name, { ...vocabulary, define: define() })));
  for (const { path } of joint) broken.add(String(path[1]));
  [...local, ...joint].forEach(report);
  const sound: Vocabulary = { ...vocabulary, define: define() };
  if (pack.applies !== undefined) compileCondition(pack.applies, ["applies"], { inApplies: true }, sound, report);
  pack.rules.forEach((rule, index) => checkRule(rule, ["rules", index], sound, report));
}

/** Names an event type or a calendar that the misspelt one most likely means. */
function withSuggestion(problem: PackProblem, { events, calendars }: Vocabulary): PackProblem {
  const names = problem.code === "pack/unknown-event" ? [...events.codes.keys()].map(String) : problem.code === "pack/unknown-calendar" ? [...calendars.keys()] : [];
  const guess = typeof problem.found === "string" ? nearest(problem.found, names) : undefined;
  return guess === undefined ? problem : { ...problem, fix: `did you mean \`${guess}\`?` };
}

/** A definition is sound where it compiles as a condition or as a filter; of the two, the reading with fewer problems speaks. */
function definitionProblems(name: string, node: unknown, vocabulary: Vocabulary): PackProblem[] {
  const [plain, entry] = [PLAIN, ENTRY].map((scope) => {
    const problems: PackProblem[] = [];
    compileCondition(node, ["define", name], scope, vocabulary, (problem) => problems.push(problem));
    return problems;
  }) as [PackProblem[], PackProblem[]];
  return plain.length <= entry.length ? plain : entry;
}

function checkRule(rule: Rule, path: Path, vocabulary: Vocabulary, report: Report): void {
  const operators = new UsedOperators(vocabulary.operators);
  const watched: Vocabulary = { ...vocabulary, operators };
  let isSound = true;
  const note: Report = (problem) => {
    isSound = false;
    report(problem);
  };
  const compile = (node: unknown, at: Path, scope: Partial<Scope>): void => {
    if (node !== undefined) compileCondition(node, [...path, ...at], scope, watched, note);
  };
  compile(rule.binds, ["binds"], {});
  compile(rule.prohibit, ["prohibit"], {});
  compile(rule.require, ["require"], { inRequirement: true });
  if (typeof rule.duty === "object" && rule.duty !== null) compile(rule.duty.satisfied, ["duty", "satisfied"], { inRequirement: true });
  compile(rule.unless, ["unless"], { inException: true });

  // What a misspelt operator, or one that is not there, would have filled nobody knows.
  if (!isSound || [rule.prohibit, rule.require, rule.duty].every((part) => part === undefined)) return;
  const fills = new Set([...operators.used].flatMap((operator) => operator.values ?? []));
  for (const [language, text] of Object.entries(rule.message ?? {})) {
    if (typeof text !== "string") continue;
    for (const name of placeholdersOf(text)) {
      const fact = factNamed(name, vocabulary.catalogue);
      if (fills.has(name) || name === DEBT || (fact !== undefined && SAYABLE.has(fact.kind))) continue;
      const guess = fact === undefined ? nearest(name, [...fills, DEBT, ...vocabulary.catalogue.keys()]) : undefined;
      const known = [...fills, DEBT].join(", ");
      report({ code: "pack/unknown-placeholder", path: [...path, "message", language], found: `{${name}}`, expected: `a value of the rule's operators (${known}) or a fact that is one text, number or date`, fix: guess ? `did you mean \`${guess}\`?` : "use one of these" });
    }
  }
}

/** `{name}` in a message; braces serve no other purpose there. */
function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}

/** The table of operators, noting which of them were asked for. */
class UsedOperators extends Map<string, Operator<unknown>> {
  readonly used = new Set<Operator<unknown>>();

  override get(name: string): Operator<unknown> | undefined {
    const operator = super.get(name);
    if (operator !== undefined) this.used.add(operator);
    return operator;
  }
}
