import { resolve } from "node:path";
import { ReplayError, type LogSource } from "../replay/log-source";
import type { Io } from "./io";
import { UsageError } from "./usage-error";

/** The source of records that a call names: a path, or `-` for the standard input. */
export const logFile = (name: string, { cwd, stdin }: Pick<Io, "cwd" | "stdin">): LogSource => (name === "-" ? { name: "stdin", from: stdin } : { name, from: resolve(cwd, name) });

/** @throws {UsageError} where the log is what cannot be replayed, else the error itself */
export function refuseLog(error: unknown): never {
  throw error instanceof ReplayError ? new UsageError(error.problems) : error;
}
