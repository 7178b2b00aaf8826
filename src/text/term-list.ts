import { LONGEST_TERM } from "./automaton";
import { isApostrophe, kindOf, unitKinds, unitTraits } from "./characters";
import { type Lists, listsOf } from "./lists";
import { FoldedText, normalise } from "./normalise";
import { expandTerm } from "./terms";

/** Words, terms and concepts as they are met, all by number. */
export class TermList {
  /** By term, the numbers of its words; none for a shape. */
  readonly spellings: number[][] = [];
  private readonly wordNumbers = new Map<string, number>();
  private readonly termNumbers = new Map<string, number>();
  private readonly conceptNumbers = new Map<string, number>();
  private readonly holders: number[][] = [];
  private readonly held: Set<number>[] = [];
  private readonly shapeTerms: Record<string, number> = {};

  /** The number of a concept, a new one where need be. */
  concept(name: string): number {
    const known = this.conceptNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.conceptNumbers.size;
    this.conceptNumbers.set(name, number);
    this.held.push(new Set());
    if (name.startsWith("#")) {
      this.shapeTerms[name] = this.term(name, []);
      this.hold(number, this.shapeTerms[name]);
    }
    return number;
  }

  numberOf(concept: string): number | undefined {
    return this.conceptNumbers.get(concept);
  }

  /** Whether a concept holds a term. */
  isHeld(concept: string): boolean {
    return (this.held[this.conceptNumbers.get(concept) ?? -1]?.size ?? 0) > 0;
  }

  /** Gives a concept every phrase that a term stands for. @throws {RangeError} on one that cannot be read */
  add(concept: number, term: string): void {
    for (const phrase of expandTerm(term)) {
      const words = wordsOfPhrase(phrase);
      if (words.length === 0) throw new RangeError(`"${term}" holds no word`);
      if (words.length > LONGEST_TERM) throw new RangeError(`"${term.slice(0, 40)}…" has ${words.length} words; a term has at most ${LONGEST_TERM}`);
      const number = this.term(words.join(" "), words);
      this.hold(concept, number);
    }
  }

  words(): string[] {
    return [...this.wordNumbers.keys()];
  }

  /** What the concepts are called in their own language; literal words stand as themselves. */
  conceptNames(): string[] {
    return [...this.conceptNumbers.keys()].map((name) => name.replace(/^[a-z]+:"?/, ""));
  }

  conceptsOf(): Lists {
    return listsOf(this.holders);
  }

  /** The terms that stand for concepts recognised by shape. */
  shapes(): Readonly<Record<string, number>> {
    return this.shapeTerms;
  }

  private term(key: string, words: readonly string[]): number {
    const known = this.termNumbers.get(key);
    if (known !== undefined) return known;
    const number = this.termNumbers.size;
    this.termNumbers.set(key, number);
    this.spellings.push(words.map((word) => this.word(word)));
    this.holders.push([]);
    return number;
  }

  /** Numbers begin at 1; 0 stands for every word that no lexicon uses. */
  private word(word: string): number {
    const number = this.wordNumbers.get(word) ?? this.wordNumbers.size + 1;
    this.wordNumbers.set(word, number);
    return number;
  }

  private hold(concept: number, term: number): void {
    const held = this.held[concept]!;
    if (held.has(term)) return;
    held.add(term);
    this.holders[term]!.push(concept);
  }
}

const folded = new FoldedText();
const ASTERISK = 0x2a;

/** The words of a plain phrase, folded as texts are. */
export function wordsOfPhrase(phrase: string): string[] {
  const { codes, length } = normalise(phrase, folded);
  const traits = unitTraits();
  const words: string[] = [];
  let word = "";
  const close = () => {
    if (word) words.push(word);
    word = "";
  };
  for (let at = 0; at < length; at += 1) {
    const code = codes[at]!;
    if (kindOf(traits[code]!) === unitKinds.han) {
      close();
      words.push(String.fromCharCode(code));
    } else if (isWordPart(code)) word += String.fromCharCode(code);
    else if (!isApostrophe(code)) close();
  }
  close();
  return words;
}

function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === ASTERISK;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}
