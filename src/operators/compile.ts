import { safeParse, type $ZodIssue, type $ZodType } from "zod/v4/core";
import { factNamed, type Catalogue, type Fact } from "../records/catalogue";
import type { EventTypes } from "../records/entry";
import { nearest } from "../records/suggest";
import { GROUPS } from "../records/vocabulary";
import type { Calendar } from "../time/calendar";
import { compileFact } from "./fact";
import { allOf, anyOf } from "./logic";
import { UNKNOWN } from "./kleene";
import { constant, uniform, type Compiler, type Condition, type Operator, type Path, type Scope } from "./operator";

/** What a pack's conditions may refer to. */
export interface Vocabulary {
  readonly operators: ReadonlyMap<string, Operator<unknown>>;
  readonly catalogue: Catalogue;
  readonly events: EventTypes;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** The pack's named conditions. */
  readonly define: Readonly<Record<string, unknown>>;
  /** Takes down the paths of the facts that are read. */
  readonly seen?: Set<string>;
}

/** A problem of a pack at a place in it; the reader adds file, line and column. */
export interface PackProblem {
  /** `pack/…`; public and stable. */
  readonly code: string;
  /** Where in the pack. */
  readonly path: Path;
  /** What stands there; absent where nothing does. */
  readonly found?: unknown;
  /** What would fit. */
  readonly expected: string;
  /** How to mend it. */
  readonly fix: string;
}

const OUTSIDE: Scope = { inEntry: false, inException: false, inRequirement: false, inApplies: false };

/** Compiles a condition; what is wrong with it goes to `report`, and the condition then is unknown throughout. */
export function compileCondition(node: unknown, path: Path, scope: Partial<Scope>, vocabulary: Vocabulary, report: (problem: PackProblem) => void): Condition {
  return new ConditionCompiler({ ...OUTSIDE, ...scope }, vocabulary, report, []).condition(node, path);
}

const schemas = new WeakMap<Operator<unknown>, $ZodType>();
/** What one vocabulary's conditions compiled to. Rules repeat one another: the same words in the same scope are the same condition. */
const compiled = new WeakMap<Vocabulary, Map<string, Condition>>();

class ConditionCompiler implements Compiler {
  readonly events: EventTypes;
  readonly #vocabulary: Vocabulary;
  readonly #note: (problem: PackProblem) => void;
  readonly #using: readonly string[];

  constructor(
    readonly scope: Scope,
    vocabulary: Vocabulary,
    note: (problem: PackProblem) => void,
    using: readonly string[],
  ) {
    this.events = vocabulary.events;
    this.#vocabulary = vocabulary;
    this.#note = note;
    this.#using = using;
  }

  condition(node: unknown, path: Path, scope?: Partial<Scope>): Condition {
    return scope === undefined ? this.#compile(node, path) : new ConditionCompiler({ ...this.scope, ...scope }, this.#vocabulary, this.#note, this.#using).#compile(node, path);
  }

  fact(path: string): Fact | undefined {
    const name = path.startsWith("entry.") ? path.slice("entry.".length) : path;
    const { catalogue } = this.#vocabulary;
    const found = this.scope.inEntry
      ? (factNamed(name, catalogue) ?? catalogue.get(`event.${name}`) ?? (name.startsWith("contact.") ? catalogue.get(name.slice("contact.".length)) : undefined))
      : path.startsWith("entry.") ? undefined : factNamed(name, catalogue);
    if (found !== undefined) this.#vocabulary.seen?.add(found.path);
    return found;
  }

  calendar(id: string, path: Path): Calendar | undefined {
    const calendar = this.#vocabulary.calendars.get(id);
    if (calendar === undefined) this.report(path, { code: "pack/unknown-calendar", found: id, expected: `a calendar of the pack: ${[...this.#vocabulary.calendars.keys()].join(", ") || "none"}`, fix: "list the calendar under `calendars` in pack.yaml" });
    return calendar;
  }

  group(vocabulary: string | undefined, name: string): readonly string[] | undefined {
    return (GROUPS as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>)[vocabulary ?? ""]?.[name];
  }

  report(path: Path, problem: Omit<PackProblem, "path">): void {
    this.#note({ path, ...problem });
  }

