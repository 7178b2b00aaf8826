import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { Session } from "../../src/engine/session";
import { SessionError } from "../../src/engine/session-error";
import type { Decision } from "../../src/records/decision";
import type { CheckInput, HistoryEntry } from "../../src/records/input";
import type { Contact } from "../../src/records/contact";
import type { Pack } from "../../src/rules/pack";
import { formatUtc, parseInstant } from "../../src/time/instant";
import { inputs as anyInputs, packs } from "./generate";
import { runs } from "./runs";

const DAY = 86_400;
/** A session refuses contacts with another debtor, which a batch takes for contacts with nobody knows whom. */
const inputs = anyInputs.map((input): CheckInput => ({
  ...input,
  history: (input.history ?? []).map((entry) => (!("type" in entry) && entry.recipient.role === "debtor" && entry.recipient.id !== undefined ? { ...entry, recipient: { ...entry.recipient, id: "p-1" } } : entry)),
}));
const settingsOf = ({ historyFrom, historyCovers, mode }: CheckInput) => ({ historyFrom, historyCovers, mode });
const shuffled = <T>(list: readonly T[], order: readonly number[]): T[] => list.map((value, index) => ({ value, place: order[index % order.length]! })).sort((a, b) => a.place - b.place).map(({ value }) => value);
const orders = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 9, maxLength: 9 });
const twice = { when: true, trace: true } as const;

function recorded(session: Session, input: CheckInput, history: readonly HistoryEntry[]): Session {
  for (const record of [input.case].flat()) session.record(record);
  for (const entry of history) session.record(entry);
  return session;
}

/** The input that a session stands for. */
const batch = (input: CheckInput, history: readonly HistoryEntry[] = input.history ?? []): CheckInput => ({ ...input, history: [...history] });

describe("a session", () => {
  it("decides as a batch does, whatever the order in which entries came, were corrected and taken back", () => {
    fc.assert(
      fc.property(packs, inputs, inputs, orders, fc.subarray([0, 1, 2, 3, 4, 5, 6]), (given: Pack[], input, other, order, wrong) => {
        const gate = createGate({ packs: given });
        const session = gate.session("p-1", settingsOf(input));
        const history = input.history ?? [];
        // First some of the entries with another's content, and some that never happened.
        const slips = wrong.flatMap((index) => (history[index] === undefined || other.history?.[index] === undefined ? [] : [{ ...other.history[index], id: history[index].id! }]));
        for (const slip of slips) session.record(slip);
        session.record({ ...input.contact, id: "never", at: formatUtc(parseInstant(input.contact.at) - 60) });
        const slipped = new Set(slips.map(({ id }) => id));
        recorded(session, input, []);
        for (const entry of shuffled(history, order)) {
          if (slipped.has(entry.id!)) session.revise(entry.id!, entry);
          else session.record(entry);
        }
        session.retract("never");
        expect(session.check(input.contact, twice)).toEqual(gate.check(batch(input), twice));
        const span = { from: formatUtc(parseInstant(input.contact.at) - DAY), to: formatUtc(parseInstant(input.contact.at) + 8 * DAY) };
        expect(session.windows(input.contact, span)).toEqual(gate.windows(batch(input), span));
        // Once more, and looking at another instant and at an entry of its own.
        const earlier = { ...input.contact, at: formatUtc(parseInstant(input.contact.at) - 3 * DAY) };
        expect(session.check(earlier)).toEqual(gate.check(batch({ ...input, contact: earlier })));
        const own = history.find((entry): entry is Contact => !("type" in entry));
        expect(own && session.check(own, twice)).toEqual(own && gate.check(batch({ ...input, contact: own }), twice));
        expect(JSON.stringify(session.check(input.contact, twice))).toBe(JSON.stringify(gate.check(batch(input), twice)));
      }),
      runs(60),
    );
  });

  it("goes on after saving and loading as if nothing had been", () => {
    fc.assert(
      fc.property(packs, inputs, orders, fc.integer({ min: 0, max: 7 }), (given: Pack[], input, order, cut) => {
        const gate = createGate({ packs: given });
        const history = shuffled(input.history ?? [], order);
        const first = recorded(gate.session("p-1", settingsOf(input)), input, history.slice(0, cut));
        const state = first.save();
        const second = gate.loadSession(JSON.parse(JSON.stringify(state)));
        expect(second.save()).toEqual(state);
        for (const session of [first, second]) for (const entry of history.slice(cut)) session.record(entry);
        expect(second.check(input.contact, twice)).toEqual(first.check(input.contact, twice));
        expect(second.check(input.contact, twice)).toEqual(gate.check(batch(input), twice));
      }),
      runs(30),
    );
  });

  it("lets go of what no rule can reach, and decides as before", () => {
    fc.assert(
      fc.property(packs, inputs, orders, fc.constantFrom(0, 1, 5, 40), (given: Pack[], input, order, days) => {
        const gate = createGate({ packs: given });
        const at = parseInstant(input.contact.at);
        const session = recorded(gate.session("p-1", { ...settingsOf(input), late: "P1D" }), input, shuffled(input.history ?? [], order));
        session.expire(formatUtc(at + DAY - days * DAY));
        expect(session.check(input.contact, twice)).toEqual(gate.check(batch(input), twice));
        const later = { ...input.contact, at: formatUtc(at + 3 * DAY) };
        expect(session.check(later, twice)).toEqual(gate.check(batch({ ...input, contact: later }), twice));
      }),
      runs(40),
    );
  });

  it("is content with no rule beside a reservation that is broken if the reserved contact is made, or is not", () => {
    fc.assert(
      fc.property(packs, inputs, inputs, fc.constantFrom("conversation", "no-answer", "not-connected", "left-message", undefined), fc.integer({ min: 0, max: 12 }), (given: Pack[], input, other, outcome, halfDays) => {
        const gate = createGate({ packs: given });
        const at = parseInstant(input.contact.at);
        const reserved = { ...other.contact, id: "r", at: formatUtc(at - 1 - (halfDays * DAY) / 2), direction: "outbound", outcome: undefined } as Contact;
        // The same packs without a rule hold whatever has a law.
        const lenient = recorded(createGate({ packs: given.map((pack) => ({ ...pack, rules: [], waivers: [] })) }).session("p-1", settingsOf(input)), input, input.history ?? []);
        const held = attempt(() => lenient.reserve(reserved, { now: formatUtc(at), until: formatUtc(at + 3600) }));
        if (held?.ok !== true) return;
        // What is to be done while making the contact stays a duty where it is not known whether it was done.
        const isDuty = new Set(given.flatMap(({ rules }) => rules.filter(({ duty }) => duty !== undefined).map(({ id }) => id)));
        const broken = ({ trace = [] }: Decision) => trace.filter(({ result }) => result === "violated" || result === "unproven" || result === "waived").filter(({ ruleId }) => !isDuty.has(ruleId)).map(({ ruleId, debtId }) => `${ruleId} ${debtId}`);
        const beside = broken(gate.loadSession(lenient.save()).check(input.contact, { trace: true }));
        const made = [...(input.history ?? []), { ...reserved, outcome }];
        expect(beside).toEqual(expect.arrayContaining([...broken(gate.check(input, { trace: true })), ...broken(gate.check({ ...input, history: made }, { trace: true }))]));
      }),
      runs(80),
    );
  });
});

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof SessionError) return undefined;
    throw error;
  }
}

