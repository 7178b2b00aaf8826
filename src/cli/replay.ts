import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { OWN_RULES } from "../engine/own-rules";
import { reasonOfFailure } from "../files/file-failure";
import { replayHtml } from "../report/replay-html";
import { replayText, summaryJson } from "../report/replay-summary";
import { problemsData } from "../report/problems";
import { replayGrouped } from "../replay/grouped";
import { lawChanges, type LawChange } from "../replay/law-changes";
import { ReplayError, type LogSource, type SourceDigest } from "../replay/log-source";
import { appliedNow, type Manifest } from "../replay/manifest";
import { maskedProblem } from "../replay/masked";
import { OutputFiles, type OutputFile, type WrittenFile } from "../replay/output-files";
import { Replay, type ReplayOptions } from "../replay/replay";
import type { BlockThreads } from "../replay/read-blocks";
import { replayProblem, type Reject } from "../replay/replay-problem";
import { Sample } from "../replay/sample";
import { Summariser } from "../replay/summariser";
import type { Summary } from "../replay/summary";
import type { Where } from "../replay/where";
import { valueInWords } from "../rules/fact-words";
import type { Call, Command, Status } from "./command";
import { earlierOutputs, leftParts } from "./earlier-outputs";
import { filesOf } from "./inputs";
import { logFile, refuseLog } from "./log-file";
import { loadMappings } from "./mapping-source";
import { messagesInWords } from "./messages-in-words";
import { keepInputs } from "./output-path";
import { lawDataOf, lawOf, type LawData } from "./replay-law";
import { REPLAY_OPTIONS, memoryOf, readCount, whereOf, wordsOf } from "./replay-options";
import { ReplayPart, headOf, type CallData, type Done, type LogData, type PartResult } from "./replay-part";
import { ReplayPool } from "./replay-pool";
import { ReplayProgress, sizeOf } from "./replay-progress";
import { settingsOf, type Settings } from "./settings";
import { problemsOf, tellProblems } from "./tell-problems";
import { refuse } from "./usage-error";

/** `lawful-contact replay`: a log, each contact judged by the law of its day. */
export const replay: Command = {
  name: "replay",
  arguments: "[FILE|-]…",
  summary: "judge the contacts of a log, each by the law of its instant and by what was prior to it",
  details: [
    "A log holds one record a line (case, contact, event), in any order, gzip or not. Contacts come out by debtor and time, each permitted, violated (the log proves it) or unproven (the log cannot show that it was permitted, and says what is missing). A row that cannot be read is kept aside with its reason, and makes the status 2; so does a log without any contact, but for --grouped, where a part may be empty.",
    "With --out the folder gets decisions, rejects.ndjson, summary.json and manifest.json, each under its name only once all are whole; `lawful-contact verify` repeats the run from the manifest.",
  ].join("\n\n"),
  options: REPLAY_OPTIONS,
  async run(call) {
    const run = new ReplayCall(call);
    const forget = call.io.onEnded?.(() => run.drop());
    try {
      return await run.run();
    } catch (error) {
      run.drop();
      return refuseLog(error);
    } finally {
      forget?.();
    }
  },
};

/** Text held back before it is written to the standard output, in UTF-16 units. */
const HELD = 1 << 16;

/** Signals are listened to so often. */
const EVERY_MS = 200;

/** Fewer records are judged before a thread has begun. */
const LEAST_FOR_THREADS = 20_000;

/** The rules that may stand among the reasons. */
const ruleIdsOf = ({ packs, otherPacks = [] }: LawData): string[] => [...[...packs, ...otherPacks].flatMap(({ rules }) => rules.map(({ id }) => id)), ...Object.keys(OWN_RULES)];

