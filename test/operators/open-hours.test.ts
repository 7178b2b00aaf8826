import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, inputOf, LORD_HOWE, needsOf, NEW_YORK, CHICAGO, packOf, type Answer, type Given } from "./ask";

const at = (time: string): string => `2026-05-20T${time}-05:00`;

describe("open-hours", () => {
  it.each<[string, string, Answer]>([
    ["[)", "07:59:59", "false"], ["[)", "08:00:00", "true"], ["[)", "20:59:59", "true"], ["[)", "21:00:00", "false"],
    ["()", "08:00:00", "false"], ["()", "08:00:01", "true"], ["()", "20:59:59", "true"], ["()", "21:00:00", "false"],
    ["[]", "08:00:00", "true"], ["[]", "21:00:00", "true"], ["[]", "21:00:01", "false"],
    ["(]", "08:00:00", "false"], ["(]", "21:00:00", "true"], ["(]", "21:00:01", "false"],
  ])("08:00-21:00 %s at %s is %s", (bounds, time, answer) => expect(ask({ "open-hours": { "every-day": "08:00-21:00", bounds } }, { at: at(time) })).toBe(answer));

  it.each<[string, string, Answer]>([
    ["[)", "21:59:59", "false"], ["[)", "22:00:00", "true"], ["[)", "00:00:00", "true"], ["[)", "01:59:59", "true"], ["[)", "02:00:00", "false"], ["[)", "12:00:00", "false"],
    ["(]", "22:00:00", "false"], ["(]", "22:00:01", "true"], ["(]", "02:00:00", "true"], ["(]", "02:00:01", "false"],
  ])("22:00-02:00 %s over midnight at %s is %s", (bounds, time, answer) => expect(ask({ "open-hours": { "every-day": "22:00-02:00", bounds } }, { at: at(time) })).toBe(answer));

  it.each<[string, string, Answer]>([
    ["2026-05-18T00:00:00-05:00", "(]", "false"], ["2026-05-18T00:00:01-05:00", "(]", "true"], ["2026-05-19T00:00:00-05:00", "(]", "true"], ["2026-05-19T00:00:01-05:00", "(]", "false"],
    ["2026-05-18T00:00:00-05:00", "[)", "true"], ["2026-05-18T23:59:59-05:00", "[)", "true"], ["2026-05-19T00:00:00-05:00", "[)", "false"],
  ])("a whole Monday at %s %s is %s", (time, bounds, answer) => expect(ask({ "open-hours": { mon: "00:00-24:00", bounds } }, { at: time })).toBe(answer));

  const week = { "open-hours": { calendar: "cal", holiday: "never", "adjusted-workday": "09:00-12:00", sun: "10:00-12:00", "mon-fri": "08:00-18:00", "mon-wed": "08:00-20:00", "every-day": "13:00-15:00", bounds: "[)" } };
  it.each<[string, string, Answer]>([
    ["a holiday on a Friday is shut", "2026-05-15T10:00:00-05:00", "false"],
    ["an adjusted Saturday has its own hours", "2026-05-16T09:00:00-05:00", "true"],
    ["an ordinary Saturday has every day's", "2026-05-23T13:00:00-05:00", "true"],
    ["a Saturday is none of the week's days", "2026-05-23T09:00:00-05:00", "false"],
    ["a single day comes before a range", "2026-05-24T10:00:00-05:00", "true"],
    ["a narrower range comes before a wider one", "2026-05-20T19:59:59-05:00", "true"],
    ["Thursday has the wider one", "2026-05-21T18:00:00-05:00", "false"],
    ["an unpublished Friday may be a holiday", "2027-01-08T10:00:00-06:00", "unknown"],
    ["shut either way is shut", "2027-01-08T19:00:00-06:00", "false"],
    ["an unpublished Saturday may be worked", "2027-01-09T10:00:00-06:00", "unknown"],
  ])("%s", (_name, time, answer) => expect(ask(week, { at: time })).toBe(answer));

  it.each<[string, string, Answer]>([["Friday is worked in exchange for nothing", "2027-01-08T08:30:00-06:00", "true"], ["Saturday may be worked", "2027-01-09T13:30:00-06:00", "unknown"]])("where no holiday has hours of its own, an unpublished %s", (_, time, answer) =>
    expect(ask({ "open-hours": { calendar: "cal", "adjusted-workday": "09:00-12:00", "mon-fri": "08:00-18:00", "every-day": "13:00-15:00", bounds: "[)" } }, { at: time })).toBe(answer));
  it("asks for the calendar where it has ended", () => expect(needsOf(week, { at: "2027-01-08T10:00:00-06:00" })).toEqual(["calendar.cal"]));

  // Chicago skips 02:00 to 03:00 on 8 March and has 01:00 to 02:00 twice on 1 November 2026.
  const night = { "open-hours": { "every-day": "01:30-02:30", bounds: "[)" } };
  it.each<[string, Answer]>([
    ["2026-03-08T01:29:59-06:00", "false"], ["2026-03-08T01:30:00-06:00", "true"], ["2026-03-08T01:59:59-06:00", "true"], ["2026-03-08T03:00:00-05:00", "false"],
    ["2026-11-01T01:29:59-05:00", "false"], ["2026-11-01T01:30:00-05:00", "true"], ["2026-11-01T01:29:59-06:00", "false"], ["2026-11-01T01:30:00-06:00", "true"], ["2026-11-01T02:29:59-06:00", "true"], ["2026-11-01T02:30:00-06:00", "false"],
  ])("across a change of clock at %s is %s", (time, answer) => expect(ask(night, { at: time })).toBe(answer));

  it.each<[string, Answer]>([["2026-04-04T20:59:59+11:00", "true"], ["2026-04-05T20:59:59+10:30", "true"], ["2026-04-05T21:00:00+10:30", "false"], ["2026-04-05T21:00:00+11:00", "true"]])(
    "half an hour of daylight saving on Lord Howe at %s is %s",
    (time, answer) => expect(ask({ "open-hours": { "every-day": "08:00-21:00", bounds: "[)" } }, { at: time, debtor: { location: LORD_HOWE } })).toBe(answer),
  );

  describe("of several clocks", () => {
    const day = { "open-hours": { "every-day": "08:00-21:00", bounds: "[)" } };
    it.each<[string, string, unknown, Answer]>([
      ["both open", "2026-05-15T10:00:00-05:00", [CHICAGO, NEW_YORK], "true"],
      ["both shut", "2026-05-15T21:00:00-05:00", [CHICAGO, NEW_YORK], "false"],
      ["one shut", "2026-05-15T20:00:00-05:00", [CHICAGO, NEW_YORK], "unknown"],
      ["a country without region has all of its zones", "2026-05-15T08:00:00-05:00", { country: "US" }, "unknown"],
      ["a zone that nobody knows", "2026-05-15T10:00:00-05:00", { country: "US", region: "US-IL", timeZones: ["America/Chikago"] }, "unknown"],
      ["no zone named of one of two places", "2026-05-15T10:00:00-05:00", [{ country: "US", timeZones: [] }, CHICAGO], "unknown"],
      ["no zone named", "2026-05-15T10:00:00-05:00", { country: "US", region: "US-IL", timeZones: [] }, "unknown"],
    ])("%s", (_name, time, location, answer) => expect(ask(day, { at: time, debtor: { location } })).toBe(answer));
    it.each<[unknown, Answer]>([[null, "true"], ["unknown", "unknown"], [{}, "unknown"]])("takes the debtor's where the recipient's own place is %j: %s", (location, answer) =>
      expect(ask(day, { at: "2026-05-15T10:00:00-05:00", recipient: { location } })).toBe(answer));
    it.each<[string, readonly [Given, Given]]>([
      ["number", [{ recipient: { address: "+13125550100" } }, { recipient: { address: "+12125550100" } }]],
      ["recipient", [{ recipient: { location: CHICAGO } }, { recipient: { location: NEW_YORK } }]],
      ["debtor", [{ debtor: { location: CHICAGO } }, { debtor: { location: NEW_YORK } }]],
    ])("takes each contact's own, whichever was judged before: %s", (clock, [open, shut]) => {
      const gate = createGate({ packs: [packOf({ require: { "open-hours": { ...day["open-hours"], clock } } })] });
      expect([open, shut, open].map((given) => gate.check(inputOf({ at: "2026-05-15T20:30:00-05:00", ...given })).outcome)).toEqual(["allow", "deny", "allow"]);
    });
    it("takes the debtor's, the number's or a fixed one where the rule says so", () => {
      const here = { at: "2026-05-15T20:30:00-05:00", recipient: { location: NEW_YORK, address: "+12125550100" } };
      expect(ask(day, here)).toBe("false");
      expect(ask({ "open-hours": { ...day["open-hours"], clock: "debtor" } }, here)).toBe("true");
      expect(ask({ "open-hours": { ...day["open-hours"], clock: "number" } }, here)).toBe("false");
      expect(ask({ "open-hours": { ...day["open-hours"], clock: "Asia/Shanghai" } }, here)).toBe("true");
      expect(ask({ "open-hours": { ...day["open-hours"], clock: "number" } }, { ...here, recipient: { ...here.recipient, address: "+18005550100" } })).toBe("unknown");
    });

    it.each<[string, string, string | undefined, Answer]>([
      ["both open", "2026-05-15T19:59:59-05:00", "+12125550100", "true"],
      ["open at the place, shut at the number's", "2026-05-15T20:00:00-05:00", "+12125550100", "unknown"],
      ["open at the number's, shut at the place", "2026-05-15T07:59:59-05:00", "+12125550100", "unknown"],
      ["both shut", "2026-05-15T21:00:00-05:00", "+12125550100", "false"],
      ["a number of the same place", "2026-05-15T20:00:00-05:00", "+13125550100", "true"],
      ["a number that tells no place", "2026-05-15T20:00:00-05:00", "+18005550100", "true"],
      ["no number", "2026-05-15T20:00:00-05:00", undefined, "true"],
    ])("takes the recipient's and the number's together: %s", (_name, time, address, answer) =>
      expect(ask({ "open-hours": { ...day["open-hours"], clock: "recipient-and-number" } }, { at: time, recipient: { location: CHICAGO, ...(address === undefined ? {} : { address }) } })).toBe(answer));
    it("needs the place where it and the number disagree", () =>
      expect(needsOf({ "open-hours": { ...day["open-hours"], clock: "recipient-and-number" } }, { at: "2026-05-15T20:00:00-05:00", recipient: { location: CHICAGO, address: "+12125550100" } })).toEqual(["recipient.location"]));
  });

  it.each<[string, unknown, string]>([
    ["the zone of a place whose region lies in two", { country: "US", region: "US-FL" }, "recipient.location.timeZones"],
    ["the zone where two are named", { country: "US", region: "US-IL", timeZones: ["America/Chicago", "America/New_York"] }, "recipient.location.timeZones"],
    ["the place where its region is not known", { country: "US" }, "recipient.location"],
    ["the place where it may be one of two", [CHICAGO, NEW_YORK], "recipient.location"],
  ])("needs %s", (_, location, need) => expect(needsOf({ "open-hours": { "every-day": "08:00-21:00", bounds: "[)" } }, { at: at("08:30:00").replace("-05:00", "-04:00"), debtor: { location } })).toEqual([need]));
});
