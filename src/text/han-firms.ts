import { lazy } from "../records/lazy";
import { isHan, plainUnits } from "./normalise";
import { edges, type Tokens, tokenKinds } from "./tokens";
import { WordList } from "./word-list";

/**
 * Names of firms in Chinese texts, and whose they are: the caller's own (`isOwn`) or that of whom it is owed to (`isOwed`), or both.
 * A name is found in one of four ways:
 *
 * - it ends as names of firms do (宏瑞资产管理公司): `firmAt`, where its suffix begins;
 * - it stands after what introduces a name (这里是…, 我是…的, 您好,…, 受…委托, 在…的): `introducedAt`, where that ends;
 * - it stands before what only its bearer says (…提醒您, …敬上): `announcedAt`, where that begins;
 * - it opens a text before a colon: `headingAt`.
 *
 * Whose it is, what stands on both sides tells. A name says something of somebody: words that any firm has, or any department, name
 * nobody.
 */
export interface HanFirm {
  /** Tokens. */
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
  readonly isOwed: boolean;
}

// Words, as they read when folded: one form of each stands for both scripts.

/** What the name of a firm ends in. */
const STRONG_SUFFIXES =
  "消费金融 商业银行 资产管理 小额贷款 信用社 信用合作社 有限公司 事务所 银行 商银 消金 小贷 金融 资产 信贷 财务 易贷 公司 律师行 集团 科技 服务 租赁 电讯 电信 农会 租车 资融 财险 农商行";
/** What it ends in only where something tells that a name stands here. */
const WEAK_SUFFIXES =
  "信息 资讯 商务 企业 企业社 商行 商社 咨询 顾问 管理 企管 资管 信管 管顾 汇管 债管 账管 企服 商服 数服 金服 科服 律服 行顾 信用 信用卡 债权 应收 收账 催收 清收 互联 网络 网路 数科 普惠 融资 理财 财富 通信 通讯 电力 能源 宽带 宽频 瓦斯 燃气 国际 实业 控股 联盟 律催 贷款 分期 支付 钱包 俱乐部 医院 公寓 物业 大学 学院 健身 保险 信托 信保 外包 移动 数位 数据 传媒 智租 汇达 达信";
const STRONG = new WordList(STRONG_SUFFIXES);
const SUFFIXES = new WordList(`${STRONG_SUFFIXES} ${WEAK_SUFFIXES}`);
/** Suffixes that, after another, tell what the firm does for somebody. */
const TRADES = new WordList("信用卡 贷款 分期 支付 保险 融资 催收 清收 债权");
/** A name that seems to end in 信用 does not end before these. */
const CREDITS = new WordList("信用贷 信用卡");
/** Between a name and what follows it. */
const LEGAL_FORMS = new WordList("股份 有限公司 股份有限公司");
const OURS = new WordList("本公司 我公司 敝公司");

/** Before the caller's own name. */
const OWN_LEADS = new WordList("里是 边是 度是 度系 我是 我系 们是 们系 来自 这边 你好 我们 咱们 签名: 署名: 托的 任的 催收的 专门的");
const OWN_LABELS = new WordList(
  "发件人 发件者 发件方 发信人 发信者 发信方 发函人 发函者 发函方 发送人 发送者 发送方 寄件人 寄件者 寄件方 寄信人 寄信者 寄信方 寄函人 寄送人 寄送者 寄送方 发函单位 发件单位 来函单位 落款 署名 签名",
);
/** After it. */
const OWN_NEXT = new WordList("提醒 通知 温馨 来电 来信 致电 致: 函 敬启 敬上 谨启 客服 打来 特此 敬告 提示 发出 律师 受 关心");
/** After it, at the end of a text. */
const OWN_CLOSES = new WordList("启 上 具");
/** Whoever stands before these sends the message, whatever leads to the name. */
const SENDS = new WordList("发出 打来 来电 来信 致函");
/** Before the name of somebody else. */
const OWED_LEADS = new WordList("代表 欠下 积欠 你的 阁下");
const OWED_LABELS = new WordList("委托 委任 债权 出借 贷款 放款 委托代理");
/** Between such a label and its colon. */
const BEARERS = new WordList("单 方 人 机 位 构 行");
/** Whoever owes, before the name of whom he owes to. */
const HOLDERS = new WordList("你 阁下 台端 贵户");
/** After the name of whom it is owed to. */
const OWED_NEXT = new WordList("委托 的委托 委任 的委任 托我 托付 所托 授权 的授权 账单 贷款 借款 房贷 车贷 信贷 现金 那 把你 欠 借了 借的 签 于 请我 买 在");
const ARREARS = new WordList("欠费");
const CARD_OFFICES = new WordList("部 中心 客服");
const WITH_YOU = new WordList("与你 和你");
const SIGNS = new WordList("签 订");
const CLAUSE_ENDS = new WordList(", 。 ; : \n 的");
/** After a name that stands alone, though no sign does. */
const APART = new WordList("的 呢 · 这边");
const ENTRUSTED_BY = new WordList("受 由");
/** After the name of whoever 受 or 由 leads to. */
const ENTRUSTS = new WordList("委 等委 之委 的委 所托 授 交 把 将");
/** Ends a name, though its first unit may stand in one. */
const ENTRUSTING = new WordList("所托");
const ITS = new WordList("的 之 那边 那");

