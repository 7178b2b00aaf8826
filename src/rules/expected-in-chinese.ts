/**
 * What would fit, in Chinese, by its English words, since the core tells it in English alone to stay small; values and keys are the same
 * in both languages.
 */
const IN_CHINESE: Readonly<Record<string, string>> = {
  "a text": "文本", "a text that is not empty": "非空文本", "a map": "映射", "a list": "列表", "true or false": "true 或 false", "a number": "数", "a whole number": "整数", "a condition": "条件",
  'a date in quotes, for instance "2026-04-07"': '带引号的日期，例如 "2026-04-07"', 'a date, for instance "2026-04-07"': '日期，例如 "2026-04-07"', 'a day in quotation marks such as "2027-01-31"': '带引号的日期，例如 "2027-01-31"',
  'an ISO 8601 duration, for instance "P7D" or "PT72H"': 'ISO 8601 时长，例如 "P7D" 或 "PT72H"', '"HH:MM-HH:MM" with different ends, or `never`': '两端不同的 "HH:MM-HH:MM"，或者 `never`',
  "READ or SECONDARY": "READ 或 SECONDARY", "`zh` or `en`, better both": "`zh` 或 `en`，最好两者都有", "a list of rules": "规则的列表",
  "hours for at least one kind of day, for instance `every-day`": "至少一类日子的时段，例如 `every-day`",
  "lower-case letters and hyphens, for instance `cn` or `us-ma`": "小写字母和连字符，例如 `cn` 或 `us-ma`",
  "`<country>.<instrument>.<what is limited>`, for instance `cn.gbt45251.hours`": "`<国家>.<规范文件>.<限制内容>`，例如 `cn.gbt45251.hours`",
  "a slug, for instance `record-the-call`": "小写字母和连字符组成的名称，例如 `record-the-call`",
  'a place such as "CN" or "US-NY"': '地点代码，例如 "CN" 或 "US-NY"',
  'a country of ISO 3166-1, for instance "CN"': 'ISO 3166-1 的国家或地区代码，例如 "CN"', 'a region of ISO 3166-2, for instance "CN-SH"': 'ISO 3166-2 的地区代码，例如 "CN-SH"',
  'a country or region of ISO 3166, for instance "CN" or "US-IL"': 'ISO 3166 的国家或地区代码，例如 "CN" 或 "US-IL"',
  "an operator, or a fact of the records or one that the pack declares": "算子、记录中的事实，或者规则包所声明的事实",
  "a fact of the records, a field of an entry, or one that the pack declares": "记录中的事实、记录的字段，或者规则包所声明的事实",
  "a condition: a map of facts and operators, the name of a definition, or a list of such": "条件：由事实和算子组成的映射、define 中的名称，或者它们的列表",
  "a filter, for instance { channel: voice }, or a name under `define`": "筛选条件，例如 { channel: voice }，或者 define 中的名称",
  "a number that is not negative": "不小于 0 的数", "a text as key": "文本的键", "a finite number": "有限的数", "a key of the rule language": "规则语言的键",
  "`holiday` and `adjusted-workday` need a `calendar`": "有 `holiday` 或 `adjusted-workday` 时须有 `calendar`", "`is` and `calendar` go together": "`is` 与 `calendar` 须同时使用",
  "`until` needs the `field` that holds the date": "有 `until` 时须写明载有日期的 `field`",
  '{ zh: "…", en: "…" }, at least one of them': '{ zh: "…", en: "…" }，至少写其一', "a fact that the records lack": "记录中没有的事实",
  "a field that the records lack; this one holds a record, or tells which kind of record it is": "记录中没有的字段；该字段本身是一条记录，或者表示记录的种类",
  "a day of the weekend that is worked": "调休上班的周末日期",
  "a test": "检验", "{ known: true } alone": "只写 { known: true }", "`not` alone": "只写 `not`", "each date once": "每个日期只写一次", "a date that is no holiday as well": "不同时为节假日的日期",
  "a name of its own": "各不相同的名称", "the values that it may have": "可取的值", "waivers in an organisation's pack only": "豁免只写在机构的规则包中", "settings": "设置", "a mapping": "映射文件",
  // What a gate expects of its input.
  "an object with contact, case and history": "含 contact、case、history 的对象",
  "an object with id, at, channel and recipient": "含 id、at、channel、recipient 的对象",
  "an object with id and role, or of an event a `type`": "含 id、role 的对象；如为事件，则须有 type",
  "a contact or an event": "一次联系或者一个事件",
  "a list of contacts and events": "由联系和事件组成的列表",
  "an event type that the records or a loaded pack declare": "记录或者已载入规则包所声明的事件类型",
  "an instant with offset": "带时区偏移的时刻",
  'an instant with offset, for instance "2026-04-07T16:00:00-05:00"': '带时区偏移的时刻，例如 "2026-04-07T16:00:00-05:00"',
  "an id of its own (two different entries have this one)": "各不相同的 id（有两条不同的记录用了这一个）",
  "records of one case that hold from different instants": "同一案件各记录自不同时刻起有效",
  "the case that is meant, where there are several": "案件不止一个时，写明所指的案件",
  "the case that the contact names in caseId": "联系的 caseId 所指的案件",
  "the debtor's id where the role is debtor": "角色为债务人时，债务人本人的 id",
  "debts of the case": "本案件中的债务",
};

