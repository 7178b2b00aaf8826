import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, askException, call, event, inputOf, packOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const spoke = (id: string, at: string, more: Fields = {}): Fields => call(id, at, { outcome: "conversation", ...more });
const condition = (more: Fields = {}): Fields => ({ happened: { of: { channel: "voice", outcome: "conversation" }, per: ["person"], within: { "local-days": 7 }, ...more } });

describe("happened", () => {
  it.each<[string, Fields[], Fields, Answer]>([
    ["the day of the conversation is the first of seven", [spoke("h", "2026-05-09T00:00:00-05:00")], {}, "true"],
    ["the eighth day is open", [spoke("h", "2026-05-08T23:59:59-05:00")], {}, "false"],
    ["a second call on the same day is not", [spoke("h", "2026-05-15T09:59:59-05:00")], {}, "true"],
    ["at the same second the smaller id came first", [spoke("a", "2026-05-15T10:00:00-05:00")], {}, "true"],
    ["and the greater id comes after", [spoke("z", "2026-05-15T10:00:00-05:00")], {}, "false"],
    ["the contact itself never counts", [spoke("k", "2026-05-15T09:00:00-05:00")], {}, "false"],
    ["what comes later does not", [spoke("h", "2026-05-15T10:00:01-05:00")], {}, "false"],
    ["one that may have been a conversation", [call("h", "2026-05-14T10:00:00-05:00", { outcome: "unknown" })], {}, "unknown"],
    ["an attempt of which nothing more is known may have been one", [call("h", "2026-05-14T10:00:00-05:00", { outcome: "attempted" })], {}, "unknown"],
    ["a voicemail is none", [call("h", "2026-05-14T10:00:00-05:00", { outcome: "left-message" })], {}, "false"],
    ["a call that was answered without talk is none", [call("h", "2026-05-14T10:00:00-05:00", { outcome: "connected" })], {}, "false"],
    ["an inbound conversation is one", [spoke("h", "2026-05-14T10:00:00-05:00", { direction: "inbound" })], {}, "true"],
    ["two are asked for", [spoke("h", "2026-05-14T10:00:00-05:00")], { "at-least": 2 }, "false"],
    ["two are there", [spoke("h", "2026-05-14T10:00:00-05:00"), spoke("i", "2026-05-13T10:00:00-05:00")], { "at-least": 2 }, "true"],
    ["one and perhaps another", [spoke("h", "2026-05-14T10:00:00-05:00"), call("i", "2026-05-13T10:00:00-05:00", { outcome: "unknown" })], { "at-least": 2 }, "unknown"],
  ])("%s", (_name, history, more, answer) => expect(ask(condition(more), { history })).toBe(answer));

  it.each<[string, Given, Answer, Answer]>([
    ["complete", { historyFrom: "2026-05-09T00:00:00-05:00" }, "false", "false"],
    ["one second short", { historyFrom: "2026-05-09T00:00:01-05:00" }, "unknown", "false"],
    ["too narrow", { historyCovers: "creditor" }, "unknown", "false"],
  ])("not on file, %s: %s here, and as an exception %s", (_name, given, here, exception) => {
    expect(ask(condition(), given)).toBe(here);
    expect(askException(condition(), given)).toBe(exception);
  });

  it.each<[string, Answer]>([["2026-12-31T10:00:00-06:00", "unknown"], ["2027-01-05T09:00:00-06:00", "true"], ["2026-06-01T10:00:00-05:00", "false"]])("turns on unpublished days where they decide: %s", (past, answer) =>
    expect(ask(condition({ within: { "business-days": 3, calendar: "cal" } }), { at: "2027-01-05T10:00:00-06:00", history: [spoke("h", past)] })).toBe(answer));

  it("stays unknown under a `not` in an exception: silence excuses nothing", () => expect(askException({ not: condition() }, { historyFrom: undefined })).toBe("unknown"));

  it("finds events, at their own second too", () => {
    const dispute = (within: unknown): Fields => ({ happened: { of: { event: "dispute", form: "written" }, per: ["debtor"], within } });
    expect(ask(dispute("ever"), { history: [event("dispute", "2026-05-15T10:00:00-05:00", { form: "written" })] })).toBe("true");
    expect(ask(dispute("ever"), { history: [event("dispute", "2026-05-15T10:00:00-05:00", { form: "oral" })] })).toBe("false");
    expect(ask(dispute("ever"), { history: [event("dispute", "2026-05-15T10:00:00-05:00")] })).toBe("unknown");
    expect(ask(dispute("ever"), { historyFrom: { events: "origin" } })).toBe("false");
    // Whose contacts the records hold says nothing of what was received: no such event on file is none.
    expect(ask(dispute("ever"), { historyCovers: "collector" })).toBe("false");
    expect(ask(dispute("ever"), { historyCovers: "collector", historyFrom: undefined })).toBe("unknown");
  });

  it("counts since an event", () => {
    const since = condition({ within: { since: { event: "validation-sent" } } });
    const history = [spoke("h", "2026-05-10T10:00:00-05:00")];
    expect(ask(since, { history: [...history, event("validation-sent", "2026-05-09T10:00:00-05:00")] })).toBe("true");
    expect(ask(since, { history: [...history, event("validation-sent", "2026-05-11T10:00:00-05:00")] })).toBe("false");
    expect(ask(since, { history })).toBe("false");
    expect(ask(since, { history, historyFrom: { contacts: "origin" } })).toBe("unknown");
  });

  it.each<[string, Fields[], string]>([
    ["an event leaves a rolling window", [event("consent", "2026-05-14T09:30:00-05:00")], "2026-05-21T09:30:00-05:00"],
    ["a contact elsewhere in the history plays no part", [event("consent", "2026-05-14T09:30:00-05:00"), call("h", "2026-05-14T11:00:00-05:00")], "2026-05-21T09:30:00-05:00"],
  ])("opens to the second: %s", (_name, history, from) => {
    const gate = createGate({ packs: [packOf({ prohibit: { happened: { of: { event: "consent" }, per: ["person"], within: { rolling: "P7D" } } } })] });
    const input = inputOf({ history });
    expect(gate.check(input, { when: true }).permittedFrom).toBe(from);
    const [closed, open] = gate.windows(input, { from: "2026-05-15T10:00:00-05:00", to: "2026-05-30T00:00:00-05:00" });
    expect([closed!.open, closed!.to, open!.open]).toEqual([false, from, true]);
  });
});