/** What introduces a name, besides 是. */
const SOURCES = new WordList("来自 这里 这边 这度 呢里 呢边 呢度");
const OF = new WordList("的");
const HERE = new WordList("这边 这里");
const CALLS = new WordList("打 来电");
const LEAVES_WORD = new WordList("留言 来电");
const PEOPLE = new WordList("的小 的阿 的老 的专 的坐 的座 的客 的外 的催");
/** A person follows, so that the name before was none: 这里是云舟,我是小宋. */
const SELF_NAMINGS = new WordList("我是 我叫 我姓 我系 敝姓 小姓 免贵姓");
const ANNOUNCEMENTS = new WordList(
  "提醒你 提醒: 提醒亲 提醒尊 提醒阁下 提示你 提示: 提示亲 提示尊 提示阁下 通知你 通知阁下 客服: 客服为 打来 来电 敬上 敬启 敬告 谨启 谨上 温馨提",
);
const CALLER_DISPLAY = new WordList("来电显");
const ANNOUNCED_AFTER = new WordList("由 从 是 系");
const ADDRESSES = new WordList("你 { 尊敬 亲爱 我司");
const ADDRESSEES = new WordList("先生 女士 小姐 太太 生你");

/** Names nobody. */
const GENERIC = new WordList(
  "贷后 贷款后 催收 催理 催缴 催款 催告 清收 信用卡 客户 客服 服务 信用 委外 外包 委托 合作 第三方 第三 专 专业 风险 风控 法务 账务 账户 账管 资产 信贷 债务 债权 应收 银行 网络 网贷 网路 金融 公司 集团 平台 借款 贷款 小额 管理 咨询 财务 机构 单位 人工 语音 系统 消费 商务 商业 发卡 放款 出借 当事 相关 有关 其他 任何 线上 自动 处理 逾期 提醒 提示 通知 代理 收数 正规 持牌 个人 电话 短信 综合 地方 监督 运营 业务 人员 同事 同业 一家 项目 方 人 者 户 款项 未 尚未 一笔 一张 两笔 两张 这笔 这张 那笔 那张 名下 本期 尾号 当前 厂商 协力 伙伴 团队 承办 经办 关怀 打扰 早上 下午 温馨 录音 通话 互联 重要 友情 特别 问题 我",
);
/** Names nobody at the head of a name. */
const OTHERS = new WordList("原 旧 某 各 代");
/** The part of a firm that speaks (众信达贷后部), and what that part does. */
const OFFICES = new WordList("部 处 组 中心 室 热线 专线 平台 团队 客服");
const OFFICE_WORK = new WordList("贷后 催收 客服 客户 账务 法务 风控 资产 信用卡 业务 综合 服务 管理 运营 处理 欠费 收账");
/** Begins and ends what is no name. */
const NAMELESS_HEADS = new WordList("若 如 无 此 倘 特 以 凡 但 请 再 网上 催 录 通话 小 阿 老 做 这 今 明 平台 手机 负责 跟进 新来 专属 本 贵 两 一 第");
const NAMELESS_ENDS = new WordList("函 女士 先生 小姐 太太 哥 姐 总 君 门 上 下 里 内 前 后 中 时 间 边 家 部 处 组 室 心 员 台 线 名 人 方 者");

