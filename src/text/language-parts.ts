import type { Stance } from "./stance";
import { type Tokens, tokenKinds } from "./tokens";

/** A half-open range of tokens. */
export type Stretch = readonly [begin: number, end: number];

/** A sentence is in Latin letters where it has so many words, and fewer Han characters than twice as many. */
const FEWEST_WORDS = 5;
const HAN_A_WORD = 2;
/** Fewer Han characters outside such sentences are a name or a heading. */
const FEWEST_HAN = 8;

/**
 * The two parts of a text that says something in Chinese and something in Latin letters, whole sentences in order; undefined of any
 * other. A sentence with neither (a number, a link) goes with the one before. Linear in the text.
 */
export function languageParts({ kinds, length }: Tokens, { sentenceOf, sentenceStart }: Stance): readonly (readonly Stretch[])[] | undefined {
  const [hans, words] = [countOf(kinds, length, tokenKinds.han), countOf(kinds, length, tokenKinds.word)];
  if (hans < FEWEST_HAN || words < FEWEST_WORDS) return undefined;
  const chinese: [number, number][] = [];
  const latin: [number, number][] = [];
  let into = chinese;
  let hansApart = 0;
  for (let sentence = 0; sentence <= sentenceOf[length - 1]!; sentence += 1) {
    const [begin, end] = [sentenceStart[sentence]!, sentenceStart[sentence + 1]!];
    const [han, word] = [countOf(kinds, end, tokenKinds.han, begin), countOf(kinds, end, tokenKinds.word, begin)];
    if (word >= FEWEST_WORDS && han < HAN_A_WORD * word) into = latin;
    else if (han > 0) into = chinese;
    if (into === chinese) hansApart += han;
    const last = into.at(-1);
    if (last?.[1] === begin) last[1] = end;
    else into.push([begin, end]);
  }
  return latin.length === 0 || hansApart < FEWEST_HAN ? undefined : [chinese, latin];
}

function countOf(kinds: ArrayLike<number>, end: number, kind: number, begin = 0): number {
  let count = 0;
  for (let at = begin; at < end; at += 1) if (kinds[at] === kind) count += 1;
  return count;
}
