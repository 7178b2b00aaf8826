/**
 * Writes `src/packs/lexicons/disguises.json`: homophones and pinyin of the words in `high-risk.yaml`, without those that
 * are words themselves. Slow, for it reads a dictionary; run it when that file changes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import { parse } from "yaml";

/** A spelling that is more frequent than this in running text is a word of its own. */
const RARE = 1e-11;
/** The commonest characters disguise nothing: they meet any neighbour by chance (上报|经理 is no 报警). */
const COMMONEST = 700;

/** Disguised spelling → the word: 做牢, 坐lao, zuolao → 坐牢. Only words of two characters; longer ones are made of them. */
function disguisesOf(root: string): Record<string, string> {
  const { words, innocent, also } = parse(readFileSync(join(root, "high-risk.yaml"), "utf8")) as { words: string; innocent: string; also: Record<string, string> };
  const spare = new Set(innocent.split(/\s+/));
  const complete = createRequire(import.meta.url).resolve("@pinyin-pro/data/complete.json");
  const frequency = JSON.parse(readFileSync(complete, "utf8")) as Record<string, [pinyin: string, share: number]>;
  const homophones = homophonesOfSyllables();
  const everyday = commonest(frequency);
  const found: Record<string, string> = {};
  for (const [word, spellings] of Object.entries(also)) for (const spelling of spellings.split(/\s+/)) found[spelling] = word;
  const list = words.split(/\s+/).filter(Boolean);
  const risky = new Set(list);
  for (const word of list) {
    const syllables = pinyin(word, { toneType: "none", type: "array" }).map((one) => one.replace("ü", "v"));
    const [first = "", second = ""] = syllables;
    const [a = "", b = ""] = word;
    const add = (spelling: string) => {
      if (!risky.has(spelling) && !spare.has(spelling) && !((frequency[spelling]?.[1] ?? 0) > RARE)) found[spelling] ??= word;
    };
    for (const other of homophones.get(first) ?? []) if (!everyday.has(other)) add(other + b);
    for (const other of homophones.get(second) ?? []) if (!everyday.has(other)) add(a + other);
    add(first + b);
    add(a + second);
    if ((first + second).length > 5) add(first + second);
  }
  return found;
}

function commonest(frequency: Readonly<Record<string, readonly [string, number]>>): Set<string> {
  const shares = new Map<string, number>();
  for (const [word, [, share]] of Object.entries(frequency)) for (const char of word) shares.set(char, (shares.get(char) ?? 0) + share);
  return new Set([...shares].sort((a, b) => b[1] - a[1]).slice(0, COMMONEST).map(([char]) => char));
}

/** The 3,500 commonest characters by syllable without tone. */
function homophonesOfSyllables(): Map<string, string[]> {
  const bySyllable = new Map<string, string[]>();
  for (let code = 0x4e00; code <= 0x9fa5; code += 1) {
    const char = String.fromCharCode(code);
    if (!isCommon(char)) continue;
    const [syllable = ""] = pinyin(char, { toneType: "none", type: "array" });
    const key = syllable.replace("ü", "v");
    bySyllable.set(key, [...(bySyllable.get(key) ?? []), char]);
  }
  return bySyllable;
}

/** GB 2312's first level: what an input method offers first. */
function isCommon(char: string): boolean {
  return levelOne().has(char);
}

let common: Set<string> | undefined;

function levelOne(): Set<string> {
  if (common) return common;
  common = new Set();
  const decoder = new TextDecoder("gb18030");
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) common.add(decoder.decode(new Uint8Array([row, cell])));
  return common;
}

const ROOT = "src/packs/lexicons";
writeFileSync(join(ROOT, "disguises.json"), `${JSON.stringify(disguisesOf(ROOT))}\n`);
