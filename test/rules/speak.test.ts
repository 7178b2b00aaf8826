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
      "夜间不宜催收。适用于：产品为消费信贷。宜：联系对象当地时间在每日 08:00-22:00 之内（含起点，不含终点）。自 2025-02-28 起施行，至 2028-01-01 前止；2025-06-01 起强制，此前仅作提示。依据：zz.code 5.3。",
    ],
    [
      "a duty", RECORD, "en",
      "争议期间须录音. Binds where 1 or more earlier of events of type dispute where the form is written, counted by debtor, ever, at the recipient's place. " +
        "Duty: record-the-call; done where the recording is audio or audio-video and not: the caller's number is hidden. In force from 2025-02-28. Source: zz.code, 7.",
    ],
  ] as const)("tells %s (%#)", (_, rule, language, words) => expect(ruleInWords(rule, DEFINE, language)).toBe(words));

  it("tells a duty in Chinese by its name", () => {
    expect(ruleInWords(RECORD, DEFINE, "zh")).toContain("义务：通话录音；满足条件：");
  });

  it("names in Chinese what a text says, in marks", () => {
    expect(conditionInWords({ says: ["insult", "employer-threat"] }, DEFINE, "zh")).toBe("内容含有“辱骂、贬损”或“以单位、工作相威胁”");
    expect(conditionInWords({ states: "collector-name" }, DEFINE, "zh")).toBe("内容载明“催收方机构名称”");
  });

  it("keeps alternatives apart that are several conditions themselves", () => {
    const either = { any: [{ all: [{ "contact.purpose": "locate" }, { "callerId.masked": false }] }, { "contact.purpose": "relay" }] };
    expect(conditionInWords({ "contact.direction": "outbound", ...either }, DEFINE, "zh")).toBe("方向为呼出，且（（联系目的为查询下落，并且并非隐藏主叫号码），或者联系目的为请求转告）");
    expect(conditionInWords({ "contact.direction": "outbound", ...either }, DEFINE, "en")).toBe("the direction is outbound and ((the purpose is locate and not: the caller's number is hidden) or the purpose is relay)");
    expect(conditionInWords(either, DEFINE, "en")).toBe("(the purpose is locate and not: the caller's number is hidden) or the purpose is relay");
  });

  it("tells a cap in Chinese", () => {
    const words = ruleInWords(CALLS, DEFINE, "zh");
    expect(words).toContain("适用于：催收方为催收机构、债权受让方或律师事务所，且方向为呼出，且联系对象不为律师。");
    expect(words).toContain("例外：“more-calls”（即同意（超限致电）仍然有效），或者（“more-calls”，并且逾期天数不少于 90）。");
  });
});

describe("conditionInWords", () => {
  it.each([
    ["a group", { "recipient.role": { group: "third-party" } }, "the recipient is of the group third-party", "联系对象为第三人"],
    ["a bound of money", { "debt.balance": { below: { amount: "100", currency: "CNY" } } }, "the balance is below 100 CNY", "欠款余额低于 100 CNY"],
    ["a claim", { "debt.disputed": true }, "the debt is disputed", "债务存在争议"],
    ["what has to be known", { "recipient.location.country": { known: true } }, "the recipient's country is known", "联系对象所在国家已知"],
    ["alternatives", [{ channel: "visit", direction: "outbound" }, { channel: "sms" }], "(the channel is visit and the direction is outbound) or the channel is sms", "（联系渠道为上门，且方向为呼出），或者联系渠道为短信"],
    ["alternatives among other things", { all: [["a", "b"], { channel: "sms" }] }, '("a" or "b") and the channel is sms', "（“a”，或者“b”），并且联系渠道为短信"],
    ["a negation", { not: { channel: "sms" } }, "not (the channel is sms)", "并非（联系渠道为短信）"],
    ["a fact without words", { "creditor.rating": true }, "creditor.rating is true", "creditor.rating为是"],
    ["definitions in use", { use: ["more-calls"], channel: "voice" }, '"more-calls" (consent to extra-calls stands) and the channel is voice', "“more-calls”（即同意（超限致电）仍然有效），且联系渠道为电话"],
  ])("tells %s", (_, node, en, zh) => {
    expect(conditionInWords(node, DEFINE, "en")).toBe(en);
    expect(conditionInWords(node, DEFINE, "zh")).toBe(zh);
  });

  it("ends on definitions that lead in a circle", () => {
    expect(conditionInWords("a", { a: { not: "b" }, b: { not: "a" } })).toBe('"a" (not ("b" (not ("a"))))');
  });
});

