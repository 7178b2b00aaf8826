import * as fc from "fast-check";
import { EVENT_TYPES } from "../../src/records/event-types";
import type { CheckInput } from "../../src/records/input";
import type { Pack } from "../../src/rules/pack";
import type { Rule } from "../../src/rules/rule";
import { formatUtc, parseInstant } from "../../src/time/instant";

type Fields = Record<string, unknown>;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const pick = <T extends unknown[]>(...values: T): fc.Arbitrary<T[number]> => fc.constantFrom(...values);
const compact = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const fields = (parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> => fc.record(parts).map(compact);
const DAY = 86_400;

/** Instants at which something changes: midnights and hours in each zone, changes of offset, leap days, ends of the calendar and of rules. */
const EDGES = [
  "2026-03-08T08:00:00Z", "2026-11-01T07:00:00Z", "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z", "2028-02-29T05:00:00Z", "2028-03-01T06:00:00Z",
  "2026-05-15T05:00:00Z", "2026-05-15T13:00:00Z", "2026-05-15T02:00:00Z", "2026-05-14T16:00:00Z", "2026-05-15T00:00:00Z", "2026-05-17T16:00:00Z", "2026-06-01T05:00:00Z",
  "2026-12-31T16:00:00Z", "2027-01-01T06:00:00Z", "2026-05-03T12:00:00Z",
].map(parseInstant);

export const instants: fc.Arbitrary<number> = fc.tuple(pick(...EDGES), pick(0, 0, -1, 1, -1800, 3600), pick(0, 0, 1, -1, 2)).map(([edge, seconds, days]) => edge + seconds + days * DAY);
const earlier = fc.tuple(pick(0, 0, 1, 2, 3, 5, 6, 7, 8, 14, 30), pick(0, 0, 1, -1, 3600, 40_000)).map(([days, seconds]) => days * DAY + seconds);

const CHICAGO = { country: "US", region: "US-IL", timeZones: ["America/Chicago"] };
const place = pick<unknown[]>(
  { country: "CN", region: "CN-SH" }, CHICAGO, CHICAGO, { country: "US", region: "US-IL" }, { country: "US" }, { country: "AU", timeZones: ["Australia/Lord_Howe"] },
  [CHICAGO, { country: "US", region: "US-NY" }], { country: "US", timeZones: ["America/Chicago", "America/New_York"] }, { country: "FR" },
);
const unknown = "unknown";
const channel = pick("voice", "voice", "voice", "voicemail", "sms", "letter", "visit", unknown);
const person = pick("p-1", "p-1", "p-2");
const debtIds = pick(["d-1"], ["d-2"], ["d-1", "d-2"]);
const hours = pick<unknown[]>({ from: "08:00", to: "21:00" }, { from: "20:00", to: "09:00" }, [{ days: ["fri", "sat"], from: "00:00", to: "24:00" }], { days: ["mon"], from: "22:00", to: "02:00" });
const recipient = fields({
  id: maybe(person), role: pick("debtor", "debtor", "debtor", "spouse", "employer", unknown), address: maybe(pick("+13125550101", "+13125550101", "+13125550102", "+1 312-555-0101", "3125550101")),
  addressType: maybe(pick("mobile", "home-phone", "home", "work-phone", "workplace")), location: pick(undefined, undefined, undefined, undefined, CHICAGO),
});
const collector = fields({ id: pick("c-1", "c-1", "c-1", "c-2", unknown, undefined), kind: pick("agency", "agency", "creditor", unknown), agentId: maybe(pick("a-1", "a-2")), jurisdictions: maybe(pick(["US-IL"], ["CN"], [])) });
const outcome = pick("no-answer", "no-answer", "conversation", "left-message", "not-connected", "refused", unknown, undefined);
const purpose = pick(undefined, undefined, "collect", "respond", "legal-notice", unknown);

const contactFields = {
  caseId: fc.constant("case-1"), debtIds: maybe(debtIds), channel, direction: pick(undefined, undefined, "outbound", "inbound", unknown), automated: pick(undefined, "none", "prerecorded", unknown),
  purpose, recipient, collector, actId: pick(undefined, undefined, undefined, "act-1", "act-2"), answers: pick(undefined, undefined, undefined, undefined, "h0", "z1"),
};

const pastContact = (at: number, index: number): fc.Arbitrary<Fields> =>
  fc.tuple(fields({ ...contactFields, caseId: pick("case-1", "case-1", "case-1", "case-2"), outcome, discussed: pick(undefined, undefined, ["d-1"], ["d-2"], [], unknown), creditorId: pick(undefined, undefined, "bank-1", "bank-2") }), earlier, pick("h", "z"), pick(false, false, false, false, false, true))
    .map(([contact, before, letter, planned]) => ({ id: `${letter}${index}`, at: formatUtc(planned ? at + before : at - before), ...contact, ...(planned && { planned }) }));

const EVENTS = [
  "consent", "consent", "consent-revoked", "opt-out", "opt-in", "inconvenient", "inconvenient-ended", "preferred-hours", "dispute", "dispute-resolved", "bankruptcy", "bankruptcy-closed", "unreachable",
  "validation-sent", "deferral", "cease-request", "cease-withdrawn", "serious-illness",
] as const;
const pastEvent = (at: number, index: number): fc.Arbitrary<Fields> =>
  fc.tuple(
    fields({
      type: pick(...EVENTS), caseId: pick("case-1", "case-1", "case-1", "case-2", undefined), personId: pick("p-1", "p-1", "p-1", "p-2", undefined, unknown), debtIds: pick(undefined, undefined, undefined, ["d-1"], ["d-2"], [], unknown), channel: pick(undefined, undefined, undefined, "voice", "sms", unknown),
      address: pick(undefined, undefined, undefined, "+13125550101", unknown), collectorId: pick(undefined, undefined, "c-1", "c-2", unknown), to: pick(undefined, "contact", "contact", "hours", "time-or-place", "contcat"), hours: fc.oneof({ weight: 9, arbitrary: maybe(hours) }, { weight: 1, arbitrary: fc.constant(unknown) }),
      form: maybe(pick("oral", "written")), ground: maybe(pick("illness", "wedding", unknown)),
    }),
    earlier, pick(undefined, undefined, undefined, undefined, -DAY, DAY, 3600),
  ).map(([event, before, until]) => ({ id: `e${index}`, at: formatUtc(at - before), ...event, ...(until !== undefined && { until: formatUtc(at + until) }) }));

const debt = (id: string): fc.Arbitrary<Fields> =>
  fields({ id: fc.constant(id), product: maybe(pick("credit-card", "medical")), defaultedOn: maybe(pick("2026-02-14", "2026-05-01")), daysPastDue: maybe(pick(0, 13, 90)), disputed: maybe(fc.oneof({ weight: 4, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.constant(unknown) })), balance: maybe(pick({ amount: "500.00", currency: "USD" }, { amount: "2000", currency: "USD" }, { amount: "2000", currency: "CNY" })), accountGroup: pick(undefined, undefined, "g-1") });

const caseFields = fields({
  id: fc.constant("case-1"),
  debtor: fields({ id: fc.constant("p-1"), location: fc.oneof({ weight: 9, arbitrary: place }, { weight: 1, arbitrary: fc.constant(undefined) }), residence: pick(undefined, undefined, undefined, CHICAGO), status: pick(undefined, [], [], ["bankrupt"], ["student"], [unknown], unknown), born: pick(undefined, "2008-02-29", "1980-05-15") }),
  debts: fc.tuple(debt("d-1"), debt("d-2")).chain(([a, b]) => pick([a], [a, b])),
  creditor: fields({ id: fc.constant("bank-1"), kind: pick("bank", "microlender", unknown) }),
  asOf: pick(undefined, undefined, undefined, "2026-03-01T00:00:00Z"),
});

/** The same with nothing left open: every entry says whose it is, what it was and what came of it. */
function tidied(input: CheckInput): CheckInput {
  const known = (value: unknown, otherwise: unknown): unknown => (value === undefined || value === unknown ? otherwise : value);
  const whole = (contact: Fields): Fields => {
    const to = contact["recipient"] as Fields;
    const by = contact["collector"] as Fields;
    return {
      ...contact, channel: known(contact["channel"], "voice"), direction: known(contact["direction"], "outbound"), purpose: known(contact["purpose"], "collect"), automated: known(contact["automated"], "none"),
      recipient: { ...to, id: known(to["id"], "p-1"), role: known(to["role"], "debtor"), address: known(to["address"], "+13125550101"), addressType: known(to["addressType"], "mobile") }, collector: { ...by, id: known(by["id"], "c-1"), kind: known(by["kind"], "agency") },
    };
  };
  const history = (input.history ?? []).map((entry) => {
    const fieldsOf = entry as unknown as Fields;
    return fieldsOf["type"] === undefined ? { ...whole(fieldsOf), outcome: known(fieldsOf["outcome"], "no-answer"), debtIds: ((fieldsOf["debtIds"] ?? ["d-1"]) as string[]).slice(0, 1) } : { ...fieldsOf, personId: known(fieldsOf["personId"], "p-1"), form: known(fieldsOf["form"], "written"), to: known(fieldsOf["to"], "contact") };
  });
  return { ...input, contact: whole(input.contact as unknown as Fields), history, historyFrom: "origin", historyCovers: "debtor" } as unknown as CheckInput;
}

/** The same with a contact that its case does not contradict: the debtor is the case's, and so are the debts. */
function fitted(input: CheckInput): CheckInput {
  const { contact, case: record } = input as unknown as { readonly contact: Fields; readonly case: { readonly debts: readonly Fields[] } };
  const to = contact["recipient"] as Fields;
  const held = record.debts.map(({ id }) => id);
  const debtIds = (contact["debtIds"] as unknown[] | undefined)?.filter((id) => held.includes(id));
  return { ...input, contact: { ...contact, ...(debtIds && { debtIds: debtIds.length > 0 ? debtIds : ["d-1"] }), recipient: to["role"] === "debtor" && to["id"] !== undefined ? { ...to, id: "p-1" } : to } } as unknown as CheckInput;
}

/** A contact with its case and history; `at` at a boundary as often as not. */
const wild: fc.Arbitrary<CheckInput> = instants.chain((at) =>
  fc.record({
    contact: fields({ ...contactFields, outcome: fc.oneof(fc.constant(undefined), outcome) }).map((contact) => ({ id: "k", at: formatUtc(at), ...contact })),
    case: caseFields,
    history: fc.integer({ min: 0, max: 7 }).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => fc.oneof(pastContact(at, index), pastEvent(at, index))))),
    historyFrom: pick(undefined, "origin", "origin", "origin", "origin", formatUtc(at - 7 * DAY), formatUtc(at - 6 * DAY), { contacts: formatUtc(at - 30 * DAY), events: "origin" }),
    historyCovers: pick("debtor", "debtor", "debtor", "creditor", undefined),
    mode: pick(undefined, undefined, undefined, "proposed", "past"),
  }).map((input) => fitted(compact(input) as unknown as CheckInput)),
);

