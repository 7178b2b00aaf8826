import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { parseDate, parseInstant } from "../../src/time/instant";
import { zoneNamed } from "../../src/time/zone";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

it("every citation was in force at the contact, on some clock of the recipient's", () => {
  fc.assert(
    fc.property(packs, inputs, (given, input) => {
      const decision = createGate({ packs: given }).check(input);
      const at = parseInstant(input.contact.at);
      const known = decision.applied.zones.map((name) => zoneNamed(name)!.dayAt(at));
      const days = known.length > 0 ? known : [Math.floor((at - 14 * 3600) / 86_400), Math.floor((at + 14 * 3600) / 86_400)];
      for (const { citations } of [...decision.reasons, ...decision.advisories, ...decision.duties]) {
        for (const { inForceFrom, inForceUntil } of citations) expect(days.some((day) => parseDate(inForceFrom) <= day && !(day >= parseDate(inForceUntil)))).toBe(true);
      }
    }),
    runs(60),
  );
});
