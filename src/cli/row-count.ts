/** Counts rows of files, each once however often it is met; a bit a row. */
export class RowCount {
  count = 0;
  private readonly met = new Map<string, Uint8Array>();

  /** @param line  from 1 */
  add(file: string, line: number): void {
    const place = Math.floor(line / 8);
    const bit = 1 << line % 8;
    const bits = this.bitsOf(file, place);
    if ((bits[place]! & bit) !== 0) return;
    bits[place]! |= bit;
    this.count++;
  }

  private bitsOf(file: string, place: number): Uint8Array {
    const bits = this.met.get(file) ?? new Uint8Array(0);
    if (place < bits.length) return bits;
    const larger = new Uint8Array(2 * (place + 32));
    larger.set(bits);
    this.met.set(file, larger);
    return larger;
  }
}
