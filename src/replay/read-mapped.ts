import { isAscii } from "node:buffer";
import { createReadStream } from "node:fs";
import type { Problem } from "../records/problem";
import { ByteRow } from "./byte-row";
import type { Cells } from "./cell-reader";
import { shownColumns } from "./column-names";
import { CsvSplitter, type TakeRow } from "./csv-splitter";
import { parseExactly } from "./exact-json";
import { NEWLINE, QUOTE, RETURN } from "./json-signs";
import { LineSplitter } from "./line-splitter";
import { ReplayError, readThrough, type ChunkReader, type LogSource, type Pause, type SourceDigest } from "./log-source";
import { fileFor, type Lookup, type Mapped, type MappedFile, type Mapping, type Tables } from "./mapping";
import { RowMapper, type MappedRows } from "./mapped-row";
import { toE164 } from "./phone";
import { isParquet, readParquet } from "./read-parquet";
import type { RefuseRow } from "./read-records";
import { replayProblem } from "./replay-problem";
import { rowTaker, type RowUse } from "./row-taker";

/**
 * How the rows of a file become records; undefined where no mapping is meant for it, and it holds records.
 *
 * @throws {ReplayError} where it holds rows of columns all the same
 */
export function mappedFor(mappings: readonly { readonly mapping: Mapping; readonly tables: Tables }[], name: string): Mapped | undefined {
  for (const { mapping, tables } of mappings) {
    const file = fileFor(mapping, name);
    if (file !== undefined) return { file, tables };
  }
  if (/\.(csv|tsv|txt|parquet)(\.gz)?$/i.test(name)) throw new ReplayError([{ ...replayProblem("replay/no-mapping"), file: name }]);
  return undefined;
}

/** Takes the rows of a file as records, chunk by chunk. @throws {ReplayError} where the file can only be read as a whole */
export function mappedRows(name: string, mapped: Mapped, use: RowUse): ChunkReader {
  if (isParquet(name, mapped.file)) throw new ReplayError([{ ...replayProblem("replay/parquet-as-stream"), file: name }]);
  return (mapped.file.source === "ndjson" ? jsonRows : csvRows)(name, mapped, rowTaker(use), use.refuse);
}

/** Reads a source by a mapping. */
export async function readMapped(source: LogSource, mapped: Mapped, use: RowUse, pause?: Pause): Promise<SourceDigest> {
  return isParquet(source.name, mapped.file) ? readParquet(source, mapped, use, pause) : readThrough(source, mappedRows(source.name, mapped, use), pause);
}

function csvRows(name: string, mapped: Mapped, accept: (rows: MappedRows, line: number) => void, refuse: RefuseRow): ChunkReader {
  const { file } = mapped;
  let mapper = file.columns === undefined ? undefined : new RowMapper(name, mapped, file.columns);
  let row: string[] = [];
  let byteRow: ByteRow | undefined;
  const cells: Cells = (column) => row[column];
  const hasWidth = (found: number, { columns }: RowMapper, line: number): boolean => {
    if (found === columns.length) return true;
    refuse(line, [replayProblem("replay/row-width", { found, expected: String(columns.length) })]);
    return false;
  };
  const takeCells: TakeRow = (found, line) => {
    if (typeof found === "string") return refuse(line, [replayProblem(found)]);
    if (mapper === undefined) {
      mapper = new RowMapper(name, mapped, found.map((column) => column.trim()));
      return;
    }
    if (!hasWidth(found.length, mapper, line)) return;
    if (found.some(isDamaged)) return refuse(line, [replayProblem("input/encoding")]);
    row = found;
    accept(mapper.map(cells), line);
  };
  const takeBytes: TakeBytes = (bytes, from, until, line) => {
    if (mapper === undefined) return takeCells(bytes.toString("latin1", from, until).split(delimiterOf(file)), line);
    byteRow ??= new ByteRow(mapper.columns.length, delimiterOf(file).charCodeAt(0));
    if (hasWidth(byteRow.split(bytes, from, until), mapper, line)) accept(mapper.map(byteRow.text, byteRow), line);
  };
  return delimited(file, takeCells, takeBytes);
}

/** Where bytes are no text in the encoding, a decoder leaves this sign. */
const isDamaged = (cell: string): boolean => cell.includes("\uFFFD");

/** Takes a row as bytes of ASCII `[from, until)` that hold no quotation mark. */
type TakeBytes = (bytes: Buffer, from: number, until: number, line: number) => void;

