import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleInput } from "../../src/engine/example-input";
import { createGate } from "../../src/engine/gate";
import { bundledPacks } from "../../src/packs";
import { packExamples } from "../../src/packs/examples";
import { catalogue } from "../../src/records/catalogue";
import type { CheckInput } from "../../src/records/input";
import { joinPacks } from "../../src/rules/join";
import type { Pack } from "../../src/rules/pack";
import { textReader } from "../../src/text";

type Fields = Record<string, unknown>;
type Path = readonly (string | number)[];

const bases = Object.fromEntries(
  readdirSync("fixtures/records").filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(`fixtures/records/${name}`, "utf8")) as Fields]),
);
const texts = textReader();

/** Of all fields of all examples that deny, one in so many is said to be unknown; `RUNS` times as many, beginning elsewhere for each seed. */
const STRIDE = Math.max(1, Math.round(12 / Number(process.env["RUNS"] ?? 1)));
const START = Number(process.env["SEED"] ?? 0) % STRIDE;

/**
 * What is permitted all the same, and why: words that were judged beforehand or whose script has to be kept to; loans of no account in
 * common; a number's clock where there is no number; requests of whomever, which may be confirmed to anybody; a conversation that contradicts itself no more; a term that leaves the record to say it.
 */
const PERMITTED: readonly (readonly [path: RegExp, rule: RegExp])[] = [
  [/^contact\.content(\.text|\.envelope)?$/, /./],
  [/^contact\.(channel|recipient\.role)$/, /^(cn\.civil\.open-card|us\.reg-f\.voicemail-words|hk\.cobp\.abusive-words|tw\.outsourcing\.abusive-words|tw\.card\.forbidden-words)$/],
  [/^case\.debts(\.#(\.id|\.accountGroup)?)?$/, /^us\.reg-f\.call-(frequency|pause)$/],
  [/^contact\.recipient\.address$/, /^us\.reg-f\.inconvenient-time$/],
  [/^history\.#\.personId$/, /^(cn\.gbt45251\.contact-person-conditions|hk\.cobp\.third-parties|us\.reg-f\.third-parties)$/],
  [/^history\.#\.hours$/, /^us\.reg-f\.stated-inconvenient-time$/],
  [/^history\.#\.discussed$/, /^cn\.cba2026\.third-party-contact-trigger$/],
  [/^case\.placement\.(from|to)$/, /^tw\.outsourcing\.contract$/],
];

/** Each place in a value that holds something. */
function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value === "object" && value !== null) for (const [key, member] of Object.entries(value)) yield* placesIn(member, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The input with `unknown` at that place. */
function without(input: Fields, path: Path): CheckInput {
  const copy = structuredClone(input);
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Fields)[key], copy) as Fields;
  holder[path.at(-1)!] = "unknown";
  return copy as unknown as CheckInput;
}

/** What one rule by itself then permits, of what it denied. */
function permitted(pack: Pack, ruleId: string, state: { place: number }): string[] {
  const packs = [pack, ...bundledPacks.filter(({ id }) => pack.extends?.includes(id))];
  const facts = catalogue(joinPacks(packs).extra);
  const gate = createGate({ packs: packs.map((one) => ({ ...one, waivers: [], rules: one.rules.filter(({ id }) => id === ruleId) })), texts });
  return (packExamples[pack.id]![ruleId] ?? []).filter((example) => example.with !== "pack").flatMap((example) => {
    const input = exampleInput(example.given, bases[example.given.base]!, facts);
    if (gate.check(input as unknown as CheckInput).outcome === "allow") return [];
    const chosen = [...placesIn(input)].filter(() => state.place++ % STRIDE === START);
    return chosen.filter((path) => gate.check(without(input, path)).outcome === "allow").map((path) => `${path.map((key) => (typeof key === "number" ? "#" : key)).join(".")} of ${ruleId} (${example.it})`);
  });
}

describe("what the law that comes with the package denies stays denied where a fact is said to be unknown", () => {
  it.each(bundledPacks.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
    const state = { place: 0 };
    // What is not known of a duty makes it a thing to be done.
    const rules = pack.rules.filter((rule) => rule.duty === undefined);
    const found = rules.flatMap(({ id }) => permitted(pack, id, state).filter((what) => !PERMITTED.some(([path, rule]) => path.test(what.split(" of ")[0]!) && rule.test(id))));
    expect(state.place).toBeGreaterThan(1_000);
    expect(found).toEqual([]);
  });
});
