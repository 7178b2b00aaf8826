import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createGate } from "../../src/engine/gate";
import { bundledPacks, cn } from "../../src/packs";
import type { CheckInput } from "../../src/records/input";
import { isBundled } from "../../src/rules/bundled";
import type { Pack } from "../../src/rules/pack";

const inputs = readdirSync("fixtures/demo").map((name) => JSON.parse(readFileSync(`fixtures/demo/${name}`, "utf8")) as CheckInput);
/** The same packs without their mark. */
const copies = bundledPacks.map((pack) => ({ ...pack }));

describe("packs that come with the package", () => {
  it("carry a mark that no copy has", () => {
    expect(bundledPacks.every(isBundled)).toBe(true);
    expect(copies.some(isBundled)).toBe(false);
  });

  it("compile without a problem", () => expect(() => createGate({ packs: copies })).not.toThrow());

  it("decide the same whether their rules are compiled at once or when they are needed", () => {
    const [later, atOnce] = [createGate({ packs: bundledPacks }), createGate({ packs: copies })];
    expect(inputs.length).toBeGreaterThan(0);
    for (const input of inputs) expect(later.check(input, { when: true, trace: true })).toEqual(atOnce.check(input, { when: true, trace: true }));
  });

  it("are refused like any other once a copy was spoilt", () => {
    const [first, ...rest] = cn.rules;
    const spoilt = { ...cn, rules: [{ ...first!, prohibit: undefined, require: { chanel: "voice" } }, ...rest] } as Pack;
    expect(() => createGate({ packs: [spoilt] })).toThrow(/chanel/);
  });
});
