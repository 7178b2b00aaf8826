import type { LexiconTables } from "../../text/link";
import { shareOf } from "../../text/weigher";
import { MOST_WEIGHT } from "../../text/weight-rows";
import { cueKinds, WEIGHT_UNIT, type WeightTables } from "../../text/weights";
import type { Example } from "./examples";
import { type CueKey, CueReader, type Cues, isThirdKey, plainKey, withWords } from "./features";
import { type Point, separate } from "./machine";
import { stemsOf } from "./stems";

const LEAST_TEXTS = 3;
/** For each finding, so many of the cues that weigh most are kept. */
const MOST_CUES = 7_000;
/** A pattern is firm that was right so often, and wrong in no larger share. */
const LEAST_RIGHT = 10;
const MOST_WRONG = 0.05;
/** Hundredths below which a weight is none. */
const LEAST_WEIGHT = 3;
/** A sentence without a finding is learnt from unless it is so clearly without; one of fewer cues says nothing by itself. */
const CLEARLY_WITHOUT = -1.2;
const LEAST_CUES = 4;

/**
 * Learns from labelled texts what cues weigh for each finding, and adds it to the tables, with the words that it takes. Cues are words,
 * pairs of them (side by side or with one between), the concepts and patterns of the lexicons, channel and recipient. Learnt twice:
 * of texts by all cues, then by those that turned out to matter and of sentences too, so that one bad sentence among good ones weighs what it weighs alone. Of a text that
 * has a finding, the sentence that weighs most for it is taken to have it; no sentence has one that its text has not.
 *
 * @param names  the concepts that have names of their own
 */
export function teach(tables: LexiconTables, examples: readonly Example[], slugs: readonly string[], names: ReadonlySet<string>): LexiconTables {
  const wide = withWords(tables, examples);
  const channels = [...new Set(examples.map(({ channel }) => channel))].sort();
  const reader = new CueReader(wide, names);
  const cues = examples.map((example) => reader.cuesOf(example, channels));
  const { keys } = reader;
  const sides = slugs.map((slug) => Int8Array.from(examples, ({ sideOf }) => sideOf(slug)));
  const common = commonCues(cues, keys.length);
  const all = pointsOf(cues, common, keys.length);
  const first = sides.map((side) => separate(all.texts, side, common.length));
  const mattering = new Set(first.flatMap((weights) => heaviest(weights, common.length).map((index) => common[index]!)));
  const chosen = common.filter((cue) => mattering.has(cue));
  const points = pointsOf(cues, chosen, keys.length);
  const learnt = sides.map((side, slug) => learnOfSentences(points, side, (text) => all.sentences[text]!.map((sentence) => weightOf(sentence, first[slug]!)), chosen.length));
  const firm = firmPatterns(wide, cues, keys, examples);
  return trimmed({ ...wide, weights: { ...tablesOf(chosen.map((cue) => keys[cue]!), learnt, slugs, channels), firm } }, tables.words.length);
}

/** The patterns that found enough and were hardly ever wrong. */
function firmPatterns({ patterns }: LexiconTables, cues: readonly Cues[], keys: readonly CueKey[], examples: readonly Example[]): number[] {
  const tallies = patterns.map(() => ({ right: 0, wrong: 0 }));
  const patternOf = keys.map((key) => (key.startsWith(`${cueKinds.pattern} `) ? Number(key.split(" ")[1]) : -1));
  cues.forEach(({ whole }, example) => {
    for (const cue of whole) {
      const pattern = patternOf[cue]!;
      if (pattern < 0) continue;
      const side = examples[example]!.sideOf(patterns[pattern]!.head.finding!);
      if (side > 0) tallies[pattern]!.right += 1;
      else if (side < 0) tallies[pattern]!.wrong += 1;
    }
  });
  return patterns.flatMap(({ number }) => (tallies[number]!.right >= LEAST_RIGHT && tallies[number]!.wrong <= MOST_WRONG * tallies[number]!.right ? [number] : []));
}

/** The cues that enough texts have, the commonest first: what is needed together lies together. */
function commonCues(cues: readonly Cues[], count: number): number[] {
  const texts = new Int32Array(count);
  for (const { whole } of cues) for (const cue of whole) texts[cue] = texts[cue]! + 1;
  return Array.from(texts.keys()).filter((cue) => texts[cue]! >= LEAST_TEXTS).sort((a, b) => texts[b]! - texts[a]! || a - b);
}

