import { nearest } from "../records/suggest";
import { FALSE, TRUE, UNKNOWN, type Kleene } from "./kleene";
import type { Compiler, Condition, Context, Explanation, Path, Speaker, TextHit, TextPart, TextReading } from "./operator";

export const TEXT_PARTS = ["text", "envelope"] as const satisfies readonly TextPart[];

const PATHS: Readonly<Record<TextPart, string>> = { text: "contact.content.text", envelope: "contact.content.envelope" };
/** What a text needs besides itself: a reader, and one that covers its language; and somebody to judge what is only suspected. */
const READER = "texts";
export const JUDGED = "contact.content.judged";

/** What is asked of the words of a contact. */
interface Question {
  readonly part: TextPart;
  /** The answer where the words were judged beforehand, or a script has yet to be kept to. */
  readonly settled: Kleene;
  /** The words that make it true. */
  found(reading: TextReading): readonly TextHit[];
  /** It is true whatever the text says. */
  isShown?(context: Context): boolean;
  /** Takes down why it is not unknown. */
  explain(hits: readonly TextHit[], explanation: Explanation): void;
}

/**
 * What is found is true whatever else the text holds, and unknown where it is only suspected; what is not found is false only where
 * every language of the text is covered.
 */
export function scriptCondition({ part, settled, found, isShown, explain }: Question): Condition {
  const evaluate = (context: Context): Kleene => {
    if (isShown?.(context) === true) return TRUE;
    const reading = context.reading(part);
    if (reading !== undefined) {
      const hits = found(reading);
      return hits.some(isSure) ? TRUE : hits.length > 0 || !reading.covered ? UNKNOWN : FALSE;
    }
    // Of an envelope the text beside it tells nothing.
    return context.script === "missing" || (part === "envelope" && context.script === "given") ? UNKNOWN : settled;
  };
  return {
    evaluate,
    breakpoints: () => {},
    reach: () => {},
    turnsOnText: true,
    explain(context, explanation, value = evaluate(context)) {
      const reading = context.reading(part);
      const hits = reading === undefined ? [] : found(reading);
      if (value === UNKNOWN) explanation.need(reading === undefined ? PATHS[part] : hits.length > 0 ? JUDGED : READER);
      if (value !== UNKNOWN || hits.length > 0) explain(hits, explanation);
    },
  };
}

const isSure = ({ suspected }: TextHit): boolean => suspected !== true;

/** The slugs that a rule names; one that the taxonomy lacks, and a place where there is no text to look at, are problems of the pack. */
export function checkSlugs(given: readonly string[], known: readonly string[], compiler: Compiler, path: Path): void {
  if (compiler.scope.inEntry) compiler.report(path, { code: "pack/unknown-key", found: path.at(-1), expected: "a condition on a history entry; only the contact that is judged has its text read", fix: "ask it outside the filter" });
  for (const slug of given) {
    if (known.includes(slug)) continue;
    const guess = nearest(slug, known);
    compiler.report(path, { code: "pack/unknown-value", found: slug, expected: `one of ${known.join(", ")}`, fix: guess ? `did you mean \`${guess}\`?` : "use one of these" });
  }
}

/** Where it is looked for, in words. */
export function partInWords(part: TextPart | undefined, { language }: Speaker): string {
  if (part === "envelope") return language === "zh" ? "外观（信封、主题、预览）" : "what shows outside";
  return language === "zh" ? "内容" : "the text";
}
