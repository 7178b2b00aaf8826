/** Words of 32 bits at the most: 16 MiB in each of the two sets. */
const MOST_WORDS = 1 << 22;
const LEAST_WORDS = 1 << 8;

/**
 * Which texts may have been noted twice, in bounded memory: of many millions a few in a hundred are suspected without reason, none that
 * stood twice is missed. Each text has its bits in one word, so that a look costs one place in memory.
 */
export class TwiceFilter {
  private readonly once: Uint32Array;
  private readonly twice: Uint32Array;
  private readonly mask: number;
  private word = 0;
  private bits = 0;
  /** Nothing was noted twice for sure. */
  isEmpty = true;

  /** @param bytes  memory that it may take, roughly */
  constructor(bytes: number) {
    let words = LEAST_WORDS;
    while (words < MOST_WORDS && words * 16 <= bytes) words *= 2;
    this.mask = words - 1;
    this.once = new Uint32Array(words);
    this.twice = new Uint32Array(words);
  }

  note(text: string): void {
    this.hash(text);
    const { once, twice, word, bits } = this;
    if ((once[word]! & bits) === bits) {
      twice[word]! |= bits;
      this.isEmpty = false;
    } else once[word]! |= bits;
  }

  mayBeTwice(text: string): boolean {
    this.hash(text);
    return (this.twice[this.word]! & this.bits) === this.bits;
  }

  /** A word and three bits in it, by FNV-1a and a multiplicative hash, each mixed at the end as MurmurHash3 does. */
  private hash(text: string): void {
    let one = 0x811c9dc5;
    let two = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two, 31) + unit;
    }
    this.word = mixed(one) & this.mask;
    const spread = mixed(two);
    this.bits = (1 << (spread & 31)) | (1 << ((spread >>> 5) & 31)) | (1 << ((spread >>> 10) & 31));
  }
}

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
