import { isUtf8 } from "node:buffer";
import type { Language } from "../operators/operator";
import { COMMON_VALUES } from "./common-values";
import { CsvSplitter } from "./csv-splitter";
import { looksLikeARow } from "./column-names";
import { dateReader } from "./date-format";
import { toE164 } from "./phone";
import { utc } from "../time/zone";

/** A mapping that somebody has to look over. */
export interface Guess {
  /** The mapping file's text; what is not sure stands in comments. */
  readonly text: string;
  /** What the guess does not know, in sentences. */
  readonly unsure: readonly string[];
}

type Kind = "id" | "date" | "phone" | "text" | "values";

/** What columns are usually called, by field; compared without signs and in lower case. The first field that fits a column takes it. */
const NAMES: readonly { readonly field: string; readonly kind: Kind; readonly names: readonly string[] }[] = [
  { field: "id", kind: "id", names: ["id", "uniqueid", "callid", "contactid", "recordid", "sid", "uuid", "通话编号", "记录编号", "流水号", "呼叫编号", "通话id"] },
  { field: "caseId", kind: "id", names: ["caseid", "caseno", "casenumber", "account", "accountid", "accountno", "accountcode", "leadid", "案件编号", "案件号", "案件id", "合同号", "合同编号"] },
  { field: "at", kind: "date", names: ["at", "start", "starttime", "calldate", "calltime", "datetime", "date", "timestamp", "time", "datecreated", "外呼时间", "呼叫时间", "通话时间", "开始时间", "拨打时间", "联系时间"] },
  { field: "endedAt", kind: "date", names: ["end", "endtime", "endedat", "hanguptime", "结束时间", "挂机时间"] },
  { field: "recipient.id", kind: "id", names: ["debtorid", "customerid", "personid", "clientid", "客户编号", "客户号", "借款人编号", "联系人编号"] },
  { field: "recipient.address", kind: "phone", names: ["phone", "phonenumber", "to", "dst", "destination", "callee", "mobile", "被叫号码", "被叫", "电话", "手机号", "手机号码", "号码", "联系电话"] },
  { field: "recipient.role", kind: "values", names: ["relation", "relationship", "role", "与本人关系", "关系", "联系人关系"] },
  { field: "collector.id", kind: "id", names: ["agency", "agencyid", "vendor", "collectorid", "委外机构", "委外公司", "机构", "催收机构", "公司"] },
  { field: "collector.agentId", kind: "id", names: ["agent", "agentid", "user", "userid", "operator", "坐席工号", "工号", "坐席", "催收员", "员工编号"] },
  { field: "callerId.number", kind: "phone", names: ["from", "src", "callerid", "caller", "主叫号码", "主叫", "外显号码"] },
  { field: "channel", kind: "values", names: ["channel", "type", "medium", "渠道", "联系方式", "触达方式"] },
  { field: "direction", kind: "values", names: ["direction", "calldirection", "方向", "呼叫方向"] },
  { field: "outcome", kind: "values", names: ["outcome", "status", "disposition", "result", "callresult", "通话结果", "呼叫结果", "结果", "状态"] },
  { field: "content.text", kind: "text", names: ["body", "message", "content", "text", "短信内容", "内容", "话术"] },
];
/** Each that has the month first has its counterpart with the day first, so that no order is taken for sure. */
const DATES = ["iso", "YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:mm", "YYYY/MM/DD HH:mm:ss", "YYYY/M/D H:mm:ss", "YYYY/M/D H:mm", ...["H:mm:ss", "h:mm:ss A", "H:mm", "h:mm A"].flatMap((time) => [`M/D/YYYY ${time}`, `D/M/YYYY ${time}`]), "DD.MM.YYYY HH:mm:ss", "YYYY年M月D日 HH:mm:ss", "YYYYMMDDHHmmss", "rfc2822", "epoch", "epoch-ms"];
const MOST_VALUES = 30;
/** Seconds and milliseconds of 1973 and later: shorter numbers may count the days of a spreadsheet, or anything. */
const EPOCH = /^\d{9,10}(\.\d+)?$|^\d{12,13}$/;

