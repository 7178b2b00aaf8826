export { parseInput, parseRecord, type Parsed } from "./parse";
export { InputError, type Problem } from "./problem";
export { INPUT_PROBLEMS } from "./input-problems";
export { checkInputSchema, type Given, type HistoryEntry } from "./input";
export { decisionSchema } from "./decision";
export { recordSchemas, type LogRecord } from "./log";
export type { Extra, ExtraFact, FactKind } from "./extra";
export type {
  AddressType, Applied, AppliedPack, Automation, BankruptcyResult, CallerId, CallerIdOwner, Case, Channel, CheckInput, Citation,
  Collector, CollectorKind, ConsentPurpose, ConsentReceiver, Contact, ContactOutcome, ContactPurpose, ContactStyle, Content,
  Creditor, CreditorKind, Debt, DebtPurpose, Debtor, DebtorStatus, Decision, DefaultNotice, Direction, Duty, EventName, Evidence,
  FactEvidence, Force, Form, HistoryCover, HistoryEvent, HistoryEvidence, HistoryFrom, Hours, LineType, Location, LocationSource,
  Modal, Mode, Money, Placement, Presence, Product, Reason, Recipient, RecipientRole, Recording, Remedy, Representative,
  RuleResult, TextEvidence, TraceEntry, Visit, WaiverUse, Weekday,
} from "./record-types";
