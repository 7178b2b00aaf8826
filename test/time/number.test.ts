import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AREA_CODES, AREA_ZONES, CALLING_CODES } from "../../src/time/number-data";
import { fullNames } from "../../src/time/zone-names";
import { zonesOfNumber } from "../../src/time/number";
import { zonesOfPlace } from "../../src/time/place";
import { zoneNamed } from "../../src/time/zone";

const names = (e164: unknown) => zonesOfNumber(e164)?.map((zone) => zone.name);

describe("zonesOfNumber", () => {
  it.each([
    ["+12125550100", ["America/New_York"]],
    ["+13125550100", ["America/Chicago"]],
    ["+12085550100", ["America/Boise", "America/Los_Angeles"]], // split
    ["+18505550100", ["America/New_York", "America/Chicago"]],
    ["+14485550100", ["America/New_York", "America/Chicago"]], // overlay of a split code
    ["+14235550100", ["America/New_York", "America/Chicago"]],
    ["+19285550100", ["America/Phoenix", "America/Denver"]],
    ["+16895550100", ["America/New_York"]],
    ["+17875550100", ["America/Puerto_Rico"]],
    ["+18765550100", ["America/Jamaica"]],
    ["+16715550100", ["Pacific/Guam"]],
    ["+8613800138000", ["Asia/Shanghai"]],
    ["+85291234567", ["Asia/Hong_Kong"]],
    ["+886912345678", ["Asia/Taipei"]],
    ["+447400123456", ["Europe/London"]],
    ["+4915112345678", ["Europe/Berlin"]],
    ["+38344123456", ["Europe/Belgrade"]],
    ["+77011234567", ["Asia/Aqtobe", "Asia/Almaty", "Asia/Qyzylorda"]],
    ["+2908123", ["Atlantic/St_Helena"]],
  ])("%s may be in %j", (number, expected) => expect(names(number)).toEqual(expected));

  it("takes all zones of a country with several", () => {
    expect(names("+5511961234567")).toEqual(zonesOfPlace("BR")?.map((zone) => zone.name));
    expect(names("+79161234567")).toEqual(zonesOfPlace("RU")?.map((zone) => zone.name));
  });

  it("takes all countries of a shared code", () => expect(names("+61412345678")).toEqual(expect.arrayContaining(["Australia/Sydney", "Australia/Perth", "Indian/Christmas", "Indian/Cocos"])));

  it.each([
    ["toll-free 800", "+18005550100"], ["toll-free 833", "+18335550100"], ["toll-free 844", "+18445550100"], ["toll-free 855", "+18555550100"],
    ["toll-free 866", "+18665550100"], ["toll-free 877", "+18775550100"], ["toll-free 888", "+18885550100"],
    ["personal 500", "+15005550100"], ["personal 521", "+15215550100"], ["700", "+17005550100"], ["premium 900", "+19005550100"],
    ["no area code", "+11115550100"], ["an unassigned area code", "+13005550100"],
    ["nine digits after 1", "+1212555010"], ["eleven digits after 1", "+121255501000"],
    ["international freephone", "+80012345678"], ["satellite", "+881612345678"], ["networks", "+882123456789"],
    ["an unassigned calling code", "+999123456789"],
    ["no plus", "12125550100"], ["punctuation", "+1 212 555 0100"], ["too short", "+86138"], ["too long", "+8612345678901234"], ["a leading zero", "+0123456789"],
    ["a letter", "+1212555010a"], ["nothing", ""], ["null", null], ["absent", undefined], ["a number", 12_125_550_100],
  ])("%s names no place: %j", (_, number) => expect(zonesOfNumber(number)).toBeUndefined());

  it("gives equal prefixes the same array", () => expect(zonesOfNumber("+12125550100")).toBe(zonesOfNumber("+12125550199")));
});

describe("number-data.ts", () => {
  const areas = fullNames(AREA_ZONES).trim().split("\n");
  const hundreds = AREA_CODES.trim().split("\n");
  const callingCodes = CALLING_CODES.trim().split(/[;\n]/).map((entry) => entry.match(/\d+|[A-Z]{2}/g)!);
  const codes = hundreds.flatMap((line, hundred) => [...line].flatMap((sign, place) => (sign === "_" ? [] : [{ code: String((hundred + 2) * 100 + place), zones: areas[sign.charCodeAt(0) - 33] }])));

  it("names zones of the table", () => expect(areas.flatMap((list) => list.split(" ")).filter((name) => zoneNamed(name) === undefined)).toEqual([]));
  it("names countries with zones", () => expect(callingCodes.flatMap(([, ...countries]) => countries).filter((country) => zonesOfPlace(country) === undefined)).toEqual([]));
  it("holds 441 area codes of three digits, and zones for each", () => {
    expect(codes).toHaveLength(441);
    expect(codes.filter(({ code, zones }) => !/^[2-9]\d\d$/.test(code) || zones === undefined)).toEqual([]);
    expect(hundreds.map((line) => line.length)).toEqual(Array(8).fill(100));
    expect(new Set(codes.map(({ zones }) => zones)).size).toBe(areas.length);
  });
  it("holds each calling code once, none the beginning of another but 7", () => {
    const each = callingCodes.map(([code]) => code as string);
    expect(new Set(each).size).toBe(each.length);
    expect(each.filter((code) => each.some((other) => other !== code && other.startsWith(code)))).toEqual(["7"]);
  });
  it("stays small when compressed", () => expect(brotliCompressSync(readFileSync(new URL("../../src/time/number-data.ts", import.meta.url))).length).toBeLessThan(4500));
});
