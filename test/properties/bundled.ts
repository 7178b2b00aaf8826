import * as fc from "fast-check";
import { bundledPacks } from "../../src/packs";
import { catalogue, type Fact } from "../../src/records/catalogue";
import type { CheckInput } from "../../src/records/input";
import { joinPacks } from "../../src/rules/join";
import type { Pack } from "../../src/rules/pack";
import { formatUtc, parseDate, parseInstant } from "../../src/time/instant";

type Fields = Record<string, unknown>;
const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const DAY = 86_400;

/** What is asked of words, and of who answered, is judged by readers of another make. */
const ABOUT_WORDS = /"(says|states|(contact\.)?(unanswered|wrongParty|content\.judged))":/;

/** The conditions that packs define and that ask of words, be it by another such name. */
const defined = Object.entries(Object.assign({}, ...bundledPacks.map(({ define }) => define)) as Fields);
const wordy = new Set<string>();
const asksWords = (node: unknown): boolean => {
  const text = JSON.stringify(node) ?? "";
  return ABOUT_WORDS.test(text) || [...wordy].some((name) => text.includes(`"${name}"`));
};
for (let before = -1; before < wordy.size; ) {
  before = wordy.size;
  for (const [name, node] of defined) if (asksWords(node)) wordy.add(name);
}

/** The bundled packs without the rules about words. */
export const wordless: readonly Pack[] = bundledPacks.map((pack) => ({ ...pack, rules: pack.rules.filter(({ binds, unless, prohibit, require, duty }) => !asksWords([binds, unless, prohibit, require, duty])) }));

/** Every fact of the records and of the packs. */
const facts = catalogue(joinPacks(bundledPacks).extra);
const valuesOf = (path: string): readonly string[] => facts.get(path)!.values!;

/** The places and dates that the packs name, since there something changes. */
const regions = [...new Set(JSON.stringify(bundledPacks.map(({ applies }) => applies)).match(/"[A-Z]{2}-[A-Z]{2,3}"/g))].map((name) => name.slice(1, -1));
const places = pick<Fields>(...["CN", "CN", "HK", "HK", "TW", "TW", "US"].map((country) => ({ country })), { country: "CN", region: "CN-SH" }, { country: "US", region: "US-NY", city: "New York", postalCode: "10001" }, ...regions.map((region) => ({ country: region.slice(0, 2), region })));
const dates = [...new Set(bundledPacks.flatMap(({ rules }) => rules.map((rule) => rule["in-force"].from)))];
const TODAY = "2026-11-02";
const clocks = pick("00:00:00", "07:59:59", "08:00:00", "09:00:00", "11:30:00", "18:59:59", "20:00:00", "21:00:00", "21:00:01", "22:00:00");
const earlier = fc.tuple(pick(0, 0, 1, 2, 3, 6, 7, 14, 30, 200), pick(0, 1, -1, 600, 40_000)).map(([days, seconds]) => Math.max(0, days * DAY + seconds));

/** What ties records together, and what a vocabulary alone would hardly hit. */
const TIES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "contact.caseId": fc.constant("case-1"), "contact.debtIds": pick(["d-1"], ["d-2"], ["d-1", "d-2"]), "contact.answers": pick("h0", "h1", "h2"), "contact.actId": pick("act-1", "act-2"), "contact.discussed": pick<unknown>(["d-1"], [], "unknown"),
  "recipient.id": pick("p-1", "p-1", "p-2"), "recipient.role": pick("debtor", "debtor", "debtor", ...valuesOf("recipient.role")), "recipient.location": places, "collector.id": pick("c-1", "c-1", "c-2"), "creditor.id": fc.constant("bank-1"), "debtor.id": fc.constant("p-1"), "debtor.location": places, "debtor.residence": places,
  "event.personId": pick("p-1", "p-1", "p-2", "unknown"), "event.debtIds": pick<unknown>(["d-1"], ["d-2"], "unknown"), "event.caseId": pick("case-1", "case-1", "case-2"), "event.collectorId": pick("c-1", "c-2", "unknown"), "event.type": pick(...valuesOf("event.type")), "case.placement.agencyId": pick("c-1", "c-2"),
};
/** One value that fits a fact. */
function valueOf({ path, kind, values }: Fact): fc.Arbitrary<unknown> {
  switch (kind) {
    case "enum": return pick(...values!, "unknown");
    case "enums": return fc.subarray([...values!], { maxLength: 1 });
    case "boolean": return fc.boolean();
    case "number": return pick(0, 1, 2, 3, 90);
    case "instant": return pick("2011-01-01T00:00:00Z", "2025-06-01T00:00:00Z", "2027-01-01T00:00:00Z");
    case "date": return pick("1980-05-15", "2009-05-15", "2024-02-14", "2026-05-01");
    case "money": return pick({ amount: "500.00", currency: "USD" }, { amount: "2000", currency: "CNY" });
    case "hours": return pick<unknown>({ from: "08:00", to: "21:00" }, { days: ["sat", "sun"], from: "00:00", to: "24:00" }, "unknown");
    case "strings": return pick<unknown>([], path.endsWith("jurisdictions") ? ["CN", "HK", "TW", ...regions] : ["balance"]);
    default: return pick("+13125550101", "+8613800000001", "a@b.test", "unknown");
  }
}

