import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { reasonOfFailure } from "../files/file-failure";
import { parseBaseline } from "../lint/baseline";
import type { FileFinding, FileResult } from "../lint/file-result";
import type { Finding, TemplateFault } from "../lint/finding";
import { fingerprintOf } from "../lint/fingerprint";
import { LINT_OPTIONS, createLinter, type Linter, type LintOptions } from "../lint/linter";
import { placesIn } from "../lint/place";
import { refuseUnknown } from "../records/known-keys";
import type { Problem } from "../records/problem";
import { matcherOf, onTop, settingsByFile } from "./context";
import { decode } from "./decode";
import { findFiles } from "./find-files";
import { lintProblem } from "./lint-problem";
import type { LocatedTemplate, ReadFile } from "./located-template";
import { readFileText } from "./read-file";
import type { LintSettings } from "./settings";
import { complaintOf, reachOf, suppress, unusedFinding, type Reaching } from "./suppressing";

/** By what templates in files are judged, and where they stand. */
export interface LintFilesOptions extends LintOptions {
  /** The folder that patterns and the names of files start from. */
  readonly cwd: string;
  /** What settings say of files; of `lint` in `lawful-contact.config.yaml`. */
  readonly settings?: Pick<LintSettings, "ignore" | "fields" | "contexts" | "suppress">;
  /** The file that the settings stand in, relative to `cwd`: their patterns start from its folder. */
  readonly settingsFile?: string;
  /** What that file says, so that what is wrong with its suppressions is told at their place. Absent: at its beginning. */
  readonly settingsText?: string;
}

/** A file that was found, or what matched nothing; in the order in which they are judged. */
export interface LintRun {
  /** As the patterns name them, from `cwd` on, with forward slashes; sorted. */
  readonly files: readonly string[];
  /** Patterns that match nothing, and folders that cannot be read. */
  readonly problems: readonly Problem[];
  /** The results of the files, in their order, and at the end one of the settings where they are at fault. */
  results(): AsyncGenerator<FileResult>;
}

const OPTIONS = { ...LINT_OPTIONS, cwd: true, settings: true, settingsFile: true, settingsText: true } as const satisfies Record<keyof LintFilesOptions, true>;

