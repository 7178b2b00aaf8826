import { factNamed, type Catalogue, type Fact } from "../records/catalogue";
import { nearest } from "../records/suggest";
import { COVERS, MODES } from "../records/vocabulary";
import { refuse } from "./usage-error";

/** Fields of the input itself that may be assumed, with the values that they take; `historyFrom` takes instants too. */
const OF_INPUT: Readonly<Record<string, readonly string[]>> = { historyCovers: COVERS, mode: MODES, historyFrom: [] };

const WANTED = {
  boolean: { en: "true or false", zh: "true 或 false" },
  number: { en: "a number from 0", zh: "不小于 0 的数" },
  object: { en: "an object or a list, in JSON", zh: "JSON 格式的对象或列表" },
  list: { en: "a list", zh: "列表" },
  text: { en: "text", zh: "文本" },
} as const;

/**
 * One `--assume fact=value`: the fact's path, and the value as its kind asks for; a list has commas between.
 *
 * @throws {UsageError} where there is no equals sign
 */
export function readAssumption(text: string, facts: Catalogue): [path: string, value: unknown] {
  const at = text.indexOf("=");
  if (at <= 0) refuse("usage/bad-value", { path: "--assume", found: text, expected: { en: "a fact, an equals sign and its value, for instance contact.recording=audio", zh: "事实、等号和值，例如 contact.recording=audio" } });
  const path = text.slice(0, at);
  const written = text.slice(at + 1);
  switch (wantedOf(factNamed(path, facts))) {
    case WANTED.text:
      return [path, written];
    case WANTED.list:
      return [path, written.split(",").map((part) => part.trim())];
    default:
      return [path, jsonOf(written)];
  }
}

/**
 * Checks an assumption, from wherever it comes: a misspelt fact would never be filled, and a value that does not fit never be known.
 *
 * @param where  what it is called there
 * @throws {UsageError} where there is no such fact, or the value is none of its own
 */
export function checkAssumption(path: string, value: unknown, facts: Catalogue, where = "--assume"): void {
  const fact = factNamed(path, facts);
  const values = fact === undefined ? (Object.hasOwn(OF_INPUT, path) ? OF_INPUT[path]! : undefined) : (fact.values ?? []);
  if (values === undefined) {
    const meant = nearest(path, [...facts.keys(), ...Object.keys(OF_INPUT)]);
    refuse("usage/bad-value", { path: where, found: path, expected: { en: "a fact of the records", zh: "记录中的事实" }, meant });
  }
  const wanted = wantedOf(fact);
  if (!fits(value, wanted)) refuse("usage/bad-value", { path, found: shown(value), expected: wanted });
  const list = values.join(", ");
  const wrong = values.length === 0 ? undefined : [value].flat().find((one) => !values.includes(String(one)));
  if (wrong !== undefined) refuse("usage/bad-value", { path, found: shown(wrong), expected: { en: `one of ${list}`, zh: `${list} 之一` }, meant: nearest(String(wrong), values) });
}

type Wanted = (typeof WANTED)[keyof typeof WANTED];

function wantedOf(fact: Fact | undefined): Wanted {
  switch (fact?.kind) {
    case "boolean":
      return WANTED.boolean;
    case "number":
      return WANTED.number;
    case "money":
    case "hours":
      return WANTED.object;
    case "strings":
    case "enums":
      return WANTED.list;
    default:
      return WANTED.text;
  }
}

function fits(value: unknown, wanted: Wanted): boolean {
  switch (wanted) {
    case WANTED.boolean:
      return typeof value === "boolean";
    case WANTED.number:
      return typeof value === "number" && value >= 0;
    case WANTED.object:
      return typeof value === "object" && value !== null;
    case WANTED.list:
      return Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
    default:
      return typeof value === "string" && value !== "";
  }
}

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** A value in JSON; what is none stays the text that it is, and fits nowhere. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
