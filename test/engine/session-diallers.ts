import { seeded } from "../../src/build/bench/data";
import { withSession, type SessionStore } from "../../src/engine/store";
import type { Contact } from "../../src/records/contact";
import { CASE, call, gateOf } from "./session-pack";

export const DEBTORS = ["debtor-1", "debtor-2", "debtor-3"];
export const DAYS = ["10", "11"];
const settings = { historyFrom: "origin", historyCovers: "debtor" } as const;

/** A shift of one dialler, which all others share debtors and days with. */
export interface Shift {
  readonly seed: number;
  readonly attempts: number;
  /** What the diallers' common clock shows throughout; what they reserve stands until `until`. */
  readonly now: string;
  readonly until: string;
  /** The share of reserved calls after which the dialler dies before it could say what came of them. */
  readonly crashes: number;
}

/** What a dialler did, by the ids of its calls. */
export interface Done {
  readonly committed: string[];
  readonly released: string[];
  readonly crashed: string[];
  readonly refused: string[];
}

/** Reserves calls at random times of the days, and commits, releases or forgets them. */
export async function dial(store: SessionStore, { seed, attempts, now, until, crashes }: Shift, pause: () => Promise<unknown>): Promise<Done> {
  const gate = gateOf();
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const twoDigits = (below: number) => String(Math.floor(random() * below)).padStart(2, "0");
  const done: Done = { committed: [], released: [], crashed: [], refused: [] };
  for (let i = 0; i < attempts; i++) {
    const debtorId = pick(DEBTORS);
    const contact = callTo(debtorId, `d${seed}-${i}`, `${pick(DAYS)}T${pick(["09", "12", "20"])}:${twoDigits(60)}`);
    const reserved = await withSession(store, gate, debtorId, async (session) => {
      session.record(caseOf(debtorId));
      await pause();
      return session.reserve(contact, { now, until });
    }, { settings });
    await pause();
    const chance = random();
    if (!reserved.ok) done.refused.push(contact.id);
    else if (chance < crashes) done.crashed.push(contact.id);
    else if (chance < crashes + 0.1) {
      await withSession(store, gate, debtorId, (session) => session.release(contact.id));
      done.released.push(contact.id);
    } else {
      await withSession(store, gate, debtorId, (session) => session.commit(contact.id, { outcome: chance < 0.5 ? "not-connected" : "no-answer" }));
      done.committed.push(contact.id);
    }
  }
  return done;
}

export function callTo(debtorId: string, id: string, at: string): Contact {
  const contact = call(id, at, { caseId: caseOf(debtorId).id });
  return { ...contact, recipient: { ...contact.recipient, id: debtorId } };
}

export const caseOf = (debtorId: string) => ({ ...CASE, id: `case-of-${debtorId}`, debtor: { ...CASE.debtor, id: debtorId } });
