import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { bundledPacks } from "../../src/packs";
import { jsonSchema } from "../../src/rules/json-schema";
import { HEAD, RULE } from "./sample";

const compiled = (...extra: Parameters<typeof jsonSchema>) => new Ajv({ strict: false, validateFormats: false }).compile(jsonSchema(...extra));
const validate = compiled();
const WEATHER = { path: "contact.weather", type: "enum", values: ["rain"] } as const;
const withDeclared = compiled({ facts: [...bundledPacks.flatMap(({ facts }) => facts), WEATHER], events: [...bundledPacks.flatMap(({ events }) => Object.keys(events)), "pause"] });
const errorsOf = (text: string): string[] => (validate(parse(text)) ? [] : validate.errors!.map(({ instancePath }) => instancePath));

describe("the JSON Schema of a pack's files", () => {
  it.each([
    ["a head", HEAD],
    ["a list of rules", RULE],
    ["a map of rules", `applies-to: { channel: voice }\nrules:\n${RULE.replace(/^(?=.)/gm, "  ")}`],
    ["a policy with a waiver", `${HEAD}kind: organisation\nrules: []\nwaivers: [{ id: w, rule: a.b.c, reason: r, by: b, from: "2026-01-01", until: "2026-02-01", scope: { channel: visit } }]\n`],
    ["every way to test a fact", RULE.replace("[agency]", '{ channel: [voice, { group: postal }], recipient.role: { not: { group: work } }, debt.daysPastDue: { at-least: 90 }, debtor.born: { before: "2000-01-01" }, placement.listed: true, debt.balance: { below: { amount: "1", currency: CNY } } }')],
    ["nested operators and filters", RULE.replace("[agency]", '{ any: [{ not: agency }, { first-of: [{ when: { channel: sms }, then: agency }, { else: { happened: { of: { event: dispute, form: written, contact.channel: voice }, per: [debt], within: { strictest: [{ since: { event: payment } }, { calendar: week }] }, excused: [{ as-of: now, standing: { event: wrong-number } }] } } }] }] }')],
    ["the operator that shares its name with a field", RULE.replace("[agency]", "{ answers: { within: P1D } }")],
    ["a declared fact with its root", RULE.replace("[agency]", "{ debtor.pensioner: true }")],
    ["an example with a record of any kind", `${RULE}  examples: [{ it: allows, given: { base: zz, calls: { times: 3 } }, expect: { deny: violated, needs: x } }]\n`],
  ])("accepts %s", (_, text) => expect(errorsOf(text)).toEqual([]));

  it.each([
    ["a misspelt key of the head", HEAD.replace("reviewed", "reviwed"), ""],
    ["a misspelt key of a rule", RULE.replace("sureness", "surenes"), "/0"],
    ["a misspelt operator", RULE.replace("limit:", "limmit:"), "/0/require"],
    ["a misspelt part of an operator", RULE.replace("within:", "witin:"), "/0/require/limit"],
    ["a misspelt fact", RULE.replace("{ channel:", "{ chanel:"), "/0/require/limit/of"],
    ["a misspelt value", RULE.replace("channel: voice", "channel: voise"), "/0/require/limit/of/channel"],
    ["a misspelt group", RULE.replace("[agency]", "{ channel: { group: telefone } }"), "/0/binds/channel/group"],
    ["a number where a text is expected", RULE.replace('at: "1"', "at: 1"), "/0/cite/at"],
    ["a bound of a fact that has none", RULE.replace("[agency]", "{ channel: { at-least: 3 } }"), "/0/binds/channel"],
    ["a condition that is a number", RULE.replace("[agency]", "7"), "/0/binds"],
  ])("refuses %s", (_, text, place) => expect(errorsOf(text)).toContain(place));

  it("accepts every file of the bundled packs, with what they declare", () => {
    const files = globSync("src/packs/{cn,hk,tw,us,us-states}/*.yaml").sort();
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !withDeclared(parse(readFileSync(file, "utf8"))))).toEqual([]);
  });

  it("knows the facts and event types that it is made with", () => {
    expect(withDeclared(parse(RULE.replace("[agency]", "{ weather: rain }")))).toBe(true);
    expect(withDeclared(parse(RULE.replace("[agency]", "{ weather: snow }")))).toBe(false);
  });

  it("offers what each fact means", () => {
    const { $defs } = jsonSchema() as { $defs: Record<string, { properties: Record<string, object> }> };
    expect($defs["condition-map"]?.properties["channel"]).toEqual({ $ref: "#/$defs/contact.channel", description: "By what means" });
    expect(Object.keys($defs["condition-map"]!.properties)).toEqual(expect.arrayContaining(["limit", "open-hours", "contact.channel", "placement.listed", "use"]));
  });
});
