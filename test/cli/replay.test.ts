import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { OutputFiles } from "../../src/replay/output-files";
import { housePolicy } from "./house-policy";
import { memoryIo } from "./memory-io";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "replay-call-"));
  copyFileSync("fixtures/logs/small.ndjson", join(cwd, "log.ndjson"));
  copyFileSync("fixtures/scenarios/law.yaml", join(cwd, "law.yaml"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const SCOPE = ["--packs", "./law.yaml", "--history-covers", "debtor", "--history-from", "contacts=2026-03-02T00:00:00+08:00,events=origin"];

async function call(...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const { io, written } = memoryIo({ cwd });
  return { status: await run(words, io), ...written };
}
const text = (...path: string[]): string => readFileSync(join(cwd, ...path), "utf8");

describe("replay --out", () => {
  it("writes decisions, rejects, summary and manifest, and nothing under a temporary name", async () => {
    appendFileSync(join(cwd, "log.ndjson"), "not json\n");
    const { status, stdout } = await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect([status, readdirSync(join(cwd, "out")).sort()]).toEqual([2, ["decisions.ndjson", "manifest.json", "rejects.ndjson", "summary.json"]]);
    expect(stdout).toContain("9 contacts: 4 permitted, 4 violated, 1 unproven; 1 row kept aside");
    expect(JSON.parse(text("out", "rejects.ndjson"))).toMatchObject({ file: "log.ndjson", line: 15, problems: [{ code: "input/not-json" }] });
    expect(text("out", "decisions.ndjson").trimEnd().split("\n")).toHaveLength(9);
  });

  it("leaves what stood there where it fails", async () => {
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    const before = text("out", "decisions.ndjson");
    const { status } = await call("replay", "log.ndjson", "none.ndjson", ...SCOPE, "--out", "out");
    expect([status, text("out", "decisions.ndjson"), readdirSync(join(cwd, "out")).filter((name) => name.endsWith(".part"))]).toEqual([2, before, []]);
  });

  it("leaves nothing of an earlier run that would pass for its own, and whatever is not a replay's", async () => {
    mkdirSync(join(cwd, "out"));
    writeFileSync(join(cwd, "out", "report.html"), "a report of somebody else");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect(text("out", "report.html")).toBe("a report of somebody else");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--html");
    writeFileSync(join(cwd, "out", "notes.txt"), "mine");
    await call("replay", "none.ndjson", ...SCOPE, "--out", "out");
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["decisions.ndjson", "manifest.json", "notes.txt", "rejects.ndjson", "report.html", "summary.json"]);
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--format", "csv", "--where", "channel=sms");
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(["decisions.csv", "manifest.json", "notes.txt", "rejects.ndjson", "summary.json"]);
  });

  it("writes over no file that it reads", async () => {
    mkdirSync(join(cwd, "out"));
    copyFileSync(join(cwd, "log.ndjson"), join(cwd, "out", "decisions.ndjson"));
    const before = text("out", "decisions.ndjson");
    const { status, stderr } = await call("replay", "out/../out/decisions.ndjson", ...SCOPE, "--out", "out");
    expect([status, stderr.split("\n")[0], text("out", "decisions.ndjson"), readdirSync(join(cwd, "out"))]).toEqual([2, "out/decisions.ndjson  usage/output-is-input", before, ["decisions.ndjson"]]);
  });

  it("says what is in the way of a file of its own, and leaves nothing half", async () => {
    mkdirSync(join(cwd, "out", "decisions.ndjson"), { recursive: true });
    const { status, stderr } = await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect([status, stderr.split("\n")[0], readdirSync(join(cwd, "out"))]).toEqual([2, "out  usage/unwritable-file", ["decisions.ndjson"]]);
  });

  it.runIf(existsSync("/proc/self"))("tells of a folder that takes no other, and comes to an end", async () => {
    expect(await call("replay", "log.ndjson", ...SCOPE, "--out", "/proc/out/deep")).toMatchObject({ status: 2, stderr: expect.stringContaining("/proc/out/deep  usage/unwritable-file") });
  });

  it("tells of a file that stands where the folder should", async () => {
    expect(await call("replay", "log.ndjson", ...SCOPE, "--out", "law.yaml")).toMatchObject({ status: 2, stderr: expect.stringContaining("law.yaml  usage/unwritable-file") });
  });

  it("makes the folders above it", async () => {
    expect([(await call("replay", "log.ndjson", ...SCOPE, "--out", "a/b/c")).status, existsSync(join(cwd, "a/b/c/manifest.json"))]).toEqual([1, true]);
  });

  it("keeps two runs into one folder apart while they go on", () => {
    const folder = join(cwd, "out");
    const [first, second] = [new OutputFiles(folder), new OutputFiles(folder)];
    const [one, two] = [first.open("decisions.ndjson"), second.open("decisions.ndjson")];
    one.write("one\n");
    two.write("two\n");
    for (const [file, files, content] of [[one, first, "one\n"], [two, second, "two\n"]] as const) {
      file.end();
      files.publish();
      expect(text("out", "decisions.ndjson")).toBe(content);
    }
    expect(readdirSync(folder)).toEqual(["decisions.ndjson"]);
  });

  it.each(["summary.json", "manifest.json", "report.html"])("leaves all files of an earlier run as they were where a folder is in the way of %s", async (name) => {
    const out = join(cwd, "out");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--html");
    rmSync(join(out, name));
    mkdirSync(join(out, name));
    const before = text("out", "decisions.ndjson");
    writeFileSync(join(cwd, "log.ndjson"), text("log.ndjson").split("\n").slice(0, -3).join("\n"));
    expect(await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--html")).toMatchObject({ status: 2, stderr: expect.stringContaining("it is a folder") });
    expect([text("out", "decisions.ndjson"), readdirSync(out).sort()]).toEqual([before, ["decisions.ndjson", "manifest.json", "rejects.ndjson", "report.html", "summary.json"]]);
  });

  it("removes what a run that was killed left half, and no other file", async () => {
    const killed = spawnSync(process.execPath, ["--import", "tsx", "--eval", `
      const { OutputFiles } = await import("./src/replay/output-files.ts");
      const files = new OutputFiles(${JSON.stringify(join(cwd, "out"))});
      for (const name of ["decisions.ndjson", "manifest.json", "notes.txt"]) files.open(name);
      process.kill(process.pid, "SIGKILL");
    `], { encoding: "utf8" });
    expect(killed).toMatchObject({ signal: "SIGKILL", stderr: "" });
    new OutputFiles(join(cwd, "out")).open("rejects.ndjson");
    writeFileSync(join(cwd, "out", "decisions.ndjson.part"), "");
    writeFileSync(join(cwd, "out", "decisions.ndjson.00000000-1-00000000.part"), "of another machine");
    const parts = readdirSync(join(cwd, "out"));
    const left = parts.filter((name) => !/^(decisions|manifest).*-\d{2,}-/.test(name));
    expect([parts.length, left.length]).toEqual([6, 4]);
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect(readdirSync(join(cwd, "out")).filter((name) => name.endsWith(".part"))).toEqual(left);
  });

  it("says in summary and manifest that another day's law was applied", async () => {
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--as-of", "2021-06-30");
    expect([JSON.parse(text("out", "summary.json")), JSON.parse(text("out", "manifest.json"))]).toMatchObject([{ asOf: "2021-06-30" }, { asOf: "2021-06-30" }]);
  });
});

describe("changes of the law", () => {
  it("are those between the local dates of the contacts, in whatever offset they are written", async () => {
    const rule = text("law.yaml").replace(/(- id: example\.act\.hours[^]*?from: )"2020-01-01"/, '$1"2026-03-04"');
    expect(rule).not.toBe(text("law.yaml"));
    writeFileSync(join(cwd, "law.yaml"), rule);
    const lines = text("log.ndjson").split("\n");
    const kept = lines.filter((line) => line.includes('"record":"case"') || line.includes('"c-7"')).join("\n").replace("2026-03-04T10:00:00+08:00", "2026-03-03T20:00:00Z");
    writeFileSync(join(cwd, "log.ndjson"), `${kept}\n`);
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect((JSON.parse(text("out", "summary.json")) as { changes: { on: string }[] }).changes.map(({ on }) => on)).toEqual(["2026-03-04"]);
  });
});

describe("replay of texts", () => {
  const INSULT = { record: "contact", id: "s-1", caseId: "case-2", at: "2026-03-04T12:00:00+08:00", channel: "sms", direction: "outbound", recipient: { id: "debtor-2", role: "debtor", address: "+8613800000001" }, collector: { id: "agency-2" }, content: { text: "你这个老赖，马上还钱" } };
  const words = (message: string): string => housePolicy(`{ not: { says: insult } }`).replace("binds: { channel: voice }", "binds: { channel: sms }").replace('"a call too many"', `"${message}"`);
  beforeEach(() => {
    appendFileSync(join(cwd, "log.ndjson"), `${JSON.stringify(INSULT)}\n`);
    writeFileSync(join(cwd, "house.yaml"), words("it insults: '{quote}', {recipient.address}"));
  });
  const CALL = ["replay", "log.ndjson", ...SCOPE, "--policy", "./house.yaml", "--where", "contact=s-1", "--out", "out", "--html"];
  const OUTPUTS = ["decisions.ndjson", "summary.json", "report.html"];

  it("reads them, and shows neither their words nor other facts about persons in what it writes", async () => {
    await call(...CALL);
    expect(JSON.parse(text("out", "decisions.ndjson"))).toMatchObject({ verdict: "violated", reasons: [{ ruleId: "house.policy.calls", message: "it insults: '•••', •••" }] });
    for (const name of OUTPUTS) expect(text("out", name)).not.toMatch(/老赖|13800000001/);
    await call(...CALL, "--format", "csv");
    for (const name of ["decisions.csv", "summary.json", "report.html"]) expect(text("out", name)).not.toMatch(/老赖|13800000001/);
  });

  it("shows them where that is asked for", async () => {
    await call(...CALL, "--unmasked");
    for (const name of OUTPUTS) expect(text("out", name)).toMatch(/老赖[^]*13800000001/);
  });

  it("reads them where a contact is explained", async () => {
    const asked = ["explain", "s-1", "log.ndjson", ...SCOPE, "--policy", "./house.yaml", "--format"];
    for (const format of ["json", "text"]) {
      const { stdout } = await call(...asked, format);
      expect(stdout).toContain("it insults: '•••', •••");
      expect(stdout).not.toMatch(/老赖|13800000001/);
    }
  });
});

describe("replay of rows that are kept aside", () => {
  beforeEach(() => appendFileSync(join(cwd, "log.ndjson"), '{"record":"contact","id":"c-11","caseId":"case-2","at":"2026-03-07T10:00:00+08:00","channel":"13800000009","recipient":{"id":"debtor-2","role":"debtor"},"collector":{"id":"a"}}\n'));

  it("hides values that look like a person's in them, and keeps line and reason", async () => {
    const { stderr } = await call("replay", "log.ndjson", ...SCOPE);
    expect(stderr).toContain("log.ndjson:15  input/unknown-value\n  channel is •••; expected one of voice,");
    expect((await call("explain", "c-7", "log.ndjson", ...SCOPE)).stderr).toContain("channel is •••");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect(JSON.parse(text("out", "rejects.ndjson"))).toMatchObject({ line: 15, problems: [{ code: "input/unknown-value", path: "channel", found: "•••" }] });
    expect(stderr + text("out", "rejects.ndjson")).not.toContain("13800000009");
  });

  it("shows them where that is asked for", async () => {
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--unmasked");
    expect(JSON.parse(text("out", "rejects.ndjson"))).toMatchObject({ line: 15, problems: [{ found: '"13800000009"' }] });
  });
});

describe("replay --where", () => {
  it("says in summary, report and terminal that only a part was counted", async () => {
    const { stdout } = await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--html", "--where", "verdict=permitted", "--where", "agency=agency-1");
    expect(stdout).toContain("\nonly contacts with agency=agency-1, verdict=permitted are counted");
    expect(JSON.parse(text("out", "summary.json"))).toMatchObject({ where: { agency: ["agency-1"], verdict: ["permitted"] }, violated: 0 });
    expect(text("out", "report.html")).toContain("Only contacts with agency=agency-1, verdict=permitted are counted;");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect(JSON.parse(text("out", "summary.json"))).not.toHaveProperty("where");
  });

  it("refuses a span that ends before it begins, in which nothing would be found", async () => {
    expect(await call("replay", "log.ndjson", ...SCOPE, "--where", "from=2026-03-05", "--where", "to=2026-03-04")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining('--where to is "2026-03-04"; expected no day before 2026-03-05') });
    expect((await call("replay", "log.ndjson", ...SCOPE, "--where", "from=2026-03-04", "--where", "to=2026-03-04")).stdout).not.toBe("");
  });
});

describe("replay --sample", () => {
  it("is missed where --seed stands alone", async () => {
    const { status, stderr, stdout } = await call("replay", "log.ndjson", ...SCOPE, "--seed", "spring");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--sample with a number, which --seed picks by");
  });

  it("leaves the decisions in the order of time, however their instants are written", async () => {
    const log = text("log.ndjson").replace("2026-03-03T10:00:00+08:00", "2026-03-03T02:00:00Z").replace("2026-03-03T12:00:00+08:00", "2026-03-02T23:00:00-05:00");
    writeFileSync(join(cwd, "log.ndjson"), log);
    const whole = await call("replay", "log.ndjson", ...SCOPE);
    expect((await call("replay", "log.ndjson", ...SCOPE, "--sample", "9")).stdout).toBe(whole.stdout);
  });
});

describe("replay --compare", () => {
  it("counts what the stricter policy would have stopped", async () => {
    const policy = (atMost: number): string => housePolicy(`{ limit: { at-most: ${atMost}, of: { channel: voice }, per: [person], within: { local-days: 1 } } }`);
    writeFileSync(join(cwd, "mild.yaml"), policy(3));
    writeFileSync(join(cwd, "strict.yaml"), policy(1));
    const told = await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--compare", "./mild.yaml,./strict.yaml");
    expect(told.stdout).toContain("\nthe second policy alone would have stopped 2, the first alone 0\n");
    // c-4 and c-5 are the second and third calls of their day
    expect(JSON.parse(text("out", "summary.json")).compared).toEqual({ stoppedOnlyByOther: 2, stoppedOnlyByFirst: 0, byRule: [{ ruleId: "house.policy.calls", contacts: 3 }] });
    const { packs, otherPacks } = JSON.parse(text("out", "manifest.json")) as { packs: { id: string; digest: string }[]; otherPacks: { id: string; digest: string }[] };
    expect([packs, otherPacks].map((side) => side.map(({ id }) => id))).toEqual([["example", "house"], ["example", "house"]]);
    // Its wording alone changes nothing that is written.
    writeFileSync(join(cwd, "strict.yaml"), policy(1).replace("Fewer calls", "Still fewer calls"));
    const { status, stdout } = await call("verify", "out/manifest.json");
    expect([status, stdout]).toEqual([1, expect.stringMatching(/^pack house of the second policy: sha256-\w+ in the manifest, sha256-\w+ now\n$/)]);
  });
});

describe("verify", () => {
  beforeEach(() => call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--where", "verdict=violated"));

  it("finds that every byte agrees", async () => expect(await call("verify", "out/manifest.json")).toEqual({ status: 0, stdout: "every byte agrees\n", stderr: "" }));

  it("finds a log that was changed", async () => {
    writeFileSync(join(cwd, "log.ndjson"), text("log.ndjson").replace("2026-03-02T22:30:00", "2026-03-02T21:30:00"));
    const { status, stdout } = await call("verify", "out/manifest.json");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^input log\.ndjson: sha256-.* now\noutput decisions\.ndjson: .*\noutput summary\.json: .*\ncontacts: 4 in the manifest, 3 now\n$/);
  });

  it("finds a law that was changed", async () => {
    writeFileSync(join(cwd, "law.yaml"), text("law.yaml").replace("at-most: 3", "at-most: 4"));
    const { status, stdout } = await call("verify", "out/manifest.json", "--language", "zh");
    expect(status).toBe(1);
    expect(stdout).toContain("规则包 example：清单中为 sha256-");
  });

  it.each(["decisions.ndjson", "rejects.ndjson", "summary.json"])("finds that %s beside the manifest was changed or is not there", async (name) => {
    appendFileSync(join(cwd, "out", name), " ");
    const changed = await call("verify", "out/manifest.json");
    rmSync(join(cwd, "out", name));
    const gone = await call("verify", "out/manifest.json");
    expect([changed.status, gone.status]).toEqual([1, 1]);
    expect(changed.stdout).toMatch(new RegExp(`^file ${name}: sha256-\\w+ in the manifest, sha256-\\w+ beside it\\n$`));
    expect(gone.stdout).toMatch(new RegExp(`^file ${name}: sha256-\\w+ in the manifest, nothing beside it\\n$`));
  });

  it.each([
    ['"rejects": 0', '"rejects": 1', "rejects: 1 in the manifest, 0 now\n"],
    ['"assume": {}', '"assume": { "recording": "audio" }', 'assume: {"recording":"audio"} in the manifest, {} now\n'],
    ['"bytes": ', '"bytes": 1', "manifest: it says something else than this run\n"],
    ["{\n", "{ \n", "manifest: it says something else than this run\n"],
  ])("finds that the manifest was changed from %j to %j", async (from, to, stdout) => {
    writeFileSync(join(cwd, "out", "manifest.json"), text("out", "manifest.json").replace(from, to));
    expect(await call("verify", "out/manifest.json")).toMatchObject({ status: 1, stdout });
  });

  it("finds that the project's settings were changed, and in what", async () => {
    const settings = (said: string): void => writeFileSync(join(cwd, "lawful-contact.config.yaml"), said);
    settings("language: zh\nadvise: [guideline]\nassume: { contact.recording: audio }\n");
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out");
    expect((await call("verify", "out/manifest.json")).stdout).toBe("逐字节一致\n");
    settings("language: en\n");
    const { status, stdout } = await call("verify", "out/manifest.json");
    expect([status, stdout.split("\n").slice(0, 3)]).toEqual([1, ['language: "zh" in the manifest, "en" now', 'advise: ["guideline"] in the manifest, [] now', 'assume: {"contact.recording":"audio"} in the manifest, {} now']]);
  });

  it("repeats a call whose values look like options", async () => {
    await call("replay", "log.ndjson", ...SCOPE, "--out", "out", "--sample", "3", "--seed=--");
    expect(await call("verify", "out/manifest.json")).toMatchObject({ status: 0, stderr: "" });
  });

  it("refuses a second argument", async () => expect(await call("verify", "out/manifest.json", "more.json")).toMatchObject({ status: 2, stderr: expect.stringContaining("usage/extra-argument") }));

  it("refuses what is no manifest", async () => {
    expect((await call("verify", "log.ndjson")).stderr).toContain("it is no manifest of a replay");
    expect((await call("verify")).status).toBe(2);
  });
});
