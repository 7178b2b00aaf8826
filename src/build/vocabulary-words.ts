import { EVENT_TYPES } from "../records/event-types";
import { MODALS, RESULTS } from "../records/decision";
import { FORCES } from "../records/force";
import {
  ADDRESS_TYPES, AUTOMATIONS, BANKRUPTCY_RESULTS, CALLER_ID_OWNERS, CHANNELS, COLLECTOR_KINDS, CONSENT_PURPOSES, CONSENT_RECEIVERS, COVERS,
  CREDITOR_KINDS, DEBTOR_STATUSES, DEBT_PURPOSES, DEFAULT_NOTICES, DIRECTIONS, FORMS, LINE_TYPES, LOCATION_SOURCES, MODES, OUTCOMES,
  PLACES_OF_PRESENCE, PRODUCTS, PURPOSES, RECIPIENT_ROLES, RECORDINGS, REPRESENTATIVES, STYLES, WEEKDAYS,
} from "../records/vocabulary";

/** A closed vocabulary as the published types have it. */
export interface Vocabulary {
  readonly name: string;
  readonly values: readonly string[];
  readonly about: string;
  /** What a value means, where its slug does not tell. */
  readonly words: Readonly<Record<string, string>>;
}

/** The vocabularies of the records. They stand here and not beside their values, because words would weigh in the core. */
export const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary("Channel", CHANNELS, "By what means a contact is made.", {
    "instant-message": "WeChat, WhatsApp and the like", "in-app": "push or in-app inbox",
    chat: "the debtor's own web chat session", "social-private": "a private message on a social platform", "social-public": "a post that others see",
  }),
  vocabulary("Direction", DIRECTIONS, "Who began a contact.", { outbound: "the collector", inbound: "the other party" }),
  vocabulary("ContactStyle", STYLES, "Whether a contact only informs, or interacts."),
  vocabulary("Automation", AUTOMATIONS, "How far a machine makes a contact.", { prerecorded: "a recording plays", "ai-voice": "a dialogue robot speaks" }),
  vocabulary("ContactPurpose", PURPOSES, "What a contact is for.", {
    remind: "of what is not yet due", locate: "asks where the debtor is", relay: "asks somebody to pass a message on",
    respond: "answers the person's own question",
  }),
  vocabulary("ContactOutcome", OUTCOMES, "What came of a past contact.", {
    "not-connected": "busy, out of service", "no-answer": "on a visit: nobody was there",
    connected: "answered, but nobody conversed: a recording played, the line dropped",
    conversation: "recipient and collector spoke, whatever was said", refused: "the person cut it off before any exchange", attempted: "nothing more is known",
  }),
  vocabulary("RecipientRole", RECIPIENT_ROLES, "What a person is to the debt.", {
    "contact-person": "named by the debtor in the loan contract", "reporting-agency": "a consumer reporting agency",
  }),
  vocabulary("AddressType", ADDRESS_TYPES, "Kind of address. `home` and `home-phone` are one place, `workplace`, `work-phone` and `work-email` another."),
  vocabulary("LineType", LINE_TYPES, "Kind of telephone line.", { charged: "whoever is called pays for the call" }),
  vocabulary("Presence", PLACES_OF_PRESENCE, "Where a person is known to be at the contact."),
  vocabulary("CollectorKind", COLLECTOR_KINDS, "Kind of collector.", { creditor: "the creditor itself" }),
  vocabulary("CreditorKind", CREDITOR_KINDS, "Kind of creditor."),
  vocabulary("DebtorStatus", DEBTOR_STATUSES, "A standing fact of a debtor."),
  vocabulary("Recording", RECORDINGS, "How a contact is recorded."),
  vocabulary("CallerIdOwner", CALLER_ID_OWNERS, "Whose number, account or device a contact is made from.", { personal: "the agent's own" }),
  vocabulary("Product", PRODUCTS, "What a debt arose from."),
  vocabulary("DebtPurpose", DEBT_PURPOSES, "What a debt was taken on for."),
  vocabulary("LocationSource", LOCATION_SOURCES, "How a place is known."),
  vocabulary("Mode", MODES, "Whether a contact is yet to be made.", { proposed: "may it be made?", past: "was it permitted, by the law of its day?" }),
  vocabulary("HistoryCover", COVERS, "Whose records a history holds, narrowest first.", {
    collector: "this collector's own", creditor: "the creditor's and all its agencies', about its debts", debtor: "every collector's of this debtor",
  }),
  vocabulary("Form", FORMS, "How a statement was given."),
  vocabulary("ConsentPurpose", CONSENT_PURPOSES, "What a consent permits; it is given and revoked under the same word.", {
    contact: "this address may be used about the debt", hours: "contact in the named `hours`", "time-or-place": "where the law speaks of both, with `hours` or an address",
    "extra-calls": "calls beyond a cap", "direct-contact": "the attorney, or the represented person, permits direct contact",
    "automated-calls": "calls by machine, with `automated`", "electronic-records": "legal notices by electronic means",
    "third-party-contact": "a named third party may be contacted", "enter-premises": "going into a home or office on a visit", disclosure: "of the debt to the named person",
  }),
  vocabulary("ConsentReceiver", CONSENT_RECEIVERS, "Whom a consent was given to."),
  vocabulary("Representative", REPRESENTATIVES, "Who represents a person."),
  vocabulary("DefaultNotice", DEFAULT_NOTICES, "Which prior notice was sent; `start`: of collection."),
  vocabulary("BankruptcyResult", BANKRUPTCY_RESULTS, "How a bankruptcy ended."),
  vocabulary("Weekday", WEEKDAYS, "A day of the week."),
  vocabulary("EventName", Object.keys(EVENT_TYPES) as readonly (keyof typeof EVENT_TYPES)[], "What can happen that is no contact. Packs may declare more. In brackets: what it does, and what ends it within its own scope.", {
    consent: "the person's consent to a way of contact; `to`, `channel`, `address`, `automated`, `hours`, `form`, `givenTo`, `until` say which",
    "opt-out": "no more by this `channel` or `address`", "cease-request": "stop contact about the debt; `form`", "refuses-to-pay": "in writing",
    inconvenient: "a time or place does not suit: `hours`, `addressType`, `form`, `until`", "preferred-hours": "the person names `hours` that suit; replaces the earlier ones",
    "employer-prohibits": "the employer forbids such contact at work", represented: "`by` an attorney or debt counsellor; `contactKnown`, `unresponsiveSince`",
    dispute: "the debt is disputed; `form`", "validation-sent": "the validation notice went out", bankruptcy: "`chapter`", "bankruptcy-closed": "`result`",
    unreachable: "the debtor could not be reached by any known means",
    "third-party-refuses": "this third party (`personId`) asked not to be contacted again; holds for every collector of the case",
    "third-party-requests-contact": "this third party asked to be contacted again", "third-party-offers-payment": "this third party (`personId`) offers to pay",
    "identity-verified": "the person at this address is who they should be", "wrong-number": "this address is not the person's",
    "promise-to-pay": "`amount`, `dueOn`", payment: "`amount`", "default-notice-sent": "prior notice of default; `notice` says which",
    "visit-notice-sent": "prior notice of a visit", "outsourcing-notice-sent": "the debtor was told that this agency will collect; `agencyId`, `channel`, `form`",
    appointment: "the debtor named a date and time for a contact; `meetAt`", deferral: "payment is put off; `ground`, `until`",
    "no-contact-order": "of police or court; `until`",
  }),
  vocabulary("Force", FORCES, "How binding an instrument is, strongest first.", { standard: "national standard", guideline: "regulator's guidance", code: "self-regulation", policy: "house policy" }),
  vocabulary("Modal", MODALS, "Whether a provision binds or advises.", { must: "应, 不应", should: "宜, 不宜" }),
  vocabulary("RuleResult", RESULTS, "What came of a rule for one contact.", {
    unproven: "a fact that the rule needs is missing", excepted: "an exception of the rule applies", inapplicable: "the rule does not concern the contact",
  }),
];

function vocabulary<const V extends string>(name: string, values: readonly V[], about: string, words: Partial<Record<V, string>> = {}): Vocabulary {
  return { name, values, about, words: words as Record<string, string> };
}
