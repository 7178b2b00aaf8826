import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logRecords } from "../../src/build/bench/log";
import { run } from "../../src/cli/run";
import { housePolicy } from "./house-policy";
import { memoryIo } from "./memory-io";

const folder = mkdtempSync(join(tmpdir(), "replay-workers-"));
const thread = join(folder, "thread.cjs");
/** A log with rejects of every kind, ids of two persons, and debtors of every size. */
function log(): string {
  const lines = [...logRecords(90)].map((record, n) => {
    const isContact = record["record"] === "contact";
    if (n % 97 === 0) return "not json";
    if (n % 89 === 0) return JSON.stringify({ ...record, caseId: "case-of-nobody" });
    if (isContact && n % 83 === 0) return JSON.stringify({ ...record, id: "shared" });
    if (isContact && n % 79 === 0) return JSON.stringify({ ...record, channel: "phone" });
    if (isContact && n % 7 === 0) return JSON.stringify({ ...record, caseId: "case-3" });
    return JSON.stringify(record);
  });
  return [...lines, JSON.stringify({ ...[...logRecords(2)][0], id: "case-born", debtor: { id: "debtor-1", born: "1950-01-01", location: { country: "CN", region: "CN-SH" } } })].join("\n");
}

beforeAll(async () => {
  await build({ entryPoints: ["src/cli/replay-worker.ts"], bundle: true, platform: "node", format: "cjs", outfile: thread, logLevel: "silent" });
  writeFileSync(join(folder, "log.ndjson"), log());
  writeFileSync(join(folder, "mild.yaml"), housePolicy('{ open-hours: { every-day: "09:00-21:00", bounds: "[)" } }'));
  writeFileSync(join(folder, "strict.yaml"), housePolicy('{ open-hours: { every-day: "12:00-18:00", bounds: "[)" } }'));
  const calls = Array.from({ length: 400 }, (_, n) => [`call-${n % 380}`, `case-${n % 95}`, `2025-0${1 + (n % 9)}-11 ${10 + (n % 9)}:00`, n % 41 === 0 ? "坐席" : n % 7, n % 3 === 0 ? "L-2" : ""].join(","));
  writeFileSync(join(folder, "calls.csv"), ["id,case,when,agent,debt", ...calls].join("\n"));
  writeFileSync(join(folder, "calls.yaml"), `
files:
  - match: "*.csv"
    zone: Asia/Shanghai
    records:
      - record: contact
        fields: { id: { column: id }, caseId: { column: case }, at: { column: when, date: "YYYY-MM-DD HH:mm" }, channel: voice, direction: outbound, recipient.id: { column: case, prefix: of- }, recipient.role: debtor, collector.id: agency-1, collector.agentId: { column: agent }, debtIds: { column: debt, list: ";" } }
`);
  copyFileSync("fixtures/scenarios/law.yaml", join(folder, "law.yaml"));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The status of a call, and the digest of whatever it writes. */
async function written(workers: number, words: readonly string[]): Promise<Record<string, unknown>> {
  const { io, written: streams } = memoryIo({ cwd: folder, threads: { replay: thread, most: 4 } });
  const out = join(folder, `out-${workers}`);
  const status = await run(["replay", "log.ndjson", "--packs", "./law.yaml", "--history-covers", "debtor", "--workers", String(workers), "--memory", "1", ...words.map((word) => (word === "OUT" ? out : word))], io);
  const files = words.includes("OUT") ? Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")])) : {};
  const digests = Object.entries({ ...streams, ...files }).map(([name, text]) => [name, `${text.length} ${createHash("sha256").update(text).digest("hex")}`]);
  return { status, ...Object.fromEntries(digests) };
}

describe("replay --workers", () => {
  it.each<[string, string[]]>([
    ["to the standard output", []],
    ["to files, as CSV", ["--out", "OUT", "--format", "csv", "--html", "--language", "zh"]],
    ["narrowed, and two policies compared", ["--out", "OUT", "--where", "channel=voice", "--compare", "./mild.yaml,./strict.yaml"]],
    ["a sample, under the law of one day", ["--sample", "25", "--as-of", "2025-06-30", "--unmasked"]],
    ["beside rows of columns", ["calls.csv", "--map", "./calls.yaml", "--out", "OUT"]],
  ])("writes the same bytes with any number of threads: %s", async (_, words) => {
    const alone = await written(1, words);
    expect(alone["status"]).toBe(2);
    for (const workers of [2, 3]) expect(await written(workers, words)).toEqual(alone);
  });

  it("ends the threads that began while a log was read that cannot be read to its end", async () => {
    const { io, written: streams } = memoryIo({ cwd: folder, threads: { replay: thread, most: 4 } });
    expect([await run(["replay", "log.ndjson", "no-such-log.ndjson", "--packs", "./law.yaml", "--workers", "2"], io), streams.stdout, streams.stderr.includes("unreadable-file")]).toEqual([2, "", true]);
  });

  it("tells of a thread that cannot begin", async () => {
    const { io, written: streams } = memoryIo({ cwd: folder, threads: { replay: join(folder, "none.cjs"), most: 4 } });
    expect([await run(["replay", "log.ndjson", "--packs", "./law.yaml", "--workers", "2"], io), streams.stderr.includes("defect: ")]).toEqual([70, true]);
  });
});
