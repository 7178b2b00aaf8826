import { describe, expect, it } from "vitest";
import { LineSplitter } from "../../src/replay/line-splitter";

function linesOf(bytes: Uint8Array, chunk: number, longest?: number): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((buffer, from, until, line, fault) => void lines.push(`${line} ${fault ?? buffer.toString("utf8", from, until)}`), longest);
  for (let from = 0; from < bytes.length; from += chunk) splitter.push(Buffer.from(bytes.subarray(from, from + chunk)));
  splitter.end();
  return lines;
}

describe("LineSplitter", () => {
  it.each([
    ["a\nb\n", ["1 a", "2 b"]],
    ["a\r\n\r\n b \nc", ["1 a", "3 b", "4 c"]],
    ["\uFEFF甲\n乙", ["1 甲", "2 乙"]],
    ["", []],
    ["\n\n", []],
    ["long line\nx", ["1 long line", "2 x"]],
  ])("takes %j apart, whatever the chunks", (text, lines) => {
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 2, 3, 7, 1000]) expect(linesOf(bytes, size)).toEqual(lines);
  });

  it.each([1, 3, 1000])("passes over what is too long or no UTF-8, in chunks of %i", (size) => {
    const bytes = Buffer.concat([Buffer.from("ok\n"), Buffer.from([0xff, 0xfe, 10]), Buffer.from("0123456789\nend")]);
    expect(linesOf(bytes, size, 6)).toEqual(["1 ok", "2 input/encoding", size === 1000 ? "3 0123456789" : "3 input/too-large", "4 end"]);
  });
});
