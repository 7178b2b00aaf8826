import type { DebtFacts, Facts } from "./facts";

export type FactName = Exclude<keyof Facts | keyof DebtFacts, "debts" | "id">;
/** Those that every engine has. */
export type Operation = "is" | "below" | "at-least" | "in" | "not-in";
export type Test = readonly [fact: FactName, operation: Operation, value: boolean | number | string | readonly string[]];

/** A rule in the form that every engine can be given: it is breached where all of its tests hold, one of each inner list. */
export interface PlainRule {
  readonly id: string;
  readonly perDebt?: true;
  readonly all: readonly (Test | readonly Test[])[];
}

const ASKING = ["locate", "relay"];

/** The twenty rules over facts that were computed beforehand. */
export const PLAIN_RULES: readonly PlainRule[] = [
  { id: "hours", perDebt: true, all: [[["second", "below", 28_800], ["second", "at-least", 75_600]], ["hoursConsent", "is", false]] },
  { id: "sunday-hours", all: [["channel", "in", ["voice", "visit"]], ["sunday", "is", true], [["second", "below", 36_000], ["second", "at-least", 64_800]]] },
  { id: "seven-in-seven", perDebt: true, all: [["telephone", "is", true], ["calls", "at-least", 7]] },
  { id: "pause", perDebt: true, all: [["telephone", "is", true], ["spoken", "is", true]] },
  { id: "daily-cap", all: [["channel", "is", "voice"], ["voiceToday", "at-least", 3]] },
  { id: "pooled-cap", all: [["pooled", "at-least", 25]] },
  { id: "message-cap", all: [["message", "is", true], ["messagesToday", "at-least", 2]] },
  { id: "visit-gap", all: [["visit", "is", true], ["visited", "is", true]] },
  { id: "opt-out", perDebt: true, all: [["optedOut", "is", true]] },
  { id: "cease", perDebt: true, all: [["ceased", "is", true], ["purpose", "not-in", ["legal-notice", "respond"]]] },
  { id: "inconvenient", perDebt: true, all: [["inconvenient", "is", true]] },
  { id: "attorney", perDebt: true, all: [["represented", "is", true]] },
  { id: "robot-consent", perDebt: true, all: [["telephone", "is", true], ["automated", "in", ["prerecorded", "ai-voice"]], ["automatedConsent", "is", false]] },
  { id: "third-party", all: [["third", "is", true], ["purpose", "not-in", ASKING]] },
  { id: "third-party-once", all: [["third", "is", true], [["refused", "is", true], ["thirdReached", "is", true]]] },
  { id: "visit-two", all: [["visit", "is", true], [["visitors", "below", 2], ["badge", "is", false]]] },
  { id: "licence", all: [["collectorKind", "in", ["agency", "debt-buyer"]], ["licensed", "is", false]] },
  { id: "deceased", perDebt: true, all: [["gone", "is", true]] },
  { id: "masked", all: [["telephone", "is", true], [["masked", "is", true], ["recording", "is", "none"]]] },
  { id: "business-debt", perDebt: true, all: [["visit", "is", true], ["noticeInForce", "is", true], ["daysPastDue", "at-least", 61], ["noticed", "is", false]] },
];

/** The facts that an engine is given for one debt: those of the contact and that debt's own, in one flat record. */
export type DebtView = Omit<Facts, "debts"> & DebtFacts;

export function debtViews({ debts, ...facts }: Facts): DebtView[] {
  return debts.map((debt) => ({ ...facts, ...debt }));
}
