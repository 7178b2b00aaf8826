import { parseInstant, type Instant } from "../time/instant";
import { BAD, Coder, NOT_KNOWN, type Code } from "./coder";
import { EVENT_TYPES, type EventType } from "./event-types";
import { lazy } from "./lazy";
import {
  ADDRESS_TYPES, AUTOMATIONS, CHANNELS, DIRECTIONS, LINE_TYPES, OUTCOMES, PURPOSES, RECIPIENT_ROLES, STYLES, UNKNOWN_VALUE,
} from "./vocabulary";

/** Plain data as it came in; nothing about it is trusted. */
export type Raw = { readonly [field: string]: unknown };

/** The record that a value is. Fields are best read from it where they are named: a read of now this field, now that is slow. */
export const recordOf = (value: unknown): Raw | undefined => (typeof value === "object" && value !== null ? (value as Raw) : undefined);

/** Whether a value is a record: neither a list nor a plain value. */
export const isRecord = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** A field of a value that may be no record. */
export const member = (value: unknown, key: string): unknown => recordOf(value)?.[key];

/** Whether a field is not there; a default stands for it then, and not where somebody wrote that it is `unknown`. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Whether a field says anything; null and `unknown` are the same as absent. */
export const isGiven = (value: unknown): boolean => !isAbsent(value) && value !== UNKNOWN_VALUE;

const isInk = (code: number): boolean => code > 32 && code < 128;

/** Whether a value can identify something: exact text without space around it, so that one thing never goes under two spellings. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== UNKNOWN_VALUE && ((isInk(value.charCodeAt(0)) && isInk(value.charCodeAt(value.length - 1))) || value === value.trim());
}

/** The outcome of the contact being judged: nobody knows it beforehand, and a cap counts the contact whatever it will be. Matches whatever is asked. */
export const ASIDE: Code = 30;

/** The fields of an entry that are read as codes, by their canonical path. */
export const CODED = {
  "contact.channel": { field: "channel", values: CHANNELS },
  "contact.direction": { field: "direction", values: DIRECTIONS },
  "contact.style": { field: "style", values: STYLES },
  "contact.automated": { field: "automated", values: AUTOMATIONS },
  "contact.purpose": { field: "purpose", values: PURPOSES },
  "contact.outcome": { field: "outcome", values: OUTCOMES },
  "recipient.role": { field: "role", values: RECIPIENT_ROLES },
  "recipient.addressType": { field: "addressType", values: ADDRESS_TYPES },
  "recipient.lineType": { field: "lineType", values: LINE_TYPES },
} as const;
export type CodedPath = keyof typeof CODED;
export type CodedField = (typeof CODED)[CodedPath]["field"];

const code = <T extends readonly string[]>(values: T, value: T[number]): Code => values.indexOf(value) + 1;
export const OUTBOUND = code(DIRECTIONS, "outbound");
export const INBOUND = code(DIRECTIONS, "inbound");
export const COLLECT = code(PURPOSES, "collect");
export const RESPOND = code(PURPOSES, "respond");
const NO_ANSWER = code(OUTCOMES, "no-answer");
/** Whether the outcome says that nobody answered: those up to `no-answer`; the later ones are of contacts that reached somebody, or may have. */
export const isUnanswered = ({ outcome }: Entry): boolean => outcome > NOT_KNOWN && outcome <= NO_ANSWER;
/** Whether its record tells of words that were said: of debts that were spoken of. A text may be the script that was meant for it. */
export const tellsOfWords = ({ raw: { discussed } }: Entry): boolean => isGiven(discussed) && member(discussed, "length") !== 0;
/** Nothing more is known of it. */
export const ATTEMPTED = code(OUTCOMES, "attempted");
export const CONVERSATION = code(OUTCOMES, "conversation");
export const LEFT_MESSAGE = code(OUTCOMES, "left-message");
export const WRONG_PARTY = code(OUTCOMES, "wrong-party");
export const DEBTOR = code(RECIPIENT_ROLES, "debtor");
export const SPOUSE = code(RECIPIENT_ROLES, "spouse");
export const VOICE = code(CHANNELS, "voice");
export const VOICEMAIL = code(CHANNELS, "voicemail");
const NOTIFY = code(STYLES, "notify");
const INTERACT = code(STYLES, "interact");
const PRERECORDED = code(AUTOMATIONS, "prerecorded");

