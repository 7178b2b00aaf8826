import type { Entry } from "../records/entry";
import type { Instant } from "../time/instant";
import { FALSE, TRUE, UNKNOWN, and, not, type Kleene } from "./kleene";
import type { Compiler, Condition, Context, Explanation, Path } from "./operator";
import { precedes, type Past } from "./past";
import type { Grouping } from "./per";

/** Entries left out of a count: judged as of their own time (a consent that stood then), or as of now (a number known since to be wrong). */
export interface Excuse {
  readonly asOf: "then" | "now";
  readonly condition: Condition;
}

/** Entries of a kind of which so many are free in a window; the next ones count. */
export interface Allowance {
  readonly of: Past;
  readonly free: number;
}

/** What is counted: a filter, a grouping, what is excused, and what is free up to a quota. */
export interface Tally {
  readonly of: Past;
  readonly grouping: Grouping;
  readonly excuses: readonly Excuse[];
  readonly allowance?: Allowance;
}

export interface ExcuseNode {
  "as-of": "then" | "now";
  [condition: string]: unknown;
}

export function compileExcuses(nodes: readonly ExcuseNode[], compiler: Compiler, path: Path): Excuse[] {
  return nodes.map((node, index) => {
    const { "as-of": asOf, ...condition } = node;
    return { asOf, condition: compiler.condition(condition, [...path, index], { inEntry: true, inException: true, inRequirement: false }) };
  });
}

/** Whether one entry counts. */
export function counts(tally: Tally, entry: Entry, context: Context): Kleene {
  const grouped = tally.grouping.matches(entry, context);
  if (grouped === FALSE) return FALSE;
  let value = and(grouped, tally.of.matches(entry, context));
  for (let i = 0; value !== FALSE && i < tally.excuses.length; i++) value = and(value, not(excused(tally.excuses[i]!, entry, context)));
  return value;
}

function excused(excuse: Excuse, entry: Entry, context: Context): Kleene {
  const { subject, at } = context;
  context.subject = entry;
  if (excuse.asOf === "then") context.at = entry.at;
  const value = excuse.condition.evaluate(context);
  context.subject = subject;
  context.at = at;
  return value;
}

/** A count between bounds: what is proven, and what may be. Each operator keeps one and counts into it. */
export class Range {
  least = 0;
  most = 0;
  /** Of a kind that is free up to a quota: so many surely, and so many perhaps, would count without it. */
  quotaLeast = 0;
  quotaMost = 0;
  /** What is settled about acts with several records. */
  acts: Map<unknown, Kleene> | undefined = undefined;

  clear(): void {
    this.least = this.most = this.quotaLeast = this.quotaMost = 0;
    this.acts = undefined;
  }
}

type Visit = (entry: Entry, value: Kleene) => void;

/**
 * Counts the acts since `start` that precede the contact, each act once however many records it has; the records of the contact's
 * own act are left out. `stopAbove` ends the count as soon as more are proven.
 */
export function count(tally: Tally, start: Instant, context: Context, stopAbove: number, range: Range, visit?: Visit): void {
  range.clear();
  const list = tally.of.list;
  if (list !== undefined) countList(list(context), tally, start, context, stopAbove, range, visit);
  else for (const one of tally.of.lists(context)) countList(one, tally, start, context, stopAbove, range, visit);
  const free = tally.allowance?.free ?? 0;
  range.least += Math.max(0, range.quotaLeast - free);
  range.most += Math.max(0, range.quotaMost - free);
}

function countList(list: readonly Entry[], tally: Tally, start: Instant, context: Context, stopAbove: number, range: Range, visit: Visit | undefined): void {
  for (let i = list.length - 1; i >= 0 && range.least <= stopAbove; i--) {
    const entry = list[i]!;
    if (entry.at < start) return;
    if (!precedes(entry, context)) continue;
    const value = counts(tally, entry, context);
    if (value === FALSE || isSettled(entry, value, context, range)) continue;
    visit?.(entry, value);
    const isFree = tally.allowance === undefined ? FALSE : tally.allowance.of.matches(entry, context);
    if (isFree === TRUE) {
      range.quotaMost++;
      if (value === TRUE) range.quotaLeast++;
    } else {
      range.most++;
      if (value === TRUE && isFree === FALSE) range.least++;
    }
  }
}

/** Whether another record of the same act has counted already, or the act is the contact's own. */
function isSettled(entry: Entry, value: Kleene, context: Context, range: Range): boolean {
  const act = entry.raw["actId"];
  if (typeof act !== "string") return false;
  if (act === context.contact.raw["actId"]) return true;
  const before = range.acts?.get(act);
  if (before === TRUE || before === value) return true;
  (range.acts ??= new Map()).set(act, value);
  // What may count already stands in the upper end; only proof adds to it.
  if (before !== undefined) range.most--;
  return false;
}

/** Whether the records reach back to `start` and as wide as the count. */
export function isComplete(tally: Tally, start: Instant, { history }: Context): boolean {
  return (tally.of.ofEvents ? history.eventsFrom : history.contactsFrom) <= start && history.covers >= tally.grouping.width;
}

/** Names what keeps a count from being exact. */
export function needForCount(tally: Tally, start: Instant, context: Context, explanation: Explanation): void {
  const { history } = context;
  if (!((tally.of.ofEvents ? history.eventsFrom : history.contactsFrom) <= start)) explanation.need("historyFrom");
  if (history.covers < tally.grouping.width) explanation.need("historyCovers");
  count(tally, start, context, Infinity, new Range(), (entry, value) => {
    if (value !== UNKNOWN) return;
    tally.of.explainMissing(entry, context, (path) => explanation.need(path));
    tally.grouping.needs(entry, context, (path) => explanation.need(path));
  });
}