/** The texts as points, and by text its sentences; features are the places of chosen cues. */
function pointsOf(cues: readonly Cues[], chosen: readonly number[], cueCount: number): { readonly texts: Point[]; readonly sentences: Point[][] } {
  const numbers = new Int32Array(cueCount).fill(-1);
  chosen.forEach((cue, index) => (numbers[cue] = index));
  const pointOf = (some: Int32Array): Point => {
    const features = some.map((cue) => numbers[cue]!).filter((number) => number >= 0);
    return { features, share: shareOf(features.length) };
  };
  return { texts: cues.map(({ whole }) => pointOf(whole)), sentences: cues.map(({ sentences }) => sentences.map(pointOf)) };
}

function weightOf({ features, share }: Point, weights: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return weights[weights.length - 1]! + share * sum;
}

/** @param weightsIn  what each sentence of a text weighed when whole texts alone were learnt from */
function learnOfSentences({ texts, sentences }: ReturnType<typeof pointsOf>, side: Int8Array, weightsIn: (text: number) => number[], featureCount: number): Float64Array {
  const points = [...texts];
  const sides = [...side];
  sentences.forEach((ofText, text) => {
    if (ofText.length === 0 || side[text] === 0) return;
    const weights = weightsIn(text);
    const most = Math.max(...weights.filter((_, place) => ofText[place]!.features.length >= LEAST_CUES));
    ofText.forEach((sentence, place) => {
      if (sentence.features.length < LEAST_CUES || (side[text]! > 0 ? weights[place]! < most : weights[place]! <= CLEARLY_WITHOUT)) return;
      points.push(sentence);
      sides.push(side[text]!);
    });
  });
  return separate(points, sides, featureCount);
}

function heaviest(weights: Float64Array, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  return order.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b).slice(0, MOST_CUES);
}

function tablesOf(keys: readonly CueKey[], learnt: readonly Float64Array[], slugs: readonly string[], channels: readonly string[]): Omit<WeightTables, "firm" | "stems"> {
  const rounded = (weight: number): number => Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, Math.round(weight * WEIGHT_UNIT)));
  const rowOf = new Map(keys.map((key, index) => [key, learnt.map((weights) => rounded(weights[index]!)).map((weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : weight))]));
  const weighs = (key: CueKey): boolean => rowOf.get(key)!.some((weight) => weight !== 0);
  // What weighs for third persons alone still has its plain cue to be found by.
  const plain = [...new Set(keys.filter(weighs).map(plainKey))];
  const third = keys.filter((key) => isThirdKey(key) && weighs(key));
  const numbers = new Map([...plain, ...third].map((key, index) => [key, index + 1]));
  const cues: number[] = [0, 0, 0, 0];
  for (const key of plain) cues.push(...key.split(" ").map(Number), numbers.get(`${key} third`) ?? 0);
  // Nothing finds these but their plain cues.
  for (const _ of third) cues.push(cueKinds.besides, 0, 0, 0);
  const nothing = slugs.map(() => 0);
  const weights = [nothing, ...[...plain, ...third].map((key) => rowOf.get(key) ?? nothing)].flat();
  return { slugs, bias: learnt.map((ofFinding) => rounded(ofFinding[keys.length]!)), channels, cues, weights };
}

/** Without the words that came in to be weighed and weigh nothing. */
function trimmed({ weights, ...tables }: Omit<LexiconTables, "weights"> & { readonly weights: Omit<WeightTables, "stems"> }, lexiconWords: number): LexiconTables {
  const { words } = tables;
  const { cues } = weights;
  const isUsed = new Uint8Array(words.length + 1).fill(1, 0, lexiconWords + 1);
  const wordsOf = (cue: number): number[] => (cues[cue] === cueKinds.word ? [cue + 1] : cues[cue] === cueKinds.pair || cues[cue] === cueKinds.gapped ? [cue + 1, cue + 2] : []);
  for (let cue = 0; cue < cues.length; cue += 4) for (const at of wordsOf(cue)) isUsed[cues[at]!] = 1;
  isUsed.fill(1, words.length - 1);
  const stemOf = stemsOf(words);
  stemOf.forEach((stem, word) => (isUsed[word] = isUsed[word]! | isUsed[stem]!));
  const numbers = new Int32Array(words.length + 1);
  let count = 0;
  for (let word = 1; word <= words.length; word += 1) if (isUsed[word] === 1) numbers[word] = count += 1;
  const renumbered = Array.from(cues);
  for (let cue = 0; cue < cues.length; cue += 4) for (const at of wordsOf(cue)) renumbered[at] = numbers[cues[at]!]!;
  const stems = Array.from(stemOf).flatMap((stem, word) => (stem !== word && isUsed[stem] === 1 ? [numbers[word]!, numbers[stem]!] : []));
  return { ...tables, words: words.filter((_, index) => isUsed[index + 1] === 1), weights: { ...weights, cues: renumbered, stems } };
}
