/** What a text of a contact may not say. Meanings and boundaries are the taxonomy's; lexicons find them, packs bind them to the law. */
export const SCRIPT_FINDINGS = [
  "threat-violence", "threat-arrest", "impersonate-authority", "false-legal-process", "false-consequence", "false-credit-claim",
  "insult", "public-shaming", "third-party-disclosure", "third-party-pressure", "employer-threat", "induce-borrowing",
  "personal-account", "unowed-fees", "intimidating-visit", "repeated-contact-threat", "misleading-identity", "misleading-amount",
  "time-barred-threat", "discourage-rights", "deceptive-information", "beyond-limited-content",
] as const;

/** What a text of a contact may have to say, may not say where the debt (`suit-warning`) or the purpose (`payment-request`) is such, or may where the collector is such (`lawyer-claim`, `bank-claim`). */
export const SCRIPT_ELEMENTS = [
  "collector-name", "creditor-name", "agent-id", "contact-purpose", "debt-disclosure", "opt-out", "complaint-line", "suit-warning", "lawyer-claim", "bank-claim", "payment-request",
  "call-recording-notice", "amount-basis", "lcm-business-name", "lcm-callback-request", "lcm-contact-name", "lcm-callback-number",
] as const;

/** Of a finding or of an element. */
export type ScriptSlug = (typeof SCRIPT_FINDINGS)[number] | (typeof SCRIPT_ELEMENTS)[number];
