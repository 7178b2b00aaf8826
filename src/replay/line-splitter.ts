import { isAscii, isUtf8 } from "node:buffer";
import { NEWLINE, RETURN, SPACE, TAB } from "./json-signs";

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** Why the bytes of a line are no text. */
export type LineFault = "input/too-large" | "input/encoding";

/**
 * Takes a line as bytes `[from, until)` of a buffer that it must not keep, or what is wrong with it. Lines are counted from 1.
 *
 * @param isAscii  surely each byte is a character
 */
export type TakeLine = (bytes: Buffer, from: number, until: number, line: number, fault: LineFault | undefined, isAscii: boolean) => void;

/** Takes chunks of bytes apart into lines without copying those that lie within one chunk. Blank lines are counted and passed over. */
export class LineSplitter {
  private rest: Buffer[] = [];
  private pending = 0;

  /** @param line  how many lines of the source come before */
  constructor(private readonly take: TakeLine, private readonly longest = LONGEST_LINE, private line = 0) {}

  /** How many lines were passed, blank ones included. */
  get lines(): number {
    return this.line;
  }

  /** Bytes of the line that has no end yet. */
  get restLength(): number {
    return this.pending;
  }

  /** Gives that line away. It is whole only where it is not longer than the longest. */
  takeRest(): Buffer {
    const rest = Buffer.concat(this.rest);
    this.rest = [];
    this.pending = 0;
    return rest;
  }

  push(chunk: Buffer): void {
    const ascii = isAscii(chunk);
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      if (this.pending > 0) {
        this.keep(chunk.subarray(from, to));
        this.endRest();
      } else this.emit(chunk, from, to, ascii);
      from = to + 1;
    }
    // The chunk may be reused by whoever read it.
    if (from < chunk.length) this.keep(Buffer.from(chunk.subarray(from)));
  }

  /** The last line may lack its line feed. */
  end(): void {
    if (this.pending > 0) this.endRest();
  }

  private keep(part: Buffer): void {
    this.pending += part.length;
    if (this.pending <= this.longest) this.rest.push(part);
    else this.rest = [];
  }

  private endRest(): void {
    const { rest, pending } = this;
    this.rest = [];
    this.pending = 0;
    if (pending > this.longest) this.take(EMPTY, 0, 0, ++this.line, "input/too-large", false);
    else {
      const whole = rest.length === 1 ? rest[0]! : Buffer.concat(rest);
      this.emit(whole, 0, whole.length, false);
    }
  }

  private emit(bytes: Buffer, from: number, to: number, ascii: boolean): void {
    this.line++;
    let begin = from;
    let until = to;
    if (this.line === 1 && bytes[begin] === 0xef && bytes[begin + 1] === 0xbb && bytes[begin + 2] === 0xbf) begin += 3;
    while (until > begin && (bytes[until - 1] === RETURN || bytes[until - 1] === SPACE || bytes[until - 1] === TAB)) until--;
    while (begin < until && (bytes[begin] === SPACE || bytes[begin] === TAB)) begin++;
    if (begin === until) return;
    this.take(bytes, begin, until, this.line, ascii || isUtf8(bytes.subarray(begin, until)) ? undefined : "input/encoding", ascii);
  }
}

const EMPTY = Buffer.alloc(0);
