import type { Hits } from "./hits";
import { type Lexicon, shared, type SharedConcept } from "./lexicon";

const SHARED_COUNT = Object.keys(shared).length;

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
  /** By concept: the last text that it stands in, the last one that its places are kept of, and where. */
  private standsIn = new Int32Array(0);
  private keptOf = new Int32Array(0);
  private begins = new Int32Array(0);
  private filled = new Int32Array(0);
  private present = new Int32Array(0);
  private presentCount = 0;
  /** By term: the last text that it was found in, how often, and the last of its concepts that are kept. */
  private foundIn = new Int32Array(0);
  private times = new Int32Array(0);
  private lastKept = new Int32Array(0);
  /** Each time that a found term is held by a concept: the term, and the time before of the same concept, from 1. */
  private heldTerms = new Int32Array(0);
  private heldBefore = new Int32Array(0);
  private lastHeld = new Int32Array(0);
  /** The same the other way round, of kept concepts only. */
  private keptConcepts = new Int32Array(0);
  private keptBefore = new Int32Array(0);

  /** Where the places of a concept begin and end; both 0 where it does not stand. */
  from(concept: number): number {
    return this.keptOf[concept] === this.text ? this.begins[concept]! : 0;
  }

  to(concept: number): number {
    return this.keptOf[concept] === this.text ? this.filled[concept]! : 0;
  }

  /** Takes in the hits of a text. */
  gather(hits: Hits, lexicon: Lexicon): void {
    this.text += 1;
    this.fit(lexicon);
    this.countConcepts(hits, lexicon);
    this.selectSequences(lexicon);
    this.place(hits);
  }

  /** Notes which places are the collector's words. */
  hear(muted: Uint8Array): void {
    const { nextSaid, starts } = this;
    nextSaid[this.total] = this.total;
    for (let place = this.total - 1; place >= 0; place -= 1) nextSaid[place] = muted[starts[place]!] === 1 ? nextSaid[place + 1]! : place;
  }

  private fit({ conceptsOf, concepts, sequences }: Lexicon): void {
    const terms = conceptsOf.starts.length;
    if (this.foundIn.length < terms) {
      this.foundIn = new Int32Array(terms);
      this.times = new Int32Array(terms);
      this.lastKept = new Int32Array(terms);
    }
    if (this.standsIn.length < concepts.length) {
      this.standsIn = new Int32Array(concepts.length);
      this.keptOf = new Int32Array(concepts.length);
      this.begins = new Int32Array(concepts.length);
      this.filled = new Int32Array(concepts.length);
      this.present = new Int32Array(concepts.length + 1);
      this.lastHeld = new Int32Array(concepts.length);
    }
    const memberships = conceptsOf.items.length + 1;
    if (this.heldTerms.length < memberships) {
      this.heldTerms = new Int32Array(memberships);
      this.heldBefore = new Int32Array(memberships);
      this.keptConcepts = new Int32Array(memberships);
      this.keptBefore = new Int32Array(memberships);
    }
    if (this.sequences.length < sequences.pattern.length) this.sequences = new Int32Array(sequences.pattern.length);
  }

  /** Chains the found terms of each concept. */
  private countConcepts(hits: Hits, { conceptsOf: { starts, items } }: Lexicon): void {
    const { text, foundIn, times, lastKept, standsIn, present, heldTerms, heldBefore, lastHeld } = this;
    let held = 0;
    let presentCount = 0;
    for (let hit = 0; hit < hits.length; hit += 1) {
      const term = hits.terms[hit]!;
      if (foundIn[term] === text) {
        times[term] = times[term]! + 1;
        continue;
      }
      foundIn[term] = text;
      times[term] = 1;
      lastKept[term] = 0;
      const end = starts[term + 1]!;
      for (let i = starts[term]!; i < end; i += 1) {
        // Without a branch, which would be guessed wrongly time and again: all ones if the concept stood in an earlier text last.
        const concept = items[i]!;
        const isNew = (standsIn[concept]! - text) >> 31;
        present[presentCount] = concept;
        presentCount -= isNew;
        standsIn[concept] = text;
        held += 1;
        heldTerms[held] = term;
        heldBefore[held] = lastHeld[concept]! & ~isNew;
        lastHeld[concept] = held;
      }
    }
    this.presentCount = presentCount;
  }

  private selectSequences({ sequences: { items, anchoredBy, partner, pattern }, patterns }: Lexicon): void {
    const { text, standsIn, sequences, present, presentCount } = this;
    let count = 0;
    for (let concept = 0; concept < SHARED_COUNT; concept += 1) this.keep(concept);
    for (let i = 0; i < presentCount; i += 1) {
      const concept = present[i]!;
      const last = anchoredBy.starts[concept + 1]!;
      for (let place = anchoredBy.starts[concept]!; place < last; place += 1) {
        if (standsIn[partner[place]!] !== text) continue;
        const sequence = anchoredBy.items[place]!;
        const end = items.starts[sequence + 1]!;
        let item = items.starts[sequence]!;
        while (item < end && standsIn[items.items[item]!] === text) item += 1;
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
    if (this.keptOf[concept] === this.text || this.standsIn[concept] !== this.text) return;
    this.keptOf[concept] = this.text;
  }

  /** Gives each kept concept room for its places, then fills them in. */
  private place(hits: Hits): void {
    this.allot();
    const { filled, lastKept, keptConcepts, keptBefore } = this;
    for (let hit = 0; hit < hits.length; hit += 1) {
      for (let kept = lastKept[hits.terms[hit]!]!; kept !== 0; kept = keptBefore[kept]!) {
        const concept = keptConcepts[kept]!;
        const at = filled[concept]!;
        this.starts[at] = hits.starts[hit]!;
        this.ends[at] = hits.ends[hit]!;
        this.hits[at] = hit;
        filled[concept] = at + 1;
      }
    }
  }

  private allot(): void {
    const { text, present, presentCount, keptOf, begins, filled, times, lastHeld, heldBefore, heldTerms, lastKept, keptConcepts, keptBefore } = this;
    let total = 0;
    let kept = 0;
    for (let i = 0; i < presentCount; i += 1) {
      const concept = present[i]!;
      if (keptOf[concept] !== text) continue;
      begins[concept] = total;
      filled[concept] = total;
      for (let held = lastHeld[concept]!; held !== 0; held = heldBefore[held]!) {
        const term = heldTerms[held]!;
        total += times[term]!;
        kept += 1;
        keptConcepts[kept] = concept;
        keptBefore[kept] = lastKept[term]!;
        lastKept[term] = kept;
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
