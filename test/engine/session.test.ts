import { describe, expect, it } from "vitest";
import type { Contact } from "../../src/records/contact";
import type { SessionRecord } from "../../src/engine/session";
import { SessionError } from "../../src/engine/session-error";
import { CASE, call, day, gateOf, message, optOut, otherGate, sessionWith } from "./session-pack";

const rulesOf = ({ reasons }: { readonly reasons: readonly { readonly ruleId: string; readonly basis: string }[] }) => reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`);
const three = [call("c1", "10T09:00", { outcome: "no-answer" }), call("c2", "10T10:00", { outcome: "no-answer" }), call("c3", "10T11:00", { outcome: "no-answer" })];

/** The code and path of the error that an act ends in, else `done`. */
function errorOf(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    return `${error.code} ${error.path}`;
  }
}

describe("a session", () => {
  it("denies what its entries make too many, and says since when it would not", () => {
    const decision = sessionWith(three).check(call("c4", "10T12:00"), { when: true });
    expect(rulesOf(decision)).toEqual(["au.act.calls violated"]);
    expect(decision.permittedFrom).toBe("2026-06-11T08:00:00+10:00");
  });

  it("hears of an entry that comes late", () => {
    const session = sessionWith(three.slice(1));
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("allow");
    session.record(three[0]!);
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("deny");
  });

  it("knows nothing of what came after the contact", () => {
    const session = sessionWith([...three, optOut("10T15:00")]);
    expect(rulesOf(session.check(call("c0", "10T10:30")))).toEqual([]);
    expect(rulesOf(session.check(message("m0", "10T15:01")))).toEqual(["au.act.opt-out violated"]);
  });

  it("asks since when its records are complete, and for no history", () => {
    const session = gateOf().session("debtor-1", { historyCovers: "debtor" });
    session.record(CASE);
    expect(session.check(call("c1", "10T12:00")).reasons.flatMap(({ remedy }) => remedy?.needs)).toEqual(["historyFrom", "historyFrom"]);
  });

  it("never counts a contact against itself", () => expect(sessionWith(three).check(three[2]!).outcome).toBe("allow"));

  it("never counts it either where it was recorded at another time", () => expect(sessionWith(three).check({ ...three[0]!, at: day("10T12:00") }).outcome).toBe("allow"));

  it("counts an event that has the contact's id, as a batch does", () => {
    const stop = { ...optOut("10T09:00"), id: "m1" };
    const decision = sessionWith([stop]).check(message("m1", "10T10:00"));
    expect(rulesOf(decision)).toEqual(["au.act.opt-out violated"]);
    expect(gateOf().check({ contact: message("m1", "10T10:00"), case: CASE, history: [stop as never], historyFrom: "origin", historyCovers: "debtor" })).toEqual(decision);
  });

  it("knows at each question what was known by then, whatever was asked before", () => {
    const optIn = (at: string, id: string) => ({ ...optOut(at), id, type: "opt-in" });
    const session = sessionWith([optOut("10T09:00"), optIn("10T11:00", "go"), { ...optOut("10T13:00"), id: "stop-2" }, optIn("10T15:00", "go-2")]);
    expect(["10", "12", "14", "16", "14", "12", "10"].map((hour, index) => session.check(message(`m${index}`, `10T${hour}:00`)).outcome)).toEqual(["deny", "allow", "deny", "allow", "deny", "allow", "deny"]);
  });

  it("knows of a limit what is sure and what is not, once a sure entry is taken back", () => {
    const session = sessionWith([call("c1", "10T09:00"), ...three.slice(1)]);
    expect(rulesOf(session.check(call("c4", "10T12:00")))).toEqual(["au.act.calls unproven"]);
    session.record(call("c0", "10T08:30", { outcome: "no-answer" }));
    expect(rulesOf(session.check(call("c4", "10T12:00")))).toEqual(["au.act.calls violated"]);
    session.retract("c0");
    expect(rulesOf(session.check(call("c4", "10T12:00")))).toEqual(["au.act.calls unproven"]);
  });

  it("takes the same entry twice for one", () => {
    const session = sessionWith(three.slice(1));
    const { changes } = session;
    session.record(structuredClone(three[1]!));
    session.record(structuredClone(CASE));
    expect(session.changes).toBe(changes);
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("allow");
  });

  it("keeps its own copy of an entry", () => {
    const entry = structuredClone(three[0]!);
    const session = sessionWith([entry, ...three.slice(1)]);
    entry.channel = "sms";
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("deny");
  });

  it("takes a line of a log as it is", () => {
    const session = gateOf().session("debtor-1", { historyFrom: "origin", historyCovers: "debtor" });
    for (const line of [{ record: "case", ...CASE }, { record: "contact", ...three[0]! }, { record: "event", ...optOut("10T08:00") }] as SessionRecord[]) session.record(line);
    expect(rulesOf(session.check(message("m0", "10T15:01")))).toEqual(["au.act.opt-out violated"]);
  });

  it("judges by the case record that held at the contact", () => {
    const session = sessionWith();
    const moved = { ...CASE, asOf: day("12T00:00"), debtor: { ...CASE.debtor, location: { country: "FR" } } };
    session.record(moved);
    expect(session.check(call("c1", "11T12:00")).outcome).toBe("allow");
    expect(rulesOf(session.check(call("c1", "12T12:00")))).toEqual(["engine.no-law unproven"]);
  });
});

describe("revise and retract", () => {
  it("put right what was recorded wrong", () => {
    const session = sessionWith(three);
    session.revise("c2", { ...three[1]!, outcome: "not-connected" });
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("allow");
    session.revise("c2", { ...three[1]!, at: day("10T11:30") });
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("deny");
    session.retract("c1");
    expect(session.check(call("c4", "10T12:00")).outcome).toBe("allow");
  });

  it("put another case record in the place of the one that was wrong", () => {
    const session = sessionWith();
    session.revise("case-1", { ...CASE, debtor: { ...CASE.debtor, location: { country: "FR" } } });
    expect(rulesOf(session.check(call("c1", "12T12:00")))).toEqual(["engine.no-law unproven"]);
  });

  it.each<[string, (session: ReturnType<typeof sessionWith>) => void, string]>([
    ["an entry that nobody recorded", (session) => session.retract("c9"), "session/unknown-entry c9"],
    ["a correction of an entry that nobody recorded", (session) => session.revise("c9", call("c9", "10T12:00")), "session/unknown-entry c9"],
    ["a correction under another id", (session) => session.revise("c1", call("c7", "10T12:00")), "session/bad-argument id"],
    ["a correction that does not fit", (session) => session.revise("c1", call("c1", "10T12:00", { channel: "pigeon" as never })), "session/malformed c1"],
    ["a correction of a case record that nobody recorded", (session) => session.revise("case-2", { ...CASE, id: "case-2" }), "session/unknown-entry case-2"],
  ])("refuse %s", (_, act, error) => {
    const session = sessionWith(three);
    const before = session.save();
    expect(errorOf(() => act(session))).toBe(error);
    expect(session.save()).toEqual(before);
  });
});

describe("record", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "session/malformed record"],
    ["a list", [three[0]], "session/malformed record"],
    ["what cannot be read", { get id(): string { throw new Error("no"); } }, "session/malformed record"],
    ["an event whose type stands under another name", { typ: "opt-out", id: "e1", at: "2026-06-10T09:00:00+10:00" }, "session/malformed e1"],
    ["a contact without an id", { ...three[0], id: undefined }, "session/malformed record"],
    ["an instant without an offset", { ...three[0], at: "2026-06-10T09:00:00" }, "session/malformed c1"],
    ["a misspelt event", { ...optOut("10T09:00"), type: "optout" }, "session/malformed stop"],
    ["a misspelt channel", { ...three[0], channel: "phone" }, "session/malformed c1"],
    ["a date object", { ...three[0], at: new Date(0) }, "session/malformed record"],
    ["a number that JSON does not have", { ...optOut("10T09:00"), amount: Number.NaN }, "session/malformed record"],
    ["an id with other content", { ...three[0], outcome: "conversation" }, "session/contradictory c1"],
    ["an id that an event has", { ...three[0], id: "stop" }, "session/contradictory stop"],
    ["a case without an id", { ...CASE, id: undefined }, "session/malformed case"],
    ["a case of no day", { ...CASE, asOf: "June" }, "session/malformed case"],
    ["a case record with other content", { ...CASE, tier: "B" }, "session/contradictory case-1"],
    ["a case of somebody else", { ...CASE, id: "case-2", debtor: { ...CASE.debtor, id: "debtor-2" } }, "session/another-debtor debtor.id"],
    ["a contact with a debtor who is somebody else", { ...three[0], id: "c9", recipient: { id: "debtor-2", role: "debtor" } }, "session/another-debtor recipient.id"],
  ])("refuses %s and records nothing", (_, record, error) => {
    const session = sessionWith([three[0]!, optOut("10T09:30")]);
    const before = session.save();
    expect(errorOf(() => session.record(record as SessionRecord))).toBe(error);
    expect(session.save()).toEqual(before);
  });

  it("never throws what a contact throws on being read, and permits nothing by it", () => {
    const session = sessionWith([three[0]!]);
    const contact = { ...three[0], id: "c9", get at(): string { throw new Error("no"); } } as unknown as Contact;
    expect(session.check(contact).outcome).toBe("deny");
    expect(session.remaining(contact)).toEqual([]);
    expect(session.windows(contact, { from: "2026-06-11T00:00:00Z", to: "2026-06-12T00:00:00Z" }).map(({ open }) => open)).toEqual([false]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(errorOf(() => session.record(proxy as SessionRecord))).toBe("session/malformed record");
  });

  it("lists everything that is wrong with an entry", () => {
    const session = sessionWith();
    expect(() => session.record(call("c1", "10T09:00", { at: "yesterday", channel: "phone", outcome: "dunno" } as never))).toThrow(/at: .*channel: .*outcome: /);
  });

  it("takes an event without an id for another one each time", () => {
    const session = sessionWith();
    const { id: _id, ...nameless } = optOut("10T09:00");
    session.record(nameless);
    session.record(nameless);
    expect(session.save().nameless).toHaveLength(2);
    expect(gateOf().loadSession(session.save()).save()).toEqual(session.save());
  });
});

describe("windows", () => {
  it("open and close as the gate's", () => {
    const session = sessionWith(three);
    const span = { from: day("10T12:00"), to: day("12T00:00") };
    const input = { contact: call("c4", "10T12:00"), case: CASE, history: three, historyFrom: "origin", historyCovers: "debtor" } as const;
    const windows = session.windows(call("c4", "10T12:00"), span);
    expect(windows).toEqual(gateOf().windows({ ...input, history: [...three] }, span));
    expect(windows.filter(({ open }) => open)).toEqual([{ from: "2026-06-11T08:00:00+10:00", to: "2026-06-11T21:00:00+10:00", open: true, closedBy: [] }]);
  });

  it.each([
    ["reversed", day("11T12:00"), day("10T12:00"), "span/reversed"],
    ["empty", day("11T12:00"), day("11T12:00"), "span/empty"],
    ["no span", "soon", day("11T12:00"), "span/bad-instant"],
    ["longer than 400 days", "2026-01-01T00:00:00Z", "2027-02-06T00:00:00Z", "span/too-long"],
  ])("refuse a span that is %s", (_, from, to, code) => expect(() => sessionWith().windows(call("c4", "10T12:00"), { from, to })).toThrow(code));

  it.each([
    ["before the law", "2019-12-01T00:00:00Z", "2019-12-03T00:00:00Z"],
    ["beyond the zone data", "2061-01-01T00:00:00Z", "2061-01-03T00:00:00Z"],
  ])("are closed throughout %s", (_, from, to) => {
    const windows = sessionWith().windows(call("c4", "10T12:00"), { from, to });
    expect(windows.map(({ open, closedBy }) => [open, [...new Set(closedBy.map(({ basis }) => basis))]])).toEqual([[false, ["unproven"]]]);
  });
});

describe("remaining", () => {
  it("tells by rule what is used, what fits and when each place frees up", () => {
    const session = sessionWith([message("m1", "08T09:00"), message("m2", "10T09:00", { outcome: "delivered" })]);
    expect(session.remaining(message("m3", "11T09:00"))).toEqual([
      { ruleId: "au.act.messages", atMost: 2, used: { least: 2, most: 2 }, left: 0, freesAt: ["2026-06-15T09:00:00+10:00", "2026-06-17T09:00:00+10:00"] },
    ]);
  });

  it("counts for sure what is known, and perhaps what is not", () => {
    const session = sessionWith([three[0]!, call("c2", "10T10:00")]);
    expect(session.remaining(call("c3", "10T11:00"))).toEqual([{ ruleId: "au.act.calls", atMost: 3, used: { least: 1, most: 2 }, left: 1, freesAt: ["2026-06-11T00:00:00+10:00", "2026-06-11T00:00:00+10:00"] }]);
  });

  it("leaves nothing for sure where the records do not reach as far as the limit", () => {
    const session = gateOf().session("debtor-1");
    session.record(CASE);
    expect(session.remaining(call("c3", "10T11:00"))).toEqual([{ ruleId: "au.act.calls", atMost: 3, used: { least: 0, most: null }, left: 0, freesAt: [] }]);
  });

  it("says nothing of limits that do not concern the contact", () => expect(sessionWith(three).remaining(call("c4", "10T12:00", { channel: "letter" }))).toEqual([]));
});

describe("expire", () => {
  it("lets go of what no rule can reach, and refuses what lies before", () => {
    const session = sessionWith([...three, message("m1", "01T09:00"), optOut("01T10:00"), { id: "paid", type: "payment", at: day("10T09:00"), caseId: "case-1" } as never]);
    session.expire("2026-08-01T00:00:00Z");
    expect(session.save().entries.map(([, rows]) => rows)).toEqual([1]);
    expect(session.save().askedFrom).toBe("2026-07-01T00:00:00Z");
    expect(errorOf(() => session.check(call("c4", "20T12:00")))).toBe("session/out-of-reach contact.at");
    expect(errorOf(() => session.windows(call("c4", "20T12:00"), { from: day("20T12:00"), to: day("21T12:00") }))).toBe("session/out-of-reach span.from");
    expect(errorOf(() => session.retract("c1"))).toBe("session/out-of-reach c1");
    expect(errorOf(() => session.revise("c1", three[0]!))).toBe("session/out-of-reach c1");
    expect(errorOf(() => session.record(three[0]!))).toBe("session/out-of-reach c1");
    session.record({ ...optOut("02T10:00"), id: "stop-2" });
    session.retract("stop");
    expect(rulesOf(session.check(message("m2", "20T12:00", { at: "2026-07-20T12:00:00+10:00" })))).toEqual(["au.act.opt-out violated"]);
  });

  it("keeps what ended a request as long as the request", () => {
    const optIn = { ...optOut("02T09:00"), id: "go", type: "opt-in" };
    const session = sessionWith([optOut("01T09:00"), optIn]);
    session.expire("2027-06-10T00:00:00Z");
    expect(session.save().entries).toEqual(sessionWith([optOut("01T09:00"), optIn]).save().entries);
    expect(session.check({ ...message("m", "10T10:00"), at: "2027-06-10T10:00:00+10:00" }).outcome).toBe("allow");
  });

  it("keeps a case record until the next one holds", () => {
    const session = sessionWith();
    session.record({ ...CASE, asOf: "2026-08-01T00:00:00Z" });
    session.expire("2026-08-01T00:00:00Z");
    expect(session.check(message("m", "10T10:00", { at: "2026-07-31T10:00:00Z" })).outcome).toBe("allow");
  });

  it.each([["tomorrow"], ["2026-06-10"]])("refuses %s as an instant", (now) => expect(errorOf(() => sessionWith().expire(now))).toBe("session/bad-argument now"));
});

describe("save and loadSession", () => {
  const state = () => JSON.parse(JSON.stringify(sessionWith([...three, optOut("10T15:00")]).save()));

  it("stand for the same session", () => {
    const session = gateOf().loadSession(state());
    expect(session.save()).toEqual(state());
    expect(session.changes).toBe(0);
    expect(rulesOf(session.check(call("c4", "10T14:00")))).toEqual(["au.act.calls violated"]);
  });

  it("do not mind a store that sorts keys", () => {
    const { digest, version, ...rest } = state();
    expect(gateOf().loadSession({ digest, ...rest, version }).save()).toEqual(state());
  });

  it.each<[string, (saved: Record<string, never>) => unknown, string]>([
    ["nothing", () => undefined, "session/bad-state state"],
    ["a text", () => "{}", "session/bad-state state"],
    ["another version", (saved) => ({ ...saved, version: 2 }), "session/bad-state version"],
    ["another engine", (saved) => ({ ...saved, engine: "0.0.1" }), "session/bad-state engine"],
    ["another pack", (saved) => ({ ...saved, packs: { nz: "sha256-0" } }), "session/bad-state packs.nz"],
    ["an edited debtor", (saved) => ({ ...saved, debtorId: "debtor-2" }), "session/bad-state digest"],
    ["a lost entry", (saved) => ({ ...saved, entries: [] }), "session/bad-state digest"],
    ["a lost digest", ({ digest: _digest, ...saved }) => saved, "session/bad-state digest"],
  ])("refuse %s", (_, change, error) => expect(errorOf(() => gateOf().loadSession(change(state()) as never))).toBe(error));

  it("refuse what was kept by a pack of the same name and other rules", () => expect(errorOf(() => otherGate().loadSession(state()))).toBe("session/bad-state packs.au"));

  it("keep an ordinary debtor of ten entries within 2 kB", () => {
    const session = sessionWith(Array.from({ length: 10 }, (_, index) => call(`4f8a2c1e-0000-4000-8000-00000000000${index}`, `0${index}T09:00`.replace("00T", "10T"), { outcome: index % 3 === 0 ? "conversation" : "no-answer", direction: "outbound", debtIds: ["L-1"] })));
    expect(JSON.stringify(session.save()).length).toBeLessThanOrEqual(2048);
  });
});

describe("session", () => {
  it.each([
    ["no debtor", "", {}, "session/bad-argument debtorId"],
    ["a `late` that is no duration", "debtor-1", { late: "a month" }, "session/bad-argument late"],
  ])("refuses %s", (_, debtor, settings, error) => expect(errorOf(() => gateOf().session(debtor, settings))).toBe(error));

  it("denies a contact that cannot be read, as the gate does", () => {
    expect(rulesOf(sessionWith().check(undefined as unknown as Contact))).toContain("engine.input unproven");
    expect(rulesOf(sessionWith().check(call("c1", "10T09:00", { at: "soon" })))).toContain("engine.input unproven");
  });
});
