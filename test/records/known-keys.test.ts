import { describe, expect, it } from "vitest";
import { createLinter, lintText } from "../../src/lint";
import { lintFiles } from "../../src/lint-files";
import { cn } from "../../src/packs/cn";
import { refuseUnknown } from "../../src/records/known-keys";
import { Replay, isAsked, replay, replayGrouped } from "../../src/replay";
import { smallOptions, sourceOf } from "../replay/small-law";

const LINT = { packs: [cn], date: "2026-03-10" };

describe("refuseUnknown", () => {
  it("passes options that are known, given or not", () => expect(() => refuseUnknown({ language: "zh", style: undefined }, { language: true, style: true, heading: true })).not.toThrow());

  it("names each that is not, with what was meant or what there is", () => {
    expect(() => refuseUnknown({ langauge: "zh", zzz: 1 }, { language: true, style: true })).toThrow(new RangeError('"langauge" is no option; did you mean language?\n"zzz" is no option; expected some of language, style'));
  });
});

describe("a misspelt option", () => {
  const grouped = { ...smallOptions(), historyFrom: "origin" as const };
  it.each<[string, () => unknown, string]>([
    ["createLinter", () => createLinter({ ...LINT, langauge: "zh" } as typeof LINT), "language"],
    ["lintText", () => lintText("text", { ...LINT, assmue: {} } as typeof LINT), "assume"],
    ["lintFiles", () => lintFiles(["*"], { ...LINT, cwd: ".", setings: {} } as typeof LINT & { cwd: string }), "settings"],
    ["replay", () => replay([sourceOf("")], { ...smallOptions(), historyForm: "origin" } as ReturnType<typeof smallOptions>).next(), "historyFrom"],
    ["Replay", () => new Replay({ ...smallOptions(), memroy: 1 } as ReturnType<typeof smallOptions>), "memory"],
    ["replayGrouped", () => replayGrouped(sourceOf(""), { ...grouped, historyCover: "debtor" } as typeof grouped).next(), "historyCovers"],
    ["isAsked", () => isAsked({ verdct: ["violated"] } as Parameters<typeof isAsked>[0]), "verdict"],
  ])("is refused by %s", async (_, call, meant) => {
    await expect((async () => call())()).rejects.toThrow(`is no option; did you mean ${meant}?`);
  });

  it("of a template's context is found in the template, which throws nothing", () => {
    const { findings } = lintText("【青禾】您好", { ...LINT, context: { chanel: "sms", recipient: "debtor" } as object });
    expect(findings).toContainEqual(expect.objectContaining({ kind: "context", severity: "unproven", message: expect.stringContaining("`chanel`") }));
  });
});
