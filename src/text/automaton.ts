import type { PairMap } from "./pairs";
import { pairMap } from "./pairs";

/** One term: the tokens it is made of and what is told when it is found. */
export interface Term {
  readonly tokens: readonly number[];
  readonly tells: number;
}

/**
 * Aho–Corasick over token numbers: one step a token, however many terms there are; every occurrence is told,
 * overlapping ones too. Edges live in one hash table, the root's in a row.
 */
export interface Automaton {
  /** Feeds tokens in order; `tell(what, from, to)` gets the half-open token range of each occurrence. Returns the steps taken. */
  scan(tokens: Int32Array, count: number, tell: (what: number, from: number, to: number) => void): number;
}

interface Trie {
  readonly edges: Map<number, number>[];
  readonly told: number[][];
  readonly depth: number[];
}

/** Builds the automaton. Token 0 stands for every unknown token and is part of no term. */
export function buildAutomaton(terms: readonly Term[], vocabularySize: number): Automaton {
  const trie = buildTrie(terms);
  const states = trie.edges.length;
  const fail = new Int32Array(states);
  const suffix = new Int32Array(states); // nearest proper suffix that tells something
  const order = [0];
  for (let i = 0; i < order.length; i += 1) {
    const state = order[i] ?? 0;
    for (const [token, next] of trie.edges[state] ?? []) {
      let back = state === 0 ? 0 : (fail[state] ?? 0);
      if (state !== 0) {
        while (back !== 0 && !trie.edges[back]?.has(token)) back = fail[back] ?? 0;
        back = trie.edges[back]?.get(token) ?? 0;
      }
      fail[next] = back;
      suffix[next] = (trie.told[back]?.length ?? 0) > 0 ? back : (suffix[back] ?? 0);
      order.push(next);
    }
  }
  const root = new Int32Array(vocabularySize);
  for (const [token, next] of trie.edges[0] ?? []) root[token] = next;
  const edges = hashEdges(trie.edges);
  const told = trie.told.map((list) => Int32Array.from(list));
  const { depth } = trie;

  return {
    scan(tokens, count, tell) {
      let state = 0;
      let steps = 0;
      for (let at = 0; at < count; at += 1) {
        const token = tokens[at] ?? 0;
        let next = -1;
        while (state !== 0 && (next = edges(state, token)) < 0) {
          state = fail[state] ?? 0;
          steps += 1;
        }
        state = state === 0 ? (root[token] ?? 0) : next;
        steps += 1;
        let teller = (told[state]?.length ?? 0) > 0 ? state : (suffix[state] ?? 0);
        while (teller !== 0) {
          const from = at + 1 - (depth[teller] ?? 0);
          for (const what of told[teller] ?? []) tell(what, from, at + 1);
          teller = suffix[teller] ?? 0;
          steps += 1;
        }
      }
      return steps;
    },
  };
}

function buildTrie(terms: readonly Term[]): Trie {
  const trie: Trie = { edges: [new Map()], told: [[]], depth: [0] };
  for (const { tokens, tells } of terms) {
    let state = 0;
    for (const token of tokens) {
      let next = trie.edges[state]?.get(token);
      if (next === undefined) {
        next = trie.edges.length;
        trie.edges[state]?.set(token, next);
        trie.edges.push(new Map());
        trie.told.push([]);
        trie.depth.push((trie.depth[state] ?? 0) + 1);
      }
      state = next;
    }
    if (state !== 0 && !trie.told[state]?.includes(tells)) trie.told[state]?.push(tells);
  }
  return trie;
}

/** Looks an edge up by state and token; -1 where there is none. */
function hashEdges(edges: readonly ReadonlyMap<number, number>[]): PairMap {
  const states: number[] = [];
  const tokens: number[] = [];
  const nexts: number[] = [];
  edges.forEach((map, state) => {
    for (const [token, next] of map) {
      states.push(state);
      tokens.push(token);
      nexts.push(next);
    }
  });
  return pairMap(states, tokens, nexts);
}
