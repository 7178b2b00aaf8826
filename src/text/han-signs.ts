import { lazy } from "../records/lazy";
import { plainUnits } from "./normalise";

// Signs: what a unit is part of beside a name.

/** Stands in no name of a firm; in none that follows a greeting. */
export const STOP = 1;
export const TALK = 2;
/** The last unit of what introduces a name. */
export const IS = 4;
export const GREETS = 8;
export const OWES = 16;
export const LABELS = 32;
export const SOURCE = 64;
/** The last unit before 是: 这里是, 我是. */
export const PLACE = 128;
export const SELF = 256;
/** Begins what belongs to somebody else's name. */
export const OWED_LEAD = 512;
/** The last unit of what is owed: 在…的借款. */
export const DEBT = 1024;
export const DUE = 2048;
/** The last unit of a part of a firm. */
export const OFFICE = 4096;
export const OPENS = 8192;
export const CLOSES = 16384;

export const UNITS: readonly (readonly [sign: number, units: string])[] = [
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

export const signs = lazy((): Uint16Array => {
  const byReading = new Uint16Array(0x10000);
  for (const [sign, units] of UNITS) for (let i = 0; i < units.length; i += 1) byReading[units.charCodeAt(i)] = byReading[units.charCodeAt(i)]! | sign;
  return plainUnits().map((reading) => byReading[reading]!);
});

const unitOf = (character: string): number => character.charCodeAt(0);
export const COMMA = unitOf(",");
export const COLON = unitOf(":");
export const FULL_STOP = unitOf("。");
export const EXCLAMATION = unitOf("!");
export const BAR = unitOf("|");
export const GOOD = unitOf("好");
export const MANY = unitOf("们");
export const COPULA = unitOf("是");
export const ENTRUSTED = unitOf("委");
export const BY = unitOf("所");
export const CARD = unitOf("卡");
export const MONTH = unitOf("月");
export const POSSESSIVE = unitOf("的");
export const OF_OLD = unitOf("之");
export const STANDS_FOR = unitOf("表");
export const OPENING = unitOf("(");
export const CLOSING = unitOf(")");

/** More blanks than these are no gap inside a sentence. */
export const MOST_BLANKS = 4;

export const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x3000 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d);
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
export const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90;
export const isLatin = (unit: number): boolean => isUpper(unit) || (unit >= 97 && unit <= 122);
/** What the unit at a place reads as, 0 outside the text. */
export const plainAt = (source: string, at: number): number => (at >= 0 && at < source.length ? plainUnits()[source.charCodeAt(at)]! : 0);
export const hasSign = (source: string, at: number, sign: number): boolean => at >= 0 && at < source.length && (signs()[source.charCodeAt(at)]! & sign) !== 0;

export function pastBlanks(source: string, from: number): number {
  let at = from;
  while (at < from + MOST_BLANKS && isBlank(source.charCodeAt(at))) at += 1;
  return at;
}

export function beforeBlanks(source: string, to: number): number {
  let at = to;
  while (at > 0 && at > to - MOST_BLANKS && isBlank(source.charCodeAt(at - 1))) at -= 1;
  return at;
}
