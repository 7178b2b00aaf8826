import type { $ZodType } from "zod/v4/core";
import type { Entry, EventTypes, Raw } from "../records/entry";
import type { Fact } from "../records/catalogue";
import type { Calendar } from "../time/calendar";
import type { Instant } from "../time/instant";
import type { Span } from "../time/span";
import type { Zone } from "../time/zone";
import type { Kleene } from "./kleene";

/** The languages of messages: Chinese and English. */
export type Language = "zh" | "en";

/** Which clock cuts days and hours; an IANA name fixes one. */
export type ClockName = "recipient" | "debtor" | "number" | "recipient-and-number" | (string & {});

/** Entries that a filter does not rule out; where `unsure` is 0 it matches them all, and none needs to be asked. */
export type Such = readonly Entry[] & { readonly unsure?: number };

/**
 * The one store of what came before, filled from an array by a check and entry by entry by a session. Where a later instant is judged on
 * what is known now, it holds nothing of what comes after, but for what is planned.
 */
export interface History {
  /** Contacts in ascending order (instant, then id); the contact being judged is not among them. */
  readonly contacts: readonly Entry[];
  /** Events of one type in ascending order. */
  events(type: number): readonly Entry[];
  /** Of the contacts (type 0) or the events of one type, those that a filter does not rule out by their own fields; absent: not kept apart. */
  such?(filter: Condition, type: number): Such;
  /** From when on contacts are complete; `-Infinity` from the origin, `Infinity` where nothing is known to be complete. */
  readonly contactsFrom: Instant;
  /** The same of events. */
  readonly eventsFrom: Instant;
  /** Whose records these are: 0 the collector's, 1 the creditor's and its agencies', 2 everybody's about this debtor. */
  readonly covers: 0 | 1 | 2;
}

/** Words of a text: a finding or a required element, and where it stands: `[from, to)` in UTF-16 units, line and column from 1. */
export interface TextHit {
  /** Of the finding or the required element. */
  readonly slug: string;
  /** Where it begins, in UTF-16 units from 0. */
  readonly from: number;
  /** Where it ends, in UTF-16 units, exclusive. */
  readonly to: number;
  /** From 1. */
  readonly line: number;
  /** In UTF-16 units from 1. */
  readonly column: number;
  /** The words as their author wrote them; personal. */
  readonly quote: string;
  /** The words as a whole make it likely, and none of them shows it: for somebody to judge. */
  readonly suspected?: true;
}

/** A text as it was understood; made once and asked by every rule. */
export interface TextReading {
  /** Every language of the text is covered by a lexicon; otherwise what was not found may still be there. */
  readonly covered: boolean;
  /** What a rule may forbid, in order of place; of what a text says one way more than 10,000 times, the first. */
  findings(): readonly TextHit[];
  /** What a rule may require, in order of place. */
  elements(): readonly TextHit[];
}

/** The contact that a text belongs to, as the records say it; what is absent is not known. */
export interface TextOf {
  /** BCP 47. */
  readonly language?: string;
  /** As `contact.channel`. */
  readonly channel?: string;
  /** Not known means a third party. */
  readonly recipientRole?: string;
  /** The text holds placeholders. */
  readonly template: boolean;
  /** Somebody has judged the words: nothing is only suspected any more. */
  readonly judged?: boolean;
}

/** Finds what a text says. `lawful-contact/text` has one; a pure function of its arguments that never throws. */
export interface TextReader {
  /** One text, as that of such a contact. @param text  as its author wrote it; may be empty */
  read(text: string, of: TextOf): TextReading;
}

/**
 * What is known of the words of the contact: the text itself, that it was judged beforehand, that a script has yet to be kept to in
 * live speech, or nothing.
 */
export type Script = "given" | "judged" | "to-be-kept" | "missing";
/** The text of a contact, or what shows outside. */
export type TextPart = "text" | "envelope";

/** What a condition is judged on. `subject` is the contact, or inside a filter the entry that the filter looks at. */
export interface Context {
  /** The instant that is judged: the contact's own, or a later one when windows are sought. */
  readonly now: Instant;
  /** What operators of time look at: `now`, and inside a filter the entry's own instant. */
  at: Instant;
  /** What a filter looks at: the contact itself, or within a filter an entry. */
  subject: Entry;
  /** The contact that is judged. */
  readonly contact: Entry;
  /** The case record that holds at the instant; undefined where none does. */
  readonly case: Raw | undefined;
  /** When the case record's facts held; `-Infinity` for a record without `asOf`. */
  readonly caseAsOf: Instant;
  /** The debt that the rule is judged for; its id may be known where its record is not. */
  readonly debt: Raw | undefined;
  /** Its id; undefined where the rule is judged for no debt, or it is not known. */
  readonly debtId: string | undefined;
  /** What came before. */
  readonly history: History;
  /** Whether the contact was made already, and is not merely proposed. */
  readonly past: boolean;
  /** What is known of the contact's words. */
  readonly script: Script;
  /** What the contact's text, or its envelope, was understood to say; undefined where it is not given. With nobody to read it, it is covered by nothing. */
  reading(part: TextPart): TextReading | undefined;
  /** All zones that the clock may be in, the recipient's unless said; undefined where none is known. */
  zones(clock?: ClockName): readonly Zone[] | undefined;
}

/** Takes down what is missing. */
export interface Needs {
  /** A fact, by path; a fact of a history entry is `history.<field>`. */
  need(path: string): void;
}

/** Takes down why a condition has its present value. */
export interface Explanation extends Needs {
  /** A history entry that settles it. */
  entry(entry: Entry): void;
  /** A fact that settles it, by its canonical path; `value` undefined where the record is silent. */
  fact(path: string, value: unknown): void;
  /** Words of the text, or of what shows outside, that settle it. */
  words(hit: TextHit, part: TextPart): void;
  /** A value for a placeholder of the rule's message. */
  value(name: string, value: string | number): void;
}

