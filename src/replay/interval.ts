/** 97.5 % of the standard normal distribution lie below. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a rate after Wilson, which stays within 0 and 1 and holds for few cases too.
 *
 * @returns undefined where nothing was counted
 */
export function wilsonInterval(hits: number, of: number): { readonly low: number; readonly high: number } | undefined {
  if (of === 0) return undefined;
  const rate = hits / of;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of));
  const middle = rate + (Z * Z) / (2 * of);
  const scale = 1 + (Z * Z) / of;
  return { low: rounded(Math.max(0, (middle - spread) / scale)), high: rounded(Math.min(1, (middle + spread) / scale)) };
}

/** A share with four places, which is as much as a report shows. */
export const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
