import type { Pattern } from "./lexicon";
import { filtered, type Lists } from "./lists";
import { ANY_NUMBER, ANY_SLOT, type CueWords } from "./cues";
import { packRows } from "./weight-rows";

/** What a cue is; `gapped` are two words with one between; `recipient` 0 is the debtor's side and 1 a third person; `besides` is what another cue is for a third person. */
export const cueKinds = { word: 0, pair: 1, concept: 2, pattern: 3, recipient: 4, channel: 5, besides: 6, gapped: 7 } as const;

/** Weights are whole hundredths. */
export const WEIGHT_UNIT = 100;

/** What cues weigh for each finding, learnt from labelled texts; how a text is weighed by them, `Weigher` says. */
export interface WeightTables {
  readonly slugs: readonly string[];
  /** By slug, in hundredths. */
  readonly bias: readonly number[];
  readonly channels: readonly string[];
  /** By cue, by fours: its kind, what it is (words, concept, pattern, channel; the second word of a pair, gapped or not), the cue that it is besides for a third person. Cue 0 is none. */
  readonly cues: ArrayLike<number>;
  /** Cue after cue, a weight for each slug. */
  readonly weights: ArrayLike<number>;
  /** By twos: a word, and the word that it is a form of. */
  readonly stems: ArrayLike<number>;
  /** The patterns that were hardly ever wrong: what they find stands whatever the other words weigh. */
  readonly firm: readonly number[];
}

export const CUE_FIELDS = 4;

/** However civil the rest of a text is, a threat of violence in it mostly is one. */
const GRAVE = "threat-violence";

/** Weights made ready. Cue 0 is none, and weighs nothing. */
export interface Weights {
  readonly slugs: readonly string[];
  readonly bias: readonly number[];
  readonly cueWords: CueWords;
  /** By cue, its weights as `packRows` packs them. */
  readonly rows: Float64Array;
  /** By cue, the one that it is besides for a third person. */
  readonly besides: Int32Array;
  /** By word. */
  readonly ofWord: Int32Array;
  readonly pairs: PairTable;
  readonly gapped: PairTable;
  /** By term, the cues that the concepts are which hold it. */
  readonly ofTerm: Lists;
  /** By pattern. */
  readonly ofPattern: Int32Array;
  /** By pattern, the place of its finding among the slugs, -1 where it has none. */
  readonly slugOf: Int32Array;
  /** By pattern, 1 where what it finds stands whatever the other words weigh: it was hardly ever wrong; and 1 where they have to speak against it clearly. */
  readonly isFirm: Uint8Array;
  readonly isGrave: Uint8Array;
  /** Debtor's side, third person. */
  readonly ofRecipient: readonly [number, number];
  readonly ofChannel: ReadonlyMap<string, number>;
}

/** Two words → cue: open addressing, key and cue side by side. */
class PairTable {
  private readonly slots: Int32Array;

  /** @param pairs  first word, second word, cue. @throws {RangeError} where there are more words than two of them fit in one number */
  constructor(pairs: readonly (readonly [first: number, second: number, cue: number])[], private readonly wordCount: number) {
    if ((wordCount + 1) ** 2 > 2 ** 31) throw new RangeError(`${wordCount} words are more than pairs of them can be told apart of (46339)`);
    let size = 16;
    while (size < 1.5 * pairs.length) size *= 2;
    this.slots = new Int32Array(2 * size);
    for (const [first, second, cue] of pairs) {
      const slot = this.slotOf(first, second);
      this.slots[2 * slot] = this.keyOf(first, second);
      this.slots[2 * slot + 1] = cue;
    }
  }

  /** The cue that a pair is, 0 where it is none. */
  find(first: number, second: number): number {
    return this.slots[2 * this.slotOf(first, second) + 1]!;
  }

  /** The slot of a pair, or the free one where it would stand. */
  private slotOf(first: number, second: number): number {
    const { slots } = this;
    const mask = (slots.length >> 1) - 1;
    const key = this.keyOf(first, second);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (slots[2 * slot] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private keyOf(first: number, second: number): number {
    return first * this.wordCount + second;
  }
}

/** @param conceptsOf  by term, the concepts that hold it and are looked for */
export function linkWeights({ slugs, bias, channels, cues, weights, stems, firm }: WeightTables, { words, patterns, concepts }: { words: readonly string[]; patterns: readonly Pattern[]; concepts: readonly string[] }, conceptsOf: Lists): Weights {
  const count = cues.length / CUE_FIELDS;
  const besides = new Int32Array(count);
  const ofWord = new Int32Array(words.length + 1);
  const ofConcept = new Int32Array(concepts.length);
  const ofPattern = new Int32Array(patterns.length);
  const slugOf = Int32Array.from(patterns, ({ head }) => (head.finding === undefined ? -1 : slugs.indexOf(head.finding)));
  const isGrave = Uint8Array.from(patterns, ({ head }) => (head.finding === GRAVE ? 1 : 0));
  const isFirm = new Uint8Array(patterns.length);
  for (const pattern of firm) isFirm[pattern] = 1;
  const ofRecipient: [number, number] = [0, 0];
  const ofChannel = new Map<string, number>();
  const pairs: [number, number, number][] = [];
  const gapped: [number, number, number][] = [];
  for (let cue = 1; cue < count; cue += 1) {
    const at = CUE_FIELDS * cue;
    const what = cues[at + 1]!;
    besides[cue] = cues[at + 3]!;
    switch (cues[at]) {
      case cueKinds.word: ofWord[what] = cue; break;
      case cueKinds.pair: pairs.push([what, cues[at + 2]!, cue]); break;
      case cueKinds.gapped: gapped.push([what, cues[at + 2]!, cue]); break;
      case cueKinds.concept: ofConcept[what] = cue; break;
      case cueKinds.pattern: ofPattern[what] = cue; break;
      case cueKinds.recipient: ofRecipient[what] = cue; break;
      case cueKinds.channel: ofChannel.set(channels[what]!, cue); break;
    }
  }
  const cueWords = { number: words.indexOf(ANY_NUMBER) + 1, slot: words.indexOf(ANY_SLOT) + 1, stemOf: linkStems(stems, words.length) };
  return { slugs, bias, cueWords, rows: packRows(weights, slugs.length), besides, ofWord, pairs: new PairTable(pairs, words.length + 1), gapped: new PairTable(gapped, words.length + 1), ofTerm: cuesOfTerms(conceptsOf, ofConcept), ofPattern, slugOf, isFirm, isGrave, ofRecipient, ofChannel };
}

/** By word, the one that it is a form of, or itself. */
function linkStems(stems: ArrayLike<number>, wordCount: number): Int32Array {
  const stemOf = Int32Array.from({ length: wordCount + 1 }, (_, word) => word);
  for (let at = 0; at < stems.length; at += 2) stemOf[stems[at]!] = stems[at + 1]!;
  return stemOf;
}

/** By term, the cues of concepts that weigh. */
function cuesOfTerms(conceptsOf: Lists, ofConcept: Int32Array): Lists {
  const { starts, items } = filtered(conceptsOf, (concept) => ofConcept[concept] !== 0);
  return { starts, items: items.map((concept) => ofConcept[concept]!) };
}
