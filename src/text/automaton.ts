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

/** What is known of a state lies together, so that it comes into the cache together. */
const FIELDS = 8;
/** A bit for each of the tokens that it goes on with, by their last five bits: most lookups end there. */
const GOES_ON = 0;
/** The first of its children; they stand one after the other, up to the first child of the next state. */
const FIRST = 1;
/** Where the table of its children begins, if it has more than a few. */
const TABLE = 2;
/** The token that leads to it. */
const TOKEN = 3;
/** The state of the longest proper suffix. */
const FAIL = 4;
/** The nearest state that tells a term: itself or along the suffixes; and the next one after it. */
const TELLER = 5;
const NEXT_TELLER = 6;
/** The term, and in the lowest bits how many tokens it has; less than 0 for none. */
const TERM = 7;
const LENGTH_BITS = 8;
export const LONGEST_TERM = (1 << LENGTH_BITS) - 1;

/** Up to so many children are looked through one by one. */
const FEW = 3;

/**
 * Aho–Corasick over token numbers: one step a token, however many terms there are; every occurrence is told, overlapping
 * ones too. States are numbered level by level.
 */
export class Automaton {
  private readonly states: Int32Array;
  /** Children by token, of one state after the other, in open addressing: the token and the state it leads to side by side. */
  private readonly tables: Int32Array;
  /** By token, the state after it alone. */
  private readonly root: Int32Array;

  /**
   * @param terms           the tokens of each, no more than `LONGEST_TERM`; no two alike; one without any stands for what the automaton does not find
   * @param vocabularySize  the highest token number; token 0 stands for every unknown one and is part of no term
   */
  constructor(terms: Lists, vocabularySize: number) {
    const { states, parents } = trieOf(terms, vocabularySize);
    this.states = states;
    this.tables = tablesOf(states, parents.length);
    this.root = new Int32Array(vocabularySize + 1);
    const end = states[FIELDS + FIRST]!;
    for (let state = 1; state < end; state += 1) this.root[states[FIELDS * state + TOKEN]!] = state;
    this.link(parents, end);
  }

  /** Reads a text and returns the steps that it took: at most two a token and one a find. */
  scan({ length, ids, edge }: TokenRun, finds: Finds): number {
    const { states, tables, root } = this;
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
      while (state !== 0 && (next = childOf(states, tables, state, token)) === 0) {
        state = states[FIELDS * state + FAIL]!;
        steps += 1;
      }
      state = state === 0 ? root[token]! : next;
      for (let told = states[FIELDS * state + TELLER]!; told !== 0; told = states[FIELDS * told + NEXT_TELLER]!) {
        const term = states[FIELDS * told + TERM]!;
        finds.add(term >> LENGTH_BITS, at + 1 - (term & LONGEST_TERM), at + 1);
        steps += 1;
      }
    }
    return steps;
  }

  /**
   * Finds the suffixes, the shorter states first.
   *
   * @param deep  the first state that more than one token leads to
   */
  private link(parents: Int32Array, deep: number): void {
    const { states, tables, root } = this;
    for (let state = 1; state < parents.length; state += 1) {
      const record = FIELDS * state;
      let fail = 0;
      if (state >= deep) {
        const token = states[record + TOKEN]!;
        let back = parents[state]!;
        do {
          back = states[FIELDS * back + FAIL]!;
          fail = back === 0 ? root[token]! : childOf(states, tables, back, token);
        } while (fail === 0 && back !== 0);
      }
      states[record + FAIL] = fail;
      states[record + NEXT_TELLER] = states[FIELDS * fail + TELLER]!;
      states[record + TELLER] = states[record + TERM]! < 0 ? states[record + NEXT_TELLER]! : state;
    }
  }
}

/** No term. */
const NONE = -1;

