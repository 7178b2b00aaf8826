import { describe, expect, it } from "vitest";
import { linesOf, type Line } from "../../src/build/teach/examples";
import { textReader } from "../../src/text";
import { plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { compileLexicons } from "../../src/text/compile";
import { findElements, findForbidden } from "../../src/build/found";

const lexicon = compileLexicons(["zh", "en"].map((language) => plainLexicon(readLexicon(language))));
const slugs = (text: string, recipientRole = "debtor", channel = "voice") => [...new Set(findForbidden(text, { lexicon, recipientRole, channel }).map(({ finding }) => finding))];

describe("evasive spellings are found as the plain one is", () => {
  it.each([
    ["再不还就让你坐牢"],
    ["再不还就让你坐·牢"],
    ["再不还就让你坐 牢"],
    ["再不还就让你坐​牢"],
    ["再不還就讓妳坐牢"],
    ["再不还就让你做牢"],
    ["再不还就让你zuolao"],
    ["再不还就让你坐lao"],
    ["pay or you go to jail"],
    ["pay or you go to j4il"],
    ["pay or you go to j a i l"],
    ["pay or you go to j.a.i.l."],
    ["pay or you go to jaaaail"],
    ["pay or you go to JAIL"],
    ["pay or you go to ｊａｉｌ"],
    ["pay or you go to j\u00a0a\u00a0i\u00a0l"],
    ["pay or you go to j|a|i|l"],
    ["pay or you go to j*il"],
    ["pay or you go to j•a•i•l"],
    ["pay or you go to ᴊᴀɪʟ"],
    ["pay or you go to 🅹🅰🅸🅻"],
    ["再不还就让你坐\n牢"],
    ["再不还就让你坐\r\n牢"],
    ["再不还就让你去。坐。牢。"],
    ["you will be put\nin jail"],
    ["pay or you go\r\nto jail"],
    ["pay or you go to jаil"],
    ["pay or you go to ja­il"],
    ["pay or you go to pri-son"],
    ["pay or you go to pris on"],
    ["pay or you go to pri-\nson"],
    ["pay or you go to prisοη"],
    ["pay or you go to ⒥⒜⒤⒧"],
    ["pay or you go to jaiI"],
    ["pay or you go to jaiӏ"],
    ["pay or you g0 t0 ja1l"],
    ["再不还就让你坐丨牢"],
    ["再不还就让你去坐\n牢吧"],
  ])("%j", (text) => expect(slugs(text)).toContain("threat-arrest"));
});

describe("who speaks and what is meant", () => {
  it.each([
    ["the debtor's own words", "客户:你们是不是要抓我去坐牢? 坐席:不会的,您放心。"],
    ["lines of the other side", "Debtor: You scumbag, I'll break your legs.\nAgent: I understand you are upset."],
    ["a negation ten characters before", "请您放心,不管您暂时能不能还上,我们都不会去联系您的家里人或者单位。"],
    ["a list under a heading", "Never say:\n- You will go to jail\n- You deadbeat"],
    ["a list under a heading without a colon", "Never use the words\n1. You deadbeat\n2. loser"],
    ["a labelled question that is denied", "FAQ: Can I go to prison for debt? No. Debt is a civil matter."],
    ["forbidden words quoted in brackets", "Red flags in calls: threats (\"you'll regret this\"), false urgency (\"last chance today\")."],
    ["a list of what must never be said", "禁用语:\n×“等着坐牢吧”\n×“老赖”\n感谢接听"],
    ["an apology for what was said before", "抱歉,之前那家外包公司威胁要让您坐牢,已经终止合作。"],
    ["a warning against impostors", "凡自称公安、法院,以您欠款要坐牢为由要求转账的,都是诈骗。"],
    ["a question that is answered", "You asked whether you can be arrested. You cannot be arrested for owing this debt."],
    ["a question that is denied", "Will I be arrested? No. Can I go to jail for this? No, this is a civil matter."],
    ["questions that are denied in Chinese", "会坐牢吗？不会的，这是民事纠纷。"],
    ["a question that the sender denies", "Will you tell my boss? We won't."],
    ["a negation on the line before", "You cannot be\narrested for owing this debt."],
    ["a file that is to be sent on to the firm", "專員：您跟銀行辦好協商的話，請銀行直接轉給我們公司就好。"],
    ["a list in brackets behind what is forbidden", "我行严禁任何形式的不文明催收（包括但不限于：1.辱骂；2.恐吓；3.曝光照片；4.向同事透露）。"],
    ["a negation that is wrapped at every eighth sign", "尊敬的客户：您的\n信用卡账单已经逾\n期，请您放心，我\n们不会把您的欠款\n情况告诉您通讯录\n里的任何一位亲友\n，也不会联系您的\n单位。"],
    ["a stage note", "1. 您好\n2. (威胁要跳楼)您先别急\n3. 再见"],
    ["turns after the time", "[00:01:12] 客户：我要打死你\n[00:01:15] 坐席：请您冷静"],
    ["turns after the time of day", "10:02 AM Customer: I'll break your legs\n10:03 AM Agent: Please stay calm"],
    ["turns with the time behind", "Customer [00:01]: I'll break your legs\nAgent [00:02]: Please stay calm"],
    ["turns under a heading with day and time", "客户 2026-03-01 10:00:00\n我要打死你\n\n坐席 2026-03-01 10:00:05\n请您冷静"],
    ["numbered turns on one line", "1、客户：我要打死你 2、坐席：请您冷静"],
    ["turns on one line without a stop between", "CUSTOMER: I'll kill you Agent: Please stay calm"],
    ["another's words in brackets", "您好，请核对账单。（对方：我要打死你）"],
  ])("spares %s", (_, text) => expect(slugs(text)).toEqual([]));

  it.each([
    ["a negative word that negates nothing", "不还是吧?那就别怪我们找你单位领导", "employer-threat"],
    ["a threat with never in it at the end of its line", "You will never get a loan again\nPay today.", "false-credit-claim"],
    ["one that is wrapped", "You will never\nget a loan again.", "false-credit-claim"],
    ["a negation that ends with its line", "We will not call your boss\nwe will break your legs", "threat-violence"],
    ["money that goes to one person of the firm", "專員：錢直接轉給我就好，我幫您掛帳。", "personal-account"],
    ["what stands behind a list in brackets", "我们不会用其他办法（如电话、短信；信函等）。明天就让你坐牢", "threat-arrest"],
    ["what stands in brackets that list nothing", "我们不会再等（您知道的；明天就让你坐牢）", "threat-arrest"],
    ["a threat that is wrapped at every ninth sign", "尊敬的客户您好：您的\r\n账单已逾期，我们不会\r\n一直等您，再不还就让\r\n您坐牢。", "threat-arrest"],
    ["turns as long as each other", "客户：我没有钱还你\n坐席：那就等着坐牢\n客户：你别吓唬我了", "threat-arrest"],
    ["a negation before another sentence of one word", "还钱吗。不。等着坐牢吧", "threat-arrest"],
    ["a negation that ends at but", "We won't sue you, but we will tell your boss", "employer-threat"],
    ["the collector's line in a transcript", "客户:没钱。\n坐席:那就等着坐牢吧。", "threat-arrest"],
    ["the collector's line under a name", "客户：没钱。\n坐席小王：那就等着坐牢吧。", "threat-arrest"],
    ["the collector's line under a number", "Customer: no\nAgent #448: then you will go to jail", "threat-arrest"],
    ["a line of somebody who is not the other side, where no collector is marked", "Customer: no\nDave: then you will go to jail", "threat-arrest"],
    ["what stands below fields", "客户：张三\n金额：500元\n再不还就等着坐牢吧", "threat-arrest"],
    ["what stands between fields", "客户：张三\n再不还就等着坐牢吧\n客服：021-555-0134", "threat-arrest"],
    ["what stands behind a field", "借款人：张三，再不还就等着坐牢吧", "threat-arrest"],
    ["what stands below the collector's fields", "专员：张三\n电话：021-555-0134\n再不还就等着坐牢吧", "threat-arrest"],
    ["what stands after another's words in brackets", "坐席：您好。（客户：没钱）那就等着坐牢吧。", "threat-arrest"],
  ])("finds %s", (_, text, finding) => expect(slugs(text)).toContain(finding));

  it.each([
    ["asked back", "Will I be arrested? No? Think again.", "threat-arrest"],
    ["wished for", "Do you want to go to jail? No. Then pay today.", "threat-arrest"],
    ["denied under a condition", "Will the police come? No, not if you pay today.", "threat-arrest"],
    ["denied under a condition in Chinese", "会抓你吗？不会，只要你今天还上。", "threat-arrest"],
    ["denied for now", "Can you go to jail? Not yet.", "threat-arrest"],
    ["denied of waiting", "会坐牢吗？不会再等你了，警察已经在路上", "threat-arrest"],
    ["never minded", "Will you be arrested? Never mind, the deputies know where you live.", "threat-arrest"],
    ["asked by the collector", "Are you going to jail? No. To prison.", "threat-arrest"],
    ["asked by the collector in Chinese", "你会坐牢吗？不会。你全家都会。", "threat-arrest"],
    ["a right that is denied", "我投诉有用吗？没有。", "discourage-rights"],
    ["a request that is refused", "Can I stop you from telling my boss? No.", "employer-threat"],
    ["followed by more", "Will we arrest you? No. The sheriff will arrest you tomorrow.", "threat-arrest"],
  ])("finds what is %s", (_, text, slug) => expect(slugs(text)).toContain(slug));
});

describe("a blank of whatever kind is a blank", () => {
  const reader = textReader();
  const findingsOf = ({ channel, recipientRole }: Line, text: string) => reader.read(text, { channel, recipientRole, template: false }).findings().map(({ slug, from, to, suspected }) => [slug, from, to, suspected]);
  const lines = linesOf("fixtures/texts/dev.ndjson").filter(({ text }) => text.includes(" "));

  it.each(["\t", "\v", "\f", "\u00a0", "\u1680", "\u2003", "\u2009", "\u202f", "\u205f", "\u3000"])("%j", (blank) => {
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) expect([line.id, findingsOf(line, line.text.replaceAll(" ", blank))]).toEqual([line.id, findingsOf(line, line.text)]);
  });
});