/** What reading one entry found wrong. */
export interface EntryFault {
  /** Within the entry. */
  readonly path: string;
  /** What would fit. */
  readonly expected: string;
}

/** The event types that a gate knows: those of the records and those that its packs declare. */
export interface EventTypes {
  readonly codes: ReadonlyMap<unknown, Code>;
  /** The same, for reading histories. */
  readonly coder: Coder;
  /** By code, from 1. */
  readonly types: readonly EventType[];
}

export function eventTypes(declared: Readonly<Record<string, EventType>> = {}): EventTypes {
  const all: Record<string, EventType> = { ...EVENT_TYPES, ...declared };
  const names = Object.keys(all);
  return {
    codes: new Map(names.map((name, index) => [name, index + 1])),
    coder: new Coder(names),
    types: [{ effect: "tells", scope: [] }, ...Object.values(all)],
  };
}

/**
 * A contact or an event as the engine reads it: instants as seconds, closed vocabularies as codes, the rest in `raw`.
 * Instances are reused from one check to the next, so nothing may hold on to one beyond a check.
 */
export class Entry {
  raw: Raw = {};
  /** Whole seconds since the epoch; NaN where the instant does not fit. */
  at: Instant = NaN;
  id = "";
  isEvent = false;
  /** Code of the event type; 0 for a contact. */
  type: Code = NOT_KNOWN;
  channel: Code = NOT_KNOWN;
  direction: Code = NOT_KNOWN;
  style: Code = NOT_KNOWN;
  automated: Code = NOT_KNOWN;
  purpose: Code = NOT_KNOWN;
  outcome: Code = NOT_KNOWN;
  role: Code = NOT_KNOWN;
  addressType: Code = NOT_KNOWN;
  lineType: Code = NOT_KNOWN;
  person: string | undefined = undefined;
  address: string | undefined = undefined;
  /** A contact already scheduled: it counts for later instants. */
  planned = false;
  /** A contact that is about to be made and may come to nothing: it is no more than possibly what it matches. */
  underWay = false;
  readonly #codes = sharedCoders();

  /** Reads a contact; false where something does not fit, which `faults` then names. */
  readContact(raw: Raw): boolean {
    this.raw = raw;
    this.isEvent = false;
    this.type = NOT_KNOWN;
    this.at = parseInstant(raw["at"]);
    const id = raw["id"];
    this.id = typeof id === "string" ? id : "";
    const codes = this.#codes;
    const direction = raw["direction"];
    const automated = raw["automated"];
    const style = raw["style"];
    const purpose = raw["purpose"];
    this.channel = codes.channel.get(raw["channel"]);
    // What nearly every entry says is told at once.
    this.direction = direction === undefined || direction === "outbound" ? OUTBOUND : codes.direction.get(direction);
    this.automated = automated === undefined ? NOT_KNOWN : codes.automated.get(automated);
    this.style =
      style !== undefined ? codes.style.get(style)
      : this.automated === PRERECORDED ? NOTIFY
      : this.automated <= NOT_KNOWN && automated !== undefined ? NOT_KNOWN
      : INTERACT;
    this.purpose = purpose === undefined ? COLLECT : codes.purpose.get(purpose);
    const outcome = raw["outcome"];
    this.outcome = outcome === undefined ? NOT_KNOWN : codes.outcome.get(outcome);
    // What does not plainly say no may be planned, and counts then.
    this.planned = isGiven(raw["planned"]) && raw["planned"] !== false;
    const recipient = raw["recipient"];
    let fits = true;
    if (typeof recipient === "object" && recipient !== null) {
      const person = recipient as Raw;
      const role = person["role"];
      const addressType = person["addressType"];
      const lineType = person["lineType"];
      this.role = role === "debtor" ? DEBTOR : codes.role.get(role);
      this.addressType = addressType === undefined ? NOT_KNOWN : codes.addressType.get(addressType);
      this.lineType = lineType === undefined ? NOT_KNOWN : codes.lineType.get(lineType);
      this.person = idIn(person["id"]);
      this.address = addressIn(person["address"]);
    } else {
      this.role = this.addressType = this.lineType = NOT_KNOWN;
      this.person = this.address = undefined;
      // Whoever is not known is null or `unknown`; with no recipient at all it is rather an event whose type is missing or misspelt.
      fits = recipient === null;
    }
    return (
      fits && this.at === this.at && this.id !== "" &&
      (this.channel | this.direction | this.automated | this.style | this.purpose | this.outcome | this.role | this.addressType | this.lineType) >= 0
    );
  }

