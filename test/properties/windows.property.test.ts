import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeInputs } from "../../src/build/bench/data";
import { createGate } from "../../src/engine/gate";
import type { CheckInput } from "../../src/records/input";
import { parsePack } from "../../src/rules/parse-pack";
import { formatUtc, parseInstant } from "../../src/time/instant";

const gate = createGate({ packs: [parsePack(readFileSync("fixtures/bench/pack.yaml", "utf8"))] });
const inputs = makeInputs(400, 7) as unknown as CheckInput[];
const DAY = 86_400;

const at = (input: CheckInput, instant: number): CheckInput => ({ ...input, contact: { ...input.contact, at: formatUtc(instant) } });
const closings = (input: CheckInput, instant: number): string[] => [...new Set(gate.check(at(input, instant)).reasons.map((reason) => `${reason.ruleId} ${reason.basis}`))].sort();

/** A case of a few days around the contact, some of them with entries of the history inside. */
const cases = fc.record({
  input: fc.constantFrom(...inputs),
  back: fc.integer({ min: -20 * DAY, max: 20 * DAY }),
  days: fc.integer({ min: 1, max: 25 }),
  instants: fc.array(fc.integer({ min: 0, max: 25 * DAY }), { minLength: 4, maxLength: 12 }),
});

describe("windows", () => {
  it("cover the span without gap or overlap, and neighbours differ", () => {
    fc.assert(
      fc.property(cases, ({ input, back, days }) => {
        const from = parseInstant(input.contact.at) + back;
        const windows = gate.windows(input, { from: formatUtc(from), to: formatUtc(from + days * DAY) });
        expect(parseInstant(windows[0]!.from)).toBe(from);
        expect(parseInstant(windows.at(-1)!.to)).toBe(from + days * DAY);
        for (let i = 1; i < windows.length; i++) {
          expect(windows[i]!.from).toBe(windows[i - 1]!.to);
          expect(windows[i]!.closedBy).not.toEqual(windows[i - 1]!.closedBy);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("say at their first and last second, and in between, what check says there", () => {
    fc.assert(
      fc.property(cases, ({ input, back, days, instants }) => {
        const from = parseInstant(input.contact.at) + back;
        const windows = gate.windows(input, { from: formatUtc(from), to: formatUtc(from + days * DAY) });
        const asked = instants.map((offset) => from + (offset % (days * DAY)));
        for (const window of windows) {
          const first = parseInstant(window.from);
          const last = parseInstant(window.to) - 1;
          for (const instant of [first, last, ...asked.filter((one) => one > first && one < last)]) {
            expect(closings(input, instant), formatUtc(instant)).toEqual([...new Set(window.closedBy.map(({ ruleId, basis }) => `${ruleId} ${basis}`))].sort());
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
