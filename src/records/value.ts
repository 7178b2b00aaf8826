import * as z from "zod";
import { parseClock } from "../time/clock";
import { parseDuration } from "../time/duration";
import { parseDate, parseInstant } from "../time/instant";
import { zoneNamed } from "../time/zone";
import { isId } from "./entry";
import { lazy } from "./lazy";
import { isCountry, isLanguage, isRegion } from "./place-name";
import { UNKNOWN_VALUE, WEEKDAYS, type GROUPS } from "./vocabulary";

export type { Hours, Money } from "./record-types";

/** The kinds of value that a field may hold, beyond what JSON tells apart. */
export type ValueName =
  | "id" | "text" | "instant" | "date" | "duration" | "clock" | "zone" | "country" | "region" | "language" | "amount"
  | "currency" | "money" | "hours" | "boolean" | "number" | "count" | "enum" | "record";

/** A vocabulary that has named groups. */
export type GroupedVocabulary = keyof typeof GROUPS;

/** What a schema says of itself beside its shape; read by the catalogue, the problems and the published JSON Schema. */
export interface FieldMeta {
  readonly description?: string;
  readonly value?: ValueName;
  /** Names, numbers, addresses and words of people: their values never stand in a message. */
  readonly personal?: true;
  readonly vocabulary?: GroupedVocabulary;
}

/** Registers instead of cloning, which `.meta()` would do: a gate's first catalogue would cost six times as much. */
export function described<S extends z.ZodType>(schema: S, meta: FieldMeta & { readonly format?: string }): S {
  z.globalRegistry.add(schema, meta as z.GlobalMeta);
  return schema;
}

/** What a schema says of itself; empty where it says nothing. */
export function metaOf(schema: z.ZodType): FieldMeta {
  return (z.globalRegistry.get(schema) as FieldMeta | undefined) ?? {};
}

/** A field that may be left out, which means not known. */
export function optional<S extends z.ZodType>(schema: S, description: string, meta: FieldMeta = {}): z.ZodOptional<S> {
  return described(z.optional(schema), { description, ...meta });
}

/** Text that is not empty. */
export const text = lazy(() => described(z.string().min(1), { value: "text" }));
/** True or false. */
export const yesNo = lazy(() => described(z.boolean(), { value: "boolean" }));
/** A number from 0. */
export const amountOf = lazy(() => described(z.number().min(0), { value: "number" }));
/** A whole number from 0. */
export const count = lazy(() => described(z.int().min(0), { value: "count" }));
/** An identifier: any text but an empty one, one with space around it, or `unknown`. */
export const id = lazy(() => described(z.string().refine(isId), { value: "id" }));
/** RFC 3339 with an offset; fractions of a second are dropped. */
export const instant = lazy(() => described(z.string().refine((value) => !Number.isNaN(parseInstant(value))), { value: "instant", format: "date-time" }));
/** `YYYY-MM-DD`, a local date. */
export const date = lazy(() => described(z.string().refine((value) => !Number.isNaN(parseDate(value))), { value: "date", format: "date" }));
/** ISO 8601, for instance `P7D`. */
export const duration = lazy(() => described(z.string().refine((value) => parseDuration(value) !== undefined), { value: "duration", format: "duration" }));
/** Wall clock, `00:00` to `24:00`. */
const clock = lazy(() => described(z.string().refine((value) => parseClock(value) !== undefined), { value: "clock" }));
/** An IANA zone name that the packaged table holds. */
export const zoneName = lazy(() => described(z.string().refine((value) => zoneNamed(value) !== undefined), { value: "zone" }));
/** ISO 3166-1 alpha-2. */
export const country = lazy(() => described(z.string().refine(isCountry), { value: "country" }));
/** ISO 3166-2. */
export const region = lazy(() => described(z.string().refine(isRegion), { value: "region" }));
/** BCP 47. */
export const language = lazy(() => described(z.string().refine(isLanguage), { value: "language" }));

/** A decimal amount with its currency; negative where the other side owes. */
export const money = lazy(() =>
  described(
    z.strictObject({
      amount: described(z.string().refine(isAmount), { value: "amount", description: "A decimal number as text, for instance `1234.50`; at most 40 signs" }),
      currency: described(z.string().refine(isCurrency), { value: "currency", description: "ISO 4217, for instance `CNY`" }),
    }),
    { value: "money" },
  ),
);

const span = lazy(() =>
  z.strictObject({
    days: optional(z.array(oneOf(WEEKDAYS)).min(1), "Days of the week; absent means every day"),
    from: described(clock().clone(), { value: "clock", description: "First minute inside" }),
    to: described(clock().clone(), { value: "clock", description: "First minute outside; earlier than `from` runs over midnight" }),
  }),
);
/** Hours of the week on the person's own clock, one span or several. */
export const hours = lazy(() => described(z.union([span(), z.array(span()).min(1)]), { value: "hours" }));

/** A closed vocabulary; `unknown` stands for a value that is not known. */
export function oneOf<const T extends readonly string[]>(values: T, vocabulary?: GroupedVocabulary) {
  return described(z.enum([...values, UNKNOWN_VALUE] as [...T, typeof UNKNOWN_VALUE]), { value: "enum", vocabulary });
}

/** A list that is the whole list; at least one where `least` says so, because an empty one would leave nothing to judge. */
export function listOf<S extends z.ZodType>(schema: S, least = 0): z.ZodArray<S> {
  return least > 0 ? z.array(schema).min(least) : z.array(schema);
}

function isAmount(value: string): boolean {
  return value.length <= 40 && /^-?\d+(\.\d+)?$/.test(value);
}

function isCurrency(value: string): boolean {
  return /^[A-Z]{3}$/.test(value);
}
