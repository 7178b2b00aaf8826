import { parseDate, parseInstant } from "../time/instant";
import { nearest } from "../records/suggest";
import { COVERS } from "../records/vocabulary";
import type { HistoryScope } from "../replay/debtor-history";
import type { JoinOptions } from "../replay/log-join";
import { WHERE_FIELDS, whereFault, type Where, type WhereField } from "../replay/where";
import type { Given, Options } from "./options";
import { SETTINGS } from "./standard-options";
import { refuse } from "./usage-error";

/** For commands that read a log. */
export const LOG_OPTIONS = {
  map: { value: "PATH", many: true, help: "a mapping file that turns a system's own columns into records (the project's settings may name it)" },
  "history-from": { value: "INSTANT|origin", help: "from when on the log is complete (its first contact); `contacts=INSTANT,events=origin` for the two apart" },
  "history-covers": { value: "WHOSE", among: COVERS, help: "whose records the log holds: collector, the collector's own; creditor, the creditor's and its agencies'; debtor, every collector's of the debtor (collector)" },
  "written-at": { value: "INSTANT", help: "when the log was written; what lies after it is a clock error" },
  "as-of": { value: "DATE", help: "judge all contacts by the law of that day; every decision then says so" },
  memory: { value: "MB", help: "records kept in memory before they go to disk (256)" },
  unmasked: { help: "show names, numbers, addresses and words of persons, which are hidden otherwise" },
} as const satisfies Options;

/** The options of `replay`. */
export const REPLAY_OPTIONS = {
  ...SETTINGS,
  ...LOG_OPTIONS,
  grouped: { help: "a filter: records stand together by debtor, cases first; nothing is kept from one debtor to the next" },
  format: { value: "ndjson|csv", among: ["ndjson", "csv"], help: "how decisions are written (ndjson)" },
  out: { value: "FOLDER", help: "write decisions, rejects, summary and manifest there instead of decisions to the standard output" },
  html: { help: "with --out: also write a report to be read in a browser or printed" },
  where: { value: "FIELD=VALUE", many: true, help: `show only these contacts, FIELD being ${WHERE_FIELDS.join(", ")} (from and to are days, both included); the others still count as history` },
  sample: { value: "N", help: "write only N decisions, picked at random but the same each time" },
  seed: { value: "TEXT", help: "with --sample: another text picks another sample" },
  workers: { value: "N", help: "threads that read and judge (as many as cores, one for a short log); the output is the same for any number" },
  compare: { value: "A,B", help: "two policies, with a comma between: judge by the first, and count what the second would have stopped" },
} as const satisfies Options;

/** What neither changes the bytes that are written nor belongs to what was asked. */
const NOT_ASKED: readonly string[] = ["out", "memory", "workers", "debug"];

/** @throws {UsageError} */
export function scopeOf(options: Given): HistoryScope {
  const from = options.value("history-from");
  const covers = options.value("history-covers") as HistoryScope["historyCovers"];
  return { ...(from !== undefined && { historyFrom: readFrom(from) }), ...(covers !== undefined && { historyCovers: covers }) };
}

function readFrom(text: string): HistoryScope["historyFrom"] {
  if (!text.includes("=")) return readInstant("--history-from", text, true);
  const parts = text.split(",").map((part) => part.split("=") as [string, string]);
  for (const [name] of parts) if (name !== "contacts" && name !== "events") refuse("usage/bad-value", { path: "--history-from", found: name, expected: "contacts, events", meant: nearest(name, ["contacts", "events"]) });
  return Object.fromEntries(parts.map(([name, value]) => [name, readInstant("--history-from", value, true)]));
}

/** @throws {UsageError} */
export function readInstant(option: string, text: string, orOrigin = false): string {
  if ((orOrigin && text === "origin") || !Number.isNaN(parseInstant(text))) return text;
  return refuse("usage/bad-value", {
    path: option, found: text,
    expected: { en: `an instant with offset${orOrigin ? ", or origin" : ""}, for instance 2026-01-01T00:00:00+08:00`, zh: `带时差的时刻${orOrigin ? "，或 origin" : ""}，例如 2026-01-01T00:00:00+08:00` },
  });
}

/** @throws {UsageError} */
export function readDay(option: string, text: string | undefined): string | undefined {
  if (text === undefined || !Number.isNaN(parseDate(text))) return text;
  return refuse("usage/bad-value", { path: option, found: text, expected: { en: "a date, for instance 2026-01-31", zh: "日期，例如 2026-01-31" } });
}

/** A whole number from 1. @throws {UsageError} */
export function readCount(option: string, text: string | undefined): number | undefined {
  if (text === undefined || /^[1-9]\d{0,8}$/.test(text)) return text === undefined ? undefined : Number(text);
  return refuse("usage/bad-value", { path: option, found: text, expected: { en: "a whole number from 1", zh: "不小于 1 的整数" } });
}

/** How much memory a log may take, as `--memory` says in mebibytes. @throws {UsageError} */
export function memoryOf(options: Given): Pick<JoinOptions, "memory"> {
  const mebibytes = readCount("--memory", options.value("memory"));
  return mebibytes === undefined ? {} : { memory: mebibytes * 1024 * 1024 };
}

/** @throws {UsageError} */
export function whereOf(options: Given, ruleIds: readonly string[]): Where {
  const where: Partial<Record<WhereField, string[]>> = {};
  for (const text of options.all("where")) {
    const at = text.indexOf("=");
    const name = text.slice(0, Math.max(0, at));
    const field = WHERE_FIELDS.find((one) => one === name);
    const list = WHERE_FIELDS.join(", ");
    if (field === undefined) refuse("usage/bad-value", { path: "--where", found: text, expected: { en: `FIELD=VALUE, the field one of ${list}`, zh: `字段=值，字段为 ${list} 之一` }, meant: nearest(name, WHERE_FIELDS) });
    const value = text.slice(at + 1);
    const wanted = whereFault(field, value);
    if (wanted !== undefined) refuse("usage/bad-value", { path: `--where ${field}`, found: value, expected: wanted, meant: nearest(value, wanted.split(", ")) });
    if (field === "rule" && !ruleIds.some((id) => id === value || id.startsWith(`${value}.`))) {
      refuse("usage/bad-value", { path: "--where rule", found: value, expected: { en: "a rule that is judged by, or how its id begins; see `rules list`", zh: "所依据的规则或其标识的前段；参见 `rules list`" }, meant: nearest(value, ruleIds) });
    }
    (where[field] ??= []).push(value);
  }
  const { from, to } = where;
  // Nothing lies in no span, and nothing found would pass for nothing wrong.
  if (from !== undefined && to !== undefined && from.every((day) => to.every((other) => day > other))) {
    refuse("usage/bad-value", { path: "--where to", found: to.join(", "), expected: { en: `no day before ${from.join(", ")}, where --where from begins`, zh: `不早于 --where from 所写的 ${from.join(", ")}` } });
  }
  return where;
}

/** The words of a call, for the manifest: everything that its output depends on. */
export function wordsOf(files: readonly string[], options: Given): string[] {
  const names = [...Object.keys(REPLAY_OPTIONS), "language"].filter((name) => !NOT_ASKED.includes(name)).sort();
  const spoken = names.flatMap((name) => ((REPLAY_OPTIONS as Options)[name]?.value === undefined && name !== "language" ? (options.has(name) ? [`--${name}`] : []) : options.all(name).flatMap((value) => (value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value]))));
  return [...spoken, "--", ...files];
}
