import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/engine/packed";

describe("packed records", () => {
  it.each([
    ["nothing", []],
    ["one record", [{ id: "a", at: 1 }]],
    ["values that all share", [{ id: "a", to: { x: 1 } }, { id: "b", to: { x: 1 } }]],
    ["values that some share", [{ id: "a", kind: "a long enough word" }, { id: "b", kind: "another such word" }, { id: "c", kind: "a long enough word" }]],
    ["null, false, lists and nothing at all", [{ a: null, b: false, c: [] }, { a: null, b: true, c: [1] }, {}]],
    ["a value that looks packed itself", [{ a: { "=": 1 } }, { a: { of: [1], at: [0] } }]],
    ["the same fields in another order", [{ a: 1, b: 2 }, { b: 2, a: 1 }]],
  ])("of %s come back as they were", (_, records) => {
    const back = unpack(JSON.parse(JSON.stringify(pack(records))));
    expect(JSON.stringify(back)).toBe(JSON.stringify(records));
  });

  it.each([
    ["no list", {}],
    ["a group that is none", [1]],
    ["a column too few", [[["a", "b"], 1, [["x"]]]]],
    ["a value too few", [[["a"], 2, [["x"]]]]],
    ["a place that is none", [[["a"], 1, [{ of: ["x"], at: [1] }]]]],
    ["a key that reaches a prototype", [[["__proto__"], 1, [["x"]]]]],
    ["as many rows as nobody has", [[["a"], -1, [{ "=": 1 }]]]],
    ["rows that are no number", [[["a"], "2", [{ "=": 1 }]]]],
  ])("that hold %s are refused", (_, packed) => expect(unpack(packed)).toBeUndefined());
});
