/**
 * Precision, recall and F1 of the text engine on a labelled set, per finding and language, with every miss and false alarm.
 *
 *     npx tsx src/build/accuracy.ts [file.ndjson] [--part 60|40] [--among N] [--quiet] [--patterns]
 *
 * It reads by what `npm run generate` compiled; with `--patterns`, by the patterns alone as their files stand.
 * `--among` puts each text among so many clean ones of its file: what is hidden in a long civil letter.
 * `--part` takes six or four tenths of the lines by a hash of their id: patterns are written on the larger part only.
 * Line format: the last section of the taxonomy page. `requires` with an `lcm-…` element means limited content.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compileLexicons } from "../text/compile";
import { readFor } from "../text/find";
import { linkLexicon } from "../text/link";
import { type PackedLexicon, unpackLexicon } from "../text/packed";
import { elementsIn, forbiddenIn } from "./found";
import { LANGUAGES, plainLexicon, readLexicon } from "./lexicon-source";
import { amongOthers, exampleOf, type Line, linesOf } from "./teach/examples";

interface Tally {
  right: number;
  missed: number;
  false: number;
}

const { values: flags, positionals: [file = "fixtures/texts/dev.ndjson"] } = parseArgs({ allowPositionals: true, options: { part: { type: "string" }, among: { type: "string" }, quiet: { type: "boolean" }, patterns: { type: "boolean" } } });
const { part } = flags;
const chosen = linesOf(file).filter(({ id }) => part === undefined || isLarger(id) === (part === "60"));
const lines = flags.among === undefined ? chosen : amongOthers(chosen, Number(flags.among));
const lexicon = flags.patterns === true
  ? compileLexicons(LANGUAGES.map((language) => plainLexicon(readLexicon(language))))
  : linkLexicon(unpackLexicon(JSON.parse(readFileSync("src/packs/lexicons/compiled.json", "utf8")) as PackedLexicon));

const tallies = new Map<string, Tally>();
const mistakes: string[] = [];
let clean = 0;
let falseOnClean = 0;
for (const line of lines) {
  const { text, channel, recipientRole, expect, requires = [] } = line;
  const language = line.language.slice(0, 2);
  const options = { lexicon, channel, recipientRole, limitedContent: exampleOf(line).isLimited };
  const reading = readFor(text, options);
  const findings = forbiddenIn(reading, options);
  const found = new Set(findings.map(({ finding }) => finding));
  const met = new Set(elementsIn(reading).map(({ element }) => element));
  const missing = new Set(requires.filter((slug) => !met.has(slug)));
  if (expect.forbidden.length === 0) clean += 1;
  if (expect.forbidden.length === 0) falseOnClean += found.size;
  compare(expect.forbidden, found, language, "forbidden", (slug) => {
    const finding = findings.find((one) => one.finding === slug);
    return finding ? ` «${finding.quote.replaceAll("\n", "⏎")}» by ${finding.pattern ?? "weight"} (${finding.concepts.join(" + ")})` : "";
  }, line);
  compare(expect.missing ?? [], missing, language, "missing", () => "", line);
}

function compare(wanted: readonly string[], got: ReadonlySet<string>, language: string, kind: string, detail: (slug: string) => string, { id, text, recipientRole }: Line): void {
  for (const slug of new Set([...wanted, ...got])) {
    const outcome = !got.has(slug) ? "missed" : wanted.includes(slug) ? "right" : "false";
    for (const key of [`${kind}\t${slug}\t${language}`, `${kind}\tall\t${language}`, `${kind}\tall\tall`]) {
      const tally = tallies.get(key) ?? { right: 0, missed: 0, false: 0 };
      tally[outcome] += 1;
      tallies.set(key, tally);
    }
    if (outcome !== "right") mistakes.push(`${outcome === "missed" ? "MISS " : "FALSE"} ${kind === "missing" ? "missing:" : ""}${slug}  ${id} ${recipientRole}${detail(slug)}\n      ${text.replaceAll("\n", "⏎").slice(0, 400)}`);
  }
}

function isLarger(id: string): boolean {
  return BigInt(`0x${createHash("sha1").update(id).digest("hex")}`) % 10n < 6n;
}

function row(name: string, { right, missed, false: wrong }: Tally): string {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const counts = [right, missed, wrong].map((count) => String(count).padStart(4)).join("");
  return `${name.padEnd(46)} ${[precision, recall, f1].map((share) => share.toFixed(3)).join("  ")}  ${counts}`;
}

console.log(`${"".padEnd(46)} prec.  recall F1     right missed false`);
for (const key of [...tallies.keys()].sort()) {
  const tally = tallies.get(key);
  if (tally) console.log(row(key.replaceAll("\t", " "), tally));
}
console.log(`${lines.length} texts, ${clean} clean; ${falseOnClean} false findings on clean texts (${((100 * falseOnClean) / Math.max(1, clean)).toFixed(2)} in a hundred)`);
if (flags.quiet !== true) for (const mistake of mistakes.sort()) console.log(mistake);
