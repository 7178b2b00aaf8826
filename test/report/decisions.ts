import type { Citation, Decision } from "../../src/records/decision";

const APPLIED: Decision["applied"] = { engine: "1.0.0", packs: [{ id: "zz", version: "2026.11.0", digest: "sha256-0" }], zoneData: "2026f", zones: ["Asia/Shanghai"], judged: 5 };

/** Nothing to tell but that the contact may be made. */
export const EMPTY: Decision = { outcome: "allow", reasons: [], advisories: [], duties: [], waivers: [], applied: APPLIED };

const ACT: Citation = { instrument: "zz.act", title: "The Act", pinpoint: "s 1", also: ["s 2"], force: "law", url: "https://example.org/act", inForceFrom: "2020-01-01", inForceUntil: "2030-01-01" };
const CODE: Citation = { instrument: "zz.code", title: "The Code", pinpoint: "art 5", force: "code", inForceFrom: "2021-01-01" };
const title = { zh: "夜间不得致电", en: "No calls at night" };

/** Everything that a decision can tell, its keys in no order, and words that would steer a terminal. */
export const HARDEST: Decision = {
  searchedTo: "2027-04-14T22:30:00+08:00",
  applied: { ...APPLIED, assumed: { "contact.recording": "audio", historyCovers: "debtor" } },
  trace: [
    { ruleId: "zz.act.calls", result: "satisfied", debtId: "L-1" },
    { ruleId: "zz.act.hours", result: "violated", debtId: "L-1" },
    { ruleId: "zz.act.place", result: "unproven" },
    { ruleId: "zz.act.visits", result: "inapplicable", why: "does not bind" },
    { ruleId: "zz.act.words", result: "satisfied", why: "to be done while making the contact" },
    { ruleId: "zz.code.consent", result: "excepted", why: "more-calls" },
    { ruleId: "zz.code.letters", result: "inapplicable", why: "does not bind" },
    { ruleId: "zz.code.pilot", result: "waived", why: "w-1" },
    { ruleId: "yy.act.hours", result: "inapplicable", why: "another jurisdiction" },
  ],
  waivers: [{ until: "2026-04-01", by: "compliance", reason: "the pilot", id: "w-1", ruleId: "zz.code.pilot" }],
  duties: [{ duty: "record-the-call", message: "record the call", title, modal: "must", jurisdiction: "zz", ruleId: "zz.act.words", citations: [ACT], values: {} }],
  advisories: [{ basis: "violated", ruleId: "zz.code.visitors", title, modal: "should", jurisdiction: "zz", message: "two are better", values: {}, citations: [CODE], evidence: [] }],
  reasons: [
    {
      evidence: [{ history: "call-1" }, { fact: "local-time", value: "22:30:00" }, { finding: "threat-arrest", from: 3, to: 7, line: 1, column: 4, quote: "\u001B[31m坐牢" }],
      message: "22:30:00 is outside \u001B[2J08:00-22:00", remedy: { permittedFrom: "2026-03-11T08:00:00+08:00" }, citations: [ACT, CODE], values: { open: "08:00-22:00", "local-time": "22:30:00" },
      title, modal: "must", jurisdiction: "zz", basis: "violated", debtId: "L-1\n✓ ALLOWED", ruleId: "zz.act.hours",
    },
    {
      ruleId: "engine.no-law", basis: "unproven", jurisdiction: "engine", title: { zh: "当地法律须已载入", en: "The law of the place must be loaded" }, modal: "must",
      message: "no loaded pack covers XX on 2026-03-10", values: { place: "XX" }, citations: [], evidence: [], remedy: { needs: ["debtor.location"] },
    },
    {
      ruleId: "zz.act.place", basis: "unproven", jurisdiction: "zz", title, modal: "must",
      message: 'cannot be shown to comply with "No calls at night"; missing: recipient.location', values: {}, citations: [ACT], evidence: [], remedy: { needs: ["history.outcome", "recipient.location"], searchedTo: "2027-04-14T22:30:00+08:00" },
    },
  ],
  outcome: "deny",
};

/** The same style as a terminal's, in letters. */
export const LETTERS = {
  good: (text: string) => `<g>${text}</g>`,
  bad: (text: string) => `<b>${text}</b>`,
  warn: (text: string) => `<w>${text}</w>`,
  strong: (text: string) => `<s>${text}</s>`,
  faint: (text: string) => `<f>${text}</f>`,
};
