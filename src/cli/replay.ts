import { setImmediate } from "node:timers/promises";
import { OWN_RULES } from "../engine/own-rules";
import { replayHtml } from "../report/replay-html";
import { replayText, summaryJson } from "../report/replay-summary";
import { replayGrouped } from "../replay/grouped";
import { jurisdictionOf } from "../replay/jurisdiction";
import { lawChanges, type LawChange } from "../replay/law-changes";
import { ReplayError, type LogSource, type SourceDigest } from "../replay/log-source";
import { appliedNow, type Manifest } from "../replay/manifest";
import { Replay, type ReplayOptions } from "../replay/replay";
import type { BlockThreads } from "../replay/read-blocks";
import { replayProblem } from "../replay/replay-problem";
import { Sample } from "../replay/sample";
import { Summariser } from "../replay/summariser";
import type { Summary } from "../replay/summary";
import type { Where } from "../replay/where";
import { valueInWords } from "../rules/fact-words";
import type { Call, Command, Status } from "./command";
import { filesOf } from "./inputs";
import { logFile, refuseLog } from "./log-file";
import { loadMappings } from "./mapping-source";
import { messagesInWords } from "./messages-in-words";
import { lawDataOf, lawOf, type LawData } from "./replay-law";
import { REPLAY_OPTIONS, memoryOf, readCount, whereOf, wordsOf } from "./replay-options";
import { ReplayPart, headOf, type CallData, type Done, type LogData, type PartResult } from "./replay-part";
import { ReplayPool } from "./replay-pool";
import { ReplayProgress, sizeOf } from "./replay-progress";
import { ReplayResults } from "./replay-results";
import { settingsOf, type Settings } from "./settings";
import { tellProblems } from "./tell-problems";
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
  private readonly results: ReplayResults;
  private readonly sample: Sample | undefined;
  private readonly progress: ReplayProgress;
  private passedOver = 0;
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
      reject: (reject) => this.results.reject(reject),
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
    if (options.has("html") && !options.has("out")) refuse("usage/missing-argument", { expected: { en: "--out with the folder of the report", zh: "--out 及报告所在的文件夹" } });
    this.results = new ReplayResults(call, this.settings.language, this.part, [...this.files, ...this.settings.mapping]);
    this.results.text(headOf(this.part));
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
    for (const text of this.sample?.texts() ?? []) this.results.text(text);
    await this.results.flush();
    const summary = this.summariser.result();
    if (whole !== undefined && summary.contacts === 0 && this.results.refused === 0 && isMissed(this.part.where)) throw new ReplayError([{ ...replayProblem("replay/no-contact"), file: sources.map(({ name }) => name).join(", ") }]);
    this.publish(summary, whole?.historyFrom ?? this.options.historyFrom);
    await this.tell(summary);
    return this.results.refused > 0 ? 2 : summary.violated + summary.unproven > 0 ? 1 : 0;
  }

  /** Removes what is under way, in the folder of the outputs and in that of temporary files. */
  drop(): void {
    this.whole?.close();
    this.results.folder?.drop();
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

  private async take({ texts, judged }: Done, records?: number): Promise<void> {
    for (const text of texts) {
      this.results.text(text);
      await this.results.pass();
    }
    this.judged += judged;
    await this.results.pass();
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

  private readingProgress(): (records: number, bytes: number) => Promise<void> {
    const size = sizeOf(this.files, this.call.io.cwd);
    return (records, bytes) => {
      this.startThreads(records);
      return this.progress.show("read", records, size === undefined ? undefined : bytes / size);
    };
  }

  /** What sums the results up, into the folder beside them. */
  private publish(summary: Summary, historyFrom: ReplayOptions["historyFrom"]): void {
    const { settings: { language, assume }, law: { packs, otherPacks, asOf, historyCovers, writtenAt, advise }, part: { where, sample }, results } = this;
    if (results.folder === undefined) return;
    const changes = this.changes(summary);
    const manifest: Omit<Manifest, "outputs"> = {
      ...appliedNow(packs),
      ...(otherPacks !== undefined && { otherPacks: appliedNow(otherPacks).packs }),
      ...(asOf !== undefined && { asOf }),
      call: wordsOf(this.files, this.call.options),
      language, advise, assume, historyFrom,
      inputs: this.inputs,
      contacts: summary.contacts,
      rejects: results.refused,
      passedOver: this.passedOver,
    };
    const asked = { where, ...(sample !== undefined && { sample: sample.size }), ...(historyCovers !== undefined && { historyCovers }), ...(writtenAt !== undefined && { writtenAt }), advise };
    const report = this.call.options.has("html") ? replayHtml({ summary, changes, manifest, asked, language, inWords: (value) => valueInWords(value, language), messageOf: messagesInWords(packs, this.options.extra!, language) }) : undefined;
    results.folder.publish(summaryJson(summary, changes, { where, ...(asOf !== undefined && { asOf }) }), manifest, report);
  }

  /** Changes of the law that concern what was found, between the local dates of the first and the last contact. */
  private changes({ byJurisdiction }: Summary): LawChange[] {
    const { days } = this.summariser;
    if (days === undefined || this.law.asOf !== undefined) return [];
    const places = new Set(byJurisdiction.map(({ id }) => id));
    const { packs } = this.law;
    const ruleIds = packs.flatMap(({ id: jurisdiction, rules }) => rules.map(({ id }) => id).filter((ruleId) => places.has(jurisdictionOf({ ruleId, jurisdiction }))));
    return lawChanges(packs, days.from, days.to, new Set(ruleIds));
  }

  private async tell(summary: Summary): Promise<void> {
    const { call: { style }, law: { asOf }, part: { where }, settings: { language }, results } = this;
    await results.tell(`${replayText(summary, { language, rejects: results.refused, passedOver: this.passedOver, where, style: style[results.endsOn], ...(asOf !== undefined && { asOf }) })}\n`);
  }
}

/** Nobody may have called at a time, by a channel or against a rule; but that an agency, an agent, a stage, a case or a contact has none shows a misspelling, and a whole log without any is no clean one. */
const isMissed = ({ verdict, rule, from, to, channel }: Where): boolean => (verdict ?? rule ?? from ?? to ?? channel) === undefined;
