import type { Citation } from "../records/decision";
import type { Language } from "../operators/operator";
import type { Instrument } from "../rules/pack";
import type { Rule } from "../rules/rule";
import { inLanguage } from "../rules/words";
import { Message } from "./message";

/** What a rule says and cites; made when it is first said, and shared by every decision that says it. */
export interface Wording {
  readonly title: Readonly<Record<Language, string>>;
  readonly message: Message;
  readonly citations: Readonly<Record<Language, Citation[]>>;
}

export function wordingOf(rule: Rule, instruments: ReadonlyMap<string, Instrument>): Wording {
  return {
    title: { zh: inLanguage(rule.title, "zh"), en: inLanguage(rule.title, "en") },
    message: new Message(rule.message),
    citations: { zh: citationsOf(rule, instruments, "zh"), en: citationsOf(rule, instruments, "en") },
  };
}

/** The instruments that a rule cites, the main one first. */
export function citedBy({ cite: { instrument, also = [] } }: Rule): readonly string[] {
  return [instrument, ...also.flatMap((one) => (typeof one === "string" ? [] : [one.instrument]))];
}

function citationsOf({ cite: { instrument, at, also = [] }, "in-force": { from, until } }: Rule, instruments: ReadonlyMap<string, Instrument>, language: Language): Citation[] {
  const pinpoints = also.filter((one) => typeof one === "string");
  const cite = (key: string, pinpoint: string, further: readonly string[]): Citation => {
    const found = instruments.get(key);
    return Object.freeze({
      instrument: key,
      title: found === undefined ? key : inLanguage(found.title, language),
      pinpoint,
      ...(further.length > 0 && { also: [...further] }),
      force: forceOf(found),
      ...(found?.url !== undefined && { url: found.url }),
      inForceFrom: from,
      ...(until !== undefined && { inForceUntil: until }),
    });
  };
  return [cite(instrument, at, pinpoints), ...also.flatMap((one) => (typeof one === "string" ? [] : [cite(one.instrument, one.at, [])]))];
}

/** An instrument that nobody declared binds like law until somebody does. */
export const forceOf = (instrument: Instrument | undefined): Instrument["force"] => instrument?.force ?? "law";
