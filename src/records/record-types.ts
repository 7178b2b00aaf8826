// Generated from the schemas of the records; renew with `npx vitest run test/build/record-types -u`.

/** Everything that one check is judged on. */
export type CheckInput = {
  /** The contact to be judged. */
  contact: Contact;
  /** The case, or records of it that follow one another. */
  case: Case | Case[];
  /** Past contacts and events, in any order. Absent: none is on file. */
  history?: (Contact | HistoryEvent)[] | undefined;
  /** From when on the history is complete: an instant, or `origin`. Absent: nothing is known to be complete. */
  historyFrom?: string | HistoryFrom | undefined;
  /**
   * Whose records the history holds, each value those of the values before it too. One of `collector`, `creditor`, `debtor`. Absent: the collector's
   * own.
   */
  historyCovers?: HistoryCover | undefined;
  /** Proposed, or past. One of `proposed`, `past`. Absent: proposed. */
  mode?: Mode | undefined;
};

/** From when on the history is complete: an instant, or `origin`. */
export type HistoryFrom = {
  /** From when on contacts are complete: an instant, or `origin`. Absent: they are not known to be. */
  contacts?: string | undefined;
  /** From when on events are complete: an instant, or `origin`. Absent: they are not known to be. */
  events?: string | undefined;
};

/** One contact, proposed or past; a field that holds `unknown` is not known, and so is one that is left out, unless it says otherwise. */
export type Contact = {
  /** The contact (text without space around it, not `unknown`). */
  id: string;
  /** The case it belongs to (text without space around it, not `unknown`). */
  caseId: string;
  /** The debts it is about (at least one, each text without space around it, not `unknown`). Absent: all of the case's. */
  debtIds?: string[] | undefined;
  /** When it starts; a letter: when it is sent (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). */
  at: string;
  /** When it ended (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: not known. */
  endedAt?: string | undefined;
  /** When it was entered (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: when it was made. */
  recordedAt?: string | undefined;
  /**
   * By what means. One of `voice`, `voicemail`, `sms`, `email`, `letter`, `postcard`, `fax`, `visit`, `instant-message`, `in-app`, `chat`,
   * `social-private`, `social-public`.
   */
  channel: Channel | "unknown";
  /** Who began it. One of `outbound`, `inbound`. Absent: outbound. */
  direction?: Direction | "unknown" | undefined;
  /** Only informs, or interacts. One of `notify`, `interact`. Absent: what is prerecorded informs and all else interacts. */
  style?: ContactStyle | "unknown" | undefined;
  /** How far a machine makes it. One of `none`, `autodialed`, `prerecorded`, `ai-voice`. Absent: not known. */
  automated?: Automation | "unknown" | undefined;
  /**
   * What for. One of `collect`, `remind`, `locate`, `relay`, `verify-identity`, `legal-notice`, `validation-notice`, `respond`, `confirm-cease`,
   * `service`. Absent: collect.
   */
  purpose?: ContactPurpose | "unknown" | undefined;
  /** Another law that demands this contact, by its provision, for instance `12 CFR 1026.41` (not empty). Absent: not known. */
  requiredBy?: string | undefined;
  /** The history entry that a `respond` answers (text without space around it, not `unknown`). Absent: the person's latest inbound one. */
  answers?: string | undefined;
  /**
   * Records of one act, as a call logged as voice and as voicemail, share it and count once (text without space around it, not `unknown`). Absent: an
   * act of its own.
   */
  actId?: string | undefined;
  /**
   * On a past contact of another case: whose debt it was about (text without space around it, not `unknown`). Absent: of this case's contacts its
   * creditor, of others not known.
   */
  creditorId?: string | undefined;
  /** In a history: already scheduled, counted for later instants. Absent: it is not. */
  planned?: boolean | undefined;
  /** Whom it reaches. */
  recipient: Recipient;
  /** Who makes it. */
  collector: Collector;
  /** What is said or written. Absent: not known. */
  content?: Content | undefined;
  /** How it is recorded. One of `none`, `audio`, `audio-video`. Absent: not known. */
  recording?: Recording | "unknown" | undefined;
  /** What the recipient sees of the caller. Absent: not known. */
  callerId?: CallerId | undefined;
  /** How a visit is made. Absent: not known. */
  visit?: Visit | undefined;
  /** Past: the debts that were really spoken of (each text without space around it, not `unknown`). Absent: those it is about. */
  discussed?: string[] | undefined;
  /**
   * Past: what came of it. One of `not-connected`, `no-answer`, `connected`, `conversation`, `left-message`, `delivered`, `undelivered`, `refused`,
   * `wrong-party`, `attempted`. Absent: not known.
   */
  outcome?: ContactOutcome | "unknown" | undefined;
};

