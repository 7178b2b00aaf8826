import type { EntryFault } from "../records/entry";

/** The kinds of `SessionError`. */
export type SessionErrorCode =
  /** A record that does not fit; `problems` lists what is wrong with it. Nothing was recorded. */
  | "session/malformed"
  /** The same id with other content; `revise` is the way to correct an entry. */
  | "session/contradictory"
  /** A case record of somebody else. */
  | "session/another-debtor"
  /** No entry with this id is held. */
  | "session/unknown-entry"
  /** No reservation with this id stands: it was committed, released, or has expired. */
  | "session/unknown-reservation"
  /** The entry is a reservation: it is committed or released, not revised or retracted. */
  | "session/reserved"
  /** Older than what the session still holds. */
  | "session/out-of-reach"
  /** An argument that does not fit. */
  | "session/bad-argument"
  /** A saved state that is damaged, or of another version of the format, the engine or a pack. */
  | "session/bad-state"
  /** Others changed the stored state again and again. */
  | "session/busy";

/** A call that a session cannot answer. The session is as it was before. */
export class SessionError extends Error {
  override readonly name = "SessionError";

  constructor(
    /** What kind of call it is. */
    readonly code: SessionErrorCode,
    /** What it is about: an argument, a field of the state, or an entry's id. */
    readonly path: string,
    /** What would fit. */
    readonly expected: string,
    /** Of a malformed record, everything that is wrong with it. */
    readonly problems: readonly EntryFault[] = [],
  ) {
    super(`${code} ${path}: ${problems.length > 0 ? problems.map((problem) => `${problem.path === "" ? "it" : problem.path}: ${problem.expected} expected`).join("; ") : `${expected} expected`}`);
  }
}
