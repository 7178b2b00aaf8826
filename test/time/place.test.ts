import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { COUNTRY_ZONES, REGIONS } from "../../src/time/place-data";
import { fullNames } from "../../src/time/zone-names";
import { zonesOfPlace } from "../../src/time/place";
import { zoneNamed } from "../../src/time/zone";
import type { Zone } from "../../src/time/zone";

const NORTHERN_SUMMER = 1_782_864_000; // 2026-07-01T00:00:00Z
const names = (country: unknown, region?: unknown) => zonesOfPlace(country, region)?.map((zone) => zone.name);
/** Zones and regions of each line. */
const lines = REGIONS.trim().split("\n").map((line): [string, string] => {
  const [zones = "", places = ""] = line.split("|");
  const [country = "", ...regions] = places.split(" ");
  return [zones, regions.map((region) => `${country}-${region}`).join(" ")];
});

describe("zonesOfPlace", () => {
  it.each([
    ["CN", undefined, ["Asia/Shanghai"]],
    ["CN", "CN-XJ", ["Asia/Shanghai"]], // Xinjiang's custom is no legal time
    ["HK", undefined, ["Asia/Hong_Kong"]],
    ["MO", undefined, ["Asia/Macau"]],
    ["TW", undefined, ["Asia/Taipei"]],
    ["GB", "GB-SCT", ["Europe/London"]],
    ["DE", undefined, ["Europe/Berlin"]],
    ["XK", undefined, ["Europe/Belgrade"]],
    ["US", "US-NY", ["America/New_York"]],
    ["US", "US-FL", ["America/New_York", "America/Chicago"]],
    ["US", "US-TX", ["America/Chicago", "America/Denver"]],
    ["US", "US-MI", ["America/Detroit", "America/Menominee"]],
    ["US", "US-NV", ["America/Los_Angeles", "America/Denver"]],
    ["US", "US-OR", ["America/Los_Angeles", "America/Boise"]],
    ["US", "US-ID", ["America/Boise", "America/Los_Angeles"]],
    ["US", "US-AZ", ["America/Phoenix", "America/Denver"]],
    ["US", "US-PR", ["America/Puerto_Rico"]],
    ["PR", undefined, ["America/Puerto_Rico"]],
    ["CA", "CA-ON", ["America/Toronto", "America/Winnipeg", "America/Atikokan"]],
    ["AU", "AU-NSW", ["Australia/Sydney", "Australia/Broken_Hill", "Australia/Lord_Howe"]],
    ["NZ", "NZ-CIT", ["Pacific/Chatham"]],
    ["MX", "MX-ROO", ["America/Cancun"]],
    ["BR", "BR-PE", ["America/Recife", "America/Noronha"]],
    ["ID", "ID-BA", ["Asia/Makassar"]],
    ["RU", "RU-KGD", ["Europe/Kaliningrad"]],
    ["ES", "ES-CN", ["Atlantic/Canary"]],
    ["PT", "PT-20", ["Atlantic/Azores"]],
  ])("%s %s has %j", (country, region, expected) => expect(names(country, region)).toEqual(expected));

  it.each([
    ["US", "US-ZZ"],
    ["US", "CA-ON"], // of another country
    ["US", "NY"],
    ["US", null],
    ["US", 12],
  ])("%s %j has all zones of the country", (country, region) => expect(zonesOfPlace(country, region)).toBe(zonesOfPlace("US")));

  it.each([["XX"], ["us"], ["USA"], ["US-NY"], [""], [null], [undefined], [1]])("%j is not understood", (country) => expect(zonesOfPlace(country)).toBeUndefined());

  it.each(lines.flatMap(([, regions]) => regions.split(" ")).map((region) => [region]))("%s shows no time that its country does not show", (region) => {
    const country = region.slice(0, 2);
    const offsets = (zones: readonly Zone[] = []) => [...new Set(zones.map((zone) => zone.offsetAt(NORTHERN_SUMMER)))];
    expect(offsets(zonesOfPlace(country))).toEqual(expect.arrayContaining(offsets(zonesOfPlace(country, region))));
    expect(zonesOfPlace(country, region)).not.toBe(zonesOfPlace(country));
  });

  it("counts the territories to the United States without a region", () => expect(names("US")).toEqual(expect.arrayContaining(["America/Puerto_Rico", "Pacific/Guam", "Pacific/Pago_Pago"])));

  it("asks no two zones that tell the same time", () => expect(names("US")).not.toEqual(expect.arrayContaining(["America/New_York", "America/Detroit"])));

  it("knows the fifty states, the district and the territories", () => expect(lines.flatMap(([, regions]) => regions.split(" ")).filter((region) => region.startsWith("US-"))).toHaveLength(57));

  it("holds each region once", () => {
    const regions = lines.flatMap(([, each]) => each.split(" "));
    expect(new Set(regions).size).toBe(regions.length);
  });
});

describe("place-data.ts", () => {
  it.each([...new Set([...lines.map(([list]) => list), ...Object.values(COUNTRY_ZONES)])])("names zones of the table: %s", (list) => expect(fullNames(list).split(" ").filter((name) => zoneNamed(name) === undefined)).toEqual([]));
  it("stays small when compressed", () => expect(brotliCompressSync(readFileSync(new URL("../../src/time/place-data.ts", import.meta.url))).length).toBeLessThan(4000));
});
