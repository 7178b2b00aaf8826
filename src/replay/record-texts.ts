import { BACKSLASH, CLOSE_LIST, COMMA, OPEN_LIST, QUOTE, SPACE } from "./json-signs";
import { WIDEST, type TextBytes } from "./packed-item";

const LEAST_BYTES = 1 << 14;
/** Shorter texts are sooner written here than handed over to be written. */
const LONGEST_SIMPLE = 64;
const LAST_ASCII = 126;
const ZERO = 48;

/** The texts of a row's records one after another, in a buffer that is written over for the next row. */
export class RecordTexts {
  private bytes = Buffer.allocUnsafe(LEAST_BYTES);
  private used = 0;
  private from = 0;
  private isAscii = true;

  clear(): void {
    this.used = 0;
  }

  /** Begins a list of values. */
  begin(shape: number): void {
    this.from = this.used;
    this.isAscii = true;
    if (shape > 9) return this.write(`[${shape}`);
    this.makeRoom(2);
    this.bytes[this.used++] = OPEN_LIST;
    this.bytes[this.used++] = ZERO + shape;
  }

  value(value: unknown): void {
    if (typeof value === "string" && this.simple(value)) return;
    this.write(value === undefined ? ",null" : `,${JSON.stringify(value)}`);
  }

  /** A text that is bytes already, all of them ASCII. */
  plain(bytes: Buffer, from: number, until: number): void {
    this.makeRoom(until - from + 3);
    const { bytes: into } = this;
    let to = this.used;
    into[to++] = COMMA;
    into[to++] = QUOTE;
    for (let at = from; at < until; at++) {
      const byte = bytes[at]!;
      if (byte < SPACE || byte === QUOTE || byte === BACKSLASH) return this.value(bytes.toString("latin1", from, until));
      into[to++] = byte;
    }
    into[to++] = QUOTE;
    this.used = to;
  }

  end(): TextBytes {
    this.makeRoom(1);
    this.bytes[this.used++] = CLOSE_LIST;
    const { bytes, from, used: until, isAscii } = this;
    return { bytes, from, until, isAscii };
  }

  /** A whole text at once. */
  whole(text: string): TextBytes {
    this.from = this.used;
    this.isAscii = true;
    this.write(text);
    const { bytes, from, used: until, isAscii } = this;
    return { bytes, from, until, isAscii };
  }

  private write(text: string): void {
    this.makeRoom(text.length * WIDEST);
    const length = this.bytes.write(text, this.used, "utf8");
    if (length !== text.length) this.isAscii = false;
    this.used += length;
  }

  /** Writes a text of letters that JSON has as they are; false where there are others. */
  private simple(text: string): boolean {
    const { length } = text;
    if (length > LONGEST_SIMPLE) return false;
    this.makeRoom(length + 3);
    const { bytes } = this;
    let to = this.used;
    bytes[to++] = COMMA;
    bytes[to++] = QUOTE;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < SPACE || unit > LAST_ASCII || unit === QUOTE || unit === BACKSLASH) return false;
      bytes[to++] = unit;
    }
    bytes[to++] = QUOTE;
    this.used = to;
    return true;
  }

  /** What was ended before stays where it lay. */
  private makeRoom(length: number): void {
    if (this.bytes.length - this.used >= length) return;
    const larger = Buffer.allocUnsafe(2 * (this.used + length));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}