const delimiterOf = ({ delimiter = "," }: Pick<MappedFile, "delimiter">): string => delimiter;
/** Delimiters that no byte of a row can be mistaken for. */
const isPlainDelimiter = (delimiter: string): boolean => delimiter === "\t" || (delimiter >= " " && delimiter <= "~" && delimiter !== '"');

/**
 * Bytes in the file's encoding as rows. A byte order mark says more than the mapping.
 *
 * @param takeBytes  takes those rows after the first that need no decoding, since their chunk is ASCII without quotation marks
 */
function delimited(file: Pick<MappedFile, "encoding" | "delimiter">, take: TakeRow, takeBytes?: TakeBytes): ChunkReader {
  const splitter = new CsvSplitter(take, delimiterOf(file));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isWide = false;
  const decode = (chunk: Buffer): void => splitter.push(decoder!.decode(chunk, { stream: true }));
  return {
    push(chunk) {
      if (decoder === undefined) {
        const encoding = markOf(chunk) ?? file.encoding ?? "utf-8";
        decoder = new TextDecoder(encoding);
        isWide = encoding.startsWith("utf-16");
      }
      // What the chunk before began is ended by the decoder.
      const first = chunk.indexOf(NEWLINE) + 1;
      if (takeBytes === undefined || isWide || first === 0 || !isPlainDelimiter(delimiterOf(file)) || !isAscii(chunk) || chunk.includes(QUOTE)) return decode(chunk);
      decode(chunk.subarray(0, first));
      if (!splitter.isBetweenRows) return decode(chunk.subarray(first));
      let from = first;
      for (let to = chunk.indexOf(NEWLINE, from); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        const line = splitter.nextLine();
        const until = to > from && chunk[to - 1] === RETURN ? to - 1 : to;
        if (until > from) takeBytes(chunk, from, until, line);
        from = to + 1;
      }
      decode(chunk.subarray(from));
    },
    end() {
      splitter.push(decoder?.decode() ?? "");
      splitter.end();
    },
  };
}

function markOf(chunk: Buffer): string | undefined {
  if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return "utf-8";
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : undefined;
}

/** Objects of another shape, one a line; columns are keys, with dots between where they lie deeper. */
function jsonRows(name: string, mapped: Mapped, accept: (rows: MappedRows, line: number) => void, refuse: RefuseRow): ChunkReader {
  const mapper = new RowMapper(name, mapped, undefined);
  const paths = mapper.columns.map((column) => column.split("."));
  return new LineSplitter((bytes, from, until, line, fault) => {
    if (fault !== undefined) return refuse(line, [replayProblem(fault)]);
    let value: unknown;
    try {
      value = parseExactly(bytes.toString("utf8", from, until));
    } catch {
      return refuse(line, [replayProblem("replay/not-json")]);
    }
    accept(mapper.map((column) => textAt(value, paths[column]!)), line);
  });
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  let here = value;
  for (const key of path) here = typeof here === "object" && here !== null && Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
  return typeof here === "string" ? here : typeof here === "number" || typeof here === "boolean" ? String(here) : undefined;
}

/**
 * Reads the table of a lookup. A key that stands twice with different values has none.
 *
 * @throws {ReplayError} where the file cannot be read, or lacks a column
 */
export async function readTable({ file, encoding, delimiter, key, value, phone, "country-code": code }: Lookup, path: string): Promise<{ readonly table: ReadonlyMap<string, string | undefined>; readonly digest: SourceDigest }> {
  const table = new Map<string, string | undefined>();
  const twice = new Set<string>();
  const missing: Problem[] = [];
  let places: readonly [number, number] | undefined;
  const reader = delimited({ encoding, delimiter }, (cells) => {
    if (typeof cells === "string") return;
    if (places === undefined) {
      const names = cells.map((cell) => cell.trim());
      places = [names.indexOf(key), names.indexOf(value)];
      [key, value].forEach((column, index) => void (places![index] === -1 && missing.push({ ...replayProblem("replay/no-such-column", { path: column, found: column, expected: shownColumns(names) }), file })));
      return;
    }
    const from = cells[places[0]]?.trim();
    const to = cells[places[1]]?.trim();
    const name = from === undefined ? undefined : phone === true ? toE164(from, code) : from;
    if (name === undefined || name === "" || to === undefined || to === "") return;
    if (table.has(name) && table.get(name) !== to) twice.add(name);
    table.set(name, to);
  });
  const digest = await readThrough({ name: file, from: createReadStream(path) }, reader);
  if (missing.length > 0) throw new ReplayError(missing);
  for (const name of twice) table.set(name, undefined);
  return { table, digest };
}
