import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/records/decision";
import { decisionJson } from "../../src/report/json";
import { EMPTY, HARDEST } from "./decisions";
import { golden } from "./golden";

describe("a decision as JSON", () => {
  it.each([["empty.json", EMPTY, {}], ["hardest.json", HARDEST, { file: "calls.ndjson", line: 3 }]] as const)("reads as %s, on one line", (name, decision, before) => {
    const text = decisionJson(decision, before);
    expect(text).toBe(golden(`json/${name}`, text));
  });

  it("holds what the decision holds, and nothing else", () => expect(JSON.parse(decisionJson(HARDEST))).toEqual(HARDEST));

  it.each([
    ["the decision", HARDEST, ["outcome", "reasons", "advisories", "duties", "waivers", "searchedTo", "applied", "trace"]],
    ["a reason", HARDEST.reasons[0]!, ["ruleId", "debtId", "basis", "jurisdiction", "title", "modal", "message", "values", "citations", "evidence", "remedy"]],
    ["a citation", HARDEST.reasons[0]!.citations[0]!, ["instrument", "title", "pinpoint", "also", "force", "url", "inForceFrom", "inForceUntil"]],
    ["what was applied", HARDEST.applied, ["engine", "packs", "zoneData", "zones", "judged", "assumed"]],
  ])("has the keys of %s in their order", (_, record, keys) => expect(Object.keys(JSON.parse(decisionJson(record as Decision)) as object)).toEqual(keys));
});
