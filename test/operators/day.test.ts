import { describe, expect, it } from "vitest";
import { ask, CHICAGO, NEW_YORK, type Answer } from "./ask";

describe("day", () => {
  it.each<[unknown, string, Answer]>([
    [{ is: "holiday", calendar: "cal" }, "2026-05-15T00:00:00-05:00", "true"],
    [{ is: "holiday", calendar: "cal" }, "2026-05-14T23:59:59-05:00", "false"],
    [{ is: "adjusted-workday", calendar: "cal" }, "2026-05-16T12:00:00-05:00", "true"],
    [{ is: "weekend", calendar: "cal" }, "2026-05-16T12:00:00-05:00", "false"],
    [{ is: "weekend", calendar: "cal" }, "2026-05-17T12:00:00-05:00", "true"],
    [{ is: "business-day", calendar: "cal" }, "2026-05-16T12:00:00-05:00", "true"],
    [{ is: "business-day", calendar: "cal" }, "2026-05-14T12:00:00-05:00", "true"],
    [{ is: ["holiday", "weekend"], calendar: "cal" }, "2026-05-18T12:00:00-05:00", "false"],
    // Past the end of the calendar a day is not ordinary but unknown, where its class decides.
    [{ is: "holiday", calendar: "cal" }, "2026-12-31T23:59:59-06:00", "false"],
    [{ is: "holiday", calendar: "cal" }, "2027-01-01T00:00:00-06:00", "unknown"],
    [{ is: ["holiday", "workday"], calendar: "cal" }, "2027-01-01T12:00:00-06:00", "true"],
    [{ is: "weekend", calendar: "cal" }, "2027-01-01T12:00:00-06:00", "false"],
    [{ is: "weekend", calendar: "cal" }, "2027-01-02T12:00:00-06:00", "unknown"],
    [{ on: ["fri"] }, "2026-05-15T12:00:00-05:00", "true"],
    [{ on: ["fri"] }, "2026-05-16T00:00:00-05:00", "false"],
    [{ "day-of-month": [29] }, "2028-02-29T12:00:00-06:00", "true"],
    [{ from: "2026-05-15" }, "2026-05-14T23:59:59-05:00", "false"],
    [{ from: "2026-05-15" }, "2026-05-15T00:00:00-05:00", "true"],
    [{ before: "2026-05-15" }, "2026-05-14T23:59:59-05:00", "true"],
    [{ before: "2026-05-15" }, "2026-05-15T00:00:00-05:00", "false"],
    [{ on: ["fri"], before: "2026-05-15" }, "2026-05-15T12:00:00-05:00", "false"],
    [{ is: "holiday", calendar: "cal", clock: "Asia/Shanghai" }, "2026-05-14T16:00:00Z", "true"],
  ])("%j at %s is %s", (day, at, answer) => expect(ask({ day }, { at })).toBe(answer));

  it("is unknown where the zones disagree on the date", () => {
    expect(ask({ day: { on: ["fri"] } }, { at: "2026-05-14T23:30:00-05:00", debtor: { location: [CHICAGO, NEW_YORK] } })).toBe("unknown");
    expect(ask({ day: { on: ["fri"] } }, { at: "2026-05-15T00:30:00-05:00", debtor: { location: [CHICAGO, NEW_YORK] } })).toBe("true");
  });
});
