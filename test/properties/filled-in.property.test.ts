import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { CheckInput } from "../../src/records/input";
import { createGate } from "../../src/engine/gate";
import { anyPacks, inputs } from "./generate";
import { runs } from "./runs";

type Fields = Record<string, unknown>;
/** What a past contact may leave open, and what it may turn out to be. Fields with a default are open only where they hold `unknown`. */
const OPEN: readonly { readonly path: readonly string[]; readonly values: readonly string[]; readonly hasDefault?: true }[] = [
  { path: ["outcome"], values: ["conversation", "no-answer", "not-connected", "left-message"] },
  { path: ["channel"], values: ["voice", "sms"] },
  { path: ["direction"], values: ["inbound", "outbound"], hasDefault: true },
  { path: ["purpose"], values: ["collect", "respond", "legal-notice"], hasDefault: true },
  { path: ["recipient", "id"], values: ["p-1", "p-2"] },
  { path: ["recipient", "role"], values: ["debtor", "spouse", "employer"] },
  { path: ["recipient", "address"], values: ["+13125550101", "+13125550102"] },
  { path: ["collector", "id"], values: ["c-1", "c-2"] },
];

/** The histories in which one open fact of one past contact is known. */
function filled(input: CheckInput): CheckInput[] {
  const history = (input.history ?? []) as unknown as Fields[];
  return history.flatMap((entry, index) =>
    entry["type"] !== undefined ? [] : OPEN.flatMap(({ path, values, hasDefault }) => {
      const holder = (path.length === 1 ? entry : entry[path[0]!]) as Fields;
      const value = holder[path.at(-1)!];
      if (value !== "unknown" && (hasDefault || value !== undefined)) return [];
      return values.map((known) => ({ ...input, history: history.with(index, path.length === 1 ? { ...entry, [path[0]!]: known } : { ...entry, [path[0]!]: { ...holder, [path[1]!]: known } }) }) as unknown as CheckInput);
    }),
  );
}

it("what is allowed without a fact of a past contact is allowed whatever the fact turns out to be", () => {
  fc.assert(
    fc.property(anyPacks, inputs, (given, input) => {
      const gate = createGate({ packs: given.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.duty === undefined) })) });
      fc.pre(gate.check(input).outcome === "allow");
      expect(filled(input).filter((more) => gate.check(more).outcome === "deny")).toEqual([]);
    }),
    runs(80),
  );
});
