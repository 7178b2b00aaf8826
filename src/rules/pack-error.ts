import type { PackProblem } from "../operators/compile";
import type { Path } from "../operators/operator";
import { quoted, type Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { expectedInChinese } from "./expected-in-chinese";
import { fixInChinese } from "./fixes-in-chinese";
import { meantBound, meantForm } from "./meant-form";
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
const TELLS_WHAT_FITS: ReadonlySet<string> = new Set(["pack/wrong-type", "pack/unknown-value", "pack/missing", "pack/dates", "pack/unknown-calendar", "pack/unknown-pack", "pack/unknown-placeholder", "pack/unknown-group", "pack/unknown-key", "pack/waiver", "pack/rule-id", "pack/duplicate-key", "pack/fact", "pack/no-effect", "pack/unknown-test"]);

const BILINGUAL = '{ zh: "…", en: "…" }, at least one of them';
/** What a map or list of this name holds. */
const FORMS: Readonly<Record<string, string>> = {
  cite: '{ instrument: house.manual, at: "2.1" }', "in-force": '{ from: "2026-01-01" }', title: BILINGUAL, note: BILINGUAL, message: BILINGUAL,
  events: "{ branch-agreed: { effect: restricts, scope: [personId] } }", instruments: '{ house.manual: { title: { en: "…" }, force: policy } }', scope: "a list, for instance [personId]",
  per: "a list, for instance [debtor]", facts: "a list, for instance [{ path: case.vip, type: boolean }]", extends: "a list, for instance [cn]",
};
/** Keys that hold a local date. */
const DATES: ReadonlySet<string> = new Set(["from", "until", "enforced-from", "reviewed"]);
const CONDITIONS = ["prohibit", "require", "duty"] as const;

/** Of the values that would fit, the one that was most likely meant. */
function meantValue(code: string, found: unknown, expected: string): string | undefined {
  if (code !== "pack/unknown-value" || typeof found !== "string" || !expected.startsWith("one of ")) return undefined;
  const guess = nearest(found, expected.slice("one of ".length).split(", "));
  return guess === undefined ? undefined : `did you mean \`${guess}\`?`;
}

/** Schemas speak in whole sentences or in names of types. */
function wordsFor(expected: string, key: string, isMissing: boolean): string {
  const type = /^a value of type (\w+)$/.exec(expected)?.[1];
  if (type === "object" || type === "array" || type === "record") return FORMS[key] ?? TYPES[type]!;
  if (type === "string" && isMissing && DATES.has(key)) return 'a date in quotes, for instance "2026-04-07"';
  return (type === undefined ? expected : (TYPES[type] ?? expected)).replace(/ (is|are) expected(?=,|$)/, "");
}

const didYouMean = (guess: string | undefined): string | undefined => (guess === undefined ? undefined : `did you mean \`${guess}\`?`);

/** How it is mended, as far as what was found tells more than the one who found the problem could. */
function mendOf({ code, found, expected, fix }: PackProblem, wanted: string, key: string, unquoted: string | undefined): string {
  // A number where a text is expected was a pinpoint, a date or a clock time without its quotes.
  if (unquoted !== undefined) return `quote it: "${unquoted}"`;
  if (code === "pack/unknown-key" && key.includes(" ")) return "quote the whole text: a comma or a colon ended it before this";
  const guess = didYouMean(code === "pack/unknown-test" ? meantBound(found) : code === "pack/wrong-type" || code === "pack/unknown-value" ? meantForm(found, wanted) : undefined) ?? meantValue(code, found, expected);
  if (guess !== undefined && !(fix === "drop the quotes" && guess === didYouMean(String(found)))) return guess;
  if (fix === "drop the quotes" && guess === undefined) return wanted === "true or false" ? "write `true` or `false`" : "write a number, or a bound such as { at-least: 30 }";
  const mark = typeof found === "string" && fix !== "quote the value" && code.startsWith(`pack/unknown-`) ? /[，、]/.exec(found)?.[0] : undefined;
  return mark === undefined ? fix : `write \`,\` for \`${mark}\``;
}

/** A problem of a pack as `checkPack` and the compilers find it, in words and at its place. */
export function problemOf(problem: PackProblem, place: PackPlace = {}): Problem {
  const { code, path, found, expected } = problem;
  const row = PACK_PROBLEMS[code as PackProblemCode];
  const key = path.filter((step) => typeof step === "string").at(-1) ?? "the file";
  const unquoted = code === "pack/wrong-type" && expected === "a value of type string" && place.written ? place.written : undefined;
  const wanted = found === "" && code === "pack/wrong-type" ? "a text that is not empty" : wordsFor(expected, key, found === undefined);
  const mend = mendOf(problem, wanted, key, unquoted);
  const shown = found === undefined ? undefined : (unquoted ?? quoted(found));
  const prefix = place.rule === undefined ? "" : `${place.rule}: `;
  const fill = (template: string) => template.replace(/\{([a-z]+)\}/g, (_, name: string) => ({ key, name: typeof found === "string" ? found.slice(0, 80) : key, found: shown ?? "" })[name] ?? "");
  const wrong = code === "pack/wrong-type" ? (conditionsOf(expected, found) ?? undefined) : undefined;
  const en = `${prefix}${wrong?.en ?? fill(row.says.en)}; expected ${wanted}. ${sentence(mend)}`;
  const wantedZh = expectedInChinese(wanted);
  const mendZh = fixInChinese(mend) ?? row.fix.zh;
  const zh = `${prefix}${wrong?.zh ?? fill(row.says.zh)}${TELLS_WHAT_FITS.has(code) ? `；应为 ${wantedZh}` : ""}。${/[？。]$/.test(mendZh) ? mendZh : `${mendZh}。`}`;
  return {
    code,
    path: pathInWords(path),
    ...(shown !== undefined && { found: shown }),
    expected: wanted,
    fix: mend,
    message: en,
    ...(place.file !== undefined && { file: place.file, line: place.line, column: place.column }),
    zh: { expected: wantedZh, fix: mendZh, message: zh },
  };
}

/** Which conditions a rule has, where it has not exactly one. */
function conditionsOf(expected: string, found: unknown): { readonly en: string; readonly zh: string } | undefined {
  if (!expected.startsWith("exactly one of `prohibit`") || typeof found !== "object" || found === null) return undefined;
  const has = CONDITIONS.filter((key) => Object.hasOwn(found, key)).map((key) => `\`${key}\``);
  return has.length === 0 ? { en: "the rule has no condition", zh: "规则没有条件" } : { en: `the rule has ${has.join(" and ")}`, zh: `规则同时有 ${has.join("、")}` };
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
