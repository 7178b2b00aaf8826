import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { LexiconData, PatternData } from "../text/lexicon";

/** Where the lexicons of all languages lie. */
export const ROOT = "src/packs/lexicons";
/** The languages whose lexicons come with the package, in the order in which they are compiled. */
export const LANGUAGES = ["zh", "en"];
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
