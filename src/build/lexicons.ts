/**
 * Compiles `src/packs/lexicons/<language>/` (YAML) to `src/packs/lexicons/<language>.json`, and all of them together to
 * `src/packs/lexicons/compiled.json`, which the library reads by. Checks what it can: every key known, every concept named, every pattern with texts that must match and texts that must not.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type LexiconData, type PatternData, shapes } from "../text/lexicon";
import { type PackedLexicon, packLexicon } from "../text/packed";
import { tablesOf } from "../text/compile";
import { LAWFUL_WORDINGS } from "../lint/lawful-wordings";
import { SCRIPT_FINDINGS } from "../records/script-slugs";
import { commonFirst } from "./teach/common-first";
import { type Example, exampleFiles, exampleOf, examplesOf, lawfulExamples, type Line, linesOf as textsOf } from "./teach/examples";
import { teach } from "./teach/teach";

const ROOT = "src/packs/lexicons";
const COMPILED = `${ROOT}/compiled.json`;
/** What compiling is done by. */
const CODE = ["src/text", "src/build/teach", "src/build/lexicons.ts"];
const PATTERN_KEYS = ["name", "any", "unless", "unless-near", "unless-text", "with", "recipient", "channel", "yields", "denied", "also", "match", "spare"];

/** A pattern with the texts that prove it; the texts stay out of the compiled lexicon. */
export interface ProvenPattern extends PatternData {
  readonly file: string;
  readonly match: readonly Sample[];
  readonly spare: readonly Sample[];
}

/** A text, or a text with the contact that it belongs to. */
export type Sample = string | { readonly text: string; readonly channel?: string; readonly recipient?: string };

export interface LexiconSource extends LexiconData {
  readonly patterns: readonly ProvenPattern[];
}

/** Reads one language's files. @throws {Error} naming the file of whatever is wrong */
export function readLexicon(language: string, root = ROOT): LexiconSource {
  const concepts: Record<string, string[]> = {};
  const patterns: ProvenPattern[] = [];
  for (const file of yamlFiles(join(root, language))) {
    const content = parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const problem = (text: string) => new Error(`${file}: ${text}`);
    for (const [name, terms] of Object.entries((content.concepts ?? {}) as Record<string, unknown>)) {
      if (concepts[name]) throw problem(`the concept ${name} is there already`);
      concepts[name] = linesOf(terms).flatMap((line) => line.split(language === "zh" ? /[;；\s]+/ : /;/)).map((term) => term.trim()).filter(Boolean);
    }
    for (const raw of (content.patterns ?? []) as Record<string, unknown>[]) {
      for (const key of Object.keys(raw)) if (!PATTERN_KEYS.includes(key)) throw problem(`\`${key}\` is no part of a pattern (${PATTERN_KEYS.join(", ")})`);
      const name = String(raw.name);
      const match = (raw.match ?? []) as Sample[];
      const spare = (raw.spare ?? []) as Sample[];
      if (match.length === 0 || spare.length === 0) throw problem(`${name} needs a \`match\` and a \`spare\` text`);
      const kind = typeof content.finding === "string" ? { finding: content.finding } : { element: String(content.element ?? raw.name) };
      const { also, ...rest } = raw;
      const pattern = { ...(rest as unknown as PatternData), ...kind, name, any: linesOf(raw.any).flatMap((line) => line.split(";").map((one) => one.trim()).filter(Boolean)), match, spare, file };
      patterns.push(pattern);
      for (const finding of (also ?? []) as string[]) patterns.push({ ...pattern, finding });
    }
  }
  return { language, concepts, patterns, ...(language === "zh" ? { disguises: JSON.parse(readFileSync(join(root, "disguises.json"), "utf8")) as Record<string, string> } : {}) };
}

/** Lines of a block or items of a list, without blanks and comments. */
function linesOf(value: unknown): string[] {
  const lines = Array.isArray(value) ? value.map(String) : String(value ?? "").split("\n");
  return lines.map((line) => line.replace(/\s#(?: .*)?$/, "").trim()).filter((line) => line !== "" && !line.startsWith("# "));
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => join(folder, name));
}

/** The compiled form: everything but the texts that prove it. */
export function plainLexicon({ language, concepts, patterns, disguises }: LexiconSource): LexiconData {
  return {
    language,
    concepts,
    patterns: patterns.map(({ file: _file, match: _match, spare: _spare, ...pattern }) => pattern),
    ...(disguises ? { disguises } : {}),
  };
}

/** The languages whose lexicons come with the package, in the order in which they are compiled. */
export const LANGUAGES = ["zh", "en"];

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
  const lines = exampleFiles().flatMap(textsOf);
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
