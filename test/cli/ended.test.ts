import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { logRecords } from "../../src/build/bench/log";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ended-"));
  for (const folder of ["out", "tmp"]) mkdirSync(join(cwd, folder));
  copyFileSync("fixtures/scenarios/law.yaml", join(cwd, "law.yaml"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** More than a megabyte of records, so that some go to disk. */
const LOG = [...logRecords(150)].map((record) => `${JSON.stringify(record)}\n`).join("");
const PROGRAM = ["--import", resolve("node_modules/tsx/dist/esm/index.mjs"), resolve("src/cli/main.ts")];

describe("replay that is ended from outside", () => {
  it.each([["SIGINT", 130], ["SIGTERM", 143]] as const)("leaves nothing behind on %s, and says so by the status %i", async (signal, status) => {
    const watcher = watch(join(cwd, "tmp"));
    const spilt = new Promise<void>((done) => watcher.on("change", (_, name) => String(name).startsWith("lawful-contact-") && done()));
    const child = spawn(process.execPath, [...PROGRAM, "replay", "-", "--packs", "./law.yaml", "--memory", "1", "--out", "out"], { cwd, env: { ...process.env, TMPDIR: join(cwd, "tmp") }, stdio: ["pipe", "ignore", "inherit"] });
    const exit = once(child, "exit");
    child.stdin.on("error", () => {}); // it ends before all was read
    child.stdin.write(LOG); // and no end: it waits for more
    await spilt;
    watcher.close();
    const before = readdirSync(join(cwd, "out")).map((name) => name.replace(/[0-9a-f]{8}-\d+-[0-9a-f]{8}/, "")).sort();
    child.kill(signal);
    expect([before, await exit, readdirSync(join(cwd, "out")), readdirSync(join(cwd, "tmp")).filter((name) => name.startsWith("lawful-contact-"))]).toEqual([["decisions.ndjson..part", "rejects.ndjson..part"], [status, null], [], []]);
  }, 60_000);
});
