import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { ReplayPart, type CallData, type Done, type LogData } from "../../cli/replay-part";
import { ReplayPool } from "../../cli/replay-pool";
import { lawOf } from "../../cli/replay-law";
import { cn } from "../../packs/cn";
import { Replay } from "../../replay/replay";
import { median, ratio } from "./rounds";
import { atLeast, atMost, type Row, type Section } from "./section";
import { writeLog } from "./write-log";

/** 26 records each. */
const DEBTORS = [400, 4_000, 40_000] as const;
const LARGEST = DEBTORS.at(-1)!;
const ROUNDS = 2;
const DATA: CallData = {
  law: { packs: [cn], advise: [], assume: {}, language: "en", historyCovers: "debtor", historyFrom: { contacts: "2025-04-01T00:00:00+08:00", events: "origin" } },
  format: "ndjson", where: {}, isUnmasked: false,
};
const LOG: LogData = { ambiguous: new Set(), names: [], shapes: [] };

/** Logs of ten thousand, a hundred thousand and a million records, from files to the text of their decisions. */
export const replayingLarge: Section = {
  name: "replaying-large",
  about: `logs of ${DEBTORS.map((debtors) => debtors * 26).join(", ")} records, from a file to the text of all decisions; the largest once more in two threads, their start included`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "bench-replay-"));
    try {
      const thread = join(folder, "thread.cjs");
      await build({ entryPoints: ["src/cli/replay-worker.ts"], bundle: true, platform: "node", format: "cjs", outfile: thread, logLevel: "silent" });
      const files = DEBTORS.map((debtors) => writeLog(debtors, join(folder, `${debtors}.ndjson`)));
      const work = [...files.map((file) => () => alone(file)), () => together(files.at(-1)!, thread, 2)];
      const times = work.map((): number[] => []);
      for (let round = 0; round < ROUNDS; round++) {
        for (const [place, run] of work.entries()) {
          const begin = performance.now();
          await run();
          times[place]!.push(((performance.now() - begin) * 1e6) / ((DEBTORS[place] ?? LARGEST) * 26));
        }
      }
      return rowsOf(times);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function rowsOf(times: readonly number[][]): Row[] {
  const [small, middle, large, both] = times as [number[], number[], number[], number[]];
  const row = (what: string, found: number[], more: Partial<Row> = {}): Row => ({ what, figures: { "ns a record": median(found), "to ten thousand": ratio(found, small) }, ...more });
  return [
    row(`${DEBTORS[0] * 26} records`, small),
    row(`${DEBTORS[1] * 26} records`, middle),
    row(`${LARGEST * 26} records`, large, { targets: [atMost(1.5, "a record of a million, to one of ten thousand:", ratio(large, small))] }),
    row(`${LARGEST * 26} records, two threads`, both, { targets: [atLeast(1.6, "two threads, to one:", ratio(large, both))] }),
  ];
}

const lengthOf = ({ texts }: Done): number => texts.reduce((sum, text) => sum + text.length, 0);

/** Characters of the decisions, so that none is left out. */
async function alone(file: string): Promise<number> {
  const law = lawOf(DATA.law);
  const run = new Replay(law);
  await run.read({ name: file, from: file });
  const part = new ReplayPart(DATA, LOG, law);
  let length = 0;
  for (const group of run.groups()) {
    part.judge(group);
    length += lengthOf(part.done());
  }
  run.close();
  return length;
}

async function together(file: string, thread: string, threads: number): Promise<number> {
  const pool = new ReplayPool(thread, threads, DATA);
  const run = new Replay({ ...lawOf(DATA.law), threads: pool });
  await run.read({ name: file, from: file });
  let length = 0;
  for await (const done of pool.judge(LOG, run.groups())) length += lengthOf(done);
  await pool.results();
  await pool.close();
  run.close();
  return length;
}
