import type { PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";
import { quoted, type Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { expectedInChinese } from "./expected-in-chinese";
import { PACK_PROBLEMS, type PackProblemCode } from "./pack-problems";

/** Packs that do not fit, with every problem found in them, in the order of the files. */
export class PackError extends Error {
  override readonly name = "PackError";

  constructor(
    /** All that were found, in their order. */
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(problemText).join("\n"));
  }
}

/** Where a problem stands in the files that a pack was read from. */
export interface PackPlace {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The rule that it concerns. */
  readonly rule?: string;
  /** What was found, as the file writes it. */
  readonly written?: string;
}

const TYPES: Readonly<Record<string, string>> = { string: "a text", object: "a map", record: "a map", array: "a list", boolean: "true or false", number: "a number", int: "a whole number", nonoptional: "a condition" };

/** Where the mend alone does not tell what would fit. */
const TELLS_WHAT_FITS: ReadonlySet<string> = new Set(["pack/wrong-type", "pack/unknown-value", "pack/missing", "pack/dates", "pack/unknown-calendar", "pack/unknown-pack", "pack/unknown-placeholder", "pack/unknown-group", "pack/unknown-key", "pack/waiver", "pack/rule-id", "pack/duplicate-key"]);

/** Of the values that would fit, the one that was most likely meant. */
function meantValue(code: string, found: unknown, expected: string): string | undefined {
  if (code !== "pack/unknown-value" || typeof found !== "string" || !expected.startsWith("one of ")) return undefined;
  const guess = nearest(found, expected.slice("one of ".length).split(", "));
  return guess === undefined ? undefined : `did you mean \`${guess}\`?`;
}

/** Schemas speak in whole sentences or in names of types. */
function wordsFor(expected: string): string {
  return expected.replace(/^a value of type (\w+)$/, (whole, type: string) => TYPES[type] ?? whole).replace(/ (is|are) expected(?=,|$)/, "");
}

/** A problem of a pack as `checkPack` and the compilers find it, in words and at its place. */
export function problemOf({ code, path, found, expected, fix }: PackProblem, place: PackPlace = {}): Problem {
  const row = PACK_PROBLEMS[code as PackProblemCode];
  const key = path.filter((step) => typeof step === "string").at(-1) ?? "the file";
  // A number where a text is expected was a pinpoint, a date or a clock time without its quotes.
  const wasUnquoted = code === "pack/wrong-type" && expected === "a value of type string" && Boolean(place.written);
  const wanted = found === "" && code === "pack/wrong-type" ? "a text that is not empty" : wordsFor(expected);
  const wasCut = code === "pack/unknown-key" && key.includes(" ");
  const mend = wasUnquoted ? `quote it: "${place.written}"` : wasCut ? "quote the whole text: a comma or a colon ended it before this" : (meantValue(code, found, expected) ?? fix);
  const shown = found === undefined ? undefined : wasUnquoted ? place.written : quoted(found);
  const prefix = place.rule === undefined ? "" : `${place.rule}: `;
  const fill = (template: string) => template.replace(/\{([a-z]+)\}/g, (_, name: string) => ({ key, name: typeof found === "string" ? found.slice(0, 80) : key, found: shown ?? "" })[name] ?? "");
  const en = `${prefix}${fill(row.says.en)}; expected ${wanted}. ${sentence(mend)}`;
  const wantedZh = expectedInChinese(wanted);
  const zh = `${prefix}${fill(row.says.zh)}${TELLS_WHAT_FITS.has(code) ? `；应为 ${wantedZh}` : ""}。${wasUnquoted ? `请加引号："${place.written}"。` : inChinese(mend, row.fix.zh)}`;
  return {
    code,
    path: pathInWords(path),
    ...(shown !== undefined && { found: shown }),
    expected: wanted,
    fix: mend,
    message: en,
    ...(place.file !== undefined && { file: place.file, line: place.line, column: place.column }),
    zh: { expected: wantedZh, fix: wasUnquoted ? `请加引号："${place.written}"` : inChinese(mend, row.fix.zh), message: zh },
  };
}

/** A problem as a compiler prints it: place and code, then what is wrong and how to mend it. */
export function problemText({ code, path, message, file, line, column }: Problem): string {
  const place = file === undefined ? path : line === undefined ? file : `${file}:${line}:${column}`;
  return `${place === "" ? "" : `${place}  `}${code}\n  ${message}`;
}

/** `rules[3].binds["recipient.role"]` */
export function pathInWords(path: Path): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : /^[A-Za-z][\w-]*$/.test(key) ? `${index === 0 ? "" : "."}${key}` : `["${key}"]`)).join("");
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}

function inChinese(fix: string, general: string): string {
  const meant = /^did you mean `(.+)`\?$/.exec(fix)?.[1];
  return meant === undefined ? `${general}。` : `是否应为 \`${meant}\`？`;
}
