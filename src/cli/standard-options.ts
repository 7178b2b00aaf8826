import type { Language } from "../report/words";
import type { Call } from "./command";
import type { Options } from "./options";

/** Every command has these. */
export const EVERYWHERE = {
  help: { help: "show how the command is called" },
  language: { value: "zh|en", among: ["zh", "en"], help: "the language of messages (en)" },
  debug: { help: "on a defect of the program, show where it happened" },
} as const satisfies Options;

/** For commands whose results are read by people and by programs. */
export const FORMAT = {
  format: { value: "text|json", among: ["text", "json"], help: "text for people, or JSON, one result a line (text on a terminal, json in a pipe)" },
} as const satisfies Options;

/** For commands that judge or read by packs; `settings.ts` reads them. */
export const SETTINGS = {
  packs: { value: "PACKS", help: "the law to judge by: ids of bundled packs or paths, with commas between (all bundled packs)" },
  policy: { value: "PATH", many: true, help: "an organisation's own pack, a file or a folder, added to the law" },
  assume: { value: "FACT=VALUE", many: true, help: "a fact that the system guarantees where a record is silent" },
  advise: { value: "FORCES", help: "what only advises, with commas between: should, standard, guideline, code, contract, policy" },
} as const satisfies Options;

export const SHOW = { "show-config": { help: "print the settings that would hold, and stop" } } as const satisfies Options;

/** The format asked for, else readable on a terminal and JSON in a pipe. */
export function formatOf({ options, io }: Call): "text" | "json" {
  return (options.value("format") as "text" | "json" | undefined) ?? (io.stdout.isTTY === true ? "text" : "json");
}

/** The language that `--language` asks for. */
export function languageOf(value: string | undefined): Language {
  return value === "zh" ? "zh" : "en";
}
