import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparePacks, type PackDifference } from "../../src/cli/pack-difference";
import { parsePack } from "../../src/rules/parse-pack";

const law = readFileSync("fixtures/scenarios/law.yaml", "utf8");
const after = (was: string, is: string) => parsePack(law.replace(was, is));
const before = parsePack(law);

function inShort({ added, removed, changed, parts, waivers }: PackDifference): string[] {
  return [...waivers.added.map(({ id }) => `+ waiver ${id}`), ...waivers.removed.map(({ id }) => `- waiver ${id}`), ...added.map(({ id }) => `+ ${id}`), ...removed.map(({ id }) => `- ${id}`), ...changed.map(({ rule, keys }) => `~ ${rule.id} ${keys.join(" ")}`), ...parts.map((part) => `~ ${part}`)];
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

  it("waivers, also where there was no policy", () => {
    const policy = (until: string) => parsePack(`id: own\nversion: "2026.11.0"\nkind: organisation\ntitle: { en: Own }\nwaivers: [{ id: w, rule: example.code.visitors, reason: r, by: b, from: "2026-01-01", until: "${until}" }]\n`, { with: [before] });
    expect(inShort(comparePacks(undefined, policy("2027-01-01")))).toEqual(["+ waiver w"]);
    expect(inShort(comparePacks(policy("2027-01-01"), undefined))).toEqual(["- waiver w"]);
    expect(inShort(comparePacks(policy("2027-01-01"), policy("2028-01-01")))).toEqual(["+ waiver w", "- waiver w"]);
    expect(inShort(comparePacks(policy("2027-01-01"), policy("2027-01-01")))).toEqual([]);
  });

  it("all rules, where one is not there", () => {
    expect([comparePacks(undefined, before).added.length, comparePacks(before, undefined).removed.length]).toEqual([5, 5]);
  });
});