/** What a guess says, in one language. */
interface Words {
  readonly proposed: (name: string) => string;
  readonly unsure: string;
  readonly sameForAll: string;
  readonly none: (field: string) => string;
  readonly taken: (field: string, value: string) => string;
  readonly clock: string;
  readonly unused: (columns: string) => string;
  readonly times: (column: string) => string;
  readonly monthOrDay: (column: string) => string;
  readonly country: (column: string) => string;
  readonly values: (column: string, field: string, values: string) => string;
  readonly noValues: (column: string, field: string) => string;
  readonly noRows: string;
  readonly encoding: string;
  readonly noContacts: string;
  readonly noNames: string;
}
const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    proposed: (name) => `Proposed from ${name}; look it over before you rely on it.`,
    unsure: "unsure",
    sameForAll: "the same for every row?",
    none: (field) => `no column seems to hold ${field}, which every contact needs`,
    taken: (field, value) => `no column seems to hold ${field}; it is taken to be ${value} throughout`,
    clock: "whose clock the times are on; write the zone",
    unused: (columns) => `columns that are not used: ${columns}`,
    times: (column) => `how the times in ${column} are written`,
    monthOrDay: (column) => `whether ${column} has the month or the day first`,
    country: (column) => `the country of the numbers in ${column}; write country-code beside zone`,
    values: (column, field, values) => `what these values of ${column} stand for as ${field}: ${values}`,
    noValues: (column, field) => `what the values of ${column} stand for as ${field}; no row has any`,
    noRows: "whatever only rows show; there are none below the names",
    encoding: "the encoding: it is no UTF-8, and read as GB 18030",
    noNames: "what the columns are: the first line looks like a row, not like names; write them in order as `columns`",
    noContacts: "whether these are contacts at all; only those are guessed at. `map --show cn-call-centre` has a part for cases, to be adapted",
  },
  zh: {
    proposed: (name) => `据 ${name} 拟出，使用前请核对。`,
    unsure: "存疑",
    sameForAll: "各行是否相同？",
    none: (field) => `没有看似 ${field} 的列，而每次联系都需要它`,
    taken: (field, value) => `没有看似 ${field} 的列，各行均按 ${value} 处理`,
    clock: "时间以何处时钟为准；请写明 zone",
    unused: (columns) => `未使用的列：${columns}`,
    times: (column) => `${column} 列时间的写法`,
    monthOrDay: (column) => `${column} 列是月在前还是日在前`,
    country: (column) => `${column} 列号码所属国家；请在 zone 旁写明 country-code`,
    values: (column, field, values) => `${column} 列的这些值作为 ${field} 分别表示什么：${values}`,
    noValues: (column, field) => `${column} 列的值作为 ${field} 分别表示什么；各行均无值`,
    noRows: "须由数据行看出的一切；列名之下没有任何行",
    encoding: "编码：不是 UTF-8，按 GB 18030 读取",
    noNames: "各列是什么：首行看似数据而非列名；请按顺序写明 columns",
    noContacts: "这些行是否为联系记录；仅能为联系记录拟稿。案件表的写法见 `map --show cn-call-centre`，请据以修改",
  },
};

/**
 * Proposes a mapping for a file of columns from its beginning: encoding, delimiter, columns by their names and dates by their look. It says
 * what it does not know; nothing that changes a verdict (what an unknown result means, whose clock it is) is made up.
 *
 * @param begin  the first bytes of the file; a line that is cut off at the end is passed over
 * @param language  of what it says; keys and values are those of mappings
 */