class ReplayCall {
  private readonly settings: Settings;
  private readonly files: readonly string[];
  private readonly law: LawData;
  private readonly options: ReplayOptions;
  private readonly part: CallData;
  private readonly workers: number | undefined;
  /** Undefined while there is too little to judge. */
  private pool: ReplayPool | undefined;
  /** Undefined with --grouped, and before it begins. */
  private whole: Replay | undefined;
  private readonly summariser = new Summariser();
  private readonly outputs: OutputFiles | undefined;
  private readonly earlier: readonly string[] = [];
  private readonly decisions: OutputFile | undefined;
  private readonly rejects: OutputFile | undefined;
  private readonly sample: Sample | undefined;
  private readonly progress: ReplayProgress;
  private held = "";
  private refused = 0;
  private passedOver = 0;
  private problems: Reject[] = [];
  private judged = 0;
  private heard = 0;
  private readonly inputs: SourceDigest[] = [];

  constructor(private readonly call: Call) {
    const { io, options } = call;
    this.settings = settingsOf(call);
    this.files = filesOf(call);
    this.law = lawDataOf(call, this.settings);
    this.options = {
      ...lawOf(this.law),
      ...memoryOf(options),
      reject: (reject) => this.keepAside(reject),
      ignore: () => void this.passedOver++,
      wasRead: (source) => void this.inputs.push(source),
    };
    const size = readCount("--sample", options.value("sample"));
    if (size === undefined && options.has("seed")) refuse("usage/missing-argument", { expected: { en: "--sample with a number, which --seed picks by", zh: "--sample 及数量（--seed 用于抽样）" } });
    const sample = size === undefined ? undefined : { size, seed: options.value("seed") ?? "" };
    if (sample !== undefined) this.sample = new Sample(sample.size, sample.seed);
    const format = options.value("format") === "csv" ? "csv" : "ndjson";
    this.part = { law: this.law, format, where: whereOf(options, ruleIdsOf(this.law)), isUnmasked: options.has("unmasked"), ...(sample !== undefined && { sample }) };
    this.workers = readCount("--workers", options.value("workers"));
    this.progress = new ReplayProgress(io);
    const out = options.value("out");
    if (out !== undefined) {
      const folder = resolve(io.cwd, out);
      this.earlier = earlierOutputs(folder);
      const left = leftParts(folder);
      keepInputs([...this.earlier, ...left, `decisions.${format}`, "rejects.ndjson", "summary.json", "manifest.json", "report.html"].map((name) => join(out, name)), [...this.files, ...this.settings.mapping], io);
      try {
        this.outputs = new OutputFiles(folder);
        for (const name of left) rmSync(join(folder, name), { force: true });
        this.decisions = this.outputs.open(`decisions.${format}`);
        this.rejects = this.outputs.open("rejects.ndjson");
      } catch (error) {
        refuse("usage/unwritable-file", { file: out, expected: reasonOfFailure(error) });
      }
    } else if (options.has("html")) refuse("usage/missing-argument", { expected: { en: "--out with the folder of the report", zh: "--out 及报告所在的文件夹" } });
    this.text(headOf(this.part));
  }

  async run(): Promise<Status> {
    const { options, io } = this.call;
    const sources = this.files.map((name) => logFile(name, io));
    const isGrouped = options.has("grouped");
    const mappings = await loadMappings(this.settings.mapping, io, this.options.extra);
    for (const { sources: read } of mappings) this.inputs.push(...read);
    if (isGrouped && this.options.historyFrom === undefined) refuse("usage/missing-argument", { expected: { en: "--history-from: a part of a log does not show where the whole began", zh: "--history-from：日志的一部分看不出整体从何时开始" } });
    const whole = (this.whole = isGrouped ? undefined : new Replay({ ...this.options, mappings, threads: this.readers(), progress: this.readingProgress() }));
    try {
      if (whole === undefined) for (const source of sources) await this.filter(source, mappings);
      else {
        const without: string[] = [];
        for (const source of sources) {
          const before = whole.records;
          await whole.read(source);
          if (whole.records === before) without.push(source.name);
        }
        // An empty partition of --grouped is an ordinary one; an empty log is an export that failed.
        if (whole.records === 0) throw new ReplayError([{ ...replayProblem("replay/empty-log"), file: sources.map(({ name }) => name).join(", ") }]);
        // One of several files that gives nothing is mostly an export that failed too.
        if (without.length > 0) await tellProblems(this.call, without.map((file) => ({ ...replayProblem("replay/no-rows"), file })), this.settings.language);
        await this.judge(whole);
      }
    } finally {
      whole?.close();
      await this.pool?.close();
    }
    await this.progress.end();
    for (const text of this.sample?.texts() ?? []) this.text(text);
    await this.flush();
    const summary = this.summariser.result();
    if (whole !== undefined && summary.contacts === 0 && this.refused === 0 && isMissed(this.part.where)) throw new ReplayError([{ ...replayProblem("replay/no-contact"), file: sources.map(({ name }) => name).join(", ") }]);
    if (this.outputs !== undefined) this.writeReports(summary, whole);
    await this.tell(summary);
    return this.refused > 0 ? 2 : summary.violated + summary.unproven > 0 ? 1 : 0;
  }

