import type { Language } from "../report/words";
import type { Style } from "../report/style";
import type { Io } from "./io";
import type { Given, Options } from "./options";

/** 0 nothing forbidden, 1 something forbidden, 2 the call or the input is wrong; where several hold, the highest. */
export type Status = 0 | 1 | 2;

/** What a command is called with. */
export interface Call {
  readonly io: Io;
  readonly arguments: readonly string[];
  readonly options: Given;
  /** The language asked for by `--language`; English where none was. */
  readonly language: Language;
  /** How text stands out on each stream. */
  readonly style: { readonly stdout: Style; readonly stderr: Style };
}

/** One command: a file of its own, that knows no other. */
export interface Command {
  /** As it is called: `check`, `rules show`. */
  readonly name: string;
  /** What stands behind the name, for the help. */
  readonly arguments: string;
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly details?: string;
  readonly options: Options;
  /** Writes results to `stdout`, everything else to `stderr`. */
  run(call: Call): Promise<Status>;
}
