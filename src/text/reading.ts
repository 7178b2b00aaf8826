import { entityHits } from "./entities";
import type { Hits } from "./hits";
import { eachShared, findHits } from "./hits";
import type { Lexicon, SharedConcept } from "./lexicon";
import { normalise } from "./normalise";
import type { Placeholder } from "./placeholder";
import { findPlaceholders, wordsOfName } from "./placeholder";
import { muteOthers } from "./speakers";
import type { Tokens } from "./tokens";
import { edges, tokenise, tokenKinds } from "./tokens";

/** A text as it is understood: its tokens, the concepts in it, and which words the collector says and means. */
export interface Reading {
  readonly tokens: Tokens;
  readonly hits: Hits;
  readonly slots: readonly Placeholder[];
  /** 1 where the words are somebody else's, reported, or a list of what must never be said. */
  readonly muted: Uint8Array;
  /** The number of the negation that reaches a token, else -1; `negations` holds their own token ranges. */
  readonly deniedBy: Int32Array;
  /** The number of the negation that a token is part of, else -1. */
  readonly negationAt: Int32Array;
  readonly negations: readonly (readonly [from: number, to: number])[];
  /** The number of each token's sentence, and where each sentence begins (one entry more for the end). */
  readonly sentenceOf: Int32Array;
  readonly sentenceStart: readonly number[];
  /** Which concepts stand in which range, as far as it was asked. */
  readonly asked: Map<string, boolean>;
}

/** A negation reaches no further than this many tokens, and a report no further than this many. */
const DENIAL_REACH = 44;
const REPORT_REACH = 90;
/** A quotation longer than this many UTF-16 units is not followed to its end. */
const LONGEST_QUOTE = 400;
/** How far after a heading its colon or quotation stands, in UTF-16 units. */
const LONGEST_HEADING = 60;

/** Reads a text once for all questions that are asked of it. Linear in the text. */
export function readText(text: string, lexicon: Lexicon): Reading {
  const slots = findPlaceholders(text).filter(({ sure, name }) => sure || lexicon.slotNames.has(wordsOfName(name).join(" ")));
  const tokens = tokenise(normalise(text), slots, lexicon.vocabulary);
  const hits = findHits(tokens, lexicon, entityHits(tokens, slots, lexicon));
  const { sentenceOf, sentenceStart } = sentences(tokens);
  const muted = muteOthers(tokens, hits, lexicon);
  const each = (concept: SharedConcept, visit: (from: number, to: number) => void) => eachShared(hits, lexicon, concept, visit);
  const endOf = (at: number) => sentenceStart[(sentenceOf[at] ?? 0) + 1] ?? tokens.length;
  const startOf = (at: number) => sentenceStart[sentenceOf[at] ?? 0] ?? 0;

  each("report", (from, to) => muted.fill(1, from, Math.min(quoteEnd(tokens, from, endOf(to - 1)), from + REPORT_REACH)));
  each("report-back", (from, to) => muted.fill(1, Math.max(startOf(from), from - REPORT_REACH), Math.min(endOf(to - 1), to + REPORT_REACH)));
  each("quote-cue", (_, to) => muteQuote(muted, tokens, to));
  let listEnd = 0; // headings inside a list that is muted already start no other
  each("ban-heading", (from, to) => {
    if (from >= listEnd && isHeading(tokens, from, to)) listEnd = muteList(muted, tokens, from, to);
  });

  const negations: (readonly [number, number])[] = [];
  const deniedBy = new Int32Array(tokens.length).fill(-1);
  const negationAt = new Int32Array(tokens.length).fill(-1);
  const isCarried = flags(tokens.length, (visit) => each("carry", visit), true);
  const resumes = flags(tokens.length, (visit) => each("resume", visit), true);
  const isNoDenial = flags(tokens.length, (visit) => each("deny-not", visit), false);
  const isFeigned = (from: number, to: number) => isNoDenial.subarray(from, to).includes(1);
  const deny = (from: number, to: number, wide: boolean) => {
    if (isFeigned(from, to)) return;
    const until = Math.min(endOf(to - 1), to + DENIAL_REACH);
    let end = to;
    while (end < until && !resumes[end] && (wide || carries(tokens, end, isCarried))) end += 1;
    deniedBy.fill(negations.length, to, end);
    negationAt.fill(negations.length, from, to);
    negations.push([from, to]);
  };
  each("deny", (from, to) => deny(from, to, false));
  each("deny-wide", (from, to) => deny(from, to, true));
  each("deny-back", (from, to) => {
    if (isFeigned(from, to)) return;
    for (let at = Math.max(startOf(from), from - DENIAL_REACH); at < from; at += 1) if (deniedBy[at] === -1) deniedBy[at] = negations.length;
    negations.push([from, to]);
  });
  return { tokens, hits, slots, muted, deniedBy, negationAt, negations, sentenceOf, sentenceStart, asked: new Map() };
}

