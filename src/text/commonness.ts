import type { Lists } from "./lists";

/** What is recognised by its shape is taken to be as common as a term that so many concepts hold. */
const HOLDERS_OF_A_SHAPE = 60;

/**
 * By concept, a rough guess at how often it stands in a text; only the order matters. The common words of a language are those that
 * many concepts hold.
 *
 * @param conceptsOf  by term, the concepts that hold it
 * @param shapes      the terms that stand for shapes
 */
export function commonness(conceptsOf: Lists, shapes: Iterable<number>, conceptCount: number): Float64Array {
  const { starts, items } = conceptsOf;
  const shapeTerms = new Set(shapes);
  const guess = new Float64Array(conceptCount);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const holders = shapeTerms.has(term) ? HOLDERS_OF_A_SHAPE : starts[term + 1]! - starts[term]!;
    for (let i = starts[term]!; i < starts[term + 1]!; i += 1) guess[items[i]!] = guess[items[i]!]! + holders ** 2;
  }
  return guess;
}

/** Which items of a sequence are looked for first. */
export interface Rarest {
  /** The index of the one that stands least often, and of the one that does but for all like it; the same where there is no other. */
  readonly anchor: number;
  readonly partner: number;
}

/** @param often  by concept, how often it stands in a text; only the order matters */
export function rarestOf(items: ArrayLike<number>, often: Float64Array): Rarest {
  let anchor = 0;
  for (let i = 1; i < items.length; i += 1) if (often[items[i]!]! < often[items[anchor]!]!) anchor = i;
  let partner = anchor;
  for (let i = 0; i < items.length; i += 1) {
    if (items[i] === items[anchor]) continue;
    if (partner === anchor || often[items[i]!]! < often[items[partner]!]!) partner = i;
  }
  return { anchor, partner };
}
