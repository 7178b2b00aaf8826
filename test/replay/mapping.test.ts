import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import { NO_EXTRA } from "../../src/records/extra";
import type { Problem } from "../../src/records/problem";
import { parseRecord } from "../../src/records/parse";
import { ReplayError } from "../../src/replay/log-source";
import { fileFor, type MappedCell, type mappedCellSchema, type Mapping, type mappingSchema } from "../../src/replay/mapping";
import { BUNDLED_MAPPINGS } from "../../src/replay/mappings/bundled";
import { parseMapping } from "../../src/replay/parse-mapping";
import { readMapped, readTable } from "../../src/replay/read-mapped";
import { RecordMaker, shapesOf } from "../../src/replay/record-shape";
import { SIMPLE, parsed } from "./simple-mapping";
import { bytesOf } from "./small-law";

interface Read {
  readonly records: Record<string, unknown>[];
  readonly rejects: string[];
  readonly ignored: number;
}

async function mapped(mapping: Mapping, name: string, bytes: Uint8Array | string, folder = "", chunk = 7): Promise<Read> {
  const tables: Record<string, ReadonlyMap<string, string | undefined>> = {};
  for (const [table, lookup] of Object.entries(mapping.lookups ?? {})) tables[table] = (await readTable(lookup, `${folder}/${lookup.file}`)).table;
  const file = fileFor(mapping, name)!;
  // As another thread has it.
  const maker = new RecordMaker(structuredClone(shapesOf(file)));
  const read = { records: [] as Record<string, unknown>[], rejects: [] as string[], ignored: 0 };
  await readMapped({ name, from: bytesOf(bytes, chunk) }, { file, tables }, {
    take: ({ isUnfit }, { bytes: text, from, until }, line) => void (isUnfit !== true && read.records.push({ line, ...maker.make(text.toString("utf8", from, until)) })),
    refuse: (line, problems) => void read.rejects.push(...problems.map(({ code, path }) => `${line} ${code} ${path}`)),
    ignore: () => void read.ignored++,
  });
  return read;
}

const bundled = (name: string): Mapping => parseMapping(name, BUNDLED_MAPPINGS[name]!, NO_EXTRA);

describe("the type of a mapping", () => {
  // `npm run types` is what fails here
  it("is what its schema infers", () => {
    expectTypeOf<Mapping>().toEqualTypeOf<z.infer<ReturnType<typeof mappingSchema>>>();
    expectTypeOf<MappedCell>().toEqualTypeOf<z.infer<ReturnType<typeof mappedCellSchema>>>();
  });
});

describe("the mappings of the package", () => {
  it.each([
    ["asterisk-cdr", "Master.csv", ["4 replay/bad-personal-cell dst", "5 replay/bad-cell start", "5 replay/bad-cell end"], 1],
    ["vicidial-log", "vicidial_log.tsv", ["6 replay/bad-cell status"], 1],
    ["twilio", "calls.ndjson", ["4 replay/bad-personal-cell to", "4 replay/bad-personal-cell to"], 0],
    ["twilio", "messages.ndjson", [], 0],
    ["cn-call-centre", "案件表.csv", [], 0],
    ["cn-call-centre", "通话记录.csv", ["5 replay/bad-cell 与本人关系", "6 replay/row-width "], 0],
  ])("%s reads %s", async (name, file, rejects, ignored) => {
    const folder = `fixtures/mappings/${name}`;
    const read = await mapped(bundled(name), file, readFileSync(`${folder}/${file}`), folder);
    expect([read.rejects, read.ignored]).toEqual([rejects, ignored]);
    for (const { line: _line, ...record } of read.records) expect(parseRecord(record)).toMatchObject({ ok: true });
    await expect(`${read.records.map((record) => JSON.stringify(record)).join("\n")}\n`).toMatchFileSnapshot(`../../${folder}/${file}.records.ndjson`);
  });
});

