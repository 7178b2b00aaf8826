import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpack } from "../../src/engine/packed";
import { SessionError } from "../../src/engine/session-error";
import { MemorySessionStore, withSession, type SessionStore } from "../../src/engine/store";
import type { Contact } from "../../src/records/contact";
import { DAYS, DEBTORS, callTo, caseOf, dial, type Done, type Shift } from "./session-diallers";
import { CASE, PACK, call, day, gateOf, sessionWith } from "./session-pack";

const NOW = "2026-06-10T00:00:00Z";
const UNTIL = "2026-06-10T00:05:00Z";
const LATER = "2026-06-10T00:10:00Z";
const TIMES = { now: NOW, until: UNTIL };
const rulesOf = ({ reasons }: { readonly reasons: readonly { readonly ruleId: string; readonly basis: string }[] }) => reasons.map(({ ruleId, basis }) => `${ruleId} ${basis}`);
const two = [call("c1", "10T09:00", { outcome: "no-answer" }), call("c2", "10T10:00", { outcome: "no-answer" })];

/** The same rules, the cap on calls counting others. */
const gateCounting = (of: string) => gateOf(PACK.replace("of: { channel: voice, direction: outbound, outcome: { not: not-connected } }", `of: ${of}`));

function errorOf(act: () => unknown): string {
  try {
    act();
    return "done";
  } catch (error) {
    if (!(error instanceof SessionError)) throw error;
    return `${error.code} ${error.path}`;
  }
}

