import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

const shuffled = fc.tuple(packs, inputs).chain(([given, input]) =>
  fc.tuple(fc.constant(given), fc.constant(input), fc.shuffledSubarray(given, { minLength: given.length }), fc.shuffledSubarray(input.history ?? [], { minLength: input.history?.length ?? 0 })),
);

it("the order of history and packs never matters", () => {
  fc.assert(
    fc.property(shuffled, ([given, input, otherPacks, otherHistory]) => {
      const one = createGate({ packs: given }).check(input, { trace: true, when: true });
      const other = createGate({ packs: otherPacks }).check({ ...input, history: otherHistory }, { trace: true, when: true });
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }),
    runs(20),
  );
});
