import { lazy } from "../records/lazy";
import type { Finds } from "./automaton";
import { shapes } from "./concepts";
import { isAfterCurrency } from "./currency";
import { CALLER_DISPLAY, LEAVES_WORD } from "./han-firm-words";
import { announcedAt, announcingUnits, firmAt, type HanFirm, headingAt, introducedAt, introducingUnits, isCollector, isSignedBySomebody, namesSelf, showsCollection, strongSuffixAt, suffixAt, suffixUnits } from "./han-firms";
import type { Lexicon } from "./lexicon";
import { plainUnits } from "./normalise";
import type { Placeholder } from "./placeholder";
import { type Adding, addRoles, beginRoles, LONGEST_RUN } from "./roles";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";
import { WordList } from "./word-list";
import { lowered, WordTable } from "./word-table";

/**
 * What is recognised by its shape instead of a list, as concepts that patterns may name:
 *
 * `#num` a number; `#money` an amount with its currency; `#phone` seven digits or more; `#email`;
 * `#cap` a run of capitalised words inside a sentence, `#named` one that names somebody (and not Customer Service); `#head` such a run that opens a line before a colon;
 * `#org` an organisation: capitalised words with one such as Bank among them, `#han-org` a Chinese name before 银行, 公司 …;
 * `#lender` one that people owe to: a bank, a clinic, a shop; `#self` one in the place of whoever speaks, `#affiliate` any name in the place of the firm that somebody speaks for;
 * `#caller` a person in the place of whoever speaks, not of whoever is spoken to or asked for;
 * `#code` a word that ends in a digit; `#url` the name of a host;
 * `#client` one that somebody works for; `#opener` several words that open what somebody says or close a letter;
 * `#neutral` any of these that does not show what it does; `#holder` whose account, card or loan it is; `#single` one word that may be either's (this is Ashgrove); `#brand` a name that stands before a colon as a sender does;
 * `#person` one to three capitalised words that are no organisation; `#han-name` one to three Han characters after such a lead;
 * `#own-name` a firm's name where its bearer gives it, `#neutral-name` one that does not show collection, `#owed-name` whom it is owed to;
 * `#alone-name` two or three characters that stand alone as a name, `#called-name` after 我是;
 * `#lead` such words at the very head of a text; `#signature` 【…】 at the head or end of a text, `#signed-name` where it is no collector's; `#slot` any placeholder, `#slot-<class>` one whose name tells its class.
 */
export function addEntities(tokens: Tokens, slots: readonly Placeholder[], { shapeTerms, slotTerms, slotNames }: Lexicon, hits: Finds): void {
  const add: Adding = (shape, from, to) => {
    const term = shapeTerms[shape]!;
    if (term >= 0) hits.add(term, from, to);
  };
  if (slots.length > 0) {
    for (let at = 0; at < tokens.length; at += 1) {
      if (tokens.kinds[at] !== tokenKinds.slot) continue;
      add(shapes["#slot"], at, at + 1);
      for (const slotClass of slotNames.classesOf(slots[tokens.slot[at]!]!.name)) {
        const term = slotTerms.get(slotClass);
        if (term !== undefined) hits.add(term, at, at + 1);
      }
    }
  }
  addShapes(add, tokens);
  addSignature(add, tokens);
  addFirm(add, tokens, headingAt(tokens));
}

const AT_SIGN = 0x40;
const COLON = 0x3a;

/** What a unit, as written, may be part of. */
const HAN_DIGIT = 1;
const SURNAME = 2;
/** Begins what a Chinese name of an organisation ends in. */
const ORG_HEAD = 4;
/** Is part of no name of an organisation. */
const NAME_STOP = 8;
/** A personal name may follow. */
const NAME_LEAD = 16;
const BEFORE_MONEY = 32;
const AFTER_MONEY = 64;
/** The last unit of what may introduce a name, and the first of what may follow one. */
const BEFORE_NAME = 128;
const AFTER_NAME = 256;
/** The second unit of what a Chinese name of an organisation ends in. */
const ORG_SECOND = 512;
const COPULA = 1024;
/** Before the copula, where it introduces whoever speaks. */
const BEFORE_COPULA = 2048;
/** The last unit of what leads to the name of a person. */
const BEFORE_PERSON = 4096;
/** Stands between the digits of a number. */
const INNER_SIGN = 8192;
/** After digits it stands for others, or for a pause. */
const AFTER_DIGITS = 16384;
const DIGIT_OR_BLANK = 32768;
/** What has none of these begins nothing. */
const ANY = HAN_DIGIT | SURNAME | ORG_HEAD | BEFORE_NAME | AFTER_NAME;

