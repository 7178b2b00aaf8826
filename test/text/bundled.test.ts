import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { compiledLexicons, digestOf } from "../../src/build/lexicons";
import { exampleFiles, linesOf } from "../../src/build/teach/examples";
import { tablesOf } from "../../src/text/compile";
import { numbersFrom, numbersText, packLexicon, unpackLexicon } from "../../src/text/packed";

const proven = LANGUAGES.map((language) => readLexicon(language));
const sources = proven.map(plainLexicon);
const built = (name: string): unknown => JSON.parse(readFileSync(`src/packs/lexicons/${name}.json`, "utf8"));

describe("the bundled lexicons are what their sources say (else: npx tsx src/build/lexicons.ts)", () => {
  it.each(sources)("$language.json", (source) => expect(built(source.language)).toEqual(JSON.parse(JSON.stringify(source))));

  it("compiled.json", () => expect(built("compiled")).toMatchObject({ madeOf: digestOf(proven, exampleFiles().flatMap(linesOf)) }));

  it("compiled twice they are the same to the byte", () => {
    const few = exampleFiles().flatMap((file) => linesOf(file).slice(0, 12));
    const compile = () => JSON.stringify(compiledLexicons(proven.map((one) => ({ ...one, patterns: one.patterns.slice(0, 8) })), few));
    expect(compile()).toBe(compile());
  });
});

describe("packed numbers", () => {
  it.each([[[]], [[0]], [[31, 32]], [[1023, 1024, 0, 2_147_483_647]]])("come back: %j", (numbers) => expect([...numbersFrom(numbersText(numbers))]).toEqual(numbers));
});

it("a packed lexicon comes back as it was", () => {
  const tables = tablesOf(sources);
  const back = unpackLexicon(packLexicon(tables, new Set(tables.concepts)));
  expect(back).toEqual(tables);
});
