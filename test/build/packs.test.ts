import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { constantName, generatedFiles, isStale, readPacks, writePacks } from "../../src/build/packs";
import { problemText } from "../../src/rules/pack-error";
import { HEAD, RULE } from "../rules/sample";

describe("the packs of the project", () => {
  it("are sound", () => expect(readPacks().problems.map(problemText)).toEqual([]));
});

describe("a folder of packs", () => {
  let root = "";
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const json = (path: string): Record<string, unknown> => JSON.parse(read(path));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "packs-"));
    write("zz/pack.yaml", HEAD);
    write("zz/calls.yaml", `${RULE}  examples: [{ it: allows, given: { base: zz }, expect: allow }]\n`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("becomes one JSON a pack without examples, one of examples by rule, and indexes", () => {
    expect(writePacks(root)).toEqual([]);
    expect(json("zz/pack.json")).toMatchObject({ id: "zz", rules: [{ id: "zz.act.calls" }] });
    expect(read("zz/pack.json")).not.toContain("allows");
    expect(json("zz/examples.json")).toEqual({ "zz.act.calls": [{ it: "allows", given: { base: "zz" }, expect: "allow" }] });
    expect(read("zz/index.ts")).toContain('/** Testland · 试验地 */\nexport const zz: Pack = /* @__PURE__ */ Object.defineProperty(data as unknown as Pack, Symbol.for("lawful-contact.bundled-pack"), { value: true });');
    expect(read("index.ts")).toContain('import { zz } from "./zz";');
    expect(read("index.ts")).toContain("export const bundledPacks: readonly Pack[] = [zz];\nexport { zz };");
    expect(read("examples.ts")).toContain('export const packExamples = { "zz": zz } as unknown');
  });

  it("is the same bytes however often it is made", () => {
    const made = () => JSON.stringify(generatedFiles(readPacks(root).packs));
    expect(made()).toBe(made());
  });

  it("is read from the ground up, whatever the packs are called", () => {
    write("aa/pack.yaml", HEAD.replace("id: zz", "id: aa").replace(/instruments:[^]*/, "extends: [zz]\n"));
    write("aa/rules.yaml", RULE.replace("zz.act.calls", "aa.act.calls"));
    const { packs, problems } = readPacks(root);
    expect(problems).toEqual([]);
    expect(packs.map(({ pack }) => pack.id)).toEqual(["aa", "zz"]);
  });

  it("takes its calendars from the folder beside", () => {
    write("calendars/zz.yaml", 'id: zz\nfrom: "2026-01-01"\nuntil: "2027-01-01"\nholidays: []\nworkdays: []\n');
    write("zz/pack.yaml", `${HEAD}calendars: [zz]\n`);
    expect(readPacks(root).packs[0]?.pack.calendars.map(({ id }) => id)).toEqual(["zz"]);
  });

  it("keeps what was made last of a pack that no longer fits, and says what is wrong", () => {
    writePacks(root);
    const before = read("zz/pack.json");
    write("zz/calls.yaml", RULE.replace("witin", "within").replace("READ", "RED"));
    expect(writePacks(root).map(({ code, line }) => [code, line])).toEqual([["pack/unknown-value", 5]]);
    expect(read("zz/pack.json")).toBe(before);
    expect(read("index.ts")).toContain("[zz]");
  });

  it("leaves out a pack that never fitted", () => {
    write("yy/pack.yaml", "id: yy\n");
    expect(writePacks(root)).not.toEqual([]);
    expect(existsSync(join(root, "yy/pack.json"))).toBe(false);
    expect(read("index.ts")).toContain("= [zz];");
  });

  it("refuses a pack whose folder has another name", () => {
    write("yy/pack.yaml", HEAD.replace("zz", "xx"));
    expect(readPacks(root).problems.map(({ code, message }) => [code, message])).toEqual([["pack/rule-id", "the pack in yy calls itself xx"]]);
  });

  it("is stale until it is made, and again once a source is newer", () => {
    expect(isStale(root, [])).toBe(true);
    writePacks(root);
    expect(isStale(root, [])).toBe(false);
    utimesSync(join(root, "zz/calls.yaml"), 4e9, 4e9);
    expect(isStale(root, [])).toBe(true);
  });
});

describe("constantName", () => {
  it.each([["cn", "cn"], ["us-states", "usStates"], ["us-ma", "usMa"], ["in", "inPack"], ["do", "doPack"]])("%s → %s", (id, name) => expect(constantName(id)).toBe(name));
});
