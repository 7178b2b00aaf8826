import { describe, expect, it } from "vitest";
import { buildAutomaton } from "../../src/text/automaton";

const HE = [1, 2];
const SHE = [3, 1, 2];
const HERS = [1, 2, 4, 3];
const automaton = buildAutomaton([HE, SHE, HERS].map((tokens, tells) => ({ tokens, tells })), 6);

function told(tokens: number[]): number[][] {
  const found: number[][] = [];
  automaton.scan(Int32Array.from(tokens), tokens.length, (what, from, to) => found.push([what, from, to]));
  return found;
}

describe("automaton", () => {
  it.each([
    ["nothing", [5, 4], []],
    ["one term", [1, 2], [[0, 0, 2]]],
    ["a term that ends in another", [3, 1, 2], [[1, 0, 3], [0, 1, 3]]],
    ["overlapping terms", [3, 1, 2, 4, 3], [[1, 0, 3], [0, 1, 3], [2, 1, 5]]],
    ["terms apart by an unknown token", [1, 0, 2, 1, 2], [[0, 3, 5]]],
  ])("tells %s", (_, tokens, expected) => expect(told(tokens)).toEqual(expected));

  it("takes at most two steps a token and one a match, on a text of repeated prefixes", () => {
    const deep = buildAutomaton([{ tokens: [1, 1, 1, 1, 1, 1, 1, 2], tells: 0 }], 3);
    const tokens = new Int32Array(100_000).fill(1);
    expect(deep.scan(tokens, tokens.length, () => undefined)).toBeLessThanOrEqual(200_000);
  });
});
