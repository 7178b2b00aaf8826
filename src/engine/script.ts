import { VOICE, isUnanswered, tellsOfWords, type Entry, type Raw } from "../records/entry";
import { UNKNOWN_VALUE } from "../records/vocabulary";
import type { Script, TextPart, TextReader, TextReading } from "../operators/operator";

const SPOKEN: readonly unknown[] = ["none", "autodialed", "ai-voice"];
const LIVE: readonly unknown[] = ["visit", "chat"];
const NOTHING: readonly never[] = [];
/** A text that nobody has read. */
const UNREAD: TextReading = { covered: false, findings: () => NOTHING, elements: () => NOTHING };

const member = (record: Raw, key: string): Raw => {
  const value = record[key];
  return typeof value === "object" && value !== null ? (value as Raw) : {};
};
const wordIn = (record: Raw, key: string): string | undefined => {
  const value = record[key];
  return typeof value === "string" && value !== UNKNOWN_VALUE ? value : undefined;
};

/** A part of the words. A text left blank says nothing, and nobody knows what was said; an envelope left blank shows nothing. */
function partOf(content: Raw, part: TextPart): string | undefined {
  const words = wordIn(content, part);
  return part === "text" && words?.trim() === "" ? undefined : words;
}

/** What is known of the words of a contact. A voice that may be a recording is not live. */
export function scriptOf(contact: Entry, past: boolean): Script {
  const { raw, channel } = contact;
  const content = member(raw, "content");
  if (partOf(content, "text") !== undefined) return "given";
  // A call that nobody answered said nothing to anybody; a record that tells of words contradicts that.
  if (content["judged"] === true || (past && channel === VOICE && isUnanswered(contact) && !tellsOfWords(contact))) return "judged";
  const isLive = LIVE.includes(raw["channel"]) || (channel === VOICE && SPOKEN.includes(raw["automated"]));
  return isLive && !past ? "to-be-kept" : "missing";
}

/** What a part of a contact's words was understood to say; undefined where it is not given. */
export function readingOf(part: TextPart, contact: Raw, texts: TextReader | undefined): TextReading | undefined {
  const content = member(contact, "content");
  const text = partOf(content, part);
  if (text === undefined) return undefined;
  if (texts === undefined) return UNREAD;
  return texts.read(text, {
    language: wordIn(content, "language"),
    channel: wordIn(contact, "channel"),
    // Whoever carries or sees the outside is no party to the debt.
    recipientRole: part === "envelope" ? undefined : wordIn(member(contact, "recipient"), "role"),
    template: content["template"] === true,
    judged: content["judged"] === true,
  });
}
