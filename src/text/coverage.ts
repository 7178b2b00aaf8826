import { lazy } from "../records/lazy";
import { FEWEST_WORDS, holdsForeignSentence, isForeign, isNameAndAddress, isShortEnglish, SENTENCE_ENDS } from "./names";
import { isHan } from "./normalise";
import { EMPTY_HASH, hashed, WordTable } from "./word-table";

/** The languages that a text is written in, as BCP 47 primary tags; `und` for a script or language that is not told apart. */
export interface Coverage {
  readonly languages: readonly string[];
  /** Those among them that the lexicons do not cover: a text with any is unproven, never clean. */
  readonly uncovered: readonly string[];
}

/** English words so common that hardly a sentence lacks them; other languages in Latin letters have few of them. */
const ENGLISH =
  "a about after all also am an and any are as ask at back be because been before bill but by call can cant card come contact could day days dear did do does dont due for from get go going good has have he hello her here hi him his how i id if ill im in into is it its ive just know last let like make me message money more must my name need new no not now number of off on once one or our out over owe paid pay payment phone please regarding reply right she should so some stop tell than thank thanks that the their them then there they this time to today told tomorrow up us was we well were what when where which who will with wont work would yes you your youre youll";
/** A share of English above this, and Latin letters are taken for English; fewer words than this are looked at one by one. */
const FEW_WORDS = 4;
const ENGLISH_SHARE = 0.18;
/** More words than this are more than a name and address. */
const MOST_NAMES = 16;

const english = lazy(() => new WordTable(ENGLISH.split(" ")));
/** No word of those is longer. */
const LONGEST_WORD = 9;
const word = new Uint16Array(LONGEST_WORD);
/** Every accented letter is taken for this one. */
const ACCENTED = 0xe9;
/** Latin letters come before it. */
const AFTER_LATIN = 0x250;

/** By unit, the letter in lower case; 0 for what is none. */
const latinLetters = lazy((): Uint8Array => {
  const letters = new Uint8Array(AFTER_LATIN).fill(ACCENTED, 0xc0);
  for (let letter = 97; letter <= 122; letter += 1) letters[letter] = letters[letter - 32] = letter;
  return letters;
});

const letterOf = (letters: Uint8Array, code: number): number => (code < AFTER_LATIN ? letters[code]! : 0);

/**
 * Tells the languages of a text by its scripts, English from other Latin-letter languages by its commonest words.
 *
 * @param covered  languages of the lexicons at hand, such as `["zh", "en"]`
 */
export function coverage(text: string, covered: readonly string[]): Coverage {
  const languages = languagesBy(countsOf(text), text);
  return { languages, uncovered: languages.filter((language) => !covered.includes(language)) };
}

/** What a text is made of: letters by their script, words in Latin letters and the commonest English ones among them. */
interface Counts {
  zh: number;
  ja: number;
  ko: number;
  latin: number;
  accented: number;
  other: number;
  words: number;
  common: number;
  /** Whether some sentence may be of another language than the rest. */
  isStrange: boolean;
}

function languagesBy({ zh, ja, ko, latin, accented, other, words, common, isStrange }: Counts, text: string): string[] {
  const isCommon = (word: string): boolean => english().numberOf(word) !== 0;
  const languages: string[] = [];
  if (ja > 1) languages.push("ja");
  else if (zh > 0) languages.push("zh");
  if (ko > 0) languages.push("ko");
  if (words >= FEW_WORDS || (words > 0 && zh === 0)) {
    const isEnglish =
      common >= words * ENGLISH_SHARE ||
      (words < FEW_WORDS && accented === 0 && isShortEnglish(text, isCommon)) ||
      (zh > words && accented === 0 && !isForeign(text)) ||
      (words <= MOST_NAMES && isNameAndAddress(text, isCommon));
    languages.push(isEnglish ? "en" : "und-Latn");
    if (isEnglish && isStrange && holdsForeignSentence(text, isCommon, ENGLISH_SHARE)) languages.push("und-Latn");
  }
  if (other > 2 && other * 10 > latin + zh) languages.push("und");
  return languages;
}

/** Goes over a text once. */
function countsOf(text: string): Counts {
  const table = english();
  const letters = latinLetters();
  const ends = sentenceEnds();
  let zh = 0;
  let ja = 0;
  let ko = 0;
  let latin = 0;
  let accented = 0;
  let other = 0;
  let words = 0;
  let common = 0;
  // Of the sentence at hand, its words and the common ones among them; and whether some sentence has too few of these.
  let sentenceWords = 0;
  let sentenceCommon = 0;
  let isStrange = false;
  for (let at = 0; at < text.length; ) {
    let code = text.charCodeAt(at);
    if (isHan(code) && at + 1 < text.length) {
      zh += 1;
      at += 1;
      continue;
    }
    let letter = letterOf(letters, code);
    if (letter !== 0) {
      let length = 0;
      let hash = EMPTY_HASH;
      // An apostrophe is no end of a word.
      while (letter !== 0 || code === 0x27 || code === 0x2019) {
        if (letter !== 0) {
          if (length < LONGEST_WORD) word[length] = letter;
          hash = hashed(hash, letter);
          length += 1;
          if (letter === ACCENTED) accented += 1;
        }
        at += 1;
        if (at === text.length) break;
        code = text.charCodeAt(at);
        letter = letterOf(letters, code);
      }
      words += 1;
      latin += length;
      if (length > 1) sentenceWords += 1;
      if (length <= LONGEST_WORD && table.find(word, 0, length, hash) !== 0) {
        common += 1;
        if (length > 1) sentenceCommon += 1;
      }
      isStrange ||= at === text.length && mayBeForeign(sentenceWords, sentenceCommon);
      continue;
    }
    at += 1;
    if (ends[code] === 1 || at === text.length) {
      isStrange ||= mayBeForeign(sentenceWords, sentenceCommon);
      sentenceWords = sentenceCommon = 0;
    }
    if (code < 128) continue;
    // The letters of Vietnamese cut its words to pieces.
    if (code >= 0x1e00 && code <= 0x1eff) isStrange = true;
    if (isHan(code)) zh += 1;
    else if (code >= 0x3040 && code <= 0x30ff) ja += 1;
    else if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x1100 && code <= 0x11ff)) ko += 1;
    else if (isOtherLetter(code)) other += 1;
  }
  return { zh, ja, ko, latin, accented, other, words, common, isStrange };
}

/** A sentence with so few common words is looked at more closely. */
const mayBeForeign = (words: number, common: number): boolean => words >= FEWEST_WORDS && common < ENGLISH_SHARE * words;

const sentenceEnds = lazy((): Uint8Array => {
  const ends = new Uint8Array(0x10000);
  for (let i = 0; i < SENTENCE_ENDS.length; i += 1) ends[SENTENCE_ENDS.charCodeAt(i)] = 1;
  return ends;
});

/** Letters of scripts that are neither Latin, Han, kana nor Hangul: Greek to Georgian, the scripts of India and South-East Asia. */
function isOtherLetter(code: number): boolean {
  return (code >= 0x370 && code <= 0x10ff) || (code >= 0x1200 && code <= 0x1dbf) || (code >= 0xa000 && code <= 0xabff && code !== 0xa000);
}
