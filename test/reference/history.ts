import { parseDuration } from "../../src/time/duration";
import { parseDate, parseInstant, type Instant } from "../../src/time/instant";
import type { Zone } from "../../src/time/zone";
import { directionOf, given, idsIn, isAbsent, listIn, onClock, part, personOf, priorContacts, roleOf, textIn, within, type Entry, type Fields, type Scene } from "./scene";
import { answeredEntry, candidates, isSuch, typesOf } from "./past";
import { same, sameAddress, sameMedium, samePlace } from "./scope";
import { over, windowStart, type Start } from "./time";
import { agreed, every, not, some, type Truth } from "./truth";

const collectorOf = (entry: Entry): unknown => (entry.isEvent ? entry.raw["collectorId"] : part(part(entry.raw, "collector"), "id"));
const ofThisCase = (entry: Entry, scene: Scene): boolean => entry.raw["caseId"] !== undefined && entry.raw["caseId"] === scene.contact.raw["caseId"];

function debtsOf(entry: Entry, scene: Scene): readonly unknown[] | undefined {
  if (entry.raw["debtIds"] !== undefined) return idsIn(entry.raw, "debtIds");
  return ofThisCase(entry, scene) ? listIn(scene.record, "debts")?.map((debt) => part(debt, "id")) : undefined;
}
/** The same debt, or one served under the same account. */
function isThisDebt(id: unknown, scene: Scene): boolean {
  const account = textIn(scene.debt, "accountGroup");
  return id === scene.debtId || (account !== undefined && (listIn(scene.record, "debts") ?? []).some((debt) => part(debt, "id") === id && part(debt, "accountGroup") === account));
}

/** A call that reached nobody, about several debts, counts for at least one of them. */
function aboutDebt(entry: Entry, scene: Scene): Truth {
  const debts = debtsOf(entry, scene);
  if (debts === undefined || scene.debtId === undefined) return undefined;
  if (!debts.some((id) => isThisDebt(id, scene))) return false;
  const mayHaveReachedNobody = !entry.isEvent && [undefined, "voice", "voicemail"].includes(given(entry.raw["channel"]) as string) && !["conversation", "left-message"].includes(String(entry.raw["outcome"]));
  return mayHaveReachedNobody && !debts.every((id) => isThisDebt(id, scene)) ? undefined : true;
}
function discussedDebt(entry: Entry, scene: Scene): Truth {
  if (isAbsent(entry.raw["discussed"]) || scene.debtId === undefined) return aboutDebt(entry, scene);
  const discussed = listIn(entry.raw, "discussed");
  if (discussed === undefined) return undefined;
  if (discussed.length > 0) return discussed.some((id) => isThisDebt(id, scene)) ? true : idsIn(entry.raw, "discussed") && false;
  return debtsOf(entry, scene)?.every((id) => isThisDebt(id, scene)) ? true : undefined;
}
const inHousehold = (entry: Entry): Truth => (roleOf(entry) === undefined ? undefined : ["debtor", "spouse"].includes(roleOf(entry)!));

const PER: Readonly<Record<string, (entry: Entry, scene: Scene) => Truth>> = {
  debtor: () => true,
  collector: (entry, { contact }) => same(collectorOf(entry), collectorOf(contact)),
  creditor: (entry, scene) => same(given(entry.raw["creditorId"]) ?? (ofThisCase(entry, scene) ? part(part(scene.record, "creditor"), "id") : undefined), part(part(scene.record, "creditor"), "id")),
  household: (entry, { contact }) => every([inHousehold(entry), inHousehold(contact)]),
  person: (entry, { contact }) => same(personOf(entry), personOf(contact)),
  address: (entry, { contact }) => sameAddress(part(entry.isEvent ? entry.raw : part(entry.raw, "recipient"), "address"), part(part(contact.raw, "recipient"), "address")),
  place: (entry, { contact }) => samePlace(part(entry.isEvent ? entry.raw : part(entry.raw, "recipient"), "addressType"), part(part(contact.raw, "recipient"), "addressType")),
  channel: (entry, { contact }) => same(given(entry.raw["channel"]), given(contact.raw["channel"])),
  case: (entry, { contact }) => same(entry.raw["caseId"], contact.raw["caseId"]),
  agent: (entry, { contact }) => every([same(collectorOf(entry), collectorOf(contact)), same(part(part(entry.raw, "collector"), "agentId"), part(part(contact.raw, "collector"), "agentId"))]),
  debt: aboutDebt,
  "debt-discussed": discussedDebt,
};
export const groupedBy = (per: unknown, entry: Entry, scene: Scene): Truth => every(((per ?? ["debtor"]) as string[]).map((key) => PER[key]!(entry, scene)));

