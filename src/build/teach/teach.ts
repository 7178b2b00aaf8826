import type { LexiconTables } from "../../text/link";
import { listsOf } from "../../text/lists";
import { cueKinds, WEIGHT_UNIT, type WeightTables } from "../../text/weights";
import { shareOf } from "../../text/weigher";
import type { Example } from "./examples";
import { type CueKey, CueReader, isThirdKey, plainKey, withWords } from "./features";
import { type Point, separate } from "./machine";

const LEAST_TEXTS = 3;
/** For each finding, so many of the cues that weigh most are kept. */
const MOST_CUES = 4_000;
/** A pattern is firm that was right so often, and wrong in no larger share. */
const LEAST_RIGHT = 10;
const MOST_WRONG = 0.05;
/** Thousandths below which a weight is none. */
const LEAST_WEIGHT = 80;

/**
 * Learns from labelled texts what cues weigh for each finding, and adds it to the tables, with the words that it takes. Cues are words,
 * pairs of words, the concepts and patterns of the lexicons, channel and recipient. Learnt twice: of all cues, and of those that turned
 * out to matter.
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
  const everything = Uint8Array.from(common, () => 1);
  const first = learn(cues, common, sides.map((side) => ({ side, matters: everything })));
  const mattering = first.map((weights) => new Set(heaviest(weights, common.length).map((index) => common[index]!)));
  const chosen = common.filter((cue) => mattering.some((some) => some.has(cue)));
  const learnt = learn(cues, chosen, sides.map((side, slug) => ({ side, matters: Uint8Array.from(chosen, (cue) => (mattering[slug]!.has(cue) ? 1 : 0)) })));
  const firm = firmPatterns(wide, cues, keys, examples);
  return trimmed({ ...wide, weights: { ...tablesOf(chosen.map((cue) => keys[cue]!), learnt, slugs, channels), firm } }, tables.words.length);
}

/** The patterns that found enough and were hardly ever wrong. */
function firmPatterns({ patterns }: LexiconTables, cues: readonly Int32Array[], keys: readonly CueKey[], examples: readonly Example[]): number[] {
  const tallies = patterns.map(() => ({ right: 0, wrong: 0 }));
  const patternOf = keys.map((key) => (key.startsWith(`${cueKinds.pattern} `) ? Number(key.split(" ")[1]) : -1));
  cues.forEach((ofText, example) => {
    for (const cue of ofText) {
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
function commonCues(cues: readonly Int32Array[], count: number): number[] {
  const texts = new Int32Array(count);
  for (const ofText of cues) for (const cue of ofText) texts[cue] = texts[cue]! + 1;
  return Array.from(texts.keys()).filter((cue) => texts[cue]! >= LEAST_TEXTS).sort((a, b) => texts[b]! - texts[a]! || a - b);
}

/** For each finding, what the chosen cues weigh, in their order; those that do not matter for it weigh nothing. */
function learn(cues: readonly Int32Array[], chosen: readonly number[], findings: readonly { readonly side: Int8Array; readonly matters: Uint8Array }[]): Float64Array[] {
  const numbers = new Map(chosen.map((cue, index) => [cue, index]));
  const points = cues.map((ofText): Point => {
    const features = ofText.map((cue) => numbers.get(cue) ?? -1).filter((number) => number >= 0);
    return { features, share: shareOf(features.length) };
  });
  return findings.map(({ side, matters }) => separate(points.map(({ features, share }) => ({ features: features.filter((feature) => matters[feature] === 1), share })), side, chosen.length));
}

function heaviest(weights: Float64Array, count: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  return order.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b).slice(0, MOST_CUES);
}

function tablesOf(keys: readonly CueKey[], learnt: readonly Float64Array[], slugs: readonly string[], channels: readonly string[]): Omit<WeightTables, "firm"> {
  const entriesOf = new Map(keys.map((key, index) => [key, learnt.flatMap((weights, slug) => {
    const weight = Math.round(weights[index]! * WEIGHT_UNIT);
    return Math.abs(weight) < LEAST_WEIGHT ? [] : [slug, weight];
  })]));
  // What weighs for third persons alone still has its plain cue to be found by.
  const plain = [...new Set(keys.filter((key) => entriesOf.get(key)!.length > 0).map(plainKey))];
  const third = keys.filter((key) => isThirdKey(key) && entriesOf.get(key)!.length > 0);
  const numbers = new Map([...plain, ...third].map((key, index) => [key, index + 1]));
  const cues: number[] = [0, 0, 0, 0];
  for (const key of plain) cues.push(...key.split(" ").map(Number), numbers.get(`${key} third`) ?? 0);
  // Nothing finds these but their plain cues.
  for (const _ of third) cues.push(cueKinds.besides, 0, 0, 0);
  return { slugs, bias: learnt.map((weights) => Math.round(weights[keys.length]! * WEIGHT_UNIT)), channels, cues, entries: listsOf([[], ...[...plain, ...third].map((key) => entriesOf.get(key) ?? [])]) };
}

/** Without the words that came in to be weighed and weigh nothing. */
function trimmed(tables: LexiconTables & { readonly weights: WeightTables }, lexiconWords: number): LexiconTables {
  const { words, weights } = tables;
  const { cues } = weights;
  const isUsed = new Uint8Array(words.length + 1).fill(1, 0, lexiconWords + 1);
  const wordsOf = (cue: number): number[] => (cues[cue] === cueKinds.word ? [cue + 1] : cues[cue] === cueKinds.pair ? [cue + 1, cue + 2] : []);
  for (let cue = 0; cue < cues.length; cue += 4) for (const at of wordsOf(cue)) isUsed[cues[at]!] = 1;
  isUsed.fill(1, words.length - 1);
  const numbers = new Int32Array(words.length + 1);
  let count = 0;
  for (let word = 1; word <= words.length; word += 1) if (isUsed[word] === 1) numbers[word] = count += 1;
  const renumbered = Array.from(cues);
  for (let cue = 0; cue < cues.length; cue += 4) for (const at of wordsOf(cue)) renumbered[at] = numbers[cues[at]!]!;
  return { ...tables, words: words.filter((_, index) => isUsed[index + 1] === 1), weights: { ...weights, cues: renumbered } };
}
