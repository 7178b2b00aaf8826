import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decisionSchema } from "../../src/records/decision";
import { createGate } from "../../src/engine/gate";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

it("an allow has no reason, a deny at least one, and whatever is unproven names what is missing", () => {
  fc.assert(
    fc.property(packs, inputs, (given, input) => {
      const decision = createGate({ packs: given }).check(input);
      expect(decision.outcome).toBe(decision.reasons.length === 0 ? "allow" : "deny");
      for (const { basis, remedy } of [...decision.reasons, ...decision.advisories].filter(({ jurisdiction }) => jurisdiction !== "engine")) expect([basis, (remedy?.needs ?? []).length > 0]).toEqual([basis, basis === "unproven"]);
    }),
    runs(400),
  );
});

it("a decision has the published shape", () => {
  fc.assert(
    fc.property(packs, inputs, (given, input) => {
      const result = decisionSchema().safeParse(createGate({ packs: given }).check(input, { trace: true, when: true }));
      expect(result.error?.issues ?? []).toEqual([]);
    }),
    runs(25),
  );
});
