import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarOf, type Calendar } from "../../src/time/calendar";
import { parseDate } from "../../src/time/instant";
import { parsePack } from "../../src/rules/parse-pack";
import { HEAD } from "./sample";

function load(id: string): Calendar {
  const file = { name: `calendars/${id}.yaml`, text: readFileSync(`src/packs/calendars/${id}.yaml`, "utf8") };
  return calendarOf(parsePack([{ name: "pack.yaml", text: `${HEAD}calendars: [${id}]\n` }], { calendars: [file] }).calendars[0]!);
}

describe("the calendar of mainland China", () => {
  const cn = load("cn");
  it.each([
    ["2023-12-31", undefined], ["2024-01-01", "holiday"], ["2024-02-09", "workday"], ["2024-02-10", "holiday"], ["2024-02-17", "holiday"], ["2024-02-18", "adjusted-workday"],
    ["2025-01-26", "adjusted-workday"], ["2025-02-04", "holiday"], ["2025-10-08", "holiday"], ["2025-10-09", "workday"],
    ["2026-02-14", "adjusted-workday"], ["2026-02-23", "holiday"], ["2026-02-24", "workday"], ["2026-10-10", "adjusted-workday"], ["2026-12-31", "workday"], ["2027-01-01", undefined],
  ])("%s is %s", (date, is) => expect(cn.classOf(parseDate(date))).toBe(is));

  it.each([["2024-01-01", "2024-12-31", 251], ["2024-12-31", "2025-12-31", 248], ["2025-12-31", "2026-12-31", 248]])("after %s up to %s there are %i days of work", (from, to, count) => {
    expect(cn.businessDaysRange(parseDate(from), parseDate(to))).toEqual({ least: count, most: count });
  });
});

describe("the calendar of federal holidays", () => {
  const us = load("us-federal");
  it.each([
    ["2020-12-31", undefined], ["2021-06-18", "holiday"], ["2021-12-31", "holiday"], ["2022-06-20", "holiday"], ["2023-11-10", "holiday"],
    ["2024-11-28", "holiday"], ["2024-11-29", "workday"], ["2025-01-20", "holiday"], ["2026-05-25", "holiday"], ["2026-07-03", "holiday"], ["2026-07-06", "workday"],
    ["2027-12-24", "holiday"], ["2027-12-31", "holiday"], ["2028-01-01", undefined],
  ])("%s is %s", (date, is) => expect(us.classOf(parseDate(date))).toBe(is));

  it.each([["2023-12-31", "2024-12-31", 251], ["2024-12-31", "2025-12-31", 250], ["2025-12-31", "2026-12-31", 250]])("after %s up to %s there are %i business days", (from, to, count) => {
    expect(us.businessDaysRange(parseDate(from), parseDate(to))).toEqual({ least: count, most: count });
  });
});
