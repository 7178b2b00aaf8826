import { closeSync, openSync, realpathSync, writeSync } from "node:fs";
import { fileURLToPath } from "node:url";
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

/** `tsx src/build/bench/write-log.ts DEBTORS FILE`, for runs that are too long for the benchmark. */
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [debtors, file] = process.argv.slice(2);
  if (!(Number(debtors) > 0) || file === undefined) throw new Error("DEBTORS and FILE are needed");
  writeLog(Number(debtors), file);
}
