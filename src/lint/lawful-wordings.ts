import type { Bilingual } from "../records/problem-in-words";
import type { ScriptSlug } from "../records/script-slugs";

/**
 * For each finding and each required element a way to say it that gives no such finding: data for whoever writes templates, not law.
 * A test lints every one of them.
 */
export const LAWFUL_WORDINGS: Readonly<Record<ScriptSlug, Bilingual>> = {
  "threat-violence": { zh: "请在约定日期前还款；如有困难，可与我们协商还款安排。", en: "Please pay by the date agreed, or call us to discuss a payment arrangement." },
  "threat-arrest": { zh: "如仍未清偿，债权人可能依法提起民事诉讼。", en: "If the balance stays unpaid, the creditor may bring a civil claim." },
  "impersonate-authority": { zh: "我是{{agency_name}}的工作人员，受{{creditor_name}}委托与您联系。", en: "This is {{agent_name}} of {{agency_name}}, calling for {{creditor_name}}." },
  "false-legal-process": { zh: "如协商不成，债权人可能依法起诉；是否立案以法院通知为准。", en: "If we cannot agree, the creditor may ask a court to decide; no claim has been filed." },
  "false-consequence": { zh: "判决生效后仍不履行的，债权人可以依法申请强制执行。", en: "If a court enters judgment, it may allow further steps under the law." },
  "false-credit-claim": { zh: "我们将依法如实报送信用信息。", en: "We may report this account accurately to the credit bureaus, as the law permits." },
  insult: { zh: "您的账单已逾期，请您尽快安排还款。", en: "Your account is past due. Please let us know when you can pay." },
  "public-shaming": { zh: "您的借款信息我们依法保密，不会向他人透露。", en: "We keep your account confidential and do not share it with others." },
  "third-party-disclosure": { zh: "您好，麻烦您请{{name}}方便时回电{{callback_number}}，谢谢。", en: "Hello, could you please ask {{name}} to call {{callback_number}}? Thank you." },
  "third-party-pressure": { zh: "您无须为他人的债务负责，打扰了。", en: "You are not responsible for this debt. Sorry to have troubled you." },
  "employer-threat": { zh: "我们不会联系您的单位。", en: "We will not contact your employer." },
  "induce-borrowing": { zh: "如一时无力全额偿还，可申请分期或者延期。", en: "If you cannot pay in full, ask us about instalments on this account." },
  "personal-account": { zh: "请通过{{creditor_name}}官方渠道还款，切勿向任何个人转账。", en: "Please pay through the creditor's official channels only, never to an individual." },
  "unowed-fees": { zh: "除合同约定的本息外，我们不收取任何费用。", en: "We charge nothing beyond what your agreement provides." },
  "intimidating-visit": { zh: "如您同意，我们可预约白天上门，您可以改期或者拒绝。", en: "With your consent we can arrange a daytime appointment, which you may move or decline." },
  "repeated-contact-threat": { zh: "请告知您方便的联系时间，我们会在该时段联系您。", en: "Please tell us a convenient time, and we will call then." },
  "misleading-identity": { zh: "我是{{agency_name}}的{{agent_name}}，就您的账单与您联系。", en: "This is {{agent_name}} with {{agency_name}} about your account." },
  "misleading-amount": { zh: "截至{{date}}，您应还本金{{principal}}元、利息{{interest}}元。", en: "As of {{date}} you owe {{principal}} in principal and {{interest}} in interest under your agreement." },
  "time-barred-threat": { zh: "因该笔债务年限已久，我们不会就此起诉；您可自愿还款。", en: "Because of the age of this debt, we will not sue you for it." },
  "discourage-rights": { zh: "如您有异议，可书面提出，也可以向监管机构投诉。", en: "You may dispute this debt in writing or make a complaint at any time." },
  "deceptive-information": { zh: "为核实身份，请您确认姓名；我们不会索要验证码。", en: "To confirm that we are speaking with the right person, may I have your full name? We never ask for codes." },
  "beyond-limited-content": { zh: "您好，这里是{{business_name}}，我是{{agent_name}}，请回电{{callback_number}}。", en: "Hello, this is {{agent_name}} from {{business_name}}. Please call me back at {{callback_number}}." },
  "collector-name": { zh: "【{{agency_name}}】", en: "This is {{agency_name}}." },
  "creditor-name": { zh: "受{{creditor_name}}委托", en: "on behalf of {{creditor_name}}" },
  "agent-id": { zh: "工号{{agent_id}}", en: "agent ID {{agent_id}}" },
  "contact-purpose": { zh: "就您逾期的借款与您联系", en: "about your past-due balance" },
  "debt-disclosure": { zh: "本信息为催收通知。", en: "This is an attempt to collect a debt; this communication is from a debt collector." },
  "opt-out": { zh: "拒收请回复R", en: "Reply STOP to opt out." },
  "complaint-line": { zh: "投诉电话：{{complaint_phone}}", en: "Complaints: {{complaint_phone}}" },
  "suit-warning": { zh: "如仍未清偿，债权人可能依法提起诉讼。", en: "If the balance stays unpaid, the creditor may bring a civil claim in court." },
  "lawyer-claim": { zh: "本律师函由{{law_firm}}出具，承办律师{{lawyer_name}}，执业证号{{licence_no}}。", en: "{{law_firm}}, Attorneys at Law, by {{lawyer_name}}, Bar No. {{bar_no}}." },
  "bank-claim": { zh: "我行", en: "our bank" },
  "payment-request": { zh: "请于{{date}}前还款{{amount}}元。", en: "Please pay {{amount}} by {{date}}." },
  "call-recording-notice": { zh: "本次通话将被录音。", en: "This call is being recorded." },
  "amount-basis": { zh: "其中本金{{principal}}元、利息{{interest}}元、费用{{fees}}元", en: "principal {{principal}}, interest {{interest}}, fees {{fees}}" },
  "lcm-business-name": { zh: "这里是{{business_name}}", en: "from {{business_name}}" },
  "lcm-callback-request": { zh: "请回电", en: "please call me back" },
  "lcm-contact-name": { zh: "我是{{agent_name}}", en: "this is {{agent_name}}" },
  "lcm-callback-number": { zh: "回电号码{{callback_number}}", en: "at {{callback_number}}" },
};
