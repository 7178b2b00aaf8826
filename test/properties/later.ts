import type { CheckInput } from "../../src/records/input";
import { formatUtc, parseInstant } from "../../src/time/instant";

export const DAYS = 86_400;

/** The same contact made at another instant, what was prior to it fixed as it was, and what is planned. */
export function fixedAt(input: CheckInput, instant: number): CheckInput {
  const at = parseInstant(input.contact.at);
  const history = input.history?.filter((entry) => {
    const then = parseInstant(entry.at);
    if (then < at || ("planned" in entry && entry.planned === true)) return true;
    return then === at && ("type" in entry || entry.id < input.contact.id);
  });
  return { ...input, contact: { ...input.contact, at: formatUtc(instant) }, ...(history !== undefined && { history }) };
}

/** Instants at which something may change: terms after each entry and each beginning of the records, ends, hours, months; and some at random. */
export function instantsAround(input: CheckInput, offsets: readonly number[]): number[] {
  const at = parseInstant(input.contact.at);
  const named = (input.history ?? []).flatMap((entry) => [entry.at, "until" in entry ? entry.until : undefined]).concat(typeof input.historyFrom === "string" ? input.historyFrom : []).map(parseInstant).filter((one) => !Number.isNaN(one));
  const terms = [0, 3600, DAYS, 3 * DAYS, 7 * DAYS, 14 * DAYS, 30 * DAYS, 31 * DAYS];
  const dates = ["2026-05-15T05:00:00Z", "2026-05-14T16:00:00Z", "2026-05-16T05:00:00Z", "2026-12-31T16:00:00Z", "2027-01-01T06:00:00Z"].map(parseInstant);
  const hours = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((day) => [0, 8, 13, 16].map((hour) => (Math.floor(at / DAYS) + day) * DAYS + hour * 3600));
  return [...named.flatMap((one) => terms.map((term) => one + term)), ...dates, ...hours].flatMap((one) => [one - 1, one, one + 1]).filter((_, index) => index % 7 === (offsets[0] ?? 0) % 7).concat(offsets.map((offset) => at + offset));
}
