import { RowItem, type ItemHead } from "./log-item";
import { isCell, type MappedFile, type MappedRecord } from "./mapping";

/** A field of a record that is made of rows. */
interface ShapeField {
  /** With dots between, as the mapping has it. */
  readonly path: string;
  /** As JSON, where it is the same for every row; else a cell of the row says it. */
  readonly constant?: string;
}

/** How a record is made of what the cells of a row hold; plain data, so that a thread that never read the mapping can make it too. */
export interface RecordShape {
  readonly record: MappedRecord["record"];
  readonly fields: readonly ShapeField[];
}

/** By source, from 0: how its records are made, where they come from rows. */
export type ShapesOfSources = readonly (readonly RecordShape[] | undefined)[];

/** The records that a file's part of a mapping knows, in its order. */
export const shapesOf = ({ fields: alike, records }: Pick<MappedFile, "fields" | "records">): RecordShape[] =>
  records.map(({ record, fields }) => ({
    record,
    fields: Object.entries({ ...alike, ...fields }).filter(([, value]) => value !== null).map(([path, value]) => ({ path, ...(!isCell(value) && { constant: JSON.stringify(value) }) })),
  }));

/** A key on the way to a field, and whether a list is made where nothing stands under it. */
interface Step {
  readonly key: string;
  readonly isList: boolean;
}

interface Field {
  readonly steps: readonly Step[];
  readonly last: string;
  readonly isCell: boolean;
  /** As it is put; a list is read anew for each record, since a cell may be put into it. */
  readonly constant: unknown;
  readonly list: string | undefined;
}

/** Stands after the cells of a record one of which does not fit. */
export const UNFIT = false;

/**
 * Makes records of a list in JSON: the place of their shape, then the values of their cells, null where there is none. That is far quicker
 * to write and to read than the record itself, since no key stands in it and nothing that is the same for every row.
 */
export class RecordMaker {
  private readonly shapes: readonly Shape[];

  constructor(shapes: readonly RecordShape[]) {
    this.shapes = shapes.map(({ record, fields }) => {
      const plans = fields.map(fieldOf);
      return { record, fields: plans, cells: plans.filter(({ isCell: holds }) => holds).length, mayHaveGaps: fields.some(({ path }) => /\.[1-9](\.|$)/.test(path)), whole: wholeOf(record, plans) };
    });
  }

  make(text: string): Record<string, unknown> {
    return this.of(JSON.parse(text) as Values);
  }

  item(head: ItemHead, text: string): RowItem {
    const values = JSON.parse(text) as Values;
    return new RowItem(head, this.of(values), values.length > this.shapes[values[0]]!.cells + 1);
  }

  private of(values: Values): Record<string, unknown> {
    const shape = this.shapes[values[0]]!;
    return shape.whole === undefined || values.includes(null) ? built(shape, values) : filled(shape.whole, shape.fields, values);
  }
}

type Values = readonly [number, ...unknown[]];

/** A record whose cells are all there, as it is copied for each row: objects that are made alike are quickest to read. */
interface Whole {
  readonly record: Readonly<Record<string, unknown>>;
  /** The keys of the objects in it. */
  readonly objects: readonly string[];
}

interface Shape {
  readonly record: string;
  readonly fields: readonly Field[];
  /** How many of them cells say. */
  readonly cells: number;
  readonly mayHaveGaps: boolean;
  /** Undefined where there are lists, or objects in objects. */
  readonly whole: Whole | undefined;
}

function wholeOf(kind: string, fields: readonly Field[]): Whole | undefined {
  if (fields.some(({ steps, list }) => list !== undefined || steps.length > 1 || steps.some(({ isList }) => isList))) return undefined;
  const record: Record<string, unknown> = { record: kind };
  for (const field of fields) put(record, field, field.isCell ? "" : field.constant);
  return { record: JSON.parse(JSON.stringify(record)) as Record<string, unknown>, objects: [...new Set(fields.flatMap(({ steps }) => steps.map(({ key }) => key)))] };
}

function filled({ record: whole, objects }: Whole, fields: readonly Field[], values: Values): Record<string, unknown> {
  const record = { ...whole };
  for (const key of objects) record[key] = { ...(whole[key] as object) };
  let place = 1;
  for (const { isCell, steps, last } of fields) {
    if (!isCell) continue;
    const into = steps.length === 0 ? record : (record[steps[0]!.key] as Record<string, unknown>);
    into[last] = values[place];
    place += 1;
  }
  return record;
}

function built({ record: kind, fields, mayHaveGaps }: Shape, values: Values): Record<string, unknown> {
  const record: Record<string, unknown> = { record: kind };
  let place = 1;
  for (const field of fields) {
    const value = field.isCell ? values[place++] : field.list === undefined ? field.constant : (JSON.parse(field.list) as unknown);
    if (value !== null || !field.isCell) put(record, field, value);
  }
  // Where the first of a list is absent and the second is not, JSON has null between.
  return mayHaveGaps ? (JSON.parse(JSON.stringify(record)) as Record<string, unknown>) : record;
}

export const makersOf = (shapes: ShapesOfSources): (RecordMaker | undefined)[] => shapes.map((known) => known && new RecordMaker(known));

function fieldOf({ path, constant }: ShapeField): Field {
  const keys = path.split(".");
  const steps = keys.slice(0, -1).map((key, index) => ({ key, isList: /^\d$/.test(keys[index + 1]!) }));
  const value: unknown = constant === undefined ? undefined : JSON.parse(constant);
  return { steps, last: keys.at(-1)!, isCell: constant === undefined, constant: value, list: typeof value === "object" && value !== null ? constant : undefined };
}

function put(into: Record<string, unknown>, { steps, last }: Field, value: unknown): void {
  let here = into;
  for (const { key, isList } of steps) here = (here[key] ??= isList ? [] : {}) as Record<string, unknown>;
  here[last] = value;
}
