import { refuseUnknown } from "../records/known-keys";
import { CHANNELS } from "../records/vocabulary";
import { parseDate, parseInstant } from "../time/instant";
import type { Judged } from "./judge-debtor";
import { localTimeOf } from "./local-time";
import { VERDICTS } from "./verdict";

/** What a replay may be narrowed to; `from` and `to` are local dates, both inclusive. */
export const WHERE_FIELDS = ["agency", "agent", "channel", "stage", "case", "contact", "verdict", "rule", "from", "to"] as const;
export type WhereField = (typeof WHERE_FIELDS)[number];
/** Several values of one field are alternatives; several fields must all hold. */
export type Where = Readonly<Partial<Record<WhereField, readonly string[]>>>;

const CHANNEL_VALUES: readonly string[] = [...CHANNELS, "unknown"];

/** What is wrong with a value; undefined where it fits. */
export function whereFault(field: WhereField, value: string): string | undefined {
  if ((field === "from" || field === "to") && Number.isNaN(parseDate(value))) return "YYYY-MM-DD";
  if (field === "channel" && !CHANNEL_VALUES.includes(value)) return CHANNEL_VALUES.join(", ");
  if (field === "verdict" && !(VERDICTS as readonly string[]).includes(value)) return VERDICTS.join(", ");
  return undefined;
}

/**
 * Which contacts are asked for. What is not asked for is judged all the same, since it is part of the history of what is.
 *
 * @throws {RangeError} on fields that there are not
 */
export function isAsked(where: Where): (judged: Judged) => boolean {
  refuseUnknown(where, Object.fromEntries(WHERE_FIELDS.map((field) => [field, true as const])));
  const fields = (Object.keys(where) as WhereField[]).filter((field) => where[field] !== undefined);
  return (judged) => fields.every((field) => where[field]!.some((value) => holds(field, value, judged)));
}

function holds(field: WhereField, value: string, { contact, case: record, verdict, decision }: Judged): boolean {
  switch (field) {
    case "agency":
      return contact.collector.id === value;
    case "agent":
      return contact.collector.agentId === value;
    case "channel":
      return contact.channel === value;
    case "stage":
      return record?.stage === value;
    case "case":
      return contact.caseId === value;
    case "contact":
      return contact.id === value;
    case "verdict":
      return verdict === value;
    case "rule":
      return decision.reasons.some(({ ruleId }) => ruleId === value || ruleId.startsWith(`${value}.`));
    case "from":
      return localDate(judgedDate(contact.at, decision)) >= value;
    case "to":
      return localDate(judgedDate(contact.at, decision)) <= value;
  }
}

const judgedDate = (at: string, decision: Judged["decision"]): string => localTimeOf(at, decision)?.on ?? (Number.isNaN(parseInstant(at)) ? "" : at);
const localDate = (text: string): string => text.slice(0, 10);
