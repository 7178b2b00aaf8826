import { describe, expect, it } from "vitest";
import { formatInstant, formatUtc, parseDate, parseInstant } from "../../src/time/instant";
import { parseDuration } from "../../src/time/duration";
import type { Duration } from "../../src/time/duration";
import { parseClock } from "../../src/time/clock";
import { ZONE_DATA_VERSION, ZONE_HORIZON, agree, utc, zoneNamed, zoneNames } from "../../src/time/zone";
import type { Zone } from "../../src/time/zone";

const zone = (name: string): Zone => zoneNamed(name) as Zone;
const local = (name: string, at: number) => formatInstant(at, zone(name).offsetAt(at));

describe("zoneNamed", () => {
  it.each([
    ["America/New_York", "America/New_York"],
    ["US/Eastern", "America/New_York"],
    ["PRC", "Asia/Shanghai"],
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Taipei", "Asia/Taipei"],
    ["Europe/Stockholm", "Europe/Stockholm"],
    ["America/Indianapolis", "America/Indiana/Indianapolis"],
    ["UTC", "Etc/UTC"],
    ["Etc/GMT+5", "Etc/GMT+5"],
  ])("%s is %s", (name, canonical) => expect(zoneNamed(name)?.name).toBe(canonical));

  it.each([["america/new_york"], ["America/New York"], ["EST8"], ["+08:00"], [""], ["toString"], [null], [undefined], [8], [{}]])("does not know %j", (name) =>
    expect(zoneNamed(name)).toBeUndefined(),
  );

  it("gives a name and its link the same object", () => expect(zoneNamed("PRC")).toBe(zoneNamed("Asia/Shanghai")));
});

describe("the table", () => {
  it("is of release 2026f", () => expect(ZONE_DATA_VERSION).toBe("2026f"));
  it("reaches from 2010 to 2037", () => expect([formatUtc(ZONE_HORIZON.from), formatUtc(ZONE_HORIZON.until)]).toEqual(["2010-01-01T00:00:00Z", "2038-01-01T00:00:00Z"]));
  it("holds 597 names, sorted", () => {
    expect(zoneNames()).toHaveLength(597);
    expect(zoneNames().slice(0, 2)).toEqual(["Africa/Abidjan", "Africa/Accra"]);
  });
  it.each([
    ["America/New_York", "America/Detroit", true],
    ["America/New_York", "America/Chicago", false],
    ["Asia/Shanghai", "Asia/Taipei", true],
    ["America/New_York", "America/Port-au-Prince", false], // Haiti went without summer time in 2016
  ])("%s and %s agree: %s", (a, b, same) => expect(agree(zone(a), zone(b))).toBe(same));
});

