import { readFileSync } from "node:fs";
import { createGate, type Gate, type Pack } from "../../src/index";
import { lazy } from "../../src/records/lazy";
import type { JudgedDebtor } from "../../src/replay/judge-debtor";
import type { LogSource } from "../../src/replay/log-source";
import { replay, type ReplayOptions } from "../../src/replay/replay";
import type { Reject } from "../../src/replay/replay-problem";
import { joinPacks } from "../../src/rules/join";
import { parsePack } from "../../src/rules/parse-pack";

const FILE = "fixtures/scenarios/law.yaml";

/** The invented law of the scenarios. */
export const smallLaw = lazy((): Pack => parsePack([{ name: FILE, text: readFileSync(FILE, "utf8") }], {}));

export const smallGate = lazy((): Gate => createGate({ packs: [smallLaw()] }));

const smallExtra = lazy(() => joinPacks([smallLaw()]).extra);

/** Complete from the day of the first contact. */
export const SMALL_SCOPE = { historyFrom: { contacts: "2026-03-02T00:00:00+08:00", events: "origin" }, historyCovers: "debtor" } as const;

export const smallOptions = (more: Partial<ReplayOptions> = {}): ReplayOptions => ({ gate: smallGate(), extra: smallExtra(), ...SMALL_SCOPE, ...more });

export async function* bytesOf(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export const sourceOf = (text: string | Uint8Array, name = "log.ndjson"): LogSource => ({ name, from: bytesOf(text) });

/** What a replay of texts gives: debtors and rejects. */
export async function replayed(texts: readonly (string | Uint8Array)[], more: Partial<ReplayOptions> = {}): Promise<{ debtors: JudgedDebtor[]; rejects: Reject[] }> {
  const rejects: Reject[] = [];
  const debtors: JudgedDebtor[] = [];
  for await (const debtor of replay(texts.map((text, index) => sourceOf(text, `log-${index + 1}.ndjson`)), smallOptions({ reject: (reject) => rejects.push(reject), ...more }))) debtors.push(debtor);
  return { debtors, rejects };
}

/** `c-1 permitted`, a line a contact. */
export const verdictsOf = (debtors: readonly JudgedDebtor[]): string[] => debtors.flatMap(({ contacts }) => contacts.map(({ contact, verdict }) => `${contact.id} ${verdict}`));

/** A case record of Shanghai. */
export const caseLine = (id = "case-1", debtorId = "debtor-1", more: object = {}): string =>
  JSON.stringify({ record: "case", id, debtor: { id: debtorId, location: { country: "CN", region: "CN-SH" } }, debts: [{ id: "L-1" }], creditor: { id: "bank-1" }, ...more });

/** A recorded afternoon call to the debtor. */
export const callLine = (id: string, at: string, more: object = {}): string =>
  JSON.stringify({
    record: "contact", id, caseId: "case-1", at, channel: "voice", direction: "outbound", recipient: { id: "debtor-1", role: "debtor", address: "+8613800000001" },
    collector: { id: "agency-1", agentId: "7" }, recording: "audio", outcome: "no-answer", ...more,
  });

export const eventLine = (type: string, at: string, more: object = {}): string => JSON.stringify({ record: "event", id: `e-${at}`, type, at, caseId: "case-1", personId: "debtor-1", ...more });
