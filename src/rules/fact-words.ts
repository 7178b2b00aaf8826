import type { Language } from "../operators/operator";
import type { Bilingual } from "../records/problem-in-words";

/**
 * A fact as a thing, or as a claim that is true or false, which begins with `that`. `asked` is what is asked where it is missing: of a claim
 * in Chinese, the English follows from it; of a thing where its kind is meant and not itself.
 */
type FactWords = Bilingual & { readonly asked?: string | Bilingual };

/** Facts in words, by their canonical paths, with those that the bundled packs declare; any other is written as its path. */
const FACTS: Readonly<Record<string, FactWords>> = {
  "contact.id": { en: "the contact's id", zh: "联系标识" },
  "contact.caseId": { en: "the case", zh: "所属案卷" },
  "contact.debtIds": { en: "the debts that the contact is about", zh: "联系所涉债务" },
  "contact.at": { en: "when the contact begins", zh: "联系时间" },
  "contact.endedAt": { en: "when the contact ended", zh: "联系结束时间" },
  "contact.recordedAt": { en: "when the contact was entered", zh: "联系录入时间" },
  "contact.channel": { en: "the channel", zh: "联系渠道" },
  "contact.direction": { en: "the direction", zh: "方向" },
  "contact.style": { en: "the style", zh: "方式" },
  "contact.automated": { en: "the automation", zh: "自动化程度" },
  "contact.purpose": { en: "the purpose", zh: "联系目的" },
  "contact.requiredBy": { en: "the law that demands the contact", zh: "要求作此联系的法律" },
  "contact.answers": { en: "the entry that the contact answers", zh: "所答复的记录" },
  "contact.actId": { en: "the act that the record belongs to", zh: "记录所属的同一次联系" },
  "contact.creditorId": { en: "whose debt the contact is about", zh: "所涉债务的债权人" },
  "contact.planned": { en: "that the contact is planned", zh: "联系已排定", asked: "联系是否已排定" },
  "contact.discussed": { en: "the debts that were spoken of", zh: "实际谈及的债务" },
  "contact.outcome": { en: "the outcome", zh: "联系结果" },
  "contact.recording": { en: "the recording", zh: "录音录像" },
  "contact.callerId.number": { en: "the caller's number", zh: "主叫号码" },
  "contact.callerId.masked": { en: "that the caller's number is hidden", zh: "隐藏主叫号码", asked: "是否隐藏主叫号码" },
  "contact.callerId.registered": { en: "that the caller's number is registered", zh: "主叫号码已报备", asked: "主叫号码是否已报备" },
  "contact.callerId.permitted": { en: "that the creditor permits this private phone or account", zh: "债权人许可使用该私人电话或账号", asked: "债权人是否许可使用该私人电话或账号" },
  "contact.callerId.owner": { en: "the owner of the number or account", zh: "号码或账号的归属" },
  "contact.content.text": { en: "the words of the contact", zh: "联系内容" },
  "contact.content.envelope": { en: "what shows on the outside", zh: "信封或预览所示内容" },
  "contact.content.language": { en: "the language of the words", zh: "内容所用语言" },
  "contact.content.template": { en: "that the words hold placeholders", zh: "内容含占位符", asked: "内容是否含占位符" },
  "contact.content.judged": { en: "that the words were judged beforehand", zh: "内容已经判断", asked: "内容是否已经判断" },
  "contact.content.plainEnvelope": { en: "that the envelope shows no more than it may", zh: "信封未载明不得载明的内容", asked: "信封是否未载明不得载明的内容" },
  "contact.content.shows": { en: "what the content shows", zh: "内容所载要素" },
  "contact.visit.collectors": { en: "the number of visitors", zh: "外访人数" },
  "contact.visit.appointment": { en: "that the visit was agreed", zh: "外访已预约", asked: "外访是否已预约" },
  "contact.visit.badge": { en: "that the visitors show badges", zh: "外访人员出示证件", asked: "外访人员是否出示证件" },
  "contact.visit.uniform": { en: "that the visitors wear uniforms", zh: "外访人员统一着装", asked: "外访人员是否统一着装" },
  "contact.visit.entered": { en: "that the visitors go inside", zh: "进入室内", asked: "是否进入室内" },
  "recipient.id": { en: "who the recipient is", zh: "联系对象的标识" },
  "recipient.role": { en: "the recipient", zh: "联系对象", asked: { en: "who the recipient is to the debtor", zh: "联系对象的身份" } },
  "recipient.address": { en: "the number or address", zh: "联系号码或地址" },
  "recipient.addressType": { en: "the kind of address", zh: "地址类型" },
  "recipient.lineType": { en: "the kind of line", zh: "线路类型" },
  "recipient.at": { en: "the place where the recipient is", zh: "联系对象所处场所" },
  "recipient.born": { en: "the recipient's date of birth", zh: "联系对象出生日期" },
  "recipient.debtRelated": { en: "that the third person is tied to the debt", zh: "第三人与债务有关", asked: "第三人与债务是否有关" },
  "recipient.inHousehold": { en: "that the recipient lives in the debtor's household", zh: "联系对象与债务人同住", asked: "联系对象是否与债务人同住" },
  "recipient.reachableOffWork": { en: "that the recipient can be called outside working hours", zh: "工作时间以外可致电联系对象", asked: "工作时间以外是否可致电联系对象" },
  "collector.id": { en: "who the collector is", zh: "催收方的标识" },
  "collector.name": { en: "the collector's name", zh: "催收方名称" },
  "collector.kind": { en: "the collector", zh: "催收方", asked: { en: "what kind of collector it is", zh: "催收方的类型" } },
  "collector.licensed": { en: "that the collector is licensed", zh: "催收方持有牌照", asked: "催收方是否持有牌照" },
  "collector.jurisdictions": { en: "where the collector is licensed", zh: "催收方持牌地区" },
  "collector.memberOf": { en: "the collector's associations", zh: "催收方所属协会" },
  "collector.agentId": { en: "the agent's number", zh: "催收员工号" },
  "collector.agentName": { en: "the agent's name", zh: "催收员姓名" },
  "collector.agentQualified": { en: "that the agent is qualified", zh: "催收员具备资质", asked: "催收员是否具备资质" },
  "collector.principalBusinessIsCollection": { en: "that collection is the collector's principal business", zh: "催收方以催收为主业", asked: "催收方是否以催收为主业" },
  "contact.unanswered": { en: "that nobody answered", zh: "无人接听", asked: "是否无人接听" },
  "contact.wrongParty": { en: "that another than the recipient answered", zh: "应答的是他人", asked: "应答的是否他人" },
  "creditor.id": { en: "who the creditor is", zh: "债权人的标识" },
  "creditor.name": { en: "the creditor's name", zh: "债权人名称" },
  "creditor.kind": { en: "the creditor", zh: "债权人", asked: { en: "what kind of creditor it is", zh: "债权人的类型" } },
  "creditor.licensed": { en: "that the creditor is licensed", zh: "债权人持有牌照", asked: "债权人是否持有牌照" },
  "creditor.jurisdictions": { en: "where the creditor is licensed", zh: "债权人持牌地区" },
  "creditor.memberOf": { en: "the creditor's associations", zh: "债权人所属协会" },
  "debtor.id": { en: "who the debtor is", zh: "债务人的标识" },
  "debtor.born": { en: "the debtor's date of birth", zh: "债务人出生日期" },
  "debtor.age": { en: "the debtor's age", zh: "债务人年龄" },
  "debtor.languages": { en: "the languages that the debtor understands", zh: "债务人通晓的语言" },
  "debtor.residence.country": { en: "the debtor's country of residence", zh: "债务人住所地国家" },
  "debtor.residence.region": { en: "the debtor's region of residence", zh: "债务人住所地地区" },
  "debtor.status": { en: "the debtor's status", zh: "债务人状况" },
  "case.id": { en: "the case's id", zh: "案卷标识" },
  "case.asOf": { en: "when the case's facts held", zh: "案卷信息的时点" },
  "case.stage": { en: "the stage", zh: "催收阶段" },
  "case.tier": { en: "the tier", zh: "客户分层" },
  "case.placement.agencyId": { en: "the agency of the placement", zh: "受托催收机构" },
  "case.placement.from": { en: "when the placement begins", zh: "委托起始时间" },
  "case.placement.to": { en: "when the placement ends", zh: "委托截止时间" },
  "case.placement.contractInForce": { en: "that the placement contract is in force", zh: "委托合同有效", asked: "委托合同是否有效" },
  "case.placement.listed": { en: "that the agency is publicly listed", zh: "催收机构已公示", asked: "催收机构是否已公示" },
  "case.placement.subcontracted": { en: "that the placement is subcontracted", zh: "已转委托", asked: "是否已转委托" },
  "case.placement.subcontractingAllowed": { en: "that the creditor agreed to the subcontracting", zh: "债权人同意转委托", asked: "债权人是否同意转委托" },
  "case.placement.inDefaultWhenTaken": { en: "that the debt was in default when the placement began", zh: "接受委托时债务已违约", asked: "接受委托时债务是否已违约" },
  "debt.id": { en: "the debt's id", zh: "债务标识" },
  "debt.product": { en: "the product", zh: "产品", asked: { en: "the product of the debt", zh: "债务的产品类型" } },
  "debt.purpose": { en: "the debt's purpose", zh: "债务用途" },
  "debt.defaultedOn": { en: "the day of default", zh: "违约日期" },
  "debt.daysPastDue": { en: "the days past due", zh: "逾期天数" },
  "debt.balance": { en: "the balance", zh: "欠款余额" },
  "debt.discharged": { en: "that the debt was discharged in bankruptcy", zh: "已在破产中免责", asked: "是否已在破产中免责" },
  "debt.timeBarred": { en: "that the debt is time-barred", zh: "已过诉讼时效", asked: "是否已过诉讼时效" },
  "debt.disputed": { en: "that the debt is disputed", zh: "债务存在争议", asked: "债务是否存在争议" },
  "debt.secured": { en: "that the debt is secured", zh: "债务有担保", asked: "债务是否有担保" },
  "debt.accountGroup": { en: "the account that the debt belongs to", zh: "债务所属账户" },
  "debt.deferredUntil": { en: "until when the debt is deferred", zh: "债务延期至何时" },
  "debt.purchaseMoney": { en: "that the mortgage paid for the home itself", zh: "按揭系购房贷款", asked: "按揭是否系购房贷款" },
  "event.type": { en: "the type of the event", zh: "事件类型" },
  "event.at": { en: "when the event happened", zh: "事件时间" },
  "event.id": { en: "the event's id", zh: "事件标识" },
  "event.caseId": { en: "the case of the event", zh: "事件所属案卷" },
  "event.recordedAt": { en: "when the event was entered", zh: "事件录入时间" },
  "event.personId": { en: "the person", zh: "所涉人员" },
  "event.debtIds": { en: "the debts that the event is about", zh: "事件所涉债务" },
  "event.channel": { en: "the channel of the event", zh: "事件所涉渠道" },
  "event.address": { en: "the number or address that the event is about", zh: "事件所涉号码或地址" },
  "event.addressType": { en: "the kind of address that the event is about", zh: "事件所涉地址类型" },
  "event.hours": { en: "the hours", zh: "所涉时段" },
  "event.collectorId": { en: "the collector that received it", zh: "收到该事项的催收方" },
  "event.until": { en: "until when it holds", zh: "有效期至" },
  "event.form": { en: "the form", zh: "形式" },
  "event.to": { en: "what is permitted", zh: "许可事项" },
  "event.givenTo": { en: "to whom it was given", zh: "接受方" },
  "event.automated": { en: "the automation that is permitted", zh: "许可的自动化程度" },
  "event.by": { en: "the representative", zh: "代理人" },
  "event.contactKnown": { en: "that the representative's name and address are known", zh: "已知代理人的姓名和联系方式", asked: "是否已知代理人的姓名和联系方式" },
  "event.unresponsiveSince": { en: "since when the representative has not answered", zh: "代理人自何时起未答复" },
  "event.amount": { en: "the amount", zh: "金额" },
  "event.dueOn": { en: "the due date", zh: "到期日" },
  "event.meetAt": { en: "the time of the meeting", zh: "约定会面时间" },
  "event.notice": { en: "the notice", zh: "通知种类" },
  "event.agencyId": { en: "the agency that was named", zh: "告知的催收机构" },
  "event.chapter": { en: "the chapter of the bankruptcy", zh: "破产程序的章别" },
  "event.result": { en: "the result of the proceedings", zh: "程序结果" },
  "event.ground": { en: "the ground", zh: "理由" },
  "event.reason": { en: "the reason given", zh: "所述原因" },
  historyFrom: { en: "from when on the history is complete", zh: "历史记录自何时起完整" },
  contact: { en: "the contact", zh: "联系记录" },
  "contact.recipient": { en: "the recipient", zh: "联系对象" },
  case: { en: "the case", zh: "案卷" },
  mode: { en: "whether the contact was made already", zh: "联系是否已经发生" },
  history: { en: "the history", zh: "历史记录" },
  historyCovers: { en: "whose contacts the history holds", zh: "历史记录涵盖谁的联系" },
  texts: { en: "a reader of texts", zh: "文本判读功能" },
};