/** No template is that large. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Judges the templates in files that patterns match: plain text, Markdown, HTML, catalogues in YAML and JSON, tables. What cannot be
 * read is told among the problems of its file, and the others are judged all the same.
 *
 * @param patterns  paths, folders and glob patterns, relative to `cwd`
 * @throws {GateError} on packs that cannot be judged by; {RangeError} on a date that is none, and on options that there are not
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions): Promise<LintRun> {
  refuseUnknown(options, OPTIONS);
  const { cwd: _cwd, settings: _settings, settingsFile: _file, settingsText: _text, ...lintOptions } = options;
  const run = new Run(options, createLinter(lintOptions));
  const { files, matched, problems } = await findFiles(patterns, options.cwd, (file) => run.isIgnored(file));
  return { files, problems, results: () => run.results(files, matched) };
}

class Run {
  private readonly ruleIds: ReadonlySet<string>;
  private readonly settled: { readonly reaching: Reaching; readonly matches: (file: string) => boolean; readonly where: ReturnType<Run["inSettings"]>; readonly isOneFile: boolean; met: boolean }[] = [];
  private readonly complaints: FileFinding[] = [];
  private readonly settingFor: ReturnType<typeof settingsByFile>;
  private readonly ignored: (file: string) => boolean;

  constructor(private readonly options: LintFilesOptions, private readonly linter: Linter) {
    this.settingFor = settingsByFile(options.settings?.contexts ?? []);
    this.ignored = matcherOf([options.settings?.ignore ?? []].flat().flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, "")}/**`]));
    this.ruleIds = new Set(options.packs.flatMap(({ rules }) => rules.map(({ id }) => id)));
    const places = suppressionPlaces(options.settingsText);
    for (const [index, { files = "**", template, what, until, reason }] of (options.settings?.suppress ?? []).entries()) {
      const suppression = { targets: [what].flat(), until, reason };
      const where = this.inSettings(places[index]);
      const complaint = complaintOf(suppression, undefined, where, options.date, this.ruleIds, options.language ?? "en");
      if (complaint !== undefined) this.complaints.push(complaint);
      else this.settled.push({ matches: matcherOf(files), where, isOneFile: ![files].flat().some((pattern) => /[*?{}[\]()!]/.test(pattern)), met: false, reaching: { suppression, by: "settings", used: false, reaches: (finding) => template === undefined || finding.template === template } });
    }
  }

  /** A pattern that names a folder is about all that is in it. */
  isIgnored(file: string): boolean {
    return this.ignored(this.underSettings(file));
  }

  async *results(files: readonly string[], matched: ReadonlySet<string>): AsyncGenerator<FileResult> {
    for (const file of files) {
      // Small files are read in a row faster than by turns.
      const bytes = this.read(file);
      // What the linter itself wrote down is no catalogue.
      if (matched.has(file) && Buffer.isBuffer(bytes) && isBaseline(file, bytes)) continue;
      yield Buffer.isBuffer(bytes) ? this.judge(file, bytes, matched.has(file)) : notJudged(file, bytes);
    }
    const unused = this.settled.filter(({ met, reaching }) => met && !reaching.used).map(({ reaching: { suppression }, where }) => unusedFinding(suppression, where, this.options.language ?? "en"));
    const findings = [...this.complaints, ...unused].sort((a, b) => a.from - b.from);
    if (findings.length > 0) yield { file: this.inSettings().file, templates: 0, findings, suppressed: [], problems: [] };
  }

  private read(file: string): Buffer | Problem {
    try {
      const path = resolve(this.options.cwd, file);
      // What is no file of the disk has no size before it is read.
      const isTooLarge = (size: number): boolean => size > MOST_BYTES;
      const bytes = isTooLarge(statSync(path).size) ? undefined : readFileSync(path);
      return bytes === undefined || isTooLarge(bytes.length) ? lintProblem("lint/too-large", { file, expected: { en: `at most ${MOST_BYTES} bytes`, zh: `至多 ${MOST_BYTES} 字节` } }) : bytes;
    } catch (error) {
      return lintProblem("lint/unreadable-file", { file, expected: reasonOfFailure(error) });
    }
  }

  /** @param isMatched  the file was not named by itself: then all that a setting is about may have been judged */
  private judge(file: string, bytes: Buffer, isMatched: boolean): FileResult {
    const { settings = {}, context: asked = {} } = this.options;
    const { files: _files, encoding, format, syntax, ...context } = this.settingFor(this.underSettings(file));
    const decoded = decode(bytes, encoding);
    if ("fault" in decoded) return notJudged(file, lintProblem(decoded.fault === "binary" ? "lint/binary" : "lint/encoding", { file, expected: decoded.why }));
    const { text } = decoded;
    const read = readFileText(file, text, { context: onTop(context, asked), ...(settings.fields && { fields: settings.fields }), ...(format && { format }), ...(syntax && { syntax }) });
    const source: Source = { file, name: this.underSettings(file), text, placeIn: placesIn(text), lineAt: lineReader(text) };
    const { findings, problems } = this.lint(read.templates, source);
    const { complaints, reaching } = this.directivesOf(read, source);
    const fromSettings = this.settled.filter(({ matches }) => matches(this.underSettings(file)));
    for (const one of fromSettings) one.met ||= isMatched || one.isOneFile;
    const left = suppress(findings, [...reaching, ...fromSettings.map((one) => one.reaching)]);
    const unused = read.templates.length === 0 ? [] : reaching.filter(({ used }) => !used).map(({ complaint }) => complaint);
    return {
      file, templates: read.templates.length,
      findings: [...complaints, ...left.findings, ...unused].sort((a, b) => a.line - b.line || a.column - b.column), suppressed: left.suppressed,
      problems: [...read.problems.map((problem) => ({ ...problem, file })), ...problems],
    };
  }

  /** What the linter finds in the templates of a file, and which of them it cannot read. */
  private lint(templates: readonly LocatedTemplate[], source: Source): { readonly findings: FileFinding[]; readonly problems: Problem[] } {
    const problems: Problem[] = [];
    const findings: FileFinding[] = [];
    const seenNotes = new Set<string>();
    for (const located of templates) {
      const result = this.linter.lint(located.template);
      for (const fault of result.faults) problems.push(faultProblem(fault, source, located));
      for (const finding of result.findings) {
        // What is said of the context, or of a partial, is the same for every entry of a catalogue: once is enough.
        const isRepeated = (finding.kind === "context" || finding.kind === "undecided" || finding.kind === "partial") && seenNotes.has(finding.message);
        seenNotes.add(finding.message);
        if (!isRepeated) findings.push(inFile(finding, source, located));
      }
    }
    return { findings, problems };
  }

  /** The suppressions that comments in a file ask for, and complaints of those that may not be used. */
  private directivesOf({ templates, isCatalogue, directives }: ReadFile, { file, text, placeIn, lineAt }: Source): { readonly complaints: FileFinding[]; readonly reaching: (Reaching & { readonly complaint: FileFinding })[] } {
    const { date, language = "en" } = this.options;
    const complaints: FileFinding[] = [];
    const reaching: (Reaching & { readonly complaint: FileFinding })[] = [];
    for (const directive of directives) {
      const where = { file, ...placeIn(directive.from, directive.to), excerpt: lineAt(directive.line) };
      const complaint = complaintOf(directive.suppression, directive.fault, where, date, this.ruleIds, language);
      if (complaint !== undefined) complaints.push(complaint);
      else reaching.push({ suppression: directive.suppression, by: "comment", reaches: reachOf(directive, text, templates, isCatalogue), used: false, complaint: unusedFinding(directive.suppression, where, language) });
    }
    return { complaints, reaching };
  }

  /** A file's name as the patterns of the settings see it. */
  private underSettings(file: string): string {
    const { cwd, settingsFile = "settings" } = this.options;
    return relative(resolve(cwd, dirname(settingsFile)), resolve(cwd, file)).replaceAll("\\", "/");
  }

  private inSettings({ from, to }: { readonly from: number; readonly to: number } = { from: 0, to: 0 }) {
    const { settingsFile = "settings", settingsText = "" } = this.options;
    const place = placesIn(settingsText)(from, to);
    return { file: settingsFile, excerpt: lineReader(settingsText)(place.line), ...place };
  }
}

