import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

let cwd = "";
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), "lint-"))));
afterEach(() => rmSync(cwd, { recursive: true }));

const CN = ["--packs", "cn", "--jurisdiction", "CN", "--recipient", "debtor", "--channel", "sms"];
const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
const read = (name: string): string => readFileSync(join(cwd, name), "utf8");

async function lint(words: readonly string[], world: Parameters<typeof memoryIo>[0] = {}) {
  const { io, written } = memoryIo({ cwd, ...world });
  return { status: await run(["lint", ...words], io), ...written };
}

describe("lint", () => {
  it("shows each finding with its line and what is meant underlined, wide characters as wide as they are", async () => {
    write("a.txt", "您好，\n你这个老赖，请还款。");
    const { status, stdout } = await lint(["a.txt", ...CN, "--format", "text"]);
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        "a.txt",
        '  2:4  error  insult: "老赖"  [insult]',
        "      2 | 你这个老赖，请还款。",
        "        |       ^^^^",
        "      No insult and no defamation: Civil Code of the People's Republic of China, 第一千零二十四条 (law) [cn.civil.reputation]",
        "      unproven: Card debt: no threatening and no abusive words: Measures for the Supervision of Commercial Banks' Credit Card Business, 第六十八条 (regulation) [cn.card2011.abusive-words]",
        "      unproven: Microloans: words that are forbidden: Interim Measures for the Supervision of Microloan Companies, 消费者权益保护章（条号未见） (regulation) [cn.microloan2025.forbidden-words]",
        "      and 2 more",
        "      instead: 您的账单已逾期，请您尽快安排还款。",
        "",
        "1 file, 1 template: 1 error, 0 unproven, 0 warnings",
        "",
      ].join("\n"),
    );
  });

  it("speaks Chinese where it is asked to", async () => {
    write("a.txt", "你这个老赖");
    const { stdout } = await lint(["a.txt", ...CN, "--format", "text", "--language", "zh"]);
    expect(stdout).toContain("1:4  错误  辱骂、贬损：“老赖”");
    expect(stdout).toContain("1 个文件，1 个模板：1 项错误，0 项未能证明，0 项警告");
  });

  it("writes a line of JSON a file in a pipe", async () => {
    write("a.txt", "你这个老赖");
    write("b.txt", "您好");
    const lines = (await lint(["*.txt", ...CN])).stdout.trim().split("\n").map((line) => JSON.parse(line));
    expect(lines).toEqual([{ file: "a.txt", templates: 1, findings: [expect.objectContaining({ slug: "insult", quote: "老赖", line: 1, column: 4, endColumn: 6 })] }, { file: "b.txt", templates: 1, findings: [] }]);
  });

  it("takes what the front matter says above the options", async () => {
    write("a.txt", "---\nchannel: voicemail\njurisdiction: US\nfacts: { collector.kind: agency, debt.purpose: consumer }\n---\nPlease call me back about your account.");
    const { stdout } = await lint(["a.txt", "--packs", "cn,us", "--channel", "sms", "--recipient", "debtor"]);
    expect(stdout).toContain("us.reg-f.voicemail-words");
  });

  it.each<[string, string[], string, number]>([
    ["nothing forbidden", [], "您好，请尽快还款。", 0],
    ["something forbidden", [], "你这个老赖", 1],
    ["what cannot be shown to be lawful", [], "您可以先从别的平台借一点把这边还上", 1],
    ["a warning", ["--advise", "code,standard,guideline", "--assume", "creditor.memberOf=cba", "--assume", "debt.product=credit-card"], "您可以先从别的平台借一点把这边还上", 0],
    ["more warnings than may be", ["--max-warnings", "0", "--advise", "code,standard,guideline", "--assume", "creditor.memberOf=cba", "--assume", "debt.product=credit-card"], "您可以先从别的平台借一点把这边还上", 1],
    ["a placeholder that is not closed", [], "您好{{name", 2],
  ])("on %s has its status", async (_, words, text, status) => {
    write("a.txt", text);
    expect((await lint(["a.txt", ...CN, ...words])).status).toBe(status);
  });

  it("judges the others where one cannot be read, and then fails as a wrong call does", async () => {
    write("a.txt", "您好{{name");
    write("b.txt", "你这个老赖");
    const { status, stdout, stderr } = await lint(["*.txt", "nowhere/**", ...CN, "--format", "text"]);
    expect([status, stdout.includes("insult")]).toEqual([2, true]);
    expect(stderr).toBe(
      [
        "lint/no-match",
        '  nothing matches "nowhere/**", so that nothing was judged for it. Correct the path or pattern.',
        "a.txt:1:3  lint/unclosed-placeholder",
        '  a placeholder is opened and not closed: "{{name"; expected }} on the same line. Close it.',
        "",
      ].join("\n"),
    );
  });

  it("shows how far it is on a terminal", async () => {
    write("a.txt", "您好");
    write("b.txt", "您好");
    const { stderr } = await lint(["*.txt", ...CN], { terminals: ["stderr"] });
    expect(stderr).toBe("\r1 of 2 files, 1 a second, 1 s left\u001B[K\r2 of 2 files, 1 a second, 0 s left\u001B[K\r\u001B[K");
  });

  it("writes to a file where it is asked to", async () => {
    write("a.txt", "你这个老赖");
    const { stdout } = await lint(["a.txt", ...CN, "--format", "sarif", "--output", "out.sarif"]);
    expect([stdout, JSON.parse(read("out.sarif")).version]).toEqual(["", "2.1.0"]);
    expect((await lint(["a.txt", ...CN, "--output", "no/such/folder.json"])).status).toBe(2);
    await lint(["a.txt", ...CN, "--report", "junit=out.xml", "--report", "markdown=out.md"]);
    expect([read("out.xml").slice(0, 5), read("out.md").slice(0, 12)]).toEqual(["<?xml", "## Templates"]);
  });

  it.each([
    [[], "usage/missing-argument"],
    [["a.txt", "--date", "yesterday"], "usage/bad-value"],
    [["a.txt", "--max-warnings", "few"], "usage/bad-value"],
    [["a.txt", "--jurisdiction", "Atlantis"], "usage/bad-value"],
    [["a.txt", "--jurisdiction", "CN,US-NYC"], "usage/bad-value"],
    [["a.txt", "--jurisdiction", "UK"], "GB"],
    [["a.txt", "--channel", "smss"], "usage/bad-value"],
    [["a.txt", "--report", "out.sarif"], "usage/bad-value"],
    [["a.txt", "--baseline", "nowhere.json"], "usage/unreadable-file"],
    [["a.txt", "--baseline", "a.txt"], "usage/unreadable-file"],
  ])("called with %j is refused", async (words, code) => {
    write("a.txt", "您好");
    const { status, stderr } = await lint(words);
    expect([status, stderr.includes(code)]).toEqual([2, true]);
  });
});

