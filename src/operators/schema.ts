import {
  $ZodArray, $ZodCheckMinLength, $ZodCustom, $ZodLiteral, $ZodNever, $ZodObject, $ZodOptional, $ZodString, $ZodUnion, $ZodUnknown,
  type $ZodCheck, type $ZodType,
} from "zod/v4/core";

/**
 * What the parameters of an operator may be. Made of zod's bare classes: its own builders would bring along everything else that zod can
 * be asked, and weigh as much again.
 */
export type Schema<T = unknown> = $ZodType<T>;
/** Schemas by the key that they are for. */
type Shape<T> = { readonly [K in keyof T]: Schema<T[K]> };

const schema = <T>(made: $ZodType): Schema<T> => made as Schema<T>;

/** Something else that must hold of a value, and what is expected, in words. */
export const must = <T>(fn: (value: T) => unknown, expected: string): $ZodCheck<T> => new $ZodCustom({ type: "custom", check: "custom", fn: fn as (value: unknown) => unknown, error: () => expected });

/** Anything: a condition, which is compiled on its own. */
export const anything = (): Schema => new $ZodUnknown({ type: "unknown" });

/** Any text. */
export const text = (...checks: $ZodCheck<string>[]): Schema<string> => new $ZodString({ type: "string", checks });

/** One of a few values. */
export const oneOf = <T extends string | boolean>(...values: readonly T[]): Schema<T> => schema(new $ZodLiteral({ type: "literal", values: [...values] }));

const MOST = 10_000;

/** A whole number from `least` to `most`. */
export const whole = (least: number, most = MOST): Schema<number> =>
  schema(
    new $ZodCustom({
      type: "custom",
      check: "custom",
      abort: true,
      fn: (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
      error: () => `a whole number from ${least} to ${most}`,
      params: { type: "integer", minimum: least, maximum: most },
    }),
  );

/** What a schema that `whole` made says to editors; undefined of any other. */
export const boundsOf = ({ _zod: { def } }: $ZodType): object | undefined => (def as { readonly params?: object }).params;

/** A list of such values, one or more unless said. */
export const list = <T>(element: Schema<T>, least = 1, ...checks: $ZodCheck<T[]>[]): Schema<T[]> =>
  schema(new $ZodArray({ type: "array", element, checks: [...(least > 0 ? [new $ZodCheckMinLength({ check: "min_length", minimum: least })] : []), ...(checks as $ZodCheck[])] }));

/** Either of several forms. @param expected  in words, where no form was meant */
export const either = <T>(options: readonly Schema[], expected?: string): Schema<T> => schema(new $ZodUnion({ type: "union", options, ...(expected !== undefined && { error: () => expected }) }));

/** One such value, or a list of them. */
export const oneOrMore = <T>(element: Schema<T>): Schema<T | T[]> => either([element, list(element)]);

/** It may be left out. */
export const optional = <T>(innerType: Schema<T>): Schema<T | undefined> => schema(new $ZodOptional({ type: "optional", innerType }));

/** A map of just these keys. */
export const map = <T>(shape: Shape<T>, ...checks: $ZodCheck<T>[]): Schema<T> =>
  schema(new $ZodObject({ type: "object", shape, catchall: new $ZodNever({ type: "never" }), checks: checks as $ZodCheck[] as never }));

/** A map of these keys, and any others. */
export const openMap = <T>(shape: Shape<T>): Schema<T & Record<string, unknown>> => schema(new $ZodObject({ type: "object", shape, catchall: anything() }));
