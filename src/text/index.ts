import compiled from "../packs/lexicons/compiled.json";
import en from "../packs/lexicons/en.json";
import zh from "../packs/lexicons/zh.json";
import type { TextHit, TextOf, TextReader, TextReading } from "../operators/operator";
import { lazy } from "../records/lazy";
import { coverage } from "./coverage";
import { elementPlaces, type FindOptions, forbiddenPlaces, type Place, type Reader, readerFor, readFor } from "./find";
import { compileLexicons } from "./compile";
import type { LexiconData } from "./lexicon";
import { linkLexicon, type TaughtLexicon } from "./link";
import { type PackedLexicon, unpackLexicon } from "./packed";
import type { Reading } from "./reading";

export type { LexiconData, TextHit, TextOf, TextReader, TextReading };

/** The lexicons that come with the package: Chinese in both scripts, and English. */
export const bundledLexicons: readonly LexiconData[] = [zh as unknown as LexiconData, en as unknown as LexiconData];

const bundled = lazy(() => linkLexicon(unpackLexicon(compiled as PackedLexicon)));

/**
 * A reader of the texts of contacts, for `createGate({ packs, texts: textReader() })`. The bundled lexicons are made ready when the
 * first text is read, and once for all readers.
 *
 * A text is covered where each language that it is written in, and the one that it is said to be in, has a lexicon.
 *
 * @param lexicons  those to read by; the bundled ones unless given
 * @throws {RangeError} on lexicons of one's own that cannot be compiled
 */
export function textReader(lexicons?: readonly LexiconData[]): TextReader {
  const own = lexicons === undefined ? undefined : compileLexicons(lexicons);
  const lexicon = (): TaughtLexicon => own ?? bundled();
  const readers = new Readers();
  return { read: (text, of) => new LexiconReading(text, of, lexicon(), readers) };
}

/** There are not so many channels and roles; records that make up their own are not remembered without end. */
const MOST_AUDIENCES = 1_000;

/** The readers of contacts, by channel and recipient. */
class Readers {
  private readonly byChannel = new Map<string | undefined, Map<string | undefined, Reader>>();
  private count = 0;

  of(contact: FindOptions): Reader {
    const known = this.byChannel.get(contact.channel)?.get(contact.recipientRole);
    if (known !== undefined) return known;
    const reader = readerFor(contact);
    if (this.count < MOST_AUDIENCES) {
      const byRole = this.byChannel.get(contact.channel) ?? new Map<string | undefined, Reader>();
      this.byChannel.set(contact.channel, byRole.set(contact.recipientRole, reader));
      this.count += 1;
    }
    return reader;
  }
}

class LexiconReading implements TextReading {
  readonly covered: boolean;
  private readonly isJudged: boolean;
  private readonly options: FindOptions;
  private reading: Reading | undefined;
  private forbidden: readonly TextHit[] | undefined;
  private required: readonly TextHit[] | undefined;

  /** @param readers  shared by all readings */
  constructor(private readonly text: string, { language, channel, recipientRole, judged }: TextOf, lexicon: TaughtLexicon, private readonly readers: Readers) {
    // Whether a voicemail has to be a limited-content message is for the rules to say.
    this.options = { lexicon, channel, recipientRole, limitedContent: channel === "voicemail" };
    this.isJudged = judged === true;
    this.covered = isCovered(language, lexicon.languages) && coverage(text, lexicon.languages).uncovered.length === 0;
  }

  findings(): readonly TextHit[] {
    return (this.forbidden ??= hitsOf(this.read(), forbiddenPlaces(this.read(), this.options).filter(({ match }) => match !== undefined || !this.isJudged)));
  }

  elements(): readonly TextHit[] {
    return (this.required ??= hitsOf(this.read(), elementPlaces(this.read())));
  }

  private read(): Reading {
    return (this.reading ??= readFor(this.text, this.options, this.readers.of(this.options)));
  }
}

function hitsOf({ source, spanOf }: Reading, places: readonly Place[]): TextHit[] {
  return places.map(({ match, name, from, to }) => {
    const { line, column } = spanOf(from, to);
    const hit = { slug: name, from, to, line, column, quote: source.slice(from, to) };
    return match === undefined ? { ...hit, suspected: true as const } : hit;
  });
}

/** Mandarin and Cantonese are written by one lexicon. */
const CHINESE: readonly string[] = ["cmn", "yue"];

/** Whether a language that the record names has a lexicon; of one that it does not name, the text itself has to tell. */
function isCovered(language: string | undefined, covered: readonly string[]): boolean {
  if (language === undefined) return true;
  const primary = language.toLowerCase().split(/[-_]/, 1)[0]!;
  return covered.includes(CHINESE.includes(primary) ? "zh" : primary);
}