/** A record of a root of the catalogue: every field of it may be there; the fields of places are drawn together. */
function recordOf(root: string, without: readonly string[] = []): fc.Arbitrary<Fields> {
  const paths = new Map<string, fc.Arbitrary<unknown>>();
  for (const fact of facts.values()) {
    const path = fact.segments[0] === "location" || fact.segments[0] === "residence" ? `${fact.root}.${fact.segments[0]}` : fact.path;
    if (fact.root !== root || paths.has(path) || without.some((one) => path === one || path.startsWith(`${one}.`))) continue;
    paths.set(path, TIES[path] ?? valueOf(fact));
  }
  const rare = /\.(answers|planned|location|residence|discussed|actId|creditorId|until|hours|requiredBy)$/;
  return fc.tuple(...[...paths].map(([path, value]) => fc.oneof({ weight: rare.test(path) ? 6 : 1, arbitrary: fc.constant(undefined) }, { weight: rare.test(path) ? 1 : 19, arbitrary: value }).map((given): [string, unknown] => [path, given]))).map((given) => nested(given));
}

function nested(given: readonly (readonly [string, unknown])[]): Fields {
  const record: Fields = {};
  for (const [path, value] of given) {
    if (value === undefined) continue;
    const [, ...segments] = path.split(".");
    let at = record;
    for (const segment of segments.slice(0, -1)) at = (at[segment] ??= {}) as Fields;
    at[segments.at(-1)!] = value;
  }
  return record;
}

const LATER = ["contact.id", "contact.at", "contact.endedAt", "contact.recordedAt", "contact.unanswered", "contact.wrongParty", "contact.content.text", "contact.content.envelope", "contact.content.judged"];
const contact = (id: string, at: number, isPast: boolean): fc.Arbitrary<Fields> =>
  fc.tuple(recordOf("contact", [...LATER, "contact.planned", ...(isPast ? [] : ["contact.outcome", "contact.discussed", "contact.direction"])]), recordOf("recipient"), recordOf("collector")).map(([fields, recipient, collector]) => ({
    ...fields, id, at: formatUtc(at), caseId: "case-1", recipient: recipient["role"] === "debtor" ? { ...recipient, id: "p-1" } : recipient, collector,
  }));
const event = (id: string, at: number): fc.Arbitrary<Fields> => recordOf("event", ["event.id", "event.at", "event.recordedAt"]).map((fields) => ({ ...fields, id, type: fields["type"] ?? "complaint", at: formatUtc(at) }));
const debt = (id: string): fc.Arbitrary<Fields> => recordOf("debt", ["debt.id"]).map((fields) => ({ id, ...fields }));
const file: fc.Arbitrary<Fields> = fc.tuple(recordOf("case", ["case.id", "case.asOf"]), recordOf("debtor", ["debtor.age"]), recordOf("creditor"), fc.tuple(debt("d-1"), debt("d-2")), places).map(([fields, debtor, creditor, debts, location]) => ({ ...fields, id: "case-1", debtor: { location, ...debtor, id: "p-1" }, creditor, debts }));

/** A contact in any of the packs' jurisdictions, today or about a day on which some rule begins, with every fact that the records have now given and now not. */
export const realInputs: fc.Arbitrary<CheckInput> = fc.tuple(fc.oneof(fc.constant(TODAY), pick(...dates)), clocks, pick(-1, 0, 1, 40), pick(5, -8)).chain(([date, clock, days, hours]) => {
  const at = (parseDate(date) + days) * DAY + parseInstant(`1970-01-01T${clock}Z`) + hours * 3_600;
  const past = (index: number): fc.Arbitrary<Fields> => earlier.chain((before) => fc.oneof(contact(`h${index}`, at - before, true), event(`e${index}`, at - before)));
  return fc.record({
    contact: contact("k", at, false), case: file, history: fc.integer({ min: 0, max: 6 }).chain((length) => fc.tuple(...Array.from({ length }, (_, index) => past(index)))),
    historyFrom: pick<unknown>("origin", "origin", "origin", "origin", "origin", formatUtc(at - 7 * DAY), { contacts: formatUtc(at - 30 * DAY), events: "origin" }), historyCovers: pick("debtor", "debtor", "debtor", "creditor"), mode: pick("proposed", "past"),
  }).map((input) => input as unknown as CheckInput);
});