  /** Removes what is under way, in the folder of the outputs and in that of temporary files. */
  drop(): void {
    this.whole?.close();
    this.outputs?.drop();
  }

  /** Judges debtors as they come. */
  private async filter(source: LogSource, mappings: ReplayOptions["mappings"]): Promise<void> {
    const part = new ReplayPart(this.part, { ambiguous: new Set(), names: [source.name], shapes: [] }, this.options);
    for await (const debtor of replayGrouped(source, { ...this.options, mappings, historyFrom: this.options.historyFrom! })) {
      part.take(debtor);
      await this.take(part.done());
    }
    this.sumUp(part.result());
  }

  /** Judges the debtors of a log that was read, in this thread or in others. */
  private async judge(whole: Replay): Promise<void> {
    this.progress.begin();
    const law = whole.law();
    const log: LogData = { ambiguous: law.ambiguous ?? new Set(), names: whole.sources.map(({ name }) => name), shapes: whole.shapes, historyFrom: law.historyFrom };
    this.startThreads(whole.records);
    if (this.pool === undefined) {
      const part = new ReplayPart(this.part, log, law);
      for (const group of whole.groups()) {
        part.judge(group);
        await this.take(whole.noted(part.done()), whole.records);
        await this.listen();
      }
      this.sumUp(part.result());
    } else {
      for await (const done of this.pool.judge(log, whole.groups())) await this.take(whole.noted(done), whole.records);
      for (const result of await this.pool.results()) this.sumUp(result);
    }
    for (const shared of whole.sharedIds()) this.summariser.addSharedId(shared, (source) => whole.nameOf(source));
  }

  /** Starts the threads as soon as there is enough for them, so that they are ready when all was read. */
  private startThreads(records: number): void {
    const { threads } = this.call.io;
    const count = this.workers ?? (records < LEAST_FOR_THREADS ? 1 : (threads?.most ?? 1));
    if (threads !== undefined && count > 1) this.pool ??= new ReplayPool(threads.replay, count, this.part);
  }

  /** The same threads, for reading. */
  private readers(): BlockThreads {
    const pool = (): ReplayPool | undefined => this.pool;
    return {
      get isFree() {
        return pool()?.isFree === true;
      },
      pack: (block) => pool()!.pack(block),
    };
  }

  private async take({ text, judged }: Done, records?: number): Promise<void> {
    this.text(text);
    this.judged += judged;
    if (this.held.length > HELD) await this.flush();
    await this.tellRejects();
    await this.progress.show("judged", this.judged, records === undefined ? undefined : this.judged / records);
  }

  /** Lets a signal be heard: where nothing is waited for, none is. */
  private async listen(): Promise<void> {
    const now = this.call.io.now();
    if (now - this.heard < EVERY_MS) return;
    this.heard = now;
    await setImmediate();
  }

  private sumUp({ sums, picked }: PartResult): void {
    this.summariser.merge(sums);
    this.sample?.merge(picked);
  }

