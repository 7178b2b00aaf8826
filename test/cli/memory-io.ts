import type { Io } from "../../src/cli/io";

export interface Written {
  stdout: string;
  stderr: string;
}

interface World {
  readonly cwd?: string;
  readonly env?: Io["env"];
  /** Bytes that are piped in; absent, a terminal is there. */
  readonly stdin?: AsyncIterable<Uint8Array> | string;
  /** Streams that are terminals. */
  readonly terminals?: readonly ("stdout" | "stderr")[];
  /** After so many writes nobody reads `stdout` any more. */
  readonly readers?: number;
  readonly threads?: Io["threads"];
}

/** A world that a command can be run in, and what it wrote there. */
export function memoryIo({ cwd = process.cwd(), env = {}, stdin, terminals = [], readers = Infinity, threads }: World = {}): { io: Io; written: Written } {
  const written: Written = { stdout: "", stderr: "" };
  let writes = 0;
  const sink = (name: "stdout" | "stderr") => ({
    isTTY: terminals.includes(name),
    write: async (text: string) => {
      if (name === "stdout" && ++writes > readers) return false;
      written[name] += text;
      return true;
    },
  });
  let now = 0;
  return { io: { cwd, env, stdin: inputOf(stdin), stdout: sink("stdout"), stderr: sink("stderr"), now: () => (now += 1000), today: () => "2026-03-10", ...(threads !== undefined && { threads }) }, written };
}

function inputOf(stdin: World["stdin"]): Io["stdin"] {
  if (stdin === undefined) return Object.assign(chunks([]), { isTTY: true });
  return typeof stdin === "string" ? chunks([new TextEncoder().encode(stdin)]) : stdin;
}

export async function* chunks(list: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* list;
}
