import { describe, expect, it } from "vitest";
import { ask, askException, call, event, needsOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const SENT = event("validation-sent", "2026-05-10T10:00:00-05:00");
const elapsed = (more: Fields): Fields => ({ elapsed: { since: { event: "validation-sent" }, ...more } });

describe("elapsed", () => {
  it.each<[unknown, string, Answer]>([
    ["P5D", "2026-05-15T09:59:59-05:00", "false"], ["P5D", "2026-05-15T10:00:00-05:00", "true"],
    ["PT72H", "2026-05-13T09:59:59-05:00", "false"], ["PT72H", "2026-05-13T10:00:00-05:00", "true"],
    // The day itself is the first.
    [{ "local-days": 5 }, "2026-05-14T23:59:59-05:00", "false"], [{ "local-days": 5 }, "2026-05-15T00:00:00-05:00", "true"],
    // 10 May is a Sunday; the 15th a holiday, the 16th a worked Saturday.
    [{ "business-days": 5, calendar: "cal" }, "2026-05-16T23:59:59-05:00", "false"], [{ "business-days": 5, calendar: "cal" }, "2026-05-17T00:00:00-05:00", "true"],
  ])("at least %j: at %s %s; at most, the contrary", (term, at, answer) => {
    expect(ask(elapsed({ "at-least": term }), { at, history: [SENT] })).toBe(answer);
    expect(ask(elapsed({ "at-most": term }), { at, history: [SENT] })).toBe(answer === "true" ? "false" : "true");
  });

  it("keeps the clock across a change of it", () => {
    const history = [event("validation-sent", "2026-03-07T10:00:00-06:00")];
    expect(ask(elapsed({ "at-least": "P1D" }), { at: "2026-03-08T09:59:59-05:00", history })).toBe("false");
    expect(ask(elapsed({ "at-least": "P1D" }), { at: "2026-03-08T10:00:00-05:00", history })).toBe("true");
    expect(ask(elapsed({ "at-least": "PT24H" }), { at: "2026-03-08T10:59:59-05:00", history })).toBe("false");
  });

  it.each<[string, Fields, unknown, Answer, Answer]>([
    ["complete", { "at-least": "P5D" }, "origin", "false", "false"],
    ["at least, not complete", { "at-least": "P5D" }, "2026-05-01T00:00:00-05:00", "unknown", "false"],
    ["at most, complete as far back as the term", { "at-most": "P5D" }, "2026-05-10T10:00:00-05:00", "false", "false"],
    ["at most, one second short", { "at-most": "P5D" }, "2026-05-10T10:00:01-05:00", "unknown", "false"],
  ])("none on file, %s", (_name, params, historyFrom, here, exception) => {
    for (const which of ["any", "latest", "first"]) {
      expect(ask(elapsed({ ...params, which }), { historyFrom })).toBe(here);
      expect(askException(elapsed({ ...params, which }), { historyFrom })).toBe(exception);
    }
  });

  describe("which of several", () => {
    const history = [event("validation-sent", "2026-05-01T10:00:00-05:00"), event("validation-sent", "2026-05-14T10:00:00-05:00")];
    it.each<[string, Fields, Answer]>([
      ["any", { "at-least": "P5D" }, "true"],
      ["the latest", { "at-least": "P5D", which: "latest" }, "false"],
      ["the first", { "at-most": "P5D", which: "first" }, "false"],
      ["any, at most", { "at-most": "P5D" }, "true"],
    ])("%s", (_name, params, answer) => expect(ask(elapsed(params), { history })).toBe(answer));

    const one = [history[0]!];
    it.each<[string, Fields, string, Answer]>([
      ["the latest on file may not be the latest", { "at-least": "P5D", which: "latest" }, "2026-05-14T00:00:00-05:00", "unknown"],
      ["it is where records reach back to it", { "at-least": "P5D", which: "latest" }, "2026-05-01T10:00:00-05:00", "true"],
      ["whatever is missing is over too", { "at-least": "P5D", which: "latest" }, "2026-05-10T10:00:00-05:00", "true"],
      ["an earlier first is over too", { "at-least": "P5D", which: "first" }, "2026-05-14T00:00:00-05:00", "true"],
      ["an earlier first may be over", { "at-most": "P30D", which: "first" }, "2026-05-14T00:00:00-05:00", "unknown"],
    ])("%s", (_name, params, historyFrom, answer) => expect(ask(elapsed(params), { history: one, historyFrom })).toBe(answer));

    it.each<[string, Answer]>([["2026-05-01T10:00:00-05:00", "true"], ["2026-05-01T10:00:01-05:00", "unknown"]])("is the latest where records from %s on hold it, whatever date it names: %s", (historyFrom, answer) =>
      expect(ask({ elapsed: { since: { event: "promise-to-pay" }, field: "dueOn", "at-least": "P5D", which: "latest" } }, { history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-02" })], historyFrom })).toBe(answer));

    it("names what is missing where the one on file may not be the one that counts", () => {
      expect(needsOf(elapsed({ "at-least": "P5D", which: "latest" }), { history: one, historyFrom: "2026-05-14T00:00:00-05:00" })).toEqual(["historyFrom"]);
      expect(needsOf(elapsed({ "at-most": "P30D", which: "first" }), { history: one, historyFrom: "2026-05-14T00:00:00-05:00" })).toEqual(["historyFrom"]);
      // Whether the latest was an email decides, and neither would by itself.
      const latest = { elapsed: { since: { channel: "email" }, "at-least": "P5D", which: "latest" } };
      expect(needsOf(latest, { history: [call("h-1", "2026-05-01T10:00:00-05:00", { channel: "email" }), call("h-2", "2026-05-14T10:00:00-05:00", { channel: "unknown" })] })).toEqual(["history.channel"]);
    });

    it("compares several kinds of event by their time", () => {
      const both = { since: { event: ["dispute", "validation-sent"] }, "at-least": "P5D", which: "latest" };
      expect(ask({ elapsed: both }, { history: [event("dispute", "2026-05-01T10:00:00-05:00"), event("validation-sent", "2026-05-14T10:00:00-05:00")] })).toBe("false");
      expect(ask({ elapsed: both }, { history: [event("dispute", "2026-05-14T10:00:00-05:00"), event("validation-sent", "2026-05-01T10:00:00-05:00")] })).toBe("false");
    });
  });

  it("counts from a date that the event names, the start of that local day", () => {
    const promised = (at: string): Given => ({ at, history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-14" })] });
    const due = { elapsed: { since: { event: "promise-to-pay" }, field: "dueOn", "at-least": "P1D" } };
    expect(ask(due, promised("2026-05-14T23:59:59-05:00"))).toBe("false");
    expect(ask(due, promised("2026-05-15T00:00:00-05:00"))).toBe("true");
    expect(ask(due, { history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00")] })).toBe("unknown");
  });

  it.each<[string, Record<string, unknown>, Answer]>([["nobody wrote down", {}, "false"], ["is null", { dueOn: null }, "false"], ["is no date", { dueOn: "soon" }, "unknown"]])("in an exception a date that %s", (_what, fields, answer) =>
    expect(askException({ elapsed: { since: { event: "promise-to-pay" }, field: "dueOn", "at-least": "P1D" } }, { history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", fields)] })).toBe(answer),
  );

  it("has not begun before the date that the event names", () => {
    const due = { elapsed: { since: { event: "promise-to-pay" }, field: "dueOn", "at-most": "P5D" } };
    const history = [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-15" })];
    expect(ask(due, { at: "2026-05-14T23:59:59-05:00", history })).toBe("false");
    expect(ask(due, { at: "2026-05-15T00:00:00-05:00", history })).toBe("true");
  });

  it.each<[string, Answer]>([["2026-05-13T23:59:59-05:00", "true"], ["2026-05-14T00:00:00-05:00", "true"], ["2026-05-14T00:00:01-05:00", "false"], ["2026-05-16T12:00:00-05:00", "false"]])("at least two days until a date: at %s %s", (at, answer) =>
    expect(ask({ elapsed: { until: { event: "promise-to-pay" }, field: "dueOn", "at-least": "P2D" } }, { at, history: [event("promise-to-pay", "2026-05-01T10:00:00-05:00", { dueOn: "2026-05-16" })] })).toBe(answer),
  );

  it("since a contact, per person", () => {
    const gap = { elapsed: { since: { channel: "voice" }, per: ["person"], "at-most": "PT24H" } };
    expect(ask(gap, { history: [call("h", "2026-05-14T10:00:01-05:00")] })).toBe("true");
    expect(ask(gap, { history: [call("h", "2026-05-14T10:00:00-05:00")] })).toBe("false");
    expect(ask(gap, { history: [call("h", "2026-05-15T09:00:00-05:00", { recipient: { id: "p-2" } })] })).toBe("false");
    expect(ask(gap, { historyCovers: "collector" })).toBe("unknown");
  });
});