/** What is said or written. */
export type Content = {
  /** The script, message or transcript. Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  text?: string | undefined;
  /** Language of the text (BCP 47, such as `zh-Hant`). Absent: not known. */
  language?: string | undefined;
  /** The text holds placeholders. Absent: not known. */
  template?: boolean | undefined;
  /** The text comes from a script that was judged beforehand and kept to. Absent: not known. */
  judged?: boolean | undefined;
  /**
   * What shows outside: on a letter, or as subject or preview. Absent: not known. Personal: may stand in evidence, never in the words of a problem or
   * a reason.
   */
  envelope?: string | undefined;
  /**
   * Slugs of elements that a system guarantees outside the text, for instance `collector-name`; the whole list (each not empty). Absent: not known.
   */
  shows?: string[] | undefined;
};

/** What the recipient sees of the caller. */
export type CallerId = {
  /**
   * The number, account or device shown (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason.
   */
  number?: string | undefined;
  /** Hidden or altered. Absent: not known. */
  masked?: boolean | undefined;
  /** Registered to the collector. Absent: not known. */
  registered?: boolean | undefined;
  /** Whose number, account or device it is. One of `collector`, `personal`. Absent: not known. */
  owner?: CallerIdOwner | "unknown" | undefined;
};

/** How a visit is made. */
export type Visit = {
  /** How many people go (a whole number from 0). Absent: not known. */
  collectors?: number | undefined;
  /** The time was agreed. Absent: not known. */
  appointment?: boolean | undefined;
  /** They carry and show identification. Absent: not known. */
  badge?: boolean | undefined;
  /** They wear a uniform. Absent: not known. */
  uniform?: boolean | undefined;
  /** They went inside; proposed: they mean to. Absent: not known. */
  entered?: boolean | undefined;
};

