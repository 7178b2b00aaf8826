import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockChanges, clockRange, dayChanges } from "../../src/time/clock";
import type { Bounds } from "../../src/time/clock";
import { formatInstant, formatUtc, parseInstant } from "../../src/time/instant";
import { ZONE_HORIZON, zoneNamed } from "../../src/time/zone";
import type { Zone } from "../../src/time/zone";

const YEAR = 366 * 86_400;
const zones = fc
  .constantFrom("America/New_York", "America/Havana", "America/Sao_Paulo", "America/St_Johns", "Australia/Lord_Howe", "Africa/Cairo", "Africa/Casablanca", "Asia/Shanghai", "Asia/Kathmandu", "Pacific/Apia", "Antarctica/Troll")
  .map((name) => zoneNamed(name) as Zone);

/** A zone and an instant on its clock, half of them within a day of a change of offset. */
const moments = zones.chain((zone) => {
  const from = ZONE_HORIZON.from + YEAR;
  const until = ZONE_HORIZON.until - YEAR;
  const anywhere = fc.integer({ min: from, max: until });
  const changes = zone.changesIn(from, until);
  const near = changes.length === 0 ? anywhere : fc.tuple(fc.constantFrom(...changes), fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -90_000, max: 90_000 }))).map(([change, by]) => change + by);
  return fc.tuple(fc.constant(zone), fc.oneof(anywhere, near));
});

describe("a local clock", () => {
  it("shows at instantOf(its own reading) the same reading, no later than the instant itself", () =>
    fc.assert(
      fc.property(moments, ([zone, at]) => {
        const found = zone.instantOf(zone.dayAt(at), zone.secondAt(at));
        expect([zone.dayAt(found), zone.secondAt(found)]).toEqual([zone.dayAt(at), zone.secondAt(at)]);
        expect(found).toBeLessThanOrEqual(at);
      }),
      { numRuns: 2000 },
    ));

  it("begins a day at the first instant that has its date", () =>
    fc.assert(
      fc.property(moments, ([zone, at]) => {
        const day = zone.dayAt(at);
        const start = zone.startOfDay(day);
        expect(zone.dayAt(start)).toBe(day);
        expect(zone.dayAt(start - 1)).toBeLessThan(day);
        expect(start).toBeLessThanOrEqual(at);
      }),
      { numRuns: 2000 },
    ));

  it("adds and takes away elapsed seconds without loss", () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: YEAR }), ([zone, at], seconds) => {
        expect(zone.add(zone.add(at, { months: 0, days: 0, seconds }, 1), { months: 0, days: 0, seconds }, -1)).toBe(at);
      }),
    ));

  it("keeps the order of instants a whole day or more apart when days are added", () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 60 }), ([zone, at], days) => {
        const duration = { months: 0, days, seconds: 0 };
        expect(zone.add(at, duration, 1)).toBeLessThan(zone.add(at + 2 * 86_400, duration, 1));
        expect(Math.abs(zone.add(at, duration, 1) - at - days * 86_400)).toBeLessThanOrEqual(86_400);
      }),
      { numRuns: 1000 },
    ));

  it("is not changed by what was asked before", () =>
    fc.assert(
      fc.property(moments, fc.integer({ min: ZONE_HORIZON.from, max: ZONE_HORIZON.until }), ([zone, at], other) => {
        const first = zone.offsetAt(at);
        zone.offsetAt(other);
        zone.startOfDay(Math.floor(other / 86_400));
        expect(zone.offsetAt(at)).toBe(first);
      }),
    ));
});

/** The last of `starts`, in order, that is not after `at`. */
const startBefore = (starts: number[], at: number) => Math.max(...starts.filter((each) => each <= at));

describe("between the changes that are told, nothing changes", () => {
  const bounds = fc.constantFrom<Bounds[]>("[)", "()", "[]", "(]");
  const edges = fc.oneof(fc.integer({ min: 0, max: 86_400 }), fc.constantFrom(0, 1800, 3600, 5400, 7200, 86_400));

  it("a clock range", () =>
    fc.assert(
      fc.property(moments, edges, edges, bounds, fc.array(fc.integer({ min: 0, max: 3 * 86_400 }), { minLength: 1, maxLength: 20 }), ([zone, at], from, to, bound, steps) => {
        const { first, last } = clockRange(from, to, bound);
        const inside = (second: number) => [second, second + 86_400].some((one) => one >= first && one <= last);
        const starts = [at, ...clockChanges(zone, [from, from + 1, to, to + 1], at, at + 3 * 86_400)];
        for (const step of steps) {
          expect(inside(zone.secondAt(at + step))).toBe(inside(zone.secondAt(startBefore(starts, at + step))));
        }
      }),
      { numRuns: 1000 },
    ));

  it("the date", () =>
    fc.assert(
      fc.property(moments, fc.array(fc.integer({ min: 0, max: 5 * 86_400 }), { minLength: 1, maxLength: 20 }), ([zone, at], steps) => {
        const starts = [at, ...dayChanges(zone, at, at + 5 * 86_400 + 1)];
        for (const step of steps) expect(zone.dayAt(at + step)).toBe(zone.dayAt(startBefore(starts, at + step)));
      }),
      { numRuns: 1000 },
    ));
});

describe("an instant", () => {
  it("is read back as it was written, on any clock", () =>
    fc.assert(
      fc.property(fc.integer({ min: parseInstant("0002-01-01T00:00:00Z"), max: parseInstant("9998-12-31T00:00:00Z") }), fc.integer({ min: -1439, max: 1439 }), (at, minutes) => {
        expect(parseInstant(formatInstant(at, minutes * 60))).toBe(at);
        expect(parseInstant(formatUtc(at))).toBe(at);
      }),
      { numRuns: 1000 },
    ));
});
