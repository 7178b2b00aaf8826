import { formatInTimeZone } from "date-fns-tz";
import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../src/time/instant";
import { zoneNamed } from "../../src/time/zone";
import type { Zone } from "../../src/time/zone";

// date-fns-tz formats through the host's local fields, which skip hours on a host with daylight saving.
const hostIsUtc = [0, 6].every((month) => new Date(2026, month, 15).getTimezoneOffset() === 0);
const zones = ["America/New_York", "America/Sao_Paulo", "Asia/Shanghai", "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kathmandu", "Africa/Cairo", "Pacific/Apia"];
const FROM = parseInstant("2010-01-02T00:00:00Z");
const UNTIL = parseInstant("2026-01-01T00:00:00Z");

describe.runIf(hostIsUtc)("the local clock as date-fns-tz writes it", () => {
  it.each(zones)("%s: the same at 2000 instants and both sides of every change, 2010 to 2025", (name) => {
    const zone = zoneNamed(name) as Zone;
    const spread = Array.from({ length: 2000 }, (_, index) => FROM + Math.floor((index * (UNTIL - FROM)) / 2000) + ((index * 7919) % 86_400));
    const instants = [...spread, ...zone.changesIn(FROM, UNTIL).flatMap((change) => [change - 1, change])];
    expect(instants.map((at) => formatInstant(at, zone.offsetAt(at)))).toEqual(instants.map((at) => formatInTimeZone(at * 1000, name, "yyyy-MM-dd'T'HH:mm:ssxxx")));
  });
});
