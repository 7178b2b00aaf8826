import type { Finds } from "./automaton";

/** Every occurrence of every term in a text, in order of start; token ranges are half-open. */
export class Hits implements Finds {
  length = 0;
  terms = new Int32Array(0);
  starts = new Int32Array(0);
  ends = new Int32Array(0);
  /** As found, to be sorted. */
  private found = 0;
  private foundTerms = new Int32Array(256);
  private foundStarts = new Int32Array(256);
  private foundEnds = new Int32Array(256);
  /** By start token, the end of the longest harmless phrase from there. */
  private hiddenUntil = new Int32Array(0);
  private firstAt = new Int32Array(0);
  private isInnocent: Uint8Array = new Uint8Array(0);

  /** @param isInnocent  terms that hide every hit inside them: 公安县, 记账传票, "Court Street" */
  begin(tokens: number, isInnocent: Uint8Array): void {
    this.found = 0;
    this.isInnocent = isInnocent;
    if (this.hiddenUntil.length <= tokens) {
      this.hiddenUntil = new Int32Array(2 * tokens + 64);
      this.firstAt = new Int32Array(2 * tokens + 64);
    }
    this.hiddenUntil.fill(0, 0, tokens + 1);
    this.firstAt.fill(0, 0, tokens + 1);
  }

  add(term: number, from: number, to: number): void {
    const at = this.found;
    if (at === this.foundTerms.length) this.growFound();
    this.foundTerms[at] = term;
    this.foundStarts[at] = from;
    this.foundEnds[at] = to;
    this.found = at + 1;
    if (this.isInnocent[term] === 1 && this.hiddenUntil[from]! < to) this.hiddenUntil[from] = to;
  }

  /** Sorts by start, those that were found first first, by counting; drops what a harmless phrase hides. */
  sort(tokens: number): void {
    const { found, foundTerms, foundStarts, foundEnds, hiddenUntil, firstAt } = this;
    let kept = 0;
    for (let at = 1; at < tokens; at += 1) if (hiddenUntil[at]! < hiddenUntil[at - 1]!) hiddenUntil[at] = hiddenUntil[at - 1]!;
    for (let i = 0; i < found; i += 1) {
      const start = foundStarts[i]!;
      if (hiddenUntil[start]! >= foundEnds[i]!) continue;
      firstAt[start + 1] = firstAt[start + 1]! + 1;
      kept += 1;
    }
    for (let at = 1; at < tokens; at += 1) firstAt[at] = firstAt[at]! + firstAt[at - 1]!;
    if (this.terms.length < kept) {
      this.terms = new Int32Array(2 * kept);
      this.starts = new Int32Array(2 * kept);
      this.ends = new Int32Array(2 * kept);
    }
    for (let i = 0; i < found; i += 1) {
      const start = foundStarts[i]!;
      if (hiddenUntil[start]! >= foundEnds[i]!) continue;
      const place = firstAt[start]!;
      firstAt[start] = place + 1;
      this.terms[place] = foundTerms[i]!;
      this.starts[place] = start;
      this.ends[place] = foundEnds[i]!;
    }
    this.length = kept;
  }

  private growFound(): void {
    this.foundTerms = grown(this.foundTerms);
    this.foundStarts = grown(this.foundStarts);
    this.foundEnds = grown(this.foundEnds);
  }
}

function grown(old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const fresh = new Int32Array(2 * old.length);
  fresh.set(old);
  return fresh;
}
