import type { Problem } from "../records/problem";
import { problemInWords, type ProblemDetails, type ProblemRow } from "../records/problem-in-words";

/** Every kind of problem that a log may have beyond those of its records: `says` what is wrong, `fix` how to mend it. */
const REPLAY_PROBLEMS = {
  "input/duplicate-key": {
    says: { en: "a key stands twice in one object, so that one of the two would be lost", zh: "同一对象中有键出现两次，其中之一会丢失" },
    fix: { en: "Keep one of them, or join their contents", zh: "请只保留一个，或者合并其内容" },
  },
  "input/too-large": {
    says: { en: "the line is longer than 64 MiB", zh: "该行超过 64 MiB" },
    fix: { en: "Write one record a line", zh: "请每行写一条记录" },
  },
  "input/encoding": {
    says: { en: "the bytes are no text in the encoding that the file should have", zh: "字节不符合文件应有的编码" },
    fix: { en: "Save the file as UTF-8, or name its encoding in the mapping", zh: "请将文件存为 UTF-8，或者在映射文件中写明编码" },
  },
  "replay/no-case-named": {
    says: { en: "the record names neither a case nor a debtor", zh: "该记录既未写明案件，也未写明债务人" },
    fix: { en: "Give caseId; an event may name the debtor in personId instead", zh: "请补上 caseId；事件也可以在 personId 中写明债务人" },
  },
  "replay/unknown-case": {
    says: { en: "the log holds no case {found}, so that nobody knows whose contact this is", zh: "日志中没有案件 {found}，无从得知联系的是谁" },
    fix: { en: "Add the case record to the log", zh: "请在日志中补上该案件的记录" },
  },
  "replay/unknown-debtor": {
    says: { en: "the event names no case, and the log holds no debtor with its personId", zh: "该事件未写明案件，日志中也没有其 personId 所指的债务人" },
    fix: { en: "Give caseId", zh: "请补上 caseId" },
  },
  "replay/no-debtor": {
    says: { en: "the case record names no debtor", zh: "案件记录未写明债务人" },
    fix: { en: "Give debtor.id", zh: "请补上 debtor.id" },
  },
  "replay/case-of-two-debtors": {
    says: { en: "records of the case {found} name different debtors, so that nobody knows whose contact this is", zh: "案件 {found} 的记录写有不同的债务人，无从得知联系的是谁" },
    fix: { en: "Give each case an id of its own", zh: "请为每个案件使用各自的标识" },
  },
  "replay/other-debtor": {
    says: { en: "{path} is not that of the case's debtor, although the recipient's role is debtor, so that nobody knows whose contact this is", zh: "{path} 与案件的债务人不同，而对象的身份写为债务人，无从得知联系的是谁" },
    fix: { en: "Give the debtor one id in cases, contacts and events, or the recipient the role that it has", zh: "请在案件、联系与事件中为债务人使用同一标识，或者更正对象的身份" },
  },
  "replay/case-rows-differ": {
    says: { en: "another row of the case {found} says something else about {path}, so that nobody knows which of them holds", zh: "案件 {found} 的另一行在 {path} 上写法不同，无从得知以哪一行为准" },
    fix: { en: "Correct the rows, or map asOf so that the one follows the other; only debts are joined", zh: "请更正这些行，或者映射 asOf 以分先后；只有债务会合并" },
  },
  "replay/unreadable-file": {
    says: { en: "the log cannot be read whole, and nothing was judged: {expected}", zh: "日志无法完整读取，未作任何判断：{expected}" },
    fix: { en: "Correct the path, or get a whole copy", zh: "请更正路径，或者取得完整的文件" },
  },
  "replay/no-temporary-file": {
    says: { en: "what outgrows the memory cannot be kept in {found}: {expected}", zh: "超出内存的记录无法暂存于 {found}：{expected}" },
    fix: { en: "Name another folder in TMPDIR, make room there, or raise --memory", zh: "请在 TMPDIR 中写明其他文件夹、腾出空间，或者调高 --memory" },
  },
  "replay/empty-log": {
    says: { en: "the log holds no record at all, so that nothing was judged", zh: "日志中没有任何记录，未作任何判断" },
    fix: { en: "Check what wrote the log, and the mapping where rows are passed over by it", zh: "请检查日志的生成过程；有行被映射略过的，请检查映射" },
  },
  "replay/no-rows": {
    says: { en: "there is no row that gives a record", zh: "没有可转为记录的行" },
    fix: { en: "Check what wrote the file, and `ignore` in the mapping where rows are passed over by it", zh: "请检查文件的生成过程；有行被映射略过的，请检查其中的 ignore" },
  },
  "replay/no-contact": {
    says: { en: "no contact was judged: the log holds none, or none of what --where names", zh: "没有可判断的联系：日志中没有联系记录，或者没有 --where 所写的" },
    fix: { en: "Name the files that hold the contacts, and check the values after --where", zh: "请写明含有联系记录的文件，并检查 --where 的取值" },
  },
  "replay/not-parquet": {
    says: { en: "the file is no Parquet file, or it was cut short: {expected}", zh: "这不是 Parquet 文件，或者已被截断：{expected}" },
    fix: { en: "Get a whole copy, or name the right kind under `source` in the mapping", zh: "请取得完整的文件，或者在映射的 source 中写明正确的类型" },
  },
  "replay/no-parquet-reader": {
    says: { en: "Parquet files are read by the package hyparquet, which is not installed", zh: "读取 Parquet 文件需要 hyparquet 包，而它没有安装" },
    fix: { en: "Run `npm install hyparquet`, or export the log as CSV", zh: "请运行 `npm install hyparquet`，或者将日志导出为 CSV" },
  },
  "replay/parquet-as-stream": {
    says: { en: "a Parquet file is read from its end, and cannot be piped in or filtered with --grouped", zh: "Parquet 文件须从末尾读起，不能以管道传入，也不能用 --grouped 过滤" },
    fix: { en: "Name the file without --grouped, or pipe its rows as CSV", zh: "请不带 --grouped 直接写文件名，或者以 CSV 传入各行" },
  },
  "replay/parquet-codec": {
    says: { en: "the file is compressed by {found}; this program takes {expected} apart", zh: "文件以 {found} 压缩；本程序可解 {expected}" },
    fix: { en: "Write it with one of those; for ZSTD run Node 22.15 or later", zh: "请改用其中之一；ZSTD 需要 Node 22.15 或更高版本" },
  },
  "replay/parquet-column": {
    says: { en: "the column {path} is of the type {found}, which does not say what instant is meant", zh: "列 {path} 的类型为 {found}，看不出所指的是哪个时刻" },
    fix: { en: "Write it as a timestamp of 64 bits, or as text", zh: "请改写为 64 位时间戳，或者文本" },
  },
  "replay/row-width": {
    says: { en: "the row has {found} cells where the header has {expected}", zh: "该行有 {found} 格，表头有 {expected} 格" },
    fix: { en: "Quote cells that hold the delimiter, and check for a missing or extra one", zh: "含分隔符的格请加引号，并检查是否缺格或多格" },
  },
  "replay/no-such-column": {
    says: { en: "the mapping names the column {found}, which the file does not have; it has {expected}", zh: "映射所写的列 {found} 在文件中不存在；文件中有 {expected}" },
    fix: { en: "Correct the name, the delimiter or the encoding in the mapping, or list `columns` there where the file has no line of names", zh: "请更正映射中的列名、分隔符或编码；文件没有表头的，请在映射的 columns 中列出" },
  },
  "replay/column-twice": {
    says: { en: "the mapping names the column {found}, which stands twice in the file, so that nobody knows which of the two is meant", zh: "映射所写的列 {found} 在文件中出现两次，无从得知以哪一列为准" },
    fix: { en: "Give each column a name of its own", zh: "请为每列使用各自的名称" },
  },
  "replay/no-mapping": {
    says: { en: "rows of columns need a mapping, and none is meant for this file", zh: "按列书写的文件需要映射，而没有适用于该文件的映射" },
    fix: { en: "Add --map with a mapping file; `lawful-contact map --guess` proposes one", zh: "请加上 --map 和映射文件；`lawful-contact map --guess` 可给出草案" },
  },
  "replay/row-not-meant": {
    says: { en: "no record of the mapping is meant for this row", zh: "映射中没有适用于该行的记录" },
    fix: { en: "Add a record for such rows, or list them under `ignore`", zh: "请为此类行增加记录，或者在 ignore 中列出" },
  },
  "replay/unclosed-quote": {
    says: { en: "a quotation mark is never closed", zh: "引号没有闭合" },
    fix: { en: "Close it, or double quotation marks inside a quoted cell", zh: "请闭合引号；引号内的引号须写两次" },
  },
  "replay/not-json": {
    says: { en: "the line is not JSON", zh: "该行不是 JSON" },
    fix: { en: "Write one JSON object a line", zh: "请每行写一个 JSON 对象" },
  },
  "replay/bad-cell": {
    says: { en: "the column {path} holds {found}; expected {expected}", zh: "列 {path} 为 {found}；应为{expected}" },
    fix: { en: "Correct the cell, or the mapping", zh: "请更正单元格，或者更正映射" },
  },
  "replay/time-twice": {
    says: { en: "the column {path} holds {found}; that may be {expected}", zh: "列 {path} 为 {found}；可能是 {expected}" },
    fix: { en: "Write the one that is meant with its offset and `date: iso`, or map a column in UTC", zh: "请连同时差写明是哪一个，并用 `date: iso`，或者改用按 UTC 记录的列" },
  },
  "replay/bad-personal-cell": {
    says: { en: "the column {path} does not fit; expected {expected}", zh: "列 {path} 不符合要求；应为{expected}" },
    fix: { en: "Correct the cell, or the mapping", zh: "请更正单元格，或者更正映射" },
  },
} as const satisfies Record<string, ProblemRow>;
export type ReplayProblemCode = keyof typeof REPLAY_PROBLEMS;

/** A row that was kept aside, and why. */
export interface Reject {
  /** Name of the source. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
}

/** The problem in words, English and Chinese. */
export const replayProblem = (code: ReplayProblemCode, details: ProblemDetails = {}): Problem => problemInWords(code, REPLAY_PROBLEMS[code], details);
