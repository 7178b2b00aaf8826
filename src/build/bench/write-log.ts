import { closeSync, openSync, writeSync } from "node:fs";
import { logLines } from "./log";

const MOST_HELD = 10_000;

/** Writes the log of the benchmark, 26 records a debtor; gives the file. */
export function writeLog(debtors: number, file: string): string {
  const opened = openSync(file, "w");
  let held: string[] = [];
  const flush = (): void => {
    if (held.length > 0) writeSync(opened, `${held.join("\n")}\n`);
    held = [];
  };
  for (const line of logLines(debtors)) if (held.push(line) >= MOST_HELD) flush();
  flush();
  closeSync(opened);
  return file;
}
