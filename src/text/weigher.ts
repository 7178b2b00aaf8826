import { eachCue, type CueSink } from "./cues";
import type { Hits } from "./hits";
import { type Stretch, languageParts } from "./language-parts";
import { firstFrom, type Match } from "./pattern";
import type { Stance } from "./stance";
import { edges, type Tokens } from "./tokens";
import { addLanes, COUNT, MOST_ROWS, ROW } from "./weight-rows";
import { WEIGHT_UNIT, type Weights } from "./weights";

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

/** A finding that no pattern makes is suspected where the text weighs more than this, … */
export const SUSPECTED = 0;
/** … or hardly less, and one of its sentences by itself more than that: good sentences around it make no bad one better. */
export const NEARLY_SUSPECTED = -0.4;
export const SUSPECTED_SENTENCE = 0.2;
/** In a text of more cues than this, so many sentences in a row are weighed as if they were all, and count for it where they weigh more by so much: what is civil far away makes nothing better. */
export const MANY_CUES = 150;
export const NEIGHBOURS = 3;
export const AMONG_OTHERS = 0.2;
/** What a pattern finds is refuted where the text weighs less than this for it, and its own sentence less than that: one bad sentence among good ones stands. */
const REFUTED = 0;
const REFUTED_SENTENCE = 0.2;
/** What patterns find in a text of few words is refuted where text and sentence both weigh less than this, … */
const CLEARLY_REFUTED = -0.6;
/** … and what they find of grave things, in any text, where both weigh less than that. */
const GRAVELY_REFUTED = -0.7;
/** But where its own clause by itself weighs more than this it stands: civil words before a comma make no threat behind it better. */
const CLAUSE_STANDS = 0.8;
/** A sentence of few cues must weigh less by up to so much: "We will arrest you." has no room to weigh more. */
const REFUTED_SHORT = 0.6;
/** The more cues a text has, the less does each of them weigh: by the root of their number, as learnt. */
const SCALE = 5;
/** A few words must not weigh as much as a sentence. */
const FEW_CUES = 60;

/** So many cues may be met before they are weighed: each may be two for a third person. */
const MOST_MET = MOST_ROWS / 2;
/** Stretches are told apart by a byte. */
const MOST_STRETCHES = 255;
/** In a longer one nothing is refuted. */
const LONGEST_SENTENCE = 400;
const NONE: ReadonlySet<Match> = new Set();
const NOTHING: ReadonlyMap<string, Heaviest> = new Map();

/** How much one cue counts among so many. */
export const shareOf = (cues: number): number => SCALE / Math.sqrt(Math.max(FEW_CUES, cues));

/** What some words weigh for each finding, and than what they must weigh less to speak against it. */
interface Against {
  readonly scores: readonly number[];
  readonly least: number;
}

/** A text as it was read. */
interface Read {
  readonly tokens: Tokens;
  readonly stance: Stance;
  readonly hits: Hits;
}

/** Weighs texts one after the other. */
export class Weigher implements CueSink {
  /** By finding, what the text weighs: all of it, or some sentences among the others. */
  private readonly scores: Float64Array;
  /** By finding, what the stretch that is being weighed sums up to, and how many cues it has. */
  private readonly sums = new Int32Array(COUNT + 1);
  /** The number of that stretch, and by cue, the last one that had it: bytes, so that all of them stay in the cache. */
  private stretch = 0;
  private readonly lastStretch: Uint8Array;
  /** The cues that were met and not weighed yet, and room for what each is besides for a third person. */
  private readonly met = new Int32Array(MOST_ROWS);
  private metCount = 0;
  private isThirdParty = false;

  constructor(private readonly weights: Weights) {
    this.scores = new Float64Array(weights.slugs.length);
    this.lastStretch = new Uint8Array(weights.besides.length);
  }

  private get count(): number {
    return this.sums[COUNT]!;
  }

