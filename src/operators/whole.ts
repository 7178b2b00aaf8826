import * as z from "zod/mini";

const MOST = 10_000;

/** A whole number from `least` to `most`. (zod's own format for integers would bring along all of its number formats.) */
export const whole = (least: number, most = MOST) => z.number().check(z.refine(Number.isInteger, "a whole number"), z.gte(least), z.lte(most));
