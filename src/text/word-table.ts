import { lazy } from "../records/lazy";

/** The hash of no units at all; `hashed` takes in one more. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** A hash of UTF-16 units grows with each of them, so that a word is hashed while it is being read. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The word that is being looked for; no word that is looked for as written is longer. */
const WRITTEN = new Uint16Array(16);

/** Bits for each unit of the words in the table of what they begin with. */
const BITS_A_UNIT = 4;

/** Words by number, found by their units without making a string: open addressing, at most half full. */
export class WordTable {
  /** How many words there are; they are numbered from 1 in the order given. */
  readonly size: number;
  private readonly units: Uint16Array;
  private readonly starts: Int32Array;
  private readonly slots: Int32Array;
  private readonly beginnings = lazy(() => this.hashesOfBeginnings());

  /** @param words  each once and none empty */
  constructor(words: readonly string[]) {
    this.size = words.length;
    let slots = 16;
    while (slots < words.length * 2) slots *= 2;
    this.slots = new Int32Array(slots);
    this.starts = new Int32Array(words.length + 1);
    this.units = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
    let unit = 0;
    words.forEach((word, index) => {
      let hash = EMPTY_HASH;
      for (let i = 0; i < word.length; i += 1) {
        const code = word.charCodeAt(i);
        this.units[unit] = code;
        unit += 1;
        hash = hashed(hash, code);
      }
      this.starts[index + 1] = unit;
      let slot = firstSlot(hash, slots - 1);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.slots[slot] = index + 1;
    });
  }

  /** The number of the word that stands in `[from, to)` of `codes`, 0 where there is none; `hash` is that of these units. */
  find(codes: Uint16Array, from: number, to: number, hash: number): number {
    const { slots, starts, units } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(hash, mask); ; slot = (slot + 1) & mask) {
      const word = slots[slot]!;
      if (word === 0) return 0;
      const start = starts[word - 1]!;
      if (starts[word]! - start !== to - from) continue;
      let at = from;
      for (let i = start; at < to && units[i] === codes[at]; i += 1) at += 1;
      if (at === to) return word;
    }
  }

  /** Whether a word may begin with units of this hash, or be them; now and then also where none does. */
  mayBegin(hash: number): boolean {
    const bits = this.beginnings();
    const bit = firstSlot(hash, 32 * bits.length - 1);
    return ((bits[bit >> 5]! >>> (bit & 31)) & 1) === 1;
  }

  private hashesOfBeginnings(): Int32Array {
    let length = 1;
    while (32 * length < BITS_A_UNIT * this.units.length) length *= 2;
    const bits = new Int32Array(length);
    for (let word = 0; word < this.size; word += 1) {
      let hash = EMPTY_HASH;
      for (let unit = this.starts[word]!; unit < this.starts[word + 1]!; unit += 1) {
        hash = hashed(hash, this.units[unit]!);
        const bit = firstSlot(hash, 32 * length - 1);
        bits[bit >> 5] = bits[bit >> 5]! | (1 << (bit & 31));
      }
    }
    return bits;
  }

  /** As `find`, of a word as it is written in a text, case and apostrophes aside. */
  findWritten(source: string, from: number, to: number): number {
    let hash = EMPTY_HASH;
    let length = 0;
    for (let at = from; at < to; at += 1) {
      const unit = source.charCodeAt(at);
      if (unit === 0x27 || unit === 0x2019) continue;
      if (length === WRITTEN.length) return 0;
      WRITTEN[length] = lowered(unit);
      hash = hashed(hash, WRITTEN[length]!);
      length += 1;
    }
    return this.find(WRITTEN, 0, length, hash);
  }

  /** As `find`, of a string. */
  numberOf(word: string): number {
    const codes = new Uint16Array(word.length);
    let hash = EMPTY_HASH;
    for (let i = 0; i < word.length; i += 1) hash = hashed(hash, (codes[i] = word.charCodeAt(i)));
    return this.find(codes, 0, word.length, hash);
  }
}

const firstSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

/** One UTF-16 unit in lower case, where that is one unit too. */
export function lowered(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit >= 0x2e80 && unit < 0xa000) return unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
