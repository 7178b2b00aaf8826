import type { Problem } from "../records/problem";
import type { Finding } from "./finding";

/** A finding at its place in a file. */
export interface FileFinding extends Finding {
  readonly file: string;
  /** The entry of a catalogue; absent where the file is one template without a name. */
  readonly template?: string;
  /** The line of the file that it begins on. */
  readonly excerpt: string;
}

/** A finding that a suppression lets pass. */
export interface SuppressedFinding extends FileFinding {
  readonly reason: string;
  /** The first day on which it counts again. */
  readonly until: string;
  /** Where it is written. */
  readonly by: "comment" | "settings";
}

/** What came of a file. Whatever could not be judged is among the problems. */
export interface FileResult {
  readonly file: string;
  /** How many templates were judged. */
  readonly templates: number;
  readonly findings: readonly FileFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly problems: readonly Problem[];
}
