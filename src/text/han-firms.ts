import { lazy } from "../records/lazy";
import { edges, type Tokens, tokenKinds } from "./tokens";

/**
 * Names of firms as Chinese texts tell whose they are: a caller's own (`own`: after 这里是 and the like, or alone before a comma,
 * at the head of a letter, before 提醒), and whom it is owed to (`owed`: after 受, 在, 欠 …, or before 委托, 信用卡 …).
 */
export interface HanFirm {
  readonly from: number;
  readonly to: number;
  readonly isOwn: boolean;
  readonly isOwed: boolean;
}

/** What a name of a firm ends in. */
const STRONG =
  "消费金融 消費金融 商业银行 商業銀行 资产管理 資產管理 小额贷款 小額貸款 信用社 信用合作社 有限公司 事务所 事務所 銀行 银行 商银 商銀 消金 小贷 小貸 金融 资产 資產 信贷 信貸 财务 財務 易贷 易貸 公司 律师行 律師行 集团 集團 科技 服务 服務 租赁 租賃 电讯 電訊 电信 電信 农会 農會 租车 租車 资融 資融 财险 財險 农商行 農商行";
/** What it ends in only where something tells that a name stands here. */
const WEAK =
  "信息 資訊 资讯 商务 商務 企业 企業 企业社 企業社 商行 商社 咨询 諮詢 顾问 顧問 管理 企管 资管 資管 信管 管顾 管顧 汇管 匯管 债管 債管 帐管 帳管 企服 商服 数服 數服 金服 科服 律服 行顾 行顧 信用 信用卡 债权 債權 应收 應收 收帐 收帳 收账 收賬 催收 清收 互联 互聯 网络 網絡 網路 数科 數科 普惠 融资 融資 理财 理財 财富 財富 通信 通讯 電力 电力 能源 宽带 寬頻 瓦斯 燃气 国际 國際 实业 實業 控股 联盟 聯盟 律催 贷款 貸款 分期 支付 钱包 錢包 俱乐部 俱樂部 医院 醫院 公寓 物业 物業 大学 大學 学院 學院 健身 保险 保險 信托 信託 信保 外包 移动 移動 数位 數位 数据 數據 传媒 智租 汇达 達信";

/** By the first unit, longer ones first; with whether a name ends so anywhere. */
const suffixes = lazy((): ReadonlyMap<number, readonly (readonly [string, boolean])[]> => {
  const map = new Map<number, (readonly [string, boolean])[]>();
  const take = (list: string, isStrong: boolean) => {
    for (const one of list.split(" ")) {
      const alike = map.get(one.charCodeAt(0));
      if (alike) alike.push([one, isStrong]);
      else map.set(one.charCodeAt(0), [[one, isStrong]]);
    }
  };
  take(STRONG, true);
  take(WEAK, false);
  for (const alike of map.values()) alike.sort((a, b) => b[0].length - a[0].length);
  return map;
});

