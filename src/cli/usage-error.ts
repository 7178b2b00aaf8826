import type { Problem } from "../records/problem";
import { cliProblem, type CliFinding, type CliProblemCode } from "./cli-problems";

/** The call, its settings or a file that it names is wrong; nothing was judged. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
}

/** @throws {UsageError} */
export function refuse(code: CliProblemCode, finding: CliFinding = {}): never {
  throw new UsageError([cliProblem(code, finding)]);
}
