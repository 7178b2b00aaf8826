import type { Verdict } from "../replay/verdict";
import type { Language } from "./words";

/** What the report of a replay calls things. */
export const REPLAY_WORDS = {
  en: {
    title: "Replay of contact records", asOf: "Judged by the law of {date}, not by that of each contact's day.", whole: "Contacts", debtors: "Debtors", period: "From {from} to {to}",
    permitted: "permitted", violated: "violated", unproven: "unproven", rejects: "rows kept aside", rate: "violation rate", interval: "95 % interval", trend: "by month",
    what: "What was replayed, and under which law", byRule: "By rule", byJurisdiction: "By jurisdiction", byAgency: "By agency", byAgent: "By agent", byChannel: "By channel", byStage: "By stage",
    hours: "Hour and weekday, on the recipients' own clocks", months: "By month", worst: "The worst cases", missing: "What the log cannot prove", quality: "Data quality", method: "Method", compared: "Two policies compared",
    rule: "rule", force: "force", id: "name", contacts: "contacts", kinds: "kinds", month: "month", fact: "missing fact", share: "share", alone: "alone", rules: "rules", value: "value", assumed: "Stated as guaranteed by the system",
    notSaid: "not given", none: "None.", time: "time", contact: "contact", outcome: "outcome", verdict: "verdict", needed: "what it would have needed", event: "event", left: "{n} more rows are not shown", clockNotKnown: "{n} contacts are not shown: the recipient's clock is not known.",
    changes: "The law changed", begins: "begins", ends: "ends", enforced: "is enforced", input: "input", bytes: "bytes", digest: "digest", pack: "pack", version: "version", engine: "Engine {engine}, zone data {zoneData}.", more: "{n} more are in summary.json.",
    stoppedOther: "permitted by the first policy, stopped by the second", stoppedFirst: "stopped by the first policy, permitted by the second", lawful: "law of the day",
    duplicates: "records that stand twice; they count once", conflictingIds: "records that share their id with another one", sharedIds: "ids of contacts or events that stand with several debtors", debtorIdsOfTwo: "debtors' ids whose records name different dates of birth", overlappingCalls: "calls that overlap an earlier one", endsBeforeItBegins: "records that end before they begin", inFuture: "records that lie after the log was written",
    methodText: "Each contact was judged by the rules in force at its own instant, on the recipient's clock, with only what was prior to it. Permitted: no rule was violated or unproven. Violated: the records prove that a rule forbade it. Unproven: the records cannot show that it was permitted; the facts that are missing are listed. Contacts with a violation do not count among the unproven. The interval is Wilson's. Rows that could not be read are listed in rejects.ndjson and were not judged; where their debtor is known, nothing after them is taken as proven. Presumptions that can be rebutted count as violations. This report is no legal advice.",
    shared: "Ids that stand for two persons", idOf: { contact: "contact", event: "event", debtor: "debtor" }, place: "file and line", kind: "kind", records: "records",
    debtor: "Debtor", later: "{n} later entries are not shown", notLocal: "as the log has it; the local clock is not known", address: "address",
    heatKey: "Numbers are violations; the darker a field, the larger their share of its contacts. Blue: contacts without any; white: no contacts.",
    sort: "sort", heatCell: "{day} {hour}:00: {contacts} contacts, {violated} violated", days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  },
  zh: {
    title: "联系记录回放报告", asOf: "按 {date} 的规则判断，而非各次联系当日的规则。", whole: "联系", debtors: "债务人", period: "{from} 至 {to}",
    permitted: "合规", violated: "违反", unproven: "未能证明", rejects: "退回的行", rate: "违反率", interval: "95% 置信区间", trend: "按月",
    what: "回放内容与适用规则", byRule: "按规则", byJurisdiction: "按法域", byAgency: "按机构", byAgent: "按坐席", byChannel: "按渠道", byStage: "按阶段",
    hours: "时段与星期（联系对象当地时间）", months: "按月", worst: "最严重的案件", missing: "记录无法证明的事项", quality: "数据质量", method: "方法", compared: "两份制度的比较",
    rule: "规则", force: "效力", id: "名称", contacts: "联系次数", kinds: "类型", month: "月份", fact: "缺少的事实", share: "占比", alone: "仅缺此项", rules: "规则", value: "值", assumed: "声明由系统保证的事实",
    notSaid: "未写明", none: "无。", time: "时间", contact: "联系", outcome: "结果", verdict: "结论", needed: "合规所需", event: "事件", left: "另有 {n} 行未列出", clockNotKnown: "{n} 次联系未列出：联系对象的当地时间不明。",
    changes: "规则变动", begins: "施行", ends: "失效", enforced: "开始执行", input: "输入", bytes: "字节", digest: "摘要", pack: "规则包", version: "版本", engine: "引擎 {engine}，时区数据 {zoneData}。", more: "其余 {n} 项见 summary.json。",
    stoppedOther: "第一份制度允许、第二份制度会阻止", stoppedFirst: "第一份制度阻止、第二份制度会允许", lawful: "当日规则",
    duplicates: "重复的记录，只计一次", conflictingIds: "与其他记录标识相同的记录", sharedIds: "多名债务人共用的联系或事件标识", debtorIdsOfTwo: "出生日期不一致的债务人标识", overlappingCalls: "与较早通话重叠的通话", endsBeforeItBegins: "结束早于开始的记录", inFuture: "晚于日志写成时间的记录",
    methodText: "每次联系均按其发生时施行的规则、联系对象的当地时间，并仅凭此前的记录判断。合规：没有规则被违反或未能证明。违反：记录证明某条规则禁止该次联系。未能证明：记录不能表明该次联系合规，所缺事实一并列出；已有违反的联系不计入未能证明。区间采用 Wilson 法。无法读取的行列于 rejects.ndjson，未作判断；其债务人可知时，其后的联系不视为已证明。可反驳的推定按违反计。本报告不构成法律意见。",
    shared: "两人共用的标识", idOf: { contact: "联系", event: "事件", debtor: "债务人" }, place: "文件与行", kind: "类别", records: "记录数",
    debtor: "债务人", later: "其后另有 {n} 项未列出", notLocal: "照日志原样，当地时间不明", address: "号码或地址",
    heatKey: "数字为违反次数；颜色越深，占该时段联系的比例越大。蓝色：有联系而无违反；白色：没有联系。",
    sort: "排序", heatCell: "{day} {hour}:00：联系 {contacts} 次，违反 {violated} 次", days: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  },
} as const satisfies Record<Language, Record<string, string | readonly string[] | Readonly<Record<string, string>>>>;

export type ReplayWords = (typeof REPLAY_WORDS)[Language];

/** Puts values into a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string => text.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** The sign of a verdict, for those who do not see its colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { permitted: "✓", violated: "✗", unproven: "?" };