describe("recipient and channel", () => {
  const text = "您的信用卡已逾期,请尽快还款。";
  it.each([
    ["debtor", "sms", []],
    ["guarantor", "sms", []],
    ["colleague", "sms", ["third-party-disclosure"]],
    ["unknown", "voice", ["third-party-disclosure"]],
    ["debtor", "postcard", ["third-party-disclosure"]],
  ])("to a %s by %s: %j", (role, channel, expected) => expect(slugs(text, role, channel)).toEqual(expected));

  it("counts an absent role as a third party", () => expect(findForbidden(text, { lexicon }).map(({ finding }) => finding)).toContain("third-party-disclosure"));
});

it("that a summons counts lifts nothing of what is threatened beside it, and is no threat", () => {
  expect(slugs("我们已向法院起诉，传票三天内送达你单位，以传票为准。")).toContain("false-legal-process");
  expect(slugs("今天下午派人去你家抓你，以传票为准。")).not.toEqual([]);
  expect(slugs("开庭时间以传票为准，如有疑问请联系法院。")).toEqual([]);
});

it("that a court's papers count lifts no threat of process sentences away, and what stands beside it", () => {
  expect(slugs("以法院文书为准。您好。请您留意短信。你的案件我司已向法院提交立案，今日下班前处理可撤回。")).toContain("false-legal-process");
  expect(slugs("我行已依法起诉，案号（2026）沪0115民初9981号。开庭时间以法院送达的文书为准。")).toEqual([]);
});

