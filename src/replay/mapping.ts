import * as z from "zod";
import { lazy } from "../records/lazy";

const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be", "windows-1252"] as const;

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
  /** Which files: a name with `*` for any text; the standard input is called `stdin`. Absent: all, but those named `.ndjson` or `.jsonl` where `source` is absent too, since they hold records. */
  match?: string | undefined;
  /** Absent: Parquet where the file's ending says so, else CSV. */
  source?: "csv" | "ndjson" | "parquet" | undefined;
  /** @default "utf-8" */
  encoding?: Encoding | undefined;
  /** One sign. @default "," */
  delimiter?: string | undefined;
  /** The columns in order, where the file has no line that names them. */
  columns?: string[] | undefined;
  /** The IANA zone of times that name no offset. A row with a time that its clock shows twice, when it is put back, is kept aside. */
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

/** The tables of a mapping's lookups. */
export type Tables = Readonly<Record<string, ReadonlyMap<string, string | undefined>>>;

/** The part of a mapping that is meant for a file, with the tables that it looks things up in. */
export interface Mapped {
  readonly file: MappedFile;
  readonly tables: Tables;
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

/** Names of files that hold records, one a line. */
const RECORDS = /\.(ndjson|jsonl)(\.gz)?$/i;

/** The part of a mapping that is meant for a file: by its name without folders, the first that fits. */
export function fileFor({ files }: Mapping, name: string): MappedFile | undefined {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return files.find(({ match, source }) =>
    match === undefined ? source !== undefined || !RECORDS.test(base) : new RegExp(`^${match.split("*").map((part) => part.replace(/[^\w]/g, "\\$&")).join(".*")}(\\.gz)?$`, "is").test(base),
  );
}