it("an option and its value in one word, as a list of arguments has them, is told how it is written", async () => {
  expect((await lint(["a.txt", "--packs cn"])).stderr).toContain("Did you mean --packs=cn?");
});

describe("a baseline", () => {
  it("that is named and not there yet is told with how one is written", async () => {
    write("a.txt", "你这个老赖");
    write("lawful-contact.config.yaml", "lint: { baseline: lint-baseline.json }");
    const { status, stderr } = await lint(["a.txt", ...CN]);
    expect([status, stderr]).toEqual([2, "lint-baseline.json  usage/unreadable-file\n  the file cannot be read: it does not exist; --write-baseline writes one. Correct the path, or its permissions.\n"]);
    expect((await lint(["a.txt", ...CN, "--write-baseline", "lint-baseline.json"])).status).toBe(0);
    expect((await lint(["a.txt", ...CN])).status).toBe(0);
  });

  it("takes in an old catalogue, and lets only new findings fail", async () => {
    write("a.txt", "你这个老赖");
    expect((await lint(["a.txt", ...CN, "--write-baseline", "baseline.json"])).status).toBe(0);
    expect(JSON.parse(read("baseline.json"))).toEqual({ version: 1, findings: [{ fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/), severity: "error", file: "a.txt", about: "insult" }] });
    const known = await lint(["a.txt", ...CN, "--baseline", "baseline.json", "--format", "text"]);
    expect([known.status, known.stdout]).toEqual([0, "1 file, 1 template: 0 errors, 0 unproven, 0 warnings; 1 known from the baseline\n"]);
    write("a.txt", "您好，\n你这个老赖，\n不要脸的东西");
    const later = await lint(["a.txt", ...CN, "--baseline", "baseline.json", "--format", "text"]);
    expect([later.status, later.stdout.includes("2:4"), later.stdout.includes("3:")]).toEqual([1, false, true]);
  });

  it("may stand among the templates, be written anew, and tells what is gone", async () => {
    write("a.txt", "你这个老赖");
    write("b.txt", "你这个老赖");
    for (let times = 0; times < 2; times++) expect((await lint([".", ...CN, "--write-baseline", "baseline.json"])).status).toBe(0);
    write("a.txt", "您好");
    const later = async (...words: string[]) => (await lint([...words, ...CN, "--baseline", "baseline.json", "--format", "text"])).stdout.trim().split("\n").at(-1);
    expect(await later(".")).toBe("2 files, 2 templates: 0 errors, 0 unproven, 0 warnings; 1 known from the baseline; 1 of the baseline gone: write it anew");
    expect(await later("b.txt")).toBe("1 file, 1 template: 0 errors, 0 unproven, 0 warnings; 1 known from the baseline");
    expect((await lint(["baseline.json", ...CN])).status).toBe(2);
  });

  it("lets nothing pass that has become graver", async () => {
    write("a.txt", "您可以先从别的平台借一点把这边还上");
    await lint(["a.txt", ...CN, "--write-baseline", "baseline.json"]);
    const facts = ["--assume", "creditor.memberOf=cba", "--assume", "debt.product=credit-card"];
    expect((await lint(["a.txt", ...CN, "--baseline", "baseline.json"])).status).toBe(0);
    expect((await lint(["a.txt", ...CN, ...facts, "--baseline", "baseline.json"])).status).toBe(1);
  });
});

