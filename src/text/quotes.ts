import type { Tokens } from "./tokens";

/** A quotation longer than this many UTF-16 units is not followed to its end. */
const LONGEST_QUOTE = 400;
/** A cue is followed by its quotation within three signs. */
const NEAR = 4;

/** The mark that closes what a mark opens, else 0. */
function closerOf(unit: number): number {
  switch (unit) {
    case 0x22: // "
      return 0x22;
    case 0x2018: // ‘
    case 0x201c: // “
    case 0x300c: // 「
    case 0x300e: // 『
      return unit + 1;
    default:
      return 0;
  }
}

/** Follows the quotations of a text; asked from left to right, all answers together take linear work. */
export class Quotes {
  /** By place before `sentenceEnd`, backwards: what closes the quotation that is open there when one reads on from that place. */
  private readonly open: number[] = [];
  private sentenceEnd = -1;
  /** The nearest place after the last one looked at where a mark stands. */
  private readonly nearest = new Map<number, number>();
  private mutedFrom = 0;
  private mutedUntil = 0;

  constructor(private readonly tokens: Tokens) {}

  /**
   * The end of a sentence, or of the quotation that is open there when one reads on from a token.
   *
   * @param end   where the sentence of the token ends
   * @param most  the answer is no more than this
   */
  endWithin(from: number, end: number, most: number): number {
    const { source, length, from: starts } = this.tokens;
    const begin = starts[from]!;
    const stop = end < length ? starts[end]! : source.length;
    if (end >= most || stop - begin > LONGEST_QUOTE) return Math.min(end, most);
    const close = this.openAt(begin, stop);
    if (close === 0) return end;
    const reach = source.slice(stop, stop + LONGEST_QUOTE).indexOf(String.fromCharCode(close));
    let last = end;
    while (reach >= 0 && last < length && last < most && starts[last]! < stop + reach) last += 1;
    return last;
  }

  private openAt(begin: number, stop: number): number {
    const { open, nearest, tokens } = this;
    if (this.sentenceEnd !== stop) {
      this.sentenceEnd = stop;
      open.length = 0;
      open.push(0);
      nearest.clear();
    }
    for (let at = stop - open.length; at >= begin; at -= 1) {
      const unit = tokens.source.charCodeAt(at);
      const close = closerOf(unit);
      const closed = nearest.get(close);
      open.push(close === 0 ? open[stop - at - 1]! : closed === undefined ? close : open[stop - closed - 1]!);
      if (unit === 0x22 || closerOf(unit - 1) === unit) nearest.set(unit, at);
    }
    return open[stop - begin]!;
  }

  /** Mutes a quotation that opens soon after a cue that ends before token `to` (有人说: “…”, said "…"). */
  mute(muted: Uint8Array, to: number): void {
    const { source, length, from, to: ends } = this.tokens;
    const after = ends[to - 1]!;
    for (let at = after; at < after + NEAR && at < source.length; at += 1) {
      const close = closerOf(source.charCodeAt(at));
      if (close === 0) continue;
      const reach = source.slice(at + 1, at + LONGEST_QUOTE).indexOf(String.fromCharCode(close));
      let last = this.mutedFrom <= to && to < this.mutedUntil ? this.mutedUntil : to;
      for (; reach >= 0 && last < length && from[last]! <= at + reach; last += 1) muted[last] = 1;
      [this.mutedFrom, this.mutedUntil] = [to, Math.max(last, to)];
      return;
    }
  }
}
