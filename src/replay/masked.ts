import type { Evidence, Reason } from "../records/decision";
import { catalogue } from "../records/catalogue";
import { lazy } from "../records/lazy";
import type { Problem } from "../records/problem";
import { COMMON_VALUES } from "./common-values";

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
/** Seven digits of any script, whatever signs stand between. */
const LIKE_A_NUMBER = /\p{Nd}(?:[^\p{L}\p{Nd}]{0,3}\p{Nd}){6}/u;
const OF_ID = /(^|\.)id$|Ids?(\.\d+)?$/;
/** Nearly what was expected. */
const MISSPELT = /^Did you mean /;
/** A day alone may be somebody's birthday, unless a time is what was expected. */
const OF_TIME = /^(a time|an instant|a date)\b/;
const CLOCK = /[T\s]*\d{1,2}:\d{2}(:\d{2})?(\.\d+)?(\s?[AP]M)?\s?(Z|[+-]\d{2}:?\d{2})?/gi;
const DAY = /\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{4}年\d{1,2}月\d{1,2}日/g;
const SHORT = /^(\P{L}*|[A-Za-z]{1,2})$/u;

/**
 * A problem without the value that was found, unless that surely is nobody's name, number, address or words: columns slip, and what stands
 * in the field of a channel is then whatever stood beside it. Place, path and reason stay.
 */
export function maskedProblem(problem: Problem): Problem {
  const { code, found, path, expected, message, fix, zh } = problem;
  if (found === undefined || MISSPELT.test(fix)) return problem;
  const value = found.replace(/^"(.*?)…?"?$/s, "$1");
  const isId = OF_ID.test(path) || code === "replay/case-rows-differ";
  if (isId ? isOpaque(value) : isNobodys(value, OF_TIME.test(expected))) return problem;
  const hide = (text: string): string => without(text, [found, value]);
  return { ...problem, found: HIDDEN, message: `${hide(message)} (--unmasked shows the value.)`, fix: hide(fix), ...(zh !== undefined && { zh: { ...zh, message: `${hide(zh.message)}（加 --unmasked 可显示该值。）`, fix: hide(zh.fix) } }) };
}

/** Ids are shown wherever a log is, long numbers or not; one of words alone is rather a name. */
const isOpaque = (value: string): boolean => /^[\w.:+/=-]+$/.test(value) || (/\d/.test(value) && !LIKE_A_TEXT.test(value));

/** Times, short numbers, one or two letters, and words that logs are known to hold. */
function isNobodys(value: string, isTime: boolean): boolean {
  const untimed = value.replace(CLOCK, "");
  const rest = isTime || untimed !== value ? untimed.replace(DAY, "") : untimed;
  return words().has(plainWord(value)) || (SHORT.test(rest) && !LIKE_A_TEXT.test(rest) && !LIKE_A_NUMBER.test(rest));
}

const plainWord = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, "");

const words = lazy((): ReadonlySet<string> => {
  const known = [...[...catalogue().values()].flatMap(({ values = [] }) => values), ...Object.values(COMMON_VALUES).flatMap((values) => Object.keys(values))];
  return new Set([...known, "true", "false", "null", "yes", "[…]", "{…}", "是", "否", "有", "无"].map(plainWord));
});