describe("the statuses that a system documents", () => {
  const row = (head: string, cells: Readonly<Record<string, string>>, delimiter: string): string => head.split(delimiter).map((name) => cells[name] ?? "").join(delimiter);
  const outcomes = async (name: string, file: string, text: string): Promise<unknown> => {
    const { records, rejects } = await mapped(bundled(name), file, text, `fixtures/mappings/${name}`);
    return rejects.length > 0 ? rejects : records.map(({ record, type, direction, outcome }) => (record === "event" ? type : direction === "inbound" ? direction : (outcome ?? "unknown")));
  };

  it.each([
    ["ANSWERED", "unknown"], ["NO ANSWER", "no-answer"], ["BUSY", "not-connected"], ["FAILED", "not-connected"], ["CONGESTION", "not-connected"], ["UNKNOWN", "unknown"],
  ])("Asterisk: %s is %s", async (disposition, outcome) => {
    const text = `501,2125550199,2125550100,from-internal,"""A"" <2125550199>",SIP/a,SIP/b,Dial,SIP/b,2026-03-02 10:00:00,,2026-03-02 10:00:20,20,0,${disposition},DOCUMENTATION,1772463600.1\n`;
    expect(await outcomes("asterisk-cdr", "Master.csv", text)).toEqual([outcome]);
  });

  it.each([
    ["A", "connected"], ["AA", "connected"], ["AM", "connected"], ["AL", "left-message"], ["AFAX", "connected"], ["PM", "connected"], ["PU", "connected"], ["DROP", "connected"], ["XDROP", "connected"], ["PDROP", "connected"], ["IVRXFR", "connected"],
    ["SVYEXT", "connected"], ["SVYVM", "connected"], ["SVYHU", "connected"], ["SVYREC", "connected"], ["SVYCLM", "connected"],
    ["AB", "not-connected"], ["B", "not-connected"], ["ADC", "not-connected"], ["ADCT", "not-connected"], ["DC", "not-connected"], ["N", "no-answer"], ["NA", "no-answer"],
    ["CALLBK", "conversation"], ["CBHOLD", "conversation"], ["DEC", "conversation"], ["NI", "conversation"], ["NP", "conversation"], ["SALE", "conversation"], ["XFER", "conversation"],
    ["INCALL", "unknown"], ["DISPO", "unknown"], ["ERI", "unknown"],
  ])("VICIdial: %s is %s", async (status, outcome) => {
    const head = "uniqueid\tlead_id\tcall_date\tlength_in_sec\tstatus\tphone_number\tuser";
    expect(await outcomes("vicidial-log", "vicidial_log.tsv", `${head}\n${row(head, { uniqueid: "1.1", lead_id: "501", call_date: "2026-03-02 10:00:00", length_in_sec: "5", status, phone_number: "2125550100", user: "6001" }, "\t")}\n`)).toEqual([outcome]);
  });

  it.each([
    ["calls", { direction: "outbound-api", status: "completed" }, "unknown"], ["calls", { direction: "outbound-dial", status: "busy" }, "not-connected"], ["calls", { direction: "outbound-api", status: "failed" }, "not-connected"],
    ["calls", { direction: "outbound-api", status: "no-answer" }, "no-answer"], ["calls", { direction: "outbound-api", status: "canceled" }, "attempted"], ["calls", { direction: "outbound-api", status: "queued" }, "attempted"],
    ["calls", { direction: "outbound-api", status: "initiated" }, "attempted"], ["calls", { direction: "outbound-api", status: "ringing" }, "attempted"], ["calls", { direction: "outbound-api", status: "in-progress" }, "unknown"],
    ["calls", { direction: "trunking-terminating", status: "no-answer" }, "no-answer"], ["calls", { direction: "inbound", status: "completed" }, "inbound"], ["calls", { direction: "trunking-originating", status: "completed" }, "inbound"],
    ["messages", { direction: "outbound-api", status: "partially_delivered" }, "delivered"], ["messages", { direction: "outbound-call", status: "undelivered" }, "undelivered"], ["messages", { direction: "outbound-reply", status: "read" }, "delivered"],
    ["messages", { direction: "inbound", status: "received" }, "inbound"], ["messages", { direction: "inbound", status: "receiving" }, "inbound"],
  ])("Twilio %s: %j is %s", async (what, cells, outcome) => {
    const [to, from] = /^inbound$|originating/.test(cells.direction) ? ["+12125550199", "+12125550100"] : ["+12125550100", "+12125550199"];
    expect(await outcomes("twilio", `${what}.ndjson`, `${JSON.stringify({ sid: "CA1", date_created: "Mon, 02 Mar 2026 15:00:00 +0000", start_time: null, end_time: null, date_sent: null, body: "x", to, from, ...cells })}\n`)).toEqual([outcome]);
  });

  it.each(["6001", "", "anonymous", "2125550199"])("Asterisk: whatever src says (%j), the row is read, and nothing is taken to be shown to the person called", async (src) => {
    const { records, rejects } = await mapped(bundled("asterisk-cdr"), "Master.csv", `501,${src},2125550100,from-internal,x,SIP/a,SIP/b,Dial,SIP/b,2026-03-02 10:00:00,,2026-03-02 10:00:20,20,0,BUSY,DOCUMENTATION,1772463600.1\n`);
    expect([rejects, records.map((record) => record["callerId"])]).toEqual([[], [undefined]]);
  });

  it("Twilio: a message that is scheduled or was canceled went to nobody when it was created", async () => {
    const line = (status: string): string => JSON.stringify({ sid: `SM-${status}`, date_created: "Mon, 02 Mar 2026 04:00:00 +0000", date_sent: null, body: "x", to: "+12125550100", from: "+12125550199", direction: "outbound-api", status });
    const { records, rejects, ignored } = await mapped(bundled("twilio"), "messages.ndjson", ["scheduled", "canceled", "accepted"].map(line).join("\n"), "fixtures/mappings/twilio");
    expect([records.map(({ id }) => id), rejects, ignored]).toEqual([["SM-accepted"], [], 2]);
  });

  it.each([
    ["本人接听", ["conversation"]], ["承诺还款", ["conversation", "promise-to-pay"]], ["协商", ["conversation"]], ["要求停止联系", ["conversation", "cease-request"]], ["已接通", ["unknown"]],
    ["第三人接听", ["unknown"]], // whether that is whom the row names shows only beside the relation; it is no conversation with the debtor
    ["无人接听", ["no-answer"]], ["拒接", ["no-answer"]], ["占线", ["not-connected"]], ["关机", ["not-connected"]], ["停机", ["not-connected"]], ["空号", ["not-connected"]],
    ["号码错误", ["wrong-party", "wrong-number"]],
  ])("a Chinese call centre: %s gives %j", async (result, given) => {
    const head = "通话编号,案件编号,外呼时间,通话时长,呼叫方式,联系人编号,与本人关系,被叫号码,委外机构,坐席工号,坐席姓名,录音文件,通话结果";
    const cells = { 通话编号: "T1", 案件编号: "A1", 外呼时间: "2026-03-02 10:00:00", 通话时长: "30", 呼叫方式: "人工", 联系人编号: "K1", 与本人关系: "本人", 被叫号码: "13800000001", 委外机构: "甲", 坐席工号: "7", 坐席姓名: "周敏", 录音文件: "无", 通话结果: result };
    const text = `\uFEFF${head}\n${row(head, cells, ",")}\n`;
    expect(await outcomes("cn-call-centre", "通话.csv", text)).toEqual(given);
  });

  it("a number that is said to be wrong is the number of that row", async () => {
    const text = "\uFEFF通话编号,案件编号,外呼时间,通话时长,呼叫方式,联系人编号,与本人关系,被叫号码,委外机构,坐席工号,坐席姓名,录音文件,通话结果\nT1,A1,2026-03-02 10:00:00,30,人工,K1,本人,13800000001,甲,7,周敏,无,号码错误\n";
    const { records } = await mapped(bundled("cn-call-centre"), "通话.csv", text);
    expect(records[1]).toEqual({ line: 2, record: "event", id: "错号-T1", type: "wrong-number", at: "2026-03-02T10:00:30+08:00", caseId: "A1", personId: "K1", address: "+8613800000001" });
  });

  it.each([["vicidial-log", "vicidial_log.tsv"], ["cn-call-centre", "通话记录.csv"]])("%s: what was asked on a call was asked when it ended, and does not speak against the call itself", async (name, file) => {
    const folder = `fixtures/mappings/${name}`;
    const { records } = await mapped(bundled(name), file, readFileSync(`${folder}/${file}`), folder);
    const events = records.filter(({ record }) => record === "event");
    expect(events.length).toBeGreaterThan(0);
    for (const { line, at } of events) expect(at).toBe(records.find((one) => one["line"] === line && one["record"] === "contact")!["endedAt"]);
  });

  it("finds a row's kind in spite of blanks around a cell, as its value is read", async () => {
    const head = "uniqueid\tlead_id\tcall_date\tlength_in_sec\tstatus\tphone_number\tuser";
    const line = (status: string): string => row(head, { uniqueid: "1.1", lead_id: "501", call_date: "2026-03-02 10:00:00", length_in_sec: "5", status, phone_number: "2125550100", user: "6001" }, "\t");
    expect(await outcomes("vicidial-log", "vicidial_log.tsv", [head, line("DNC "), line("NEW "), ""].join("\n"))).toEqual(["conversation", "opt-out"]);
  });
});