export const inputs: fc.Arbitrary<CheckInput> = fc.oneof(wild, wild.map(tidied).map(fitted));

/** One more past entry of an input, so many seconds before an instant. */
export const entriesBefore = (instant: number): fc.Arbitrary<Fields> => fc.oneof(pastContact(instant, 99), pastEvent(instant, 99)).map(({ planned: _planned, until: _until, ...entry }) => ({ ...entry, at: formatUtc(Math.min(parseInstant(entry["at"]), instant - 1)) }));

const clock = pick(undefined, undefined, undefined, "recipient", "debtor", "number", "recipient-and-number", "Asia/Shanghai");
const per = fc.uniqueArray(pick("collector", "creditor", "debtor", "household", "person", "address", "place", "channel", "case", "agent", "debt", "debt-discussed"), { minLength: 1, maxLength: 3 });
const contactFilter = fc.oneof(
  fields({ channel: pick(undefined, { group: "telephone" }, ["sms", "letter"]), direction: pick(undefined, "outbound", ["outbound", "inbound"]), outcome: pick(undefined, "conversation", { not: "not-connected" }, ["no-answer", "refused"]), "recipient.role": pick(undefined, { group: "owing" }), purpose: pick(undefined, { not: "legal-notice" }, "respond") }),
  pick<Fields[]>({ not: { outcome: "not-connected" } }, { day: { on: ["fri", "sat"] } }, { "open-hours": { "every-day": "08:00-21:00", bounds: "[)" } }, { answers: { within: "PT24H" } }, { "contact.channel": "voice", outcome: "conversation" }, { channel: "voice", direction: "inbound" }, { style: "interact" }),
).map((filter) => (Object.keys(filter).length > 0 ? filter : { channel: { group: "telephone" } }));
const eventFilter = fc.tuple(pick(...EVENTS), pick<Fields[]>({}, {}, { form: "written" })).map(([event, more]): Fields => ({ event, ...more }));
const term = pick<unknown[]>("P7D", "PT72H", "P1M", "P1D", { "local-days": 7 }, { "local-days": 1 }, { "business-days": 3, calendar: "cal" });
const plainWindow = pick<unknown[]>("ever", { "local-days": 7 }, { "local-days": 1 }, { rolling: "P7D" }, { rolling: "PT24H" }, { rolling: "P1M" }, { calendar: "day" }, { calendar: "week" }, { calendar: "week", starts: "sun" }, { calendar: "month" }, { "business-days": 3, calendar: "cal" });
const windows = fc.oneof({ weight: 5, arbitrary: plainWindow }, { weight: 1, arbitrary: pick<unknown[]>({ since: { event: "validation-sent" } }, { strictest: [{ rolling: "P7D" }, { "local-days": 7 }] }, { strictest: [{ calendar: "week" }, { "business-days": 3, calendar: "cal" }] }) });
const excused = pick<unknown[]>(
  undefined, undefined, [{ "as-of": "then", standing: { event: "consent", to: "contact", "must-name": ["person"] } }], [{ "as-of": "now", standing: { event: "opt-out" } }],
  [{ "as-of": "then", answers: { within: "PT24H" } }, { "as-of": "now", purpose: "legal-notice" }],
);
const withClock = (parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> => fields({ ...parts, clock });

const factConditions = pick<Fields[]>(
  { channel: "voice" }, { channel: { group: "telephone" } }, { direction: "outbound" }, { style: "notify" }, { purpose: { not: "collect" } }, { automated: { not: ["prerecorded", "ai-voice"] } }, { "recipient.role": { group: "owing" } }, { "recipient.role": { not: "employer" } },
  { "collector.kind": "agency" }, { "creditor.kind": "bank" }, { "debt.product": "credit-card" }, { "debt.daysPastDue": { "at-least": 90 } }, { "debt.daysPastDue": { below: 14 } }, { "debt.balance": { "more-than": { amount: "1000", currency: "USD" } } }, { "debt.disputed": true }, { "debt.disputed": false },
  { "debtor.status": "bankrupt" }, { "debtor.status": { not: ["bankrupt", "serious-illness"] } }, { "debtor.status": "student" }, { "debtor.age": { below: 18 } }, { "debtor.location.region": "US-IL" }, { "debtor.location.region": { not: ["CN-SH", "US-NY"] } }, { "recipient.location.country": "CN" }, { "collector.jurisdictions": "US-IL" },
  { "recipient.addressType": { group: "home" } }, { outcome: "conversation" },
);
const operators: fc.Arbitrary<Fields> = fc.oneof(
  withClock({ "at-most": pick(0, 1, 2, 3), of: contactFilter, per, within: windows, excused, allowance: pick(undefined, undefined, undefined, { of: { outcome: { not: "conversation" } }, free: 1 }, { of: { purpose: "legal-notice" }, free: 2 }), "starts-with": pick(undefined, undefined, undefined, { outcome: "conversation" }) }).map((limit) => ({ limit })),
  withClock({ of: fc.oneof(contactFilter, eventFilter), per, within: windows, "at-least": pick(undefined, undefined, 2), excused }).map((happened) => ({ happened })),
  withClock({ of: contactFilter, each: pick({ outcome: ["no-answer", "not-connected"] }, { "recipient.role": "debtor" }), length: pick(1, 2, 3), per: maybe(per), unit: pick(undefined, "contacts", "local-days"), from: pick(undefined, undefined, "next-day") }).map((streak) => ({ streak })),
  withClock({
    event: pick<unknown[]>(...EVENTS, ["opt-out", "cease-request"], ["unreachable", "opt-out"]), to: pick(undefined, undefined, undefined, "contact", "hours"), where: pick(undefined, undefined, { form: "written" }), whose: pick(undefined, undefined, "debtor"), "held-by": pick(undefined, undefined, "collector", "any"), "any-debt": pick(undefined, undefined, true),
    "must-name": pick(undefined, undefined, undefined, ["person"], ["person", "channel"], ["person", "hours"], []), "in-hours": pick(undefined, undefined, true, false), "given-while": pick(undefined, undefined, undefined, { form: "written" }, { day: { on: ["fri"] } }), "honoured-within": pick(undefined, undefined, undefined, "P1D", { "business-days": 3, calendar: "cal" }),
    lasts: maybe(term), "ended-by": pick(undefined, undefined, undefined, ["opt-in", "cease-withdrawn"], { of: { outcome: "conversation" }, per: ["person"] }), "unless-confirmed": pick(undefined, undefined, undefined, { within: "P7D", by: { form: "written" } }),
  }).map((standing) => ({ standing })),
  withClock({ event: fc.constant("deferral"), lasts: pick("P7D", "P1D", { "local-days": 7 }), "once-per": fc.constant("ground"), extended: pick(undefined, 1) }).map((standing) => ({ standing })),
  withClock({ through: pick(undefined, "same-medium"), within: pick(undefined, "PT24H", "P1D"), "begun-after": pick(undefined, undefined, { event: "cease-request" }), once: pick(undefined, true) }).map((answers) => ({ answers })),
  withClock({ since: fc.oneof(contactFilter, eventFilter), per: maybe(per), which: pick(undefined, undefined, "any", "latest", "first"), bound: fc.tuple(pick("at-least", "at-most"), term) }).map(({ bound, ...rest }) => ({ elapsed: { ...rest, [(bound as [string, unknown])[0]]: (bound as [string, unknown])[1] } })),
  withClock({ bounds: pick("[)", "()", "[]", "(]"), calendar: fc.constant("cal"), holiday: pick(undefined, "never", "10:00-12:00"), "adjusted-workday": pick(undefined, "09:00-18:00"), sun: pick(undefined, "never", "22:00-02:00"), "mon-fri": pick(undefined, "08:00-21:00"), "every-day": pick("08:00-22:00", "21:00-08:00", ["00:00-08:00", "12:00-24:00"]) }).map((hoursOf) => ({ "open-hours": hoursOf })),
  withClock({ is: pick("holiday", "weekend", "workday", ["business-day"]), calendar: fc.constant("cal"), on: pick(undefined, undefined, ["fri", "sat", "sun"]), before: pick(undefined, undefined, "2026-05-15"), "day-of-month": pick(undefined, undefined, [1, 15, 31]) }).map((day) => ({ day })),
  pick<Fields[]>(
    { compare: { left: "recipient.location.region", is: "among", right: "collector.jurisdictions" } }, { compare: { left: "recipient.id", is: "same-as", right: "debtor.id" } }, { compare: { left: "contact.at", is: "not-before", right: "debt.defaultedOn" } },
    { compare: { left: "contact.at", is: "before", right: "until", of: { event: "consent" } } },
  ),
);
const leaf = fc.oneof(factConditions, operators, operators);
const condition: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((all) => ({ all })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((any) => ({ any })) },
  { weight: 1, arbitrary: leaf.map((not) => ({ not })) },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf, leaf).map(([when, then, otherwise]) => ({ "first-of": [{ when, then }, { else: otherwise }] })) },
);