/** Whether the records reach back to an instant and, of contacts, as wide as a count by `per` goes. */
export function reaches(from: Instant, filter: unknown, per: unknown, scene: Scene): boolean {
  const keys = (per ?? ["debtor"]) as string[];
  const width = keys.includes("collector") || keys.includes("agent") ? 0 : keys.includes("creditor") ? 1 : 2;
  return typesOf(filter) === undefined ? scene.contactsFrom <= from && scene.covers >= width : scene.eventsFrom <= from;
}

interface Count {
  least: number;
  most: number;
}

/** One act: what it is to the count, and whether it is of the kind that is free. */
interface Act {
  readonly counts: Truth;
  readonly free: Truth;
}

function actsSince(start: Instant, params: Fields, scene: Scene): Act[] {
  const acts = new Map<unknown, Act[]>();
  const quota = part(params, "allowance");
  for (const entry of candidates(params["of"], scene).filter((one) => one.at >= start)) {
    const act = textIn(entry.raw, "actId");
    if (act !== undefined && act === textIn(scene.contact.raw, "actId")) continue;
    const excuses = (listIn(params, "excused") ?? []).map((excuse) => {
      const { "as-of": asOf, ...condition } = excuse as Fields;
      const there = within(entry, scene);
      return scene.holds(condition, { ...there, at: asOf === "then" ? entry.at : scene.at, inException: true });
    });
    const counts = every([groupedBy(params["per"], entry, scene), isSuch(params["of"], entry, scene), not(some(excuses))]);
    if (counts === false) continue;
    const free = quota === undefined ? false : isSuch(part(quota, "of"), entry, scene);
    acts.set(act ?? entry, [...(acts.get(act ?? entry) ?? []), { counts, free }]);
  }
  return [...acts.values()].map((records) => ({ counts: some(records.map((record) => record.counts)), free: every(records.map((record) => record.free)) }));
}

function tally(acts: readonly Act[], free: number): Count {
  const number = (wanted: (act: Act) => boolean): number => acts.filter(wanted).length;
  return {
    least: number((act) => act.counts === true && act.free === false) + Math.max(0, number((act) => act.counts === true && act.free === true) - free),
    most: number((act) => act.free !== true) + Math.max(0, number((act) => act.free === true) - free),
  };
}

const OUTCOMES = ["not-connected", "no-answer", "connected", "conversation", "left-message", "delivered", "undelivered", "refused", "wrong-party", "attempted"];

export function limitHolds(params: Fields, scene: Scene): Truth {
  const { contact } = scene;
  const atMost = params["at-most"] as number;
  // One that is only proposed can match if it does with one outcome or another.
  const tried = scene.past ? [contact] : OUTCOMES.map((outcome) => ({ ...contact, raw: { ...contact.raw, outcome } }));
  const own = some(tried.map((each) => isSuch(params["of"], each, { ...scene, contact: each, subject: each })));
  if (own === false) return true;
  const quota = part(params, "allowance");
  // It is free where it is whatever comes of it; where nobody knows, it may be either.
  const isFree = quota === undefined ? false : every(tried.map((each) => isSuch(part(quota, "of"), each, { ...scene, contact: each, subject: each })));
  const mayBeFree = isFree === undefined ? [true, false] : [isFree];
  return onClock(params["clock"], scene, (zone) => {
    const start = windowStart(params["within"], zone, scene);
    if (start === undefined) return undefined;
    if (start.surely === Infinity && start.perhaps === Infinity) return true;
    const begin = params["starts-with"] === undefined ? start : firstSuch(params, start, scene);
    const count = (from: Instant, free: boolean): Count => (from === Infinity ? { least: 0, most: 0 } : tally([...actsSince(from, params, scene), { counts: own, free }], (part(quota, "free") as number | undefined) ?? 0));
    return agreed(mayBeFree.map((free): Truth => {
      if (own === true && count(begin.surely, free).least > atMost) return false;
      return reaches(start.perhaps, params["of"], params["per"], scene) && count(begin.perhaps, free).most <= atMost ? true : undefined;
    }));
  });
}

