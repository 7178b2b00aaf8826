import { describe, expect, it } from "vitest";
import { formatUtc, parseInstant } from "../../src/time/instant";
import { ZONE_DATA_VERSION, ZONE_HORIZON, zoneNamed, zoneNames } from "../../src/time/zone";

/**
 * Where the table and an older host may differ: from this instant on, as decided by law after the host's release.
 * Morocco ends its clock changes; Alberta, British Columbia and Manitoba keep summer time; Cuba skips one winter; Moldova changes at the hour of the EU.
 */
const NEWER_LAW: Record<string, string> = {
  "Africa/Casablanca": "2026-09-20T01:00:00Z",
  "Africa/El_Aaiun": "2026-09-20T01:00:00Z",
  "America/Edmonton": "2026-11-01T08:00:00Z",
  "America/Inuvik": "2026-11-01T08:00:00Z",
  "America/Yellowknife": "2026-11-01T08:00:00Z",
  "Canada/Mountain": "2026-11-01T08:00:00Z",
  "America/Vancouver": "2026-11-01T09:00:00Z",
  "Canada/Pacific": "2026-11-01T09:00:00Z",
  "America/Winnipeg": "2026-11-01T07:00:00Z",
  "America/Rainy_River": "2026-11-01T07:00:00Z",
  "Canada/Central": "2026-11-01T07:00:00Z",
  "America/Havana": "2026-11-01T05:00:00Z",
  Cuba: "2026-11-01T05:00:00Z",
  "Europe/Chisinau": "2022-03-27T00:00:00Z",
  "Europe/Tiraspol": "2022-03-27T00:00:00Z",
};

const hostVersion = process.versions.tz ?? "";
const differencesAllowed = hostVersion < ZONE_DATA_VERSION;
const HALF_MONTH = 15 * 86_400;

/** Offset from the host's own data, in seconds; `undefined` where it does not know the zone. */
function hostClock(name: string): ((at: number) => number) | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  return (at) => {
    const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(format.format(at * 1000)) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) + 0;
  };
}

function instantsOf(name: string): number[] {
  const { from, until } = ZONE_HORIZON;
  const everyHalfMonth = Array.from({ length: Math.floor((until - from) / HALF_MONTH) }, (_, index) => from + index * HALF_MONTH + ((index * 7919) % HALF_MONTH));
  return [...everyHalfMonth, ...(zoneNamed(name)?.changesIn(from, until) ?? []).flatMap((change) => [change - 1, change])];
}

function differencesOf(name: string): string[] {
  const host = hostClock(name);
  const zone = zoneNamed(name);
  if (host === undefined || zone === undefined) return [];
  const lawFrom = differencesAllowed && NEWER_LAW[name] !== undefined ? parseInstant(NEWER_LAW[name]) : Infinity;
  return instantsOf(name)
    .filter((at) => at < lawFrom && zone.offsetAt(at) !== host(at))
    .map((at) => `${name} ${formatUtc(at)}: table ${zone.offsetAt(at)}, host ${host(at)}`);
}

describe("the zone table and the host's own zone data", () => {
  it("agree from 2010 to 2037, half-monthly and at both sides of every change, save where law is newer than the host", () => {
    expect(zoneNames().flatMap(differencesOf)).toEqual([]);
  });

  it("both know nearly all names, so that the comparison is one", () => {
    expect(zoneNames().filter((name) => hostClock(name) !== undefined).length).toBeGreaterThan(580);
  });

  it("hold every zone that the host calls supported", () => {
    expect(Intl.supportedValuesOf("timeZone").filter((name) => zoneNamed(name) === undefined)).toEqual([]);
  });
});

describe("law newer than 2025c is in the table", () => {
  it.each([
    ["Africa/Casablanca", "2026-09-19T00:00:00Z", 3600],
    ["Africa/Casablanca", "2026-09-21T00:00:00Z", 0],
    ["America/Edmonton", "2027-01-01T00:00:00Z", -21_600],
    ["America/Vancouver", "2027-01-01T00:00:00Z", -25_200],
    ["America/Winnipeg", "2027-01-01T00:00:00Z", -18_000],
    ["America/Havana", "2026-12-01T00:00:00Z", -14_400],
    ["America/Havana", "2027-12-01T00:00:00Z", -18_000],
    ["Europe/Chisinau", "2026-03-29T00:59:59Z", 7200],
    ["Europe/Chisinau", "2026-03-29T01:00:00Z", 10_800],
  ])("%s at %s is %i seconds east", (name, at, offset) => expect(zoneNamed(name)?.offsetAt(parseInstant(at))).toBe(offset));
});
