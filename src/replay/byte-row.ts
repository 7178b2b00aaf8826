import { RETURN, SPACE, TAB } from "./json-signs";

/** A row of delimited cells as bytes that are all ASCII, with no quotation mark among them. */
export class ByteRow {
  bytes: Buffer = Buffer.alloc(0);
  private readonly begins: Int32Array;
  private readonly ends: Int32Array;

  /** @param width  how many cells it has to have */
  constructor(private readonly width: number, private readonly delimiter: number) {
    this.begins = new Int32Array(width);
    this.ends = new Int32Array(width);
  }

  /** Takes the bytes of a row apart, which it must not outlive; how many cells there are. */
  split(bytes: Buffer, from: number, until: number): number {
    const { begins, ends, width, delimiter } = this;
    this.bytes = bytes;
    let count = 0;
    let begin = from;
    for (let at = from; at <= until; at++) {
      if (at < until && bytes[at] !== delimiter) continue;
      if (count < width) {
        begins[count] = begin;
        ends[count] = at;
      }
      count++;
      begin = at + 1;
    }
    return count;
  }

  readonly text = (column: number): string | undefined => (column >= 0 && column < this.width ? this.bytes.toString("latin1", this.begins[column], this.ends[column]) : undefined);

  /** Where a cell begins when the space around it is left out. */
  trimmedBegin(column: number): number {
    const { bytes } = this;
    const end = this.ends[column]!;
    let begin = this.begins[column]!;
    while (begin < end && isSpace(bytes[begin]!)) begin++;
    return begin;
  }

  trimmedEnd(column: number): number {
    const { bytes } = this;
    const begin = this.begins[column]!;
    let end = this.ends[column]!;
    while (end > begin && isSpace(bytes[end - 1]!)) end--;
    return end;
  }
}

/** What `trim` leaves out, of ASCII. */
const isSpace = (byte: number): boolean => byte === SPACE || (byte >= TAB && byte <= RETURN);
