import { DAY_SECONDS, dayOf, daysInMonth, parseInstant, type Instant } from "../time/instant";
import type { Zone } from "../time/zone";

const FIELDS: Readonly<Record<string, string>> = { YYYY: "(?<Y>\\d{4})", YY: "(?<y>\\d{2})", MM: "(?<M>\\d{2})", M: "(?<M>\\d{1,2})", DD: "(?<D>\\d{2})", D: "(?<D>\\d{1,2})", HH: "(?<H>\\d{2})", H: "(?<H>\\d{1,2})", hh: "(?<h>\\d{2})", h: "(?<h>\\d{1,2})", mm: "(?<m>\\d{2})", ss: "(?<s>\\d{2})", A: "(?<A>[AaPp][Mm]|上午|下午)", Z: "(?<Z>Z|[+-]\\d{2}:?\\d{2})" };
const TOKEN = /YYYY|YY|MM|M|DD|D|HH|H|hh|h|mm|ss|A|Z|[\s\S]/g;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The two instants at which a clock that was put back shows the same time, the earlier first. */
export type Twice = readonly [Instant, Instant];

/** Reads a date and time as a system writes it. `NaN` where it does not fit. */
export type ReadDate = (text: string, zone: Zone | undefined) => Instant | Twice;

/** Whether a format holds its own offset, so that no zone has to be stated. */
export const isZoned = (format: string): boolean => ["epoch", "epoch-ms", "rfc2822"].includes(format) || /Z/.test(format);

/**
 * A reader of `iso`, `epoch` (seconds), `epoch-ms`, `rfc2822`, or of a pattern of YYYY YY MM M DD D HH H hh h mm ss A Z and signs.
 * Without an offset of its own a time is read on the clock of the stated zone: in an hour that comes twice nobody can tell which is meant,
 * and one that a change of clocks leaves out does not fit. YY is 2000 to 2099.
 *
 * @returns undefined where the pattern names no full date
 */
export function dateReader(format: string): ReadDate | undefined {
  if (format === "iso") return (text, zone) => first(parseInstant(text[10] === " " ? text.replace(" ", "T") : text), () => readLocal(ISO.exec(text), zone));
  if (format === "epoch") return (text) => (/^\d{1,11}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : NaN);
  if (format === "epoch-ms") return (text) => (/^\d{1,14}$/.test(text) ? Math.floor(Number(text) / 1000) : NaN);
  if (format === "rfc2822") return readMail;
  const names: readonly string[] = format.match(TOKEN) ?? [];
  const has = (...tokens: string[]): boolean => tokens.some((token) => names.includes(token));
  if (!has("YYYY", "YY") || !has("MM", "M") || !has("DD", "D") || (has("hh", "h") && !has("A")) || new Set(names.filter((name) => name in FIELDS)).size !== names.filter((name) => name in FIELDS).length) return undefined;
  const pattern = new RegExp(`^${names.map((name) => FIELDS[name] ?? name.replace(/[^\w\s\u0080-\uFFFF]/g, "\\$&").replace(/\s/g, "\\s+")).join("")}$`);
  return (text, zone) => readLocal(pattern.exec(text), zone);
}

const ISO = /^(?<Y>\d{4})-(?<M>\d{2})-(?<D>\d{2})[T ](?<H>\d{2}):(?<m>\d{2})(?::(?<s>\d{2})(?:\.\d+)?)?$/;
const MAIL = /^(?:[A-Za-z]{3},\s*)?(?<D>\d{1,2})\s+(?<name>[A-Za-z]{3})\s+(?<Y>\d{4})\s+(?<H>\d{2}):(?<m>\d{2}):(?<s>\d{2})\s+(?<Z>GMT|UTC|[+-]\d{4})$/;

function readMail(text: string): Instant | Twice {
  const groups = MAIL.exec(text)?.groups;
  if (groups === undefined) return NaN;
  const month = MONTHS.indexOf(groups["name"]!.toLowerCase()) + 1;
  const zone = groups["Z"]!;
  return month === 0 ? NaN : instantOf({ ...groups, M: String(month), Z: /^[A-Z]/.test(zone) ? "Z" : zone }, undefined);
}

function readLocal(found: RegExpExecArray | null, zone: Zone | undefined): Instant | Twice {
  return found?.groups === undefined ? NaN : instantOf(found.groups, zone);
}

function instantOf(groups: Readonly<Record<string, string | undefined>>, zone: Zone | undefined): Instant | Twice {
  const year = groups["Y"] !== undefined ? Number(groups["Y"]) : 2000 + Number(groups["y"]);
  const [month, day, minute, second] = ["M", "D", "m", "s"].map((name) => Number(groups[name] ?? 0)) as [number, number, number, number];
  const hour = hourOf(groups);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || !(hour < 24) || minute > 59 || second > 59) return NaN;
  const local = hour * 3600 + minute * 60 + second;
  const days = dayOf(year, month, day);
  if (groups["Z"] !== undefined) return days * DAY_SECONDS + local - offsetOf(groups["Z"]);
  if (zone === undefined) return NaN;
  const isShown = (at: Instant): boolean => zone.dayAt(at) === days && zone.secondAt(at) === local;
  const at = zone.instantOf(days, local);
  if (!isShown(at)) return NaN;
  const again = at + zone.offsetAt(at) - zone.offsetAt(at + DAY_SECONDS);
  return again > at && isShown(again) ? [at, again] : at;
}

function hourOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups["h"] === undefined) return Number(groups["H"] ?? 0);
  const hour = Number(groups["h"]);
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (/^p|下午/i.test(groups["A"] ?? "") ? 12 : 0);
}

function offsetOf(text: string): number {
  if (text === "Z") return 0;
  const digits = text.replace(":", "");
  return (text.startsWith("-") ? -1 : 1) * (Number(digits.slice(1, 3)) * 3600 + Number(digits.slice(3, 5)) * 60);
}

const first = (value: Instant, other: () => Instant | Twice): Instant | Twice => (Number.isNaN(value) ? other() : value);
