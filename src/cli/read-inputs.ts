import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { reasonOfFailure } from "../files/file-failure";
import type { CheckInput } from "../records/input";
import type { Extra } from "../records/extra";
import { parseInput } from "../records/parse";
import type { Problem } from "../records/problem";
import { LONGEST_LINE, linesOf, type Line } from "./byte-lines";
import { cliProblem } from "./cli-problems";
import type { Io } from "./io";
import { locateJson, positionIn, scanJson } from "./json-text";

/** One input of a file, or why it is none. Either way it is accounted for: no line is passed over in silence. */
export type Read = { readonly file: string; readonly line: number } & ({ readonly input: CheckInput } | { readonly problems: readonly Problem[] });

const TOO_LARGE = { en: `a line, or a file of one input, holds at most ${LONGEST_LINE} bytes`, zh: `一行或单个输入的文件最多 ${LONGEST_LINE} 字节` };
const IN_UTF8 = { en: "text in UTF-8", zh: "UTF-8 文本" };
const WANTED = {
  "input/too-large": TOO_LARGE,
  "input/too-deep": { en: "plain data as JSON has it", zh: "JSON 形式的普通数据" },
  "input/duplicate-key": { en: "each key once", zh: "每个键只出现一次" },
  "input/not-json": { en: "JSON", zh: "JSON" },
};

/**
 * Reads check inputs from files, or from `-`, the standard input: one JSON object over as many lines as it likes, or one a line.
 * Each is validated in full. Memory stays within one line or, for an object over several lines, one file of at most 64 MiB.
 *
 * @param extra  what the loaded packs declare; the same object each time
 */
export async function* readInputs(files: readonly string[], io: Io, extra: Extra): AsyncGenerator<Read> {
  for (const file of files) yield* readFrom(file, io, extra);
}

async function* readFrom(file: string, io: Io, extra: Extra): AsyncGenerator<Read> {
  try {
    yield* inputsIn(linesOf(file === "-" ? io.stdin : createReadStream(resolve(io.cwd, file))), file, extra);
  } catch (error) {
    const expected = reasonOfFailure(error);
    yield { file, line: 1, problems: [cliProblem("usage/unreadable-file", { file, expected })] };
  }
}

/** The same from lines that are there already. */
export async function* inputsIn(lines: AsyncIterable<Line>, file: string, extra: Extra): AsyncGenerator<Read> {
  const validate = (text: string, line: number, isWhole: boolean): Read => validated(text, file, line, isWhole, extra);
  /** What may be one object over several lines; undefined once it is clear that each line stands alone. */
  let held: Line[] | undefined = [];
  let heldLength = 0;
  let isEmpty = true;
  for await (const line of lines) {
    const isBlank = line.text?.trim() === "";
    if (held === undefined) {
      if (!isBlank) yield alone(line, file, validate);
      continue;
    }
    if (isEmpty && !isBlank) {
      isEmpty = false;
      // A first line that is whole JSON, or that could not be read at all, begins no object over several lines.
      if (line.text === undefined || scanJson(line.text)?.code !== "input/not-json") {
        held = undefined;
        yield alone(line, file, validate);
        continue;
      }
    }
    held.push(line);
    heldLength += line.text?.length ?? 0;
    if (heldLength > LONGEST_LINE) {
      yield* apart(held, file, validate);
      held = undefined;
    }
  }
  if (isEmpty) yield { file, line: 1, problems: [cliProblem("input/empty-file", { file })] };
  else if (held !== undefined) yield* together(held, file, validate);
}

type Validate = (text: string, line: number, isWhole: boolean) => Read;

/** Lines that are one object; where they are not, and one of them is an input by itself, each stands alone. */
function* together(held: readonly Line[], file: string, validate: Validate): Generator<Read> {
  const text = held.map((line) => line.text ?? "").join("\n");
  const isSound = held.every((line) => line.text !== undefined) && scanJson(text)?.code !== "input/not-json";
  if (!isSound && held.some(isInput)) return yield* apart(held, file, validate);
  const unread = held.find((line) => line.text === undefined);
  yield unread === undefined ? validate(text, held[0]!.number, true) : alone(unread, file, validate);
}

function* apart(held: readonly Line[], file: string, validate: Validate): Generator<Read> {
  for (const line of held) if (line.text?.trim() !== "") yield alone(line, file, validate);
}

function alone({ number, text, fault }: Line, file: string, validate: Validate): Read {
  if (text !== undefined) return validate(text, number, false);
  return { file, line: number, problems: [cliProblem(fault ?? "input/encoding", { file, line: number, expected: fault === "input/too-large" ? TOO_LARGE : IN_UTF8 })] };
}

/** Whether the line is by itself what a check takes, as no line of an object written over several lines is. */
function isInput({ text }: Line): boolean {
  if (text === undefined || !text.trimStart().startsWith("{") || scanJson(text) !== undefined) return false;
  return Object.hasOwn(JSON.parse(text) as object, "contact");
}

function validated(text: string, file: string, line: number, isWhole: boolean, extra: Extra): Read {
  /** In a file of one object the line and column themselves; of an object on its own line the line tells enough. */
  const placed = (offset: number) => {
    const { line: below, column } = positionIn(text, offset);
    return isWhole ? { file, line: line + below - 1, column } : { file, line };
  };
  const fault = scanJson(text);
  if (fault !== undefined) return { file, line, problems: [cliProblem(fault.code, { path: fault.path, expected: WANTED[fault.code], ...positioned(text, fault.offset, line, file) })] };
  const parsed = parseInput(JSON.parse(text), extra);
  if (parsed.ok) return { file, line, input: parsed.input };
  const offsets = isWhole ? locateJson(text, parsed.problems.map(({ path }) => path)) : undefined;
  return { file, line, problems: parsed.problems.map((problem) => ({ ...problem, ...placed(offsets?.get(problem.path) ?? 0) })) };
}

/** Where the text itself is wrong only the column shows it. */
function positioned(text: string, offset: number, line: number, file: string) {
  const { line: below, column } = positionIn(text, offset);
  return { file, line: line + below - 1, column };
}
