import { inOrder, type Entry } from "../records/entry";
import { allOf } from "./logic";
import { FALSE, TRUE, UNKNOWN, and, type Kleene } from "./kleene";
import type { Instant } from "../time/instant";
import type { Span } from "../time/span";
import { constant, type Compiler, type Condition, type Context, type Explanation, type History, type Mark, type Needs, type Path, type Reach, type Such } from "./operator";
import type { Grouping } from "./per";
import { further, reachOf } from "./reach";
import { either, openMap, text } from "./schema";

/**
 * Whether an entry came before what is being judged: at an earlier second, or at the same second as an event, or as a contact of
 * smaller id.
 */
export function precedes(entry: Entry, { at, subject }: Context): boolean {
  if (entry.at !== at) return entry.at < at;
  if (entry === subject) return false;
  return entry.isEvent || (!subject.isEvent && entry.id < subject.id);
}

/** What is judged of an entry as of an instant; the context stays as it is. */
export function ofEntry<T>(entry: Entry, at: Instant, context: Context, judge: (context: Context) => T): T {
  const { subject, at: now } = context;
  context.subject = entry;
  context.at = at;
  const value = judge(context);
  context.subject = subject;
  context.at = now;
  return value;
}

/** The instant that an entry is looked at from: of a past one its own, whatever the time from which it is asked for. */
export const ownTime = (entry: Entry, context: Context): Instant => (entry === context.contact ? context.at : entry.at);

/** An explanation of which only the missing facts are wanted. */
export const asking = (needs: Needs): Explanation => ({ need: (path) => needs.need(path), entry: () => {}, fact: () => {}, words: () => {}, value: () => {} });

/** Marks where entries come to count: an event at its own second, a contact at the next. */
export function markArrivals(list: readonly Entry[], span: Span, mark: Mark): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const { at } = list[i]!;
    if (at < span.from - 1) return;
    if (at >= span.until) continue;
    if (at >= span.from) mark(at);
    if (at + 1 < span.until) mark(at + 1);
  }
}

/** A filter over past entries, and where in the history they are found: `of` as operators over history take it. */
export interface Past {
  /** The lists that can hold a match, each ascending. */
  lists(context: Context): readonly Such[];
  /** The only list that can, where there is but one. */
  readonly list: ((context: Context) => Such) | undefined;
  /** Whether the entry is such, at its own instant; the context stays as it is. */
  matches(entry: Entry, context: Context): Kleene;
  /** Names what keeps it open whether the entry is such. */
  explainMissing(entry: Entry, context: Context, needs: Needs): void;
  /** Marks where entries arrive, and where what the filter says of one, or of the contact, may change. */
  breakpoints(context: Context, span: Span, mark: Mark): void;
  /** Takes down a look at entries up to so many seconds back. */
  reach(reach: Reach, seconds: number): void;
  readonly filter: Condition;
  readonly ofEvents: boolean;
}

/** The schema of a filter: `event` chooses events of one or more types, without it contacts are meant. */
export const pastSchema = () => either([text(), openMap({})], "a filter, for instance { channel: voice }, or a name under `define`");

