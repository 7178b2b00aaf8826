import type { Lexicon, Pattern } from "./lexicon";
import { ownName } from "./lexicon";
import type { Gap, Sequence } from "./pattern-syntax";
import type { Reading } from "./reading";

/** A pattern found in a text: the token ranges of its items, in order. */
export interface Match {
  readonly pattern: Pattern;
  readonly sequence: Sequence;
  readonly items: readonly (readonly [from: number, to: number])[];
}

/** Candidates kept per item of a sequence; more would only be other ways to say the same. */
const MOST_CANDIDATES = 12;

/** Finds every sequence of the wanted patterns that the collector says and means, blockers heeded. */
export function findMatches(reading: Reading, lexicon: Lexicon, isWanted: (pattern: Pattern) => boolean): Match[] {
  const { hits } = reading;
  const matches: Match[] = [];
  for (let hit = 0; hit < hits.terms.length; hit += 1) {
    const sequences = lexicon.anchored[hits.terms[hit] ?? 0];
    if (sequences === undefined) continue;
    for (const sequence of sequences) {
      const pattern = lexicon.patterns[sequence.pattern];
      if (!pattern || !isWanted(pattern)) continue;
      for (const items of matchesAround(reading, lexicon, sequence, hit)) {
        const match = { pattern, sequence, items };
        if (!isMeant(reading, match) || isLifted(reading, lexicon, match)) continue;
        matches.push(match);
        break;
      }
    }
  }
  return matches;
}

/** The ways, a dozen at most, to complete a sequence around a hit of its anchor. */
function matchesAround(reading: Reading, lexicon: Lexicon, sequence: Sequence, anchorHit: number): (readonly [number, number])[][] {
  const { hits } = reading;
  const anchor: readonly [number, number] = [hits.starts[anchorHit] ?? 0, hits.ends[anchorHit] ?? 0];
  const before: (readonly [number, number])[] = [];
  let near = anchor;
  for (let i = sequence.anchor - 1; i >= 0; i -= 1) {
    const found = previous(reading, lexicon, sequence.items[i] ?? 0, near, sequence.gaps[i]);
    if (!found) return [];
    before.unshift(found);
    near = found;
  }
  let frontier: Candidate[] = [{ range: anchor, parent: undefined }];
  for (let i = sequence.anchor + 1; i < sequence.items.length; i += 1) {
    frontier = next(reading, lexicon, sequence.items[i] ?? 0, frontier, sequence.gaps[i - 1]);
    if (frontier.length === 0) return [];
  }
  return frontier.map((last) => {
    const after: (readonly [number, number])[] = [];
    for (let candidate: Candidate | undefined = last; candidate; candidate = candidate.parent) after.unshift(candidate.range);
    return [...before, ...after];
  });
}

interface Candidate {
  readonly range: readonly [from: number, to: number];
  readonly parent: Candidate | undefined;
}

function next({ hits, sentenceOf }: Reading, { holds }: Lexicon, concept: number, from: readonly Candidate[], gap: Gap | undefined): Candidate[] {
  const found: Candidate[] = [];
  const most = gap?.most ?? 0;
  for (const candidate of from) {
    const end = candidate.range[1];
    const until = Math.min(end + most, sentenceOf.length - 1);
    for (let start = end; start <= until; start += 1) {
      if (gap?.crosses !== true && sentenceOf[start] !== sentenceOf[end - 1]) break;
      const last = hits.firstAt[start + 1] ?? 0;
      for (let hit = hits.firstAt[start] ?? 0; hit < last; hit += 1) {
        if (!holds.has(concept, hits.terms[hit] ?? 0)) continue;
        found.push({ range: [start, hits.ends[hit] ?? 0], parent: candidate });
        if (found.length >= MOST_CANDIDATES) return found;
      }
    }
  }
  return found;
}

/** The nearest hit that ends before `near` begins. */
function previous({ hits, sentenceOf }: Reading, { holds, longestTerm }: Lexicon, concept: number, near: readonly [number, number], gap: Gap | undefined): readonly [number, number] | undefined {
  const begin = near[0];
  const most = gap?.most ?? 0;
  const least = Math.max(0, begin - most - longestTerm);
  for (let start = begin - 1; start >= least; start -= 1) {
    if (gap?.crosses !== true && sentenceOf[start] !== sentenceOf[begin]) return undefined;
    const last = hits.firstAt[start + 1] ?? 0;
    for (let hit = hits.firstAt[start] ?? 0; hit < last; hit += 1) {
      const end = hits.ends[hit] ?? 0;
      if (end <= begin && begin - end <= most && holds.has(concept, hits.terms[hit] ?? 0)) return [start, end];
    }
  }
  return undefined;
}

/** Whether every item is the collector's own word and no negation reaches it but one that an item holds whole. */
function isMeant({ muted, deniedBy, negations, negationAt }: Reading, { pattern, items }: Match): boolean {
  if (pattern.denied === "counts") return items.every(([from]) => muted[from] !== 1);
  const isHeld = (number: number) => {
    const negation = negations[number];
    return negation === undefined || items.some(([start, end]) => start <= negation[0] && negation[1] <= end);
  };
  return items.every(([from, to]) => {
    for (let at = from; at < to; at += 1) {
      if (muted[at] === 1 || !isHeld(deniedBy[at] ?? -1) || !isHeld(negationAt[at] ?? -1)) return false;
    }
    return true;
  });
}

/** Whether a blocker stands in a sentence of the match or in the text, or the company it needs is missing. */
function isLifted(reading: Reading, lexicon: Lexicon, { pattern, items }: Match): boolean {
  const { sentenceOf, sentenceStart, tokens } = reading;
  const first = items[0]?.[0] ?? 0;
  const last = (items[items.length - 1]?.[1] ?? 1) - 1;
  const from = sentenceStart[sentenceOf[first] ?? 0] ?? 0;
  const to = sentenceStart[(sentenceOf[last] ?? 0) + 1] ?? tokens.length;
  const isHere = (name: string) => standsOnce(reading, lexicon, ownName(name, pattern.language), from, to);
  const isInText = (name: string) => standsOnce(reading, lexicon, ownName(name, pattern.language), 0, tokens.length);
  if (pattern.unless?.some(isHere) || pattern["unless-text"]?.some(isInText)) return true;
  return pattern.with !== undefined && !pattern.with.some(isInText);
}

/** As `stands`, remembered: many matches in one long sentence ask the same. */
function standsOnce(reading: Reading, lexicon: Lexicon, name: string, from: number, to: number): boolean {
  const key = `${name} ${from} ${to}`;
  const known = reading.asked.get(key);
  if (known !== undefined) return known;
  const answer = stands(reading, lexicon, name, from, to);
  reading.asked.set(key, answer);
  return answer;
}

/** Whether a concept stands, said by the collector, in a half-open range of tokens. */
export function stands({ hits, muted }: Reading, { conceptNumber, holds }: Lexicon, name: string, from: number, to: number): boolean {
  const concept = conceptNumber.get(name);
  if (concept === undefined) return false;
  const last = hits.firstAt[to] ?? hits.terms.length;
  for (let hit = hits.firstAt[from] ?? 0; hit < last; hit += 1) {
    if (muted[hits.starts[hit] ?? 0] !== 1 && holds.has(concept, hits.terms[hit] ?? 0)) return true;
  }
  return false;
}
