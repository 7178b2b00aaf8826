import { edgeOf, edges, isApostrophe, isDigit, isInnerOfNumber, isLetter, isSign, isSpacer, wordFrom } from "./characters";
import type { FoldedText } from "./normalise";
import { isHan } from "./normalise";
import type { Placeholder } from "./placeholder";
import { repairWord, spelledWords } from "./repair";

/** What a token is; `slot` is a placeholder. */
export const tokenKinds = { han: 0, word: 1, number: 2, slot: 3 } as const;

export { edges } from "./characters";

/** The words that some lexicon uses. */
export interface Vocabulary {
  readonly size: number;
  /** The number of a folded word or Han character; 0 where no lexicon uses it. */
  numberOf(word: string): number;
  hanNumber(code: number): number;
  /** The Han characters that a pair of Han characters or a word of pinyin is a disguise of. */
  disguise(spelling: string): string | undefined;
}

/** A text as tokens: one Han character, one word, one number or one placeholder each. Offsets are UTF-16 units of the source. */
export interface Tokens {
  readonly source: string;
  readonly length: number;
  readonly ids: Int32Array;
  readonly kinds: Uint8Array;
  readonly edge: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into the placeholders for a slot, else -1. */
  readonly slot: Int32Array;
}

/** Letters that are read together when they stand one by one; a bound, so that a text of nothing else stays linear. */
const MOST_SPELLED = 40;

