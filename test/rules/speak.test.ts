import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/rules/rule";
import { conditionInWords, ruleInWords } from "../../src/rules/speak";

const DEFINE = { "more-calls": { standing: { event: "consent", to: "extra-calls" } } };

const CALLS: Rule = {
  id: "zz.act.calls",
  title: { en: "Three calls in seven days", zh: "七日内致电不得超过三次" },
  cite: { instrument: "zz.act", at: "5(b)" },
  "in-force": { from: "2021-11-30" },
  binds: { "collector.kind": ["agency", "debt-buyer", "law-firm"], direction: "outbound", "recipient.role": { not: "attorney" } },
  require: { limit: { "at-most": 3, of: { channel: { group: "telephone" }, outcome: { not: "not-connected" } }, per: ["person"], within: { "local-days": 7 } } },
  unless: ["more-calls", { all: ["more-calls", { "debt.daysPastDue": { "at-least": 90 } }] }],
  message: { en: "call {count}" },
};

const HOURS: Rule = {
  id: "zz.code.hours",
  title: { zh: "夜间不宜催收", en: "No collection at night" },
  cite: { instrument: "zz.code", at: "5.3" },
  "in-force": { from: "2025-02-28", until: "2028-01-01", "enforced-from": "2025-06-01" },
  modal: "should",
  binds: { "debt.product": { group: "consumer-credit" } },
  require: { "open-hours": { "every-day": "08:00-22:00", bounds: "[)" } },
  message: { en: "{local-time}" },
};

const RECORD: Rule = {
  id: "zz.code.record",
  title: { zh: "争议期间须录音" },
  cite: { instrument: "zz.code", at: "7" },
  "in-force": { from: "2025-02-28" },
  binds: { happened: { of: { event: "dispute", form: "written" }, per: ["debtor"], within: "ever" } },
  duty: { do: "record-the-call", satisfied: { recording: ["audio", "audio-video"], "callerId.masked": false } },
  message: { zh: "请录音" },
};

describe("ruleInWords", () => {
  it.each([
    [
      "a cap", CALLS, "en",
      'Three calls in seven days. Binds where the collector is agency, debt-buyer or law-firm, the direction is outbound and the recipient is not attorney. ' +
        "Required: at most 3 of contacts where the channel is of the group telephone and the outcome is not not-connected (this one included), counted by person, within 7 consecutive local days, today being the last, at the recipient's place. " +
        'Except where "more-calls" (consent to extra-calls stands) or ("more-calls" and the days past due is at least 90). In force from 2021-11-30. Source: zz.act, 5(b).',
    ],
    [
      "hours that are recommended", HOURS, "en",
      "No collection at night. Binds where the product is of the group consumer-credit. Recommended: the time is inside every-day 08:00-22:00 ([)), at the recipient's place. " +
        "In force from 2025-02-28 to before 2028-01-01; enforced from 2025-06-01, until then it only advises. Source: zz.code, 5.3.",
    ],
    [
      "hours that are recommended", HOURS, "zh",
      "夜间不宜催收。适用于：产品为消费信贷。宜：联系对象当地时间在每日 08:00-22:00之内（[)）。自 2025-02-28 起施行，至 2028-01-01 前止；2025-06-01 起强制，此前仅作提示。依据：zz.code 5.3。",
    ],
    [
      "a duty", RECORD, "en",
      "争议期间须录音. Binds where 1 or more earlier of events of type dispute where the form is written, counted by debtor, ever, at the recipient's place. " +
        "Duty: record-the-call; done where the recording is audio or audio-video and not: the caller's number is hidden. In force from 2025-02-28. Source: zz.code, 7.",
    ],
  ] as const)("tells %s (%#)", (_, rule, language, words) => expect(ruleInWords(rule, DEFINE, language)).toBe(words));

  it("tells a cap in Chinese", () => {
    const words = ruleInWords(CALLS, DEFINE, "zh");
    expect(words).toContain("适用于：催收方为催收机构、债权受让方或律师事务所，且方向为呼出，且联系对象不为律师。");
    expect(words).toContain("例外：“more-calls”（即同意（超限致电）仍然有效），或者（“more-calls”，并且逾期天数不少于 90）。");
  });
});

describe("conditionInWords", () => {
  it.each([
    ["a group", { "recipient.role": { group: "third-party" } }, "the recipient is of the group third-party", "联系对象为第三人"],
    ["a bound of money", { "debt.balance": { below: { amount: "100", currency: "CNY" } } }, "debt.balance is below 100 CNY", "debt.balance低于 100 CNY"],
    ["a claim", { "debt.disputed": true }, "the debt is disputed", "债务存在争议"],
    ["what has to be known", { "recipient.location.country": { known: true } }, "the recipient's country is known", "联系对象所在国家已知"],
    ["alternatives", [{ channel: "visit", direction: "outbound" }, { channel: "sms" }], "(the channel is visit and the direction is outbound) or the channel is sms", "（联系渠道为上门，且方向为呼出），或者联系渠道为短信"],
    ["alternatives among other things", { all: [["a", "b"], { channel: "sms" }] }, '("a" or "b") and the channel is sms', "（“a”，或者“b”），并且联系渠道为短信"],
    ["a negation", { not: { channel: "sms" } }, "not (the channel is sms)", "并非（联系渠道为短信）"],
    ["a fact without words", { "creditor.licensed": true }, "creditor.licensed is true", "creditor.licensed为是"],
    ["definitions in use", { use: ["more-calls"], channel: "voice" }, '"more-calls" (consent to extra-calls stands) and the channel is voice', "“more-calls”（即同意（超限致电）仍然有效），且联系渠道为电话"],
  ])("tells %s", (_, node, en, zh) => {
    expect(conditionInWords(node, DEFINE, "en")).toBe(en);
    expect(conditionInWords(node, DEFINE, "zh")).toBe(zh);
  });

  it("ends on definitions that lead in a circle", () => {
    expect(conditionInWords("a", { a: { not: "b" }, b: { not: "a" } })).toBe('"a" (not ("b" (not ("a"))))');
  });
});
