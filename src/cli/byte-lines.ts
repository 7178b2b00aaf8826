/** The longest line that is read, in bytes; 64 MiB is a debtor's history of a hundred thousand entries. */
export const LONGEST_LINE = 64 * 1024 * 1024;

/** A line as it was read; without `text` where it is too long or no UTF-8. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text?: string;
  readonly fault?: "input/too-large" | "input/encoding";
}

const NEWLINE = 10;

/**
 * Takes a stream of bytes apart into lines. Never holds more than one line, nor more of a line than `longest` bytes: what is beyond is
 * passed over and told. A byte order mark at the start is taken off.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const end = (): Line => {
    const line = length > longest ? { number, fault: "input/too-large" as const } : decoded(parts, number, decoder);
    parts = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to));
      yield end();
      from = to + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield end();
}

function decoded(parts: readonly Uint8Array[], number: number, decoder: InstanceType<typeof TextDecoder>): Line {
  try {
    const text = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    return { number, text: number === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text };
  } catch {
    return { number, fault: "input/encoding" };
  }
}
