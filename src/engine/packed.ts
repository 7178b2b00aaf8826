import type { Raw } from "../records/entry";

/**
 * Records as columns, one group for each list of keys: `[keys, rows, columns]`. A column is the value that all rows have (`{ "=": value }`),
 * the few values that occur and which of them each row has (`{ "of": values, "at": [0, 1, …] }`), or the values (`[…]`). Records of one
 * debtor repeat themselves, so that this is half of what the plain list takes.
 */
export type Packed = readonly (readonly [keys: readonly string[], rows: number, columns: readonly Column[]])[];
type Column = readonly unknown[] | { readonly "=": unknown } | { readonly of: readonly unknown[]; readonly at: readonly number[] };

/** Packs records; they come back in this order but for the groups, which stand by their first record. */
export function pack(records: readonly Raw[]): Packed {
  const groups = new Map<string, { readonly keys: readonly string[]; readonly members: Raw[] }>();
  for (const record of records) {
    const keys = Object.keys(record);
    const name = JSON.stringify(keys);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { keys, members: [record] });
    else group.members.push(record);
  }
  return [...groups.values()].map(({ keys, members }) => [keys, members.length, keys.map((key) => columnOf(members.map((member) => member[key])))]);
}

/** The records of packed ones; undefined where they are not packed so. */
export function unpack(packed: unknown): Raw[] | undefined {
  if (!Array.isArray(packed)) return undefined;
  const records: Raw[] = [];
  for (const group of packed as unknown[]) {
    if (!Array.isArray(group)) return undefined;
    const [keys, rows, columns] = group as unknown[];
    if (!Array.isArray(keys) || typeof rows !== "number" || !(rows >= 0) || !Array.isArray(columns) || columns.length !== keys.length) return undefined;
    const members: Record<string, unknown>[] = Array.from({ length: rows }, () => ({}));
    for (let i = 0; i < keys.length; i++) {
      const values = valuesOf(columns[i], rows);
      if (typeof keys[i] !== "string" || keys[i] === "__proto__" || values === undefined) return undefined;
      for (let row = 0; row < rows; row++) members[row]![keys[i] as string] = values[row];
    }
    records.push(...members);
  }
  return records;
}

function columnOf(values: readonly unknown[]): Column {
  // Equal to the letter, so that what comes back is written as it was.
  const places = new Map<string, number>();
  const distinct: unknown[] = [];
  const at = values.map((value) => {
    const text = JSON.stringify(value);
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = distinct.push(value) - 1));
    return place;
  });
  if (distinct.length === 1) return { "=": values[0] };
  if (distinct.length === values.length) return values;
  const indexed = { of: distinct, at };
  return JSON.stringify(indexed).length < JSON.stringify(values).length ? indexed : values;
}

function valuesOf(column: unknown, rows: number): readonly unknown[] | undefined {
  if (Array.isArray(column)) return column.length === rows ? (column as unknown[]) : undefined;
  if (typeof column !== "object" || column === null) return undefined;
  if (Object.hasOwn(column, "=")) return Array.from({ length: rows }, () => (column as { "=": unknown })["="]);
  const { of, at } = column as { of?: unknown; at?: unknown };
  if (!Array.isArray(of) || !Array.isArray(at) || at.length !== rows || !at.every((index) => Number.isInteger(index) && index >= 0 && index < of.length)) return undefined;
  return at.map((index: number) => of[index] as unknown);
}
