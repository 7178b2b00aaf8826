import { isRecord, type EntryFault, type Raw } from "../records/entry";

/** Deeper data are no record. */
const DEEPEST = 64;

/**
 * A copy that holds nothing but what JSON can say, so that it reads the same once it was saved and loaded. Fields that are undefined
 * are left out; null stays.
 *
 * @returns the first value that is no plain data, where there is one
 */
export function plainData(record: unknown): { readonly data: Raw } | { readonly fault: EntryFault } {
  const faults: EntryFault[] = [];
  let data: unknown;
  try {
    if (isRecord(record)) data = copy(record, "", 0, faults);
    else faults.push({ path: "", expected: "a case, a contact or an event" });
  } catch {
    faults.push({ path: "", expected: "data that can be read" });
  }
  return faults.length > 0 ? { fault: faults[0]! } : { data: data as Raw };
}

function copy(value: unknown, path: string, depth: number, faults: EntryFault[]): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return value;
  if (typeof value !== "object" || depth > DEEPEST || !isPlain(value)) return void faults.push({ path, expected: "plain data as JSON has it" });
  if (Array.isArray(value)) return Array.from(value, (member, index) => copy(member, `${path}[${index}]`, depth + 1, faults));
  const fields: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    const at = path === "" ? key : `${path}.${key}`;
    if (key === "__proto__") faults.push({ path: at, expected: "no such field" });
    else fields[key] = copy(field, at, depth + 1, faults);
  }
  return fields;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.prototype.toString.call(value) === "[object Object]";
}
