import { describe, expect, it } from "vitest";
import type { ReplayError } from "../../src/replay/log-source";
import { SIMPLE, parsed } from "./simple-mapping";

describe("parseMapping", () => {
  const problemsOf = (text: string): string[] => {
    try {
      parsed(text);
      return [];
    } catch (error) {
      return (error as ReplayError).problems.map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);
    }
  };

  it.each([
    [SIMPLE("", "\n          persnId: { column: c }"), /^10:11 mapping\/unknown-key .*did you mean `personId`/i],
    [SIMPLE("", "\n          personId: { colunm: c }"), /^10:\d+ mapping\/unknown-value .*column/],
    [SIMPLE("\n    delimeter: ';'"), /^4:5 mapping\/unknown-key .*delimiter/],
    [SIMPLE().replace("Asia/Shanghai", "Asia/Beijin"), /^3:\d+ mapping\/unknown-value .*IANA/],
    [SIMPLE().replace("  - zone: Asia/Shanghai\n    records", "  - records"), /zone beside it/],
    [SIMPLE().replace("HH:mm", "hh:mm"), /mapping\/unknown-value .*YYYY-MM-DD HH:mm:ss/],
    [SIMPLE("", "\n          personId: { column: c, lookup: people }"), /lookups/],
    [SIMPLE("", "\n          amount: { column: c }\n          amount.currency: CNY"), /^10:\d+ mapping\/unknown-value .*amount.currency/],
    [SIMPLE("", "\n          channel: phone"), /^10:\d+ mapping\/unknown-value `channel` is "phone"; expected one of voice, /],
    [SIMPLE("", "\n          channel: { column: c, values: { a: sms, b: vioce } }"), /^10:\d+ mapping\/unknown-value `b` is "vioce".* Did you mean `voice`/],
    [SIMPLE("", "\n          channel: { column: c, values: { a: null }, otherwise: phone }"), /^10:\d+ mapping\/unknown-value `otherwise` is "phone"/],
    [SIMPLE("", "\n          debtIds: L-1"), /^10:\d+ mapping\/unknown-value `debtIds` is "L-1"; expected a list/],
    ["files: []", /mapping\//],
    ["files: [", /mapping\//],
  ])("finds what is wrong in %s", (text, problem) => {
    const found = problemsOf(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(problem);
  });
});
