import { factNamed, type Fact } from "../../src/records/catalogue";
import { isCountry, isRegion } from "../../src/records/place-name";
import { GROUPS } from "../../src/records/vocabulary";
import { civil, parseDate, parseInstant } from "../../src/time/instant";
import { answeredEntry } from "./past";
import { given, isAbsent, onClock, part, placesOf, priorEvents, textIn, listIn, type Entry, type Fields, type Scene } from "./scene";
import { endsElsewhere, speaksOf } from "./scope";
import { agreed, every, not, some, type Truth } from "./truth";

/** The fact that a key of a condition names, and whose it is. */
export function namedFact(key: string, scene: Scene): { fact: Fact; subject: Entry } | undefined {
  const ofContact = scene.inEntry && key.startsWith("contact.");
  const name = key.replace(/^(contact|entry)\./, "");
  const fact = factNamed(name, scene.facts) ?? (scene.inEntry ? scene.facts.get(`event.${name}`) : undefined);
  return fact && { fact, subject: ofContact ? scene.contact : scene.subject };
}

/** Whether a fact passes its test: one of, not one of, within bounds, known. */
export function factHolds(key: string, test: unknown, scene: Scene): Truth {
  const { fact, subject } = namedFact(key, scene)!;
  if (fact.path === "debtor.status") return onStatus(test, scene);
  if (fact.segments[0] === "location" || fact.segments[0] === "residence") return onPlace(fact, test, scene, subject);
  if (fact.path === "debt.disputed") return passes(fact, test, isDisputed(scene));
  if (fact.path === "debt.daysPastDue" || fact.path === "debtor.age") return onGrowing(fact, test, scene);
  if (fact.path === "case.placement.contractInForce") return onTerm(fact, test, scene);
  const value = rawValue(fact, scene, subject);
  if (scene.inApplies && value === undefined) return false;
  return passes(fact, test, value);
}

/** The value in the records, with the defaults of absent fields. */
export function rawValue(fact: Fact, scene: Scene, subject: Entry): unknown {
  const root = { contact: subject.raw, event: subject.raw, recipient: part(subject.raw, "recipient"), collector: part(subject.raw, "collector"), case: scene.record, debtor: part(scene.record, "debtor"), creditor: part(scene.record, "creditor"), debt: scene.debt }[fact.root];
  const value = fact.segments.reduce<unknown>((at, segment) => part(at, segment), root);
  if (fact.path === "contact.purpose" && value === "respond" && !subject.isEvent) {
    const inbound = answeredEntry(subject, scene);
    return inbound === null ? undefined : inbound === undefined ? "collect" : value;
  }
  if (subject.isEvent || value !== undefined) return value;
  const isAbsent = (field: string) => subject.raw[field] === undefined;
  if (fact.path === "contact.direction" && isAbsent("direction")) return "outbound";
  if (fact.path === "contact.purpose" && isAbsent("purpose")) return "collect";
  if (fact.path === "contact.style" && isAbsent("style")) return subject.raw["automated"] === "prerecorded" ? "notify" : isAbsent("automated") || part(subject.raw, "automated") !== undefined ? "interact" : undefined;
  return undefined;
}

const fits = (fact: Fact, value: unknown): boolean => {
  if (fact.kind === "boolean") return typeof value === "boolean";
  if (fact.kind === "enum" || fact.kind === "enums") return (fact.values ?? []).includes(value as string);
  return ["number", "date", "instant", "money"].includes(fact.kind) ? !Number.isNaN(measure(fact, value)) : typeof value === "string";
};
const measure = (fact: Fact, value: unknown): number =>
  fact.kind === "number" ? (typeof value === "number" && value >= 0 ? value : NaN)
  : fact.kind === "date" ? parseDate(value)
  : fact.kind === "instant" ? parseInstant(value)
  : typeof part(value, "amount") === "string" ? Number(part(value, "amount")) : NaN;

const BOUNDS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  "at-least": (a, b) => a >= b, "more-than": (a, b) => a > b, "at-most": (a, b) => a <= b, below: (a, b) => a < b,
  from: (a, b) => a >= b, after: (a, b) => a > b, before: (a, b) => a < b, until: (a, b) => a <= b,
};

/** The values that a test names. */
export function wantedBy(fact: Fact, test: unknown): readonly unknown[] {
  const groups = GROUPS as unknown as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  return [test].flat().flatMap((one: unknown): readonly unknown[] => (part(one, "group") === undefined ? [one] : groups[fact.vocabulary!]![textIn(one, "group")!]!));
}

export function passes(fact: Fact, test: unknown, value: unknown): Truth {
  if (part(test, "not") !== undefined) return not(passes(fact, part(test, "not"), value));
  const isList = fact.kind === "strings" || fact.kind === "enums";
  const members = isList ? (Array.isArray(value) ? value : undefined) : value === undefined ? undefined : [value];
  if (members === undefined) return undefined;
  // An attempt of which nothing more is known may have come to anything.
  if (fact.path === "contact.outcome" && value === "attempted" && part(test, "known") === undefined && !wantedBy(fact, test).includes(value)) return undefined;
  const known: Truth = members.every((member) => fits(fact, given(member))) ? true : undefined;
  if (part(test, "known") === true) return known;
  const bounds = typeof test === "object" && test !== null && !Array.isArray(test) ? Object.entries(test).filter(([key]) => key in BOUNDS) : [];
  if (bounds.length > 0) {
    if (!known || bounds.some(([, bound]) => part(bound, "currency") !== part(value, "currency"))) return undefined;
    return bounds.every(([key, bound]) => BOUNDS[key]!(measure(fact, value), measure(fact, bound)));
  }
  return members.some((member) => wantedBy(fact, test).includes(member)) ? true : known && false;
}

