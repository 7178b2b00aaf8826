import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { CheckInput } from "../../src/records/input";
import { createGate } from "../../src/engine/gate";
import { anyPacks, inputs } from "./generate";
import { runs } from "./runs";

type Fields = Record<string, unknown>;

/**
 * Facts without which less is known and nothing else is meant. Left aside are fields with a default: direction, purpose, style and
 * what it follows from, residence, a debtor's own place, what events or dates speak to where the record is silent; and what tells
 * one act, account or answer from another.
 */
const FACTS = [
  "contact.channel", "contact.recipient.id", "contact.recipient.role", "contact.recipient.address", "contact.recipient.addressType", "contact.collector.id", "contact.collector.kind", "contact.collector.agentId", "contact.collector.jurisdictions",
  "case.debtor.id", "case.debtor.location", "case.debtor.location.region", "case.debtor.location.timeZones", "case.debtor.born", "case.creditor.id", "case.creditor.kind",
  "case.debts.0.product", "case.debts.0.balance", "case.debts.0.daysPastDue", "case.debts.1.product", "historyFrom",
];

/** The input without a fact; undefined where it does not have it. */
function without(input: CheckInput, path: string): CheckInput | undefined {
  const copy = structuredClone(input) as unknown as Fields;
  const keys = path.split(".");
  const last = keys.pop()!;
  const holder = keys.reduce<unknown>((at, key) => (typeof at === "object" && at !== null && !(Array.isArray(at) && key === "region") ? (at as Fields)[key] : undefined), copy) as Fields | undefined;
  if (holder === undefined || holder[last] === undefined) return undefined;
  delete holder[last];
  return copy as unknown as CheckInput;
}

it("leaving out a fact of the contact or the case never turns deny into allow", () => {
  fc.assert(
    fc.property(anyPacks, inputs, (given, input) => {
      // What is not known of a duty makes it a thing to be done.
      const gate = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.duty === undefined) })) });
      fc.pre(gate.check(input).outcome === "deny");
      const loosening = FACTS.filter((fact) => {
        const less = without(input, fact);
        return less !== undefined && gate.check(less).outcome === "allow";
      });
      expect(loosening).toEqual([]);
    }),
    runs(60),
  );
});
