import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addLanes, COUNT, MOST_ROWS, MOST_WEIGHT, packRows, ROW } from "../../src/text/weight-rows";

/** The sums of packed rows: by finding, and last how many weigh anything. */
function summed(rows: readonly (readonly number[])[], findings: number): number[] {
  const packed = packRows(rows.flat(), findings);
  const sums = new Int32Array(COUNT + 1);
  for (let place = 0; place < ROW; place += 1) {
    let sum = 0;
    for (let row = 0; row < rows.length; row += 1) sum += packed[ROW * row + place]!;
    addLanes(sums, place, sum);
  }
  return [...sums];
}

describe("packed rows of weights", () => {
  it("add up as the weights in them do", () => {
    const weight = fc.integer({ min: -MOST_WEIGHT, max: MOST_WEIGHT });
    const table = fc.integer({ min: 1, max: COUNT }).chain((findings) => fc.tuple(fc.constant(findings), fc.array(fc.array(fc.oneof(fc.constant(0), weight), { minLength: findings, maxLength: findings }), { maxLength: 60 })));
    fc.assert(
      fc.property(table, ([findings, rows]) => {
        const sums = summed(rows, findings);
        for (let finding = 0; finding < COUNT; finding += 1) expect(sums[finding]).toBe(rows.reduce((sum, row) => sum + (row[finding] ?? 0), 0));
        expect(sums[COUNT]).toBe(rows.filter((row) => row.some((each) => each !== 0)).length);
      }),
    );
  });

  it.each([MOST_WEIGHT, -MOST_WEIGHT])("keep apart as many of the heaviest as may be added up at once: %i", (heaviest) => {
    const rows = Array.from({ length: MOST_ROWS }, () => Array.from({ length: COUNT }, (_, finding) => (finding % 2 === 0 ? heaviest : -heaviest)));
    expect(summed(rows, COUNT)).toEqual([...Array.from({ length: COUNT }, (_, finding) => MOST_ROWS * (finding % 2 === 0 ? heaviest : -heaviest)), MOST_ROWS]);
  });

  it("have room for so many findings and no more", () => expect(() => packRows(new Int32Array(COUNT + 1), COUNT + 1)).toThrow("24 findings are more than a row of weights has room for (23)"));
});
