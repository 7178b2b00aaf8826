import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckInput } from "../../src/records/input";
import { createGate } from "../../src/engine/gate";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

type Fields = Record<string, unknown>;
const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, maxDepth: 3 });

/** Every place in an input, as a path of keys. */
function placesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...path, key]))];
}

/** The input with one place holding something else. */
function put(value: unknown, [key, ...rest]: readonly string[], given: unknown): unknown {
  if (key === undefined) return given;
  const copy: Fields | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) };
  (copy as Fields)[key] = put((copy as Fields)[key], rest, given);
  return copy;
}

describe("check", () => {
  it("never throws on anything at all, and permits none of it", () => {
    fc.assert(
      fc.property(packs, anything, fc.boolean(), (given, junk, when) => {
        expect(createGate({ packs: given }).check(junk as CheckInput, { when, trace: true }).outcome).toBe("deny");
      }),
      runs(60),
    );
  });

  it("never throws on an input with junk in any one place", () => {
    fc.assert(
      fc.property(packs, inputs, anything, fc.nat(), (given, input, junk, choice) => {
        // A search takes its time; every fourth makes one.
        const when = choice % 4 === 0;
        const places = placesIn(input);
        const spoilt = put(input, places[choice % places.length]!, junk) as CheckInput;
        expect(["allow", "deny"]).toContain(createGate({ packs: given }).check(spoilt, { when, trace: true }).outcome);
      }),
      runs(150),
    );
  });
});
