import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";

/** What a command may ask of the world around it, so that a test can stand in for a terminal. */
export interface Io {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Milliseconds that only ever grow, for showing progress. */
  now(): number;
  /** The day on the clock of this machine, YYYY-MM-DD. */
  today(): string;
  /** Threads that may work beside this one; absent, there are none. */
  readonly threads?: {
    /** The module of a thread that replays. */
    readonly replay: string | URL;
    /** As many as there are cores. */
    readonly most: number;
  };
}

export interface Sink {
  readonly isTTY?: boolean;
  /** @returns false where nobody reads any more; writing on is then pointless */
  write(text: string): Promise<boolean>;
}

/**
 * This process: its folder, environment and streams. Each write waits for the one before, so that output never piles up.
 *
 * @param replay  the module of a thread that replays
 */
export function nodeIo(replay: URL): Io {
  return {
    cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: sinkOf(process.stdout), stderr: sinkOf(process.stderr), now: () => performance.now(), today: () => dayOf(new Date()),
    // Run from its source the program is no module that a thread could load.
    ...(existsSync(replay) && { threads: { replay, most: availableParallelism() } }),
  };
}

function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let isOpen = true;
  // Each write tells of its own failure; nobody listening would end the process.
  stream.on("error", () => {});
  return {
    isTTY: stream.isTTY,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (!isOpen) return resolve(false);
        stream.write(text, (error) => {
          // A reader that has gone away is no error of ours.
          isOpen = (error as NodeJS.ErrnoException | null | undefined)?.code !== "EPIPE";
          if (error && isOpen) reject(error);
          else resolve(isOpen);
        });
      }),
  };
}
