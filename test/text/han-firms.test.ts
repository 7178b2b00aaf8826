import { describe, expect, it } from "vitest";
import { plainLexicon, readLexicon } from "../../src/build/lexicon-source";
import { compileLexicons } from "../../src/text/compile";
import { findElements } from "../../src/build/found";

const lexicon = compileLexicons(["zh", "en"].map((language) => plainLexicon(readLexicon(language))));
const quotesOf = (element: string, text: string) => findElements(text, { lexicon }).filter((one) => one.element === element).map(({ quote }) => quote);

describe("whose own a name is", () => {
  it.each([
    ["您好,这里是远桥信息,请回电", "远桥信息"],
    ["您好,德邻汇管,跟您说一声这边录音", "德邻汇管"],
    ["我係Redwood Lane嘅May", "Redwood Lane"],
    ["您好,這裡是「和昇」,我是游家豪", "和昇"],
    ["拾光花提醒:您有一期账单今天到期", "拾光花"],
    ["我是受江城银行委托的宏瑞资产管理公司专员", "宏瑞资产管理公司"],
  ])("%j", (text, name) => expect(quotesOf("collector-name", text)).toContain(name));

  it.each([
    ["您好,受江城银行委托,您的账单逾期了"],
    ["您在江铃租赁的租金已超期"],
    ["您好,陇原银行把您逾期的账户交给我们"],
    ["您好,我是贷后部门的,工号3321"],
    ["您好,打扰您两分钟,电话会有录音"],
    ["坐席:您好,客服中心的。"],
  ])("no one's in %j", (text) => expect(quotesOf("collector-name", text)).toEqual([]));
});

describe("whom it is owed to", () => {
  it.each([
    ["您在招悦好借那边的钱还没还", "招悦好借"],
    ["永城商銀委託我們處理您的信貸", "永城商銀"],
    ["您好,江城银行,您的账单逾期了", "江城银行"],
  ])("%j", (text, name) => expect(quotesOf("creditor-name", text)).toContain(name));

  it.each([["您好,恒序科技,您的借款逾期了"], ["我司受债权人委托通知您"], ["您那笔信用贷款逾期了"]])("nobody in %j", (text) => expect(quotesOf("creditor-name", text)).toEqual([]));
});

describe("a company or platform that no name stands before", () => {
  it.each([["您转到公司名下即可。"], ["您可以到公司来谈"], ["您直接去公司谈"], ["請匯入公司對公賬戶"], ["案件已移交外包公司"], ["钱打给公司就好"], ["您好，还款服务平台提醒您"]])("is nobody's name in %j", (text) => {
    for (const element of ["creditor-name", "collector-name", "lcm-business-name"]) expect(quotesOf(element, text)).toEqual([]);
  });
});

describe("a number to call", () => {
  it.each([["电话2893 4xxx"], ["电话(02)2366-xxxx"], ["电话0933-xxx-128"], ["号码是四零零,五五八,一二三零"], ["电话021,5080,9911"]])("%j", (text) => expect(quotesOf("lcm-callback-number", text)).not.toEqual([]));
  it.each([["金额1,286,000"], ["本金2024-05-01"], ["尾号8806"]])("none in %j", (text) => expect(quotesOf("lcm-callback-number", text)).toEqual([]));
});

describe("what a suffix is none of", () => {
  it.each([["我们是国家征信管理中心催收处的"], ["根据合同约定和征信管理规定"], ["您好,我是众诚达信息咨询的"]])("no name is cut in %j", (text) => expect(quotesOf("collector-name", text).filter((name) => /管$|达信$/.test(name))).toEqual([]));
  it("both scripts are alike", () => {
    expect(quotesOf("collector-name", "你好，新港信貸嘅Peter")).toEqual(["新港信貸"]);
    expect(quotesOf("collector-name", "你好，新港信贷的Peter")).toEqual(["新港信贷"]);
  });
});
