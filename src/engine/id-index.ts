const LEAST_SLOTS = 128;
const MOST_STAMP = 0x7fff_ffff;
/** Ids that crowd one place beyond this were made to; a map takes over. What it holds found no free place, and none becomes free. */
const MOST_PROBES = 32;

/** Finds ids that come twice within one history. Reused without being cleared: what an earlier history left behind lies below `base`. */
export class IdIndex {
  /** `base` and the place of the entry in its history; less is free. */
  #slots = new Int32Array(LEAST_SLOTS);
  readonly #ids: string[] = [];
  #base = 1;
  #next = 1;
  #overflow: Map<string, number> | undefined = undefined;

  /** Forgets all ids, and makes room for so many. */
  reset(count: number): void {
    this.#overflow = undefined;
    this.#base = this.#next;
    let slots = this.#slots.length;
    while (slots < count * 2) slots *= 2;
    if (slots > this.#slots.length || this.#base > MOST_STAMP - count) {
      this.#slots = new Int32Array(slots);
      this.#base = 1;
    }
    this.#next = this.#base + count;
  }

  /** The place of the entry that has this id already; otherwise takes it in for the entry at `place`, and answers -1. */
  add(id: string, place: number): number {
    const slots = this.#slots;
    const ids = this.#ids;
    const base = this.#base;
    const mask = slots.length - 1;
    ids[place] = id;
    let slot = hash(id) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes++, slot = (slot + 1) & mask) {
      const held = slots[slot]! - base;
      if (held < 0) {
        slots[slot] = base + place;
        return -1;
      }
      if (ids[held] === id) return held;
    }
    const twin = (this.#overflow ??= new Map()).get(id);
    if (twin === undefined) this.#overflow.set(id, place);
    return twin ?? -1;
  }
}

/** Ids of one log differ at their ends, mostly by a number: consecutive ones get places side by side. */
function hash(id: string): number {
  const { length } = id;
  const value = id.charCodeAt(length - 1) + id.charCodeAt(length > 1 ? length - 2 : 0) * 10 + id.charCodeAt(length > 2 ? length - 3 : 0) * 100 + id.charCodeAt(length > 3 ? length - 4 : 0) * 1000;
  return value ^ (value >>> 12);
}
