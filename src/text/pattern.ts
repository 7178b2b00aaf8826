import type { Lexicon, Pattern, PatternHead } from "./lexicon";
import type { Occurrences } from "./occurrences";
import type { Stance } from "./stance";
import type { Tokens } from "./tokens";

/** A pattern found in a text, `[from, to)` in UTF-16 units. */
export interface Match {
  readonly pattern: Pattern;
  readonly sequence: number;
  readonly from: number;
  readonly to: number;
  /** The hit of the concept that was looked for first. */
  readonly hit: number;
}

/**
 * A sequence is found no more often than this in one text, the first places first: none that is honest work holds so many, and what
 * each costs would make a text of nothing else dear.
 */
export const MOST_MATCHES = 10_000;
/** Candidates kept per item of a sequence; more would only be other ways to say the same. */
const MOST_CANDIDATES = 12;
const LONGEST_SEQUENCE = 32;
/** Further than any token. */
const EVERYWHERE = 0x3fffffff;

/** Finds every sequence that the collector says and means, blockers heeded. */
export class Matcher {
  /** How many places were tried, for all texts. */
  steps = 0;
  /** Candidates for each item from the anchor on, a dozen an item: their token ranges, and which of the item before each follows on. */
  private readonly starts = new Int32Array(LONGEST_SEQUENCE * MOST_CANDIDATES);
  private readonly ends = new Int32Array(LONGEST_SEQUENCE * MOST_CANDIDATES);
  private readonly parents = new Int32Array(LONGEST_SEQUENCE * MOST_CANDIDATES);
  /** One way to complete a sequence: token ranges by item. */
  private readonly wayStarts = new Int32Array(LONGEST_SEQUENCE);
  private readonly wayEnds = new Int32Array(LONGEST_SEQUENCE);

  constructor(private readonly occurrences: Occurrences, private readonly stance: Stance) {}

  /** In no order that matters. */
  matches(tokens: Tokens, lexicon: Lexicon): Match[] {
    const { items, anchor, pattern } = lexicon.sequences;
    const found: Match[] = [];
    const { sequences, sequenceCount } = this.occurrences;
    for (let i = 0; i < sequenceCount; i += 1) {
      const sequence = sequences[i]!;
      const first = items.starts[sequence]!;
      const concept = items.items[first + anchor[sequence]!]!;
      const count = items.starts[sequence + 1]! - first;
      const end = this.occurrences.to(concept);
      const most = found.length + MOST_MATCHES;
      for (let place = this.occurrences.from(concept); place < end && found.length < most; place += 1) {
        if (!this.completes(lexicon, sequence, place)) continue;
        found.push({
          pattern: lexicon.patterns[pattern[sequence]!]!,
          sequence,
          from: tokens.from[this.wayStarts[0]!]!,
          to: tokens.to[this.wayEnds[count - 1]! - 1]!,
          hit: this.occurrences.hits[place]!,
        });
      }
    }
    return found;
  }

  /** Whether some way to complete a sequence around a place of its anchor is said, meant and not lifted; it is the way then. */
  private completes(lexicon: Lexicon, sequence: number, place: number): boolean {
    const { items, anchor, pattern } = lexicon.sequences;
    const { occurrences, wayStarts, wayEnds, starts, ends, parents } = this;
    const first = items.starts[sequence]!;
    const anchorItem = anchor[sequence]!;
    const lastItem = items.starts[sequence + 1]! - first - 1;
    wayStarts[anchorItem] = occurrences.starts[place]!;
    wayEnds[anchorItem] = occurrences.ends[place]!;
    for (let item = anchorItem; item > 0; item -= 1) if (!this.findBefore(lexicon, first, item)) return false;
    starts[0] = wayStarts[anchorItem]!;
    ends[0] = wayEnds[anchorItem]!;
    let candidates = 1;
    for (let item = anchorItem; item < lastItem; item += 1) {
      candidates = this.findAfter(lexicon, first + item, (item - anchorItem) * MOST_CANDIDATES, candidates);
      if (candidates === 0) return false;
    }
    const made = lexicon.patterns[pattern[sequence]!]!;
    const { denied } = made.head;
    for (let last = 0; last < candidates; last += 1) {
      let candidate = last;
      for (let item = lastItem; item > anchorItem; item -= 1) {
        const at = (item - anchorItem) * MOST_CANDIDATES + candidate;
        wayStarts[item] = starts[at]!;
        wayEnds[item] = ends[at]!;
        candidate = parents[at]!;
      }
      if (this.isMeant(lastItem + 1, denied) && !this.isLifted(lastItem, made)) return true;
    }
    return false;
  }

  /** Finds the nearest place of the item before `item` that ends before it begins. */
  private findBefore({ sequences: { items, most, crosses }, longestTerm }: Lexicon, first: number, item: number): boolean {
    const { occurrences, wayStarts, wayEnds } = this;
    const begin = wayStarts[item]!;
    const gap = first + item - 1;
    const reach = most[gap]!;
    const concept = items.items[gap]!;
    const from = occurrences.from(concept);
    const least = crosses[gap] === 1 ? begin - reach - longestTerm : Math.max(begin - reach - longestTerm, this.stance.startOf(begin));
    let found = -1;
    for (let place = firstFrom(occurrences.starts, from, occurrences.to(concept), begin) - 1; place >= from; place -= 1) {
      const start = occurrences.starts[place]!;
      // Of those that begin at one token, the one that was found first.
      if (start < least || (found >= 0 && start < occurrences.starts[found]!)) break;
      this.steps += 1;
      const end = occurrences.ends[place]!;
      if (end <= begin && begin - end <= reach) found = place;
    }
    if (found < 0) return false;
    wayStarts[item - 1] = occurrences.starts[found]!;
    wayEnds[item - 1] = occurrences.ends[found]!;
    return true;
  }

