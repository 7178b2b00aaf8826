import * as z from "zod";
import { caseSchema, debtSchema, debtorSchema } from "../records/case";
import { contactSchema, recipientSchema } from "../records/contact";
import { appliedSchema, citationSchema, decisionSchema, dutySchema, evidenceSchema, reasonSchema, remedySchema, traceEntrySchema, waiverUseSchema } from "../records/decision";
import { eventSchema } from "../records/event";
import { EVENT_TYPES, type EventType } from "../records/event-types";
import { checkInputSchema } from "../records/input";
import { locationSchema } from "../records/location";
import { collectorSchema, creditorSchema } from "../records/party";
import { hours, metaOf, money, type ValueName } from "../records/value";
import { UNKNOWN_VALUE } from "../records/vocabulary";
import { VOCABULARIES, type Vocabulary } from "./vocabulary-words";

interface RecordType {
  readonly schema: z.ZodType;
  readonly about: string;
}

const GIVEN = "a field that holds `unknown` is not known, and so is one that is left out, unless it says otherwise";

/** The records of the input, and those of a decision. What lies within them and has no name of its own is named after its field. */
const INPUT: Readonly<Record<string, RecordType>> = {
  CheckInput: { schema: checkInputSchema(), about: "Everything that one check is judged on" },
  Contact: { schema: contactSchema(), about: `One contact, proposed or past; ${GIVEN}` },
  Recipient: { schema: recipientSchema(), about: "Whom a contact reaches; of an inbound one, the other party, who began it" },
  Collector: { schema: collectorSchema(), about: "Who makes the contact" },
  Case: { schema: caseSchema(), about: `One debtor's file at one collector; ${GIVEN}` },
  Debtor: { schema: debtorSchema(), about: "The natural person who owes" },
  Debt: { schema: debtSchema(), about: "One debt of a case" },
  Creditor: { schema: creditorSchema(), about: "Who is owed" },
  Location: { schema: locationSchema(), about: "Where somebody is. What is left out is not known; zones follow from country and region where they are not given" },
  HistoryEvent: { schema: eventSchema(), about: `What happened that is no contact, of one of the types of the records or of a type that a pack declares; ${GIVEN}` },
  Money: { schema: money(), about: "A decimal amount with its currency; negative where the other side owes" },
  Hours: { schema: optionsOf(hours())[0]!, about: "A span of hours of the week on the person's own clock: `from` inside, `to` not" },
};
const OUTPUT: Readonly<Record<string, RecordType>> = {
  Decision: { schema: decisionSchema(), about: "What comes out of a check" },
  Reason: { schema: reasonSchema(), about: "Why a contact is denied or advised against" },
  Duty: { schema: dutySchema(), about: "What a contact must still do" },
  Citation: { schema: citationSchema(), about: "A provision of an instrument" },
  Evidence: { schema: evidenceSchema(), about: "What settled a condition: a history entry, a fact, or words of the text" },
  Remedy: { schema: remedySchema(), about: "What would mend a reason" },
  WaiverUse: { schema: waiverUseSchema(), about: "A waiver that lifted a rule" },
  TraceEntry: { schema: traceEntrySchema(), about: "One rule and what came of it" },
  Applied: { schema: appliedSchema(), about: "What a decision rests on" },
};
const RECORDS = { ...INPUT, ...OUTPUT };

/** Records within others, by where they lie. */
const NESTED: Readonly<Record<string, string>> = {
  "CheckInput.historyFrom": "HistoryFrom",
  "Contact.content": "Content",
  "Contact.callerId": "CallerId",
  "Contact.visit": "Visit",
  "Case.placement": "Placement",
  "Evidence.history": "HistoryEvidence",
  "Evidence.fact": "FactEvidence",
  "Evidence.finding": "TextEvidence",
  "Applied.packs": "AppliedPack",
};

const ABOUT_KINDS: Readonly<Record<string, string>> = {
  HistoryEvidence: "A history entry that settled a condition",
  FactEvidence: "A fact that settled a condition",
  TextEvidence: "Words of the text that settled a condition",
};

/** How a value is written. */
const FORMS: Readonly<Partial<Record<ValueName, string>>> = {
  id: "text without space around it, not `unknown`",
  text: "not empty",
  instant: "RFC 3339 with an offset, `2026-03-10T21:59:59+08:00`; fractions of a second are dropped",
  date: "local date, `YYYY-MM-DD`",
  clock: "`HH:MM` or `HH:MM:SS`, `00:00` to `24:00`",
  zone: "such as `America/New_York`",
  country: "such as `CN`",
  region: "such as `US-NY`",
  language: "BCP 47, such as `zh-Hant`",
  number: "a number from 0",
  count: "a whole number from 0",
};

