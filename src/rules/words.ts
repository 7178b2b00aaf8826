/** The same in Chinese and English; at least one is given. */
export interface Words {
  /** In Chinese. */
  readonly zh?: string;
  /** In English. */
  readonly en?: string;
}

/** Words in the language asked for, else in the other. */
export const inLanguage = (words: Words, language: "zh" | "en"): string => words[language] ?? words.en ?? words.zh ?? "";
