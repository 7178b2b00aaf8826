import { compileLexicons } from "./compile";
import type { Lexicon, LexiconData, PatternHead } from "./lexicon";
import type { Match } from "./pattern";
import type { Span } from "./position";
import type { Reading } from "./reading";
import { readText } from "./reading";

/** Something in a text that a rule may forbid: a slug of the taxonomy, where it stands, and the concepts it was made of. */
export interface Finding {
  readonly finding: string;
  readonly span: Span;
  /** The span as its author wrote it. */
  readonly quote: string;
  /** Names of the concepts met; literal words of a pattern stand as themselves. */
  readonly concepts: readonly string[];
  /** The pattern that made it. */
  readonly pattern: string;
}

/** A required element that a text holds. */
export interface ElementFound {
  readonly element: string;
  readonly span: Span;
  readonly quote: string;
  readonly pattern: string;
}

export interface FindOptions {
  readonly lexicon: Lexicon;
  /** As `contact.channel`. */
  readonly channel?: string;
  /** As `contact.recipient.role`; absent means `unknown`, which is a third party. */
  readonly recipientRole?: string;
  /** Whether the message must be a limited-content one; only then is anything beyond it a finding. */
  readonly limitedContent?: boolean;
  /** Roles on the debtor's side; those of the taxonomy unless given. A pack that counts the spouse adds it. */
  readonly debtorSide?: readonly string[];
}

const DEBTOR_SIDE: readonly string[] = ["debtor", "co-debtor", "guarantor", "attorney", "guardian", "executor", "debt-counsellor"];
const LIMITED_CONTENT = "beyond-limited-content";

/** Everything forbidden in a text, in order of place. Spans of one finding never overlap. */
export function findForbidden(text: string, options: FindOptions): Finding[] {
  return forbiddenIn(readText(text, options.lexicon), options);
}

/** Whether a pattern makes a finding for this contact, or an element. */
export function wantedBy({ channel, recipientRole, limitedContent, debtorSide }: Omit<FindOptions, "lexicon">): (head: PatternHead) => boolean {
  const isDebtorSide = (debtorSide ?? DEBTOR_SIDE).includes(recipientRole ?? "unknown");
  return ({ finding, recipient, channel: channels }) =>
    finding === undefined ||
    ((finding !== LIMITED_CONTENT || limitedContent === true) &&
      (recipient === undefined || (recipient === "debtor-side") === isDebtorSide) &&
      (channels === undefined || (channel !== undefined && channels.includes(channel))));
}

/** As `findForbidden`, of a text that was read before. */
export function forbiddenIn(reading: Reading, { lexicon, ...contact }: FindOptions): Finding[] {
  return forbiddenPlaces(reading, contact).map(({ match, name, from, to }) => ({
    finding: name,
    span: reading.spanOf(from, to),
    quote: reading.source.slice(from, to),
    concepts: conceptsOf(match, lexicon),
    pattern: match.pattern.head.name,
  }));
}

/** The places of what is forbidden alone. */
export function forbiddenPlaces(reading: Reading, contact: Omit<FindOptions, "lexicon">): Place[] {
  const isWanted = wantedBy(contact);
  const wanted = reading.matches.filter(({ pattern: { head } }) => head.finding !== undefined && isWanted(head));
  const slugs = new Set<string>();
  for (const { pattern: { head } } of wanted) if (head.yields === undefined) slugs.add(head.finding!);
  const standing = wanted.filter(({ pattern: { head } }) => !head.yields?.some((slug) => slug !== head.finding && slugs.has(slug)));
  return settled(standing, ({ finding }) => finding!);
}

/** The required elements that a text holds, each as often as it stands there, in order of place. */
export function findElements(text: string, options: FindOptions): ElementFound[] {
  return elementsIn(readText(text, options.lexicon), options);
}

/** As `findElements`, of a text that was read before; they are the same for every recipient and channel. */
export function elementsIn(reading: Reading, _options: FindOptions): ElementFound[] {
  return elementPlaces(reading).map(({ match, name, from, to }) => ({
    element: name,
    span: reading.spanOf(from, to),
    quote: reading.source.slice(from, to),
    pattern: match.pattern.head.name,
  }));
}

/** The places of required elements alone. */
export function elementPlaces({ matches }: Reading): Place[] {
  return settled(matches.filter(({ pattern }) => pattern.head.element !== undefined), ({ element }) => element!);
}

/** Where something stands, in UTF-16 units, under the name of the finding or element. */
export interface Place {
  /** The first of those that it is made of. */
  readonly match: Match;
  readonly name: string;
  readonly from: number;
  to: number;
}

/** Makes overlapping matches under one name one. */
function settled(matches: readonly Match[], nameOf: (head: PatternHead) => string): Place[] {
  const last = new Map<string, Place>();
  const found: Place[] = [];
  for (const match of matches) {
    const name = nameOf(match.pattern.head);
    const before = last.get(name);
    if (before && before.to > match.from) {
      before.to = Math.max(before.to, match.to);
      continue;
    }
    const one = { match, name, from: match.from, to: match.to };
    last.set(name, one);
    found.push(one);
  }
  return found;
}

function conceptsOf({ sequence }: Match, { sequences: { items }, concepts }: Lexicon): string[] {
  const names: string[] = [];
  for (let item = items.starts[sequence]!; item < items.starts[sequence + 1]!; item += 1) names.push(concepts[items.items[item]!]!);
  return names;
}

export { compileLexicons };
export type { Lexicon, LexiconData };
