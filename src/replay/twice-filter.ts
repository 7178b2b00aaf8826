/** Words of 32 bits in one layer at the least and at the most: 16 MiB in each of the two sets. */
const LEAST_WORDS = 1 << 10;
const MOST_WORDS = 1 << 22;
/** How much larger the next layer is. */
const GROWTH = 8;
/** Texts that a word takes, on the average, before the next layer begins. */
const FILL = 0.5;
/** Bytes of a word in both sets. */
const WORD_BYTES = 8;

/** What was noted, and what of it twice; a text has its bits in one word, so that a look costs one place in memory. */
interface Layer {
  readonly once: Uint32Array;
  readonly twice: Uint32Array;
  readonly mask: number;
  left: number;
}

/**
 * Which texts may have been noted twice, in bounded memory: of many millions a few in a hundred are suspected without reason, none that
 * stood twice is missed. It begins small and grows by layers, since memory that nobody touched before is slow.
 */
export class TwiceFilter {
  private readonly layers: Layer[] = [];
  private place = 0;
  private bits = 0;
  /** Nothing was noted twice for sure. */
  isEmpty = true;

  /** @param bytes  memory that it may take, roughly */
  constructor(private readonly bytes: number) {
    this.layers.push(layerOf(LEAST_WORDS));
  }

  note(text: string): void {
    this.hash(text);
    const { place, bits } = this;
    for (const { once, twice, mask } of this.layers) {
      const word = place & mask;
      if ((once[word]! & bits) !== bits) continue;
      twice[word]! |= bits;
      this.isEmpty = false;
      return;
    }
    const { once, mask } = this.lastLayer();
    once[place & mask]! |= bits;
  }

  mayBeTwice(text: string): boolean {
    this.hash(text);
    const { place, bits } = this;
    for (const { twice, mask } of this.layers) if ((twice[place & mask]! & bits) === bits) return true;
    return false;
  }

  /** The layer that takes one more. */
  private lastLayer(): Layer {
    const last = this.layers.at(-1)!;
    if (last.left-- > 0) return last;
    const words = Math.min(MOST_WORDS, last.once.length * GROWTH);
    if (words === last.once.length || words * WORD_BYTES > this.bytes) return last;
    const next = layerOf(words);
    this.layers.push(next);
    return next;
  }

  /** A place and three bits in the word there, by FNV-1a and a multiplicative hash, each mixed at the end as MurmurHash3 does. */
  private hash(text: string): void {
    let one = 0x811c9dc5;
    let two = 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x01000193);
      two = Math.imul(two, 31) + unit;
    }
    this.place = mixed(one);
    const spread = mixed(two);
    this.bits = (1 << (spread & 31)) | (1 << ((spread >>> 5) & 31)) | (1 << ((spread >>> 10) & 31));
  }
}

const layerOf = (words: number): Layer => ({ once: new Uint32Array(words), twice: new Uint32Array(words), mask: words - 1, left: words * FILL });

function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
