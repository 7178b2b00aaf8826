import { nearest } from "./suggest";

/**
 * Refuses options that a function does not have: a misspelt one would be passed over, and with it what its author meant.
 *
 * @param known  every option by its name
 * @throws {RangeError} that names each such key, and what was likely meant by it
 */
export function refuseUnknown(options: object, known: Readonly<Record<string, true>>): void {
  const wrong = Object.keys(options).filter((key) => !Object.hasOwn(known, key));
  if (wrong.length === 0) return;
  const names = Object.keys(known);
  throw new RangeError(wrong.map((key) => {
    const meant = nearest(key, names);
    return `${JSON.stringify(key)} is no option; ${meant === undefined ? `expected some of ${names.join(", ")}` : `did you mean ${meant}?`}`;
  }).join("\n"));
}
