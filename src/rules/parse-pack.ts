import type { Path } from "../operators/operator";
import type { CalendarData } from "../time/calendar";
import { checkPack } from "./check-pack";
import { checkShape } from "./check-shape";
import { digestOf } from "./digest";
import { problemsInWords, type Found, type PackFile, type Source } from "./found-problems";
import { joinPacks } from "./join";
import { readYaml } from "./located-yaml";
import { calendarSchema, packSchema, type Pack } from "./pack";
import { PackError, problemOf } from "./pack-error";
import { RULE_KEYS, ruleSchema, type Rule } from "./rule";
import { ruleFileSchema } from "./rule-file";

export type { PackFile } from "./found-problems";

/** What a pack refers to outside its own files. */
export interface ParseOptions {
  /** Packs that stand beside this one: those it extends, and those whose rules it waives. */
  readonly with?: readonly Pack[];
  /** Calendars by the stem of their names: `cn.yaml` is what `calendars: [cn]` means. */
  readonly calendars?: readonly PackFile[];
}

const NO_VALUES: readonly unknown[] = [];
/** Where a mistake makes whatever refers to it look wrong too. */
const VOCABULARY = new Set(["calendars", "facts", "events", "extends", "define"]);

/**
 * Reads a pack from its YAML files, or from one text that holds all of it, and checks it as far as it can be checked without records.
 * The order of the files never matters.
 *
 * @throws {PackError} with every problem of every file, in the order of the files' names, the head first
 * @example parsePack(text, { with: [us] }) // an organisation's policy on top of the law
 */
export function parsePack(files: readonly PackFile[] | string, options: ParseOptions = {}): Pack {
  return new PackReader(typeof files === "string" ? [{ name: "pack.yaml", text: files }] : files, options).read();
}