/** In and at the end of the name of one that people owe to. */
const LENDING = new WordList(
  "银行 商银 消金 小贷 信用社 合作社 农会 农商 农信 贷款 金融 信贷 财务 电讯 电信 电力 租车 租赁 分期 信用卡 支付 资融 融资 宽带 宽频 瓦斯 燃气 能源 通信 移动 医院 公寓 物业 大学 学院 俱乐部 健身 钱包 白条 信托 保险 易贷",
);
const LENDING_ENDS = new WordList("花 借 贷 普惠");
/** In the name of one that collects. */
const COLLECTING = new WordList("管理 顾问 咨询 催 清收 律 债权 债务 应收 收账 收数 外包 资产 服务 企业 数据 追 财务顾 联盟 机构");
/** Shows that its bearer collects, or what. */
const REVEALING = new WordList("催 追 讨 清收 收数 收账 贷后 贷款 小贷 债 资产 金融 银行 财务 应收 账 法务 逾期 委外 欠 信贷 信用 律 法院");

// Signs: what a unit is part of beside a name.

/** Stands in no name of a firm; in none that follows a greeting. */
const STOP = 1;
const TALK = 2;
/** The last unit of what introduces a name. */
const IS = 4;
const GREETS = 8;
const OWES = 16;
const LABELS = 32;
const SOURCE = 64;
/** The last unit before 是: 这里是, 我是. */
const PLACE = 128;
const SELF = 256;
/** Begins what belongs to somebody else's name. */
const OWED_LEAD = 512;
/** The last unit of what is owed: 在…的借款. */
const DEBT = 1024;
const DUE = 2048;
/** The last unit of a part of a firm. */
const OFFICE = 4096;
const OPENS = 8192;
const CLOSES = 16384;

const UNITS: readonly (readonly [sign: number, units: string])[] = [
  [STOP, "我你的是系在于受由向与跟替帮为就给请把被让从哪边那呢这该贵本叫欠持找想了吗吧着过没有们"],
  [TALK, "我你的打扰找想请问听留录电话提醒谢了吗呢啊喔在有不接麻烦这那本此关就跟说给为辛苦昨今号方便要回覆复个位叫姓是喂任何尊敬亲已将对知"],
  [IS, "是系"],
  [GREETS, "好晨安啰喂啊"],
  [OWES, "受由在于向跟替"],
  [LABELS, "人者位方款名"],
  [SOURCE, "自里边度"],
  [PLACE, "里边度"],
  [SELF, "我们"],
  [OWED_LEAD, "受由在向与跟同欠于替帮代经给持对从致据"],
  [DEBT, "款卡贷账借欠债费钱约同数笔车"],
  [DUE, "款贷账借欠债卡租期单钱数应还"],
  [OFFICE, "部处组室科心厅社"],
  [OPENS, "“「『\"《"],
  [CLOSES, "”」』\"》"],
];

const signs = lazy((): Uint16Array => {
  const byReading = new Uint16Array(0x10000);
  for (const [sign, units] of UNITS) for (let i = 0; i < units.length; i += 1) byReading[units.charCodeAt(i)] = byReading[units.charCodeAt(i)]! | sign;
  return plainUnits().map((reading) => byReading[reading]!);
});

/** All units that a suffix has at an index, as folded; that end what introduces a name; that begin what announces one. */
export const suffixUnits = (index: number): string => SUFFIXES.unitsAt(index);
export const introducingUnits = (): string => UNITS.map(([sign, units]) => ((sign & (IS | GREETS | OWES | LABELS | SOURCE)) !== 0 ? units : "")).join("");
export const announcingUnits = (): string => ANNOUNCEMENTS.unitsAt(0);

const unitOf = (character: string): number => character.charCodeAt(0);
const COMMA = unitOf(",");
const COLON = unitOf(":");
const FULL_STOP = unitOf("。");
const EXCLAMATION = unitOf("!");
const BAR = unitOf("|");
const GOOD = unitOf("好");
const MANY = unitOf("们");
const COPULA = unitOf("是");
const ENTRUSTED = unitOf("委");
const BY = unitOf("所");
const CARD = unitOf("卡");
const MONTH = unitOf("月");
const POSSESSIVE = unitOf("的");
const OF_OLD = unitOf("之");
const STANDS_FOR = unitOf("表");
const OPENING = unitOf("(");
const CLOSING = unitOf(")");

