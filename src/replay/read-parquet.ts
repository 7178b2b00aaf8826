import zlib from "node:zlib";
import type * as hyparquet from "hyparquet";
import type { Compressors, FileMetaData, SchemaElement } from "hyparquet";
import { ReplayError, readSource, type LogSource, type Pause, type SourceDigest } from "./log-source";
import { RowMapper } from "./mapped-row";
import type { Mapped, MappedFile } from "./mapping";
import { replayProblem, type ReplayProblemCode } from "./replay-problem";
import { rowTaker, type RowUse } from "./row-taker";

type Reader = typeof hyparquet;

/** Rows that are held at a time; a row group may have many more. */
const MOST_ROWS = 1 << 16;

export const isParquet = (name: string, { source }: MappedFile): boolean => source === "parquet" || (source === undefined && /\.parquet$/i.test(name));

/**
 * Reads the rows of a Parquet file by a mapping, a row group at a time; a row's line is its place in the file, from 1. Columns that the
 * mapping does not name are not read.
 *
 * @param load  the package that reads the format, which need not be there
 * @throws {ReplayError} where the file is none, or the package is missing
 */
export async function readParquet(source: LogSource, { file, tables }: Mapped, use: RowUse, pause?: Pause, load: () => Promise<Reader> = () => import("hyparquet")): Promise<SourceDigest> {
  const { name, from } = source;
  const fail = (code: ReplayProblemCode, finding = {}): never => {
    throw new ReplayError([{ ...replayProblem(code, finding), file: name }]);
  };
  if (typeof from !== "string") return fail("replay/parquet-as-stream");
  // Its bytes are counted and digested as they stand, before anything is made of them.
  const digest = await readSource(source, () => {});
  const reader = await load().catch((error: unknown) => ((error as { readonly code?: unknown }).code === "ERR_MODULE_NOT_FOUND" ? fail("replay/no-parquet-reader") : Promise.reject(error as Error)));
  // Whatever the reader says of the bytes is about the file, since nothing else was given to it.
  const read = <T>(reading: Promise<T>): Promise<T> => reading.catch((error: unknown) => fail("replay/not-parquet", { expected: error instanceof Error ? error.message : String(error) }));
  const bytes = await reader.asyncBufferFromFile(from);
  const metadata = await read(reader.parquetMetadataAsync(bytes));
  const codec = unknownCodec(metadata);
  if (codec !== undefined) fail("replay/parquet-codec", { found: codec, expected: CODECS.join(", ") });
  const columns = columnsOf(metadata);
  const mapper = new RowMapper(name, { file, tables }, [...columns.keys()]);
  const places = mapper.columns.map((path) => columns.get(path)!);
  const named = namedIn(file).flatMap((path) => columns.get(path) ?? []);
  for (const { element, steps } of named) if (element.type === "INT96") fail("replay/parquet-column", { path: steps.join("."), found: "INT96" });
  const wanted = [...new Set(named.map(({ steps }) => steps[0]!))];
  const exact = withExactDecimals(metadata);
  const accept = rowTaker(use);
  const total = Number(metadata.num_rows);
  for (let rowStart = 0, groupEnd = 0, group = 0; rowStart < total; ) {
    if (rowStart === groupEnd) groupEnd += Number(metadata.row_groups[group++]!.num_rows);
    const rowEnd = Math.min(groupEnd, rowStart + MOST_ROWS);
    const rows = await read(reader.parquetReadObjects({ file: bytes, metadata: exact, columns: wanted, rowStart, rowEnd, compressors: COMPRESSORS, parsers: { geometryFromBytes: wholeOf } }));
    rows.forEach((row, index) => {
      const line = rowStart + index + 1;
      const cells = (place: number): string | undefined => textOf(valueAt(row, places[place]!.steps), places[place]!.element);
      if (places.some((_, place) => cells(place)?.includes("\uFFFD") === true)) use.refuse(line, [replayProblem("input/encoding")]);
      else accept(mapper.map(cells), line);
    });
    await pause?.(Math.floor((digest.bytes * rowEnd) / total));
    rowStart = rowEnd;
  }
  return digest;
}

