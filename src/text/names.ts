import { lazy } from "../records/lazy";

/** Words of English names of firms and of addresses: what is written on an envelope beside names that could be of any language. */
const ENVELOPE =
  "account agency apartment apt associates attn ave avenue bank blvd boulevard box bureau capital center clinic co collections company corp corporation county court credit department dept division drive enclosed estate federal finance financial first floor fort funding group health highway hospital house inc insurance lake lane law lending llc llp loan loans ltd management medical mount north notice office overdue park parkway partners payments po portfolio reading recoveries recovery road room route saint savings second services solutions south square st statement states street suite systems third trust union unit university utilities valley west east york";
/** Words that sentences of other languages in Latin letters hardly lack, but that names hold too (Los Angeles, Notre Dame). */
const PARTICLES =
  "al ang au aux che con da das de del dem der des di dos du ein eine el en es est et gli ihr ihre il la las le les lo los mi mo mon na ng nos notre nous os para por que sa se ses si sie su sus te tu un una und une vos votre vous y yang";
/** Words of other languages that names do not hold, and that whoever collects writes. */
const FOREIGN =
  "agora ahora anda appelez aujourdhui aviso bayad bayar bayaran bezahlen bitte chiamare cobranza cobro compte conta conto cuenta debe debito debiti demanda dette dettes deuda deudas divida facture fattura heute hoje hoy huissier hutang immediatement impaye impago jetzt konto ligue llamar llame llamenos maintenant mahnung mañana mismo oggi pagar pagare pago pague paguen payer payez rappelez rechnung regrese saldo schulden segera señor sofort subito urgente usted utang vencida vencido vence voce você zahlen zahlung";
const STATES =
  "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR";

const setOf = (words: string) => lazy(() => new Set(words.split(" ")));
const envelope = setOf(ENVELOPE);
const particles = setOf(PARTICLES);
const foreign = setOf(FOREIGN);
const states = setOf(STATES);

/** Longer than what stands on an envelope: no mere name and address. */
const MOST_PARTS = 24;
const LONGEST = 600;

/** Whether a word of a language other than English stands in a text in Latin letters. */
export function isForeign(text: string): boolean {
  return wordsOf(text).some((part) => foreign().has(plain(part)) || (particles().has(part) && part === plain(part)));
}

/** A sentence of another language has no fewer words, and not only such as begin with a capital, like names. */
export const FEWEST_WORDS = 5;
/** What ends a sentence where languages are told apart. */
export const SENTENCE_ENDS = ".!?;:\n。！？；：";
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

/**
 * Whether one sentence among others is of a language other than English.
 *
 * @param isEnglish  whether a word is a common English one
 * @param share      a sentence is English where more than this share of its words is
 */
export function holdsForeignSentence(text: string, isEnglish: (word: string) => boolean, share: number): boolean {
  return text.split(new RegExp(`[${SENTENCE_ENDS}]`)).some((sentence) => {
    const words = wordsOf(sentence).filter((part) => part.length > 1);
    if (words.length < FEWEST_WORDS || words.filter((part) => isEnglish(plain(part))).length >= share * words.length) return false;
    const accented = words.filter((part) => ACCENTED.test(part)).length;
    return words.filter(isCapital).length * 2 < words.length && (accented * 3 >= words.length || isForeign(words.join(" ")));
  });
}

/**
 * Whether a few words surely speak no other language: enough of them are English or of an address in English. Numbers tell nothing, and
 * a word that is not known may be of any language.
 */
export function isShortEnglish(text: string, isEnglish: (word: string) => boolean): boolean {
  const words = wordsOf(text);
  const known = words.filter((part) => isEnglish(plain(part)) || envelope().has(plain(part))).length;
  return known > 0 && known * 3 >= words.length && !isForeign(text);
}

/**
 * Whether a text is nothing but names, numbers and places as they stand on an envelope: every word has a capital and none is of
 * another language, and enough of its words are of an address in English. Where a name might as well be a word of a sentence (El,
 * Núñez), it takes more.
 *
 * @param isEnglish  a word that may stand between names (of, and)
 */
export function isNameAndAddress(text: string, isEnglish: (word: string) => boolean): boolean {
  if (text.length > LONGEST) return false;
  const parts = partsOf(text);
  if (parts.length > MOST_PARTS) return false;
  let known = 0;
  let words = 0;
  let isDoubtful = false;
  for (const [at, part] of parts.entries()) {
    const word = plain(part);
    if (isNumber(part)) continue;
    words += 1;
    if (foreign().has(word)) return false;
    // A state with its postal code tells more than a word.
    if (isState(part, parts[at + 1])) known += 2;
    else if (envelope().has(word)) known += 1;
    else if (!isCapital(part) && !isEnglish(word)) return false;
    else if (particles().has(word) || /[^a-z]/.test(word)) isDoubtful = true;
  }
  return known > 0 && known * (isDoubtful ? 2 : 3) >= words;
}

const partsOf = (text: string): string[] => text.replace(/['’]/g, "").match(/\p{Script=Latin}+|\d+/gu) ?? [];
const wordsOf = (text: string): string[] => text.replace(/['’]/g, "").match(/\p{Script=Latin}+/gu) ?? [];
const plain = (part: string): string => part.toLowerCase();
const isNumber = (part: string): boolean => part >= "0" && part < ":";
const isCapital = (part: string): boolean => part[0] !== plain(part)[0];
/** With a postal code after it; without one, LA and DE are words. */
const isState = (part: string, next: string | undefined): boolean => states().has(part) && next?.length === 5 && isNumber(next);
