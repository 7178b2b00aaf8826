/** Truth in Kleene's strong three-valued logic, ordered so that *and* is the least, *or* the greatest, *not* the mirror. */
export type Kleene = 0 | 1 | 2;

export const FALSE = 0 satisfies Kleene;
export const UNKNOWN = 1 satisfies Kleene;
export const TRUE = 2 satisfies Kleene;

export const not = (a: Kleene): Kleene => (2 - a) as Kleene;
export const and = (a: Kleene, b: Kleene): Kleene => (a < b ? a : b);
export const or = (a: Kleene, b: Kleene): Kleene => (a > b ? a : b);
export const truth = (claim: boolean): Kleene => (claim ? TRUE : FALSE);

/** What all agree on; unknown where two differ or none is given. */
export function unanimous<T>(members: readonly T[] | undefined, judge: (member: T) => Kleene): Kleene {
  if (members === undefined || members.length === 0) return UNKNOWN;
  const first = judge(members[0]!);
  for (let i = 1; i < members.length; i++) if (judge(members[i]!) !== first) return UNKNOWN;
  return first;
}
