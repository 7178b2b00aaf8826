import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

const LAW = ["--packs", "./fixtures/scenarios/law.yaml"];
const CALL = "fixtures/records/cn-call.json";

describe("the exit status", () => {
  it.each<[number, string[]]>([
    [0, ["check", CALL, ...LAW]],
    [1, ["check", "fixtures/demo/2-call-at-half-past-ten-at-night.json", ...LAW]],
    [2, ["check", "package.json", ...LAW]],
    [2, ["check", "fixtures/demo/2-call-at-half-past-ten-at-night.json", "package.json", ...LAW]],
    [2, []], [2, ["rules"]], [2, ["rules", "lits"]], [2, ["rules", "show"]], [2, ["rules", "diff", "cn"]], [2, ["rules", "list", "cn"]], [2, ["check", CALL, "--format"]], [2, ["check", CALL, "--trace=yes"]],
    [2, ["check", CALL, "--packs", "cnn"]], [2, ["schema", "inputs"]], [2, ["rules", "test", "cn.gbt45251"]], [2, ["check", CALL, ...LAW, "--assume", "contact.recording"]],
    [0, ["--help"]], [0, ["help", "check"]], [0, ["help", "rules", "show"]], [2, ["help", "chekc"]], [0, ["rules", "--help"]], [0, ["--version"]], [0, ["schema"]], [0, ["schema", "input"]], [0, ["schema", "decision"]], [0, ["explain", CALL, ...LAW]], [1, ["rules", "diff", "none", "cn"]],
    [0, ["rules", "diff", "src/packs/cn", "cn"]], [0, ["rules", "test", "./fixtures/scenarios/law.yaml"]],
  ])("%i: %j", async (status, words) => {
    const { io, written } = memoryIo();
    expect(await run(words, io)).toBe(status);
    expect(written.stderr === "").toBe(status < 2);
  });

  it("is 2 where there is a terminal and no file", async () => {
    const { io, written } = memoryIo();
    expect(await run(["check", ...LAW], io)).toBe(2);
    expect(written.stderr).toContain("usage/missing-argument");
  });
});

describe("a defect of the program", () => {
  const broken = () => {
    const { io, written } = memoryIo();
    return { io: { ...io, stdout: { write: () => Promise.reject(new Error("the pen broke\nand so on")) } }, written };
  };

  it("is told in one line, without a stack", async () => {
    const { io, written } = broken();
    expect(await run(["--version"], io)).toBe(70);
    expect(written.stderr).toBe("defect: the pen broke (add --debug to see where; please report it)\n");
  });

  it("shows its stack where it is asked for", async () => {
    const { io, written } = broken();
    expect(await run(["check", CALL, ...LAW, "--debug"], io)).toBe(70);
    expect(written.stderr).toContain("run.test.ts");
  });
});

it("explain says of an id without its log what is missing", async () => {
  const { io, written } = memoryIo();
  expect(await run(["explain", "c-6", ...LAW], io)).toBe(2);
  expect(written.stderr).toContain("something is missing: the log that holds the contact c-6, behind its id");
});

describe("the list of rules", () => {
  it("is told in Chinese where it is asked to, its columns in line", async () => {
    const { io, written } = memoryIo();
    expect(await run(["rules", "list", ...LAW, "--format", "text", "--language", "zh"], io)).toBe(0);
    expect(written.stdout.split("\n").slice(0, 2)).toEqual(["example.act.calls      法律      READ       2020-01-01 –  每日三次", "example.act.ceased     法律      READ       2020-01-01 –  要求停止后不得联系"]);
    expect(written.stdout).toContain("example.code.visitors  自律规范  SECONDARY  2020-01-01 –  两人同访");
  });
});

describe("a reader who goes away", () => {
  it("ends the work quietly, with the status so far", async () => {
    const { io, written } = memoryIo({ readers: 1 });
    expect(await run(["check", CALL, "fixtures/demo/2-call-at-half-past-ten-at-night.json", "package.json", ...LAW], io)).toBe(1);
    expect([written.stdout.split("\n").length, written.stderr]).toEqual([2, ""]);
  });
});

describe("the format", () => {
  it.each<[string, Parameters<typeof memoryIo>[0], string[], string]>([
    ["is JSON in a pipe", {}, [], '{"file"'],
    ["is text on a terminal, in colour", { terminals: ["stdout"] }, [], "\u001B[1m\u001B[32m✓ ALLOWED"],
    ["is text without colour where NO_COLOR says so", { terminals: ["stdout"], env: { NO_COLOR: "1" } }, [], "✓ ALLOWED"],
    ["is text without colour on a dumb terminal", { terminals: ["stdout"], env: { TERM: "dumb" } }, [], "✓ ALLOWED"],
    ["is text in colour in a pipe where FORCE_COLOR says so", { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, ["--format", "text"], "\u001B[1m\u001B[32m✓ ALLOWED"],
    ["is text without colour where FORCE_COLOR is 0", { terminals: ["stdout"], env: { FORCE_COLOR: "0" } }, [], "✓ ALLOWED"],
    ["is what the call asks for", { terminals: ["stdout"] }, ["--format=json"], '{"file"'],
  ])("%s", async (_, world, words, begin) => {
    const { io, written } = memoryIo(world);
    await run(["check", CALL, ...LAW, ...words], io);
    expect(written.stdout.slice(0, begin.length)).toBe(begin);
  });
});

describe("progress", () => {
  it("shows on a terminal while results go to a pipe, and leaves no trace", async () => {
    const { io, written } = memoryIo({ terminals: ["stderr"] });
    await run(["check", CALL, CALL, ...LAW], io);
    expect(written.stderr).toBe("\r1 inputs, 1 a second\r2 inputs, 1 a second\r\u001B[K");
  });
});

describe("the version", () => {
  it("names the program, its packs, its zone data and Node", async () => {
    const { io, written } = memoryIo();
    await run(["--version", "--json"], io);
    expect(Object.keys(JSON.parse(written.stdout) as object)).toEqual(["package", "packs", "zoneData", "node"]);
  });

  it("is told for -v too", async () => {
    const { io, written } = memoryIo();
    expect([await run(["-v"], io), written.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n/)]);
  });
});
