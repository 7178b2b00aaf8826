import { DAY_SECONDS, formatInstant, parseInstant } from "../../time/instant";
import { seeded } from "./data";

const CHANNELS = ["voice", "voice", "voice", "voice", "sms", "sms", "instant-message", "visit", "letter"];
const OUTCOMES = ["no-answer", "no-answer", "no-answer", "connected", "conversation", "not-connected"];
const EVENTS = ["payment", "promise-to-pay", "complaint", "identity-verified"];
const FIRST = parseInstant("2025-04-01T00:00:00+08:00");
const DAYS = 365;
/** Contacts of a debtor, one case and an event or two beside them. */
const CONTACTS_EACH = 24;

/** Lines of a Chinese log in the order of time, as a collections system of one bank and three agencies would write it; the same for a seed on every host. */
export function* logLines(debtors: number, seed = 20261122): Generator<string> {
  for (const record of logRecords(debtors, seed)) yield JSON.stringify(record);
}

export function* logRecords(debtors: number, seed = 20261122): Generator<Record<string, unknown>> {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const regions = ["CN-SH", "CN-GD", "CN-SC", "CN-BJ"];
  for (let n = 0; n < debtors; n++) {
    yield caseRecord(n, pick(regions), 1 + (n % 3));
    yield { record: "event", id: `notice-${n}`, type: "outsourcing-notice-sent", at: "2025-01-02T10:00:00+08:00", caseId: `case-${n}`, personId: `debtor-${n}`, agencyId: `agency-${1 + (n % 3)}`, channel: "sms", form: "electronic" };
  }
  const width = debtors * CONTACTS_EACH;
  for (let i = 0; i < width; i++) {
    const n = Math.floor(random() * debtors);
    const agency = `agency-${1 + (n % 3)}`;
    // Round the year in order, mostly by day.
    const day = Math.floor((i / width) * DAYS);
    const at = FIRST + day * DAY_SECONDS + Math.floor((random() < 0.97 ? 8 + random() * 13.9 : random() * 24) * 3600);
    if (random() < 0.05) {
      const type = random() < 0.03 ? "cease-request" : pick(EVENTS);
      yield { record: "event", id: `e-${i}`, type, at: formatInstant(at, 28_800), caseId: `case-${n}`, personId: `debtor-${n}` };
      continue;
    }
    const channel = pick(CHANNELS);
    const isThird = random() < 0.05;
    yield {
      record: "contact", id: `c-${i}`, caseId: `case-${n}`, debtIds: ["L-1"], at: formatInstant(at, 28_800), channel, direction: "outbound", style: "interact", automated: "none",
      purpose: isThird ? "locate" : "collect",
      recipient: isThird
        ? { id: `third-${n}`, role: "contact-person", address: "+8613900000000", addressType: "mobile", location: { country: "CN", region: "CN-SH" }, at: "elsewhere", lineType: "mobile", debtRelated: false }
        : { id: `debtor-${n}`, role: "debtor", address: "+8613800000000", addressType: "mobile", at: "elsewhere", lineType: "mobile" },
      collector: { id: agency, kind: "agency", licensed: true, jurisdictions: ["CN"], memberOf: [], agentId: `${agency}-${Math.floor(random() * 9)}`, agentQualified: true, principalBusinessIsCollection: true },
      content: { language: "zh", template: false, judged: true, shows: ["collector-name", "creditor-name", "agent-id", "contact-purpose", "call-recording-notice", "complaint-line"] },
      recording: "audio", callerId: { number: "+862100000001", masked: false, registered: true, owner: "collector" },
      ...(channel === "visit" && { visit: { collectors: random() < 0.9 ? 2 : 1, badge: true, appointment: true, uniform: false, entered: false } }),
      outcome: channel === "voice" ? pick(OUTCOMES) : channel === "visit" ? "conversation" : "delivered",
    };
  }
}

function caseRecord(n: number, region: string, agency: number): Record<string, unknown> {
  return {
    record: "case", id: `case-${n}`,
    debtor: { id: `debtor-${n}`, location: { country: "CN", region }, residence: { country: "CN", region }, born: "1988-05-17", languages: ["zh"], status: [] },
    debts: [{ id: "L-1", product: "credit-card", purpose: "consumer", defaultedOn: "2024-12-10", timeBarred: false, secured: false, disputed: false }],
    creditor: { id: "bank-1", kind: "bank", licensed: true, jurisdictions: ["CN"], memberOf: ["cba"] },
    placement: { agencyId: `agency-${agency}`, from: "2025-01-01T00:00:00+08:00", to: "2027-01-01T00:00:00+08:00", contractInForce: true, listed: true, subcontracted: false, inDefaultWhenTaken: true },
    stage: ["early", "middle", "late"][n % 3],
  };
}
