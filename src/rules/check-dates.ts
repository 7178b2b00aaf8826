import type { Path } from "../operators/operator";
import { parseDate } from "../time/instant";
import type { Report } from "./check-shape";
import type { JoinedPack } from "./join";

/** A date of a pack; what cannot be read is not a number, and no date is before or after it. */
export const dayOf = (text: unknown): number => (typeof text === "string" ? parseDate(text) : NaN);

/** Dates that contradict one another; a date that cannot be read has its problem from the schema. */
export function checkDates({ pack, instruments }: JoinedPack, report: Report): void {
  const refuse = (path: Path, found: unknown, expected: string): void => report({ code: "pack/dates", path, found, expected, fix: "correct one of the two dates" });
  const ordered = (span: { readonly from?: unknown; readonly until?: unknown } | undefined, path: Path): void => {
    if (dayOf(span?.until) <= dayOf(span?.from)) refuse([...path, "until"], span!.until, `a date after ${String(span!.from)}; \`until\` is the first day without it`);
  };
  for (const [name, instrument] of Object.entries(pack.instruments)) ordered(instrument["in-force"], ["instruments", name, "in-force"]);
  pack.waivers.forEach((waiver, index) => ordered(waiver, ["waivers", index]));
  pack.calendars.forEach((calendar, index) => {
    const path: Path = ["calendars", index];
    ordered(calendar, path);
    const inside = (text: string): boolean => dayOf(text) >= dayOf(calendar.from) && dayOf(text) < dayOf(calendar.until);
    for (const key of ["holidays", "workdays"] as const) {
      calendar[key].forEach((text, at) => {
        if (!inside(text)) refuse([...path, key, at], text, `a date from ${calendar.from} to before ${calendar.until}`);
        if (calendar[key].indexOf(text) < at) refuse([...path, key, at], text, "each date once");
        if (key === "workdays" && calendar.holidays.includes(text)) refuse([...path, key, at], text, "a date that is no holiday as well");
      });
    }
  });

  pack.rules.forEach((rule, index) => {
    const span = rule["in-force"];
    if (typeof span !== "object" || span === null) return;
    const path: Path = ["rules", index, "in-force"];
    ordered(span, path);
    const enforced = dayOf(span["enforced-from"]);
    if (enforced < dayOf(span.from) || enforced >= dayOf(span.until)) refuse([...path, "enforced-from"], span["enforced-from"], `a date from ${span.from}${span.until === undefined ? " on" : ` to before ${span.until}`}`);
    const instrument = instruments.get(rule.cite?.instrument);
    const held = instrument?.["in-force"];
    if (dayOf(span.from) < dayOf(held?.from)) refuse([...path, "from"], span.from, `a date from ${held!.from} on, when ${rule.cite.instrument} came into force`);
    if (dayOf(span.from) >= dayOf(held?.until)) refuse([...path, "from"], span.from, `a date before ${held!.until}, when ${rule.cite.instrument} ended`);
    else if (held?.until !== undefined && !(dayOf(span.until) <= dayOf(held.until))) refuse([...path, "until"], span.until, `a date not after ${held.until}, when ${rule.cite.instrument} ended`);
  });
}
