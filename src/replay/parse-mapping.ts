import * as z from "zod";
import type { PackProblem } from "../operators/compile";
import type { Extra } from "../records/extra";
import { recordSchemas } from "../records/log";
import { nearest } from "../records/suggest";
import { checkShape } from "../rules/check-shape";
import { readPlainFile } from "../rules/plain-file";
import { zoneNamed } from "../time/zone";
import { dateReader, isZoned } from "./date-format";
import { ReplayError } from "./log-source";
import { isCell, mappedCellSchema, mappingSchema, type Lookup, type MappedFile, type MappedRecord, type Mapping } from "./mapping";

/**
 * Reads a mapping file.
 *
 * @param extra  what the loaded packs declare: fields that may be mapped beside those of the records
 * @throws {ReplayError} with every problem, each at its place in the file
 */
export function parseMapping(name: string, text: string, extra: Extra): Mapping {
  const read = readPlainFile<Mapping>({ name, text, kind: "mapping", called: "mapping", ifEmpty: { expected: "a mapping", fix: "write `files` with their records" }, schema: mappingSchema(), check: (mapping) => checkFiles(mapping, extra) });
  if ("problems" in read) throw new ReplayError(read.problems);
  return read.value;
}

function checkFiles({ files, lookups = {} }: Mapping, extra: Extra): PackProblem[] {
  return files.flatMap((one, index) => {
    const path = ["files", index];
    const zone = one.zone !== undefined && zoneNamed(one.zone) === undefined ? [problem([...path, "zone"], one.zone, "an IANA zone name", "write for instance Asia/Shanghai")] : [];
    const kinds = [...new Set(one.records.map(({ record: kind }) => kind))];
    const alike = Object.entries(one.fields ?? {}).flatMap(([field, value]) => kinds.flatMap((kind) => checkField(kind, field, value, [...path, "fields", field], one, lookups, extra)));
    const whole = one.records.flatMap(({ fields }, at) => checkWhole({ ...one.fields, ...fields }).map(({ field, part }) => problem([...path, ...(Object.hasOwn(fields, field) ? ["records", at] : []), "fields", field], undefined, `a list or nothing, as ${part} is mapped too`, "map the whole or its parts")));
    return [...zone, ...alike, ...whole, ...one.records.flatMap(({ record: kind, fields }, at) => Object.entries(fields).flatMap(([field, value]) => checkField(kind, field, value, [...path, "records", at, "fields", field], one, lookups, extra)))];
  });
}

/** Fields that are mapped as a whole, beside a part of them: nothing can be put into a text. */
function checkWhole(fields: Readonly<Record<string, unknown>>): { readonly field: string; readonly part: string }[] {
  const mapped = Object.entries(fields).filter(([, value]) => value !== null);
  return mapped.flatMap(([field, value]) => {
    const part = isCell(value) || typeof value !== "object" ? mapped.find(([other]) => other.startsWith(`${field}.`))?.[0] : undefined;
    return part === undefined ? [] : [{ field, part }];
  });
}

function checkField(kind: MappedRecord["record"], field: string, value: unknown, path: (string | number)[], { zone }: MappedFile, lookups: Readonly<Record<string, Lookup>>, extra: Extra): PackProblem[] {
  const { schema, unknown } = fieldNamed(kind, field, extra);
  if (schema === undefined) return [{ code: "pack/unknown-key", path, found: field, expected: `a field of ${kind === "event" ? "an" : "a"} ${kind} record, with dots between (${unknown.join(", ")})`, fix: meant(nearest(lastOf(field), unknown)) }];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return checkValue(schema, value, path);
  if (!isCell(value)) return unknownKeysOf(value, path);
  const shape = checkShape(mappedCellSchema(), value, path, field);
  if (shape.length > 0) return shape;
  const { date, lookup: table, values } = value;
  return [
    ...(date !== undefined && dateReader(date) === undefined ? [problem([...path, "date"], date, "iso, epoch, epoch-ms, rfc2822, or a full date in YYYY MM DD HH mm ss", "write for instance YYYY-MM-DD HH:mm:ss")] : []),
    ...(date !== undefined && !isZoned(date) && date !== "iso" && zone === undefined ? [problem([...path, "date"], date, "a zone beside it, since the time names no offset", "add `zone` to the file, for instance Asia/Shanghai")] : []),
    ...(table !== undefined && !Object.hasOwn(lookups, table) ? [problem([...path, "lookup"], table, `one of ${Object.keys(lookups).join(", ") || "the tables under lookups"}`, "name the table under `lookups`")] : []),
    ...Object.entries(values ?? {}).flatMap(([text, stands]) => checkValue(schema, stands, [...path, "values", text])),
    ...(value.otherwise === undefined ? [] : checkValue(schema, value.otherwise, [...path, "otherwise"])),
    ...(values !== undefined && Object.keys(values).length === 0 ? [problem([...path, "values"], undefined, "at least one value", "drop it, or fill it")] : []),
  ];
}

/** A value that is written in the mapping itself, and would not fit in any row. */
function checkValue(schema: z.ZodType, value: unknown, path: readonly (string | number)[]): PackProblem[] {
  const isPlain = [value].flat().every((one) => one !== null && typeof one !== "object");
  if (!isPlain || schema.safeParse(value).success) return [];
  const open = openOf(schema);
  const named = open instanceof z.ZodArray ? openOf(open.element as z.ZodType) : open;
  const values = named instanceof z.ZodEnum ? `one of ${named.options.join(", ")}` : "a value that the field can hold";
  return [problem(path, value, open instanceof z.ZodArray ? `a list with ${values}` : values, "correct it; `lawful-contact schema input` says what the field can hold")];
}

/** A map that names no column is a misspelt cell, unless the field itself holds a record, whose fields are better written with dots. */
function unknownKeysOf(value: object, path: readonly (string | number)[]): PackProblem[] {
  return [problem(path, value, "a value, or a map with `column`", `write \`column\`${Object.keys(value).length > 0 ? `; deeper fields are written with dots` : ""}`)];
}

const problem = (path: readonly (string | number)[], found: unknown, expected: string, fix: string): PackProblem => ({ code: "pack/unknown-value", path, ...(found !== undefined && { found }), expected, fix });
const meant = (guess: string | undefined): string => (guess === undefined ? "correct the name, or declare the field in a pack" : `did you mean \`${guess}\`?`);
const lastOf = (field: string): string => field.slice(field.lastIndexOf(".") + 1);

/** The field's schema; where the records have no such field, the fields that stand there. */
function fieldNamed(kind: MappedRecord["record"], field: string, extra: Extra): { readonly schema: z.ZodType; readonly unknown?: never } | { readonly schema?: never; readonly unknown: string[] } {
  let schema: z.ZodType = recordSchemas(extra)[kind];
  for (const step of field.split(".")) {
    const open = openOf(schema);
    if (open instanceof z.ZodArray && /^\d$/.test(step)) {
      schema = open.element as z.ZodType;
      continue;
    }
    const shape = open instanceof z.ZodObject ? (open.shape as Record<string, z.ZodType>) : {};
    if (!Object.hasOwn(shape, step) || step === "record") return { unknown: Object.keys(shape).filter((name) => name !== "record") };
    schema = shape[step]!;
  }
  return { schema };
}

/** Without `optional`, and of several kinds the record. */
function openOf(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return openOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return openOf((schema.options.find((option) => option instanceof z.ZodObject) ?? schema.options[0]) as z.ZodType);
  return schema;
}
