import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { FileResult } from "../../src/lint/file-result";
import { lintFiles, type LintFilesOptions, type LintSettings, type lintSettingsSchema } from "../../src/lint-files";
import { cn } from "../../src/packs/cn";

let cwd = "";
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), "lint-files-"))));
afterEach(() => rmSync(cwd, { recursive: true }));

const INSULT = "你这个老赖";
const write = (name: string, text: string | Buffer): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};

async function lint(patterns: readonly string[], options: Partial<LintFilesOptions> = {}) {
  const run = await lintFiles(patterns, { packs: [cn], date: "2026-03-10", cwd, context: { channel: "sms", recipient: "debtor", jurisdiction: "CN" }, ...options });
  const results: FileResult[] = [];
  for await (const result of run.results()) results.push(result);
  return { ...run, results };
}
const told = ({ findings }: FileResult): string[] => findings.map(({ line, column, severity, slug, kind, template }) => [`${line}:${column}`, severity, slug ?? kind, template].filter((part) => part !== undefined).join(" "));

describe("HTML in files of a template language", () => {
  it.each(["a.hbs", "a.liquid", "a.mustache", "a.tpl", "a.html", "a.html.hbs"])("is read as HTML in %s", async (name) => {
    write(name, "<p>您好，你这个老<b>赖</b>！</p><!-- 老赖 --><p>{{name}}您的账单已逾期。</p>");
    expect((await lint([name])).results.flatMap(told).filter((line) => line.includes("insult"))).toEqual(["1:10 error insult"]);
  });

  it.each(["a.hbs", "a.tpl"])("is no HTML in %s where nothing looks like it", async (name) => {
    write(name, "您好 <姓名>，你这个老赖，{{name}}");
    expect((await lint([name])).results.flatMap(told).filter((line) => line.includes("insult"))).toEqual(["1:12 error insult"]);
  });
});

it("finds what a plural form of ICU MessageFormat says, at its place", async () => {
  write("zh.json", '{\n  "bill": { "text": "{n, plural, one {您有一笔账单} other {#笔账单，你这个老赖}}" }\n}\n');
  const { results } = await lint(["zh.json"]);
  expect(results.flatMap(told).filter((line) => line.includes("insult"))).toEqual(["2:62 error insult bill.text"]);
  expect(results.flatMap(({ findings }) => findings).find(({ slug }) => slug === "insult")?.branches).toEqual(["{n, plural, other}"]);
});

describe("patterns", () => {
  beforeEach(() => ["a.txt", "b/c.md", "b/d.png", "b/e.hbs", ".hidden/f.txt", "node_modules/g.txt", "[x].txt", "lawful-contact.config.yaml"].forEach((name) => write(name, "您好")));

  it.each<[string[], string[]]>([
    [["a.txt"], ["a.txt"]],
    [["./a.txt", "a.txt"], ["a.txt"]],
    [["*.txt"], ["[x].txt", "a.txt"]],
    [["**/*.{md,hbs}"], ["b/c.md", "b/e.hbs"]],
    [["b"], ["b/c.md", "b/e.hbs"]],
    [["b/"], ["b/c.md", "b/e.hbs"]],
    [["b/*"], ["b/c.md", "b/d.png", "b/e.hbs"]],
    [["."], ["[x].txt", "a.txt", "b/c.md", "b/e.hbs"]],
    [["[x].txt"], ["[x].txt"]],
  ])("%j match %j", async (patterns, files) => expect((await lint(patterns)).files).toEqual(files));

  it.each<[string[], string | string[], string[]]>([
    [["**/*.{txt,md}"], "b/**", ["[x].txt", "a.txt"]],
    [["."], ["b/c.md", "*.txt"], ["b/e.hbs"]],
    [["b"], "b/c.md", ["b/e.hbs"]],
    [["a.txt", "b/"], "b/*.hbs", ["a.txt", "b/c.md"]],
    [["."], "b", ["[x].txt", "a.txt"]],
    [["."], "b/", ["[x].txt", "a.txt"]],
    // Whoever calls with the names of all that was changed means what the settings do not pass over.
    [["b/c.md", "b/e.hbs"], "**/*.hbs", ["b/c.md"]],
    [["b/e.hbs"], "**/*.hbs", []],
  ])("%j without %j are %j", async (patterns, ignore, files) => {
    const run = await lint(patterns, { settings: { ignore } });
    expect([run.files, run.problems]).toEqual([files, []]);
  });

  it("leave out what the settings ignore, from whatever folder they are called", async () => {
    const names = async (folder: string, patterns: string[]) => (await lint(patterns, { cwd: join(cwd, folder), settings: { ignore: "b/*.hbs" }, settingsFile: folder === "" ? "settings.yaml" : "../settings.yaml" })).files;
    expect([await names("", ["b"]), await names("b", ["."]), await names("b", ["c.md", "e.hbs"]), await names("b", ["../b"])]).toEqual([["b/c.md"], ["c.md"], ["c.md"], ["../b/c.md"]]);
  });

  it("that leave nothing are told", async () => expect((await lint(["b/*.hbs"], { settings: { ignore: "b" } })).problems.map(({ code }) => code)).toEqual(["lint/no-match"]));

  it("may be longer than names are", async () => expect((await lint([`{a,${"b".repeat(300)}}.txt`, `${"c".repeat(5000)}/*.txt`])).files).toEqual(["a.txt"]));

  it("that match nothing are told, each of them, and the others count", async () => {
    const { files, problems } = await lint(["a.txt", "nowhere/*.txt", "*.mjml"]);
    expect([files, problems.map(({ code, found }) => `${code} ${found}`)]).toEqual([["a.txt"], ['lint/no-match "nowhere/*.txt"', 'lint/no-match "*.mjml"']]);
  });
});

