import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { ask, askException, call, event, inputOf, needsOf, packOf, type Answer, type Given } from "./ask";

type Fields = Record<string, unknown>;
const asked = (id: string, at: string, more: Fields = {}): Fields => call(id, at, { direction: "inbound", outcome: "conversation", ...more });
const ASKED = asked("h1", "2026-05-14T10:00:00-05:00");
const respond = { purpose: "respond" };

describe("answers", () => {
  it.each<[string, Fields, Fields[], Fields, Answer]>([
    ["the person's own call", respond, [ASKED], {}, "true"],
    ["nothing, where nobody asked", respond, [], {}, "false"],
    ["nothing, where it is no answer", {}, [ASKED], {}, "false"],
    ["perhaps, where its purpose is not known", { purpose: "unknown" }, [ASKED], {}, "unknown"],
    ["nothing, where it is inbound itself", { ...respond, direction: "inbound" }, [ASKED], {}, "false"],
    ["perhaps, where its direction is not known", { ...respond, direction: "unknown" }, [ASKED], {}, "unknown"],
    ["nobody else's question", respond, [asked("h1", "2026-05-14T10:00:00-05:00", { recipient: { id: "p-2", role: "spouse" } })], {}, "false"],
    ["perhaps, where nobody noted who asked", respond, [asked("h1", "2026-05-14T10:00:00-05:00", { recipient: { role: "debtor" } })], {}, "unknown"],
    ["the entry that it names", { ...respond, answers: "h1" }, [ASKED, asked("h2", "2026-05-15T09:59:00-05:00", { channel: "sms" })], { through: "same-medium" }, "true"],
    ["the latest where it names none", respond, [ASKED, asked("h2", "2026-05-15T09:59:00-05:00", { channel: "sms" })], { through: "same-medium" }, "false"],
    ["voice by voicemail", respond, [asked("h1", "2026-05-14T10:00:00-05:00", { channel: "voicemail" })], { through: "same-medium" }, "true"],
    ["an entry that is not there", { ...respond, answers: "h9" }, [ASKED], {}, "false"],
  ])("%s", (_name, contact, history, params, answer) => expect(ask({ answers: params }, { contact, history })).toBe(answer));

  it.each<[string, Answer]>([["2026-05-15T10:00:00-05:00", "true"], ["2026-05-15T10:00:01-05:00", "false"]])("within a day, the end included: at %s %s", (at, answer) => expect(ask({ answers: { within: "P1D" } }, { at, contact: respond, history: [ASKED] })).toBe(answer));

  it("within a day of what comes only in the course of the windows", () => {
    const gate = createGate({ packs: [packOf({ prohibit: { channel: "voice" }, unless: [{ answers: { within: "P1D" } }] })] });
    const windows = gate.windows(inputOf({ contact: respond, history: [ASKED] }), { from: "2026-05-13T00:00:00-05:00", to: "2026-05-20T00:00:00-05:00" });
    expect(windows.filter(({ open }) => open).map(({ from, to }) => [from, to])).toEqual([["2026-05-14T10:00:00-05:00", "2026-05-15T10:00:01-05:00"]]);
  });

  it("of a past contact is judged at that contact's own time", () => {
    const history = [asked("h1", "2026-05-01T10:00:00-05:00"), call("h2", "2026-05-01T11:00:00-05:00", respond)];
    expect(ask({ happened: { of: { answers: { within: "PT24H" } }, per: ["person"], within: "ever" } }, { history })).toBe("true");
    expect(ask({ not: { limit: { "at-most": 1, of: { channel: "voice", direction: "outbound" }, per: ["person"], within: "ever", excused: [{ "as-of": "now", answers: { within: "PT24H" } }] } } }, { history })).toBe("false");
  });

  it("of a past contact that names what came after it is none", () => {
    const answered = { happened: { of: { answers: {} }, per: ["person"], within: "ever" } };
    const answer = call("h2", "2026-05-14T09:59:59-05:00", { ...respond, answers: "h1" });
    expect([ask(answered, { history: [ASKED, answer] }), ask(answered, { history: [ASKED, { ...answer, at: "2026-05-14T10:00:01-05:00" }] })]).toEqual(["false", "true"]);
  });

  it("begun after the request to stop", () => {
    const params = { "begun-after": { event: "cease-request" } };
    expect(ask({ answers: params }, { contact: respond, history: [event("cease-request", "2026-05-13T10:00:00-05:00"), ASKED] })).toBe("true");
    expect(ask({ answers: params }, { contact: respond, history: [event("cease-request", "2026-05-14T10:00:00-05:00"), ASKED] })).toBe("false");
    expect(ask({ answers: params }, { contact: respond, history: [event("cease-request", "2026-05-14T11:00:00-05:00"), ASKED] })).toBe("false");
    expect(askException({ answers: params }, { contact: respond, history: [ASKED], historyFrom: { contacts: "origin" } })).toBe("unknown");
  });

  it("once", () => {
    const once = { answers: { once: true } };
    const given = (history: Fields[], historyFrom: unknown = "origin"): Given => ({ contact: respond, history: [ASKED, ...history], historyFrom });
    expect(ask(once, given([]))).toBe("true");
    expect(ask(once, given([call("h2", "2026-05-14T11:00:00-05:00", { ...respond, outcome: "conversation" })]))).toBe("false");
    expect(ask(once, given([call("h2", "2026-05-14T11:00:00-05:00", { ...respond, outcome: "connected" })]))).toBe("false");
    expect(ask(once, given([call("h2", "2026-05-14T11:00:00-05:00", { ...respond, outcome: "no-answer" })]))).toBe("false");
    expect(ask(once, given([call("h2", "2026-05-14T11:00:00-05:00")]))).toBe("true");
    expect(ask(once, given([call("h2", "2026-05-14T11:00:00-05:00", { purpose: "unknown", outcome: "conversation" })]))).toBe("unknown");
    expect(ask(once, given([], "2026-05-14T10:00:01-05:00"))).toBe("unknown");
    expect(needsOf(once, given([], "2026-05-14T10:00:01-05:00"))).toEqual(["historyFrom"]);
  });

  it("a respond that answers nothing is judged as collect", () => {
    expect(ask({ purpose: "collect" }, { contact: respond })).toBe("true");
    expect(ask({ purpose: "collect" }, { contact: respond, history: [ASKED] })).toBe("false");
    expect(ask({ purpose: "respond" }, { contact: respond, history: [ASKED], recipient: { id: undefined } })).toBe("unknown");
  });
});
