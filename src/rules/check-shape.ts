import * as z from "zod";
import { partsOf, problemsOf, type PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";

/** Takes a problem down; the checks go on, so that all are found at once. */
export type Report = (problem: PackProblem) => void;

/** What a schema finds wrong with a part of a pack; of a misspelt key also which keys stand there to choose from. */
export function checkShape(schema: z.ZodType, value: unknown, path: Path, name: string): PackProblem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const steps = issue.path as (string | number)[];
    if (issue.code !== "unrecognized_keys") return problemsOf([issue], path, value, name);
    const parts = partsOf(schemaAt(schema, steps));
    return problemsOf([{ ...issue, path: [] }], [...path, ...steps], undefined, nameOf(steps) ?? name, parts);
  });
}

/** The schema of what stands at a path; of a choice of shapes, the first that goes on. */
function schemaAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType {
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  const next = inner instanceof z.ZodArray ? inner.element : inner instanceof z.ZodRecord ? inner.valueType : inner instanceof z.ZodObject ? inner.shape[step] : undefined;
  return next === undefined ? z.unknown() : schemaAt(next as z.ZodType, rest);
}

const nameOf = (steps: readonly (string | number)[]): string | undefined => steps.filter((step): step is string => typeof step === "string").at(-1);
