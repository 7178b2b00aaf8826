import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { installedZones, zoneTable } from "../../src/build/zones";
import type { PackedZones, ZoneMeta } from "../../src/build/zones";
import { VERSION } from "../../src/time/zone-data";

const committed = readFileSync(new URL("../../src/time/zone-data.ts", import.meta.url), "utf8");
/** One hour east until 2011-01-01T00:00:00Z, two from then on. */
const fitting: PackedZones = { version: "x", zones: ["Made/Up|A B|-10 -20|01|1DO00|1e3"], links: ["Made/Up|Other/Name", "Made/Up|Own/Name"], countries: [] };
const meta: ZoneMeta = { countries: {}, zones: {} };

describe("zone-data.ts", () => {
  it("is what the installed data give, byte for byte", () => expect(zoneTable(...installedZones())).toBe(committed));
  it("names the release that is installed", () => expect(VERSION).toBe(installedZones()[0].version));
  it("stays small when compressed", () => expect(brotliCompressSync(committed).length).toBeLessThan(14_000));
});

describe("zoneTable", () => {
  it("writes names, offsets, first change and course", () => {
    expect(zoneTable(fitting, meta)).toContain("\nMade/Up=Other/Name=Own/Name|60 120|b9k0|0\n");
    expect(zoneTable(fitting, meta)).toContain("export const SHIFTS = `\n\n`;");
  });
  it("says which offset holds where two do not take turns", () =>
    expect(zoneTable({ ...fitting, zones: ["Made/Up|A B C|-10 -20 -30|0120|1DO00 1e3 1e3|1e3"] }, meta)).toMatch(/export const SHIFTS = `\n[0-9a-z]+ [0-9a-z]+\|0120\n`;/));
  it("keeps the names that a country has", () =>
    expect(zoneTable(fitting, { countries: { ZZ: { zones: ["Made/Up", "Own/Name"] } }, zones: { "Made/Up": { countries: ["YY"] }, "Own/Name": { countries: ["ZZ"] } } })).toMatch(
      /\nMade\/Up=Other\/Name Own\/Name:ZZ\|60 120\|b9k0\|0\n/,
    ));
  it("refuses an offset that is no whole minute", () =>
    expect(() => zoneTable({ ...fitting, zones: ["Made/Up|A|-10.a|0||"] }, meta)).toThrow("Made/Up holds a change or an offset that is no whole minute"));
  it("refuses a country whose zone is not in the data", () =>
    expect(() => zoneTable(fitting, { countries: { ZZ: { zones: ["No/Where"] } }, zones: {} })).toThrow("ZZ names No/Where, which is not in the data"));
});
