import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";

/** What `bench.ts` built lies beside this section: the library's entries. */
export const urlOf = (entry: string): URL => new URL(`${entry}.js`, import.meta.url);
/** The same as a script imports it. */
export const load = (entry: string): string => JSON.stringify(urlOf(entry).href);

/** Milliseconds from start to end of a process that runs the script. */
export function wallOf(script: string): number {
  const begin = performance.now();
  output(script);
  return performance.now() - begin;
}

/** What a script prints, run in a process of its own. */
export function output(script: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