const inForce = pick({ from: "2020-01-01" }, { from: "2020-01-01" }, { from: "2020-01-01" }, { from: "2026-05-15" }, { from: "2020-01-01", until: "2026-05-15" }, { from: "2020-01-01", "enforced-from": "2026-05-15" });
const ruleBody = fc.record({ kind: pick("prohibit", "require", "require", "duty"), condition, binds: maybe(factConditions), unless: maybe(fc.uniqueArray(leaf, { minLength: 1, maxLength: 2 })), inForce, instrument: pick("law", "law", "code", "policy"), modal: pick("must", "must", "should") });

const ruleOf = (id: string): fc.Arbitrary<Rule> =>
  ruleBody.map(({ kind, condition: node, binds, unless, inForce: dates, instrument, modal }) => compact({
    id, title: { en: id }, cite: { instrument: `${id.split(".")[0]}.${instrument}`, at: "1" }, "in-force": dates, modal, binds,
    [kind]: kind === "duty" ? { do: "do-it", satisfied: node } : node, unless, message: { en: "no" },
  }) as unknown as Rule);

const CALENDAR = { id: "cal", from: "2026-01-01", until: "2027-01-01", holidays: ["2026-05-01", "2026-05-15", "2026-12-31"], workdays: ["2026-05-16", "2026-05-09"] };