describe("what cannot be read", () => {
  it("is a link that leads to itself, and a file of gigabytes, and the others are judged", async () => {
    symlinkSync(join(cwd, "1-loop.txt"), join(cwd, "1-loop.txt"));
    write("2-large.txt", "");
    truncateSync(join(cwd, "2-large.txt"), 3 * 2 ** 30);
    write("3-insult.txt", INSULT);
    const { results } = await lint(["1-loop.txt", "2-large.txt", "3-insult.txt"]);
    expect(results.map(({ problems, findings }) => [...problems.map(({ message }) => message), ...findings.flatMap(({ slug }) => slug ?? [])])).toEqual([
      ["the file cannot be read: its link leads to itself. Correct the path, or its permissions."], ["the file is larger than templates are: at most 8388608 bytes. Leave it out, or take it apart."], ["insult"],
    ]);
  });

  it("is told, and the others are judged", async () => {
    write("1-binary.txt", Buffer.from("89504e470d0a1a0a00", "hex"));
    write("2-latin.txt", Buffer.from("caf\u00e9 au lait", "latin1"));
    write("3-open.txt", "您好{{name，请还款");
    symlinkSync(join(cwd, "nowhere"), join(cwd, "4-gone.txt"));
    write("5-insult.txt", INSULT);
    write("6-block.hbs", "a\n{{#if b}}c");
    const { results } = await lint(["*.txt", "4-gone.txt", "*.hbs"]);
    expect(results.map(({ file, problems, findings }) => [file, ...problems.map(({ code, file: at, line, column }) => `${code} ${at}:${line ?? ""}:${column ?? ""}`), ...findings.map(({ slug }) => slug)])).toEqual([
      ["1-binary.txt", "lint/binary 1-binary.txt::"],
      ["2-latin.txt", "lint/encoding 2-latin.txt::"],
      ["3-open.txt", "lint/unclosed-placeholder 3-open.txt:1:3"],
      ...(results.some(({ file }) => file === "4-gone.txt") ? [["4-gone.txt", "lint/unreadable-file 4-gone.txt::"]] : []),
      ["5-insult.txt", "insult"],
      ["6-block.hbs", "lint/unclosed-block 6-block.hbs:2:1"],
    ]);
  });

  it("is a template of a catalogue alone, where the others can be read", async () => {
    write("a.yaml", `- id: one\n  text: "open {{name"\n- id: two\n  text: ${INSULT}\n`);
    const [{ problems, findings }] = (await lint(["a.yaml"])).results as [FileResult];
    expect([problems.map(({ code, line, column }) => `${code} ${line}:${column}`), findings.map(({ template }) => template)]).toEqual([["lint/unclosed-placeholder 2:15"], ["two.text"]]);
  });

  it.skipIf(process.getuid?.() === 0)("is a file that nobody may read", async () => {
    write("a.txt", INSULT);
    const { chmodSync } = await import("node:fs");
    chmodSync(join(cwd, "a.txt"), 0);
    expect((await lint(["a.txt"])).results[0]!.problems.map(({ code }) => code)).toEqual(["lint/unreadable-file"]);
  });

  it.skipIf(process.getuid?.() === 0)("is a folder that nobody may look into", async () => {
    write("a.txt", INSULT);
    write("b/c.txt", INSULT);
    const { chmodSync } = await import("node:fs");
    chmodSync(join(cwd, "b"), 0);
    const { files, problems } = await lint(["**/*.txt", "b", "b/c.txt"]);
    chmodSync(join(cwd, "b"), 0o755);
    expect([files, problems.map(({ code, file }) => `${code} ${file}`)]).toEqual([["a.txt", "b/c.txt"], ["lint/unreadable-file b"]]);
  });

  it("is a file that vanished since it was found", async () => {
    write("a.txt", INSULT);
    const run = await lintFiles(["a.txt"], { packs: [cn], date: "2026-03-10", cwd });
    rmSync(join(cwd, "a.txt"));
    const { value } = await run.results().next();
    expect((value as FileResult).problems).toEqual([expect.objectContaining({ code: "lint/unreadable-file", message: "the file cannot be read: it does not exist. Correct the path, or its permissions." })]);
  });
});

