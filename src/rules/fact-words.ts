import type { Language } from "../operators/operator";
import type { Bilingual } from "../records/problem-in-words";

/** Common facts in words, by their canonical paths; any other is written as its path. */
const FACTS: Readonly<Record<string, Bilingual>> = {
  "contact.channel": { en: "the channel", zh: "联系渠道" },
  "contact.direction": { en: "the direction", zh: "方向" },
  "contact.style": { en: "the style", zh: "方式" },
  "contact.automated": { en: "the automation", zh: "自动化程度" },
  "contact.purpose": { en: "the purpose", zh: "联系目的" },
  "contact.outcome": { en: "the outcome", zh: "联系结果" },
  "contact.recording": { en: "the recording", zh: "录音录像" },
  "contact.callerId.masked": { en: "that the caller's number is hidden", zh: "隐藏主叫号码" },
  "contact.callerId.registered": { en: "that the caller's number is registered", zh: "主叫号码已报备" },
  "contact.callerId.owner": { en: "the owner of the number or account", zh: "号码或账号的归属" },
  "contact.content.shows": { en: "what the content shows", zh: "内容所载要素" },
  "contact.visit.collectors": { en: "the number of visitors", zh: "外访人数" },
  "contact.visit.entered": { en: "that the visitors go inside", zh: "进入室内" },
  "recipient.role": { en: "the recipient", zh: "联系对象" },
  "recipient.addressType": { en: "the kind of address", zh: "地址类型" },
  "recipient.lineType": { en: "the kind of line", zh: "线路类型" },
  "recipient.at": { en: "the place where the recipient is", zh: "联系对象所处场所" },
  "recipient.location.country": { en: "the recipient's country", zh: "联系对象所在国家" },
  "recipient.location.region": { en: "the recipient's region", zh: "联系对象所在地区" },
  "debtor.location.country": { en: "the debtor's country", zh: "债务人所在国家" },
  "debtor.location.region": { en: "the debtor's region", zh: "债务人所在地区" },
  "debtor.residence.country": { en: "the debtor's country of residence", zh: "债务人住所地国家" },
  "debtor.residence.region": { en: "the debtor's region of residence", zh: "债务人住所地地区" },
  "debtor.status": { en: "the debtor's status", zh: "债务人状况" },
  "debtor.age": { en: "the debtor's age", zh: "债务人年龄" },
  "collector.kind": { en: "the collector", zh: "催收方" },
  "collector.licensed": { en: "that the collector is licensed", zh: "催收方持有牌照" },
  "collector.memberOf": { en: "the collector's associations", zh: "催收方所属协会" },
  "collector.agentQualified": { en: "that the agent is qualified", zh: "催收员具备资质" },
  "creditor.kind": { en: "the creditor", zh: "债权人" },
  "creditor.memberOf": { en: "the creditor's associations", zh: "债权人所属协会" },
  "case.stage": { en: "the stage", zh: "催收阶段" },
  "case.tier": { en: "the tier", zh: "客户分层" },
  "case.placement.contractInForce": { en: "that the placement contract is in force", zh: "委托合同有效" },
  "case.placement.listed": { en: "that the agency is publicly listed", zh: "催收机构已公示" },
  "case.placement.subcontracted": { en: "that the placement is subcontracted", zh: "已转委托" },
  "debt.product": { en: "the product", zh: "产品" },
  "debt.purpose": { en: "the debt's purpose", zh: "债务用途" },
  "debt.daysPastDue": { en: "the days past due", zh: "逾期天数" },
  "debt.timeBarred": { en: "that the debt is time-barred", zh: "已过诉讼时效" },
  "debt.disputed": { en: "that the debt is disputed", zh: "债务存在争议" },
  "debt.secured": { en: "that the debt is secured", zh: "债务有担保" },
  "event.form": { en: "the form", zh: "形式" },
  "event.to": { en: "what is permitted", zh: "许可事项" },
  "event.by": { en: "the representative", zh: "代理人" },
  "event.notice": { en: "the notice", zh: "通知种类" },
};

