import type { Automaton } from "./automaton";
import type { Lists } from "./lists";
import type { SlotNames } from "./slot-names";
import type { Vocabulary } from "./vocabulary";

/** A lexicon as data: what `src/packs/lexicons` holds, compiled to JSON. */
export interface LexiconData {
  /** BCP 47, of the primary language: `zh`, `en`. */
  readonly language: string;
  /** Terms by concept; the notation of `terms.ts`. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** What makes findings and meets required elements. */
  readonly patterns: readonly PatternData[];
  /** Disguised spelling → Han characters that it stands for. */
  readonly disguises?: Readonly<Record<string, string>>;
}

/** Whom and what a pattern is for, and what it makes. Exactly one of `finding` and `element` is given. */
export interface PatternHead {
  /** Names it among others of the lexicon. */
  readonly name: string;
  /** Slug of the finding that it makes. */
  readonly finding?: string;
  /** Slug of the required element that it meets. */
  readonly element?: string;
  /** Only for recipients of this side; absent, for all. */
  readonly recipient?: "third-party" | "debtor-side";
  /** Only on these channels; absent, on all. */
  readonly channel?: readonly string[];
  /** Findings beside which it is not made. */
  readonly yields?: readonly string[];
  /** `counts`: also found where denied; `reported`: and in what is told of others, too. */
  readonly denied?: "counts" | "reported";
}

/** One way to make a finding, or to meet a required element. */
export interface PatternData extends PatternHead {
  /** Sequences in the notation of `pattern-syntax.ts`; any one suffices. */
  readonly any: readonly string[];
  /** Concepts that lift it when they stand in a sentence that it touches. */
  readonly unless?: readonly string[];
  /** Concepts that lift it when they stand there, or in the sentence before or after. */
  readonly "unless-near"?: readonly string[];
  /** Concepts that lift it wherever they stand. */
  readonly "unless-text"?: readonly string[];
  /** Concepts of which one must stand somewhere in the text. */
  readonly with?: readonly string[];
}

/** A pattern with its concepts as numbers. */
export interface Pattern {
  readonly number: number;
  readonly head: PatternHead;
  readonly unless: readonly number[];
  readonly unlessNear: readonly number[];
  readonly unlessText: readonly number[];
  /** Absent where it needs no company; empty where no lexicon has the company that it needs. */
  readonly with?: readonly number[];
  /** All of these together. */
  readonly asks: readonly number[];
}

/** The sequences of all patterns, by number. */
export interface Sequences {
  /** The concepts of each, in order. */
  readonly items: Lists;
  /** By place in `items`: most tokens between an item and the next, and whether the end of a sentence may lie there. */
  readonly most: Uint8Array;
  readonly crosses: Uint8Array;
  /** The index of the item that is looked for first. */
  readonly anchor: Uint8Array;
  readonly pattern: Uint16Array;
  /** By pattern, the concepts that it asks for beside those of its sequences. */
  readonly asks: Lists;
  /** By concept, the sequences that are looked for by it. */
  readonly anchoredBy: Lists;
  /** By place in `anchoredBy`, another concept of the sequence, the first to be missed; the same one where there is no other. */
  readonly partner: Int32Array;
}

/** Lexicons compiled together: one automaton, every sequence under the concept that is looked for first. */
export interface Lexicon {
  readonly languages: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly automaton: Automaton;
  /** The names of the concepts, literal words as they stand; the first are those of `shared`. */
  readonly concepts: readonly string[];
  /** By term, the concepts that hold it. */
  readonly conceptsOf: Lists;
  /** By concept, 1 where sequences are looked for by it. */
  readonly awaited: Uint8Array;
  readonly patterns: readonly Pattern[];
  /** 1 for each. */
  readonly allPatterns: Uint8Array;
  readonly sequences: Sequences;
  /** By term, 1 where it hides every hit inside it. */
  readonly isInnocent: Uint8Array;
  /** By shape, the term that stands for it, -1 where no pattern names it. */
  readonly shapeTerms: Int32Array;
  /** The terms that stand for the classes of placeholders (`slot-amount`) that some pattern names. */
  readonly slotTerms: ReadonlyMap<string, number>;
  readonly slotNames: SlotNames;
  readonly longestTerm: number;
}
