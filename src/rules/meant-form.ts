import { parseDate } from "../time/instant";

const TRUE = new Set(["yes", "y", "on", "true", "是", "真", "对", "有"]);
const FALSE = new Set(["no", "n", "off", "false", "否", "假", "不是", "无"]);
const BOUNDS: Readonly<Record<string, string>> = {
  ">": "more-than", ">=": "at-least", "<": "below", "<=": "at-most", "over": "more-than", "above": "more-than", "greater-than": "more-than", "under": "below", "less-than": "below", "min": "at-least", "minimum": "at-least", "max": "at-most", "maximum": "at-most",
};
const CLOCK = /^(\d{1,2})(?:[:.时点](\d{2})?)?分?\s*(?:-|–|—|~|至|到|to)\s*(\d{1,2})(?:[:.时点](\d{2})?)?分?$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const SPAN = /^(\d{1,4})\s*(?:(d|days?|天|日)|(h|hours?|小时)|(w|weeks?|周)|(min|minutes?|分钟))$/i;
const BOUND = /^(>=|<=|>|<)\s*(\d+)$/;

const two = (number: string): string => number.padStart(2, "0");

/**
 * A value as it was most likely meant where it stands in another form: `9-18` for hours, `7d` for a duration, `2026/1/5` for a date, `yes`
 * for a truth, and what a Chinese keyboard writes.
 *
 * @param expected  what would fit, as the problem says it
 */
export function meantForm(found: unknown, expected: string): string | undefined {
  if (typeof found !== "string" || found.length > 80) return undefined;
  // Full-width letters, digits and marks, and quotation marks that YAML takes for letters.
  const plain = found.normalize("NFKC").replace(/^[“”"]+|[“”"]+$/g, "").trim();
  const meant = formOf(plain, expected);
  if (meant !== undefined) return meant;
  return plain !== found && plain !== "" && /^[\x20-\x7e]+$/.test(plain) && expected.startsWith("one of ") && expected.slice("one of ".length).split(", ").includes(plain) ? plain : undefined;
}

/** The bound that a sign or word of other languages stands for. */
export const meantBound = (found: unknown): string | undefined => (typeof found === "string" && Object.hasOwn(BOUNDS, found) ? BOUNDS[found] : undefined);

function formOf(plain: string, expected: string): string | undefined {
  if (expected.startsWith('"HH:MM-HH:MM"')) return hours(plain);
  if (expected.startsWith("a date") || expected.startsWith("a day in quotation marks")) return date(plain);
  if (expected.startsWith('"YYYY.MM.n"')) return /^\d{4}\.\d{2}\.\d+$/.test(plain) ? plain : undefined;
  if (expected.startsWith("an ISO 8601 duration")) return duration(plain);
  if (expected.startsWith("a whole number")) return /^\d+$/.test(plain) ? String(Number(plain)) : undefined;
  if (expected === "true or false") return TRUE.has(plain.toLowerCase()) ? "true" : FALSE.has(plain.toLowerCase()) ? "false" : undefined;
  if (expected.startsWith("a number")) return bound(plain);
  return undefined;
}

function hours(plain: string): string | undefined {
  const [, from, fromMinute = "00", to, toMinute = "00"] = CLOCK.exec(plain) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const fits = (hour: string, minute: string) => Number(hour) * 60 + Number(minute) <= 1440 && Number(minute) < 60;
  const meant = `${two(from)}:${fromMinute}-${two(to)}:${toMinute}`;
  return fits(from, fromMinute) && fits(to, toMinute) && meant.slice(0, 5) !== meant.slice(6) ? meant : undefined;
}

function date(plain: string): string | undefined {
  const [, year, month, day] = DATE.exec(plain) ?? [];
  if (year === undefined) return undefined;
  const meant = `${year}-${two(month!)}-${two(day!)}`;
  return Number.isNaN(parseDate(meant)) ? undefined : meant;
}

function duration(plain: string): string | undefined {
  const [, amount, days, inHours, weeks] = SPAN.exec(plain) ?? [];
  const number = Number(amount);
  if (amount === undefined || number === 0) return undefined;
  return days !== undefined ? `P${number}D` : inHours !== undefined ? `PT${number}H` : weeks !== undefined ? `P${number * 7}D` : `PT${number}M`;
}

function bound(plain: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(plain)) return plain;
  const [, sign, amount] = BOUND.exec(plain) ?? [];
  return sign === undefined ? undefined : `{ ${BOUNDS[sign]!}: ${amount!} }`;
}