describe("fileFor", () => {
  it("leaves records beside a log of columns to themselves, unless the mapping says that it is meant for them", () => {
    const meant = (more: Partial<Mapping["files"][number]>, name: string): boolean => fileFor({ files: [{ records: [], ...more }] }, name) !== undefined;
    expect(meant({ match: "*.csv" }, "a\nb.csv")).toBe(true);
    expect(["CALLS.CSV", "calls.Csv.GZ"].map((name) => meant({ match: "calls*.csv" }, name))).toEqual([true, true]);
    expect(["Master.csv", "Master", "-", "cases.ndjson", "cases.JSONL.gz"].map((name) => meant({}, name))).toEqual([true, true, true, false, false]);
    expect([meant({ source: "ndjson" }, "calls.ndjson"), meant({ match: "*" }, "calls.ndjson"), meant({ match: "*.csv" }, "calls.ndjson")]).toEqual([true, true, false]);
  });
});

describe("a chunk that is ASCII throughout", () => {
  const mapping = parseMapping("m.yaml", `
files:
  - zone: Asia/Shanghai
    ignore: [{ note: skip }]
    records:
      - record: contact
        fields:
          id: { column: id }
          caseId: { column: [case, other] }
          at: { column: when, date: iso }
          collector.agentId: { column: agent }
          debtIds: { column: debts, list: ";" }
          recipient.id: { column: other, prefix: p- }
      - record: event
        when: { note: paid }
        fields: { type: payment, id: { column: id, prefix: e- }, at: { column: when, date: iso }, personId: { column: other } }
`, NO_EXTRA);
  const row = (n: number): string =>
    n % 31 === 0 ? "" : [`c-${n}`, n % 5 === 0 ? "" : `case-${n % 7}`, n % 17 === 0 ? "no time" : "2026-03-02 10:00", [" o", "p\t", "q\\r", "\u0001", ""][n % 5], n % 11 === 0 ? "\u00a07" : " \v7\f", "L-1; L-2", ["", "skip", "paid"][n % 3], ...(n % 23 === 0 ? ["more"] : [])].join(",");
  const rows = (count: number, quoted: number): string => ["id,case,when,other,agent,debts,note", ...Array.from({ length: count }, (_, n) => (n === quoted ? 'c-q,case-1,2026-03-02 10:00,"two\nlines, ""and"" more",7,L-1,' : row(n)))].join(quoted > 0 ? "\r\n" : "\n");

  it.each([
    ["with nothing else", rows(300, -1).replaceAll("\u00a0", " ")],
    ["beside others, and quoted cells", rows(300, 150)],
    ["after a blank first line, with a line feed at the end", `\n${rows(40, -1).replaceAll("\u00a0", " ")}\n`],
  ])("is read as it is in small pieces: %s", async (_, text) => {
    const small = await mapped(mapping, "log.csv", text);
    expect(small.records.length).toBeGreaterThan(15);
    for (const chunk of [64, 1000, 1 << 20]) expect(await mapped(mapping, "log.csv", text, "", chunk)).toEqual(small);
  });
});

