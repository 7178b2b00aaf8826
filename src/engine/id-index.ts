import type { Raw } from "../records/entry";

const LEAST_SLOTS = 128;
/** Ids that crowd one place beyond this were made to; a map takes over. */
const MOST_PROBES = 32;

/** Finds ids that come twice within one history. Reused without being cleared: a slot of an earlier history has another stamp. */
export class IdIndex {
  private stamps = new Uint32Array(LEAST_SLOTS);
  private ids: string[] = [];
  private entries: Raw[] = [];
  private stamp = 0;
  private overflow: Map<string, Raw> | undefined = undefined;

  /** Forgets all ids, and makes room for so many. */
  reset(count: number): void {
    this.overflow = undefined;
    let slots = this.stamps.length;
    while (slots < count * 2) slots *= 2;
    if (slots > this.stamps.length || this.stamp === 0xffff_ffff) {
      this.stamps = new Uint32Array(slots);
      this.stamp = 0;
    }
    this.stamp++;
  }

  /** The entry that has this id already; otherwise takes it in. */
  add(id: string, entry: Raw): Raw | undefined {
    const mask = this.stamps.length - 1;
    let slot = hash(id) & mask;
    for (let probes = 0; probes < MOST_PROBES; probes++, slot = (slot + 1) & mask) {
      if (this.stamps[slot] !== this.stamp) {
        if (this.overflow !== undefined) break;
        this.stamps[slot] = this.stamp;
        this.ids[slot] = id;
        this.entries[slot] = entry;
        return undefined;
      }
      if (this.ids[slot] === id) return this.entries[slot];
    }
    const twin = (this.overflow ??= new Map()).get(id);
    if (twin === undefined) this.overflow.set(id, entry);
    return twin;
  }
}

/** Ids of one log differ at their ends. */
function hash(id: string): number {
  const { length } = id;
  let value = length;
  for (let i = length > 4 ? length - 4 : 0; i < length; i++) value = (Math.imul(value, 31) + id.charCodeAt(i)) | 0;
  return value ^ (value >>> 15);
}
