import { isUtf8 } from "node:buffer";

export const ENCODINGS = ["utf-8", "gb18030", "gbk", "utf-16le", "utf-16be", "big5", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text, or why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly fault: "binary" | "encoding"; readonly why: { readonly en: string; readonly zh: string } };

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [["utf-8", [0xef, 0xbb, 0xbf]], ["utf-16le", [0xff, 0xfe]], ["utf-16be", [0xfe, 0xff]]];
const LOOKED_AT = 65_536;
/** Characters that hardly a Chinese message lacks; EUC-KR and EUC-JP bytes read as GB give almost none of them. */
const COMMON = new Set("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运您款账还请逾欠催");
const LEAST_PAIRS = 4;
const COMMON_SHARE = 0.3;

/**
 * The text of a file. A byte order mark says most, then what is declared; without either the bytes must be UTF-8, or for sure UTF-16 or
 * GB 18030. A guess that may be wrong would judge other words than those that are sent.
 */
export function decode(bytes: Buffer, declared?: Encoding): Decoded {
  const mark = MARKS.find(([, signs]) => signs.every((sign, index) => bytes[index] === sign));
  const named = mark?.[0] ?? declared ?? charsetIn(bytes);
  if (named !== undefined) {
    const text = decodedAs(named, bytes);
    return text === undefined || text.includes("\0") ? { fault: "encoding", why: { en: `no ${named}, as which they are ${mark === undefined ? "declared" : "marked"}`, zh: `不是${mark === undefined ? "所声明" : "所标记"}的 ${named}` } } : { text };
  }
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  if (isUtf8(bytes)) return controls(bytes) ? BINARY : { text: bytes.toString("utf8") };
  const chinese = surelyGb(bytes) ? decodedAs("gb18030", bytes) : undefined;
  if (chinese !== undefined) return { text: chinese };
  if (controls(bytes)) return BINARY;
  return { fault: "encoding", why: { en: "no UTF-8, and which other encoding they are in is not sure", zh: "不是 UTF-8，也无法确定是何种编码" } };
}

const BINARY: Decoded = { fault: "binary", why: { en: "its bytes hold what no text does", zh: "其字节不是文本所有" } };

function decodedAs(encoding: Encoding, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a page or mail says of itself in its first bytes. */
function charsetIn(bytes: Buffer): Encoding | undefined {
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)|^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/i.exec(bytes.toString("latin1", 0, 2048))?.slice(1).find((one) => one !== undefined)?.toLowerCase();
  if (name === "gb2312") return "gbk";
  // A page that says UTF-8 and holds other bytes is refused as such.
  return ENCODINGS.find((encoding) => encoding === name);
}

/** Of ASCII in UTF-16 every second byte is 0, and hardly any of the others is. */
function unmarkedUtf16(bytes: Buffer): Decoded {
  const part = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (let at = 0; at < part.length; at++) if (part[at] === 0) zeros[at & 1]!++;
  const [even = 0, odd = 0] = zeros;
  const half = part.length / 2;
  const encoding = bytes.length % 2 !== 0 ? undefined : odd > half * 0.4 && even === 0 ? "utf-16le" : even > half * 0.4 && odd === 0 ? "utf-16be" : undefined;
  const text = encoding === undefined ? undefined : decodedAs(encoding, bytes);
  if (text !== undefined && !/[\u0000-\u0008\uFFFE\uFFFF]/.test(text)) return { text };
  return BINARY;
}

function controls(bytes: Buffer): boolean {
  for (const byte of bytes.subarray(0, LOOKED_AT)) if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) return true;
  return false;
}

/** Every byte above ASCII belongs to a pair of GB 2312, and enough of the characters are common Chinese ones. */
function surelyGb(bytes: Buffer): boolean {
  let pairs = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const [lead, trail] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail > 0xfe) return false;
    pairs++;
    at++;
  }
  const text = pairs < LEAST_PAIRS ? undefined : decodedAs("gb18030", bytes);
  if (text === undefined) return false;
  const han = [...text].filter((char) => /\p{Script=Han}/u.test(char));
  return han.length >= pairs * 0.6 && han.filter((char) => COMMON.has(char)).length >= han.length * COMMON_SHARE;
}
