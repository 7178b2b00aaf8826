import type { Command } from "./command";
import type { Option } from "./options";
import { EVERYWHERE } from "./standard-options";

const PROGRAM = "lawful-contact";
const WIDTH = 100;

/** The overview: what `lawful-contact --help` shows. */
export function overview(commands: readonly Command[]): string {
  return [
    `${PROGRAM}: may this debt-collection contact be made?`,
    "",
    `Usage: ${PROGRAM} <command> [arguments] [options]`,
    "",
    "Commands",
    ...columns(commands.map(({ name, arguments: words, summary }) => [`${name} ${words}`.trim(), summary])),
    "",
    "Options",
    ...columns([["--help", "this page, or with a command its own"], ["--version [--json]", "versions of the program, its packs and its zone data"]]),
    "",
    ...wrapped("Exit status: 0 nothing forbidden, 1 something forbidden (of `rules test`, `rules diff` and `verify`: an example fails, something differs), 2 the call or the input is wrong, 70 a defect of the program.", 0),
    "",
  ].join("\n");
}

/** The help of one command. */
export function helpOf({ name, arguments: words, summary, details, options }: Command): string {
  return [
    `Usage: ${[PROGRAM, name, words].filter((part) => part !== "").join(" ")} [options]`,
    "",
    ...wrapped(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, 0),
    ...(details === undefined ? [] : details.split("\n\n").flatMap((paragraph) => ["", ...wrapped(paragraph, 0)])),
    "",
    "Options",
    ...columns(Object.entries({ ...options, ...EVERYWHERE }).map(([option, about]) => [optionText(option, about), about.help])),
    "",
  ].join("\n");
}

function optionText(name: string, { value, many }: Option): string {
  return `--${name}${value === undefined ? "" : ` ${value}`}${many === true ? " …" : ""}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, help]) => wrapped(help, left).map((line, index) => (index === 0 ? `  ${name}`.padEnd(left) + line.slice(left) : line)));
}

function wrapped(text: string, indent: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(" ".repeat(indent) + word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
