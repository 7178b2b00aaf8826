import { Automaton } from "./automaton";
import { shapes as shapeNumbers, shared } from "./concepts";
import type { Lexicon, Pattern } from "./lexicon";
import { inverted, type Lists, listsOf } from "./lists";
import { awaitedConcepts } from "./occurrences";
import { SlotNames } from "./slot-names";
import { Vocabulary } from "./vocabulary";
import { Weigher } from "./weigher";
import { linkWeights, type WeightTables } from "./weights";

/** A lexicon as numbers: what compiling works out and what linking needs. */
export interface LexiconTables {
  readonly languages: readonly string[];
  /** The word that token number n stands for is the one at n - 1. */
  readonly words: readonly string[];
  readonly disguises: Readonly<Record<string, string>>;
  readonly slotNames: Readonly<Record<string, readonly string[]>>;
  /** The names of the concepts, literal words as they stand; the first are those of `shared`. */
  readonly concepts: readonly string[];
  /** The terms that stand for concepts recognised by shape. */
  readonly shapes: Readonly<Record<string, number>>;
  /** By term, the numbers of its words; none where nothing asks for it. */
  readonly terms: Lists;
  /** By term, the concepts that hold it and that a pattern or reading asks for; for the others nothing has to be looked for. */
  readonly conceptsOf: Lists;
  readonly patterns: readonly Pattern[];
  /** By sequence, its concepts in order. */
  readonly items: Lists;
  /** By item, how many tokens may lie between it and the next, and 1 where the end of a sentence may. */
  readonly most: ArrayLike<number>;
  readonly crosses: ArrayLike<number>;
  /** By sequence, the index of the item that is looked for first, of the one that is next, and the pattern. */
  readonly anchor: ArrayLike<number>;
  readonly partner: ArrayLike<number>;
  readonly pattern: ArrayLike<number>;
  readonly weights?: WeightTables;
}

/** A lexicon with what was learnt of its words. Without a weigher, whatever a pattern finds is a finding and nothing else is. */
export interface TaughtLexicon extends Lexicon {
  readonly weigher?: Weigher;
}

/** Makes a lexicon ready to read with. */
export function linkLexicon(tables: LexiconTables): TaughtLexicon {
  const { languages, words, disguises, slotNames, concepts, shapes, patterns, terms, conceptsOf, items } = tables;
  const anchors = Int32Array.from(tables.anchor, (index, sequence) => items.items[items.starts[sequence]! + index]!);
  const one = Int32Array.from({ length: anchors.length + 1 }, (_, sequence) => sequence);
  const anchoredBy = inverted({ starts: one, items: anchors }, concepts.length);
  const isInnocent = new Uint8Array(terms.starts.length);
  let longestTerm = 1;
  for (let term = 0; term + 1 < terms.starts.length; term += 1) {
    longestTerm = Math.max(longestTerm, terms.starts[term + 1]! - terms.starts[term]!);
    for (let i = conceptsOf.starts[term]!; i < conceptsOf.starts[term + 1]!; i += 1) if (conceptsOf.items[i] === shared.innocent) isInnocent[term] = 1;
  }
  return {
    languages,
    vocabulary: new Vocabulary(words, disguises),
    automaton: new Automaton(terms, words.length),
    concepts,
    conceptsOf,
    awaited: awaitedConcepts(anchors, concepts.length),
    patterns,
    allPatterns: new Uint8Array(patterns.length).fill(1),
    sequences: {
      items,
      most: Uint8Array.from(tables.most),
      crosses: Uint8Array.from(tables.crosses),
      anchor: Uint8Array.from(tables.anchor),
      pattern: Uint16Array.from(tables.pattern),
      asks: listsOf(patterns.map(({ asks }) => asks)),
      anchoredBy,
      partner: anchoredBy.items.map((sequence) => items.items[items.starts[sequence]! + tables.partner[sequence]!]!),
    },
    isInnocent,
    shapeTerms: Int32Array.from(Object.keys(shapeNumbers), (name) => shapes[name] ?? -1),
    slotTerms: new Map(Object.entries(shapes).map(([name, term]) => [name.slice(1), term])),
    slotNames: new SlotNames(new Map(Object.entries(slotNames))),
    longestTerm,
    ...(tables.weights !== undefined && { weigher: new Weigher(linkWeights(tables.weights, tables, conceptsOf)) }),
  };
}
