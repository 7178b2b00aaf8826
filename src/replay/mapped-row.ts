import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { formatDate, formatInstant, formatUtc } from "../time/instant";
import { zoneNamed, type Zone } from "../time/zone";
import { dateReader, type ReadDate } from "./date-format";
import { ReplayError } from "./log-source";
import { isCell, type MappedCell, type MappedFile, type MappedRecord } from "./mapping";
import { toE164 } from "./phone";
import { replayProblem } from "./replay-problem";

/** The tables of a mapping's lookups. */
export type Tables = Readonly<Record<string, ReadonlyMap<string, string>>>;

/** The part of a mapping that is meant for a file, with the tables that it looks things up in. */
export interface Mapped {
  readonly file: MappedFile;
  readonly tables: Tables;
}

/** A row as its cells are asked for: by the place of their column. */
export type Cells = (column: number) => string | undefined;

/** What a row gives: records, or what is wrong with it; neither where the mapping says to pass it over. */
export interface MappedRows {
  readonly records: readonly Record<string, unknown>[];
  readonly problems: readonly Problem[];
  readonly ignored: boolean;
}

type Put = (cells: Cells, into: Record<string, unknown>, problems: Problem[]) => void;
type Condition = (cells: Cells) => boolean;

/**
 * Compiles one file's part of a mapping.
 *
 * @param columns  the file's columns; undefined where rows name their own, as JSON does
 * @throws {ReplayError} where the mapping names a column that the file does not have
 */
export function rowMapper(name: string, file: MappedFile, columns: readonly string[] | undefined, tables: Tables): { readonly map: (cells: Cells) => MappedRows; readonly columns: readonly string[] } {
  return new RowMapper(name, file, columns, tables);
}

class RowMapper {
  readonly columns: string[];
  private readonly records: { readonly when: Condition; readonly kind: MappedRecord["record"]; readonly puts: readonly Put[] }[];
  private readonly ignore: readonly Condition[];
  private readonly missing: Problem[] = [];
  private readonly absent: ReadonlySet<string>;
  private readonly zone: Zone | undefined;

  constructor(private readonly name: string, private readonly file: MappedFile, private readonly known: readonly string[] | undefined, private readonly tables: Tables) {
    this.columns = [...(known ?? [])];
    this.absent = new Set(file.absent);
    this.zone = file.zone === undefined ? undefined : zoneNamed(file.zone);
    this.records = file.records.map(({ record: kind, when, fields }) => ({ kind, when: this.condition(when), puts: Object.entries({ ...file.fields, ...fields }).map(([field, value]) => this.put(field, value)) }));
    this.ignore = (file.ignore ?? []).map((when) => this.condition(when));
    if (this.missing.length > 0) throw new ReplayError(this.missing);
  }

  readonly map = (cells: Cells): MappedRows => {
    const records: Record<string, unknown>[] = [];
    const problems: Problem[] = [];
    if (this.ignore.some((when) => when(cells))) return { records, problems, ignored: true };
    let isMeant = false;
    for (const { when, kind, puts } of this.records) {
      if (!when(cells)) continue;
      isMeant = true;
      const record: Record<string, unknown> = { record: kind };
      const before = problems.length;
      for (const put of puts) put(cells, record, problems);
      if (problems.length === before) records.push(record);
    }
    if (isMeant) return { records, problems, ignored: false };
    return { records, problems: [replayProblem("replay/row-not-meant")], ignored: false };
  };

  private place(column: string): number {
    const place = this.columns.indexOf(column);
    if (place >= 0) return place;
    if (this.known === undefined) return this.columns.push(column) - 1;
    const guess = nearest(column, this.columns);
    this.missing.push({ ...replayProblem("replay/no-such-column", { path: column, found: column, expected: guess ?? this.columns.join(", ") }), file: this.name });
    return -1;
  }

  private condition(when: Readonly<Record<string, string | string[]>> | undefined): Condition {
    const tests = Object.entries(when ?? {}).map(([column, wanted]) => {
      const place = this.place(column);
      const values = new Set([wanted].flat());
      return (cells: Cells) => values.has(cells(place) ?? "");
    });
    return (cells) => tests.every((test) => test(cells));
  }

