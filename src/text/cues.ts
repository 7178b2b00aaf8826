import { edges } from "./characters";
import { type Tokens, tokenKinds } from "./tokens";

/** What a text is weighed by, beside the concepts and patterns that are found in it: words, and pairs of them with nothing or one word between. */
export interface CueSink {
  word(word: number): void;
  /** Two words next to each other. */
  pair(first: number, second: number): void;
  /** Two words with one between. */
  gapped(first: number, second: number): void;
}

/** The words that stand for any number and any placeholder; no text spells them. */
export const ANY_NUMBER = "#";
export const ANY_SLOT = "{}";

/** Words as they are weighed, by their numbers: those for any number and any placeholder, and of each the one that it is a form of, or itself. */
export interface CueWords {
  readonly number: number;
  readonly slot: number;
  readonly stemOf: Int32Array;
}

/**
 * Tells the cues of the tokens in `[from, to)` that are the collector's own words. A form of another word is told as that one too, and in
 * pairs as that one alone. A pair lies within a sentence, and in what one speaker says.
 */
export function eachCue({ ids, kinds, edge }: Tokens, muted: Uint8Array, { number, slot, stemOf }: CueWords, from: number, to: number, sink: CueSink): void {
  let last = 0;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    if (muted[at] === 1) {
      last = before = 0;
      continue;
    }
    if (edge[at]! >= edges.sentence) last = before = 0;
    const word = kinds[at] === tokenKinds.number ? number : kinds[at] === tokenKinds.slot ? slot : ids[at]!;
    const stem = stemOf[word]!;
    if (word !== 0) {
      sink.word(word);
      if (stem !== word) sink.word(stem);
      if (last !== 0) sink.pair(last, stem);
      if (before !== 0) sink.gapped(before, stem);
    }
    before = last;
    last = stem;
  }
}
