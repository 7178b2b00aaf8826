import { parseClock } from "../time/clock";
import { parseInstant } from "../time/instant";
import { inputProblem } from "./input-problems";
import type { Problem } from "./problem";
import { sameData } from "./same-data";

type Fields = Readonly<Record<string, unknown>>;

/**
 * What no single field shows: one id for two things, ends before beginnings, a region of another country, a contact of another case.
 * Reads whatever is there: what a field's own schema refuses is passed over here.
 */
export function inputContradictions(input: unknown): Problem[] {
  if (!isFields(input)) return [];
  const { contact } = input;
  const cases: readonly (readonly [string, unknown])[] = Array.isArray(input["case"])
    ? input["case"].map((one, index) => [`case[${index}]`, one] as const)
    : [["case", input["case"]]];
  const history = Array.isArray(input["history"]) ? input["history"] : [];
  return [
    ...contactContradictions(contact, "contact"),
    ...cases.flatMap(([path, one]) => caseContradictions(one, path)),
    ...belonging(contact, cases.map(([, one]) => one)),
    ...sameId(cases.map(([path, one]) => ({ path, value: one, key: isFields(one) ? JSON.stringify([one["id"], one["asOf"]]) : undefined })), "", "one case record at a time", "同一时刻只有一份案件记录"),
    ...history.flatMap((entry, index) => entryContradictions(entry, `history[${index}]`)),
    ...sameId(
      history.map((entry, index) => ({ path: `history[${index}]`, value: entry, key: isFields(entry) && typeof entry["id"] === "string" ? entry["id"] : undefined })),
      ".id", "one content for one id", "同一标识只有一种内容",
    ),
  ];
}

export function entryContradictions(entry: unknown, path: string): Problem[] {
  if (!isFields(entry)) return [];
  return Object.hasOwn(entry, "type") ? eventContradictions(entry, path) : contactContradictions(entry, path);
}

export function caseContradictions(record: unknown, path: string): Problem[] {
  if (!isFields(record)) return [];
  const debtor = isFields(record["debtor"]) ? record["debtor"] : {};
  return [
    ...places(debtor["location"], under(path, "debtor.location")),
    ...places(debtor["residence"], under(path, "debtor.residence")),
    ...reversed(record["placement"], under(path, "placement"), "from", "to"),
    ...sameDebts(record["debts"], under(path, "debts")),
  ];
}

function contactContradictions(contact: unknown, path: string): Problem[] {
  if (!isFields(contact)) return [];
  const recipient = isFields(contact["recipient"]) ? contact["recipient"] : {};
  return [
    ...reversed(contact, path, "at", "endedAt"),
    ...places(recipient["location"], under(path, "recipient.location")),
    ...(contact["planned"] === true && contact["outcome"] !== undefined
      ? [contradiction(under(path, "planned"), under(path, "outcome"), "no outcome of what is still planned", "计划中的联系没有结果")]
      : []),
  ];
}

function eventContradictions(event: Fields, path: string): Problem[] {
  const spans = Array.isArray(event["hours"]) ? event["hours"].map((span, index) => [`[${index}]`, span] as const) : [["", event["hours"]] as const];
  return [
    ...reversed(event, path, "at", "until"),
    ...spans.flatMap(([index, span]) => {
      if (!isFields(span)) return [];
      const from = parseClock(span["from"]);
      if (from === undefined || from !== parseClock(span["to"])) return [];
      return [inputProblem("input/bad-hours", { path: `${under(path, "hours")}${index}`, expected: { en: "two times that differ", zh: "两个不同的时间" } })];
    }),
  ];
}

function belonging(contact: unknown, cases: readonly unknown[]): Problem[] {
  if (!isFields(contact)) return [];
  const records = cases.filter(isFields);
  const { caseId, debtIds, recipient } = contact;
  if (typeof caseId !== "string" || records.length === 0) return [];
  const own = records.filter((record) => record["id"] === caseId);
  if (own.length === 0) return [contradiction("contact.caseId", "case.id", "the id of the case", "案件的标识", caseId)];
  const isOther = ({ debtor }: Fields): boolean => isFields(recipient) && recipient["role"] === "debtor" && typeof recipient["id"] === "string" && isFields(debtor) && typeof debtor["id"] === "string" && debtor["id"] !== recipient["id"];
  if (own.some(isOther)) return [contradiction("contact.recipient.id", "case.debtor.id", "the debtor's id where the role is debtor", "身份为债务人时债务人的标识")];
  const debts = new Set(own.flatMap((record) => (Array.isArray(record["debts"]) ? record["debts"] : [])).map((debt) => (isFields(debt) ? debt["id"] : undefined)));
  if (!Array.isArray(debtIds) || debts.size === 0) return [];
  return debtIds.flatMap((debtId: unknown, index) =>
    typeof debtId !== "string" || debts.has(debtId) ? [] : [inputProblem("input/no-such-debt", {
      path: `contact.debtIds[${index}]`, found: { value: debtId }, expected: { en: "the id of a debt of the case", zh: "案件中债务的标识" },
    })],
  );
}

function sameDebts(debts: unknown, path: string): Problem[] {
  const seen = new Set<unknown>();
  return (Array.isArray(debts) ? debts : []).flatMap((debt, index) => {
    const id = isFields(debt) ? debt["id"] : undefined;
    const isSecond = typeof id === "string" && seen.has(id);
    seen.add(id);
    return isSecond ? [inputProblem("input/duplicate-id", { path: `${path}[${index}].id`, found: { value: id }, expected: { en: "an id of its own", zh: "各自的标识" } })] : [];
  });
}

interface Keyed {
  readonly path: string;
  readonly value: unknown;
  readonly key: string | undefined;
}

/** The same key twice is one thing told twice where the contents are equal, else a contradiction. */
function sameId(entries: readonly Keyed[], field: string, en: string, zh: string): Problem[] {
  const first = new Map<string, Keyed>();
  return entries.flatMap((entry) => {
    if (entry.key === undefined) return [];
    const earlier = first.get(entry.key);
    if (earlier === undefined) first.set(entry.key, entry);
    if (earlier === undefined || sameData(earlier.value, entry.value)) return [];
    const id = isFields(entry.value) ? entry.value["id"] : undefined;
    return [contradiction(entry.path + field, earlier.path + field, en, zh, typeof id === "string" ? id : undefined)];
  });
}

function places(location: unknown, path: string): Problem[] {
  if (Array.isArray(location)) return location.flatMap((place, index) => places(place, `${path}[${index}]`));
  if (!isFields(location)) return [];
  const { country, region } = location;
  if (typeof country !== "string" || typeof region !== "string" || !/^[A-Z]{2}-/.test(region) || region.startsWith(`${country}-`)) return [];
  return [contradiction(`${path}.region`, `${path}.country`, "a region of that country", "该国的地区", region)];
}

function reversed(record: unknown, path: string, from: string, to: string): Problem[] {
  if (!isFields(record)) return [];
  if (!(parseInstant(record[to]) < parseInstant(record[from]))) return [];
  return [contradiction(under(path, to), under(path, from), "an instant not before it", "不早于它的时刻", record[to])];
}

function contradiction(path: string, other: string, en: string, zh: string, found?: unknown): Problem {
  return inputProblem("input/contradictory", { path, other, expected: { en, zh }, ...(found !== undefined && { found: { value: found } }) });
}

const under = (path: string, field: string): string => (path === "" ? field : `${path}.${field}`);

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
