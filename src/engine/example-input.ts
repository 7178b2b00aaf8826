import { factNamed, type Catalogue } from "../records/catalogue";
import type { Bilingual } from "../records/problem-in-words";
import { nearest } from "../records/suggest";
import { parseDuration } from "../time/duration";
import { formatUtc, parseInstant } from "../time/instant";
import { utc } from "../time/zone";

/** A complete record that examples state their differences from. */
export type BaseRecord = Readonly<Record<string, unknown>>;
type Fields = Record<string, unknown>;

/** What an example's author wrote and nobody can follow, in both languages; in English as its message. */
export class ExampleError extends Error {
  constructor(readonly says: Bilingual) {
    super(says.en);
  }
}

/** What an example may give beside facts. */
const HELPERS = ["base", "calls", "contacts", "events", "debts", "mode", "historyFrom", "historyCovers"] as const;
const INPUT_FIELDS = new Set(["mode", "historyFrom", "historyCovers", "history"]);
const PREFIX: Readonly<Record<string, readonly string[]>> = {
  contact: ["contact"], recipient: ["contact", "recipient"], collector: ["contact", "collector"],
  case: ["case"], debtor: ["case", "debtor"], creditor: ["case", "creditor"],
};

/**
 * The check input of an example: the base record with its differences applied.
 *
 * @throws {ExampleError} where a key is no fact path and no helper (`calls`, `contacts`, `events`, `debts`), or calls cannot be laid out: the author's mistake
 */
export function exampleInput(given: Readonly<Record<string, unknown>>, base: BaseRecord, facts: Catalogue): Fields {
  const input = structuredCopy(base) as Fields;
  const history: unknown[] = [...((given["history"] ?? input["history"] ?? []) as unknown[])];
  for (const [key, value] of Object.entries(given)) {
    if (key === "base" || key === "calls" || key === "contacts" || key === "events") continue;
    if (INPUT_FIELDS.has(key)) put(input, [key], value);
    else if (key === "case") put(input, ["case"], value);
    else if (key === "debts") put(input, ["case", "debts"], value);
    else if (key.startsWith("debt.")) ((input["case"] as Fields)["debts"] as Fields[]).forEach((debt) => put(debt, key.split(".").slice(1), value));
    else put(input, pathOf(key, facts), value);
  }
  const contact = input["contact"] as Fields;
  [given["calls"] ?? []].flat().forEach((calls, index) => history.push(...callsOf(calls as Fields, contact, index)));
  ((given["contacts"] as Fields[] | undefined) ?? []).forEach((past, index) => history.push(pastContact(contact, past, `past-${index + 1}`, facts)));
  ((given["events"] as Fields[] | undefined) ?? []).forEach((event, index) => history.push(pastEvent(event, index, contact, input["case"] as Fields)));
  if (given["history"] !== null) input["history"] = history;
  return input;
}

/** Where a fact path lies in an input; a location as a whole may be set too. */
function pathOf(key: string, facts: Catalogue): readonly string[] {
  const [root, ...rest] = key.split(".") as [string, ...string[]];
  const isPart = factNamed(key, facts) !== undefined || [...facts.keys()].some((path) => path.startsWith(`${key}.`) || path.startsWith(`contact.${key}.`) || path.startsWith(`case.${key}.`));
  if (!isPart) throw noSuchFact(key, facts);
  if (root === "placement") return ["case", "placement", ...rest];
  const prefix = PREFIX[root];
  return prefix === undefined ? ["contact", root, ...rest] : [...prefix, ...rest];
}

function noSuchFact(key: string, facts: Catalogue): ExampleError {
  const meant = nearest(key, [...HELPERS, ...[...facts.keys()].flatMap((path) => [path, path.replace(/^contact\./, "")])]);
  const helpers = HELPERS.join(", ");
  return new ExampleError({
    en: `\`${key}\` is no fact of the records, and none of ${helpers}.${meant === undefined ? "" : ` Did you mean \`${meant}\`?`}`,
    zh: `记录中没有 \`${key}\` 这一事实，也不是 ${helpers} 之一。${meant === undefined ? "" : `是否应为 \`${meant}\`？`}`,
  });
}

function put(target: Fields, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put((target[key!] ??= {}) as Fields, rest, value);
  else if (value === null) delete target[key!];
  else target[key!] = value;
}

/** Past voice calls like the contact, one a day and unanswered unless said. */
function callsOf(node: Fields, contact: Fields, group: number): Fields[] {
  const { times = 1, from, every = "P1D", outcome = "no-answer", ...differences } = node;
  const step = parseDuration(every);
  const first = parseInstant(from);
  if (Number.isNaN(first)) throw unfit("from", from, { en: 'an instant with offset, for instance "2026-03-09T10:00:00+08:00"', zh: '带时区偏移的时刻，例如 "2026-03-09T10:00:00+08:00"' });
  if (step === undefined) throw unfit("every", every, { en: "an ISO 8601 duration, for instance P1D or PT1H", zh: "ISO 8601 时长，例如 P1D 或 PT1H" });
  if (!Number.isInteger(times) || Number(times) < 1) throw unfit("times", times, { en: "a whole number from 1 on", zh: "不小于 1 的整数" });
  const zone = utc();
  const calls: Fields[] = [];
  for (let i = 0, at = first; i < Number(times); i++, at = zone.add(at, step, 1)) {
    const call = like(contact, `call-${group + 1}-${i + 1}`, { at: formatUtc(at), channel: "voice", outcome });
    for (const [key, value] of Object.entries(differences)) put(call, key.split("."), value);
    if (outcome === null) delete call["outcome"];
    calls.push(call);
  }
  return calls;
}

function unfit(key: string, found: unknown, expected: Bilingual): ExampleError {
  const shown = found === undefined ? undefined : JSON.stringify(found).slice(0, 80);
  return new ExampleError({
    en: shown === undefined ? `\`calls.${key}\` is missing; expected ${expected.en}.` : `\`calls.${key}\` is ${shown}; expected ${expected.en}.`,
    zh: shown === undefined ? `缺少 \`calls.${key}\`；应为${expected.zh}。` : `\`calls.${key}\` 为 ${shown}；应为${expected.zh}。`,
  });
}

function pastContact(contact: Fields, node: Fields, id: string, facts: Catalogue): Fields {
  const past = like(contact, id, {});
  for (const [key, value] of Object.entries(node)) {
    const path = key === "id" || key === "at" || !key.includes(".") ? [key] : pathOf(key, facts).slice(1);
    put(past, path, value);
  }
  return past;
}

/** A past contact like the one judged, without what only the proposal says. */
function like(contact: Fields, id: string, fields: Fields): Fields {
  const { content: _content, planned: _planned, answers: _answers, ...rest } = structuredCopy(contact) as Fields;
  return { ...rest, id, ...fields };
}

/** `debtor`, `recipient` and `collector` stand for the ids of those in the base record. */
function pastEvent(node: Fields, index: number, contact: Fields, record: Fields | undefined): Fields {
  const persons: Readonly<Record<string, unknown>> = { debtor: (record?.["debtor"] as Fields | undefined)?.["id"], recipient: (contact["recipient"] as Fields | undefined)?.["id"] };
  const event: Fields = { id: `event-${index + 1}`, caseId: contact["caseId"], ...node };
  if (typeof event["personId"] === "string") event["personId"] = persons[event["personId"]] ?? event["personId"];
  if (event["collectorId"] === "collector") event["collectorId"] = (contact["collector"] as Fields | undefined)?.["id"];
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null));
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, structuredCopy(member)]));
}
