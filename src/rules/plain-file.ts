import type * as z from "zod";
import type { PackProblem } from "../operators/compile";
import type { Problem } from "../records/problem";
import { checkShape } from "./check-shape";
import { readYaml } from "./located-yaml";
import { problemOf } from "./pack-error";

/** What a YAML file beside packs is, such as a mapping or a project's settings. */
export interface PlainFile<T> {
  /** As messages should name it. */
  readonly name: string;
  readonly text: string;
  /** What stands before the slash of its problems' codes. */
  readonly kind: string;
  /** What the whole is called. */
  readonly called: string;
  /** What is meant, and how to write it, where the file is empty. */
  readonly ifEmpty: Pick<PackProblem, "expected" | "fix">;
  readonly schema: z.ZodType<T>;
  /** What the schema does not see. */
  readonly check?: (value: T) => readonly PackProblem[];
}

/** Reads such a file, or tells all its problems in the order of its lines. */
export function readPlainFile<T>({ name, text, kind, called, ifEmpty, schema, check }: PlainFile<T>): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, ifEmpty);
  const shape = yaml.value === undefined ? [] : checkShape(schema, yaml.value, [], called);
  const inner = yaml.value === undefined || shape.length > 0 ? [] : (check?.(yaml.value as T) ?? []);
  const found = [
    ...yaml.problems.map(({ position, ...problem }) => ({ problem, at: position })),
    ...[...shape, ...inner].map((problem) => ({ problem, at: yaml.locate(problem.path, problem.code === "pack/unknown-key" ? "key" : "value") })),
  ].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  if (found.length === 0) return { value: yaml.value as T };
  return {
    problems: found.map(({ problem, at }) => {
      const inWords = problemOf(problem, { file: name, ...at, written: yaml.written(problem.path) });
      return { ...inWords, code: inWords.code.replace(/^pack\//, `${kind}/`) };
    }),
  };
}
