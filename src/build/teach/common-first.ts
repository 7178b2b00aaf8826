import { linkLexicon, type LexiconTables } from "../../text/link";
import { type Lists, listsOf } from "../../text/lists";
import { readText } from "../../text/reading";
import type { Example } from "./examples";

/**
 * The same tables, terms numbered by how many places of the examples they stand in, and words as they first occur in these: what most
 * texts need then lies close together in memory.
 */
export function commonFirst(tables: LexiconTables, examples: readonly Example[]): LexiconTables {
  const { terms, conceptsOf, shapes, words } = tables;
  const counts = countsOf(tables, examples);
  const order = Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const termNumbers = new Int32Array(order.length);
  order.forEach((term, number) => (termNumbers[term] = number));
  const wordNumbers = new Map<number, number>();
  const numberOf = (word: number): number => {
    const known = wordNumbers.get(word) ?? wordNumbers.size + 1;
    wordNumbers.set(word, known);
    return known;
  };
  const spelled = order.map((term) => listAt(terms, term).map(numberOf));
  return {
    ...tables,
    words: Array.from(wordNumbers.keys(), (word) => words[word - 1]!),
    terms: listsOf(spelled),
    conceptsOf: listsOf(order.map((term) => listAt(conceptsOf, term))),
    shapes: Object.fromEntries(Object.entries(shapes).map(([name, term]) => [name, termNumbers[term]!])),
  };
}

/** By term, how many places of the examples it stands in. */
function countsOf(tables: LexiconTables, examples: readonly Example[]): Float64Array {
  const lexicon = linkLexicon(tables);
  const nothing = new Uint8Array(tables.patterns.length);
  const counts = new Float64Array(tables.terms.starts.length - 1);
  for (const { text } of examples) {
    readText(text, lexicon, nothing, (_tokens, _stance, { length, terms }) => {
      for (let hit = 0; hit < length; hit += 1) counts[terms[hit]!] = counts[terms[hit]!]! + 1;
      return undefined;
    });
  }
  return counts;
}

const listAt = ({ starts, items }: Lists, list: number): number[] => [...items.subarray(starts[list], starts[list + 1])];