/** Where a description goes on to say what absence means. */
const ABSENT = /; absent(?:,|:| means) /;
const EVENT_NAME = "EventName";
const WIDEST = 150;

/** The text of `src/records/record-types.ts`: a type for each record and each vocabulary, with what the schemas say of them. */
export function recordTypes(): string {
  const parts: string[] = [];
  for (const [name, { schema, about }] of Object.entries(INPUT)) parts.push(...typeNamed(name, schema, about, "not known"));
  for (const [name, { schema, about }] of Object.entries(OUTPUT)) parts.push(...typeNamed(name, schema, about));
  return [
    "// Generated from the schemas of the records; renew with `npx vitest run test/build/record-types -u`.",
    "",
    ...parts,
    ...VOCABULARIES.map(unionOf),
  ].join("\n");
}

/**
 * A record's own type, and those of the records within it that have no other.
 *
 * @param silence  what the absence of a field means that does not say it
 */
function typeNamed(name: string, schema: z.ZodType, about: string, silence?: string): string[] {
  const doc = docOf([about], "");
  if (schema instanceof z.ZodUnion) {
    const kinds = optionsOf(schema).flatMap((option) => typeNamed(kindOf(option, name), option, ABOUT_KINDS[kindOf(option, name)]!, silence));
    return [`${doc}export type ${name} = ${typeOf(schema, name)};\n`, ...kinds];
  }
  const fields: string[] = [];
  const nested: string[] = [];
  for (const [key, field] of Object.entries(shapeOf(schema))) {
    const place = `${name}.${key}`;
    fields.push(`${docOf(wordsOf(place, field, silence), "  ")}  ${fieldOf(key, field, place)};\n`);
    const within = NESTED[place];
    if (within !== undefined) nested.push(...typeNamed(within, recordIn(unwrapped(field)), metaOf(field).description!.split(ABSENT)[0]!, silence));
  }
  // No interface: those do not fit where any plain data does, say a column of JSON.
  return [`${doc}export type ${name} = {\n${fields.join("")}};\n`, ...nested];
}

/** What a reader has to know of a field, a sentence each. */
function wordsOf(place: string, field: z.ZodType, silence: string | undefined): string[] {
  const inner = unwrapped(field);
  const item = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  const { description, personal } = { ...metaOf(inner), ...metaOf(field) };
  if (description === undefined) throw new Error(`${place} has no description`);
  const form = FORMS[metaOf(item).value ?? "record"];
  const least = inner instanceof z.ZodArray && !inner.safeParse([]).success;
  const [meaning, said] = description.split(ABSENT);
  const unsaid = inner === field ? undefined : isScope(place) ? "on an event that restricts, all; on any other, not known" : silence;
  const absent = said ?? unsaid;
  const written = [least && "at least one", form && (item === inner ? form : `each ${form}`)].filter((words) => typeof words === "string").join(", ");
  return [`${meaning}${written && ` (${written})`}`, item instanceof z.ZodEnum ? choiceOf(item) : undefined, absent && `Absent: ${absent}`, personal && "Personal: may stand in evidence, never in the words of a problem or a reason"].filter((words) => typeof words === "string");
}

