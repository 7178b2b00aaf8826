import { writeLog } from "./bench/write-log";

/** `tsx src/build/bench-log.ts DEBTORS FILE`: the log of the benchmark, 26 records a debtor, for runs that are too long for it. */
const [debtors, file] = process.argv.slice(2);
if (!(Number(debtors) > 0) || file === undefined) throw new Error("DEBTORS and FILE are needed");
writeLog(Number(debtors), file);
