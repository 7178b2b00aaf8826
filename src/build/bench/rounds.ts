import { performance } from "node:perf_hooks";

/** Something that does a piece of work many times. */
export interface Runner {
  readonly perRound: number;
  decide(index: number): unknown;
}

/**
 * Lets all run in each round, in an order that turns by one place from round to round: what disturbs the machine for a while then
 * falls on all of them, and on no one always first.
 *
 * @returns nanoseconds a decision, by runner and round
 */
export async function race(runners: readonly Runner[], rounds: number): Promise<number[][]> {
  const times = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const place = (round + turn) % runners.length;
      times[place]!.push(await timeOf(runners[place]!));
    }
  }
  return times;
}

async function timeOf(runner: Runner): Promise<number> {
  const { perRound } = runner;
  // Nobody pays for what the one before left behind; there only where node was told to offer it.
  (globalThis as { gc?: (options: { type: "minor" }) => void }).gc?.({ type: "minor" });
  const begin = performance.now();
  for (let index = 0; index < perRound; index++) {
    const decided = runner.decide(index);
    if (decided instanceof Promise) await decided;
  }
  return ((performance.now() - begin) * 1e6) / perRound;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The median of the rounds' ratios: within a round both met the same machine. */
export const ratio = (times: readonly number[], to: readonly number[]): number => median(times.map((time, round) => time / to[round]!));