/** Whose place it is, and what of the place. */
const PLACES: Readonly<Record<string, Bilingual & { readonly of: Bilingual }>> = {
  "recipient.location": { en: "the recipient's place", zh: "联系对象所在地", of: { en: "the recipient's {}", zh: "联系对象所在{}" } },
  "debtor.location": { en: "the debtor's place", zh: "债务人所在地", of: { en: "the debtor's {}", zh: "债务人所在{}" } },
  "debtor.residence": { en: "the debtor's residence", zh: "债务人住所地", of: { en: "the {} of the debtor's residence", zh: "债务人住所地{}" } },
};
const OF_PLACE: Readonly<Record<string, Bilingual>> = {
  country: { en: "country", zh: "国家" }, region: { en: "region", zh: "地区" }, city: { en: "city", zh: "城市" },
  postalCode: { en: "postal code", zh: "邮政编码" }, timeZones: { en: "time zone", zh: "时区" }, source: { en: "source", zh: "信息来源" },
};

/** Fields that contacts and events share, where the words of neither fit both. */
const OF_ENTRY: Readonly<Record<string, FactWords>> = {
  id: { en: "the id", zh: "标识" }, type: { en: "the type", zh: "类型" }, at: { en: "the time", zh: "时间" }, endedAt: { en: "the end", zh: "结束时间" },
  caseId: { en: "the case", zh: "所属案卷" }, debtIds: { en: "the debts", zh: "所涉债务" }, channel: { en: "the channel", zh: "渠道" }, automated: { en: "the automation", zh: "自动化程度" },
  address: { en: "the number or address", zh: "号码或地址" }, addressType: { en: "the kind of address", zh: "地址类型" }, recipient: { en: "the recipient", zh: "联系对象" }, collector: { en: "the collector", zh: "催收方" },
  creditorId: { en: "the creditor", zh: "债权人" },
};

