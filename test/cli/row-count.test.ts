import { describe, expect, it } from "vitest";
import { RowCount } from "../../src/cli/row-count";

describe("RowCount", () => {
  it("counts each row once, of each file", () => {
    const rows = new RowCount();
    for (const [file, line] of [["a", 1], ["a", 2], ["a", 1], ["b", 1], ["a", 100_000], ["a", 7], ["a", 8], ["a", 100_000], ["b", 1]] as const) rows.add(file, line);
    expect(rows.count).toBe(6);
  });
});