function packOf(id: string, kind: Pack["kind"], rules: readonly Rule[], applies: unknown, from: string, more: Partial<Pack> = {}): Pack {
  const instruments = Object.fromEntries((["law", "code", "policy"] as const).map((force) => [`${id}.${force}`, { title: { en: force }, force }]));
  return { id, version: "2026.11.0", kind, title: { en: id }, ...(applies !== undefined && { applies }), covers: { from }, reviewed: "2027-11-01", instruments, calendars: [CALENDAR], facts: [], events: {}, define: {}, rules, waivers: [], digest: "sha256-0", ...more };
}

const anywhere = (test: Fields): Fields => ({ any: Object.entries(test).flatMap(([field, value]) => ["debtor.location", "debtor.residence", "recipient.location"].map((root) => ({ [`${root}.${field}`]: value }))) });
const waivers = fc.record({ rule: pick("aa.law.r0", "house.law.r0"), from: pick("2020-01-01", "2026-05-15"), until: pick("2026-05-16", "2030-01-01"), scope: maybe(leaf) }).map((waiver) => [compact({ id: "w-1", reason: "agreed", by: "counsel", ...waiver })]);

/** A country's law, a region's, and a house policy with a waiver now and then. */
export const packs: fc.Arbitrary<Pack[]> = fc
  .record({ country: fc.tuple(ruleOf("aa.law.r0"), ruleOf("aa.law.r1")), region: ruleOf("aa-il.law.r0"), house: ruleOf("house.law.r0"), waivers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: waivers }), from: pick("2020-01-01", "2020-01-01", "2026-05-15") })
  .map(({ country, region, house, waivers: used, from }) => [
    packOf("aa", "jurisdiction", country, anywhere({ country: ["CN", "US", "AU"] }), from),
    packOf("aa-il", "jurisdiction", [region], anywhere({ region: "US-IL" }), "2020-01-01"),
    packOf("house", "organisation", [house], undefined, "2020-01-01", { waivers: used as never }),
  ]);

