import { catalogue, type Catalogue } from "../../src/records/catalogue";
import { EVENT_TYPES, type EventType } from "../../src/records/event-types";
import type { Pack } from "../../src/rules/pack";
import { calendarOf, type Calendar } from "../../src/time/calendar";
import { parseInstant, type Instant } from "../../src/time/instant";
import { zonesOfNumber } from "../../src/time/number";
import { zonesOfPlace } from "../../src/time/place";
import { zoneNamed, type Zone } from "../../src/time/zone";
import { agreed, type Truth } from "./truth";

export type Fields = { readonly [field: string]: unknown };
/** A contact or an event. */
export interface Entry {
  readonly raw: Fields;
  readonly at: Instant;
  readonly id: string;
  readonly isEvent: boolean;
}

/** All that a condition is judged on. In a filter `subject` is the entry and `at` its instant. */
export interface Scene {
  /** Whether a condition holds; passed along so that the operators need not know one another. */
  readonly holds: (node: unknown, scene: Scene) => Truth;
  readonly now: Instant;
  readonly at: Instant;
  readonly subject: Entry;
  readonly contact: Entry;
  readonly record: Fields | undefined;
  readonly recordFrom: Instant;
  readonly debt: Fields | undefined;
  readonly debtId: string | undefined;
  readonly history: readonly Entry[];
  readonly contactsFrom: Instant;
  readonly eventsFrom: Instant;
  readonly covers: number;
  readonly past: boolean;
  readonly facts: Catalogue;
  readonly types: Readonly<Record<string, EventType>>;
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly define: Readonly<Record<string, unknown>>;
  readonly inEntry: boolean;
  /** A positive place in `unless`: what is not on file is not the case. */
  readonly inException: boolean;
  readonly inApplies: boolean;
}

/** A value that is there; null and `unknown` are not. */
export const given = (value: unknown): unknown => (value === null || value === "unknown" ? undefined : value);
/** A field that is not there at all, so that its default stands; who writes `unknown` says that it is not known. */
export const isAbsent = (value: unknown): boolean => value === undefined || value === null;
export const part = (value: unknown, key: string): unknown => (typeof value === "object" && value !== null ? given((value as Fields)[key]) : undefined);
export const textIn = (value: unknown, key: string): string | undefined => {
  const found = part(value, key);
  return typeof found === "string" ? found : undefined;
};
export const listIn = (value: unknown, key: string): readonly unknown[] | undefined => {
  const found = part(value, key);
  return Array.isArray(found) ? found : undefined;
};

/** The ids that a list names; one that is empty, or holds something else, names nothing that is known. */
export const idsIn = (value: unknown, key: string): readonly unknown[] | undefined => {
  const list = listIn(value, key);
  return list !== undefined && list.length > 0 && list.every((id) => typeof id === "string" && id !== "" && id !== "unknown") ? list : undefined;
};

export const entryOf = (raw: Fields): Entry => ({ raw, at: parseInstant(raw["at"]), id: typeof raw["id"] === "string" ? raw["id"] : "", isEvent: raw["type"] !== undefined });
export const roleOf = (entry: Entry): string | undefined => textIn(part(entry.raw, "recipient"), "role");
export const personOf = (entry: Entry): string | undefined => (entry.isEvent ? textIn(entry.raw, "personId") : textIn(part(entry.raw, "recipient"), "id"));
export const directionOf = (entry: Entry): unknown => (entry.isEvent ? undefined : entry.raw["direction"] === undefined ? "outbound" : given(entry.raw["direction"]));

/** What came before that which is judged, oldest first. */
export function prior(scene: Scene): Entry[] {
  const { subject, at } = scene;
  return scene.history.filter((entry) => entry.at < at || (entry.at === at && entry !== subject && (entry.isEvent || (!subject.isEvent && entry.id < subject.id))));
}
export const priorContacts = (scene: Scene): Entry[] => prior(scene).filter((entry) => !entry.isEvent);
export const priorEvents = (scene: Scene, types: readonly string[]): Entry[] => prior(scene).filter((entry) => entry.isEvent && types.includes(String(entry.raw["type"])));

/** The scene of a filter: the entry, at its own instant. */
export const within = (entry: Entry, scene: Scene): Scene => ({ ...scene, subject: entry, at: entry === scene.contact ? scene.at : entry.at, inEntry: true, inException: false });

/** The places that a root may mean. */
export function placesOf(root: "debtor" | "recipient", field: "location" | "residence", scene: Scene, subject = scene.subject): readonly Fields[] | undefined {
  const debtor = part(scene.record, "debtor");
  const own = ((root === "recipient" ? part(subject.raw, "recipient") : debtor) as Fields | undefined)?.[root === "recipient" ? "location" : field] ?? undefined;
  const falls = root === "recipient" ? roleOf(subject) === "debtor" : field === "residence";
  const place = own === undefined && falls ? part(debtor, "location") : own;
  const places = Array.isArray(place) ? place : [place];
  return places.length > 0 && places.every((one) => typeof one === "object" && one !== null) ? (places as Fields[]) : undefined;
}

