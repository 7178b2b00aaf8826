import type { Fact } from "../records/catalogue";
import { GROUPS } from "../records/vocabulary";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

const AMOUNTS = ["at-least", "more-than", "at-most", "below"];
const DATES = ["from", "after", "before", "until"];

/** The JSON Schema of what a rule may ask of a fact: a value, a list of values, a group, `not`, bounds, or whether it is known. */
export function factTestSchema(fact: Fact): JsonSchema {
  const self = { $ref: `#/$defs/${fact.path}` };
  const value = valueSchema(fact);
  const groups = Object.keys((GROUPS as Readonly<Record<string, object>>)[fact.vocabulary ?? ""] ?? {});
  const group = groups.length === 0 ? [] : [only({ group: { enum: groups } }, ["group"])];
  const bounds = fact.kind === "number" || fact.kind === "money" ? AMOUNTS : fact.kind === "date" || fact.kind === "instant" ? DATES : [];
  return {
    anyOf: [
      value,
      ...group,
      { type: "array", minItems: 1, items: group.length === 0 ? value : { anyOf: [value, ...group] } },
      only({ not: self }, ["not"]),
      only({ known: { const: true } }, ["known"]),
      ...(bounds.length === 0 ? [] : [{ ...only(Object.fromEntries(bounds.map((name) => [name, value])), []), minProperties: 1 }]),
    ],
  };
}

function only(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

function valueSchema({ kind, values }: Fact): JsonSchema {
  if (values !== undefined) return { enum: [...values] };
  switch (kind) {
    case "boolean": return { type: "boolean" };
    case "number": return { type: "number", minimum: 0 };
    case "date": return { type: "string", format: "date" };
    case "instant": return { type: "string", format: "date-time" };
    case "money": return only({ amount: { type: "string" }, currency: { type: "string" } }, ["amount", "currency"]);
    default: return { type: "string" };
  }
}
