import { deciding } from "./deciding";
import { linearity } from "./linearity";
import { linting } from "./linting";
import { replaying } from "./replay";
import { replayingLarge } from "./replay-large";
import type { Section } from "./section";
import { session } from "./session";
import { starting } from "./starting";
import { texts } from "./texts";
import { windows } from "./windows";

/** Every section, in the order in which they run. */
export const sections: readonly Section[] = [deciding, linearity, starting, replaying, replayingLarge, windows, session, linting, texts];

/** The sections of these names, all where there is none; names that no section has are left over. */
export function chosen(names: readonly string[]): { readonly found: readonly Section[]; readonly unknown: readonly string[] } {
  const unknown = names.filter((name) => !sections.some((section) => section.name === name));
  return { found: names.length === 0 ? sections : sections.filter(({ name }) => names.includes(name)), unknown };
}
