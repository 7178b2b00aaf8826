import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { expectedInChinese } from "../../src/rules/expected-in-chinese";
import { messagesInWords } from "../../src/cli/messages-in-words";
import { joinPacks } from "../../src/rules/join";
import { parsePack } from "../../src/rules/parse-pack";

const pack = parsePack(`
id: zz
version: "2026.11.0"
kind: jurisdiction
title: { en: Example, zh: 示例 }
applies: { debtor.location.country: CN }
covers: { from: "2020-01-01" }
reviewed: "2026-11-01"
instruments: { zz.act: { title: { en: Act, zh: 法 }, force: law } }
rules:
  - id: zz.act.who
    title: { en: Only the debtor, zh: 只可联系债务人 }
    cite: { instrument: zz.act, at: "1" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    prohibit: { says: threat-arrest }
    message: { en: "nobody else (this is: {recipient.role}, to {contact.purpose}; stage {case.stage}, debt {debt}; {quote}, {finding})", zh: "不得联系他人（对象：{recipient.role}，目的：{purpose}；阶段：{case.stage}，债务：{debt}；{quote}，{finding}）" }
`);
const zh = messagesInWords([pack], joinPacks([pack]).extra, "zh");
const en = messagesInWords([pack], joinPacks([pack]).extra, "en");
const violated = (values: Record<string, string | number>) => ({ ruleId: "zz.act.who", basis: "violated", message: "as it was", values, needs: [] }) as const;

describe("messagesInWords", () => {
  it("puts words for the codes of closed facts and for the slug of a finding, and leaves every other value as it is", () => {
    const said = violated({ "recipient.role": "contact-person", "contact.purpose": "collect", purpose: "collect", "case.stage": "letter", debt: "mortgage", quote: "employer", finding: "threat-arrest" });
    expect(zh(said)).toBe("不得联系他人（对象：约定联系人，目的：催收；阶段：letter，债务：mortgage；employer，以抓捕、刑事责任相威胁）");
    expect(en(said)).toBe("nobody else (this is: contact-person, to collect; stage letter, debt mortgage; employer, threat of arrest or crime)");
  });

  it("keeps what is hidden hidden", () => expect(zh(violated({ "recipient.role": "spouse", quote: "•••" }))).toBe("不得联系他人（对象：配偶，目的：未知；阶段：未知，债务：未知；•••，未知）"));
  it("leaves a message without codes, and one that no rule of the packs says", () => {
    expect(zh(violated({ debt: "mortgage" }))).toBe("as it was");
    expect(zh({ ...violated({ "recipient.role": "spouse" }), ruleId: "engine.input" })).toBe("as it was");
  });

  it("names a place that is not known, not its path", () => {
    const said = { ruleId: "engine.no-law", basis: "unproven", message: "as it was", values: { place: "debtor.location", date: "2026-03-10" } } as const;
    expect(zh({ ...said, needs: ["debtor.location"] })).toBe("没有已载入的规则包覆盖债务人所在地（2026-03-10）");
    expect(en({ ...said, needs: ["debtor.location"] })).toBe("no loaded pack covers the debtor's place on 2026-03-10");
    expect(zh({ ...said, needs: [], values: { ...said.values, place: "JP" } })).toBe("as it was");
  });

  it("names what is missing in words, with the path behind", () => {
    const said = { ...violated({ quote: "•••" }), basis: "unproven", needs: ["recipient.role", "collector.agentQualified"] } as const;
    expect(zh(said)).toBe("无法证明符合“只可联系债务人”；缺少：联系对象的身份（recipient.role）、催收员是否具备资质（collector.agentQualified）");
    expect(en(said)).toBe('cannot be shown to comply with "Only the debtor"; missing: who the recipient is to the debtor (recipient.role), whether the agent is qualified (collector.agentQualified)');
    expect(zh({ ...said, needs: ["contact.content.judged"] })).toBe("无法证明符合“只可联系债务人”；缺少：内容是否已经判断（contact.content.judged）；须由人判断：“•••”");
  });
});

describe("what the gate expects, in Chinese", () => {
  const sources = ["src/engine/judgement.ts", "src/engine/batch-history.ts", "src/records/entry.ts"].map((file) => readFileSync(file, "utf8")).join("\n");
  const told = [...sources.matchAll(/(?:expected: |wrong\("[a-z]+", )(?:"([^"]+)"|'([^']+)')/g)].map(([, double, single]) => double ?? single!);

  it("has words for all that it may say", () => {
    expect(told.length).toBeGreaterThan(14);
    expect(told.filter((expected) => !/[\u4e00-\u9fff]/.test(expectedInChinese(expected)))).toEqual([]);
  });

  it.each([
    ["one of proposed, past", "proposed, past 之一"],
    ["one of voice, sms, or unknown", "voice, sms, unknown 之一"],
    ["something new", "something new"],
  ])("%s: %s", (expected, words) => expect(expectedInChinese(expected)).toBe(words));

  it("stands in the message", () => {
    const said = { ruleId: "engine.history", basis: "unproven", message: "as it was", values: { entry: "h-1", path: "channel", expected: "one of voice, sms, or unknown" }, needs: ["history.channel"] } as const;
    expect([zh(said), en(said)]).toEqual(["历史记录 h-1 的 channel 不符合要求：应为voice, sms, unknown 之一", "as it was"]);
    expect(zh({ ...said, ruleId: "engine.review-old" })).toBe("as it was");
  });
});
