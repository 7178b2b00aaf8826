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
    ["请登录 Alder Finance Mobile App 查看您的账单并按时还款", ["zh", "en"], []],
    ["Please call us. Por favor llámenos hoy mismo para pagar su deuda.", ["en", "und-Latn"], ["und-Latn"]],
    ["Please call us today about the bill. Chúng tôi sẽ bắt bạn nếu bạn không trả nợ.", ["en", "und-Latn"], ["und-Latn"]],
    ["Please call us today. Wir werden Sie verhaften lassen wenn Sie nicht zahlen.", ["en", "und-Latn"], ["und-Latn"]],
    ["Please write to us at Servicios de Cobranza del Sur, San Juan, Los Angeles.", ["en"], []],
    ["Please call us en route, or use the de facto standard a la carte.", ["en"], []],
    ["I spell my name: N-g-u-y-e-n. Please call me about the bill.", ["en"], []],
    ["您的账单已逾期请尽快处理 pague su deuda hoy mismo", ["zh", "und-Latn"], ["und-Latn"]],
  ])("%j", (text, languages, uncovered) => expect(coverage(text, ["zh", "en"])).toEqual({ languages, uncovered }));
});

describe("what stands on an envelope", () => {
  it.each([
    ["Alder Recovery, 12 Mill Lane"],
    ["ALDER RECOVERY LLC, PO BOX 4410, SPRINGFIELD, IL 62704"],
    ["Alder Recovery Services LLC\n12 Mill Lane, Suite 400\nLos Angeles, CA 90001"],
    ["Maria Gonzalez, 45 Calle Ocho, Miami FL 33135"],
    ["José Núñez, 12 Mill Lane, Miami FL 33135"],
    ["Bank of Alder County Recovery Division"],
    ["Second Notice Account Overdue"],
  ])("is covered where it is a name and address: %j", (text) => expect(coverage(text, ["zh", "en"]).uncovered).toEqual([]));

  it.each([
    ["Pague su deuda"],
    ["PAGUE SU DEUDA"],
    ["Pague Su Deuda Hoy"],
    ["Llame hoy mismo"],
    ["Llame Urgente Alder Recovery, 12 Mill Lane"],
    ["Regrese mi llamada"],
    ["Maria debe 500 dolares"],
    ["Su Banco Lo Demandó, Alder Bank 500"],
    ["El Viernes Iremos Con Sus Vecinos"],
    ["Payez votre dette"],
    ["PAYEZ VOTRE DETTE MAINTENANT"],
    ["Alder Bank vous appelle demain"],
    ["Votre Voisin Saura Tout, Alder Bank"],
    ["Ihre Rechnung Alder Bank 500"],
    ["Zahlen Sie sofort"],
    ["Su pago vence el 12 de mayo"],
    ["Tu Casa 12 Fuego"],
    ["TU CASA 12 FUEGO"],
    ["Zapłać 500"],
    ["Ostatnia Szansa 24"],
    ["Polisi Datang Besok 12"],
    ["Sua Casa Queima 12"],
  ])("stays uncovered where it says something in another language: %j", (text) => expect(coverage(text, ["zh", "en"]).uncovered).toEqual(["und-Latn"]));

  it.each([["Jean Dupont"], ["Los Angeles, CA"], ["Prison awaits, deadbeat"], ["Zahl 500"]])("stays uncovered where a few words, of which none is known, may be of any language: %j", (text) =>
    expect(coverage(text, ["zh", "en"]).uncovered).toEqual(["und-Latn"]));
});
