import { factsOf, type PlainInput } from "./facts";

interface PlainReason {
  ruleId: string;
  basis: "violated";
  debtId?: string;
  message: string;
  citation: { instrument: string; pinpoint: string; force: string };
  evidence: string[];
}

/**
 * The plain function that somebody would write for just these twenty rules, with the package's own clock: it knows every rule by
 * heart, trusts its input, and goes over the history once. Its reasons carry a message and a citation, and no evidence.
 */
export function judgeByHand(input: PlainInput): { outcome: "allow" | "deny"; reasons: PlainReason[] } {
  const facts = factsOf(input);
  const { second, telephone, visit, third, debts } = facts;
  const reasons: PlainReason[] = [];
  const deny = (rule: string, pinpoint: string, message: string, debtId?: string) => void reasons.push({ ruleId: `bench.code.${rule}`, basis: "violated", debtId, message, citation: { instrument: "bench.code", pinpoint, force: "standard" }, evidence: [] });
  const tooEarlyOrLate = second < 28_800 || second >= 75_600;
  for (const debt of debts) {
    const { id } = debt;
    if (tooEarlyOrLate && !debt.hoursConsent) deny("hours", "1", `${second} is outside 08:00-21:00`, id);
    if (telephone && debt.calls + 1 > 7) deny("seven-in-seven", "3", `call ${debt.calls + 1} within seven days; 7 is the most`, id);
    if (telephone && debt.spoken) deny("pause", "4", "a conversation took place within seven days", id);
    if (debt.optedOut) deny("opt-out", "9", "the person opted out of this medium", id);
    if (debt.ceased && facts.purpose !== "legal-notice" && facts.purpose !== "respond") deny("cease", "10", "the person asked for contact to stop", id);
    if (debt.inconvenient) deny("inconvenient", "11", "the person named this time as inconvenient", id);
    if (debt.represented) deny("attorney", "12", "the debtor is represented", id);
    if (telephone && facts.automated !== "none" && !debt.automatedConsent) deny("robot-consent", "13", "no consent to automated calls stands", id);
    if (facts.gone) deny("deceased", "18", "the debtor has died or is bankrupt", id);
    if (visit && facts.noticeInForce && !facts.noticed && debt.daysPastDue > 60) deny("business-debt", "20", "a notice has to precede the visit by three days", id);
  }
  if ((facts.channel === "voice" || visit) && facts.sunday && (second < 36_000 || second >= 64_800)) deny("sunday-hours", "2", `${second} on a Sunday`);
  if (facts.channel === "voice" && facts.voiceToday + 1 > 3) deny("daily-cap", "5", `call ${facts.voiceToday + 1} of the day; 3 is the most`);
  if (facts.pooled + 1 > 25) deny("pooled-cap", "6", `contact ${facts.pooled + 1} within thirty days; 25 is the most`);
  if (facts.message && facts.messagesToday + 1 > 2) deny("message-cap", "7", `message ${facts.messagesToday + 1} of the day; 2 is the most`);
  if (visit && facts.visited) deny("visit-gap", "8", "a visit took place within fourteen days");
  if (third && facts.purpose !== "locate" && facts.purpose !== "relay") deny("third-party", "14", "a third person may only be asked or given a message");
  if (third && (facts.refused || facts.thirdReached)) deny("third-party-once", "15", "this third person was reached already or refused");
  if (visit && (facts.visitors < 2 || !facts.badge)) deny("visit-two", "16", "two people with identification have to visit");
  if (facts.collectorKind === "agency" && !facts.licensed) deny("licence", "17", "the collector holds no licence at the debtor's place");
  if (telephone && (facts.masked || facts.recording === "none")) deny("masked", "19", "the number has to be shown and the call recorded");
  return { outcome: reasons.length > 0 ? "deny" : "allow", reasons };
}
