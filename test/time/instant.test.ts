import { describe, expect, it } from "vitest";
import { civil, dayOf, daysInMonth, formatDate, formatInstant, formatUtc, parseDate, parseInstant, weekday } from "../../src/time/instant";

describe("parseInstant", () => {
  it("takes an instant with any one character changed only where that is an instant still", () => {
    const good = "2026-03-11T08:00:00+08:00";
    const isInstant = (text: string): boolean => /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u.test(text);
    const wrong: string[] = [];
    for (let at = 0; at < good.length; at++) {
      // Every unit of the first pages, and of the others enough to meet each pattern of bits.
      for (let unit = 0; unit <= 0xffff; unit += unit < 0x400 ? 1 : 13) {
        const text = good.slice(0, at) + String.fromCharCode(unit) + good.slice(at + 1);
        if (Number.isNaN(parseInstant(text)) === isInstant(text)) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1969-12-31T23:59:59Z", -1],
    ["2026-03-11T08:00:00+08:00", 1_773_187_200],
    ["2026-03-11T00:00:00Z", 1_773_187_200],
    ["2026-03-10T19:00:00-05:00", 1_773_187_200],
    ["2026-03-11t00:00:00z", 1_773_187_200],
    ["2026-03-11T00:00:00-00:00", 1_773_187_200],
    ["2026-03-11T23:59:00+23:59", 1_773_187_200],
    ["2026-03-11T00:00:00.5Z", 1_773_187_200],
    ["2026-03-11T00:00:00.999999999999Z", 1_773_187_200],
    ["2026-03-11T08:00:00.1+08:00", 1_773_187_200],
    ["1969-12-31T23:59:59.9Z", -1], // towards the past
    ["2024-02-29T00:00:00Z", 1_709_164_800],
    ["2000-02-29T00:00:00Z", 951_782_400],
    ["0001-01-01T00:00:00Z", -62_135_596_800],
    ["9999-12-31T23:59:59Z", 253_402_300_799],
  ])("%s is %i", (text, at) => expect(parseInstant(text)).toBe(at));

  it.each([
    ["2026-03-11T08:00:00"], // no offset
    ["2026-03-11"],
    ["2026-03-11 08:00:00Z"],
    ["2026-03-11T08:00Z"],
    ["2026-03-11T08:00:00+0800"],
    ["2026-03-11T08:00:00+08"],
    ["2026-03-11T08:00:00+24:00"],
    ["2026-03-11T08:00:00+08:60"],
    ["2026-03-11T08:00:00 +08:00"],
    ["2026-03-11T08:00:00.Z"],
    ["2026-03-11T08:00:00,5Z"],
    ["2026-03-11T08:00:00.5"],
    ["2026-03-11T08:00:00ZZ"],
    ["2026-03-11T08:00:00Z "],
    [" 2026-03-11T08:00:00Z"],
    ["2026-03-11T24:00:00Z"],
    ["2026-03-11T23:60:00Z"],
    ["2016-12-31T23:59:60Z"], // a leap second
    ["2026-02-29T00:00:00Z"],
    ["1900-02-29T00:00:00Z"],
    ["2026-04-31T00:00:00Z"],
    ["2026-00-10T00:00:00Z"],
    ["2026-13-10T00:00:00Z"],
    ["2026-01-00T00:00:00Z"],
    ["0000-01-01T00:00:00Z"],
    ["-026-01-01T00:00:00Z"],
    ["+2026-01-01T00:00:00Z"],
    ["2026/01/01T00:00:00Z"],
    ["２０２６-01-01T00:00:00Z"],
    ["2026-01-01T0a:00:00Z"],
    [""],
    [0],
    [null],
    [undefined],
    [{}],
    [["2026-03-11T00:00:00Z"]],
  ])("%j is not known", (text) => expect(parseInstant(text)).toBeNaN());
});

describe("formatInstant", () => {
  it.each([
    [1_773_187_200, 28_800, "2026-03-11T08:00:00+08:00"],
    [1_773_187_200, 0, "2026-03-11T00:00:00+00:00"],
    [1_773_187_200, -18_000, "2026-03-10T19:00:00-05:00"],
    [1_773_187_200, -12_600, "2026-03-10T20:30:00-03:30"],
    [1_773_187_200, 20_700, "2026-03-11T05:45:00+05:45"],
    [-1, 0, "1969-12-31T23:59:59+00:00"],
    [NaN, 0, ""],
    [0, NaN, ""],
  ])("%d at %d seconds east is %j", (at, offset, text) => expect(formatInstant(at, offset)).toBe(text));
});

describe("formatUtc", () => {
  it.each([
    [1_773_187_200, "2026-03-11T00:00:00Z"],
    [-62_135_596_800, "0001-01-01T00:00:00Z"],
    [NaN, ""],
  ])("%d is %j", (at, text) => expect(formatUtc(at)).toBe(text));
});

describe("parseDate and formatDate", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2026-03-11", 20_523],
    ["0001-01-01", -719_162],
    ["9999-12-31", 2_932_896],
  ])("%s is day %i and back", (text, day) => {
    expect(parseDate(text)).toBe(day);
    expect(formatDate(day)).toBe(text);
  });

  it.each([["2026-02-29"], ["2026-2-01"], ["2026-02-01Z"], ["2026-02-01T00:00:00Z"], ["0000-01-01"], ["20260201"], [""], [20_260_201], [null]])("%j is no date", (text) =>
    expect(parseDate(text)).toBeNaN(),
  );

  it("undo each other for every 31st day of the years 1 to 9999", () => {
    const days = Array.from({ length: Math.floor((2_932_896 + 719_162) / 31) }, (_, index) => -719_162 + index * 31);
    expect(days.filter((day) => parseDate(formatDate(day)) !== day)).toEqual([]);
  });

  it("writes nothing for a day that is not known", () => expect(formatDate(NaN)).toBe(""));
});

describe("weekday", () => {
  it.each([
    ["1970-01-01", 3],
    ["1969-12-28", 6],
    ["2026-03-09", 0],
    ["2026-03-15", 6],
    ["0001-01-01", 0],
  ])("%s is %i from Monday", (date, index) => expect(weekday(parseDate(date))).toBe(index));
});

describe("civil and dayOf", () => {
  it("undo each other for every day from 1600 to 2400", () => {
    const dates = Array.from({ length: dayOf(2401, 1, 1) - dayOf(1600, 1, 1) }, (_, index) => civil(dayOf(1600, 1, 1) + index));
    expect(dates.findIndex(({ year, month, day }, index) => dayOf(year, month, day) !== dayOf(1600, 1, 1) + index || day > daysInMonth(year, month))).toBe(-1);
    expect(dates.at(-1)).toEqual({ year: 2400, month: 12, day: 31 });
  });

  it.each([
    [2026, 1, 32, "2026-02-01"],
    [2026, 3, 0, "2026-02-28"],
  ])("carries %i-%i-%i over to %s", (year, month, day, date) => expect(formatDate(dayOf(year, month, day))).toBe(date));
});
