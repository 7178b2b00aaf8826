import * as z from "zod";
import { lazy } from "../records/lazy";
import { parseDate } from "../time/instant";

export const wordsSchema = lazy(() =>
  z.strictObject({ zh: z.string().min(1).optional(), en: z.string().min(1).optional() }).refine((words) => words.zh ?? words.en, "`zh` or `en` is expected, better both"),
);

/** A local date, quoted. */
export const dateText = lazy(() => z.string().refine((text) => !Number.isNaN(parseDate(text)), 'a date in quotes is expected, for instance "2026-04-07"'));
