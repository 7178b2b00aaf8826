import type { MappedRows } from "./mapped-row";
import { OWNERS, placed } from "./placed";
import type { RefuseRow, TakeRecord } from "./read-records";

/** What becomes of the rows of a file. */
export interface RowUse {
  readonly take: TakeRecord;
  readonly refuse: RefuseRow;
  /** Is told of each row that the mapping says to pass over. */
  readonly ignore?: () => void;
}

/** Takes what came of a row: each record as if it had been a line of its own, and what is wrong with it. */
export function rowTaker({ take, refuse, ignore }: RowUse): (rows: MappedRows, line: number) => void {
  return ({ records, problems, ignored }, line) => {
    // A cell that two fields are taken from is told once.
    if (problems.length > 0) refuse(line, problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index));
    // What is wrong with one that does not even say to whom it belongs was told already.
    for (const { keys, text } of records) if (keys.isUnfit !== true || placed(keys, 0, line).of !== OWNERS.nobody) take(keys, text, line);
    if (ignored) ignore?.();
  };
}
