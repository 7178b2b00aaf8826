import type { InputFault } from "./judgement";

/** Deeper data are no record. */
const DEEPEST = 64;

/**
 * A copy of what can be read of data that threw while they were judged: a getter or a proxy may refuse, and what holds itself has no end.
 *
 * @returns the copy without what cannot be read, and the place of each of these
 */
export function readable(input: unknown): { readonly data: unknown; readonly faults: readonly InputFault[] } {
  const faults: InputFault[] = [];
  const around = new Set<unknown>();
  const copies = new Map<unknown, unknown>();
  const copy = (read: () => unknown, path: string): unknown => {
    try {
      const value = read();
      if (typeof value !== "object" || value === null) return value;
      if (copies.has(value)) return copies.get(value);
      if (around.has(value) || around.size >= DEEPEST) return void faults.push({ path, expected: "data that come to an end" });
      around.add(value);
      const isList = Array.isArray(value);
      const fields = Object.keys(value).map((key) => [key, copy(() => (value as Record<string, unknown>)[key], isList ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`)] as const);
      around.delete(value);
      const made = isList ? Object.assign([], Object.fromEntries(fields)) : Object.fromEntries(fields);
      copies.set(value, made);
      return made;
    } catch {
      return void faults.push({ path, expected: "a value that can be read" });
    }
  };
  return { data: copy(() => input, ""), faults };
}
