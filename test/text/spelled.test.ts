import { describe, expect, it } from "vitest";
import { normalise } from "../../src/text/normalise";
import { tokenise, Tokens } from "../../src/text/tokens";
import { Vocabulary } from "../../src/text/vocabulary";

const WORDS = ["go", "to", "jail", "jails", "prison", "for", "ever", "forever"];
const vocabulary = new Vocabulary(WORDS, {});
const tokens = new Tokens();

/** The known words of a text in order. */
function known(text: string): string[] {
  const { ids, length } = tokenise(normalise(text), [], vocabulary, tokens);
  return [...ids.subarray(0, length)].filter((id) => id !== 0).map((id) => WORDS[id - 1]!);
}

describe("letters one by one", () => {
  it.each([
    ["j a i l", ["jail"]],
    ["j.a.i.l.", ["jail"]],
    ["g o t o j a i l", ["go", "to", "jail"]],
    ["a j a i l", ["jail"]],
    ["j a i l s", ["jails"]],
    ["j a i l q", []],
    ["q j a i l", ["jail"]],
    ["j a.i l", []],
    ["j a j-a-i-l", ["jail"]],
    ["j a i l's", []],
    ["g o", []],
  ])("%j spells %j", (text, words) => expect(known(text)).toEqual(words));

  it.each([40, 1_000, 1_023, 1_024, 1_025, 3_000])("are read after %i that spell nothing", (count) => expect(known(`${"q ".repeat(count)}j a i l`)).toEqual(["jail"]));

  it("are read however many words they spell", () => expect(known("j a i l ".repeat(1_000))).toHaveLength(1_000));

  it("of one text are not those of the next", () => expect([known("g o t o j a i l"), known("j a i l g o t o")]).toEqual([["go", "to", "jail"], ["jail", "go", "to"]]));
});

describe("a word cut in two", () => {
  it.each([
    ["pri son", ["prison"]],
    ["pri-son", ["prison"]],
    ["pri.son", ["prison"]],
    ["pri|son", ["prison"]],
    ["pri\nson", ["prison"]],
    ["pri-\nson", ["prison"]],
    ["pri-\r\nson", ["prison"]],
    ["go to pri-son for-\never", ["go", "to", "prison", "forever"]],
    ["for ever", ["for", "ever"]],
    ["pri. son", []],
    ["pri, son", []],
    ["ja il", []],
    ["p rison", []],
    ["pri x son", []],
    ["pri 1 son", []],
  ])("%j holds %j", (text, words) => expect(known(text)).toEqual(words));

  it("has the span of both parts and their edge", () => {
    const { from, to, edge, length } = tokenise(normalise("go, pri\u00ad-\nson."), [], vocabulary, tokens);
    expect([length, from[1], to[1], edge[1]]).toEqual([2, 4, 13, 1]);
  });
});

describe("leet and look-alikes of Latin letters", () => {
  it.each([
    ["g0 t0 ja1l", ["go", "to", "jail"]],
    ["g@ ja!l", ["jail"]],
    ["jaiI", ["jail"]],
    ["go to priSon", ["go", "to", "prison"]],
    ["JAII", []],
    ["JAiI", ["jail"]],
    ["t0 4o", ["to"]],
  ])("%j holds %j", (text, words) => expect(known(text)).toEqual(words));
});

describe("a line break within a word of high risk", () => {
  const risky = new Vocabulary([..."坐牢等着"], { 做牢: "坐牢" });
  it.each([
    ["着坐\n牢吧", [3, 0, 0, 0]],
    ["等着\n坐牢", [3, 0, 3, 0]],
    ["着做\n牢吧", [3, 0, 3, 0]],
  ])("%j has the edges %j", (text, edge) => expect([...tokenise(normalise(text), [], risky, tokens).edge.subarray(0, 4)]).toEqual(edge));
});

describe("a full stop without a blank behind it", () => {
  it.each([
    ["deadbeat.This is", [3, 2, 0]],
    ["today.I will", [3, 2, 0]],
    ["Mrs.Smith is", [3, 0, 0]],
    ["example.com is", [3, 0, 0]],
    ["deadbeat.THIS is", [3, 0, 0]],
  ])("%j has the edges %j", (text, edge) => expect([...tokenise(normalise(text), [], new Vocabulary([], {}), tokens).edge.subarray(0, 3)]).toEqual(edge));
});