/** Values and groups in Chinese; in English a slug speaks for itself. */
const VALUES: Readonly<Record<string, string>> = {
  voice: "电话", voicemail: "语音信箱", sms: "短信", email: "电子邮件", letter: "信函", postcard: "明信片", fax: "传真", visit: "上门",
  "instant-message": "即时通讯", "in-app": "应用内消息", chat: "在线客服", "social-private": "社交平台私信", "social-public": "社交平台公开信息",
  telephone: "电话类", electronic: "电子类", written: "书面", postal: "邮寄", message: "消息类", social: "社交平台",
  outbound: "呼出", inbound: "呼入", notify: "仅告知", interact: "交互", none: "无", autodialed: "自动拨号", prerecorded: "预录语音", "ai-voice": "智能语音",
  collect: "催收", remind: "到期提醒", locate: "查询下落", relay: "请求转告", "verify-identity": "核实身份", "legal-notice": "法律文书", "validation-notice": "债务确认通知", respond: "答复", "confirm-cease": "确认停止联系", service: "服务",
  "not-connected": "未接通", "no-answer": "无人接听", connected: "接通", conversation: "通话", "left-message": "留言", delivered: "送达", undelivered: "未送达", refused: "拒接", "wrong-party": "非本人", attempted: "已尝试",
  debtor: "债务人", "co-debtor": "共同债务人", guarantor: "担保人", spouse: "配偶", "parent-of-minor": "未成年人父母", guardian: "监护人", executor: "遗产管理人", attorney: "律师", "contact-person": "约定联系人", family: "家属", employer: "雇主", colleague: "同事", neighbour: "邻居", "debt-counsellor": "债务顾问", "other-third-party": "其他第三人", successor: "继承人", creditor: "债权人", "creditor-attorney": "债权人的律师", "reporting-agency": "征信机构",
  owing: "负有债务者", "third-party": "第三人", work: "单位", relatives: "亲属", home: "住所",
  mobile: "手机", "home-phone": "住宅电话", "work-phone": "单位电话", "personal-email": "个人邮箱", "work-email": "单位邮箱", workplace: "工作场所", hospital: "医院", school: "学校", "public-place": "公共场所", elsewhere: "其他场所",
  landline: "固定电话", voip: "网络电话", "toll-free": "免费电话", charged: "被叫付费线路", emergency: "紧急电话", "care-facility": "医护机构线路",
  address: "地址", "phone-number": "电话号码", stated: "本人告知", device: "设备定位",
  affiliate: "关联方", agency: "催收机构", "law-firm": "律师事务所", "debt-buyer": "债权受让方", servicer: "贷款服务方",
  bank: "银行", "consumer-finance": "消费金融公司", "internet-bank": "互联网银行", microlender: "小额贷款公司", p2p: "网络借贷平台", retailer: "零售商", utility: "公用事业", telecom: "电信", medical: "医疗", government: "政府", other: "其他",
  "credit-card": "信用卡", "consumer-loan": "消费贷款", "online-loan": "网络贷款", "auto-loan": "汽车贷款", mortgage: "住房贷款", "student-loan": "助学贷款", rent: "租金", "consumer-credit": "消费信贷", loan: "贷款", consumer: "消费", business: "经营",
  oral: "口头", "registered-mail": "挂号信", recorded: "录音", provable: "可证明的形式", audio: "录音", "audio-video": "录音录像", personal: "个人", collector: "催收方",
  deceased: "死亡", minor: "未成年", bankrupt: "破产", incapacitated: "无民事行为能力", servicemember: "现役军人", student: "学生", "serious-illness": "重病", hardship: "生活困难", vulnerable: "弱势", disaster: "受灾",
  consent: "同意", "opt-out": "退订", "opt-in": "重新订阅", "cease-request": "停止联系的要求", "refuses-to-pay": "书面拒绝还款", inconvenient: "不便联系的声明", "preferred-hours": "约定时段", "employer-prohibits": "雇主禁止", represented: "委托代理人", dispute: "异议", "validation-sent": "已发债务确认通知", bankruptcy: "破产", unreachable: "失联", "third-party-refuses": "第三人拒绝", "third-party-requests-contact": "第三人要求联系", "identity-verified": "身份已核实", "wrong-number": "号码非本人", "number-reassigned": "号码已转他人", "promise-to-pay": "承诺还款", payment: "还款", "plan-agreed": "分期协议", complaint: "投诉", litigation: "诉讼", "no-contact-order": "禁止联系令", appointment: "预约", deferral: "延期", "outsourcing-notice-sent": "已发委外通知", "visit-notice-sent": "已发外访通知", "default-notice-sent": "已发逾期通知", "missed-meeting": "爽约",
  "consent-revoked": "撤回同意", "cease-withdrawn": "撤回停止联系的要求", "inconvenient-ended": "不便联系的声明终止", "employer-permits": "雇主准许", "representation-ended": "委托代理终止", "dispute-resolved": "异议已处理", "bankruptcy-closed": "破产程序终结", "capacity-restored": "恢复行为能力", "illness-ended": "重病状态终止", "disaster-ended": "受灾状态终止", "hardship-ended": "困难状态终止", "service-ended": "退役", "third-party-offers-payment": "第三人表示愿意还款", settlement: "和解", "plan-broken": "分期协议违约", "complaint-resolved": "投诉已处理", judgment: "判决", "appointment-cancelled": "预约取消", "location-answer-doubted": "下落答复存疑", "original-creditor-request": "要求提供原债权人信息", "original-creditor-sent": "已发原债权人信息", "order-lifted": "禁止联系令解除", "agent-suspended": "催收员停职", "agent-reinstated": "催收员复职", "placement-ended": "委托终止", "licence-ended": "牌照失效", "licence-restored": "牌照恢复", "debt-sale-notice-sent": "已发债权转让通知", "court-permission": "法院许可",
  "previous-collector": "此前的催收方", start: "开始催收", "data-transfer": "信息移转", discharged: "债务免除", dismissed: "驳回", closed: "终结", converted: "转换程序",
  contact: "联系", hours: "时段", "time-or-place": "时间或地点", "extra-calls": "超限致电", "direct-contact": "直接联系", "automated-calls": "自动呼叫", "electronic-records": "电子送达", "third-party-contact": "联系第三人", "enter-premises": "进入场所", disclosure: "披露",
  mon: "周一", tue: "周二", wed: "周三", thu: "周四", fri: "周五", sat: "周六", sun: "周日", holiday: "节假日", "adjusted-workday": "调休上班日", weekend: "周末", workday: "工作日", "business-day": "营业日",
  "holder-name": "持卡人姓名", balance: "欠款余额", "reason-and-legal-basis": "催收事由和法律依据", "rights-and-duties": "权利义务", "account-query-route": "账户查询途径", "repayment-route": "还款途径", "dispute-route": "异议途径", "creditor-contact": "债权人联系方式", "business-seal": "业务公章", "callback-number": "回电号码", "time-barred-notice": "时效已过的告知",
  "say-nothing-of-the-debt": "不透露债务", "stay-outside": "不进入室内", "state-the-institution": "表明所代表的机构", "name-the-agency": "报出催收机构自己的名称", "identify-caller": "表明来电者身份", "show-the-number": "显示主叫号码",
  "record-the-contact": "对催收过程录音", "record-the-call": "通话录音", "record-the-visit": "外访录音", "show-identification": "出示身份证件", "wear-the-badge": "佩戴员工识别证", "show-papers": "出示证明文件",
  "plain-envelope": "信封不载明催收", "offer-opt-out": "提供退订方法", "keep-to-script": "依事先判断过的话术进行",
  true: "是", false: "否",
};

