import { describe, expect, it } from "vitest";
import { lintText } from "../../src/lint";
import { cn } from "../../src/packs/cn";
import { parsePack } from "../../src/rules/parse-pack";

const HOUSE = `
id: house
version: "2026.11.0"
kind: organisation
title: { en: House policy, zh: 内部制度 }
extends: [cn]
instruments:
  house.manual: { title: { en: Collection manual, zh: 催收手册 }, force: policy }
rules:
  - id: house.manual.opt-out
    title: { en: Every text message says how to opt out, zh: 短信须载明退订方法 }
    cite: { instrument: house.manual, at: "2.1" }
    in-force: { from: "2026-01-01" }
    binds: { channel: sms }
    require: { states: opt-out }
    message: { en: "no way to opt out", zh: 未载明退订方法 }
waivers:
  - { id: w-1, rule: cn.cba2026.forbidden-words, reason: pilot, by: head of compliance, from: "2026-03-01", until: "2026-06-01" }
`;
const packs = [cn, parsePack([{ name: "house.yaml", text: HOUSE }], { with: [cn] })];
const context = { channel: "sms", recipient: "debtor", jurisdiction: "CN", facts: { "creditor.kind": "other", "creditor.memberOf": ["cba"], "debt.product": "credit-card" } };
const found = (text: string, date: string) => lintText(text, { packs, date, context }).findings.map(({ kind, slug, severity, rules }) => [severity, kind, slug, rules[0]?.ruleId].filter((part) => part !== undefined).join(" "));

describe("an organisation's pack", () => {
  it("adds what it asks for", () => expect(found("您好，请还款。", "2026-03-10")).toEqual(["error missing opt-out house.manual.opt-out"]));
  it("is judged with the law", () => expect(found("您好，请还款。拒收请回复R。", "2026-03-10")).toEqual([]));
  it("may waive a rule for a while, and that is noted", () => {
    const text = "逾期之后你这辈子别想再贷款。拒收请回复R。";
    expect(found(text, "2026-07-01")).toEqual(["error said false-credit-claim cn.cba2026.forbidden-words"]);
    expect(found(text, "2026-03-10")).toEqual(["note waived cn.cba2026.forbidden-words"]);
  });
});
