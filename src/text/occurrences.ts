import { shared, type SharedConcept } from "./concepts";
import type { Hits } from "./hits";
import type { Lexicon } from "./lexicon";

const SHARED_COUNT = Object.keys(shared).length;

/** What is known of a found term lies together, so that it comes into the cache together. */
const FIELDS = 4;
/** The fields after the first, which is the last text: how often it was found there, and where the kept concepts that hold it begin and end. */
const TIMES = 1;
const HOLDERS = 2;
const HOLDERS_END = 3;

/** How a concept stands in a text: nowhere yet, and a sequence is looked for by it; somewhere; somewhere, and its places are kept. One that stands nowhere and that nothing is looked for by has no mark. */
const AWAITED = 1;
const STANDS = 2;
const KEPT = 4;
/** By how much to shift a mark for 1 where it is kept. */
const KEPT_SHIFT = 2;

/** By concept, the mark before anything is found. */
export const awaitedConcepts = (anchors: Iterable<number>, conceptCount: number): Uint8Array => {
  const marks = new Uint8Array(conceptCount);
  for (const anchor of anchors) marks[anchor] = AWAITED;
  return marks;
};

/**
 * Where each concept stands in a text, and which sequences may therefore be found: those of which every concept stands
 * somewhere. Only for what these need, and what reading needs, are the places kept.
 */
export class Occurrences {
  /** The sequences that may be found, by their numbers. */
  sequences = new Int32Array(0);
  sequenceCount = 0;
  /** The places in order of start: half-open token ranges. Those of one concept lie side by side. */
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** The number of the hit that each place is from. */
  hits = new Int32Array(0);

  private text = 0;
  private isAllSaid = true;
  /** The first place from each on, of any concept, that is not muted. */
  private nextSaid = new Int32Array(1);
  private total = 0;
  /** By concept, its mark, and where its places begin and end. */
  private marks = new Uint8Array(0);
  private begins = new Int32Array(0);
  private finishes = new Int32Array(0);
  /** The awaited concepts that stand in the text. */
  private met = new Int32Array(0);
  private metCount = 0;
  /** The concepts whose places are kept. */
  private kept = new Int32Array(0);
  private keptCount = 0;
  /** By term, what is known of it. */
  private terms = new Int32Array(0);
  /** The found terms, each once. */
  private found = new Int32Array(0);
  private foundCount = 0;
  /** The kept concepts that hold found terms, one term after the other. */
  private holders = new Int32Array(0);

  /** Whether the places of a concept are kept, and there are any. */
  isKept(concept: number): boolean {
    return this.marks[concept]! >= KEPT;
  }

  /** Where the places of a concept begin and end; both 0 where none are kept. */
  from(concept: number): number {
    return this.isKept(concept) ? this.begins[concept]! : 0;
  }

  to(concept: number): number {
    return this.isKept(concept) ? this.finishes[concept]! : 0;
  }

  /** The first place from one on, of any concept, that is the collector's word. */
  saidFrom(place: number): number {
    return this.isAllSaid ? place : this.nextSaid[place]!;
  }

  /** Takes in the hits of a text, for the patterns that are wanted. */
  gather(hits: Hits, lexicon: Lexicon, isWanted: Uint8Array): void {
    this.text += 1;
    this.fit(lexicon, hits);
    this.tellConcepts(hits, lexicon);
    this.selectSequences(lexicon, isWanted);
    this.allot(lexicon);
    this.place(hits);
  }

  /** Notes which places are the collector's words. */
  hear(muted: Uint8Array, tokens: number): void {
    const { nextSaid, starts } = this;
    let said = 0;
    while (said < tokens && muted[said] === 0) said += 1;
    this.isAllSaid = said === tokens;
    if (this.isAllSaid) return;
    nextSaid[this.total] = this.total;
    for (let place = this.total - 1; place >= 0; place -= 1) nextSaid[place] = muted[starts[place]!] === 1 ? nextSaid[place + 1]! : place;
  }

  private fit({ conceptsOf, awaited, sequences }: Lexicon, hits: Hits): void {
    const terms = FIELDS * conceptsOf.starts.length;
    if (this.terms.length < terms) this.terms = new Int32Array(terms);
    if (this.marks.length < awaited.length) {
      const size = awaited.length;
      this.marks = new Uint8Array(size);
      this.begins = new Int32Array(size);
      this.finishes = new Int32Array(size);
      this.kept = new Int32Array(size);
      this.met = new Int32Array(size + 1);
    }
    if (this.found.length < hits.length) this.found = new Int32Array(2 * hits.length);
    const holders = conceptsOf.items.length + 1;
    if (this.holders.length < holders) this.holders = new Int32Array(holders);
    if (this.sequences.length < sequences.pattern.length) this.sequences = new Int32Array(sequences.pattern.length);
    this.marks.set(awaited);
  }