/** Cuts a folded text into tokens and undoes evasive spellings of words that a lexicon uses. One pass, bounded look-ahead. */
export function tokenise(text: FoldedText, slots: readonly Placeholder[], vocabulary: Vocabulary): Tokens {
  const { codes, from, to, length, source } = text;
  const most = length * 2 + 8;
  const tokens = {
    source,
    length: 0,
    ids: new Int32Array(most),
    kinds: new Uint8Array(most),
    edge: new Uint8Array(most),
    from: new Int32Array(most),
    to: new Int32Array(most),
    slot: new Int32Array(most),
  };
  const known = (word: string) => word.length > 1 && vocabulary.numberOf(word) !== 0;
  let pending: number = edges.line;
  let nextSlot = 0;
  const emit = (id: number, kind: number, start: number, end: number, slot = -1) => {
    const n = tokens.length;
    tokens.ids[n] = id;
    tokens.kinds[n] = kind;
    tokens.edge[n] = pending;
    tokens.from[n] = start;
    tokens.to[n] = end;
    tokens.slot[n] = slot;
    tokens.length = n + 1;
    pending = edges.none;
  };
  const emitWord = (word: string, start: number, end: number) => {
    const id = vocabulary.numberOf(word);
    const hidden = id === 0 ? vocabulary.disguise(word) : undefined;
    if (hidden === undefined) return emit(id, tokenKinds.word, start, end);
    for (let i = 0; i < hidden.length; i += 1) emit(vocabulary.hanNumber(hidden.charCodeAt(i)), tokenKinds.han, start, end);
  };

  for (let at = 0; at < length; ) {
    const code = codes[at] ?? 0;
    const start = from[at] ?? 0;
    const slot = slots[nextSlot];
    if (slot && start >= slot.from) {
      if (start < slot.to) emit(0, tokenKinds.slot, slot.from, slot.to, nextSlot);
      while (at < length && (from[at] ?? 0) < slot.to) at += 1;
      nextSlot += 1;
    } else if (isHan(code)) {
      emit(vocabulary.hanNumber(code), tokenKinds.han, start, to[at] ?? 0);
      at += 1;
    } else if (isLetter(code)) {
      at = letters(at);
    } else if (isDigit(code)) {
      at = digits(at);
    } else if (isSign(code) && isLetter(codes[at + 1] ?? 0)) {
      const end = extended(at);
      const word = repairWord(wordFrom(codes, at, end), known);
      if (word) emitWord(word, start, to[end - 1] ?? 0);
      else pending = Math.max(pending, edgeOf(codes, at, length));
      at = word ? end : at + 1;
    } else {
      const edge = edgeOf(codes, at, length);
      if (edge > pending) pending = edge;
      at += 1;
    }
  }
  undisguise(tokens, vocabulary);
  return tokens;

  function letters(at: number): number {
    let end = at + 1;
    while (end < length && (isLetter(codes[end] ?? 0) || isDigit(codes[end] ?? 0) || (isApostrophe(codes[end] ?? 0) && isLetter(codes[end + 1] ?? 0)))) end += 1;
    if (end === at + 1) {
      const spelled = spelledOut(at);
      if (spelled > at) return spelled;
    }
    const word = wordFrom(codes, at, end);
    const longer = extended(at);
    if (vocabulary.numberOf(word) === 0 || longer > end) {
      const mended = (longer > end && repairWord(wordFrom(codes, at, longer), known)) || undefined;
      if (mended) {
        emitWord(mended, from[at] ?? 0, to[longer - 1] ?? 0);
        return longer;
      }
      emitWord((vocabulary.numberOf(word) === 0 && repairWord(word, known)) || word, from[at] ?? 0, to[end - 1] ?? 0);
      return end;
    }
    emitWord(word, from[at] ?? 0, to[end - 1] ?? 0);
    return end;
  }

  /** Letters one by one with one sign between (`j a i l`, `j.a.i.l`): emits the words and returns the end, or returns `at`. */
  function spelledOut(at: number): number {
    const gap = codes[at + 1] ?? 0;
    if (!isSpacer(gap)) return at;
    let word = String.fromCharCode(codes[at] ?? 0);
    let end = at + 1;
    while (word.length < MOST_SPELLED && end + 1 < length && codes[end] === gap && isLetter(codes[end + 1] ?? 0) && !isLetter(codes[end + 2] ?? 0) && !isApostrophe(codes[end + 2] ?? 0)) {
      word += String.fromCharCode(codes[end + 1] ?? 0);
      end += 2;
    }
    if (word.length < 3) return at;
    const words = known(word) ? [word] : spelledWords(word, known);
    if (!words) return at;
    let begin = at;
    for (const part of words) {
      emitWord(part, from[begin] ?? 0, to[begin + (part.length - 1) * 2] ?? 0);
      begin += part.length * 2;
    }
    return end;
  }

  /** The end of a run of letters, digits and signs that may be one evasively spelt word. */
  function extended(at: number): number {
    let end = at;
    while (end < length && end - at < 26) {
      const code = codes[end] ?? 0;
      const isPart = isLetter(code) || isDigit(code) || (isSign(code) && (end === at || isLetter(codes[end + 1] ?? 0) || isSign(codes[end + 1] ?? 0) || code === 0x24 || code === 0x2a));
      if (!isPart) break;
      end += 1;
    }
    return end;
  }

  function digits(at: number): number {
    let end = at + 1;
    while (end < length && (isDigit(codes[end] ?? 0) || (isInnerOfNumber(codes[end] ?? 0) && isDigit(codes[end + 1] ?? 0)))) end += 1;
    if (isLetter(codes[end] ?? 0)) {
      const longer = extended(at);
      const word = repairWord(wordFrom(codes, at, longer), known);
      if (word) {
        emitWord(word, from[at] ?? 0, to[longer - 1] ?? 0);
        return longer;
      }
    }
    const id = vocabulary.numberOf(wordFrom(codes, at, end));
    emit(id, tokenKinds.number, from[at] ?? 0, to[end - 1] ?? 0);
    return end;
  }
}

/** Replaces Han pairs and pinyin words that stand for a word of high risk (做牢, fa yuan). */
function undisguise(tokens: { length: number; source: string; ids: Int32Array; kinds: Uint8Array; edge: Uint8Array; from: Int32Array; to: Int32Array }, vocabulary: Vocabulary): void {
  const { source, ids, kinds, edge, from, to } = tokens;
  for (let n = 1; n < tokens.length; n += 1) {
    if (edge[n] !== edges.none || (kinds[n] ?? 9) > 1 || (kinds[n - 1] ?? 9) > 1) continue;
    if ((to[n] ?? 0) - (from[n - 1] ?? 0) > 14) continue;
    const first = source.slice(from[n - 1], to[n - 1]).toLowerCase();
    const pair = vocabulary.disguise(first + source.slice(from[n], to[n]).toLowerCase());
    if (pair?.length !== 2) continue;
    for (let i = 0; i < 2; i += 1) {
      ids[n - 1 + i] = vocabulary.hanNumber(pair.charCodeAt(i));
      kinds[n - 1 + i] = tokenKinds.han;
    }
  }
}