/** More blanks than these are no gap inside a sentence. */
const MOST_BLANKS = 4;

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
const isLatin = (unit: number): boolean => isUpper(unit) || (unit >= 97 && unit <= 122);
/** What the unit at a place reads as, 0 outside the text. */
const plainAt = (source: string, at: number): number => (at >= 0 && at < source.length ? plainUnits()[source.charCodeAt(at)]! : 0);
const hasSign = (source: string, at: number, sign: number): boolean => at >= 0 && at < source.length && (signs()[source.charCodeAt(at)]! & sign) !== 0;

function pastBlanks(source: string, from: number): number {
  let at = from;
  while (at < from + MOST_BLANKS && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

function beforeBlanks(source: string, to: number): number {
  let at = to;
  while (at > 0 && at > to - MOST_BLANKS && isBlank(source.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Whether a name shows that its bearer collects, or what. */
export const showsCollection = (source: string, from: number, to: number): boolean => REVEALING.isIn(source, from, to);
export const isCollector = (source: string, from: number, to: number): boolean => COLLECTING.isIn(source, from, to);
const isLender = (source: string, from: number, to: number): boolean => (LENDING.isIn(source, from, to) || LENDING_ENDS.ends(source, to, from)) && !isCollector(source, from, to);

/** Whether two units or more are left where words that name nobody are left out. */
function namesSomebody(source: string, from: number, to: number): boolean {
  let units = 0;
  for (let at = from; at < to; ) {
    const generic = GENERIC.lengthAt(source, at, to);
    if (generic === 0) {
      const unit = source.charCodeAt(at);
      if ((isHan(unit) || isLatin(unit)) && !(at === from && OTHERS.begins(source, at))) units += 1;
      if (units === 2) return true;
    }
    at += generic || 1;
  }
  return false;
}

/** Whether what no suffix tells to be a name may be one. */
function isNamed(source: string, from: number, to: number): boolean {
  const end = officeFrom(source, from, to);
  return end - from > 1 && !NAMELESS_HEADS.begins(source, from, end) && !NAMELESS_ENDS.ends(source, end, from) && namesSomebody(source, from, end);
}

/** Where the part of a firm that its name ends in begins; the end where it names none. */
function officeFrom(source: string, from: number, to: number): number {
  const office = OFFICES.lengthBefore(source, to, from);
  let end = to - office;
  for (let work = office; work > 0; end -= work) work = OFFICE_WORK.lengthBefore(source, end, from);
  return end;
}

/** The length of the longest suffix that begins at a place, 0 where none does; and of the longest that makes a name anywhere. */
export const suffixAt = (source: string, at: number): number => SUFFIXES.lengthAt(source, at, source.length);
export const strongSuffixAt = (source: string, at: number): number => STRONG.lengthAt(source, at, source.length);

/** The firm whose name ends in the suffix that begins at a token, of so many units. */
export function firmAt(tokens: Tokens, at: number, suffix: number, isStrong: boolean): HanFirm | undefined {
  const { source, edge, from, to, length } = tokens;
  const end = Math.min(length, at + suffix);
  const first = nameFrom(tokens, at);
  if (first >= at || (end < length && edge[end] === edges.none && goesOn(source, from[at]!, from[end]!, isStrong))) return undefined;
  const begin = from[first]!;
  const stop = to[end - 1]!;
  if (!namesSomebody(source, begin, from[at]!)) return undefined;
  const lead = openingBefore(source, begin);
  const next = pastForm(source, stop);
  const isSegment = lead === 0 || edge[first]! >= edges.soft;
  const isOwnLed = OURS.ends(source, begin) || SENDS.begins(source, next) || isOwnBefore(source, lead);
  const isOwedLed = (!isOwnLed && isOwedBefore(source, lead)) || (isSegment && isOwedLabel(source, lead));
  const isOwedNext = isOwedAfter(source, next);
  const isOwn = !isOwedLed && ((!isOwedNext && (isOwnLed || (isSegment && (isStrong || isAlone(tokens, first, end))))) || isOwnAfter(source, next));
  const isOwed = isOwedLed || isOwedNext || (isStrong && HOLDERS.ends(source, lead)) || ((isStrong || isOwn) && isLender(source, begin, stop));
  return isOwn || isOwed ? { from: first, to: end, isOwn, isOwed } : undefined;
}

const MOST_BEFORE = 12;

/** The token that the name before a suffix begins with: back to a unit that no name holds, or across a bracket (某某（深圳）公司). */
function nameFrom({ source, kinds, edge, from, to }: Tokens, at: number): number {
  const table = signs();
  let first = at;
  let isAside = false;
  while (first > 0 && at - first < MOST_BEFORE && kinds[first - 1]! <= tokenKinds.word && edge[first]! < edges.sentence) {
    const gap = source.charCodeAt(from[first]! - 1);
    if ((table[gap]! & OPENS) !== 0) break;
    if (edge[first] === edges.soft) {
      if (!isBracket(gap, isAside)) break;
      isAside = true;
    }
    const unit = source.charCodeAt(from[first - 1]!);
    if ((table[unit]! & STOP) !== 0 || (unit === STANDS_FOR && OWED_LEADS.ends(source, to[first - 1]!))) break;
    first -= 1;
  }
  // 本公司某某有限公司
  return first > 0 && at - first > 2 && OURS.begins(source, from[first]! - 1) ? first + 2 : first;
}

function isBracket(unit: number, isAside: boolean): boolean {
  const sign = plainUnits()[unit];
  return sign === CLOSING || (isAside && sign === OPENING);
}

/** Whether a suffix is none, as another follows it (财务顾问, 资产管理有限公司, 信用贷款) or begins with its last unit (达信息). */
function goesOn(source: string, suffix: number, end: number, isStrong: boolean): boolean {
  if (end - suffix === 2 && CREDITS.begins(source, suffix)) return true;
  if (!isStrong && suffixAt(source, end - 1) > 0) return true;
  const next = suffixAt(source, end);
  return next > 0 && TRADES.lengthAt(source, end, end + next) < next;
}

/** Where the quotes and blanks before a name begin. */
function openingBefore(source: string, begin: number): number {
  let at = begin;
  while (at > 0 && begin - at < MOST_BLANKS && (source.charCodeAt(at - 1) === 0x20 || hasSign(source, at - 1, OPENS))) at -= 1;
  return at;
}

/** What a name is followed by, past its legal form and a closing quote. */
function pastForm(source: string, stop: number): number {
  let at = stop + LEGAL_FORMS.lengthAt(source, stop, source.length);
  if (hasSign(source, at, CLOSES) || plainAt(source, at) === CLOSING) at += 1;
  return pastBlanks(source, at);
}

function isOwnBefore(source: string, lead: number): boolean {
  if (OWN_LEADS.ends(source, lead)) return true;
  if (plainAt(source, lead - 1) !== COPULA) return false;
  const sign = plainAt(source, beforeBlanks(source, lead - 1) - 1);
  return sign === COMMA || sign === FULL_STOP || sign === COLON;
}

const isOwedBefore = (source: string, lead: number): boolean => hasSign(source, lead - 1, OWED_LEAD) || OWED_LEADS.ends(source, lead);

/** Whether 委托方: or the like stands before. */
function isOwedLabel(source: string, lead: number): boolean {
  const colon = colonBefore(source, lead);
  if (colon < 0) return false;
  for (let end = colon; end >= colon - 3; end -= 1) {
    if (OWED_LABELS.ends(source, end)) return true;
    if (!BEARERS.ends(source, end)) return false;
  }
  return false;
}

/** Where the colon before a place stands, blanks aside; -1 where none does. */
function colonBefore(source: string, to: number): number {
  const at = beforeBlanks(source, to) - 1;
  return at >= 0 && plainAt(source, at) === COLON ? at : -1;
}

/** Whether what follows a name tells that it is not the caller's. */
function isOwedAfter(source: string, at: number): boolean {
  return (OWED_NEXT.begins(source, at) && !ARREARS.begins(source, at)) || isCardNext(source, at) || isDebtNext(source, at) || isSignedNext(source, at) || isMonthNext(source, at);
}

/** …信用卡, …金卡, but not …信用卡中心. */
function isCardNext(source: string, from: number): boolean {
  let at = from;
  while (at < from + 2 && plainAt(source, at) !== CARD && isHan(source.charCodeAt(at))) at += 1;
  return plainAt(source, at) === CARD && !CARD_OFFICES.begins(source, at + 1);
}

/** …的一笔借款. */
function isDebtNext(source: string, from: number): boolean {
  const first = plainAt(source, from);
  if (first !== POSSESSIVE && first !== OF_OLD) return false;
  for (let at = from + 1; at < source.length && at < from + 9; at += 1) {
    if (hasSign(source, at, DEBT)) return true;
    if (CLAUSE_ENDS.begins(source, at)) return false;
  }
  return false;
}

/** …与您签订. */
function isSignedNext(source: string, from: number): boolean {
  return WITH_YOU.begins(source, from) && SIGNS.isIn(source, from + 2, Math.min(source.length, from + 14));
}

/** …6月. */
function isMonthNext(source: string, from: number): boolean {
  let at = from;
  while (at < from + 4 && isDigit(source.charCodeAt(at))) at += 1;
  return at > from && plainAt(source, at) === MONTH;
}

/** Whether what follows a name, a part of the firm between, tells that it is the caller's. */
function isOwnAfter(source: string, from: number): boolean {
  if (isOwnWord(source, from)) return true;
  for (let end = officeTo(source, from, from); end > 0; end = officeTo(source, from, end)) if (isOwnWord(source, end)) return true;
  return false;
}

const isOwnWord = (source: string, at: number): boolean => OWN_NEXT.begins(source, at) || (at === source.length - 1 && OWN_CLOSES.begins(source, at));

/** Where the part of a firm that begins at a place ends, later than `past`; 0 where none does. */
function officeTo(source: string, from: number, past: number): number {
  for (let at = past; at < from + 7 && isHan(source.charCodeAt(at)); at += 1) if (hasSign(source, at, OFFICE)) return at + 1;
  return 0;
}

/** Whether a name that a comma comes before stands alone: before another, before 的, before a part of the firm or a person. */
function isAlone({ source, edge, from, to, length }: Tokens, first: number, end: number): boolean {
  if (end >= length || edge[end]! >= edges.soft) return true;
  const stop = to[end - 1]!;
  return APART.begins(source, stop) || isBlank(source.charCodeAt(stop)) || officeTo(source, stop, stop) > 0 || isPersonNext(source, stop) || holdsBracket(source, from[first]! - 1, stop);
}

function holdsBracket(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (plainAt(source, at) === CLOSING) return true;
  return false;
}

/** Whether two or three Han units stand here before a comma, 留言 or the end. */
function isPersonNext(source: string, from: number): boolean {
  for (let at = from; at < from + 3 && isHan(source.charCodeAt(at)); at += 1) if (at > from && isClauseEnd(source, at + 1)) return true;
  return false;
}

function isClauseEnd(source: string, at: number): boolean {
  const sign = plainAt(source, at);
  return sign === 0 || sign === COMMA || sign === FULL_STOP || sign === COLON || sign === EXCLAMATION || LEAVES_WORD.begins(source, at);
}

/** Whether a person names himself here. */
export function namesSelf(source: string, from: number): boolean {
  const sign = plainAt(source, from);
  return SELF_NAMINGS.begins(source, pastBlanks(source, sign === COMMA || sign === FULL_STOP ? from + 1 : from));
}

/** What introduces a name: 您好, 这里是, 我是, 来自, 受 or 在, 发件人:. */
const leads = { none: 0, greeting: 1, place: 2, self: 3, source: 4, owed: 5, label: 6 } as const;

/** What ends with a token. */
function leadAt({ source, edge, from, to }: Tokens, at: number): number {
  const begin = from[at]!;
  const sign = signs()[source.charCodeAt(begin)]!;
  const gap = edge[at + 1]!;
  if ((sign & GREETS) !== 0) return gap < edges.line && (gap >= edges.soft || source.charCodeAt(begin) === GOOD) ? leads.greeting : leads.none;
  if ((sign & LABELS) !== 0) return gap === edges.soft && isOwnLabel(source, from[at + 1]!) ? leads.label : leads.none;
  if (gap !== edges.none) return leads.none;
  if ((sign & OWES) !== 0) return leads.owed;
  if ((sign & IS) !== 0) return hasSign(source, begin - 1, PLACE) ? leads.place : hasSign(source, begin - 1, SELF) ? leads.self : leads.none;
  return (sign & SOURCE) !== 0 && SOURCES.ends(source, to[at]!) ? leads.source : leads.none;
}

function isOwnLabel(source: string, to: number): boolean {
  const colon = colonBefore(source, to);
  return colon >= 0 && OWN_LABELS.ends(source, colon);
}

const MOST_NAME = 10;

/** A name that no suffix tells, after what introduces one and ends with a token. */
export function introducedAt(tokens: Tokens, at: number, isSurname: (unit: number) => boolean): HanFirm | undefined {
  const first = at + 1;
  if (first >= tokens.length) return undefined;
  const lead = leadAt(tokens, at);
  if (lead === leads.none) return undefined;
  const { source, from, to } = tokens;
  const isQuoted = hasSign(source, from[first]! - 1, OPENS);
  const end = introducedTo(tokens, first, lead === leads.greeting ? TALK : STOP, isQuoted);
  if (end === first) return undefined;
  const begin = from[first]!;
  const stop = to[end - 1]!;
  const next = hasSign(source, stop, CLOSES) || isBlank(source.charCodeAt(stop)) ? stop + 1 : stop;
  if (lead === leads.owed) return (ENTRUSTED_BY.begins(source, from[at]!) ? ENTRUSTS.begins(source, next) : end - first > 1 && isDueNext(source, next)) && isNamed(source, begin, stop) ? { from: first, to: end, isOwn: false, isOwed: true } : undefined;
  if (!isOwnIntroduced(tokens, lead, first, end, next, isQuoted, isSurname) || isOwedAfter(source, pastForm(source, next))) return undefined;
  return { from: first, to: end, isOwn: true, isOwed: wordsIn(tokens, first, end) === 0 && isLender(source, begin, stop) };
}

/** The end of what may be a name: Han units that may stand in one and capitalised words, with no sign between. */
function introducedTo({ source, kinds, edge, from, to, length }: Tokens, first: number, stop: number, isQuoted: boolean): number {
  const table = signs();
  let end = first;
  while (end < length && end - first < MOST_NAME && (end === first || edge[end] === edges.none)) {
    const unit = source.charCodeAt(from[end]!);
    if (kinds[end] === tokenKinds.word ? !isUpper(unit) : kinds[end] !== tokenKinds.han || (!isQuoted && ((table[unit]! & stop) !== 0 || unit === ENTRUSTED || (unit === BY && ENTRUSTING.begins(source, from[end]!))))) break;
    end += 1;
    if (isQuoted && hasSign(source, to[end - 1]!, CLOSES)) break;
  }
  return end;
}

function wordsIn({ kinds }: Tokens, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to; at += 1) if (kinds[at] === tokenKinds.word) words += 1;
  return words;
}

/** …的租金, …那边的钱. */
function isDueNext(source: string, from: number): boolean {
  const its = ITS.lengthAt(source, from, source.length);
  if (its === 0) return false;
  for (let at = from + its; at < source.length && at < from + its + 9; at += 1) {
    if (hasSign(source, at, DUE)) return true;
    const sign = plainAt(source, at);
    if (sign === COMMA || sign === FULL_STOP) return false;
  }
  return false;
}

/** Whether whoever speaks is named between two tokens. */
function isOwnIntroduced(tokens: Tokens, lead: number, first: number, end: number, next: number, isQuoted: boolean, isSurname: (unit: number) => boolean): boolean {
  const { source, edge, from, to, length } = tokens;
  const begin = from[first]!;
  const stop = to[end - 1]!;
  const size = end - first;
  if (lead === leads.label) return size > 1 && isNamed(source, begin, stop);
  const isOf = OF.begins(source, next);
  const isEnd = end >= length || edge[end]! >= edges.soft;
  if (isQuoted) return size > 1 && (isOf || lead === leads.place || lead === leads.greeting);
  const words = wordsIn(tokens, first, end);
  if (words === size) return isOf || (lead !== leads.self && (isEnd || CALLS.begins(source, pastBlanks(source, next))));
  if (words > 0 || size < 2) return false;
  return isHanIntroduced(tokens, lead, first, end, next, isOf, isSurname) && isNamed(source, begin, stop);
}

/** As above, of a name in Han units alone. */
function isHanIntroduced({ source, edge, from, length }: Tokens, lead: number, first: number, end: number, next: number, isOf: boolean, isSurname: (unit: number) => boolean): boolean {
  const size = end - first;
  const isEnd = end >= length || edge[end]! >= edges.soft;
  if (lead === leads.greeting) {
    if (edge[first] === edges.none) return isOf && size <= 6;
    return (isEnd && size >= 4 && size <= 6) || (isOf && size >= 3) || HERE.begins(source, next) || (size === 2 && isPersonOf(source, next));
  }
  if (isOf) return true;
  if (!isEnd || lead === leads.source) return false;
  if (lead === leads.self) return size >= 3 && size <= 8 && plainAt(source, from[first - 1]! - 1) === MANY;
  return size <= 7 && (size > 3 || !isSurname(source.charCodeAt(from[first]!)) || namesSelf(source, next));
}

/** 的小王, 的Amy. */
const isPersonOf = (source: string, at: number): boolean => PEOPLE.begins(source, at) || (OF.begins(source, at) && isUpper(source.charCodeAt(at + 1)));

/** A name before what only its bearer says: 拾光花提醒, 安泰信服敬上. */
export function announcedAt({ source, kinds, edge, from, to }: Tokens, at: number): HanFirm | undefined {
  if (!ANNOUNCEMENTS.begins(source, from[at]!) || CALLER_DISPLAY.begins(source, from[at]!)) return undefined;
  let first = at;
  while (first > 0 && at - first < MOST_NAME && edge[first] === edges.none && kinds[first - 1]! <= tokenKinds.word && (kinds[first] === tokenKinds.word || kinds[first - 1] === tokenKinds.word || to[first - 1] === from[first]) && !hasSign(source, from[first - 1]!, STOP)) first -= 1;
  const begin = from[first]!;
  const isWord = kinds[first] === tokenKinds.word;
  if (at - first < (isWord ? 1 : 3) || (isWord && !isUpper(source.charCodeAt(begin)))) return undefined;
  if (first > 0 && edge[first]! < edges.soft && !ANNOUNCED_AFTER.ends(source, begin)) return undefined;
  const stop = to[at - 1]!;
  return isNamed(source, begin, stop) ? { from: first, to: at, isOwn: true, isOwed: !isCollector(source, begin, stop) } : undefined;
}

/** A name that opens a text before a colon: 浔阳诚信通:您…. */
export function headingAt({ source, kinds, edge, from, to, length }: Tokens): HanFirm | undefined {
  let end = 0;
  while (end < length && end < MOST_NAME && kinds[end]! <= tokenKinds.word && (end === 0 || edge[end] === edges.none)) end += 1;
  if (end === 0 || end === length) return undefined;
  const begin = from[0]!;
  const stop = to[end - 1]!;
  const isWord = kinds[0] === tokenKinds.word;
  if (!isAddressNext(source, stop) || (isWord ? !isUpper(source.charCodeAt(begin)) || stop - begin < 3 : end < 4)) return undefined;
  for (let at = 0; at < begin; at += 1) if (!isBlank(source.charCodeAt(at))) return undefined;
  for (let at = begin; at < stop; at += 1) if (hasSign(source, at, STOP | TALK)) return undefined;
  return isNamed(source, begin, stop) ? { from: 0, to: end, isOwn: true, isOwed: isLender(source, begin, stop) } : undefined;
}

/** Whether a colon stands here and somebody is spoken to after it. */
function isAddressNext(source: string, colon: number): boolean {
  const sign = plainAt(source, colon);
  if (sign !== COLON && sign !== BAR) return false;
  const at = pastBlanks(source, colon + 1);
  return ADDRESSES.begins(source, at) || ADDRESSEES.begins(source, at + 1) || ADDRESSEES.begins(source, at + 2) || ADDRESSEES.begins(source, at + 3);
}
