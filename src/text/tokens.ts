import { edgeOf, edges, isApostrophe, isInnerOfNumber, isLetterOrDigit, isSpacer, kindOf, splitsHan, unitKinds, unitTraits } from "./characters";
import { isWrapped } from "./line-breaks";
import type { FoldedText } from "./normalise";
import type { Placeholder } from "./placeholder";
import { repairedWord } from "./repair";
import { MOST_SPELT, SpelledLetters, spelledWords } from "./spelled";
import { LONGEST_PAIR, type Vocabulary } from "./vocabulary";
import { EMPTY_HASH, hashed, type WordTable } from "./word-table";

/** What a token is; `slot` is a placeholder. */
export const tokenKinds = { han: 0, word: 1, number: 2, slot: 3 } as const;

export { edges } from "./characters";

/** A text as tokens: one Han character, one word, one number or one placeholder each. Offsets are UTF-16 units of the source. */
export class Tokens {
  source = "";
  length = 0;
  /** Numbers of the vocabulary. */
  ids = new Int32Array(0);
  kinds = new Uint8Array(0);
  /** How strongly a token is separated from the one before. */
  edge = new Uint8Array(0);
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** For a slot, its index among the placeholders. */
  slot = new Int32Array(0);
  readonly spelled = new SpelledLetters();
  /** The last plain word: its token, its letters among the folded ones, their hash. */
  readonly lastWord = { token: -1, from: 0, to: 0, hash: 0 };
  /** What stands before the token to come. */
  pending: number = edges.line;

  /** @param most  no more tokens than this will be added */
  begin(source: string, most: number): void {
    this.source = source;
    this.length = 0;
    this.spelled.begin();
    this.lastWord.token = -1;
    this.pending = edges.line;
    if (most <= this.ids.length) return;
    const size = most + (most >> 1);
    this.ids = new Int32Array(size);
    this.kinds = new Uint8Array(size);
    this.edge = new Uint8Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
    this.slot = new Int32Array(size);
  }

  add(id: number, kind: number, from: number, to: number): void {
    const at = this.length;
    this.ids[at] = id;
    this.kinds[at] = kind;
    this.edge[at] = this.pending;
    this.from[at] = from;
    this.to[at] = to;
    this.length = at + 1;
    this.pending = edges.none;
  }

  separate(edge: number): void {
    if (edge > this.pending) this.pending = edge;
  }
}

/** An evasive spelling reaches no further than this. */
const LONGEST_SPELLING = 26;
const STOP = 0x2e;
const DOLLAR = 0x24;
const ASTERISK = 0x2a;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const CAPITAL_I = 0x49;
const SMALL_L = 0x6c;

/**
 * Cuts a folded text into tokens and undoes evasive spellings of words that a lexicon uses. One pass, bounded look-ahead.
 *
 * @param into  written over
 */
export function tokenise(text: FoldedText, slots: readonly Placeholder[], vocabulary: Vocabulary, into: Tokens): Tokens {
  const { codes, from, to, length } = text;
  const traits = unitTraits();
  const hanNumbers = vocabulary.units;
  into.begin(text.source, length * 2 + 8); // a word may stand for two characters
  let nextSlot = 0;
  let slotFrom = slots[0]?.from ?? Number.POSITIVE_INFINITY;
  for (let at = 0; at < length; ) {
    const start = from[at]!;
    if (start >= slotFrom) {
      const slot = slots[nextSlot]!;
      if (start < slot.to) {
        into.slot[into.length] = nextSlot;
        into.add(0, tokenKinds.slot, slot.from, slot.to);
      }
      while (at < length && from[at]! < slot.to) at += 1;
      nextSlot += 1;
      slotFrom = slots[nextSlot]?.from ?? Number.POSITIVE_INFINITY;
      continue;
    }
    const kind = kindOf(traits[codes[at]!]!);
    if (kind === unitKinds.han) {
      into.add(hanNumbers[codes[at]!]!, tokenKinds.han, start, to[at]!);
      at += 1;
    } else if (kind === unitKinds.letter) {
      at = addWord(text, at, vocabulary, traits, into);
    } else if (kind === unitKinds.digit) {
      at = addNumber(text, at, vocabulary, traits, into);
    } else if (kind === unitKinds.sign && kindOf(traits[codes[at + 1]!]!) === unitKinds.letter) {
      at = addMasked(text, at, vocabulary, traits, into);
    } else {
      const edge = codes[at] === STOP && isGlued(text.source, start) ? edges.sentence : edgeOf(codes, at, length, traits);
      if (edge !== edges.none && !(edge === edges.line ? isWrapped(text.source, start) : splitsHan(codes, at, length, traits))) into.separate(edge);
      at += 1;
    }
  }
  undisguise(into, vocabulary);
  return into;
}

