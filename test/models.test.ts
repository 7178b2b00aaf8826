import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runModel } from "../src/build/demo-models";
import { walk } from "../src/build/model-timeline";
import { modelFolders, readModel, type Answer } from "../src/build/models";
import type { BaseRecord } from "../src/engine/example-input";
import { createGate } from "../src/engine/gate";
import { testPack } from "../src/engine/test-pack";
import type { Decision } from "../src/records/decision";
import type { LogRecord } from "../src/records/log";
import { parseInput, parseRecord } from "../src/records/parse";
import { joinPacks } from "../src/rules/join";
import { textReader } from "../src/text";
import { parseInstant } from "../src/time/instant";

const RECORDS = "fixtures/records";
/** How a record is named in what is told of it. */
const nameOf = (record: LogRecord): string => (record.record === "case" ? `${record.id}@${record.asOf}` : record.id!);
const bases: Record<string, BaseRecord> = Object.fromEntries(
  readdirSync(RECORDS).filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(RECORDS, name), "utf8"))]),
);

/** The decision as far as the story tells it. */
function told(decision: Decision, answer: Answer): Omit<Answer, "why"> {
  return {
    outcome: decision.outcome,
    reasons: decision.reasons.map(({ ruleId, basis, remedy }) => ({ rule: ruleId, basis, ...(remedy?.needs !== undefined && { needs: remedy.needs }) })),
    ...(answer.duties !== undefined && { duties: decision.duties.map(({ ruleId, duty }) => `${ruleId}: ${duty}`) }),
    ...(answer.permittedFrom !== undefined && { permittedFrom: decision.permittedFrom ?? null }),
  };
}

it("there are five models", () => expect(modelFolders().map((name) => name[0])).toEqual(["1", "2", "3", "4", "5"]));

