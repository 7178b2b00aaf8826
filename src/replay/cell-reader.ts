import type { Fact } from "../records/catalogue";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { UNKNOWN_VALUE } from "../records/vocabulary";
import { DAY_SECONDS, formatDate, formatInstant, formatUtc, type Instant } from "../time/instant";
import { zoneNamed, type Zone } from "../time/zone";
import { dateReader } from "./date-format";
import type { Mapped, MappedCell } from "./mapping";
import { toE164 } from "./phone";
import { replayProblem, type ReplayProblemCode } from "./replay-problem";

/** A row as its cells are asked for: by the place of their column. */
export type Cells = (column: number) => string | undefined;

/** What a cell says: undefined where it is empty; where it does not fit, a value that is none, and a problem. */
export type ReadCell = (cells: Cells, problems: Problem[]) => unknown;

/** Tells what is wrong with a cell, without its text where the field is a person's. @returns what the field holds instead */
type Wrong = (problems: Problem[], found: string, en: string, zh: string, how?: { readonly personal?: boolean; readonly path?: string; readonly code?: ReplayProblemCode; readonly meant?: string | undefined }) => unknown;

/** Readers of cells as a mapping has them for one file. */
export class CellReaders {
  /** Cells that hold nothing. */
  readonly absent: ReadonlySet<string>;
  private readonly zone: Zone | undefined;

  /** @param place  where a column stands */
  constructor(private readonly mapped: Mapped, private readonly place: (column: string) => number) {
    const { absent, zone } = mapped.file;
    this.absent = new Set(absent);
    this.zone = zone === undefined ? undefined : zoneNamed(zone);
  }

  /** @param fact  what the cell says; undefined where the records have none of that name */
  of(cell: MappedCell, fact: Fact | undefined): ReadCell {
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
    const { column, values, otherwise, date, phone, number, list, prefix = "", lookup } = cell;
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
    if (date !== undefined) return this.dateConverter({ ...cell, date }, fact, wrong);
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

  private dateConverter({ date, day, plus }: MappedCell & { readonly date: string }, fact: Fact | undefined, wrong: Wrong): (text: string, cells: Cells, problems: Problem[]) => unknown {
    const { zone } = this;
    const read = dateReader(date)!;
    const length = plus === undefined ? undefined : this.place(plus);
    const noTime = (problems: Problem[], text: string): unknown => wrong(problems, text, `a time as ${date}`, `按 ${date} 书写的时间`);
    const written = (at: Instant): string => {
      if (day === true) return formatDate(zone === undefined ? Math.floor(at / DAY_SECONDS) : zone.dayAt(at));
      return zone === undefined ? formatUtc(at) : formatInstant(at, zone.offsetAt(at));
    };
    return (text, cells, problems) => {
      const begin = read(text, zone);
      const added = length === undefined ? "0" : (cells(length)?.trim() ?? "");
      // Without its length the end is not known.
      if (added === "" || this.absent.has(added)) return undefined;
      if (Number.isNaN(begin)) return noTime(problems, text);
      if (!SECONDS.test(added)) return wrong(problems, added, "seconds", "秒数", { path: plus! });
      const seconds = Math.floor(Number(added)); // instants are judged in whole seconds
      // Before or after all that the zone is known for: seconds that were taken for milliseconds, say.
      if (typeof begin === "number") return written(begin + seconds) || noTime(problems, text);
      const [first, second] = begin.map((at) => written(at + seconds)) as [string, string];
      if (first === second) return first;
      if (fact?.personal === true) return noTime(problems, text);
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

/** What is known of a value as text: for placing a record that holds it. */
export const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : value instanceof NotBefore ? value.at : undefined);
