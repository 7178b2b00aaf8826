import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { LogItem, Rank } from "./log-item";

/** All items of one key that are in one place. */
export interface Group {
  readonly key: string;
  readonly items: LogItem[];
}

const BUFFER_BYTES = 1 << 18;
/** at, line: 8 bytes each; keys, source: 4 each; rank: 1; lengths of id and text: 4 each. */
const HEAD_BYTES = 33;

/** Writes groups one after another; they are read back in the same order. */
export class RunWriter {
  private buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private used = 0;
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, "wx", 0o600);
  }

  write({ key, items }: Group): void {
    const length = Buffer.byteLength(key);
    this.room(length + 8);
    this.used = this.buffer.writeUInt32LE(length, this.used);
    this.used += this.buffer.write(key, this.used, "utf8");
    this.used = this.buffer.writeUInt32LE(items.length, this.used);
    for (const item of items) this.item(item);
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private item({ at, rank, id, source, line, text, keys }: LogItem): void {
    const idLength = Buffer.byteLength(id);
    const textLength = Buffer.byteLength(text);
    this.room(HEAD_BYTES + idLength + textLength);
    const { buffer } = this;
    let place = buffer.writeDoubleLE(at, this.used);
    place = buffer.writeDoubleLE(line, place);
    place = buffer.writeUInt32LE(keys, place);
    place = buffer.writeUInt32LE(source, place);
    place = buffer.writeUInt8(rank, place);
    place = buffer.writeUInt32LE(idLength, place);
    place = buffer.writeUInt32LE(textLength, place);
    place += buffer.write(id, place, "utf8");
    place += buffer.write(text, place, "utf8");
    this.used = place;
  }

  private room(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    this.flush();
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafe(bytes);
  }

  private flush(): void {
    for (let from = 0; from < this.used; ) from += writeSync(this.file, this.buffer, from, this.used - from);
    this.used = 0;
  }
}

/** Reads a run back, a group at a time. */
export class RunReader {
  private buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private from = 0;
  private until = 0;
  private readonly file: number;
  /** The group that is next; undefined at the end. */
  group: Group | undefined;

  constructor(path: string) {
    this.file = openSync(path, "r");
    this.next();
  }

  next(): void {
    if (!this.has(4)) return void (this.group = undefined);
    const key = this.text(this.count());
    const items: LogItem[] = [];
    for (let left = this.count(); left > 0; left--) items.push(this.item());
    this.group = { key, items };
  }

  close(): void {
    closeSync(this.file);
  }

  private item(): LogItem {
    this.has(HEAD_BYTES);
    const { buffer, from } = this;
    const idLength = buffer.readUInt32LE(from + 25);
    const textLength = buffer.readUInt32LE(from + 29);
    const head = { at: buffer.readDoubleLE(from), line: buffer.readDoubleLE(from + 8), keys: buffer.readUInt32LE(from + 16), source: buffer.readUInt32LE(from + 20), rank: buffer.readUInt8(from + 24) as Rank };
    this.from += HEAD_BYTES;
    return { ...head, id: this.text(idLength), text: this.text(textLength) };
  }

  private count(): number {
    this.has(4);
    this.from += 4;
    return this.buffer.readUInt32LE(this.from - 4);
  }

  private text(length: number): string {
    this.has(length);
    this.from += length;
    return this.buffer.toString("utf8", this.from - length, this.from);
  }

  /** Sees to it that so many bytes are there; false at the end of the file. */
  private has(bytes: number): boolean {
    if (this.until - this.from >= bytes) return true;
    const rest = this.buffer.subarray(this.from, this.until);
    const target = bytes > this.buffer.length ? Buffer.allocUnsafe(bytes) : this.buffer;
    rest.copy(target);
    this.until = rest.length;
    this.from = 0;
    this.buffer = target;
    while (this.until < bytes) {
      const read = readSync(this.file, this.buffer, this.until, this.buffer.length - this.until, null);
      if (read === 0) break;
      this.until += read;
    }
    return this.until >= bytes;
  }
}
