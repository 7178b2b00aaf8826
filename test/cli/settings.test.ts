import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

const root = realpathSync(mkdtempSync(join(tmpdir(), "settings-")));
const below = join(root, "team/calls");
mkdirSync(below, { recursive: true });
mkdirSync(join(root, "house"));
copyFileSync("fixtures/scenarios/law.yaml", join(root, "law.yaml"));
writeFileSync(join(root, "lawful-contact.config.json"), JSON.stringify({ packs: ["./law.yaml"], policy: ["house/"], mapping: ["./calls.yaml", "twilio"], advise: ["code"], assume: { "contact.recording": "audio", historyCovers: "debtor" }, language: "zh" }));
writeFileSync(join(root, "house/pack.yaml"), 'id: house\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: House }\n');
writeFileSync(join(root, "extra.yaml"), 'id: extra\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Extra }\n');
writeFileSync(join(root, "province.yaml"), 'id: province\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Province }\nextends: [cn]\n');
afterAll(() => rmSync(root, { recursive: true }));

async function settings(...words: string[]): Promise<Record<string, unknown> & { packs: { id: string }[] }> {
  const { io, written } = memoryIo({ cwd: below });
  await run(["check", "--show-config", ...words], io);
  return JSON.parse(written.stdout) as Awaited<ReturnType<typeof settings>>;
}

describe("the settings", () => {
  it("come from the nearest folder upwards, their paths with them", async () => {
    const { packs, ...rest } = await settings();
    expect(packs.map(({ id }) => id)).toEqual(["example", "house"]);
    expect(rest).toEqual({ file: "../../lawful-contact.config.json", advise: ["code"], assume: { "contact.recording": "audio", historyCovers: "debtor" }, mapping: ["./../../calls.yaml", "twilio"], language: "zh" });
  });

  it.each<[string, string[], object]>([
    ["the language, which is replaced", ["--language", "en"], { language: "en" }],
    ["what only advises, which is replaced", ["--advise", "should,policy"], { advise: ["should", "policy"] }],
    ["the law, which is replaced", ["--packs", "us,us-states"], { packs: ["us", "us-states", "house"] }],
    ["the law with what it builds on", ["--packs", "../../province.yaml"], { packs: ["province", "cn", "house"] }],
    ["a pack of one's own, in place of the one that another builds on", ["--packs", `us-states,${resolve("src/packs/us")}`], { packs: ["us-states", "us", "house"] }],
    ["a policy that is there already", ["--policy", "../../house", "--policy", "../../extra.yaml", "--policy", "../../extra.yaml"], { packs: ["example", "house", "extra"] }],
    ["a policy, which is added", ["--policy", "../../extra.yaml"], { packs: ["example", "house", "extra"] }],
    ["an assumption, which is added", ["--assume", "visit.badge=true"], { assume: { "contact.recording": "audio", historyCovers: "debtor", "visit.badge": true } }],
    ["an assumption, which wins over that of the file", ["--assume", "contact.recording=audio-video"], { assume: { "contact.recording": "audio-video", historyCovers: "debtor" } }],
    ["a list that is assumed", ["--assume", "collector.jurisdictions=CN,US"], { assume: { "contact.recording": "audio", historyCovers: "debtor", "collector.jurisdictions": ["CN", "US"] } }],
    ["a number that is assumed", ["--assume", "visit.collectors=2"], { assume: { "contact.recording": "audio", historyCovers: "debtor", "visit.collectors": 2 } }],
  ])("give way to the call: %s", async (_, words, expected) => {
    const { packs, ...rest } = await settings(...words);
    expect({ packs: packs.map(({ id }) => id), ...rest }).toMatchObject(expected);
  });

  it("say the language of what is wrong with a call, too", async () => {
    const { io, written } = memoryIo({ cwd: below });
    expect([await run(["check", "--nothing"], io), written.stderr]).toEqual([2, expect.stringContaining("没有选项")]);
  });

  it.each([
    ["recordnig=audio", "usage/bad-value"], ["contact.recording=tape", "one of none, audio, audio-video"], ["visit.badge=yes", "true or false"], ["visit.collectors=-1", "a number from 0"],
    ["historyCovers=all", "one of collector, creditor, debtor"], ["=audio", "an equals sign"], ["debt.balance=12", "an object or a list"], ["debt.balance={", "in JSON"], ["contact.content.shows=a,,b", "a list"], ["recipient.address=", "text"],
  ])("refuse to assume %s", async (text, complaint) => {
    const { io, written } = memoryIo({ cwd: below });
    expect(await run(["check", "--show-config", "--assume", text, "--language", "en"], io)).toBe(2);
    expect(written.stderr).toContain(complaint);
  });
});
