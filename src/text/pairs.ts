/** A set of pairs of numbers, such as concept and term: open addressing in two typed arrays, at most half full. */
export interface PairSet {
  has(first: number, second: number): boolean;
}

/** A map from pairs of numbers to a number; -1 where there is none. */
export type PairMap = (first: number, second: number) => number;

/** @param firsts, seconds, values  of one length; a pair given twice keeps its first value */
export function pairMap(firsts: ArrayLike<number>, seconds: ArrayLike<number>, values: ArrayLike<number>): PairMap {
  let size = 16;
  while (size < firsts.length * 2) size *= 2;
  const mask = size - 1;
  const first = new Int32Array(size).fill(-1);
  const second = new Int32Array(size);
  const value = new Int32Array(size);
  const slotOf = (a: number, b: number) => ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 7) & mask;
  for (let i = 0; i < firsts.length; i += 1) {
    const a = firsts[i] ?? 0;
    const b = seconds[i] ?? 0;
    let slot = slotOf(a, b);
    while (first[slot] !== -1 && !(first[slot] === a && second[slot] === b)) slot = (slot + 1) & mask;
    if (first[slot] === a) continue;
    first[slot] = a;
    second[slot] = b;
    value[slot] = values[i] ?? 0;
  }
  return (a, b) => {
    let slot = slotOf(a, b);
    while (first[slot] !== -1) {
      if (first[slot] === a && second[slot] === b) return value[slot] ?? -1;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
}

/** The set of the given pairs. */
export function pairSet(firsts: ArrayLike<number>, seconds: ArrayLike<number>): PairSet {
  const find = pairMap(firsts, seconds, firsts);
  return { has: (first, second) => find(first, second) !== -1 };
}
