import type { Raw } from "../records/entry";
import { SCRIPT_ELEMENTS } from "../records/script-slugs";
import { FALSE, TRUE } from "./kleene";
import { defineOperator, type Context, type Says, type TextHit, type TextPart, type TextReading } from "./operator";
import { either, map, oneOf, optional, text } from "./schema";
import { TEXT_PARTS, checkSlugs, partInWords, scriptCondition } from "./script";

interface Placed {
  element: string;
  in?: TextPart;
  first?: true;
  before?: string;
  said?: true;
}
type Params = string | Placed;

const placed = (params: Params): Placed => (typeof params === "string" ? { element: params } : params);

/**
 * `states`: does the contact say what it may have to say?
 *
 * Params   an element of the taxonomy; or `element` with `in` (`text`, the default, or `envelope`), `first: true` (no other element and
 *          no finding stands before it), `before` (it stands before that element, or that one is not there), `said: true` (in these
 *          very words).
 * True     found; or, unless it has to be `said`: among `content.shows`, where its place does not matter; judged beforehand
 *          (`content.judged`); live speech that has a script to keep to.
 * False    not found in a text that is covered whole; where it has to be `said`, also words that were judged or have yet to be spoken.
 * Unknown  no text; no reader, or none for a language of the text.
 */
export const states = defineOperator<Params>({
  name: "states",
  params: () =>
    either([
      text(),
      map({ element: text(), in: optional(oneOf(...TEXT_PARTS)), first: optional(oneOf(true)), before: optional(text()), said: optional(oneOf(true)) }),
    ]),
  compile(params, compiler, path) {
    const { element, in: part = "text", first, before, said } = placed(params);
    checkSlugs(before === undefined ? [element] : [element, before], SCRIPT_ELEMENTS, compiler, path);
    const isPlaceFree = part === "text" && first === undefined && before === undefined && said === undefined;
    return scriptCondition({
      part,
      settled: said === true ? FALSE : TRUE,
      found: (reading) => stated(reading, element, first === true, before),
      isShown: isPlaceFree ? (context) => isAmongShown(element, context) : undefined,
      explain: (_hits, explanation) => explanation.value("element", element),
    });
  },
  values: ["element"],
});

export const statesSays: Says<Params> = {
  en: (params, speaker) => {
    const { element, in: part, first, before, said } = placed(params);
    return `${partInWords(part, speaker)} ${said ? "itself " : ""}states ${speaker.list(element)}${first ? ", first of all" : ""}${before ? `, before ${speaker.list(before)}` : ""}`;
  },
  zh: (params, speaker) => {
    const { element, in: part, first, before, said } = placed(params);
    return `${partInWords(part, speaker)}${said ? "本身" : ""}${first ? "开头" : ""}载明${speaker.list(element)}${before ? `，且先于${speaker.list(before)}` : ""}`;
  },
};

/** The element where it stands first; nothing where it is missing or comes too late. */
function stated(reading: TextReading, element: string, first: boolean, before: string | undefined): readonly TextHit[] {
  const elements = reading.elements();
  const hit = elements.find(({ slug }) => slug === element);
  if (hit === undefined) return [];
  const comesEarlier = (other: TextHit): boolean => other.slug !== element && other.from < hit.from;
  const isLate = (first && (elements.some(comesEarlier) || reading.findings().some(comesEarlier))) || (before !== undefined && elements.some((other) => other.slug === before && comesEarlier(other)));
  return isLate ? [] : [hit];
}

function isAmongShown(element: string, { contact }: Context): boolean {
  const shows = (contact.raw["content"] as Raw | null | undefined)?.["shows"];
  return Array.isArray(shows) && shows.includes(element);
}
