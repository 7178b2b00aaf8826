import { lazy } from "../records/lazy";
import type { Finds } from "./automaton";
import { type Lexicon, shapes } from "./lexicon";
import type { Placeholder } from "./placeholder";
import { type Adding, addRoles, beginRoles, isOrganisation } from "./roles";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";
import { EMPTY_HASH, hashed, lowered, WordTable } from "./word-table";

/**
 * What is recognised by its shape instead of a list, as concepts that patterns may name:
 *
 * `#num` a number; `#money` an amount with its currency; `#phone` seven digits or more; `#email`;
 * `#cap` a run of capitalised words inside a sentence; `#head` such a run that opens a line before a colon;
 * `#org` an organisation: capitalised words with one such as Bank among them, `#han-org` a Chinese name before 银行, 公司 …;
 * `#lender` one that people owe to: a bank, a clinic, a shop; `#self` one in the place of whoever speaks, `#affiliate` any name in the place of the firm that somebody speaks for;
 * `#caller` a person in the place of whoever speaks, not of whoever is spoken to or asked for;
 * `#code` a word that ends in a digit; `#url` the name of a host;
 * `#client` one that somebody works for; `#opener` several words that open what somebody says or close a letter;
 * `#neutral` any of these that does not show what it does; `#holder` whose account, card or loan it is; `#single` one word that may be either's (this is Ashgrove); `#brand` a name that stands before a colon as a sender does;
 * `#person` one to three capitalised words that are no organisation; `#han-name` one to three Han characters after such a lead;
 * `#lead` such words at the very head of a text; `#signature` 【…】 at the head of a text; `#slot` any placeholder, `#slot-<class>` one whose name tells its class.
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
}

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

const traits = lazy((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  const mark = (trait: number, units: string) => {
    for (let i = 0; i < units.length; i += 1) table[units.charCodeAt(i)] = table[units.charCodeAt(i)]! | trait;
  };
  mark(HAN_DIGIT, "零〇一二三四五六七八九十百千万亿两幺");
  mark(SURNAME, "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾夏韦方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤小老阿杜");
  mark(ORG_HEAD, "消商资資小信有事銀银金财財易公律集科服租电電");
  mark(NAME_STOP, "我你您是在受由向与和为的代表本该贵某各家到从把被给跟让叫找及或至于用就这那有请因经已对按去来回称个位，,。:：、！!？?(（)）【】[]「」“” 任何们間贷后催收委托系係嘅喺與為給跟該貴間從還还欠");
  mark(NAME_LEAD, "的姓叫嘅");
  mark(BEFORE_MONEY, "$£€¥￥");
  mark(AFTER_MONEY, "元块塊万萬蚊刀円圆");
  return table;
});

/** One pass over the tokens; what follows on a token is looked at from there. */
function addShapes(add: Adding, tokens: Tokens): void {
  const { source, kinds, from, to, length } = tokens;
  const table = traits();
  let numberEnd = 0;
  let nameEnd = 0;
  beginRoles();
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[at]!;
    const begin = from[at]!;
    const end = to[at]!;
    if (at + 1 < length && from[at + 1]! - end === 1 && source[end] === "@" && source[begin - 1] !== "@") add(shapes["#email"], at, at + 2);
    if (kind === tokenKinds.han) {
      const trait = table[source.charCodeAt(begin)]!;
      if (trait === 0) continue;
      if ((trait & HAN_DIGIT) !== 0 && at >= numberEnd) numberEnd = addNumber(add, tokens, at, table);
      if ((trait & ORG_HEAD) !== 0) addHanOrganisation(add, tokens, at, table);
      if ((trait & SURNAME) !== 0 && followsLead(source, begin, table)) add(shapes["#han-name"], at, at + 1);
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
function addNumber(add: Adding, { source, kinds, from, to, edge, length }: Tokens, at: number, table: Uint8Array): number {
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
  else if (isPhone(source, begin, stop)) add(shapes["#phone"], at, end);
  return end;
}

/** Seven digits or more, no amount in thousands and no date. */
function isPhone(source: string, from: number, to: number): boolean {
  let digits = 0;
  for (let at = from; at < to; at += 1) if (!" -–.()+,:".includes(source[at]!)) digits += 1;
  if (digits < 7) return false;
  const written = source.slice(from, to);
  if (/^\d(?:[ ,–-]+\d)+$/.test(written)) return true;
  return !written.includes(",") && !(written.length <= 10 && /^\d{4}[-.:]\d{1,2}[-.:]\d{1,2}$/.test(written));
}

const BLANK = 0x20;
const MONEY_WORDS = [" usd", " dollars", " bucks", " pounds", "k "];

function isMoney(source: string, from: number, to: number, table: Uint8Array): boolean {
  const has = (trait: number, at: number) => at >= 0 && at < source.length && (table[source.charCodeAt(at)]! & trait) !== 0;
  if (has(BEFORE_MONEY, from - 1) || (source.charCodeAt(from - 1) === BLANK && has(BEFORE_MONEY, from - 2))) return true;
  const isSpaced = source.charCodeAt(to) === BLANK;
  if (has(AFTER_MONEY, to) || (isSpaced && has(AFTER_MONEY, to + 1))) return true;
  if (!isSpaced && source.charCodeAt(to + 1) !== BLANK) return false;
  const after = source.slice(to, to + 9).toLowerCase();
  return MONEY_WORDS.some((unit) => after.startsWith(unit) || after.startsWith(` ${unit}`));
}

const LONGEST_NAME = 8;

/** Adds the run of capitalised words that begins at a token; `&` and "of" may join them. The first word of a sentence counts only if a second follows. */
function addCapitals(add: Adding, tokens: Tokens, at: number): number {
  const { source, edge, to, length } = tokens;
  let end = at + 1;
  while (end < length && end - at < LONGEST_NAME) {
    const joined = isJoiner(tokens, end) && isCapital(tokens, end + 1) ? 2 : 1;
    if (edge[end]! > 0 || !isCapital(tokens, end + joined - 1)) break;
    end += joined;
  }
  const isOrg = isOrganisation(tokens, at, end);
  addRoles(add, tokens, at, end);
  if (edge[at]! < edges.sentence || end > at + 1) {
    add(shapes["#cap"], at, end);
    if (at === 0 && !isOrg) add(shapes["#lead"], at, end);
    if (isOrg) add(shapes["#org"], at, end);
    else if (end - at < 4) add(shapes["#person"], at, end);
  }
  if (edge[at] === edges.line && source[to[end - 1]!] === ":") add(shapes["#head"], at, end);
  return end;
}

/** Capitalised for other reasons than being a name. */
const commonCapitals = lazy(() => new WordTable("i im ill ive id mr ms mrs dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december stop please hi hello dear the this your you we our it if no not and or call pay reply urgent final notice were its youre weve youve".split(" ")));
/** No word of the table is longer. */
const word = new Uint16Array(16);

/** Whether a word as written, case aside, is one of these; `skips` tells which units do not count. */
function isWordOf(table: WordTable, source: string, from: number, to: number, skips?: (unit: number) => boolean): boolean {
  let hash = EMPTY_HASH;
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const unit = source.charCodeAt(at);
    if (skips?.(unit) === true) continue;
    if (length === word.length) return false;
    word[length] = lowered(unit);
    hash = hashed(hash, word[length]!);
    length += 1;
  }
  return table.find(word, 0, length, hash) !== 0;
}

function isCapital({ source, kinds, from, to, length }: Tokens, at: number): boolean {
  if (at >= length || kinds[at] !== tokenKinds.word) return false;
  const first = source.charCodeAt(from[at]!);
  return first >= 65 && first <= 90 && !isWordOf(commonCapitals(), source, from[at]!, to[at]!, isInnerApostrophe);
}

const isInnerApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

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

/** What a Chinese name of an organisation ends in; longer ones first. */
const HAN_ORGS = ["消费金融", "消費金融", "商业银行", "商業銀行", "资产管理", "資產管理", "小额贷款", "信用社", "有限公司", "事务所", "銀行", "银行", "消金", "小贷", "金融", "资产", "資產", "信贷", "信貸", "财务", "財務", "易贷", "公司", "律师行", "律師行", "集团", "集團", "科技", "服务", "服務", "租赁", "电讯", "電訊", "电信"];
const MOST_BEFORE_ORG = 6;

/** Two to eight Han characters before a suffix, back to a word that no name holds. */
function addHanOrganisation(add: Adding, { source, from, kinds, edge, length }: Tokens, at: number, table: Uint8Array): void {
  const suffix = HAN_ORGS.find((one) => source.startsWith(one, from[at]!));
  if (suffix === undefined) return;
  let first = at;
  while (first > 0 && at - first < MOST_BEFORE_ORG && kinds[first - 1] === tokenKinds.han && edge[first] === edges.none && (table[source.charCodeAt(from[first - 1]!)]! & NAME_STOP) === 0) first -= 1;
  if (at - first >= 2) add(shapes["#han-org"], first, Math.min(length, at + suffix.length));
}

/** Whether a personal name may stand here: after 我是 and the like. */
function followsLead(source: string, start: number, table: Uint8Array): boolean {
  if (start === 0) return false;
  return (table[source.charCodeAt(start - 1)]! & NAME_LEAD) !== 0 || (start > 1 && (source.startsWith("我是", start - 2) || source.startsWith("我系", start - 2)));
}

const LONGEST_SIGNATURE = 40;

/** 【…】 that opens a text is its sender's signature, unless it is a placeholder. */
function addSignature(add: Adding, { source, from, to, kinds, length }: Tokens): void {
  const open = source.length - source.trimStart().length;
  if (open === source.length || !"【[［".includes(source[open]!) || kinds[0] === tokenKinds.slot) return;
  const inside = source.slice(open, open + LONGEST_SIGNATURE).search(/[】\]］]/);
  if (inside < 0) return;
  let end = 0;
  while (end < length && from[end]! < open + inside) end += 1;
  if (end > 0 && to[end - 1]! <= open + inside) add(shapes["#signature"], 0, end);
}
