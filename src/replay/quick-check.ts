import * as z from "zod";
import { caseContradictions, entryContradictions } from "../records/consistency";
import { lazyFor } from "../records/lazy";
import type { Extra } from "../records/extra";
import { recordSchemas } from "../records/log";
import { isId, metaOf } from "../records/value";
import { parseDate, parseInstant } from "../time/instant";

type Fits = (value: unknown) => boolean;

/** Values of small vocabularies that no list holds (regions, zones, languages) repeat themselves; more are not kept. */
const MOST_KEPT = 4096;

/**
 * Whether a record that came out of `JSON.parse` surely is one that `parseRecord` takes as it stands. Most records of a log are, and for
 * them this is far quicker; false says nothing, and has to be looked into in full.
 */
export const surelyFits = lazyFor((extra: Extra): Fits => {
  const schemas = recordSchemas(extra);
  const kinds = { case: fitsOf(schemas.case), contact: fitsOf(schemas.contact), event: fitsOf(schemas.event) };
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const { record } = value as { readonly record?: unknown };
    if (record !== "case" && record !== "contact" && record !== "event") return false;
    return kinds[record](value) && (record === "case" ? caseContradictions(value, "") : entryContradictions(value, "")).length === 0;
  };
});

function fitsOf(schema: z.ZodType): Fits {
  if (schema instanceof z.ZodOptional) return fitsOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodObject) return objectFits(schema);
  if (schema instanceof z.ZodArray) {
    const item = fitsOf(schema.element as z.ZodType);
    const least = (schema.def.checks?.length ?? 0) > 0 ? 1 : 0;
    return (value) => Array.isArray(value) && value.length >= least && value.every(item);
  }
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => options.has(value);
  }
  if (schema instanceof z.ZodLiteral) return (value) => schema.values.has(value as never);
  if (schema instanceof z.ZodUnion) {
    const options = schema.options.map((option) => fitsOf(option as z.ZodType));
    return (value) => options.some((option) => option(value));
  }
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === "boolean";
  return schema instanceof z.ZodString ? textFits(schema) : (value) => schema.safeParse(value).success;
}

function objectFits(schema: z.ZodObject): Fits {
  const fields = new Map(Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => [name, fitsOf(field)]));
  const required = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(record)) {
      const fits = fields.get(key);
      if (fits === undefined || !fits(record[key])) return false;
    }
    for (const name of required) if (!Object.hasOwn(record, name)) return false;
    return true;
  };
}

function textFits(schema: z.ZodString): Fits {
  if ((schema.def.checks?.length ?? 0) === 0) return (value) => typeof value === "string";
  switch (metaOf(schema).value) {
    case "id":
      return isId;
    case "text":
      return (value) => typeof value === "string" && value !== "";
    case "instant":
      return (value) => !Number.isNaN(parseInstant(value));
    case "date":
      return (value) => !Number.isNaN(parseDate(value));
    default: {
      const known = new Set<unknown>();
      return (value) => {
        if (known.has(value)) return true;
        if (!schema.safeParse(value).success) return false;
        if (known.size < MOST_KEPT) known.add(value);
        return true;
      };
    }
  }
}
