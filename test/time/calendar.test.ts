import { describe, expect, it } from "vitest";
import { calendarOf } from "../../src/time/calendar";
import type { CalendarData } from "../../src/time/calendar";
import { parseDate } from "../../src/time/instant";

/** New Year and Spring Festival 2026 as the State Council published them, the rest of the year left out. */
const china: CalendarData = {
  id: "cn.test",
  from: "2026-01-01",
  until: "2026-03-01",
  holidays: [
    "2026-01-01", "2026-01-02", "2026-01-03",
    "2026-02-15", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-21", "2026-02-22", "2026-02-23",
  ],
  workdays: ["2026-01-04", "2026-02-14", "2026-02-28"],
};
const calendar = calendarOf(china);
const day = (text: string) => parseDate(text);

describe("classOf", () => {
  it.each([
    ["2025-12-31", undefined, undefined],
    ["2026-01-01", "holiday", false],
    ["2026-01-03", "holiday", false], // a Saturday
    ["2026-01-04", "adjusted-workday", true], // a Sunday
    ["2026-01-05", "workday", true],
    ["2026-01-10", "weekend", false],
    ["2026-02-14", "adjusted-workday", true],
    ["2026-02-28", "adjusted-workday", true],
    ["2026-03-01", undefined, undefined],
    ["2026-03-02", undefined, undefined],
  ])("%s is %s", (date, held, worked) => {
    expect(calendar.classOf(day(date))).toBe(held);
    expect(calendar.isBusinessDay(day(date))).toBe(worked);
  });

  it("does not know a day that is not known", () => expect([calendar.classOf(NaN), calendar.isBusinessDay(NaN)]).toEqual([undefined, undefined]));

  it.each([
    ["fri", "2026-01-09", "weekend"],
    ["fri", "2026-01-10", "workday"],
  ])("weekend %s: %s is %s", (weekend, date, held) => expect(calendarOf({ ...china, weekend: [weekend] }).classOf(day(date))).toBe(held));

  it("takes a weekday among the workdays for what it is", () => expect(calendarOf({ ...china, workdays: ["2026-01-05"] }).classOf(day("2026-01-05"))).toBe("workday"));

  it("does not know a date that is both holiday and workday", () => expect(calendarOf({ ...china, workdays: ["2026-01-03"] }).classOf(day("2026-01-03"))).toBeUndefined());
});

describe("businessDaysRange", () => {
  it.each([
    ["2026-01-01", "2026-01-04", 1, 1],
    ["2026-01-02", "2026-01-09", 6, 6], // Sunday 4th, Monday 5th to Friday 9th
    ["2026-01-05", "2026-01-05", 0, 0],
    ["2026-01-09", "2026-01-05", 0, 0],
    ["2026-02-13", "2026-02-24", 2, 2],
    ["2026-02-14", "2026-02-23", 0, 0],
    ["2025-12-31", "2026-01-05", 2, 2], // the first day is not counted
    ["2025-12-30", "2026-01-05", 2, 3],
    ["2026-02-27", "2026-02-28", 1, 1],
    ["2026-02-27", "2026-03-01", 1, 2],
    ["2026-03-01", "2026-03-08", 0, 7],
    ["2025-12-01", "2026-04-01", 37, 99],
  ])("after %s up to %s: from %i to %i", (from, to, least, most) => expect(calendar.businessDaysRange(day(from), day(to))).toEqual({ least, most }));

  it("does not know the count from or to a day that is not known", () => {
    expect(calendar.businessDaysRange(NaN, 0)).toEqual({ least: 0, most: Infinity });
    expect(calendar.businessDaysRange(0, NaN)).toEqual({ least: 0, most: Infinity });
  });
});

describe("data that do not fit publish nothing", () => {
  it.each([
    ["a holiday that does not exist", { holidays: ["2026-02-30"] }],
    ["a workday that is no date", { workdays: ["soon"] }],
    ["an unknown weekday", { weekend: ["saturday"] }],
    ["reversed ends", { from: "2027-01-01" }],
    ["no end", { until: "" }],
  ])("%s", (_, wrong) => expect(calendarOf({ ...china, ...wrong }).classOf(day("2026-01-05"))).toBeUndefined());
});
