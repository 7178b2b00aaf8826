import type { Gate } from "./gate";
import type { Session } from "./session";
import { SessionError } from "./session-error";
import type { SessionSettings, SessionState } from "./session-state";

/** A saved session as a store holds it. */
export interface StoredSession {
  /** As `session.save` gave it. */
  readonly state: SessionState;
  /** Another one with each `put`. */
  readonly revision: string;
}

/** At once or later. */
type Eventually<T> = T | Promise<T>;

/** Where sessions are kept that several processes share: a row a debtor, changed by compare-and-set. */
export interface SessionStore {
  /** What is stored of a debtor; undefined where nothing is. */
  get(debtorId: string): Eventually<StoredSession | undefined>;
  /**
   * Stores the state if the stored revision is still the expected one, in one step.
   *
   * @param expected  undefined: nothing is stored yet
   * @returns         false, and nothing stored, where somebody else was first
   */
  put(debtorId: string, state: SessionState, expected: string | undefined): Eventually<boolean>;
}

/** A store of this process alone. */
export class MemorySessionStore implements SessionStore {
  readonly #rows = new Map<string, { readonly text: string; readonly revision: number }>();

  get(debtorId: string): StoredSession | undefined {
    const row = this.#rows.get(debtorId);
    return row && { state: JSON.parse(row.text) as SessionState, revision: String(row.revision) };
  }

  put(debtorId: string, state: SessionState, expected: string | undefined): boolean {
    const row = this.#rows.get(debtorId);
    if ((row && String(row.revision)) !== expected) return false;
    this.#rows.set(debtorId, { text: JSON.stringify(state), revision: (row?.revision ?? 0) + 1 });
    return true;
  }
}

/** How `withSession` works. */
export interface WithSessionOptions {
  /** For a debtor of whom nothing is stored yet. */
  readonly settings?: SessionSettings;
  /**
   * How often it is tried before giving up.
   * @default 1000
   */
  readonly tries?: number;
}

/**
 * Works on a debtor's stored session: loads it, or begins one, lets `work` change it, and stores it. Where somebody else stored in
 * between, it begins anew with what they stored; so `work` may run several times, and does nothing but ask and change the session.
 * Where it changes nothing, nothing is stored.
 *
 * @returns what `work` returned the last time
 * @throws  {SessionError} `session/busy` after so many tries; what the gate, the store and `work` throw, and then nothing is stored
 * @example await withSession(store, gate, "debtor-1", (session) => session.reserve(call, { now, until }))
 */
export async function withSession<T>(store: SessionStore, gate: Gate, debtorId: string, work: (session: Session) => Eventually<T>, { settings, tries = 1000 }: WithSessionOptions = {}): Promise<T> {
  for (let i = 0; i < tries; i++) {
    const stored = await store.get(debtorId);
    const session = stored === undefined ? gate.session(debtorId, settings) : gate.loadSession(stored.state);
    const result = await work(session);
    if (session.changes === 0 || (await store.put(debtorId, session.save(), stored?.revision))) return result;
  }
  throw new SessionError("session/busy", debtorId, `a state that stands still once in ${tries} tries`);
}