/** A fact in words; the path itself where it has none. */
export function factInWords(path: string, language: Language): string {
  return wordsOf(path)?.[language] ?? path;
}

/** A fact that is missing: of a claim, whether it is true; the path itself where it has no words. */
export function missingInWords(path: string, language: Language): string {
  const words = wordsOf(path);
  return words === undefined ? path : askedIn(words)[language];
}

/** Whether the fact is a claim that is true or false, so that its words already hold what is asked. */
export function isClaim(path: string): boolean {
  return FACTS[path]?.en.startsWith("that ") ?? false;
}

function askedIn({ en, zh, asked = zh }: FactWords): Bilingual {
  return typeof asked === "string" ? { en: en.replace(/^that /, "whether "), zh: asked } : asked;
}

function wordsOf(path: string): FactWords | undefined {
  const [root, ...rest] = path.split(".");
  if (root === "history" && rest.length > 0) return ofHistory(rest.join("."));
  // What does not fit is named by its place in the input.
  if (path.startsWith("contact.recipient.")) return wordsOf(rest.join("."));
  if (path === "calendar.zone-data") return { en: "the zone data of that date", zh: "该日的时区数据" };
  if (root === "calendar") return { en: `the calendar ${rest.join(".")} on that date`, zh: `该日的日历 ${rest.join(".")}` };
  return Object.hasOwn(FACTS, path) ? FACTS[path] : ofPlace(path);
}

/** What is not known of an entry of the history. */
function ofHistory(field: string): FactWords | undefined {
  const words = OF_ENTRY[field] ?? FACTS[`contact.${field}`] ?? FACTS[`event.${field}`] ?? FACTS[field] ?? ofPlace(field);
  if (words === undefined) return undefined;
  const { en, zh } = askedIn(words);
  return { en: en.startsWith("the ") ? `an earlier entry's ${en.slice("the ".length)}` : `${en} in an earlier entry`, zh: `此前记录中${zh.startsWith("是否") ? "" : "的"}${zh}` };
}

function ofPlace(path: string): FactWords | undefined {
  const [root, place, field] = path.split(".");
  const whose = PLACES[`${root}.${place}`];
  if (whose === undefined || field === undefined) return whose;
  const what = OF_PLACE[field];
  return what && { en: whose.of.en.replace("{}", what.en), zh: whose.of.zh.replace("{}", what.zh) };
}

/** A value in words; in English its slug. */
export function valueInWords(value: unknown, language: Language): string {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return language === "zh" && Object.hasOwn(VALUES, text) ? VALUES[text]! : text;
}
