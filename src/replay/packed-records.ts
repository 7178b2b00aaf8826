import type { Problem } from "../records/problem";
import type { LineSplitter } from "./line-splitter";
import { WIDEST, endOfItem, packItem, roomFor, type TextBytes } from "./packed-item";
import { type OwnerKind, placed } from "./placed";
import { recordLines } from "./read-records";
import type { LineKeys } from "./line-keys";

/** Whole lines of a source of records. */
export interface Block {
  readonly bytes: Buffer;
  /** Place among the sources, from 0. */
  readonly source: number;
  /** Whether the source begins with it. */
  readonly isFirst: boolean;
}

/** What the lines of a block hold, as plain data that goes from one thread to another. */
export interface PackedRecords {
  /** Records and refusals in order of line, one after the other; lines are counted from 1 within the block. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How many lines there are, blank ones included. */
  readonly lines: number;
  /** Why lines were refused, in order. */
  readonly refused: readonly (readonly Problem[])[];
}

/** Takes in packed records; what they lie in must not be kept. */
export interface PackedSink {
  record(of: OwnerKind, owner: string, bytes: Buffer, from: number, until: number): void;
  refuse(line: number, problems: readonly Problem[]): void;
}

/** Instead of an owner's kind, where a line was refused; its number follows. */
const REFUSED = 255;
/** Kind: 1 byte; length of the owner's id: 4. */
const OWNER_BYTES = 5;
const REFUSED_BYTES = 9;

/** Reads the keys of a block's lines and packs its records. */
export function packLines({ bytes, source, isFirst }: Block): PackedRecords {
  const packer = new Packer(bytes.length + (bytes.length >> 2), source);
  // A mark of byte order is one only on the first line of all.
  const before = isFirst ? 0 : 1;
  const lines: LineSplitter = recordLines((keys, text, line) => packer.add(keys, text, line - before), (line, problems) => packer.refuse(line - before, problems), before);
  lines.push(bytes);
  lines.end();
  return packer.result(lines.lines - before);
}

/** Visits packed records in their order. */
export function visitPacked({ bytes: packed, refused }: PackedRecords, sink: PackedSink): void {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let refusal = 0;
  for (let at = 0; at < bytes.length; ) {
    const of = bytes[at]!;
    if (of === REFUSED) {
      sink.refuse(bytes.readDoubleLE(at + 1), refused[refusal++]!);
      at += REFUSED_BYTES;
      continue;
    }
    const from = at + OWNER_BYTES + bytes.readUInt32LE(at + 1);
    const owner = bytes.toString("utf8", at + OWNER_BYTES, from);
    at = endOfItem(bytes, from);
    sink.record(of as OwnerKind, owner, bytes, from, at);
  }
}

class Packer {
  private target: Buffer;
  private used = 0;
  private readonly refused: (readonly Problem[])[] = [];

  constructor(room: number, private readonly source: number) {
    this.target = Buffer.allocUnsafeSlow(room);
  }

  add(keys: LineKeys, text: TextBytes, line: number): void {
    const { of, owner, head } = placed(keys, this.source, line);
    this.reserve(OWNER_BYTES + owner.length * WIDEST + roomFor(head.id, text));
    const { target, used } = this;
    target[used] = of;
    const length = target.write(owner, used + OWNER_BYTES, "utf8");
    target.writeUInt32LE(length, used + 1);
    this.used = packItem(target, used + OWNER_BYTES + length, head, text);
  }

  refuse(line: number, problems: readonly Problem[]): void {
    this.reserve(REFUSED_BYTES);
    this.target[this.used] = REFUSED;
    this.used = this.target.writeDoubleLE(line, this.used + 1);
    this.refused.push(problems);
  }

  result(lines: number): PackedRecords {
    return { bytes: this.target.subarray(0, this.used) as Uint8Array as Uint8Array<ArrayBuffer>, lines, refused: this.refused };
  }

  private reserve(room: number): void {
    if (this.used + room <= this.target.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.used + room));
    this.target.copy(larger, 0, 0, this.used);
    this.target = larger;
  }
}
