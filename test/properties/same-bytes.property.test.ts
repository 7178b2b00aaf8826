import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

it("the same input gives the same bytes, whatever the gate judged before", () => {
  fc.assert(
    fc.property(packs, fc.array(inputs, { minLength: 1, maxLength: 6 }), (given, all) => {
      const used = createGate({ packs: given });
      all.forEach((input) => used.check(input));
      for (const input of all) expect(JSON.stringify(used.check(input, { trace: true }))).toBe(JSON.stringify(createGate({ packs: given }).check(input, { trace: true })));
    }),
    runs(25),
  );
});

it("a check changes nothing of what it is given", () => {
  fc.assert(
    fc.property(packs, inputs, (given, input) => {
      const before = JSON.stringify([given, input]);
      createGate({ packs: given }).check(input, { trace: true, when: true });
      expect(JSON.stringify([given, input])).toBe(before);
    }),
    runs(30),
  );
});
