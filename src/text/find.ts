import type { Lexicon, PatternHead } from "./lexicon";
import type { TaughtLexicon } from "./link";
import type { Match } from "./pattern";
import { type Reading, readText } from "./reading";
import type { Audience } from "./weigher";

export interface FindOptions {
  readonly lexicon: TaughtLexicon;
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
const DISCLOSURE = "third-party-disclosure";
/** Channels on which others than the recipient read along. */
const SEEN_BY_ALL: readonly string[] = ["postcard", "social-public"];

/** For whom a text is read. */
export interface Reader {
  /** By pattern, 1 where the contact wants it. */
  readonly isWanted: Uint8Array;
  readonly audience: Audience;
}

/** What a lexicon makes of a contact; the same for all contacts of one channel and recipient. */
export function readerFor({ lexicon, ...contact }: FindOptions): Reader {
  return { isWanted: wantedPatterns(lexicon, contact), audience: audienceOf(contact) };
}

/** Reads a text as that of a contact: what no pattern wants of it is not looked for. */
export function readFor(text: string, options: FindOptions, { isWanted, audience } = readerFor(options)): Reading {
  const { weigher } = options.lexicon;
  return readText(text, options.lexicon, isWanted, weigher && ((tokens, stance, hits, matches) => weigher.weigh(tokens, stance, hits, matches, audience)));
}

/** By pattern, 1 where a contact wants it. */
export function wantedPatterns({ patterns }: Lexicon, contact: Omit<FindOptions, "lexicon">): Uint8Array {
  const isWanted = wantedBy(contact);
  return Uint8Array.from(patterns, ({ head }) => (isWanted(head) ? 1 : 0));
}

export function audienceOf({ channel, recipientRole, limitedContent, debtorSide }: Omit<FindOptions, "lexicon">): Audience {
  const isThirdParty = !(debtorSide ?? DEBTOR_SIDE).includes(recipientRole ?? "unknown");
  const isSeen = isThirdParty || SEEN_BY_ALL.includes(channel ?? "");
  const onlyShown = [...(limitedContent === true ? [] : [LIMITED_CONTENT]), ...(isSeen ? [] : [DISCLOSURE])];
  return { isThirdParty, onlyShown, ...(channel !== undefined && { channel }) };
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

/**
 * The places of what is forbidden alone. Where the text was weighed, all its words together can refute a pattern, and what weighs
 * enough without any pattern is a finding too, of the sentence that weighs most.
 */
export function forbiddenPlaces(reading: Reading, contact: FindOptions): Place[] {
  const places = patternPlaces(reading, contact);
  const { weighed } = reading;
  if (weighed === undefined || weighed.suspected.size === 0) return places;
  const told = new Set(places.map(({ name }) => name));
  const suspected = [...weighed.suspected].filter(([name]) => !told.has(name)).map(([name, place]): Place => ({ match: undefined, name, ...place }));
  return [...places, ...suspected].sort((a, b) => a.from - b.from || b.to - a.to || (a.name < b.name ? -1 : 1));
}

function patternPlaces({ matches, weighed }: Reading, contact: FindOptions): Place[] {
  const isWanted = wantedBy(contact);
  const wanted = matches.filter((match) => match.pattern.head.finding !== undefined && isWanted(match.pattern.head) && weighed?.refuted.has(match) !== true);
  if (!wanted.some(({ pattern: { head } }) => head.yields !== undefined)) return settled(wanted, "finding");
  const slugs = new Set<string>();
  for (const { pattern: { head } } of wanted) if (head.yields === undefined) slugs.add(head.finding!);
  return settled(wanted.filter(({ pattern: { head } }) => !head.yields?.some((slug) => slug !== head.finding && slugs.has(slug))), "finding");
}

/** The places of required elements alone. */
export function elementPlaces({ matches }: Reading): Place[] {
  return settled(matches, "element");
}

/** Where something stands, in UTF-16 units, under the name of the finding or element. */
export interface Place {
  /** The first of those that it is made of; undefined where it only weighs enough. */
  readonly match: Match | undefined;
  readonly name: string;
  readonly from: number;
  to: number;
}

/** Makes overlapping matches under one name one; what makes none of the kind is left out. Linear: no place is passed twice under one name. */
function settled(matches: readonly Match[], kind: "finding" | "element"): Place[] {
  const found: Place[] = [];
  for (const match of matches) {
    const name = match.pattern.head[kind];
    if (name === undefined) continue;
    let last = found.length - 1;
    while (last >= 0 && found[last]!.name !== name) last -= 1;
    const before = found[last];
    if (before !== undefined && before.to > match.from) before.to = Math.max(before.to, match.to);
    else found.push({ match, name, from: match.from, to: match.to });
  }
  return found;
}
