import type { Bilingual } from "../records/problem-in-words";
import type { ScriptSlug } from "../records/script-slugs";

/** What the findings and required elements of the taxonomy are called in messages. */
const SLUG_NAMES: Readonly<Record<ScriptSlug, Bilingual>> = {
  "threat-violence": { zh: "暴力威胁", en: "threat of violence" },
  "threat-arrest": { zh: "以抓捕、刑事责任相威胁", en: "threat of arrest or crime" },
  "impersonate-authority": { zh: "冒充机关或律师", en: "posing as an authority or lawyer" },
  "false-legal-process": { zh: "虚构司法程序或文书", en: "invented legal process" },
  "false-consequence": { zh: "虚假、夸大的后果", en: "consequence that nobody has ordered" },
  "false-credit-claim": { zh: "关于征信的不实说法", en: "false talk of credit records" },
  insult: { zh: "辱骂、贬损", en: "insult" },
  "public-shaming": { zh: "公开或以公开相威胁", en: "exposure to the public" },
  "third-party-disclosure": { zh: "向第三人透露债务", en: "debt told to a third party" },
  "third-party-pressure": { zh: "向无关第三人施压", en: "pressure on people who do not owe" },
  "employer-threat": { zh: "以单位、工作相威胁", en: "threat to go to the employer" },
  "induce-borrowing": { zh: "诱导新增借贷", en: "urging to borrow elsewhere" },
  "personal-account": { zh: "要求付款至个人账户", en: "payment to an individual" },
  "unowed-fees": { zh: "索要无依据的费用", en: "charge without basis" },
  "intimidating-visit": { zh: "以上门相恐吓", en: "visit used to frighten" },
  "repeated-contact-threat": { zh: "以频繁联系相威胁", en: "threat of relentless contact" },
  "misleading-identity": { zh: "谎称身份或事由", en: "false name or errand" },
  "misleading-amount": { zh: "虚报、含混金额", en: "misstated amount" },
  "time-barred-threat": { zh: "就过时效债务施压", en: "threat over a time-barred debt" },
  "discourage-rights": { zh: "阻止、打压行使权利", en: "talking somebody out of a right" },
  "deceptive-information": { zh: "骗取信息", en: "information got by pretext" },
  "beyond-limited-content": { zh: "超出限定留言内容", en: "more than a limited-content message may say" },
  "collector-name": { zh: "催收方机构名称", en: "the collecting organisation's name" },
  "creditor-name": { zh: "债权人名称", en: "the creditor's name" },
  "agent-id": { zh: "坐席工号", en: "the agent's number" },
  "contact-purpose": { zh: "联系事由", en: "the purpose of the contact" },
  "debt-disclosure": { zh: "表明为催收", en: "that this is debt collection" },
  "opt-out": { zh: "退订方法", en: "how to opt out" },
  "complaint-line": { zh: "投诉渠道", en: "where to complain" },
  "suit-warning": { zh: "将要或者可能起诉", en: "that suit may or will be brought" },
  "lawyer-claim": { zh: "自称律师或者律师事务所", en: "that whoever speaks is a lawyer or a law firm" },
  "bank-claim": { zh: "自称银行", en: "that whoever speaks is the bank" },
  "payment-request": { zh: "要求付款或者提出还款条件", en: "that payment is asked for or terms are offered" },
  "call-recording-notice": { zh: "录音告知", en: "that the call is recorded" },
  "amount-basis": { zh: "金额构成或者依据", en: "how the amount is made up" },
  "lcm-business-name": { zh: "不显示催收业务的名称", en: "a business name that does not show collection" },
  "lcm-callback-request": { zh: "请求回电", en: "a request to call back" },
  "lcm-contact-name": { zh: "联系人姓名", en: "a person to ask for" },
  "lcm-callback-number": { zh: "回电号码", en: "a number to call back" },
};

/** The slug itself where it has no name. */
export const slugName = (slug: string): Bilingual => (SLUG_NAMES as Readonly<Record<string, Bilingual>>)[slug] ?? { zh: slug, en: slug };
