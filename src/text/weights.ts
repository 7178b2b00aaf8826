import type { LexiconTables } from "./link";
import type { Lists } from "./lists";
import { ANY_NUMBER, ANY_SLOT, type AnyWords } from "./cues";

/** What a cue is; `recipient` 0 is the debtor's side and 1 a third person; `besides` is what another cue is for a third person. */
export const cueKinds = { word: 0, pair: 1, concept: 2, pattern: 3, recipient: 4, channel: 5, besides: 6 } as const;

/** Thousandths: weights are whole numbers. */
export const WEIGHT_UNIT = 1000;

/** What cues weigh for each finding, learnt from labelled texts; how a text is weighed by them, `Weigher` says. */
export interface WeightTables {
  readonly slugs: readonly string[];
  /** By slug, in thousandths. */
  readonly bias: readonly number[];
  readonly channels: readonly string[];
  /** By cue, by fours: its kind, what it is (words, concept, pattern, channel; the second word of a pair), the cue that it is besides for a third person. Cue 0 is none. */
  readonly cues: ArrayLike<number>;
  /** By cue, slug and weight in thousandths by turns. */
  readonly entries: Lists;
  /** The patterns that were hardly ever wrong: what they find stands whatever the other words weigh. */
  readonly firm: readonly number[];
}

export const CUE_FIELDS = 4;

/** Weights made ready. */
export interface Weights {
  readonly slugs: readonly string[];
  readonly bias: readonly number[];
  readonly any: AnyWords;
  /** By cue, the one that it is besides for a third person; 0 for none. */
  readonly third: Int32Array;
  /** By cue, slug and weight in one number: the slug in its lowest bits. */
  readonly entries: Lists;
  /** By word. */
  readonly ofWord: Int32Array;
  readonly pairs: PairTable;
  /** By concept. */
  readonly ofConcept: Int32Array;
  /** By term, the concepts that hold it. */
  readonly conceptsOf: Lists;
  /** By pattern. */
  readonly ofPattern: Int32Array;
  /** By pattern, 1 where what it finds stands whatever the other words weigh. */
  readonly isFirm: Uint8Array;
  /** Debtor's side, third person. */
  readonly ofRecipient: readonly [number, number];
  readonly ofChannel: ReadonlyMap<string, number>;
}

/** The lowest bits of an entry, which hold the slug. */
export const SLUG_BITS = 5;
export const SLUG = (1 << SLUG_BITS) - 1;

/** Two words → cue: by the first word, the second ones in order, side by side in memory. */
export class PairTable {
  private readonly starts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly cues: Int32Array;
  /** By word, a bit for each of the words that may follow it in a pair, by their last five bits: most searches end there. */
  private readonly goesWith: Int32Array;

  constructor(cues: ArrayLike<number>, wordCount: number) {
    const isPair = (cue: number): boolean => cues[CUE_FIELDS * cue] === cueKinds.pair;
    const count = cues.length / CUE_FIELDS;
    this.starts = new Int32Array(wordCount + 2);
    this.goesWith = new Int32Array(wordCount + 1);
    for (let cue = 1; cue < count; cue += 1) {
      if (!isPair(cue)) continue;
      const first = cues[CUE_FIELDS * cue + 1]!;
      this.starts[first + 1] = this.starts[first + 1]! + 1;
      this.goesWith[first] = this.goesWith[first]! | (1 << (cues[CUE_FIELDS * cue + 2]! & 31));
    }
    for (let word = 0; word <= wordCount; word += 1) this.starts[word + 1] = this.starts[word + 1]! + this.starts[word]!;
    // Second word and cue in one number each, to be sorted as numbers.
    const next = this.starts.slice();
    const joint = new Float64Array(this.starts[wordCount + 1]!);
    for (let cue = 1; cue < count; cue += 1) {
      if (!isPair(cue)) continue;
      const first = cues[CUE_FIELDS * cue + 1]!;
      joint[next[first]!] = cues[CUE_FIELDS * cue + 2]! * count + cue;
      next[first] = next[first]! + 1;
    }
    for (let word = 0; word <= wordCount; word += 1) if (this.starts[word + 1]! - this.starts[word]! > 1) joint.subarray(this.starts[word], this.starts[word + 1]).sort();
    this.seconds = Int32Array.from(joint, (one) => Math.floor(one / count));
    this.cues = Int32Array.from(joint, (one) => one % count);
  }

  /** The cue that a pair is, 0 where it is none. */
  find(first: number, second: number): number {
    if (((this.goesWith[first]! >>> (second & 31)) & 1) === 0) return 0;
    const { seconds } = this;
    let low = this.starts[first]!;
    const end = this.starts[first + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (seconds[middle]! < second) low = middle + 1;
      else high = middle;
    }
    return low < end && seconds[low] === second ? this.cues[low]! : 0;
  }
}

/** @param conceptsOf  by term, the concepts that hold it and are looked for */
export function linkWeights({ slugs, bias, channels, cues, entries, firm }: WeightTables, { words, patterns, concepts }: Pick<LexiconTables, "words" | "patterns" | "concepts">, conceptsOf: Lists): Weights {
  const count = cues.length / CUE_FIELDS;
  const ofWord = new Int32Array(words.length + 1);
  const ofConcept = new Int32Array(concepts.length);
  const ofPattern = new Int32Array(patterns.length);
  const isFirm = new Uint8Array(patterns.length);
  for (const pattern of firm) isFirm[pattern] = 1;
  const ofRecipient: [number, number] = [0, 0];
  const ofChannel = new Map<string, number>();
  const third = new Int32Array(count);
  for (let cue = 1; cue < count; cue += 1) {
    const what = cues[CUE_FIELDS * cue + 1]!;
    third[cue] = cues[CUE_FIELDS * cue + 3]!;
    switch (cues[CUE_FIELDS * cue]) {
      case cueKinds.word: ofWord[what] = cue; break;
      case cueKinds.concept: ofConcept[what] = cue; break;
      case cueKinds.pattern: ofPattern[what] = cue; break;
      case cueKinds.recipient: ofRecipient[what] = cue; break;
      case cueKinds.channel: ofChannel.set(channels[what]!, cue); break;
    }
  }
  return { slugs, bias, any: { number: words.indexOf(ANY_NUMBER) + 1, slot: words.indexOf(ANY_SLOT) + 1 }, third, entries: joined(entries), ofWord, pairs: new PairTable(cues, words.length), ofConcept, conceptsOf, ofPattern, isFirm, ofRecipient, ofChannel };
}

/** Slug and weight, which stand by turns, as one number each. */
function joined({ starts, items }: Lists): Lists {
  return { starts: starts.map((start) => start / 2), items: Int32Array.from({ length: items.length / 2 }, (_, index) => (items[2 * index + 1]! << SLUG_BITS) | items[2 * index]!) };
}
