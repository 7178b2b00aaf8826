import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { exampleInput, type BaseRecord } from "../../src/engine/example-input";
import { createGate, type GateOptions } from "../../src/engine/gate";
import { catalogue } from "../../src/records/catalogue";
import type { Decision } from "../../src/records/decision";
import type { CheckInput } from "../../src/records/input";
import { joinPacks } from "../../src/rules/join";
import type { Pack } from "../../src/rules/pack";
import { parsePack } from "../../src/rules/parse-pack";

/** How a contact differs from the base record; `base` is the place of debtor and recipient: a country, or a region of one. */
export type Given = Readonly<Record<string, unknown>> & { readonly base: string };
type Options = Omit<GateOptions, "packs">;

const record = JSON.parse(readFileSync("fixtures/records/us-call.json", "utf8")) as CheckInput;
const calendars = ["cn", "us-federal"].map((id) => ({ name: `${id}.yaml`, text: readFileSync(`src/packs/calendars/${id}.yaml`, "utf8") }));

/** The packs of one theme: each YAML document of its file is a small pack of one jurisdiction, or of a house on top of those before it. */
export function packsOf(theme: string): Pack[] {
  const documents = readFileSync(`fixtures/packs/${theme}.yaml`, "utf8").split(/^---$/m);
  return documents.reduce<Pack[]>((packs, text) => [...packs, parsePack(text, { with: packs, calendars })], []);
}

/** The base record in another place: a voice call of an agency to the debtor about one consumer debt, nothing in its history. */
export function recordIn(place: string): BaseRecord {
  const location = { country: place.slice(0, 2), ...(place.length > 2 && { region: place }) };
  const base = structuredClone(record) as unknown as { contact: { recipient: object }; case: { debtor: object } };
  Object.assign(base.contact.recipient, { location });
  Object.assign(base.case.debtor, { location, residence: location });
  return base as unknown as BaseRecord;
}

/** The packs with one of their rules alone. */
function alone(packs: readonly Pack[], ruleId: string): Pack[] {
  if (!packs.some(({ rules }) => rules.some(({ id }) => id === ruleId))) throw new Error(`no rule \`${ruleId}\` in these packs`);
  return packs.map((pack) => ({ ...pack, rules: pack.rules.filter(({ id }) => id === ruleId), waivers: pack.waivers.filter(({ rule }) => rule === ruleId) }));
}

/** The decision on a contact by one rule alone. */
export function decide(packs: readonly Pack[], ruleId: string, given: Given, options: Options = {}): Decision {
  const facts = catalogue(joinPacks(packs).extra);
  const input = exampleInput(given, recordIn(given.base), facts) as unknown as CheckInput;
  return createGate({ packs: alone(packs, ruleId), ...options }).check(input, { trace: true, when: true });
}

/** What one rule alone says of a contact: `permit`, `deny`, `unproven` with what is missing, `advise`, `duty`, `waived` or `not bound`. */
export function verdict(packs: readonly Pack[], ruleId: string, given: Given, options: Options = {}): string {
  const { reasons, advisories, duties, trace } = decide(packs, ruleId, given, options);
  const reason = reasons[0] ?? advisories.find((one) => one.ruleId === ruleId);
  if (reason !== undefined && reason.ruleId !== ruleId) return `${reason.ruleId}: ${reason.message}`;
  if (reason !== undefined) return reasons.length === 0 ? "advise" : reason.basis === "violated" ? "deny" : `unproven: ${(reason.remedy?.needs ?? []).join(" ")}`;
  if (duties[0] !== undefined) return `duty: ${duties[0].duty}`;
  const results = trace!.filter((entry) => entry.ruleId === ruleId).map(({ result }) => result);
  return results.includes("waived") ? "waived" : results.every((result) => result === "inapplicable") ? "not bound" : "permit";
}

/** From when on one rule alone would permit a contact that it denies; undefined where within the search it never does. */
export function opens(packs: readonly Pack[], ruleId: string, given: Given): string | undefined {
  return decide(packs, ruleId, given).reasons[0]?.remedy?.permittedFrom;
}

/** A case of a rule: what it is, the contact as it differs from the record, and the verdict. */
export type Row = readonly [it: string, given: Omit<Given, "base">, expected: string];

/** Makes tests for the rules of a theme: that one of them, in its place, decides each contact as said. */
export function tableFor(theme: string): (ruleId: string, base: string, rows: readonly Row[], options?: Options) => void {
  const packs = packsOf(theme);
  return (ruleId, base, rows, options) => it.each(rows)(`${ruleId} %s`, (_, given, expected) => expect(verdict(packs, ruleId, { base, ...given }, options)).toBe(expected));
}
