import { eachCue, type CueSink } from "./cues";
import type { Hits } from "./hits";
import { firstFrom, type Match } from "./pattern";
import type { Stance } from "./stance";
import type { Tokens } from "./tokens";
import { BESIDES, ENTRIES, FIRST_ENTRY, LAST_TEXT, SLUG, SLUG_BITS, WEIGHT_UNIT, type Weights } from "./weights";

/** For whom and by what a text is; both change what its words weigh. */
export interface Audience {
  readonly isThirdParty: boolean;
  readonly channel?: string;
  /** Findings that only a pattern makes of it, whatever the words weigh. */
  readonly onlyShown: readonly string[];
}

/** What a text weighs. */
export interface Weighed {
  /** What patterns find and all other words speak against, those of the text and those of its own sentence. */
  readonly refuted: ReadonlySet<Match>;
  /** The findings that no pattern makes and that weigh enough, and where. */
  readonly suspected: ReadonlyMap<string, Heaviest>;
}

/** Where a finding weighs most. */
export interface Heaviest {
  /** The sentence that weighs most, `[from, to)` in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Weighs a text that was read, for every finding. */
export type Weigh = (tokens: Tokens, stance: Stance, hits: Hits, matches: readonly Match[]) => Weighed | undefined;

/** A finding that no pattern makes is suspected where the text weighs more than this. */
const SUSPECTED = 0;
/** What a pattern finds is refuted where the text weighs less than this for it, and its own sentence less than that: one bad sentence among good ones stands. */
const REFUTED = -0.2;
const REFUTED_SENTENCE = 0.3;
/** The more cues a text has, the less does each of them weigh: by the root of their number, as learnt. */
const SCALE = 5;
/** A few words must not weigh as much as a sentence. */
const FEW_CUES = 60;

/** In a longer one nothing is refuted. */
const LONGEST_SENTENCE = 400;
const NONE: ReadonlySet<Match> = new Set();

/** How much one cue counts among so many. */
export const shareOf = (cues: number): number => SCALE / Math.sqrt(Math.max(FEW_CUES, cues));

/** Weighs texts one after the other. */
export class Weigher implements CueSink {
  private readonly sums: Int32Array;
  private text = 0;
  /** How many cues the text has. */
  private count = 0;
  private isThirdParty = false;

  constructor(private readonly weights: Weights) {
    this.sums = new Int32Array(weights.slugs.length);
  }

  /** What a text weighs for every finding. Linear in the text. */
  weigh(tokens: Tokens, stance: Stance, hits: Hits, matches: readonly Match[], { isThirdParty, channel, onlyShown }: Audience): Weighed {
    const { weights, sums } = this;
    this.text += 1;
    this.count = 0;
    this.isThirdParty = isThirdParty;
    sums.fill(0);
    eachCue(tokens, stance.muted, weights.any, 0, tokens.length, this);
    this.meetConcepts(hits, stance.muted);
    for (const { pattern } of matches) this.meet(weights.ofPattern[pattern.number]!);
    this.meet(weights.ofRecipient[isThirdParty ? 1 : 0]);
    if (channel !== undefined) this.meet(weights.ofChannel.get(channel) ?? 0);
    const share = shareOf(this.count);
    const doubtful = new Set<string>();
    const suspected = new Map<string, Heaviest>();
    for (let slug = 0; slug < sums.length; slug += 1) {
      const score = (weights.bias[slug]! + share * sums[slug]!) / WEIGHT_UNIT;
      const name = weights.slugs[slug]!;
      if (score < REFUTED && this.count >= FEW_CUES) doubtful.add(name);
      else if (score > SUSPECTED && !onlyShown.includes(name) && !matches.some(({ pattern }) => pattern.head.finding === name)) suspected.set(name, this.heaviest(slug, tokens, stance, hits));
    }
    return { suspected, refuted: doubtful.size === 0 ? NONE : this.refutedOf(matches, doubtful, tokens, stance, hits) };
  }

  word(word: number): void {
    this.meet(this.weights.ofWord[word]!);
  }

  pair(first: number, second: number): void {
    this.meet(this.weights.pairs.find(first, second));
  }

  /** Meets the concepts that are not only somebody else's words. */
  private meetConcepts({ length, terms, starts: places }: Hits, muted: Uint8Array): void {
    const { starts, items } = this.weights.ofTerm;
    for (let hit = 0; hit < length; hit += 1) {
      if (muted[places[hit]!] === 1) continue;
      const term = terms[hit]!;
      const end = starts[term + 1]!;
      for (let i = starts[term]!; i < end; i += 1) this.meet(items[i]!);
    }
  }

