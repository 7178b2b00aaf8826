import { createHash } from "node:crypto";

/** What was picked, with what it was picked by. */
export interface Picked {
  readonly rank: string;
  /** Where it stands among what was picked. */
  readonly order: string;
  readonly text: string;
}

/**
 * Picks `size` of what comes by, each as likely as any other, in bounded memory. What is picked depends on the seed and the names alone,
 * not on the order in which they come, nor on how they were parted.
 */
export class Sample {
  private readonly picked: Picked[] = [];

  constructor(private readonly size: number, private readonly seed: string) {}

  offer(name: string, order: string, text: () => string): void {
    const rank = createHash("sha256").update(`${this.seed}\n${name}`).digest("hex");
    if (this.picked.length >= this.size && rank > this.picked.at(-1)!.rank) return;
    this.take({ rank, order, text: text() });
  }

  /** Takes in what was picked elsewhere. */
  merge(picked: readonly Picked[]): void {
    for (const one of picked) this.take(one);
  }

  parts(): readonly Picked[] {
    return this.picked;
  }

  /** In their order. */
  texts(): string[] {
    return [...this.picked].sort((a, b) => inOrder(a.order, b.order) || inOrder(a.text, b.text)).map(({ text }) => text);
  }

  private take(one: Picked): void {
    let place = this.picked.length;
    while (place > 0 && isAfter(this.picked[place - 1]!, one)) place--;
    this.picked.splice(place, 0, one);
    this.picked.length = Math.min(this.picked.length, this.size);
  }
}

const inOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const isAfter = (a: Picked, b: Picked): boolean => (inOrder(a.rank, b.rank) || inOrder(a.order, b.order) || inOrder(a.text, b.text)) > 0;
