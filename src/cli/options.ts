import { parseArgs } from "node:util";
import { nearest } from "../records/suggest";
import { refuse } from "./usage-error";

/** An option as the command's help names it. */
export interface Option {
  /** What stands after it; absent: nothing does. */
  readonly value?: string;
  /** May be given several times. */
  readonly many?: true;
  /** The values that it takes, where it takes but a few. */
  readonly among?: readonly string[];
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The options of a call, checked: each is one that the command has, with a value where it takes one. */
export class Given {
  constructor(private readonly values: ReadonlyMap<string, readonly string[]>) {}

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** The value given last; undefined where the option was not given. */
  value(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  /** All values, in order. */
  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  /** All values of an option that takes lists, taken apart at commas. */
  list(name: string): readonly string[] {
    return this.all(name).flatMap((value) => value.split(",").map((part) => part.trim()).filter((part) => part !== ""));
  }
}

/**
 * Takes the words of a call apart.
 *
 * @throws {UsageError} on an option that the command does not have, one without its value, and a value that it does not take
 */
export function readOptions(words: readonly string[], options: Options): { given: Given; positionals: string[] } {
  const config = Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const), multiple: true }]));
  const { tokens } = parseArgs({ args: [...words], options: config, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) refuse("usage/unknown-option", { found: rawName, meant: meantBy(name, options) });
    if (option.value === undefined) {
      if (value !== undefined) refuse("usage/bad-value", { path: rawName, found: value, expected: { en: "nothing after it", zh: "其后不写值" } });
    } else if (value === undefined || value === "" || (value.startsWith("-") && value !== "-" && token.inlineValue === false)) {
      refuse("usage/missing-value", { found: rawName, expected: option.value });
    } else if (option.among !== undefined && !option.among.includes(value)) {
      const list = option.among.join(", ");
      refuse("usage/bad-value", { path: rawName, found: value, expected: { en: `one of ${list}`, zh: `${list} 之一` }, meant: nearest(value, option.among) });
    }
    values.set(name, [...(values.get(name) ?? []), value ?? ""]);
  }
  return { given: new Given(values), positionals };
}

function meantBy(name: string, options: Options): string | undefined {
  // One word of two, as it comes from a list of arguments.
  const [, option = "", value = ""] = /^(\S+)\s+(.+)$/.exec(name) ?? [];
  if (Object.hasOwn(options, option)) return `--${option}=${value}`;
  const meant = nearest(name, Object.keys(options));
  return meant === undefined ? undefined : `--${meant}`;
}
