import { describe, expect, it } from "vitest";
import { normalise } from "../../src/text/normalise";
import { tokenise, Tokens } from "../../src/text/tokens";
import { Vocabulary } from "../../src/text/vocabulary";

const WORDS = ["go", "to", "jail", "jails"];
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
