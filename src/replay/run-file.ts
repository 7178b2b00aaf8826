import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { packedLengthAt, unpackGroup, type Group } from "./group";

const BUFFER_BYTES = 1 << 18;

/** Writes groups one after another; they are read back in the same order. */
export class RunWriter {
  private buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  private used = 0;
  private readonly file: number;

  constructor(readonly path: string) {
    this.file = openSync(path, "wx", 0o600);
  }

  write(group: Group): void {
    const length = group.packedLength;
    if (this.buffer.length - this.used < length) this.flush();
    if (this.buffer.length < length) this.buffer = Buffer.allocUnsafe(length);
    this.used = group.pack(this.buffer, this.used);
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    for (let from = 0; from < this.used; ) from += writeSync(this.file, this.buffer, from, this.used - from);
    this.used = 0;
  }
}

/** Reads the groups of a run, one at a time. */
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
    let length = packedLengthAt(this.buffer, this.from, this.until);
    if (length === undefined) {
      this.fill(BUFFER_BYTES);
      length = packedLengthAt(this.buffer, this.from, this.until);
    }
    if (length === undefined) return void (this.group = undefined);
    if (this.until - this.from < length) this.fill(length);
    this.group = unpackGroup(this.buffer, this.from);
    this.from += length;
  }

  close(): void {
    closeSync(this.file);
  }

  /** Sees to it that so many bytes are there, or all that are left; groups that were read keep the bytes that they lie in. */
  private fill(bytes: number): void {
    const rest = this.buffer.subarray(this.from, this.until);
    this.buffer = Buffer.allocUnsafeSlow(Math.max(bytes, BUFFER_BYTES));
    this.until = rest.copy(this.buffer);
    this.from = 0;
    while (this.until < this.buffer.length) {
      const read = readSync(this.file, this.buffer, this.until, this.buffer.length - this.until, null);
      if (read === 0) break;
      this.until += read;
    }
  }
}
