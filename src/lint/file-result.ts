import type { Problem } from "../records/problem";
import type { Finding } from "./finding";

/** A finding at its place in a file. */
export interface FileFinding extends Finding {
  /** As it was found, with forward slashes. */
  readonly file: string;
  /** The entry of a catalogue; absent where the file is one template without a name. */
  readonly template?: string;
  /** The line of the file that it begins on. */
  readonly excerpt: string;
}

/** A finding that a suppression lets pass. */
export interface SuppressedFinding extends FileFinding {
  /** Why it may pass. */
  readonly reason: string;
  /** The first day on which it counts again. */
  readonly until: string;
  /** Where it is written. */
  readonly by: "comment" | "settings";
}

/** What came of a file. Whatever could not be judged is among the problems. */
export interface FileResult {
  /** As it was found, with forward slashes. */
  readonly file: string;
  /** How many templates were judged. */
  readonly templates: number;
  /** Those that no suppression lets pass. */
  readonly findings: readonly FileFinding[];
  /** Those that suppressions let pass. */
  readonly suppressed: readonly SuppressedFinding[];
  /** What could not be read or judged. */
  readonly problems: readonly Problem[];
}
