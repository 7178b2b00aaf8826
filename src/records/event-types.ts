/** What an event does to what may be done: takes leave away, gives it, or only tells. */
export type Effect = "restricts" | "permits" | "tells";

/** Fields of an event that say for whom, what and where it holds. */
export type ScopeField = "personId" | "debtIds" | "channel" | "address" | "addressType" | "hours" | "collectorId";

/** One row of the table of event types. Packs add rows for types of their own (`facts` and `events` of `pack.yaml`). */
export interface EventType {
  /** What it does to what may be done. */
  readonly effect: Effect;
  /** Fields that say for whom, what and where it holds. */
  readonly scope: readonly ScopeField[];
  /** Types whose later event ends this one, each only within its own scope. */
  readonly endedBy?: readonly string[];
  /** A later event of the same type replaces this one. */
  readonly replaces?: true;
  /** Ended also by a later conversation with the debtor. */
  readonly endedByConversation?: true;
  /** The slug of `debtor.status` that this event begins. */
  readonly status?: string;
}

const person = ["personId"] as const;
const personDebt = ["personId", "debtIds"] as const;
const medium = ["personId", "debtIds", "channel", "address", "addressType", "collectorId"] as const;
const timed = ["personId", "debtIds", "channel", "address", "addressType", "hours", "collectorId"] as const;

/**
 * Every event type of the record model. A scope field that a restricting event does not carry means *all*; what a permitting
 * event has to carry, the rule that relies on it says (`must-name`).
 */
export const EVENT_TYPES = {
  consent: { effect: "permits", scope: timed, endedBy: ["consent-revoked"] },
  "consent-revoked": { effect: "restricts", scope: medium, endedBy: ["consent"] },
  "opt-out": { effect: "restricts", scope: medium, endedBy: ["opt-in"] },
  "opt-in": { effect: "permits", scope: medium, endedBy: ["opt-out"] },
  "cease-request": { effect: "restricts", scope: [...personDebt, "collectorId"], endedBy: ["cease-withdrawn"] },
  "cease-withdrawn": { effect: "permits", scope: [...personDebt, "collectorId"] },
  "refuses-to-pay": { effect: "restricts", scope: [...personDebt, "collectorId"], endedBy: ["cease-withdrawn"] },
  inconvenient: { effect: "restricts", scope: timed, endedBy: ["inconvenient-ended"] },
  "inconvenient-ended": { effect: "permits", scope: timed },
  "preferred-hours": { effect: "restricts", scope: timed, replaces: true },
  "employer-prohibits": { effect: "restricts", scope: [...person, "collectorId"], endedBy: ["employer-permits"] },
  "employer-permits": { effect: "permits", scope: [...person, "collectorId"] },
  represented: { effect: "restricts", scope: personDebt, endedBy: ["representation-ended"] },
  "representation-ended": { effect: "permits", scope: personDebt },
  dispute: { effect: "restricts", scope: [...personDebt, "collectorId"], endedBy: ["dispute-resolved"] },
  "dispute-resolved": { effect: "permits", scope: personDebt },
  "validation-sent": { effect: "tells", scope: personDebt },
  bankruptcy: { effect: "restricts", scope: personDebt, endedBy: ["bankruptcy-closed"], status: "bankrupt" },
  "bankruptcy-closed": { effect: "permits", scope: personDebt },
  deceased: { effect: "restricts", scope: person, status: "deceased" },
  minor: { effect: "restricts", scope: person, status: "minor" },
  incapacitated: { effect: "restricts", scope: person, endedBy: ["capacity-restored"], status: "incapacitated" },
  "capacity-restored": { effect: "permits", scope: person },
  "serious-illness": { effect: "restricts", scope: person, endedBy: ["illness-ended"], status: "serious-illness" },
  "illness-ended": { effect: "permits", scope: person },
  disaster: { effect: "restricts", scope: person, endedBy: ["disaster-ended"], status: "disaster" },
  "disaster-ended": { effect: "permits", scope: person },
  hardship: { effect: "restricts", scope: personDebt, endedBy: ["hardship-ended"], status: "hardship" },
  "hardship-ended": { effect: "permits", scope: personDebt },
  servicemember: { effect: "restricts", scope: person, endedBy: ["service-ended"], status: "servicemember" },
  "service-ended": { effect: "permits", scope: person },
  unreachable: { effect: "permits", scope: person, endedByConversation: true },
  "third-party-refuses": { effect: "restricts", scope: person, endedBy: ["third-party-requests-contact"] },
  "third-party-requests-contact": { effect: "permits", scope: person, endedBy: ["third-party-refuses"] },
  "third-party-offers-payment": { effect: "permits", scope: personDebt, endedBy: ["third-party-refuses"] },
  "identity-verified": { effect: "permits", scope: ["personId", "address"], endedBy: ["wrong-number", "number-reassigned"] },
  "wrong-number": { effect: "restricts", scope: ["personId", "address"], endedBy: ["identity-verified"] },
  "number-reassigned": { effect: "restricts", scope: ["personId", "address"], endedBy: ["identity-verified"] },
  "promise-to-pay": { effect: "tells", scope: personDebt },
  payment: { effect: "tells", scope: personDebt },
  settlement: { effect: "tells", scope: personDebt },
  "plan-agreed": { effect: "restricts", scope: personDebt, endedBy: ["plan-broken"] },
  "plan-broken": { effect: "permits", scope: personDebt },
  complaint: { effect: "restricts", scope: personDebt, endedBy: ["complaint-resolved"] },
  "complaint-resolved": { effect: "permits", scope: personDebt },
  litigation: { effect: "tells", scope: personDebt },
  judgment: { effect: "tells", scope: personDebt },
  "default-notice-sent": { effect: "tells", scope: personDebt },
  "visit-notice-sent": { effect: "tells", scope: personDebt },
  "outsourcing-notice-sent": { effect: "tells", scope: personDebt },
  "missed-meeting": { effect: "tells", scope: personDebt },
  appointment: { effect: "permits", scope: personDebt, endedBy: ["appointment-cancelled"] },
  "appointment-cancelled": { effect: "restricts", scope: personDebt },
  deferral: { effect: "restricts", scope: personDebt },
  "location-answer-doubted": { effect: "permits", scope: person },
  "original-creditor-request": { effect: "restricts", scope: [...personDebt, "collectorId"], endedBy: ["original-creditor-sent"] },
  "original-creditor-sent": { effect: "tells", scope: personDebt },
  "no-contact-order": { effect: "restricts", scope: [...person, "collectorId"], endedBy: ["order-lifted"] },
  "order-lifted": { effect: "permits", scope: [...person, "collectorId"] },
  "agent-suspended": { effect: "restricts", scope: ["collectorId"], endedBy: ["agent-reinstated"] },
  "agent-reinstated": { effect: "permits", scope: ["collectorId"] },
  "placement-ended": { effect: "restricts", scope: ["collectorId", "debtIds"] },
  "licence-ended": { effect: "restricts", scope: ["collectorId"], endedBy: ["licence-restored"] },
  "licence-restored": { effect: "permits", scope: ["collectorId"] },
} as const satisfies Record<string, EventType>;

