import type { Verdict } from "./verdict";

/** Contacts by verdict. */
export interface Tally {
  contacts: number;
  permitted: number;
  violated: number;
  unproven: number;
}

/** Contacts by verdict, of each value of something. */
export class Tallies {
  readonly byKey = new Map<string, Tally>();

  /** @param key  undefined where the log does not say */
  add(key: string | undefined, verdict: Verdict): void {
    const name = key ?? NOT_SAID;
    let tally = this.byKey.get(name);
    if (tally === undefined) this.byKey.set(name, (tally = noTally()));
    tally.contacts++;
    tally[verdict]++;
  }

  /** Those with the most violations first, then by name. */
  rows(): ({ readonly id: string | null } & Tally)[] {
    return [...this.byKey].map(([name, tally]) => ({ id: name === NOT_SAID ? null : name, ...tally })).sort((a, b) => b.violated - a.violated || b.contacts - a.contacts || inOrder(a.id, b.id));
  }
}

/** No id is empty. */
const NOT_SAID = "";

export const noTally = (): Tally => ({ contacts: 0, permitted: 0, violated: 0, unproven: 0 });

export function inOrder(a: string | null, b: string | null): number {
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}

/** One more under a key. */
export function count(counts: Map<string, number>, key: string, more = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}
