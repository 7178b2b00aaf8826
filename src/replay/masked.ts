import type { Evidence, Reason } from "../records/decision";

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