  /** Of matches for doubtful findings, those whose own sentence speaks against them too. What one pattern finds in one sentence is weighed once. */
  private refutedOf(matches: readonly Match[], doubtful: ReadonlySet<string>, tokens: Tokens, stance: Stance, hits: Hits): Set<Match> {
    const refuted = new Set<Match>();
    const known = new Map<number, boolean>();
    for (const match of matches) {
      const { number, head: { finding } } = match.pattern;
      if (finding === undefined || this.weights.isFirm[number] === 1 || !doubtful.has(finding)) continue;
      const begin = stance.startOf(tokenAt(tokens, match.from));
      const end = stance.endOf(tokenAt(tokens, match.to - 1));
      if (end - begin > LONGEST_SENTENCE) continue;
      const key = begin * this.weights.isFirm.length + number;
      let isRefuted = known.get(key);
      if (isRefuted === undefined) known.set(key, (isRefuted = this.scoreOf(this.weights.slugs.indexOf(finding), begin, end, tokens, stance, hits, number) < REFUTED_SENTENCE));
      if (isRefuted) refuted.add(match);
    }
    return refuted;
  }

  /** What a stretch of tokens weighs for a finding, as if it were all; the pattern found in it included, where there is one. */
  private scoreOf(slug: number, begin: number, end: number, tokens: Tokens, { muted }: Stance, hits: Hits, pattern?: number): number {
    const { any, ofWord, pairs, ofTerm, ofPattern, bias, cues: records } = this.weights;
    const cues = new Set<number>(pattern === undefined ? [] : [ofPattern[pattern]!]);
    eachCue(tokens, muted, any, begin, end, { word: (word) => void cues.add(ofWord[word]!), pair: (first, second) => void cues.add(pairs.find(first, second)) });
    for (let hit = firstFrom(hits.starts, 0, hits.length, begin); hit < hits.length && hits.starts[hit]! < end; hit += 1) {
      if (muted[hits.starts[hit]!] === 1) continue;
      const term = hits.terms[hit]!;
      for (let i = ofTerm.starts[term]!; i < ofTerm.starts[term + 1]!; i += 1) cues.add(ofTerm.items[i]!);
    }
    if (this.isThirdParty) for (const cue of cues) cues.add(records[cue + BESIDES]!);
    let sum = 0;
    let count = 0;
    for (const cue of cues) {
      const entries = records[cue + ENTRIES]!;
      if (entries > 0) count += 1;
      for (let i = cue + FIRST_ENTRY; i < cue + FIRST_ENTRY + entries; i += 1) if ((records[i]! & SLUG) === slug) sum += records[i]! >> SLUG_BITS;
    }
    return (bias[slug]! + shareOf(count) * sum) / WEIGHT_UNIT;
  }

  /** The sentence that weighs most for a finding. */
  private heaviest(slug: number, tokens: Tokens, stance: Stance, hits: Hits): Heaviest {
    const { muted, sentenceStart, sentenceOf } = stance;
    let most = Number.NEGATIVE_INFINITY;
    let best = NOWHERE;
    const sentences = tokens.length === 0 ? 0 : sentenceOf[tokens.length - 1]! + 1;
    for (let sentence = 0; sentence < sentences; sentence += 1) {
      let from = sentenceStart[sentence]!;
      let to = sentenceStart[sentence + 1]!;
      while (from < to && muted[from] === 1) from += 1;
      while (from < to && muted[to - 1] === 1) to -= 1;
      if (from === to) continue;
      const score = this.scoreOf(slug, from, to, tokens, stance, hits);
      if (score <= most) continue;
      most = score;
      best = { from: tokens.from[from]!, to: tokens.to[to - 1]! };
    }
    return best;
  }

  private meet(cue: number): void {
    const { cues } = this.weights;
    if (cue === 0 || cues[cue + LAST_TEXT] === this.text) return;
    cues[cue + LAST_TEXT] = this.text;
    this.add(cues, cue);
    if (this.isThirdParty) this.add(cues, cues[cue + BESIDES]!);
  }

  private add(cues: Int32Array, cue: number): void {
    const { sums } = this;
    const first = cue + FIRST_ENTRY;
    const end = first + cues[cue + ENTRIES]!;
    if (first < end) this.count += 1;
    for (let i = first; i < end; i += 1) {
      const entry = cues[i]!;
      sums[entry & SLUG] = sums[entry & SLUG]! + (entry >> SLUG_BITS);
    }
  }
}

/** The token that a place of the text lies in, or the one before. */
const tokenAt = ({ from, length }: Tokens, place: number): number => Math.max(0, firstFrom(from, 0, length, place + 1) - 1);

const NOWHERE = { from: 0, to: 0 };
