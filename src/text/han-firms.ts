import {
  ADDRESSEES, ADDRESSES, ANNOUNCED_AFTER, ANNOUNCEMENTS, APART, ARREARS, BEARERS, CALLER_DISPLAY, CALLS, CARD_OFFICES, CLAIMS, CLAUSE_ENDS, COLLECTING,
  CREDITS, ENTRUSTED_BY, ENTRUSTING, ENTRUSTS, GENERIC, HERE, HOLDERS, ITS, LEAVES_WORD, LEGAL_FORMS, LENDING, LENDING_ENDS, NAMELESS_ENDS,
  NAMELESS_HEADS, OF, OFFICES, OFFICE_WORK, OTHERS, OURS, OWED_LABELS, OWED_LEADS, OWED_NEXT, OWN_CLOSES, OWN_LABELS, OWN_LEADS, OWN_NEXT, PEOPLE,
  REVEALING, SELF_NAMINGS, SENDS, SIGNS, SOURCES, STRONG, SUFFIXES, TRADES, WITH_YOU,
} from "./han-firm-words";
import {
  BAR, BY, CARD, CLOSES, CLOSING, COLON, COMMA, COPULA, DEBT, DUE, ENTRUSTED, EXCLAMATION, FULL_STOP, GOOD, GREETS, IS, LABELS, MANY, MONTH,
  MOST_BLANKS, OFFICE, OF_OLD, OPENING, OPENS, OWED_LEAD, OWES, PLACE, POSSESSIVE, SELF, SOURCE, STANDS_FOR, STOP, TALK, UNITS, beforeBlanks, hasSign,
  isBlank, isDigit, isLatin, isUpper, pastBlanks, plainAt, signs,
} from "./han-signs";
import { isHan, plainUnits } from "./normalise";
import { edges, type Tokens, tokenKinds } from "./tokens";

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

/** All units that a suffix has at an index, as folded; that end what introduces a name; that begin what announces one. */
export const suffixUnits = (index: number): string => SUFFIXES.unitsAt(index);
export const introducingUnits = (): string => UNITS.map(([sign, units]) => ((sign & (IS | GREETS | OWES | LABELS | SOURCE)) !== 0 ? units : "")).join("");
export const announcingUnits = (): string => ANNOUNCEMENTS.unitsAt(0);

/** Whether a name shows that its bearer collects, or what. */
export const showsCollection = (source: string, from: number, to: number): boolean => REVEALING.isIn(source, from, to);
export const isCollector = (source: string, from: number, to: number): boolean => COLLECTING.isIn(source, from, to);
const isLender = (source: string, from: number, to: number): boolean => (LENDING.isIn(source, from, to) || LENDING_ENDS.ends(source, to, from)) && !isCollector(source, from, to);

/** Whether two units or more are left where words that name nobody are left out. */
function namesSomebody(source: string, from: number, to: number, least = 2): boolean {
  let units = 0;
  for (let at = from; at < to; ) {
    const generic = GENERIC.lengthAt(source, at, to);
    if (generic === 0) {
      const unit = source.charCodeAt(at);
      if ((isHan(unit) || isLatin(unit)) && !(at === from && OTHERS.begins(source, at))) units += 1;
      if (units === least) return true;
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

/** Whether a signature says more than which part of a firm signs: 【催收部】, 【客服中心】 name nobody. */
export const isSignedBySomebody = (source: string, from: number, to: number): boolean => namesSomebody(source, from, officeFrom(source, from, to), 1);

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
  return (OWED_NEXT.begins(source, at) && !ARREARS.begins(source, at)) || CLAIMS.begins(source, at) || isCardNext(source, at) || isDebtNext(source, at) || isSignedNext(source, at) || isMonthNext(source, at);
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