/** A full stop without a blank behind it ends a sentence between small letters and a capital: "…you deadbeat.This is …". */
function isGlued(source: string, stop: number): boolean {
  return GLUED.test(source.slice(Math.max(0, stop - 3), stop + 3));
}

/** Three small letters, for Mrs.Smith is one name. */
const GLUED = /^[a-z]{3}\.[A-Z](?:[a-z' ]|$)/;

/** Adds the word that begins at `at`, as what it is a disguise or an evasive spelling of; returns where it ends. */
function addWord(text: FoldedText, at: number, vocabulary: Vocabulary, traits: Uint8Array, into: Tokens): number {
  const { codes, from, to, length } = text;
  let end = at;
  let hash = EMPTY_HASH;
  let isPlain = true; // letters only, none three times in a row
  let apostrophes = 0;
  for (; end < length; end += 1) {
    const code = codes[end]!;
    const kind = kindOf(traits[code]!);
    if (kind === unitKinds.letter) {
      if (end > at + 1 && code === codes[end - 1] && code === codes[end - 2]) isPlain = false;
    } else if (kind === unitKinds.digit) isPlain = false;
    else if (isApostrophe(code) && end > at && kindOf(traits[codes[end + 1]!]!) === unitKinds.letter) {
      apostrophes += 1;
      continue;
    } else break;
    hash = hashed(hash, code);
  }
  if (end === at + 1) {
    const spelled = isSpacer(traits[codes[end]!]!) ? addSpelled(text, at, vocabulary, traits, into) : at;
    if (spelled > at) return spelled;
  }
  const { words } = vocabulary;
  const start = from[at]!;
  const units = apostrophes > 0 ? withoutApostrophes(codes, at, end) : codes;
  const first = apostrophes > 0 ? 0 : at;
  const last = apostrophes > 0 ? end - at - apostrophes : end;
  const id = last - first === 1 ? vocabulary.units[units[first]!]! : words.find(units, first, last, hash);
  const { lastWord } = into;
  const isPart = isPlain && apostrophes === 0 && lastWord.token === into.length - 1 && (id === 0 || into.ids[lastWord.token] === 0 || codes[at - 1] === LINE_FEED);
  const mended = isPart ? mendedWord(codes, at, end, id, into, words) : 0;
  if (mended !== 0) {
    into.length -= 1;
    into.pending = into.edge[into.length]!;
    into.add(mended, tokenKinds.word, from[lastWord.from]!, to[end - 1]!);
    return end;
  }
  if (kindOf(traits[codes[end]!]!) === unitKinds.sign && apostrophes === 0) {
    const longer = endOfSpelling(text, at, traits);
    const masked = longer > end ? repairedWord(codes, at, longer, words) : 0;
    if (masked !== 0) {
      into.add(masked, tokenKinds.word, start, to[longer - 1]!);
      return longer;
    }
  }
  if (isPlain && apostrophes === 0) {
    lastWord.token = into.length;
    lastWord.from = at;
    lastWord.to = end;
    lastWord.hash = hash;
  }
  if (id !== 0) into.add(id, tokenKinds.word, start, to[end - 1]!);
  else {
    const repaired = isPlain && apostrophes === 0 ? wordWithCapital(text, at, end, words) : repairedWord(codes, at, end, words);
    const hidden = repaired === 0 ? vocabulary.disguisedWord(units, first, last, hash) : undefined;
    if (hidden === undefined) into.add(repaired, tokenKinds.word, start, to[end - 1]!);
    else for (let i = 0; i < hidden.length; i += 1) into.add(vocabulary.units[hidden.charCodeAt(i)]!, tokenKinds.han, start, to[end - 1]!);
  }
  return end;
}

let letters = new Uint16Array(64);

function withoutApostrophes(codes: Uint16Array, from: number, to: number): Uint16Array {
  if (letters.length < to - from) letters = new Uint16Array(2 * (to - from));
  let length = 0;
  for (let at = from; at < to; at += 1) if (!isApostrophe(codes[at]!)) letters[length++] = codes[at]!;
  return letters;
}

/** A word that was cut in two has so many letters at least, in each part where only a blank cuts it. */
const SHORTEST_PART = 2;
const SHORTEST_CUT = 5;
/** A cut is a hyphen and a line break at most. */
const LONGEST_CUT = 3;

/** The known word that the last word and the letters in `[at, end)` are the parts of (arr-ested, poli ce), where one of them, which has the number `id`, is none; else 0. */
function mendedWord(codes: Uint16Array, at: number, end: number, id: number, { lastWord: last, ids }: Tokens, words: WordTable): number {
  const cut = at - last.to;
  const isLineEnd = cut > 1 && codes[at - 1] === LINE_FEED && (codes[last.to] === HYPHEN || codes[last.to] === CARRIAGE_RETURN);
  if (cut > LONGEST_CUT || (cut > 1 && !isLineEnd) || end - at + last.to - last.from < SHORTEST_CUT) return 0;
  if (id !== 0 && ids[last.token] !== 0 && !(isLineEnd && codes[last.to] === HYPHEN)) return 0;
  if (codes[last.to] === BLANK && Math.min(end - at, last.to - last.from) < SHORTEST_PART) return 0;
  if (!words.mayBegin(last.hash)) return 0;
  const length = last.to - last.from + end - at;
  if (letters.length < length) letters = new Uint16Array(2 * length);
  letters.set(codes.subarray(last.from, last.to));
  let { hash } = last;
  for (let i = at; i < end; i += 1) {
    hash = hashed(hash, codes[i]!);
    letters[last.to - last.from + i - at] = codes[i]!;
  }
  return words.find(letters, 0, length, hash);
}

/** The known word whose l is written as a capital I after small letters (jaiI), else 0. */
function wordWithCapital({ source, codes, from }: FoldedText, at: number, end: number, words: WordTable): number {
  let first = at + 1;
  while (first < end && !(source.charCodeAt(from[first]!) === CAPITAL_I && source.charCodeAt(from[first - 1]!) === codes[first - 1])) first += 1;
  if (first >= end) return 0;
  if (letters.length < end - at) letters = new Uint16Array(2 * (end - at));
  let hash = EMPTY_HASH;
  for (let i = at; i < end; i += 1) {
    const code = i >= first && source.charCodeAt(from[i]!) === CAPITAL_I ? SMALL_L : codes[i]!;
    letters[i - at] = code;
    hash = hashed(hash, code);
  }
  return words.find(letters, 0, end - at, hash);
}

const speltLengths = new Uint8Array(MOST_SPELT);

/** Letters one by one with one sign between: adds the words that they spell and returns the end, or returns `at`. */
function addSpelled({ codes, from, to, length }: FoldedText, at: number, { words, units }: Vocabulary, traits: Uint8Array, into: Tokens): number {
  const { spelled } = into;
  spelled.take(codes, length, at, traits);
  const { letters, from: first, to: end } = spelled;
  if (end - first < 3) return at;
  const found = spelledWords(letters, first, end, words, speltLengths);
  let letter = first;
  for (let i = 0; i < found; i += 1) {
    const last = letter + speltLengths[i]! - 1;
    let hash = EMPTY_HASH;
    for (let j = letter; j <= last; j += 1) hash = hashed(hash, letters[j]!);
    const id = last === letter ? units[letters[letter]!]! : words.find(letters, letter, last + 1, hash);
    into.add(id, tokenKinds.word, from[at + 2 * (letter - first)]!, to[at + 2 * (last - first)]!);
    letter = last + 1;
  }
  return found > 0 ? at + 2 * (end - first) - 1 : at;
}

/** The end of a run of letters, digits and signs that may be one evasively spelt word. */
function endOfSpelling({ codes, length }: FoldedText, at: number, traits: Uint8Array): number {
  let end = at;
  while (end < length && end - at < LONGEST_SPELLING) {
    const code = codes[end]!;
    const trait = traits[code]!;
    if (!isLetterOrDigit(trait)) {
      if (kindOf(trait) !== unitKinds.sign) break;
      const next = kindOf(traits[codes[end + 1]!]!);
      if (end > at && next !== unitKinds.letter && next !== unitKinds.sign && code !== DOLLAR && code !== ASTERISK) break;
    }
    end += 1;
  }
  return end;
}

/** Adds the word whose first letter is masked by the sign at `at`, if it is one; else the sign only separates. */
function addMasked(text: FoldedText, at: number, vocabulary: Vocabulary, traits: Uint8Array, into: Tokens): number {
  const end = endOfSpelling(text, at, traits);
  const word = repairedWord(text.codes, at, end, vocabulary.words);
  if (word !== 0) into.add(word, tokenKinds.word, text.from[at]!, text.to[end - 1]!);
  else into.separate(edgeOf(text.codes, at, text.length, traits));
  return word === 0 ? at + 1 : end;
}

function addNumber(text: FoldedText, at: number, { words }: Vocabulary, traits: Uint8Array, into: Tokens): number {
  const { codes, from, to, length } = text;
  let end = at;
  let hash = EMPTY_HASH;
  for (; end < length; end += 1) {
    const code = codes[end]!;
    if (kindOf(traits[code]!) !== unitKinds.digit && !(isInnerOfNumber(code) && kindOf(traits[codes[end + 1]!]!) === unitKinds.digit)) break;
    hash = hashed(hash, code);
  }
  if (kindOf(traits[codes[end]!]!) === unitKinds.letter) {
    const longer = endOfSpelling(text, at, traits);
    const word = repairedWord(codes, at, longer, words);
    if (word !== 0) {
      into.add(word, tokenKinds.word, from[at]!, to[longer - 1]!);
      return longer;
    }
  }
  into.add(words.find(codes, at, end, hash), tokenKinds.number, from[at]!, to[end - 1]!);
  return end;
}

/** Replaces Han pairs and pinyin words that stand for a word of high risk (做牢, fa yuan); a line break within one (坐⏎牢) only wraps a line. */
function undisguise(tokens: Tokens, vocabulary: Vocabulary): void {
  const { source, ids, kinds, edge, from, to, length } = tokens;
  for (let at = 1; at < length; at += 1) {
    if (edge[at] === edges.line && kinds[at] === tokenKinds.han && kinds[at - 1] === tokenKinds.han && vocabulary.isRisky(ids[at - 1]!, ids[at]!)) edge[at] = edges.none;
    if (edge[at] !== edges.none || kinds[at]! > tokenKinds.word || kinds[at - 1]! > tokenKinds.word) continue;
    if (to[at]! - from[at - 1]! > LONGEST_PAIR) continue;
    const pair = vocabulary.disguisedPair(source, from[at - 1]!, to[at - 1]!, from[at]!, to[at]!);
    if (pair?.length !== 2) continue;
    for (let i = 0; i < 2; i += 1) {
      ids[at - 1 + i] = vocabulary.units[pair.charCodeAt(i)]!;
      kinds[at - 1 + i] = tokenKinds.han;
    }
  }
}
