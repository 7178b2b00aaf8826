import fc from "fast-check";
import { expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import { formatUtc, parseInstant } from "../../src/time/instant";
import { anyPacks, entriesBefore, inputs } from "./generate";
import { runs } from "./runs";

const DAY = 86_400;
/** An input whose records begin some days back, and an entry from before that. */
const cases = fc.tuple(anyPacks, inputs, fc.constantFrom(1, 3, 6, 7, 8, 30)).chain(([given, input, days]) => {
  const from = parseInstant(input.contact.at) - days * DAY;
  return fc.tuple(fc.constant(given), fc.constant({ ...input, historyFrom: formatUtc(from) } as CheckInput), fc.array(entriesBefore(from), { minLength: 1, maxLength: 3 }));
});

it("what is allowed on records that begin somewhere is allowed whatever lies before them", () => {
  fc.assert(
    fc.property(cases, ([given, input, unseen]) => {
      const gate = createGate({ packs: given });
      // Facts of the case stand as its record says, and a question that is not on file was not asked.
      if (["debtor.status", "debt.disputed", '"answers"', '"purpose"'].some((fact) => JSON.stringify(given).includes(fact)) || gate.check(input).outcome === "deny") return;
      const seen = { ...input, history: [...(input.history ?? []), ...unseen.map((entry, index) => ({ ...entry, id: `unseen-${index}` }))] } as CheckInput;
      expect(gate.check(seen).outcome).toBe("allow");
    }),
    runs(150),
  );
});