  /** What a text weighs for every finding; of one in two languages, what each of them weighs by itself, for the words of one say nothing about the other. Linear in the text. */
  weigh(tokens: Tokens, stance: Stance, hits: Hits, matches: readonly Match[], audience: Audience): Weighed {
    const read = { tokens, stance, hits };
    const parts = languageParts(tokens, stance);
    if (parts === undefined) return this.weighPart(read, [[0, tokens.length]], matches, audience);
    const weighed = parts.map((part) => this.weighPart(read, part, matchesIn(part, matches, tokens), audience));
    return { refuted: new Set(weighed.flatMap(({ refuted }) => [...refuted])), suspected: new Map(weighed.flatMap(({ suspected }) => [...suspected])) };
  }

  /** @param part  of which the text is read as if it were all, whole sentences in order */
  private weighPart(read: Read, part: readonly Stretch[], matches: readonly Match[], { isThirdParty, channel, onlyShown }: Audience): Weighed {
    const { scores } = this;
    this.isThirdParty = isThirdParty;
    scores.fill(Number.NEGATIVE_INFINITY);
    this.sum(read, part);
    this.meetAround(matches, 0, matches.length, channel);
    this.raise(0);
    const cues = this.count;
    const sentences = sentencesOf(part, read.stance);
    if (sentences.length > NEIGHBOURS && cues > MANY_CUES) this.raiseNeighbours(read, sentences, matches, channel);
    const suspected = scores.some((score) => score > NEARLY_SUSPECTED) ? this.suspectedOf(matches, onlyShown, read, sentences) : NOTHING;
    return { suspected, refuted: this.refutedOf(matches, read, cues >= FEW_CUES) };
  }

  /** Weighs what stands in a row: each sentence is summed up once, and what several of them have counts several times. */
  private raiseNeighbours(read: Read, sentences: readonly Stretch[], matches: readonly Match[], channel: string | undefined): void {
    const { sums } = this;
    const { from } = read.tokens;
    const apart = sentences.map((sentence) => this.sum(read, [sentence]).slice());
    const firstMatches = sentences.map(([begin]) => firstMatchFrom(matches, from[begin]!));
    for (let first = 0; first + NEIGHBOURS <= sentences.length; first += 1) {
      const end = first + NEIGHBOURS;
      this.beginStretch();
      sums.fill(0);
      for (let one = first; one < end; one += 1) for (let lane = 0; lane < sums.length; lane += 1) sums[lane] = sums[lane]! + apart[one]![lane]!;
      this.meetAround(matches, firstMatches[first]!, firstMatches[end] ?? matches.length, channel);
      this.raise(AMONG_OTHERS);
    }
  }

  /** Takes in what some patterns find in the stretch that was summed up, and for whom and by what it is. */
  private meetAround(matches: readonly Match[], from: number, to: number, channel: string | undefined): void {
    const { weights } = this;
    for (let at = from; at < to; at += 1) this.meet(weights.ofPattern[matches[at]!.pattern.number]!);
    this.meet(weights.ofRecipient[this.isThirdParty ? 1 : 0]);
    if (channel !== undefined) this.meet(weights.ofChannel.get(channel) ?? 0);
    this.weighMet();
  }

  /** What the stretch weighs, less some, counts for the text where nothing weighed more yet. */
  private raise(less: number): void {
    const { scores } = this;
    const share = shareOf(this.count);
    for (let slug = 0; slug < scores.length; slug += 1) scores[slug] = Math.max(scores[slug]!, this.scoreOf(slug, share) - less);
  }

  word(word: number): void {
    this.meet(this.weights.ofWord[word]!);
  }

  pair(first: number, second: number): void {
    this.meet(this.weights.pairs.find(first, second));
  }

  gapped(first: number, second: number): void {
    this.meet(this.weights.gapped.find(first, second));
  }

  /** The findings that no pattern makes and that weigh enough. */
  private suspectedOf(matches: readonly Match[], onlyShown: readonly string[], read: Read, sentences: readonly Stretch[]): ReadonlyMap<string, Heaviest> {
    const suspects: Suspect[] = [];
    this.weights.slugs.forEach((finding, slug) => {
      const score = this.scores[slug]!;
      if (score <= NEARLY_SUSPECTED || onlyShown.includes(finding) || matches.some(({ pattern }) => pattern.head.finding === finding)) return;
      suspects.push({ finding, slug, isPlain: score > SUSPECTED, most: Number.NEGATIVE_INFINITY, from: 0, to: 0 });
    });
    if (suspects.length > 0) this.place(suspects, read, sentences);
    return new Map(suspects.filter(({ isPlain, most }) => isPlain || most > SUSPECTED_SENTENCE).map(({ finding, from, to }) => [finding, { from, to }]));
  }

