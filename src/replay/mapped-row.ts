import { catalogue, type Fact } from "../records/catalogue";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import type { ByteRow } from "./byte-row";
import { CellReaders, textIn, type Cells, type ReadCell } from "./cell-reader";
import { shownColumns } from "./column-names";
import type { LineKeys } from "./line-keys";
import { ReplayError } from "./log-source";
import { isCell, type Mapped, type MappedCell, type MappedRecord } from "./mapping";
import type { TextBytes } from "./packed-item";
import { UNFIT, shapesOf, type RecordShape } from "./record-shape";
import { RecordTexts } from "./record-texts";
import { replayProblem } from "./replay-problem";

/** A record that a row gives; both have to be read before the next row comes. */
export interface RowRecord {
  /** What decides where it belongs. */
  readonly keys: LineKeys;
  /** What a `RecordMaker` makes it of. */
  readonly text: TextBytes;
}

/** What a row gives: records, or what is wrong with it; neither where the mapping says to pass it over. */
export interface MappedRows {
  readonly records: readonly RowRecord[];
  readonly problems: readonly Problem[];
  readonly ignored: boolean;
}

type Condition = (cells: Cells) => boolean;

interface Plan {
  /** Undefined: every row is meant. */
  readonly when: Condition | undefined;
  readonly fields: readonly Field[];
  readonly keys: LineKeys;
}

/** A field that cells say. */
interface Field {
  readonly read: ReadCell;
  /** The column, where its text is the value as it stands. */
  readonly plain: number | undefined;
  /** Where the value decides to whom the record belongs. */
  readonly key: Key | undefined;
}

/** One file's part of a mapping, compiled. */
export class RowMapper {
  readonly columns: string[];
  private readonly plans: readonly Plan[];
  private readonly ignore: readonly Condition[];
  private readonly missing: Problem[] = [];
  private readonly readers: CellReaders;
  private readonly texts = new RecordTexts();

  /**
   * @param name   the file's, for what is wrong with it
   * @param known  the file's columns; undefined where rows name their own, as JSON does
   * @throws {ReplayError} where the mapping names a column that the file does not have, or has twice
   */
  constructor(private readonly name: string, mapped: Mapped, private readonly known: readonly string[] | undefined) {
    const { file } = mapped;
    this.columns = [...(known ?? [])];
    this.readers = new CellReaders(mapped, (column) => this.place(column));
    const shapes = shapesOf(file);
    this.plans = file.records.map(({ record, when, fields }, index) => ({
      when: when === undefined ? undefined : this.condition(when),
      fields: Object.entries({ ...file.fields, ...fields }).flatMap(([path, cell]) => (isCell(cell) ? [this.field(factOf(record, path), path, cell)] : [])),
      keys: constantKeys(shapes[index]!),
    }));
    this.ignore = (file.ignore ?? []).map((when) => this.condition(when));
    if (this.missing.length > 0) throw new ReplayError(this.missing.filter(({ message }, index, all) => all.findIndex((other) => other.message === message) === index));
  }

  /** @param row  where the same cells are bytes */
  map(cells: Cells, row?: ByteRow): MappedRows {
    const { plans, texts } = this;
    const records: RowRecord[] = [];
    const problems: Problem[] = [];
    for (const when of this.ignore) if (when(cells)) return { records, problems, ignored: true };
    let isMeant = false;
    texts.clear();
    for (let shape = 0; shape < plans.length; shape++) {
      const plan = plans[shape]!;
      if (plan.when !== undefined && !plan.when(cells)) continue;
      isMeant = true;
      const before = problems.length;
      const text = row === undefined ? this.ofCells(shape, plan, cells, problems) : this.ofBytes(shape, plan, row, problems);
      // What lacks a cell is not judged, but it took place, and counts among what was prior to others.
      plan.keys.isUnfit = problems.length > before;
      records.push({ keys: plan.keys, text });
    }
    if (isMeant) return { records, problems, ignored: false };
    return { records, problems: [replayProblem("replay/row-not-meant")], ignored: false };
  }