  private text(text: string): void {
    if (this.decisions === undefined) this.held += text;
    else this.decisions.write(text);
  }

  private async flush(): Promise<void> {
    const { held } = this;
    this.held = "";
    if (held !== "") await this.call.io.stdout.write(held);
    await this.tellRejects();
  }

  private keepAside(reject: Reject): void {
    this.refused++;
    const { file, line } = reject;
    const problems = this.part.isUnmasked ? reject.problems : reject.problems.map(maskedProblem);
    if (this.rejects === undefined) this.problems.push({ file, line, problems });
    else this.rejects.write(`${JSON.stringify({ file, line, problems: problemsData(problems, this.settings.language) })}\n`);
  }

  private async tellRejects(): Promise<void> {
    const { problems } = this;
    if (problems.length === 0) return;
    this.problems = [];
    await tellProblems(this.call, problemsOf(problems), this.settings.language);
  }

  private readingProgress(): (records: number, bytes: number) => Promise<void> {
    const size = sizeOf(this.files, this.call.io.cwd);
    return (records, bytes) => {
      this.startThreads(records);
      return this.progress.show("read", records, size === undefined ? undefined : bytes / size);
    };
  }

  private writeReports(summary: Summary, whole: Replay | undefined): void {
    const outputs = this.outputs!;
    const { language } = this.settings;
    const changes = this.changes(summary);
    const written: WrittenFile[] = [this.decisions!.end(), this.rejects!.end(), outputs.put("summary.json", summaryJson(summary, changes, this.law.asOf))];
    const manifest: Omit<Manifest, "outputs"> = {
      ...appliedNow(this.law.packs),
      ...(this.law.otherPacks !== undefined && { otherPacks: appliedNow(this.law.otherPacks).packs }),
      ...(this.law.asOf !== undefined && { asOf: this.law.asOf }),
      call: wordsOf(this.files, this.call.options),
      assume: this.settings.assume,
      historyFrom: whole?.historyFrom ?? this.options.historyFrom,
      inputs: this.inputs,
      contacts: summary.contacts,
      rejects: this.refused,
      passedOver: this.passedOver,
    };
    if (this.call.options.has("html")) written.push(outputs.put("report.html", replayHtml({ summary, changes, manifest, language, inWords: (value) => valueInWords(value, language), messageOf: messagesInWords(this.law.packs, this.options.extra!, language) })));
    outputs.put("manifest.json", `${JSON.stringify({ ...manifest, outputs: written } satisfies Manifest, null, 2)}\n`);
    try {
      outputs.publish(this.earlier);
    } catch (error) {
      refuse("usage/unwritable-file", { file: this.call.options.value("out"), expected: reasonOfFailure(error) });
    }
  }

  /** Changes of the law that concern what was found, between the local dates of the first and the last contact. */
  private changes({ byRule }: Summary): LawChange[] {
    const { days } = this.summariser;
    if (days === undefined || this.law.asOf !== undefined) return [];
    const places = new Set(byRule.map(({ jurisdiction }) => jurisdiction));
    return lawChanges(this.law.packs.filter(({ id }) => places.has(id)), days.from, days.to);
  }

  private async tell(summary: Summary): Promise<void> {
    await this.tellRejects();
    const { io, style } = this.call;
    const { language } = this.settings;
    const isShown = this.outputs !== undefined;
    const text = `${replayText(summary, { language, rejects: this.refused, passedOver: this.passedOver, style: isShown ? style.stdout : style.stderr, ...(this.law.asOf !== undefined && { asOf: this.law.asOf }) })}\n`;
    await io[isShown ? "stdout" : "stderr"].write(text);
  }
}

/** Nobody may have called at a time, by a channel or against a rule; but that an agency, an agent, a stage, a case or a contact has none shows a misspelling, and a whole log without any is no clean one. */
const isMissed = ({ verdict, rule, from, to, channel }: Where): boolean => (verdict ?? rule ?? from ?? to ?? channel) === undefined;