/** A pack of one rule that governs everywhere. */
export const single = (rule: Rule): Pack[] => [packOf("aa", "jurisdiction", [rule], anywhere({ country: ["CN", "US", "AU", "FR"] }), "2020-01-01")];
export const rules: fc.Arbitrary<Rule> = ruleOf("aa.law.r0");
/** One operator by itself. */
export const plainRules: fc.Arbitrary<Rule> = fc
  .tuple(ruleOf("aa.law.r0"), operators, pick("prohibit", "require"))
  .map(([{ id, title, cite, message }, node, kind]) => ({ id, title, cite, "in-force": { from: "2020-01-01" }, [kind]: node, message }) as unknown as Rule);
export const advised = fc.subarray(["code", "policy", "should"] as const);
/** Packs of one rule as often as of several, so that contacts are allowed as often as denied. */
export const anyPacks: fc.Arbitrary<Pack[]> = fc.oneof(packs, rules.map(single), plainRules.map(single));

const near = fc.tuple(pick(0, 0, 0, DAY, DAY, 3 * DAY, 7 * DAY, 7 * DAY, 7 * DAY, 30 * DAY), pick(0, 0, 0, 1, -1)).map(([before, seconds]) => before + seconds);
const plainContact = (at: number, index: number): fc.Arbitrary<Fields> =>
  fc.tuple(near, pick("h", "z"), fields({ channel: pick("voice", "voice", "voice", "voicemail"), direction: pick("outbound", "outbound", "inbound"), outcome: pick("no-answer", "conversation", "conversation"), purpose: pick(undefined, undefined, undefined, "respond", "legal-notice"), actId: pick(undefined, undefined, undefined, "act-1"), debtIds: pick(["d-1"], ["d-1"], ["d-1", "d-2"]) }))
    .map(([before, letter, contact]) => ({ id: `${letter}${index}`, at: formatUtc(at - before), caseId: "case-1", recipient: { id: "p-1", role: "debtor", address: "+13125550101", addressType: "mobile" }, collector: { id: "c-1", kind: "agency" }, ...contact }));
