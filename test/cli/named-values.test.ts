import { describe, expect, it } from "vitest";
import { namedValues } from "../../src/cli/named-values";
import { EMPTY, HARDEST } from "../report/decisions";

const told = (message: string, values: Record<string, string>, language: "zh" | "en"): string =>
  namedValues({ ...EMPTY, outcome: "deny", reasons: [{ ...HARDEST.reasons[0]!, message, values }] }, language).reasons[0]!.message;

describe("the values of a message", () => {
  it.each([
    ["不得联系他人（对象：family，目的：locate）", { "recipient.role": "family", "contact.purpose": "locate" }, "不得联系他人（对象：家属，目的：查询下落）"],
    ["联系对象（spouse）既非持卡人也非保证人", { "recipient.role": "spouse" }, "联系对象（配偶）既非持卡人也非保证人"],
    ["向他人说出了欠款：family", { quote: "family" }, "向他人说出了欠款：family"],
    ["客户等级（$&）", { "case.tier": "$&" }, "客户等级（$&）"],
  ])("are named in Chinese: %s", (message, values, expected) => expect(told(message, values, "zh")).toBe(expected));

  it("stay as they are in English", () => expect(told("not this one (family)", { "recipient.role": "family" }, "en")).toBe("not this one (family)"));
});
