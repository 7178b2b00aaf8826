import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import type { Decision } from "../../src/records/decision";
import { formatInstant, parseInstant } from "../../src/time/instant";
import { realInputs, wordless } from "./bundled";
import { inputs, packs } from "./generate";
import { runs } from "./runs";

type Fields = Record<string, unknown>;

/** Every value that is neither a list nor a record, with the name of its field. */
function eachValue(value: unknown, change: (value: unknown, field: string) => unknown, field = ""): unknown {
  if (Array.isArray(value)) return value.map((member) => eachValue(member, change, field));
  if (typeof value !== "object" || value === null) return change(value, field);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, eachValue(member, change, key)]));
}
const backwards = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(backwards) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, backwards(member)])) : value;

/** Half past an hour on a clock that no place has. */
const CLOCK_SECONDS = -(9 * 3600 + 30 * 60);
const IDS: ReadonlySet<string> = new Set(["id", "caseId", "personId", "collectorId", "creditorId", "agencyId", "agentId", "answers", "actId", "debtIds", "discussed", "accountGroup"]);
/** In front of every id, so that their order stays what it was. */
const MARK = "zz-";

/** The same said otherwise. */
const OTHERWISE: readonly (readonly [string, (input: Fields) => unknown])[] = [
  ["on another clock", (input) => eachValue(input, (value) => (Number.isNaN(parseInstant(value)) ? value : formatInstant(parseInstant(value), CLOCK_SECONDS)))],
  ["under other ids", (input) => eachValue(input, (value, field) => (IDS.has(field) && typeof value === "string" && value !== "" && value !== "unknown" ? `${MARK}${value}` : value))],
  ["with its fields in another order", (input) => backwards(input)],
  ["with every entry twice", (input) => ({ ...input, history: [...(input["history"] as unknown[]), ...structuredClone(input["history"] as unknown[])] })],
];

/** What was decided, whatever the clock and the ids that it is told by. */
function substance({ outcome, reasons, advisories, duties, permittedFrom, permittedUntil }: Decision): unknown {
  const told = (list: Decision["reasons"]) => list.map(({ ruleId, basis, debtId, remedy }) => [ruleId, basis, debtId?.replace(MARK, ""), remedy?.needs, parseInstant(remedy?.permittedFrom)].join(" "));
  return { outcome, reasons: told(reasons), advisories: told(advisories), duties: duties.map(({ ruleId }) => ruleId), from: parseInstant(permittedFrom), until: parseInstant(permittedUntil) };
}

describe.each(OTHERWISE)("the same %s is decided the same", (_name, otherwise) => {
  it("by any packs", () =>
    fc.assert(
      fc.property(packs, inputs, (given, input) => {
        const gate = createGate({ packs: given });
        const other = otherwise({ ...input, history: input.history ?? [] } as unknown as Fields) as CheckInput;
        expect(substance(gate.check(other, { when: true }))).toEqual(substance(gate.check({ ...input, history: input.history ?? [] }, { when: true })));
      }),
      runs(15),
    ));

  it("by the law that it comes with", () => {
    const gate = createGate({ packs: wordless });
    fc.assert(
      fc.property(realInputs, (input) => {
        expect(substance(gate.check(otherwise(input as unknown as Fields) as CheckInput))).toEqual(substance(gate.check(input)));
      }),
      runs(60),
    );
  });
});
