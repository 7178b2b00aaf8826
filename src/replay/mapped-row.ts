import { catalogue, type Fact } from "../records/catalogue";
import type { Problem } from "../records/problem";
import type { Bilingual } from "../records/problem-in-words";
import { nearest } from "../records/suggest";
import { UNKNOWN_VALUE } from "../records/vocabulary";
import { DAY_SECONDS, formatDate, formatInstant, formatUtc, type Instant } from "../time/instant";
import { zoneNamed, type Zone } from "../time/zone";
import type { ByteRow } from "./byte-row";
import { dateReader, type ReadDate } from "./date-format";
import { ReplayError } from "./log-source";
import { isCell, type MappedCell, type MappedFile, type MappedRecord } from "./mapping";
import { toE164 } from "./phone";
import type { LineKeys } from "./line-keys";
import type { TextBytes } from "./packed-item";
import { UNFIT, shapesOf, type RecordShape } from "./record-shape";
import { RecordTexts } from "./record-texts";
import { replayProblem, type ReplayProblemCode } from "./replay-problem";

/** The tables of a mapping's lookups. */
export type Tables = Readonly<Record<string, ReadonlyMap<string, string | undefined>>>;

/** The part of a mapping that is meant for a file, with the tables that it looks things up in. */
export interface Mapped {
  readonly file: MappedFile;
  readonly tables: Tables;
}

/** A row as its cells are asked for: by the place of their column. */
export type Cells = (column: number) => string | undefined;

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

type Read = (cells: Cells, problems: Problem[]) => unknown;
type Condition = (cells: Cells) => boolean;
/** Tells what is wrong with a cell, without its text where the field is a person's. @returns what the field holds instead */
type Wrong = (problems: Problem[], found: string, en: string, zh: string, how?: { readonly personal?: boolean; readonly path?: string; readonly code?: ReplayProblemCode; readonly meant?: string | undefined }) => unknown;

interface Plan {
  /** Undefined: every row is meant. */
  readonly when: Condition | undefined;
  readonly fields: readonly Field[];
  readonly keys: LineKeys;
}

/** A field that cells say. */
interface Field {
  readonly read: Read;
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
  private readonly absent: ReadonlySet<string>;
  private readonly zone: Zone | undefined;
  private readonly texts = new RecordTexts();

