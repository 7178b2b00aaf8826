import { createGate } from "../../engine/gate";
import { messagesInWords } from "../../cli/messages-in-words";
import { cn } from "../../packs/cn";
import { lawChanges } from "../../replay/law-changes";
import { appliedNow } from "../../replay/manifest";
import { Replay } from "../../replay/replay";
import { Summariser } from "../../replay/summariser";
import { replayHtml } from "../../report/replay-html";
import type { Language } from "../../report/words";
import { valueInWords } from "../../rules/fact-words";
import { joinPacks } from "../../rules/join";
import { logRecords } from "../bench/log";

const DEBTORS = 60;

/** A report with something in every section: a year of a log, once under the law of each day, once under that of one day. */
export async function sampleReport(language: Language, asOf?: string): Promise<string> {
  const assume = { "contact.recording": "audio" };
  const run = new Replay({ gate: createGate({ packs: [cn], language, assume }), other: createGate({ packs: [cn], language, advise: ["standard", "guideline", "code"] }), extra: joinPacks([cn]).extra, historyCovers: "debtor", historyFrom: { contacts: "2025-04-01T00:00:00+08:00", events: "origin" } });
  const lines = [...logRecords(DEBTORS)].map((record, index) => JSON.stringify(index % 40 === 0 && record["record"] === "contact" ? { ...record, id: "c-shared", recording: undefined } : record));
  await run.read({ name: "contacts-2025.ndjson", from: (async function* () { yield Buffer.from(lines.join("\n")); })() });
  const summariser = new Summariser();
  for (const debtor of run.debtors()) summariser.add(debtor);
  for (const shared of run.sharedIds()) summariser.addSharedId(shared, (source) => run.nameOf(source));
  const summary = summariser.result();
  const manifest = { ...appliedNow([cn]), ...(asOf !== undefined && { asOf }), call: [], language, advise: [], assume, inputs: run.sources, contacts: summary.contacts, rejects: 3, passedOver: 0 };
  run.close();
  return replayHtml({ summary, changes: lawChanges([cn], "2025-04-01", "2026-03-31"), manifest, language, inWords: (value) => valueInWords(value, language), messageOf: messagesInWords([cn], joinPacks([cn]).extra, language) });
}
