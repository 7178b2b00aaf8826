import { rarestOf } from "../../text/commonness";
import { linkLexicon, type LexiconTables } from "../../text/link";
import { type Lists, listsOf } from "../../text/lists";
import { readText } from "../../text/reading";
import type { Example } from "./examples";

/**
 * The same tables, made for texts such as the examples: terms numbered by how many places they stand in, and words as they first occur
 * in these, so that what most texts need lies close together in memory; and each sequence looked for by what fewest of them hold.
 */
export function commonFirst(tables: LexiconTables, examples: readonly Example[]): LexiconTables {
  const { terms, conceptsOf, shapes, words, items, anchor } = tables;
  const { places, texts } = countsOf(tables, examples);
  const order = Array.from(places.keys()).sort((a, b) => places[b]! - places[a]! || a - b);
  const termNumbers = new Int32Array(order.length);
  order.forEach((term, number) => (termNumbers[term] = number));
  const wordNumbers = new Map<number, number>();
  const numberOf = (word: number): number => {
    const known = wordNumbers.get(word) ?? wordNumbers.size + 1;
    wordNumbers.set(word, known);
    return known;
  };
  const spelled = order.map((term) => listAt(terms, term).map(numberOf));
  const rarest = Array.from(anchor, (_, sequence) => rarestOf(listAt(items, sequence), texts));
  return {
    ...tables,
    words: Array.from(wordNumbers.keys(), (word) => words[word - 1]!),
    terms: listsOf(spelled),
    conceptsOf: listsOf(order.map((term) => listAt(conceptsOf, term))),
    shapes: Object.fromEntries(Object.entries(shapes).map(([name, term]) => [name, termNumbers[term]!])),
    anchor: rarest.map((one) => one.anchor),
    partner: rarest.map((one) => one.partner),
  };
}

/** By term, how many places of the examples it stands in; by concept, how many texts. */
function countsOf(tables: LexiconTables, examples: readonly Example[]): { places: Float64Array; texts: Float64Array } {
  const lexicon = linkLexicon(tables);
  const nothing = new Uint8Array(tables.patterns.length);
  const places = new Float64Array(tables.terms.starts.length - 1);
  const texts = new Float64Array(tables.concepts.length);
  const last = new Int32Array(texts.length).fill(-1);
  examples.forEach(({ text }, example) => {
    readText(text, lexicon, nothing, (_tokens, _stance, { length, terms }) => {
      for (let hit = 0; hit < length; hit += 1) {
        const term = terms[hit]!;
        places[term] = places[term]! + 1;
        for (const concept of listAt(tables.conceptsOf, term)) {
          if (last[concept] === example) continue;
          last[concept] = example;
          texts[concept] = texts[concept]! + 1;
        }
      }
      return undefined;
    });
  });
  return { places, texts };
}

const listAt = ({ starts, items }: Lists, list: number): number[] => [...items.subarray(starts[list], starts[list + 1])];
