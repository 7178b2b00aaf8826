import type { Path } from "../operators/operator";
import { parseDate, weekday } from "../time/instant";
import type { Report } from "./check-shape";
import type { Pack } from "./pack";

const WEEK = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LOWER = ["at-least", "more-than"] as const;
const UPPER = ["at-most", "below"] as const;

/** What a pack says that compiles and does nothing: a calendar that nothing asks, a span that no day is in, bounds that no number is between. */
export function checkEffects(pack: Pack, report: Report): void {
  const none = (path: Path, expected: string, fix: string): void => report({ code: "pack/no-effect", path, expected, fix });
  const visit = (node: unknown, path: Path): void => {
    if (Array.isArray(node)) return node.forEach((member, index) => visit(member, [...path, index]));
    if (!isMap(node)) return;
    checkBounds(node, path, report);
    for (const [key, value] of Object.entries(node)) {
      const at = [...path, key];
      if (key === "open-hours" && isMap(value)) checkHours(value, at, none);
      if (key === "day" && isMap(value) && !(parseDate(value["from"]) < parseDate(value["before"])) && value["from"] !== undefined && value["before"] !== undefined) {
        report({ code: "pack/dates", path: [...at, "before"], found: value["before"], expected: `a date after ${String(value["from"])}`, fix: "correct one of the two dates" });
      }
      if (key === "within" && isMap(value) && value["starts"] !== undefined && value["calendar"] !== "week") none([...at, "starts"], "`calendar: week` beside it", "leave it out");
      visit(value, at);
    }
  };
  for (const [name, node] of Object.entries(pack.define)) visit(node, ["define", name]);
  pack.rules.forEach(({ binds, prohibit, require, duty, unless }, index) => {
    for (const [part, node] of Object.entries({ binds, prohibit, require, duty, unless })) visit(node, ["rules", index, part]);
  });
  pack.facts.forEach(({ type, values }, index) => {
    if (values !== undefined && type !== "enum" && type !== "enums") none(["facts", index, "values"], "`type: enum` beside it", "leave it out");
  });
  pack.calendars.forEach(({ weekend = ["sat", "sun"], workdays }, index) => {
    const isFree = (day: number): boolean => weekend.includes(WEEK[weekday(day)]!);
    workdays.forEach((text, at) => {
      if (!isFree(parseDate(text))) report({ code: "pack/dates", path: ["calendars", index, "workdays", at], found: text, expected: "a day of the weekend that is worked", fix: "correct the date, or leave it out" });
    });
  });
}

function checkHours(hours: Record<string, unknown>, path: Path, none: (path: Path, expected: string, fix: string) => void): void {
  if (hours["calendar"] !== undefined && hours["holiday"] === undefined && hours["adjusted-workday"] === undefined) none([...path, "calendar"], "`holiday` or `adjusted-workday` beside it", "say what holds on a holiday, or leave the calendar out");
  const ranges = Object.keys(hours).filter((key) => /^[a-z]{3}-[a-z]{3}$/.test(key));
  ranges.forEach((range, index) => {
    // Of two ranges the narrower one counts; of two that are as wide nobody knows which is meant.
    const other = ranges.slice(0, index).find((earlier) => daysOf(earlier).length === daysOf(range).length && daysOf(earlier).some((day) => daysOf(range).includes(day) && hours[day] === undefined));
    if (other !== undefined) none([...path, range], `ranges without a day in common; \`${other}\` has one of its days`, "write each day in one of them");
  });
}

const daysOf = (range: string): readonly string[] => WEEK.slice(WEEK.indexOf(range.slice(0, 3)), WEEK.indexOf(range.slice(4)) + 1);

/** Bounds of a number, or of an amount, that nothing lies between. */
function checkBounds(node: Record<string, unknown>, path: Path, report: Report): void {
  const lower = LOWER.find((key) => key in node);
  const upper = UPPER.find((key) => key in node);
  // A filter of contacts may hold facts of these names no more than an operator does: bounds stand under a fact.
  if (lower === undefined || upper === undefined || !String(path.at(-1)).includes(".")) return;
  const [least, most] = [numberOf(node[lower]), numberOf(node[upper])];
  const isOpen = lower === "at-least" && upper === "at-most";
  if (isOpen ? least > most : least >= most) report({ code: "pack/wrong-type", path: [...path, upper], found: node[upper], expected: `a bound above that of \`${lower}\``, fix: "correct one of the two bounds" });
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const numberOf = (bound: unknown): number => Number(isMap(bound) ? bound["amount"] : bound);
