import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testPack } from "../../src/engine/test-pack";
import { cn } from "../../src/packs/cn";
import type { Example } from "../../src/rules/rule";

const bases = { "cn-call": JSON.parse(readFileSync("fixtures/records/cn-call.json", "utf8")) as Record<string, unknown> };
const resultOf = (given: object): object => {
  const example = { it: "permits", given: { base: "cn-call", ...given }, expect: "allow" } as unknown as Example;
  return testPack("cn", [cn], { "cn.gbt45251.hours": [example] }, bases, "cn.gbt45251.hours")[0]!;
};

describe("testPack", () => {
  it("passes an example that is decided as it says", () => expect(resultOf({ at: "2026-03-10T21:59:59+08:00" })).toMatchObject({ passed: true }));

  it.each([
    ["an instant without offset", { at: "2026-03-10T21:59:59" }, "contact.at"],
    ["a person whom the record contradicts", { "recipient.id": "somebody" }, "contact.recipient.id"],
    ["an event that there is not", { events: [{ type: "consnt", at: "2026-03-01T00:00:00Z" }] }, "Did you mean consent?"],
    ["a misspelt key of its calls", { calls: { time: 3, from: "2026-03-09T10:00:00+08:00" } }, "history[0].time"],
    ["a misspelt key of an event", { events: [{ type: "consent", channle: "voice", at: "2026-03-01T00:00:00Z" }] }, "Did you mean channel?"],
    ["a misspelt key of a past contact", { contacts: [{ chanel: "voice", at: "2026-03-09T10:00:00+08:00", outcome: "conversation" }] }, "Did you mean channel?"],
    ["a value that there is not", { "recipient.role": "debtr" }, "Did you mean debtor?"],
    ["a text for a truth", { "callerId.masked": "false" }, "contact.callerId.masked"],
  ])("fails one with %s, though its rule denies nothing", (_, given, got) => {
    expect(resultOf(given)).toMatchObject({ passed: false, got: expect.stringContaining(got) as string });
  });

  it.each([
    ["a fact that there is not", { "recipient.rol": "debtor" }, "Did you mean `recipient.role`?", "是否应为 `recipient.role`？"],
    ["an instant without offset", { at: "2026-03-10T21:59:59" }, "an instant with offset", "时差"],
    ["calls without a beginning", { calls: { times: 3 } }, "`calls.from`", "`calls.from`"],
    ["a step that is no duration", { calls: { times: 3, from: "2026-03-09T10:00:00+08:00", every: "1d" } }, "`calls.every`", "`calls.every`"],
    ["a number of calls in words", { calls: { times: "three", from: "2026-03-09T10:00:00+08:00" } }, "`calls.times`", "`calls.times`"],
  ])("tells of %s in both languages", (_, given, en, zh) => {
    expect(resultOf(given)).toMatchObject({ passed: false, got: expect.stringContaining(en) as string, gotInChinese: expect.stringContaining(zh) as string });
  });

  it("names the base record that is most likely meant", () => {
    const example = { it: "permits", given: { base: "cn-cal" }, expect: "allow" } as unknown as Example;
    const [result] = testPack("cn", [cn], { "cn.gbt45251.hours": [example] }, bases, "cn.gbt45251.hours");
    expect(result).toMatchObject({ passed: false, got: "there is no base record `cn-cal`. Did you mean `cn-call`?", gotInChinese: "没有基础记录 `cn-cal`。是否应为 `cn-call`？" });
  });

  it("tells what a rule only advises apart from what it denies", () => {
    const rule = cn.rules.find(({ id }) => id === "cn.gbt45251.hours")!;
    const pack = { ...cn, rules: [{ ...rule, "in-force": { from: "2025-02-28", "enforced-from": "2026-03-11" } }] };
    const example = (at: string, expect: object) => ({ it: "says", given: { base: "cn-call", at }, expect }) as unknown as Example;
    const examples = [
      example("2026-03-10T23:59:59+08:00", { advise: "violated" }), example("2026-03-11T00:00:00+08:00", { deny: "violated" }),
      example("2026-03-10T23:59:59+08:00", { deny: "violated" }), example("2026-03-11T00:00:00+08:00", { advise: "violated" }),
    ];
    expect(testPack("cn", [pack], { [rule.id]: examples }, bases).map(({ passed }) => passed)).toEqual([true, true, false, false]);
  });
});
