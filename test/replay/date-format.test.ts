import { describe, expect, it } from "vitest";
import { dateReader, isZoned } from "../../src/replay/date-format";
import { formatUtc } from "../../src/time/instant";
import { zoneNamed } from "../../src/time/zone";

describe("dateReader", () => {
  it.each([
    ["YYYY-MM-DD HH:mm:ss", "2026-03-02 09:00:00", "Asia/Shanghai", "2026-03-02T01:00:00Z"],
    ["YYYY/M/D H:mm", "2026/3/2 9:05", "Asia/Shanghai", "2026-03-02T01:05:00Z"],
    ["YYYY年M月D日 HH:mm:ss", "2026年3月2日 09:00:00", "Asia/Shanghai", "2026-03-02T01:00:00Z"],
    ["MM/DD/YYYY hh:mm A", "03/02/2026 12:30 AM", "America/Chicago", "2026-03-02T06:30:00Z"],
    ["MM/DD/YYYY hh:mm A", "03/02/2026 12:30 pm", "America/Chicago", "2026-03-02T18:30:00Z"],
    ["YYYY-M-D A h:mm:ss", "2026-3-2 下午 3:00:00", "Asia/Shanghai", "2026-03-02T07:00:00Z"],
    ["DD.MM.YY HH:mm", "02.03.26 09:00", "Europe/Berlin", "2026-03-02T08:00:00Z"],
    ["YYYY-MM-DD HH:mm:ss Z", "2026-03-02 09:00:00 +0530", undefined, "2026-03-02T03:30:00Z"],
    ["iso", "2026-03-02T09:00:00+08:00", undefined, "2026-03-02T01:00:00Z"],
    ["iso", "2026-03-02 09:00:00.123", "Asia/Shanghai", "2026-03-02T01:00:00Z"],
    ["iso", "2026-03-02T09:00:00", undefined, ""],
    ["epoch", "1772413200.99", undefined, "2026-03-02T01:00:00Z"],
    ["epoch-ms", "1772413200999", undefined, "2026-03-02T01:00:00Z"],
    ["rfc2822", "Mon, 02 Mar 2026 01:00:00 +0000", undefined, "2026-03-02T01:00:00Z"],
    ["rfc2822", "2 Mar 2026 01:00:00 GMT", undefined, "2026-03-02T01:00:00Z"],
    // the seconds before and after an hour that comes twice, and inside it with an offset
    ["YYYY-MM-DD HH:mm:ss", "2026-11-01 00:59:59", "America/New_York", "2026-11-01T04:59:59Z"],
    ["YYYY-MM-DD HH:mm:ss", "2026-11-01 02:00:00", "America/New_York", "2026-11-01T07:00:00Z"],
    ["YYYY-MM-DD HH:mm:ss", "2026-10-31 01:30:00", "America/New_York", "2026-10-31T05:30:00Z"],
    ["YYYY-MM-DD HH:mm:ss", "2026-11-02 01:30:00", "America/New_York", "2026-11-02T06:30:00Z"],
    ["iso", "2026-11-01T01:30:00-05:00", "America/New_York", "2026-11-01T06:30:00Z"],
    ["YYYY-MM-DD HH:mm:ss Z", "2026-11-01 01:30:00 -0400", "America/New_York", "2026-11-01T05:30:00Z"],
    // an hour that does not come at all
    ["YYYY-MM-DD HH:mm:ss", "2026-03-08 02:30:00", "America/New_York", ""],
    ["YYYY-MM-DD HH:mm:ss", "2026-02-29 09:00:00", "Asia/Shanghai", ""],
    ["YYYY-MM-DD HH:mm:ss", "2026-03-02 24:00:00", "Asia/Shanghai", ""],
    ["YYYY-MM-DD HH:mm:ss", "2026-03-02 09:00:00 ", "Asia/Shanghai", ""],
    ["MM/DD/YYYY hh:mm A", "03/02/2026 13:30 AM", "America/Chicago", ""],
  ])("%s reads %j in %s: %s", (format, text, zone, instant) => expect(formatUtc(dateReader(format)!(text, zone === undefined ? undefined : zoneNamed(zone)) as number)).toBe(instant));

  it.each([
    ["YYYY-MM-DD HH:mm:ss", "2026-11-01 01:00:00", "America/New_York", "2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z"],
    ["YYYY-MM-DD HH:mm:ss", "2026-11-01 01:59:59", "America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T06:59:59Z"],
    ["iso", "2026-10-25 02:30:00.5", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"],
    ["YYYY-MM-DD HH:mm", "2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"],
    ["YYYY-MM-DD", "2025-11-02", "America/Havana", "2025-11-02T04:00:00Z", "2025-11-02T05:00:00Z"],
  ])("%s reads %j in %s as two, %s and %s", (format, text, zone, ...instants) => expect([dateReader(format)!(text, zoneNamed(zone))].flat().map((at) => formatUtc(at as number))).toEqual(instants));

  it.each(["HH:mm", "YYYY-MM", "YYYY-MM-DD hh:mm", "YYYY-MM-DD DD"])("refuses %s, which names no full date", (format) => expect(dateReader(format)).toBeUndefined());

  it.each([["epoch", true], ["rfc2822", true], ["YYYY-MM-DD HH:mm:ssZ", true], ["iso", false], ["YYYY-MM-DD HH:mm", false]])("%s holds its own offset: %s", (format, zoned) => expect(isZoned(format)).toBe(zoned));
});
