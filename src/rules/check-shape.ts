import { safeParse, type $ZodType, type $ZodTypes } from "zod/v4/core";
import { partsOf, problemsOf, type PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";

/** Takes a problem down; the checks go on, so that all are found at once. */
export type Report = (problem: PackProblem) => void;

/** What a schema finds wrong with a part of a pack; of a misspelt key also which keys stand there to choose from. */
export function checkShape(schema: $ZodType, value: unknown, path: Path, name: string): PackProblem[] {
  const result = safeParse(schema, value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const steps = issue.path as (string | number)[];
    if (issue.code !== "unrecognized_keys") return problemsOf([issue], path, value, name);
    const at = schemaAt(schema, steps);
    return problemsOf([{ ...issue, path: [] }], [...path, ...steps], undefined, lastName(steps) ?? name, partsAt(at, valueAt(value, steps)));
  });
}

/** The keys that may stand in a map; of several shapes, those of the one that has most of what stands there. */
function partsAt(schema: $ZodType, there: unknown): readonly string[] {
  const { _zod: { def } } = schema as $ZodTypes;
  if (def.type !== "union") return partsOf(schema);
  const known = (parts: readonly string[]): number => parts.filter((part) => typeof there === "object" && there !== null && Object.hasOwn(there, part)).length;
  return def.options.map(partsOf).sort((a, b) => known(b) - known(a))[0]!;
}

const valueAt = (value: unknown, steps: readonly (string | number)[]): unknown => steps.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | undefined)?.[step], value);

/** The schema of what stands at a path. */
function schemaAt(schema: $ZodType, path: readonly (string | number)[]): $ZodType {
  const { _zod: { def } } = schema as $ZodTypes;
  if (def.type === "optional") return schemaAt(def.innerType, path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const next = def.type === "array" ? def.element : def.type === "record" ? def.valueType : def.type === "object" ? def.shape[step] : undefined;
  return next === undefined ? schema : schemaAt(next, rest);
}

const lastName = (steps: readonly (string | number)[]): string | undefined => steps.filter((step): step is string => typeof step === "string").at(-1);