describe("settings", () => {
  it("tell by file for what contact a template is, the later ones on top, the template itself above all", async () => {
    write("sms/a.txt", "您的贷款逾期三个月了");
    write("sms/b.txt", "---\nrecipient: debtor\n---\n您的贷款逾期三个月了");
    const contexts = [{ files: "**", channel: "voice" as const, recipient: "debtor" as const }, { files: ["sms/*"], recipient: "contact-person" as const, facts: { "creditor.memberOf": ["nifa"], "debt.product": "online-loan" } }];
    const { results } = await lint(["sms"], { settings: { contexts }, context: { jurisdiction: "CN" } });
    expect(results.map((result) => [...new Set(result.findings.filter(({ kind }) => kind === "said").map(({ slug }) => slug))])).toEqual([["third-party-disclosure"], []]);
  });

  it("start from their own folder", async () => {
    write("inner/a.txt", "您的贷款逾期三个月了");
    const contexts = [{ files: "inner/*", recipient: "contact-person" as const, facts: { "creditor.memberOf": ["nifa"], "debt.product": "online-loan" } }];
    const { results } = await lint(["a.txt"], { cwd: join(cwd, "inner"), settingsFile: "../lawful-contact.config.yaml", settings: { contexts }, context: { jurisdiction: "CN", channel: "sms" } });
    expect(told(results[0]!).some((line) => line.includes("third-party-disclosure"))).toBe(true);
  });

  it("name an encoding that is not sure, and fields that hold texts", async () => {
    write("a.txt", Buffer.from("c4e3d5e2b8f6c0cfc0b5", "hex"));
    write("b.json", JSON.stringify({ words: INSULT, text: "您好" }));
    const { results } = await lint(["a.txt", "b.json"], { settings: { contexts: [{ files: "a.txt", encoding: "gbk" }], fields: ["words"] } });
    expect(results.map(({ findings }) => findings.map(({ slug, template }) => [slug, template]))).toEqual([[["insult", undefined]], [["insult", "words"]]]);
  });
});

