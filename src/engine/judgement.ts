import { DEBTOR, Entry, isGiven, isId, isRecord, member, type EventTypes, type Raw } from "../records/entry";
import { COVERS, MODES } from "../records/vocabulary";
import { FALSE } from "../operators/kleene";
import { same } from "../operators/per";
import { placesOf } from "../operators/places";
import type { ClockName, Context, Script, TextPart, TextReader, TextReading } from "../operators/operator";
import { DAY_SECONDS, parseInstant, type Day, type Instant } from "../time/instant";
import { zonesOfNumber } from "../time/number";
import { zonesOfPlace } from "../time/place";
import { zoneNamed, type Zone } from "../time/zone";
import { BatchHistory } from "./batch-history";
import { sameData } from "../records/same-data";
import { readingOf, scriptOf } from "./script";
import type { SessionHistory } from "./session-history";

/** Something about the input that makes it impossible to judge, or to permit. */
export interface InputFault {
  readonly path: string;
  readonly expected: string;
  /** The history entry concerned. */
  readonly entry?: string;
}

/** No legal clock is further from UTC. */
export const FURTHEST_SECONDS = 14 * 3_600;

/** One check under way: the input as read, and the answers that conditions ask for. Reused from check to check. */
export class Judgement implements Context {
  at: Instant = NaN;
  now: Instant = NaN;
  readonly contact = new Entry();
  subject: Entry = this.contact;
  case: Raw | undefined = undefined;
  caseAsOf: Instant = -Infinity;
  debt: Raw | undefined = undefined;
  debtId: string | undefined = undefined;
  history: BatchHistory | SessionHistory;
  /** Whether there is one at all. */
  hasHistory = false;
  past = false;
  script: Script = "missing";
  /** The debts of the contact: its own list, else all of the case. */
  readonly debts: { id: string | undefined; record: Raw | undefined }[] = [];
  readonly faults: InputFault[] = [];
  /** The earliest and the latest local date that it may be where the recipient is. */
  firstDay: Day = NaN;
  lastDay: Day = NaN;
  /** The places that each may mean; undefined where none is given. */
  location: readonly Raw[] | undefined = undefined;
  residence: readonly Raw[] | undefined = undefined;
  recipientPlaces: readonly Raw[] | undefined = undefined;
  readonly #batch: BatchHistory;
  #recipientZones: readonly Zone[] | undefined | null = null;
  #debtorZones: readonly Zone[] | undefined | null = null;
  #numberZones: readonly Zone[] | undefined | null = null;

  readonly #texts: TextReader | undefined;
  readonly #readings: { [part in TextPart]: TextReading | undefined | null } = { text: null, envelope: null };

  /** @param texts  reads the texts of contacts; without it a text that is given is not known to say or not to say anything */
  constructor(types: EventTypes, texts?: TextReader) {
    this.#texts = texts;
    this.history = this.#batch = new BatchHistory(types);
  }

  /**
   * Reads an input. Whatever does not fit is not known, or a fault that denies; nothing is thrown.
   *
   * @param wholeHistory  keep entries after the contact, for judging later instants as if the contact were made then; otherwise
   *                      only planned ones
   * @param held          the history, where a session holds it; the input's own is then not looked at
   */
  read(input: unknown, wholeHistory = false, held?: SessionHistory): void {
    if (this.faults.length > 0) this.faults.length = 0;
    while (this.debts.length > 0) this.debts.pop();
    this.#recipientZones = this.#debtorZones = this.#numberZones = null;
    this.#readings.text = this.#readings.envelope = null;
    this.case = this.debt = this.debtId = undefined;
    this.caseAsOf = -Infinity;
    this.past = false;
    this.subject = this.contact;
    const given = isRecord(input) ? input : {};
    if (!isRecord(input)) this.faults.push({ path: "", expected: "an object with contact, case and history" });
    const contact = given["contact"];
    if (!this.contact.readContact(isRecord(contact) ? contact : {})) this.#noteContact(contact);
    this.at = this.contact.at;
    this.#readMode(given["mode"]);
    this.script = scriptOf(this.contact, this.past);
    this.#readCase(given["case"]);
    this.#readPlaces();
    this.#readHistory(given, held, wholeHistory ? Infinity : this.at);
    this.#readDebts();
    this.moveTo(this.at);
  }

