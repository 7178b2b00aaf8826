import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckInput } from "../../src/records/input";
import type { Pack } from "../../src/rules/pack";
import { createGate, type GateOptions } from "../../src/engine/gate";
import { judge } from "../reference/judge";
import { realInputs, wordless } from "./bundled";
import { advised, aimed, inputs, packs, plainRules, single } from "./generate";
import { expected, seen } from "./verdicts";
import { runs } from "./runs";

describe("the engine", () => {
  it("judges each operator by itself as the naive judge does", () => {
    fc.assert(
      fc.property(fc.oneof(aimed, aimed, fc.tuple(plainRules, inputs)), ([rule, input]) => {
        const judged = judge(input, single(rule));
        expect(seen(createGate({ packs: single(rule) }).check(input, { trace: true }), judged)).toEqual(expected(judged));
      }),
      runs(400),
    );
  });

  it("decides as the naive judge does, rule by rule and debt by debt", () => {
    fc.assert(
      fc.property(packs, inputs, advised, (given: Pack[], input: CheckInput, advise) => {
        const decision = createGate({ packs: given, advise: advise as GateOptions["advise"] }).check(input, { trace: true });
        const judged = judge(input, given, { advise });
        expect(seen(decision, judged)).toEqual(expected(judged));
      }),
      runs(150),
    );
  });

  it("is tried on most of the law that it comes with", () => expect(wordless.flatMap(({ rules }) => rules).length).toBeGreaterThan(200));

  it("decides as the naive judge does by that law", () => {
    const gate = createGate({ packs: wordless });
    fc.assert(
      fc.property(realInputs, (input) => {
        const judged = judge(input, wordless);
        expect(seen(gate.check(input, { trace: true }), judged)).toEqual(expected(judged));
      }),
      runs(150),
    );
  });
});