const traits = lazy((): Uint16Array => {
  const table = new Uint16Array(0x10000);
  const readings = new Uint16Array(0x10000);
  const mark = (trait: number, units: string, marked = table) => {
    for (let i = 0; i < units.length; i += 1) marked[units.charCodeAt(i)] = marked[units.charCodeAt(i)]! | trait;
  };
  mark(HAN_DIGIT, "零〇一二三四五六七八九十百千万亿两幺");
  mark(SURNAME, "紀纪龔鄒嚴錢賀顧龍閻阎賈範萬鄺邝麥麦宁甯寧郎畢毕祁佘屠鈕勞劳樓楼童仲巩鞏隋滕荀浦兰蘭冷尧堯游卓颜顏萧蕭赖賴温溫涂聂聶柳殷裴詹阮卜佟冼褚鲍鮑岑庞龐屈闵閔娄婁骆駱樊霍虞柯缪繆邓郁崔邢裘甄芮靳焦栾欒翟蔺藺冉晏瞿耿匡寇晁敖阚饶饒荆桓项項舒祝闻聞桑常乔喬倪苏韦齐齊康伍余施洪姬米狄甘戚庄莊蓝藍牟简簡欧歐司包曲尤尉廖连連巫古符莫闫閆凌柴路沙岳翁池师湯钮丘房卫衛赫邬谷惠苗俞盛喻柏章云窦竇季鲁魯鄔昌伏成戴谈談茅宗支昝管蒯左石束葛厉池阴寇竺权逯盖益桂王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾夏韦方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤小老阿杜");
  mark(NAME_STOP, "我你您是在受由向与和为的代表本该贵某各家到从把被给跟让叫找及或至于用就这那有请因经已对按去来回称个位，,。:：、！!？?(（)）【】[]「」“” 任何们間贷后催收委托系係嘅喺與為給跟該貴間從還还欠");
  mark(NAME_LEAD, "的姓叫嘅找");
  mark(BEFORE_MONEY, "$£€¥￥₹");
  mark(AFTER_MONEY, "元块塊万萬蚊刀円圆");
  mark(INNER_SIGN, " -–.()+,:");
  mark(AFTER_DIGITS, "xX*×●○- ()（），、,");
  mark(DIGIT_OR_BLANK, "0123456789 \t\n\u3000");
  mark(COPULA, "是係系");
  mark(ORG_HEAD, suffixUnits(0), readings);
  mark(ORG_SECOND, suffixUnits(1), readings);
  mark(BEFORE_NAME, introducingUnits(), readings);
  mark(AFTER_NAME, announcingUnits(), readings);
  mark(BEFORE_COPULA, "我里边度", readings);
  mark(BEFORE_PERSON, NAME_LEADS.unitsAt(1), readings);
  return plainUnits().map((reading, unit) => table[unit]! | readings[reading]!);
});

const isSurname = (unit: number): boolean => (traits()[unit]! & SURNAME) !== 0;

