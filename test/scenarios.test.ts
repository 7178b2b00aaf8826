import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { play } from "./cli/scenario";

// WRITE_SCENARIOS=1 writes down what the program says now, to be read line by line before it is kept.
const isWriting = process.env["WRITE_SCENARIOS"] === "1";
const files = readdirSync("fixtures/scenarios").filter((name) => name.endsWith(".txt")).sort();

describe("the program", () => {
  it.each(files)("does as %s says", async (name) => {
    const path = `fixtures/scenarios/${name}`;
    const text = readFileSync(path, "utf8");
    const played = await play(text);
    if (isWriting) writeFileSync(path, played);
    expect(played).toBe(isWriting ? played : text);
  });
});
