/**
 * The closed vocabularies of the records, each once. A value outside its list is not understood: `parseInput` refuses it, and
 * `check` treats it as not known (in a history entry: denies and names the entry).
 */

export const CHANNELS = [
  "voice", "voicemail", "sms", "email", "letter", "postcard", "fax", "visit", "instant-message", "in-app", "chat",
  "social-private", "social-public",
] as const;
export const DIRECTIONS = ["outbound", "inbound"] as const;
export const STYLES = ["notify", "interact"] as const;
export const AUTOMATIONS = ["none", "autodialed", "prerecorded", "ai-voice"] as const;
export const PURPOSES = [
  "collect", "remind", "locate", "relay", "verify-identity", "legal-notice", "validation-notice", "respond", "confirm-cease",
  "service",
] as const;
export const OUTCOMES = [
  "not-connected", "no-answer", "connected", "conversation", "left-message", "delivered", "undelivered", "refused",
  "wrong-party", "attempted",
] as const;
export const RECIPIENT_ROLES = [
  "debtor", "co-debtor", "guarantor", "spouse", "parent-of-minor", "guardian", "executor", "attorney", "contact-person",
  "family", "employer", "colleague", "neighbour", "debt-counsellor", "other-third-party", "successor", "creditor",
  "creditor-attorney", "reporting-agency",
] as const;
export const ADDRESS_TYPES = [
  "mobile", "home-phone", "work-phone", "personal-email", "work-email", "home", "workplace", "hospital", "school",
  "public-place", "other",
] as const;
export const LINE_TYPES = ["mobile", "landline", "voip", "toll-free", "charged", "emergency", "care-facility"] as const;
export const PLACES_OF_PRESENCE = ["home", "workplace", "hospital", "school", "public-place", "elsewhere"] as const;
export const COLLECTOR_KINDS = ["creditor", "affiliate", "agency", "law-firm", "debt-buyer", "servicer"] as const;
export const CREDITOR_KINDS = [
  "bank", "consumer-finance", "internet-bank", "microlender", "p2p", "retailer", "utility", "telecom", "medical",
  "debt-buyer", "government", "other",
] as const;
/** Standing facts of a debtor; packs may declare more. */
export const DEBTOR_STATUSES = [
  "deceased", "minor", "bankrupt", "incapacitated", "servicemember", "student", "serious-illness", "hardship", "vulnerable",
  "disaster",
] as const;
export const RECORDINGS = ["none", "audio", "audio-video"] as const;
export const CALLER_ID_OWNERS = ["collector", "personal"] as const;
export const PRODUCTS = [
  "credit-card", "consumer-loan", "online-loan", "auto-loan", "mortgage", "student-loan", "medical", "utility", "telecom",
  "rent", "other",
] as const;
export const DEBT_PURPOSES = ["consumer", "business"] as const;
export const LOCATION_SOURCES = ["address", "phone-number", "stated", "device"] as const;
export const MODES = ["proposed", "past"] as const;
/** Whose records a history holds, narrowest first. */
export const COVERS = ["collector", "creditor", "debtor"] as const;
export const FORMS = ["oral", "written", "electronic", "registered-mail", "recorded"] as const;
export const CONSENT_PURPOSES = [
  "contact", "hours", "time-or-place", "extra-calls", "direct-contact", "automated-calls", "electronic-records",
  "third-party-contact", "enter-premises", "disclosure",
] as const;
export const CONSENT_RECEIVERS = ["creditor", "collector", "previous-collector"] as const;
export const REPRESENTATIVES = ["attorney", "debt-counsellor"] as const;
export const DEFAULT_NOTICES = ["payment", "medical", "start", "data-transfer"] as const;
export const BANKRUPTCY_RESULTS = ["discharged", "dismissed", "closed", "converted"] as const;
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The value that means the same as leaving a field out, for every field. */
export const UNKNOWN_VALUE = "unknown";

/** Named groups of values; each belongs to one vocabulary and is written `{ group: telephone }`. */
export const GROUPS = {
  channel: {
    telephone: ["voice", "voicemail"],
    electronic: ["sms", "email", "instant-message", "in-app", "chat", "social-private", "social-public"],
    written: ["sms", "email", "letter", "postcard", "fax", "instant-message", "in-app", "chat", "social-private", "social-public"],
    postal: ["letter", "postcard"],
    message: ["sms", "email", "instant-message", "in-app", "social-private"],
    social: ["social-private", "social-public"],
  },
  role: {
    owing: ["debtor", "co-debtor", "guarantor"],
    "third-party": [
      "spouse", "parent-of-minor", "guardian", "executor", "contact-person", "family", "employer", "colleague", "neighbour",
      "debt-counsellor", "other-third-party",
    ],
    work: ["employer", "colleague"],
    relatives: ["spouse", "parent-of-minor", "family"],
  },
  addressType: {
    home: ["home", "home-phone"],
    work: ["workplace", "work-phone", "work-email"],
  },
  product: {
    "consumer-credit": ["credit-card", "consumer-loan", "online-loan", "auto-loan", "mortgage", "student-loan"],
    loan: ["consumer-loan", "online-loan", "auto-loan", "mortgage", "student-loan"],
  },
  form: {
    written: ["written", "electronic", "registered-mail"],
    provable: ["written", "electronic", "registered-mail", "recorded"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
