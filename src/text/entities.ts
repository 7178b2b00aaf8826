import type { ShapeHit } from "./hits";
import type { Lexicon } from "./lexicon";
import type { Placeholder } from "./placeholder";
import { wordsOfName } from "./placeholder";
import type { Tokens } from "./tokens";
import { edges, tokenKinds } from "./tokens";

/**
 * What is recognised by its shape instead of a list, as concepts that patterns may name:
 *
 * `#num` a number; `#money` an amount with its currency; `#phone` seven digits or more; `#email`;
 * `#cap` a run of capitalised words inside a sentence; `#head` such a run that opens a line before a colon;
 * `#org` an organisation: capitalised words with one such as Bank among them, `#han-org` a Chinese name before 银行, 公司 …;
 * `#person` one to three capitalised words that are no organisation; `#han-name` one to three Han characters after such a lead;
 * `#lead` such words at the very head of a text; `#signature` 【…】 at the head of a text; `#slot` any placeholder, `#slot-<class>` one whose name tells its class.
 */
export function entityHits(tokens: Tokens, slots: readonly Placeholder[], lexicon: Lexicon): ShapeHit[] {
  const found: ShapeHit[] = [];
  slotHits(found, tokens, slots, lexicon);
  numberHits(found, tokens);
  capitalHits(found, tokens);
  hanNames(found, tokens);
  signatureHit(found, tokens);
  return found;
}

/** The class of a placeholder is the longest `slot-…` term among the words of its name. */
function slotHits(found: ShapeHit[], tokens: Tokens, slots: readonly Placeholder[], lexicon: Lexicon): void {
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens.kinds[at] !== tokenKinds.slot) continue;
    found.push({ concept: "#slot", from: at, to: at + 1 });
    for (const name of classesOf(slots[tokens.slot[at] ?? -1]?.name ?? "", lexicon)) found.push({ concept: `#${name}`, from: at, to: at + 1 });
  }
}

function classesOf(name: string, lexicon: Lexicon): string[] {
  const words = wordsOfName(name);
  let best: string[] = [];
  let bestLength = 0;
  for (const [concept, terms] of lexicon.slotTerms) {
    for (const term of terms) {
      if (term.length < bestLength || !holdsRun(words, term)) continue;
      if (term.length > bestLength) best = [];
      bestLength = term.length;
      if (!best.includes(concept)) best.push(concept);
    }
  }
  return best;
}

function holdsRun(words: readonly string[], term: readonly string[]): boolean {
  return words.some((_, at) => term.every((word, i) => words[at + i] === word));
}

const HAN_DIGITS = "零〇一二三四五六七八九十百千万亿两幺";

function numberHits(found: ShapeHit[], tokens: Tokens): void {
  const { source, kinds, from, to, edge } = tokens;
  for (let at = 0; at < tokens.length; ) {
    const isHanDigit = kinds[at] === tokenKinds.han && HAN_DIGITS.includes(source[from[at] ?? 0] ?? "");
    if (kinds[at] !== tokenKinds.number && !isHanDigit) {
      at += 1;
      continue;
    }
    let end = at + 1;
    let digits = 0;
    const isSame = (i: number) => (isHanDigit ? kinds[i] === tokenKinds.han && HAN_DIGITS.includes(source[from[i] ?? 0] ?? "") : kinds[i] === tokenKinds.number);
    while (end < tokens.length && end - at < 24 && edge[end] === edges.none && isSame(end)) end += 1;
    for (let i = from[at] ?? 0; i < (to[end - 1] ?? 0); i += 1) if (!" -.()+,:".includes(source[i] ?? "")) digits += 1;
    found.push({ concept: "#num", from: at, to: end });
    const written = source.slice(from[at] ?? 0, to[end - 1] ?? 0);
    if (isMoney(source, from[at] ?? 0, to[end - 1] ?? 0)) found.push({ concept: "#money", from: at, to: end });
    else if (digits >= 7 && !isDate(written) && !written.includes(",")) found.push({ concept: "#phone", from: at, to: end });
    at = end;
  }
  for (let at = 1; at < tokens.length; at += 1) {
    if (source.slice(to[at - 1] ?? 0, from[at] ?? 0) === "@" && source[(from[at - 1] ?? 0) - 1] !== "@") found.push({ concept: "#email", from: at - 1, to: at + 1 });
  }
}

function isDate(written: string): boolean {
  return /^\d{4}[-.:]\d{1,2}[-.:]\d{1,2}$/.test(written);
}

const MONEY_BEFORE = ["$", "£", "€", "¥", "￥"];
const MONEY_AFTER = ["元", "块", "塊", "万", "萬", "蚊", "刀", "円", "圆", " usd", " dollars", " bucks", " pounds", "k "];

function isMoney(source: string, from: number, to: number): boolean {
  if (MONEY_BEFORE.some((sign) => source.startsWith(sign, from - 1) || source.startsWith(`${sign} `, from - 2))) return true;
  const after = source.slice(to, to + 9).toLowerCase();
  return MONEY_AFTER.some((unit) => after.startsWith(unit) || after.startsWith(` ${unit}`));
}

