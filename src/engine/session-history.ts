import { Entry, inOrder, type EntryFault, type EventTypes, type Raw } from "../records/entry";
import { FALSE, TRUE } from "../operators/kleene";
import type { Condition, History, Such } from "../operators/operator";
import type { Instant } from "../time/instant";
import { sameData } from "../records/same-data";

const NO_EVENTS: readonly Entry[] = [];

/**
 * The history index of a session, filled entry by entry and kept in order: appending costs nothing that grows, a late entry a binary
 * search. What a check sees of it is what a batch of the same entries would hold.
 */
export class SessionHistory implements History {
  contacts: readonly Entry[] = [];
  contactsFrom: Instant = Infinity;
  eventsFrom: Instant = Infinity;
  covers: 0 | 1 | 2 = 0;
  #all: Entry[] = [];
  readonly #byType: Entry[][] = [];
  /** Of the types whose latest events are not known yet to the contact that is judged: the others. */
  readonly #cut: (readonly Entry[] | undefined)[] = [];
  readonly #ids = new Map<string, Entry>();
  #knownUntil: Instant = Infinity;
  /** Where a contact does not see all contacts: whether it sees one. */
  #isSeen: ((entry: Entry) => boolean) | undefined;
  /** By filter and type, what the filter does not rule out; a filter that was once asked for is kept up from then on. */
  readonly #sifted = new Map<Condition, (Sifted | undefined)[]>();

  readonly #types: EventTypes;

  constructor(types: EventTypes) {
    this.#types = types;
  }

  events(type: number): readonly Entry[] {
    const list = this.#byType[type];
    if (list === undefined || list.length === 0) return NO_EVENTS;
    if (list[list.length - 1]!.at <= this.#knownUntil) return list;
    return (this.#cut[type] ??= list.filter(({ at }) => at <= this.#knownUntil));
  }

  such(filter: Condition, type: number): Such {
    if (type !== 0 && (this.#byType[type] ?? NO_EVENTS).length === 0) return NO_EVENTS;
    let byType = this.#sifted.get(filter);
    if (byType === undefined) this.#sifted.set(filter, (byType = []));
    let list = byType[type];
    if (list === undefined) {
      byType[type] = list = Object.assign([], { unsure: 0 });
      for (const entry of type === 0 ? this.#all : this.#byType[type]!) admit(list, filter, entry);
    }
    if (type === 0) return this.#isSeen === undefined ? list : list.filter(this.#isSeen);
    return list.length === 0 || list[list.length - 1]!.at <= this.#knownUntil ? list : list.filter(({ at }) => at <= this.#knownUntil);
  }

  /** Takes up the place of a contact that is judged: it sees what is prior to it and what is planned, and never its own record. */
  lookFrom(contact: Entry, knownUntil: Instant): void {
    this.#knownUntil = knownUntil;
    if (this.#cut.length > 0) this.#cut.length = 0;
    const all = this.#all;
    const own = this.#ids.get(contact.id);
    const isSeen = (entry: Entry): boolean => entry !== own && (entry.at < knownUntil || entry.planned || (entry.at === knownUntil && entry.id <= contact.id));
    let known = all.length;
    while (known > 0 && all[known - 1]!.at >= knownUntil && isSeen(all[known - 1]!)) known--;
    const isWhole = (own === undefined || own.isEvent) && (known === 0 || all[known - 1]!.at < knownUntil);
    this.#isSeen = isWhole ? undefined : isSeen;
    this.contacts = isWhole ? all : all.filter(isSeen);
  }

  /** The entry with this id. */
  get(id: string): Entry | undefined {
    return this.#ids.get(id);
  }

  /** The entry that a record would be, or what is wrong with it; nothing is taken in. */
  read(raw: Raw): { readonly entry: Entry } | { readonly faults: readonly EntryFault[] } {
    const entry = new Entry();
    const fits = raw["type"] === undefined ? entry.readContact(raw) : entry.readEvent(raw, this.#types);
    return fits ? { entry } : { faults: entry.faults() };
  }

  /** The contacts that come after an entry. */
  contactsAfter(entry: Entry): readonly Entry[] {
    return this.#all.slice(placeAfter(this.#all, entry));
  }

  /** Whether an entry of the same id says the same. */
  twinOf(entry: Entry): "none" | "same" | "different" {
    const twin = entry.id === "" ? undefined : this.#ids.get(entry.id);
    return twin === undefined ? "none" : !twin.underWay && sameData(twin.raw, entry.raw) ? "same" : "different";
  }

  insert(entry: Entry): void {
    if (entry.id !== "") this.#ids.set(entry.id, entry);
    place(entry.isEvent ? (this.#byType[entry.type] ??= []) : this.#all, entry);
    for (const [filter, byType] of this.#sifted) if (byType[entry.type] !== undefined) admit(byType[entry.type]!, filter, entry);
  }

  remove(entry: Entry): void {
    // Of entries that are equal in order only those without an id are several, and these are never taken out.
    const takeOut = (list: Entry[]): boolean => {
      const index = placeAfter(list, entry) - 1;
      return list[index] === entry && list.splice(index, 1).length > 0;
    };
    takeOut(entry.isEvent ? this.#byType[entry.type]! : this.#all);
    for (const [filter, byType] of this.#sifted) {
      const sifted = byType[entry.type];
      if (sifted !== undefined && takeOut(sifted) && isUnsure(filter, entry)) sifted.unsure--;
    }
    this.#ids.delete(entry.id);
  }

  /** Keeps only such entries; how many were let go. */
  keep(isKept: (entry: Entry) => boolean): number {
    let count = 0;
    const kept = (list: Entry[]): Entry[] =>
      list.filter((entry) => {
        if (isKept(entry)) return true;
        count++;
        if (entry.id !== "") this.#ids.delete(entry.id);
        return false;
      });
    this.#all = kept(this.#all);
    this.#byType.forEach((list, type) => void (this.#byType[type] = kept(list)));
    this.contacts = this.#all;
    this.#cut.length = 0;
    this.#sifted.clear();
    return count;
  }

  /** Every entry: contacts, then events by type, each in order. */
  *[Symbol.iterator](): Iterator<Entry> {
    yield* this.#all;
    for (const list of this.#byType) if (list !== undefined) yield* list;
  }
}

/** What a filter does not rule out of one kind of entries, and of how many it is not sure. */
type Sifted = Entry[] & { unsure: number };

const isUnsure = (filter: Condition, entry: Entry): boolean => entry.underWay || filter.settles!(entry) !== TRUE;

function admit(list: Sifted, filter: Condition, entry: Entry): void {
  if (filter.settles!(entry) === FALSE) return;
  place(list, entry);
  if (isUnsure(filter, entry)) list.unsure++;
}

function place(list: Entry[], entry: Entry): void {
  const last = list[list.length - 1];
  if (last === undefined || inOrder(last, entry) <= 0) list.push(entry);
  else list.splice(placeAfter(list, entry), 0, entry);
}

/** Where an entry belongs: after all that do not come after it. */
function placeAfter(list: readonly Entry[], entry: Entry): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inOrder(list[middle]!, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