  /** Of matches for findings that the text speaks against, those whose own sentences do too, all that patterns find there included. Each stretch is weighed once. */
  private refutedOf(matches: readonly Match[], read: Read, isLong: boolean): ReadonlySet<Match> {
    const { tokens, stance } = read;
    const { isFirm, isGrave, slugOf } = this.weights;
    let refuted: Set<Match> | undefined;
    const known = new Map<number, Against>();
    for (const match of matches) {
      const { number } = match.pattern;
      const slug = slugOf[number]!;
      if (slug < 0 || isFirm[number] === 1) continue;
      const bound = isGrave[number] === 1 ? GRAVELY_REFUTED : isLong ? REFUTED : CLEARLY_REFUTED;
      if (this.scores[slug]! >= bound) continue;
      const begin = stance.startOf(tokenAt(tokens, match.from));
      const end = stance.endOf(tokenAt(tokens, match.to - 1));
      if (end - begin > LONGEST_SENTENCE) continue;
      const { scores, least } = this.speaksAgainst(matches, read, begin, end, known);
      if (scores[slug]! >= (bound === REFUTED ? least : bound)) continue;
      const clause = this.speaksAgainst(matches, read, ...clauseOf(tokens, match), known);
      if (clause.scores[slug]! <= CLAUSE_STANDS) (refuted ??= new Set()).add(match);
    }
    return refuted ?? NONE;
  }

  /**
   * What the words in a half-open range of tokens weigh for each finding, and than what they must weigh less to speak against it.
   *
   * @param known  what was weighed before
   */
  private speaksAgainst(matches: readonly Match[], read: Read, begin: number, end: number, known: Map<number, Against>): Against {
    const { from, length } = read.tokens;
    const key = begin * (length + 1) + end;
    const before = known.get(key);
    if (before !== undefined) return before;
    this.sum(read, [[begin, end]]);
    const stop = end < length ? from[end]! : Number.POSITIVE_INFINITY;
    for (let at = firstMatchFrom(matches, from[begin]!); at < matches.length && matches[at]!.from < stop; at += 1) this.meet(this.weights.ofPattern[matches[at]!.pattern.number]!);
    this.weighMet();
    const against = { scores: this.weights.slugs.map((_, slug) => this.scoreOf(slug)), least: REFUTED_SENTENCE - REFUTED_SHORT * Math.max(0, 1 - this.count / FEW_CUES) };
    known.set(key, against);
    return against;
  }

  /** Finds the sentence that weighs most for each. */
  private place(suspects: readonly Suspect[], read: Read, sentences: readonly Stretch[]): void {
    const { tokens, stance: { muted } } = read;
    for (let [from, to] of sentences) {
      while (from < to && muted[from] === 1) from += 1;
      while (from < to && muted[to - 1] === 1) to -= 1;
      if (from === to) continue;
      this.sum(read, [[from, to]]);
      for (const suspect of suspects) {
        const score = this.scoreOf(suspect.slug);
        if (score <= suspect.most) continue;
        suspect.most = score;
        suspect.from = tokens.from[from]!;
        suspect.to = tokens.to[to - 1]!;
      }
    }
  }

  /** What the stretch weighs for a finding. */
  private scoreOf(slug: number, share = shareOf(this.count)): number {
    return (this.weights.bias[slug]! + share * this.sums[slug]!) / WEIGHT_UNIT;
  }