it("a caller whom an agent answers is the other side; where nobody of a firm speaks, the collector", () => {
  expect(slugs("Agent: How can I help?\nCaller: If you don't stop calling I'll have you arrested.\nAgent: I've noted that.")).toEqual([]);
  expect(slugs("Caller: Pay today or I'll have you arrested.\nMother: He isn't here.")).toContain("threat-arrest");
  expect(slugs("Agent: Pay today or I'll have you arrested.\nCaller: I can't.")).toContain("threat-arrest");
  expect(slugs("Manager: He's out.\nCaller: Then I'll have you arrested.")).toContain("threat-arrest");
});

it("words of which it is said after them that others sent them are disowned", () => {
  expect(slugs("近日网络流传“逾期客户将列入失信名单”的短信并非我行出具，请注意甄别。")).toEqual([]);
  expect(slugs("逾期不还，明天列入失信名单的短信不是我行发的普通提醒，请立即处理。")).toContain("false-consequence");
  expect(slugs("“逾期不还将列入失信名单”的短信是我行发送的，请立即处理。")).toContain("false-consequence");
});

describe("a heading of what must not be said", () => {
  it("mutes its line where a colon or quotation follows", () => {
    expect(findForbidden("Never say: we'll call your boss, you're going to jail", { lexicon, recipientRole: "debtor" })).toEqual([]);
  });

  it("is no heading inside a sentence", () => {
    const found = findForbidden("You never answer. I'll call your boss tomorrow.", { lexicon, recipientRole: "debtor" });
    expect(found.map(({ finding }) => finding)).toContain("employer-threat");
  });
});

describe("spans", () => {
  it("are those of the original, in UTF-16 units, with line and column from 1", () => {
    const text = "您好𝐀\n等着坐​·牢吧";
    const [finding] = findForbidden(text, { lexicon, recipientRole: "debtor" });
    expect(finding).toMatchObject({ finding: "threat-arrest", span: { line: 2 } });
    expect(text.slice(finding?.span.from, finding?.span.to)).toBe(finding?.quote);
    expect(finding?.quote).toContain("坐​·牢");
  });

  it("of elements come in order of place", () => {
    const found = findElements("【青禾消费金融】您的账单已逾期。投诉电话400-000-1180。拒收请回复R", { lexicon }).map(({ element }) => element);
    expect([...new Set(found)]).toEqual(["creditor-name", "collector-name", "contact-purpose", "complaint-line", "lcm-callback-number", "opt-out"]);
  });
});