describe("a reservation", () => {
  it("takes the last place, so that a second one is not proven to fit", () => {
    const session = sessionWith(two);
    expect(session.reserve(call("a", "10T11:00"), TIMES)).toEqual({ ok: true, id: "a" });
    const second = session.reserve(call("b", "10T11:01"), TIMES);
    expect(second.ok).toBe(false);
    if (second.ok) return;
    expect(rulesOf(second.decision)).toEqual(["au.act.calls unproven"]);
    expect(second.decision.reasons[0]).toMatchObject({ evidence: expect.arrayContaining([{ history: "a" }]), remedy: { needs: ["history.outcome"] } });
  });

  it.each(["{ channel: voice, direction: outbound }", "{ channel: voice, day: { on: [wed] } }", "{ channel: voice, compare: { left: recipient.id, is: same-as, right: contact.recipient.id } }"])("counts for no more than perhaps made, however its kind is told: %s", (of) => {
    const session = sessionWith(two, gateCounting(of));
    session.reserve(call("a", "10T11:00"), TIMES);
    expect(rulesOf(session.check(call("b", "10T11:01")))).toEqual(["au.act.calls unproven"]);
  });

  it.each([
    ["a later second", "10T11:00"],
    ["the same second and a greater id", "10T11:01"],
  ])("is not displaced by a contact of which it is of %s", (_, at) => {
    const session = sessionWith(two);
    session.reserve(call("b", "10T11:01"), TIMES);
    expect(session.reserve(call("a", at), TIMES)).toMatchObject({ ok: false, contactId: "b", decision: { outcome: "deny" } });
    expect(session.reservations()).toEqual([{ id: "b", until: UNTIL }]);
  });

  it("does not displace a contact that was made later in the day", () => {
    const session = sessionWith([...two, call("c3", "10T11:01", { outcome: "no-answer" })]);
    expect(session.reserve(call("a", "10T11:00"), TIMES)).toMatchObject({ ok: false, contactId: "c3" });
  });

  it("is not refused for a later contact that was not permitted without it either", () => {
    const session = sessionWith([call("c3", "10T23:00", { outcome: "no-answer" })]);
    expect(session.reserve(call("a", "10T11:00"), TIMES)).toEqual({ ok: true, id: "a" });
  });

  it("once committed is planned no more", () => {
    const session = sessionWith();
    session.reserve(call("a", "10T11:00", { planned: true }), TIMES);
    session.commit("a", { outcome: "no-answer" });
    expect(unpack(session.save().entries)).toEqual([call("a", "10T11:00", { outcome: "no-answer" })]);
  });

  it("once committed counts as what came of it", () => {
    const session = sessionWith(two);
    session.reserve(call("a", "10T11:00"), TIMES);
    session.commit("a", { outcome: "not-connected" });
    expect(session.reserve(call("b", "10T11:01"), TIMES).ok).toBe(true);
    session.commit("b", { outcome: "no-answer", at: day("10T11:02") });
    expect(rulesOf(session.check(call("c", "10T11:03")))).toEqual(["au.act.calls violated"]);
    expect(session.reservations()).toEqual([]);
  });

  it("once released never was", () => {
    const session = sessionWith(two);
    const before = session.save();
    session.reserve(call("a", "10T11:00"), TIMES);
    session.release("a");
    expect({ ...session.save(), askedFrom: undefined, digest: undefined }).toEqual({ ...before, askedFrom: undefined, digest: undefined });
  });

  it("stands until its `until`, and not at it", () => {
    const session = sessionWith(two);
    session.reserve(call("a", "10T11:00"), TIMES);
    expect(session.expire("2026-06-10T00:04:59Z")).toEqual([]);
    expect(session.check(call("b", "10T11:01")).outcome).toBe("deny");
    expect(session.expire(UNTIL)).toEqual(["a"]);
    expect(session.check(call("b", "10T11:01")).outcome).toBe("allow");
  });

  it("that has run out gives way to the next one", () => {
    const session = sessionWith(two);
    session.reserve(call("a", "10T11:00"), TIMES);
    expect(session.reserve(call("b", "10T11:01"), { now: UNTIL, until: LATER })).toEqual({ ok: true, id: "b" });
    expect(errorOf(() => session.commit("a"))).toBe("session/unknown-reservation a");
  });

  it("lasts through saving and loading", () => {
    const session = sessionWith(two);
    session.reserve(call("a", "10T11:00"), TIMES);
    const loaded = gateOf().loadSession(JSON.parse(JSON.stringify(session.save())));
    expect(loaded.reservations()).toEqual([{ id: "a", until: UNTIL }]);
    expect(loaded.check(call("b", "10T11:01"))).toEqual(session.check(call("b", "10T11:01")));
    loaded.commit("a", { outcome: "no-answer" });
    expect(loaded.check(call("b", "10T11:01")).outcome).toBe("deny");
  });

  it("leaves room for one less, and perhaps for one more", () => {
    const session = sessionWith(two.slice(1));
    session.reserve(call("a", "10T11:00"), TIMES);
    expect(session.remaining(call("b", "10T11:01"))).toMatchObject([{ used: { least: 1, most: 2 }, left: 1 }]);
  });

  it.each<[string, (session: ReturnType<typeof sessionWith>) => unknown, string]>([
    ["committing what nobody reserved", (session) => session.commit("x"), "session/unknown-reservation x"],
    ["releasing what nobody reserved", (session) => session.release("x"), "session/unknown-reservation x"],
    ["committing twice", (session) => { session.commit("a"); session.commit("a"); }, "session/unknown-reservation a"],
    ["committing what does not fit", (session) => session.commit("a", { outcome: "lost" as never }), "session/malformed a"],
    ["committing it as an event", (session) => session.commit("a", { type: "opt-out" } as never), "session/malformed a"],
    ["revising it", (session) => session.revise("a", call("a", "10T11:00")), "session/reserved a"],
    ["retracting it", (session) => session.retract("a"), "session/reserved a"],
    ["recording its contact beside it", (session) => session.record(call("a", "10T11:00")), "session/contradictory a"],
    ["reserving it twice", (session) => session.reserve(call("a", "10T11:00"), TIMES), "session/contradictory a"],
    ["reserving what was made", (session) => session.reserve(two[1]!, TIMES), "session/contradictory c2"],
    ["reserving what does not fit", (session) => session.reserve({ ...two[0]!, channel: "pigeon" as never }, TIMES), "session/malformed c1"],
    ["reserving what another one begins", (session) => session.reserve(call("b", "10T11:01", { direction: "inbound" }), TIMES), "session/bad-argument contact.direction"],
    ["an end before the beginning", (session) => session.reserve(call("b", "10T11:01"), { now: UNTIL, until: UNTIL }), "session/bad-argument until"],
    ["no time at all", (session) => session.reserve(call("b", "10T11:01"), undefined as never), "session/bad-argument now"],
    ["an end without an offset", (session) => session.reserve(call("b", "10T11:01"), { now: NOW, until: "2026-06-10T00:05:00" }), "session/bad-argument until"],
  ])("refuses %s", (_, act, error) => {
    const session = sessionWith(two.slice(1));
    session.reserve(call("a", "10T11:00"), TIMES);
    expect(errorOf(() => act(session))).toBe(error);
    expect(error.includes("unknown") || session.reservations().map(({ id, until }) => `${id} ${until}`).join() === `a ${UNTIL}`).toBe(true);
  });
});

