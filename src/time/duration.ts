/**
 * A non-negative ISO 8601 duration in the three units that do not convert into each other.
 *
 * `months` holds years too (twelve each), `days` weeks (seven each), `seconds` hours and minutes.
 */
export interface Duration {
  months: number;
  days: number;
  seconds: number;
}

const PATTERN = /^P(?=.)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/**
 * Reads `PnYnMnWnDTnHnMnS`: whole numbers, upper case, at least one part, and one after `T` where it stands.
 *
 * @returns `undefined` for anything else: signs, fractions, an empty `P`, not a string
 * @example parseDuration("P1Y2M3DT4H") // { months: 14, days: 3, seconds: 14400 }
 */
export function parseDuration(text: unknown): Duration | undefined {
  const parts = typeof text === "string" ? PATTERN.exec(text) : null;
  if (parts === null) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  return { months: years * 12 + months, days: weeks * 7 + days, seconds: hours * 3600 + minutes * 60 + seconds };
}
