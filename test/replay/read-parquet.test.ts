import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parquetWriteFile } from "hyparquet-writer";
import { afterAll, describe, expect, it } from "vitest";
import { NO_EXTRA } from "../../src/records/extra";
import { ReplayError } from "../../src/replay/log-source";
import type { Tables } from "../../src/replay/mapping";
import { parseMapping } from "../../src/replay/parse-mapping";
import { mappedFor } from "../../src/replay/read-mapped";
import { readParquet } from "../../src/replay/read-parquet";
import { RecordMaker, shapesOf } from "../../src/replay/record-shape";
import { replay } from "../../src/replay/replay";
import { bytesOf, caseLine, smallOptions, sourceOf, verdictsOf, callLine } from "./small-law";

const folder = mkdtempSync(join(tmpdir(), "parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mappingOf = (fields: string, more = ""): { mapping: ReturnType<typeof parseMapping>; tables: Tables } => ({ mapping: parseMapping("m.yaml", `
files:
  - match: "*.parquet"
    zone: Asia/Shanghai${more}
    records:
      - record: contact
        fields:
          caseId: case-1
          channel: voice
          direction: outbound
          recipient.id: debtor-1
          recipient.role: debtor
          collector.id: agency-1
          recording: audio
${fields}
`, NO_EXTRA), tables: {} });
const CALLS = mappingOf('          id: { column: id }\n          at: { column: at, date: "YYYY-MM-DD HH:mm" }\n          recipient.address: { column: phone }');

interface Read {
  readonly records: Record<string, unknown>[];
  readonly rejects: string[];
}

async function read(file: string, mappings: ReturnType<typeof mappingOf> = CALLS, load?: () => Promise<never>): Promise<Read> {
  const found: Read = { records: [], rejects: [] };
  const mapped = mappedFor([mappings], file)!;
  const maker = new RecordMaker(shapesOf(mapped.file));
  const use = {
    take: ({ isUnfit }: { readonly isUnfit?: boolean }, { bytes, from, until }: { bytes: Buffer; from: number; until: number }, line: number) => void (isUnfit !== true && found.records.push({ line, ...maker.make(bytes.toString("utf8", from, until)) })),
    refuse: (line: number, problems: readonly { code: string; path: string }[]) => void found.rejects.push(...problems.map(({ code, path }) => `${line} ${code} ${path}`)),
  };
  await readParquet({ name: file, from: join(folder, file) }, mapped, use, undefined, load);
  return found;
}

function write(name: string, columnData: Parameters<typeof parquetWriteFile>[0]["columnData"], more: object = {}): string {
  parquetWriteFile({ filename: join(folder, name), columnData, ...more });
  return name;
}

/** The problems that a reading ends in. */
async function refused(reading: Promise<unknown>): Promise<string[]> {
  const error = await reading.then(() => undefined, (one: unknown) => one);
  expect(error).toBeInstanceOf(ReplayError);
  return (error as ReplayError).problems.map(({ code, file, path }) => `${code} ${file ?? ""} ${path}`);
}

const TIMES = Array.from({ length: 250 }, (_, n) => `2026-03-02 1${n % 10}:00`);
const IDS = TIMES.map((_, n) => `c-${n}`);

describe("a Parquet file", () => {
  it.each([["snappy", {}], ["uncompressed", { codec: "UNCOMPRESSED" }], ["gzip", { codec: "GZIP", compressors: { GZIP: (bytes: Uint8Array) => gzipSync(bytes) } }]])("gives its rows as records, row group by row group: %s", async (name, more) => {
    const file = write(`${name}.parquet`, [{ name: "id", data: IDS }, { name: "unused", data: IDS.map(() => 1) }, { name: "at", data: TIMES }, { name: "phone", data: IDS.map((_, n) => (n === 3 ? "+8613800000001" : null)), type: "STRING" }], { rowGroupSize: 60, ...more });
    const { records, rejects } = await read(file);
    expect([records.length, rejects]).toEqual([250, []]);
    expect(records[3]).toEqual({ line: 4, record: "contact", caseId: "case-1", channel: "voice", direction: "outbound", recipient: { id: "debtor-1", role: "debtor", address: "+8613800000001" }, collector: { id: "agency-1" }, recording: "audio", id: "c-3", at: "2026-03-02T13:00:00+08:00" });
    expect(records[249]).toMatchObject({ line: 250, id: "c-249", recipient: { id: "debtor-1" } });
  });

  it("takes instants as such, and timestamps of a local clock on the mapping's", async () => {
    const at = new Date("2026-03-02T01:00:00Z");
    const schema = (isAdjustedToUTC: boolean) => ({ name: isAdjustedToUTC ? "utc" : "local", type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC, unit: "MILLIS" }, converted_type: undefined, repetition_type: "REQUIRED" });
    const file = write("times.parquet", [{ name: "id", data: ["c-1"] }, { name: "utc", data: [BigInt(at.getTime())] }, { name: "local", data: [BigInt(at.getTime())] }, { name: "seconds", data: [60n] }], {
      schema: [{ name: "root", num_children: 4 }, { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" }, schema(true), schema(false), { name: "seconds", type: "INT64", repetition_type: "REQUIRED" }],
    });
    const mapping = mappingOf('          id: { column: id }\n          at: { column: utc, date: iso }\n          endedAt: { column: local, date: iso, plus: seconds }');
    expect((await read(file, mapping)).records[0]).toMatchObject({ at: "2026-03-02T09:00:00+08:00", endedAt: "2026-03-02T01:01:00+08:00" });
  });

  it("keeps every digit of decimals, which ids of many digits are written as too", async () => {
    const decimal = (name: string, type: string, scale: number, more: object = {}) => ({ name, type, scale, precision: 18, converted_type: "DECIMAL", repetition_type: "OPTIONAL", ...more });
    const logical = { converted_type: undefined, logical_type: { type: "DECIMAL", scale: 2, precision: 18 } };
    const columns = [
      { name: "id", data: [1234567890123456789n, 1234567890123456790n] }, { name: "agent", data: [12345678901234567890123n, -5n] },
      { name: "small", data: [5n, null] }, { name: "balance", data: [123450n, -5n] }, { name: "rate", data: [120, 7] },
    ];
    const file = write("decimals.parquet", columns, {
      schema: [{ name: "root", num_children: 5 }, decimal("id", "INT64", 0), decimal("agent", "FIXED_LEN_BYTE_ARRAY", 0, { type_length: 16 }), decimal("small", "INT32", 2), decimal("balance", "INT64", 2, logical), decimal("rate", "INT32", 2, logical)],
    });
    const mapping = mappingOf('          at: "2026-03-02T09:00:00+08:00"\n          id: { column: id }\n          collector.agentId: { column: agent }\n          content.text: { column: small }\n          content.envelope: { column: balance }\n          content.language: { column: rate }');
    expect((await read(file, mapping)).records).toMatchObject([
      { id: "1234567890123456789", collector: { agentId: "12345678901234567890123" }, content: { text: "0.05", envelope: "1234.50", language: "1.20" } },
      { id: "1234567890123456790", collector: { agentId: "-5" }, content: { envelope: "-0.05", language: "0.07" } },
    ]);
  });

  it("reads columns whose names have dots, and none of lists", async () => {
    const file = write("dots.parquet", [{ name: "call.id", data: ["c-1"] }, { name: "at", data: ["2026-03-02 10:00"] }, { name: "tags", data: [["a"]] }]);
    const dotted = (field: string) => mappingOf(`          at: { column: at, date: "YYYY-MM-DD HH:mm" }\n          ${field}`);
    expect((await read(file, dotted("id: { column: call.id }"))).records).toMatchObject([{ id: "c-1" }]);
    expect(await refused(read(file, dotted("id: { column: tags.list.element }")))).toEqual(["replay/no-such-column dots.parquet tags.list.element"]);
  });

  it("is replayed beside other files, and its rows are named by their place", async () => {
    const file = write("calls.parquet", [{ name: "id", data: ["c-1", "c-2", "c-3"] }, { name: "at", data: ["2026-03-02 10:00", "2026-03-02 23:00", "tomorrow"] }, { name: "phone", data: [null, null, null], type: "STRING" }]);
    const rejects: string[] = [];
    const debtors = [];
    const options = smallOptions({ mappings: [CALLS], reject: ({ file: where, line, problems }) => rejects.push(`${where}:${line} ${problems[0]!.code}`) });
    for await (const debtor of replay([sourceOf([caseLine(), callLine("c-0", "2026-03-02T09:00:00+08:00")].join("\n")), { name: file, from: join(folder, file) }], options)) debtors.push(debtor);
    // When the third call was nobody knows, so that it may lie before the others.
    expect([verdictsOf(debtors), rejects]).toEqual([["c-0 unproven", "c-1 unproven", "c-2 violated"], ["calls.parquet:3 replay/bad-cell"]]);
  });

  it("that is none, or was cut short, is named", async () => {
    writeFileSync(join(folder, "none.parquet"), "id,at,phone\nc-1,2026-03-02 10:00,\n");
    writeFileSync(join(folder, "empty.parquet"), "");
    const whole = readFileSync(join(folder, write("whole.parquet", [{ name: "id", data: IDS }, { name: "at", data: TIMES }, { name: "phone", data: IDS }])));
    writeFileSync(join(folder, "cut.parquet"), whole.subarray(0, whole.length - 20));
    // Its footer is sound, what stands before it is not.
    writeFileSync(join(folder, "damaged.parquet"), Buffer.concat([whole.subarray(0, 4), Buffer.alloc(300, 0xff), whole.subarray(304)]));
    for (const file of ["none", "empty", "cut", "damaged"]) expect(await refused(read(`${file}.parquet`))).toEqual([`replay/not-parquet ${file}.parquet `]);
  });

  it("that is compressed in a way that nobody knows is refused with its name", async () => {
    const file = write("lz4.parquet", [{ name: "id", data: IDS }, { name: "at", data: TIMES }, { name: "phone", data: IDS }], { codec: "LZ4_RAW", compressors: { LZ4_RAW: (bytes: Uint8Array) => bytes } });
    expect(await refused(read(file))).toEqual(["replay/parquet-codec lz4.parquet "]);
  });

  it("that lacks columns is refused with their names", async () => {
    const file = write("thin.parquet", [{ name: "id", data: ["c-1"] }, { name: "At", data: ["2026-03-02 10:00"] }]);
    expect(await refused(read(file))).toEqual(["replay/no-such-column thin.parquet at", "replay/no-such-column thin.parquet phone"]);
  });

  it("needs a package that may be missing, a file, and a mapping", async () => {
    const file = write("one.parquet", [{ name: "id", data: ["c-1"] }, { name: "at", data: ["2026-03-02 10:00"] }, { name: "phone", data: ["+8613800000001"] }]);
    const missing = () => Promise.reject(Object.assign(new Error("Cannot find package 'hyparquet'"), { code: "ERR_MODULE_NOT_FOUND" }));
    expect(await refused(read(file, CALLS, missing))).toEqual(["replay/no-parquet-reader one.parquet "]);
    const piped = async (): Promise<void> => {
      for await (const _ of replay([{ name: file, from: bytesOf("PAR1") }], smallOptions({ mappings: [CALLS] })));
    };
    expect(await refused(piped())).toEqual(["replay/parquet-as-stream one.parquet "]);
    const unmapped = async (): Promise<void> => {
      for await (const _ of replay([{ name: file, from: join(folder, file) }], smallOptions()));
    };
    expect(await refused(unmapped())).toEqual(["replay/no-mapping one.parquet "]);
  });
});