/** The same rule with its `binds`, in its place among the keys. */
function withBinds(rule: Record<string, unknown>, binds: unknown): Record<string, unknown> {
  if (binds === undefined || "binds" in rule) return binds === undefined ? rule : { ...rule, binds };
  const before = RULE_KEYS.slice(0, RULE_KEYS.indexOf("binds")) as readonly string[];
  const entries = Object.entries(rule);
  return Object.fromEntries([...entries.filter(([key]) => before.includes(key)), ["binds", binds], ...entries.filter(([key]) => !before.includes(key))]);
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NO_VALUES);
const mapOf = (value: unknown): Record<string, unknown> => (isMap(value) ? value : {});
const stem = (name: string): string => name.replace(/^.*[\\/]/, "").replace(/\.(ya?ml|json)$/, "");
const byName = (a: PackFile, b: PackFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

class PackReader {
  readonly #sources: readonly Source[];
  readonly #head: Source | undefined;
  readonly #found: Found[] = [];
  /** Where each rule of the pack comes from; by index. */
  readonly #origins: { readonly source: Source; readonly path: Path; readonly appliesTo: boolean; readonly binds: boolean }[] = [];
  readonly #rules: Rule[] = [];
  readonly #define: Record<string, unknown> = {};
  readonly #definedIn = new Map<string, Source>();
  readonly #calendarSources = new Map<string, Source>();

  constructor(files: readonly PackFile[], private readonly options: ParseOptions) {
    const sources = [...files].sort(byName).map((file) => ({ file, yaml: readYaml(file.text) }));
    this.#head = sources.length === 1 ? sources[0] : sources.find(({ file }) => stem(file.name) === "pack");
    this.#sources = this.#head === undefined ? sources : [this.#head, ...sources.filter((source) => source !== this.#head)];
  }

  read(): Pack {
    for (const source of this.#sources) this.#noteYaml(source);
    if (this.#head === undefined) throw new PackError([problemOf({ code: "pack/no-head", path: [], expected: "one file named pack.yaml", fix: "add it, with id, version and title" })]);
    const head = mapOf(this.#head.yaml.value);
    if (this.#head.yaml.value !== undefined) this.#shape(packSchema(), this.#head.yaml.value, this.#head, [], "pack.yaml", ["rules"]);
    const sound = this.#soundHead(head);
    this.#takeDefinitions(this.#head, head["define"]);
    this.#takeRules(this.#head, head["rules"], ["rules"], undefined);
    for (const source of this.#sources) if (source !== this.#head) this.#takeFile(source);
    const pack: Omit<Pack, "digest"> = {
      id: textOr(head["id"]),
      version: textOr(head["version"]),
      // What a misspelt kind would have asked for nobody knows.
      kind: head["kind"] === "organisation" || this.#kindIsMisspelt(head) ? "organisation" : "jurisdiction",
      title: mapOf(head["title"]),
      ...pick(sound, ["extends", "applies", "covers", "reviewed"]),
      instruments: mapOf(sound["instruments"]) as Pack["instruments"],
      calendars: this.#takeCalendars(listOf(head["calendars"])),
      facts: listOf(sound["facts"]) as Pack["facts"],
      events: mapOf(sound["events"]) as Pack["events"],
      define: this.#define,
      rules: this.#rules,
      waivers: listOf(sound["waivers"]) as Pack["waivers"],
      ...pick(sound, ["gaps"]),
    };
    const lame = !isMap(this.#head.yaml.value) || this.#found.some(({ problem, path, source }) => problem.code === "pack/yaml" || problem.code === "pack/tab" || (source === this.#head && VOCABULARY.has(String(path[0]))) || [...this.#calendarSources.values()].includes(source));
    if (!lame) this.#checkWhole(pack);
    if (this.#found.length > 0) throw new PackError(problemsInWords(this.#found, [...this.#sources, ...this.#calendarSources.values()]));
    return { ...pack, digest: digestOf(pack) };
  }

  #noteYaml(source: Source): void {
    for (const { position, ...problem } of source.yaml.problems) this.#found.push({ problem, source, path: problem.path, position });
  }

  /** Checks a part against its schema; `apart` are keys that are checked piece by piece elsewhere. */
  #shape(schema: Parameters<typeof checkShape>[0], value: unknown, source: Source, path: Path, name: string, apart: readonly string[] = [], rule?: string): boolean {
    const kept = isMap(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !apart.includes(key))) : value;
    const problems = checkShape(schema, kept, path, name);
    for (const problem of problems) this.#found.push({ problem, source, path: problem.path, rule });
    return problems.length === 0;
  }

  /** Whether a pack that this one extends has the calendar. */
  #comesAlong(calendar: string): boolean {
    const bases = listOf(mapOf(this.#head?.yaml.value)["extends"]);
    return (this.options.with ?? []).some(({ id, calendars }) => bases.includes(id) && calendars.some((one) => one.id === calendar));
  }

  #kindIsMisspelt(head: Record<string, unknown>): boolean {
    return (head["kind"] !== undefined && head["kind"] !== "jurisdiction") || this.#found.some(({ problem, source }) => source === this.#head && problem.fix === "did you mean `kind`?");
  }

  /** The head with whatever is misshapen left out, so that the rest can still be checked. */
  #soundHead(head: Record<string, unknown>): Record<string, unknown> {
    const sound: Record<string, unknown> = { ...head };
    for (const { path, source } of this.#found) {
      const [key, entry] = path;
      if (source !== this.#head || key === undefined) continue;
      // A misshapen instrument is still there to be cited.
      if (key === "instruments" && entry !== undefined) sound["instruments"] = { ...mapOf(sound["instruments"]), [entry]: { title: {}, force: "policy" } };
      else if (key === "waivers" && typeof entry === "number") sound["waivers"] = NO_VALUES;
      else sound[key] = undefined;
    }
    return sound;
  }

  #takeFile(source: Source): void {
    const { value } = source.yaml;
    if (value === undefined) return;
    if (Array.isArray(value)) return this.#takeRules(source, value, [], undefined);
    this.#shape(ruleFileSchema(), value, source, [], "a file of rules", ["rules"]);
    const file = mapOf(value);
    this.#takeDefinitions(source, file["define"]);
    this.#takeRules(source, file["rules"], ["rules"], file["applies-to"]);
  }

  #takeDefinitions(source: Source, define: unknown): void {
    for (const [name, node] of Object.entries(mapOf(define))) {
      const other = this.#definedIn.get(name);
      if (other === undefined) {
        this.#define[name] = node;
        this.#definedIn.set(name, source);
      } else this.#found.push({ problem: { code: "pack/duplicate-definition", path: ["define", name], found: name, expected: `a name of its own; ${other.file.name} defines it already`, fix: "keep one of them" }, source, path: ["define", name] });
    }
  }

  #takeRules(source: Source, rules: unknown, path: Path, appliesTo: unknown): void {
    if (rules !== undefined && !Array.isArray(rules)) this.#found.push({ problem: { code: "pack/wrong-type", path, found: rules, expected: "a list of rules", fix: "begin each rule with a dash" }, source, path });
    listOf(rules).forEach((given, index) => {
      const here = [...path, index];
      const id = mapOf(given)["id"];
      const name = typeof id === "string" ? id : undefined;
      this.#shape(ruleSchema(), given, source, here, "a rule", [], name);
      if (!isMap(given)) return;
      const binds = given["binds"];
      const joined = appliesTo === undefined ? binds : binds === undefined ? appliesTo : { all: [appliesTo, binds] };
      this.#rules.push(withBinds(given, joined) as unknown as Rule);
      this.#origins.push({ source, path: here, appliesTo: appliesTo !== undefined, binds: binds !== undefined });
    });
  }

  #takeCalendars(calendars: readonly unknown[]): CalendarData[] {
    return calendars.flatMap((given, index): CalendarData[] => {
      if (typeof given !== "string") return [given as CalendarData];
      const file = this.options.calendars?.find(({ name }) => stem(name) === given);
      if (file === undefined) {
        const known = (this.options.calendars ?? []).map(({ name }) => stem(name)).sort().join(", ");
        this.#found.push({ problem: { code: "pack/unknown-calendar", path: ["calendars", index], found: given, expected: `a calendar that is there: ${known || "none"}`, fix: this.#comesAlong(given) ? "drop it: what the packs under `extends` have need not be listed" : "add the calendar's file, or write the calendar out" }, source: this.#head!, path: ["calendars", index] });
        return [];
      }
      const source: Source = { file, yaml: readYaml(file.text) };
      this.#calendarSources.set(given, source);
      this.#noteYaml(source);
      const { value } = source.yaml;
      if (value === undefined) return [];
      const isSound = this.#shape(calendarSchema(), value, source, [], "a calendar");
      return isSound ? [value as CalendarData] : [];
    });
  }

  #checkWhole(pack: Omit<Pack, "digest">): void {
    const draft: Pack = { ...pack, digest: "" };
    const others = (this.options.with ?? []).filter(({ id }) => id !== pack.id);
    // What a pack uses must come from itself or from what it extends, whatever else happens to be loaded.
    const own = joinPacks([...basesOf(draft, others), draft]).packs.find((one) => one.pack === draft)!;
    for (const problem of checkPack(own, joinPacks([...others, draft]))) {
      const { source, path, rule } = this.#origin(problem.path);
      // The schema has said already what is missing or misshapen at the same place.
      if (!this.#found.some((other) => other.source === source && samePath(other.path, path))) this.#found.push({ problem, source, path, rule });
    }
  }

  /** The file that a path of the pack comes from, and the path there. */
  #origin(path: Path): { source: Source; path: Path; rule?: string } {
    const [part, entry, ...rest] = path;
    if (part === "define" && typeof entry === "string") return { source: this.#definedIn.get(entry) ?? this.#head!, path };
    if (part === "calendars" && typeof entry === "number") {
      const name = listOf(mapOf(this.#head!.yaml.value)["calendars"])[entry];
      const source = typeof name === "string" ? this.#calendarSources.get(name) : undefined;
      return source === undefined ? { source: this.#head!, path } : { source, path: rest };
    }
    if (part !== "rules" || typeof entry !== "number") return { source: this.#head!, path };
    const { source, path: base, appliesTo, binds } = this.#origins[entry]!;
    const rule = this.#rules[entry]!.id;
    if (rest[0] !== "binds" || !appliesTo) return { source, path: [...base, ...rest], rule };
    if (!binds) return { source, path: ["applies-to", ...rest.slice(1)] };
    return rest[1] === "all" && rest[2] === 0 ? { source, path: ["applies-to", ...rest.slice(3)] } : { source, path: [...base, "binds", ...rest.slice(3)], rule };
  }
}

const textOr = (value: unknown): string => (typeof value === "string" ? value : "");
const samePath = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, index) => step === b[index]);

/** The packs that one extends, and those that they extend. */
function basesOf(pack: Pack, others: readonly Pack[], found: Pack[] = []): Pack[] {
  for (const other of others) {
    if (!pack.extends?.includes(other.id) || found.includes(other)) continue;
    found.push(other);
    basesOf(other, others, found);
  }
  return found;
}

function pick(from: Record<string, unknown>, keys: readonly ("extends" | "applies" | "covers" | "reviewed" | "gaps")[]): Pick<Pack, "extends" | "applies" | "covers" | "reviewed" | "gaps"> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]));
}
