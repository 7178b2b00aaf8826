/** What a digit or sign stands for inside a word that was spelt to escape notice. `1` is tried as l afterwards. */
const LEET: Readonly<Record<string, string>> = {
  "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
  "@": "a", $: "s", "!": "i", "|": "l", "+": "t",
};

/**
 * The known word that an evasive spelling stands for (`j4il`, `arrrrest`, `p0lice`), else `undefined`.
 *
 * @param word   folded: lower case, no marks
 * @param known  whether some lexicon uses a word; nothing is repaired into a word that no lexicon knows
 */
export function repairWord(word: string, known: (word: string) => boolean): string | undefined {
  if (word.length > 24) return undefined;
  for (const candidate of candidates(word)) if (candidate !== word && known(candidate)) return candidate;
  return undefined;
}

function candidates(word: string): string[] {
  const found: string[] = [];
  const spellings = hasLeet(word) ? [unleet(word, "i"), unleet(word, "l")] : [word];
  for (const spelling of spellings) found.push(spelling, shortened(spelling, 2), shortened(spelling, 1));
  return found;
}

function hasLeet(word: string): boolean {
  let letters = 0;
  let signs = 0;
  for (const char of word) {
    if (char >= "a" && char <= "z") letters += 1;
    else if (char in LEET) signs += 1;
  }
  return letters > 1 && signs > 0;
}

function unleet(word: string, one: string): string {
  let plain = "";
  for (const char of word) plain += char === "1" ? one : (LEET[char] ?? char);
  return plain;
}

/** Runs of three or more of one letter cut to `most`. */
function shortened(word: string, most: number): string {
  let short = "";
  for (let i = 0; i < word.length; ) {
    let end = i;
    while (end < word.length && word[end] === word[i]) end += 1;
    short += (word[i] ?? "").repeat(end - i > 2 ? most : end - i);
    i = end;
  }
  return short;
}

/** The words that spaced-out letters spell (`gotojail` → go, to, jail), or `undefined` unless all of it is known words. */
export function spelledWords(letters: string, known: (word: string) => boolean): string[] | undefined {
  if (letters.length > 60) return undefined;
  const words: string[] = [];
  for (let at = 0; at < letters.length; ) {
    let end = Math.min(letters.length, at + 16);
    while (end > at + 1 && !known(letters.slice(at, end))) end -= 1;
    if (end <= at + 1 && letters[at] !== "i" && letters[at] !== "a") return undefined;
    words.push(letters.slice(at, Math.max(end, at + 1)));
    at = Math.max(end, at + 1);
  }
  return words;
}
