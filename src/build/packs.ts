import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { Problem } from "../records/problem";
import type { Pack } from "../rules/pack";
import { PackError, problemText } from "../rules/pack-error";
import { BUNDLED } from "../rules/bundled";
import { parsePack, type PackFile } from "../rules/parse-pack";
import type { Example } from "../rules/rule";

const ROOT = "src/packs";
/** Names that a module cannot give to a constant. */
const RESERVED = new Set(["do", "if", "in", "new", "for", "try", "var"]);

/** A pack of the project, read from its folder. */
export interface BuiltPack {
  readonly pack: Pack;
  /** By rule id, in the order of the files. */
  readonly examples: Readonly<Record<string, readonly Example[]>>;
}

/** Reads every folder of `root` that holds a `pack.yaml`, the packs that others extend first; a pack that does not fit is told and left out. */
export function readPacks(root = ROOT): { packs: BuiltPack[]; problems: Problem[] } {
  const calendars = yamlFiles(join(root, "calendars"));
  const packs: BuiltPack[] = [];
  const problems: Problem[] = [];
  const waiting = packFolders(root).map((id) => ({ id, files: yamlFiles(join(root, id)) }));
  while (waiting.length > 0) {
    // Of packs that wait for one another, or for one that is not there, the first is read and told so.
    const ready = waiting.findIndex(({ files }) => basesOf(files).every((base) => !waiting.some(({ id }) => id === base)));
    const [{ id, files }] = waiting.splice(Math.max(0, ready), 1) as [{ id: string; files: PackFile[] }];
    try {
      const whole = parsePack(files, { calendars, with: packs.map(({ pack }) => pack) });
      if (whole.id !== id) problems.push({ code: "pack/rule-id", path: "id", expected: `\`${id}\`, the folder's name`, fix: "give both the same name", message: `the pack in ${id} calls itself ${whole.id}`, file: join(root, id, "pack.yaml"), line: 1, column: 1 });
      packs.push(withoutExamples(whole));
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      problems.push(...error.problems);
    }
  }
  packs.sort((a, b) => (a.pack.id < b.pack.id ? -1 : 1));
  return { packs, problems };
}

/** Path below `root` → contents of every file that is generated from the packs; `ids`: those that the index lists. */
export function generatedFiles(packs: readonly BuiltPack[], ids: readonly string[] = packs.map(({ pack }) => pack.id)): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { pack, examples } of packs) {
    files[`${pack.id}/pack.json`] = `${JSON.stringify(pack)}\n`;
    files[`${pack.id}/examples.json`] = `${JSON.stringify(examples)}\n`;
    files[`${pack.id}/index.ts`] = packIndex(pack);
  }
  files["index.ts"] = allPacks(ids);
  files["examples.ts"] = allExamples(ids);
  return files;
}

/** Writes what is generated under `root`, each file whole or not at all. Of a pack that does not fit, what was made last stays. */
export function writePacks(root = ROOT): Problem[] {
  const { packs, problems } = readPacks(root);
  const ids = packFolders(root).filter((id) => packs.some(({ pack }) => pack.id === id) || existsSync(join(root, id, "pack.json")));
  for (const [path, text] of Object.entries(generatedFiles(packs, ids))) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) {
      const now = new Date();
      utimesSync(file, now, now);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    // Test runs beside this one may be reading the file.
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
  return problems;
}

/** Whether something that packs are made from is newer than what was made, or something was never made. */
export function isStale(root = ROOT, makers: readonly string[] = ["src/rules", "src/operators", "src/records", "src/build/packs.ts"]): boolean {
  const made = Object.keys(generatedFiles([], [])).concat(packFolders(root).flatMap((id) => ["pack.json", "examples.json", "index.ts"].map((name) => `${id}/${name}`))).map((path) => join(root, path));
  if (!made.every((file) => existsSync(file))) return true;
  const sources = [...["calendars", ...packFolders(root)].flatMap((id) => yamlFiles(join(root, id)).map(({ name }) => name)), ...makers.flatMap(filesUnder)];
  const times = (files: readonly string[]) => files.map((file) => statSync(file).mtimeMs);
  return Math.max(...times(sources)) > Math.min(...times(made));
}

function packFolders(root: string): string[] {
  return existsSync(root) ? readdirSync(root).filter((id) => existsSync(join(root, id, "pack.yaml"))).sort() : [];
}

function yamlFiles(folder: string): PackFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort().map((name) => ({ name: `${folder}/${name}`, text: readFileSync(join(folder, name), "utf8") }));
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name)) : [path];
}

/** The packs that a head says it extends, as far as it can be read. */
function basesOf(files: readonly PackFile[]): string[] {
  try {
    const head = parse(files.find(({ name }) => name.endsWith("/pack.yaml"))?.text ?? "", { logLevel: "silent" }) as { extends?: unknown } | null;
    return Array.isArray(head?.extends) ? head.extends.map(String) : [];
  } catch {
    return []; // parsePack tells what is wrong with it
  }
}

function withoutExamples(whole: Pack): BuiltPack {
  const examples = Object.fromEntries(whole.rules.flatMap((rule) => (rule.examples ? [[rule.id, rule.examples]] : [])));
  return { pack: { ...whole, rules: whole.rules.map(({ examples: _examples, ...rule }) => rule) }, examples };
}

/** `us-ma` → `usMa`; `in`, a word of the language, → `inPack`. */
export function constantName(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return RESERVED.has(name) ? `${name}Pack` : name;
}

const NOTE = "// Generated by src/build/packs.ts; do not edit.";

function packIndex({ id, title }: Pack): string {
  const name = constantName(id);
  return `${NOTE}
import data from "./pack.json";
import type { Pack } from "../../rules/pack";

/** ${[title.en, title.zh].filter(Boolean).join(" · ")} */
export const ${name}: Pack = /* @__PURE__ */ Object.defineProperty(data as unknown as Pack, Symbol.for("${BUNDLED.description}"), { value: true });
`;
}

function allPacks(ids: readonly string[]): string {
  const names = ids.map(constantName);
  return `${NOTE}
${ids.map((id) => `import { ${constantName(id)} } from "./${id}";\n`).join("")}import type { Pack } from "../rules/pack";

/** Every pack that comes with the package, in the order of their ids. */
export const bundledPacks: readonly Pack[] = [${names.join(", ")}];
${names.length > 0 ? `export { ${names.join(", ")} };\n` : ""}`;
}

function allExamples(ids: readonly string[]): string {
  return `${NOTE}
${ids.map((id) => `import ${constantName(id)} from "./${id}/examples.json";\n`).join("")}import type { Example } from "../rules/rule";

/** The examples of every pack that comes with the package: pack id → rule id → examples. */
export const packExamples = {${ids.map((id) => ` ${JSON.stringify(id)}: ${constantName(id)}`).join(",")}${ids.length > 0 ? " " : ""}} as unknown as Readonly<Record<string, Readonly<Record<string, readonly Example[]>>>>;
`;
}

if (process.argv[1]?.endsWith("build/packs.ts")) {
  const problems = writePacks();
  for (const problem of problems) console.error(problemText(problem));
  if (problems.length > 0) process.exitCode = 1;
}
