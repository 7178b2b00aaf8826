import { describe } from "vitest";
import { tableFor } from "./fixture-packs";

const rule = tableFor("consent");
const consent = (fields: object) => ({ type: "consent", personId: "debtor", at: "2026-03-01T10:00:00Z", ...fields });
const revoked = (at: string, fields: object = {}) => ({ type: "consent-revoked", personId: "debtor", at, ...fields });

describe("consent that lifts a rule, by hours", () => {
  const late = consent({ to: "hours", hours: { from: "20:00", to: "22:00" } });
  rule("id.pojk22.hours", "ID-JK", [
    ["denies 21:59:59 without it", { at: "2026-03-10T21:59:59+07:00" }, "deny"],
    ["permits 21:59:59 in the hours agreed", { at: "2026-03-10T21:59:59+07:00", events: [late] }, "permit"],
    ["denies 22:00:00, when they end", { at: "2026-03-10T22:00:00+07:00", events: [late] }, "deny"],
    ["denies under a consent that names no hours", { at: "2026-03-10T21:00:00+07:00", events: [consent({ to: "hours" })] }, "deny"],
    ["denies under another person's consent", { at: "2026-03-10T21:00:00+07:00", events: [{ ...late, personId: "spouse-1" }] }, "deny"],
    ["denies under a consent to another thing", { at: "2026-03-10T21:00:00+07:00", events: [{ ...late, to: "extra-calls" }] }, "deny"],
    ["denies under a consent that has run out", { at: "2026-03-10T21:00:00+07:00", events: [{ ...late, until: "2026-03-10T20:59:59+07:00" }] }, "deny"],
    ["denies from the second of the revocation on", { at: "2026-03-10T21:00:00+07:00", events: [late, revoked("2026-03-10T21:00:00+07:00", { to: "hours" })] }, "deny"],
    ["permits where a consent to something else was revoked", { at: "2026-03-10T21:00:00+07:00", events: [late, revoked("2026-03-09T21:00:00+07:00", { to: "extra-calls" })] }, "permit"],
  ]);
});

describe("consent that cannot lift a rule", () => {
  const night = consent({ to: "hours", hours: { from: "20:00", to: "23:00" } });
  rule("nl.bki.hours", "NL", [
    ["denies 20:30 though the debtor agreed to it", { at: "2026-03-10T20:30:00+01:00", events: [night] }, "deny"],
    ["permits 19:30", { at: "2026-03-10T19:30:00+01:00", events: [night] }, "permit"],
  ]);
});

describe("consent by channel", () => {
  const text = consent({ to: "contact", channel: "sms", form: "electronic", collectorId: "collector" });
  const nyc = { at: "2026-10-06T12:00:00-04:00", channel: "sms", "recipient.location.city": "New York" };
  rule("us-nyc.dcwp.electronic-consent", "US-NY", [
    ["permits the medium that it names", { ...nyc, events: [text] }, "permit"],
    ["denies another medium", { ...nyc, channel: "email", events: [text] }, "deny"],
    ["denies under one that names no medium", { ...nyc, events: [{ ...text, channel: null }] }, "deny"],
    ["denies under one that was given to another collector", { ...nyc, events: [{ ...text, collectorId: "agency-9" }] }, "deny"],
    ["denies under one given by word of mouth", { ...nyc, events: [{ ...text, form: "oral" }] }, "deny"],
    ["is unproven where the form was not recorded", { ...nyc, events: [{ ...text, form: null }] }, "unproven: history.form"],
    ["denies after a revocation of everything", { ...nyc, events: [text, revoked("2026-09-01T12:00:00-04:00")] }, "deny"],
    ["permits after the revocation of another medium", { ...nyc, events: [text, revoked("2026-09-01T12:00:00-04:00", { channel: "email" })] }, "permit"],
    ["permits under a consent given again", { ...nyc, events: [text, revoked("2026-09-01T12:00:00-04:00"), { ...text, at: "2026-09-02T12:00:00-04:00" }] }, "permit"],
    ["denies where records are whole and hold none", nyc, "deny"],
    ["is unproven where they are not whole", { ...nyc, historyFrom: "2026-01-01T00:00:00-05:00" }, "unproven: historyFrom"],
    ["is unproven where they may lack its revocation", { ...nyc, historyFrom: "2026-04-01T00:00:00-04:00", events: [text] }, "unproven: historyFrom"],
  ]);
});

