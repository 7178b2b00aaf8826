import { compileLexicons } from "./compile";
import type { Lexicon, LexiconData, PatternHead } from "./lexicon";
import type { Match } from "./pattern";
import type { Span } from "./position";
import { spansOf } from "./position";
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

/** As `findForbidden`, of a text that was read before. */
export function forbiddenIn(reading: Reading, { lexicon, channel, recipientRole, limitedContent, debtorSide }: FindOptions): Finding[] {
  const isDebtorSide = (debtorSide ?? DEBTOR_SIDE).includes(recipientRole ?? "unknown");
  const isWanted = ({ finding, recipient, channel: channels }: PatternHead) =>
    finding !== undefined &&
    (finding !== LIMITED_CONTENT || limitedContent === true) &&
    (recipient === undefined || (recipient === "debtor-side") === isDebtorSide) &&
    (channels === undefined || (channel !== undefined && channels.includes(channel)));
  const matches = reading.matches.filter(({ pattern }) => isWanted(pattern.head));
  const slugs = new Set(matches.filter(({ pattern }) => pattern.head.yields === undefined).map(({ pattern }) => pattern.head.finding));
  const standing = matches.filter(({ pattern: { head } }) => !head.yields?.some((slug) => slug !== head.finding && slugs.has(slug)));
  return settled(reading, lexicon, standing, ({ finding }) => finding).map(({ name, ...rest }) => ({ finding: name, ...rest }));
}

/** The required elements that a text holds, each as often as it stands there, in order of place. */
export function findElements(text: string, options: FindOptions): ElementFound[] {
  return elementsIn(readText(text, options.lexicon), options);
}

/** As `findElements`, of a text that was read before. */
export function elementsIn(reading: Reading, { lexicon }: FindOptions): ElementFound[] {
  const matches = reading.matches.filter(({ pattern }) => pattern.head.element !== undefined);
  return settled(reading, lexicon, matches, ({ element }) => element).map(({ name, span, quote, pattern }) => ({ element: name, span, quote, pattern }));
}

interface Settled {
  readonly name: string;
  readonly span: Span;
  readonly quote: string;
  readonly concepts: readonly string[];
  readonly pattern: string;
}

/** Turns matches into spans; overlapping ones under one name become one, named after the first. */
function settled({ source }: Reading, { sequences: { items }, concepts }: Lexicon, matches: readonly Match[], nameOf: (head: PatternHead) => string | undefined): Settled[] {
  const spanOf = spansOf(source);
  const places = [...matches].sort((a, b) => a.from - b.from || b.to - a.to || a.pattern.number - b.pattern.number || a.hit - b.hit || a.sequence - b.sequence);
  const last = new Map<string, Settled>();
  const found: Settled[] = [];
  for (const { pattern, sequence, from, to } of places) {
    const name = nameOf(pattern.head) ?? "";
    const before = last.get(name);
    if (before && before.span.to > from) {
      if (to > before.span.to) Object.assign(before, { span: { ...before.span, to }, quote: source.slice(before.span.from, to) });
      continue;
    }
    const met = [...items.items.subarray(items.starts[sequence], items.starts[sequence + 1])].map((item) => concepts[item]!.replace(/^[a-z]+:/, "").replace(/^"/, ""));
    const settledOne = { name, span: spanOf(from, to), quote: source.slice(from, to), concepts: met, pattern: pattern.head.name };
    last.set(name, settledOne);
    found.push(settledOne);
  }
  return found;
}

export { compileLexicons };
export type { Lexicon, LexiconData };
