import { GateError } from "../engine/gate-error";
import { isFull, reasonOfFailure } from "../files/file-failure";
import { nearest } from "../records/suggest";
import type { Language } from "../report/words";
import type { Problem } from "../records/problem";
import { PackError, pathInWords } from "../rules/pack-error";
import { stylesFor } from "./colour";
import type { Command, Status } from "./command";
import { cliProblem } from "./cli-problems";
import { COMMANDS } from "./commands";
import { findConfig } from "./config";
import { helpOf, overview } from "./help";
import type { Io } from "./io";
import { readOptions } from "./options";
import { EVERYWHERE, languageOf } from "./standard-options";
import { tellProblems } from "./tell-problems";
import { UsageError, refuse } from "./usage-error";
import { versionText } from "./version";

/** A defect of the program itself, as `sysexits.h` has it. */
const DEFECT = 70;

/**
 * Runs one call of the program. Never throws: whatever goes wrong is told on `stderr` and shows in the status.
 *
 * @param words  the arguments after the program's name
 * @returns      the exit status: 0, 1, 2 or 70
 */
export async function run(words: readonly string[], io: Io): Promise<Status | typeof DEFECT> {
  try {
    return await dispatch(words, io);
  } catch (error) {
    const problems = error instanceof UsageError || error instanceof PackError ? error.problems : error instanceof GateError ? ofGate(error) : isFull(error) ? [cliProblem("usage/no-room", { expected: reasonOfFailure(error) })] : undefined;
    if (problems !== undefined) {
      await tellProblems({ io, style: stylesFor(io) }, problems, languageIn(words, io));
      return 2;
    }
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    await io.stderr.write(words.includes("--debug") ? `${stack ?? message}\n` : `defect: ${message.split("\n", 1)[0]} (add --debug to see where; please report it)\n`);
    return DEFECT;
  }
}

/** What keeps packs from being judged by together; whatever else a gate refuses was checked before it was made. */
function ofGate({ problems }: GateError): Problem[] {
  return problems.map(({ code, pack, path, found, expected, fix }) =>
    code === "pack/missing-base" && typeof found === "string" ? cliProblem(code, { path: pack, found }) : { code, path: pathInWords(path), expected, fix, message: `${[pack, pathInWords(path)].filter((part) => part !== "").join(" ")}: expected ${expected}. ${fix}` });
}

async function dispatch(words: readonly string[], io: Io): Promise<Status> {
  const [first, second] = words;
  if (first === "help" && second !== undefined && !second.startsWith("-")) return dispatch([...words.slice(1), "--help"], io);
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    await io[first === undefined ? "stderr" : "stdout"].write(overview(COMMANDS));
    return first === undefined ? 2 : 0;
  }
  if (first === "--version" || first === "-v") {
    const { given } = readOptions(words.slice(1), { json: { help: "" }, ...EVERYWHERE });
    await io.stdout.write(versionText(given.has("json")));
    return 0;
  }
  const command = COMMANDS.find(({ name }) => name === `${first} ${second}`) ?? COMMANDS.find(({ name }) => name === first);
  if (command === undefined) return refuseCommand(first, second, io);
  const { given, positionals } = readOptions(words.slice(command.name.split(" ").length), { ...command.options, ...EVERYWHERE });
  if (given.has("help")) {
    await io.stdout.write(helpOf(command));
    return 0;
  }
  return command.run({ io, arguments: positionals, options: given, language: languageIn(words, io), style: stylesFor(io) });
}

/** A group such as `rules` alone shows what it holds; anything else is a word that the program does not know. */
async function refuseCommand(first: string, second: string | undefined, io: Io): Promise<Status> {
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && (second === undefined || second === "--help")) {
    await io[second === undefined ? "stderr" : "stdout"].write(overview(group));
    return second === undefined ? 2 : 0;
  }
  const known: readonly Command[] = group.length > 0 ? group : COMMANDS;
  const found = group.length > 0 ? `${first} ${second}` : first;
  return refuse("usage/unknown-command", { found, meant: nearest(found, known.map(({ name }) => name)) });
}

/** The language that a call asks for, also where the call itself is wrong; else that of the project's settings. */
function languageIn(words: readonly string[], io: Io): Language {
  const index = words.findLastIndex((word) => word === "--language" || word.startsWith("--language="));
  if (index >= 0) return languageOf(words[index]!.split("=")[1] ?? words[index + 1]);
  try {
    return findConfig(io)?.config.language ?? "en";
  } catch {
    return "en"; // what is wrong with the settings is told to those who need them
  }
}
