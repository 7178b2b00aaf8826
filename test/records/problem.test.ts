import { describe, expect, it } from "vitest";
import { InputError, quoted, type Problem } from "../../src/records/problem";

describe("quoted", () => {
  it.each<[string, unknown, string]>([
    ["a text", 'say "no"', '"say \\"no\\""'], ["a number", 5, "5"], ["a number that is none", NaN, "NaN"], ["a truth value", false, "false"],
    ["nothing", null, "null"], ["a list", ["secret"], "[…]"], ["a record", { a: "secret" }, "{…}"], ["a function", () => 1, "function"],
    ["a text of 78 characters", "x".repeat(78), `"${"x".repeat(78)}"`],
    ["a longer text, cut", "x".repeat(200), `"${"x".repeat(78)}…`],
    ["a text that would be cut inside a character", `${"x".repeat(77)}😀😀😀`, `"${"x".repeat(77)}…`],
  ])("writes %s", (_name, value, text) => {
    expect(quoted(value)).toBe(text);
  });
});

describe("InputError", () => {
  it("carries its problems and says each on a line of its own", () => {
    const problem: Problem = { code: "input/missing", path: "contact.at", expected: "an instant", fix: "Give contact.at", message: "contact.at is missing" };
    const error = new InputError([problem, { ...problem, path: "case", message: "case is missing" }]);
    expect(error.message).toBe("input/missing contact.at is missing\ninput/missing case is missing");
    expect(error.problems).toHaveLength(2);
  });
});
