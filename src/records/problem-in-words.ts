import { quoted, type Problem } from "./problem";

/** A text in both languages that people are told things in. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** What a code of a problem says, and how it is mended; `{path}`, `{found}`, `{name}` (unquoted) and `{expected}` are filled in. */
export interface ProblemRow {
  readonly says: Bilingual;
  readonly fix: Bilingual;
}

/** What is known of a problem where it is found. */
export interface ProblemDetails {
  readonly path?: string;
  readonly found?: string | number;
  readonly expected?: Bilingual | string;
  /** What the writer most likely meant; it takes the place of the mend. */
  readonly meant?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A problem in words, English and Chinese. */
export function problemInWords(code: string, row: ProblemRow, { path = "", found, expected = "", meant, file, line, column }: ProblemDetails): Problem {
  const shown = found === undefined ? "" : quoted(found);
  const inWords = (language: keyof Bilingual) => {
    const wanted = typeof expected === "string" ? expected : expected[language];
    const values: Readonly<Record<string, string>> = { found: shown, name: String(found ?? ""), path, expected: wanted };
    // What is expected often stands last, and is not always known.
    const filled = (template: string) => template.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? "").replace(/[,，]?\s*$/, "");
    const [stop, fix] = language === "en" ? [". ", meant === undefined ? `${filled(row.fix.en)}.` : `Did you mean ${meant}?`] : ["。", meant === undefined ? `${filled(row.fix.zh)}。` : `是否应为 ${meant}？`];
    return { expected: wanted, fix: fix.replace(/[.。]$/, ""), message: `${filled(row.says[language])}${stop}${fix}` };
  };
  return {
    code, path,
    ...(found !== undefined && { found: shown }),
    ...inWords("en"),
    ...(file !== undefined && { file }), ...(line !== undefined && { line }), ...(column !== undefined && { column }),
    zh: inWords("zh"),
  };
}
