/** What English words end in when they are forms of others, and what these end in instead; `""` also without a doubled letter. The first ending that fits decides. */
const ENDINGS: readonly (readonly [ending: string, ...plain: string[]])[] = [
  ["ss"],
  ["ies", "y", "ie"],
  ["es", "e", ""],
  ["s", ""],
  ["ing", "", "e"],
  ["ied", "y", "ie"],
  ["ed", "", "e"],
  ["ly", ""],
  ["ment", "", "e"],
];
const SHORTEST_STEM = 3;
/** They end like forms of other words, and are none. */
const NO_FORMS: ReadonlySet<string> = new Set("thing evening morning early apply reply news does apartment department being this".split(" "));

/** The words that a word may be a form of, the likelier first. */
function plainerThan(word: string): string[] {
  const [ending = "", ...plain] = NO_FORMS.has(word) || !/^[a-z]+$/.test(word) ? [] : (ENDINGS.find(([end]) => word.endsWith(end)) ?? []);
  const body = word.slice(0, word.length - ending.length);
  const isDoubled = body.length > 1 && body.at(-1) === body.at(-2);
  return plain.flatMap((end) => (end === "" && isDoubled ? [body, body.slice(0, -1)] : [body + end])).filter((one) => one.length >= SHORTEST_STEM);
}

/** By word, numbered from 1, the one among them that it is a form of (owe of owes, owed and owing), or itself. */
export function stemsOf(words: readonly string[]): Int32Array {
  const numbers = new Map(words.map((word, index) => [word, index + 1]));
  const stemOf = Int32Array.from({ length: words.length + 1 }, (_, word) => word);
  words.forEach((word, index) => {
    const stem = plainerThan(word).find((one) => numbers.has(one));
    if (stem !== undefined) stemOf[index + 1] = numbers.get(stem)!;
  });
  return stemOf;
}