  /** Counts the found terms, and marks the concepts that hold them. */
  private tellConcepts(hits: Hits, { conceptsOf: { starts, items } }: Lexicon): void {
    const { text, terms, marks, met, found } = this;
    let foundCount = 0;
    let metCount = 0;
    for (let hit = 0; hit < hits.length; hit += 1) {
      const term = hits.terms[hit]!;
      const termAt = FIELDS * term;
      if (terms[termAt] === text) {
        terms[termAt + TIMES] = terms[termAt + TIMES]! + 1;
        continue;
      }
      terms[termAt] = text;
      terms[termAt + TIMES] = 1;
      found[foundCount] = term;
      foundCount += 1;
      const end = starts[term + 1]!;
      for (let i = starts[term]!; i < end; i += 1) {
        // Without a branch, which would be guessed wrongly time and again.
        const concept = items[i]!;
        met[metCount] = concept;
        metCount += marks[concept]! & AWAITED;
        marks[concept] = STANDS;
      }
    }
    this.foundCount = foundCount;
    this.metCount = metCount;
  }

  private selectSequences({ sequences: { items, anchoredBy, partner, pattern, asks } }: Lexicon, isWanted: Uint8Array): void {
    const { marks, sequences, met, metCount } = this;
    let count = 0;
    this.keptCount = 0;
    for (let concept = 0; concept < SHARED_COUNT; concept += 1) this.keep(concept);
    for (let i = 0; i < metCount; i += 1) {
      const concept = met[i]!;
      const last = anchoredBy.starts[concept + 1]!;
      for (let place = anchoredBy.starts[concept]!; place < last; place += 1) {
        if (marks[partner[place]!]! < STANDS) continue;
        const sequence = anchoredBy.items[place]!;
        if (isWanted[pattern[sequence]!] !== 1) continue;
        const end = items.starts[sequence + 1]!;
        let item = items.starts[sequence]!;
        while (item < end && marks[items.items[item]!]! >= STANDS) item += 1;
        if (item < end) continue;
        sequences[count] = sequence;
        count += 1;
        for (item = items.starts[sequence]!; item < end; item += 1) this.keep(items.items[item]!);
        const lastAsked = asks.starts[pattern[sequence]! + 1]!;
        for (item = asks.starts[pattern[sequence]!]!; item < lastAsked; item += 1) this.keep(asks.items[item]!);
      }
    }
    this.sequenceCount = count;
  }

  private keep(concept: number): void {
    if (this.marks[concept] !== STANDS) return;
    this.marks[concept] = KEPT;
    this.finishes[concept] = 0;
    this.kept[this.keptCount] = concept;
    this.keptCount += 1;
  }

  /** Gives each kept concept room for its places, and each found term the kept concepts that hold it. */
  private allot({ conceptsOf: { starts, items } }: Lexicon): void {
    const { found, foundCount, terms, marks, begins, finishes, kept, keptCount, holders } = this;
    let holder = 0;
    for (let i = 0; i < foundCount; i += 1) {
      const term = found[i]!;
      const first = holder;
      const end = starts[term + 1]!;
      for (let j = starts[term]!; j < end; j += 1) {
        // Without a branch as well: one that is not kept is written over.
        const concept = items[j]!;
        holders[holder] = concept;
        holder += marks[concept]! >> KEPT_SHIFT;
      }
      const termAt = FIELDS * term;
      const times = terms[termAt + TIMES]!;
      for (let one = first; one < holder; one += 1) finishes[holders[one]!] = finishes[holders[one]!]! + times;
      terms[termAt + HOLDERS] = first;
      terms[termAt + HOLDERS_END] = holder;
    }
    let total = 0;
    for (let i = 0; i < keptCount; i += 1) {
      const concept = kept[i]!;
      const places = finishes[concept]!;
      begins[concept] = total;
      finishes[concept] = total;
      total += places;
    }
    this.total = total;
    if (this.starts.length >= total) return;
    this.starts = new Int32Array(2 * total);
    this.ends = new Int32Array(2 * total);
    this.hits = new Int32Array(2 * total);
    this.nextSaid = new Int32Array(2 * total + 1);
  }

  /** Fills in the places of each kept concept. */
  private place(hits: Hits): void {
    const { finishes, terms, holders, starts, ends, hits: from } = this;
    for (let hit = 0; hit < hits.length; hit += 1) {
      const start = hits.starts[hit]!;
      const end = hits.ends[hit]!;
      const termAt = FIELDS * hits.terms[hit]!;
      const last = terms[termAt + HOLDERS_END]!;
      for (let one = terms[termAt + HOLDERS]!; one < last; one += 1) {
        const concept = holders[one]!;
        const at = finishes[concept]!;
        starts[at] = start;
        ends[at] = end;
        from[at] = hit;
        finishes[concept] = at + 1;
      }
    }
  }
}

/** Calls `visit` for each place of a shared concept, in order of start. */
export function eachShared(occurrences: Occurrences, concept: SharedConcept, visit: (from: number, to: number) => void): void {
  const end = occurrences.to(concept);
  for (let at = occurrences.from(concept); at < end; at += 1) visit(occurrences.starts[at]!, occurrences.ends[at]!);
}
