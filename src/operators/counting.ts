import { isId, type Entry } from "../records/entry";
import type { Instant } from "../time/instant";
import { FALSE, TRUE, UNKNOWN, and, not, or, type Kleene } from "./kleene";
import type { Span } from "../time/span";
import type { Compiler, Condition, Context, Explanation, Mark, Needs, Path, Reach, Such, Speaker } from "./operator";
import { asking, completeFrom, ofEntry, precedes, type Past } from "./past";
import type { Grouping } from "./per";
import { further, reachOf } from "./reach";
import { list, oneOf, openMap, optional, type Schema } from "./schema";

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

export const excusesSchema = (): Schema<ExcuseNode[] | undefined> => optional(list(openMap({ "as-of": oneOf("then", "now") }), 0));

export function compileExcuses(nodes: readonly ExcuseNode[], compiler: Compiler, path: Path): Excuse[] {
  return nodes.map((node, index) => {
    const { "as-of": asOf, ...condition } = node;
    return { asOf, condition: compiler.condition(condition, [...path, index], { inEntry: true, inException: true, inRequirement: false }) };
  });
}

/** Whether one entry counts; `isSuch` where it is known to match the filter. */
function counts(tally: Tally, entry: Entry, context: Context, isSuch = false): Kleene {
  // The filter first: mostly it turns on codes alone, and leaves little to be grouped.
  const matched = isSuch ? TRUE : tally.of.matches(entry, context);
  if (matched === FALSE) return FALSE;
  let value = and(matched, tally.grouping.matches(entry, context));
  for (let i = 0; value !== FALSE && i < tally.excuses.length; i++) value = and(value, not(excused(tally.excuses[i]!, entry, context)));
  return value;
}

/** The instant that an excuse is judged at. */
const asOf = (excuse: Excuse, entry: Entry, context: Context): Instant => (excuse.asOf === "then" ? entry.at : context.at);

function excused(excuse: Excuse, entry: Entry, context: Context): Kleene {
  return ofEntry(entry, asOf(excuse, entry, context), context, excuse.condition.evaluate);
}

/** Names what keeps an excuse from being settled for an entry. */
function needForExcuse(excuse: Excuse, entry: Entry, context: Context, needs: Needs): void {
  if (excused(excuse, entry, context) !== UNKNOWN) return;
  ofEntry(entry, asOf(excuse, entry, context), context, () => excuse.condition.explain(context, asking(needs)));
}

/** A count between bounds: what is proven, and what may be. Each operator keeps one and counts into it. */
export class Range {
  least = 0;
  most = 0;
  /** Of a kind that is free up to a quota: so many surely, and so many perhaps, would count without it. */
  quotaLeast = 0;
  quotaMost = 0;
  /** Acts of which records say that they are one; each counts once, and is free only if all its records are. */
  acts: Map<unknown, { value: Kleene; isFree: Kleene }> | undefined = undefined;

  clear(): void {
    this.least = this.most = this.quotaLeast = this.quotaMost = 0;
    this.acts = undefined;
  }

  /** Takes in one act. */
  add(value: Kleene, isFree: Kleene): void {
    if (isFree === TRUE) {
      this.quotaMost++;
      if (value === TRUE) this.quotaLeast++;
    } else {
      this.most++;
      if (value === TRUE && isFree === FALSE) this.least++;
    }
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
  if (range.acts !== undefined) for (const { value, isFree } of range.acts.values()) range.add(value, isFree);
  const free = tally.allowance?.free ?? 0;
  range.least += Math.max(0, range.quotaLeast - free);
  range.most += Math.max(0, range.quotaMost - free);
}

/** How many entries lie since `start`, whatever they are: no count can come to more. */
export function possible(tally: Tally, start: Instant, context: Context): number {
  const list = tally.of.list;
  return list === undefined ? Infinity : since(list(context), start);
}

function since(list: readonly Entry[], start: Instant): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]!.at < start) low = middle + 1;
    else high = middle;
  }
  return list.length - low;
}