describe("consent by address and debt", () => {
  const address = consent({ to: "contact", address: "ada@example.org", debtIds: ["L-1"], form: "written" });
  const email = { at: "2026-03-10T12:00:00-04:00", channel: "email", "recipient.address": "ada@example.org", "recipient.addressType": "personal-email" };
  rule("us-ny.23nycrr1.email", "US-NY", [
    ["permits the address that it names", { ...email, events: [address] }, "permit"],
    ["denies another address", { ...email, "recipient.address": "ada@example.com", events: [address] }, "deny"],
    ["denies the employer's though it names it", { ...email, "recipient.addressType": "work-email", events: [address] }, "deny"],
    ["denies about another debt", { ...email, debts: [{ id: "L-1" }, { id: "L-2" }], debtIds: ["L-2"], events: [address] }, "deny"],
    ["denies under one that names no debt", { ...email, events: [{ ...address, debtIds: null }] }, "deny"],
  ]);
});

describe("consent by automation", () => {
  const voice = consent({ to: "automated-calls", automated: "prerecorded", address: "+13125550101" });
  const robocall = { at: "2026-03-10T12:00:00-05:00", automated: "prerecorded" };
  rule("us.fcc-64-1200.consent-mobile", "US-IL", [
    ["permits a recorded voice under consent to recorded voices", { ...robocall, events: [voice] }, "permit"],
    ["denies an artificial voice under it", { ...robocall, automated: "ai-voice", events: [voice] }, "deny"],
    ["denies a recorded voice under consent to an autodialer", { ...robocall, events: [{ ...voice, automated: "autodialed" }] }, "deny"],
    ["is unproven where it does not say to which", { ...robocall, events: [{ ...voice, automated: null }] }, "unproven: history.automated"],
    ["does not speak of a call that a person makes", { at: "2026-03-10T12:00:00-05:00", automated: "none" }, "not bound"],
  ]);
});

describe("a revocation, and ten business days to honour it", () => {
  const voice = consent({ to: "automated-calls", automated: "prerecorded", address: "+13125550101", at: "2025-06-02T10:00:00-05:00" });
  const robocall = { automated: "prerecorded" };
  const events = [voice, revoked("2026-06-29T10:00:00-05:00")];
  rule("us.fcc-64-1200.consent-mobile", "US-IL", [
    ["permits on the tenth business day, July 3 being a holiday", { at: "2026-07-14T20:00:00-05:00", ...robocall, events }, "permit"],
    ["denies from the next midnight on", { at: "2026-07-15T00:00:00-05:00", ...robocall, events }, "deny"],
  ]);
});

describe("an agreement that narrows", () => {
  const contract = { type: "preferred-hours", personId: "debtor", hours: { from: "18:00", to: "23:00" }, at: "2026-01-05T10:00:00+07:00" };
  const lender = { "creditor.kind": "consumer-finance" };
  rule("vn.fin.hours", "VN", [
    ["permits 07:00:00 without one", { at: "2026-03-10T07:00:00+07:00", ...lender }, "permit"],
    ["denies 17:59:59 where the contract says from 18:00", { at: "2026-03-10T17:59:59+07:00", ...lender, events: [contract] }, "deny"],
    ["permits 18:00:00", { at: "2026-03-10T18:00:00+07:00", ...lender, events: [contract] }, "permit"],
    ["denies 21:00:01, which no contract can open", { at: "2026-03-10T21:00:01+07:00", ...lender, events: [contract] }, "deny"],
  ]);
});

describe("an agreement that narrows as well as widens", () => {
  const shift = { type: "preferred-hours", personId: "debtor", hours: { from: "22:00", to: "00:30" }, at: "2026-01-05T10:00:00+11:00" };
  rule("au.rg96.hours-telephone", "AU-VIC", [
    ["denies 22:00 without one", { at: "2026-03-10T22:00:00+11:00" }, "deny"],
    ["permits 22:00 where a shift worker asked for it", { at: "2026-03-10T22:00:00+11:00", events: [shift] }, "permit"],
    ["permits it over midnight", { at: "2026-03-11T00:29:59+11:00", events: [shift] }, "permit"],
    ["denies noon where the shift worker asked for the night", { at: "2026-03-10T12:00:00+11:00", events: [shift] }, "deny"],
    ["permits noon without one", { at: "2026-03-10T12:00:00+11:00" }, "permit"],
  ]);
});

