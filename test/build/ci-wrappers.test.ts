import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "wrappers-"));
  mkdirSync(join(cwd, "bin"));
  mkdirSync(join(cwd, "templates"));
  // Stands in for npx, which would fetch the published package: the program itself, after npx's own options.
  const tsx = JSON.stringify(resolve("node_modules/tsx/dist/cli.mjs"));
  writeFileSync(join(cwd, "bin/npx"), `#!/bin/sh\nwhile [ $# -gt 0 ]; do case "$1" in --yes|--no|--) shift;; *) break;; esac; done\necho "$1" > called; shift\nexec ${JSON.stringify(process.execPath)} ${tsx} ${JSON.stringify(resolve("src/cli/main.ts"))} "$@"\n`);
  chmodSync(join(cwd, "bin/npx"), 0o755);
  writeFileSync(join(cwd, "templates/bad one.txt"), "你这个老赖");
  writeFileSync(join(cwd, "templates/good.txt"), "您好");
});
afterAll(() => rmSync(cwd, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({ PATH: `${join(cwd, "bin")}:${process.env["PATH"]}`, ...more });
const CONTEXT = ["--packs", "cn", "--jurisdiction", "CN", "--recipient", "debtor", "--channel", "sms"];

describe("the GitHub action", () => {
  const action = parse(readFileSync("action.yml", "utf8"));
  const [step] = action.runs.steps;

  it("passes its inputs by the environment alone, so that none is taken for code", () => {
    expect(action.runs.using).toBe("composite");
    expect(step.run).not.toContain("${{");
    expect(Object.values<string>(step.env).map((value) => /inputs\.(\w+)/.exec(value)![1])).toEqual(Object.keys(action.inputs));
  });

  it("annotates, summarises and writes SARIF", () => {
    const { status, stdout } = spawnSync("bash", ["-eo", "pipefail", "-c", step.run], { cwd, encoding: "utf8", env: env({ ARGUMENTS: ["templates/*.txt", ...CONTEXT].join("\n"), SARIF: "out.sarif", VERSION: "1.2.3", GITHUB_STEP_SUMMARY: join(cwd, "summary.md") }) });
    expect([status, stdout.split("\n")[0]]).toEqual([1, expect.stringMatching(/^::error file=templates\/bad one\.txt,line=1,endLine=1,col=4,endColumn=5,title=cn\.civil\.reputation::insult/)]);
    expect(readFileSync(join(cwd, "called"), "utf8")).toBe("lawful-contact@1.2.3\n");
    expect(JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")).runs[0].results).toHaveLength(1);
    expect(readFileSync(join(cwd, "summary.md"), "utf8")).toContain("1 error");
  });

  it("runs what the project has installed where no version is asked for", () => {
    const { status } = spawnSync("bash", ["-eo", "pipefail", "-c", step.run], { cwd, encoding: "utf8", env: env({ ARGUMENTS: ["templates/good.txt", ...CONTEXT].join("\n"), SARIF: "", VERSION: "" }) });
    expect([status, readFileSync(join(cwd, "called"), "utf8")]).toEqual([0, "lawful-contact\n"]);
  });
});

describe("the pre-commit hook", () => {
  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));

  it("judges the files that it is handed", () => {
    const [program, ...words] = hook.entry.split(" ");
    const call = (file: string) => spawnSync(join(cwd, "bin", program), [...words, ...CONTEXT, file], { cwd, encoding: "utf8", env: env() });
    expect([call("templates/good.txt").status, call("templates/bad one.txt").status]).toEqual([0, 1]);
    expect(new RegExp(hook.files).test("templates/good.txt")).toBe(true);
  });
});
