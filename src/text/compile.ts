import { commonness, rarestOf } from "./commonness";
import { shared } from "./concepts";
import type { LexiconData, Pattern, PatternData } from "./lexicon";
import { linkLexicon, type LexiconTables, type TaughtLexicon } from "./link";
import { filtered, listsOf } from "./lists";
import type { SequenceData } from "./pattern-syntax";
import { parseSequence } from "./pattern-syntax";
import { TermList } from "./term-list";
import { expandTerm } from "./terms";

/**
 * Compiles lexicons. Every pattern of every language is looked for in every text, so that a text may change language midway.
 *
 * @throws {RangeError} on a term or sequence that cannot be read, or on a concept that no lexicon holds
 */
export function compileLexicons(sources: readonly LexiconData[]): TaughtLexicon {
  return linkLexicon(tablesOf(sources));
}

/** The tables of lexicons: what takes long to work out, without what a moment can derive from it. */
export function tablesOf(sources: readonly LexiconData[]): LexiconTables {
  const terms = new TermList();
  for (const name of Object.keys(shared)) terms.concept(name);
  const slotNames: Record<string, string[]> = {};
  for (const { language, concepts } of sources) {
    for (const [name, list] of Object.entries(concepts)) {
      for (const term of list) terms.add(terms.concept(ownName(name, language)), term);
      if (name.startsWith("slot-")) slotNames[name] = [...(slotNames[name] ?? []), ...list.flatMap(expandTerm)];
    }
  }
  const sequences: (SequenceData & { readonly pattern: number })[] = [];
  const all = sources.flatMap(({ language, patterns }) => patterns.map((data) => ({ language, data })));
  all.forEach(({ language, data }, pattern) => {
    for (const line of data.any) for (const sequence of sequencesOf(line, language, terms)) sequences.push({ ...sequence, pattern });
  });
  const patterns = all.map(({ language, data }, number) => patternOf(data, number, (name) => terms.numberOf(ownName(name, language))));
  const asked = askedConcepts(sequences, patterns);
  const conceptsOf = filtered(terms.conceptsOf(), (concept) => asked.has(concept));
  const shapes = terms.shapes();
  const concepts = terms.conceptNames();
  const guess = commonness(conceptsOf, Object.values(shapes), concepts.length);
  const rarest = sequences.map(({ items }) => rarestOf(items, guess));
  return {
    languages: [...new Set(sources.map(({ language }) => language))],
    words: terms.words(),
    disguises: Object.assign({}, ...sources.map(({ disguises }) => disguises ?? {})) as Record<string, string>,
    slotNames,
    concepts,
    shapes,
    terms: filtered(listsOf(terms.spellings), (_, term) => conceptsOf.starts[term] !== conceptsOf.starts[term + 1]),
    conceptsOf,
    patterns,
    items: listsOf(sequences.map(({ items }) => items)),
    // The last item of a sequence has no gap after it; that the two tables run side by side is worth a nought.
    most: sequences.flatMap(({ gaps }) => [...gaps.map(({ most }) => most), 0]),
    crosses: sequences.flatMap(({ gaps }) => [...gaps.map(({ crosses }) => (crosses ? 1 : 0)), 0]),
    anchor: rarest.map(({ anchor }) => anchor),
    partner: rarest.map(({ partner }) => partner),
    pattern: sequences.map(({ pattern }) => pattern),
  };
}

/** The concepts that reading needs and those that patterns ask for. */
function askedConcepts(sequences: readonly SequenceData[], patterns: readonly Pattern[]): ReadonlySet<number> {
  return new Set([...Object.values(shared), ...sequences.flatMap(({ items }) => items), ...patterns.flatMap(({ asks }) => asks)]);
}

function sequencesOf(line: string, language: string, terms: TermList): SequenceData[] {
  return parseSequence(line, language, {
    concept: (short) => {
      const name = ownName(short, language);
      if (!terms.isHeld(name) && !name.startsWith("#")) throw new RangeError(`"${line}": no concept is called ${short}`);
      return terms.concept(name);
    },
    literal: (text) => {
      const name = `${language}:"${text}`;
      const isNew = terms.numberOf(name) === undefined;
      const concept = terms.concept(name);
      if (isNew) terms.add(concept, text);
      return concept;
    },
  });
}

function patternOf({ any: _sequences, unless, "unless-near": unlessNear, "unless-text": unlessText, with: company, ...head }: PatternData, number: number, conceptOf: (name: string) => number | undefined): Pattern {
  const numbers = (names: readonly string[] = []) => names.map(conceptOf).filter((concept) => concept !== undefined);
  const asks = [unless, unlessNear, unlessText, company].flatMap(numbers);
  return { number, head, unless: numbers(unless), unlessNear: numbers(unlessNear), unlessText: numbers(unlessText), ...(company && { with: numbers(company) }), asks };
}

/** The full name of a concept that a lexicon calls by `name`; one that does not begin with its language is shared. */
function ownName(name: string, language: string): string {
  return name.startsWith("#") || name.startsWith("slot-") || name in shared ? name : `${language}:${name}`;
}
