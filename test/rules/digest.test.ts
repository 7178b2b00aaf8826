import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/rules/canonical-json";
import { digestOf } from "../../src/rules/digest";
import { parsePack } from "../../src/rules/parse-pack";
import { HEAD, RULE } from "./sample";

const SECOND = RULE.replace("zz.act.calls", "zz.act.more");
const digest = (...files: [string, string][]) => parsePack(files.map(([name, text]) => ({ name, text }))).digest;
const whole = digest(["pack.yaml", HEAD], ["a.yaml", RULE], ["b.yaml", SECOND]);

describe("the digest of a pack", () => {
  it.each([
    ["the order of the files", digest(["b.yaml", SECOND], ["pack.yaml", HEAD], ["a.yaml", RULE])],
    ["the order of the keys", digest(["pack.yaml", HEAD.replace('id: zz\nversion: "2026.11.0"\n', 'version: "2026.11.0"\nid: zz\n')], ["a.yaml", RULE.replace("at-most: 3\n      of: { channel: voice }", "of: { channel: voice }\n      at-most: 3")], ["b.yaml", SECOND])],
    ["the order of the rules", digest(["pack.yaml", HEAD], ["a.yaml", SECOND + RULE])],
    ["the file in which a rule stands", digest(["pack.yaml", HEAD], ["a.yaml", RULE + SECOND])],
    ["examples", digest(["pack.yaml", HEAD], ["a.yaml", `${RULE}  examples: [{ it: allows, given: { base: zz }, expect: allow }]\n`], ["b.yaml", SECOND])],
    ["comments and quotes", digest(["pack.yaml", HEAD], ["a.yaml", RULE.replace("READ", '"READ" # the act itself')], ["b.yaml", SECOND])],
  ])("does not turn on %s", (_, other) => expect(other).toBe(whole));

  it.each([
    ["a number in a condition", digest(["pack.yaml", HEAD], ["a.yaml", RULE.replace("at-most: 3", "at-most: 4")], ["b.yaml", SECOND])],
    ["a message", digest(["pack.yaml", HEAD], ["a.yaml", RULE.replace("call {count}", "Call {count}")], ["b.yaml", SECOND])],
    ["the version", digest(["pack.yaml", HEAD.replace("2026.11.0", "2026.11.1")], ["a.yaml", RULE], ["b.yaml", SECOND])],
    ["a definition", digest(["pack.yaml", HEAD.replace("[agency] }", "[agency, law-firm] }")], ["a.yaml", RULE], ["b.yaml", SECOND])],
    ["a rule less", digest(["pack.yaml", HEAD], ["a.yaml", RULE])],
  ])("changes with %s", (_, other) => expect(other).not.toBe(whole));
});

describe("canonicalJson", () => {
  it.each([
    [{ b: 1, a: [true, null, "x"], c: undefined }, '{"a":[true,null,"x"],"b":1}'],
    [{ é: 1, z: 2, A: 3 }, '{"A":3,"z":2,"é":1}'],
    [[{ y: {}, x: [] }], '[{"x":[],"y":{}}]'],
    ["“", '"“"'],
  ])("%j → %s", (value, text) => expect(canonicalJson(value)).toBe(text));

  it("is what SHA-256 is taken of, without the digest itself", () => {
    const { digest: given, ...pack } = parsePack([{ name: "pack.yaml", text: HEAD }, { name: "a.yaml", text: RULE }]);
    expect(given).toBe(`sha256-${createHash("sha256").update(canonicalJson(pack)).digest("hex")}`);
    expect(digestOf({ ...pack, digest: given } as typeof pack)).toBe(given);
  });
});