/** Takes down an instant, in whole seconds since the epoch. */
export type Mark = (at: Instant) => void;

/** Takes down how far back before what is judged a condition looks, so that a session knows what it may let go. */
export interface Reach {
  /** Contacts up to so many seconds before, or only those that `such` holds for. */
  contacts(seconds: number, such?: (entry: Entry) => boolean): void;
  /** Events of a type up to so many seconds before. */
  events(type: number, seconds: number): void;
  /** All there is. */
  everything(): void;
}

/** How much of a limit is used up by earlier contacts, apart from the one being judged. */
export interface Budget {
  /** The most that the limit allows, from 0, the contact itself included. */
  readonly atMost: number;
  /** So many count for sure. */
  readonly least: number;
  /** So many may count; `Infinity` where the records do not reach as far as the limit does. */
  readonly most: number;
  /** So many may count of those on file. */
  readonly onFile: number;
  /** Whether the contact being judged may count too; otherwise the limit does not concern it. */
  readonly concerns: boolean;
}

/** A compiled condition. `evaluate` never throws: a fact that is missing or makes no sense is unknown. */
export interface Condition {
  /** Whether it holds of the contact at the instant of the context. Never throws. */
  evaluate(context: Context): Kleene;
  /**
   * Marks every instant of the span, from inclusive, at which the value may change with time alone: the first second of the new
   * value. Marking more than needed costs time and nothing else.
   */
  breakpoints(context: Context, span: Span, mark: Mark): void;
  /** Takes down what made it so. `value` is what `evaluate` says, where the caller has it already. */
  explain(context: Context, explanation: Explanation, value?: Kleene): void;
  /** The value as far as the dispatch profile alone settles it; absent: not at all. */
  screen?(context: Context): Kleene;
  /** The value as far as the entry's own fields settle it, whatever else there is; absent: not at all. */
  settles?(entry: Entry): Kleene;
  /** Absent: as far back as there is anything. */
  reach?(reach: Reach): void;
  /** Reports every limit that the condition holds, always as many and in the same order. */
  budgets?(context: Context, report: (budget: Budget) => void): void;
  /** The condition turns on the debt, so that its rule is judged once for each. */
  readonly perDebt?: boolean;
  /** The condition turns on what the contact's text says. */
  readonly turnsOnText?: boolean;
}

/** Where in a pack a condition stands, and what it may refer to. */
export interface Scope {
  /** Inside a filter: a path without a root is the entry's. */
  readonly inEntry: boolean;
  /** A positive place within `unless`: an event that is not on file is false, not unknown. */
  readonly inException: boolean;
  /** A positive place within `require` or `duty`: the only place where `known: true` may stand. */
  readonly inRequirement: boolean;
  /** In a pack's `applies`: a place or licence that is not given at all is false. */
  readonly inApplies: boolean;
}

/** Keys and places of list items, from 0, from the whole down. */
export type Path = readonly (string | number)[];

/** What a compiling operator may ask for. */
export interface Compiler {
  /** Where the condition stands that is compiled. */
  readonly scope: Scope;
  /** The event types that the records and the packs declare. */
  readonly events: EventTypes;
  /** Compiles a condition within this one; what is wrong with it is reported, and it is unknown throughout then. */
  condition(node: unknown, path: Path, scope?: Partial<Scope>): Condition;
  /** The fact that a path names, its root left out or not; undefined where there is none. */
  fact(path: string): Fact | undefined;
  /** A calendar of the pack; undefined, and reported, where there is none. */
  calendar(id: string, path: Path): Calendar | undefined;
  /** The values of a named group; undefined where there is none. */
  group(vocabulary: string | undefined, name: string): readonly string[] | undefined;
  /** Notes a problem of the pack; compiling goes on so that all are found at once. */
  report(path: Path, problem: { code: string; found?: unknown; expected: string; fix: string }): void;
}

/** Puts parts of a rule into words. */
export interface Speaker {
  /** In which it speaks. */
  readonly language: Language;
  /** A condition in words. */
  condition(node: unknown): string;
  /** One value or several, as a choice. */
  list(values: unknown): string;
}

/** A condition in words, for `rules show`. */
export type Says<P> = Readonly<Record<Language, (params: P, speaker: Speaker) => string>>;

/** An operator declares everything about itself; the engine never asks which one it holds. */
export interface Operator<P = unknown> {
  /** The key of conditions that mean it, kebab-case. */
  readonly name: string;
  /** The schema of its parameters, without work at import. Nested conditions are left open here and compiled on their own. */
  params(): $ZodType<P>;
  /** Makes a condition of parameters that fit the schema; what they refer to in vain goes to `compiler.report`. */
  compile(params: P, compiler: Compiler, path: Path): Condition;
  /** The placeholders that it can fill in a rule's message. */
  readonly values?: readonly string[];
}

/** An operator as it is given; whatever it declares is checked against the type of its parameters. */
export function defineOperator<P>(operator: Operator<P>): Operator<P> {
  return operator;
}

/** The same condition with all its parts in one order: whoever asks conditions of many kinds in turn finds their parts far sooner. */
export const uniform = ({ evaluate, breakpoints, explain, screen, settles, reach, budgets, perDebt, turnsOnText }: Condition): Condition => ({ evaluate, breakpoints, explain, screen, settles, reach, budgets, perDebt, turnsOnText });

/** A condition whose value never changes. */
export function constant(value: Kleene): Condition {
  return uniform({ evaluate: () => value, breakpoints: () => {}, explain: () => {}, screen: () => value, reach: () => {} });
}