  private ofCells(shape: number, { fields, keys }: Plan, cells: Cells, problems: Problem[]): TextBytes {
    const values: unknown[] = [shape];
    const before = problems.length;
    for (const { read, key } of fields) {
      const value = read(cells, problems);
      if (key !== undefined) keys[key] = textIn(value);
      values.push(value);
    }
    if (problems.length > before) values.push(UNFIT);
    return this.texts.whole(JSON.stringify(values));
  }

  /** Most cells of most logs need not become texts only to be bytes again. */
  private ofBytes(shape: number, { fields, keys }: Plan, row: ByteRow, problems: Problem[]): TextBytes {
    const { texts } = this;
    const before = problems.length;
    texts.begin(shape);
    for (const { read, plain, key } of fields) {
      if (plain === undefined) {
        const value = read(row.text, problems);
        if (key !== undefined) keys[key] = textIn(value);
        texts.value(value);
        continue;
      }
      const from = row.trimmedBegin(plain);
      const until = row.trimmedEnd(plain);
      const isThere = until > from;
      if (isThere) texts.plain(row.bytes, from, until);
      else texts.value(undefined);
      if (key !== undefined) keys[key] = isThere ? row.bytes.toString("latin1", from, until) : undefined;
    }
    if (problems.length > before) texts.value(UNFIT);
    return texts.end();
  }

  private place(column: string): number {
    const place = this.columns.indexOf(column);
    if (place >= 0 && this.columns.includes(column, place + 1)) this.missing.push({ ...replayProblem("replay/column-twice", { path: column, found: column }), file: this.name });
    if (place >= 0) return place;
    if (this.known === undefined) return this.columns.push(column) - 1;
    this.missing.push({ ...replayProblem("replay/no-such-column", { path: column, found: column, expected: nearest(column, this.columns) ?? shownColumns(this.columns) }), file: this.name });
    return -1;
  }

  private condition(when: Readonly<Record<string, string | string[]>>): Condition {
    const tests = Object.entries(when).map(([column, wanted]) => {
      const place = this.place(column);
      const values = new Set([wanted].flat().map((value) => value.trim()));
      const { absent } = this.readers;
      // As the values of cells are read: blanks around them are none of theirs, and what stands for nothing is empty.
      return (cells: Cells) => {
        const text = (cells(place) ?? "").trim();
        return values.has(text) || (absent.has(text) && values.has(""));
      };
    });
    return (cells) => tests.every((test) => test(cells));
  }

  private field(fact: Fact | undefined, path: string, cell: MappedCell): Field {
    const { column, values, date, phone, number, list, lookup, prefix = "" } = cell;
    const isPlain = typeof column === "string" && prefix === "" && this.readers.absent.size === 0 && values === undefined && date === undefined && phone === undefined && number === undefined && list === undefined && lookup === undefined;
    const read = this.readers.of(cell, fact);
    return { read, plain: isPlain ? this.columns.indexOf(column) : undefined, key: keyOf(path) };
  }
}

/** The fields that decide where a record belongs. */
const KEYS = { id: "id", caseId: "caseId", personId: "personId", at: "at", "debtor.id": "debtorId" } as const;
type Key = (typeof KEYS)[keyof typeof KEYS];

const keyOf = (path: string): Key | undefined => (Object.hasOwn(KEYS, path) ? KEYS[path as keyof typeof KEYS] : undefined);

/** The keys that every row has alike. */
function constantKeys({ record, fields }: RecordShape): LineKeys {
  const keys: LineKeys = { record, id: undefined, caseId: undefined, personId: undefined, at: undefined, debtorId: undefined, keys: 0 };
  for (const { path, constant } of fields) {
    const key = keyOf(path);
    if (key !== undefined && constant !== undefined) keys[key] = textIn(JSON.parse(constant));
  }
  return keys;
}

/** The fact that a field of a record is; one of a list has that of the list's. */
function factOf(record: MappedRecord["record"], field: string): Fact | undefined {
  const path = field.replace(/\.\d(?=\.|$)/g, "");
  return catalogue().get(`${record}.${path}`) ?? catalogue().get(path);
}
