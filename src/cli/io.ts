import { existsSync } from "node:fs";
import { availableParallelism, constants } from "node:os";

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
  /**
   * Has something removed where the process is ended from outside (SIGINT, SIGTERM, SIGHUP); its status is then 128 and the signal's number.
   *
   * @returns what takes it back
   */
  readonly onEnded?: (remove: () => void) => () => void;
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
    cwd: process.cwd(), env: process.env, stdin: process.stdin, stdout: sinkOf(process.stdout), stderr: sinkOf(process.stderr), now: () => performance.now(), today: () => dayOf(new Date()), onEnded,
    // Run from its source the program is no module that a thread could load.
    ...(existsSync(replay) && { threads: { replay, most: availableParallelism() } }),
  };
}

const removals = new Set<() => void>();
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function onEnded(remove: () => void): () => void {
  // Only now, since a call that leaves nothing behind is ended by the system alone, however busy it is.
  if (removals.size === 0) for (const signal of SIGNALS) process.on(signal, end);
  removals.add(remove);
  return () => {
    removals.delete(remove);
    if (removals.size === 0) for (const signal of SIGNALS) process.off(signal, end);
  };
}

function end(signal: NodeJS.Signals): void {
  try {
    for (const remove of removals) remove();
  } finally {
    process.exit(128 + constants.signals[signal]);
  }
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
