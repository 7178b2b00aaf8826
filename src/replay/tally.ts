import type { Verdict } from "./verdict";

/** Contacts by verdict. */
export interface Tally {
  /** All of them. */
  contacts: number;
  /** It was allowed. */
  permitted: number;
  /** A rule forbade it. */
  violated: number;
  /** The log cannot show that it was permitted. */
  unproven: number;
}

/** Contacts by verdict, of each value of something. */
export type Tallies = Map<string, Tally>;

/** One more contact under a key. @param key  undefined where the log does not say */
export function tally(tallies: Tallies, key: string | undefined, verdict: Verdict): void {
  const row = got(tallies, key ?? NOT_SAID, noTally);
  row.contacts++;
  row[verdict]++;
}

/** Those with the most violations first, then by name. */
export function tallyRows(tallies: Tallies): ({ readonly id: string | null } & Tally)[] {
  return [...tallies].map(([name, row]) => ({ id: name === NOT_SAID ? null : name, ...row })).sort((a, b) => b.violated - a.violated || b.contacts - a.contacts || inOrder(a.id, b.id));
}

export function addTally(sum: Tally, more: Readonly<Tally>): void {
  for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += more[key];
}

export function addTallies(sum: Tallies, more: ReadonlyMap<string, Tally>): void {
  for (const [key, row] of more) addTally(got(sum, key, noTally), row);
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

/** What stands under a key, made where nothing does. */
export function got<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