describe("offsetAt", () => {
  it.each([
    ["America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59-05:00"],
    ["America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00"],
    ["America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59-04:00"],
    ["America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00-05:00"],
    ["Australia/Lord_Howe", "2026-04-04T14:59:59Z", "2026-04-05T01:59:59+11:00"],
    ["Australia/Lord_Howe", "2026-04-04T15:00:00Z", "2026-04-05T01:30:00+10:30"],
    ["Asia/Kathmandu", "2026-01-01T00:00:00Z", "2026-01-01T05:45:00+05:45"],
    ["Asia/Shanghai", "2026-07-01T00:00:00Z", "2026-07-01T08:00:00+08:00"],
    ["Asia/Urumqi", "2026-07-01T00:00:00Z", "2026-07-01T06:00:00+06:00"],
    ["Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59-10:00"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00+14:00"],
    ["UTC", "2026-07-01T00:00:00Z", "2026-07-01T00:00:00+00:00"],
  ])("%s at %s shows %s", (name, at, shown) => expect(local(name, parseInstant(at))).toBe(shown));

  it("answers alike in any order of asking", () => {
    const clock = zone("Europe/Berlin");
    const times = ["2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "2010-01-01T00:00:00Z", "2026-07-01T00:00:00Z", "2026-01-01T00:00:00Z"];
    expect(times.map((at) => clock.offsetAt(parseInstant(at)))).toEqual([3600, 7200, 3600, 7200, 3600]);
  });
});

describe("the horizon", () => {
  const clock = zone("Asia/Shanghai");
  it.each([
    ["1999-12-31T23:59:59Z", NaN],
    ["2010-01-01T00:00:00Z", 28_800],
    ["2037-12-31T23:59:59Z", 28_800],
    ["2038-01-01T00:00:00Z", NaN],
  ])("at %s the offset is %s", (at, offset) => expect(clock.offsetAt(parseInstant(at))).toBe(offset));

  it.each([
    ["dayAt", clock.dayAt(ZONE_HORIZON.until)],
    ["secondAt", clock.secondAt(ZONE_HORIZON.until)],
    ["offsetAt of what is not known", clock.offsetAt(NaN)],
    ["startOfDay before the table", clock.startOfDay(parseDate("2010-01-01"))], // begins at 2009-12-31T16:00Z
    ["startOfDay after the table", clock.startOfDay(parseDate("2038-01-02"))],
    ["startOfDay of what is not known", clock.startOfDay(NaN)],
    ["instantOf of what is not known", clock.instantOf(parseDate("2026-01-01"), NaN)],
    ["add beyond the end", clock.add(parseInstant("2037-12-31T00:00:00Z"), { months: 0, days: 0, seconds: 86_400 }, 1)],
    ["add a month beyond the end", clock.add(parseInstant("2037-12-31T00:00:00Z"), { months: 1, days: 0, seconds: 0 }, 1)],
    ["add before the start", clock.add(parseInstant("2010-01-02T00:00:00Z"), { months: 0, days: 3, seconds: 0 }, -1)],
    ["add to what is not known", clock.add(NaN, { months: 0, days: 1, seconds: 0 }, 1)],
    ["add nothing to an instant outside", clock.add(0, { months: 0, days: 0, seconds: 0 }, 1)],
  ])("%s is not known", (_, value) => expect(value).toBeNaN());

  it("holds for the first and the last known day", () => {
    expect(formatUtc(clock.startOfDay(parseDate("2010-01-02")))).toBe("2010-01-01T16:00:00Z");
    expect(formatUtc(clock.startOfDay(parseDate("2038-01-01")))).toBe("2037-12-31T16:00:00Z");
  });
});

describe("startOfDay", () => {
  it.each([
    ["America/New_York", "2026-03-08", "2026-03-08T00:00:00-05:00"],
    ["America/New_York", "2026-03-09", "2026-03-09T00:00:00-04:00"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"], // midnight skipped
    ["America/Sao_Paulo", "2018-11-05", "2018-11-05T00:00:00-02:00"],
    ["America/Sao_Paulo", "2018-02-18", "2018-02-18T00:00:00-03:00"], // put back from 24:00 to 23:00 on the eve
    ["Asia/Beirut", "2024-03-31", "2024-03-31T01:00:00+03:00"],
    ["Africa/Cairo", "2023-04-28", "2023-04-28T01:00:00+03:00"],
    ["Africa/Cairo", "2023-10-27", "2023-10-27T00:00:00+02:00"],
    ["America/Havana", "2025-11-02", "2025-11-02T00:00:00-04:00"], // midnight shown twice
    ["America/St_Johns", "2010-11-07", "2010-11-07T00:00:00-02:30"], // put back at 00:01
    ["Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"], // no such day
    ["Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00+14:00"],
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-04T00:00:00+10:30"],
  ])("%s %s begins at %s", (name, date, at) => expect(local(name, zone(name).startOfDay(parseDate(date)))).toBe(at));
});

describe("instantOf", () => {
  it.each([
    ["America/New_York", "2026-03-08", "01:59:59", "2026-03-08T01:59:59-05:00"],
    ["America/New_York", "2026-03-08", "02:00", "2026-03-08T03:00:00-04:00"],
    ["America/New_York", "2026-03-08", "02:30", "2026-03-08T03:00:00-04:00"],
    ["America/New_York", "2026-03-08", "03:00", "2026-03-08T03:00:00-04:00"],
    ["America/New_York", "2026-11-01", "00:59:59", "2026-11-01T00:59:59-04:00"],
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T01:30:00-04:00"],
    ["America/New_York", "2026-11-01", "02:00", "2026-11-01T02:00:00-05:00"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30:00+11:00"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45:00+11:00"],
    ["Asia/Shanghai", "2026-03-11", "24:00", "2026-03-12T00:00:00+08:00"],
    ["Pacific/Apia", "2011-12-30", "12:00", "2011-12-31T00:00:00+14:00"],
  ])("%s %s %s is %s", (name, date, time, at) => expect(local(name, zone(name).instantOf(parseDate(date), parseClock(time) as number))).toBe(at));
});

describe("add", () => {
  const moved = (name: string, at: string, duration: string, sign: 1 | -1) => local(name, zone(name).add(parseInstant(at), parseDuration(duration) as Duration, sign));
  it.each([
    ["America/New_York", "2026-03-07T02:30:00-05:00", "P1D", 1, "2026-03-08T03:00:00-04:00"], // into a gap
    ["America/New_York", "2026-10-31T01:30:00-04:00", "P1D", 1, "2026-11-01T01:30:00-04:00"], // into a fold: the earlier
    ["America/New_York", "2026-11-02T01:30:00-05:00", "P1D", -1, "2026-11-01T01:30:00-04:00"],
    ["America/New_York", "2026-11-01T01:30:00-05:00", "PT0S", 1, "2026-11-01T01:30:00-05:00"], // stays on its side
    ["America/New_York", "2026-11-01T01:30:00-04:00", "PT1H", 1, "2026-11-01T01:30:00-05:00"],
    ["America/New_York", "2026-03-07T12:00:00-05:00", "PT24H", 1, "2026-03-08T13:00:00-04:00"],
    ["America/New_York", "2026-03-07T12:00:00-05:00", "P1D", 1, "2026-03-08T12:00:00-04:00"],
    ["America/New_York", "2026-03-12T12:00:00-04:00", "P7D", -1, "2026-03-05T12:00:00-05:00"],
    ["Asia/Shanghai", "2026-01-31T10:00:00+08:00", "P1M", 1, "2026-02-28T10:00:00+08:00"],
    ["Asia/Shanghai", "2028-01-31T10:00:00+08:00", "P1M", 1, "2028-02-29T10:00:00+08:00"],
    ["Asia/Shanghai", "2026-03-31T10:00:00+08:00", "P1M1D", -1, "2026-02-27T10:00:00+08:00"], // month first
    ["Asia/Shanghai", "2028-02-29T10:00:00+08:00", "P1Y", -1, "2027-02-28T10:00:00+08:00"],
    ["Asia/Shanghai", "2026-01-15T10:00:00+08:00", "P13M", -1, "2024-12-15T10:00:00+08:00"],
    ["Pacific/Apia", "2011-12-29T12:00:00-10:00", "P1D", 1, "2011-12-31T00:00:00+14:00"],
    ["Pacific/Apia", "2011-12-29T12:00:00-10:00", "P2D", 1, "2011-12-31T12:00:00+14:00"],
  ] as const)("%s %s %s × %i is %s", (name, at, duration, sign, expected) => expect(moved(name, at, duration, sign)).toBe(expected));
});

describe("changesIn", () => {
  const changes = (name: string, from: string, until: string) => zone(name).changesIn(parseInstant(from), parseInstant(until)).map(formatUtc);
  it.each([
    ["America/New_York", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", ["2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z"]],
    ["America/New_York", "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", ["2026-03-08T07:00:00Z"]],
    ["America/New_York", "2026-03-08T07:00:01Z", "2026-11-01T06:00:01Z", ["2026-11-01T06:00:00Z"]],
    ["Asia/Shanghai", "2010-01-01T00:00:00Z", "2038-01-01T00:00:00Z", []],
    ["America/New_York", "2000-01-01T00:00:00Z", "2010-01-02T00:00:00Z", []],
    ["America/New_York", "2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z", []],
  ])("%s from %s until %s: %j", (name, from, until, expected) => expect(changes(name, from, until)).toEqual(expected));
});

it("utc is UTC", () => expect([utc().name, utc().offsetAt(parseInstant("2026-07-01T00:00:00Z"))]).toEqual(["Etc/UTC", 0]));
