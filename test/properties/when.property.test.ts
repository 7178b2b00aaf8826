import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, fixedAt, instantsAround } from "./later";
import { createGate } from "../../src/engine/gate";
import { formatUtc, parseInstant } from "../../src/time/instant";
import { anyPacks, inputs } from "./generate";
import { runs } from "./runs";

const samples = fc.array(fc.nat({ max: 40 * DAYS }), { minLength: 6, maxLength: 6 });

describe("when", () => {
  it("a denied contact is allowed at permittedFrom and at no instant before it", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        const gate = createGate({ packs: given });
        const decision = gate.check(input, { when: true });
        const { at } = { at: parseInstant(input.contact.at) };
        if (decision.outcome === "allow") return;
        const from = decision.permittedFrom === undefined ? Infinity : parseInstant(decision.permittedFrom);
        if (from < Infinity) expect(gate.check(fixedAt(input, from)).outcome, formatUtc(from)).toBe("allow");
        for (const instant of instantsAround(input, offsets).filter((one) => one > at && one < Math.min(from, at + 400 * DAYS))) expect(gate.check(fixedAt(input, instant)).outcome, formatUtc(instant)).toBe("deny");
        if (from > at && from < Infinity) expect(gate.check(fixedAt(input, from - 1)).outcome).toBe("deny");
      }),
      runs(30),
    );
  });

  it("an allowed contact stays allowed until permittedUntil, and no longer", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        const gate = createGate({ packs: given });
        const decision = gate.check(input, { when: true });
        const { at } = { at: parseInstant(input.contact.at) };
        if (decision.outcome === "deny") return;
        expect(parseInstant(decision.permittedFrom)).toBe(at);
        const until = decision.permittedUntil === undefined ? Infinity : parseInstant(decision.permittedUntil);
        if (until < Infinity) expect(gate.check(fixedAt(input, until)).outcome, formatUtc(until)).toBe("deny");
        for (const instant of instantsAround(input, offsets).filter((one) => one > at && one < Math.min(until, at + 400 * DAYS))) expect(gate.check(fixedAt(input, instant)).outcome, formatUtc(instant)).toBe("allow");
      }),
      runs(40),
    );
  });

  it("each reason's own remedy is the first instant at which its rule alone permits", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        const decision = createGate({ packs: given }).check(input, { when: true });
        const at = parseInstant(input.contact.at);
        for (const reason of decision.reasons.filter((one) => one.jurisdiction !== "engine")) {
          const alone = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.id === reason.ruleId) })) });
          const denies = (instant: number): boolean => alone.check(fixedAt(input, instant)).reasons.some((one) => one.ruleId === reason.ruleId);
          const from = reason.remedy?.permittedFrom === undefined ? Infinity : parseInstant(reason.remedy.permittedFrom);
          if (from < Infinity) expect(denies(from), formatUtc(from)).toBe(false);
          for (const instant of instantsAround(input, offsets.slice(0, 3)).filter((one) => one > at && one < Math.min(from, at + 400 * DAYS))) expect(denies(instant), formatUtc(instant)).toBe(true);
        }
      }),
      runs(20),
    );
  });
});