/** One pass over the tokens; what follows on a token is looked at from there. */
function addShapes(add: Adding, tokens: Tokens): void {
  const { source, kinds, from, to, length } = tokens;
  const table = traits();
  const mayHoldEmail = source.includes("@");
  let numberEnd = 0;
  let nameEnd = 0;
  beginRoles();
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[at]!;
    const begin = from[at]!;
    const end = to[at]!;
    if (mayHoldEmail && at + 1 < length && from[at + 1]! - end === 1 && source.charCodeAt(end) === AT_SIGN && source.charCodeAt(begin - 1) !== AT_SIGN) add(shapes["#email"], at, at + 2);
    if (kind === tokenKinds.han) {
      const trait = table[source.charCodeAt(begin)]!;
      if ((trait & ANY) === 0) continue;
      if ((trait & HAN_DIGIT) !== 0 && at >= numberEnd) numberEnd = addNumber(add, tokens, at, table);
      if ((trait & ORG_HEAD) !== 0 && hasTrait(source, begin + 1, ORG_SECOND, table)) addHanOrganisation(add, tokens, at, table);
      if ((trait & BEFORE_NAME) !== 0) addFirm(add, tokens, introducedAt(tokens, at, isSurname));
      if ((trait & AFTER_NAME) !== 0) addFirm(add, tokens, announcedAt(tokens, at));
      if ((trait & COPULA) !== 0 && hasTrait(source, begin - 1, BEFORE_COPULA, table) && isCalled(tokens, at)) add(shapes["#called-name"], at + 1, at + 2);
      if ((trait & SURNAME) !== 0 && followsLead(source, begin, table) && !beginsFirm(tokens, at)) add(shapes["#han-name"], at, at + 1);
      else if ((trait & SURNAME) !== 0 && isAlone(tokens, at)) add(shapes["#alone-name"], at, at + 1);
    } else if (kind === tokenKinds.word) {
      if (source.charCodeAt(end) === STOP && end - begin > 1 && at + 1 < length && end + 1 === from[at + 1] && to[at + 1]! - end > 2 && isSmall(source, end + 1)) add(shapes["#url"], at, at + 2);
      if (isCode(source, begin, end)) add(shapes["#code"], at, at + 1);
      if (at >= nameEnd && isCapital(tokens, at)) nameEnd = addCapitals(add, tokens, at);
    } else if (kind === tokenKinds.number && at >= numberEnd) numberEnd = addNumber(add, tokens, at, table);
  }
}

const STOP = 0x2e;
const isSmall = (source: string, at: number): boolean => source.charCodeAt(at) >= 97 && source.charCodeAt(at) <= 122;

const LONGEST_NUMBER = 24;

/** Adds the number that begins at a token, written in one kind of digits; returns where it ends. */
function addNumber(add: Adding, { source, kinds, from, to, edge, length }: Tokens, at: number, table: Uint16Array): number {
  const kind = kinds[at]!;
  let end = at + 1;
  let isSingle = 1 === to[at]! - from[at]!;
  for (; end < length && end - at < LONGEST_NUMBER && kinds[end] === kind && (kind === tokenKinds.number || (table[source.charCodeAt(from[end]!)]! & HAN_DIGIT) !== 0); end += 1) {
    isSingle &&= kind === tokenKinds.number && 1 === to[end]! - from[end]!;
    // Digits read out one by one are one number across commas.
    if (edge[end] !== edges.none && (edge[end] !== edges.soft || !isSingle)) break;
  }
  const begin = from[at]!;
  const stop = to[end - 1]!;
  add(shapes["#num"], at, end);
  if (isMoney(source, begin, stop, table)) add(shapes["#money"], at, end);
  else if (isPhone(source, begin, stop, table) || isMaskedPhone(source, begin, stop, table)) add(shapes["#phone"], at, end);
  return end;
}

/** Seven digits or more of which some are blotted out (2299 4xxx), or which are told with a pause between. */
function isMaskedPhone(source: string, from: number, to: number, table: Uint16Array): boolean {
  if (!hasTrait(source, to, AFTER_DIGITS, table)) return false;
  const isSpoken = HAN_DIGITS.includes(source[from]!);
  let digits = 0;
  let masks = 0;
  for (let at = from; at < from + LONGEST_NUMBER && at < source.length; at += 1) {
    const unit = source[at]!;
    if (isSpoken ? HAN_DIGITS.includes(unit) : unit >= "0" && unit <= "9") digits += 1;
    else if (!isSpoken && "xX*×●○".includes(unit)) masks += 1;
    else if (!(isSpoken ? ",，、- " : "- ()（）").includes(unit)) break;
  }
  return isSpoken ? digits >= 7 : masks >= 2 && digits >= 2 && digits + masks >= 7;
}

const HAN_DIGITS = "零〇一二三四五六七八九幺两";

/** Service numbers, 95xxx, are the shortest. */
const SHORTEST_PHONE = 5;

/** Seven digits or more, no amount in thousands and no date. */
function isPhone(source: string, from: number, to: number, table: Uint16Array): boolean {
  if (to - from < SHORTEST_PHONE) return false;
  let digits = 0;
  for (let at = from; at < to; at += 1) if (!hasTrait(source, at, INNER_SIGN, table)) digits += 1;
  if (digits < SHORTEST_PHONE) return false;
  const written = source.slice(from, to);
  if (digits < 7) return /^9[56]\d{3,4}$/.test(written);
  if (/^\d(?:[ ,–-]+\d)+$/.test(written)) return true;
  return !/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written) && !(written.length <= 10 && /^\d{4}[-.:]\d{1,2}[-.:]\d{1,2}$/.test(written));
}