describe("findings", () => {
  it("stand where the file has them", async () => {
    write("a.yaml", `# \n- id: one\n  text: |\n    您好\n    ${INSULT}\n`);
    write("b.html", `<p>您好</p>\n<p>${INSULT}</p>`);
    write("c.csv", `id,text\n1,"您好\n${INSULT}"\n`);
    const { results } = await lint(["a.yaml", "b.html", "c.csv"]);
    expect(results.map(({ findings: [finding] }) => [finding!.line, finding!.excerpt.trim(), finding!.excerpt.slice(finding!.column - 1, finding!.endColumn - 1)])).toEqual([
      [5, INSULT, "老赖"], [2, `<p>${INSULT}</p>`, "老赖"], [3, `${INSULT}"`, "老赖"],
    ]);
  });

  it("of the context are told once a file", async () => {
    write("a.yaml", "- { id: a, text: 您好 }\n- { id: b, text: 再见 }\n");
    const { results } = await lint(["a.yaml"], { context: {} });
    expect(results[0]!.findings.map(({ kind, template }) => [kind, template])).toEqual([["context", "a.text"]]);
  });

  it("keep their fingerprints from whatever folder the call is made", async () => {
    write("b/a.txt", INSULT);
    const print = async (pattern: string, options: Partial<LintFilesOptions>) => (await lint([pattern], options)).results[0]!.findings.map(({ fingerprint }) => fingerprint);
    const first = await print("b/a.txt", {});
    for (const [pattern, options] of [[join(cwd, "b/a.txt"), {}], ["a.txt", { cwd: join(cwd, "b"), settingsFile: "../settings.yaml" }]] as const) expect(await print(pattern, options)).toEqual(first);
  });

  it("keep their fingerprints where lines and entries move", async () => {
    const print = async () => (await lint(["a.yaml"])).results[0]!.findings.filter(({ slug }) => slug === "insult").map(({ fingerprint }) => fingerprint);
    write("a.yaml", `- id: a\n  text: 您好\n- id: b\n  text: ${INSULT}\n`);
    const before = await print();
    write("a.yaml", `# new\n- id: b\n  text: "${INSULT}"\n- id: x\n  text: 再见\n- id: a\n  text: 您好\n`);
    expect(await print()).toEqual(before);
  });
});

describe("a suppression in a file", () => {
  const ALLOW = "lawful-contact-allow insult until 2027-01-31: 引用";

  it.each([
    ["a.txt", `# ${ALLOW}\n${INSULT}`],
    ["a.txt", `# ${ALLOW}\n\n${INSULT}`],
    ["a.md", `<!-- ${ALLOW} -->\n${INSULT}`],
    ["a.md", `${INSULT} <!-- ${ALLOW} -->`],
    ["a.html", `<!-- ${ALLOW} -->\n<p>${INSULT}</p>`],
    ["a.html", `<!-- ${ALLOW} --><p>${INSULT}</p>`],
    ["a.txt", `<!-- ${ALLOW} --> ${INSULT}`],
    ["a.hbs", `{{!-- ${ALLOW} --}}\n${INSULT}`],
    ["a.liquid", `{% comment %} ${ALLOW} {% endcomment %}\n${INSULT}`],
    ["a.txt", `# lawful-contact-allow-file insult until 2027-01-31: 引用\n您好\n\n${INSULT}`],
    ["a.yaml", `- id: a\n  # ${ALLOW}\n  text: ${INSULT}\n`],
    ["a.yaml", `# ${ALLOW}\n- id: a\n  text: ${INSULT}\n`],
    ["a.yaml", `- id: a\n  text: ${INSULT}  # ${ALLOW}\n- id: b\n  text: 您好`.replace(`${INSULT}  # ${ALLOW}`, `"${INSULT}"`).replace("  text", `  # ${ALLOW}\n  text`)],
  ])("in %s lets it pass, and is reported: %j", async (name, text) => {
    write(name, text);
    const [result] = (await lint([name])).results as [FileResult];
    expect([told(result), result.suppressed.map(({ slug, reason, until }) => [slug, reason.split(" ")[0], until])]).toEqual([[], [["insult", "引用", "2027-01-31"]]]);
  });

  it("holds for what comes next, and for nothing else", async () => {
    write("a.txt", `# ${ALLOW}\n您好\n${INSULT}`);
    write("b.yaml", `- id: a\n  # ${ALLOW}\n  text: 您好\n- id: b\n  text: ${INSULT}\n`);
    const { results } = await lint(["a.txt", "b.yaml"]);
    expect(results.map(told)).toEqual([["1:3 warning suppression-unused", "3:4 error insult"], ["2:5 warning suppression-unused", "5:12 error insult b.text"]]);
  });

  it("takes none of the words away that stand behind it on its line", async () => {
    write("a.html", `<!-- ${ALLOW.replace("insult", "threat-arrest")} --><p>${INSULT}</p>\n<p>您好</p>`);
    expect(told((await lint(["a.html"])).results[0]!)).toEqual(["1:6 warning suppression-unused", "1:71 error insult"]);
  });

  it.each([
    ["# lawful-contact-allow insult", "suppression-invalid"],
    ["# lawful-contact-allow insult until 2026-03-10: 引用", "suppression-expired"],
    ["# lawful-contact-allow insult until 2027-01-31", "suppression-invalid"],
    ["# lawful-contact-allow insults until 2027-01-31: 引用", "suppression-invalid"],
  ])("that is %s is itself an error, and lets nothing pass", async (comment, kind) => {
    write("a.txt", `${comment}\n${INSULT}`);
    expect(told((await lint(["a.txt"])).results[0]!)).toEqual([`1:3 error ${kind}`, "2:4 error insult"]);
  });

  it("may name a rule, and then holds for that rule alone", async () => {
    write("a.txt", `# lawful-contact-allow cn.civil.reputation until 2027-01-31: 引用\n${INSULT}`);
    const [{ findings }] = (await lint(["a.txt"])).results as [FileResult];
    expect(findings).toEqual([expect.objectContaining({ slug: "insult", severity: "unproven" })]);
    expect(findings[0]!.rules.map(({ ruleId }) => ruleId)).not.toContain("cn.civil.reputation");
  });
});

