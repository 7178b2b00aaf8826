import { describe, expect, it } from "vitest";
import type { LawChange } from "../../src/replay/law-changes";
import { monthChart } from "../../src/report/replay-charts";
import { REPLAY_WORDS } from "../../src/report/replay-words";

const month = (name: string) => ({ month: name, contacts: 4, permitted: 1, violated: 2, unproven: 1 });
const change = (on: string): LawChange => ({ on, what: "begins", ruleId: "example.rule", title: { en: "Rule", zh: "规则" } });

/** The bars and the marks of a chart: where they stand, and what is written there. */
function drawn(months: readonly string[], changes: readonly string[]) {
  const svg = monthChart(months.map(month), changes.map(change), REPLAY_WORDS.en);
  const numbers = (pattern: RegExp): number[] => [...svg.matchAll(pattern)].map(([, found]) => Number(found));
  return {
    svg,
    bars: [...new Set(numbers(/<rect x="([\d.]+)"/g))],
    marks: numbers(/<line x1="([\d.]+)" y1="22"/g),
    labels: [...svg.matchAll(/<text x="([\d.]+)" y="(-?[\d.]+)" font-size="8" text-anchor="middle">([\d-]+)</g)].map(([, x, y, on]) => ({ x: Number(x), y: Number(y), on: on! })),
    top: Number(/viewBox="0 (-?\d+) /.exec(svg)![1]),
  };
}

describe("monthChart", () => {
  it("leaves room for months without contacts", () => {
    const { bars, svg } = drawn(["2025-11", "2025-12", "2026-03"], []);
    expect(bars.map((x) => (x - bars[0]!) / (bars[1]! - bars[0]!))).toEqual([0, 1, 4]);
    expect(svg).toContain("<title>2026-01: 0 contacts</title>");
  });

  it("marks a change of the law in a month without contacts", () => {
    const { bars, marks } = drawn(["2025-12", "2026-02"], ["2026-01-16"]);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toBeGreaterThan(bars[0]!);
    expect(marks[0]).toBeLessThan(bars[1]!);
  });

  it("puts many months without contacts into one place, so that a wrong date does not stretch the axis", () => {
    const { bars, marks, svg } = drawn(["2025-12", "2026-01", "2031-06"], ["2026-02-01", "2029-01-01"]);
    expect(bars.map((x) => (x - bars[0]!) / (bars[1]! - bars[0]!))).toEqual([0, 1, 3]);
    expect(svg).toContain("<title>2026-02 – 2031-05: 0 contacts</title>");
    expect(marks).toHaveLength(2);
    for (const x of marks) expect(x >= bars[1]! && x < bars[2]!).toBe(true);
  });

  it("writes no date over another one, nor beyond its upper edge", () => {
    const dates = ["2024-01-01", "2024-01-31", "2024-02-08", "2024-04-18", "2024-05-15", "2024-07-07", "2024-07-08", "2024-07-09"];
    const { labels, top } = drawn(Array.from({ length: 24 }, (_, index) => `20${24 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`), dates);
    expect(labels.map(({ on }) => on)).toEqual(dates);
    expect(Math.min(...labels.map(({ y }) => y - 8))).toBeGreaterThanOrEqual(top);
    expect(labels.filter((one) => labels.some((other) => one.on < other.on && one.y === other.y && Math.abs(one.x - other.x) < 44))).toEqual([]);
  });
});
