import { describe, expect, it } from "vitest";
import { parseRecord } from "../../src/records/parse";
import { maskedProblem } from "../../src/replay/masked";
import { replayProblem } from "../../src/replay/replay-problem";

const CONTACT = { record: "contact", id: "c-1", caseId: "case-1", at: "2026-03-07T10:00:00+08:00", channel: "sms", direction: "outbound", recipient: { id: "p-1", role: "debtor" }, collector: { id: "a-1" } };
const problemsOf = (more: object) => {
  const parsed = parseRecord({ ...CONTACT, ...more }, {});
  return parsed.ok ? [] : parsed.problems;
};

describe("a problem of a kept row", () => {
  it.each([
    ["a number", "13800000001"], ["a number with signs", "+86 138-0000-0001"], ["an address", "who@example.com"], ["a house", "江城路100号"],
    ["a row", "2026-03-07,K-1,本人"], ["a sentence", "您好，这里是江城银行，请尽快处理您名下的信用卡欠款，谢谢您的配合与支持。"], ["an identity number", "11010519491231002X"],
    ["a name", "王小明"], ["a name with its title", "李女士"], ["a name in letters", "John Smith"], ["a name of capitals", "SMITH"], ["a handle", "wang_xm88"], ["a short address", "江城路"], ["a short address with its number", "5 Elm St"], ["a day, that of a birth perhaps", "1985-03-07"],
    ["a number of full width", "１３８００００００１"], ["a number with other signs", "138·0000/0001"], ["a number with hyphens that do not break", "138\u20110000\u20110001"], ["a number with gaps", "1 3 8 - 0 0 0 0"],
  ])("does not show %s, whatever field it slipped into", (_, value) => {
    for (const more of [{ channel: value }, { outcome: value }, ...(value === "1985-03-07" ? [] : [{ at: value }])]) {
      const [problem] = problemsOf(more).map(maskedProblem);
      expect(JSON.stringify(problem)).not.toContain(value);
      expect(problem).toMatchObject({ code: expect.stringMatching(/^input\//), path: Object.keys(more)[0], found: "•••", message: expect.stringContaining("•••"), zh: { message: expect.stringContaining("•••") } });
    }
  });

  it.each(["phone", "Voice ", "vioce", "NO ANSWER", "无人接听", "2026-03-07T10:00:00", "2026/3/7 10:00", "03/07/2026 10:00:00 PM", "2026年3月7日 10:00", "1234", "A", "-1", 12, true, {}, []])("shows %j, which has to be seen to be mended", (value) => {
    const [problem] = problemsOf({ channel: value });
    expect(maskedProblem(problem!)).toBe(problem);
  });

  it("shows a day where a time is expected, and a value that the mapping nearly lists", () => {
    for (const problem of [...problemsOf({ at: "2026-03-07" }), replayProblem("replay/bad-cell", { path: "result", found: "Answerd", expected: "one of Answered, Busy", meant: "Answered" })]) expect(maskedProblem(problem)).toBe(problem);
  });

  it("shows ids, which stand in every decision", () => {
    for (const found of ["20250001234", "9f8b7c6d-1234-4abc-8def-0123456789ab"]) {
      for (const problem of [replayProblem("replay/unknown-case", { path: "caseId", found }), replayProblem("replay/case-rows-differ", { path: "debtor.location.region", found })]) expect(maskedProblem(problem)).toBe(problem);
    }
  });

  it.each(["您好，这里是江城银行，请尽快处理您名下的信用卡欠款，谢谢您的配合与支持。", "王小明", "John Smith"])("does not show %s, which slipped into an id", (found) => {
    expect(maskedProblem(replayProblem("replay/unknown-case", { path: "caseId", found })).found).toBe("•••");
  });
});
