import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lintFiles } from "../../src/lint-files";
import type { LINT_PROBLEMS } from "../../src/lint-files/lint-problem";
import { cn } from "../../src/packs/cn";
import type { Problem } from "../../src/records/problem";

const cwd = mkdtempSync(join(tmpdir(), "lint-problem-"));
afterAll(() => rmSync(cwd, { recursive: true }));

/** A file that provokes each problem; none where nothing is to match. */
const PROVOKED: Record<keyof typeof LINT_PROBLEMS, readonly [name: string, content?: string | Buffer]> = {
  "lint/no-match": ["nowhere/*.txt"],
  "lint/unreadable-file": ["gone.txt", "x"],
  "lint/too-large": ["large.txt", "x".repeat(9 * 1024 * 1024)],
  "lint/binary": ["picture.txt", Buffer.from("89504e470d0a1a0a00", "hex")],
  "lint/encoding": ["latin.txt", Buffer.from("caf\u00e9", "latin1")],
  "lint/empty-file": ["empty.txt", " \n"],
  "lint/not-readable-as": ["broken.json", '{"text": '],
  "lint/no-text-field": ["other.yaml", "a: b\n"],
  "lint/lost-alias": ["alias.yaml", "text: *nowhere\nbody: x"],
  "lint/unknown-value": ["value.txt", "---\nchannel: smss\n---\nx"],
  "lint/unknown-key": ["key.txt", "---\nchanel: sms\n---\nx"],
  "lint/unclosed-front-matter": ["front.md", "---\nchannel: sms\nx"],
  "lint/unclosed-placeholder": ["open.txt", "x {{name"],
  "lint/unclosed-block": ["block.hbs", "{{#if a}}x"],
  "lint/too-deep": ["deep.liquid", "{% if a %}".repeat(1_000)],
  "lint/template-syntax": ["syntax.hbs", "{{a b=}}"],
};

describe("a problem of a file", () => {
  it.each(Object.entries(PROVOKED))("%s is told with its mend, in English and in Chinese", async (code, [name, content]) => {
    if (content !== undefined) writeFileSync(join(cwd, name), content);
    const run = await lintFiles([name], { packs: [cn], date: "2026-03-10", cwd });
    if (name === "gone.txt") rmSync(join(cwd, name));
    const problems: Problem[] = [...run.problems];
    for await (const result of run.results()) problems.push(...result.problems);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    const [{ message, zh, fix }] = problems as [Problem];
    for (const text of [message, zh!.message]) expect(text).not.toMatch(/\{(found|expected|path|name)\}|undefined|\[object|[,，；;]\s*[.。]|: \./);
    expect([fix.length > 5, /\p{Script=Han}/u.test(zh!.fix)]).toEqual([true, true]);
  });
});
