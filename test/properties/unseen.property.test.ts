import * as fc from "fast-check";
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
      const gate = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.duty === undefined) })) });
      // Facts of the case stand as its record says, and a question that is not on file was not asked.
      fc.pre(!["debtor.status", "debt.disputed", '"answers"', '"purpose"'].some((fact) => JSON.stringify(given).includes(fact)) && gate.check(input).outcome === "allow");
      const seen = { ...input, history: [...(input.history ?? []), ...unseen.map((entry, index) => ({ ...entry, id: `unseen-${index}` }))] } as CheckInput;
      expect(gate.check(seen).outcome).toBe("allow");
    }),
    runs(50),
  );
});

/** An input whose records are one collector's, and contacts of others. */
const narrow = fc.tuple(anyPacks, inputs).chain(([given, input]) => {
  const own = { ...input, historyFrom: "origin", historyCovers: "collector", contact: { ...input.contact, collector: { ...input.contact.collector, id: "c-1" } } } as CheckInput;
  return fc.tuple(fc.constant(given), fc.constant(own), fc.array(entriesBefore(parseInstant(input.contact.at)).filter((entry) => entry["type"] === undefined), { minLength: 1, maxLength: 3 }));
});

it("what is allowed on one collector's records is allowed whatever others did", () => {
  fc.assert(
    fc.property(narrow, ([given, input, others]) => {
      const gate = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.duty === undefined) })) });
      fc.pre(!['"answers"', '"purpose"'].some((fact) => JSON.stringify(given).includes(fact)) && gate.check(input).outcome === "allow");
      const wider = { ...input, history: [...(input.history ?? []), ...others.map((entry, index) => ({ ...entry, id: `other-${index}`, collector: { id: "c-3", kind: "agency" }, creditorId: "bank-3", actId: undefined }))] } as CheckInput;
      expect(gate.check(wider).outcome).toBe("allow");
    }),
    runs(30),
  );
});
