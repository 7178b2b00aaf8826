import { createHash } from "node:crypto";

/**
 * Picks `size` of what comes by, each as likely as any other, in bounded memory. What is picked depends on the seed and the names alone,
 * not on the order in which they come.
 */
export class Sample<T> {
  private picked: { readonly rank: string; readonly value: T }[] = [];

  constructor(private readonly size: number, private readonly seed: string) {}

  offer(name: string, value: () => T): void {
    const rank = createHash("sha256").update(`${this.seed}\n${name}`).digest("hex");
    if (this.picked.length >= this.size && rank >= this.picked.at(-1)!.rank) return;
    let place = this.picked.length;
    while (place > 0 && this.picked[place - 1]!.rank > rank) place--;
    this.picked.splice(place, 0, { rank, value: value() });
    this.picked.length = Math.min(this.picked.length, this.size);
  }

  values(): T[] {
    return this.picked.map(({ value }) => value);
  }
}