export function guessMapping(name: string, begin: Buffer, language: Language = "en"): Guess {
  const words = WORDS[language];
  const unsure: string[] = [];
  const encoding = encodingOf(begin, unsure, words);
  const text = new TextDecoder(encoding).decode(begin).replace(/^\uFEFF/, "");
  const whole = text.slice(0, Math.max(text.lastIndexOf("\n") + 1, text.includes("\n") ? 0 : text.length));
  const delimiter = delimiterOf(whole);
  const rows = rowsOf(whole, delimiter);
  const [head = [], ...body] = rows;
  const columns = head.map((column) => column.trim());
  const taken = new Map<string, string>();
  for (const { field, names } of NAMES) {
    const found = columns.find((column) => ![...taken.values()].includes(column) && names.includes(plainName(column)));
    if (found !== undefined) taken.set(field, found);
  }
  const hasNames = !looksLikeARow(columns);
  if (!hasNames) unsure.push(words.noNames);
  else if (body.length === 0) unsure.push(words.noRows);
  if (!taken.has("id") && !taken.has("at")) unsure.push(words.noContacts);
  const cells = (column: string): string[] => body.map((row) => row[columns.indexOf(column)]?.trim() ?? "").filter((cell) => cell !== "");
  const fields = [...NAMES].flatMap(({ field, kind }) => {
    const column = taken.get(field);
    return column === undefined ? [] : [`          ${field}: ${cellText(field, kind, column, cells(column), unsure, words)}`];
  });
  const constants = [["channel", "voice"], ["recipient.role", "debtor"], ["collector.id", "agency-1"], ["recipient.id", undefined], ["id", undefined], ["caseId", undefined], ["at", undefined]] as const;
  for (const [field, value] of constants) {
    if (taken.has(field)) continue;
    if (value !== undefined) fields.push(`          ${field}: ${value} # ${words.unsure}: ${words.sameForAll}`);
    unsure.push(value === undefined ? words.none(field) : words.taken(field, value));
  }
  unsure.push(words.clock);
  const rest = columns.filter((column) => hasNames && ![...taken.values()].includes(column));
  return {
    text: [
      `# ${words.proposed(name)}`,
      ...unsure.map((line) => `# ${words.unsure}: ${line}`),
      "files:",
      `  - match: ${quoted(name.slice(name.lastIndexOf("/") + 1))}`,
      `    encoding: ${encoding}`,
      ...(delimiter === "," ? [] : [`    delimiter: ${JSON.stringify(delimiter)}`]),
      `    zone: Etc/UTC # ${words.unsure}`,
      "    records:",
      "      - record: contact",
      "        fields:",
      ...fields,
      ...(rest.length > 0 ? [`    # ${words.unused(rest.join(", "))}`] : []),
      "",
    ].join("\n"),
    unsure,
  };
}

function cellText(field: string, kind: Kind, column: string, cells: readonly string[], unsure: string[], words: Words): string {
  const name = quoted(column);
  if (kind === "date") {
    const fitting = DATES.filter((format) => cells.length > 0 && cells.every((cell) => !Number.isNaN(dateReader(format)!(cell, utc())) && (!format.startsWith("epoch") || EPOCH.test(cell))));
    const [format = "iso"] = fitting;
    if (fitting.length === 0) unsure.push(words.times(column));
    if (format.startsWith("M/") && fitting.some((other) => other.startsWith("D/"))) unsure.push(words.monthOrDay(column));
    return `{ column: ${name}, date: ${quoted(format)} }`;
  }
  if (kind === "phone") {
    if (cells.some((cell) => toE164(cell, undefined) === undefined)) unsure.push(words.country(column));
    return `{ column: ${name}, phone: true }`;
  }
  if (kind === "values") {
    const seen = [...new Set(cells)].sort().slice(0, MOST_VALUES);
    if (seen.length === 0) {
      unsure.push(words.noValues(column, field));
      return `{ column: ${name} }`;
    }
    const known = COMMON_VALUES[field] ?? {};
    const open = seen.filter((value) => !Object.hasOwn(known, value.toLowerCase()));
    if (open.length > 0) unsure.push(words.values(column, field, open.join(", ")));
    return `{ column: ${name}, values: { ${seen.map((value) => `${quoted(value)}: ${known[value.toLowerCase()] ?? "unknown"}`).join(", ")} } }`;
  }
  return `{ column: ${name} }`;
}

function encodingOf(begin: Buffer, unsure: string[], words: Words): string {
  if (begin[0] === 0xff && begin[1] === 0xfe) return "utf-16le";
  if (begin[0] === 0xfe && begin[1] === 0xff) return "utf-16be";
  // The last character may be cut.
  if ([0, 1, 2, 3].some((cut) => isUtf8(begin.subarray(0, Math.max(0, begin.length - cut))))) return "utf-8";
  unsure.push(words.encoding);
  return "gb18030";
}

/** The sign that cuts most lines into the same number of cells, more than one. */
function delimiterOf(text: string): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of [",", "\t", ";", "|"]) {
    const widths = rowsOf(text, delimiter).map((row) => row.length);
    const width = widths[0] ?? 0;
    const score = width < 2 ? 0 : (widths.filter((other) => other === width).length / widths.length) * Math.min(width, 20);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  const splitter = new CsvSplitter((cells) => void (typeof cells !== "string" && rows.push(cells)), delimiter);
  splitter.push(text);
  splitter.end();
  return rows;
}

const plainName = (column: string): string => column.toLowerCase().replace(/[\s_\-.()（）]/g, "");
const quoted = (text: string): string => (/^[A-Za-z][\w-]*$/.test(text) && !/^(true|false|null|yes|no)$/i.test(text) ? text : JSON.stringify(text));
