/** What common values stand for, by field; everything else is left to the reader. */
export const COMMON_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  outcome: { "no answer": "no-answer", "no-answer": "no-answer", noanswer: "no-answer", busy: "not-connected", failed: "not-connected", congestion: "not-connected", delivered: "delivered", undelivered: "undelivered", 无人接听: "no-answer", 未接: "no-answer", 占线: "not-connected", 关机: "not-connected", 停机: "not-connected", 空号: "not-connected" },
  "recipient.role": { debtor: "debtor", self: "debtor", spouse: "spouse", 本人: "debtor", 配偶: "spouse", 担保人: "guarantor", 联系人: "contact-person", 同事: "colleague", 亲属: "family" },
  channel: { call: "voice", voice: "voice", phone: "voice", sms: "sms", text: "sms", email: "email", letter: "letter", visit: "visit", 电话: "voice", 短信: "sms", 邮件: "email", 信函: "letter", 上门: "visit", 外访: "visit" },
  direction: { outbound: "outbound", inbound: "inbound", out: "outbound", in: "inbound", 呼出: "outbound", 呼入: "inbound" },
};
