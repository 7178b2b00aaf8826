import { parentPort, workerData } from "node:worker_threads";
import { unpackGroups } from "../replay/group";
import { lawOf } from "./replay-law";
import type { ThreadTask } from "./replay-pool";
import { ReplayPart, type CallData } from "./replay-part";

/** A thread that judges debtors: packed groups go in, what was done with them comes out. The law is compiled while the log is still being read. */
const data = workerData as CallData;
const law = lawOf(data.law);
let part: ReplayPart | undefined;

parentPort!.on("message", (task: ThreadTask) => {
  if ("log" in task) part = new ReplayPart(data, task.log, law);
  else if ("batch" in task) {
    const { batch } = task;
    for (const group of unpackGroups(Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength))) part!.judge(group);
    parentPort!.postMessage(part!.done());
  } else {
    parentPort!.postMessage(part!.result());
    parentPort!.close();
  }
});
