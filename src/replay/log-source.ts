import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { PassThrough, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { reasonOfFailure } from "../files/file-failure";
import type { Problem } from "../records/problem";
import { replayProblem } from "./replay-problem";

/** Where records come from. */
export interface LogSource {
  /** As messages name it; by its ending its format is known. */
  readonly name: string;
  /** A file's path, or its bytes. */
  readonly from: string | AsyncIterable<Uint8Array>;
}

/** A source as its bytes were. */
export interface SourceDigest {
  /** The source's. */
  readonly name: string;
  /** How many there are, compressed ones as such. */
  readonly bytes: number;
  /** `sha256-…`, over the bytes as they stand. */
  readonly digest: string;
}

/** A log that cannot be replayed: nothing was judged. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";

  constructor(
    /** All that were found, in their order. */
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
}

const CHUNK_BYTES = 1 << 20;
/** Bytes by which a file shows what it is: a byte order mark, or how gzip begins. */
const LONGEST_MARK = 3;

/**
 * Reads a source to its end, taking gzip apart.
 *
 * @param take  is handed each chunk, and how many bytes were read so far
 * @returns the digest of its bytes as they stand, compressed ones as such
 * @throws {ReplayError} where it cannot be read to its end: half a log proves nothing
 */
export async function readSource({ name, from }: LogSource, take: (chunk: Buffer, bytes: number) => void | Promise<void>): Promise<SourceDigest> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const raw = typeof from === "string" ? createReadStream(from, { highWaterMark: CHUNK_BYTES }) : from;
    const told = tell(raw, (chunk) => {
      hash.update(chunk);
      bytes += chunk.length;
    });
    const { chunks, isGzip } = await opened(told);
    for await (const chunk of isGzip ? unzipped(chunks) : chunks) await take(chunk, bytes);
  } catch (error) {
    throw new ReplayError([{ ...replayProblem("replay/unreadable-file", { expected: reasonOfFailure(error) }), file: name }]);
  }
  return { name, bytes, digest: `sha256-${hash.digest("hex")}` };
}

/** What reads a source chunk by chunk; a chunk may be written over once it was pushed. */
export interface ChunkReader {
  push(chunk: Buffer): void | Promise<void>;
  end(): void | Promise<void>;
}

/** Is told how many bytes of a source were read, compressed ones as such; reading goes on when it is done. */
export type Pause = (bytes: number) => void | Promise<void>;

/** Pushes a whole source into a reader, as `readSource` reads it. */
export async function readThrough(source: LogSource, reader: ChunkReader, pause?: Pause): Promise<SourceDigest> {
  const digest = await readSource(source, async (chunk, bytes) => {
    await reader.push(chunk);
    await pause?.(bytes);
  });
  await reader.end();
  return digest;
}

async function* tell(chunks: AsyncIterable<Uint8Array>, note: (chunk: Uint8Array) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    note(chunk);
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}

/**
 * Several members one after another are one file, as `gzip` has it, and zeros behind them are padding, at which reading would end: whatever
 * follows on them would be lost.
 */
async function* unzipped(chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 1 << 16 });
  const out = new PassThrough({ highWaterMark: CHUNK_BYTES });
  let bytes = 0;
  let unpadded = 0;
  const note = (chunk: Buffer): void => {
    const last = chunk.findLastIndex((byte) => byte !== 0);
    if (last >= 0) unpadded = bytes + last + 1;
    bytes += chunk.length;
  };
  // By hand, since whoever stops early would end a loop, and with it what is yet to be read.
  async function* fed(): AsyncGenerator<Buffer> {
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      note(next.value);
      yield next.value;
    }
  }
  pipeline(fed(), gunzip, out, (error) => void (error && out.destroy(error)));
  try {
    yield* out as AsyncIterable<Buffer>;
    for await (const chunk of chunks) note(chunk);
  } finally {
    void chunks.return(undefined);
  }
  if (unpadded > gunzip.bytesWritten) throw Object.assign(new Error("something follows on the padding"), { code: "Z_DATA_ERROR" });
}

/** The chunks as they come, and whether the first ones begin as gzip does. */
async function opened(chunks: AsyncGenerator<Buffer>): Promise<{ readonly chunks: AsyncGenerator<Buffer>; readonly isGzip: boolean }> {
  const held: Buffer[] = [];
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    held.push(next.value);
    if (held.reduce((sum, { length }) => sum + length, 0) >= LONGEST_MARK) break;
  }
  const begin = Buffer.concat(held);
  async function* whole(): AsyncGenerator<Buffer> {
    yield begin;
    yield* chunks;
  }
  return { chunks: whole(), isGzip: begin[0] === 0x1f && begin[1] === 0x8b };
}
