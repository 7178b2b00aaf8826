import { describe, expect, it } from "vitest";
import { normalise } from "../../src/text/normalise";

const folded = (text: string) => {
  const { codes, length } = normalise(text);
  return String.fromCharCode(...codes.subarray(0, length));
};

describe("normalise", () => {
  it.each([
    ["full width", "Ｐａｙ　ＮＯＷ", "pay now"],
    ["compatibility letters", "𝐩𝐚𝐲 ① ㎏", "pay 1 kg"],
    ["look-alikes of other scripts", "раy tо jаil", "pay to jail"],
    ["accents", "Pâÿ é", "pay e"],
    ["combining marks", "p̶a̶y̶", "pay"],
    ["zero-width and soft hyphens", "j​ai‍l ja­il", "jail jail"],
    ["traditional characters", "凍結帳戶", "冻结账户"],
    ["forms of address and variants", "妳 您 她 牠", "你 你 他 他"],
    ["Cantonese function words", "唔好 冇 佢哋 嘅", "不好 没 他们 的"],
    ["係 but not 關係", "我係 關係", "我是 关系"],
    ["emoji for words in Chinese", "有🔪", "有刀"],
    ["emoji for words elsewhere", "a 🔪", "a  knife "],
  ])("folds %s", (_, text, expected) => expect(folded(text).replace(/\s+/g, " ").trim()).toBe(expected.replace(/\s+/g, " ").trim()));

  it.each([
    ["a​b", 1, [2, 3]],
    ["𝐩x", 0, [0, 2]],
    ["𝐩x", 1, [2, 3]],
    ["㎏!", 1, [0, 1]],
    ["㎏!", 2, [1, 2]],
    ["é́a", 1, [2, 3]],
  ])("maps %j, unit %i, to %j of the original", (text, unit, expected) => {
    const { from, to } = normalise(text);
    expect([from[unit], to[unit]]).toEqual(expected);
  });
});