/** Runs of capitalised words; `&` and "of" may join them. The first word of a sentence counts only if a second follows. */
function capitalHits(found: ShapeHit[], tokens: Tokens): void {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapital(tokens, at)) continue;
    let end = at + 1;
    while (end < tokens.length && end - at < 8) {
      const joined = isJoiner(tokens, end) && isCapital(tokens, end + 1) ? 2 : 1;
      if ((tokens.edge[end] ?? 0) > 0 || !isCapital(tokens, end + joined - 1)) break;
      end += joined;
    }
    const isFirst = (tokens.edge[at] ?? 0) >= edges.sentence;
    if (!isFirst || end > at + 1) {
      found.push({ concept: "#cap", from: at, to: end });
      const isOrg = isOrganisation(tokens, at, end);
      if (at === 0 && !isOrg) found.push({ concept: "#lead", from: at, to: end });
      if (isOrg) found.push({ concept: "#org", from: at, to: end });
      else if (end - at < 4) found.push({ concept: "#person", from: at, to: end });
    }
    if (tokens.edge[at] === edges.line && tokens.source.startsWith(":", tokens.to[end - 1] ?? 0)) found.push({ concept: "#head", from: at, to: end });
    at = end - 1;
  }
}

const ORG_WORDS = new Set("bank recovery group llc inc federal union services service financial finance capital clinic co company associates partners solutions llp management collections loans lending mutual trust corp corporation ltd plc credit hospital energy utilities water telecom wireless insurance holdings systems agency portfolio receivables recoveries medical university dental motors savings".split(" "));

function isOrganisation(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (ORG_WORDS.has(tokens.source.slice(tokens.from[at] ?? 0, tokens.to[at] ?? 0).toLowerCase())) return true;
  return tokens.source.slice(tokens.from[from] ?? 0, tokens.to[to - 1] ?? 0).includes("&");
}

/** What a Chinese name of an organisation ends in; longer ones first. */
const HAN_ORGS = ["消费金融", "消費金融", "商业银行", "商業銀行", "资产管理", "資產管理", "小额贷款", "信用社", "有限公司", "事务所", "銀行", "银行", "消金", "小贷", "金融", "资产", "資產", "信贷", "信貸", "财务", "財務", "易贷", "公司", "律师行", "律師行", "集团", "集團", "科技", "服务", "服務", "租赁", "电讯", "電訊", "电信"];
const HAN_ORG_HEADS = "消商资資小信有事銀银金财財易公律集科服租电電";
const NAME_STOPS = "我你您是在受由向与和为的代表本该贵某各家到从把被给跟让叫找及或至于用就这那有请因经已对按去来回称个位，,。:：、！!？?(（)）【】[]「」“” 任何们間贷后催收委托系係嘅喺與為給跟該貴間從還还欠";

/** Two to eight Han characters before a suffix, back to a word that no name holds. */
function hanNames(found: ShapeHit[], tokens: Tokens): void {
  const { source, from } = tokens;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens.kinds[at] !== tokenKinds.han) continue;
    const start = from[at] ?? 0;
    const suffix = HAN_ORG_HEADS.includes(source[start] ?? "") ? HAN_ORGS.find((one) => source.startsWith(one, start)) : undefined;
    if (suffix) {
      let first = at;
      while (first > 0 && at - first < 6 && tokens.kinds[first - 1] === tokenKinds.han && (tokens.edge[first] ?? 0) === 0 && !NAME_STOPS.includes(source[from[first - 1] ?? 0] ?? "")) first -= 1;
      if (at - first >= 2) found.push({ concept: "#han-org", from: first, to: Math.min(tokens.length, at + suffix.length) });
    }
    const before = source[start - 1] ?? "";
    const isLead = before === "的" || before === "姓" || before === "叫" || source.endsWith("我是", start) || source.slice(start - 2, start) === "我是" || before === "嘅" || source.slice(start - 2, start) === "我系";
    if (isLead && SURNAMES.includes(source[start] ?? "")) found.push({ concept: "#han-name", from: at, to: Math.min(tokens.length, at + 1) });
  }
}

const SURNAMES = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾夏韦方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤小老阿杜";

const COMMON_CAPITALS = new Set("i im ill ive id mr ms mrs dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december stop please hi hello dear the this your you we our it if no not and or call pay reply urgent final notice".split(" "));

function isCapital(tokens: Tokens, at: number): boolean {
  if (at >= tokens.length || tokens.kinds[at] !== tokenKinds.word) return false;
  const char = tokens.source[tokens.from[at] ?? 0] ?? "";
  if (char < "A" || char > "Z") return false;
  return !COMMON_CAPITALS.has(tokens.source.slice(tokens.from[at] ?? 0, tokens.to[at] ?? 0).toLowerCase().replace(/[’']/g, ""));
}

function isJoiner(tokens: Tokens, at: number): boolean {
  const word = tokens.source.slice(tokens.from[at] ?? 0, tokens.to[at] ?? 0);
  return word === "of" || word === "and" || word === "the";
}

/** 【…】 that opens a text is its sender's signature, unless it is a placeholder. */
function signatureHit(found: ShapeHit[], tokens: Tokens): void {
  const { source, from, to, kinds } = tokens;
  const open = source.search(/\S/);
  if (open < 0 || !"【[［".includes(source[open] ?? "") || kinds[0] === tokenKinds.slot) return;
  const close = source.slice(open, open + 40).search(/[】\]］]/);
  if (close < 0) return;
  let end = 0;
  while (end < tokens.length && (from[end] ?? 0) < open + close) end += 1;
  if (end > 0 && (to[end - 1] ?? 0) <= open + close) found.push({ concept: "#signature", from: 0, to: end });
}
