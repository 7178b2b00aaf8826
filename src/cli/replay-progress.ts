import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Io } from "./io";

const EVERY_MS = 500;

/** A line on a terminal that says how far a replay is: records, rate and time left; nothing where there is no terminal to see it. */
export class ReplayProgress {
  private begun: number;
  private shown: number;
  private isShown = false;

  constructor(private readonly io: Io) {
    this.begun = this.shown = io.now();
  }

  /** A new part of the work. */
  begin(): void {
    this.begun = this.io.now();
  }

  /** @param share  how much of the work is done, 0 to 1; undefined where nobody knows */
  async show(what: string, records: number, share?: number): Promise<void> {
    const { stderr, stdout } = this.io;
    if (stderr.isTTY !== true || stdout.isTTY === true) return;
    const now = this.io.now();
    if (now - this.shown < EVERY_MS) return;
    this.shown = now;
    this.isShown = true;
    const seconds = (now - this.begun) / 1000;
    const left = share === undefined || share <= 0 ? "" : `, ${Math.ceil((seconds * (1 - share)) / share)} s left`;
    await stderr.write(`\r\u001B[K${what} ${records} records, ${Math.round(records / Math.max(seconds, 0.001))} a second${left}`);
  }

  async end(): Promise<void> {
    if (this.isShown) await this.io.stderr.write("\r\u001B[K");
  }
}

/** The bytes of files together; undefined where one is no file. */
export function sizeOf(files: readonly string[], cwd: string): number | undefined {
  let sum = 0;
  for (const file of files) {
    const size = file === "-" ? undefined : statSync(resolve(cwd, file), { throwIfNoEntry: false })?.size;
    if (size === undefined) return undefined;
    sum += size;
  }
  return sum;
}