describe("an oral request that lapses unless it is confirmed in writing", () => {
  const work = { "recipient.addressType": "work-phone" };
  const asked = { type: "inconvenient", personId: "debtor", addressType: "workplace", form: "oral", at: "2026-03-01T12:00:00-05:00" };
  rule("us-ma.209cmr18.workplace-request", "US-MA", [
    ["denies the last second of the ten days", { at: "2026-03-11T11:59:59-04:00", ...work, events: [asked] }, "deny"],
    ["permits when they are over", { at: "2026-03-11T12:00:00-04:00", ...work, events: [asked] }, "permit"],
    ["denies on after a confirmation in time", { at: "2026-05-11T12:00:00-04:00", ...work, events: [asked, { ...asked, form: "written", at: "2026-03-06T12:00:00-05:00" }] }, "deny"],
    ["denies on after a written request", { at: "2026-05-11T12:00:00-04:00", ...work, events: [{ ...asked, form: "written" }] }, "deny"],
    ["is unproven after ten days where the form was not recorded", { at: "2026-03-11T12:00:00-04:00", ...work, events: [{ ...asked, form: null }] }, "unproven: history.form"],
    ["does not speak of the mobile", { at: "2026-03-02T12:00:00-05:00", events: [asked] }, "not bound"],
  ]);
});

describe("an oral consent that counts only once confirmed in writing", () => {
  const sister = { "recipient.id": "sister-1", "recipient.role": "family", "recipient.location": { country: "CA", region: "CA-ON", timeZones: ["America/Toronto"] } };
  const agreed = consent({ to: "third-party-contact", form: "oral" });
  rule("ca-fed.fcpf.third-party", "CA-ON", [
    ["denies without consent", { at: "2026-03-10T12:00:00-04:00", ...sister }, "deny"],
    ["denies under an oral consent that nobody confirmed", { at: "2026-03-10T12:00:00-04:00", ...sister, events: [agreed] }, "deny"],
    ["permits once it is confirmed", { at: "2026-03-10T12:00:00-04:00", ...sister, events: [agreed, { type: "consent-confirmed", personId: "debtor", form: "electronic", at: "2026-03-05T12:00:00-05:00" }] }, "permit"],
    ["permits under a written one", { at: "2026-03-10T12:00:00-04:00", ...sister, events: [{ ...agreed, form: "written" }] }, "permit"],
    ["permits the question where the debtor is, without any", { at: "2026-03-10T12:00:00-04:00", ...sister, purpose: "locate" }, "permit"],
  ]);
});

describe("a request not to be contacted by one means, and what ends it", () => {
  const stop = { type: "opt-out", personId: "debtor", channel: "voice", at: "2026-03-01T10:00:00+11:00" };
  const start = { type: "opt-in", personId: "debtor", channel: "voice", at: "2026-03-05T10:00:00+11:00" };
  const call = { at: "2026-03-10T12:00:00+11:00" };
  rule("au-vic.s45.method", "AU-VIC", [
    ["denies the means that it names", { ...call, events: [stop] }, "deny"],
    ["permits another", { ...call, channel: "email", events: [stop] }, "permit"],
    ["denies every means where it names none", { ...call, channel: "email", events: [{ ...stop, channel: null }] }, "deny"],
    ["denies a message on the answering machine as it does a call", { ...call, channel: "voicemail", events: [stop] }, "deny"],
    ["permits once the person takes it back", { ...call, events: [stop, start] }, "permit"],
    ["denies where only another means was opened again", { ...call, events: [stop, { ...start, channel: "sms" }] }, "deny"],
    ["denies where it was taken back towards another collector alone", { ...call, events: [stop, { ...start, collectorId: "agency-9" }] }, "deny"],
    ["permits where it was taken back towards this one", { ...call, events: [stop, { ...start, collectorId: "collector" }] }, "permit"],
    ["denies where it was taken back by nobody in particular", { ...call, events: [stop, { ...start, personId: null }] }, "deny"],
    ["denies where both came in the same second", { ...call, events: [stop, { ...start, at: stop.at }] }, "deny"],
  ]);
});
