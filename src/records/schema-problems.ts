import * as z from "zod";
import { zoneNames } from "../time/zone";
import { EXPECTED, inputProblem, type InputProblemCode } from "./input-problems";
import { isCountry, regionNames } from "./place-name";
import { pathOf, type Key } from "./plain";
import type { Problem } from "./problem";
import type { Bilingual } from "./problem-in-words";
import { nearest } from "./suggest";
import { metaOf, type ValueName } from "./value";
import { UNKNOWN_VALUE } from "./vocabulary";

type Issue = z.core.$ZodIssue;

/** The code of a text that is not of the kind its field wants. */
const CODES: Readonly<Partial<Record<ValueName, InputProblemCode>>> = {
  id: "input/bad-id", instant: "input/bad-instant", date: "input/bad-date", duration: "input/bad-duration", clock: "input/bad-clock",
  zone: "input/unknown-zone", country: "input/bad-country", region: "input/bad-region", language: "input/bad-language",
  amount: "input/bad-money", currency: "input/bad-money",
};

/** What stands at a path: its schema without `optional`, and what the schemas along the path say of it. */
interface Spot {
  readonly schema: z.ZodType;
  readonly isOptional: boolean;
  readonly personal: boolean;
}

/**
 * The problems that a schema finds in plain data. `unknown` fits every field that may be left out and has no default of its own; an enum says so itself.
 *
 * @param skip  paths that have their problem already
 */
export function schemaProblems(schema: z.ZodType, value: unknown, skip: ReadonlySet<string>): Problem[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, [], rootSpot(schema), value, skip));
}

const rootSpot = (schema: z.ZodType): Spot => ({ schema, isOptional: false, personal: false });

function problemsOf(issue: Issue, above: readonly Key[], from: Spot, base: unknown, skip: ReadonlySet<string>): Problem[] {
  const below = issue.path as Key[];
  const keys = [...above, ...below];
  const [spot, value] = descend(from, base, below);
  const path = pathOf(keys);
  if (skip.has(path)) return [];
  if (value === UNKNOWN_VALUE && spot.isOptional && !(spot.schema instanceof z.ZodEnum)) return [];
  if (issue.code === "unrecognized_keys") return unknownKeys(issue.keys, keys, settled(spot, value).schema, skip);
  if (issue.code === "invalid_union" && typeof value === "object" && spot.schema instanceof z.ZodUnion) {
    const option = optionFor(spot.schema, value);
    const chosen = { ...spot, schema: spot.schema.options[option] as z.ZodType, isOptional: false };
    if (option >= 0) return (issue.errors[option] ?? []).flatMap((inner) => problemsOf(inner, keys, chosen, value, skip));
  }
  return [valueProblem(issue, path, spot, value)];
}

function unknownKeys(unknown: readonly string[], above: readonly Key[], schema: z.ZodType, skip: ReadonlySet<string>): Problem[] {
  const fields = Object.keys(shapeOf(schema));
  return unknown.flatMap((key) => {
    const path = pathOf([...above, key]);
    return skip.has(path) ? [] : [inputProblem("input/unknown-key", { path, expected: oneOfWords(fields), meant: nearest(key, fields) })];
  });
}

function valueProblem(issue: Issue, path: string, { schema, personal }: Spot, value: unknown): Problem {
  // A text where a record should be may be a name, a number or an address.
  const found = value === undefined || personal || holdsRecords(schema) ? undefined : { value };
  const finding = { path, found, expected: wordsOf(schema) };
  if (value === undefined) return inputProblem("input/missing", finding);
  const values = valuesOf(schema);
  const isText = typeof value === "string";
  const meant = isText && !personal ? nearest(value, values) : undefined;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return inputProblem(isText ? "input/unknown-value" : "input/wrong-type", { ...finding, meant });
  if (issue.code === "too_small") return inputProblem(typeof value === "number" ? "input/negative" : "input/empty", finding);
  const name = textKind(schema);
  const code = name && CODES[name];
  if (!isText || name === undefined || code === undefined) {
    return inputProblem("input/wrong-type", { ...finding, meant: found && unquoted(metaOf(schema).value, schema, value) });
  }
  if (name === "id" && value === "") return inputProblem("input/empty", finding);
  const shown = { ...finding, found: personal ? undefined : { value } };
  if (name === "instant" && /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(value)) return inputProblem("input/instant-without-offset", shown);
  return inputProblem(code, { ...shown, meant: meant ?? (personal ? undefined : meantText(name, value)) });
}