/** Compiles `of`, `each`, `since` and the like; a filter is a condition whose paths without a root are the entry's. */
export function compilePast(node: unknown, compiler: Compiler, path: Path): Past {
  const map = typeof node === "object" && node !== null && !Array.isArray(node) ? (node as Record<string, unknown>) : undefined;
  const { event, ...rest } = map ?? {};
  const conditions = map === undefined ? [compiler.condition(node, path, ENTRY)] : Object.keys(rest).length > 0 ? [compiler.condition(rest, path, ENTRY)] : [];
  const filter = conditions.length === 0 ? constant(TRUE) : allOf(conditions);
  const types = event === undefined ? undefined : typeCodes(event, compiler, [...path, "event"]);
  const matches = (entry: Entry, context: Context): Kleene => {
    // Mostly the entry's own fields settle it.
    const settled = filter.settles === undefined ? UNKNOWN : filter.settles(entry);
    if (settled !== UNKNOWN) return entry.underWay && settled === TRUE ? UNKNOWN : settled;
    const value = ofEntry(entry, ownTime(entry, context), context, filter.evaluate);
    return entry.underWay && value === TRUE ? UNKNOWN : value;
  };
  const lists: Past["lists"] = ({ history }) => (types ?? CONTACTS).map((type) => suchOf(history, filter, type));
  return {
    list: types === undefined ? ({ history }) => suchOf(history, filter, 0) : types.length === 1 ? ({ history }) => suchOf(history, filter, types[0]!) : undefined,
    lists,
    matches,
    explainMissing(entry, context, needs) {
      // Whether it comes to be made is not known before its outcome is.
      if (entry.underWay) needs.need("history.outcome");
      ofEntry(entry, ownTime(entry, context), context, () => filter.explain(context, asking(needs)));
    },
    breakpoints(context, span, mark) {
      filter.breakpoints(context, span, mark);
      for (const list of lists(context)) {
        markArrivals(list, span, mark);
        for (const entry of list) ofEntry(entry, entry.at, context, () => filter.breakpoints(context, span, mark));
      }
    },
    reach(reach, seconds) {
      if (types === undefined) reach.contacts(seconds, filter.settles && ((entry) => filter.settles!(entry) !== FALSE));
      else for (const type of types) reach.events(type, seconds);
      reachOf([filter], further(reach, seconds));
    },
    filter,
    ofEvents: types !== undefined,
  };
}

const CONTACTS: readonly number[] = [0];

/** The contacts (type 0), or the events of a type, that a filter may match. */
export function suchOf(history: History, filter: Condition, type: number): Such {
  if (history.such !== undefined && filter.settles !== undefined) return history.such(filter, type);
  return type === 0 ? history.contacts : history.events(type);
}

const ENTRY = { inEntry: true, inException: false, inRequirement: false } as const;

/** The codes of one or more event types; an undeclared type is a problem of the pack. */
export function typeCodes(node: unknown, compiler: Compiler, path: Path): readonly number[] {
  const names = Array.isArray(node) ? node : [node];
  return names.flatMap((name, index) => {
    const code = compiler.events.codes.get(name);
    if (code !== undefined) return [code];
    compiler.report(Array.isArray(node) ? [...path, index] : path, { code: "pack/unknown-event", found: name, expected: "an event type of the records, or one that the pack declares", fix: "correct the spelling, or declare it under `events` in pack.yaml" });
    return [];
  });
}

/**
 * Visits the entries of a list that precede what is judged and are not before `start`, latest first.
 * The visitor returns true to stop.
 */
export function visitLatestFirst(list: readonly Entry[], start: number, context: Context, visit: (entry: Entry) => boolean | void): void {
  for (let i = list.length - 1; i >= 0; i--) {
    const entry = list[i]!;
    if (entry.at < start) return;
    if (precedes(entry, context) && visit(entry) === true) return;
  }
}

/** The same over all lists of a filter together, in one order. */
export function visitAllLatestFirst(past: Past, start: number, context: Context, visit: (entry: Entry) => boolean | void): void {
  const lists = past.lists(context);
  if (lists.length === 1) return visitLatestFirst(lists[0]!, start, context, visit);
  visitLatestFirst(lists.flat().sort(inOrder), start, context, visit);
}

/** From when on the records that a filter looks at are complete. */
export const completeFrom = ({ ofEvents }: Past, { history }: Context): Instant => (ofEvents ? history.eventsFrom : history.contactsFrom);

/** The same of all that a grouping counts: `Infinity` where the history holds fewer people's contacts than that. */
export const completeFor = (past: Past, { width }: Grouping, context: Context): Instant => (past.ofEvents || context.history.covers >= width ? completeFrom(past, context) : Infinity);

/** The latest entry that matches: surely, and possibly. */
export function latestMatch(past: Past, match: (entry: Entry, context: Context) => Kleene, context: Context): { sure: Entry | undefined; possible: Entry | undefined } {
  let sure: Entry | undefined;
  let possible: Entry | undefined;
  for (const list of past.lists(context)) {
    visitLatestFirst(list, -Infinity, context, (entry) => {
      if (sure !== undefined && entry.at <= sure.at) return true;
      const value = and(past.matches(entry, context), match(entry, context));
      if (value !== FALSE && (possible === undefined || entry.at > possible.at)) possible = entry;
      if (value === TRUE) sure = entry;
      return value === TRUE;
    });
  }
  return { sure, possible };
}

