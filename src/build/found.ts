/** What a text holds, told in full: for measuring it and for tests. */
import type { Lexicon } from "../text/lexicon";
import { elementPlaces, type FindOptions, forbiddenPlaces, readFor } from "../text/find";
import type { Match } from "../text/pattern";
import type { Span } from "../text/position";
import { type Reading, readText } from "../text/reading";

/** Something in a text that a rule may forbid: a slug of the taxonomy, where it stands, and the concepts it was made of. */
export interface Finding {
  readonly finding: string;
  readonly span: Span;
  /** The span as its author wrote it. */
  readonly quote: string;
  /** Names of the concepts met; literal words of a pattern stand as themselves. */
  readonly concepts: readonly string[];
  /** The pattern that made it; absent where the words weigh enough without any. */
  readonly pattern?: string;
}

/** A required element that a text holds. */
export interface ElementFound {
  readonly element: string;
  readonly span: Span;
  readonly quote: string;
  readonly pattern: string;
}

/** Everything forbidden in a text, in order of place. Spans of one finding never overlap. */
export function findForbidden(text: string, options: FindOptions): Finding[] {
  return forbiddenIn(readFor(text, options), options);
}

/** As `findForbidden`, of a text that was read before. */
export function forbiddenIn(reading: Reading, options: FindOptions): Finding[] {
  return forbiddenPlaces(reading, options).map(({ match, name, from, to }) => ({
    finding: name,
    span: reading.spanOf(from, to),
    quote: reading.source.slice(from, to),
    concepts: match === undefined ? [] : conceptsOf(match, options.lexicon),
    ...(match !== undefined && { pattern: match.pattern.head.name }),
  }));
}

/** The required elements that a text holds, each as often as it stands there, in order of place. */
export function findElements(text: string, options: FindOptions): ElementFound[] {
  return elementsIn(readText(text, options.lexicon));
}

/** As `findElements`, of a text that was read before; they are the same for every recipient and channel. */
export function elementsIn(reading: Reading): ElementFound[] {
  return elementPlaces(reading).map(({ match, name, from, to }) => ({
    element: name,
    span: reading.spanOf(from, to),
    quote: reading.source.slice(from, to),
    pattern: match!.pattern.head.name,
  }));
}

function conceptsOf({ sequence }: Match, { sequences: { items }, concepts }: Lexicon): string[] {
  const names: string[] = [];
  for (let item = items.starts[sequence]!; item < items.starts[sequence + 1]!; item += 1) names.push(concepts[items.items[item]!]!);
  return names;
}
