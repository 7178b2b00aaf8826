import { describe, expect, it } from "vitest";
import { sameData } from "../../src/records/same-data";

/** Lists in lists, so many deep. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe("the same data", () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [[], {}, false],
    [["x"], { 0: "x" }, false],
    [[1, 2], [2, 1], false],
    [NaN, NaN, true],
    [null, {}, false],
    ["1", 1, false],
  ])("%j and %j: %s", (a, b, same) => expect([sameData(a, b), sameData(b, a)]).toEqual([same, same]));

  it("is not told of what lies too deep", () => expect([sameData(nested(60), nested(60)), sameData(nested(80), nested(80))]).toEqual([true, false]));
});
