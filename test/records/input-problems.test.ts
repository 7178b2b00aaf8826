import { describe, expect, it } from "vitest";
import cnCall from "../../fixtures/records/cn-call.json";
import { INPUT_PROBLEMS } from "../../src/records/input-problems";
import { parseInput, parseRecord } from "../../src/records/parse";
import type { Problem } from "../../src/records/problem";
import { cnCallWith } from "./changed";

const event = { type: "inconvenient", at: "2026-03-01T10:00:00+08:00" };
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });
const row = Array.from({ length: 1000 }, () => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const shared = Array.from({ length: 1000 }, () => row);
const broken = Object.defineProperty({}, "at", { enumerable: true, get() { throw new Error("no"); } });

const problems = (changes: Readonly<Record<string, unknown>>): readonly Problem[] => {
  const parsed = parseInput(cnCallWith(changes));
  return parsed.ok ? [] : parsed.problems;
};

const PROVOKED: readonly (readonly [code: string, path: string, changes: Readonly<Record<string, unknown>>])[] = [
  ["input/missing", "contact.at", { "contact.at": undefined }],
  ["input/null", "contact.channel", { "contact.channel": null }],
  ["input/null", "contact.debtIds[0]", { "contact.debtIds": [null] }],
  ["input/unknown-key", "contact.recipent", { "contact.recipent": {} }],
  ["input/unknown-key", "contact.__proto__", { "contact.__proto__": { channel: "voice" } }],
  ["input/unknown-key", "contact.constructor", { "contact.constructor": {} }],
  ["input/unknown-value", "contact.channel", { "contact.channel": "phone" }],
  ["input/unknown-value", "history[0].type", { history: [{ ...event, type: "opt-outt" }] }],
  ["input/unknown-value", "case.debtor.status[0]", { "case.debtor.status": ["decesed"] }],
  ["input/wrong-type", "case.debts[0].daysPastDue", { "case.debts": [{ id: "L-1", daysPastDue: "90" }] }],
  ["input/wrong-type", "contact.visit.collectors", { "contact.visit": { collectors: 1.5 } }],
  ["input/wrong-type", "contact.planned", { "contact.planned": "true" }],
  ["input/wrong-type", "contact.at", { "contact.at": new Date(0) }],
  ["input/wrong-type", "history", { history: {} }],
  ["input/wrong-type", "history[0]", { history: ["call-0"] }],
  ["input/wrong-type", "case.debtor.location", { "case.debtor.location": "Shanghai" }],
  ["input/wrong-type", "historyFrom", { historyFrom: 5 }],
  ["input/instant-without-offset", "contact.at", { "contact.at": "2026-03-10T14:00:00" }],
  ["input/instant-without-offset", "historyFrom", { historyFrom: "2026-03-10T14:00:00" }],
  ["input/bad-instant", "contact.at", { "contact.at": "2026-02-30T14:00:00Z" }],
  ["input/bad-instant", "historyFrom", { historyFrom: "orign" }],
  ["input/bad-instant", "historyFrom.events", { historyFrom: { events: "orign" } }],
  ["input/bad-date", "case.debtor.born", { "case.debtor.born": "1988-5-17" }],
  ["input/bad-clock", "history[0].hours.from", { history: [{ ...event, hours: { from: "8am", to: "20:00" } }] }],
  ["input/bad-hours", "history[0].hours[0]", { history: [{ ...event, hours: [{ from: "08:00", to: "08:00" }] }] }],
  ["input/unknown-zone", "case.debtor.location.timeZones[0]", { "case.debtor.location": { country: "CN", timeZones: ["Asia/Shangai"] } }],
  ["input/bad-country", "case.debtor.location.country", { "case.debtor.location": { country: "UK" } }],
  ["input/bad-region", "case.debtor.location[1].region", { "case.debtor.location": [{ country: "CN" }, { country: "US", region: "US-ILL" }] }],
  ["input/bad-language", "contact.content.language", { "contact.content.language": "zh_CN" }],
  ["input/bad-money", "case.debts[0].balance.amount", { "case.debts": [{ id: "L-1", balance: { amount: "1,000", currency: "CNY" } }] }],
  ["input/bad-money", "case.debts[0].balance.currency", { "case.debts": [{ id: "L-1", balance: { amount: "1000", currency: "元" } }] }],
  ["input/bad-id", "contact.id", { "contact.id": "call-1 " }],
  ["input/negative", "case.debts[0].daysPastDue", { "case.debts": [{ id: "L-1", daysPastDue: -1 }] }],
  ["input/empty", "contact.debtIds", { "contact.debtIds": [] }],
  ["input/empty", "case.debts", { "case.debts": [] }],
  ["input/empty", "contact.id", { "contact.id": "" }],
  ["input/duplicate-id", "case.debts[1].id", { "case.debts": [{ id: "L-1" }, { id: "L-1" }] }],
  ["input/contradictory", "history[1].id", { history: [{ ...event, id: "e-1" }, { ...event, id: "e-1", type: "opt-in" }] }],
  ["input/contradictory", "case[1]", { case: [cnCall.case, { ...cnCall.case, stage: "late" }] }],
  ["input/contradictory", "contact.caseId", { "contact.caseId": "case-2" }],
  ["input/contradictory", "contact.recipient.id", { "contact.recipient.id": "somebody-else" }],
  ["input/contradictory", "contact.endedAt", { "contact.endedAt": "2026-03-10T13:59:59+08:00" }],
  ["input/contradictory", "history[0].until", { history: [{ ...event, until: "2026-02-01T00:00:00Z" }] }],
  ["input/contradictory", "case.placement.to", { "case.placement.to": "2025-01-01T00:00:00Z" }],
  ["input/contradictory", "case.debtor.location.region", { "case.debtor.location": { country: "CN", region: "US-IL" } }],
  ["input/contradictory", "history[0].planned", { history: [{ ...cnCall.contact, id: "call-9", planned: true, outcome: "conversation" }] }],
  ["input/no-such-debt", "contact.debtIds[0]", { "contact.debtIds": ["L-9"] }],
  ["input/too-deep", "", { contact: deep(70) }],
  ["input/too-large", "", { history: shared }],
  ["input/unreadable", "history[0].at", { history: [broken] }],
];

describe("parseInput", () => {
  it.each(PROVOKED.filter(([code]) => code !== "input/too-deep"))("reports %s at %s", (code, path, changes) => {
    expect(problems(changes).map((problem) => `${problem.code} ${problem.path}`)).toContain(`${code} ${path}`);
  });

  it("stops where something contains itself", () => {
    const cycle: Record<string, unknown> = {};
    cycle["again"] = cycle;
    expect(problems({ contact: cycle })).toMatchObject([{ code: "input/too-deep" }]);
    expect(problems({ contact: deep(70) })).toMatchObject([{ code: "input/too-deep" }]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ["a misspelt field", { "contact.recipent": {} }, "Did you mean recipient?"],
    ["a misspelt value", { "contact.channel": "instant_message" }, "Did you mean instant-message?"],
    ["a misspelt event type", { history: [{ ...event, type: "cease-reqest" }] }, "Did you mean cease-request?"],
    ["a misspelt zone", { "case.debtor.location.timeZones": ["Asia/Shangai"] }, "Did you mean Asia/Shanghai?"],
    ["a misspelt origin", { historyFrom: "orign" }, "Did you mean origin?"],
    ["a country under its everyday name", { "case.debtor.location": { country: "UK" } }, "Did you mean GB?"],
    ["a number in quotation marks", { "case.debts": [{ id: "L-1", daysPastDue: "90" }] }, "Did you mean 90 without quotation marks?"],
    ["a truth value in quotation marks", { "contact.planned": "True" }, "Did you mean true without quotation marks?"],
    ["one value where a list belongs", { "contact.debtIds": "L-1" }, 'Did you mean ["L-1"]?'],
    ["null", { "contact.recording": null }, "Leave the field out where its value is not known"],
  ])("says how to mend %s", (_name, changes, fix) => {
    expect(problems(changes)).toMatchObject([{ fix }]);
  });

  it("says what is wrong in one sentence, in both languages", () => {
    expect(problems({ "contact.at": "2026-04-07T16:00:00" })).toEqual([
      {
        code: "input/instant-without-offset",
        path: "contact.at",
        found: '"2026-04-07T16:00:00"',
        expected: 'an instant with offset, for instance "2026-04-07T16:00:00-05:00"',
        fix: "Add the offset of the place's clock, for instance -05:00 in Chicago or +08:00 in Shanghai",
        message:
          'contact.at is "2026-04-07T16:00:00"; expected an instant with offset, for instance "2026-04-07T16:00:00-05:00". Add the offset of the place\'s clock, for instance -05:00 in Chicago or +08:00 in Shanghai.',
        zh: {
          expected: '带时差的时刻，例如 "2026-04-07T16:00:00+08:00"',
          fix: "请加上当地时钟的时差，例如上海 +08:00、芝加哥 -05:00",
          message: 'contact.at 为 "2026-04-07T16:00:00"；应为带时差的时刻，例如 "2026-04-07T16:00:00+08:00"。请加上当地时钟的时差，例如上海 +08:00、芝加哥 -05:00。',
        },
      },
    ]);
  });

  it("names both entries that share an id", () => {
    const [problem] = problems({ history: [{ ...event, id: "e-1" }, { ...event, id: "e-1", type: "opt-in" }] });
    expect(problem?.message).toBe('history[1].id is "e-1", which contradicts history[0].id; expected one content for one id. Correct or remove one of them.');
  });

  it("cuts a long value at 80 characters", () => {
    expect(problems({ "contact.channel": "x".repeat(500) })[0]?.found).toHaveLength(80);
  });
});

describe("INPUT_PROBLEMS", () => {
  const byRecord = ["input/not-json"];
  const byPackFact = ["input/bad-duration"];

  it("has a test that provokes each", () => {
    const provoked = new Set([...PROVOKED.map(([code]) => code), ...byRecord, ...byPackFact]);
    expect(Object.keys(INPUT_PROBLEMS).filter((code) => !provoked.has(code))).toEqual([]);
  });

  it("reports a line that is no JSON and a duration that is none", () => {
    const extra = { facts: [{ path: "event.notice2", type: "duration" }, { path: "event.lead", type: "duration" }] } as const;
    expect(parseRecord("{")).toMatchObject({ problems: [{ code: "input/not-json" }] });
    expect(parseInput(cnCallWith({ history: [{ ...event, lead: "7 days" }] }), extra)).toMatchObject({ problems: [{ code: "input/bad-duration", path: "history[0].lead" }] });
  });
});
