import { muteAnswered } from "./answered";
import { shared, type SharedConcept } from "./concepts";
import { isWrapped } from "./line-breaks";
import { eachShared, type Occurrences } from "./occurrences";
import { Quotes } from "./quotes";
import { muteOthers } from "./speakers";
import { edges, type Tokens, tokenKinds } from "./tokens";

/** A negation reaches no further than this many tokens, and a report no further than this many. */
const DENIAL_REACH = 44;
const REPORT_REACH = 90;
/** How far after a heading its colon or quotation stands, in UTF-16 units. */
const LONGEST_HEADING = 60;
/** A line break with the bullet, number or quotation mark that begins an item of a list, after blanks. */
const ITEM = /^\n\s*(?:[-–—•×✗✘*·“"「'・▪]|\d)/;
const LONGEST_LEAD = 16;
const BRACKETS: ReadonlyMap<string, string> = new Map([["（", "）"], ["(", ")"]]);
const CLOSED = "）)";
/** How a list in brackets begins. */
const LISTING = /^\s*(?:包括|包含|例如|比如|譬如|諸如|诸如|如|含|即|including|such as|for example|e\.g|like|\d|[一1][、.．)）])/;

/** Without any of these nothing is reported, and without any of those nothing denied. */
const REPORTING: readonly SharedConcept[] = [shared.report, shared["report-back"], shared["quote-cue"], shared["ban-heading"]];
const DENYING: readonly SharedConcept[] = [shared.deny, shared["deny-wide"], shared["deny-back"]];

/** Marks of single tokens while denials are followed. */
const CARRIED = 1;
const RESUMES = 2;
const NO_DENIAL = 4;

/** What the collector says and means of a text: sentence by sentence, without what others say and what is denied. */
export class Stance {
  /** 1 where the words are somebody else's, reported, or a list of what must never be said. */
  muted = new Uint8Array(0);
  /** 1 where they are muted only because they report. */
  reported = new Uint8Array(0);
  /** The number of the negation that reaches a token, else -1. */
  deniedBy = new Int32Array(0);
  /** The number of the negation that a token is part of, else -1. */
  negationAt = new Int32Array(0);
  /** The token ranges of the negations themselves, begin and end by turns. */
  readonly negations: number[] = [];
  /** The number of each token's sentence, and where each sentence begins (two entries more for the end). */
  sentenceOf = new Int32Array(0);
  sentenceStart = new Int32Array(0);
  private marks = new Uint8Array(0);

  /** Takes in a text. Linear in its tokens. */
  take(tokens: Tokens, occurrences: Occurrences): void {
    this.fit(tokens.length);
    const sentences = this.cutSentences(tokens);
    muteAnswered(this.muted, tokens, this.sentenceStart, sentences);
    muteOthers(this.muted, tokens, occurrences);
    this.muteReports(tokens, occurrences);
    this.followDenials(tokens, occurrences);
  }

  startOf(at: number): number {
    return this.sentenceStart[this.sentenceOf[at]!]!;
  }

  endOf(at: number): number {
    return this.sentenceStart[this.sentenceOf[at]! + 1]!;
  }

  private fit(tokens: number): void {
    if (this.muted.length < tokens + 2) {
      const size = 2 * tokens + 64;
      this.muted = new Uint8Array(size);
      this.reported = new Uint8Array(size);
      this.marks = new Uint8Array(size);
      this.deniedBy = new Int32Array(size);
      this.negationAt = new Int32Array(size);
      this.sentenceOf = new Int32Array(size);
      this.sentenceStart = new Int32Array(size);
    }
    this.muted.fill(0, 0, tokens);
    this.reported.fill(0, 0, tokens);
    this.marks.fill(0, 0, tokens);
    this.deniedBy.fill(-1, 0, tokens);
    this.negationAt.fill(-1, 0, tokens);
    this.negations.length = 0;
  }

  /** Returns how many there are. */
  private cutSentences({ edge, length }: Tokens): number {
    const { sentenceOf, sentenceStart } = this;
    let sentence = 0;
    sentenceStart[0] = 0;
    sentenceOf[0] = 0;
    for (let at = 1; at < length; at += 1) {
      if (edge[at]! >= edges.sentence) {
        sentence += 1;
        sentenceStart[sentence] = at;
      }
      sentenceOf[at] = sentence;
    }
    sentenceStart[sentence + 1] = sentenceStart[sentence + 2] = length;
    return sentence + 1;
  }

  private muteReports(tokens: Tokens, occurrences: Occurrences): void {
    if (!REPORTING.some((concept) => occurrences.isKept(concept))) return;
    const { muted, reported } = this;
    const mute = (from: number, to: number) => {
      for (let at = from; at < to; at += 1) if (muted[at] === 0) muted[at] = reported[at] = 1;
    };
    const quotes = new Quotes(tokens);
    eachShared(occurrences, shared.report, (from, to) => mute(from, quotes.endWithin(from, this.endOf(to - 1), from + REPORT_REACH)));
    eachShared(occurrences, shared["report-back"], (from, to) => mute(Math.max(this.startOf(from), from - REPORT_REACH), Math.min(this.endOf(to - 1), to + REPORT_REACH)));
    eachShared(occurrences, shared["quote-cue"], (_, to) => quotes.mute(muted, to));
    let listEnd = 0; // headings inside a list that is muted already start no other
    eachShared(occurrences, shared["ban-heading"], (from, to) => {
      if (from >= listEnd && isHeading(tokens, from, to)) listEnd = muteList(muted, tokens, from, to);
    });
  }

  private followDenials(tokens: Tokens, occurrences: Occurrences): void {
    if (!DENYING.some((concept) => occurrences.isKept(concept))) return;
    const { marks, deniedBy, negationAt, negations } = this;
    const mark = (concept: SharedConcept, flag: number, onlyStart: boolean) =>
      eachShared(occurrences, concept, (from, to) => {
        for (let at = from; at < (onlyStart ? from + 1 : to); at += 1) marks[at] = marks[at]! | flag;
      });
    mark(shared.carry, CARRIED, true);
    mark(shared.resume, RESUMES, true);
    mark(shared["deny-not"], NO_DENIAL, false);
    const isFeigned = (from: number, to: number) => {
      for (let at = from; at < to; at += 1) if ((marks[at]! & NO_DENIAL) !== 0) return true;
      return false;
    };
    const deny = (from: number, to: number, limit: number) => {
      const negation = negations.length >> 1;
      deniedBy.fill(negation, to, endOfList(tokens, to, Math.min(limit, this.endOf(to - 1), to + DENIAL_REACH)));
      negationAt.fill(negation, from, to);
      negations.push(from, to);
    };
    const narrow = new NextStop(tokens, (at) => (marks[at]! & RESUMES) !== 0 || !carries(tokens, at, marks));
    const wide = new NextStop(tokens, (at) => (marks[at]! & RESUMES) !== 0);
    eachShared(occurrences, shared.deny, (from, to) => {
      if (!isFeigned(from, to)) deny(from, to, narrow.from(to));
    });
    eachShared(occurrences, shared["deny-wide"], (from, to) => {
      if (!isFeigned(from, to)) deny(from, to, wide.from(to));
    });
    eachShared(occurrences, shared["deny-back"], (from, to) => {
      if (isFeigned(from, to)) return;
      const negation = negations.length >> 1;
      for (let at = Math.max(this.startOf(from), from - DENIAL_REACH); at < from; at += 1) if (deniedBy[at] === -1) deniedBy[at] = negation;
      negations.push(from, to);
    });
  }
}

/** The first place from a token on where something stops; asked from left to right, all answers cost one pass. */
class NextStop {
  private askedFrom = Number.POSITIVE_INFINITY;
  private answer = -1;

  constructor(private readonly tokens: Tokens, private readonly isStop: (at: number) => boolean) {}

  from(start: number): number {
    if (start < this.askedFrom || start > this.answer) {
      let at = start;
      while (at < this.tokens.length && !this.isStop(at)) at += 1;
      this.askedFrom = start;
      this.answer = at;
    }
    return this.answer;
  }
}

/** Where a stretch of denied tokens ends: where a list in brackets opens in it (包括但不限于：1.…；2.…), at their end, sentence or not. */
function endOfList({ source, from, to, edge, length }: Tokens, begin: number, end: number): number {
  let opens = -1;
  for (let at = Math.max(1, begin); at < end; at += 1) {
    for (let i = to[at - 1]!; i < from[at]!; i += 1) {
      if (BRACKETS.has(source[i]!)) opens = LISTING.test(source.slice(i + 1, i + 1 + LONGEST_LEAD)) ? i : -1;
      else if (CLOSED.includes(source[i]!)) opens = -1;
    }
  }
  if (opens < 0) return end;
  const closing = BRACKETS.get(source[opens]!)!;
  for (let at = end; at <= length && at < begin + REPORT_REACH && (at === length || edge[at] !== edges.line); at += 1) {
    if (source.slice(to[at - 1]!, at < length ? from[at] : to[at - 1]! + LONGEST_LEAD).includes(closing)) return at;
  }
  return end;
}

/** Whether a negation that reached the token before goes on: no comma between, a list, or a word that carries it on (也, 或, or). */
function carries(tokens: Tokens, at: number, marks: Uint8Array): boolean {
  if (tokens.edge[at] === edges.none || (marks[at]! & CARRIED) !== 0) return true;
  if (tokens.kinds[at] === tokenKinds.word) return true;
  for (let i = tokens.to[at - 1]!; i < tokens.from[at]!; i += 1) if ("、(（:：".includes(tokens.source[i]!)) return true;
  return false;
}

/** English words forbid what follows only where a colon, a quotation or a list does: "Never say:", not "you will never sleep", wherever its line ends. */
function isHeading({ kinds, source, to: ends }: Tokens, from: number, to: number): boolean {
  if (kinds[from] !== tokenKinds.word) return true;
  const begin = ends[to - 1]!;
  for (let at = begin; at < begin + LONGEST_HEADING && at < source.length; at += 1) {
    if (".!?;".includes(source[at]!)) return false;
    if (":：\"“".includes(source[at]!)) return true;
    if (source[at] !== "\n") continue;
    if (ITEM.test(source.slice(at, at + LONGEST_LEAD))) return true;
    if (!isWrapped(source, at)) return false;
  }
  return false;
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
  const lead = tokens.source.slice(tokens.to[at - 1]!, tokens.from[at]!);
  if (lead.includes("\n\n")) return false;
  for (const mark of "-–—•×✗✘*·“\"「'・▪") if (lead.includes(mark)) return true;
  return tokens.kinds[at] === tokenKinds.number && !isNumbered;
}
