import { NEWLINE } from "./json-signs";
import { readThrough, type ChunkReader, type LogSource, type Pause, type SourceDigest } from "./log-source";
import { type Block, packLines, type PackedRecords, visitPacked } from "./packed-records";
import { recordLines, type RefuseRow, type TakeRecord } from "./read-records";
import { setLine } from "./packed-item";
import type { OwnerKind } from "./placed";

/** Threads that read blocks of lines. */
export interface BlockThreads {
  /** Whether one of them waits for work. */
  readonly isFree: boolean;
  pack(block: Block): Promise<PackedRecords>;
}

/** What becomes of what was read. */
export interface BlockSink {
  readonly take: TakeRecord;
  /** Takes a record that a thread packed; its line is told from the beginning of the source. */
  readonly takePacked: (of: OwnerKind, owner: string, bytes: Buffer, from: number, until: number, line: number) => void;
  readonly refuse: RefuseRow;
}

/** A line that is longer is read here, by the splitter that bounds it. */
const LONGEST_REST = 1 << 22;
/** Blocks that were read ahead of the first that is not taken yet. */
const MOST_AHEAD = 16;

/**
 * Reads a source of records as `recordLines` does, with the help of threads as soon as one has time: they read the keys of blocks of
 * whole lines, which are taken in their order.
 */
export async function readBlocks(source: LogSource, index: number, sink: BlockSink, threads: BlockThreads, pause: Pause): Promise<SourceDigest> {
  return readThrough(source, new BlockReader(index, sink, threads), pause);
}

/** A block on its way. */
interface Ahead {
  packed: PackedRecords | undefined;
  readonly whole: Promise<PackedRecords>;
}

class BlockReader implements ChunkReader {
  /** Reads lines here, where no thread does. */
  private splitter;
  private isInBlocks = false;
  /** Of the source, the lines before those that are under way. */
  private lines = 0;
  private hasBegun = false;
  /** What follows on the last line feed. */
  private rest: Buffer = Buffer.alloc(0);
  private readonly ahead: Ahead[] = [];

  constructor(private readonly index: number, private readonly sink: BlockSink, private readonly threads: BlockThreads) {
    this.splitter = recordLines(sink.take, sink.refuse);
  }

  async push(chunk: Buffer): Promise<void> {
    if (!this.isInBlocks) {
      if (!this.threads.isFree || this.splitter.restLength > LONGEST_REST) return this.splitter.push(chunk);
      this.isInBlocks = true;
      this.lines = this.splitter.lines;
      this.hasBegun = this.lines > 0;
      this.rest = this.splitter.takeRest();
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      this.rest = Buffer.concat([this.rest, chunk]);
      if (this.rest.length > LONGEST_REST) await this.leaveBlocks();
      return;
    }
    // The chunk may be reused by whoever read it, and a thread is given what it reads.
    const bytes = Buffer.allocUnsafeSlow(this.rest.length + end);
    this.rest.copy(bytes);
    chunk.copy(bytes, this.rest.length, 0, end);
    this.rest = Buffer.from(chunk.subarray(end));
    this.read({ bytes, source: this.index, isFirst: !this.hasBegun });
    this.hasBegun = true;
    while (this.ahead[0]?.packed !== undefined || this.ahead.length > MOST_AHEAD) await this.takeFirst();
  }

  async end(): Promise<void> {
    if (this.isInBlocks) await this.leaveBlocks();
    this.splitter.end();
  }

  private read(block: Block): void {
    const { threads } = this;
    if (!threads.isFree) {
      const packed = packLines(block);
      this.ahead.push({ packed, whole: Promise.resolve(packed) });
      return;
    }
    const one: Ahead = { packed: undefined, whole: threads.pack(block).then((packed) => (one.packed = packed)) };
    // Whoever takes it hears of a failure; until then it is no unheard one.
    one.whole.catch(() => {});
    this.ahead.push(one);
  }

  private async takeFirst(): Promise<void> {
    const { sink, lines } = this;
    const packed = await this.ahead.shift()!.whole;
    visitPacked(packed, {
      record: (of, owner, bytes, from, until) => sink.takePacked(of, owner, bytes, from, until, setLine(bytes, from, lines)),
      refuse: (line, problems) => sink.refuse(lines + line, problems),
    });
    this.lines += packed.lines;
  }

  private async leaveBlocks(): Promise<void> {
    while (this.ahead.length > 0) await this.takeFirst();
    this.isInBlocks = false;
    this.splitter = recordLines(this.sink.take, this.sink.refuse, this.lines);
    this.splitter.push(this.rest);
    this.rest = Buffer.alloc(0);
  }
}
