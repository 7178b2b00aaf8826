import { describe, expect, it } from "vitest";
import { decisionSchema, type Decision } from "../../src/records/decision";

const citation = {
  instrument: "us.reg-f", title: "Regulation F", pinpoint: "12 CFR 1006.14(b)(2)(i)(A)", force: "regulation", url: "https://example.com/1006.14",
  inForceFrom: "2021-11-30",
} as const;

const decision: Decision = {
  outcome: "deny",
  reasons: [
    {
      ruleId: "us.reg-f.call-frequency", jurisdiction: "us", title: { zh: "七日内致电不得超过七次", en: "Seven calls in seven days" }, modal: "must",
      debtId: "L-1", basis: "violated", message: "8th call about debt L-1", values: { count: 8, debt: "L-1" }, citations: [citation],
      evidence: [{ history: "call-17" }, { fact: "contact.channel", value: "voice" }, { finding: "false-threat", from: 0, to: 4, line: 1, column: 1, quote: "pay!" }],
      remedy: { permittedFrom: "2026-11-23T00:00:00-05:00" },
    },
  ],
  advisories: [],
  duties: [
    {
      ruleId: "us.reg-f.disclosure", jurisdiction: "us", title: { zh: "表明身份", en: "Disclosure" }, modal: "must",
      duty: "say-from-debt-collector", message: "Say that it is a debt collector", values: {}, citations: [],
    },
  ],
  waivers: [{ ruleId: "acme.calls", id: "w-1", reason: "pilot", by: "compliance", until: "2026-12-31" }],
  permittedFrom: "2026-11-23T08:00:00-05:00",
  applied: { engine: "1.0.0", packs: [{ id: "us", version: "2026.11.0", digest: "sha256-0" }], zoneData: "2026f", zones: ["America/New_York"], judged: 41 },
  trace: [{ ruleId: "us.reg-f.call-frequency", debtId: "L-1", result: "violated" }],
};

describe("decisionSchema", () => {
  it("takes a whole decision as it stands", () => {
    expect(decisionSchema().parse(decision)).toEqual(decision);
  });

  it.each<[string, object]>([
    ["an outcome of its own", { outcome: "maybe" }], ["a result of its own", { trace: [{ ruleId: "a", result: "fine" }] }], ["a field of its own", { score: 1 }],
    ["a reason without basis", { reasons: [{ ...decision.reasons[0], basis: undefined }] }],
  ])("refuses %s", (_name, changes) => {
    expect(decisionSchema().safeParse({ ...decision, ...changes }).success).toBe(false);
  });
});
