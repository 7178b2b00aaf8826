import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/records/decision";
import { run } from "../../src/cli/run";
import { memoryIo } from "./memory-io";

async function decide(name: string): Promise<Decision> {
  const { io, written } = memoryIo();
  await run(["check", `fixtures/demo/${name}.json`], io);
  return JSON.parse(written.stdout) as Decision;
}

/** What a call-centre manager is to see in each, by all bundled packs. */
const CASES: readonly { readonly name: string; readonly outcome: string; readonly rules: readonly string[]; readonly when?: string }[] = [
  { name: "1-call-in-the-afternoon", outcome: "allow", rules: [], when: "2026-03-10T14:00:00+08:00" },
  { name: "2-call-at-half-past-ten-at-night", outcome: "deny", rules: ["cn.gbt45251.hours", "cn.cba2026.hours"], when: "2026-03-11T08:00:00+08:00" },
  { name: "3-fourth-conversation-of-the-day", outcome: "deny", rules: ["cn.gbt45251.calls-interactive"], when: "2026-03-11T08:00:00+08:00" },
  { name: "4-call-to-the-contact-person", outcome: "deny", rules: ["cn.gbt45251.contact-person-conditions", "cn.cba2026.third-party-contact-trigger"] },
  { name: "5-visit-by-one-collector", outcome: "deny", rules: ["cn.cba2026.visit-two-people"] },
  { name: "6-call-to-nobody-knows-where", outcome: "deny", rules: ["engine.no-law", "engine.no-law"] },
];

describe("the sample contacts", () => {
  it("are these", () => expect(readdirSync("fixtures/demo").sort()).toEqual(CASES.map(({ name }) => `${name}.json`)));

  it.each(CASES)("$name: $outcome $rules", async ({ name, outcome, rules, when }) => {
    const decision = await decide(name);
    expect([decision.outcome, decision.reasons.map(({ ruleId }) => ruleId), decision.permittedFrom]).toEqual([outcome, rules, when]);
  });
});
