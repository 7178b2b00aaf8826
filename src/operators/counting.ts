import type { Entry } from "../records/entry";
import type { Instant } from "../time/instant";
import { FALSE, TRUE, UNKNOWN, and, not, type Kleene } from "./kleene";
import type { Compiler, Condition, Context, Explanation, Path } from "./operator";
import { visitLatestFirst, type Past, type Range } from "./past";
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

/**
 * Counts the acts since `start` that precede the contact, each act once however many records it has; the records of the contact's
 * own act are left out. `stopAbove` ends the count as soon as more are proven.
 */
export function count(tally: Tally, start: Instant, context: Context, stopAbove: number, range: Range, visit?: (entry: Entry, value: Kleene) => void): void {
  const { allowance } = tally;
  const ownAct = context.contact.raw["actId"];
  let least = 0;
  let most = 0;
  // Of a kind that is free up to a quota: at least so many, and at most so many, would count without it.
  let quotaLeast = 0;
  let quotaMost = 0;
  let acts: Map<unknown, Kleene> | undefined;
  const take = (entry: Entry): boolean => {
    const value = counts(tally, entry, context);
    if (value === FALSE) return false;
    const act = entry.raw["actId"];
    if (typeof act === "string") {
      if (act === ownAct) return false;
      const before = acts?.get(act);
      // An act that may count already stands in the upper end; only proof adds to it.
      if (before === TRUE || before === value) return false;
      (acts ??= new Map()).set(act, value);
      if (before !== undefined) most--;
    }
    visit?.(entry, value);
    const isFree = allowance === undefined ? FALSE : allowance.of.matches(entry, context);
    if (isFree === TRUE) {
      quotaMost++;
      if (value === TRUE) quotaLeast++;
    } else {
      most++;
      if (value === TRUE && isFree === FALSE) least++;
    }
    return least > stopAbove;
  };
  for (const list of tally.of.lists(context)) visitLatestFirst(list, start, context, take);
  const free = allowance?.free ?? 0;
  range.least = least + Math.max(0, quotaLeast - free);
  range.most = most + Math.max(0, quotaMost - free);
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
  count(tally, start, context, Infinity, { least: 0, most: 0 }, (entry, value) => {
    if (value !== UNKNOWN) return;
    tally.of.explainMissing(entry, context, (path) => explanation.need(path));
    tally.grouping.needs(entry, context, (path) => explanation.need(path));
  });
}
