import { createHash, randomBytes } from "node:crypto";
import { readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** What the name of a file ends with while it is written: whose process writes it, and a number that no other run of that process has. */
export const partEnding = (): string => `.${here()}-${process.pid}-${randomBytes(4).toString("hex")}.part`;

const ENDING = /\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.part$/;

/**
 * The name that a file should have had, where a process of this machine was killed while it wrote it; undefined for any other file,
 * also where nobody can tell, as on a disk that machines share.
 */
export function leftOver(name: string): string | undefined {
  const [ending, place, pid] = ENDING.exec(name) ?? [];
  return ending === undefined || place !== here() || isRunning(Number(pid)) ? undefined : name.slice(0, -ending.length);
}

/** Where the number of a process means the same one: this machine, and in it this container. */
function here(): string {
  return createHash("sha256").update(`${hostname()} ${processSpace()}`).digest("hex").slice(0, 8);
}

function processSpace(): string {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return ""; // not Linux
  }
}

/** A process of somebody else cannot be asked, and runs; another one may have got the number since. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
