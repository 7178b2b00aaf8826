import { describe, expect, it } from "vitest";
import { locateJson, positionIn, scanJson } from "../../src/cli/json-text";

const fault = (text: string) => scanJson(text)?.code ?? "sound";

describe("a JSON text", () => {
  it.each([
    ["{}"], ["[]"], ["0"], ["-1.5e+3"], ['"a"'], ["true"], ["null"], [' { "a" : [ 1 , { "b" : "\\u00e9\\n\\"" } ] } \r\n'], ['{"a":{"b":1},"b":{"a":1}}'], ['[{"a":1},{"a":1}]'], ['"\u2028"'],
  ])("is sound: %s", (text) => {
    expect(fault(text)).toBe("sound");
    expect(() => JSON.parse(text)).not.toThrow();
  });

  it.each([
    [""], [" "], ["{"], ["}"], ["{]"], ["[}"], ["[1,]"], ['{"a":1,}'], ['{"a"}'], ["{a:1}"], ["{'a':1}"], ["[1 2]"], ["01"], ["1."], ["+1"], [".5"], ["NaN"], ["nul"], ["truex"],
    ['"a'], ['"\\x"'], ['"\\u12g4"'], ['"a\nb"'], ["{} {}"], ["[] x"], ["// c\n{}"], ["\uFEFF{}"], ["\u00A0{}"],
  ])("is none: %j", (text) => {
    expect(fault(text)).toBe("input/not-json");
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it.each([
    ["two equal keys", '{"a":1,"a":2}', "input/duplicate-key"], ["two keys equal but for their spelling", '{"history":[],"\\u0068istory":[1]}', "input/duplicate-key"],
    ["two equal keys deep within", '[{"a":{"b":1,"b":1}}]', "input/duplicate-key"], ["64 lists in one another", "[".repeat(64) + "]".repeat(64), "sound"],
    ["65 lists in one another", "[".repeat(65) + "]".repeat(65), "input/too-deep"], ["two million lists in one another", "[".repeat(2_000_000), "input/too-deep"],
    ["two million objects in one another", '{"a":'.repeat(2_000_000), "input/too-deep"], ["more than five million values", `[${"1,".repeat(5_000_000)}1]`, "input/too-large"],
    ["a long text", `"${"a".repeat(3_000_000)}"`, "sound"], ["a long text of escapes", `"${"\\n".repeat(3_000_000)}"`, "sound"], ["a long number", "1".repeat(3_000_000), "sound"],
    ["a long space", " ".repeat(3_000_000), "input/not-json"],
  ].map(([name, text, code]) => ({ name, text: () => text!, code })))("of $name is $code", ({ text, code }) => expect(fault(text())).toBe(code));
});

const TEXT = `{
  "contact": { "id": "call-1" },
  "history": [
    { "id": "e-1" },
    { "id": "e-2", "at": "x" }
  ]
}`;

describe("where a value stands", () => {
  it.each([
    ["contact.id", 2, 22], ["history[1].at", 5, 26], ["history[1]", 5, 5], ["history[1].channel", 5, 5], ["history[7].at", 3, 14], ["case.debts", 1, 1], ["", 1, 1],
  ])("%s: line %i, column %i", (path, line, column) => {
    expect(positionIn(TEXT, locateJson(TEXT, [path]).get(path)!)).toEqual({ line, column });
  });

  it("of a fault is where it begins", () => expect(positionIn('{\n "a": 1,\n "a": 2}', scanJson('{\n "a": 1,\n "a": 2}')!.offset)).toEqual({ line: 3, column: 2 }));
});