/** Present from Node 22.15 on. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: (bytes: Uint8Array) => Uint8Array };
const COMPRESSORS: Compressors = {
  GZIP: (bytes) => zlib.gunzipSync(bytes), BROTLI: (bytes) => zlib.brotliDecompressSync(bytes),
  ...(zstdDecompressSync !== undefined && { ZSTD: (bytes: Uint8Array) => zstdDecompressSync(bytes) }),
};
/** The reader itself takes the first two apart. */
const CODECS: readonly string[] = ["UNCOMPRESSED", "SNAPPY", ...Object.keys(COMPRESSORS)];

/** A way of compressing that nobody here knows. */
function unknownCodec({ row_groups: groups }: FileMetaData): string | undefined {
  return groups.flatMap(({ columns }) => columns.map(({ meta_data: data }) => data?.codec ?? "UNCOMPRESSED")).find((codec) => !CODECS.includes(codec));
}

interface Column {
  /** The keys on the way to its values; a key may have dots in it. */
  readonly steps: readonly string[];
  readonly element: SchemaElement;
}

/** The columns of values by their names, with dots between where they lie deeper; those of lists are none. */
function columnsOf({ schema }: FileMetaData): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  let at = 1;
  const walk = (path: readonly string[], children: number, isList: boolean): void => {
    for (let left = children; left > 0; left--) {
      const element = schema[at++]!;
      const steps = [...path, element.name];
      const isRepeated = isList || element.repetition_type === "REPEATED";
      if (element.num_children !== undefined && element.num_children > 0) walk(steps, element.num_children, isRepeated);
      else if (!isRepeated) columns.set(steps.join("."), { steps, element });
    }
  };
  walk([], schema[0]?.num_children ?? 0, false);
  return columns;
}

const isDecimal = ({ converted_type: converted, logical_type: logical }: SchemaElement): boolean => converted === "DECIMAL" || logical?.type === "DECIMAL";

/** The same file with the whole numbers that its decimals are stored as: the reader makes numbers of them, which have fewer digits. Bytes are taken for a kind that it has us parse. */
function withExactDecimals(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map((element): SchemaElement => {
    if (!isDecimal(element)) return element;
    const { converted_type: _converted, logical_type: _logical, ...plain } = element;
    return element.type === "BYTE_ARRAY" || element.type === "FIXED_LEN_BYTE_ARRAY" ? { ...plain, logical_type: { type: "GEOMETRY" } } : plain;
  });
  return { ...metadata, schema };
}

/** Bytes as a whole number, the highest first, in two's complement. */
function wholeOf(bytes: Uint8Array | undefined): bigint | undefined {
  return bytes && BigInt.asIntN(8 * bytes.length, BigInt(`0x0${Buffer.from(bytes).toString("hex")}`));
}

function decimalText(whole: bigint, scale: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ""}`;
}

/** The columns that the mapping names. */
function namedIn({ records, ignore = [], fields: alike = {} }: MappedFile): string[] {
  const cells = records.flatMap(({ fields, when = {} }) => [...Object.keys(when), ...Object.values({ ...alike, ...fields }).flatMap((value) => columnsIn(value))]);
  return [...new Set([...cells, ...ignore.flatMap((when) => Object.keys(when))])];
}

function columnsIn(cell: unknown): string[] {
  const { column, plus } = (cell ?? {}) as { readonly column?: string | string[]; readonly plus?: string };
  return [...(column === undefined ? [] : [column].flat()), ...(plus === undefined ? [] : [plus])];
}

function valueAt(row: unknown, steps: readonly string[]): unknown {
  let here = row;
  for (const step of steps) here = typeof here === "object" && here !== null ? (here as Readonly<Record<string, unknown>>)[step] : undefined;
  return here;
}

/** A value as text: a timestamp of a local clock without offset, so that the mapping's zone says whose clock it is. */
function textOf(value: unknown, element: SchemaElement): string | undefined {
  if (value === null || value === undefined) return undefined;
  const { converted_type: converted, logical_type: logical } = element;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return "";
    const text = value.toISOString();
    if (converted === "DATE" || logical?.type === "DATE") return text.slice(0, 10);
    return logical?.type === "TIMESTAMP" && !logical.isAdjustedToUTC ? text.slice(0, 19) : text;
  }
  if (isDecimal(element) && (typeof value === "number" || typeof value === "bigint")) return decimalText(BigInt(value), element.scale ?? (logical?.type === "DECIMAL" ? logical.scale : 0));
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
