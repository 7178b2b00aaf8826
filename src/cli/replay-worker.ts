import { parentPort, workerData } from "node:worker_threads";
import { unpackGroups } from "../replay/group";
import { ReplayPart, type PartData } from "./replay-part";

/** A thread that judges debtors: packed groups go in, what was done with them comes out; an empty message asks for the sums. */
const part = new ReplayPart(workerData as PartData);

parentPort!.on("message", (batch: Uint8Array | null) => {
  if (batch === null) {
    parentPort!.postMessage(part.result());
    parentPort!.close();
    return;
  }
  for (const group of unpackGroups(Buffer.from(batch.buffer, batch.byteOffset, batch.byteLength))) part.judge(group);
  parentPort!.postMessage(part.done());
});
