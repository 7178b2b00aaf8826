import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/build/teach/names";
import { stemsOf } from "../../src/build/teach/stems";
import { eachCue } from "../../src/text/cues";
import { edges, tokenKinds, Tokens } from "../../src/text/tokens";

/** The words, each with the one that it is a form of. */
function pairsAmong(words: readonly string[]): string[] {
  const stems = stemsOf(words);
  return words.flatMap((word, index) => (stems[index + 1] === index + 1 ? [] : [`${word} ${words[stems[index + 1]! - 1]!}`]));
}

describe("the words that others are forms of", () => {
  it.each([
    ["plural and third person", ["card", "cards", "agency", "agencies", "tax", "taxes", "owe", "owes"], ["cards card", "agencies agency", "taxes tax", "owes owe"]],
    ["past and participle", ["owe", "owed", "owing", "stop", "stopped", "stopping", "deny", "denied", "call", "called"], ["owed owe", "owing owe", "stopped stop", "stopping stop", "denied deny", "called call"]],
    ["adverbs and nouns", ["kind", "kindly", "settle", "settlement"], ["kindly kind", "settlement settle"]],
  ])("%s", (_, words, pairs) => expect(pairsAmong(words)).toEqual(pairs));

  it("are none that only look so, that are not there, or that are too short", () => {
    expect(pairsAmong(["the", "thing", "new", "news", "app", "apply", "addres", "address", "i", "is", "us", "using"])).toEqual([]);
    expect(pairsAmong(["garnished"])).toEqual([]);
    expect(pairsAmong(["还款", "还", "a1", "a1s"])).toEqual([]);
  });

  it("stand for nothing where there is no word", () => expect([...stemsOf([])]).toEqual([0]));
});

it("tells a form as itself and as the plain word, and in pairs as the plain word alone", () => {
  const [we, garnish, garnished, wages] = [1, 2, 3, 4];
  const tokens = new Tokens();
  tokens.begin("", 3);
  for (const id of [we, garnished, wages]) tokens.add(id, tokenKinds.word, 0, 0);
  tokens.edge.fill(edges.none, 1);
  const told: string[] = [];
  eachCue(tokens, new Uint8Array(3), { number: 0, slot: 0, stemOf: Int32Array.of(0, we, garnish, garnish, wages) }, 0, 3, {
    word: (word) => told.push(`${word}`),
    pair: (first, second) => told.push(`${first}-${second}`),
    gapped: (first, second) => told.push(`${first}_${second}`),
  });
  expect(told).toEqual([`${we}`, `${garnished}`, `${garnish}`, `${we}-${garnish}`, `${wages}`, `${garnish}-${wages}`, `${we}_${wages}`]);
});

describe("names", () => {
  it("are words with a capital wherever they stand within a sentence", () => {
    expect([...namesIn(["Please ask Dana O'Brien at Harbor Bank.", "Yes, Dana or Harbor. The bank is closed, the bank of O'Brien."])]).toEqual(["dana", "obrien", "harbor"]);
  });

  it("are none that stand there once, that open sentences and lines, or that are mostly small", () => {
    expect([...namesIn(["Pay today. Pay now!\nPay here: Pay \"Pay\" (Pay) – we met Rob", "You will owe, we OWE, you owe it and owe us"])]).toEqual([]);
  });
});
