import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate, type Gate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import { formatUtc, parseInstant } from "../../src/time/instant";
import { anyPacks, inputs } from "./generate";
import { DAYS, fixedAt, instantsAround } from "./later";
import { runs } from "./runs";

const samples = fc.array(fc.nat({ max: 40 * DAYS }), { minLength: 6, maxLength: 6 });
const instantOf = (text: string | undefined): number => (text === undefined ? Infinity : parseInstant(text));

/** The instants sampled after the contact and before `end`, its last second included, at which `is` does not hold. */
function wrongBefore(end: number, input: CheckInput, offsets: readonly number[], is: (instant: number) => boolean): string[] {
  const at = parseInstant(input.contact.at);
  const until = Math.min(end, at + 400 * DAYS);
  const last = end < Infinity && end > at ? [end - 1] : [];
  return [...instantsAround(input, offsets).filter((one) => one > at && one < until), ...last].filter((one) => !is(one)).map(formatUtc);
}
const allows = (gate: Gate, input: CheckInput, instant: number): boolean => gate.check(fixedAt(input, instant)).outcome === "allow";

describe("when", () => {
  it("a denied contact is allowed at permittedFrom and at no instant before it", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        const gate = createGate({ packs: given });
        const decision = gate.check(input, { when: true });
        fc.pre(decision.outcome === "deny");
        const from = instantOf(decision.permittedFrom);
        expect(from === Infinity || allows(gate, input, from)).toBe(true);
        expect(wrongBefore(from, input, offsets, (instant) => !allows(gate, input, instant))).toEqual([]);
      }),
      runs(30),
    );
  });

  it("an allowed contact stays allowed until permittedUntil, and no longer", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        const gate = createGate({ packs: given });
        const decision = gate.check(input, { when: true });
        fc.pre(decision.outcome === "allow");
        const until = instantOf(decision.permittedUntil);
        expect(instantOf(decision.permittedFrom)).toBe(parseInstant(input.contact.at));
        expect(until < Infinity && allows(gate, input, until)).toBe(false);
        expect(wrongBefore(until, input, offsets, (instant) => allows(gate, input, instant))).toEqual([]);
      }),
      runs(30),
    );
  });

  it("each reason's own remedy is the first instant at which its rule alone permits", () => {
    fc.assert(
      fc.property(anyPacks, inputs, samples, (given, input, offsets) => {
        for (const { ruleId, remedy } of createGate({ packs: given }).check(input, { when: true }).reasons.filter(({ jurisdiction }) => jurisdiction !== "engine")) {
          const alone = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.id === ruleId) })) });
          const denies = (instant: number): boolean => alone.check(fixedAt(input, instant)).reasons.some((one) => one.ruleId === ruleId);
          const from = instantOf(remedy?.permittedFrom);
          expect(from < Infinity && denies(from)).toBe(false);
          expect(wrongBefore(from, input, offsets.slice(0, 3), denies)).toEqual([]);
        }
      }),
      runs(20),
    );
  });
});
