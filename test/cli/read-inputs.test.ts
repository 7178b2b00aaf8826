import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/cli/byte-lines";
import { inputsIn, type Read } from "../../src/cli/read-inputs";
import { chunks } from "./memory-io";

const CALL = JSON.parse(readFileSync("fixtures/records/cn-call.json", "utf8")) as object;
const one = JSON.stringify(CALL);
const pretty = JSON.stringify(CALL, null, 2);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(stream: AsyncIterable<Uint8Array>): Promise<string[]> {
  const found: string[] = [];
  for await (const each of inputsIn(linesOf(stream), "f", {})) found.push(inShort(each));
  return found;
}

function inShort(read: Read): string {
  if ("input" in read) return `${read.line} ${read.input.contact.id}`;
  return read.problems.map(({ code, line, column }) => [line ?? "", column].filter((part) => part !== undefined).join(":") + ` ${code}`).join(", ");
}

describe("reading inputs", () => {
  it.each<[string, string, string[]]>([
    ["one on one line", one, ["1 call-1"]],
    ["one over many lines", pretty, ["1 call-1"]],
    ["one over many lines, with blank ones before", `\n\n${pretty}\n\n`, ["1 call-1"]],
    ["one after a byte order mark", `\uFEFF${pretty}`, ["1 call-1"]],
    ["many, one a line", `${one}\n${one}\n`, ["1 call-1", "2 call-1"]],
    ["many with blank lines and carriage returns", `${one}\r\n\r\n${one}`, ["1 call-1", "3 call-1"]],
    ["a first line that is cut off", `${one.slice(0, 90)}\n${one}\n${one}`, ["1:91 input/not-json", "2 call-1", "3 call-1"]],
    ["a last line that is cut off", `${one}\n${one.slice(0, 90)}`, ["1 call-1", "2:91 input/not-json"]],
    ["all lines cut off", `${one.slice(0, 90)}\n${one.slice(0, 80)}`, ["1:91 input/not-json"]],
    ["one over many lines, cut off", pretty.slice(0, 60), ["4:24 input/not-json"]],
    ["one over many lines with a trailing comma", `{\n  "contact": {},\n}`, ["3:1 input/not-json"]],
    ["one over many lines with an object on a line of its own that is no input", `{\n  "history": [\n    {"id": "e-1"}\n  ]\n  "x"\n}`, ["5:3 input/not-json"]],
    ["a byte order mark in the midst", `${one}\n\uFEFF${one}`, ["1 call-1", "2:1 input/not-json"]],
    ["nothing", "", [" input/empty-file"]],
    ["nothing but space", " \n\n\t\n", [" input/empty-file"]],
    ["a duplicate key", `{"contact": {},\n"contact": {}}`, ["2:1 input/duplicate-key"]],
    ["a list", "[]", ["1 input/wrong-type"]],
  ])("finds %s", async (_, text, expected) => expect(await read(chunks([bytes(text)]))).toEqual(expected));

  it("finds the same however the bytes come", async () => {
    const text = bytes(`\uFEFF${one.replace("青禾资产服务", "江城")}\n${one}\n`);
    const single = Array.from(text, (byte) => Uint8Array.of(byte));
    expect(await read(chunks(single))).toEqual(["1 call-1", "2 call-1"]);
  });

  it("refuses a line that is no UTF-8, and judges the others", async () => {
    const stream = chunks([bytes(`${one}\n`), Uint8Array.of(0x22, 0xff, 0xfe, 0x22, 0x0a), bytes(`${one}\n`)]);
    expect(await read(stream)).toEqual(["1 call-1", "2 input/encoding", "3 call-1"]);
  });

  it("refuses UTF-16", async () => {
    const stream = chunks([Uint8Array.of(0xff, 0xfe), new Uint8Array(Buffer.from(one, "utf16le"))]);
    expect(await read(stream)).toEqual(["1 input/encoding"]);
  });

  it("refuses a line of a gigabyte without holding it, and judges the next", async () => {
    const mebibyte = new Uint8Array(1 << 20).fill(0x61);
    async function* gigabyte() {
      for (let i = 0; i < 1024; i++) yield mebibyte;
      yield bytes(`\n${one}\n`);
    }
    expect(await read(gigabyte())).toEqual(["1 input/too-large", "2 call-1"]);
  });

  it("refuses each line of a file of lines that are too long for one input", async () => {
    const mebibyte = bytes(`{?${" ".repeat(1 << 20)}\n`);
    const found = await read(chunks(Array.from({ length: 66 }, () => mebibyte)));
    expect([found.length, new Set(found.map((each) => each.replace(/^[\d:]+ /, "")))]).toEqual([66, new Set(["input/not-json"])]);
  });
});
