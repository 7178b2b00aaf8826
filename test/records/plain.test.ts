import { describe, expect, it } from "vitest";
import { parseInput, parseRecord } from "../../src/records/parse";
import { DEEPEST, plainCopy } from "../../src/records/plain";
import cnCall from "../../fixtures/records/cn-call.json";
import { cnCallWith } from "./changed";

const told = (value: unknown): string[] => {
  const codes: string[] = [];
  plainCopy(value, (code) => codes.push(code));
  return codes;
};

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

const throwing = new Proxy({}, { ownKeys() { throw new Error("no"); } });
const tagged = Object.defineProperty({}, Symbol.toStringTag, { get() { throw new Error("no"); } });
const sparse: unknown[] = [];
sparse.length = 4_000_000_000;

describe("plainCopy", () => {
  it.each<[string, unknown, string[]]>([
    ["nothing but data", { a: [1, "b", true, { c: undefined }] }, []],
    ["nesting at the limit", nested(DEEPEST + 1), []],
    ["nesting beyond it", nested(DEEPEST + 2), ["input/too-deep"]],
    ["a million levels", nested(1_000_000), ["input/too-deep"]],
    ["null", [null], ["input/null"]],
    ["a function", { a: () => 1 }, ["input/wrong-type"]],
    ["a big integer", { a: 1n }, ["input/wrong-type"]],
    ["a symbol", { a: Symbol("a") }, ["input/wrong-type"]],
    ["a map", { a: new Map() }, ["input/wrong-type"]],
    ["a key that reaches the prototype", JSON.parse('{"__proto__":{"channel":"voice"}}'), ["input/unknown-key"]],
    ["a list of four thousand million holes", sparse, ["input/too-large"]],
    ["an object that refuses to be listed", { a: throwing }, ["input/unreadable"]],
    ["an object that refuses to say what it is", { a: tagged }, ["input/unreadable"]],
  ])("tells of %s", (_name, value, codes) => {
    expect(told(value)).toEqual(codes);
  });
});

describe("parseInput on hostile input", () => {
  it.each<[string, unknown]>([
    ["undefined", undefined], ["null", null], ["a text", "x"], ["a number", NaN], ["a list", []], ["an empty object", {}],
    ["a function", () => 1], ["a proxy that throws", throwing], ["a million levels", nested(1_000_000)],
    ["an object without prototype", Object.assign(Object.create(null), { contact: 1 })],
    ["hostile names everywhere", JSON.parse('{"contact":{"constructor":1,"toString":2,"hasOwnProperty":3,"valueOf":4,"__proto__":5},"__proto__":{}}')],
  ])("refuses %s without throwing", (_name, value) => {
    expect(parseInput(value).ok).toBe(false);
    expect(parseRecord(value).ok).toBe(false);
  });

  it("leaves every prototype as it was", () => {
    parseInput(cnCallWith({ contact: JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') }));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("takes a history of ten thousand entries", () => {
    const history = Array.from({ length: 10_000 }, (_, index) => ({ ...cnCall.contact, id: `past-${index}`, at: "2026-03-01T10:00:00+08:00" }));
    expect(parseInput(cnCallWith({ history })).ok).toBe(true);
  });

  it("lists ten thousand problems", () => {
    const parsed = parseInput(cnCallWith({ history: Array.from({ length: 10_000 }, () => ({ type: "opt-in" })) }));
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(10_000);
  });
});
