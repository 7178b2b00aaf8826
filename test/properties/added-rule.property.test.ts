import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

it("adding a rule never turns deny into allow, and takes no reason away", () => {
  fc.assert(
    fc.property(packs, inputs, ([country, region, house], input) => {
      const all = createGate({ packs: [country!, region!, house!] }).check(input);
      for (const removed of [0, 1]) {
        const fewer = createGate({ packs: [{ ...country!, rules: country!.rules.filter((_, index) => index !== removed) }, region!, { ...house!, waivers: house!.waivers.filter(({ rule }) => rule !== country!.rules[removed]!.id) }] }).check(input);
        expect([fewer.outcome, all.outcome]).not.toEqual(["deny", "allow"]);
        const key = (reason: (typeof all.reasons)[number]): string => `${reason.ruleId} ${reason.basis} ${reason.debtId}`;
        expect(all.reasons.map(key)).toEqual(expect.arrayContaining(fewer.reasons.map(key)));
      }
    }),
    runs(60),
  );
});
