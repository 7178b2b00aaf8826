import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { findConfig } from "../../src/cli/config";
import { run } from "../../src/cli/run";
import * as core from "../../src/index";
import { bundledPacks } from "../../src/packs";
import * as cn from "../../src/packs/cn";
import { parsePack } from "../../src/rules/parse-pack";
import { memoryIo } from "./memory-io";

const MODULES: Record<string, unknown> = { "lawful-contact": core, "lawful-contact/packs/cn": cn };

const blocks = (text: string, kind: string): string[] => [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map(([, block]) => block!);
const linesIn = (text: string, begin: string): string[] => text.split("\n").filter((line) => line.startsWith(begin));

/** What a block of TypeScript prints. */
function printed(source: string): string[] {
  const output: string[] = [];
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const show = (value: unknown) => output.push(typeof value === "string" ? value : inspect(value));
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function("require", "exports", "console", outputText)((name: string) => MODULES[name], {}, { log: show });
  return output;
}

describe.each(["README.md", "README.zh-CN.md"])("%s", (name) => {
  const text = readFileSync(name, "utf8");

  it("holds TypeScript that prints what it says", () => {
    const [source] = blocks(text, "ts");
    const said = [...source!.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words);
    expect(said.length).toBeGreaterThan(2);
    expect(printed(source!)).toEqual(said);
  });

  const commands = linesIn(text, "npx lawful-contact ");
  const audit = mkdtempSync(join(tmpdir(), "readme-audit-"));
  afterAll(() => rmSync(audit, { recursive: true, force: true }));
  it.each(commands)("holds a command that works: %s", async (line) => {
    const { io, written } = memoryIo();
    expect([0, 1]).toContain(await run(line.split(" ").slice(2).map((part) => part.replace(/^audit\b/, audit)), io));
    expect(written.stderr).toBe("");
  });

  it("holds what the demo prints", async () => {
    const { io, written } = memoryIo();
    await run(["check", "fixtures/demo/2-call-at-half-past-ten-at-night.json", "--format", "text", "--language", name.includes("zh") ? "zh" : "en"], io);
    expect(written.stdout.startsWith(blocks(text, "text")[0]!)).toBe(true);
  });

  it("holds what the linter prints of the templates", async () => {
    const { io, written } = memoryIo();
    await run(commands.find((line) => line.includes(" lint "))!.split(" ").slice(2), io);
    expect(written.stdout).toContain(blocks(text, "text")[1]!);
  });

  it("holds settings and a policy that can be read", () => {
    const [settings, linting, policy] = blocks(text, "yaml");
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    writeFileSync(join(folder, "lawful-contact.config.yaml"), settings!);
    expect(findConfig({ cwd: folder })?.config).toMatchObject({ packs: ["cn"], policy: ["./house.yaml"], language: "zh" });
    writeFileSync(join(folder, "lawful-contact.config.yaml"), linting!);
    expect(findConfig({ cwd: folder })?.config.lint?.contexts?.map(({ files }) => files)).toEqual(["**", "templates/sms/**"]);
    rmSync(folder, { recursive: true });
    expect(parsePack(policy!, { with: bundledPacks }).waivers.map(({ rule }) => rule)).toEqual(["cn.cba2026.visit-two-people"]);
  });

  it("holds a policy whose examples hold", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    writeFileSync(join(folder, "house.yaml"), blocks(text, "yaml")[2]!);
    const { io, written } = memoryIo({ cwd: folder });
    expect([await run(["rules", "test", "./house.yaml", "--format", "text"], io), written.stdout]).toEqual([0, "2 examples: 2 passed, 0 failed\n"]);
    rmSync(folder, { recursive: true });
  });
});

describe.each(["src/packs/README.md", "src/packs/README.zh-CN.md"])("%s", (name) => {
  const text = readFileSync(name, "utf8");

  it("holds a rule that can be read, and whose examples hold", async () => {
    const folder = mkdtempSync(join(tmpdir(), "readme-"));
    const head = readFileSync("fixtures/scenarios/law.yaml", "utf8").split("rules:\n")[0]!.replace("id: example", "id: cn").replace("debtor.location", "debtor.residence").replaceAll("example.act:", "cn.gbt45251:");
    writeFileSync(join(folder, "pack.yaml"), `${head}rules:\n${blocks(text, "yaml")[0]!.replace(/^/gm, "  ")}`);
    const { io, written } = memoryIo({ cwd: folder });
    expect([await run(["rules", "test", "./pack.yaml", "--format", "text"], io), written.stdout]).toEqual([0, "4 examples: 4 passed, 0 failed\n"]);
    rmSync(folder, { recursive: true });
  });

  it("names commands and files that are there", () => {
    const commands = [...text.matchAll(/npx lawful-contact ([a-z]+(?: [a-z]+)?)/g)].map(([, words]) => words!);
    expect(commands.filter((words) => !["rules show", "rules records", "rules test", "rules diff", "schema", "schema that", "schema input", "check contact"].includes(words))).toEqual([]);
    expect([...text.matchAll(/src\/[\w/-]+\.ts/g)].map(([path]) => path).filter((path) => !existsSync(path))).toEqual([]);
  });
});
