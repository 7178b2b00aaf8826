import type { Problem } from "../records/problem";
import { problemsText } from "../report/problems";
import type { Language } from "../report/words";
import type { Reject } from "../replay/replay-problem";
import type { Call } from "./command";

/** Tells of problems on `stderr`, as a compiler prints them. */
export async function tellProblems({ io, style }: Pick<Call, "io" | "style">, problems: readonly Problem[], language: Language): Promise<void> {
  await io.stderr.write(`${problemsText(problems, { language, style: style.stderr })}\n`);
}

/** What is wrong with rows of a log, each problem with its place. */
export const problemsOf = (rejects: readonly Reject[]): Problem[] => rejects.flatMap(({ file, line, problems }) => problems.map((problem) => ({ ...problem, file, line })));
