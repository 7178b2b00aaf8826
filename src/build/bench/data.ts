import { DAY_SECONDS, formatInstant, parseInstant } from "../../time/instant";

/** A seeded generator (mulberry32): the same numbers on every host. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Fields = Record<string, unknown>;

const PLACES = [
  { country: "CN", region: "CN-SH", offset: 8 }, { country: "US", region: "US-NY", offset: -5 }, { country: "US", region: "US-CA", offset: -8 },
  { country: "GB", offset: 0 }, { country: "AU", region: "AU-VIC", offset: 10 }, { country: "IN", offset: 5.5 },
] as const;
const OUTCOMES = ["no-answer", "no-answer", "no-answer", "connected", "conversation", "left-message", "not-connected", "delivered"];
const CHANNELS = ["voice", "voice", "voice", "voice", "voicemail", "sms", "sms", "email", "visit", "letter"];
const EVENTS = ["payment", "promise-to-pay", "identity-verified", "consent", "validation-sent", "visit-notice-sent", "complaint"];

/** How far back a history reaches; its entries come closer together towards its end. */
const DAYS_BACK = 120;

/** Check inputs as a collections system sends them, with every fact given: six zones, 0 to 60 history entries unless `entries` says how many. */
export function makeInputs(count: number, seed = 20261122, entries?: number): Fields[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const first = parseInstant("2025-03-01T00:00:00Z");
  const inputs = Array.from({ length: count }, (_, n) => {
    const { offset, ...location } = pick(PLACES);
    const stamp = (at: number) => formatInstant(at, offset * 3600);
    const localMorning = Math.floor((first + random() * 500 * DAY_SECONDS) / DAY_SECONDS) * DAY_SECONDS - offset * 3600;
    const at = localMorning + Math.floor((7.5 + random() * 14.5) * 3600);
    const debts = random() < 0.2 ? ["L-1", "L-2"] : ["L-1"];
    const isThird = random() < 0.1;
    const collector = { id: "agency-1", kind: pick(["agency", "creditor"]), jurisdictions: random() < 0.97 ? [location.country] : ["FR"] };
    const recipient = isThird
      ? { id: "third-1", role: pick(["contact-person", "family", "colleague"]), address: "+100", addressType: "mobile", location }
      : { id: "debtor-1", role: "debtor", address: "+200", addressType: "mobile" };
    const past = (id: string, when: number): Fields => ({
      id, caseId: "case-1", debtIds: [pick(debts)], at: stamp(when), channel: pick(CHANNELS), direction: random() < 0.92 ? "outbound" : "inbound",
      recipient: random() < 0.9 ? { id: "debtor-1", role: "debtor", address: "+200" } : { id: "third-1", role: "contact-person", address: "+100" },
      collector: { id: random() < 0.9 ? "agency-1" : "bank-1", kind: "agency" }, outcome: pick(OUTCOMES),
    });
    const moments = Array.from({ length: entries ?? Math.floor(random() * 61) }, () => at - 60 - Math.floor(random() ** 2 * DAYS_BACK * DAY_SECONDS)).sort((a, b) => a - b);
    const history: Fields[] = moments.map((when, i) => {
      const id = `h-${n}-${i}`;
      const roll = random();
      if (roll > 0.12) return past(id, when);
      // Of several debts an event may be about one.
      const event = (type: string, more: Fields = {}): Fields => ({ id, type, at: stamp(when), caseId: "case-1", personId: "debtor-1", ...(debts.length > 1 && random() < 0.5 && { debtIds: [pick(debts)] }), ...more });
      if (roll < 0.004) return event("opt-out", { channel: pick(["sms", "voice"]) });
      if (roll < 0.006) return event(pick(["cease-request", "refuses-to-pay"]));
      if (roll < 0.012) return event("inconvenient", { hours: { from: "12:00", to: "14:00" } });
      if (roll < 0.014) return event("represented");
      if (roll < 0.016) return { id, type: "third-party-refuses", at: stamp(when), caseId: "case-1", personId: "third-1" };
      const type = pick(EVENTS);
      const to = pick(["contact", "automated-calls", "hours"]);
      return event(type, type === "consent" ? { to, address: "+200", channel: "voice", ...(to === "hours" && { hours: { from: "07:00", to: "22:00" } }) } : {});
    });
    const channel = pick(CHANNELS);
    return {
      contact: {
        id: `c-${n}`, caseId: "case-1", debtIds: debts, at: stamp(at), channel, direction: "outbound", purpose: isThird && random() < 0.8 ? "locate" : "collect",
        automated: channel === "voice" && random() < 0.1 ? "prerecorded" : "none", recipient, collector, recording: "audio", callerId: { masked: random() < 0.01 },
        ...(channel === "visit" && { visit: { collectors: random() < 0.9 ? 2 : 1, badge: true } }),
      },
      case: {
        id: "case-1", debtor: { id: "debtor-1", location, status: random() < 0.02 ? ["deceased"] : [] },
        debts: debts.map((id) => ({ id, product: "consumer-loan", purpose: "consumer", daysPastDue: 90, disputed: false })),
        creditor: { id: "bank-1", kind: "bank" },
      },
      history, historyFrom: "origin", historyCovers: "debtor",
    };
  });
  // As they come off the wire: text that was put together piece by piece reads slower than parsed text.
  return JSON.parse(JSON.stringify(inputs)) as Fields[];
}
