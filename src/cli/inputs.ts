import { UsageError } from "./usage-error";
import { cliProblem } from "./cli-problems";
import type { Call } from "./command";

/**
 * The files that a call names, or the standard input where it names none and something is piped in.
 *
 * @throws {UsageError} where there is nothing to read
 */
export function filesOf({ arguments: files, io }: Call): readonly string[] {
  if (files.length > 0) return files;
  if (io.stdin.isTTY !== true) return ["-"];
  throw new UsageError([cliProblem("usage/missing-argument", { expected: { en: "a file of inputs, or - for the standard input", zh: "输入文件，或用 - 表示标准输入" } })]);
}
