import { isStale, writePacks } from "../../src/build/packs";
import { problemText } from "../../src/rules/pack-error";

/** Brings the packs' JSON up to date before a run; a pack that does not fit is told here and fails `test/build/packs.test.ts`. */
export function setup(): void {
  if (!isStale()) return;
  for (const problem of writePacks()) process.stderr.write(`${problemText(problem)}\n`);
}
