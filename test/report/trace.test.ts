import { describe, expect, it } from "vitest";
import { traceText } from "../../src/report/trace";
import { HARDEST, LETTERS } from "./decisions";
import { golden } from "./golden";

describe("a trace as text", () => {
  it.each([
    ["hardest.en.txt", { style: LETTERS }],
    ["hardest.zh.txt", { language: "zh" as const }],
    ["words.en.txt", { words: ({ ruleId }: { ruleId: string }) => (ruleId === "zz.act.hours" ? "No calls at night." : undefined) }],
  ])("reads as %s", (name, options) => {
    const text = traceText(HARDEST.trace!, options);
    expect(text).toBe(golden(`trace/${name}`, text));
  });
});
