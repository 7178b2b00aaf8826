import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

const DIGITS = 16;

/** A name for parts that stays the same as long as they do. */
export function fingerprintOf(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, DIGITS);
}

/** Words without what an editor changes by the way: blanks, line ends, width and case. */
export const plainWords = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
