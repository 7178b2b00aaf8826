import type { Bilingual } from "../records/problem-in-words";

/** Rows stand where names were expected, where the file has no line of names; they may hold what is personal. */
const LOOKS_LIKE_A_ROW = /\d{4}|[\p{Cc}@{\uFFFD]|^.{81}/u;

export const looksLikeARow = (columns: readonly string[]): boolean => columns.some((column) => LOOKS_LIKE_A_ROW.test(column));

/** The columns of a file, as far as they may be shown. */
export const shownColumns = (columns: readonly string[]): Bilingual | string =>
  looksLikeARow(columns) ? { en: "a first line that looks like a row, not like names", zh: "首行，但看似数据而非列名" } : columns.join(", ");