  /** Reads an event of a known type; false where something does not fit. */
  readEvent(raw: Raw, types: EventTypes): boolean {
    this.raw = raw;
    this.isEvent = true;
    this.type = types.coder.get(raw["type"]) || BAD;
    this.at = parseInstant(raw["at"]);
    const id = raw["id"];
    this.id = typeof id === "string" ? id : "";
    const codes = this.#codes;
    const channel = raw["channel"];
    const addressType = raw["addressType"];
    const automated = raw["automated"];
    this.channel = channel === undefined ? NOT_KNOWN : codes.channel.get(channel);
    this.addressType = addressType === undefined ? NOT_KNOWN : codes.addressType.get(addressType);
    this.automated = automated === undefined ? NOT_KNOWN : codes.automated.get(automated);
    this.direction = this.style = this.purpose = this.outcome = this.role = this.lineType = NOT_KNOWN;
    this.person = idIn(raw["personId"]);
    this.address = addressIn(raw["address"]);
    this.planned = false;
    return (
      this.at === this.at && (id === undefined || id === null || this.id !== "") &&
      (this.type | this.channel | this.addressType | this.automated) >= 0
    );
  }

  /** Everything that does not fit, in field order; the codes concerned become *not known*. */
  faults(): EntryFault[] {
    const faults: EntryFault[] = [];
    const wrong = (path: string, expected: string) => void faults.push({ path, expected });
    if (this.id === "" && (!this.isEvent || this.raw["id"] != null)) wrong("id", "a text that is not empty");
    if (this.isEvent && this.type === BAD) wrong("type", "an event type that the records or a loaded pack declare");
    if (this.at !== this.at) wrong("at", 'an instant with offset, for instance "2026-04-07T16:00:00-05:00"');
    for (const [path, { field, values }] of Object.entries(CODED)) {
      if (this[field] !== BAD) continue;
      this[field] = NOT_KNOWN;
      wrong(this.isEvent ? field : path.replace(/^contact\./, ""), `one of ${values.join(", ")}, or ${UNKNOWN_VALUE}`);
    }
    const recipient = this.raw["recipient"];
    if (!this.isEvent && recipient !== null && typeof recipient !== "object") wrong("recipient", "an object with id and role, or of an event a `type`");
    return faults;
  }
}

/** Invariant: entries are ordered by instant, at the same second events first, then by id, so that two runs give the same bytes. */
export function inOrder(a: Entry, b: Entry): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.isEvent !== b.isEvent) return a.isEvent ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const idIn = (value: unknown): string | undefined => (isId(value) ? value : undefined);
/** Space around an address is no part of it. */
const addressIn = (value: unknown): string | undefined => (isId(value) ? value : typeof value === "string" ? idIn(value.trim()) : undefined);

class Coders implements Readonly<Record<CodedField, Coder>> {
  readonly channel = new Coder(CHANNELS);
  readonly direction = new Coder(DIRECTIONS);
  readonly style = new Coder(STYLES);
  readonly automated = new Coder(AUTOMATIONS);
  readonly purpose = new Coder(PURPOSES);
  readonly outcome = new Coder(OUTCOMES);
  readonly role = new Coder(RECIPIENT_ROLES);
  readonly addressType = new Coder(ADDRESS_TYPES);
  readonly lineType = new Coder(LINE_TYPES);
}
const sharedCoders = lazy(() => new Coders());
