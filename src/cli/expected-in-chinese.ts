/** What the gate expects where an input does not fit, in Chinese, by its English words. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  "an object with contact, case and history": "含 contact、case、history 的对象",
  "an object with id, at, channel and recipient": "含 id、at、channel、recipient 的对象",
  "an object with id and role, or of an event a `type`": "含 id、role 的对象；如为事件，则须有 type",
  "a contact or an event": "一次联系或者一个事件",
  "a list of contacts and events": "由联系和事件组成的列表",
  "a text that is not empty": "非空文本",
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

/** The same in Chinese; a choice of values keeps them, and what is not known stays as it is. */
export function expectedInChinese(expected: string): string {
  const choice = /^one of (.+?)(, or unknown)?$/.exec(expected);
  return choice === null ? (IN_CHINESE[expected] ?? expected) : `${choice[1]}${choice[2] === undefined ? "" : ", unknown"} 之一`;
}
