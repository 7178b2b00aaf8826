import type { LineKeys } from "./line-keys";
import type { MappedRows } from "./mapped-row";
import type { RefuseRow, TakeRecord } from "./read-records";

/** Takes what came of a row: each record as if it had been a line of its own, and what is wrong with it. */
export function rowTaker(take: TakeRecord, refuse: RefuseRow, ignore: () => void): (rows: MappedRows, line: number) => void {
  return ({ records, problems, ignored }, line) => {
    // A cell that two fields are taken from is told once.
    if (problems.length > 0) refuse(line, problems.filter(({ message }, index) => problems.findIndex((other) => other.message === message) === index));
    for (const { keys, text } of records) if (keys.isUnfit !== true || hasOwner(keys)) take(keys, text, line);
    if (ignored) ignore();
  };
}

/** Whether the record says to whom it belongs; what is wrong with one that does not was told already. */
const hasOwner = ({ record, caseId, personId, debtorId = "" }: LineKeys): boolean => (record === "case" ? debtorId !== "" : caseId !== undefined || (record === "event" && personId !== undefined));