  /**
   * @param name   the file's, for what is wrong with it
   * @param known  the file's columns; undefined where rows name their own, as JSON does
   * @throws {ReplayError} where the mapping names a column that the file does not have, or has twice
   */
  constructor(private readonly name: string, private readonly mapped: Mapped, private readonly known: readonly string[] | undefined) {
    const { file } = mapped;
    this.columns = [...(known ?? [])];
    this.absent = new Set(file.absent);
    this.zone = file.zone === undefined ? undefined : zoneNamed(file.zone);
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
      const values = new Set([wanted].flat());
      return (cells: Cells) => values.has(cells(place) ?? "");
    });
    return (cells) => tests.every((test) => test(cells));
  }

  private field(fact: Fact | undefined, path: string, cell: MappedCell): Field {
    const { column, values, date, phone, number, list, lookup, prefix = "" } = cell;
    const isPlain = typeof column === "string" && prefix === "" && this.absent.size === 0 && values === undefined && date === undefined && phone === undefined && number === undefined && list === undefined && lookup === undefined;
    const read = this.reader(cell, fact);
    return { read, plain: isPlain ? this.columns.indexOf(column) : undefined, key: keyOf(path) };
  }

  private reader(cell: MappedCell, fact: Fact | undefined): Read {
    const places = [cell.column].flat().map((column) => this.place(column));
    const { absent } = this;
    const convert = this.converter(cell, fact);
    return (cells, problems) => {
      for (const place of places) {
        const text = cells(place)?.trim();
        if (text !== undefined && text !== "" && !absent.has(text)) return convert(text, cells, problems);
      }
      return undefined;
    };
  }

  private converter(cell: MappedCell, fact: Fact | undefined): (text: string, cells: Cells, problems: Problem[]) => unknown {
    const { column, values, otherwise, date, plus, phone, number, list, prefix = "", lookup } = cell;
    const name = [column].flat().join(", ");
    const instead = fact?.kind === "enum" ? UNKNOWN_VALUE : NO_VALUE;
    const wrong: Wrong = (problems, found, en, zh, { personal = fact?.personal === true, path = name, code = "replay/bad-cell", meant } = {}) => {
      problems.push(personal ? replayProblem("replay/bad-personal-cell", { path, expected: { en, zh } }) : replayProblem(code, { path, found, expected: { en, zh }, ...(meant !== undefined && { meant }) }));
      return instead;
    };
    if (values !== undefined) {
      const known = new Map(Object.entries(values));
      const listed = [...known.keys()].join(", ");
      return (text, _cells, problems) => (known.has(text) ? known.get(text) : otherwise !== undefined ? otherwise : wrong(problems, text, `one of ${listed}, as the mapping lists them`, `映射所列 ${listed} 之一`, { meant: nearest(text, known.keys()) }));
    }
    if (date !== undefined) return this.dateConverter(cell, dateReader(date)!, plus === undefined ? undefined : this.place(plus), wrong, (problems, text) => wrong(problems, text, "seconds", "秒数", { path: plus! }));
    const { file, tables } = this.mapped;
    const code = file["country-code"];
    const table = lookup === undefined ? undefined : (tables[lookup] ?? new Map<string, string>());
    const normal = (text: string): string | undefined => (phone === true ? toE164(text, code) : text);
    if (table !== undefined) {
      return (text, _cells, problems) => {
        const key = normal(text) ?? text;
        const found = table.get(key);
        if (found !== undefined) return `${prefix}${found}`;
        const [en, zh] = table.has(key) ? [`a value that the table ${lookup} says one thing of, and not two`, `在对照表 ${lookup} 中只有一种对应的值`] : [`a value that the table ${lookup} holds`, `对照表 ${lookup} 中的值`];
        return wrong(problems, text, en, zh, { personal: fact?.personal === true || phone === true });
      };
    }
    if (phone === true) return (text, _cells, problems) => normal(text) ?? wrong(problems, text, "a telephone number", "电话号码", { personal: true });
    // Numbers that JSON has no digits for are none.
    if (number === true) return (text, _cells, problems) => (/^-?\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : wrong(problems, text, "a number", "数字"));
    if (list !== undefined) return (text) => text.split(list).map((part) => `${prefix}${part.trim()}`).filter((part) => part !== prefix);
    return (text) => `${prefix}${text}`;
  }

  private dateConverter({ date, day }: MappedCell, read: ReadDate, plus: number | undefined, wrong: Wrong, wrongSeconds: (problems: Problem[], text: string) => unknown): (text: string, cells: Cells, problems: Problem[]) => unknown {
    const { zone } = this;
    const noTime = (problems: Problem[], text: string): unknown => wrong(problems, text, `a time as ${date}`, `按 ${date} 书写的时间`);
    const written = (at: Instant): string => {
      if (day === true) return formatDate(zone === undefined ? Math.floor(at / DAY_SECONDS) : zone.dayAt(at));
      return zone === undefined ? formatUtc(at) : formatInstant(at, zone.offsetAt(at));
    };
    return (text, cells, problems) => {
      const begin = read(text, zone);
      const added = plus === undefined ? "0" : (cells(plus)?.trim() ?? "");
      // Without its length the end is not known.
      if (added === "" || this.absent.has(added)) return undefined;
      if (Number.isNaN(begin)) return noTime(problems, text);
      if (!SECONDS.test(added)) return wrongSeconds(problems, added);
      const seconds = Math.floor(Number(added)); // instants are judged in whole seconds
      // Before or after all that the zone is known for: seconds that were taken for milliseconds, say.
      if (typeof begin === "number") return written(begin + seconds) || noTime(problems, text);
      const [first, second] = begin.map((at) => written(at + seconds)) as [string, string];
      if (first === second) return first;
      const [one, other] = begin.map((at) => formatInstant(at, zone!.offsetAt(at)));
      wrong(problems, text, `${one} or ${other}: the clock shows this time twice`, `${one} 或 ${other}：当地时钟两次显示该时间`, { code: "replay/time-twice" });
      return new NotBefore(first);
    };
  }
}

/** Stands for a cell that does not fit and fits no field, so that none is taken to be left out, which may mean something: a file without a date holds throughout. */
const NO_VALUE = {};

/** The same of an instant that cannot lie before another one: where a record is placed by it, it speaks against all that may follow. */
class NotBefore {
  constructor(readonly at: string) {}

  toJSON(): object {
    return NO_VALUE;
  }
}

/** No more than thirty years of them. */
const SECONDS = /^-?\d{1,9}(\.\d+)?$/;

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

/** Rows stand where names were expected, where the file has no line of names; they may hold what is personal. */
const LOOKS_LIKE_A_ROW = /\d{4}|[\p{Cc}@{\uFFFD]|^.{81}/u;

export const looksLikeARow = (columns: readonly string[]): boolean => columns.some((column) => LOOKS_LIKE_A_ROW.test(column));

/** The columns of a file, as far as they may be shown. */
export const shownColumns = (columns: readonly string[]): Bilingual | string =>
  looksLikeARow(columns) ? { en: "a first line that looks like a row, not like names", zh: "首行，但看似数据而非列名" } : columns.join(", ");

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : value instanceof NotBefore ? value.at : undefined);
