import { parseInstant, weekday } from "../../time/instant";
import { zonesOfPlace } from "../../time/place";
import type { Zone } from "../../time/zone";
import { parseClock } from "../../time/clock";

/* The plain function that somebody would write for just these twenty rules, with the package's own clock: it knows every rule by
 * heart, trusts its input, and goes over the history once. */

interface Reason {
  ruleId: string;
  basis: "violated";
  debtId?: string;
  message: string;
  citation: { instrument: string; pinpoint: string; force: string };
  evidence: string[];
}
interface Entry {
  id: string; type?: string; at: string; channel: string; direction?: string; outcome?: string; debtIds: string[]; personId?: string; address?: string; to?: string;
  recipient: { id: string; role: string; address: string }; collector: { id: string }; hours?: { from: string; to: string };
}
export interface PlainInput {
  contact: { id: string; at: string; channel: string; purpose: string; automated: string; debtIds: string[]; recipient: { id: string; role: string; address: string }; collector: { id: string; kind: string; jurisdictions: string[] }; recording: string; callerId: { masked: boolean }; visit?: { collectors: number; badge: boolean } };
  case: { debtor: { location: { country: string; region?: string }; status: string[] }; debts: { id: string; daysPastDue: number }[] };
  history: Entry[];
}

const isTelephone = (channel: string) => channel === "voice" || channel === "voicemail";
const isMessage = (channel: string) => channel === "sms" || channel === "email";
const spoke = (outcome: string | undefined) => outcome === "conversation" || outcome === "left-message";
const DAY = 86_400;
const END = parseInstant("2026-01-01T00:00:00Z") / DAY;

export function judgeByHand({ contact, case: file, history }: PlainInput): { outcome: "allow" | "deny"; reasons: Reason[] } {
  const at = parseInstant(contact.at);
  const zone = zonesOfPlace(file.debtor.location.country, file.debtor.location.region)![0] as Zone;
  const today = zone.dayAt(at);
  const second = zone.secondAt(at);
  const startOfToday = zone.startOfDay(today);
  const weekStart = zone.startOfDay(today - 6);
  const fortnightStart = zone.startOfDay(today - 13);
  const monthAgo = zone.instantOf(today - 30, second);
  const quarterAgo = zone.instantOf(today - 90, second);
  const person = contact.recipient.id;
  const telephone = isTelephone(contact.channel);
  const message = isMessage(contact.channel);
  const visit = contact.channel === "visit";
  const third = contact.recipient.role !== "debtor";
  const debtCount = contact.debtIds.length;
  const calls = [0, 0];
  const spoken = [false, false];
  let voiceToday = 0, pooled = 0, messagesToday = 0, visited = false, optedOut = false, ceased = false, inconvenient = false, represented = false, automatedConsent = false, refused = false, thirdReached = false, hoursConsent = false, noticed = false;
  for (let i = 0; i < history.length; i++) {
    const entry = history[i]!;
    const when = parseInstant(entry.at);
    if (entry.type !== undefined) {
      const his = entry.personId === undefined || entry.personId === person;
      switch (entry.type) {
        case "opt-out": if (his && (entry.channel === undefined || entry.channel === contact.channel || (isTelephone(entry.channel) && telephone))) optedOut = true; break;
        case "cease-request": case "refuses-to-pay": if (his) ceased = true; break;
        case "inconvenient": if (his && (entry.hours === undefined || (second >= parseClock(entry.hours.from)! && second < parseClock(entry.hours.to)!))) inconvenient = true; break;
        case "represented": represented = true; break;
        case "third-party-refuses": if (his) refused = true; break;
        case "visit-notice-sent": if (today - zone.dayAt(when) >= 3) noticed = true; break;
        case "consent":
          if (his && entry.to === "automated-calls" && entry.address === contact.recipient.address && entry.channel === contact.channel) automatedConsent = true;
          if (his && entry.to === "hours" && entry.hours !== undefined && second >= parseClock(entry.hours.from)! && second < parseClock(entry.hours.to)!) hoursConsent = true;
          break;
        default:
      }
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
      for (let d = 0; d < debtCount; d++) {
        if (!entry.debtIds.includes(contact.debtIds[d]!)) continue;
        if (out && entry.outcome !== "not-connected" && (entry.debtIds.length === 1 || spoke(entry.outcome))) calls[d]!++;
        if (entry.outcome === "conversation") spoken[d] = true;
      }
    }
  }
  const reasons: Reason[] = [];
  const deny = (rule: string, pinpoint: string, text: string, debtId?: string) => void reasons.push({ ruleId: `bench.code.${rule}`, basis: "violated", debtId, message: text, citation: { instrument: "bench.code", pinpoint, force: "standard" }, evidence: [] });
  const sunday = weekday(today) === 6;
  if ((second < 28_800 || second >= 75_600) && !hoursConsent) deny("hours", "1", `${second} is outside 08:00-21:00`);
  if ((contact.channel === "voice" || visit) && sunday && (second < 36_000 || second >= 64_800)) deny("sunday-hours", "2", `${second} on a Sunday`);
  if (telephone) {
    for (let d = 0; d < debtCount; d++) {
      if (calls[d]! + 1 > 7) deny("seven-in-seven", "3", `call ${calls[d]! + 1} within seven days; 7 is the most`, contact.debtIds[d]);
      if (spoken[d]) deny("pause", "4", "a conversation took place within seven days", contact.debtIds[d]);
    }
    if (contact.callerId.masked || contact.recording === "none") deny("masked", "19", "the number has to be shown and the call recorded");
    if (contact.automated !== "none" && !automatedConsent) deny("robot-consent", "13", "no consent to automated calls stands");
  }
  if (contact.channel === "voice" && voiceToday + 1 > 3) deny("daily-cap", "5", `call ${voiceToday + 1} of the day; 3 is the most`);
  if (pooled + 1 > 25) deny("pooled-cap", "6", `contact ${pooled + 1} within thirty days; 25 is the most`);
  if (message && messagesToday + 1 > 2) deny("message-cap", "7", `message ${messagesToday + 1} of the day; 2 is the most`);
  if (visit && visited) deny("visit-gap", "8", "a visit took place within fourteen days");
  if (optedOut) deny("opt-out", "9", "the person opted out of this medium");
  if (ceased && contact.purpose !== "legal-notice" && contact.purpose !== "respond") deny("cease", "10", "the person asked for contact to stop");
  if (inconvenient) deny("inconvenient", "11", "the person named this time as inconvenient");
  if (represented) deny("attorney", "12", "the debtor is represented");
  if (third && contact.purpose !== "locate" && contact.purpose !== "relay") deny("third-party", "14", "a third person may only be asked or given a message");
  if (third && (refused || thirdReached)) deny("third-party-once", "15", "this third person was reached already or refused");
  if (visit && (contact.visit!.collectors < 2 || !contact.visit!.badge)) deny("visit-two", "16", "two people with identification have to visit");
  if (contact.collector.kind === "agency" && !contact.collector.jurisdictions.includes(file.debtor.location.country)) deny("licence", "17", "the collector holds no licence at the debtor's place");
  if (file.debtor.status.includes("deceased") || file.debtor.status.includes("bankrupt")) deny("deceased", "18", "the debtor has died or is bankrupt");
  if (visit && today < END && !noticed) for (const id of contact.debtIds) if (file.debts.find((debt) => debt.id === id)!.daysPastDue > 60) deny("business-debt", "20", "a notice has to precede the visit by three days", id);
  return { outcome: reasons.length > 0 ? "deny" : "allow", reasons };
}
