import * as z from "zod";
import { caseContradictions, entryContradictions } from "../records/consistency";
import { lazyFor } from "../records/lazy";
import type { Extra } from "../records/extra";
import { recordSchemas } from "../records/log";
import { isId } from "../records/entry";
import { metaOf } from "../records/value";
import { parseDate, parseInstant } from "../time/instant";
import { countKeys } from "./line-keys";

/** How many keys the value holds at all levels where it surely fits; -1 where it may not. */
type Fits = (value: unknown) => number;

const YES = 0;
const PERHAPS_NOT = -1;
/** Values of small vocabularies that no list holds (regions, zones, languages) repeat themselves; more are not kept. */
const MOST_KEPT = 4096;
/** The systems that write a log write its records in a few shapes. */
const MOST_SHAPES = 16;

/**
 * Whether a record that came out of `JSON.parse` surely is one that `parseRecord` takes as it stands: how many keys it holds, -1 where it
 * has to be looked into in full. Most records of a log surely are, and for them this is far quicker.
 */
export const surelyFits = lazyFor((extra: Extra): Fits => {
  const schemas = recordSchemas(extra);
  const kinds = { case: fitsOf(schemas.case), contact: fitsOf(schemas.contact), event: fitsOf(schemas.event) };
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return PERHAPS_NOT;
    const { record } = value as { readonly record?: unknown };
    if (record !== "case" && record !== "contact" && record !== "event") return PERHAPS_NOT;
    const keys = kinds[record](value);
    return keys >= 0 && (record === "case" ? caseContradictions(value, "") : entryContradictions(value, "")).length === 0 ? keys : PERHAPS_NOT;
  };
});

function fitsOf(schema: z.ZodType): Fits {
  if (schema instanceof z.ZodOptional) return fitsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) return objectFits(schema);
  if (schema instanceof z.ZodArray) return arrayFits(schema);
  if (schema instanceof z.ZodEnum) return among(new Set<unknown>(schema.options));
  if (schema instanceof z.ZodLiteral) return among(schema.values);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => fitsOf(option as z.ZodType));
    return (value) => {
      for (const option of options) {
        const keys = option(value);
        if (keys >= 0) return keys;
      }
      return PERHAPS_NOT;
    };
  }
  if (schema instanceof z.ZodBoolean) return (value) => (typeof value === "boolean" ? YES : PERHAPS_NOT);
  return schema instanceof z.ZodString ? textFits(schema) : (value) => (schema.safeParse(value).success ? countKeys(value) : PERHAPS_NOT);
}

const among = (known: ReadonlySet<unknown>): Fits => (value) => (known.has(value) ? YES : PERHAPS_NOT);
const claim = (holds: (value: unknown) => boolean): Fits => (value) => (holds(value) ? YES : PERHAPS_NOT);

function arrayFits(schema: z.ZodArray): Fits {
  const item = fitsOf(schema.element as z.ZodType);
  const least = (schema.def.checks?.length ?? 0) > 0 ? 1 : 0;
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return PERHAPS_NOT;
    let sum = 0;
    for (const one of value as readonly unknown[]) {
      const keys = item(one);
      if (keys < 0) return PERHAPS_NOT;
      sum += keys;
    }
    return sum;
  };
}

/** The keys of an object in their order, and what each has to be. */
interface Shape {
  readonly names: readonly string[];
  readonly tests: readonly Fits[];
}

function objectFits(schema: z.ZodObject): Fits {
  const fields = new Map(Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [name, fitsOf(field)]));
  const required = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  const shapes: Shape[] = [];
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return PERHAPS_NOT;
    const names = Object.keys(value);
    const shape = shapes.find((one) => sameNames(one.names, names)) ?? shapeOf(names);
    if (shape === undefined) return PERHAPS_NOT;
    let sum = names.length;
    for (let i = 0; i < names.length; i++) {
      const keys = shape.tests[i]!((value as Readonly<Record<string, unknown>>)[names[i]!]);
      if (keys < 0) return PERHAPS_NOT;
      sum += keys;
    }
    return sum;
  };

  function shapeOf(names: readonly string[]): Shape | undefined {
    const tests = names.map((name) => fields.get(name));
    if (tests.includes(undefined) || !required.every((name) => names.includes(name))) return undefined;
    const shape = { names, tests: tests as Fits[] };
    if (shapes.length < MOST_SHAPES) shapes.push(shape);
    return shape;
  }
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}

function textFits(schema: z.ZodString): Fits {
  if ((schema.def.checks?.length ?? 0) === 0) return claim((value) => typeof value === "string");
  switch (metaOf(schema).value) {
    case "id":
      return claim(isId);
    case "text":
      return claim((value) => typeof value === "string" && value !== "");
    case "instant":
      return claim((value) => !Number.isNaN(parseInstant(value)));
    case "date":
      return claim((value) => !Number.isNaN(parseDate(value)));
    default: {
      const known = new Set<unknown>();
      return claim((value) => {
        if (known.has(value)) return true;
        if (!schema.safeParse(value).success) return false;
        if (known.size < MOST_KEPT) known.add(value);
        return true;
      });
    }
  }
}
