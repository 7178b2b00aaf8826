import { ANY_NUMBER, ANY_SLOT, type CueWords, eachCue } from "../../text/cues";
import { audienceOf, wantedPatterns } from "../../text/find";
import type { Lexicon } from "../../text/lexicon";
import { linkLexicon, type LexiconTables } from "../../text/link";
import { readText } from "../../text/reading";
import { wordsOfPhrase } from "../../text/term-list";
import { tokenAt } from "../../text/weigher";
import { cueKinds } from "../../text/weights";
import type { Example } from "./examples";
import { namesIn } from "./names";
import { stemsOf } from "./stems";

/** The cues of a text: of all of it, and of each of its sentences, which know neither channel nor recipient. */
export interface Cues {
  readonly whole: Int32Array;
  readonly sentences: readonly Int32Array[];
}

/** A cue as three numbers, and whether it is the one of a third person; as text, to be counted by. */
export type CueKey = string;

const LEAST_TEXTS = 3;
const THIRD = "third";

/** The tables with every word in them that some examples share, but names, so that each can be weighed; the commonest first. */
export function withWords(tables: LexiconTables, examples: readonly Example[]): LexiconTables {
  const known = new Set(tables.words);
  const counts = new Map<string, number>();
  for (const { text } of examples) for (const word of new Set(wordsOfPhrase(text))) if (!known.has(word) && !/[\d*]/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = namesIn(examples.map(({ text }) => text));
  const shared = [...counts].filter(([word, count]) => count >= LEAST_TEXTS && !names.has(word)).sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([word]) => word);
  return { ...tables, words: [...tables.words, ...shared, ANY_NUMBER, ANY_SLOT] };
}

/** Takes down the cues of examples. */
export class CueReader {
  private readonly lexicon: Lexicon;
  private readonly cueWords: CueWords;
  private readonly wanted = new Map<string, Uint8Array>();
  /** All cues that were met, by their numbers. */
  readonly keys: CueKey[] = [];
  private readonly numbers = new Map<CueKey, number>();

  /** @param names  the concepts that have names of their own; literal words weigh as words */
  constructor(private readonly tables: LexiconTables, private readonly names: ReadonlySet<string>) {
    this.lexicon = linkLexicon(tables);
    this.cueWords = { number: tables.words.indexOf(ANY_NUMBER) + 1, slot: tables.words.indexOf(ANY_SLOT) + 1, stemOf: stemsOf(tables.words) };
  }

  cuesOf({ text, channel, recipientRole, isLimited }: Example, channels: readonly string[]): Cues {
    const contact = { channel, recipientRole, limitedContent: isLimited };
    const { isThirdParty } = audienceOf(contact);
    const taken = new Set<number>();
    const take = (kind: number, what: number, second = 0): void => {
      taken.add(this.numberOf(`${kind} ${what} ${second}`));
      if (isThirdParty) taken.add(this.numberOf(`${kind} ${what} ${second} ${THIRD}`));
    };
    const taking = (): Int32Array => {
      const cues = Int32Array.from(taken);
      taken.clear();
      return cues;
    };
    let cues: Cues | undefined;
    readText(text, this.lexicon, this.wantedFor(contact), (tokens, { muted, sentenceOf, sentenceStart }, hits, matches) => {
      const found = matches.filter(({ pattern }) => pattern.head.finding !== undefined).map(({ pattern, from }) => ({ cue: this.numberOf(`${cueKinds.pattern} ${pattern.number} 0`), at: tokenAt(tokens, from) }));
      const takeFrom = (from: number, to: number): void => {
        for (const { cue, at } of found) if (at >= from && at < to) taken.add(cue);
        eachCue(tokens, muted, this.cueWords, from, to, {
          word: (word) => take(cueKinds.word, word),
          pair: (first, second) => take(cueKinds.pair, first, second),
          gapped: (first, second) => take(cueKinds.gapped, first, second),
        });
        const { starts, items } = this.lexicon.conceptsOf;
        for (let hit = 0; hit < hits.length; hit += 1) {
          const start = hits.starts[hit]!;
          if (start < from || start >= to || muted[start] === 1) continue;
          const term = hits.terms[hit]!;
          for (let i = starts[term]!; i < starts[term + 1]!; i += 1) if (this.names.has(this.tables.concepts[items[i]!]!)) take(cueKinds.concept, items[i]!);
        }
      };
      const count = tokens.length === 0 ? 0 : sentenceOf[tokens.length - 1]! + 1;
      const sentences: Int32Array[] = [];
      for (let sentence = 0; sentence < count; sentence += 1) {
        takeFrom(sentenceStart[sentence]!, sentenceStart[sentence + 1]!);
        sentences.push(taking());
      }
      takeFrom(0, tokens.length);
      taken.add(this.numberOf(`${cueKinds.recipient} ${isThirdParty ? 1 : 0} 0`));
      taken.add(this.numberOf(`${cueKinds.channel} ${channels.indexOf(channel)} 0`));
      cues = { whole: taking(), sentences };
      return undefined;
    });
    return cues!;
  }

  private numberOf(key: CueKey): number {
    let number = this.numbers.get(key);
    if (number === undefined) this.numbers.set(key, (number = this.keys.push(key) - 1));
    return number;
  }

  private wantedFor(contact: { channel: string; recipientRole: string; limitedContent: boolean }): Uint8Array {
    const key = JSON.stringify(contact);
    let flags = this.wanted.get(key);
    if (flags === undefined) this.wanted.set(key, (flags = wantedPatterns(this.lexicon, contact)));
    return flags;
  }
}

/** The cue that a third person's is a variant of. */
export const plainKey = (key: CueKey): CueKey => (key.endsWith(THIRD) ? key.slice(0, -THIRD.length - 1) : key);
export const isThirdKey = (key: CueKey): boolean => key.endsWith(THIRD);
