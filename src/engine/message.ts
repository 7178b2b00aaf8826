import type { Language } from "../operators/operator";
import { inLanguage, type Words } from "../rules/words";

export type Values = Readonly<Record<string, string | number>>;

/** A message with its placeholders found once. */
export class Message {
  /** The names between braces in any of the languages. */
  readonly placeholders: readonly string[];
  /** By language: text, name, text, name, … text. */
  readonly #parts: Readonly<Record<Language, readonly string[]>>;

  constructor(words: Words) {
    this.#parts = { zh: partsOf(inLanguage(words, "zh")), en: partsOf(inLanguage(words, "en")) };
    this.placeholders = [...new Set([...namesIn(this.#parts.zh), ...namesIn(this.#parts.en)])];
  }

  /** The message with its placeholders filled; one whose value is not known reads as such. */
  render(values: Values, language: Language): string {
    const parts = this.#parts[language];
    let text = parts[0]!;
    for (let i = 1; i < parts.length; i += 2) text += `${values[parts[i]!] ?? (language === "zh" ? "未知" : "not known")}${parts[i + 1]!}`;
    return text;
  }
}

function partsOf(text: string): string[] {
  const [first = "", ...rest] = text.split("{");
  const parts = [first];
  for (const part of rest) {
    const end = part.indexOf("}");
    if (end > 0) parts.push(part.slice(0, end), part.slice(end + 1));
    else parts[parts.length - 1] += `{${part}`;
  }
  return parts;
}

const namesIn = (parts: readonly string[]): string[] => parts.filter((_, index) => index % 2 === 1);
