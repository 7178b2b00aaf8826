import * as z from "zod";
import { caseSchema } from "./case";
import type { Fact, FactRoot } from "./catalogue";
import { contactSchema } from "./contact";
import { eventSchema } from "./event";
import { NO_EXTRA, type Extra, type FactKind } from "./extra";
import { metaOf, type ValueName } from "./value";
import { UNKNOWN_VALUE } from "./vocabulary";

/** Where a record that lies within another one is a root of its own. */
const ROOTS: Readonly<Record<string, FactRoot>> = {
  "contact.recipient": "recipient",
  "contact.collector": "collector",
  "case.debtor": "debtor",
  "case.creditor": "creditor",
  "case.debts": "debt",
};

/** Facts without a field of their own. */
const DERIVED: readonly Fact[] = [
  { path: "contact.unanswered", root: "contact", segments: ["unanswered"], kind: "boolean", description: "It was made and nobody answered: `outcome` is `not-connected` or `no-answer`; not known where the record tells of words (`discussed`); never so of a contact that is only proposed" },
  { path: "contact.wrongParty", root: "contact", segments: ["wrongParty"], kind: "boolean", description: "It was made and another than the recipient answered: `outcome` is `wrong-party`; never so of a contact that is only proposed" },
  { path: "debtor.age", root: "debtor", segments: ["age"], kind: "number", personal: true, description: "Full years at the contact, from `born`" },
];

const KINDS: Readonly<Partial<Record<ValueName, FactKind>>> = {
  enum: "enum", boolean: "boolean", number: "number", count: "number", date: "date", instant: "instant", duration: "duration",
  money: "money", hours: "hours",
};

/** Every fact, read off the schemas of the records. Building them costs milliseconds, so the catalogue uses what was written down of it. */
export function factsOfSchemas(extra: Extra = NO_EXTRA): Fact[] {
  const facts = new Map<string, Fact>();
  walk(contactSchema(extra), "contact", [], facts);
  walk(caseSchema(extra), "case", [], facts);
  walk(eventSchema(extra), "event", [], facts);
  return [...facts.values(), ...DERIVED];
}

/** The text of `catalogue-data.ts`. */
export function catalogueData(): string {
  // What a fact means is read where it is shown; the core carries names and kinds alone.
  const rows = factsOfSchemas().map(({ path, kind, values, vocabulary, personal }) => `  ${JSON.stringify({ path, kind, values, vocabulary, personal })},`);
  return `// Generated from the schemas of the records; renew with \`npx vitest run test/records/catalogue-source -u\`.
import type { FactRow } from "./fact-row";

export const FACTS: readonly FactRow[] = [
${rows.join("\n")}
];
`;
}

function walk(schema: z.ZodType, root: FactRoot, segments: readonly string[], facts: Map<string, Fact>): void {
  for (const [name, field] of Object.entries(shapeOf(schema) ?? {})) {
    const path = [root, ...segments, name].join(".");
    const inner = unwrapped(field);
    const item = elementOf(inner);
    const below = ROOTS[path];
    if (below !== undefined) walk(item ?? inner, below, [], facts);
    else if (metaOf(inner).value === undefined && shapeOf(inner) !== undefined) walk(inner, root, [...segments, name], facts);
    else facts.set(path, factOf(path, root, [...segments, name], field, inner, item));
  }
}

function factOf(path: string, root: FactRoot, segments: readonly string[], field: z.ZodType, inner: z.ZodType, item: z.ZodType | undefined): Fact {
  const { description, personal, vocabulary } = { ...metaOf(item ?? inner), ...metaOf(inner), ...metaOf(field) };
  const value = item ?? inner;
  const one = KINDS[metaOf(value).value ?? "text"] ?? "string";
  const values = value instanceof z.ZodEnum ? value.options.map(String).filter((option) => option !== UNKNOWN_VALUE) : undefined;
  return {
    path, root, segments,
    kind: item === undefined ? one : one === "enum" ? "enums" : "strings",
    ...(values && { values }), ...(vocabulary && { vocabulary }), ...(personal && { personal }), ...(description && { description }),
  };
}

function unwrapped(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
}

function elementOf(schema: z.ZodType): z.ZodType | undefined {
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : undefined;
}

/** A record's fields; of one place or several, those of the place. */
function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const one = schema instanceof z.ZodUnion ? (schema.options[0] as z.ZodType) : schema;
  return one instanceof z.ZodObject ? (one.shape as Record<string, z.ZodType>) : undefined;
}
