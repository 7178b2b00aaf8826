/** Bits in all at the most: 32 MiB in each of the two sets. */
const MOST_BITS = 1 << 28;
const LEAST_BITS = 1 << 13;

/**
 * Which texts may have been noted twice, in bounded memory: of a hundred million a few are suspected without reason, none that stood twice
 * is missed.
 */
export class TwiceFilter {
  private readonly once: Uint32Array;
  private readonly twice: Uint32Array;
  private readonly mask: number;
  private first = 0;
  private second = 0;
  /** Nothing was noted twice for sure. */
  isEmpty = true;

  /** @param bytes  memory that it may take, roughly */
  constructor(bytes: number) {
    let bits = LEAST_BITS;
    while (bits < MOST_BITS && bits / 2 <= bytes) bits *= 2;
    this.mask = bits - 1;
    this.once = new Uint32Array(bits / 32);
    this.twice = new Uint32Array(bits / 32);
  }

  note(text: string): void {
    this.hash(text);
    if (this.isIn(this.once)) {
      this.put(this.twice);
      this.isEmpty = false;
    } else this.put(this.once);
  }

  mayBeTwice(text: string): boolean {
    this.hash(text);
    return this.isIn(this.twice);
  }

  private isIn(set: Uint32Array): boolean {
    const { first, second } = this;
    return ((set[first >>> 5]! >>> (first & 31)) & (set[second >>> 5]! >>> (second & 31)) & 1) === 1;
  }

  private put(set: Uint32Array): void {
    const { first, second } = this;
    set[first >>> 5]! |= 1 << (first & 31);
    set[second >>> 5]! |= 1 << (second & 31);
  }

  /** Two places in a set; FNV-1a and a multiplicative hash, each mixed at the end as MurmurHash3 does. */
  private hash(text: string): void {
    let one = 0x811c9dc5;
    let two = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two, 31) + unit;
    }
    this.first = mixed(one) & this.mask;
    this.second = mixed(two) & this.mask;
  }
}

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
