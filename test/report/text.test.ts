import { describe, expect, it } from "vitest";
import { decisionText } from "../../src/report/text";
import { EMPTY, HARDEST, LETTERS } from "./decisions";
import { golden } from "./golden";

describe("a decision as text", () => {
  it.each([
    ["empty.en.txt", EMPTY, {}],
    ["empty.zh.txt", EMPTY, { language: "zh" }],
    ["hardest.en.txt", HARDEST, { heading: "call-1 · \u0007voice", facts: true }],
    ["hardest.zh.txt", HARDEST, { language: "zh", heading: "call-1 · 电话" }],
    ["hardest.coloured.txt", { ...HARDEST, trace: undefined }, { style: LETTERS }],
  ] as const)("reads as %s", (name, decision, options) => {
    const text = decisionText(decision, options);
    expect(text).toBe(golden(`text/${name}`, text));
  });
});
