import type { Problem } from "../../src/records/problem";
import { PackError, problemText } from "../../src/rules/pack-error";
import { parsePack, type PackFile, type ParseOptions } from "../../src/rules/parse-pack";

/** A small sound pack of a country that is none: its head has 12 lines. */
export const HEAD = `id: zz
version: "2026.11.0"
title: { en: Testland, zh: 试验地 }
applies: { recipient.location.country: ZZ }
covers: { from: "2020-01-01" }
reviewed: "2026-11-01"
instruments:
  zz.act: { title: { en: Collection Act }, force: law, in-force: { from: "2020-01-01" } }
  zz.code: { title: { en: Code of the trade }, force: code, in-force: { from: "2021-01-01", until: "2027-01-01" } }
define:
  agency: { collector.kind: [agency] }
  wrong-number: { standing: { event: wrong-number, must-name: [address] } }
`;

/** One sound rule, 14 lines. */
export const RULE = `- id: zz.act.calls
  title: { en: Three calls a week }
  cite: { instrument: zz.act, at: "1" }
  in-force: { from: "2020-01-01" }
  sureness: READ
  binds: [agency]
  require:
    limit:
      at-most: 3
      of: { channel: voice }
      per: [person]
      within: { local-days: 7 }
  unless: [wrong-number]
  message: { en: "call {count} of {at-most}" }
`;

/** The problems of a pack, as a compiler prints them; none for a sound one. */
export function problemsOf(files: readonly PackFile[] | string, options?: ParseOptions): readonly Problem[] {
  try {
    parsePack(files, options);
    return [];
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
}

export const printed = (files: readonly PackFile[] | string, options?: ParseOptions): string[] => problemsOf(files, options).map(problemText);

/** The sample's head, and its rule with a passage replaced. */
export function withRule(passage: string, replacement: string): PackFile[] {
  if (!RULE.includes(passage)) throw new Error(`the sample does not hold ${passage}`);
  return [{ name: "pack.yaml", text: HEAD }, { name: "calls.yaml", text: RULE.replace(passage, replacement) }];
}

/** The sample with a passage of its head replaced. */
export function withHead(passage: string, replacement: string): PackFile[] {
  if (!HEAD.includes(passage)) throw new Error(`the sample does not hold ${passage}`);
  return [{ name: "pack.yaml", text: HEAD.replace(passage, replacement) }, { name: "calls.yaml", text: RULE }];
}