describe("withSession", () => {
  it("stores nothing where nothing changed, or where the work failed", async () => {
    const store = new MemorySessionStore();
    await withSession(store, gateOf(), "debtor-1", (session) => session.check(call("c1", "10T09:00")));
    await expect(withSession(store, gateOf(), "debtor-1", (session) => { session.record(CASE); session.retract("x"); })).rejects.toThrow("session/unknown-entry");
    expect(store.get("debtor-1")).toBeUndefined();
  });

  it("begins anew with what somebody else stored in between", async () => {
    const store = new MemorySessionStore();
    const gate = gateOf();
    let runs = 0;
    await withSession(store, gate, "debtor-1", async (session) => {
      if (++runs === 1) await withSession(store, gate, "debtor-1", (other) => other.record(two[0]!));
      session.record(two[1]!);
    });
    expect(runs).toBe(2);
    expect(gate.loadSession(store.get("debtor-1")!.state).save().entries[0]![1]).toBe(2);
  });

  it("gives up where the state never stands still", async () => {
    const store: SessionStore = { get: () => undefined, put: () => false };
    await expect(withSession(store, gateOf(), "debtor-1", (session) => session.record(CASE), { tries: 3 })).rejects.toThrow("session/busy debtor-1");
  });
});

/** What the store says in the end, against what the diallers say they did. */
function expectSettled(store: MemorySessionStore, done: readonly Done[]): void {
  const gate = gateOf();
  const all = (what: keyof Done) => done.flatMap((one) => one[what]).sort();
  const stored: string[] = [];
  for (const debtorId of DEBTORS) {
    const session = gate.loadSession(store.get(debtorId)!.state);
    expect(session.reservations()).toEqual([]);
    const contacts = unpack(store.get(debtorId)!.state.entries) as unknown as Contact[];
    stored.push(...contacts.map(({ id }) => id));
    for (const date of DAYS) {
      const counted = contacts.filter(({ at, outcome }) => at.startsWith(`2026-06-${date}`) && outcome !== "not-connected").length;
      expect(counted).toBeLessThanOrEqual(3);
      // No place is lost to a crash.
      expect(session.remaining(callTo(debtorId, "next", `${date}T20:59`))).toMatchObject([{ used: { least: counted, most: counted }, left: 3 - counted }]);
    }
    for (const contact of contacts) {
      expect(gate.check({ contact, case: caseOf(debtorId), history: contacts, historyFrom: "origin", historyCovers: "debtor" }).outcome, contact.id).toBe("allow");
    }
  }
  expect(stored.sort()).toEqual(all("committed"));
  expect(all("refused").length).toBeGreaterThan(0);
  expect(all("crashed").length).toBeGreaterThan(0);
}

/** First with crashes; then, when what they left has run out, without. */
const FIRST: readonly Shift[] = Array.from({ length: 12 }, (_, seed) => ({ seed, attempts: 4, ...TIMES, crashes: 0.4 }));
const SECOND: readonly Shift[] = Array.from({ length: 6 }, (_, index) => ({ seed: 100 + index, attempts: 24, now: LATER, until: "2026-06-10T00:15:00Z", crashes: 0 }));

describe("many diallers of the same debtors", () => {
  it("never exceed a cap, lose no call, and find every place that a crash had held", async () => {
    const store = new MemorySessionStore();
    const slow: SessionStore = {
      get: async (debtorId) => (await turn(), store.get(debtorId)),
      put: async (...args) => (await turn(), store.put(...args)),
    };
    const turn = () => new Promise((resolve) => void setImmediate(resolve));
    const first = await Promise.all(FIRST.map((shift) => dial(slow, shift, turn)));
    const second = await Promise.all(SECOND.map((shift) => dial(slow, shift, turn)));
    expectSettled(store, [...first, ...second]);
  });
});

describe("diallers in threads of their own", () => {
  let folder = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "diallers-"));
    await build({ entryPoints: ["test/engine/session-dialler-thread.ts"], outfile: join(folder, "thread.cjs"), bundle: true, platform: "node", format: "cjs", logLevel: "silent" });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A thread that works a shift against a store at this end of a channel. */
  function startThread(store: MemorySessionStore, shift: Shift): Promise<Done> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", ({ question, method, args }: { question: number; method: keyof SessionStore; args: Parameters<MemorySessionStore["put"]> }) => {
      port1.postMessage({ question, answer: method === "get" ? store.get(args[0]) : store.put(...args) });
    });
    return new Promise((resolve, reject) => {
      const worker = new Worker(join(folder, "thread.cjs"), { workerData: { port: port2, shift }, transferList: [port2] });
      worker.on("message", resolve);
      worker.on("error", reject);
      worker.on("exit", () => port1.close());
    });
  }

  it("never exceed a cap, lose no call, and find every place that a crash had held", async () => {
    const store = new MemorySessionStore();
    const first = await Promise.all(FIRST.slice(0, 4).map((shift) => startThread(store, shift)));
    const second = await Promise.all(SECOND.slice(0, 4).map((shift) => startThread(store, { ...shift, attempts: 40 })));
    expectSettled(store, [...first, ...second]);
  });
});