function onPlace(fact: Fact, test: unknown, scene: Scene, subject: Entry): Truth {
  const [segment, field] = fact.segments as ["location" | "residence", string];
  const places = placesOf(fact.root as "debtor" | "recipient", segment, scene, subject);
  if (places === undefined) return scene.inApplies ? false : undefined;
  return agreed(places.map((place): Truth => {
    const value = part(place, field);
    const country = isCountry(place["country"]) ? place["country"] : undefined;
    if (field === "country") return passes(fact, test, ["CN-HK", "CN-MO", "CN-TW"].includes(String(place["region"])) && country === "CN" ? String(place["region"]).slice(3) : country);
    if (field !== "region") return passes(fact, test, value);
    if (value !== undefined) return isRegion(value) && (place["country"] === undefined || value.startsWith(`${String(country)}-`)) ? passes(fact, test, value) : undefined;
    // Another country's regions cannot be meant.
    const [positive, negated] = part(test, "not") === undefined ? [test, false] : [part(test, "not"), true];
    return part(positive, "known") === undefined && country !== undefined && wantedBy(fact, positive).every((region) => !String(region).startsWith(`${country}-`)) ? negated : undefined;
  }));
}

/** Whether an event of these types, later than `since`, still stands of the debtor. */
function anyStands(types: readonly string[], since: number, scene: Scene): Truth {
  const scope = { whose: "debtor", mustName: [], anyHolder: true, wide: true } as const;
  return some(priorEvents(scene, types).filter((event) => event.at > since).map((event) => {
    const type = scene.types[String(event.raw["type"])]!;
    const until = parseInstant(event.raw["until"]);
    const enders = priorEvents(scene, type.endedBy ?? []).filter((ender) => ender.at > event.at && !endsElsewhere(ender, event, scene));
    return every([speaksOf(event, scene, scope), !(until >= event.at && scene.at >= until), not(some(enders.map((ender) => speaksOf(ender, scene, scope))))]);
  }));
}
/** Where the events are all that speaks, their silence counts only if they are complete. */
const fromEvents = (stands: Truth, scene: Scene): Truth => (stands === false && scene.eventsFrom !== -Infinity ? undefined : stands);

function onStatus(test: unknown, scene: Scene): Truth {
  if (part(test, "not") !== undefined) return not(onStatus(part(test, "not"), scene));
  const fact = scene.facts.get("debtor.status")!;
  const list = listIn(part(scene.record, "debtor"), "status");
  if (part(test, "known") === true) return list === undefined ? undefined : passes(fact, test, list);
  return some(wantedBy(fact, test).map((status) => {
    const types = Object.keys(scene.types).filter((name) => scene.types[name]!.status === status);
    if (list === undefined) return types.length === 0 ? undefined : some([fromEvents(anyStands(types, -Infinity, scene), scene), isAbsent((part(scene.record, "debtor") as Fields | undefined)?.["status"]) ? false : undefined]);
    const listed = passes(fact, status, list);
    const later = anyStands(types, scene.recordFrom, scene);
    if (!listed) return some([listed, later]);
    const ended = some(types.flatMap((name) => priorEvents(scene, scene.types[name]!.endedBy ?? []).filter((ender) => ender.at > scene.recordFrom).map((ender) => speaksOf(ender, scene, { whose: "debtor", mustName: [], anyHolder: true, wide: true }))));
    return scene.recordFrom === -Infinity ? true : some([not(ended), later]);
  }));
}

function isDisputed(scene: Scene): Truth {
  const value = (scene.debt as Fields | undefined)?.["disputed"];
  if (value === true) return true;
  const stands = anyStands(["dispute"], typeof value === "boolean" ? scene.recordFrom : -Infinity, scene);
  if (typeof value === "boolean") return stands;
  return isAbsent(value) && scene.debt !== undefined ? fromEvents(stands, scene) : some([stands, undefined]);
}

/** A contract is in force as the record says, and never outside the term of the placement. */
function onTerm(fact: Fact, test: unknown, scene: Scene): Truth {
  const placement = part(scene.record, "placement");
  const [from, to] = ["from", "to"].map((bound) => given(part(placement, bound)));
  if (scene.at < parseInstant(from) || scene.at >= parseInstant(to)) return passes(fact, test, false);
  const value = part(placement, "contractInForce");
  return value === true && [from, to].some((bound) => bound !== undefined && Number.isNaN(parseInstant(bound))) ? undefined : passes(fact, test, value);
}

/** A number that grows with the local date. */
function onGrowing(fact: Fact, test: unknown, scene: Scene): Truth {
  const isAge = fact.path === "debtor.age";
  const since = parseDate(isAge ? part(part(scene.record, "debtor"), "born") : part(scene.debt, "defaultedOn"));
  if (Number.isNaN(since)) return isAge || scene.at !== scene.now ? undefined : passes(fact, test, part(scene.debt, "daysPastDue"));
  return onClock("recipient", scene, (zone) => {
    const today = zone.dayAt(scene.at);
    const [a, b] = [civil(since), civil(today)];
    const years = b.year - a.year - (b.month * 100 + b.day < a.month * 100 + a.day ? 1 : 0);
    return Number.isNaN(today) ? undefined : passes(fact, test, Math.max(0, isAge ? years : today - since));
  });
}
