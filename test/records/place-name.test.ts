import { describe, expect, it } from "vitest";
import { isCountry, isLanguage, isRegion, regionNames } from "../../src/records/place-name";

describe("isRegion", () => {
  it.each([
    ["CN-SH", true], ["US-IL", true], ["US-DC", true], ["AU-NSW", true], ["CA-QC", true], ["GB-SCT", true], ["MX-JAL", true],
    ["US-ILL", false], ["US-XX", false], ["CN-31", false], ["us-il", false], ["IL", false], ["US-", false], ["", false], [5, false],
  ])("%s → %s", (value, is) => expect(isRegion(value)).toBe(is));
});

describe("isCountry", () => {
  it.each([["CN", true], ["GB", true], ["UK", false], ["cn", false], ["CHN", false], ["", false], [null, false]])("%s → %s", (value, is) => expect(isCountry(value)).toBe(is));
});

describe("isLanguage", () => {
  it.each([["zh", true], ["zh-Hans-CN", true], ["en-US", true], ["zh_CN", false], ["Chinese", false], ["e", false], [undefined, false]])("%s → %s", (value, is) => expect(isLanguage(value)).toBe(is));
});

describe("regionNames", () => {
  it.each([["US", 57], ["CN", 34], ["CA", 13], ["AU", 8], ["FR", 0], ["constructor", 0]])("knows of %s %d", (country, count) => expect(new Set(regionNames(country)).size).toBe(count));
});
