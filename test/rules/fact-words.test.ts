import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testPack } from "../../src/engine/test-pack";
import { bundledPacks } from "../../src/packs";
import { packExamples } from "../../src/packs/examples";
import { catalogue } from "../../src/records/catalogue";
import { GROUPS } from "../../src/records/vocabulary";
import { factInWords, missingInWords, valueInWords } from "../../src/rules/fact-words";
import { joinPacks } from "../../src/rules/join";
import { textReader } from "../../src/text";

const LANGUAGES = ["en", "zh"] as const;
const facts = [...catalogue(joinPacks(bundledPacks).extra).values()];
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe("factInWords", () => {
  it("has words for every fact that a record holds or a bundled pack declares", () => {
    expect(facts.filter(({ path }) => LANGUAGES.some((language) => factInWords(path, language) === path)).map(({ path }) => path)).toEqual([]);
    expect(facts.filter(({ path }) => !isChinese(factInWords(path, "zh")) || isChinese(factInWords(path, "en"))).map(({ path }) => path)).toEqual([]);
  });

  it("leaves a fact that only a house declares as its path", () => expect(factInWords("creditor.rating", "zh")).toBe("creditor.rating"));
  it("takes no field of an object for a fact", () => expect(factInWords("constructor", "en")).toBe("constructor"));
});

describe("missingInWords", () => {
  const bases = Object.fromEntries(readdirSync("fixtures/records").filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(`fixtures/records/${name}`, "utf8")) as Record<string, unknown>]));

  it.each(bundledPacks.map((pack) => [pack.id, pack] as const))("has words for whatever the examples of %s find missing", (id, pack) => {
    const packs = [pack, ...bundledPacks.filter((one) => pack.extends?.includes(one.id))];
    const needs = new Set(testPack(id, packs, packExamples[id]!, bases, undefined, textReader()).flatMap(({ decision }) => (decision?.reasons ?? []).flatMap(({ remedy }) => remedy?.needs ?? [])));
    expect(needs.size).toBeGreaterThan(10);
    expect([...needs].filter((path) => LANGUAGES.some((language) => missingInWords(path, language) === path))).toEqual([]);
  });

  it("asks whether a claim is true, in both languages", () => {
    expect(facts.filter(({ path }) => factInWords(path, "en").startsWith("that ") && !(missingInWords(path, "en").startsWith("whether ") && missingInWords(path, "zh").includes("是否"))).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ["debt.timeBarred", "whether the debt is time-barred", "是否已过诉讼时效"],
    ["recipient.location", "the recipient's place", "联系对象所在地"],
    ["recipient.location.timeZones", "the recipient's time zone", "联系对象所在时区"],
    ["debtor.residence", "the debtor's residence", "债务人住所地"],
    ["history.outcome", "an earlier entry's outcome", "此前记录中的联系结果"],
    ["history.recipient.id", "who the recipient is in an earlier entry", "此前记录中的联系对象的标识"],
    ["creditor.kind", "what kind of creditor it is", "债权人的类型"],
    ["debtor.residence.city", "the city of the debtor's residence", "债务人住所地城市"],
    ["history.contactKnown", "whether the representative's name and address are known in an earlier entry", "此前记录中是否已知代理人的姓名和联系方式"],
    ["calendar.zone-data", "the zone data of that date", "该日的时区数据"],
    ["calendar.cn", "the calendar cn on that date", "该日的日历 cn"],
    ["contact.recipient.id", "who the recipient is", "联系对象的标识"],
    ["history", "the history", "历史记录"],
    ["mode", "whether the contact was made already", "联系是否已经发生"],
    ["historyFrom", "from when on the history is complete", "历史记录自何时起完整"],
  ])("%s", (path, en, zh) => expect([missingInWords(path, "en"), missingInWords(path, "zh")]).toEqual([en, zh]));
});

describe("valueInWords", () => {
  const values = [...facts.flatMap((fact) => fact.values ?? []), ...Object.values(GROUPS).flatMap((groups) => Object.keys(groups))];

  it("has Chinese for every value and group of a closed vocabulary", () => expect([...new Set(values)].filter((value) => !isChinese(valueInWords(value, "zh")))).toEqual([]));
  it("leaves what it does not know", () => expect(valueInWords("platinum", "zh")).toBe("platinum"));
});
