import { DEBTOR, Entry, inOrder, type EventTypes, type Raw } from "../records/entry";
import type { History } from "../operators/operator";
import type { Instant } from "../time/instant";
import { IdIndex } from "./id-index";
import { sameData } from "../records/same-data";

/** An entry that does not fit, with what is wrong about it. */
export interface HistoryFault {
  /** The entry's id where it has one, else its place: `history[3]`. */
  readonly entry: string;
  readonly path: string;
  readonly expected: string;
}

const NO_EVENTS: readonly Entry[] = [];

/** The history index of one check, filled from an array. Its entries are reused by the next check. */
export class BatchHistory implements History {
  readonly contacts: Entry[] = [];
  contactsFrom: Instant = Infinity;
  eventsFrom: Instant = Infinity;
  covers: 0 | 1 | 2 = 0;
  faults: HistoryFault[] = [];
  readonly #byType: Entry[][] = [];
  readonly #filled: Entry[][] = [];
  readonly #pool: Entry[] = [];
  readonly #ids = new IdIndex();

  readonly #types: EventTypes;

  constructor(types: EventTypes) {
    this.#types = types;
  }

  events(type: number): readonly Entry[] {
    return this.#byType[type] ?? NO_EVENTS;
  }

  /**
   * Takes in what is prior to the contact, and planned contacts whenever they are. A value that does not fit is a fault: a misspelt
   * request must never be passed over.
   *
   * @param debtor  the debtor's id; a contact with a debtor of another id is one with nobody knows whom
   */
  take(entries: readonly unknown[], contact: Entry, knownUntil: Instant, debtor: string | undefined): void {
    const { contacts } = this;
    const filled = this.#filled;
    let count = 0;
    for (let i = 0; i < filled.length; i++) cut(filled[i]!, 0);
    cut(filled, 0);
    if (this.faults.length > 0) this.faults = [];
    this.#ids.reset(entries.length);
    let used = 0;
    let sorted = true;
    let last: Entry | undefined;
    for (let i = 0; i < entries.length; i++) {
      const raw = entries[i] as Raw | null;
      if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
        this.faults.push({ entry: `history[${i}]`, path: "", expected: "a contact or an event" });
        continue;
      }
      const entry = (this.#pool[used] ??= new Entry());
      const fits = raw["type"] === undefined ? entry.readContact(raw) : entry.readEvent(raw, this.#types);
      if (!fits) this.#note(entry, i);
      if (entry.role === DEBTOR && entry.person !== debtor && debtor !== undefined) entry.person = undefined;
      if (entry.id !== "") {
        // The contact being judged may stand in its own log.
        if (entry.id === contact.id && !entry.isEvent) continue;
        const place = this.#ids.add(entry.id, i);
        if (place >= 0) {
          const twin = entries[place] as Raw;
          if (twin !== raw && !sameData(twin, raw)) this.faults.push({ entry: entry.id, path: "id", expected: "an id of its own (two different entries have this one)" });
          continue;
        }
      }
      if (entry.at !== entry.at || (entry.at >= knownUntil && !entry.planned && (entry.at > knownUntil || (!entry.isEvent && entry.id > contact.id)))) continue;
      used++;
      if (entry.isEvent) {
        const list = (this.#byType[entry.type] ??= []);
        if (list.length === 0) filled.push(list);
        else if (inOrder(list[list.length - 1]!, entry) > 0) sorted = false;
        list.push(entry);
      } else {
        if (last !== undefined && inOrder(last, entry) > 0) sorted = false;
        last = entry;
        contacts[count++] = entry;
      }
    }
    cut(contacts, count);
    if (sorted) return;
    contacts.sort(inOrder);
    for (const list of filled) list.sort(inOrder);
  }

  #note(entry: Entry, index: number): void {
    const name = entry.id === "" ? `history[${index}]` : entry.id;
    for (const { path, expected } of entry.faults()) this.faults.push({ entry: name, path, expected });
    if (entry.type < 0) entry.type = 0;
  }
}

/** Without giving its room back, as setting the length would, which takes longer too. */
function cut(list: unknown[], length: number): void {
  while (list.length > length) list.pop();
}
