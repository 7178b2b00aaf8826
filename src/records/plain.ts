/** How deep records may nest; the model's own go to seven. */
export const DEEPEST = 64;
/** How many values one input may hold, fields and list items together; a hundred thousand history entries have about two million. */
export const MOST_VALUES = 5_000_000;

export type Key = string | number;
export type Fault = "input/too-deep" | "input/too-large" | "input/null" | "input/wrong-type" | "input/unknown-key" | "input/unreadable";

/** Where a value lies: a chain from the value up, so that a path is written only for a fault. */
export interface Place {
  readonly above?: Place;
  readonly key: Key;
}

interface Open {
  readonly source: object;
  readonly copy: unknown[] | Record<string, unknown>;
  readonly place: Place | undefined;
  readonly depth: number;
}

/**
 * A copy of plain data, without what no record may hold: null, keys that reach a prototype, dates, functions and the like, each told to
 * `fault` with its place. A field that is undefined is left out. Nesting, cycles and size end the copying; nothing overflows.
 *
 * @returns undefined where the copying ended early
 */
export function plainCopy(value: unknown, fault: (code: Fault, place: Place | undefined, found: unknown) => void): { readonly value: unknown } | undefined {
  let values = 0;
  const open: Open[] = [];
  const take = (source: unknown, place: Place | undefined, depth: number): unknown => {
    if (source === null) return void fault("input/null", place, null);
    const kind = typeof source;
    if (kind === "string" || kind === "boolean" || kind === "number" || kind === "undefined") return source;
    const shape = attempt(() => (Array.isArray(source) ? "list" : Object.prototype.toString.call(source)));
    if (shape === undefined) return void fault("input/unreadable", place, undefined);
    if (shape.value !== "list" && shape.value !== "[object Object]") return void fault("input/wrong-type", place, source);
    const copy = shape.value === "list" ? [] : {};
    open.push({ source: source as object, copy, place, depth });
    return copy;
  };
  const whole = take(value, undefined, 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { source, copy, place, depth } = next;
    if (depth > DEEPEST) return void fault("input/too-deep", place, undefined);
    const keys = attempt(() => (Array.isArray(source) ? source.length : Object.keys(source)))?.value;
    if (keys === undefined) {
      fault("input/unreadable", place, undefined);
      continue;
    }
    values += typeof keys === "number" ? keys : keys.length;
    if (values > MOST_VALUES) return void fault("input/too-large", undefined, undefined);
    for (let index = 0; index < (typeof keys === "number" ? keys : keys.length); index++) {
      const key = typeof keys === "number" ? index : keys[index]!;
      const here = { above: place, key };
      if (key === "__proto__") {
        fault("input/unknown-key", here, undefined);
        continue;
      }
      const field = attempt(() => (source as Record<Key, unknown>)[key]);
      if (field === undefined) {
        fault("input/unreadable", here, undefined);
        continue;
      }
      const taken = take(field.value, here, depth + 1);
      // An item of a list keeps its place, so that later paths are right.
      if (taken !== undefined || Array.isArray(copy)) (copy as Record<Key, unknown>)[key] = taken;
    }
  }
  return { value: whole };
}

/** Reading may fail where a value is computed; such a one is no data. */
function attempt<T>(read: () => T): { readonly value: T } | undefined {
  try {
    return { value: read() };
  } catch {
    return undefined;
  }
}

/** `history[3].at`; a key that does not look like a field's name may itself be personal and is written `*`. */
export function pathOf(keys: readonly Key[]): string {
  let path = "";
  for (const key of keys) {
    if (typeof key === "number") path += `[${key}]`;
    else path += `${path === "" ? "" : "."}${/^[A-Za-z_][A-Za-z_-]{0,39}$/.test(key) ? key : "*"}`;
  }
  return path;
}

export function keysOf(place: Place | undefined): Key[] {
  const keys: Key[] = [];
  for (let at = place; at !== undefined; at = at.above) keys.push(at.key);
  return keys.reverse();
}