const BLANK = 0x20;
const MONEY_WORDS = new WordList("usd dollars bucks pounds");
const THOUSAND = 0x6b;

function isMoney(source: string, from: number, to: number, table: Uint16Array): boolean {
  if (hasTrait(source, from - 1, BEFORE_MONEY, table) || (source.charCodeAt(from - 1) === BLANK && hasTrait(source, from - 2, BEFORE_MONEY, table))) return true;
  if (isAfterCurrency(source, from)) return true;
  const isSpaced = source.charCodeAt(to) === BLANK;
  if (hasTrait(source, to, AFTER_MONEY, table) || (isSpaced && hasTrait(source, to + 1, AFTER_MONEY, table))) return true;
  const next = isSpaced ? to + 1 : to;
  if (lowered(source.charCodeAt(next)) === THOUSAND && source.charCodeAt(next + 1) === BLANK) return true;
  return isSpaced && MONEY_WORDS.begins(source, source.charCodeAt(next) === BLANK ? next + 1 : next);
}

const hasTrait = (source: string, at: number, trait: number, table: Uint16Array): boolean => at >= 0 && at < source.length && (table[source.charCodeAt(at)]! & trait) !== 0;

/** Adds the run of capitalised words that begins at a token; `&` and "of" may join them. The first word of a sentence counts only if a second follows. */
function addCapitals(add: Adding, tokens: Tokens, at: number): number {
  const { source, edge, to, length } = tokens;
  let end = at + 1;
  while (end < length && end - at < LONGEST_RUN) {
    const joined = isJoiner(tokens, end) && isCapital(tokens, end + 1) ? 2 : 1;
    if (edge[end]! > 0 || !isCapital(tokens, end + joined - 1)) break;
    end += joined;
  }
  const named = addRoles(add, tokens, at, end);
  const isOrg = named === "organisation";
  if (edge[at]! < edges.sentence || end > at + 1) {
    add(shapes["#cap"], at, end);
    if (named !== "nobody") add(shapes["#named"], at, end);
    if (at === 0 && !isOrg) add(shapes["#lead"], at, end);
    if (edge[at]! >= edges.soft && isCallerNext(source, to[end - 1]!)) addFirm(add, tokens, { from: at, to: end, isOwn: true, isOwed: false });
    if (isOrg) add(shapes["#org"], at, end);
    else if (end - at < 4) add(shapes["#person"], at, end);
  }
  if (edge[at] === edges.line && source.charCodeAt(to[end - 1]!) === COLON) add(shapes["#head"], at, end);
  return end;
}

/** Whether 的, 打来 or 来电 follows, but not 来电显示. */
function isCallerNext(source: string, stop: number): boolean {
  const at = source.charCodeAt(stop) === BLANK ? stop + 1 : stop;
  return CALLER_NEXT.begins(source, at) && !CALLER_DISPLAY.begins(source, at);
}

const CALLER_NEXT = new WordList("的 打来 来电");

/** Capitalised for other reasons than being a name. */
const commonCapitals = lazy(() => new WordTable("i im ill ive id mr ms mrs dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december stop please hi hello dear the this your you we our it if no not and or call pay reply urgent final notice were its youre weve youve".split(" ")));
function isCapital({ source, kinds, from, to, length }: Tokens, at: number): boolean {
  if (at >= length || kinds[at] !== tokenKinds.word) return false;
  const first = source.charCodeAt(from[at]!);
  return first >= 65 && first <= 90 && commonCapitals().findWritten(source, from[at]!, to[at]!) === 0;
}

function isJoiner({ source, from, to }: Tokens, at: number): boolean {
  const begin = from[at]!;
  const length = to[at]! - begin;
  return (length === 2 && source.startsWith("of", begin)) || (length === 3 && (source.startsWith("and", begin) || source.startsWith("the", begin)));
}

const ZERO = 0x30;

/** A letter first and a digit last, as in S19. */
function isCode(source: string, from: number, to: number): boolean {
  const last = source.charCodeAt(to - 1) - ZERO;
  return last >= 0 && last <= 9 && to - from <= 8;
}

