import { lazy } from "../records/lazy";
import { addEntities } from "./entities";
import { Hits } from "./hits";
import type { Lexicon } from "./lexicon";
import { mergeSort } from "./merge-sort";
import { FoldedText, normalise, withPlainBlanks } from "./normalise";
import { Occurrences } from "./occurrences";
import { type Match, Matcher } from "./pattern";
import { findPlaceholders } from "./placeholder";
import { type Span, spansOf } from "./position";
import { Stance } from "./stance";
import { tokenise, Tokens } from "./tokens";
import type { Weigh, Weighed } from "./weigher";

/** A text as it is understood: whatever some pattern makes of it, for whomever it is meant. */
export interface Reading {
  readonly source: string;
  /** In order of place. */
  readonly matches: readonly Match[];
  /** Undefined where it was not weighed. */
  readonly weighed: Weighed | undefined;
  readonly spanOf: (from: number, to: number) => Span;
  /** The work it took: steps of the automaton, hits, places tried. */
  readonly steps: number;
}

/** The longer before the shorter; what is alike in all else in the order of the lexicon. */
function isBefore(a: Match, b: Match): boolean {
  if (a.from !== b.from) return a.from < b.from;
  if (a.to !== b.to) return a.to > b.to;
  if (a.pattern.number !== b.pattern.number) return a.pattern.number < b.pattern.number;
  return a.hit === b.hit ? a.sequence < b.sequence : a.hit < b.hit;
}

/** What reading works in: room that is used again for the next text, of which a reading keeps nothing. */
class Desk {
  readonly folded = new FoldedText();
  readonly tokens = new Tokens();
  readonly hits = new Hits();
  readonly occurrences = new Occurrences();
  readonly stance = new Stance();
  readonly matcher = new Matcher(this.occurrences, this.stance);
}

const desk = lazy(() => new Desk());
/** Room for a longer text, in UTF-16 units, is given back. */
const LONG_TEXT = 1 << 16;

/**
 * Reads a text once for all questions that are asked of it. Linear in the text.
 *
 * @param isWanted  by pattern, 1 where it is to be looked for; all are unless given
 * @param weigh     weighs what was read
 */
export function readText(text: string, lexicon: Lexicon, isWanted: Uint8Array = lexicon.allPatterns, weigh?: Weigh): Reading {
  const { folded, tokens, hits, occurrences, stance, matcher } = text.length > LONG_TEXT ? new Desk() : desk();
  const plain = withPlainBlanks(text);
  const slots = findPlaceholders(plain).filter(({ sure, name }) => sure || lexicon.slotNames.has(name));
  tokenise(normalise(plain, folded), slots, lexicon.vocabulary, tokens);
  hits.begin(tokens.length, lexicon.isInnocent);
  const steps = lexicon.automaton.scan(tokens, hits);
  addEntities(tokens, slots, lexicon, hits);
  hits.sort(tokens.length);
  occurrences.gather(hits, lexicon, isWanted);
  stance.take(tokens, occurrences);
  occurrences.hear(stance.muted, tokens.length);
  matcher.steps = 0;
  const matches = mergeSort(matcher.matches(tokens, lexicon), isBefore);
  const weighed = weigh?.(tokens, stance, hits, matches);
  return { source: text, matches, weighed, spanOf: spansOf(text), steps: steps + hits.length + matcher.steps };
}
