/** What a cue weighs for all findings stands in so many numbers, … */
export const ROW = 8;
/** … each of which holds three weights, so that a cue is weighed by eight additions. */
const LANES = 3;
const LANE = 2 ** 17;
/** Where a sum is no weight, but how many of the rows in it weigh anything. */
export const COUNT = ROW * LANES - 1;
/** No weight is more, or less than its negative. */
export const MOST_WEIGHT = 127;
/** So many rows may be added up before their sums are taken: no lane then reaches half its room. */
export const MOST_ROWS = 512;

/**
 * Rows of weights, each of them packed.
 *
 * @param weights    row after row, a weight for each finding
 * @throws {RangeError} where there are more findings than rows have room for
 */
export function packRows(weights: ArrayLike<number>, findings: number): Float64Array {
  if (findings > COUNT) throw new RangeError(`${findings} findings are more than a row of weights has room for (${COUNT})`);
  const rows = new Float64Array((weights.length / findings) * ROW);
  for (let at = 0, row = 0; at < weights.length; at += findings, row += ROW) {
    let weighs = false;
    for (let finding = 0; finding < findings; finding += 1) {
      const weight = weights[at + finding]!;
      if (weight === 0) continue;
      weighs = true;
      rows[row + (finding % ROW)]! += weight * LANE ** Math.floor(finding / ROW);
    }
    if (weighs) rows[row + (COUNT % ROW)]! += LANE ** Math.floor(COUNT / ROW);
  }
  return rows;
}

/** Adds to the sums, by finding, what stands in one number of a sum of rows. */
export function addLanes(sums: Int32Array, place: number, packed: number): void {
  let rest = packed;
  for (let at = place; at <= COUNT; at += ROW) {
    const above = Math.round(rest / LANE);
    sums[at] = sums[at]! + (rest - above * LANE);
    rest = above;
  }
}