  /** Becomes a contact of nothing but a place: debtor and recipient are there. */
  readPlace(place: Raw): void {
    this.case = { debtor: { location: place } };
    this.contact.raw = { recipient: { location: place } };
    this.#recipientZones = this.#debtorZones = null;
    this.#readPlaces();
  }

  /** Judges at another instant, all else unchanged. */
  moveTo(at: Instant): void {
    this.at = this.now = at;
    const zones = this.zones();
    let first = Infinity;
    let last = -Infinity;
    if (zones !== undefined) {
      for (let i = 0; i < zones.length; i++) {
        const day = zones[i]!.dayAt(at);
        if (day < first) first = day;
        if (day > last) last = day;
      }
    }
    // Without a clock every date that it may be somewhere counts.
    this.firstDay = first === Infinity ? Math.floor((at - FURTHEST_SECONDS) / DAY_SECONDS) : first;
    this.lastDay = last === -Infinity ? Math.floor((at + FURTHEST_SECONDS) / DAY_SECONDS) : last;
  }

  zones(clock: ClockName = "recipient"): readonly Zone[] | undefined {
    switch (clock) {
      case "recipient":
        return this.#recipientZones === null ? (this.#recipientZones = zonesOf(this.recipientPlaces)) : this.#recipientZones;
      case "debtor":
        return this.#debtorZones === null ? (this.#debtorZones = zonesOf(this.location)) : this.#debtorZones;
      case "number":
        return this.#numberZones === null ? (this.#numberZones = zonesOfNumber(this.contact.address)) : this.#numberZones;
      case "recipient-and-number":
        return this.zones()?.concat(this.zones("number") ?? []);
      default: {
        const zone = zoneNamed(clock);
        return zone === undefined ? undefined : [zone];
      }
    }
  }

  reading(part: TextPart): TextReading | undefined {
    const made = this.#readings[part];
    return made === null ? (this.#readings[part] = readingOf(part, this.contact.raw, this.#texts)) : made;
  }

  takeDebt(index: number): void {
    const debt = this.debts[index];
    this.debt = debt?.record;
    this.debtId = debt?.id;
  }

  #readPlaces(): void {
    const { contact } = this;
    this.location = placesOf("debtor", "location", this, contact);
    // Mostly one place is all three.
    const debtor = this.case?.["debtor"];
    const recipient = contact.raw["recipient"];
    this.residence = isRecord(debtor) && debtor["residence"] === undefined ? this.location : placesOf("debtor", "residence", this, contact);
    this.recipientPlaces = contact.role === DEBTOR && isRecord(recipient) && recipient["location"] === undefined ? this.location : placesOf("recipient", "location", this, contact);
  }

