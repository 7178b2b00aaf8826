import { addEntities } from "../../src/text/entities";
import { type FindOptions, wantedBy } from "../../src/text/find";
import { shared } from "../../src/text/concepts";
import type { Lexicon } from "../../src/text/lexicon";
import type { LexiconTables } from "../../src/text/link";
import type { Lists } from "../../src/text/lists";
import { normalise } from "../../src/text/normalise";
import type { Occurrences } from "../../src/text/occurrences";
import { findPlaceholders } from "../../src/text/placeholder";
import { Stance } from "../../src/text/stance";
import { edges, tokenise, tokenKinds, Tokens } from "../../src/text/tokens";

/**
 * What a text holds, by trying every term and every sequence at every place. Tokens, shapes and what is muted as somebody else's words
 * are the engine's own, for they are rules of thumb whose plainest form is the one that it has.
 */
export interface Found {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

interface Hit extends Place {
  readonly term: number;
}

interface Negation extends Place {
  readonly reaches: Place;
  readonly isBackward: boolean;
}

const MOST_WAYS = 12;
const DENIAL_REACH = 44;

const listAt = ({ starts, items }: Lists, index: number): readonly number[] => [...items.subarray(starts[index], starts[index + 1])];
const covers = (outer: Place, at: number): boolean => outer.from <= at && at < outer.to;
const holds = (outer: Place, inner: Place): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** A lexicon's terms and sequences as plain lists, taken from its tables once. */
export function plainReader(tables: LexiconTables, lexicon: Lexicon): (text: string, contact: Omit<FindOptions, "lexicon">) => Found[] {
  const termCount = tables.terms.starts.length - 1;
  const terms = Array.from({ length: termCount }, (_, term) => ({ words: listAt(tables.terms, term), concepts: listAt(tables.conceptsOf, term) }));
  const sequences = Array.from(tables.pattern, (pattern, sequence) => {
    const first = tables.items.starts[sequence]!;
    const items = listAt(tables.items, sequence).map((concept, index) => ({ concept, most: tables.most[first + index]!, crosses: tables.crosses[first + index] === 1 }));
    return { items, anchor: tables.anchor[sequence]!, pattern: tables.patterns[pattern]! };
  });

  return (text, contact) => {
    const slots = findPlaceholders(text).filter(({ sure, name }) => sure || lexicon.slotNames.has(name));
    const tokens = tokenise(normalise(text), slots, lexicon.vocabulary, new Tokens());
    const all = hitsOf(tokens);
    addEntities(tokens, slots, lexicon, { add: (term, from, to) => void all.push({ term, from, to }) });
    const innocent = all.filter(({ term }) => terms[term]!.concepts.includes(shared.innocent));
    const hits = all.filter((hit) => !innocent.some((one) => holds(one, hit))).sort((a, b) => a.from - b.from);
    const places: Place[][] = tables.concepts.map(() => []);
    for (const { term, from, to } of hits) for (const concept of terms[term]!.concepts) places[concept]!.push({ from, to });
    const { muted, reported } = mutedIn(tokens, places);
    const isSaid = (concept: number, within: Place): boolean => places[concept]!.some(({ from }) => covers(within, from) && muted[from] !== 1);
    const negations = negationsOf(tokens, places);
    const isWanted = wantedBy(contact);
    const whole: Place = { from: 0, to: tokens.length };

    const found: (Found & { readonly yields: readonly string[] | undefined; readonly isElement: boolean })[] = [];
    for (const { items, anchor, pattern } of sequences) {
      if (!isWanted(pattern.head)) continue;
      if (items.some(({ concept }) => places[concept]!.length === 0)) continue;
      for (const place of places[items[anchor]!.concept]!) {
        const way = waysAround(place, items, anchor).find((one) => isMeant(one, pattern.head.denied) && !isLifted(one));
        if (way === undefined) continue;
        const { finding, element, yields } = pattern.head;
        found.push({ name: (finding ?? element)!, isElement: finding === undefined, from: tokens.from[way[0]!.from]!, to: tokens.to[way.at(-1)!.to - 1]!, yields });
      }

      function isLifted(way: readonly Place[]): boolean {
        const sentences = { from: sentenceOf(tokens, way[0]!.from).from, to: sentenceOf(tokens, way.at(-1)!.to - 1).to };
        const near = { from: sentenceOf(tokens, Math.max(0, sentences.from - 1)).from, to: sentenceOf(tokens, Math.min(tokens.length - 1, sentences.to)).to };
        if (pattern.head.denied === "reported" && pattern.unless.some((concept) => places[concept]!.some(({ from }) => covers(sentences, from)))) return true;
        const lacks = pattern.with !== undefined && !pattern.with.some((concept) => isSaid(concept, whole));
        return lacks || pattern.unless.some((concept) => isSaid(concept, sentences)) || pattern.unlessNear.some((concept) => isSaid(concept, near)) || pattern.unlessText.some((concept) => isSaid(concept, whole));
      }
    }
    const made = new Set(found.filter(({ yields, isElement }) => yields === undefined && !isElement).map(({ name }) => name));
    return merged(found.filter(({ name, yields }) => !yields?.some((slug) => slug !== name && made.has(slug))));

    /** The nearest before the anchor, then whatever may follow on it. */
    function waysAround(place: Place, items: (typeof sequences)[number]["items"], anchor: number): Place[][] {
      const way = [place];
      for (let item = anchor - 1; item >= 0; item -= 1) {
        const { concept, most, crosses } = items[item]!;
        const next = way[0]!.from;
        const least = Math.max(next - most - lexicon.longestTerm, crosses ? 0 : sentenceOf(tokens, next).from);
        const near = places[concept]!.filter(({ from, to }) => to <= next && next - to <= most && from >= least);
        const nearest = near.find(({ from }) => from === Math.max(...near.map((one) => one.from)));
        if (nearest === undefined) return [];
        way.unshift(nearest);
      }
      let ways = [way];
      for (let item = anchor; item + 1 < items.length; item += 1) {
        const { most, crosses } = items[item]!;
        const follows = ({ to: end }: Place, { from }: Place): boolean => from >= end && from <= end + most && (crosses || from < sentenceOf(tokens, end - 1).to);
        ways = ways.flatMap((one) => places[items[item + 1]!.concept]!.filter((after) => follows(one.at(-1)!, after)).map((after) => [...one, after])).slice(0, MOST_WAYS);
      }
      return ways;
    }

    function isMeant(way: readonly Place[], counts: "counts" | "reported" | undefined): boolean {
      const isHeld = (negation: Negation | undefined): boolean => negation === undefined || way.some((one) => holds(one, negation));
      return way.every((one) => {
        if (counts !== undefined) return muted[one.from] !== 1 || (counts === "reported" && reported[one.from] === 1);
        for (let at = one.from; at < one.to; at += 1) {
          const forward = negations.filter(({ isBackward }) => !isBackward);
          const denied = forward.findLast(({ reaches }) => covers(reaches, at)) ?? negations.find(({ isBackward, reaches }) => isBackward && covers(reaches, at));
          if (muted[at] === 1 || !isHeld(denied) || !isHeld(forward.findLast((negation) => covers(negation, at)))) return false;
        }
        return true;
      });
    }
  };

  /** Every term at every place; at one place the shorter first. */
  function hitsOf({ ids, edge, length }: Tokens): Hit[] {
    const hits: Hit[] = [];
    for (let at = 0; at < length; at += 1) {
      const here = terms.flatMap(({ words }, term) => (words.length > 0 && words.every((word, i) => at + i < length && ids[at + i] === word && (i === 0 || edge[at + i] === edges.none)) ? [{ term, from: at, to: at + words.length }] : []));
      hits.push(...here.sort((a, b) => a.to - b.to));
    }
    return hits;
  }
}

function sentenceOf({ edge, length }: Tokens, at: number): Place {
  let [from, to] = [at, at + 1];
  while (from > 0 && edge[from]! < edges.sentence) from -= 1;
  while (to < length && edge[to]! < edges.sentence) to += 1;
  return { from, to };
}

function mutedIn(tokens: Tokens, places: readonly (readonly Place[])[]): Pick<Stance, "muted" | "reported"> {
  const told = Object.values(shared).flatMap((concept) => places[concept]!.map((place) => ({ ...place, concept })));
  const from = (concept: number): number => told.filter((one) => one.concept < concept).length;
  const to = (concept: number): number => from(concept + 1);
  const stance = new Stance();
  stance.take(tokens, { isKept: (concept: number) => from(concept) < to(concept), from, to, starts: told.map((one) => one.from), ends: told.map((one) => one.to) } as unknown as Occurrences);
  return stance;
}

/** In the order in which later ones take the place of earlier ones; backward ones only reach what no other does. */
function negationsOf(tokens: Tokens, places: readonly (readonly Place[])[]): Negation[] {
  const isFeigned = (place: Place): boolean => places[shared["deny-not"]]!.some((one) => one.from < place.to && place.from < one.to);
  const resumes = (at: number): boolean => places[shared.resume]!.some(({ from }) => from === at);
  const carries = (at: number): boolean =>
    tokens.edge[at] === edges.none || tokens.kinds[at] === tokenKinds.word || places[shared.carry]!.some(({ from }) => from === at) || /[、(（:：]/.test(tokens.source.slice(tokens.to[at - 1], tokens.from[at]));
  const forward = (concept: number, stops: (at: number) => boolean): Negation[] =>
    places[concept]!.filter((place) => !isFeigned(place)).map(({ from, to }) => {
      const limit = Math.min(to + DENIAL_REACH, sentenceOf(tokens, to - 1).to);
      let end = to;
      while (end < limit && !stops(end)) end += 1;
      return { from, to, reaches: { from: to, to: end }, isBackward: false };
    });
  const backward = places[shared["deny-back"]]!.filter((place) => !isFeigned(place)).map(({ from, to }) => ({ from, to, reaches: { from: Math.max(sentenceOf(tokens, from).from, from - DENIAL_REACH), to: from }, isBackward: true }));
  return [...forward(shared.deny, (at) => resumes(at) || !carries(at)), ...forward(shared["deny-wide"], resumes), ...backward];
}

/** What overlaps under one name is one. */
function merged(found: readonly Found[]): Found[] {
  const result: Found[] = [];
  for (const { name, from, to } of found.toSorted((a, b) => a.from - b.from)) {
    const before = result.findLastIndex((one) => one.name === name);
    if (before >= 0 && result[before]!.to > from) result[before] = { ...result[before]!, to: Math.max(result[before]!.to, to) };
    else result.push({ name, from, to });
  }
  return result;
}
