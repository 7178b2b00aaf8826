import { baselineOf, goneFrom, isKnown, knownBy } from "../lint/baseline";
import type { Severity } from "../lint/finding";
import { ENGINE_VERSION } from "../engine/version";
import { LINT_FORMATS, type LintFormat } from "../report/lint-formats";
import { totalsOf, type LintedFile, type LintReport } from "../report/lint-summary";
import { PLAIN } from "../report/style";
import type { Call, Command, Status } from "./command";
import { askedOf, baselineAt, LINT_OPTIONS, type Asked } from "./lint-options";
import { keepInputs } from "./output-path";
import { Progress } from "./progress";
import { settingsOf, settingsText, type Settings } from "./settings";
import { SETTINGS, SHOW, formatOf } from "./standard-options";
import { tellProblems } from "./tell-problems";
import { readText, writeText } from "./text-file";

/** `lawful-contact lint`: may these templates be used? */
export const lint: Command = {
  name: "lint",
  arguments: "[PATH|GLOB]…",
  summary: "judge templates of messages, letters and calls: what may not be said and what has to be",
  details: [
    "Reads plain text, Markdown, HTML, catalogues in YAML or JSON, and CSV, with placeholders, Handlebars or Liquid; every branch is judged. For what contact a template is meant stands in its front matter, beside it in its catalogue, under `lint` in the settings, or in the options below.",
    "A finding is an error where an enforced rule forbids the words or misses some; unproven where it turns on a fact that is not told, or nobody can read the language; a warning where a rule only advises; else a note. Errors and unproven ones give status 1, and what cannot be read gives 2.",
    "A comment `lawful-contact-allow WHAT until YYYY-MM-DD: REASON` lets what comes next pass; WHAT is a finding, an element or a rule.",
  ].join("\n\n"),
  options: { ...SETTINGS, ...SHOW, ...LINT_OPTIONS },
  async run(call) {
    const { io, options } = call;
    const settings = settingsOf(call);
    if (options.has("show-config")) {
      await io.stdout.write(settingsText(settings));
      return 0;
    }
    const asked = askedOf(call, settings);
    const report = await judged(call, settings, asked);
    keepInputs([options.value("output") ?? [], asked.reports.map(({ file }) => file), asked.writeBaseline ?? []].flat(), report.results.map(({ file }) => file), io);
    const { problems } = report;
    const all = [...problems, ...report.results.flatMap((file) => file.problems)];
    if (all.length > 0) await tellProblems(call, all, settings.language);
    await write(call, report, settings, asked);
    if (asked.writeBaseline !== undefined) {
      writeText(asked.writeBaseline, `${JSON.stringify(baselineOf(report.results.flatMap(({ findings, known }) => [...findings, ...known])), null, 2)}\n`, io);
      return all.length > 0 ? 2 : 0;
    }
    return statusOf(report, asked);
  },
};

async function judged(call: Call, settings: Settings, asked: Asked): Promise<LintReport> {
  const { io } = call;
  // Parsers of templates are for this command alone.
  const { lintFiles } = await import("../lint-files/lint-files");
  const { packs, advise, assume, language, lint: own = {}, file } = settings;
  const run = await lintFiles(asked.patterns, {
    packs, advise, assume, language, date: asked.date, context: asked.context, cwd: io.cwd,
    settings: own, ...(file !== undefined && { settingsFile: file, settingsText: readText(file, io) }),
  });
  const baseline = asked.baseline === undefined ? undefined : baselineAt(asked.baseline, io);
  const known = baseline === undefined ? undefined : knownBy(baseline);
  const progress = new Progress(io, { noun: "files", total: run.files.length });
  const results: LintedFile[] = [];
  for await (const result of run.results()) {
    results.push(apart(result, known));
    await progress.tick();
  }
  await progress.end();
  // What could not be judged may hold them still.
  const judgedWhole = results.filter(({ problems }) => problems.length === 0).map(({ file, findings, known: old, suppressed }) => ({ file, found: [...findings, ...old, ...suppressed] }));
  return { results, problems: run.problems, hasBaseline: known !== undefined, gone: baseline === undefined ? 0 : goneFrom(baseline, judgedWhole).length };
}

/** Findings that the baseline knows stand apart from the others. */
function apart(result: Omit<LintedFile, "known">, known: ReadonlyMap<string, Severity> | undefined): LintedFile {
  const isOld = (finding: LintedFile["findings"][number]): boolean => known !== undefined && isKnown(finding, known);
  return { ...result, findings: result.findings.filter((finding) => !isOld(finding)), known: result.findings.filter(isOld) };
}

async function write(call: Call, report: LintReport, { language }: Settings, { reports }: Asked): Promise<void> {
  const { options, io, style } = call;
  const format = (options.value("format") as LintFormat | undefined) ?? formatOf(call);
  const output = options.value("output");
  const inFormat = (name: LintFormat, as = PLAIN): string => LINT_FORMATS[name](report, { version: ENGINE_VERSION, language, style: as });
  if (output === undefined) await io.stdout.write(inFormat(format, style.stdout));
  else writeText(output, inFormat(format), io);
  for (const { format: other, file } of reports) writeText(file, inFormat(other), io);
}

function statusOf(report: LintReport, { maxWarnings }: Asked): Status {
  const { problems, error, unproven, warning } = totalsOf(report);
  if (problems > 0) return 2;
  return error > 0 || unproven > 0 || warning > maxWarnings ? 1 : 0;
}