  #noteContact(contact: unknown): void {
    if (!isRecord(contact)) return void this.faults.push({ path: "contact", expected: "an object with id, at, channel and recipient" });
    for (const { path, expected } of this.contact.faults()) {
      // What does not fit is not known; only an instant and an id can nothing be judged without.
      if (path === "at" || path === "id" || path === "recipient") this.faults.push({ path: `contact.${path}`, expected });
    }
  }

  #readMode(mode: unknown): void {
    if (mode === undefined || mode === "proposed") return;
    if (mode === "past") this.past = true;
    else this.faults.push({ path: "mode", expected: `one of ${MODES.join(", ")}` });
  }

  #readCase(given: unknown): void {
    const caseId = this.contact.raw["caseId"];
    const records = Array.isArray(given) ? given : [given];
    let usable: Raw | undefined;
    let isOpen = false;
    let isTwice = false;
    for (const record of records) {
      if (!isRecord(record)) continue;
      // A case record of another case tells nothing about this contact.
      if (caseId !== undefined && caseId !== null && record["id"] !== caseId) continue;
      isOpen ||= usable !== undefined && record["id"] !== usable["id"];
      usable = record;
      const asOf = record["asOf"] === undefined || record["asOf"] === null ? -Infinity : parseInstant(record["asOf"]);
      if (asOf !== asOf) {
        this.faults.push({ path: "case.asOf", expected: "an instant with offset" });
        continue;
      }
      if (asOf > this.contact.at) continue;
      if (this.case !== undefined && asOf === this.caseAsOf) isTwice = !sameData(this.case, record);
      else if (this.case === undefined || asOf > this.caseAsOf) {
        isTwice = false;
        this.case = record;
        this.caseAsOf = asOf;
      }
    }
    if (isTwice) this.faults.push({ path: "case.asOf", expected: "records of one case that hold from different instants" });
    if (isOpen) this.faults.push({ path: "contact.caseId", expected: "the case that is meant, where there are several" });
    if (usable === undefined && records.some(isRecord)) this.faults.push({ path: "case.id", expected: "the case that the contact names in caseId" });
    // What the debtor asked for would not be seen to reach the contact.
    if (this.contact.role === DEBTOR && same(this.contact.person, member(member(this.case, "debtor"), "id")) === FALSE) this.faults.push({ path: "contact.recipient.id", expected: "the debtor's id where the role is debtor" });
  }

  #readHistory(given: Raw, held: SessionHistory | undefined, knownUntil: Instant): void {
    const history = (this.history = held ?? this.#batch);
    const entries = given["history"];
    const covers = given["historyCovers"] === undefined ? "collector" : given["historyCovers"];
    const width = COVERS.indexOf(covers as (typeof COVERS)[number]);
    if (width < 0) this.faults.push({ path: "historyCovers", expected: `one of ${COVERS.join(", ")}` });
    history.covers = Math.max(0, width) as 0 | 1 | 2;
    const from = given["historyFrom"];
    const apart = isRecord(from);
    history.contactsFrom = completeFrom(apart ? from["contacts"] : from);
    history.eventsFrom = completeFrom(apart ? from["events"] : from);
    this.hasHistory = held !== undefined || Array.isArray(entries);
    if (held !== undefined) return held.lookFrom(this.contact, knownUntil);
    const batch = this.#batch;
    if (!Array.isArray(entries)) {
      if (entries !== undefined && entries !== null) this.faults.push({ path: "history", expected: "a list of contacts and events" });
      history.contactsFrom = history.eventsFrom = Infinity;
      batch.take([], this.contact, knownUntil, undefined);
      return;
    }
    batch.take(entries, this.contact, knownUntil, idOf(member(member(this.case, "debtor"), "id")));
    for (const { entry, path, expected } of batch.faults) this.faults.push({ path: path === "" ? "history" : `history.${path}`, expected, entry });
  }

  #readDebts(): void {
    const named = this.contact.raw["debtIds"];
    const held = this.case?.["debts"];
    const records = Array.isArray(held) ? held : [];
    // A debt that cannot be read is one of which nothing is known, never one less.
    if (Array.isArray(named)) {
      for (const name of named) {
        const id = idOf(name);
        const record = id === undefined ? undefined : (records.find((debt) => isRecord(debt) && debt["id"] === id) as Raw | undefined);
        if (id !== undefined && record === undefined && Array.isArray(held)) this.faults.push({ path: "contact.debtIds", expected: "debts of the case" });
        this.debts.push({ id, record });
      }
    } else if (!isGiven(named)) {
      for (const debt of records) this.debts.push(isRecord(debt) ? { id: idOf(debt["id"]), record: debt } : { id: undefined, record: undefined });
    }
    if (this.debts.length === 0) this.debts.push({ id: undefined, record: undefined });
  }
}

const idOf = (id: unknown): string | undefined => (isId(id) ? id : undefined);

/** From when on something is complete; `Infinity` where nothing is known to be. */
function completeFrom(value: unknown): Instant {
  if (value === "origin") return -Infinity;
  const from = parseInstant(value);
  return from === from ? from : Infinity;
}

/** Every zone that the places may be in: those that they name, else those that they have by law. Undefined where one is not known. */
function zonesOf(places: readonly Raw[] | undefined): readonly Zone[] | undefined {
  if (places === undefined) return undefined;
  if (places.length === 1) return zonesAt(places[0]!);
  const zones = new Set<Zone>();
  for (const place of places) {
    const here = zonesAt(place);
    if (here === undefined) return undefined;
    here.forEach((zone) => zones.add(zone));
  }
  return [...zones];
}

function zonesAt(place: Raw): readonly Zone[] | undefined {
  const named = place["timeZones"];
  if (named === undefined || named === null) return zonesOfPlace(place["country"], place["region"]);
  if (!Array.isArray(named) || named.length === 0) return undefined;
  // `map` and `every` pass over the holes of a list.
  const zones = Array.from(named, (name) => zoneNamed(name));
  return zones.every((zone) => zone !== undefined) ? [...new Set(zones)] : undefined;
}
