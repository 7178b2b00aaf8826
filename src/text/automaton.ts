import type { Lists } from "./lists";

/** Takes in what the automaton finds: the number of a term and the half-open range of its tokens. */
export interface Finds {
  add(term: number, from: number, to: number): void;
}

/** What the automaton reads; no term reaches over a token that an edge stands before. */
export interface TokenRun {
  readonly length: number;
  readonly ids: Int32Array;
  readonly edge: Uint8Array;
}

/**
 * Aho–Corasick over token numbers: one step a token, however many terms there are; every occurrence is told, overlapping
 * ones too. Edges live in one hash table, the root's in a row.
 */
export class Automaton {
  private readonly slots: Int32Array;
  private readonly root: Int32Array;
  /** By state: the state and the token that it follows on, by twos. */
  private readonly follows: Int32Array;
  /** By state, a bit for each of the tokens that it goes on with, by their last five bits: most lookups end there. */
  private readonly goesOn: Int32Array;
  private readonly depth: Uint16Array;
  /** The state of the longest proper suffix. */
  private readonly fail: Int32Array;
  /** The nearest state that tells a term: itself or along the suffixes; and the next one after it. */
  private readonly teller: Int32Array;
  private readonly nextTeller: Int32Array;
  private readonly term: Int32Array;

  /**
   * @param terms           the tokens of each; no two alike; one without any stands for what the automaton does not find
   * @param vocabularySize  the highest token number; token 0 stands for every unknown one and is part of no term
   */
  constructor(terms: Lists, vocabularySize: number) {
    const most = terms.items.length + 1;
    let size = 16;
    while (size < most * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.root = new Int32Array(vocabularySize + 1);
    const follows = new Int32Array(2 * most);
    this.goesOn = new Int32Array(most);
    const depth = new Uint16Array(most);
    const term = new Int32Array(most).fill(-1);
    this.follows = follows;
    let states = 1;
    for (let number = 0; number + 1 < terms.starts.length; number += 1) {
      let state = 0;
      for (let i = terms.starts[number]!; i < terms.starts[number + 1]!; i += 1) {
        const token = terms.items[i]!;
        let next = this.next(state, token);
        if (next === 0) {
          next = states;
          states += 1;
          follows[2 * next] = state;
          follows[2 * next + 1] = token;
          depth[next] = depth[state]! + 1;
          if (state === 0) this.root[token] = next;
          else this.slots[this.freeSlot(state, token)] = next;
          this.goesOn[state] = this.goesOn[state]! | (1 << (token & 31));
        }
        state = next;
      }
      if (state !== 0) term[state] = number;
    }
    this.follows = follows.slice(0, 2 * states);
    this.goesOn = this.goesOn.slice(0, states);
    this.depth = depth.slice(0, states);
    this.term = term.slice(0, states);
    this.fail = new Int32Array(states);
    this.teller = new Int32Array(states);
    this.nextTeller = new Int32Array(states);
    this.link(states);
  }

  /** Reads a text and returns the steps that it took: at most two a token and one a find. */
  scan({ length, ids, edge }: TokenRun, finds: Finds): number {
    const { slots, follows, goesOn, root, fail, teller, nextTeller, term, depth } = this;
    let state = 0;
    let steps = length;
    for (let at = 0; at < length; at += 1) {
      const token = ids[at]!;
      if (edge[at] !== 0) state = 0;
      if (token === 0) {
        state = 0;
        continue;
      }
      let next = 0;
      while (state !== 0 && (next = mayGoOn(goesOn[state]!, token) ? stateAfter(slots, follows, state, token) : 0) === 0) {
        state = fail[state]!;
        steps += 1;
      }
      state = state === 0 ? root[token]! : next;
      for (let told = teller[state]!; told !== 0; told = nextTeller[told]!) {
        finds.add(term[told]!, at + 1 - depth[told]!, at + 1);
        steps += 1;
      }
    }
    return steps;
  }

  /** The state after a token, 0 where the trie goes no further. */
  private next(state: number, token: number): number {
    if (state === 0) return this.root[token]!;
    return mayGoOn(this.goesOn[state]!, token) ? stateAfter(this.slots, this.follows, state, token) : 0;
  }

  private freeSlot(state: number, token: number): number {
    const mask = this.slots.length - 1;
    let slot = hashOf(state, token) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  /** Finds the suffixes, the shorter states first. */
  private link(states: number): void {
    const { depth, follows, fail, teller, nextTeller, term } = this;
    for (const state of byDepth(depth, states)) {
      if (depth[state]! > 1) {
        const token = follows[2 * state + 1]!;
        let back = fail[follows[2 * state]!]!;
        while (back !== 0 && this.next(back, token) === 0) back = fail[back]!;
        fail[state] = this.next(back, token);
      }
      nextTeller[state] = teller[fail[state]!]!;
      teller[state] = term[state] === -1 ? nextTeller[state]! : state;
    }
  }
}

/** All states but the first, sorted by counting. */
function byDepth(depth: Uint16Array, states: number): Int32Array {
  const begins: number[] = [];
  for (let state = 1; state < states; state += 1) begins[depth[state]! + 1] = (begins[depth[state]! + 1] ?? 0) + 1;
  for (let level = 1; level < begins.length; level += 1) begins[level] = (begins[level] ?? 0) + (begins[level - 1] ?? 0);
  const order = new Int32Array(states - 1);
  for (let state = 1; state < states; state += 1) {
    const place = begins[depth[state]!]!;
    order[place] = state;
    begins[depth[state]!] = place + 1;
  }
  return order;
}

const mayGoOn = (bits: number, token: number): boolean => ((bits >>> (token & 31)) & 1) === 1;

function stateAfter(slots: Int32Array, follows: Int32Array, state: number, token: number): number {
  const mask = slots.length - 1;
  for (let slot = hashOf(state, token) & mask; ; slot = (slot + 1) & mask) {
    const next = slots[slot]!;
    if (next === 0 || (follows[2 * next] === state && follows[2 * next + 1] === token)) return next;
  }
}

const hashOf = (state: number, token: number): number => (Math.imul(state, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b)) >>> 7;