/** The same of what holds names, values or numbers. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^one of (.+), or unknown$/, "$1, unknown 之一"],
  [/^one of (.+)$/, "$1 之一"],
  [/^(a list of )?at least ([\d.]+)$/, "不少于 $2"],
  [/^at most ([\d.]+)$/, "不大于 $1"],
  [/^a whole number from (\S+) to (\S+)$/, "$1 至 $2 的整数"],
  [/^exactly one of (\S+) and (\S+)$/, "$1 与 $2 中恰好一个"],
  [/^exactly one of (\S+), (\S+) and (\S+)$/, "$1、$2、$3 中恰好一个"],
  [/^at least one of (.+)$/, "$1 中至少一个"],
  [/^a date after (\S+); (`until`) is the first day without it$/, "$1 之后的日期；$2 是不再有效的第一天"],
  [/^a date after (\S+)$/, "$1 之后的日期"],
  [/^a date from (\S+) to before (\S+)$/, "$1 起、$2 之前的日期"],
  [/^a date from (\S+) on$/, "$1 或其后的日期"],
  [/^a date from (\S+) on, when (\S+) came into force$/, "$1（$2 施行之日）或其后的日期"],
  [/^a date before (\S+), when (\S+) ended$/, "$1（$2 失效之日）之前的日期"],
  [/^a date not after (\S+), when (\S+) ended$/, "不晚于 $1（$2 失效之日）的日期"],
  [/^a pack that is there: (.+)$/, "现有规则包之一：$1"],
  [/^a calendar that is there: (.+)$/, "现有日历之一：$1"],
  [/^a calendar of the pack: (.+)$/, "规则包的日历之一：$1"],
  [/^(`\S+`) in the pack of a jurisdiction$/, "法域规则包中的 $1"],
  [/^a value of the rule's operators \((.+)\) or a fact that is one text, number or date$/, "规则中算子的值（$1），或者取单一文本、数或日期的事实"],
  [/^a named group of (\S+)(?: \((.+)\))?$/, "$1 的组名（$2）"],
  [/^a field of (.+)$/, "下列记录的字段：$1"],
  [/^a fact that the records lack; they have it as (\w+)$/, "记录中没有的事实；记录已有该事实，类型为 $1"],
  [/^the type that (\S+) gives it$/, "$1 所声明的类型"],
  [/^a test that (\S+) \((.+)\) can take$/, "适合 $1（$2）的检验"],
  [/^(`\S+`) or (`\S+`) beside it$/, "同时写有 $1 或 $2"],
  [/^(`[^`]+`) beside it$/, "同时写有 $1"],
  [/^ranges without a day in common; (`\S+`) has one of its days$/, "互不重叠的范围；$1 已含其中一日"],
  [/^a bound above that of (`\S+`)$/, "大于 $1 的界限"],
  [/^a date after (\S+), when (\S+) came into force$/, "$1（$2 施行之日）之后的日期"],
  [/^an id that begins with (`\S+`); (`\S+`) is another pack's$/, "以 $1 开头的标识；$2 属于另一规则包"],
  [/^(`\S+`) beside it$/, "同时写有 $1"],
  [/^a list, for instance (.+)$/, "列表，例如 $1"],
  [/^a part of (`.+?`) \((.+)\)$/, "$1 的组成部分（$2）"],
  [/^a part of `(.+?)`$/, "`$1` 的组成部分"],
  [/^a window, for instance (.+)$/, "时间范围，例如 $1"],
  [/^an id that begins with (`\S+`), or with a region: (`\S+`)$/, "以 $1 开头的标识，或者以地区开头：$2"],
  [/^a rule that rests on no law or regulation; this one rests on (\S+)$/, "不以法律或法规规章为依据的规则；该规则依据 $1"],
  [/^each key once; it stands on line (\d+) already$/, "每个键只写一次；第 $1 行已有"],
  [/^(.+) or an IANA zone name$/, "$1 或 IANA 时区名"],
];

/** What would fit, in Chinese; what has no Chinese words stays as it is. */
export function expectedInChinese(expected: string): string {
  const known = IN_CHINESE[expected];
  if (known !== undefined) return known;
  const pattern = PATTERNS.find(([english]) => english.test(expected));
  const said = pattern === undefined ? expected : expected.replace(...(pattern as [RegExp, string]));
  return said.replace(/, for instance /g, "，例如 ").replace("（）", "").replace(/,? or (?=[{"`]|ever)/g, " 或 ");
}
