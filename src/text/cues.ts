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

/** Numbers of the words for any number and any placeholder. */
export interface AnyWords {
  readonly number: number;
  readonly slot: number;
}

/** Tells the cues of the tokens in `[from, to)` that are the collector's own words. A pair lies within a sentence, and in what one speaker says. */
export function eachCue({ ids, kinds, edge }: Tokens, muted: Uint8Array, any: AnyWords, from: number, to: number, sink: CueSink): void {
  let last = 0;
  let before = 0;
  for (let at = from; at < to; at += 1) {
    if (muted[at] === 1) {
      last = before = 0;
      continue;
    }
    if (edge[at]! >= edges.sentence) last = before = 0;
    const word = kinds[at] === tokenKinds.number ? any.number : kinds[at] === tokenKinds.slot ? any.slot : ids[at]!;
    if (word !== 0) {
      sink.word(word);
      if (last !== 0) sink.pair(last, word);
      if (before !== 0) sink.gapped(before, word);
    }
    before = last;
    last = word;
  }
}
