import * as z from "zod/mini";

const MOST = 10_000;
const bounds = new WeakMap<object, { readonly minimum: number; readonly maximum: number }>();

/** A whole number from `least` to `most`. (zod's own checks and formats of numbers would weigh more than everything else that is asked of them.) */
export function whole(least: number, most = MOST): z.ZodMiniType<number, number> {
  const schema = z.number().check(z.refine((value) => Number.isInteger(value) && value >= least && value <= most, `a whole number from ${least} to ${most}`));
  bounds.set(schema, { minimum: least, maximum: most });
  return schema;
}

/** The bounds of a schema that `whole` made, for editors. */
export const boundsOf = (schema: object): { readonly minimum: number; readonly maximum: number } | undefined => bounds.get(schema);
