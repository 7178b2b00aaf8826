import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LogItem } from "../../src/replay/log-item";
import { type Block, packLines, type PackedRecords } from "../../src/replay/packed-records";
import type { BlockThreads } from "../../src/replay/read-blocks";
import { Replay } from "../../src/replay/replay";
import type { Reject } from "../../src/replay/replay-problem";
import { runs } from "../properties/runs";
import { smallOptions } from "./small-law";

/** Threads that are free now and then, and answer after a while. */
class SomeThreads implements BlockThreads {
  blocks = 0;
  private turn = 0;

  constructor(private readonly busy: readonly boolean[]) {}

  get isFree(): boolean {
    this.turn += 1;
    return this.busy[this.turn % this.busy.length] !== true;
  }

  async pack(block: Block): Promise<PackedRecords> {
    this.blocks += 1;
    await new Promise((resolve) => setTimeout(resolve, this.turn % 3));
    return structuredClone(packLines(block));
  }
}

async function* inChunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const end = at + sizes[i % sizes.length]!;
    yield Uint8Array.from(bytes.subarray(at, end));
    at = end;
  }
}

/** All that a log is found to hold. */
async function readingOf(bytes: Buffer, sizes: readonly number[], threads?: BlockThreads): Promise<unknown> {
  const rejects: Reject[] = [];
  const { historyFrom: _, ...law } = smallOptions();
  const run = new Replay({ ...law, ...(threads !== undefined && { threads }), reject: (reject) => void rejects.push(reject) });
  try {
    for (const name of ["first", "second"]) await run.read({ name, from: inChunks(bytes, sizes) });
    const groups = [...run.groups()].map((group): [string, readonly LogItem[]] => [group.key, group.items()]);
    return { groups, rejects, records: run.records, historyFrom: run.historyFrom, ambiguous: run.law().ambiguous, sharedIds: [...run.sharedIds()] };
  } finally {
    run.close();
  }
}

const id = fc.constantFrom("a", "b", "c", "案件", "d-1");
const record = fc.oneof(
  fc.record({ record: fc.constant("case"), id, debtor: fc.record({ id: fc.constantFrom("p", "q", "人") }) }),
  fc.record({ record: fc.constant("case"), id, debtor: fc.constant({}) }),
  fc.record({ record: fc.constant("contact"), id, caseId: id, at: fc.constantFrom("2026-03-04T10:00:00+08:00", "2026-03-05T10:00:00Z", "soon") }),
  fc.record({ record: fc.constant("contact"), id, at: fc.constant("2026-03-04T10:00:00Z") }),
  fc.record({ record: fc.constant("event"), id, personId: fc.constantFrom("p", "nobody"), at: fc.constant("2026-03-04T10:00:00Z") }),
).map((one) => JSON.stringify(one));
const line = fc.oneof({ weight: 8, arbitrary: record }, { weight: 1, arbitrary: fc.constantFrom("", "  ", "{", "[]", "\"text\"", "{\"record\":\"case\",\"id\":\"\\u0061\",\"debtor\":{\"id\":\"p\"}}") });
const logs = fc.record({ lines: fc.array(line, { maxLength: 40 }), end: fc.constantFrom("", "\n", "\r\n"), mark: fc.boolean(), broken: fc.boolean() }).map(({ lines, end, mark, broken }) => {
  const text = `${mark ? "\ufeff" : ""}${lines.join("\n")}${end}`;
  return broken ? Buffer.concat([Buffer.from(text), Buffer.from([0x0a, 0x22, 0xff, 0x22, 0x0a])]) : Buffer.from(text);
});

describe("a log that threads help to read", () => {
  it("holds the same as one that is read alone, whichever lines they read", async () => {
    let blocks = 0;
    await fc.assert(
      fc.asyncProperty(logs, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), async (bytes, sizes, busy) => {
        const threads = new SomeThreads(busy);
        expect(await readingOf(bytes, sizes, threads)).toEqual(await readingOf(bytes, [bytes.length + 1]));
        blocks += threads.blocks;
      }),
      runs(60),
    );
    expect(blocks).toBeGreaterThan(0);
  });

  it("with a line that is longer than any block, too", async () => {
    const long = JSON.stringify({ record: "contact", id: "long", caseId: "a", at: "2026-03-04T10:00:00Z", script: { text: "字".repeat(1_500_000) } });
    const bytes = Buffer.from(["{\"record\":\"case\",\"id\":\"a\",\"debtor\":{\"id\":\"p\"}}", long, "{", "{\"record\":\"contact\",\"id\":\"z\",\"caseId\":\"a\"}", ""].join("\n"));
    const threads = new SomeThreads([false]);
    expect(await readingOf(bytes, [1 << 20], threads)).toEqual(await readingOf(bytes, [bytes.length + 1]));
    expect(threads.blocks).toBeGreaterThan(0);
  });

  it("fails as a whole where a thread does", async () => {
    const threads: BlockThreads = { isFree: true, pack: () => Promise.reject(new Error("a thread ended with 1")) };
    await expect(readingOf(Buffer.from("{}\n{}\n"), [3], threads)).rejects.toThrow("a thread ended with 1");
  });
});
