import { createGate } from "../../src/engine/gate";
import type { Case } from "../../src/records/case";
import type { Contact } from "../../src/records/contact";
import { parsePack } from "../../src/rules/parse-pack";

export const PACK = `
id: au
version: "2026.11.0"
title: { en: Test law }
applies: { any: [{ debtor.location.country: AU }, { recipient.location.country: AU }] }
covers: { from: "2020-01-01" }
reviewed: "2026-11-01"
instruments: { au.act: { title: { en: Test act }, force: law, in-force: { from: "2020-01-01" } } }
rules:
  - id: au.act.calls
    title: { en: Three calls a day }
    cite: { instrument: au.act, at: "1" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    binds: { channel: voice, direction: outbound }
    require: { limit: { at-most: 3, of: { channel: voice, direction: outbound, outcome: { not: not-connected } }, per: [debtor], within: { local-days: 1 } } }
    message: { en: "call {count} of the day" }
  - id: au.act.messages
    title: { en: Two messages in seven days }
    cite: { instrument: au.act, at: "2" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    binds: { channel: sms, direction: outbound }
    require: { limit: { at-most: 2, of: { channel: sms, direction: outbound }, per: [debtor], within: { rolling: P7D } } }
    message: { en: "message {count} within seven days" }
  - id: au.act.opt-out
    title: { en: Opt-out }
    cite: { instrument: au.act, at: "3" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    binds: { direction: outbound }
    prohibit: { standing: { event: opt-out } }
    message: { en: "opted out" }
  - id: au.act.hours
    title: { en: Hours }
    cite: { instrument: au.act, at: "4" }
    in-force: { from: "2020-01-01" }
    sureness: READ
    binds: { channel: voice, direction: outbound }
    require: { open-hours: { every-day: "08:00-21:00", bounds: "[)" } }
    message: { en: "outside {open}" }
`;

/** A gate of four rules: calls a day, messages in seven days, opt-outs, hours of calls; all of them of Melbourne. */
export const gateOf = (text = PACK, options: { readonly language?: "en" | "zh" } = {}) => createGate({ packs: [parsePack(text)], ...options });
export const otherGate = () => gateOf(PACK.replace("at-most: 3", "at-most: 4"));

export const CASE: Case = {
  id: "case-1", debtor: { id: "debtor-1", location: { country: "AU", region: "AU-VIC" } }, debts: [{ id: "L-1", product: "consumer-loan" }], creditor: { id: "bank-1", name: "Bank", kind: "bank" },
};

/** A call to the debtor; `at` on Melbourne's clock of June 2026, as in "10T09:00". */
export const call = (id: string, at: string, more: Partial<Contact> = {}): Contact => ({
  id, caseId: "case-1", at: `2026-06-${at}:00+10:00`, channel: "voice", recipient: { id: "debtor-1", role: "debtor", address: "+61400000001" }, collector: { id: "agency-1", name: "Agency", kind: "agency" }, ...more,
});
export const message = (id: string, at: string, more: Partial<Contact> = {}): Contact => call(id, at, { channel: "sms", ...more });
export const optOut = (at: string) => ({ id: "stop", type: "opt-out", at: `2026-06-${at}:00+10:00`, caseId: "case-1", personId: "debtor-1" });
export const day = (at: string): string => `2026-06-${at}:00+10:00`;

/** A session of the debtor whose records are complete, with these entries. */
export function sessionWith(entries: readonly (Contact | ReturnType<typeof optOut>)[] = [], gate = gateOf()) {
  const session = gate.session("debtor-1", { historyFrom: "origin", historyCovers: "debtor" });
  session.record(CASE);
  for (const entry of entries) session.record(entry);
  return session;
}
