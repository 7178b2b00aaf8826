import type { Lexicon } from "./lexicon";
import { SHARED } from "./lexicon";
import type { Tokens } from "./tokens";

/** Every occurrence of every term in a text, in order of start; token ranges are half-open. */
export interface Hits {
  readonly terms: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The hits that start at token t are those numbered `[firstAt[t], firstAt[t + 1])`. */
  readonly firstAt: Int32Array;
  /** Steps that the automaton took. */
  readonly steps: number;
}

/** One occurrence of a concept that is recognised by its shape. */
export interface ShapeHit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
}

/** Terms of this concept hide every hit inside them: 公安县, 记账传票, "Court Street". */
const INNOCENT = 1 << SHARED.indexOf("innocent");

/** Finds the terms of a text in one pass of the automaton; sorting is by counting, so all of it is linear. */
export function findHits(tokens: Tokens, lexicon: Lexicon, shapes: readonly ShapeHit[]): Hits {
  const terms: number[] = [];
  const froms: number[] = [];
  const tos: number[] = [];
  const count = tokens.length;
  const { sharedOf } = lexicon;
  const lastEdge = lastEdges(tokens);
  const hiddenUntil = new Int32Array(count + 1); // by start token, the end of the longest innocent term from there
  const steps = lexicon.automaton.scan(tokens.ids, count, (term, from, to) => {
    if ((lastEdge[to - 1] ?? 0) > from) return;
    if (((sharedOf[term] ?? 0) & INNOCENT) !== 0) hiddenUntil[from] = Math.max(hiddenUntil[from] ?? 0, to);
    terms.push(term);
    froms.push(from);
    tos.push(to);
  });
  for (const { concept, from, to } of shapes) {
    const term = lexicon.shapeTerm.get(concept);
    if (term === undefined) continue;
    terms.push(term);
    froms.push(from);
    tos.push(to);
  }
  for (let at = 1; at < count; at += 1) hiddenUntil[at] = Math.max(hiddenUntil[at] ?? 0, hiddenUntil[at - 1] ?? 0);
  const firstAt = new Int32Array(count + 2);
  const isKept = (i: number) => (hiddenUntil[froms[i] ?? 0] ?? 0) < (tos[i] ?? 0);
  let kept = 0;
  for (let i = 0; i < terms.length; i += 1) {
    if (!isKept(i)) continue;
    const slot = (froms[i] ?? 0) + 1;
    firstAt[slot] = (firstAt[slot] ?? 0) + 1;
    kept += 1;
  }
  for (let at = 1; at < firstAt.length; at += 1) firstAt[at] = (firstAt[at] ?? 0) + (firstAt[at - 1] ?? 0);
  const next = firstAt.slice();
  const hits = { terms: new Int32Array(kept), starts: new Int32Array(kept), ends: new Int32Array(kept), firstAt, steps };
  for (let i = 0; i < terms.length; i += 1) {
    if (!isKept(i)) continue;
    const from = froms[i] ?? 0;
    const place = next[from] ?? 0;
    next[from] = place + 1;
    hits.terms[place] = terms[i] ?? 0;
    hits.starts[place] = from;
    hits.ends[place] = tos[i] ?? 0;
  }
  return hits;
}

/** For each token, the last token up to it that a comma or more stands before: no term reaches over it. */
function lastEdges(tokens: Tokens): Int32Array {
  const last = new Int32Array(tokens.length);
  let edge = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if ((tokens.edge[at] ?? 0) > 0) edge = at;
    last[at] = edge;
  }
  return last;
}

/** Calls `visit` for each hit of a shared concept, in order of start. */
export function eachShared(hits: Hits, lexicon: Lexicon, concept: (typeof SHARED)[number], visit: (from: number, to: number) => void): void {
  const bit = 1 << SHARED.indexOf(concept);
  for (let i = 0; i < hits.terms.length; i += 1) {
    if (((lexicon.sharedOf[hits.terms[i] ?? 0] ?? 0) & bit) !== 0) visit(hits.starts[i] ?? 0, hits.ends[i] ?? 0);
  }
}