/** A vocabulary's values, because editors show its name alone. */
function choiceOf(schema: z.ZodEnum): string | undefined {
  const vocabulary = vocabularyOf(knownOf(schema.options.map(String)));
  if (vocabulary?.name === EVENT_NAME) return `One of {@link ${EVENT_NAME}}, or a type that a pack declares`;
  return vocabulary && `One of ${vocabulary.values.map((value) => `\`${value}\``).join(", ")}`;
}

function isScope(place: string): boolean {
  return Object.values<EventType>(EVENT_TYPES).some(({ scope }) => scope.some((field) => place === `HistoryEvent.${field}`));
}

function fieldOf(key: string, field: z.ZodType, place: string): string {
  const inner = unwrapped(field);
  const type = typeOf(inner, place);
  return inner === field ? `${key}: ${type}` : `${key}?: ${type === "unknown" ? type : `${type} | undefined`}`;
}

function typeOf(schema: z.ZodType, place: string): string {
  const known = Object.keys(RECORDS).find((name) => name !== place && RECORDS[name]!.schema.def === schema.def);
  if (known !== undefined) return known;
  if (schema instanceof z.ZodString) return "string";
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodUnknown) return "unknown";
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => JSON.stringify(value)).join(" | ");
  if (schema instanceof z.ZodEnum) return enumType(schema.options.map(String));
  if (schema instanceof z.ZodArray) return listOf(typeOf(schema.element as z.ZodType, place));
  if (schema instanceof z.ZodRecord) return `Record<${typeOf(schema.keyType as z.ZodType, place)}, ${typeOf(schema.valueType as z.ZodType, place)}>`;
  if (schema instanceof z.ZodUnion) return unionType(optionsOf(schema).map((option) => typeOf(option, place)));
  if (schema instanceof z.ZodObject) return NESTED[place] ?? kindOf(schema, place) ?? `{ ${Object.entries(shapeOf(schema)).map(([key, field]) => fieldOf(key, field, place)).join("; ")} }`;
  throw new Error(`${place} has a schema that no type is written for`);
}

/** The name of one of several records that a place may hold: each begins with a field of its own. */
function kindOf(schema: z.ZodType, place: string): string {
  return NESTED[`${place}.${Object.keys(shapeOf(schema))[0]}`]!;
}

function enumType(options: readonly string[]): string {
  const values = knownOf(options);
  const name = vocabularyOf(values)?.name;
  // Packs may declare further events.
  if (name === EVENT_NAME) return `${name} | (string & {})`;
  return unionType([...(name === undefined ? values.map(quoted) : [name]), ...(values.length < options.length ? [quoted(UNKNOWN_VALUE)] : [])]);
}

const knownOf = (options: readonly string[]): readonly string[] => options.filter((value) => value !== UNKNOWN_VALUE);

function vocabularyOf(values: readonly string[]): Vocabulary | undefined {
  return VOCABULARIES.find((vocabulary) => JSON.stringify(vocabulary.values) === JSON.stringify(values));
}

/** Text holds every literal. */
function unionType(types: readonly string[]): string {
  const kept = types.includes("string") ? types.filter((type) => !type.startsWith('"')) : types;
  return [...new Set(kept)].join(" | ");
}

const listOf = (type: string): string => (type.includes(" | ") ? `(${type})[]` : `${type}[]`);
const quoted = (value: string): string => JSON.stringify(value);

function unionOf({ name, values, about, words }: Vocabulary): string {
  const told = values.flatMap((value) => {
    const effect = name === EVENT_NAME ? ` (${effectOf(value)})` : "";
    const meaning = words[value] === undefined ? "" : `: ${words[value]}`;
    return effect + meaning === "" ? [] : [` * - \`${value}\`${effect}${meaning}`];
  });
  const doc = told.length === 0 ? docOf([about], "") : ["/**", ` * ${sentence(about)}`, " *", ...told, " */", ""].join("\n");
  return `${doc}export type ${name} =\n${filled(values.map((value) => `| ${quoted(value)}`), "  ").join("\n")};\n`;
}

/** What an event does to what may be done, and what ends it. */
function effectOf(name: string): string {
  const { effect, endedBy = [], endedByConversation }: EventType = EVENT_TYPES[name as keyof typeof EVENT_TYPES];
  const enders = [...endedBy.map((type) => `\`${type}\``), ...(endedByConversation ? ["a later conversation with the debtor"] : [])];
  return enders.length === 0 ? effect : `${effect} until ${enders.join(" or ")}`;
}

/** A doc comment of sentences; on one line where it fits. */
function docOf(words: readonly string[], indent: string): string {
  const text = words.map(sentence).join(" ");
  if (indent.length + text.length + 7 <= WIDEST) return `${indent}/** ${text} */\n`;
  return `${indent}/**\n${filled(text.split(" "), `${indent} * `).join("\n")}\n${indent} */\n`;
}

/** Words on as few lines as hold them. */
function filled(words: readonly string[], indent: string): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= WIDEST) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}

const sentence = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`);

function unwrapped(field: z.ZodType): z.ZodType {
  return field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return (schema as z.ZodObject).shape as Record<string, z.ZodType>;
}

function optionsOf(schema: z.ZodType): readonly z.ZodType[] {
  return (schema as z.ZodUnion).options as readonly z.ZodType[];
}

/** The record that a field holds, beside other things or in a list. */
function recordIn(schema: z.ZodType): z.ZodType {
  const one = schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema;
  return one instanceof z.ZodUnion ? optionsOf(one).find((option) => option instanceof z.ZodObject)! : one;
}
