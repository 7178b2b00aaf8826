import { describe, expect, it } from "vitest";
import { coverage } from "../../src/text/coverage";

describe("coverage by Chinese and English lexicons", () => {
  it.each([
    ["您的账单已逾期,请尽快处理。", ["zh"], []],
    ["Please call us about your account today.", ["en"], []],
    ["再不还 we call your boss today ok", ["zh", "en"], []],
    ["Reply STOP", ["en"], []],
    ["Su cuenta está vencida, llame hoy mismo para evitar problemas.", ["und-Latn"], ["und-Latn"]],
    ["Tài khoản của bạn đã quá hạn thanh toán", ["und-Latn"], ["und-Latn"]],
    ["お支払いが遅れています", ["ja"], ["ja"]],
    ["연체된 금액을 납부하십시오", ["ko"], ["ko"]],
    ["Ваш долг просрочен", ["und"], ["und"]],
    ["حسابك متأخر عن السداد", ["und"], ["und"]],
    ["12345", [], []],
  ])("%j", (text, languages, uncovered) => expect(coverage(text, ["zh", "en"])).toEqual({ languages, uncovered }));
});
