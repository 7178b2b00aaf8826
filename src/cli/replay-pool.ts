import { Worker } from "node:worker_threads";
import type { Group } from "../replay/group";
import type { Block, PackedRecords } from "../replay/packed-records";
import type { CallData, Done, LogData, PartResult } from "./replay-part";

/** Groups are sent in batches of so many bytes, so that a message costs little beside what it asks for. */
const BATCH_BYTES = 1 << 18;
/** Batches that a thread has before it; one is being judged while the next one waits. */
const MOST_WAITING = 2;

/** What a thread is asked for: to read blocks of lines, to learn what the log says, to judge batch by batch, at last for its sums. All but what the log says is answered. */
export type ThreadTask = { readonly block: Block } | { readonly log: LogData } | { readonly batch: Uint8Array<ArrayBuffer> } | { readonly sums: true };

/** A thread, and who waits for its answers, the first first. */
interface Hand {
  readonly worker: Worker;
  /** Why it answers no more. */
  failure: Error | undefined;
  readonly waiting: { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }[];
}

/** Threads that judge debtors beside each other; what they did comes out in the order of the debtors, whoever was faster. */
export class ReplayPool {
  private readonly hands: readonly Hand[];

  /** @param file  the worker's module; threads begin at once, so that they are ready when the log was read */
  constructor(file: string | URL, count: number, data: CallData) {
    this.hands = Array.from({ length: count }, () => handOf(new Worker(file, { workerData: data })));
  }

  /** Whether a thread has less before it than it may have. */
  get isFree(): boolean {
    return this.hands.some(({ waiting, failure }) => waiting.length < MOST_WAITING && failure === undefined);
  }

  /** Has a thread read the keys of a block, which is given away. */
  pack(block: Block): Promise<PackedRecords> {
    return ask<PackedRecords>(this.idlest(), { block });
  }

  async *judge(log: LogData, groups: Iterator<Group>): AsyncGenerator<Done> {
    for (const { worker } of this.hands) worker.postMessage({ log } satisfies ThreadTask);
    const under: Promise<Done>[] = [];
    for (let batch = nextBatch(groups); batch !== undefined; batch = nextBatch(groups)) {
      under.push(ask<Done>(this.idlest(), { batch }));
      // Results that are not taken yet are as many as the batches that wait, and no more.
      while (under.length >= this.hands.length * MOST_WAITING) yield await under.shift()!;
    }
    for (const done of under) yield await done;
  }

  /** What each thread summed up, once all was judged. */
  async results(): Promise<PartResult[]> {
    return Promise.all(this.hands.map((hand) => ask<PartResult>(hand, { sums: true })));
  }

  private idlest(): Hand {
    return this.hands.reduce((least, one) => (one.waiting.length < least.waiting.length ? one : least));
  }

  /** Ends the threads; to be called whatever happens. */
  async close(): Promise<void> {
    await Promise.all(this.hands.map(({ worker }) => worker.terminate()));
  }
}

function handOf(worker: Worker): Hand {
  const hand: Hand = { worker, failure: undefined, waiting: [] };
  const fail = (error: Error): void => {
    hand.failure ??= error;
    for (const { reject } of hand.waiting.splice(0)) reject(error);
  };
  worker.on("message", (answer: unknown) => hand.waiting.shift()?.resolve(answer));
  worker.on("error", fail);
  worker.on("exit", (code) => fail(new Error(`a thread ended with ${code}`)));
  return hand;
}

function ask<T>({ worker, waiting, failure }: Hand, task: ThreadTask): Promise<T> {
  const answer = new Promise<T>((resolve, reject) => {
    if (failure === undefined) waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
    else reject(failure);
  });
  // Whoever waits for it hears of a failure; until then it is no unheard one.
  answer.catch(() => {});
  if (failure === undefined) worker.postMessage(task, "batch" in task ? [task.batch.buffer] : "block" in task ? [task.block.bytes.buffer as ArrayBuffer] : []);
  return answer;
}

/** The next groups, packed; undefined where there are none. */
function nextBatch(groups: Iterator<Group>): Uint8Array<ArrayBuffer> | undefined {
  const batch: Group[] = [];
  let length = 0;
  while (length < BATCH_BYTES) {
    const next = groups.next();
    if (next.done === true) break;
    batch.push(next.value);
    length += next.value.packedLength;
  }
  if (batch.length === 0) return undefined;
  const bytes = Buffer.allocUnsafeSlow(length);
  batch.reduce((at, group) => group.pack(bytes, at), 0);
  return bytes as Uint8Array as Uint8Array<ArrayBuffer>;
}
