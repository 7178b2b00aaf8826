import { SCRIPT_FINDINGS } from "../records/script-slugs";
import { FALSE } from "./kleene";
import { defineOperator, type Says, type TextPart } from "./operator";
import { either, map, oneOf, oneOrMore, optional, text } from "./schema";
import { TEXT_PARTS, checkSlugs, partInWords, scriptCondition } from "./script";

type Slugs = string | string[];
type Params = Slugs | { finding: Slugs; in?: TextPart };

const slugs = () => oneOrMore(text());
const findingsOf = (params: Params): readonly string[] => [typeof params === "object" && !Array.isArray(params) ? params.finding : params].flat();
const partOf = (params: Params): TextPart => (typeof params === "object" && !Array.isArray(params) ? (params.in ?? "text") : "text");

/**
 * `says`: does the contact say something of a kind that may be forbidden?
 *
 * Params   a finding of the taxonomy, or a list of which any will do; or `finding` with `in`: `text` (the default) or `envelope`, what
 *          shows outside a letter, or as a message's subject or preview.
 * True     found, though parts of the text be in a language that nobody reads.
 * False    not found in a text that is covered whole; judged beforehand (`content.judged`); live speech that has a script to keep to.
 * Unknown  no text; no reader, or none for a language of the text; only suspected.
 */
export const says = defineOperator<Params>({
  name: "says",
  params: () => either([slugs(), map({ finding: slugs(), in: optional(oneOf(...TEXT_PARTS)) })]),
  compile(params, compiler, path) {
    const wanted = new Set(findingsOf(params));
    const part = partOf(params);
    checkSlugs([...wanted], SCRIPT_FINDINGS, compiler, path);
    return scriptCondition({
      part,
      settled: FALSE,
      found: (reading) => reading.findings().filter(({ slug }) => wanted.has(slug)),
      explain(hits, explanation) {
        for (const hit of hits) {
          explanation.words(hit, part);
          explanation.value("finding", hit.slug);
          explanation.value("quote", hit.quote);
        }
      },
    });
  },
  values: ["quote", "finding"],
});

export const saysSays: Says<Params> = {
  en: (params, speaker) => `${partInWords(partOf(params), speaker)} says something of the kind ${speaker.list(findingsOf(params))}`,
  zh: (params, speaker) => `${partInWords(partOf(params), speaker)}含有${speaker.list(findingsOf(params))}`,
};
