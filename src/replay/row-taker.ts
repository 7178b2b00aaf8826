import { keysOfRecord } from "./line-keys";
import type { MappedRows } from "./mapped-row";
import type { TextBytes } from "./packed-item";
import type { RefuseRow, TakeRecord } from "./read-records";

const LEAST_BYTES = 1 << 14;
/** Bytes that a unit of a text may take. */
const WIDEST = 3;

/** Takes what came of a row: each record as if it had been a line of its own, and what is wrong with it. */
export function rowTaker(take: TakeRecord, refuse: RefuseRow, ignore: () => void): (rows: MappedRows, line: number) => void {
  // Used again for each record, since whoever takes one reads it at once.
  const text: { -readonly [Field in keyof TextBytes]: TextBytes[Field] } = { bytes: Buffer.allocUnsafe(LEAST_BYTES), from: 0, until: 0, isAscii: false };
  return ({ records, problems, ignored }, line) => {
    if (problems.length > 0) refuse(line, problems);
    for (const record of records) {
      const json = JSON.stringify(record);
      if (json.length * WIDEST > text.bytes.length) text.bytes = Buffer.allocUnsafe(json.length * WIDEST);
      text.until = text.bytes.write(json, 0, "utf8");
      text.isAscii = text.until === json.length;
      take(keysOfRecord(record), text, line);
    }
    if (ignored) ignore();
  };
}