  /** Gathers the places of the item after the one at `gap` that follow on one of its candidates; returns how many. */
  private findAfter({ sequences: { items, most, crosses } }: Lexicon, gap: number, base: number, candidates: number): number {
    const { occurrences, starts, ends, parents } = this;
    const concept = items.items[gap + 1]!;
    const from = occurrences.from(concept);
    const to = occurrences.to(concept);
    const next = base + MOST_CANDIDATES;
    let found = 0;
    for (let candidate = 0; candidate < candidates; candidate += 1) {
      const end = ends[base + candidate]!;
      const until = crosses[gap] === 1 ? end + most[gap]! : Math.min(end + most[gap]!, this.stance.endOf(end - 1) - 1);
      for (let place = firstFrom(occurrences.starts, from, to, end); place < to && occurrences.starts[place]! <= until; place += 1) {
        this.steps += 1;
        starts[next + found] = occurrences.starts[place]!;
        ends[next + found] = occurrences.ends[place]!;
        parents[next + found] = candidate;
        found += 1;
        if (found === MOST_CANDIDATES) return found;
      }
    }
    return found;
  }

  /** Whether every item is the collector's own word and no negation reaches it but one that an item holds whole. */
  private isMeant(items: number, denied: PatternHead["denied"]): boolean {
    const { wayStarts, wayEnds } = this;
    const { muted, reported, deniedBy, negationAt } = this.stance;
    for (let item = 0; item < items; item += 1) {
      if (denied !== undefined) {
        const at = wayStarts[item]!;
        if (muted[at] === 1 && (denied === "counts" || reported[at] === 0)) return false;
        continue;
      }
      for (let at = wayStarts[item]!; at < wayEnds[item]!; at += 1) {
        if (muted[at] === 1 || !this.isHeld(deniedBy[at]!, items) || !this.isHeld(negationAt[at]!, items)) return false;
      }
    }
    return true;
  }

  private isHeld(negation: number, items: number): boolean {
    if (negation < 0) return true;
    const from = this.stance.negations[2 * negation]!;
    const to = this.stance.negations[2 * negation + 1]!;
    for (let item = 0; item < items; item += 1) if (this.wayStarts[item]! <= from && to <= this.wayEnds[item]!) return true;
    return false;
  }

  /** Whether a blocker stands in a sentence of the match, near it or in the text, or the company it needs is missing. */
  private isLifted(lastItem: number, { unless, unlessNear, unlessText, with: company, head: { denied } }: Pattern): boolean {
    if (denied === "reported" && this.isAnyThere(unless, lastItem)) return true;
    const from = this.stance.startOf(this.wayStarts[0]!);
    const to = this.stance.endOf(this.wayEnds[lastItem]! - 1);
    return this.isAnySaid(unless, from, to) || this.isAnySaidNear(unlessNear, from, to) || this.isAnySaid(unlessText, 0, EVERYWHERE) || (company !== undefined && !this.isAnySaid(company, 0, EVERYWHERE));
  }

  /** Whether one of these stands in a sentence of the match, whoever says it. */
  private isAnyThere(concepts: readonly number[], lastItem: number): boolean {
    const { occurrences, stance, wayStarts, wayEnds } = this;
    const from = stance.startOf(wayStarts[0]!);
    const to = stance.endOf(wayEnds[lastItem]! - 1);
    return concepts.some((concept) => {
      const end = occurrences.to(concept);
      const place = firstFrom(occurrences.starts, occurrences.from(concept), end, from);
      return place < end && occurrences.starts[place]! < to;
    });
  }

  /** Whether one is said in whole sentences, the one before them or the one after. */
  private isAnySaidNear(concepts: readonly number[], from: number, to: number): boolean {
    const { stance } = this;
    return concepts.length > 0 && this.isAnySaid(concepts, stance.startOf(Math.max(0, from - 1)), stance.sentenceStart[stance.sentenceOf[to - 1]! + 2]!);
  }

  private isAnySaid(concepts: readonly number[], from: number, to: number): boolean {
    for (let i = 0; i < concepts.length; i += 1) if (this.isSaid(concepts[i]!, from, to)) return true;
    return false;
  }

  /** Whether a concept stands, said by the collector, in a half-open range of tokens. */
  private isSaid(concept: number, from: number, to: number): boolean {
    const { occurrences } = this;
    const end = occurrences.to(concept);
    const place = firstFrom(occurrences.starts, occurrences.from(concept), end, from);
    if (place >= end) return false;
    const said = occurrences.saidFrom(place);
    return said < end && occurrences.starts[said]! < to;
  }
}

/** The first place within `[from, to)` whose token is `token` or later. */
export function firstFrom(starts: Int32Array, from: number, to: number, token: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
