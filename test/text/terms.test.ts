import { describe, expect, it } from "vitest";
import { expandTerm, inflect } from "../../src/text/terms";

describe("expandTerm", () => {
  it.each([
    ["call your boss", ["call your boss"]],
    ["(call|ring) (up|) you", ["call up you", "call  you", "ring up you", "ring  you"]],
    ["打(断|残|)", ["打断", "打残", "打"]],
    ["a(b(c|d)|e)", ["abc", "abd", "ae"]],
    ["arrest~", ["arrest", "arrests", "arrested", "arresting"]],
  ])("%j → %j", (term, phrases) => expect(expandTerm(term)).toEqual(phrases));

  it.each(["(open", "closed)"])("refuses %j", (term) => expect(() => expandTerm(term)).toThrow(RangeError));
});

describe("inflect", () => {
  it.each([
    ["take", ["take", "takes", "took", "taken", "taking"]],
    ["garnish", ["garnish", "garnishes", "garnished", "garnishing"]],
    ["seize", ["seize", "seizes", "seized", "seizing"]],
    ["levy", ["levy", "levies", "levied", "levying"]],
    ["slap", ["slap", "slaps", "slapped", "slapping"]],
  ])("%s → %j", (word, forms) => expect(inflect(word)).toEqual(forms));
});
