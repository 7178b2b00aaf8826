import { closeSync, openSync, writeSync } from "node:fs";
import { logLines } from "./log";

/** `tsx src/build/bench/write-log.ts DEBTORS FILE`: the log of the benchmark, 26 records a debtor, for runs that are too long for it. */
const [debtors, file] = process.argv.slice(2);
if (!(Number(debtors) > 0) || file === undefined) throw new Error("DEBTORS and FILE are needed");
const opened = openSync(file, "w");
let held: string[] = [];
const flush = (): void => {
  writeSync(opened, `${held.join("\n")}\n`);
  held = [];
};
for (const line of logLines(Number(debtors))) if (held.push(line) >= 10_000) flush();
if (held.length > 0) flush();
closeSync(opened);
