import type { PackProblem } from "../operators/compile";
import { quoted } from "../records/problem";

/** Packs or options that a gate cannot be made of, with every problem found. */
export class GateError extends Error {
  override readonly name = "GateError";

  constructor(
    /** All that were found, each with the id of its pack; of options an empty one. */
    readonly problems: readonly (PackProblem & { readonly pack: string })[],
  ) {
    super(problems.map(({ pack, code, path, found, expected, fix }) => `${code} ${[pack, ...path].filter((part) => part !== "").join(".")}: ${found === undefined ? "" : `${quoted(found)} found, `}${expected} expected; ${fix}`).join("\n"));
  }
}
