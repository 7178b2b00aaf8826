import { formatUtc } from "../time/instant";
import type { Group } from "./group";
import { judgeDebtor, type DebtorItems, type JudgedDebtor, type ReplayLaw } from "./judge-debtor";
import { LogJoin, type JoinOptions } from "./log-join";
import { type BlockThreads, readBlocks } from "./read-blocks";
import { recordLines, type RefuseRow, type TakeRecord } from "./read-records";
import { readThrough, type LogSource, type Pause, type SourceDigest } from "./log-source";
import type { Mapping, Tables } from "./mapping";
import { mappedFor, readMapped } from "./read-mapped";
import { RecordMaker, shapesOf, type RecordShape } from "./record-shape";
import type { Reject } from "./replay-problem";
import { refuseUnknown } from "../records/known-keys";
import type { Problem } from "../records/problem";
import type { SharedId } from "./shared-ids";

/** What a log is judged by, and how it is read. */
export interface ReplayOptions extends Omit<ReplayLaw, "ambiguous">, JoinOptions {
  /** Mappings of files that hold other rows than records; a file that none of them is meant for holds records. */
  readonly mappings?: readonly { readonly mapping: Mapping; readonly tables: Tables }[];
  /** Is handed each row that is kept aside. */
  readonly reject?: (reject: Reject) => void;
  /** Is told of each row that a mapping says to pass over. */
  readonly ignore?: () => void;
  /** Is told of each source that was read to its end. */
  readonly wasRead?: (source: SourceDigest) => void;
  /** Threads that help to read records. */
  readonly threads?: BlockThreads;
  /** Is told from time to time how many records were read, from how many bytes as they stand in their files. */
  readonly progress?: (records: number, bytes: number) => void | Promise<void>;
}

/** Every option by its name. */
export const REPLAY_OPTIONS = {
  gate: true, other: true, extra: true, writtenAt: true, ask: true, historyFrom: true, historyCovers: true, memory: true, folder: true,
  mappings: true, reject: true, ignore: true, wasRead: true, threads: true, progress: true,
} as const satisfies Record<keyof ReplayOptions, true>;

/**
 * Replays a log: every debtor's contacts, each judged by the law of its instant with only what was prior to it. Rows may stand in any
 * order; memory stays within `memory` and one debtor. Debtors come in the order of their ids, contacts in the order of time.
 *
 * @throws {ReplayError} where a source cannot be read to its end; nothing was judged then
 * @throws {RangeError}  on options that there are not
 * @example for await (const { debtorId, contacts } of replay([{ name: "log.ndjson", from: "log.ndjson" }], { gate, extra: {} })) …
 */
export async function* replay(sources: readonly LogSource[], options: ReplayOptions): AsyncGenerator<JudgedDebtor> {
  const run = new Replay(options);
  try {
    for (const source of sources) await run.read(source);
    yield* run.debtors();
  } finally {
    run.close();
  }
}

/** A replay step by step: first every source is read, then the debtors are judged. */
export class Replay {
  /** What was read, in order. */
  readonly sources: SourceDigest[] = [];
  /** Rows read so far, rejects included. */
  records = 0;
  rejects = 0;
  /** By source: how its records are made, where it holds rows. */
  readonly shapes: (readonly RecordShape[] | undefined)[] = [];
  private readonly makers: (RecordMaker | undefined)[] = [];
  private readonly join: LogJoin;

  /** @throws {RangeError} on options that there are not */
  constructor(private readonly options: ReplayOptions) {
    refuseUnknown(options, REPLAY_OPTIONS);
    this.join = new LogJoin(options);
  }

  /** From when on the log is taken to be complete: what was said, else its first contact. */
  get historyFrom(): ReplayLaw["historyFrom"] {
    return this.options.historyFrom ?? (Number.isNaN(this.join.begins) ? undefined : formatUtc(this.join.begins));
  }

  /** How often records went to disk. */
  get spills(): number {
    return this.join.spills;
  }

  /** @throws {ReplayError} where it cannot be read to its end */
  async read(source: LogSource): Promise<void> {
    const index = this.sources.length;
    const { name } = source;
    const before = this.sources.reduce((sum, { bytes }) => sum + bytes, 0);
    const placed = (line: number, problem: Problem | undefined): void => {
      this.records++;
      if (problem !== undefined) this.keepAside(name, line, [problem]);
    };
    const take: TakeRecord = (keys, text, line) => placed(line, this.join.take(keys, text, index, line));
    const refuse: RefuseRow = (line, problems) => {
      this.records++;
      this.keepAside(name, line, problems);
    };
    const pause: Pause = (bytes) => this.options.progress?.(this.records, before + bytes);
    const mapped = mappedFor(this.options.mappings ?? [], name);
    const shapes = mapped === undefined ? undefined : shapesOf(mapped.file);
    this.shapes[index] = shapes;
    this.makers[index] = shapes === undefined ? undefined : new RecordMaker(shapes);
    const { threads } = this.options;
    const digest =
      mapped !== undefined ? await readMapped(source, mapped, { take, refuse, ignore: () => this.options.ignore?.() }, pause)
      : threads === undefined ? await readThrough(source, recordLines(take, refuse), pause)
      : await readBlocks(source, index, { take, takePacked: (of, owner, bytes, from, until, line) => placed(line, this.join.takePacked(of, owner, bytes, from, until)), refuse }, threads, pause);
    this.sources.push(digest);
    this.options.wasRead?.(digest);
  }

  /** What the debtors are judged by, once everything was read. */
  law(): ReplayLaw {
    const { historyFrom } = this;
    return { ...this.options, ambiguous: this.join.ambiguous, ...(historyFrom !== undefined && { historyFrom }) };
  }

  /** Every debtor's records, for judging them elsewhere. */
  groups(): Generator<Group> {
    return this.join.groups((source, line, problems) => this.keepAside(this.nameOf(source), line, problems));
  }

  /** A debtor's records in the order of the log. */
  items(group: Group): DebtorItems {
    return { debtorId: group.key, items: group.items(this.makers) };
  }

  /** Contacts and events of different debtors under one id; to be asked once all groups were read. */
  sharedIds(): Generator<SharedId> {
    return this.join.sharedIds();
  }

  /** Judges debtor by debtor, in the order of their ids; every source must be read by then. */
  *debtors(): Generator<JudgedDebtor> {
    const law = this.law();
    for (const group of this.groups()) yield this.noted(judgeDebtor(this.items(group), law));
  }

  /** Passes on what judging kept aside. */
  noted<Judged extends Pick<JudgedDebtor, "rejects">>(judged: Judged): Judged {
    for (const { source, line, problems } of judged.rejects) this.keepAside(this.nameOf(source), line, problems);
    return judged;
  }

  /** The name of a source, from 0. */
  nameOf(source: number): string {
    return this.sources[source]?.name ?? "";
  }

  /** Removes what is on disk; to be called whatever happens. */
  close(): void {
    this.join.close();
  }

  private keepAside(file: string, line: number, problems: readonly Problem[]): void {
    this.rejects++;
    this.options.reject?.({ file, line, problems });
  }
}