function zonesAt(place: Fields): readonly (Zone | undefined)[] {
  const named = place["timeZones"];
  if (named === undefined || named === null) return zonesOfPlace(place["country"], place["region"]) ?? [undefined];
  return Array.isArray(named) && named.length > 0 ? named.map(zoneNamed) : [undefined];
}

/** Every zone that a clock may be in; undefined where one of them is not known. */
export function zonesOf(clock: unknown, scene: Scene): readonly Zone[] | undefined {
  const name = clock ?? "recipient";
  if (name === "recipient-and-number") return zonesOf("recipient", scene)?.concat(zonesOf("number", scene) ?? []);
  if (name === "number") return zonesOfNumber(part(part(scene.contact.raw, "recipient"), "address"));
  const zones = name === "recipient" || name === "debtor" ? placesOf(name, "location", scene, scene.contact)?.flatMap(zonesAt) : [zoneNamed(name)];
  return zones === undefined || zones.includes(undefined) ? undefined : (zones as Zone[]);
}
export const onClock = (clock: unknown, scene: Scene, judge: (zone: Zone) => Truth): Truth => agreed(zonesOf(clock, scene)?.map(judge));

/** Whether a contact names somebody else as the debtor than the case does. */
const isOfOther = (raw: Fields, record: Fields | undefined): boolean => {
  const debtor = textIn(part(record, "debtor"), "id");
  return raw["type"] === undefined && debtor !== undefined && textIn(part(raw, "recipient"), "role") === "debtor" && textIn(part(raw, "recipient"), "id") !== debtor;
};

const WIDTHS = ["collector", "creditor", "debtor"];

/** The scene of an input, before a debt is chosen, and the debts of the contact. */
export function sceneOf(input: Fields, packs: readonly Pack[], holds: Scene["holds"], at = parseInstant((input["contact"] as Fields)["at"])): { scene: Scene; debts: { id: string | undefined; record: Fields | undefined }[] } {
  const contact = entryOf(input["contact"] as Fields);
  const records = [input["case"]].flat().filter((one): one is Fields => typeof one === "object" && one !== null);
  const from = (one: Fields) => (one["asOf"] === undefined ? -Infinity : parseInstant(one["asOf"]));
  const record = records.filter((one) => one["id"] === contact.raw["caseId"] && from(one) <= contact.at).sort((a, b) => from(b) - from(a))[0];
  const ids = new Set<string>();
  const history = ((input["history"] ?? []) as Fields[])
    .map((raw) => entryOf(isOfOther(raw, record) ? { ...raw, recipient: { ...(raw["recipient"] as Fields), id: null } } : raw))
    .filter((entry) => entry.at < contact.at || (entry.at === contact.at && (entry.isEvent || entry.id < contact.id)) || (!entry.isEvent && entry.raw["planned"] === true))
    .filter((entry) => entry.isEvent || entry.id !== contact.id)
    .filter((entry) => entry.id === "" || (!ids.has(entry.id) && ids.add(entry.id)))
    .sort((a, b) => a.at - b.at || Number(b.isEvent) - Number(a.isEvent) || (a.id < b.id ? -1 : 1));
  const historyFrom = input["historyFrom"];
  const completeFrom = (key: string): Instant => {
    const value = typeof historyFrom === "object" ? part(historyFrom, key) : historyFrom;
    const instant = parseInstant(value);
    return input["history"] === undefined ? Infinity : value === "origin" ? -Infinity : Number.isNaN(instant) ? Infinity : instant;
  };
  const events: Record<string, EventType> = Object.assign({}, ...packs.map((pack) => pack.events));
  const held = listIn(record, "debts") as Fields[] | undefined;
  const named = listIn(contact.raw, "debtIds") as string[] | undefined;
  const debts = named !== undefined ? named.map((id) => ({ id, record: held?.find((debt) => debt["id"] === id) })) : (held ?? []).map((debt) => ({ id: textIn(debt, "id"), record: debt }));
  const scene: Scene = {
    holds, now: at, at, subject: contact, contact, record, recordFrom: record === undefined ? -Infinity : from(record), debt: undefined, debtId: undefined, history,
    contactsFrom: completeFrom("contacts"), eventsFrom: completeFrom("events"), covers: WIDTHS.indexOf((input["historyCovers"] ?? "collector") as string), past: input["mode"] === "past",
    facts: catalogue({ facts: packs.flatMap((pack) => pack.facts), events: Object.keys(events) }),
    types: { ...EVENT_TYPES, ...events },
    calendars: Object.fromEntries(packs.flatMap((pack) => pack.calendars.map((data) => [data.id, calendarOf(data)]))),
    define: Object.assign({}, ...packs.map((pack) => pack.define)),
    inEntry: false, inException: false, inApplies: false,
  };
  return { scene, debts: debts.length > 0 ? debts : [{ id: undefined, record: undefined }] };
}
