import { describe, expect, it } from "vitest";
import { plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { compileLexicons } from "../../src/text/compile";
import { findForbidden } from "../../src/build/found";
import { MOST_MATCHES } from "../../src/text/pattern";
import { readText } from "../../src/text/reading";

const lexicon = compileLexicons(["zh", "en"].map((language) => plainLexicon(readLexicon(language))));

/** The work of a text of `times` copies, per copy. */
const work = (unit: string, times: number): number => readText(unit.repeat(times), lexicon).steps / times;

describe("hostile texts take work in proportion to their length", () => {
  it.each([
    ["repeated prefixes", "让你坐"],
    ["repeated words", "jail "],
    ["repeated negations", "不会"],
    ["combining marks", "j́̂a̧"],
    ["open quotation marks", "说“"],
    ["open brackets", "{{[【<"],
    ["labels", "客户:"],
    ["split letters", "j.a.i.l."],
  ])("%s", (_, unit) => expect(work(unit, 20_000)).toBeLessThanOrEqual(work(unit, 1_000) * 1.2 + 1));

  it.each([["{{".repeat(5_000)], ["“".repeat(5_000)], ["̂".repeat(5_000)], ["\ud800"], [""], ["\0\n\r"]])("never throws on %j", (text) =>
    expect(Array.isArray(findForbidden(text, { lexicon }))).toBe(true),
  );
});

it("gives the first of what is said one way without end, and whatever else is said after it", () => {
  const found = findForbidden(`${"坐牢。".repeat(MOST_MATCHES + 1_000)}\nshut up, you scumbag`, { lexicon, recipientRole: "debtor" });
  const arrests = found.filter(({ finding }) => finding === "threat-arrest");
  expect(arrests.map(({ span }) => span.from)).toEqual(Array.from({ length: MOST_MATCHES }, (_, index) => 3 * index));
  expect(found.at(-1)?.finding).toBe("insult");
});
