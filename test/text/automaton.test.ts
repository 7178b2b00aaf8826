import { describe, expect, it } from "vitest";
import { Automaton } from "../../src/text/automaton";
import { listsOf } from "../../src/text/lists";

const HE = [1, 2];
const SHE = [3, 1, 2];
const HERS = [1, 2, 4, 3];
const automaton = new Automaton(listsOf([HE, SHE, HERS]), 5);
const run = (tokens: readonly number[], edges: readonly number[] = []) => ({ length: tokens.length, ids: Int32Array.from(tokens), edge: Uint8Array.from(tokens, (_, at) => edges[at] ?? 0) });

function found(tokens: readonly number[], edges?: readonly number[]): number[][] {
  const finds: number[][] = [];
  automaton.scan(run(tokens, edges), { add: (...find) => void finds.push(find) });
  return finds;
}

describe("automaton", () => {
  it.each([
    ["nothing", [5, 4], []],
    ["one term", [1, 2], [[0, 0, 2]]],
    ["a term that ends in another", [3, 1, 2], [[1, 0, 3], [0, 1, 3]]],
    ["overlapping terms", [3, 1, 2, 4, 3], [[1, 0, 3], [0, 1, 3], [2, 1, 5]]],
    ["terms apart by an unknown token", [1, 0, 2, 1, 2], [[0, 3, 5]]],
  ])("finds %s", (_, tokens, expected) => expect(found(tokens)).toEqual(expected));

  it("finds no term that reaches over an edge", () => expect(found([3, 1, 2, 4, 3], [0, 1])).toEqual([[0, 1, 3], [2, 1, 5]]));

  it("takes at most two steps a token and one a find, on a text of repeated prefixes", () => {
    const deep = new Automaton(listsOf([[1, 1, 1, 1, 1, 1, 1, 2]]), 2);
    expect(deep.scan(run(Array.from({ length: 100_000 }, () => 1)), { add: () => undefined })).toBeLessThanOrEqual(200_000);
  });
});
