const WORD = /[A-Za-z][A-Za-z']*/g;
/** Behind these, and at the head of a text or line, any word has a capital. */
const BEGINS_SENTENCE = /(?:^|[.!?:;"'“‘(\n-])[^\S\n]*$/;
/** So many characters before a word tell. */
const LOOK_BACK = 8;
const LEAST_TIMES = 2;
const LEAST_SHARE = 0.9;

/** The words that nearly always have a capital within sentences, in small letters: names of persons, firms and places, which tell nothing of other people's texts. */
export function namesIn(texts: Iterable<string>): Set<string> {
  const counts = new Map<string, { capital: number; all: number }>();
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index === 0 || BEGINS_SENTENCE.test(text.slice(Math.max(0, index - LOOK_BACK), index))) continue;
      const key = word.toLowerCase().replaceAll("'", "");
      const count = counts.get(key) ?? { capital: 0, all: 0 };
      counts.set(key, count);
      count.all += 1;
      if (word[0]! <= "Z") count.capital += 1;
    }
  }
  return new Set([...counts].filter(([, { capital, all }]) => all >= LEAST_TIMES && capital >= LEAST_SHARE * all).map(([word]) => word));
}
