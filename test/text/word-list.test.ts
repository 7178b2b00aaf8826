import { describe, expect, it } from "vitest";
import { WordList } from "../../src/text/word-list";

const list = new WordList("信用 信用卡 贷款 usd");

describe("words at a place", () => {
  it.each<[string, number, number]>([
    ["信用卡", 0, 3],
    ["信用社", 0, 2],
    ["的貸款", 1, 2],
    ["100 ＵＳＤ", 4, 3],
    ["卡", 0, 0],
    ["信用", -1, 0],
    ["信用", 2, 0],
  ])("%j from %i", (text, from, length) => expect(list.lengthAt(text, from, text.length)).toBe(length));

  it.each<[string, number, number]>([
    ["招行信用卡", 5, 3],
    ["信用卡", 2, 2],
    ["貸款", 2, 2],
    ["用卡", 2, 0],
    ["贷款", 0, 0],
  ])("%j before %i", (text, to, length) => expect(list.lengthBefore(text, to, 0)).toBe(length));

  it("stay between the places that bound them", () => {
    expect(list.lengthAt("信用卡", 0, 2)).toBe(2);
    expect(list.lengthAt("贷款", 0, 1)).toBe(0);
    expect(list.lengthBefore("信用卡", 3, 1)).toBe(0);
    expect(list.isIn("一笔贷款", 0, 3)).toBe(false);
    expect(list.isIn("一笔贷款", 0, 4)).toBe(true);
  });
});
