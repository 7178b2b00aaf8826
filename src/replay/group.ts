import { sortItems, type LogItem } from "./log-item";
import { endOfItem, unpackItem } from "./packed-item";
import type { RecordMaker } from "./record-shape";

/** Items that lie one after another. */
export interface Piece {
  readonly bytes: Buffer;
  readonly from: number;
  readonly until: number;
}

/** Lengths of the key and of the items stand before them. */
const LENGTHS = 8;

export type Makers = readonly (RecordMaker | undefined)[];
const NO_MAKERS: Makers = [];

/** All items of one key, packed. */
export class Group {
  constructor(readonly key: string, private readonly pieces: readonly Piece[]) {}

  /**
   * In the order of the log, unpacked each time.
   *
   * @param makers  by source: what makes its records of rows, where they came from such
   */
  items(makers: Makers = NO_MAKERS): LogItem[] {
    const items: LogItem[] = [];
    this.visit((bytes, at) => {
      const item = unpackItem(bytes, at);
      const maker = makers[item.source];
      items.push(maker === undefined ? item : maker.item(item, item.text));
    });
    return sortItems(items);
  }

  /** Visits each item where it lies, in no order. */
  visit(item: (bytes: Buffer, from: number, until: number) => void): void {
    for (const { bytes, from, until } of this.pieces) {
      for (let at = from; at < until; ) {
        const end = endOfItem(bytes, at);
        item(bytes, at, end);
        at = end;
      }
    }
  }

  /** The same key's items, taken together. */
  with({ pieces }: Group): Group {
    return new Group(this.key, [...this.pieces, ...pieces]);
  }

  /** Bytes that `pack` writes. */
  get packedLength(): number {
    return LENGTHS + Buffer.byteLength(this.key) + this.itemBytes;
  }

  /** Writes key and items where there is room; the place after them. */
  pack(target: Buffer, at: number): number {
    const keyLength = target.write(this.key, at + LENGTHS, "utf8");
    target.writeUInt32LE(keyLength, at);
    target.writeUInt32LE(this.itemBytes, at + 4);
    let place = at + LENGTHS + keyLength;
    for (const { bytes, from, until } of this.pieces) place += bytes.copy(target, place, from, until);
    return place;
  }

  private get itemBytes(): number {
    return this.pieces.reduce((sum, { from, until }) => sum + until - from, 0);
  }
}

/** How long a packed group is that begins here; undefined where not even its lengths are there. */
export function packedLengthAt(bytes: Buffer, at: number, until: number): number | undefined {
  return until - at < LENGTHS ? undefined : LENGTHS + bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4);
}

/** The packed group that begins here and is whole; its items stay in `bytes`. */
export function unpackGroup(bytes: Buffer, at: number): Group {
  const keyUntil = at + LENGTHS + bytes.readUInt32LE(at);
  return new Group(bytes.toString("utf8", at + LENGTHS, keyUntil), [{ bytes, from: keyUntil, until: keyUntil + bytes.readUInt32LE(at + 4) }]);
}

/** Every group of bytes that hold packed groups one after another. */
export function* unpackGroups(bytes: Buffer): Generator<Group> {
  for (let at = 0; at < bytes.length; at += packedLengthAt(bytes, at, bytes.length)!) yield unpackGroup(bytes, at);
}