const MOST_BEFORE_ORG = 6;

/** Two to eight Han characters before a suffix, back to a word that no name holds; and whose name it is. */
function addHanOrganisation(add: Adding, tokens: Tokens, at: number, table: Uint16Array): void {
  const { source, from, kinds, edge, length } = tokens;
  const suffix = suffixAt(source, from[at]!);
  if (suffix === 0) return;
  const isStrong = strongSuffixAt(source, from[at]!) === suffix;
  if (isStrong) {
    let first = at;
    while (first > 0 && at - first < MOST_BEFORE_ORG && kinds[first - 1] === tokenKinds.han && edge[first] === edges.none && (table[source.charCodeAt(from[first - 1]!)]! & NAME_STOP) === 0) first -= 1;
    if (at - first >= 2) add(shapes["#han-org"], first, Math.min(length, at + suffix));
  }
  const firm = firmAt(tokens, at, suffix, isStrong);
  addFirm(add, tokens, firm);
  if (firm?.isOwn === true && firm.to < length && edge[firm.to] === edges.none && (table[source.charCodeAt(from[firm.to]!)]! & SURNAME) !== 0 && endsName(tokens, firm.to)) add(shapes["#alone-name"], firm.to, firm.to + 1);
}

function addFirm(add: Adding, { source, from, to }: Tokens, firm: HanFirm | undefined): void {
  if (firm === undefined) return;
  if (firm.isOwed) add(shapes["#owed-name"], firm.from, firm.to);
  if (!firm.isOwn) return;
  add(shapes["#own-name"], firm.from, firm.to);
  if (!showsCollection(source, from[firm.from]!, to[firm.to - 1]!)) add(shapes["#neutral-name"], firm.from, firm.to);
}

/** Whether a personal name may stand here: after 我是 and the like. */
function followsLead(source: string, start: number, table: Uint16Array): boolean {
  const trait = start === 0 ? 0 : table[source.charCodeAt(start - 1)]!;
  return (trait & NAME_LEAD) !== 0 || ((trait & BEFORE_PERSON) !== 0 && NAME_LEADS.ends(source, start));
}

const NAME_LEADS = new WordList("我是 我系 打给 专员 客服 坐席 系人 络人 办人 名字 字是 字叫");

const LEADS_OF_BOTH = new WordList("我是 我系");
const SHORTEST_FIRM = 2;
const LONGEST_FIRM = 6;

/** Whether what follows 我是 is a firm's name though a surname begins it: 我是云帆集团客服. */
function beginsFirm({ source, edge, kinds, from, length }: Tokens, at: number): boolean {
  if (!LEADS_OF_BOTH.ends(source, from[at]!)) return false;
  for (let end = at + 1; end < length && end <= at + LONGEST_FIRM && edge[end] === edges.none && kinds[end] === tokenKinds.han; end += 1) {
    if (end >= at + SHORTEST_FIRM && strongSuffixAt(source, from[end]!) > 0) return true;
  }
  return false;
}

/** Whether two or three characters stand between commas, as a name does: 青柠商务,王梓,电话…. */
function isAlone(tokens: Tokens, at: number): boolean {
  return tokens.edge[at]! >= edges.soft && endsName(tokens, at);
}

/** Whether 我是 is followed by two or three characters that can only be a name. */
function isCalled({ source, kinds, edge, from, to, length }: Tokens, at: number): boolean {
  const isPlace = source.charCodeAt(from[at]! - 1) !== SELF;
  if (at + 1 >= length || from[at + 1] !== to[at] || (isPlace && !isSurname(source.charCodeAt(to[at]!)))) return false;
  let end = at + 1;
  while (end < length && end < at + 5 && edge[end] === edges.none && kinds[end] === tokenKinds.han) end += 1;
  if (end < at + 3 || end > at + 4 || (end < length && edge[end] === edges.none)) return false;
  const stop = to[end - 1]!;
  if (isPlace && namesSelf(source, stop)) return false;
  return !NO_PERSON_ENDS.ends(source, stop) && !NO_PERSON_ENDS.ends(source, stop - 1) && !NO_PERSON.isIn(source, from[at + 1]!, stop);
}

