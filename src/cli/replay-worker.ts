import { parentPort, workerData } from "node:worker_threads";
import { unpackGroups } from "../replay/group";
import { packLines } from "../replay/packed-records";
import { lawOf } from "./replay-law";
import type { ThreadTask } from "./replay-pool";
import { ReplayPart, type CallData } from "./replay-part";

/** A thread that reads blocks of a log, and then judges debtors: packed groups go in, what was done with them comes out. The law is compiled while the log is still being read. */
const data = workerData as CallData;
const law = lawOf(data.law);
let part: ReplayPart | undefined;

parentPort!.on("message", (task: ThreadTask) => {
  if ("block" in task) {
    const packed = packLines({ ...task.block, bytes: bufferOf(task.block.bytes) });
    parentPort!.postMessage(packed, [packed.bytes.buffer]);
  } else if ("log" in task) part = new ReplayPart(data, task.log, law);
  else if ("batch" in task) {
    for (const group of unpackGroups(bufferOf(task.batch))) part!.judge(group);
    parentPort!.postMessage(part!.done());
  } else {
    parentPort!.postMessage(part!.result());
    parentPort!.close();
  }
});

/** Buffers arrive as plain bytes. */
function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
