import * as z from "zod";
import { lazy } from "../records/lazy";
import { parseDate } from "../time/instant";

/** The same in Chinese and English; at least one is given. */
export interface Words {
  readonly zh?: string;
  readonly en?: string;
}

export const wordsSchema = lazy(() =>
  z.strictObject({ zh: z.string().min(1).optional(), en: z.string().min(1).optional() }).refine((words) => words.zh ?? words.en, "`zh` or `en` is expected, better both"),
);

/** A local date, quoted. */
export const dateText = lazy(() => z.string().refine((text) => !Number.isNaN(parseDate(text)), 'a date in quotes is expected, for instance "2026-04-07"'));

/** Words in the language asked for, else in the other. */
export const inLanguage = (words: Words, language: "zh" | "en"): string => words[language] ?? words.en ?? words.zh ?? "";
