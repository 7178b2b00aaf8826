import { createGate } from "../../src/engine/gate";
import type { TextReader } from "../../src/operators/operator";
import type { Decision } from "../../src/records/decision";
import type { CheckInput } from "../../src/records/input";
import { parsePack } from "../../src/rules/parse-pack";
import { textReader } from "../../src/text";

export type Fields = Record<string, unknown>;

const HEAD = `id: us
version: "2026.05.0"
title: { en: "A pack", zh: 规则包 }
applies: { debtor.location.country: US }
covers: { from: "2020-01-01" }
reviewed: "2026-05-01"
instruments: { us.act: { title: { en: Act, zh: 法律 }, issuer: { en: A house, zh: 机构 }, force: law } }
`;

const said = (condition: string): string => (condition.includes("says:") ? "{quote}" : condition.includes("states:") ? "{element}" : "words");

/** A pack of one rule, whose message is what was found, or what is missing. */
export const packOf = (condition: string) =>
  parsePack([
    { name: "pack.yaml", text: HEAD },
    { name: "words.yaml", text: `- id: us.act.words\n  title: { en: Words, zh: 内容 }\n  cite: { instrument: us.act, at: "1" }\n  in-force: { from: "2020-01-01" }\n  sureness: READ\n  ${condition}\n  message: { en: "${said(condition)}", zh: "${said(condition)}" }\n` },
  ]);

/** An input about one contact: by voice, live, with these fields. */
export const inputOf = (contact: Fields, mode = "proposed"): CheckInput =>
  ({
    contact: { id: "c-1", at: "2026-05-15T10:00:00-05:00", channel: "voice", automated: "none", recipient: { id: "p-1", role: "debtor" }, collector: { id: "a-1", kind: "agency" }, ...contact },
    case: { id: "case-1", debtor: { id: "p-1", location: { country: "US", region: "US-IL" } }, debts: [{ id: "d-1" }, { id: "d-2" }] },
    history: [], historyFrom: "origin", mode,
  }) as unknown as CheckInput;

/** The decision on one contact by one rule. */
export function decide(condition: string, contact: Fields, { mode, texts = textReader() }: { mode?: string; texts?: TextReader | null } = {}): Decision {
  return createGate({ packs: [packOf(condition)], texts: texts ?? undefined }).check(inputOf(contact, mode), { trace: true });
}

/** What comes of it in a word: the basis of the one reason, else the duties, else `allow`. */
export const answer = ({ reasons, duties }: Decision): string => reasons[0]?.basis ?? (duties.map(({ duty }) => duty).join() || "allow");
