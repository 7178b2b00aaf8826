import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter, type Template } from "../../lint";
import type { TextReader } from "../../operators/operator";
import { cn } from "../../packs/cn";
import { us } from "../../packs/us";
import { textReader } from "../../text";
import { median } from "./rounds";
import { atMost, type Row, type Section } from "./section";

const FILES = 1_000;
const ROUNDS = 5;
const DATE = "2026-03-10";
/** Finds nothing, at once: what is left is the linter's own share. */
const NOTHING: TextReader = { read: () => ({ covered: true, findings: () => [], elements: () => [] }) };

const load = (entry: string): string => JSON.stringify(new URL(`${entry}.js`, import.meta.url).href);

/** In a process of its own, from its start to its end: all files of a folder. */
const ALL = (folder: string): string => `
  const { lintFiles } = await import(${load("lint-files/index")});
  const [{ cn }, { us }] = await Promise.all([import(${load("packs/cn/index")}), import(${load("packs/us/index")})]);
  const run = await lintFiles(["*"], { packs: [cn, us], date: ${JSON.stringify(DATE)}, cwd: ${JSON.stringify(folder)} });
  let templates = 0;
  for await (const result of run.results()) templates += result.templates;
  if (templates !== ${FILES}) throw new Error(String(templates));
`;

interface Line {
  readonly text: string;
  readonly channel: string;
  readonly recipientRole: string;
  readonly language: string;
}

/** A thousand template files, judged by the Chinese and the American rules. */
export const linting: Section = {
  name: "linting",
  about: `${FILES} template files of the development texts with front matter, the Chinese and the American rules about words, one thread`,
  run(): Row[] {
    const lines = readFileSync("fixtures/texts/dev.ndjson", "utf8").trim().split("\n").map((line) => JSON.parse(line) as Line);
    const templates = Array.from({ length: FILES }, (_, index) => lines[index % lines.length]!).map(({ text, channel, recipientRole, language }): Template => ({
      text, context: { channel, jurisdiction: language === "en" ? "US" : "CN", recipient: recipientRole === "unknown" ? "other-third-party" : recipientRole },
    }));
    const folder = mkdtempSync(join(tmpdir(), "bench-lint-"));
    try {
      templates.forEach(({ text, context }, index) => writeFileSync(join(folder, `${index}.txt`), `---\nchannel: ${context!.channel}\nrecipient: ${context!.recipient}\njurisdiction: ${String(context!.jurisdiction)}\n---\n${text}\n`));
      const whole: number[] = [];
      const warm: number[] = [];
      const own: number[] = [];
      const reading = createLinter({ packs: [cn, us], date: DATE, texts: textReader() });
      const idle = createLinter({ packs: [cn, us], date: DATE, texts: NOTHING });
      for (let round = 0; round < ROUNDS; round++) {
        whole.push(timed(() => wholeRun(folder)));
        warm.push(timed(() => templates.forEach((template) => reading.lint(template))));
        own.push(timed(() => templates.forEach((template) => idle.lint(template))));
      }
      const ms = median(whole);
      return [
        { what: "a fresh process, from its start to its end", figures: { ms, "quickest ms": Math.min(...whole) }, targets: [atMost(2_000, "ms for a thousand files:", ms)] },
        { what: "the templates alone, lexicons compiled", figures: { ms: median(warm), "quickest ms": Math.min(...warm) } },
        { what: "the same with a reader that finds nothing", figures: { ms: median(own), "quickest ms": Math.min(...own) } },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function wholeRun(folder: string): void {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", ALL(folder)], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
