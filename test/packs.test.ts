import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createGate } from "../src/engine/gate";
import { testPack } from "../src/engine/test-pack";
import { bundledPacks } from "../src/packs";
import { packExamples } from "../src/packs/examples";
import type { CheckInput } from "../src/records/input";
import type { Pack } from "../src/rules/pack";
import { RULE_KEYS, type Example, type Rule } from "../src/rules/rule";
import { textReader } from "../src/text";
import { formatDate, formatUtc, parseDate } from "../src/time/instant";

const bases = Object.fromEntries(
  readdirSync("fixtures/records").filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(`fixtures/records/${name}`, "utf8")) as Record<string, unknown>]),
);
const examplesOf = (rule: Rule): readonly Example[] => Object.assign({}, ...Object.values(packExamples))[rule.id] ?? [];
/** A pack with those that it extends. */
const withBases = (pack: Pack): Pack[] => [pack, ...bundledPacks.filter(({ id }) => pack.extends?.includes(id))];

describe.each(bundledPacks.map((pack) => [pack.id, pack] as const))("pack %s", (_, pack) => {
  const results = testPack(pack.id, withBases(pack), packExamples[pack.id]!, bases, undefined, textReader());

  it("runs its examples", () => expect(results.length).toBeGreaterThanOrEqual(2 * pack.rules.length));
  it.each(pack.rules.map((rule) => rule.id))("%s decides its examples as they say", (id) => {
    expect(results.filter((result) => result.ruleId === id && !result.passed).map(({ it: name, expected, got }) => `${name}: expected ${expected}, got ${got}`)).toEqual([]);
  });
  it("has no example that is denied for its own writing, whatever its rule says", () => {
    const unfit = results.filter(({ decision }) => decision?.reasons.some(({ ruleId }) => ruleId === "engine.input" || ruleId === "engine.history"));
    expect(unfit.map(({ ruleId, it: name }) => `${ruleId}: ${name}`)).toEqual([]);
  });
  it.each(pack.rules.map((rule) => [rule.id, examplesOf(rule)] as const))("%s shows what it permits and what it forbids", (_id, examples) => {
    const kinds = examples.map(({ expect: expected }) => (typeof expected === "string" ? expected : "deny" in expected ? "deny" : "duty"));
    expect(kinds).toContain("deny");
    expect(kinds.some((kind) => kind === "allow" || kind === "duty")).toBe(true);
  });
  it("writes every rule's keys in their order, with words in both languages", () => {
    for (const rule of pack.rules) {
      expect(Object.keys(rule), rule.id).toEqual(RULE_KEYS.filter((key) => key in rule));
      expect([rule.title.zh, rule.title.en, rule.message.zh, rule.message.en].every((text) => text !== undefined && text.length > 0), rule.id).toBe(true);
    }
  });
});

/** An ordinary contact of each jurisdiction, judged on the first of each month from its oldest rule to two years ahead. */
describe.each([
  ["cn", "cn-agency-call"], ["tw", "tw-call"], ["hk", "hk-call"], ["us", "us-call"],
])("the months of %s", (id, base) => {
  const packs = bundledPacks.filter((pack) => pack.id === id || pack.id.startsWith(`${id}-`));
  const gate = createGate({ packs, texts: textReader() });
  const rules = packs.flatMap((pack) => pack.rules);
  const input = bases[base] as unknown as CheckInput;
  const first = formatDate(Math.min(...rules.map((rule) => parseDate(rule["in-force"].from))));
  const months = monthsBetween(first < "2000-02-01" ? "2000-02-01" : first, "2028-12-01");

  it("applies each rule on each date of its own and on no other", () => {
    expect(months.length).toBeGreaterThan(24);
    for (const month of months) {
      const at = formatUtc((parseDate(month) * 24 + 12) * 3600);
      const trace = gate.check({ ...input, contact: { ...input.contact, at } }, { trace: true }).trace!;
      const outOfForce = new Set(trace.filter(({ why }) => why === "not in force").map(({ ruleId }) => ruleId));
      for (const rule of rules) {
        const { from, until } = rule["in-force"];
        expect(outOfForce.has(rule.id), `${rule.id} on ${month}`).toBe(month < from || (until !== undefined && month >= until));
      }
    }
  });

  it("leaves no gap and no overlap between a rule and its successor", () => {
    // A rule that ends has a successor of the same subject from that day, or ends for good as its note or its pack's gaps say.
    for (const rule of rules.filter((one) => one["in-force"].until !== undefined)) {
      const subject = rule.id.split(".").slice(2).join(".");
      const successors = rules.filter((other) => other.id !== rule.id && other.id.endsWith(`.${subject}`) && other["in-force"].from === rule["in-force"].until);
      const isToldApart = rule.note !== undefined || packs.some((pack) => pack.gaps?.some((gap) => gap.en?.includes(rule.id.split(".")[1]!)));
      expect(successors.length === 1 || isToldApart, rule.id).toBe(true);
    }
  });
});

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; month === 12 ? ((year += 1), (month = 1)) : (month += 1)) {
    const text = `${year}-${String(month).padStart(2, "0")}-01`;
    if (text > to) return months;
    months.push(text);
  }
}