describe("the catalogue of the fixtures", () => {
  beforeEach(() => cpSync("fixtures/templates", cwd, { recursive: true }));

  it("is judged by its settings", async () => {
    const { status, stdout } = await lint([]);
    const found = stdout.trim().split("\n").map((line) => JSON.parse(line) as { file: string; findings: { severity: string; slug: string; template?: string }[]; suppressed?: { slug: string }[] });
    const slugs = (file: string): string[] => [...new Set(found.find((one) => one.file === file)!.findings.map(({ severity, slug }) => `${severity} ${slug}`))];
    expect(status).toBe(1);
    expect(slugs("calls/zh-first-call.md")).toEqual([]);
    expect(slugs("calls/en-voicemail.txt")).toEqual([]);
    expect(slugs("letters/en-notice.txt")).toEqual([]);
    expect(slugs("email/reminder.en.md")).toContain("error employer-threat");
    expect(slugs("email/settlement.en.html.hbs")).toEqual(["error false-consequence"]);
    expect(slugs("sms/overdue.zh.yaml")).toEqual(["error insult", "error threat-arrest", "error personal-account", "error third-party-disclosure"]);
    expect(found.find(({ file }) => file === "sms/overdue.zh.yaml")!.suppressed!.map(({ slug }) => slug)).toEqual(["insult"]);
  });

  it("has its settings printed", async () => expect(JSON.parse((await lint(["--show-config"])).stdout).lint.files).toEqual(["sms/**", "email/**", "letters/**", "calls/**"]));

  it("tells what is wrong with its settings", async () => {
    write("lawful-contact.config.yaml", "lint:\n  contexts:\n    - files: '**'\n      chanel: sms\n  suppress:\n    - { what: insult, until: soon, reason: x }\n");
    const { status, stderr } = await lint([]);
    expect([status, stderr.includes("lawful-contact.config.yaml:4:7"), stderr.includes("lawful-contact.config.yaml:6:30")]).toEqual([2, true, true]);
  });
});
