import * as z from "zod";
import { lazy } from "../records/lazy";
import type { Extra } from "../records/extra";
import { recordSchemas } from "../records/log";
import { nearest } from "../records/suggest";
import { checkShape } from "../rules/check-shape";
import { readPlainFile } from "../rules/plain-file";
import type { PackProblem } from "../operators/compile";
import { zoneNamed } from "../time/zone";
import { dateReader, isZoned } from "./date-format";
import { ReplayError } from "./log-source";

export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be", "windows-1252"] as const;

/** How a system's own columns are turned into records. */
export interface Mapping {
  /** What it is for. */
  title?: { zh?: string | undefined; en?: string | undefined } | undefined;
  /** Tables in which cells are looked up, by name. */
  lookups?: Record<string, Lookup> | undefined;
  /** The parts for files; the first that fits a file's name is meant. */
  files: MappedFile[];
}

/** A table of two columns. */
export interface Lookup {
  /** The file that holds it. */
  file: string;
  /** @default "utf-8" */
  encoding?: Encoding | undefined;
  /** One sign. @default "," */
  delimiter?: string | undefined;
  /** The column that is looked up. */
  key: string;
  /** That column holds telephone numbers, whatever way they are written. */
  phone?: true | undefined;
  /** Digits of numbers that name no country, such as `86`. */
  "country-code"?: string | undefined;
  /** The column that is taken. */
  value: string;
}

/** The part of a mapping that is meant for some files. */
export interface MappedFile {
  /** Which files: a name with `*` for any text. Absent: all, but those named `.ndjson` or `.jsonl` where `source` is absent too, since they hold records. */
  match?: string | undefined;
  /** Absent: Parquet where the file's ending says so, else CSV. */
  source?: "csv" | "ndjson" | "parquet" | undefined;
  /** @default "utf-8" */
  encoding?: Encoding | undefined;
  /** One sign. @default "," */
  delimiter?: string | undefined;
  /** The columns in order, where the file has no line that names them. */
  columns?: string[] | undefined;
  /** The IANA zone of times that name no offset. */
  zone?: string | undefined;
  /** Digits of telephone numbers that name no country, such as `86`. Absent, such numbers do not fit. */
  "country-code"?: string | undefined;
  /** Cells that hold nothing, besides empty ones. */
  absent?: string[] | undefined;
  /** Rows that are no records: passed over, and counted. */
  ignore?: When[] | undefined;
  /** Fields that every record of the file has alike. */
  fields?: Record<string, unknown> | undefined;
  /** What a row gives: of each of these that its cells allow, one record. */
  records: MappedRecord[];
}

/** One record that a row gives. */
export interface MappedRecord {
  /** What kind of record. */
  record: "case" | "contact" | "event";
  /** Which rows give it. Absent: all. */
  when?: When | undefined;
  /** By path, with dots between: a `MappedCell`, or a value that is the same for every row; null: left out. */
  fields: Record<string, unknown>;
}

/** Columns that must all hold the value, or one of the values. */
export type When = Record<string, string | string[]>;

/** A field that is taken from a column. */
export interface MappedCell {
  /** The column that holds it; of several the first that is not empty. */
  column: string | string[];
  /** What the column's values stand for. Any other value does not fit, unless `otherwise` says what it stands for; null: left out. */
  values?: Record<string, unknown> | undefined;
  /** What every value stands for that `values` does not list. */
  otherwise?: unknown;
  /** Made into an instant by this format: `iso`, `epoch`, `epoch-ms`, `rfc2822`, or a full date such as `YYYY-MM-DD HH:mm:ss`. */
  date?: string | undefined;
  /** Only the day of the instant: for dates without a time. */
  day?: true | undefined;
  /** A column of seconds that are added to the date. */
  plus?: string | undefined;
  /** Made into E.164. */
  phone?: true | undefined;
  /** Made into a number. */
  number?: true | undefined;
  /** Texts between this sign are a list. */
  list?: string | undefined;
  /** Stands before the value: keeps ids of several files apart. */
  prefix?: string | undefined;
  /** The value is looked up in this table. */
  lookup?: string | undefined;
}

type Encoding = (typeof ENCODINGS)[number];

/** The schema of `MappedCell`. */
export const mappedCellSchema = () =>
  z.strictObject({
    column: z.union([z.string(), z.array(z.string()).min(1)]),
    values: z.record(z.string(), z.unknown()).optional(),
    otherwise: z.unknown().optional(),
    date: z.string().optional(),
    day: z.literal(true).optional(),
    plus: z.string().optional(),
    phone: z.literal(true).optional(),
    number: z.literal(true).optional(),
    list: z.string().min(1).optional(),
    prefix: z.string().optional(),
    lookup: z.string().optional(),
  });
const when = () => z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]));
const record = () => z.strictObject({ record: z.enum(["case", "contact", "event"]), when: when().optional(), fields: z.record(z.string(), z.unknown()) });
const file = () =>
  z.strictObject({
    match: z.string().optional(),
    source: z.enum(["csv", "ndjson", "parquet"]).optional(),
    encoding: z.enum(ENCODINGS).optional(),
    delimiter: z.string().length(1).optional(),
    columns: z.array(z.string()).min(1).optional(),
    zone: z.string().optional(),
    "country-code": z.string().regex(/^[1-9]\d{0,2}$/, "digits without sign are expected, for instance \"86\"").optional(),
    absent: z.array(z.string()).optional(),
    ignore: z.array(when()).optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    records: z.array(record()).min(1),
  });
const lookup = () => z.strictObject({ file: z.string(), encoding: z.enum(ENCODINGS).optional(), delimiter: z.string().length(1).optional(), key: z.string(), phone: z.literal(true).optional(), "country-code": z.string().optional(), value: z.string() });
/** The schema of `Mapping`. */
export const mappingSchema = lazy(() => z.strictObject({ title: z.strictObject({ zh: z.string().optional(), en: z.string().optional() }).optional(), lookups: z.record(z.string(), lookup()).optional(), files: z.array(file()).min(1) }));

/** Whether a field is taken from a column; anything else is the same for every row. */
export const isCell = (value: unknown): value is MappedCell => typeof value === "object" && value !== null && !Array.isArray(value) && "column" in value;

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

/** Names of files that hold records, one a line. */
const RECORDS = /\.(ndjson|jsonl)(\.gz)?$/i;

/** The part of a mapping that is meant for a file: by its name without folders, the first that fits. */
export function fileFor({ files }: Mapping, name: string): MappedFile | undefined {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return files.find(({ match, source }) =>
    match === undefined ? source !== undefined || !RECORDS.test(base) : new RegExp(`^${match.split("*").map((part) => part.replace(/[^\w]/g, "\\$&")).join(".*")}(\\.gz)?$`, "s").test(base),
  );
}
