import { describe, expect, it } from "vitest";
import { readYaml } from "../../src/rules/located-yaml";

describe("readYaml", () => {
  it.each([
    ["keeps an unquoted clock time a text", "at: 22:00", { at: "22:00" }],
    ["keeps NO a text, Norway and not a refusal", "country: NO", { country: "NO" }],
    ["keeps yes, on and off texts", "a: yes\non: off", { a: "yes", on: "off" }],
    ["keeps an unquoted date a text", "from: 2026-04-07", { from: "2026-04-07" }],
    ["reads an unquoted pinpoint as the number that it is", "at: 1006.10", { at: 1006.1 }],
    ["reads an empty value as null", "at:", { at: null }],
    ["reads JSON", '{"a": [1, "b"], "c": true}', { a: [1, "b"], c: true }],
    ["reads a list", "- a\n- b: 1", ["a", { b: 1 }]],
    ["takes a byte-order mark for what it is", "\uFEFFa: 1", { a: 1 }],
  ])("%s", (_, text, value) => {
    const yaml = readYaml(text);
    expect(yaml.problems).toEqual([]);
    expect(yaml.value).toEqual(value);
  });

  it.each([
    ["an anchor", "a: &x [1]", "pack/anchor", 1, 7],
    ["an alias", "a: &x 1\nb: *x", "pack/anchor", 2, 4],
    ["an anchor on a key", "&k a: 1", "pack/anchor", 1, 4],
    ["a merge key", "a: 1\n<<: { b: 2 }", "pack/merge-key", 2, 1],
    ["a tag", "a: !!str 1", "pack/tag", 1, 10],
    ["a tag of one's own", "a: !date x", "pack/tag", 1, 10],
    ["the same key twice, in flow style too", "b: { a: 1, a: 2 }", "pack/duplicate-key", 1, 12],
    ["a key that is no text", "1006.14: x", "pack/wrong-type", 1, 1],
    ["a list as key", "? [a]\n: 1", "pack/wrong-type", 1, 3],
    ["a key that reaches the prototype", "a: 1\n__proto__: { b: 2 }", "pack/unknown-key", 2, 1],
    ["a number without end", "a: .inf", "pack/wrong-type", 1, 4],
    ["a second document", "a: 1\n---\nb: 2", "pack/several-documents", 2, 1],
    ["a directive", "%YAML 1.1\n---\na: no", "pack/yaml", 1, 1],
    ["an open bracket", "a: [1", "pack/yaml", 1, 6],
    ["a wrong indentation", "a:\n  b: 1\n c: 2", "pack/yaml", 3, 1],
    ["a tab", "a:\n\tb: 1", "pack/tab", 2, 1],
    ["an empty file", "", "pack/empty-file", 1, 1],
    ["a file of comments", "# nothing\n", "pack/empty-file", 1, 1],
    ["a character lost in decoding", "a: 1\nb: \uFFFD", "pack/encoding", 2, 4],
  ])("refuses %s", (_, text, code, line, column) => {
    expect(readYaml(text).problems.map((problem) => [problem.code, problem.position.line, problem.position.column])).toContainEqual([code, line, column]);
  });

  it("names both lines of a key that stands twice", () => {
    expect(readYaml("a: 1\nb: 2\na: 3").problems[0]).toMatchObject({ code: "pack/duplicate-key", found: "a", expected: "each key once; it stands on line 1 already", position: { line: 3, column: 1 } });
  });

  it("has no prototype's keys among its own", () => {
    const { value } = readYaml("__proto__: { polluted: true }\na: 1");
    expect(Object.keys(value as object)).toEqual(["a"]);
    expect((value as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe("locate", () => {
  const yaml = readYaml("- id: a\n  of: { channel: voice,\n        per: [x, yy] }\n- b: 1006.10");

  it.each([
    [[0, "id"], "value", 1, 7],
    [[0, "id"], "key", 1, 3],
    [[0, "of", "channel"], "value", 2, 18],
    [[0, "of", "per"], "value", 3, 9], // a list begins where its key says what it is
    [[0, "of", "per", 1], "value", 3, 18],
    [[0, "of", "nothing", "deeper"], "value", 2, 3],
    [[1], "value", 4, 3],
    [[], "value", 1, 1],
    [[7, "x"], "value", 1, 1],
  ] as const)("%j by its %s: line %i, column %i", (path, at, line, column) => expect(yaml.locate(path, at)).toEqual({ line, column }));

  it("gives a scalar as it is written", () => expect(yaml.written([1, "b"])).toBe("1006.10"));
});
