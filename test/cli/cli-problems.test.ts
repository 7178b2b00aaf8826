import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { CLI_PROBLEMS } from "../../src/cli/cli-problems";
import type { Io } from "../../src/cli/io";
import { run } from "../../src/cli/run";
import { chunks, memoryIo } from "./memory-io";

const folder = mkdtempSync(join(tmpdir(), "cli-problems-"));
writeFileSync(join(folder, "lawful-contact.config.yaml"), "language: en\n");
writeFileSync(join(folder, "lawful-contact.config.json"), "{}\n");
afterAll(() => rmSync(folder, { recursive: true }));

const LAW = ["--packs", "./fixtures/scenarios/law.yaml"];
const check = ["check", "-", ...LAW];

const times = (count: number, bytes: Uint8Array) => chunks(Array.from({ length: count }, () => bytes));
const NO_UTF8 = Uint8Array.of(0xff, 0xfe);
const MEBIBYTE = new Uint8Array(1 << 20).fill(0x20);
const isFull = { write: () => Promise.reject(Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" })) };

/** A call that provokes each problem, and the world that it is made in. */
const PROVOKED: Record<keyof typeof CLI_PROBLEMS, readonly [words: string[], stdin?: string | (() => AsyncIterable<Uint8Array>), world?: { readonly cwd?: string; readonly stdout?: Io["stdout"] }]> = {
  "usage/unknown-command": [["chekc"]],
  "usage/unknown-option": [["check", "--pakcs", "cn"]],
  "usage/missing-value": [["check", "--packs", "--trace"]],
  "usage/bad-value": [["check", "--format", "xml"]],
  "usage/missing-argument": [["rules", "show"]],
  "usage/extra-argument": [["rules", "show", "a.b.c", "d"]],
  "usage/unknown-pack": [["rules", "list", "--packs", "atlantis"]],
  "usage/pack-twice": [["rules", "list", "--packs", "cn,src/packs/cn"]],
  "pack/missing-base": [["rules", "diff", "cn", "us", "fixtures/demo/1-call-in-the-afternoon.json"]],
  "usage/unknown-record": [["rules", "records", "cn-cal"]],
  "usage/unknown-rule": [["rules", "show", "a.b.c", ...LAW]],
  "usage/unknown-contact": [["explain", "c-0", "fixtures/logs/small.ndjson", ...LAW]],
  "usage/unreadable-file": [["rules", "list", "--policy", "./nowhere.yaml"]],
  "usage/unwritable-file": [["rules", "coverage", "--write", "no/such/folder/page.md", ...LAW]],
  "usage/output-is-input": [["lint", "fixtures/templates/sms/overdue.zh.yaml", "--packs", "cn", "--output", "./fixtures/../fixtures/templates/sms/overdue.zh.yaml"]],
  "usage/no-room": [["rules", "list", ...LAW], undefined, { stdout: isFull }],
  "usage/two-configs": [["rules", "list"], undefined, { cwd: folder }],
  "input/not-json": [check, "{"],
  "input/duplicate-key": [check, '{"a":1,"a":1}'],
  "input/too-deep": [check, "[".repeat(1000)],
  "input/too-large": [check, () => times(65, MEBIBYTE)],
  "input/encoding": [check, () => times(1, NO_UTF8)],
  "input/empty-file": [check, ""],
};

describe("a problem of the call or of a file", () => {
  it.each(Object.entries(PROVOKED))("%s is told with its mend, in English and in Chinese", async (code, [words, stdin, { cwd, ...world } = {}]) => {
    for (const language of ["en", "zh"] as const) {
      const { io, written } = memoryIo({ cwd, stdin: typeof stdin === "function" ? stdin() : stdin });
      expect(await run([...words, "--language", language], { ...io, ...world })).toBe(2);
      expect(written.stderr).toContain(code);
      expect(written.stderr).toMatch(language === "zh" ? /[。？]\n$/ : /[.?]\n$/);
      expect(written.stderr).not.toMatch(/undefined|\{\w+\}|\n {4}at /);
    }
  });
});
