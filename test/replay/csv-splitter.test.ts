import { describe, expect, it } from "vitest";
import { CsvSplitter } from "../../src/replay/csv-splitter";

function rowsOf(text: string, chunk: number, delimiter = ","): unknown[] {
  const rows: unknown[] = [];
  const splitter = new CsvSplitter((cells, line) => void rows.push([line, ...(cells ?? ["unclosed"])]), delimiter);
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
    ['a,"never closed\nb,c\n', ",", [[1, "unclosed"], [2, "b", "c"]]],
    ["", ",", []],
  ])("takes %j apart, whatever the chunks", (text, delimiter, rows) => {
    for (const size of [1, 2, 3, 5, 1000]) expect(rowsOf(text, size, delimiter)).toEqual(rows);
  });
});
