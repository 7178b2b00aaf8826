import { describe, expect, it } from "vitest";
import { CsvSplitter } from "../../src/replay/csv-splitter";

function rowsOf(text: string, chunk: number, delimiter = ",", longest?: number): unknown[] {
  const rows: unknown[] = [];
  const splitter = new CsvSplitter((cells, line) => void rows.push([line, ...(typeof cells === "string" ? [cells] : cells)]), delimiter, longest);
  for (let from = 0; from < text.length; from += chunk) splitter.push(text.slice(from, from + chunk));
  splitter.end();
  return rows;
}

describe("CsvSplitter", () => {
  it.each([
    ["a,b\nc,d\n", ",", [[1, "a", "b"], [2, "c", "d"]]],
    ["a,b\r\n\r\nc,d", ",", [[1, "a", "b"], [3, "c", "d"]]],
    ['"a,b",c\n"d ""e""",f\n', ",", [[1, "a,b", "c"], [2, 'd "e"', "f"]]],
    ['"two\nlines",x\ny,z', ",", [[1, "two\nlines", "x"], [3, "y", "z"]]],
    ['"two\r\nlines",x\r\ny,z\r\n', ",", [[1, "two\r\nlines", "x"], [3, "y", "z"]]],
    ["a;b;;\n", ";", [[1, "a", "b", "", ""]]],
    ["a\tb c\n", "\t", [[1, "a", "b c"]]],
    ['"","",\n', ",", [[1, "", "", ""]]],
    ['a,5" pipe,b\nc', ",", [[1, "a", '5" pipe', "b"], [2, "c"]]],
    ['x,"y"', ",", [[1, "x", "y"]]],
    ['a,"never closed\nb,c\n', ",", [[1, "replay/unclosed-quote"], [2, "b", "c"]]],
    ["", ",", []],
  ])("takes %j apart, whatever the chunks", (text, delimiter, rows) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(rowsOf(text, size, delimiter)).toEqual(rows);
  });

  it("passes over rows that are too long, and counts their lines", () => {
    const rows = [[1, "a", "b"], [2, "input/too-large"], [3, "c", "d"], [4, "input/too-large"], [7, "e", "f"], [8, "input/too-large"]];
    const text = `a,b\n${"x".repeat(40)}\nc,d\n"1\n2\n3",${"y".repeat(40)}\ne,f\n${"z".repeat(40)}`;
    for (const size of [1, 2, 3, 5]) expect(rowsOf(text, size, ",", 20)).toEqual(rows);
  });
});
