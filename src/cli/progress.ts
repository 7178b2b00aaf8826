import type { Io } from "./io";

const EVERY_MS = 500;

/** A line on a terminal that says how far long work is; nothing where there is no terminal to see it. */
export class Progress {
  private readonly begun: number;
  private shown = 0;
  private count = 0;

  /**
   * @param of  what is counted, and how many there are where that is known
   */
  constructor(private readonly io: Io, private readonly of: { readonly noun: string; readonly total?: number } = { noun: "inputs" }) {
    this.begun = this.shown = io.now();
  }

  /** One more input is done. */
  async tick(): Promise<void> {
    this.count++;
    const { stderr, stdout } = this.io;
    // On one terminal the results themselves show how far it is, where they come one by one.
    if (stderr.isTTY !== true || (stdout.isTTY === true && this.of.total === undefined)) return;
    const now = this.io.now();
    if (now - this.shown < EVERY_MS) return;
    this.shown = now;
    const { noun, total } = this.of;
    const elapsed = now - this.begun;
    const left = total === undefined ? "" : `, ${Math.ceil((elapsed * (total - this.count)) / this.count / 1000)} s left\u001B[K`;
    await stderr.write(`\r${total === undefined ? this.count : `${this.count} of ${total}`} ${noun}, ${Math.round((this.count * 1000) / elapsed)} a second${left}`);
  }

  async end(): Promise<void> {
    if (this.shown !== this.begun) await this.io.stderr.write("\r\u001B[K");
  }
}