function sentences(tokens: Tokens): { sentenceOf: Int32Array; sentenceStart: number[] } {
  const sentenceOf = new Int32Array(tokens.length);
  const sentenceStart: number[] = [0];
  for (let at = 1; at < tokens.length; at += 1) {
    if ((tokens.edge[at] ?? 0) >= edges.sentence) sentenceStart.push(at);
    sentenceOf[at] = sentenceStart.length - 1;
  }
  sentenceStart.push(tokens.length);
  return { sentenceOf, sentenceStart };
}

/** Whether a negation that reached the token before goes on: no comma between, a list, or a word that carries it on (也, 或, or). */
function carries(tokens: Tokens, at: number, isCarried: Uint8Array): boolean {
  if ((tokens.edge[at] ?? 0) === edges.none || isCarried[at]) return true;
  if (tokens.kinds[at] === tokenKinds.word) return true;
  const between = tokens.source.slice(tokens.to[at - 1] ?? 0, tokens.from[at] ?? 0);
  return between.includes("、") || between.includes("(") || between.includes("（") || between.includes(":") || between.includes("：");
}

function flags(length: number, each: (visit: (from: number, to: number) => void) => void, onlyStart: boolean): Uint8Array {
  const marks = new Uint8Array(length);
  each((from, to) => marks.fill(1, from, onlyStart ? from + 1 : to));
  return marks;
}

const QUOTES: Readonly<Record<string, string>> = { "“": "”", "「": "」", "『": "』", '"': '"', "‘": "’" };

/** If a quotation is open at the end of a sentence, the report goes on to its close. */
function quoteEnd(tokens: Tokens, from: number, end: number): number {
  const { source } = tokens;
  let close: string | undefined;
  const begin = tokens.from[from] ?? 0;
  const stop = end < tokens.length ? (tokens.from[end] ?? 0) : source.length;
  if (stop - begin > LONGEST_QUOTE) return end;
  for (let at = begin; at < stop; at += 1) {
    const char = source[at] ?? "";
    if (close !== undefined) close = char === close ? undefined : close;
    else if (QUOTES[char] !== undefined) close = QUOTES[char];
  }
  if (close === undefined) return end;
  const length = source.slice(stop, stop + LONGEST_QUOTE).indexOf(close);
  if (length < 0) return end;
  let last = end;
  while (last < tokens.length && (tokens.from[last] ?? 0) < stop + length) last += 1;
  return last;
}

/** Mutes a quotation that opens within three signs after a cue (有人说: “…”, said "…"). */
function muteQuote(muted: Uint8Array, tokens: Tokens, to: number): void {
  const { source } = tokens;
  const after = tokens.to[to - 1] ?? 0;
  for (let at = after; at < after + 4 && at < source.length; at += 1) {
    const close = QUOTES[source[at] ?? ""];
    if (close === undefined) continue;
    const length = source.slice(at + 1, at + LONGEST_QUOTE).indexOf(close);
    for (let i = to; length >= 0 && i < tokens.length && (tokens.from[i] ?? 0) <= at + length; i += 1) muted[i] = 1;
    return;
  }
}

/** English words forbid what follows only where a colon, a quotation or a list does: "Never say:", not "you will never sleep". */
function isHeading({ kinds, source, to: ends }: Tokens, from: number, to: number): boolean {
  if (kinds[from] !== tokenKinds.word) return true;
  const after = source.slice(ends[to - 1] ?? 0, (ends[to - 1] ?? 0) + LONGEST_HEADING);
  const sign = /[.!?;:：\n"“]/.exec(after)?.[0];
  return sign !== undefined && !".!?;".includes(sign);
}

/** Mutes what a heading forbids: the rest of its line, and the lines after it that are items of a list; returns where that ends. */
function muteList(muted: Uint8Array, tokens: Tokens, from: number, to: number): number {
  muted.fill(1, from, to);
  let first = from;
  while (first > 0 && tokens.edge[first] !== edges.line) first -= 1;
  const isNumbered = tokens.kinds[first] === tokenKinds.number;
  let isItem = true;
  for (let at = to; at < tokens.length; at += 1) {
    if (tokens.edge[at] === edges.line) isItem = isListItem(tokens, at, isNumbered);
    if (!isItem) return at;
    muted[at] = 1;
  }
  return tokens.length;
}

/** A line that begins with a bullet or quotation mark, or with a number where the heading has none. */
function isListItem(tokens: Tokens, at: number, isNumbered: boolean): boolean {
  const { source } = tokens;
  const begin = tokens.to[at - 1] ?? 0;
  const lead = source.slice(begin, tokens.from[at] ?? 0);
  if (lead.includes("\n\n")) return false;
  for (const mark of "-–—•×✗✘*·“\"「'・▪") if (lead.includes(mark)) return true;
  return tokens.kinds[at] === tokenKinds.number && !isNumbered;
}
