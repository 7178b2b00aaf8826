import type { Hits } from "./hits";
import { type Lexicon, shared, type SharedConcept } from "./lexicon";

const SHARED_COUNT = Object.keys(shared).length;

/** What is known of a concept or term lies together, so that it comes into the cache together. */
const FIELDS = 4;
/** The fields after the first, which is the last text. */
const LAST_HOLDING = 1;
const BEGIN = 2;
const END = 3;
const TIMES = 1;
const LAST_KEPT = 2;
const TO_BE_KEPT = -1;

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
  /** The first place from each on, of any concept, that is not muted. */
  nextSaid = new Int32Array(1);

  private text = 0;
  private total = 0;
  /** By concept, side by side in memory: the last text that it stands in, its last holding there, where its places begin and end. */
  private concepts = new Int32Array(0);
  /** The concepts that stand in the text, whoever says them, in no order that matters. */
  present = new Int32Array(0);
  presentCount = 0;
  /** By term: the last text that it was found in, how often, and the last of its holdings that are kept. */
  private terms = new Int32Array(0);
  /** Each time that a found term is held by a concept: the term, and the holding before of the same concept; numbered from 1. */
  private holdings = new Int32Array(0);
  /** Those of kept concepts: the concept, and the one before of the same term. */
  private kept = new Int32Array(0);

  /** Where the places of a concept begin and end; both 0 where none are kept. */
  from(concept: number): number {
    return this.concepts[FIELDS * concept] === this.text ? this.concepts[FIELDS * concept + BEGIN]! : 0;
  }

  to(concept: number): number {
    return this.concepts[FIELDS * concept] === this.text ? this.concepts[FIELDS * concept + END]! : 0;
  }

  /** Takes in the hits of a text, for the patterns that are wanted. */
  gather(hits: Hits, lexicon: Lexicon, isWanted: Uint8Array): void {
    this.text += 1;
    this.fit(lexicon);
    this.countConcepts(hits, lexicon);
    this.selectSequences(lexicon, isWanted);
    this.place(hits);
  }

  /** Notes which places are the collector's words. */
  hear(muted: Uint8Array): void {
    const { nextSaid, starts } = this;
    nextSaid[this.total] = this.total;
    for (let place = this.total - 1; place >= 0; place -= 1) nextSaid[place] = muted[starts[place]!] === 1 ? nextSaid[place + 1]! : place;
  }

  private fit({ conceptsOf, concepts, sequences }: Lexicon): void {
    const terms = FIELDS * conceptsOf.starts.length;
    if (this.terms.length < terms) this.terms = new Int32Array(terms);
    if (this.concepts.length < FIELDS * concepts.length) {
      this.concepts = new Int32Array(FIELDS * concepts.length);
      this.present = new Int32Array(concepts.length + 1);
    }
    const holdings = 2 * conceptsOf.items.length + 2;
    if (this.holdings.length < holdings) {
      this.holdings = new Int32Array(holdings);
      this.kept = new Int32Array(holdings);
    }
    if (this.sequences.length < sequences.pattern.length) this.sequences = new Int32Array(sequences.pattern.length);
  }

  /** Chains the found terms of each concept. */
  private countConcepts(hits: Hits, { conceptsOf: { starts, items } }: Lexicon): void {
    const { text, terms, concepts, present, holdings } = this;
    let holding = 0;
    let presentCount = 0;
    for (let hit = 0; hit < hits.length; hit += 1) {
      const term = hits.terms[hit]!;
      const termAt = FIELDS * term;
      if (terms[termAt] === text) {
        terms[termAt + TIMES] = terms[termAt + TIMES]! + 1;
        continue;
      }
      terms[termAt] = text;
      terms[termAt + TIMES] = 1;
      terms[termAt + LAST_KEPT] = 0;
      const end = starts[term + 1]!;
      for (let i = starts[term]!; i < end; i += 1) {
        // Without a branch, which would be guessed wrongly time and again: all ones if the concept stood in an earlier text last.
        const concept = items[i]!;
        const at = FIELDS * concept;
        const isNew = (concepts[at]! - text) >> 31;
        present[presentCount] = concept;
        presentCount -= isNew;
        holding += 1;
        holdings[2 * holding] = term;
        holdings[2 * holding + 1] = concepts[at + LAST_HOLDING]! & ~isNew;
        concepts[at] = text;
        concepts[at + LAST_HOLDING] = holding;
        concepts[at + BEGIN] = 0;
        concepts[at + END] = 0;
      }
    }
    this.presentCount = presentCount;
  }

  private selectSequences({ sequences: { items, anchoredBy, partner, pattern }, patterns }: Lexicon, isWanted: Uint8Array): void {
    const { text, concepts, sequences, present, presentCount } = this;
    let count = 0;
    for (let concept = 0; concept < SHARED_COUNT; concept += 1) this.keep(concept);
    for (let i = 0; i < presentCount; i += 1) {
      const concept = present[i]!;
      const last = anchoredBy.starts[concept + 1]!;
      for (let place = anchoredBy.starts[concept]!; place < last; place += 1) {
        if (concepts[FIELDS * partner[place]!] !== text) continue;
        const sequence = anchoredBy.items[place]!;
        if (isWanted[pattern[sequence]!] !== 1) continue;
        const end = items.starts[sequence + 1]!;
        let item = items.starts[sequence]!;
        while (item < end && concepts[FIELDS * items.items[item]!] === text) item += 1;
        if (item < end) continue;
        sequences[count] = sequence;
        count += 1;
        for (item = items.starts[sequence]!; item < end; item += 1) this.keep(items.items[item]!);
        for (const asked of patterns[pattern[sequence]!]!.asks) this.keep(asked);
      }
    }
    this.sequenceCount = count;
  }

  private keep(concept: number): void {
    if (this.concepts[FIELDS * concept] === this.text) this.concepts[FIELDS * concept + BEGIN] = TO_BE_KEPT;
  }

  /** Fills in the places of each kept concept. */
  private place(hits: Hits): void {
    this.allot();
    const { concepts, terms, kept, starts, ends, hits: from } = this;
    for (let hit = 0; hit < hits.length; hit += 1) {
      const start = hits.starts[hit]!;
      const end = hits.ends[hit]!;
      for (let one = terms[FIELDS * hits.terms[hit]! + LAST_KEPT]!; one !== 0; one = kept[2 * one + 1]!) {
        const filled = FIELDS * kept[2 * one]! + END;
        const at = concepts[filled]!;
        starts[at] = start;
        ends[at] = end;
        from[at] = hit;
        concepts[filled] = at + 1;
      }
    }
  }

  /** Gives each kept concept room for its places. */
  private allot(): void {
    const { present, presentCount, concepts, terms, holdings, kept } = this;
    let total = 0;
    let one = 0;
    for (let i = 0; i < presentCount; i += 1) {
      const concept = present[i]!;
      const at = FIELDS * concept;
      if (concepts[at + BEGIN] !== TO_BE_KEPT) continue;
      concepts[at + BEGIN] = total;
      concepts[at + END] = total;
      for (let holding = concepts[at + LAST_HOLDING]!; holding !== 0; holding = holdings[2 * holding + 1]!) {
        const term = FIELDS * holdings[2 * holding]!;
        total += terms[term + TIMES]!;
        one += 1;
        kept[2 * one] = concept;
        kept[2 * one + 1] = terms[term + LAST_KEPT]!;
        terms[term + LAST_KEPT] = one;
      }
    }
    this.total = total;
    if (this.starts.length >= total) return;
    this.starts = new Int32Array(2 * total);
    this.ends = new Int32Array(2 * total);
    this.hits = new Int32Array(2 * total);
    this.nextSaid = new Int32Array(2 * total + 1);
  }
}

/** Calls `visit` for each place of a shared concept, in order of start. */
export function eachShared(occurrences: Occurrences, concept: SharedConcept, visit: (from: number, to: number) => void): void {
  const end = occurrences.to(concept);
  for (let at = occurrences.from(concept); at < end; at += 1) visit(occurrences.starts[at]!, occurrences.ends[at]!);
}