/** The states of terms, level by level, and the parent of each; after the last stands one more, where its children would end. */
function trieOf({ starts, items }: Lists, vocabularySize: number): { states: Int32Array; parents: Int32Array } {
  const states = new Int32Array(FIELDS * (items.length + 2));
  const parents = new Int32Array(items.length + 1);
  const termCount = starts.length - 1;
  const width = vocabularySize + 1;
  /** By term, the state after its tokens so far. */
  const reached = new Int32Array(termCount);
  let count = 1;
  /** The last state that the first child is known of. */
  let told = -1;
  for (let depth = 0; ; depth += 1) {
    // State, token and term in one number each, to be sorted as numbers.
    const open = new Float64Array(termCount);
    let length = 0;
    for (let term = 0; term < termCount; term += 1) {
      const at = starts[term]! + depth;
      if (at < starts[term + 1]!) open[length++] = (reached[term]! * width + items[at]!) * termCount + term;
    }
    if (length === 0) break;
    let before = -1;
    for (const key of open.subarray(0, length).sort()) {
      const edge = Math.floor(key / termCount);
      const term = key - edge * termCount;
      if (edge !== before) {
        before = edge;
        const parent = Math.floor(edge / width);
        const token = edge - parent * width;
        while (told < parent) states[FIELDS * (told += 1) + FIRST] = count;
        states[FIELDS * count + TOKEN] = token;
        states[FIELDS * count + TERM] = NONE;
        states[FIELDS * parent + GOES_ON] = states[FIELDS * parent + GOES_ON]! | (1 << (token & 31));
        parents[count] = parent;
        count += 1;
      }
      reached[term] = count - 1;
      if (starts[term + 1] === starts[term]! + depth + 1) states[FIELDS * (count - 1) + TERM] = (term << LENGTH_BITS) | (depth + 1);
    }
  }
  while (told < count) states[FIELDS * (told += 1) + FIRST] = count;
  return { states: states.slice(0, FIELDS * (count + 1)), parents: parents.subarray(0, count) };
}

/** The size of the table of so many children: at most half full. */
const tableSize = (children: number): number => 2 << (32 - Math.clz32(children - 1));

/** Makes the tables of children, but that of the root, and tells the states where theirs begins. */
function tablesOf(states: Int32Array, count: number): Int32Array {
  const childrenOf = (state: number): number => states[FIELDS * (state + 1) + FIRST]! - states[FIELDS * state + FIRST]!;
  let size = 0;
  for (let state = 1; state < count; state += 1) {
    if (childrenOf(state) <= FEW) continue;
    states[FIELDS * state + TABLE] = size;
    size += tableSize(childrenOf(state));
  }
  const tables = new Int32Array(2 * size);
  for (let state = 1; state < count; state += 1) {
    const children = childrenOf(state);
    if (children <= FEW) continue;
    const table = states[FIELDS * state + TABLE]!;
    const mask = tableSize(children) - 1;
    const first = states[FIELDS * state + FIRST]!;
    for (let child = first; child < first + children; child += 1) {
      const token = states[FIELDS * child + TOKEN]!;
      let slot = token & mask;
      while (tables[2 * (table + slot)] !== 0) slot = (slot + 1) & mask;
      tables[2 * (table + slot)] = token;
      tables[2 * (table + slot) + 1] = child;
    }
  }
  return tables;
}

/** The state after a token, 0 where the trie goes no further. */
function childOf(states: Int32Array, tables: Int32Array, state: number, token: number): number {
  const record = FIELDS * state;
  if (((states[record + GOES_ON]! >>> (token & 31)) & 1) === 0) return 0;
  let child = states[record + FIRST]!;
  const end = states[record + FIELDS + FIRST]!;
  if (end - child <= FEW) {
    for (; child < end; child += 1) if (states[FIELDS * child + TOKEN] === token) return child;
    return 0;
  }
  const table = states[record + TABLE]!;
  const mask = tableSize(end - child) - 1;
  for (let slot = token & mask; ; slot = (slot + 1) & mask) {
    const held = tables[2 * (table + slot)]!;
    if (held === 0 || held === token) return tables[2 * (table + slot) + 1]!;
  }
}
