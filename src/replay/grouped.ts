import { refuseUnknown } from "../records/known-keys";
import { judgeDebtor, type DebtorItems, type JudgedDebtor } from "./judge-debtor";
import { sortItems, type LogItem } from "./log-item";
import type { LineKeys } from "./line-keys";
import { readSource, type ChunkReader, type LogSource } from "./log-source";
import type { TextBytes } from "./packed-item";
import { OWNERS, placed, withoutDebtor } from "./placed";
import { mappedFor, mappedRows } from "./read-mapped";
import { RecordMaker, shapesOf } from "./record-shape";
import { recordLines, type RefuseRow, type TakeRecord } from "./read-records";
import { REPLAY_OPTIONS, type ReplayOptions } from "./replay";

/**
 * Replays a log whose records stand together by debtor, a debtor's case records before the contacts and events: a filter that keeps
 * nothing from one debtor to the next, so that a partition of a log gives the same bytes wherever it runs. Debtors come as they stand.
 *
 * `historyFrom` has to be said: a part of a log does not show where the whole began.
 *
 * @throws {ReplayError} where the source cannot be read to its end; debtors before that were judged
 * @throws {RangeError}  on options that there are not
 */
export async function* replayGrouped(source: LogSource, options: ReplayOptions & Required<Pick<ReplayOptions, "historyFrom">>): AsyncGenerator<JudgedDebtor> {
  refuseUnknown(options, REPLAY_OPTIONS);
  const ready: DebtorItems[] = [];
  const refuse: RefuseRow = (line, problems) => options.reject?.({ file: source.name, line, problems });
  const mapped = mappedFor(options.mappings ?? [], source.name);
  const groups = new Groups(ready, refuse, mapped && new RecordMaker(shapesOf(mapped.file)));
  const take: TakeRecord = (keys, text, line) => groups.take(keys, text, line);
  const rows: ChunkReader = mapped === undefined ? recordLines(take, refuse) : mappedRows(source.name, mapped, { take, refuse, ...(options.ignore !== undefined && { ignore: options.ignore }) });
  const judgeReady = (): JudgedDebtor[] =>
    ready.splice(0).map((items) => {
      const judged = judgeDebtor(items, options);
      for (const reject of judged.rejects) refuse(reject.line, reject.problems);
      return judged;
    });
  for await (const chunk of chunksOf(source, options.wasRead)) {
    await rows.push(chunk);
    yield* judgeReady();
  }
  await rows.end();
  groups.end();
  yield* judgeReady();
}

/** The chunks of a source, one at a time. */
async function* chunksOf(source: LogSource, wasRead: ReplayOptions["wasRead"]): AsyncGenerator<Buffer> {
  let given: ((chunk: Buffer | undefined) => void) | undefined;
  let taken: (() => void) | undefined;
  let waiting = new Promise<Buffer | undefined>((resolve) => (given = resolve));
  const reading = readSource(source, (chunk) => {
    given!(chunk);
    return new Promise<void>((resolve) => (taken = resolve));
  });
  reading.then(() => given!(undefined), () => given!(undefined));
  for (let chunk = await waiting; chunk !== undefined; chunk = await waiting) {
    yield chunk;
    waiting = new Promise((resolve) => (given = resolve));
    taken!();
  }
  const digest = await reading;
  wasRead?.(digest);
}

class Groups {
  private debtor: string | undefined;
  private readonly cases = new Set<string>();
  private items: LogItem[] = [];

  constructor(private readonly ready: DebtorItems[], private readonly refuse: RefuseRow, private readonly maker: RecordMaker | undefined) {}

  take(keys: LineKeys, { bytes, from, until }: TextBytes, line: number): void {
    const { of, owner, head } = placed(keys, 0, line);
    if (of === OWNERS.debtor) {
      if (owner !== this.debtor) this.end();
      this.debtor = owner;
      this.cases.add(head.id);
    } else if (of === OWNERS.case ? !this.cases.has(owner) : of === OWNERS.nobody || owner !== this.debtor) {
      return this.refuse(line, [withoutDebtor(of, owner, head)]);
    }
    const text = bytes.toString("utf8", from, until);
    this.items.push(this.maker === undefined ? { ...head, text } : this.maker.item(head, text));
  }

  /** What was taken is one debtor's and whole. */
  end(): void {
    if (this.debtor !== undefined) this.ready.push({ debtorId: this.debtor, items: sortItems(this.items) });
    this.debtor = undefined;
    this.items = [];
    this.cases.clear();
  }
}