const setOf = (units: string) => lazy((): ReadonlySet<string> => new Set(units));
/** Stands in no name of a firm. */
const stops = setOf("我你您的嘅是係系在喺於于受由向與与跟替帮幫为為就给給畀俾请請把被让讓从從哪邊边嗰呢这這那該该贵貴本咁叫欠持找想了吗嗎吧着著過过没沒有哋们們");
/** Begins what belongs to somebody else's name. */
const owedLeads = setOf("受由在向與与跟同欠於于替帮幫代经經給给持喺對对从從致據据");
const ownLeads = ["里是", "裡是", "裏是", "边是", "邊是", "度係", "度是", "度系", "我是", "我係", "我系", "们是", "們是", "哋係", "哋系", "來自", "来自", "这边", "這邊", "您好", "你好", "我们", "我們", "我哋", "咱们", "签名:", "署名:"];
const OWED_LABEL = /(?:委[托託任]|债权|債權|出借|贷款|貸款|放款|委托代理)[单單方人机機位构構行]{0,3}[:：]\s*$/;
const OWED_LEAD_WORDS = ["代表", "关于", "關於", "欠下", "积欠", "積欠", "您的", "阁下", "閣下"];
/** What follows a name that is not the caller's. */
const OWED_AFTER =
  /^(?:股份)?(?:有限公司)?(?:[)）」”"』])?\s*(?:的?委[托託任]|[托託][我付]|所[托託]|授[权權]|信用卡(?!中心|部|客服|服[务務]|催收|业[务務])|[\u4e00-\u9fff]{0,2}卡(?!部|中心|客服)|账单|帳單|贷款|貸款|借款|房贷|房貸|车贷|車貸|信[贷貸]|现金|現金|[之的嘅][^，,。；;：:\n的嘅]{0,7}[款卡贷貸账帐帳借欠债債费費钱錢约約同数數筆笔车車]|那|嗰|[与與和][您你].{0,14}[签簽订訂]|把您|\d+月|欠(?![费費])|借[了款的]|的?授[权權]|[签簽]|于|於|请我|請我|买|買|在)/;
/** Tells that whoever stands before sends this, whatever leads to it. */
const SENDS = /^(?:股份)?(?:有限公司)?[)）」”"』]?\s*(?:[发發]出|打来|打來|打嚟|来电|來電|来信|來信|致函)/;
const DEPARTMENT = /^[\u4e00-\u9fff]{0,6}[部处處组組室科心厅廳社]/;
const THEN_PERSON = /^[\s]?[\u4e00-\u9fff]{2,3}(?=[，,。：:！!]|留言|来电|來電|$)/;
/** Before a name of the caller's own: 受…委托的, 专做催收的, ,是. */
const OWN_BEFORE = /(?:[托託任]|催收|专门|專門)的$|[，,。：:]\s*是$/;
const OWN_AFTER = /^(?:股份)?(?:有限公司)?[)）」”"』]?\s*(?:(?:[一-鿿]{0,6}[部处處组組室科心])?(?:提醒|通知|温馨|溫馨|来电|來電|来信|來信|致电|致[:：]|函|敬[启啟上]|谨[启啟]|謹[启啟]|[启啟]$|客服|打来|打來|打[嚟]|特此|敬告|提示|发出|發出|上$|具$|律師|律师|受|关心|關心))/;
/** Names nobody. */
const GENERIC =
  /贷后|貸後|贷款后|催收|催理|清收|信用卡|客[户戶]|客服|服[务務]|信用|委外|外包|委托|委託|合作|第三方|第三|专[业業]?|專業|[风風][险控控險]|法[务務]|账[务務户]|[帐帳][务務戶管]|资产|資產|信贷|信貸|债[务權权]|債[務權]|应收|應收|银行|銀行|网[络贷]|網路|金融|公司|集团|平台|借款|贷款|貸款|小额|管理|咨询|諮詢|财[务務]|財務|机构|機構|单位|單位|人工|语音|語音|系[统統]|消费|消費|商[务業业]|发卡|發卡|放款|出借|当事|债权|相[关關]|有[关關]|其他|任何|线上|線上|自[动動]|[处處]理|逾期|提[醒示]|通知|代理|收数|收數|正[规規]|持[牌]|[专專][员員职責责]|个人|個人|电话|電話|短信|[综綜]合|地方|监督|監督|运营|運營|业务|業務|人员|人員|同[事业業]|一家|项目|方|人|者|户|戶|^[原旧某各代]|款[项項]|尚?未|[一两这那][笔筆張张]|名下|本期|尾号|尾號|当前|當前|[厂廠]商|[协協]力|[伙夥]伴|[团團][队隊]|承[办辦]|[经經][办辦]|[^\u4e00-\u9fffA-Za-z]|[关關][怀懷]|打[扰擾]|早上|下午|[专專][属屬]|[温溫]馨|[录錄]音|通话|通話|互[联聯]|温馨|溫馨|重要|友情|特别|催[缴款告]|[问問][题題]|我/g;
const LENDER = /银行|銀行|商[银銀]|消金|消[费費]金融|小[贷貸]|小[额額][贷貸]款|信用社|合作社|[农農][会會商信]|[贷貸]款|[汽车車]金融|金融|信[贷貸]|[财財][务務]|[电電][讯訊信力]|[租賃][车車赁賃]|租[赁賃]|分期|信用卡|支付|[资資融]融|融[资資]|宽[带頻]|寬頻|瓦斯|燃气|能源|通信|移[动動]|[医醫]院|公寓|物[业業]|大[学學]|学院|學院|俱[乐樂]部|健身|花$|借$|[贷貸]$|[钱錢]包|白[条條]|信[托託]|保[险險]|普惠$|易[贷貸]/;
const COLLECTOR = /管理|[顾顧][问問]|咨[询詢]|諮詢|催|清收|律|[债債][权權务務]|[应應]收|收[帐帳账賬数數]|外包|[资資][产產]|服[务務]|企[业業]|[数數][据據]|追|[财財][务務][顾顧服]|联盟|聯盟|机构|機構/;

export const isLender = (name: string): boolean => LENDER.test(name) && !COLLECTOR.test(name);
export const isCollector = (name: string): boolean => COLLECTOR.test(name);

const MOST_BEFORE = 12;

/** The suffix that begins at a token, if any. */
export function suffixAt(source: string, from: number): readonly [string, boolean] | undefined {
  const alike = suffixes().get(source.charCodeAt(from));
  if (alike === undefined) return undefined;
  for (const one of alike) if (source.charCodeAt(from + 1) === one[0].charCodeAt(1) && source.startsWith(one[0], from)) return one;
  return undefined;
}

/** Whether a suffix goes on: 财务顾问, 资产管理有限公司. */
function isLongerName(source: string, from: number): boolean {
  const next = suffixAt(source, from)?.[0];
  return next !== undefined && !["信用卡", "贷款", "貸款", "分期", "支付", "保险", "保險", "融资", "融資", "催收", "清收", "债权", "債權"].includes(next);
}

/** The firm whose name ends in the suffix that begins at `at`. */
export function firmAt({ source, kinds, edge, from, to, length }: Tokens, at: number, suffix: string, isStrong: boolean): HanFirm | undefined {
  const stop = stops();
  let first = at;
  let isAside = false; // jumped over （深圳）
  while (first > 0 && at - first < MOST_BEFORE) {
    if (edge[first]! >= edges.sentence) break;
    const gap = source[from[first]! - 1]!;
    const isBracket = gap === "）" || gap === ")" || (isAside && (gap === "（" || gap === "("));
    if (edge[first] === edges.soft && !isBracket) break;
    if (gap === "“" || gap === "「" || gap === "『" || gap === "\"" || gap === "《") break;
    if (edge[first] === edges.soft) isAside = true;
    const kind = kinds[first - 1];
    if (kind !== tokenKinds.han && kind !== tokenKinds.word) break;
    if (stop.has(source[from[first - 1]!]!)) break;
    if (first > 1 && ["代表", "关于", "關於"].some((one) => source.startsWith(one, from[first - 2]!))) break;
    first -= 1;
  }
  // 本公司某某有限公司
  const isOurs = first > 0 && "本我敝".includes(source[from[first - 1]!]!) && source.startsWith("公司", from[first]!);
  if (isOurs) first += 2;
  const begin = from[first]!;
  const end = Math.min(length, at + suffix.length);
  if (end < length && edge[end] === edges.none && (isLongerName(source, from[end]!) || (suffix === "信用" && "贷貸卡".includes(source[from[end]!]!)))) return undefined;
  const head = source.slice(begin, from[at]!);
  if (head.replace(GENERIC, "").replace(/[()（）\s]/g, "").length < 2) return undefined;
  let lead = begin;
  while (lead > 0 && "“「『\"《 ".includes(source[lead - 1]!)) lead -= 1;
  const before = source.slice(Math.max(0, lead - 8), lead);
  const after = source.slice(to[end - 1]!, to[end - 1]! + 14);
  const isSent = SENDS.test(after);
  const isOwnLed = isOurs || isSent || OWN_BEFORE.test(before) || ownLeads.some((one) => before.endsWith(one));
  const isOwedLed = !isOwnLed && (owedLeads().has(before[before.length - 1] ?? "") || OWED_LEAD_WORDS.some((one) => before.endsWith(one)));
  const isSegment = lead === 0 || edge[first]! >= edges.soft;
  const isLabelled = isSegment && OWED_LABEL.test(before);
  const isOwedNext = OWED_AFTER.test(after);
  const isAlone = end >= length || edge[end]! >= edges.soft || /^(?:[的嘅呢·\s]|这边|這邊)/.test(after) || isAside || DEPARTMENT.test(after) || THEN_PERSON.test(after);
  const isOwn = !isLabelled && !isOwedLed && ((isOwnLed && !isOwedNext) || (isSegment && !isOwedNext && isAlone) || OWN_AFTER.test(after) || (isSegment && !isOwedNext && isStrong));
  const isOwed = isOwedLed || (isStrong && /(?:[您你]|[阁閣]下|台端|[贵貴][户戶])$/.test(before)) || (isStrong && isLender(source.slice(begin, to[end - 1]!))) || isLabelled || isOwedNext || (isOwn && isLender(source.slice(begin, to[end - 1]!)));
  return isOwn || isOwed ? { from: first, to: end, isOwn, isOwed } : undefined;
}

const IS = 1;
const GREETS = 2;
const PLACE = 4;
const SELF = 8;
const MANY = 16;
const HERE = 32;
const COMES = 64;
const FROM = 128;
const OWES = 256;
const LABELS = 512;
/** By unit, what it is part of before a name: 这里是, 我们是, 来自, 受. */
const roles = lazy((): Uint16Array => {
  const table = new Uint16Array(0x10000);
  const mark = (role: number, units: string) => {
    for (let i = 0; i < units.length; i += 1) table[units.charCodeAt(i)] = table[units.charCodeAt(i)]! | role;
  };
  mark(IS, "是係系");
  mark(GREETS, "好晨安囉喂啊");
  mark(PLACE, "里裡裏边邊度");
  mark(SELF, "我们們哋");
  mark(MANY, "们們哋");
  mark(HERE, "这這呢");
  mark(COMES, "来來");
  mark(FROM, "自");
  mark(OWES, "受由在於于向跟替");
  mark(LABELS, "人者位方款名");
  return table;
});

const quotesOpen = "“「『\"《";
const quotesClose = "”」』\"》";
/** Stands in no name that follows a greeting: 您好,打扰两分钟. */
const talk = setOf("我你您的打扰擾找想请請问問听聽留录錄电電话話提醒谢謝了吗嗎呢啊喔在有不接麻烦煩这這那本此关關就跟说說给給为為辛苦昨今号號方便要回覆复个個位叫姓是係搵喂任何尊敬亲親已将將對对知");
const MOST_NAME = 10;
const OWN_LABEL = /(?:[发發寄][件信函送][人者方]|[发發]函[单單]位|[发發]件[单單]位|[来來]函[单單]位|[发發]函人|落款|[署签簽]名)[:：]\s*$/;
const OWED_NAME_NEXT = /^(?:[的之嘅]|那边|那邊|嗰)[^，,。]{0,8}[款贷貸账帐借欠债卡租期单單钱錢数应應还還]/;
/** A person follows, so that the name before was none: 这里是云舟,我是小宋. */
export const NAMES_SELF = /^[，,。]?\s*(?:我[是叫姓係系]|敝姓|小姓|免[贵貴]姓)/;
const PERSON_NEXT = /^[的嘅]/;
const NO_NAME = /^[若如无無此倘特以凡但请請再]|函$|(?:[女先]士|先生|小姐|太太|[哥姐总總君])$|门$|門$|^(?:网上|網上|催|录|錄|通话|通話)|[上下里裡内前后後中时時间間边邊家部处處组組室心员員台线線名人方者]$|^(?:小|阿|老|做|这|今|明|平台|手机|手機|负责|負責|跟进|跟進|新来|专属|專屬|本|贵|两|一|第)/;

/** A name that no suffix tells, after what introduces one: 这里是, 我是 … 的, 您好, 受 … 委托, 在 … 的. */
export function introducedAt(tokens: Tokens, lead: number, isSurname: (unit: number) => boolean): HanFirm | undefined {
  const { source, kinds, edge, from, to, length } = tokens;
  const first = lead + 1;
  if (first >= length) return undefined;
  const table = roles();
  const role = table[source.charCodeAt(from[lead]!)]!;
  const before = lead > 0 ? table[source.charCodeAt(from[lead]! - 1)]! : 0;
  const isGreeting = (role & GREETS) !== 0 && edge[first]! < edges.line && (edge[first]! >= edges.soft || source[from[lead]!] === "好");
  const isPlace = (role & IS) !== 0 && (before & PLACE) !== 0;
  const isPlural = (before & MANY) !== 0;
  const isSelf = (role & IS) !== 0 && (before & SELF) !== 0;
  const isFrom = ((role & FROM) !== 0 && (before & COMES) !== 0) || ((role & PLACE) !== 0 && (before & HERE) !== 0);
  const isOwed = (role & OWES) !== 0;
  const isLabel = (role & LABELS) !== 0 && edge[first] === edges.soft && OWN_LABEL.test(source.slice(Math.max(0, from[first]! - 7), from[first]!));
  if (!isGreeting && !isPlace && !isSelf && !isOwed && !isFrom && !isLabel) return undefined;
  if (!isGreeting && !isLabel && edge[first] !== edges.none) return undefined;
  const sign = source[from[lead]!]!;
  const isQuoted = quotesOpen.includes(source[from[first]! - 1]!);
  const stop = isGreeting ? talk() : stops();
  let end = first;
  let words = 0;
  while (end < length && end - first < MOST_NAME && (end === first || edge[end] === edges.none)) {
    const kind = kinds[end];
    const begin = from[end]!;
    if (kind === tokenKinds.word) {
      const code = source.charCodeAt(begin);
      if (code < 65 || code > 90) break;
      words += 1;
    } else if (kind !== tokenKinds.han || (!isQuoted && (stop.has(source[begin]!) || source[begin] === "委" || source.startsWith("所託", begin) || source.startsWith("所托", begin)))) break;
    end += 1;
    if (isQuoted && quotesClose.includes(source[to[end - 1]!] ?? "")) break;
  }
  const size = end - first;
  if (size === 0) return undefined;
  const name = source.slice(from[first]!, to[end - 1]!);
  const after = source.slice(to[end - 1]!, to[end - 1]! + 12).replace(/^[”」』"》\s]/, "");
  const isEnd = end >= length || edge[end]! >= edges.soft;
  if (!isOwed && OWED_AFTER.test(after)) return undefined;
  const made = (isOwn: boolean): HanFirm => ({ from: first, to: end, isOwn, isOwed: !isOwn || (words === 0 && isLender(name)) });
  if (isOwed) {
    if (sign === "受" || sign === "由") return /^(?:[等之的]?委|所[托託]|[授交]|把|将)/.test(after) && isNamed(name) ? made(false) : undefined;
    return size >= 2 && isNamed(name) && OWED_NAME_NEXT.test(after) ? made(false) : undefined;
  }
  if (isLabel) return size >= 2 && isNamed(name) ? made(true) : undefined;
  if (isQuoted) return size >= 2 && (isPlace || isGreeting || PERSON_NEXT.test(after)) ? made(true) : undefined;
  if (words === size) {
    if (isSelf) return PERSON_NEXT.test(after) ? made(true) : undefined;
    return isEnd || PERSON_NEXT.test(after) || /^\s*(?:打|来电|來電)/.test(after) ? made(true) : undefined;
  }
  if (words > 0) return undefined;
  if (isGreeting && edge[first] === edges.none) return PERSON_NEXT.test(after) && size >= 2 && size <= 6 && isNamed(name) ? made(true) : undefined;
  if (isGreeting) return ((isEnd && size >= 4 && size <= 6) || (PERSON_NEXT.test(after) && size >= 3) || (size >= 2 && /^[这這][边邊里裡]/.test(after)) || (size === 2 && /^[的嘅](?:小|阿|老|[专專坐座客外催]|[A-Z])/.test(after))) && isNamed(name) ? made(true) : undefined;
  if (!isNamed(name)) return undefined;
  if (PERSON_NEXT.test(after)) return size >= 2 ? made(true) : undefined;
  if (isFrom) return undefined;
  if (isSelf && isPlural && isEnd && size >= 3 && size <= 8) return made(true);
  if (isPlace && isEnd && size >= 2 && size <= 7) return size <= 3 && isSurname(name.charCodeAt(0)) && !NAMES_SELF.test(after) ? undefined : made(true);
  return undefined;
}

/** The part of a firm that speaks: 众信达贷后部. */
const OFFICE = /(?:贷后|貸後|催收|客服|客[户戶]|[账帐帳][务務]|法[务務]|[风風]控|[资資][产產]|信用卡|[业業][务務]|[综綜]合|服[务務]|管理|[运運][营營]|[处處]理|欠[费費]|收[帐帳账賬])*(?:部|处|處|[组組]|中心|室|[热熱][线線]|[专專][线線]|平台|[团團][队隊]|客服)$/;
const isNamed = (written: string): boolean => {
  const name = written.replace(OFFICE, "");
  return name.length > 1 && !NO_NAME.test(name) && name.replace(GENERIC, "").length >= 2;
};

/** A name before what only its bearer says: 拾光花提醒, 安泰信服敬上. */
export function announcedAt({ source, kinds, edge, from, to }: Tokens, at: number): HanFirm | undefined {
  if (!ANNOUNCERS.includes(source[from[at]!]!) || !ANNOUNCES.test(source.slice(from[at]!, from[at]! + 4))) return undefined;
  const stop = stops();
  let first = at;
  while (first > 0 && at - first < MOST_NAME && edge[first] === edges.none && kinds[first - 1]! <= tokenKinds.word && (kinds[first] === tokenKinds.word || kinds[first - 1] === tokenKinds.word || to[first - 1] === from[first]) && !stop.has(source[from[first - 1]!]!)) first -= 1;
  const isWord = kinds[first] === tokenKinds.word;
  if (at - first < (isWord ? 1 : 3) || (first > 0 && edge[first]! < edges.soft && !"由从從是係系".includes(source[from[first]! - 1]!))) return undefined;
  if (isWord && !/^[A-Z]/.test(source[from[first]!]!)) return undefined;
  const name = source.slice(from[first]!, to[at - 1]!);
  return isNamed(name) ? { from: first, to: at, isOwn: true, isOwed: !isCollector(name) } : undefined;
}

const ANNOUNCERS = "提敬谨謹温溫通客打来來";
const ANNOUNCES = /^(?:提[醒示](?:[您你：:亲親尊]|[阁閣]下)|通知(?:[您你]|[阁閣]下)|客服[：:为為]|打[来來嚟]|[来來][电電](?![显顯])|敬[上启啟告]|[谨謹][启啟上]|温馨提|溫馨提)/;

/** A name that opens a text before a colon: 浔阳诚信通:您…. */
export function headingAt({ source, kinds, edge, from, to, length }: Tokens): HanFirm | undefined {
  if (length === 0 || source.slice(0, from[0]).trim() !== "") return undefined;
  let end = 0;
  while (end < length && end < MOST_NAME && kinds[end]! <= tokenKinds.word && (end === 0 || edge[end] === edges.none)) end += 1;
  if (end < (kinds[0] === tokenKinds.word ? 1 : 4) || !/^[A-Z\u4e00-\u9fff]/.test(source.slice(from[0]!)) || end === length || !/^[:：|｜]\s*(?:[您你{]|尊敬|[亲親][爱愛]|我司|.{1,3}(?:先生|女士|小姐|生[你您]|太太))/.test(source.slice(to[end - 1]!, to[end - 1]! + 8))) return undefined;
  const name = source.slice(from[0]!, to[end - 1]!);
  if (kinds[0] === tokenKinds.word && name.length < 3) return undefined;
  for (let at = 0; at < name.length; at += 1) if (talk().has(name[at]!) || stops().has(name[at]!)) return undefined;
  return isNamed(name) ? { from: 0, to: end, isOwn: true, isOwed: isLender(name) } : undefined;
}

/** Whether a name shows that its bearer collects, or what. */
export const showsCollection = (name: string): boolean => SHOWS.test(name);
const SHOWS = /[催追讨討]|清收|收[数數帐帳账賬]|[贷貸][后後款]|小[贷貸]|[债債]|[资資][产產]|金融|[银銀]行|[财財][务務]|[应應]收|[账帐帳賬]|法[务務]|逾期|委外|欠|信[贷貸]|信用|律|法院/;
