import type { CheckInput } from "../records/input";
import { readableInstant, type Language } from "../report/words";
import { valueInWords } from "../rules/fact-words";

/** Which contact it is, in one line without anything personal: `call-1 · voice · debtor · 2026-03-10 22:30:00 +08:00`. */
export function headingOf({ contact }: CheckInput, language: Language): string {
  const { id, at, channel, recipient } = contact;
  return [id, valueInWords(channel, language), valueInWords(recipient.role, language), readableInstant(at)].join(" · ");
}
