import { parseClock } from "../../time/clock";
import { DAY_SECONDS, parseInstant, weekday } from "../../time/instant";
import { zonesOfPlace } from "../../time/place";

/** An entry of a history as a system keeps it: a past contact, or with `type` an event. */
interface PlainEntry {
  id: string; type?: string; at: string; channel: string; direction?: string; outcome?: string; debtIds?: string[]; personId?: string; address?: string; to?: string;
  recipient: { id: string; role: string; address: string }; collector: { id: string }; hours?: { from: string; to: string };
}

/** An input of the benchmark: nothing is missing, and nothing is wrong. */
export interface PlainInput {
  contact: {
    id: string; at: string; channel: string; purpose: string; automated: string; debtIds: string[]; recipient: { id: string; role: string; address: string };
    collector: { id: string; kind: string; jurisdictions: string[] }; recording: string; callerId: { masked: boolean }; visit?: { collectors: number; badge: boolean };
  };
  case: { debtor: { id: string; location: { country: string; region?: string }; status: string[] }; debts: { id: string; daysPastDue: number }[] };
  history: PlainEntry[];
}

/** Of one debt of the contact. */
export interface DebtFacts {
  id: string;
  /** Telephone calls about it within seven days, and whether one was a conversation. */
  calls: number;
  spoken: boolean;
  daysPastDue: number;
  /** What the person said or allowed; an event that names no debt is about all. */
  optedOut: boolean;
  ceased: boolean;
  inconvenient: boolean;
  represented: boolean;
  automatedConsent: boolean;
  hoursConsent: boolean;
}

/** Everything that the twenty rules ask, computed beforehand: what an engine without clocks and windows has to be given. */
export interface Facts {
  /** Seconds of the local day. */
  second: number;
  sunday: boolean;
  /** The rule on notices before visits is in force. */
  noticeInForce: boolean;
  channel: string;
  purpose: string;
  automated: string;
  telephone: boolean;
  message: boolean;
  visit: boolean;
  third: boolean;
  voiceToday: number;
  pooled: number;
  messagesToday: number;
  visited: boolean;
  refused: boolean;
  thirdReached: boolean;
  noticed: boolean;
  masked: boolean;
  recording: string;
  /** On a visit; as the rule wants them for any other contact. */
  visitors: number;
  badge: boolean;
  collectorKind: string;
  licensed: boolean;
  gone: boolean;
  debts: DebtFacts[];
}

const isTelephone = (channel: string) => channel === "voice" || channel === "voicemail";
const isMessage = (channel: string) => channel === "sms" || channel === "email";
const spoke = (outcome: string | undefined) => outcome === "conversation" || outcome === "left-message";
const NOTICE_UNTIL = parseInstant("2026-01-01T00:00:00Z") / DAY_SECONDS;

/** Goes over the history once, by the package's own clock. */
export function factsOf({ contact, case: file, history }: PlainInput): Facts {
  const at = parseInstant(contact.at);
  const { location, status } = file.debtor;
  const zone = zonesOfPlace(location.country, location.region)![0]!;
  const today = zone.dayAt(at);
  const second = zone.secondAt(at);
  const startOfToday = zone.startOfDay(today);
  const weekStart = zone.startOfDay(today - 6);
  const fortnightStart = zone.startOfDay(today - 13);
  const monthAgo = zone.instantOf(today - 30, second);
  const quarterAgo = zone.instantOf(today - 90, second);
  const person = contact.recipient.id;
  const telephone = isTelephone(contact.channel);
  const { debtIds } = contact;
  const debts: DebtFacts[] = [];
  for (const id of debtIds) {
    const { daysPastDue } = file.debts.find((debt) => debt.id === id)!;
    debts.push({ id, calls: 0, spoken: false, daysPastDue, optedOut: false, ceased: false, inconvenient: false, represented: false, automatedConsent: false, hoursConsent: false });
  }
  let voiceToday = 0, pooled = 0, messagesToday = 0, visited = false, refused = false, thirdReached = false, noticed = false;
  for (let i = 0; i < history.length; i++) {
    const entry = history[i]!;
    const when = parseInstant(entry.at);
    if (entry.type !== undefined) {
      if (entry.type === "visit-notice-sent") noticed ||= today - zone.dayAt(when) >= 3;
      else if (entry.type === "third-party-refuses") refused ||= entry.personId === undefined || entry.personId === person;
      else for (const debt of debts) if (entry.debtIds === undefined || entry.debtIds.includes(debt.id)) note(entry, contact, file.debtor.id, second, debt);
      continue;
    }
    const out = entry.direction !== "inbound";
    const samePerson = entry.recipient.id === person;
    if (out && when > monthAgo) pooled++;
    if (out && entry.channel === "voice" && when >= startOfToday) voiceToday++;
    if (out && samePerson && isMessage(entry.channel) && when >= startOfToday) messagesToday++;
    if (entry.channel === "visit" && when >= fortnightStart) visited = true;
    if (out && samePerson && entry.outcome === "conversation" && when > quarterAgo) thirdReached = true;
    if (when >= weekStart && samePerson && isTelephone(entry.channel) && entry.collector.id === contact.collector.id) {
      for (let d = 0; d < debts.length; d++) {
        if (!entry.debtIds!.includes(debtIds[d]!)) continue;
        if (out && entry.outcome !== "not-connected" && (entry.debtIds!.length === 1 || spoke(entry.outcome))) debts[d]!.calls++;
        if (entry.outcome === "conversation") debts[d]!.spoken = true;
      }
    }
  }
  return {
    second, sunday: weekday(today) === 6, noticeInForce: today < NOTICE_UNTIL,
    channel: contact.channel, purpose: contact.purpose, automated: contact.automated, telephone, message: isMessage(contact.channel), visit: contact.channel === "visit", third: contact.recipient.role !== "debtor",
    voiceToday, pooled, messagesToday, visited, refused, thirdReached, noticed,
    masked: contact.callerId.masked, recording: contact.recording, visitors: contact.visit?.collectors ?? 2, badge: contact.visit?.badge ?? true,
    collectorKind: contact.collector.kind, licensed: contact.collector.jurisdictions.includes(location.country), gone: status.includes("deceased") || status.includes("bankrupt"),
    debts,
  };
}

/** Takes down what an event about the debt says, if it speaks of this contact. */
function note(event: PlainEntry, contact: PlainInput["contact"], debtor: string, second: number, debt: DebtFacts): void {
  const { recipient, channel } = contact;
  const { type, personId } = event;
  // Whoever is contacted, it is the debtor who is represented.
  if (type === "represented") debt.represented ||= personId === undefined || personId === debtor;
  if (personId !== undefined && personId !== recipient.id) return;
  if (type === "opt-out") debt.optedOut ||= event.channel === undefined || event.channel === channel || (isTelephone(event.channel) && isTelephone(channel));
  else if (type === "cease-request" || type === "refuses-to-pay") debt.ceased = true;
  else if (type === "inconvenient") debt.inconvenient ||= event.hours === undefined || isWithin(event.hours, second);
  else if (type === "consent" && event.channel === channel && event.address === recipient.address) {
    if (event.to === "automated-calls") debt.automatedConsent = true;
    else if (event.to === "hours") debt.hoursConsent ||= event.hours !== undefined && isWithin(event.hours, second);
  }
}

const isWithin = ({ from, to }: { from: string; to: string }, second: number): boolean => second >= parseClock(from)! && second < parseClock(to)!;