  #compile(node: unknown, path: Path): Condition {
    if (typeof node === "string") return this.#use(node, path);
    // A bare list is any of its members: exceptions stand beside one another.
    if (Array.isArray(node)) return node.length === 0 ? this.#refuse(path, "[]") : anyOf(node.map((member, index) => this.#compile(member, [...path, index])));
    if (typeof node !== "object" || node === null) return this.#refuse(path, node);
    const keys = Object.keys(node);
    if (keys.length === 0) return this.#refuse(path, "{}");
    return allOf(keys.map((key) => this.#member(key, (node as Record<string, unknown>)[key], [...path, key])));
  }

  #member(key: string, value: unknown, path: Path): Condition {
    // Whoever takes down what is read has to see it read.
    if (this.#vocabulary.seen !== undefined) return this.#compileMember(key, value, path);
    const { inEntry, inException, inRequirement, inApplies } = this.scope;
    const words = `${key} ${Number(inEntry)}${Number(inException)}${Number(inRequirement)}${Number(inApplies)} ${JSON.stringify(value)}`;
    let kept = compiled.get(this.#vocabulary);
    if (kept === undefined) compiled.set(this.#vocabulary, (kept = new Map()));
    const before = kept.get(words);
    if (before !== undefined) return before;
    let isSound = true;
    const note = (problem: PackProblem): void => {
      isSound = false;
      this.#note(problem);
    };
    const condition = new ConditionCompiler(this.scope, this.#vocabulary, note, this.#using).#compileMember(key, value, path);
    // What does not compile is told wherever it stands.
    if (isSound) kept.set(words, condition);
    return condition;
  }

  #compileMember(key: string, value: unknown, path: Path): Condition {
    if (key === "use") return Array.isArray(value) ? allOf(value.map((name, index) => this.#use(name, [...path, index]))) : this.#use(value, path);
    const operator = this.#vocabulary.operators.get(key);
    if (operator !== undefined) return uniform(this.#operator(operator, value, path));
    if (this.fact(key) !== undefined) return uniform(compileFact(key, value, this, path));
    const candidates = [...this.#vocabulary.operators.keys(), ...this.#vocabulary.catalogue.keys(), ...[...this.#vocabulary.catalogue.keys()].filter((name) => name.startsWith("contact.")).map((name) => name.slice("contact.".length))];
    const guess = nearest(key, candidates);
    this.report(path, { code: "pack/unknown-key", found: key, expected: "an operator, or a fact of the records or one that the pack declares", fix: guess ? `did you mean \`${guess}\`?` : "correct the spelling, or declare the fact under `facts` in pack.yaml" });
    return constant(UNKNOWN);
  }

  #operator(operator: Operator<unknown>, value: unknown, path: Path): Condition {
    let schema = schemas.get(operator);
    if (schema === undefined) schemas.set(operator, (schema = operator.params()));
    const parsed = safeParse(schema, value);
    if (parsed.success) return operator.compile(parsed.data, this, path);
    for (const problem of problemsOf(parsed.error.issues, path, value, operator.name, partsOf(schema))) this.#note(problem);
    return constant(UNKNOWN);
  }

  #use(name: unknown, path: Path): Condition {
    const { define } = this.#vocabulary;
    if (typeof name !== "string" || !Object.hasOwn(define, name)) {
      const guess = typeof name === "string" ? nearest(name, Object.keys(define)) : undefined;
      this.report(path, { code: "pack/unknown-definition", found: name, expected: "a name under `define`", fix: guess ? `did you mean \`${guess}\`?` : "define it, or write the condition out" });
      return constant(UNKNOWN);
    }
    if (this.#using.includes(name)) {
      this.report(path, { code: "pack/circular-definition", found: [...this.#using, name].join(" → "), expected: "definitions that do not lead back to themselves", fix: "write one of them out" });
      return constant(UNKNOWN);
    }
    return new ConditionCompiler(this.scope, this.#vocabulary, this.#note, [...this.#using, name]).#compile(define[name], path);
  }

  #refuse(path: Path, found: unknown): Condition {
    this.report(path, { code: "pack/wrong-type", found, expected: "a condition: a map of facts and operators, the name of a definition, or a list of such", fix: "write the condition that is meant" });
    return constant(UNKNOWN);
  }
}

type Issue = $ZodIssue;

/** Zod's issues as problems of the pack; of a choice of shapes, the branch that came nearest speaks. */
export function problemsOf(issues: readonly Issue[], path: Path, root: unknown, name: string, parts: readonly string[] = []): PackProblem[] {
  return issues.flatMap((issue): PackProblem[] => {
    const at = [...path, ...(issue.path as (string | number)[])];
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      // A shape that none of the branches has is told as a whole, where that has words of its own.
      if (issue.message !== ANY_UNION && !issue.errors.some((branch) => isMeant(branch, valueAt(root, issue.path)))) return [wrongShape(at, valueAt(root, issue.path), issue.message)];
      const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
      return problemsOf(deepest, at, valueAt(root, issue.path), name);
    }
    if (issue.code === "unrecognized_keys") {
      const known = issue.path.length === 0 ? parts : [];
      return issue.keys.map((key) => {
        const guess = nearest(key, known);
        return { code: "pack/unknown-key", path: [...at, key], found: key, expected: `a part of \`${name}\`${known.length > 0 ? ` (${known.join(", ")})` : ""}`, fix: guess ? `did you mean \`${guess}\`?` : "correct the spelling or drop it" };
      });
    }
    const found = valueAt(root, issue.path);
    const missing = found === undefined;
    return [{ code: missing ? "pack/missing" : issue.code === "invalid_value" ? "pack/unknown-value" : "pack/wrong-type", path: at, ...(missing ? {} : { found }), expected: expectedOf(issue), fix: missing ? "add it" : "write a value that fits" }];
  });
}

/** What Zod says of a union without words of its own. */
const ANY_UNION = "Invalid input";

/** Whether a branch of a union has the form of a value, and something in it is wrong or missing. */
function isMeant(branch: readonly Issue[], value: unknown): boolean {
  return typeof value === "object" && value !== null && !branch.some(({ code, path }) => path.length === 0 && code !== "custom");
}

function wrongShape(path: Path, found: unknown, expected: string): PackProblem {
  return found === undefined ? { code: "pack/missing", path, expected, fix: "add it" } : { code: "pack/wrong-type", path, found, expected, fix: "write it in one of these forms" };
}

/** The keys that a schema's own map may hold. */
export function partsOf({ _zod: { def } }: $ZodType): readonly string[] {
  return Object.keys((def as { readonly shape?: object }).shape ?? {});
}

const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "unrecognized_keys" ? 0.5 : 0)));

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type") return `a value of type ${issue.expected}`;
  if (issue.code === "too_small") return `${issue.origin === "array" ? "a list of " : ""}at least ${issue.minimum}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}`;
  return issue.message;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), root);
}
