import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json";
import type { Pack } from "./pack";

/**
 * "sha256-…" in hexadecimal over the canonical JSON of a pack without its examples and digest. Neither the order of keys nor that of
 * rules and files matters.
 */
export function digestOf(pack: Omit<Pack, "digest">): string {
  const rules = pack.rules.map(({ examples: _examples, ...rule }) => rule).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return `sha256-${bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...pack, rules, digest: undefined }))))}`;
}