  private put(field: string, value: unknown): Put {
    const steps = stepsOf(field);
    const read = isCell(value) ? this.reader(value) : () => value;
    return (cells, into, problems) => {
      const found = read(cells, problems);
      if (found !== undefined && found !== null) putAt(into, steps, found);
    };
  }

  private reader(cell: MappedCell): (cells: Cells, problems: Problem[]) => unknown {
    const places = [cell.column].flat().map((column) => this.place(column));
    const { absent } = this;
    const convert = this.converter(cell);
    return (cells, problems) => {
      for (const place of places) {
        const text = cells(place)?.trim();
        if (text !== undefined && text !== "" && !absent.has(text)) return convert(text, cells, problems);
      }
      return undefined;
    };
  }

  private converter(cell: MappedCell): (text: string, cells: Cells, problems: Problem[]) => unknown {
    const { column, values, otherwise, date, plus, phone, number, list, prefix = "", lookup } = cell;
    const name = [column].flat().join(", ");
    const wrong = (problems: Problem[], text: string, en: string, zh: string, personal = false): undefined => {
      problems.push(replayProblem(personal ? "replay/bad-personal-cell" : "replay/bad-cell", { path: name, found: text, expected: { en, zh } }));
      return undefined;
    };
    if (values !== undefined) {
      const known = new Map(Object.entries(values));
      const listed = [...known.keys()].join(", ");
      return (text, _cells, problems) => (known.has(text) ? known.get(text) : otherwise !== undefined ? otherwise : wrong(problems, text, `one of ${listed}, as the mapping lists them`, `映射所列 ${listed} 之一`));
    }
    if (date !== undefined) return this.dateConverter(cell, dateReader(date)!, plus === undefined ? undefined : this.place(plus), wrong);
    const code = this.file["country-code"];
    const table = lookup === undefined ? undefined : (this.tables[lookup] ?? new Map<string, string>());
    const normal = (text: string): string | undefined => (phone === true ? toE164(text, code) : text);
    if (table !== undefined) {
      return (text, _cells, problems) => {
        const found = table.get(normal(text) ?? text);
        return found === undefined ? wrong(problems, text, `a value that the table ${lookup} holds`, `对照表 ${lookup} 中的值`, phone) : `${prefix}${found}`;
      };
    }
    if (phone === true) return (text, _cells, problems) => normal(text) ?? wrong(problems, text, "a telephone number", "电话号码", true);
    if (number === true) return (text, _cells, problems) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : wrong(problems, text, "a number", "数字"));
    if (list !== undefined) return (text) => text.split(list).map((part) => `${prefix}${part.trim()}`).filter((part) => part !== prefix);
    return (text) => `${prefix}${text}`;
  }

  private dateConverter({ date, day }: MappedCell, read: ReadDate, plus: number | undefined, wrong: (problems: Problem[], text: string, en: string, zh: string) => undefined): (text: string, cells: Cells, problems: Problem[]) => unknown {
    const { zone } = this;
    return (text, cells, problems) => {
      const begin = read(text, zone);
      const added = plus === undefined ? "0" : (cells(plus)?.trim() ?? "");
      // Without its length the end is not known.
      if (added === "" || this.absent.has(added)) return undefined;
      const seconds = Number(added);
      const at = begin + seconds;
      if (Number.isNaN(at)) return wrong(problems, Number.isNaN(begin) ? text : added, Number.isNaN(begin) ? `a time as ${date}` : "seconds", Number.isNaN(begin) ? `按 ${date} 书写的时间` : "秒数");
      if (day === true) return formatDate(zone === undefined ? Math.floor(at / 86_400) : zone.dayAt(at));
      return zone === undefined ? formatUtc(at) : formatInstant(at, zone.offsetAt(at));
    };
  }
}

/** A key on the way to a field, and whether a list is made where nothing stands under it. */
interface Step {
  readonly key: string;
  readonly isList: boolean;
}

function stepsOf(field: string): Step[] {
  const keys = field.split(".");
  return keys.map((key, index) => ({ key, isList: /^\d$/.test(keys[index + 1] ?? "") }));
}

function putAt(into: Record<string, unknown>, steps: readonly Step[], value: unknown): void {
  let here = into;
  const last = steps.length - 1;
  for (let index = 0; index < last; index++) {
    const { key, isList } = steps[index]!;
    here = (here[key] ??= isList ? [] : {}) as Record<string, unknown>;
  }
  here[steps[last]!.key] = value;
}