describe("an option that changes what is asked", () => {
  const CALL = { channel: "voice" };
  const EVENT = { event: "dispute" };
  const LIMIT = { "at-most": 3, of: CALL, per: ["person"], within: "ever" };
  const CONSENT = { event: "consent", to: "contact" };
  it.each<[string, Record<string, unknown>, string, string]>([
    ["what a limit excuses", { limit: { ...LIMIT, excused: [{ "as-of": "then", standing: CONSENT }, { "as-of": "now", outcome: "no-answer" }] } }, "leaving out those of which consent to contact stands (at its own time) or the outcome is no-answer (by now)", "其中同意（联系）仍然有效（以当时为准），或者联系结果为无人接听（以现在为准）的不计"],
    ["what is free up to a number", { limit: { ...LIMIT, allowance: { of: { outcome: "no-answer" }, free: 2 } } }, "2 of contacts where the outcome is no-answer in that time not counted", "其间联系结果为无人接听的联系有 2 次不计"],
    ["where a limit begins", { limit: { ...LIMIT, "starts-with": { outcome: "conversation" } } }, "beginning with the first of contacts where the outcome is conversation", "自首次联系结果为通话的联系起计"],
    ["the day on which a week begins", { limit: { ...LIMIT, within: { calendar: "week", starts: "sun" } } }, "within one calendar week from sun on", "同一自然周内（自周日起）"],
    ["the event from which a window runs", { limit: { ...LIMIT, within: { strictest: [{ since: EVENT }, "ever"] } } }, "since events of type dispute or ever", "自“异议”事件以来"],
    ["the calendar of business days", { limit: { ...LIMIT, within: { "business-days": 3, calendar: "cn" } } }, "within 3 business days of cn", "3 个工作日内（cn 日历）"],
    ["what counts together", { limit: { ...LIMIT, per: ["collector", "debt-discussed"] } }, "counted by collector and debt-discussed", "按催收方、谈及的债务合计"],
    ["what earlier acts are excused", { happened: { of: CALL, per: ["person"], within: "ever", excused: [{ "as-of": "now", standing: { event: "wrong-number" } }] } }, "leaving out those of which wrong-number stands (by now)", "其中号码非本人仍然有效（以现在为准）的不计"],
    ["a row of one", { streak: { of: CALL, each: { outcome: "no-answer" }, length: 1 } }, "for the latest of contacts where the channel is voice, the outcome is no-answer, counted by debtor", "最近一次联系渠道为电话的联系的联系结果为无人接听"],
    ["whose acts make a row", { streak: { of: CALL, each: { outcome: "no-answer" }, length: 3, per: ["address"] } }, "counted by address", "按号码或地址合计"],
    ["what came before the question", { answers: { "begun-after": EVENT } }, "begun after the latest of events of type dispute", "来询在最近一次“异议”事件之后"],
    ["which event a term begins with", { elapsed: { since: EVENT, which: "first", per: ["debt"], "at-least": "P3D" } }, "since the first of events of type dispute, counted by debt", "按债务合计，自首次“异议”事件起"],
    ["the date in an event", { elapsed: { until: { event: "promise-to-pay" }, field: "dueOn", "at-most": "P3D" } }, "until dueOn of events of type promise-to-pay", "距“承诺还款”事件的 dueOn"],
    ["how long a consent lasts", { standing: { ...CONSENT, lasts: { "business-days": 5, calendar: "cn" } } }, "(lasting 5 business days of cn)", "（有效期 5 个工作日（cn 日历））"],
    ["what a consent has to name", { standing: { ...CONSENT, "must-name": ["person", "hours"] } }, "(naming the person and hours)", "（须载明联系对象、时段）"],
    ["when it was given", { standing: { ...CONSENT, "given-while": CALL } }, "(given while the channel is voice)", "（作出之时联系渠道为电话）"],
    ["how often it can be used", { standing: { event: "deferral", lasts: "P30D", "once-per": "ground", extended: 1 } }, "(lasting 30 days; once for each ground, 1 more by extension)", "（有效期 30 日；每一 ground 一次，可延长 1 次）"],
    ["whose it is and who holds it", { standing: { event: "cease-request", whose: "debtor", "held-by": "collector" } }, "(the debtor's, whoever is contacted; held by this collector)", "（以债务人的为准，不论联系何人；由本催收方收到）"],
    ["that its debts do not matter", { standing: { event: "opt-out", "any-debt": true } }, "(whichever debts it names)", "（不论所指债务）"],
    ["when it is to be honoured", { standing: { event: "opt-out", "honoured-within": "P10D" } }, "(to be honoured within 10 days)", "（须在 10 日 内落实）"],
    ["when it lapses", { standing: { event: "opt-out", "unless-confirmed": { within: "P10D", by: { form: "written" } } } }, "(lapsing after 10 days unless confirmed (the form is written))", "（10 日 内未经确认（形式为书面）即失效）"],
    ["what else ends it", { standing: { event: "dispute", "ended-by": { of: { outcome: "conversation" }, per: ["debtor"] } } }, "(ended by contacts where the outcome is conversation)", "（因联系结果为通话的联系而终止）"],
  ])("is told: %s", (_name, condition, en, zh) => {
    expect(conditionInWords(condition)).toContain(en);
    expect(conditionInWords(condition, {}, "zh")).toContain(zh);
  });
});
