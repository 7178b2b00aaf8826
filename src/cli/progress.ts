import type { Io } from "./io";

const EVERY_MS = 500;

/** A line on a terminal that says how far long work is; nothing where there is no terminal to see it. */
export class Progress {
  private readonly begun: number;
  private shown = 0;
  private count = 0;

  constructor(private readonly io: Io) {
    this.begun = this.shown = io.now();
  }

  /** One more input is done. */
  async tick(): Promise<void> {
    this.count++;
    const { stderr, stdout } = this.io;
    // On one terminal the results themselves show how far it is.
    if (stderr.isTTY !== true || stdout.isTTY === true) return;
    const now = this.io.now();
    if (now - this.shown < EVERY_MS) return;
    this.shown = now;
    await stderr.write(`\r${this.count} inputs, ${Math.round((this.count * 1000) / (now - this.begun))} a second`);
  }

  async end(): Promise<void> {
    if (this.shown !== this.begun) await this.io.stderr.write("\r\u001B[K");
  }
}
