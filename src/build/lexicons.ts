/**
 * Compiles `src/packs/lexicons/<language>/` (YAML) to `src/packs/lexicons/<language>.json`, and all of them together to
 * `src/packs/lexicons/compiled.json`, which the library reads by. Checks what it can: every key known, every concept named, every pattern with texts that must match and texts that must not.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { shapes } from "../text/concepts";
import type { LexiconData } from "../text/lexicon";
import { type PackedLexicon, packLexicon } from "../text/packed";
import { tablesOf } from "../text/compile";
import { LAWFUL_WORDINGS } from "../lint/lawful-wordings";
import { SCRIPT_FINDINGS } from "../records/script-slugs";
import { LANGUAGES, type LexiconSource, plainLexicon, readLexicon, ROOT } from "./lexicon-source";
import { commonFirst } from "./teach/common-first";
import { type Example, exampleFiles, exampleOf, examplesOf, lawfulExamples, type Line, linesOf } from "./teach/examples";
import { teach } from "./teach/teach";

const COMPILED = `${ROOT}/compiled.json`;
/** What compiling is done by. */
const CODE = ["src/text", "src/build/teach", "src/build/lexicon-source.ts", "src/build/lexicons.ts"];

/** The names of concepts; the others are literal words of patterns. */
const namesOf = (sources: readonly LexiconData[]): Set<string> => new Set([...Object.keys(shapes), ...sources.flatMap(({ concepts }) => Object.keys(concepts))]);

/** Without the shapes by which required elements alone are recognised: the part that a name plays tells nothing of what is forbidden. */
const cuesOf = (sources: readonly LexiconData[]): Set<string> => new Set([...namesOf(sources)].filter((name) => !(name in shapes) || shapes[name as keyof typeof shapes] < shapes["#own-name"]));

/** What is learnt from: labelled texts, what the linter proposes, and the texts that prove patterns. */
const examplesFrom = (sources: readonly LexiconSource[], lines: readonly Line[]): Example[] => [...lines.map(exampleOf), ...lawfulExamples(), ...sources.flatMap(({ patterns }) => examplesOf(patterns))];

/** The lexicons compiled together, with what their cues weigh, as the library loads them. */
export function compiledLexicons(sources: readonly LexiconSource[], lines: readonly Line[]): PackedLexicon {
  const plain = sources.map(plainLexicon);
  const examples = examplesFrom(sources, lines);
  return packLexicon(teach(commonFirst(tablesOf(plain), examples), examples, SCRIPT_FINDINGS, cuesOf(plain)), namesOf(plain));
}

/** A digest of all that the compiled lexicons are made of, and by. */
export function digestOf(sources: readonly LexiconSource[], lines: readonly Line[]): string {
  const code = CODE.flatMap((path) => (path.endsWith(".ts") ? [path] : readdirSync(path).filter((name) => name.endsWith(".ts")).sort().map((name) => join(path, name)))).map((file) => readFileSync(file, "utf8"));
  return createHash("sha256").update(JSON.stringify([sources, lines, SCRIPT_FINDINGS, LAWFUL_WORDINGS, code])).digest("hex");
}

/** Learning takes a while: what was compiled of the same before is kept. */
function compileAnew(): void {
  const sources = LANGUAGES.map((language) => readLexicon(language));
  for (const source of sources.map(plainLexicon)) writeFileSync(join(ROOT, `${source.language}.json`), `${JSON.stringify(source)}\n`);
  const lines = exampleFiles().flatMap(linesOf);
  const digest = digestOf(sources, lines);
  if (existsSync(COMPILED) && (JSON.parse(readFileSync(COMPILED, "utf8")) as Compiled).madeOf === digest) return;
  const compiled: Compiled = { madeOf: digest, ...compiledLexicons(sources, lines) };
  writeFileSync(COMPILED, `${JSON.stringify(compiled)}\n`);
  // `npm run demo` builds in silence.
  if (process.env["npm_config_loglevel"] !== "silent") console.log(`${compiled.patterns.length} patterns, ${lines.length} examples, ${compiled.words.split(" ").length} words`);
}

/** With a digest of all that went into it. */
interface Compiled extends PackedLexicon {
  readonly madeOf: string;
}

if (process.argv[1]?.endsWith("build/lexicons.ts")) compileAnew();
