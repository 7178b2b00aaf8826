/** Longer words are no misspelling of anything here, and comparing them would cost. */
const LONGEST = 64;

/**
 * The candidate that a misspelt word most likely means: another case or word separator, else at most two letters off (one in
 * words of three or four letters, none in shorter ones).
 *
 * @returns the nearest, the first of several; undefined where none is near
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === "" || word.length > LONGEST) return undefined;
  const folded = fold(word);
  let best: string | undefined;
  let least = (word.length <= 2 ? 0 : word.length <= 4 ? 1 : 2) + 1;
  for (const candidate of candidates) {
    if (fold(candidate) === folded) return candidate;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = distanceOf(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

const fold = (word: string): string => word.toLowerCase().replace(/[-_ .]/g, "");

/** Letters inserted, left out, replaced, or swapped with their neighbour. */
function distanceOf(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      current.push(cost);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length]!;
}