const isBaseline = (file: string, bytes: Buffer): boolean => file.endsWith(".json") && bytes.includes('"fingerprint"') && parseBaseline(bytes.toString("utf8")) !== undefined;

/** Where each suppression stands in the settings. */
function suppressionPlaces(text: string | undefined): { readonly from: number; readonly to: number }[] {
  if (text === undefined) return [];
  const list = parseDocument(text, { logLevel: "silent" }).getIn(["lint", "suppress"], true);
  return (isSeq(list) ? list.items : []).map((item) => {
    const [from = 0, to = from] = (item as { readonly range?: readonly number[] | null } | null)?.range ?? [];
    return { from, to };
  });
}

/** A file as places in it are told. */
interface Source {
  readonly file: string;
  /** As the settings see it, wherever the call was made from. */
  readonly name: string;
  readonly text: string;
  readonly placeIn: ReturnType<typeof placesIn>;
  /** A line by its number, from 1. */
  readonly lineAt: (line: number) => string;
}

const notJudged = (file: string, problem: Problem): FileResult => ({ file, templates: 0, findings: [], suppressed: [], problems: [problem] });

function inFile(finding: Finding, { file, name, placeIn, lineAt }: Source, { template: { id, envelope }, toFile, envelopeToFile }: LocatedTemplate): FileFinding {
  const map = finding.in === "envelope" && envelope !== undefined ? (envelopeToFile ?? toFile) : toFile;
  const { from, to } = map(finding.from, finding.to);
  const place = placeIn(from, to);
  return { ...finding, file, ...(id !== undefined && { template: id }), ...place, excerpt: lineAt(place.line), fingerprint: fingerprintOf([name, finding.fingerprint]) };
}

function faultProblem({ code, found, expected, place }: TemplateFault, { file, placeIn }: Source, { toFile }: LocatedTemplate): Problem {
  const { from, to } = toFile(place.from, place.to);
  const { line, column } = placeIn(from, to);
  return lintProblem(code, { file, line, column, found, ...(expected !== undefined && { expected }) });
}

function lineReader(text: string): (line: number) => string {
  let lines: string[] | undefined;
  return (line) => (lines ??= text.split(/\r\n|[\n\r\u2028\u2029]/))[line - 1] ?? "";
}
