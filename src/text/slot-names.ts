import { wordsOfName } from "./placeholder";

interface Name {
  readonly words: readonly string[];
  /** The class that it tells. */
  readonly slotClass: string;
  readonly place: number;
}

/** What a placeholder's name tells. */
interface Told {
  readonly isKnown: boolean;
  readonly classes: readonly string[];
}

/** The placeholders of texts are few and much the same; names that are made up on purpose are not remembered without end. */
const MOST_REMEMBERED = 1_000;

/** The names that placeholders may have, by the class that each tells (`slot-amount`). */
export class SlotNames {
  private readonly byFirst = new Map<string, Name[]>();
  private readonly whole = new Set<string>();
  private readonly remembered = new Map<string, Told>();

  constructor(classes: ReadonlyMap<string, readonly string[]>) {
    let place = 0;
    for (const [slotClass, names] of classes) {
      for (const name of names) {
        const words = wordsOfName(name);
        const [first] = words;
        if (first === undefined) continue;
        this.whole.add(words.join(" "));
        const alike = this.byFirst.get(first);
        if (alike) alike.push({ words, slotClass, place });
        else this.byFirst.set(first, [{ words, slotClass, place }]);
      }
      place += 1;
    }
  }

  /** Whether a placeholder's name is one of these. */
  has(name: string): boolean {
    return this.told(name).isKnown;
  }

  /** The classes that the longest of these within a placeholder's name tell. */
  classesOf(name: string): readonly string[] {
    return this.told(name).classes;
  }

  private told(name: string): Told {
    const known = this.remembered.get(name);
    if (known !== undefined) return known;
    const words = wordsOfName(name);
    const told = { isKnown: this.whole.has(words.join(" ")), classes: this.classesIn(words) };
    if (this.remembered.size < MOST_REMEMBERED) this.remembered.set(name, told);
    return told;
  }

  private classesIn(words: readonly string[]): readonly string[] {
    let best: Name[] = [];
    words.forEach((word, at) => {
      for (const one of this.byFirst.get(word) ?? []) {
        const longest = best[0]?.words.length ?? 0;
        if (one.words.length < longest || !one.words.every((part, i) => words[at + i] === part)) continue;
        if (one.words.length > longest) best = [];
        best.push(one);
      }
    });
    best.sort((a, b) => a.place - b.place);
    return [...new Set(best.map(({ slotClass }) => slotClass))];
  }
}
