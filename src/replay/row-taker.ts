import { isAscii } from "node:buffer";
import { keysOfRecord } from "./line-keys";
import type { MappedRows } from "./mapped-row";
import type { TextBytes } from "./packed-item";
import type { RefuseRow, TakeRecord } from "./read-records";

/** Takes what came of a row: each record as if it had been a line of its own, and what is wrong with it. */
export function rowTaker(take: TakeRecord, refuse: RefuseRow, ignore: () => void): (rows: MappedRows, line: number) => void {
  return ({ records, problems, ignored }, line) => {
    if (problems.length > 0) refuse(line, problems);
    for (const record of records) take(keysOfRecord(record), textOf(record), line);
    if (ignored) ignore();
  };
}

function textOf(record: object): TextBytes {
  const bytes = Buffer.from(JSON.stringify(record));
  return { bytes, from: 0, until: bytes.length, isAscii: isAscii(bytes) };
}
