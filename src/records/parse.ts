import type * as z from "zod";
import { caseContradictions, entryContradictions, inputContradictions } from "./consistency";
import { NO_EXTRA, type Extra } from "./extra";
import { checkInputSchema, type CheckInput } from "./input";
import { EXPECTED, inputProblem } from "./input-problems";
import { recordSchemas, type LogRecord } from "./log";
import { keysOf, pathOf, plainCopy } from "./plain";
import type { Problem } from "./problem";
import { schemaProblems } from "./schema-problems";
import { nearest } from "./suggest";

/** Input that fits, or every problem found in it. */
export type Parsed<K extends string, T> = ({ readonly ok: true } & { readonly [key in K]: T }) | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The full validation of one check's input. Never throws; what fits comes back as a copy that holds nothing but plain data. `unknown` in a
 * field stays there: it means not known, which is not always what leaving the field out means.
 *
 * @param extra  what loaded packs declare; pass the same object each time
 */
export function parseInput(value: unknown, extra: Extra = NO_EXTRA): Parsed<"input", CheckInput> {
  const plain = plainly(value);
  const problems = [...plain.problems, ...(plain.isWhole ? found(plain, checkInputSchema(extra), inputContradictions) : [])];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, input: plain.copy as CheckInput };
}

/**
 * One line of a log: its text, or the object that a mapping made of it. Never throws.
 *
 * @param extra  what loaded packs declare; pass the same object each time
 */
export function parseRecord(line: unknown, extra: Extra = NO_EXTRA): Parsed<"record", LogRecord> {
  const read = typeof line === "string" ? jsonOf(line) : { value: line };
  if (read === undefined) return { ok: false, problems: [inputProblem("input/not-json", { path: "", expected: EXPECTED.record })] };
  const plain = plainly(read.value);
  if (!plain.isWhole) return { ok: false, problems: plain.problems };
  const kind = recordKind(plain.copy);
  const problems = [
    ...plain.problems,
    ...(typeof kind !== "string" ? [kind] : found(plain, recordSchemas(extra)[kind], (copy) => (kind === "case" ? caseContradictions(copy, "") : entryContradictions(copy, "")))),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, record: plain.copy as LogRecord };
}

const RECORDS = ["case", "contact", "event"] as const;

function recordKind(value: unknown): (typeof RECORDS)[number] | Problem {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return inputProblem("input/wrong-type", { path: "", expected: EXPECTED.record });
  const kind = (value as { readonly record?: unknown }).record;
  const known = RECORDS.find((name) => name === kind);
  if (known !== undefined) return known;
  const list = RECORDS.join(", ");
  return inputProblem(kind === undefined ? "input/missing" : "input/unknown-value", {
    path: "record", expected: { en: `one of ${list}`, zh: `${list} 之一` },
    ...(kind !== undefined && { found: { value: kind } }), ...(typeof kind === "string" && { meant: nearest(kind, RECORDS) }),
  });
}

interface Plain {
  readonly copy: unknown;
  /** False where there is nothing to look at further. */
  readonly isWhole: boolean;
  readonly problems: readonly Problem[];
  /** Paths that have their problem already. */
  readonly told: ReadonlySet<string>;
}

function plainly(value: unknown): Plain {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const expected = { en: "plain data as JSON has it", zh: "JSON 所能表达的普通数据" };
  const copied = plainCopy(value, (code, place, refused) => {
    const path = pathOf(keysOf(place));
    told.add(path);
    problems.push(inputProblem(code, { path, expected, ...(code === "input/wrong-type" && { found: { value: kindOf(refused) } }) }));
  });
  return { copy: copied?.value, isWhole: copied !== undefined && !told.has(""), problems, told };
}

function found({ copy, told }: Plain, schema: z.ZodType, contradictions: (copy: unknown) => Problem[]): Problem[] {
  return [...schemaProblems(schema, copy, told), ...contradictions(copy)];
}

/** What a value that is no plain data is, never what it holds. */
function kindOf(value: unknown): string {
  return typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
}

function jsonOf(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}
