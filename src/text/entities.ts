import { lazy } from "../records/lazy";
import type { Finds } from "./automaton";
import { type Lexicon, type Shape, shapes } from "./lexicon";
import type { Placeholder } from "./placeholder";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";
import { EMPTY_HASH, hashed, lowered, WordTable } from "./word-table";

/**
 * What is recognised by its shape instead of a list, as concepts that patterns may name:
 *
 * `#num` a number; `#money` an amount with its currency; `#phone` seven digits or more; `#email`;
 * `#cap` a run of capitalised words inside a sentence; `#head` such a run that opens a line before a colon;
 * `#org` an organisation: capitalised words with one such as Bank among them, `#han-org` a Chinese name before 银行, 公司 …;
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

const AT_SIGN = 0x40;
const COLON = 0x3a;
const AMPERSAND = 0x26;

type Adding = (shape: Shape, from: number, to: number) => void;

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
  for (let at = 0; at < length; at += 1) {
    const kind = kinds[at]!;
    const begin = from[at]!;
    const end = to[at]!;
    if (at + 1 < length && from[at + 1]! - end === 1 && source.charCodeAt(end) === AT_SIGN && source.charCodeAt(begin - 1) !== AT_SIGN) add(shapes["#email"], at, at + 2);
    if (kind === tokenKinds.han) {
      const trait = table[source.charCodeAt(begin)]!;
      if (trait === 0) continue;
      if ((trait & HAN_DIGIT) !== 0 && at >= numberEnd) numberEnd = addNumber(add, tokens, at, table);
      if ((trait & ORG_HEAD) !== 0) addHanOrganisation(add, tokens, at, table);
      if ((trait & SURNAME) !== 0 && followsLead(source, begin, table)) add(shapes["#han-name"], at, at + 1);
    } else if (kind === tokenKinds.word) {
      if (at >= nameEnd && isCapital(tokens, at)) nameEnd = addCapitals(add, tokens, at);
    } else if (kind === tokenKinds.number && at >= numberEnd) numberEnd = addNumber(add, tokens, at, table);
  }
}

const LONGEST_NUMBER = 24;

/** Adds the number that begins at a token, written in one kind of digits; returns where it ends. */
function addNumber(add: Adding, { source, kinds, from, to, edge, length }: Tokens, at: number, table: Uint8Array): number {
  const kind = kinds[at]!;
  let end = at + 1;
  while (end < length && end - at < LONGEST_NUMBER && edge[end] === edges.none && kinds[end] === kind && (kind === tokenKinds.number || (table[source.charCodeAt(from[end]!)]! & HAN_DIGIT) !== 0)) end += 1;
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
  for (let at = from; at < to; at += 1) if (!" -.()+,:".includes(source[at]!)) digits += 1;
  if (digits < 7) return false;
  const written = source.slice(from, to);
  return !written.includes(",") && !(written.length <= 10 && /^\d{4}[-.:]\d{1,2}[-.:]\d{1,2}$/.test(written));
}

const BLANK = 0x20;
const MONEY_WORDS = [" usd", " dollars", " bucks", " pounds", "k "];

function isMoney(source: string, from: number, to: number, table: Uint8Array): boolean {
  if (hasTrait(source, from - 1, BEFORE_MONEY, table) || (source.charCodeAt(from - 1) === BLANK && hasTrait(source, from - 2, BEFORE_MONEY, table))) return true;
  const isSpaced = source.charCodeAt(to) === BLANK;
  if (hasTrait(source, to, AFTER_MONEY, table) || (isSpaced && hasTrait(source, to + 1, AFTER_MONEY, table))) return true;
  if (!isSpaced && source.charCodeAt(to + 1) !== BLANK) return false;
  for (const unit of MONEY_WORDS) if (isWritten(unit, source, to) || (isSpaced && isWritten(unit, source, to + 1))) return true;
  return false;
}

const hasTrait = (source: string, at: number, trait: number, table: Uint8Array): boolean => at >= 0 && at < source.length && (table[source.charCodeAt(at)]! & trait) !== 0;

/** Whether a unit of money stands at a place, case aside. */
function isWritten(unit: string, source: string, at: number): boolean {
  let i = 0;
  while (i < unit.length && lowered(source.charCodeAt(at + i)) === unit.charCodeAt(i)) i += 1;
  return i === unit.length;
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
  if (edge[at]! < edges.sentence || end > at + 1) {
    const isOrg = isOrganisation(tokens, at, end);
    add(shapes["#cap"], at, end);
    if (at === 0 && !isOrg) add(shapes["#lead"], at, end);
    if (isOrg) add(shapes["#org"], at, end);
    else if (end - at < 4) add(shapes["#person"], at, end);
  }
  if (edge[at] === edges.line && source.charCodeAt(to[end - 1]!) === COLON) add(shapes["#head"], at, end);
  return end;
}

/** Capitalised for other reasons than being a name. */
const commonCapitals = lazy(() => new WordTable("i im ill ive id mr ms mrs dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december stop please hi hello dear the this your you we our it if no not and or call pay reply urgent final notice".split(" ")));
const orgWords = lazy(() => new WordTable("bank recovery group llc inc federal union services service financial finance capital clinic co company associates partners solutions llp management collections loans lending mutual trust corp corporation ltd plc credit hospital energy utilities water telecom wireless insurance holdings systems agency portfolio receivables recoveries medical university dental motors savings".split(" ")));
/** No word of either table is longer. */
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

function isOrganisation({ source, from: starts, to: ends }: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWordOf(orgWords(), source, starts[at]!, ends[at]!)) return true;
  for (let at = starts[from]!; at < ends[to - 1]!; at += 1) if (source.charCodeAt(at) === AMPERSAND) return true;
  return false;
}

/** What a Chinese name of an organisation ends in; longer ones first. */
const hanOrgs = lazy(() => byFirstUnit(["消费金融", "消費金融", "商业银行", "商業銀行", "资产管理", "資產管理", "小额贷款", "信用社", "有限公司", "事务所", "銀行", "银行", "消金", "小贷", "金融", "资产", "資產", "信贷", "信貸", "财务", "財務", "易贷", "公司", "律师行", "律師行", "集团", "集團", "科技", "服务", "服務", "租赁", "电讯", "電訊", "电信"]));
const MOST_BEFORE_ORG = 6;

/** The first of some words, the longer before the shorter, that stands at a place. */
function longestAt(words: readonly string[] | undefined, source: string, at: number): string | undefined {
  if (words === undefined) return undefined;
  for (const one of words) if (source.startsWith(one, at)) return one;
  return undefined;
}

function byFirstUnit(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>();
  for (const one of words) lists.set(one.charCodeAt(0), [...(lists.get(one.charCodeAt(0)) ?? []), one]);
  return lists;
}

/** Two to eight Han characters before a suffix, back to a word that no name holds. */
function addHanOrganisation(add: Adding, { source, from, kinds, edge, length }: Tokens, at: number, table: Uint8Array): void {
  const begin = from[at]!;
  const suffix = longestAt(hanOrgs().get(source.charCodeAt(begin)), source, begin);
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