  /** Sums up what the words, pairs and concepts of a part weigh, as if it were all; the next sum is written over it. */
  private sum({ tokens, stance: { muted }, hits: { length, terms, starts: places } }: Read, part: readonly Stretch[]): Int32Array {
    this.beginStretch();
    this.sums.fill(0);
    const { starts, items } = this.weights.ofTerm;
    for (const [begin, end] of part) {
      eachCue(tokens, muted, this.weights.cueWords, begin, end, this);
      for (let hit = begin === 0 ? 0 : firstFrom(places, 0, length, begin); hit < length && places[hit]! < end; hit += 1) {
        if (muted[places[hit]!] === 1) continue;
        const last = starts[terms[hit]! + 1]!;
        for (let i = starts[terms[hit]!]!; i < last; i += 1) this.meet(items[i]!);
      }
    }
    this.weighMet();
    return this.sums;
  }

  private beginStretch(): void {
    if (this.stretch === MOST_STRETCHES) {
      this.lastStretch.fill(0);
      this.stretch = 0;
    }
    this.stretch += 1;
    this.lastStretch[0] = this.stretch; // no cue is none that is new
  }

  /** Takes in a cue, unless it was met before in this stretch. */
  private meet(cue: number): void {
    const { lastStretch, stretch } = this;
    if (this.metCount === MOST_MET) this.weighMet();
    // Without a branch, which would be guessed wrongly time and again: another byte than that of the stretch is new.
    this.met[this.metCount] = cue;
    this.metCount += ((lastStretch[cue]! ^ stretch) + MOST_STRETCHES) >> 8;
    lastStretch[cue] = stretch;
  }

  /** Adds up what was met. */
  private weighMet(): void {
    const { met, metCount, isThirdParty, sums, weights: { rows, besides } } = this;
    let count = metCount;
    if (isThirdParty) for (let i = 0; i < metCount; i += 1) met[count++] = besides[met[i]!]!;
    // Variables, since the elements of an array would be fetched and stored time and again.
    let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
    for (let i = 0; i < count; i += 1) {
      const row = ROW * met[i]!;
      a += rows[row]!;
      b += rows[row + 1]!;
      c += rows[row + 2]!;
      d += rows[row + 3]!;
      e += rows[row + 4]!;
      f += rows[row + 5]!;
      g += rows[row + 6]!;
      h += rows[row + 7]!;
    }
    [a, b, c, d, e, f, g, h].forEach((packed, place) => addLanes(sums, place, packed));
    this.metCount = 0;
  }
}

/** The sentences of a part, in order. */
function sentencesOf(part: readonly Stretch[], { sentenceOf, sentenceStart }: Stance): Stretch[] {
  const sentences: Stretch[] = [];
  for (const [begin, end] of part) for (let sentence = sentenceOf[begin]!; begin < end && sentenceStart[sentence]! < end; sentence += 1) sentences.push([sentenceStart[sentence]!, sentenceStart[sentence + 1]!]);
  return sentences;
}

/** The matches that begin in a part of the text. */
function matchesIn(part: readonly Stretch[], matches: readonly Match[], tokens: Tokens): Match[] {
  return part.flatMap(([begin, end]) => matches.slice(firstMatchFrom(matches, tokens.from[begin]!), end < tokens.length ? firstMatchFrom(matches, tokens.from[end]!) : matches.length));
}

/** The token that a place of the text lies in, or the one before. */
export const tokenAt = ({ from, length }: Tokens, place: number): number => Math.max(0, firstFrom(from, 0, length, place + 1) - 1);

/** The half-open range of tokens of the clauses that a match lies in. */
function clauseOf(tokens: Tokens, { from, to }: Match): readonly [begin: number, end: number] {
  const { edge, length } = tokens;
  let begin = tokenAt(tokens, from);
  let end = tokenAt(tokens, to - 1) + 1;
  while (begin > 0 && edge[begin] === edges.none) begin -= 1;
  while (end < length && edge[end] === edges.none) end += 1;
  return [begin, end];
}

/** The first match that begins at a place or after it; they are in order of place. */
function firstMatchFrom(matches: readonly Match[], place: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (matches[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A finding that may be suspected, and the sentence that weighs most for it so far. */
interface Suspect {
  readonly finding: string;
  readonly slug: number;
  /** The text as a whole weighs enough. */
  readonly isPlain: boolean;
  most: number;
  from: number;
  to: number;
}