function countList(list: Such, tally: Tally, start: Instant, context: Context, stopAbove: number, range: Range, visit: Visit | undefined): void {
  const areSuch = list.unsure === 0;
  for (let i = list.length - 1; i >= 0 && range.least <= stopAbove; i--) {
    const entry = list[i]!;
    if (entry.at < start) return;
    if (!precedes(entry, context)) continue;
    const value = counts(tally, entry, context, areSuch);
    if (value === FALSE) continue;
    const act = entry.raw["actId"];
    const isOfAct = isId(act);
    if (isOfAct && act === context.contact.raw["actId"]) continue;
    const isFree = tally.allowance === undefined ? FALSE : tally.allowance.of.matches(entry, context);
    const before = isOfAct ? range.acts?.get(act) : undefined;
    if (before === undefined || value > before.value) visit?.(entry, value);
    if (!isOfAct) range.add(value, isFree);
    else if (before === undefined) (range.acts ??= new Map()).set(act, { value, isFree });
    else {
      before.value = or(before.value, value);
      before.isFree = and(before.isFree, isFree);
    }
  }
}

/** Marks where what is counted may change: entries come, their filters turn, excuses stand or lapse. */
export function markTally({ of, allowance, excuses }: Tally, context: Context, span: Span, mark: Mark): void {
  of.breakpoints(context, span, mark);
  allowance?.of.breakpoints(context, span, mark);
  for (const { condition } of excuses) condition.breakpoints(context, span, mark);
}

/** Takes down what a count over so many seconds looks at. */
export function reachOfTally({ of, allowance, excuses }: Tally, reach: Reach, seconds: number): void {
  of.reach(reach, seconds);
  reachOf([...(allowance === undefined ? [] : [allowance.of.filter]), ...excuses.map(({ condition }) => condition)], further(reach, seconds));
}

/** Whether what is counted turns on the debt. */
export const isPerDebt = ({ grouping, of, allowance, excuses }: Tally): boolean =>
  grouping.perDebt || of.filter.perDebt === true || allowance?.of.filter.perDebt === true || excuses.some(({ condition }) => condition.perDebt);

/** Whether the records reach back to `start` and, of contacts, as wide as the count; an event is on file or it is not, whoever else has records. */
export function isComplete(tally: Tally, start: Instant, { history }: Context): boolean {
  return tally.of.ofEvents ? history.eventsFrom <= start : history.contactsFrom <= start && history.covers >= tally.grouping.width;
}

/** Names what keeps a count from being exact. */
export function needForCount(tally: Tally, start: Instant, context: Context, explanation: Explanation): void {
  const { history } = context;
  if (!(completeFrom(tally.of, context) <= start)) explanation.need("historyFrom");
  if (!tally.of.ofEvents && history.covers < tally.grouping.width) explanation.need("historyCovers");
  count(tally, start, context, Infinity, new Range(), (entry, value) => {
    if (tally.allowance?.of.matches(entry, context) === UNKNOWN) tally.allowance.of.explainMissing(entry, context, explanation);
    if (value !== UNKNOWN) return;
    explanation.entry(entry);
    tally.of.explainMissing(entry, context, explanation);
    tally.grouping.explainMissing(entry, context, explanation);
    for (const excuse of tally.excuses) needForExcuse(excuse, entry, context, explanation);
  });
}

/** What is left out of a count, and whether it is looked at as of its own time; nothing where nothing is. */
export function excusedInWords(excused: readonly ExcuseNode[] | undefined, speaker: Speaker): string {
  if (excused === undefined || excused.length === 0) return "";
  const zh = speaker.language === "zh";
  const cases = excused.map(({ "as-of": asOf, ...condition }) => `${speaker.condition(condition)}${zh ? (asOf === "then" ? "（以当时为准）" : "（以现在为准）") : asOf === "then" ? " (at its own time)" : " (by now)"}`);
  return zh ? `，其中${cases.join("，或者")}的不计` : `, leaving out those of which ${cases.join(" or ")}`;
}
