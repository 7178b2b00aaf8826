import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Io } from "./io";
import { refuse } from "./usage-error";

/**
 * Sees to it that no file that is read is written over, under whatever name.
 *
 * @param outputs  paths that will be written; they need not be there yet
 * @param inputs   paths that are read, `-` for the standard input
 * @throws {UsageError} where one is both
 */
export function keepInputs(outputs: readonly string[], inputs: readonly string[], { cwd }: Pick<Io, "cwd">): void {
  const read = inputs.filter((name) => name !== "-").map((name) => ({ name, file: identityOf(resolve(cwd, name)) }));
  for (const output of outputs) {
    const file = identityOf(resolve(cwd, output));
    const same = file === undefined ? undefined : read.find((input) => input.file === file);
    if (same !== undefined) refuse("usage/output-is-input", { file: output, found: same.name });
  }
}

/** The same for two names of one file; undefined where there is none. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined; // what cannot be looked at is told where it is opened
  }
}