/** Whom a contact reaches; of an inbound one, the other party, who began it. */
export type Recipient = {
  /** The person (text without space around it, not `unknown`). */
  id: string;
  /**
   * What the person is to the debt. One of `debtor`, `co-debtor`, `guarantor`, `spouse`, `parent-of-minor`, `guardian`, `executor`, `attorney`,
   * `contact-person`, `family`, `employer`, `colleague`, `neighbour`, `debt-counsellor`, `other-third-party`, `successor`, `creditor`,
   * `creditor-attorney`, `reporting-agency`.
   */
  role: RecipientRole | "unknown";
  /**
   * Phone number (E.164), email, handle or postal line; rules that count by address compare it letter by letter but for space around it, an email
   * without regard to capitals, a number without regard to blanks and signs (not empty). Absent: not known. Personal: may stand in evidence, never in
   * the words of a problem or a reason.
   */
  address?: string | undefined;
  /**
   * Kind of address. One of `mobile`, `home-phone`, `work-phone`, `personal-email`, `work-email`, `home`, `workplace`, `hospital`, `school`,
   * `public-place`, `other`. Absent: not known.
   */
  addressType?: AddressType | "unknown" | undefined;
  /** Where the person is, several where it is not known which. Absent: for the debtor the debtor's place, for anybody else not known. */
  location?: Location | Location[] | undefined;
  /** Known present place. One of `home`, `workplace`, `hospital`, `school`, `public-place`, `elsewhere`. Absent: not known. */
  at?: Presence | "unknown" | undefined;
  /** Kind of telephone line. One of `mobile`, `landline`, `voip`, `toll-free`, `charged`, `emergency`, `care-facility`. Absent: not known. */
  lineType?: LineType | "unknown" | undefined;
  /** A third person who is tied to the debt. Absent: not known. */
  debtRelated?: boolean | undefined;
  /** Date of birth (local date, `YYYY-MM-DD`). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  born?: string | undefined;
};

/** Who makes the contact. */
export type Collector = {
  /** The party (text without space around it, not `unknown`). */
  id: string;
  /** Name (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  name?: string | undefined;
  /** Holds the licence that its trade needs. Absent: not known. */
  licensed?: boolean | undefined;
  /** Where it is licensed: countries or regions, ISO 3166; the whole list (each not empty). Absent: not known. */
  jurisdictions?: string[] | undefined;
  /** Associations whose code binds it; the whole list (each not empty). Absent: not known. */
  memberOf?: string[] | undefined;
  /** Kind of collector. One of `creditor`, `affiliate`, `agency`, `law-firm`, `debt-buyer`, `servicer`. Absent: not known. */
  kind?: CollectorKind | "unknown" | undefined;
  /** The agent's number (not empty). Absent: not known. */
  agentId?: string | undefined;
  /** The agent's name (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  agentName?: string | undefined;
  /** The agent is trained and admitted as required. Absent: not known. */
  agentQualified?: boolean | undefined;
  /** Collecting debts is its main business. Absent: not known. */
  principalBusinessIsCollection?: boolean | undefined;
};

/** One debtor's file at one collector; a field that holds `unknown` is not known, and so is one that is left out, unless it says otherwise. */
export type Case = {
  /** The case (text without space around it, not `unknown`). */
  id: string;
  /**
   * From when on these facts hold: of several records the latest not after the contact counts (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`;
   * fractions of a second are dropped). Absent: throughout.
   */
  asOf?: string | undefined;
  /** Who owes. */
  debtor: Debtor;
  /** The debts under collection (at least one). */
  debts: Debt[];
  /** Who is owed. */
  creditor: Creditor;
  /** The outsourcing. Absent: not known. */
  placement?: Placement | undefined;
  /** The operator's own collection stage, for instance `early` (not empty). Absent: not known. */
  stage?: string | undefined;
  /** The operator's own customer tier (not empty). Absent: not known. */
  tier?: string | undefined;
};

/** The outsourcing. */
export type Placement = {
  /** The agency that the case is placed with (text without space around it, not `unknown`). Absent: not known. */
  agencyId?: string | undefined;
  /** From when on, inclusive (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: not known. */
  from?: string | undefined;
  /** Until when, exclusive (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: not known. */
  to?: string | undefined;
  /** The contract between creditor and agency is in force; never before `from` nor from `to` on. Absent: not known. */
  contractInForce?: boolean | undefined;
  /** The creditor publishes the agency. Absent: not known. */
  listed?: boolean | undefined;
  /** The agency has passed it on. Absent: not known. */
  subcontracted?: boolean | undefined;
  /** The debt was in default when it was taken over. Absent: not known. */
  inDefaultWhenTaken?: boolean | undefined;
};

/** The natural person who owes. */
export type Debtor = {
  /** The debtor (text without space around it, not `unknown`). */
  id: string;
  /** Where the debtor is; a list where it is not known which. Absent: not known. */
  location?: Location | Location[] | undefined;
  /** Where the debtor is domiciled: jurisdictions look at both, clocks at `location`. Absent: the location. */
  residence?: Location | undefined;
  /** Date of birth (local date, `YYYY-MM-DD`). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  born?: string | undefined;
  /** Languages that the debtor is known to understand; the whole list (each BCP 47, such as `zh-Hant`). Absent: not known. */
  languages?: string[] | undefined;
  /**
   * Standing facts. One of `deceased`, `minor`, `bankrupt`, `incapacitated`, `servicemember`, `student`, `serious-illness`, `hardship`, `vulnerable`,
   * `disaster`. Absent: the events decide.
   */
  status?: (DebtorStatus | "unknown")[] | undefined;
};

/** One debt of a case. */
export type Debt = {
  /** The debt (text without space around it, not `unknown`). */
  id: string;
  /**
   * What it arose from. One of `credit-card`, `consumer-loan`, `online-loan`, `auto-loan`, `mortgage`, `student-loan`, `medical`, `utility`,
   * `telecom`, `rent`, `other`. Absent: not known.
   */
  product?: Product | "unknown" | undefined;
  /** What it was taken on for. One of `consumer`, `business`. Absent: not known. */
  purpose?: DebtPurpose | "unknown" | undefined;
  /** When default began (local date, `YYYY-MM-DD`). Absent: not known. */
  defaultedOn?: string | undefined;
  /** Days past due; derived from `defaultedOn` on the contact's date where that is known (a number from 0). Absent: not known. */
  daysPastDue?: number | undefined;
  /** What is owed. Absent: not known. */
  balance?: Money | undefined;
  /** Past the limitation period. Absent: not known. */
  timeBarred?: boolean | undefined;
  /** Secured by collateral. Absent: not known. */
  secured?: boolean | undefined;
  /** In dispute. Absent: the events decide. */
  disputed?: boolean | undefined;
  /** Loans served as one account share it (not empty). Absent: the debt stands alone. */
  accountGroup?: string | undefined;
  /** Payment is put off until then (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: not known. */
  deferredUntil?: string | undefined;
};

/** Who is owed. */
export type Creditor = {
  /** The party (text without space around it, not `unknown`). */
  id: string;
  /** Name (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  name?: string | undefined;
  /** Holds the licence that its trade needs. Absent: not known. */
  licensed?: boolean | undefined;
  /** Where it is licensed: countries or regions, ISO 3166; the whole list (each not empty). Absent: not known. */
  jurisdictions?: string[] | undefined;
  /** Associations whose code binds it; the whole list (each not empty). Absent: not known. */
  memberOf?: string[] | undefined;
  /**
   * Kind of creditor. One of `bank`, `consumer-finance`, `internet-bank`, `microlender`, `p2p`, `retailer`, `utility`, `telecom`, `medical`,
   * `debt-buyer`, `government`, `other`. Absent: not known.
   */
  kind?: CreditorKind | "unknown" | undefined;
};

/** Where somebody is. What is left out is not known; zones follow from country and region where they are not given. */
export type Location = {
  /** ISO 3166-1 alpha-2 (such as `CN`). */
  country: string;
  /** ISO 3166-2, of the same country (such as `US-NY`). Absent: not known. */
  region?: string | undefined;
  /** City (not empty). Absent: not known. */
  city?: string | undefined;
  /** Postal code (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  postalCode?: string | undefined;
  /**
   * IANA zones; several: it is not known which, and hours must fit in every one (at least one, each such as `America/New_York`). Absent: those of
   * legal time in country and region.
   */
  timeZones?: string[] | undefined;
  /** How the place is known. One of `address`, `phone-number`, `stated`, `device`. Absent: not known. */
  source?: LocationSource | "unknown" | undefined;
};

/**
 * What happened that is no contact, of one of the types of the records or of a type that a pack declares; a field that holds `unknown` is not known,
 * and so is one that is left out, unless it says otherwise.
 */
export type HistoryEvent = {
  /** What happened. One of {@link EventName}, or a type that a pack declares. */
  type: EventName | (string & {});
  /**
   * When; notices and requests: when they were received (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped).
   */
  at: string;
  /** The event (text without space around it, not `unknown`). Absent: each record is an event of its own. */
  id?: string | undefined;
  /** The case it belongs to (text without space around it, not `unknown`). Absent: not known. */
  caseId?: string | undefined;
  /** When it was entered (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: when it happened. */
  recordedAt?: string | undefined;
  /** Whom it concerns (text without space around it, not `unknown`). Absent: on an event that restricts, all; on any other, not known. */
  personId?: string | undefined;
  /**
   * Which debts it concerns (at least one, each text without space around it, not `unknown`). Absent: on an event that restricts, all; on any other,
   * not known.
   */
  debtIds?: string[] | undefined;
  /**
   * Which means of contact; of a notice, how it was sent. One of `voice`, `voicemail`, `sms`, `email`, `letter`, `postcard`, `fax`, `visit`,
   * `instant-message`, `in-app`, `chat`, `social-private`, `social-public`. Absent: on an event that restricts, all; on any other, not known.
   */
  channel?: Channel | "unknown" | undefined;
  /**
   * Which address; of a notice, where it was sent (not empty). Absent: on an event that restricts, all; on any other, not known. Personal: may stand
   * in evidence, never in the words of a problem or a reason.
   */
  address?: string | undefined;
  /**
   * Which kind of address. One of `mobile`, `home-phone`, `work-phone`, `personal-email`, `work-email`, `home`, `workplace`, `hospital`, `school`,
   * `public-place`, `other`. Absent: on an event that restricts, all; on any other, not known.
   */
  addressType?: AddressType | "unknown" | undefined;
  /** Which hours, on the person's clock. Absent: on an event that restricts, all; on any other, not known. */
  hours?: Hours | Hours[] | undefined;
  /** Which collector received it (text without space around it, not `unknown`). Absent: on an event that restricts, all; on any other, not known. */
  collectorId?: string | undefined;
  /** When it ends, exclusive (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent: it does not. */
  until?: string | undefined;
  /** How it was given. One of `oral`, `written`, `electronic`, `registered-mail`, `recorded`. Absent: not known. */
  form?: Form | "unknown" | undefined;
  /**
   * What a consent permits. One of `contact`, `hours`, `time-or-place`, `extra-calls`, `direct-contact`, `automated-calls`, `electronic-records`,
   * `third-party-contact`, `enter-premises`, `disclosure`. Absent: not known.
   */
  to?: ConsentPurpose | "unknown" | undefined;
  /** Whom a consent was given to. One of `creditor`, `collector`, `previous-collector`. Absent: not known. */
  givenTo?: ConsentReceiver | "unknown" | undefined;
  /** Which automation a consent permits. One of `none`, `autodialed`, `prerecorded`, `ai-voice`. Absent: not known. */
  automated?: Automation | "unknown" | undefined;
  /** Who represents the person. One of `attorney`, `debt-counsellor`. Absent: not known. */
  by?: Representative | "unknown" | undefined;
  /** The representative's name and address are known or readily found. Absent: not known. */
  contactKnown?: boolean | undefined;
  /**
   * Since when the representative has not answered (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped). Absent:
   * not known.
   */
  unresponsiveSince?: string | undefined;
  /** What was promised or paid. Absent: not known. */
  amount?: Money | undefined;
  /** When it falls due (local date, `YYYY-MM-DD`). Absent: not known. */
  dueOn?: string | undefined;
  /**
   * When the contact that was agreed is to take place (RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped).
   * Absent: not known.
   */
  meetAt?: string | undefined;
  /** Which notice. One of `payment`, `medical`, `start`, `data-transfer`. Absent: not known. */
  notice?: DefaultNotice | "unknown" | undefined;
  /** Which agency a notice names (text without space around it, not `unknown`). Absent: not known. */
  agencyId?: string | undefined;
  /** Chapter of the bankruptcy code (not empty). Absent: not known. */
  chapter?: string | undefined;
  /** How a bankruptcy ended. One of `discharged`, `dismissed`, `closed`, `converted`. Absent: not known. */
  result?: BankruptcyResult | "unknown" | undefined;
  /** What a deferral rests on (not empty). Absent: not known. */
  ground?: string | undefined;
  /** Why, in words (not empty). Absent: not known. Personal: may stand in evidence, never in the words of a problem or a reason. */
  reason?: string | undefined;
};

/** A decimal amount with its currency; negative where the other side owes. */
export type Money = {
  /** A decimal number as text, for instance `1234.50`; at most 40 signs. */
  amount: string;
  /** ISO 4217, for instance `CNY`. */
  currency: string;
};

/** A span of hours of the week on the person's own clock: `from` inside, `to` not. */
export type Hours = {
  /** Days of the week (at least one). One of `mon`, `tue`, `wed`, `thu`, `fri`, `sat`, `sun`. Absent: every day. */
  days?: (Weekday | "unknown")[] | undefined;
  /** First minute inside (`HH:MM` or `HH:MM:SS`, `00:00` to `24:00`). */
  from: string;
  /** First minute outside; earlier than `from` runs over midnight (`HH:MM` or `HH:MM:SS`, `00:00` to `24:00`). */
  to: string;
};

/** What comes out of a check. */
export type Decision = {
  /** Allow only where nothing that denies is violated or unproven, and the law of the place is loaded. */
  outcome: "allow" | "deny";
  /** Why it denies: violated before unproven, then by force, then by rule id; empty on an allow. */
  reasons: Reason[];
  /** What does not deny: advised rules, grace periods, packs long unreviewed. */
  advisories: Reason[];
  /** What the contact must still do. */
  duties: Duty[];
  /** Waivers used. */
  waivers: WaiverUse[];
  /**
   * First second from the contact's own, within 400 days, at which it would be allowed, RFC 3339 on the recipient's clock; only where `when` was
   * asked.
   */
  permittedFrom?: string | undefined;
  /** On an allow: the next second at which it would no longer be, within 400 days, RFC 3339 on the recipient's clock; only where `when` was asked. */
  permittedUntil?: string | undefined;
  /**
   * Where `when` was asked and neither found: how far was searched (400 days, or to where a later record of the case takes over), RFC 3339 on the
   * recipient's clock.
   */
  searchedTo?: string | undefined;
  /** What the decision rests on. */
  applied: Applied;
  /** Every rule with its result; only where `trace` was asked. */
  trace?: TraceEntry[] | undefined;
};

/** Why a contact is denied or advised against. */
export type Reason = {
  /** Id of the rule; the gate's own begin with `engine.`. */
  ruleId: string;
  /** Id of the pack; of the gate's own rules `engine`. */
  jurisdiction: string;
  /** Title of the rule. */
  title: { zh: string; en: string };
  /** Whether the provision binds or advises. One of `must`, `should`. */
  modal: Modal;
  /** The debt that the rule was judged for. Absent: it does not turn on one. */
  debtId?: string | undefined;
  /** What is wrong or to be done, in the decision's language. */
  message: string;
  /** What the placeholders of the message stand for. */
  values: Record<string, string | number>;
  /** The provisions that the rule rests on; empty for the gate's own rules. */
  citations: Citation[];
  /** The facts show it, or a fact that the rule needs is missing. */
  basis: "violated" | "unproven";
  /** What settled it: at most twenty entries, facts and findings. */
  evidence: Evidence[];
  /** What would mend it. Absent: nothing is known that would. */
  remedy?: Remedy | undefined;
};

/** What a contact must still do. */
export type Duty = {
  /** Id of the rule; the gate's own begin with `engine.`. */
  ruleId: string;
  /** Id of the pack; of the gate's own rules `engine`. */
  jurisdiction: string;
  /** Title of the rule. */
  title: { zh: string; en: string };
  /** Whether the provision binds or advises. One of `must`, `should`. */
  modal: Modal;
  /** The debt that the rule was judged for. Absent: it does not turn on one. */
  debtId?: string | undefined;
  /** What is wrong or to be done, in the decision's language. */
  message: string;
  /** What the placeholders of the message stand for. */
  values: Record<string, string | number>;
  /** The provisions that the rule rests on; empty for the gate's own rules. */
  citations: Citation[];
  /** Slug of what is to be done. */
  duty: string;
};

/** A provision of an instrument. */
export type Citation = {
  /** Key of the instrument, for instance `us.reg-f`. */
  instrument: string;
  /** Its title, in the decision's language. */
  title: string;
  /** The provision, for instance `12 CFR 1006.14(b)(2)(i)(A)`. */
  pinpoint: string;
  /** Further provisions of it. */
  also?: string[] | undefined;
  /** How binding the instrument is. One of `law`, `regulation`, `standard`, `guideline`, `code`, `contract`, `policy`. */
  force: Force;
  /** Where it can be read. */
  url?: string | undefined;
  /** From which local date on, inclusive, `YYYY-MM-DD`. */
  inForceFrom: string;
  /** Until which local date, exclusive. Absent: still in force. */
  inForceUntil?: string | undefined;
};

/** What settled a condition: a history entry, a fact, or words of the text. */
export type Evidence = HistoryEvidence | FactEvidence | TextEvidence;

/** A history entry that settled a condition. */
export type HistoryEvidence = {
  /** Id of the entry; of an event without one, its type, `@` and its instant. */
  history: string;
};

/** A fact that settled a condition. */
export type FactEvidence = {
  /** Path of the fact. */
  fact: string;
  /** What it holds. Absent: the record is silent. */
  value?: unknown;
};

/** Words of the text that settled a condition. */
export type TextEvidence = {
  /** Slug of what was found. */
  finding: string;
  /** On the outside. Absent: in the text. */
  in?: "envelope" | undefined;
  /** Where it begins, in UTF-16 units from 0. */
  from: number;
  /** Where it ends, in UTF-16 units, exclusive. */
  to: number;
  /** Line where it begins, from 1. */
  line: number;
  /** Column where it begins, in UTF-16 units from 1. */
  column: number;
  /** The words themselves; personal. */
  quote: string;
};

/** What would mend a reason. */
export type Remedy = {
  /**
   * First second from the contact's own at which this rule alone would allow, within 400 days, RFC 3339 on the recipient's clock; only where `when`
   * was asked.
   */
  permittedFrom?: string | undefined;
  /**
   * Where `when` was asked and no such second found: how far was searched (400 days, or to where a later record of the case takes over), RFC 3339 on
   * the recipient's clock.
   */
  searchedTo?: string | undefined;
  /** Paths of the facts that are missing; only where something is unproven. */
  needs?: string[] | undefined;
};

/** A waiver that lifted a rule. */
export type WaiverUse = {
  /** Id of the rule that was lifted. */
  ruleId: string;
  /** Id of the waiver. */
  id: string;
  /** Why it was granted. */
  reason: string;
  /** Who granted it. */
  by: string;
  /** Until which local date it holds, exclusive, `YYYY-MM-DD`. */
  until: string;
};

/** One rule and what came of it. */
export type TraceEntry = {
  /** Id of the rule. */
  ruleId: string;
  /** The debt that the rule was judged for. Absent: it does not turn on one. */
  debtId?: string | undefined;
  /** What came of it. One of `satisfied`, `violated`, `unproven`, `excepted`, `waived`, `inapplicable`. */
  result: RuleResult;
  /** Excepted by what, or why inapplicable. */
  why?: string | undefined;
};

/** What a decision rests on. */
export type Applied = {
  /** Version of this package. */
  engine: string;
  /** The packs that were judged by. */
  packs: AppliedPack[];
  /** Version of the zone table. */
  zoneData: string;
  /** IANA zones of the recipient that were judged in. */
  zones: string[];
  /** How many rules. */
  judged: number;
  /** Facts filled by the gate's `assume`, by path. Absent: none. */
  assumed?: Record<string, unknown> | undefined;
};

/** The packs that were judged by. */
export type AppliedPack = {
  /** Id of the pack. */
  id: string;
  /** Its version. */
  version: string;
  /** Digest of its content. */
  digest: string;
};

/**
 * By what means a contact is made.
 *
 * - `instant-message`: WeChat, WhatsApp and the like
 * - `in-app`: push or in-app inbox
 * - `chat`: the debtor's own web chat session
 * - `social-private`: a private message on a social platform
 * - `social-public`: a post that others see
 */
export type Channel =
  | "voice" | "voicemail" | "sms" | "email" | "letter" | "postcard" | "fax" | "visit" | "instant-message" | "in-app" | "chat" | "social-private"
  | "social-public";

/**
 * Who began a contact.
 *
 * - `outbound`: the collector
 * - `inbound`: the other party
 */
export type Direction =
  | "outbound" | "inbound";

/** Whether a contact only informs, or interacts. */
export type ContactStyle =
  | "notify" | "interact";

/**
 * How far a machine makes a contact.
 *
 * - `prerecorded`: a recording plays
 * - `ai-voice`: a dialogue robot speaks
 */
export type Automation =
  | "none" | "autodialed" | "prerecorded" | "ai-voice";

/**
 * What a contact is for.
 *
 * - `remind`: of what is not yet due
 * - `locate`: asks where the debtor is
 * - `relay`: asks somebody to pass a message on
 * - `respond`: answers the person's own question
 */
export type ContactPurpose =
  | "collect" | "remind" | "locate" | "relay" | "verify-identity" | "legal-notice" | "validation-notice" | "respond" | "confirm-cease" | "service";

/**
 * What came of a past contact.
 *
 * - `not-connected`: busy, out of service
 * - `no-answer`: on a visit: nobody was there
 * - `connected`: answered, but nobody conversed: a recording played, the line dropped
 * - `conversation`: recipient and collector spoke, whatever was said
 * - `refused`: the person cut it off before any exchange
 * - `attempted`: nothing more is known
 */
export type ContactOutcome =
  | "not-connected" | "no-answer" | "connected" | "conversation" | "left-message" | "delivered" | "undelivered" | "refused" | "wrong-party"
  | "attempted";

/**
 * What a person is to the debt.
 *
 * - `contact-person`: named by the debtor in the loan contract
 * - `reporting-agency`: a consumer reporting agency
 */
export type RecipientRole =
  | "debtor" | "co-debtor" | "guarantor" | "spouse" | "parent-of-minor" | "guardian" | "executor" | "attorney" | "contact-person" | "family"
  | "employer" | "colleague" | "neighbour" | "debt-counsellor" | "other-third-party" | "successor" | "creditor" | "creditor-attorney"
  | "reporting-agency";

/** Kind of address. `home` and `home-phone` are one place, `workplace`, `work-phone` and `work-email` another. */
export type AddressType =
  | "mobile" | "home-phone" | "work-phone" | "personal-email" | "work-email" | "home" | "workplace" | "hospital" | "school" | "public-place" | "other";

/**
 * Kind of telephone line.
 *
 * - `charged`: whoever is called pays for the call
 */
export type LineType =
  | "mobile" | "landline" | "voip" | "toll-free" | "charged" | "emergency" | "care-facility";

/** Where a person is known to be at the contact. */
export type Presence =
  | "home" | "workplace" | "hospital" | "school" | "public-place" | "elsewhere";

/**
 * Kind of collector.
 *
 * - `creditor`: the creditor itself
 */
export type CollectorKind =
  | "creditor" | "affiliate" | "agency" | "law-firm" | "debt-buyer" | "servicer";

/** Kind of creditor. */
export type CreditorKind =
  | "bank" | "consumer-finance" | "internet-bank" | "microlender" | "p2p" | "retailer" | "utility" | "telecom" | "medical" | "debt-buyer"
  | "government" | "other";

/** A standing fact of a debtor. */
export type DebtorStatus =
  | "deceased" | "minor" | "bankrupt" | "incapacitated" | "servicemember" | "student" | "serious-illness" | "hardship" | "vulnerable" | "disaster";

/** How a contact is recorded. */
export type Recording =
  | "none" | "audio" | "audio-video";

/**
 * Whose number, account or device a contact is made from.
 *
 * - `personal`: the agent's own
 */
export type CallerIdOwner =
  | "collector" | "personal";

/** What a debt arose from. */
export type Product =
  | "credit-card" | "consumer-loan" | "online-loan" | "auto-loan" | "mortgage" | "student-loan" | "medical" | "utility" | "telecom" | "rent" | "other";

/** What a debt was taken on for. */
export type DebtPurpose =
  | "consumer" | "business";

/** How a place is known. */
export type LocationSource =
  | "address" | "phone-number" | "stated" | "device";

/**
 * Whether a contact is yet to be made.
 *
 * - `proposed`: may it be made?
 * - `past`: was it permitted, by the law of its day?
 */
export type Mode =
  | "proposed" | "past";

/**
 * Whose records a history holds, narrowest first.
 *
 * - `collector`: this collector's own
 * - `creditor`: the creditor's and all its agencies', about its debts
 * - `debtor`: every collector's of this debtor
 */
export type HistoryCover =
  | "collector" | "creditor" | "debtor";

/** How a statement was given. */
export type Form =
  | "oral" | "written" | "electronic" | "registered-mail" | "recorded";

/**
 * What a consent permits; it is given and revoked under the same word.
 *
 * - `contact`: this address may be used about the debt
 * - `hours`: contact in the named `hours`
 * - `time-or-place`: where the law speaks of both, with `hours` or an address
 * - `extra-calls`: calls beyond a cap
 * - `direct-contact`: the attorney, or the represented person, permits direct contact
 * - `automated-calls`: calls by machine, with `automated`
 * - `electronic-records`: legal notices by electronic means
 * - `third-party-contact`: a named third party may be contacted
 * - `enter-premises`: going into a home or office on a visit
 * - `disclosure`: of the debt to the named person
 */
export type ConsentPurpose =
  | "contact" | "hours" | "time-or-place" | "extra-calls" | "direct-contact" | "automated-calls" | "electronic-records" | "third-party-contact"
  | "enter-premises" | "disclosure";

/** Whom a consent was given to. */
export type ConsentReceiver =
  | "creditor" | "collector" | "previous-collector";

/** Who represents a person. */
export type Representative =
  | "attorney" | "debt-counsellor";

/** Which prior notice was sent; `start`: of collection. */
export type DefaultNotice =
  | "payment" | "medical" | "start" | "data-transfer";

/** How a bankruptcy ended. */
export type BankruptcyResult =
  | "discharged" | "dismissed" | "closed" | "converted";

/** A day of the week. */
export type Weekday =
  | "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * What can happen that is no contact. Packs may declare more. In brackets: what it does, and what ends it within its own scope.
 *
 * - `consent` (permits until `consent-revoked`): the person's consent to a way of contact; `to`, `channel`, `address`, `automated`, `hours`, `form`, `givenTo`, `until` say which
 * - `consent-revoked` (restricts until `consent`)
 * - `opt-out` (restricts until `opt-in`): no more by this `channel` or `address`
 * - `opt-in` (permits until `opt-out`)
 * - `cease-request` (restricts until `cease-withdrawn`): stop contact about the debt; `form`
 * - `cease-withdrawn` (permits)
 * - `refuses-to-pay` (restricts until `cease-withdrawn`): in writing
 * - `inconvenient` (restricts until `inconvenient-ended`): a time or place does not suit: `hours`, `addressType`, `form`, `until`
 * - `inconvenient-ended` (permits)
 * - `preferred-hours` (restricts): the person names `hours` that suit; replaces the earlier ones
 * - `employer-prohibits` (restricts until `employer-permits`): the employer forbids such contact at work
 * - `employer-permits` (permits)
 * - `represented` (restricts until `representation-ended`): `by` an attorney or debt counsellor; `contactKnown`, `unresponsiveSince`
 * - `representation-ended` (permits)
 * - `dispute` (restricts until `dispute-resolved`): the debt is disputed; `form`
 * - `dispute-resolved` (permits)
 * - `validation-sent` (tells): the validation notice went out
 * - `bankruptcy` (restricts until `bankruptcy-closed`): `chapter`
 * - `bankruptcy-closed` (permits): `result`
 * - `deceased` (restricts)
 * - `minor` (restricts)
 * - `incapacitated` (restricts until `capacity-restored`)
 * - `capacity-restored` (permits)
 * - `serious-illness` (restricts until `illness-ended`)
 * - `illness-ended` (permits)
 * - `disaster` (restricts until `disaster-ended`)
 * - `disaster-ended` (permits)
 * - `hardship` (restricts until `hardship-ended`)
 * - `hardship-ended` (permits)
 * - `servicemember` (restricts until `service-ended`)
 * - `service-ended` (permits)
 * - `unreachable` (permits until a later conversation with the debtor): the debtor could not be reached by any known means
 * - `third-party-refuses` (restricts until `third-party-requests-contact`): this third party (`personId`) asked not to be contacted again; holds for every collector of the case
 * - `third-party-requests-contact` (permits until `third-party-refuses`): this third party asked to be contacted again
 * - `third-party-offers-payment` (permits until `third-party-refuses`): this third party (`personId`) offers to pay
 * - `identity-verified` (permits until `wrong-number` or `number-reassigned`): the person at this address is who they should be
 * - `wrong-number` (restricts until `identity-verified`): this address is not the person's
 * - `number-reassigned` (restricts until `identity-verified`)
 * - `promise-to-pay` (tells): `amount`, `dueOn`
 * - `payment` (tells): `amount`
 * - `settlement` (tells)
 * - `plan-agreed` (restricts until `plan-broken`)
 * - `plan-broken` (permits)
 * - `complaint` (restricts until `complaint-resolved`)
 * - `complaint-resolved` (permits)
 * - `litigation` (tells)
 * - `judgment` (tells)
 * - `default-notice-sent` (tells): prior notice of default; `notice` says which
 * - `visit-notice-sent` (tells): prior notice of a visit
 * - `outsourcing-notice-sent` (tells): the debtor was told that this agency will collect; `agencyId`, `channel`, `form`
 * - `missed-meeting` (tells)
 * - `appointment` (permits until `appointment-cancelled`): the debtor named a date and time for a contact; `meetAt`
 * - `appointment-cancelled` (restricts)
 * - `deferral` (restricts): payment is put off; `ground`, `until`
 * - `location-answer-doubted` (permits)
 * - `original-creditor-request` (restricts until `original-creditor-sent`)
 * - `original-creditor-sent` (tells)
 * - `no-contact-order` (restricts until `order-lifted`): of police or court; `until`
 * - `order-lifted` (permits)
 * - `agent-suspended` (restricts until `agent-reinstated`)
 * - `agent-reinstated` (permits)
 * - `placement-ended` (restricts)
 * - `licence-ended` (restricts until `licence-restored`)
 * - `licence-restored` (permits)
 */
export type EventName =
  | "consent" | "consent-revoked" | "opt-out" | "opt-in" | "cease-request" | "cease-withdrawn" | "refuses-to-pay" | "inconvenient"
  | "inconvenient-ended" | "preferred-hours" | "employer-prohibits" | "employer-permits" | "represented" | "representation-ended" | "dispute"
  | "dispute-resolved" | "validation-sent" | "bankruptcy" | "bankruptcy-closed" | "deceased" | "minor" | "incapacitated" | "capacity-restored"
  | "serious-illness" | "illness-ended" | "disaster" | "disaster-ended" | "hardship" | "hardship-ended" | "servicemember" | "service-ended"
  | "unreachable" | "third-party-refuses" | "third-party-requests-contact" | "third-party-offers-payment" | "identity-verified" | "wrong-number"
  | "number-reassigned" | "promise-to-pay" | "payment" | "settlement" | "plan-agreed" | "plan-broken" | "complaint" | "complaint-resolved"
  | "litigation" | "judgment" | "default-notice-sent" | "visit-notice-sent" | "outsourcing-notice-sent" | "missed-meeting" | "appointment"
  | "appointment-cancelled" | "deferral" | "location-answer-doubted" | "original-creditor-request" | "original-creditor-sent" | "no-contact-order"
  | "order-lifted" | "agent-suspended" | "agent-reinstated" | "placement-ended" | "licence-ended" | "licence-restored";

/**
 * How binding an instrument is, strongest first.
 *
 * - `standard`: national standard
 * - `guideline`: regulator's guidance
 * - `code`: self-regulation
 * - `policy`: house policy
 */
export type Force =
  | "law" | "regulation" | "standard" | "guideline" | "code" | "contract" | "policy";

/**
 * Whether a provision binds or advises.
 *
 * - `must`: 应, 不应
 * - `should`: 宜, 不宜
 */
export type Modal =
  | "must" | "should";

/**
 * What came of a rule for one contact.
 *
 * - `unproven`: a fact that the rule needs is missing
 * - `excepted`: an exception of the rule applies
 * - `inapplicable`: the rule does not concern the contact
 */
export type RuleResult =
  | "satisfied" | "violated" | "unproven" | "excepted" | "waived" | "inapplicable";
