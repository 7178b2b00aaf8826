import type { Evidence, Reason } from "../records/decision";
import type { Problem } from "../records/problem";

const HIDDEN = "•••";
/** The value of a message that holds words of a text. */
const QUOTE = "quote";

/**
 * A reason without what is personal: names, numbers, addresses and words of persons do not leave the log.
 *
 * @param personal  paths of the facts about persons; absent, nothing is left out
 */
export function maskedReason(reason: Reason, personal: ReadonlySet<string> | undefined): Reason {
  if (personal === undefined) return reason;
  const { message, values, evidence } = reason;
  const hidden = Object.keys(values).filter((name) => name === QUOTE || personal.has(name) || personal.has(`contact.${name}`));
  return {
    ...reason,
    ...(hidden.length > 0 && { message: without(message, hidden.map((name) => String(values[name]))), values: { ...values, ...Object.fromEntries(hidden.map((name) => [name, HIDDEN])) } }),
    evidence: evidence.map((one) => masked(one, personal)),
  };
}

function masked(evidence: Evidence, personal: ReadonlySet<string>): Evidence {
  if ("fact" in evidence) return personal.has(evidence.fact) ? { fact: evidence.fact, value: HIDDEN } : evidence;
  return "quote" in evidence ? { ...evidence, quote: HIDDEN } : evidence;
}

/** The longer first, since one may hold another. */
const without = (message: string, texts: readonly string[]): string => texts.filter((text) => text !== "").sort((a, b) => b.length - a.length).reduce((rest, text) => rest.replaceAll(text, HIDDEN), message);

/** A row that slipped into one field, an address or a sentence. */
const LIKE_A_TEXT = /[@{\t\r\n]|[,;|，；].*[,;|，；]|\d\s*[号弄室栋]|.{31}/s;
/** Dates and times of day, which are many digits and nobody's. */
const MOMENT = /\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{1,2}:\d{2}(:\d{2})?(\.\d+)?/g;
/** Seven digits of any script, whatever signs stand between. */
const LIKE_A_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){6}/u;
/** Ids are shown wherever a log is, long numbers or not. */
const OF_ID = /(^|\.)id$|Ids?(\.\d+)?$/;
/** Long ids, such as UUIDs, are no sentences. */
const OPAQUE = /^[\w.:+/=-]+$/;

/**
 * A problem without the value that was found, where that may be a person's number, address or words: columns slip, and what stands in the
 * field of a channel is then somebody's telephone. Place, path and reason stay.
 */
export function maskedProblem(problem: Problem): Problem {
  const { code, found, path, message, fix, zh } = problem;
  const value = found?.replace(/^"(.*?)…?"?$/s, "$1") ?? "";
  const isId = OF_ID.test(path) || code === "replay/case-rows-differ";
  const isPersonal = isId ? LIKE_A_TEXT.test(value) && !OPAQUE.test(value) : LIKE_A_TEXT.test(value) || LIKE_A_NUMBER.test(value.replace(MOMENT, ""));
  if (!isPersonal) return problem;
  const hide = (text: string): string => without(text, [found!, value]);
  return { ...problem, found: HIDDEN, message: hide(message), fix: hide(fix), ...(zh !== undefined && { zh: { ...zh, message: hide(zh.message), fix: hide(zh.fix) } }) };
}
