/** Whole seconds since 1970-01-01T00:00:00Z, leap seconds not counted; may be negative; `NaN` is not known. */
export type Instant = number;

/** Whole days since 1970-01-01 of the proleptic Gregorian calendar; a local date on whichever clock the context names; `NaN` is not known. */
export type Day = number;

/** Of a day by the clock; a local day is shorter or longer where an offset changes. */
export const DAY_SECONDS = 86_400;
const NO_DAY = 1e9;

/**
 * Reads an RFC 3339 instant: full date, `T`, full time, an offset (`Z` or ±HH:MM, hours to 23); letters may be lower case.
 * A fraction is dropped towards the past. Years 0001–9999.
 *
 * @returns `NaN` for anything else: no offset, a date that does not exist, 24:00, a leap second, not a string
 * @example parseInstant("2026-03-11T08:00:00+08:00") // 1773187200
 */
export function parseInstant(text: unknown): Instant {
  if (typeof text !== "string") return NaN;
  const length = text.length;
  if (length < 20) return NaN;
  const day = dateAt(text);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const marks = ((text.charCodeAt(10) | 32) ^ 116) | (text.charCodeAt(13) ^ 58) | (text.charCodeAt(16) ^ 58);
  if (day === NO_DAY || (-marks | hour | (23 - hour) | minute | (59 - minute) | second | (59 - second)) < 0) return NaN;
  let index = 19;
  let code = text.charCodeAt(index);
  if (code === 46) {
    do code = text.charCodeAt(++index);
    while (code >= 48 && code <= 57);
    if (index === 20) return NaN;
  }
  const local = day * DAY_SECONDS + hour * 3600 + minute * 60 + second;
  if (code === 90 || code === 122) return index + 1 === length ? local : NaN;
  if ((code !== 43 && code !== 45) || index + 6 !== length || text.charCodeAt(index + 3) !== 58) return NaN;
  const offsetHour = twoDigits(text, index + 1);
  const offsetMinute = twoDigits(text, index + 4);
  if ((offsetHour | (23 - offsetHour) | offsetMinute | (59 - offsetMinute)) < 0) return NaN;
  const offset = offsetHour * 3600 + offsetMinute * 60;
  return code === 43 ? local - offset : local + offset;
}

/**
 * Writes an instant in RFC 3339 on the clock that is `offsetSeconds` east of UTC, in whole minutes; offset 0 is `+00:00`.
 *
 * @returns the empty string where either is not known
 * @example formatInstant(1773187200, 28800) // "2026-03-11T08:00:00+08:00"
 */
export function formatInstant(at: Instant, offsetSeconds: number): string {
  const local = formatLocal(at + offsetSeconds);
  if (local === "") return "";
  const minutes = Math.trunc(Math.abs(offsetSeconds) / 60);
  return `${local}${offsetSeconds < 0 ? "-" : "+"}${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Writes an instant in RFC 3339 with `Z`; the empty string where it is not known. */
export function formatUtc(at: Instant): string {
  const local = formatLocal(at);
  return local === "" ? "" : `${local}Z`;
}

/** Reads a calendar date `YYYY-MM-DD` that exists, years 0001–9999; `NaN` for anything else. */
export function parseDate(text: unknown): Day {
  const day = typeof text === "string" && text.length === 10 ? dateAt(text) : NO_DAY;
  return day === NO_DAY ? NaN : day;
}

/** Writes a day as `YYYY-MM-DD`; the empty string where it is not known. */
export function formatDate(day: Day): string {
  if (!Number.isFinite(day)) return "";
  const { year, month, day: dayOfMonth } = civil(day);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(dayOfMonth)}`;
}

/** The day of the week, 0 = Monday to 6 = Sunday. */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Year, month 1–12 and day of the month 1–31 of a day. */
export function civil(day: Day): { year: number; month: number; day: number } {
  // Counted from 0000-03-01, so that the leap day is the last of its year.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** The day of a calendar date; month 1–12, `day` may run past the end of the month and is carried over. */
export function dayOf(year: number, month: number, day: number): Day {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The number of days of a month, 28–31; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The day that the first ten characters spell, or `NO_DAY`. Every record of a history passes here: whole numbers throughout, and one
 * branch for all that may be wrong, which makes some difference negative.
 */
function dateAt(text: string): number {
  const century = twoDigits(text, 0);
  const yearOfCentury = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const year = century * 100 + yearOfCentury;
  const marks = (text.charCodeAt(4) ^ 45) | (text.charCodeAt(7) ^ 45);
  const ranges = century | (99 - century) | yearOfCentury | (99 - yearOfCentury) | (year - 1) | (month - 1) | (12 - month) | (day - 1);
  if ((-marks | ranges) < 0 || (day > 28 && day > daysInMonth(year, month))) return NO_DAY;
  // `dayOf` for years from 1 on, where cutting off is rounding down; `early` is -1 for January and February.
  const early = (month - 3) >> 31;
  const marchYear = year + early;
  const centuries = (marchYear / 100) | 0;
  return marchYear * 365 + (marchYear >> 2) - centuries + (centuries >> 2) + (((153 * (month - 3 + (early & 12)) + 2) / 5) | 0) + day - 719_469;
}

/** The number that two characters spell: -1 unless the second is a digit, and beyond every range unless the first is one. */
export function twoDigits(text: string, index: number): number {
  const ones = text.charCodeAt(index + 1) ^ 48;
  return ((text.charCodeAt(index) ^ 48) * 10 + ones) | ((9 - ones) >> 31);
}

function formatLocal(local: number): string {
  if (!Number.isFinite(local)) return "";
  const day = Math.floor(local / DAY_SECONDS);
  const second = local - day * DAY_SECONDS;
  return `${formatDate(day)}T${pad(Math.trunc(second / 3600))}:${pad(Math.trunc(second / 60) % 60)}:${pad(second % 60)}`;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
