import { describe, expect, it } from "vitest";
import { clockChanges, clockRange, dayChanges, parseClock } from "../../src/time/clock";
import type { Bounds } from "../../src/time/clock";
import { formatInstant, formatUtc, parseInstant } from "../../src/time/instant";
import { zoneNamed } from "../../src/time/zone";
import type { Zone } from "../../src/time/zone";

const seconds = (text: string) => parseClock(text) as number;
const inside = (from: string, to: string, bounds: Bounds) => (second: number) => {
  const { first, last } = clockRange(seconds(from), seconds(to), bounds);
  return [second, second + 86_400].some((one) => one >= first && one <= last);
};
const zone = (name: string) => zoneNamed(name) as Zone;

describe("parseClock", () => {
  it.each([
    ["00:00", 0],
    ["08:00", 28_800],
    ["08:00:30", 28_830],
    ["23:59:59", 86_399],
    ["24:00", 86_400],
  ])("%s is second %i", (text, second) => expect(parseClock(text)).toBe(second));
  it("reads whole minutes with seconds", () => expect(parseClock("24:00:00")).toBe(86_400));
  it.each([["24:01"], ["24:00:01"], ["25:00"], ["08:60"], ["08:00:60"], ["８8:00"], ["\uffff8:00"], ["\uffff8:00:00"], ["08:\uffff0"], ["08:00:\uffff0"], ["8:00"], ["08"], ["08:00 "], ["0800"], ["-1:00"], [""], [1320], [null], [undefined]])("%j is no clock", (text) =>
    expect(parseClock(text)).toBeUndefined(),
  );

  it.each(["08:30", "08:30:15"])("takes %s with any one character changed only where that is a clock still", (good) => {
    const isClock = (text: string): boolean => /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/u.test(text);
    const wrong: string[] = [];
    for (let at = 0; at < good.length; at++) {
      for (let unit = 0; unit <= 0xffff; unit++) {
        const text = good.slice(0, at) + String.fromCharCode(unit) + good.slice(at + 1);
        if ((parseClock(text) !== undefined) !== isClock(text)) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("clockRange 08:00–22:00", () => {
  it.each([
    ["[)", "07:59:59", false], ["[)", "08:00:00", true], ["[)", "21:59:59", true], ["[)", "22:00:00", false],
    ["[]", "07:59:59", false], ["[]", "08:00:00", true], ["[]", "22:00:00", true], ["[]", "22:00:01", false],
    ["()", "08:00:00", false], ["()", "08:00:01", true], ["()", "21:59:59", true], ["()", "22:00:00", false],
    ["(]", "08:00:00", false], ["(]", "08:00:01", true], ["(]", "22:00:00", true], ["(]", "22:00:01", false],
  ] as [Bounds, string, boolean][])("%s %s → %s", (bounds, time, expected) => expect(inside("08:00", "22:00", bounds)(seconds(time))).toBe(expected));
});

describe("clockRange 22:00–08:00 over midnight", () => {
  it.each([
    ["[)", "21:59:59", false], ["[)", "22:00:00", true], ["[)", "00:00:00", true], ["[)", "07:59:59", true], ["[)", "08:00:00", false], ["[)", "12:00:00", false],
    ["[]", "22:00:00", true], ["[]", "08:00:00", true], ["[]", "08:00:01", false],
    ["()", "22:00:00", false], ["()", "22:00:01", true], ["()", "08:00:00", false],
    ["(]", "22:00:00", false], ["(]", "08:00:00", true], ["(]", "08:00:01", false],
  ] as [Bounds, string, boolean][])("%s %s → %s", (bounds, time, expected) => expect(inside("22:00", "08:00", bounds)(seconds(time))).toBe(expected));
});

describe("clockRange at midnight", () => {
  it("from 24:00 is from 00:00", () => expect(clockRange(86_400, 3_600, "[)")).toEqual({ first: 0, last: 3_599 }));
  it.each([
    ["20:00", "24:00", "[)", "23:59:59", true], ["20:00", "24:00", "[)", "00:00:00", false],
    ["20:00", "24:00", "[]", "00:00:00", true], ["20:00", "24:00", "[]", "00:00:01", false],
    ["20:00", "00:00", "[)", "23:59:59", true], ["20:00", "00:00", "[)", "00:00:00", false],
    ["20:00", "00:00", "[]", "00:00:00", true], ["20:00", "00:00", "[]", "00:00:01", false],
    ["24:00", "08:00", "[)", "00:00:00", true], ["24:00", "08:00", "()", "00:00:00", false], ["24:00", "08:00", "[)", "23:59:59", false],
    ["00:00", "24:00", "[)", "00:00:00", true], ["00:00", "24:00", "[)", "23:59:59", true], ["00:00", "24:00", "()", "00:00:00", false],
    ["08:00", "08:00", "[)", "08:00:00", false], ["08:00", "08:00", "[]", "12:00:00", false],
  ] as [string, string, Bounds, string, boolean][])("%s–%s %s at %s → %s", (from, to, bounds, time, expected) => expect(inside(from, to, bounds)(seconds(time))).toBe(expected));

  it("holds nothing that is not known", () => expect([inside("08:00", "22:00", "[)")(NaN), inside("22:00", "08:00", "[)")(NaN)]).toEqual([false, false]));
});

describe("clockChanges", () => {
  const changes = (name: string, edges: string[], from: string, until: string) =>
    clockChanges(zone(name), edges.map(seconds), parseInstant(from), parseInstant(until)).map((at) => formatInstant(at, zone(name).offsetAt(at)));

  it.each([
    ["each edge of each day, the start counts and the end does not", "Asia/Shanghai", ["22:00", "08:00"], "2026-03-11T08:00:00+08:00", "2026-03-12T22:00:00+08:00",
      ["2026-03-11T08:00:00+08:00", "2026-03-11T22:00:00+08:00", "2026-03-12T08:00:00+08:00"]],
    ["an edge in a gap is the change of offset", "America/New_York", ["02:30"], "2026-03-07T12:00:00-05:00", "2026-03-09T12:00:00-04:00",
      ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]],
    ["an edge in a fold comes twice, with the change between", "America/New_York", ["01:30"], "2026-10-31T12:00:00-04:00", "2026-11-01T12:00:00-05:00",
      ["2026-11-01T01:30:00-04:00", "2026-11-01T01:00:00-05:00", "2026-11-01T01:30:00-05:00"]],
    ["an edge at a change of offset comes once", "America/New_York", ["03:00"], "2026-03-08T00:00:00-05:00", "2026-03-08T12:00:00-04:00",
      ["2026-03-08T03:00:00-04:00"]],
    ["24:00 is the next day's 00:00", "Asia/Shanghai", ["24:00", "00:00"], "2026-03-11T08:00:00+08:00", "2026-03-12T08:00:00+08:00",
      ["2026-03-12T00:00:00+08:00"]],
    ["half an hour at Lord Howe", "Australia/Lord_Howe", ["01:45"], "2026-04-05T00:00:00+11:00", "2026-04-05T12:00:00+10:30",
      ["2026-04-05T01:45:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T01:45:00+10:30"]],
    ["nothing in an empty span", "Asia/Shanghai", ["08:00"], "2026-03-11T08:00:00+08:00", "2026-03-11T08:00:00+08:00", []],
  ])("%s", (_, name, edges, from, until, expected) => expect(changes(name, edges, from, until)).toEqual(expected));

  it("begins and ends with what is known", () =>
    expect([
      clockChanges(zone("Etc/UTC"), [3600], parseInstant("2009-12-31T00:00:00Z"), parseInstant("2010-01-02T00:00:00Z")).map(formatUtc),
      clockChanges(zone("Etc/UTC"), [3600], parseInstant("2037-12-31T00:00:00Z"), parseInstant("2038-06-01T00:00:00Z")).map(formatUtc),
      clockChanges(zone("Etc/UTC"), [3600], parseInstant("2039-01-01T00:00:00Z"), parseInstant("2040-01-01T00:00:00Z")).map(formatUtc),
      clockChanges(zone("Etc/UTC"), [3600], parseInstant("1990-01-01T00:00:00Z"), parseInstant("1991-01-01T00:00:00Z")).map(formatUtc),
    ]).toEqual([["2010-01-01T00:00:00Z", "2010-01-01T01:00:00Z"], ["2037-12-31T01:00:00Z", "2038-01-01T00:00:00Z"], [], []]));
});

describe("dayChanges", () => {
  const changes = (name: string, from: string, until: string) => dayChanges(zone(name), parseInstant(from), parseInstant(until)).map((at) => formatInstant(at, zone(name).offsetAt(at)));

  it.each([
    ["each midnight", "Asia/Shanghai", "2026-03-11T00:00:00+08:00", "2026-03-13T00:00:00+08:00", ["2026-03-11T00:00:00+08:00", "2026-03-12T00:00:00+08:00"]],
    ["other changes of offset are left out", "America/New_York", "2026-03-08T00:00:01-05:00", "2026-03-09T12:00:00-04:00", ["2026-03-09T00:00:00-04:00"]],
    ["a skipped midnight is the end of the gap", "America/Sao_Paulo", "2018-11-03T12:00:00-03:00", "2018-11-05T12:00:00-02:00", ["2018-11-04T01:00:00-02:00", "2018-11-05T00:00:00-02:00"]],
    ["a midnight shown twice counts once", "America/Havana", "2025-11-01T12:00:00-04:00", "2025-11-02T12:00:00-05:00", ["2025-11-02T00:00:00-04:00"]],
    ["a midnight that is put back over counts at each turn", "America/St_Johns", "2010-11-06T12:00:00-02:30", "2010-11-07T12:00:00-03:30",
      ["2010-11-07T00:00:00-02:30", "2010-11-06T23:01:00-03:30", "2010-11-07T00:00:00-03:30"]],
    ["a skipped day", "Pacific/Apia", "2011-12-29T12:00:00-10:00", "2012-01-01T12:00:00+14:00", ["2011-12-31T00:00:00+14:00", "2012-01-01T00:00:00+14:00"]],
  ])("%s", (_, name, from, until, expected) => expect(changes(name, from, until)).toEqual(expected));
});