/** Values and groups in Chinese; in English a slug speaks for itself. */
const VALUES: Readonly<Record<string, string>> = {
  voice: "电话", voicemail: "语音信箱", sms: "短信", email: "电子邮件", letter: "信函", postcard: "明信片", fax: "传真", visit: "上门",
  "instant-message": "即时通讯", "in-app": "应用内消息", chat: "在线客服", "social-private": "社交平台私信", "social-public": "社交平台公开信息",
  telephone: "电话类", electronic: "电子类", written: "书面", postal: "邮寄", message: "消息类", social: "社交平台",
  outbound: "呼出", inbound: "呼入", notify: "仅告知", interact: "交互", none: "无", autodialed: "自动拨号", prerecorded: "预录语音", "ai-voice": "智能语音",
  collect: "催收", remind: "到期提醒", locate: "查询下落", relay: "请求转告", "verify-identity": "核实身份", "legal-notice": "法律文书", "validation-notice": "债务确认通知", respond: "答复", "confirm-cease": "确认停止联系", service: "服务",
  "not-connected": "未接通", "no-answer": "无人接听", connected: "接通", conversation: "通话", "left-message": "留言", delivered: "送达", undelivered: "未送达", refused: "拒接", "wrong-party": "非本人", attempted: "已尝试",
  debtor: "债务人", "co-debtor": "共同债务人", guarantor: "担保人", spouse: "配偶", "parent-of-minor": "未成年人父母", guardian: "监护人", executor: "遗产管理人", attorney: "律师", "contact-person": "约定联系人", family: "家属", employer: "雇主", colleague: "同事", neighbour: "邻居", "debt-counsellor": "债务顾问", "other-third-party": "其他第三人", successor: "继承人", creditor: "债权人",
  owing: "负有债务者", "third-party": "第三人", work: "单位", relatives: "亲属", home: "住所",
  mobile: "手机", "home-phone": "住宅电话", "work-phone": "单位电话", "personal-email": "个人邮箱", "work-email": "单位邮箱", workplace: "工作场所", hospital: "医院", school: "学校", "public-place": "公共场所",
  affiliate: "关联方", agency: "催收机构", "law-firm": "律师事务所", "debt-buyer": "债权受让方", servicer: "贷款服务方",
  bank: "银行", "consumer-finance": "消费金融公司", "internet-bank": "互联网银行", microlender: "小额贷款公司", p2p: "网络借贷平台", retailer: "零售商", utility: "公用事业", telecom: "电信", medical: "医疗", government: "政府", other: "其他",
  "credit-card": "信用卡", "consumer-loan": "消费贷款", "online-loan": "网络贷款", "auto-loan": "汽车贷款", mortgage: "住房贷款", "student-loan": "助学贷款", rent: "租金", "consumer-credit": "消费信贷", loan: "贷款", consumer: "消费", business: "经营",
  oral: "口头", "registered-mail": "挂号信", recorded: "录音", provable: "可证明的形式", audio: "录音", "audio-video": "录音录像", personal: "个人", collector: "催收方",
  deceased: "死亡", minor: "未成年", bankrupt: "破产", incapacitated: "无民事行为能力", servicemember: "现役军人", student: "学生", "serious-illness": "重病", hardship: "生活困难", vulnerable: "弱势", disaster: "受灾",
  consent: "同意", "opt-out": "退订", "opt-in": "重新订阅", "cease-request": "停止联系的要求", "refuses-to-pay": "书面拒绝还款", inconvenient: "不便联系的声明", "preferred-hours": "约定时段", "employer-prohibits": "雇主禁止", represented: "委托代理人", dispute: "异议", "validation-sent": "已发债务确认通知", bankruptcy: "破产", unreachable: "失联", "third-party-refuses": "第三人拒绝", "third-party-requests-contact": "第三人要求联系", "identity-verified": "身份已核实", "wrong-number": "号码非本人", "number-reassigned": "号码已转他人", "promise-to-pay": "承诺还款", payment: "还款", "plan-agreed": "分期协议", complaint: "投诉", litigation: "诉讼", "no-contact-order": "禁止联系令", appointment: "预约", deferral: "延期", "outsourcing-notice-sent": "已发委外通知", "visit-notice-sent": "已发外访通知", "default-notice-sent": "已发逾期通知", "missed-meeting": "爽约",
  contact: "联系", hours: "时段", "time-or-place": "时间或地点", "extra-calls": "超限致电", "direct-contact": "直接联系", "automated-calls": "自动呼叫", "electronic-records": "电子送达", "third-party-contact": "联系第三人", "enter-premises": "进入场所", disclosure: "披露",
  mon: "周一", tue: "周二", wed: "周三", thu: "周四", fri: "周五", sat: "周六", sun: "周日", holiday: "节假日", "adjusted-workday": "调休上班日", weekend: "周末", workday: "工作日", "business-day": "营业日",
  true: "是", false: "否",
};

/** A fact in words; the path itself where it has none. */
export function factInWords(path: string, language: Language): string {
  return FACTS[path]?.[language] ?? path;
}

/** Whether the fact is a claim that is true or false, so that its words already hold what is asked. */
export function isClaim(path: string): boolean {
  return FACTS[path]?.en.startsWith("that ") ?? false;
}

/** A value in words; in English its slug. */
export function valueInWords(value: unknown, language: Language): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return language === "zh" && Object.hasOwn(VALUES, text) ? VALUES[text]! : text;
}
