import { describe, expect, it } from "vitest";
import { parseDuration } from "../../src/time/duration";

describe("parseDuration", () => {
  it.each([
    ["P7D", 0, 7, 0],
    ["P1Y2M3W4DT5H6M7S", 14, 25, 18_367],
    ["P1M", 1, 0, 0],
    ["PT1M", 0, 0, 60],
    ["PT24H", 0, 0, 86_400],
    ["P0D", 0, 0, 0],
    ["PT0S", 0, 0, 0],
    ["P2W", 0, 14, 0],
  ])("%s is %i months, %i days, %i seconds", (text, months, days, seconds) => expect(parseDuration(text)).toEqual({ months, days, seconds }));

  it.each([["P"], ["PT"], ["P1DT"], ["-P1D"], ["P-1D"], ["P1.5D"], ["PT0,5H"], ["p1d"], ["P1D1M"], ["1D"], ["P1H"], ["P1D "], ["P1D\n"], [""], [7], [null], [undefined]])("%j is no duration", (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );
});