describe("a suppression in the settings", () => {
  const until = "2027-01-31";

  it("lets it pass in the files and templates that it names", async () => {
    write("a.yaml", `- { id: a, text: ${INSULT} }\n- { id: b, text: ${INSULT} }\n`);
    write("b.txt", INSULT);
    const { results } = await lint(["a.yaml", "b.txt"], { settings: { suppress: [{ files: "a.yaml", template: "b.text", what: "insult", until, reason: "引用" }] } });
    expect(results.map((result) => [told(result), result.suppressed.length])).toEqual([[["1:21 error insult a.text"], 1], [["1:4 error insult"], 0]]);
  });

  it("is told where it has nothing to suppress in files that were judged", async () => {
    write("a.txt", "您好");
    const suppress = [{ files: "a.txt", what: "insult", until, reason: "x" }, { files: "z.txt", what: "insult", until, reason: "x" }];
    const { results } = await lint(["a.txt"], { settingsFile: "lawful-contact.config.yaml", settings: { suppress } });
    expect(results.map(({ file, findings }) => [file, findings.map(({ kind }) => kind)])).toEqual([["a.txt", []], ["lawful-contact.config.yaml", ["suppression-unused"]]]);
  });

  it("is told at its place, and of what it is", async () => {
    write("a.txt", INSULT);
    const settingsText = `lint:\n  suppress:\n    - { what: insult, until: "2026-03-10", reason: x }\n    - what: insolt\n      until: "${until}"\n      reason: x\n`;
    const suppress = [{ what: "insult", until: "2026-03-10", reason: "x" }, { what: "insolt", until, reason: "x" }];
    const { results } = await lint(["a.txt"], { settingsFile: "c.yaml", settingsText, settings: { suppress } });
    expect(told(results[1]!)).toEqual(["3:7 error suppression-expired", "4:7 error suppression-invalid"]);
    expect(results[1]!.findings[0]!.message).toBe("the suppression of insult ended on 2026-03-10");
  });

  it("is not called unused by a call that names some of its files", async () => {
    for (const name of ["t/a.txt", "t/b.txt"]) write(name, "您好");
    const unused = async (...patterns: string[]) => (await lint(patterns, { settings: { suppress: [{ files: "t/**", what: "insult", until, reason: "x" }] } })).results.flatMap(({ findings }) => findings.map(({ kind }) => kind)).includes("suppression-unused");
    expect([await unused("t/a.txt"), await unused("t"), await unused("t/*.txt"), await unused("t/a.txt", "t/b.txt")]).toEqual([false, true, true, false]);
  });

  it("is an error where it is expired or names nothing", async () => {
    write("a.txt", INSULT);
    const { results } = await lint(["a.txt"], { settings: { suppress: [{ what: "insult", until: "2026-03-10", reason: "x" }, { what: "insolt", until, reason: "x" }] } });
    expect(results.map(told)).toEqual([["1:4 error insult"], ["1:1 error suppression-expired", "1:1 error suppression-invalid"]]);
  });
});

describe("the type of the settings", () => {
  // `npm run types` is what fails here
  it("is what their schema infers", () => expectTypeOf<LintSettings>().toEqualTypeOf<z.infer<ReturnType<typeof lintSettingsSchema>>>());
});
