import type { ItemHead, LogItem, Rank } from "./log-item";

/** The text of a record as bytes in UTF-8, in a buffer that must not be kept. */
export interface TextBytes {
  readonly bytes: Buffer;
  readonly from: number;
  readonly until: number;
  /** Whether each byte is a character. */
  readonly isAscii: boolean;
}

/** at, line: 8 bytes each; keys, source: 4 each; rank: 1; lengths of id and text: 4 each. */
const HEAD_BYTES = 33;
/** The rank's bits, and beside them whether text and id are ASCII. */
const RANK = 3;
const ASCII = 4;
/** Bytes in UTF-8 that a UTF-16 unit of a string may take. */
export const WIDEST = 3;

/** Room that an item surely fits in. */
export const roomFor = (id: string, { from, until }: TextBytes): number => HEAD_BYTES + id.length * WIDEST + until - from;

/** Writes an item where there is room; the place after it. */
export function packItem(target: Buffer, at: number, head: ItemHead, text: TextBytes): number {
  const { bytes, from, until, isAscii } = text;
  const idLength = target.write(head.id, at + HEAD_BYTES, "utf8");
  target.writeDoubleLE(head.at, at);
  target.writeDoubleLE(head.line, at + 8);
  target.writeUInt32LE(head.keys, at + 16);
  target.writeUInt32LE(head.source, at + 20);
  target[at + 24] = head.rank | (isAscii && idLength === head.id.length ? ASCII : 0);
  target.writeUInt32LE(idLength, at + 25);
  target.writeUInt32LE(until - from, at + 29);
  const begin = at + HEAD_BYTES + idLength;
  bytes.copy(target, begin, from, until);
  return begin + until - from;
}

/** Moves the line of an item on, by how many lines come before it; what it is then. */
export function setLine(bytes: Buffer, at: number, before: number): number {
  const line = before + bytes.readDoubleLE(at + 8);
  bytes.writeDoubleLE(line, at + 8);
  return line;
}

/** The place after the item that begins here. */
export const endOfItem = (bytes: Buffer, at: number): number => at + HEAD_BYTES + bytes.readUInt32LE(at + 25) + bytes.readUInt32LE(at + 29);

export const instantAt = (bytes: Buffer, at: number): number => bytes.readDoubleLE(at);
export const rankAt = (bytes: Buffer, at: number): Rank => (bytes[at + 24]! & RANK) as Rank;
export const idAt = (bytes: Buffer, at: number): string => bytes.toString((bytes[at + 24]! & ASCII) === 0 ? "utf8" : "latin1", at + HEAD_BYTES, at + HEAD_BYTES + bytes.readUInt32LE(at + 25));

/** Reads the item that begins here. */
export function unpackItem(bytes: Buffer, at: number): LogItem {
  const idFrom = at + HEAD_BYTES;
  const textFrom = idFrom + bytes.readUInt32LE(at + 25);
  const encoding = (bytes[at + 24]! & ASCII) === 0 ? "utf8" : "latin1";
  return {
    at: bytes.readDoubleLE(at), rank: rankAt(bytes, at), id: bytes.toString(encoding, idFrom, textFrom), source: bytes.readUInt32LE(at + 20), line: bytes.readDoubleLE(at + 8),
    keys: bytes.readUInt32LE(at + 16), text: bytes.toString(encoding, textFrom, textFrom + bytes.readUInt32LE(at + 29)),
  };
}