const plainEvent = (at: number, index: number, types: readonly string[]): fc.Arbitrary<Fields> =>
  fc.tuple(near, fields({ type: fc.constantFrom(...types), personId: pick("p-1", "p-1", "p-1", "p-1", undefined), channel: pick(undefined, undefined, undefined, "voice", "voicemail", "sms"), to: pick("contact", "contact", "hours", undefined), form: pick("written", "written", "oral"), ground: pick("illness", "illness", "illness", unknown), hours: pick(undefined, undefined, undefined, { days: ["fri", "sat"], from: "22:00", to: "09:00" }, { from: "08:00", to: "21:00" }) }))
    .map(([before, event]) => ({ id: `e${index}`, at: formatUtc(at - before), caseId: "case-1", ...event }));

/** The event types that a rule asks about, and those that end them. */
function eventsIn(rule: Rule): string[] {
  const named = EVENTS.filter((name) => JSON.stringify(rule).includes(`"${name}"`));
  return [...new Set(named.flatMap((name) => [name, name, ...((EVENT_TYPES[name] as { endedBy?: readonly string[] }).endedBy ?? [])]))];
}

/** One operator and an input that is about what it asks: entries of its kinds, on the very edges of its terms. */
export const aimed: fc.Arbitrary<[Rule, CheckInput]> = plainRules.chain((rule) => {
  const types = eventsIn(rule);
  return instants.chain((at) =>
    fc.record({
      contact: fields({ channel: pick("voice", "voice", "voicemail"), purpose: pick(undefined, undefined, "respond"), actId: pick(undefined, undefined, "act-1") }).map((contact) => ({ id: "k", at: formatUtc(at), caseId: "case-1", debtIds: ["d-1"], recipient: { id: "p-1", role: "debtor", address: "+13125550101", addressType: "mobile" }, collector: { id: "c-1", kind: "agency" }, ...contact })),
      case: caseFields.map((record) => ({ ...record, debtor: { ...(record["debtor"] as Fields), location: CHICAGO, status: undefined }, asOf: undefined })),
      history: fc.integer({ min: 1, max: 4 }).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => (types.length === 0 ? plainContact(at, index) : fc.oneof({ weight: 2, arbitrary: plainEvent(at, index, types) }, { weight: 1, arbitrary: plainContact(at, index) }))))),
      historyFrom: pick<unknown[]>("origin", "origin", formatUtc(at - 7 * DAY), formatUtc(at - DAY), formatUtc(at - 7 * DAY + 1)),
      historyCovers: fc.constant("debtor"),
    }).map((input): [Rule, CheckInput] => [rule, input as unknown as CheckInput]),
  );
});
