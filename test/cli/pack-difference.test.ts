import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparePacks, type PackDifference } from "../../src/cli/pack-difference";
import { parsePack } from "../../src/rules/parse-pack";

const law = readFileSync("fixtures/scenarios/law.yaml", "utf8");
const after = (was: string, is: string) => parsePack(law.replace(was, is));
const before = parsePack(law);

function inShort({ added, removed, changed, parts }: PackDifference): string[] {
  return [...added.map(({ id }) => `+ ${id}`), ...removed.map(({ id }) => `- ${id}`), ...changed.map(({ rule, keys }) => `~ ${rule.id} ${keys.join(" ")}`), ...parts.map((part) => `~ ${part}`)];
}

describe("two versions of a pack differ in", () => {
  it.each<[string, ReturnType<typeof parsePack>, string[]]>([
    ["nothing", before, []],
    ["nothing but examples", after("permits 21:59:59", "permits the last second"), []],
    ["nothing but the order of keys", after("at-most: 3, of: { channel: voice, direction: outbound, outcome: { not: not-connected } }", "of: { outcome: { not: not-connected }, channel: voice, direction: outbound }, at-most: 3"), []],
    ["a number", after("at-most: 3", "at-most: 2"), ["~ example.act.calls require"]],
    ["a date and a title", after('Three calls a day, zh: 每日三次 }\n    cite: { instrument: example.act, at: "s 2" }\n    in-force: { from: "2020-01-01" }', 'Some calls a day, zh: 每日若干次 }\n    cite: { instrument: example.act, at: "s 2" }\n    in-force: { from: "2021-01-01" }'), ["~ example.act.calls title in-force"]],
    ["a rule with another id", after("id: example.act.calls", "id: example.act.calls-a-day"), ["+ example.act.calls-a-day", "- example.act.calls"]],
    ["the day of its review", after('reviewed: "2026-11-01"', 'reviewed: "2026-11-02"'), ["~ reviewed"]],
    ["an instrument", after("Example Code, zh", "Example Convention, zh"), ["~ instruments.example.code"]],
    ["a definition", after("rules:\n", "define: { at-night: { day: { on: [sun] } } }\nrules:\n"), ["~ define.at-night"]],
  ])("%s", (_, other, expected) => expect(inShort(comparePacks(before, other))).toEqual(expected));

  it("all rules, where one is not there", () => {
    expect([comparePacks(undefined, before).added.length, comparePacks(before, undefined).removed.length]).toEqual([5, 5]);
  });
});