/** From the first act on with which the cap begins: the first that is surely such, and the first that may be. */
function firstSuch(params: Fields, start: Start, scene: Scene): Start {
  const found = candidates(params["starts-with"], scene).map((entry) => ({ entry, is: every([isSuch(params["starts-with"], entry, scene), groupedBy(params["per"], entry, scene)]) }));
  return {
    surely: found.find(({ entry, is }) => entry.at >= start.surely && is === true)?.entry.at ?? Infinity,
    perhaps: found.find(({ entry, is }) => entry.at >= start.perhaps && is !== false)?.entry.at ?? Infinity,
  };
}

export function happenedBefore(params: Fields, scene: Scene): Truth {
  const wanted = (params["at-least"] as number | undefined) ?? 1;
  return onClock(params["clock"], scene, (zone) => {
    const start = windowStart(params["within"], zone, scene);
    if (start === undefined) return undefined;
    if (tally(actsSince(start.surely, params, scene), 0).least >= wanted) return true;
    if (tally(actsSince(start.perhaps, params, scene), 0).most >= wanted) return undefined;
    return scene.inException || reaches(start.perhaps, params["of"], params["per"], scene) ? false : undefined;
  });
}

export function streakHolds(params: Fields, scene: Scene): Truth {
  const length = params["length"] as number;
  return onClock(params["clock"], scene, (zone) => {
    const acts = candidates(params["of"], scene)
      .map((entry) => ({ entry, day: zone.dayAt(entry.at), is: every([isSuch(params["of"], entry, scene), groupedBy(params["per"], entry, scene)]) }))
      .filter((act) => act.is !== false)
      .reverse();
    // From the next day on only what was before today lengthens the row; what was today may still break it.
    const counted = params["from"] === "next-day" ? acts.filter((act) => act.day < zone.dayAt(scene.at)) : acts;
    const days = [...new Set(counted.map((act) => act.day))];
    const unbroken = days.findIndex((day, index) => day !== days[0]! - index);
    const run = unbroken < 0 ? days : days.slice(0, unbroken);
    const byDays = params["unit"] === "local-days";
    const meant = [
      ...acts.filter((act) => !counted.includes(act)),
      ...(byDays ? counted.filter((act) => run.slice(0, length).includes(act.day)) : counted.slice(0, length)),
    ];
    const each = meant.map(({ entry, is }) => {
      const such = isSuch(params["each"], entry, scene);
      return is === true ? such : undefined;
    });
    // One act that surely breaks the streak, before any that may be none.
    const brokenSince = (act: { entry: Entry }): Truth => (scene.inException || reaches(act.entry.at, params["of"], params["per"], scene) ? false : undefined);
    if (each.includes(false)) return brokenSince(meant[each.indexOf(false)]!);
    const isWhole = byDays ? run.length >= length : counted.length >= length;
    if (!isWhole && byDays && unbroken >= 0) return brokenSince(counted.find((act) => act.day === days[unbroken])!);
    if (!isWhole) return scene.inException || reaches(-Infinity, params["of"], params["per"], scene) ? false : undefined;
    const first = byDays ? zone.startOfDay(meant.at(-1)!.day) : meant.at(-1)!.entry.at;
    return reaches(first, params["of"], params["per"], scene) ? every(each) : undefined;
  });
}