/** The kind of text that a field takes, perhaps beside other things. */
function textKind(schema: z.ZodType): ValueName | undefined {
  if (!(schema instanceof z.ZodUnion)) return schema instanceof z.ZodString ? metaOf(schema).value : undefined;
  const option = schema.options.find((one) => one instanceof z.ZodString);
  return option && metaOf(option as z.ZodType).value;
}

function valuesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => valuesOf(option as z.ZodType));
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

function holdsRecords(schema: z.ZodType): boolean {
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => holdsRecords(option as z.ZodType));
  return schema instanceof z.ZodArray ? holdsRecords(schema.element as z.ZodType) : schema instanceof z.ZodObject;
}

/** What a text most likely stands for, where its field wants another type. */
function unquoted(name: ValueName | undefined, schema: z.ZodType, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (name === "boolean" && /^(true|false)$/i.test(value)) return `${value.toLowerCase()} without quotation marks`;
  if ((name === "number" || name === "count") && /^\d{1,15}(\.\d{1,15})?$/.test(value)) return `${value} without quotation marks`;
  return schema instanceof z.ZodArray && value.length <= 80 ? JSON.stringify([value]) : undefined;
}

function meantText(name: ValueName, value: string): string | undefined {
  switch (name) {
    case "zone":
      return nearest(value, zoneNames());
    case "country":
      return value === "UK" || value === "uk" ? "GB" : isCountry(value.toUpperCase()) ? value.toUpperCase() : undefined;
    case "region":
      return nearest(value, regionNames(value.slice(0, 2).toUpperCase()));
    default:
      return undefined;
  }
}

/** What would fit, in words. */
function wordsOf(schema: z.ZodType): Bilingual {
  const name = metaOf(schema).value;
  if (name !== undefined && name !== "enum") return EXPECTED[name];
  if (schema instanceof z.ZodUnion) {
    const words = schema.options.map((option) => wordsOf(option as z.ZodType));
    const unique = words.filter(({ en }, index) => words.findIndex((other) => other.en === en) === index);
    return { en: unique.map(({ en }) => en).join(" or "), zh: unique.map(({ zh }) => zh).join("或") };
  }
  if (schema instanceof z.ZodArray) return { en: "a list", zh: "列表" };
  return schema instanceof z.ZodObject ? EXPECTED.record : oneOfWords(valuesOf(schema));
}

/** A list of more would bury the rest of the sentence. */
const MOST_LISTED = 32;

function oneOfWords(values: readonly string[]): Bilingual {
  if (values.length > MOST_LISTED) return { en: `one of the ${values.length} values that the schema lists`, zh: `模式所列 ${values.length} 个值之一` };
  const list = values.join(", ");
  return values.length === 1 ? { en: list, zh: list } : { en: `one of ${list}`, zh: `${list} 之一` };
}

/** Follows a path down from a schema and its value; a union that ends it stays whole. */
function descend(from: Spot, base: unknown, keys: readonly Key[]): readonly [Spot, unknown] {
  let spot = from;
  let value = base;
  for (const key of keys) {
    const { schema, personal } = settled(spot, value);
    const next = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : shapeOf(schema)[String(key)];
    if (next === undefined) break;
    value = typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Record<Key, unknown>)[key] : undefined;
    const isOptional = next instanceof z.ZodOptional;
    const inner = isOptional ? (next.unwrap() as z.ZodType) : next;
    spot = { schema: inner, isOptional, personal: personal || metaOf(next).personal === true || metaOf(inner).personal === true };
  }
  return [spot, value];
}

/** Of a union, the option that the value is meant for, where one can be told; a field of either stays what it is. */
function settled(spot: Spot, value: unknown): Spot {
  if (!(spot.schema instanceof z.ZodUnion) || typeof value !== "object" || value === null) return spot;
  const option = optionFor(spot.schema, value);
  return option < 0 ? spot : settled({ ...spot, schema: spot.schema.options[option] as z.ZodType }, value);
}

/** Index of the option of the value's type; of a contact and an event, the event where the value has a `type`; -1: none. */
function optionFor(union: z.ZodUnion, value: unknown): number {
  const fits = (option: unknown): boolean => (Array.isArray(value) ? option instanceof z.ZodArray : option instanceof z.ZodObject);
  const indexes = union.options.map((option, index) => (fits(option) ? index : -1)).filter((index) => index >= 0);
  if (indexes.length < 2) return indexes[0] ?? -1;
  const isTyped = typeof value === "object" && value !== null && Object.hasOwn(value, "type");
  return indexes.find((index) => Object.hasOwn(shapeOf(union.options[index] as z.ZodType), "type") === isTyped) ?? indexes[0]!;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
}