describe.each(modelFolders())("model %s", (folder) => {
  const model = readModel(folder);
  const [law, policy] = model.packs;
  const { extra } = joinPacks(model.packs);
  const gate = createGate({ packs: model.packs, texts: textReader() });
  const contacts = model.steps.flatMap(({ input }, index) => (input === undefined ? [] : [{ id: input.contact.id, input, answer: model.told[index]!.expect! }]));

  it.each(contacts)("answers $id as told", ({ input, answer }) => {
    const { why: _, ...expected } = answer;
    expect(told(gate.check(input, { when: true }), answer)).toEqual(expected);
  });

  it("tells of every record once, in its order, and answers for every contact that the house begins", () => {
    expect(model.told.map(({ of }) => of)).toEqual(model.log.map(nameOf));
    expect(model.told.map(({ expect: answer }) => answer !== undefined)).toEqual(model.steps.map(({ input }) => input !== undefined));
  });

  it("tells everything in both languages", () => {
    const said = [model.title, ...model.told.flatMap(({ what, expect: answer }) => [what, ...(answer === undefined ? [] : [answer.why])])];
    for (const { zh, en } of said) {
      expect(en).toMatch(/^[\x20-\x7E“”]+$/);
      expect(zh).not.toBe("");
    }
  });

  it("is a log of sound records, and asks sound questions", () => {
    for (const record of model.log) expect(parseRecord(record, extra)).toMatchObject({ ok: true });
    for (const { input } of contacts) expect(parseInput(input, extra)).toMatchObject({ ok: true });
  });

  it("goes forward in time as the house learns of things", () => {
    const learnt = model.log.map((record) => parseInstant(record.record === "case" ? record.asOf : (record.recordedAt ?? record.at)));
    expect(learnt).toEqual([...learnt].sort((a, b) => a - b));
  });

  it("holds contacts that are permitted and contacts that are denied, by the law and by the house alone", () => {
    const rules = contacts.map(({ answer }) => answer.reasons.map(({ rule }) => rule));
    const isHouse = (rule: string) => rule.startsWith(`${policy.id}.`);
    expect(rules.filter((reasons) => reasons.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(rules.filter((reasons) => reasons.some((rule) => !isHouse(rule))).length).toBeGreaterThanOrEqual(3);
    expect(rules.filter((reasons) => reasons.length > 0 && reasons.every(isHouse)).length).toBeGreaterThanOrEqual(3);
  });

  it("lets the house tighten the law and never loosen it", () => {
    const lawAlone = createGate({ packs: [law], texts: textReader() });
    const known = new Set(Object.keys(policy.events));
    for (const { input } of contacts) {
      const withoutHouse = { ...input, history: input.history!.filter((entry) => !("type" in entry && known.has(entry.type))) };
      const alone = lawAlone.check(withoutHouse).reasons.map(({ ruleId }) => ruleId);
      expect(gate.check(input).reasons.map(({ ruleId }) => ruleId).filter((id) => !id.startsWith(`${policy.id}.`))).toEqual(alone);
    }
  });

  it("has house rules whose examples hold, both ways", () => {
    const examples = Object.fromEntries(policy.rules.map((rule) => [rule.id, rule.examples ?? []]));
    expect(testPack(policy.id, model.packs, examples, bases, undefined, textReader()).filter(({ passed }) => !passed)).toEqual([]);
    for (const rule of policy.rules) {
      const expected = (rule.examples ?? []).map(({ expect: given }) => (typeof given === "object" && "deny" in given ? "deny" : "pass"));
      expect([rule.id, new Set(expected).size]).toEqual([rule.id, 2]);
    }
  });

  it("uses every house rule in the story", () => {
    const used = new Set(contacts.flatMap(({ answer }) => answer.reasons.map(({ rule }) => rule)));
    expect(policy.rules.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it.each(["README.md", "README.zh-CN.md"])("is described in %s", (name) => {
    expect(readFileSync(join("fixtures/models", folder, name), "utf8")).toMatch(/^# /);
  });
});

describe("runModel", () => {
  const lines = (n: number, language: "zh" | "en"): string => {
    const printed: string[] = [];
    runModel(n, language, (text) => printed.push(text));
    return printed.join("\n");
  };

  it("tells the story in Chinese", () => {
    expect(lines(1, "zh")).toContain("2026-03-17 16:00  ✗ 不得联系  第四通：北辰再通知");
    expect(lines(1, "zh")).toContain("经理会说：银行和两家机构合计已三通");
  });
  it("tells the story in English", () => {
    expect(lines(5, "en")).toContain("2026-08-21 09:20  ✗ DENIED  forty minutes early they would knock");
    expect(lines(5, "en")).toMatch(/ermitted from 2026-08-21 10:00:00 \+08:00/);
  });
  it("says which there are where there is no such model", () => expect(lines(6, "en")).toBe(`no such model; there are: ${modelFolders().join(", ")}`));
});

describe("walk", () => {
  const call = (id: string, fields: object = {}): LogRecord =>
    ({ record: "contact", id, caseId: "c", at: "2026-03-10T10:00:00+08:00", channel: "voice", recipient: { id: "p", role: "debtor" }, collector: { id: "a" }, ...fields }) as LogRecord;
  const last = (...log: LogRecord[]) => walk(log).at(-1)!.input;

  it("keeps a contact that was made", () => expect(last(call("one", { outcome: "no-answer" }), call("two"))!.history).toMatchObject([{ id: "one", outcome: "no-answer" }]));
  it("forgets one that was not", () => expect(last(call("one"), call("two"))!.history).toEqual([]));
  it("asks without what came of it", () => expect(last(call("one", { outcome: "conversation", endedAt: "2026-03-10T10:05:00+08:00" }))!.contact).not.toHaveProperty("outcome"));
  it("judges what was told afterwards as past", () => expect(last(call("one", { outcome: "conversation", recordedAt: "2026-03-12T09:00:00+08:00" }))).toMatchObject({ mode: "past", contact: { outcome: "conversation" } }));
  it("asks nothing about a contact that the person began, and keeps it", () => {
    const inbound = call("one", { direction: "inbound", outcome: "conversation" });
    expect(last(inbound)).toBeUndefined();
    expect(last(inbound, call("two"))!.history).toHaveLength(1);
  });
});