export function hasElapsed(params: Fields, scene: Scene): Truth {
  const filter = params["since"] ?? params["until"];
  const isSince = params["since"] !== undefined;
  const atLeast = params["at-least"] !== undefined;
  const term = params["at-least"] ?? params["at-most"];
  const which = params["which"] ?? "any";
  const from = typesOf(filter) === undefined ? scene.contactsFrom : scene.eventsFrom;
  const reachesBack = from === -Infinity && (typesOf(filter) !== undefined || reaches(-Infinity, filter, params["per"], scene));
  return onClock(params["clock"], scene, (zone) => {
    const held = (entry: Entry): Truth => {
      const moment = params["field"] === undefined ? entry.at : momentIn(entry.raw[params["field"] as string], zone);
      // In an exception a date that nobody wrote down excuses nothing.
      if (scene.inException && params["field"] !== undefined && entry.raw[params["field"] as string] == null) return false;
      if (Number.isNaN(moment)) return undefined;
      if (!isSince) return scene.at > moment ? false : atLeast ? over(term, scene.at, moment, zone, scene) : not(over(term, scene.at, moment, zone, scene));
      return atLeast ? over(term, moment, scene.at, zone, scene) : scene.at < moment ? false : not(over(term, moment, scene.at, zone, scene));
    };
    const acts = candidates(filter, scene)
      .map((entry) => ({ entry, is: every([isSuch(filter, entry, scene), groupedBy(params["per"], entry, scene)]), held: held(entry) }))
      .filter((act) => act.is !== false);
    const isOwnInstant = isSince && params["field"] === undefined;
    const covers = typesOf(filter) !== undefined || reaches(Infinity, filter, params["per"], scene);
    // Before `from` others may have been: older than what is on file, and over by now if `from` is.
    const unseenIsOver = isOwnInstant && covers && over(term, from, scene.at, zone, scene) === true;
    const unseen: Truth = reachesBack ? false : unseenIsOver ? atLeast || false : undefined;
    if (which === "any") {
      const value = some(acts.map((act) => every([act.is, act.held])));
      return value !== false || scene.inException ? value : !atLeast && unseen === false ? false : reachesBack ? false : undefined;
    }
    const line = which === "latest" ? [...acts].reverse() : acts;
    const sure = line.findIndex((act) => act.is === true);
    const meant = sure < 0 ? line : line.slice(0, sure + 1);
    const values = meant.map((act) => act.held);
    // Where none of them is sure to be one, there may be none at all, or one that the records lack.
    if (sure < 0) values.push(reachesBack || scene.inException || (!atLeast && unseen === false) ? false : undefined);
    else if (!reachesBack && (which === "first" || !(covers && from <= meant.at(-1)!.entry.at))) values.push(monotone(which, atLeast, meant.at(-1)!.held, isOwnInstant, unseenIsOver));
    return values.every((value) => value === values[0]) ? values[0] : undefined;
  });
}

/** What an act that the records lack could make of the first or latest one: an earlier one is over sooner, a later one later. */
function monotone(which: unknown, atLeast: boolean, onFile: Truth, isOwnInstant: boolean, unseenIsOver: boolean): Truth {
  if (!isOwnInstant || onFile === undefined) return undefined;
  const staysTrue = which === "first" ? atLeast : !atLeast;
  if (onFile === staysTrue) return onFile;
  return which === "latest" && unseenIsOver ? atLeast : undefined;
}

export const momentIn = (value: unknown, zone: Zone): Instant => {
  const at = parseInstant(value);
  return Number.isNaN(at) ? zone.startOfDay(parseDate(value)) : at;
};

export function answersHold(params: Fields, scene: Scene): Truth {
  const { subject } = scene;
  const purpose = given(subject.raw["purpose"]);
  if (subject.isEvent || directionOf(subject) === "inbound" || (purpose !== "respond" && (purpose !== undefined || subject.raw["purpose"] === undefined))) return false;
  const inbound = answeredEntry(subject, scene);
  if (inbound === undefined) return false;
  if (inbound === null) return undefined;
  const at = subject === scene.contact ? scene.at : subject.at;
  const since = (entry: Entry): boolean => entry.at >= inbound.at && entry !== inbound;
  const duration = parseDuration(params["within"]);
  const others = priorContacts({ ...scene, at }).filter((other) => since(other) && directionOf(other) !== "inbound" && (personOf(other) === undefined || personOf(other) === personOf(subject)));
  const tookIt = others.map((other): Truth => {
    const why = other.raw["purpose"] === undefined ? "collect" : given(other.raw["purpose"]);
    if (why !== undefined && why !== "respond") return false;
    const its = why === undefined ? null : answeredEntry(other, scene);
    return its === null ? undefined : its === inbound ? (directionOf(other) === "outbound" ? true : undefined) : false;
  });
  const begunAfter = params["begun-after"];
  return every([
    purpose === "respond" ? true : undefined,
    directionOf(subject) === "outbound" ? true : undefined,
    params["through"] === undefined ? true : sameMedium(given(subject.raw["channel"]), given(inbound.raw["channel"])),
    duration === undefined ? true : onClock(params["clock"], scene, (zone) => (Number.isNaN(zone.add(inbound.at, duration, 1)) ? undefined : at <= zone.add(inbound.at, duration, 1))),
    begunAfter === undefined ? true : not(some([...candidates(begunAfter, { ...scene, at }).filter(since).map((entry) => isSuch(begunAfter, entry, scene)), lacks(begunAfter, inbound, scene)])),
    params["once"] !== true ? true : not(some([...tookIt, lacks({}, inbound, scene)])),
  ]);
}
/** Something after an entry may be missing from the records. */
const lacks = (filter: unknown, entry: Entry, scene: Scene): Truth => ((typesOf(filter) === undefined ? scene.contactsFrom : scene.eventsFrom) <= entry.at ? false : undefined);
