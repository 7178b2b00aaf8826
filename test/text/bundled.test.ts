import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compiledLexicons, LANGUAGES, plainLexicon, readLexicon } from "../../src/build/lexicons";
import { tablesOf } from "../../src/text/compile";
import { numbersFrom, numbersText, packLexicon, unpackLexicon } from "../../src/text/packed";

const sources = LANGUAGES.map((language) => plainLexicon(readLexicon(language)));
const built = (name: string): unknown => JSON.parse(readFileSync(`src/packs/lexicons/${name}.json`, "utf8"));

describe("the bundled lexicons are what their sources say (else: npx tsx src/build/lexicons.ts)", () => {
  it.each(sources)("$language.json", (source) => expect(built(source.language)).toEqual(JSON.parse(JSON.stringify(source))));

  it("compiled.json", () => expect(built("compiled")).toEqual(JSON.parse(JSON.stringify(compiledLexicons(sources)))));
});

describe("packed numbers", () => {
  it.each([[[]], [[0]], [[31, 32]], [[1023, 1024, 0, 2_147_483_647]]])("come back: %j", (numbers) => expect([...numbersFrom(numbersText(numbers))]).toEqual(numbers));
});

it("a packed lexicon comes back as it was", () => {
  const tables = tablesOf(sources);
  const back = unpackLexicon(packLexicon(tables, new Set(tables.concepts)));
  expect(back).toEqual(tables);
});
