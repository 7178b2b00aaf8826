import { isRecord, type Raw } from "../records/entry";
import type { CheckInput } from "../records/input";
import { canonicalJson } from "../rules/canonical-json";
import { checksum } from "./checksum";
import { pack, unpack, type Packed } from "./packed";
import { SessionError } from "./session-error";
import { ENGINE_VERSION } from "./version";

/** The version of the format of saved sessions. */
const STATE_VERSION = 1;

/** A session as plain JSON. Only a gate of the same engine and packs takes it, so that nothing is decided on what other rules let go. */
export interface SessionState {
  /** Of the format, from 1. */
  readonly version: number;
  /** Version of the package that it was kept by. */
  readonly engine: string;
  /** The packs by which it was kept: id and digest. */
  readonly packs: Readonly<Record<string, string>>;
  /** Whose session it is. */
  readonly debtorId: string;
  /** As they were given when it began. */
  readonly settings: SessionSettings;
  /** Nothing before this instant can be asked; absent: everything can. */
  readonly askedFrom?: string;
  /** Case records. */
  readonly cases: Packed;
  /** Contacts and events with an id. */
  readonly entries: Packed;
  /** Events without an id, in order. */
  readonly nameless?: readonly Raw[];
  /** Reservations that stand, each with the instant from which it no longer does, RFC 3339. */
  readonly reserved?: readonly { readonly until: string; readonly contact: Raw }[];
  /** Over all of the above. */
  readonly digest: string;
}

/** What a session is told when it begins, as a check is told with each input. */
export interface SessionSettings {
  /** From when on the recorded history is complete, as in a check's input. */
  readonly historyFrom?: CheckInput["historyFrom"];
  /** Whose records it holds, as in a check's input. Absent: the collector's own. */
  readonly historyCovers?: CheckInput["historyCovers"];
  /** As in a check's input. Absent: proposed. */
  readonly mode?: CheckInput["mode"];
  /**
   * How late a question, an entry or its correction may come, an ISO 8601 duration: `expire` lets go of what no rule can reach from so
   * long before its `now` on.
   * @default "P31D"
   */
  readonly late?: string;
}

/** What a state holds, unpacked. */
export interface SessionContents {
  readonly debtorId: string;
  readonly settings: SessionSettings;
  readonly askedFrom?: string;
  readonly cases: readonly Raw[];
  readonly entries: readonly Raw[];
  readonly reserved: readonly { readonly until: string; readonly contact: Raw }[];
}

export type PackDigests = Readonly<Record<string, string>>;

export function stateOf({ debtorId, settings, askedFrom, cases, entries, reserved }: SessionContents, packs: PackDigests): SessionState {
  const nameless = entries.filter((entry) => !isNamed(entry));
  const state = {
    version: STATE_VERSION,
    engine: ENGINE_VERSION,
    packs,
    debtorId,
    settings,
    ...(askedFrom !== undefined && { askedFrom }),
    cases: pack(cases),
    entries: pack(entries.filter(isNamed)),
    ...(nameless.length > 0 && { nameless }),
    ...(reserved.length > 0 && { reserved }),
  };
  return { ...state, digest: checksum(canonicalJson(state)) };
}

/** @throws {SessionError} where the state is damaged, or of another version of the format, the engine or a pack */
export function contentsOf(given: unknown, packs: PackDigests): SessionContents {
  if (!isRecord(given)) throw wrong("", "a state as `save` returns it");
  const { digest, ...rest } = given;
  if (given["version"] !== STATE_VERSION) throw wrong("version", `version ${STATE_VERSION} of the format`);
  if (given["engine"] !== ENGINE_VERSION) throw wrong("engine", `a state kept by engine ${ENGINE_VERSION}`);
  const kept = given["packs"];
  if (!isRecord(kept)) throw wrong("packs", "the packs by which it was kept");
  for (const id of new Set([...Object.keys(kept), ...Object.keys(packs)])) {
    if (kept[id] !== packs[id]) throw wrong(`packs.${id}`, packs[id] === undefined ? "a state kept without this pack" : `a state kept by ${id} ${packs[id]}`);
  }
  if (digest !== attempt(() => checksum(canonicalJson(rest)))) throw wrong("digest", "a state that nobody changed since it was saved");
  const { debtorId, settings, askedFrom, nameless = [], reserved = [] } = rest as Partial<SessionState>;
  const cases = unpack(rest["cases"]);
  const entries = unpack(rest["entries"]);
  if (typeof debtorId !== "string" || !isRecord(settings) || cases === undefined || entries === undefined) throw wrong("", "a state as `save` returns it");
  return { debtorId, settings, askedFrom, cases, entries: [...entries, ...nameless], reserved };
}

const isNamed = ({ id }: Raw): boolean => typeof id === "string" && id !== "";
const wrong = (path: string, expected: string): SessionError => new SessionError("session/bad-state", path === "" ? "state" : path, expected);

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
