import { describe, expect, it } from "vitest";
import { decode } from "../../src/lint-files/decode";

/** 您的账单已经逾期，请您在今天之内还款，如有困难请与我们联系。 */
const GB = Buffer.from("c4fab5c4d5cbb5a5d2d1beadd3e2c6daa3acc7ebc4fad4dabdf1ccecd6aec4dabbb9bfeea3acc8e7d3d0c0a7c4d1c7ebd3ebced2c3c7c1aacfb5a1a3", "hex");
const CHINESE = "您的账单已经逾期，请您在今天之内还款，如有困难请与我们联系。";
const utf16be = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

describe("decode reads", () => {
  it.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from(CHINESE), CHINESE],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${CHINESE}`), CHINESE],
    ["UTF-16 with its mark", Buffer.from(`\uFEFF${CHINESE}`, "utf16le"), CHINESE],
    ["UTF-16, the other order, with its mark", utf16be(`\uFEFF${CHINESE}`), CHINESE],
    ["UTF-16 of ASCII without a mark", Buffer.from("Please call us about your account.", "utf16le"), "Please call us about your account."],
    ["UTF-16 of ASCII, the other order, without a mark", utf16be("Please call us about your account."), "Please call us about your account."],
    ["GB 18030 that is surely such", GB, CHINESE],
    ["GBK that a page says it is", Buffer.concat([Buffer.from('<meta charset="gbk">'), GB.subarray(0, 6)]), '<meta charset="gbk">您的账'],
    ["an empty file", Buffer.alloc(0), ""],
  ])("%s", (_, bytes, text) => expect(decode(bytes)).toEqual({ text }));

  it("what is declared", () => {
    expect(decode(GB.subarray(0, 6), "gb18030")).toEqual({ text: "您的账" });
    expect(decode(Buffer.from("caf\u00e9", "latin1"), "windows-1252")).toEqual({ text: "café" });
    expect(decode(Buffer.from("b1d2", "hex"), "big5")).toEqual({ text: "啟" });
  });
});

describe("decode refuses", () => {
  it.each<[string, Buffer, string]>([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "binary"],
    ["an archive", Buffer.from("504b0304140000000800", "hex"), "binary"],
    ["control characters", Buffer.from("Dear \u0001\u0002 customer"), "binary"],
    ["GB 18030 that is too short to be sure of", GB.subarray(0, 6), "encoding"],
    ["Latin-1", Buffer.from("caf\u00e9 au lait, s'il vous pla\u00eet", "latin1"), "encoding"],
    ["Korean in EUC-KR", Buffer.from("b0edb0b4b4d4c0c720b0e8c1c2b0a120bfacc3bcb5c7beeebdc0b4cfb4d9", "hex"), "encoding"],
    ["Big5", Buffer.from("b17aaabab162b3e6a477b867b94fb4c1a1411cbdd0b17aa662a4b5a4d1a4a7a4bac1d9b4da".replace("1c", ""), "hex"), "encoding"],
    ["UTF-8 that is cut", Buffer.from(CHINESE).subarray(0, 7), "encoding"],
    ["marked UTF-16 that is cut", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("abc", "utf16le").subarray(0, 5)]), "encoding"],
  ])("%s", (_, bytes, fault) => expect(decode(bytes)).toMatchObject({ fault }));

  it("what is not as it is declared", () => {
    expect(decode(GB, "utf-8")).toMatchObject({ fault: "encoding", why: { en: "no utf-8, as which they are declared" } });
    expect(decode(Buffer.from([0xef, 0xbb, 0xbf, 0xff]))).toMatchObject({ why: { en: "no utf-8, as which they are marked" } });
  });
});
