import type { MappedRows } from "./mapped-row";
import { OWNERS, placed } from "./placed";
import type { RefuseRow, TakeRecord } from "./read-records";

/** Takes what came of a row: each record as if it had been a line of its own, and what is wrong with it. */
export function rowTaker(take: TakeRecord, refuse: RefuseRow, ignore: () => void): (rows: MappedRows, line: number) => void {
  return ({ records, problems, ignored }, line) => {
    // A cell that two fields are taken from is told once.
    if (problems.length > 0) refuse(line, problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index));
    // What is wrong with one that does not even say to whom it belongs was told already.
    for (const { keys, text } of records) if (keys.isUnfit !== true || placed(keys, 0, line).of !== OWNERS.nobody) take(keys, text, line);
    if (ignored) ignore();
  };
}
