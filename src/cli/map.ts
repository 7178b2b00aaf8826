import { closeSync, openSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import { reasonOfFailure } from "../files/file-failure";
import type { Problem } from "../records/problem";
import { nearest } from "../records/suggest";
import { problemsText } from "../report/problems";
import { joinRowsOfCase } from "../replay/case-rows";
import { GroupStore } from "../replay/group-store";
import { ReplayError } from "../replay/log-source";
import { guessMapping } from "../replay/map-guess";
import { BUNDLED_MAPPINGS } from "../replay/mappings/bundled";
import { maskedProblem } from "../replay/masked";
import { placed } from "../replay/placed";
import { mappedFor, readMapped } from "../replay/read-mapped";
import { RecordMaker, shapesOf } from "../replay/record-shape";
import { replayProblem } from "../replay/replay-problem";
import type { Call, Command, Status } from "./command";
import { logFile, refuseLog } from "./log-file";
import { loadMappings, type LoadedMapping } from "./mapping-source";
import { settingsOf } from "./settings";
import { SETTINGS } from "./standard-options";
import { problemsOf } from "./tell-problems";
import { refuse } from "./usage-error";

/** As much of a file as a guess looks at. */
const GUESSED_BYTES = 1 << 18;
/** Bytes of case rows that are kept in memory. */
const MEMORY = 256 * 1024 * 1024;
/** Text held back before it is written, in UTF-16 units. */
const HELD = 1 << 16;
/** What a Parquet file begins with. */
const PARQUET = "PAR1";

/** `lawful-contact map`: a system's own columns as records. */
export const map: Command = {
  name: "map",
  arguments: "FILE…",
  summary: "turn a system's own rows into the records of a log, or propose how",
  details: `With --map the rows are written as records, one a line; cases come last, by their ids, since rows of one case, a debt each, are joined. With --guess a mapping is proposed from the columns of a file of contacts; it says what it is unsure of. The part for cases is written by hand, after one of those below; what is piped in goes by the name stdin. These mappings come with the package, to be adapted: ${Object.keys(BUNDLED_MAPPINGS).join(", ")}; --show prints one.`,
  options: {
    packs: SETTINGS.packs,
    policy: SETTINGS.policy,
    map: { value: "PATH", help: "the mapping: a file, or one of the package's by its name" },
    guess: { help: "propose a mapping for a file of contacts" },
    show: { value: "NAME", help: "print a mapping of the package" },
    unmasked: { help: "show what a cell holds that does not fit, a person's or not" },
  },
  async run(call) {
    const { options, io, arguments: files } = call;
    const shown = options.value("show");
    if (shown !== undefined) {
      const names = Object.keys(BUNDLED_MAPPINGS);
      if (!names.includes(shown)) refuse("usage/bad-value", { path: "--show", found: shown, expected: { en: `one of ${names.join(", ")}`, zh: `${names.join("、")} 之一` }, meant: nearest(shown, names) });
      await io.stdout.write(BUNDLED_MAPPINGS[shown]!);
      return 0;
    }
    const { mapping, extra } = settingsOf(call);
    if (files.length === 0 || (!options.has("guess") && mapping.length === 0)) refuse("usage/missing-argument", { expected: { en: "a file, and --map with a mapping or --guess for a proposal", zh: "文件，以及 --map 和映射文件，或者 --guess 以取得草案" } });
    try {
      return options.has("guess") ? await guess(call) : await convert(call, await loadMappings(mapping, io, extra));
    } catch (error) {
      return refuseLog(error);
    }
  },
};

async function guess({ arguments: files, io, language }: Call): Promise<Status> {
  for (const file of files) {
    const begin = beginOf(file, io.cwd);
    if (begin.toString("latin1", 0, PARQUET.length) === PARQUET) refuse("usage/bad-value", { path: "--guess", found: file, expected: { en: "a file of text; write the mapping of a Parquet file by hand, with the names of its columns", zh: "文本文件；Parquet 文件的映射请按其列名手写" } });
    if (isEmpty(begin)) refuse("usage/bad-value", { path: "--guess", found: file, expected: { en: "a table with a line of names and rows; this file is empty", zh: "有列名和数据行的表格；该文件为空" } });
    if (!isTable(begin)) refuse("usage/bad-value", { path: "--guess", found: file, expected: { en: "a table of text; write the mapping of other files by hand, `map --show twilio` prints one for lines of JSON", zh: "文本表格；其他文件的映射请手写，`map --show twilio` 输出一份逐行 JSON 的映射" } });
    const { text, unsure } = guessMapping(file, begin, language);
    await io.stdout.write(text);
    await io.stderr.write(unsure.map((line) => `${file}: ${language === "zh" ? "存疑" : "unsure"}: ${line}\n`).join(""));
  }
  return 0;
}

/** Nothing but space behind a byte order mark. */
const isEmpty = (begin: Buffer): boolean => /^(\xFF\xFE|\xFE\xFF|\xEF\xBB\xBF)?[\s\0]*$/.test(begin.toString("latin1"));

/** Neither JSON nor bytes that are no text; UTF-16, which holds zeros, begins with its mark. */
function isTable(begin: Buffer): boolean {
  return /^(\xFF\xFE|\xFE\xFF|(\xEF\xBB\xBF)?\s*[^\s{[\0][^\0]*$)/.test(begin.toString("latin1"));
}

function beginOf(file: string, cwd: string): Buffer {
  try {
    const opened = openSync(resolve(cwd, file), "r");
    try {
      const begin = Buffer.alloc(GUESSED_BYTES);
      return unpacked(begin.subarray(0, readSync(opened, begin, 0, GUESSED_BYTES, 0)));
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return refuse("usage/unreadable-file", { file, expected: reasonOfFailure(error) });
  }
}

/** Gzip, as far as it was read. */
const unpacked = (begin: Buffer): Buffer => (begin[0] === 0x1f && begin[1] === 0x8b ? gunzipSync(begin, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, GUESSED_BYTES) : begin);

async function convert(call: Call, mappings: readonly LoadedMapping[]): Promise<Status> {
  const { io, options, style, language } = call;
  const sources = call.arguments.map((name) => logFile(name, io));
  let status: Status = 0;
  let ignored = 0;
  let written = 0;
  let held = "";
  let told = "";
  const flush = async (): Promise<void> => {
    const [records, problems] = [held, told];
    held = told = "";
    if (records !== "") await io.stdout.write(records);
    if (problems !== "") await io.stderr.write(problems);
  };
  const write = (record: object): void => {
    held += `${JSON.stringify(record)}\n`;
    written++;
  };
  const refuseRow = (file: string, line: number, problems: readonly Problem[]): void => {
    status = 2;
    told += `${problemsText(problemsOf([{ file, line, problems: options.has("unmasked") ? problems : problems.map(maskedProblem) }]), { language, style: style.stderr })}\n`;
  };
  /** Rows of cases wait for those that come later: a table has one for each debt, in any order. */
  const cases = new GroupStore();
  const forget = io.onEnded?.(() => cases.close());
  const makers: RecordMaker[] = [];
  try {
    for (const [source, log] of sources.entries()) {
      const { name } = log;
      const mapped = mappedFor(mappings, name);
      if (mapped === undefined) refuse("usage/bad-value", { path: "FILE", found: name, expected: { en: "a file that the mapping is meant for (`match`)", zh: "映射（match）所适用的文件" } });
      const maker = (makers[source] = new RecordMaker(shapesOf(mapped.file)));
      await readMapped(log, mapped, {
        take: (keys, text, line) => {
          if (keys.isUnfit === true) return;
          if (keys.record !== "case" || keys.id === undefined) return write(maker.make(text.bytes.toString("utf8", text.from, text.until)));
          cases.add(keys.id, placed(keys, source, line).head, text);
          if (cases.weight > MEMORY) cases.spill();
        },
        refuse: (line, problems) => refuseRow(name, line, problems),
        ignore: () => void ignored++,
      }, flush);
      await flush();
    }
    for (const group of cases.read()) {
      const records = joinRowsOfCase(group.items(makers), ({ source, line }, path) => refuseRow(sources[source]!.name, line, [replayProblem("replay/case-rows-differ", { path, found: group.key })]));
      for (const record of records) write(record);
      if (held.length > HELD) await flush();
    }
    await flush();
  } finally {
    forget?.();
    cases.close();
  }
  if (ignored > 0) await io.stderr.write(language === "zh" ? `按映射略过 ${ignored} 行\n` : `${ignored} ${ignored === 1 ? "row" : "rows"} passed over, as the mapping says\n`);
  if (written === 0 && status === 0) throw new ReplayError([{ ...replayProblem("replay/no-rows"), file: sources.map(({ name }) => name).join(", ") }]);
  return status;
}
