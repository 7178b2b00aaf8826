import cnCall from "../../fixtures/records/cn-call.json";

/** The base call with values set by path; `undefined` takes a field out. */
export function cnCallWith(changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const input = structuredClone(cnCall) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) set(input, path.split("."), value);
  return input;
}

function set(record: Record<string, unknown>, [key, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) set((record[key!] ??= {}) as Record<string, unknown>, rest, value);
  else if (value === undefined) delete record[key!];
  else Object.defineProperty(record, key!, { value, enumerable: true, configurable: true, writable: true });
}
