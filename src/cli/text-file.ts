import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { reasonOfFailure } from "../files/file-failure";
import type { Language } from "../report/words";
import type { Io } from "./io";
import { refuse } from "./usage-error";

/**
 * The text of a file in UTF-8.
 *
 * @param file  its path from `cwd` on, as messages name it
 * @param mend  how there comes to be such a file, where the program makes it
 * @throws {UsageError} where it cannot be read
 */
export function readText(file: string, { cwd }: Pick<Io, "cwd">, mend?: Readonly<Record<Language, string>>): string {
  try {
    return readFileSync(resolve(cwd, file), "utf8");
  } catch (error) {
    const { en, zh } = reasonOfFailure(error);
    return refuse("usage/unreadable-file", { file, expected: mend === undefined ? { en, zh } : { en: `${en}; ${mend.en}`, zh: `${zh}；${mend.zh}` } });
  }
}

/**
 * Writes a text into a file, in place of what it holds.
 *
 * @param file  its path from `cwd` on, as messages name it
 * @throws {UsageError} where it cannot be written
 */
export function writeText(file: string, text: string, { cwd }: Pick<Io, "cwd">): void {
  try {
    writeFileSync(resolve(cwd, file), text);
  } catch (error) {
    refuse("usage/unwritable-file", { file, expected: reasonOfFailure(error) });
  }
}