describe("reading by a mapping", () => {
  const utf16 = (text: string, big: boolean): Buffer => {
    const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
    return big ? bytes.swap16() : bytes;
  };
  const CSV = 'when,case\n2026-03-02 09:00,"案件,一"\n';
  const EVENT = { line: 2, record: "event", type: "payment", at: "2026-03-02T09:00:00+08:00", caseId: "案件,一" };

  it.each<[string, Uint8Array | string]>([
    ["UTF-8", CSV],
    ["UTF-8 with a byte order mark", `\uFEFF${CSV}`],
    ["UTF-16, little end first", utf16(CSV, false)],
    ["UTF-16, big end first", utf16(CSV, true)],
    ["gzip", gzipSync(CSV)],
    ["Windows line ends", CSV.replaceAll("\n", "\r\n")],
  ])("takes %s, whatever the chunks", async (_, bytes) => {
    for (const chunk of [2, 3, 5, 1000]) expect(await mapped(parsed(SIMPLE()), "a.csv", bytes, "", chunk)).toEqual({ records: [EVENT], rejects: [], ignored: 0 });
  });

  it.each([1, 2])("goes by a byte order mark rather than by the mapping, also where it comes in chunks of %i", async (chunk) => {
    expect(await mapped(parsed(SIMPLE("\n    encoding: gb18030")), "a.csv", `\uFEFF${CSV}`, "", chunk)).toEqual({ records: [EVENT], rejects: [], ignored: 0 });
  });

  it("gives every record of a file the fields that are alike, unless it has its own", async () => {
    const alike = parsed(SIMPLE('\n    fields: { personId: { column: case }, type: complaint }'));
    expect((await mapped(alike, "a.csv", "when,case\n2026-03-02 09:00,k\n")).records).toEqual([{ line: 2, record: "event", personId: "k", type: "payment", at: "2026-03-02T09:00:00+08:00", caseId: "k" }]);
    expect(() => parsed(SIMPLE('\n    fields: { debtIds: { colum: case } }'))).toThrow(ReplayError);
  });

  it("keeps aside rows that are too long or too short, cells that do not fit, and what is no text in the encoding", async () => {
    const bytes = Buffer.concat([Buffer.from("when,case\n2026-03-02 09:00,a,b\n2026-03-02 09:00\n2026-03-02,c\n2026-03-02 09:00,"), Buffer.from([0xff]), Buffer.from('\n2026-03-02 09:00,ok\n"2026,x\n')]);
    const read = await mapped(parsed(SIMPLE()), "a.csv", bytes);
    expect(read.records.map(({ caseId }) => caseId)).toEqual(["ok"]);
    expect(read.rejects).toEqual(["2 replay/row-width ", "3 replay/row-width ", "4 replay/bad-cell when", "5 input/encoding ", "7 replay/unclosed-quote "]);
  });

  it("names the column of a length that is none, and a cell that two fields are taken from once", async () => {
    const calls = parsed(SIMPLE().replace("record: event", "record: contact").replace("type: payment", 'endedAt: { column: when, date: "YYYY-MM-DD HH:mm", plus: seconds }'));
    const lengths = ["60", "1.5", "1,095", "00:01:35", "Infinity", "1e3", "0x10", "99999999999"];
    const { records, rejects } = await mapped(calls, "a.csv", `when,case,seconds\n${lengths.map((length) => `2026-03-02 09:00,k,"${length}"\n`).join("")}2026-03-02,k,60\n`);
    expect(records.map(({ endedAt }) => endedAt)).toEqual(["2026-03-02T09:01:00+08:00", "2026-03-02T09:00:01+08:00"]);
    expect(rejects).toEqual([...[4, 5, 6, 7, 8, 9].map((line) => `${line} replay/bad-cell seconds`), "10 replay/bad-cell when"]);
  });

  it("keeps aside a time that the clock shows twice, but not the day that it lies in", async () => {
    const havana = (fields: string): Mapping => parsed(`files: [{ zone: America/Havana, records: [{ record: case, fields: { id: { column: case }, ${fields} } }] }]`);
    const csv = "when,case\n2025-11-02 00:30,k\n2025-11-02 01:30,l\n";
    expect(await mapped(havana('debtor.born: { column: when, date: "YYYY-MM-DD HH:mm", day: true }'), "a.csv", csv)).toMatchObject({ records: [{ id: "k", debtor: { born: "2025-11-02" } }, { id: "l", debtor: { born: "2025-11-02" } }], rejects: [] });
    expect(await mapped(havana('asOf: { column: when, date: "YYYY-MM-DD HH:mm" }'), "a.csv", csv)).toMatchObject({ records: [{ id: "l", asOf: "2025-11-02T01:30:00-05:00" }], rejects: ["2 replay/time-twice when"] });
  });

  it("names the column of seconds that stand where milliseconds should", async () => {
    const { records, rejects } = await mapped(parsed(SIMPLE().replace('"YYYY-MM-DD HH:mm"', "epoch-ms")), "a.csv", "when,case\n1772413200000,k\n1772413200,k\n");
    expect([records.map(({ at }) => at), rejects]).toEqual([["2026-03-02T09:00:00+08:00"], ["3 replay/bad-cell when"]]);
  });

  it("refuses a mapping that names a column which the file does not have", async () => {
    await expect(mapped(parsed(SIMPLE()), "a.csv", "wen,case\n")).rejects.toThrow(ReplayError);
    await expect(mapped(parsed(SIMPLE()), "a.csv", "wen,case\n")).rejects.toThrow(/names the column "when", which the file does not have; it has wen/);
  });

  it("keeps every digit of the numbers in rows of JSON", async () => {
    const rows = ['{"when":"2026-03-02 09:00","case":1234567890123456789}', '{"case":1234567890123456790,"when":"2026-03-02 09:00","t":"a \\"12345678901234567890\\" b"}', '{"case":-12345678901234567,"when":"2026-03-02 09:00"}', '{"case":1234.50,"x":0.12345678901234567890,"when":"2026-03-02 09:00"}', '{"case":01234567890123456789,"when":""}'];
    const { records, rejects } = await mapped(parsed(SIMPLE("\n    source: ndjson")), "a.ndjson", rows.join("\n"));
    expect([records.map(({ caseId }) => caseId), rejects]).toEqual([["1234567890123456789", "1234567890123456790", "-12345678901234567", "1234.5"], ["5 replay/not-json "]]);
  });

  it("does not show rows where it looked for the names of columns", async () => {
    for (const text of ["2026-03-02 09:00,k,13800000001\n", "when;\rk;王敏\r", '{"when":"王敏"}\n']) {
      await expect(mapped(parsed(SIMPLE()), "a.csv", text)).rejects.toThrow(/it has a first line that looks like a row, not like names/);
    }
  });

  it("tells nobody what a cell of a person holds, where it does not fit", async () => {
    const file = parsed(SIMPLE().replace("record: event", "record: contact").replace("type: payment", "recipient.born: { column: born, date: YYYY-MM-DD, day: true }\n          recipient.address: { column: phone, phone: true }"));
    const problems: Problem[] = [];
    await readMapped({ name: "a.csv", from: bytesOf("when,case,born,phone\n2026-03-02 09:00,k,31.12.1980,call me\n") }, { file: file.files[0]!, tables: {} }, { take: () => {}, refuse: (_line, found) => void problems.push(...found) });
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(["replay/bad-personal-cell born", "replay/bad-personal-cell phone"]);
    expect(JSON.stringify(problems)).not.toMatch(/1980|call me/);
  });

  it("refuses a column that stands twice, where the mapping names it", async () => {
    await expect(mapped(parsed(SIMPLE()), "a.csv", "when,case,case\n2026-03-02 09:00,k,l\n")).rejects.toThrow(/replay\/column-twice .*"case"/);
    expect((await mapped(parsed(SIMPLE()), "a.csv", "when,case,note,note\n2026-03-02 09:00,k,a,b\n")).records).toHaveLength(1);
  });

  it.each([
    ["          channel: { column: c, values: { a: sms }, otherwise: voice }", "a", { channel: "sms" }],
    ["          channel: { column: c, values: { a: sms }, otherwise: voice }", "b", { channel: "voice" }],
    ["          channel: { column: c, values: { a: null } }", "a", {}],
    ["          debtIds: { column: c, list: ';', prefix: L- }", "1; 2;", { debtIds: ["L-1", "L-2"] }],
    ["          dueOn: { column: c, date: YYYY-MM-DD, day: true }", "2026-03-02", { dueOn: "2026-03-02" }],
    ["          amount.amount: { column: c }\n          amount.currency: CNY", "12.50", { amount: { amount: "12.50", currency: "CNY" } }],
    ["          amount.amount: { column: none }\n          amount.currency: CNY", "12.50", { amount: { currency: "CNY" } }],
    ["          personId: { column: [none, c] }", "p", { personId: "p" }],
    ["          personId: { column: c }", "  ", {}],
  ])("%s takes %j for %j", async (field, cell, wanted) => {
    const read = await mapped(parsed(SIMPLE("", `\n${field}`)), "a.csv", `when,case,c,none\n2026-03-02 09:00,k,${cell},\n`);
    expect(read.records).toEqual([{ line: 2, record: "event", type: "payment", at: "2026-03-02T09:00:00+08:00", caseId: "k", ...wanted }]);
  });
});