const SELF = 0x6211;
/** Last or last but one in what is no name of a person, or anywhere in it. */
const NO_PERSON_ENDS = new WordList("部 处 组 室 心 员 台 线 行 司 社 店 所 院 们 的 你 我 这 那 谁 何 么 本 在 有 来 想 要 催 贷");
const NO_PERSON = new WordList("客服 客户 专员 坐席 经理 银行 公司 服务 商务 商行 信息 科技 集团 企业 管理 顾问 咨 金融 物业 医 法院 债 律师 委托 本人 机主");

/** Whether a name of two or three characters that begins at a token ends before a comma or 留言. */
function endsName(tokens: Tokens, at: number): boolean {
  const { source, kinds, edge, from, length } = tokens;
  if (at + 2 > length || kinds[at + 1] !== tokenKinds.han || edge[at + 1] !== edges.none) return false;
  if (source.charCodeAt(from[at]!) === source.charCodeAt(from[at + 1]!) || NO_SECOND.begins(source, from[at + 1]!)) return false;
  return isEnd(tokens, at + 2) || (at + 2 < length && kinds[at + 2] === tokenKinds.han && isEnd(tokens, at + 3));
}

/** Ends no name that a surname begins: 顺便, 温馨, 多谢. */
const NO_SECOND = new WordList("便 馨 谢");

const isEnd = ({ source, edge, to, length }: Tokens, at: number): boolean => at === length || edge[at] !== edges.none || LEAVES_WORD.begins(source, to[at - 1]!);

const LONGEST_SIGNATURE = 40;

const OPENS = "【[［〔《（(「〖";
const CLOSES = "】]］〕》）)」〗";
/** So many of them are a signature whatever follows. */
const PLAIN_SIGNS = 4;

/** 【…】 that opens or ends a text is its sender's signature, unless it is a placeholder; `#signed-name` where it is no collector's. */
function addSignature(add: Adding, tokens: Tokens): void {
  const { source, kinds, from, length } = tokens;
  if (length === 0) return;
  const open = source.length - source.trimStart().length;
  const close = OPENS.indexOf(source[open]!);
  if (close >= 0 && kinds[0] !== tokenKinds.slot) {
    const end = source.indexOf(CLOSES[close]!, open);
    if (end > 0 && end - open < LONGEST_SIGNATURE && (close < PLAIN_SIGNS || "您你尊亲親：:，, 【".includes(source[end + 1] ?? " "))) addSigned(add, tokens, open + 1, end, 0);
  }
  const last = source.trimEnd().length - 1;
  const opened = "】］〕".includes(source[last]!) ? source.lastIndexOf(OPENS[CLOSES.indexOf(source[last]!)]!, last) : -1;
  if (opened <= open || last - opened > LONGEST_SIGNATURE / 2) return;
  let first = length - 1;
  while (first > 0 && from[first - 1]! > opened) first -= 1;
  if (kinds[first] !== tokenKinds.slot) addSigned(add, tokens, opened + 1, last, first);
}

function addSigned(add: Adding, { source, to, from, length }: Tokens, begin: number, stop: number, first: number): void {
  let end = first;
  while (end < length && from[end]! < stop) end += 1;
  if (end === first || to[end - 1]! > stop || from[first]! < begin || "{$#%[<".includes(source[begin]!) || isHeading(source, begin, stop) || !isSignedBySomebody(source, begin, stop)) return;
  add(shapes["#signature"], first, end);
  if (!isCollector(source, begin, stop)) add(shapes["#signed-name"], first, end);
}

/** What stands in brackets and names nobody: 还款通知书, 第2次, 致您的函. */
const HEADING_ENDS = new WordList("通知 须知 函 书 账单 确认 客户 提醒 提示 告知");
const HEADING_WORDS = new WordList("你 我 合同 :");
const HEADING_HEADS = new WordList("开场");
const ORDINAL = new WordList("第");
const COUNTED = new WordList("次 条 封");

function isHeading(source: string, from: number, to: number): boolean {
  if (HEADING_ENDS.ends(source, to, from) || HEADING_HEADS.begins(source, from, to) || HEADING_WORDS.isIn(source, from, to)) return true;
  if (ORDINAL.begins(source, from, to)) return COUNTED.isIn(source, from + 2, Math.min(to, from + 5));
  for (let at = from; at < to; at += 1) if (!hasTrait(source, at, DIGIT_OR_BLANK, traits())) return false;
  return true;
}
