import { describe, expect, it } from "vitest";
import { problemsData, problemsText } from "../../src/report/problems";
import type { Problem } from "../../src/records/problem";
import { LETTERS } from "./decisions";
import { golden } from "./golden";

const PROBLEMS: readonly Problem[] = [
  {
    code: "input/instant-without-offset", path: "contact.at", found: '"2026-04-07T16:00:00"', expected: "an instant with offset", fix: "Add the offset", message: "contact.at is …; expected an instant with offset. Add the offset.",
    zh: { expected: "带时差的时刻", fix: "请加上时差", message: "contact.at 为 …；应为带时差的时刻。请加上时差。" }, file: "calls.ndjson", line: 3120,
  },
  { code: "pack/unknown-key", path: "rules[0].binds", expected: "a fact", fix: "drop it", message: "`chanel` has no meaning here; expected a fact. Drop it.", file: "own.yaml", line: 12, column: 7 },
  { code: "usage/missing-argument", path: "", expected: "a file", fix: "name one", message: "something is missing: a file. Name one." },
];

describe("problems", () => {
  it.each([["all.en.txt", {}], ["all.zh.txt", { language: "zh" as const }], ["coloured.txt", { style: LETTERS }]])("read as %s", (name, options) => {
    const text = problemsText(PROBLEMS, options);
    expect(text).toBe(golden(`problems/${name}`, text));
  });

  it("let nothing through that steers a terminal, in the name of a file or of a column", () => {
    const [problem] = PROBLEMS;
    expect(problemsText([{ ...problem!, file: "a\u001B[31m\n\u202E.csv", message: "it has \u001B]0;x\u0007\u009B; first\nsecond" }])).toBe("a\uFFFD[31m\uFFFD\uFFFD.csv:3120  input/instant-without-offset\n  it has \uFFFD]0;x\uFFFD\uFFFD; first\nsecond");
  });

  it("as data keep the words of one language", () => {
    expect(problemsData(PROBLEMS, "zh")).toEqual([
      { code: "input/instant-without-offset", path: "contact.at", found: '"2026-04-07T16:00:00"', expected: "带时差的时刻", fix: "请加上时差", message: "contact.at 为 …；应为带时差的时刻。请加上时差。", line: 3120 },
      { code: "pack/unknown-key", path: "rules[0].binds", expected: "a fact", fix: "drop it", message: "`chanel` has no meaning here; expected a fact. Drop it.", line: 12, column: 7 },
      { code: "usage/missing-argument", path: "", expected: "a file", fix: "name one", message: "something is missing: a file. Name one." },
    ]);
  });
});
