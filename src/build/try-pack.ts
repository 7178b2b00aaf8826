import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { testPack } from "../engine/test-pack";
import { PackError } from "../rules/pack-error";
import { parsePack } from "../rules/parse-pack";
import type { Pack } from "../rules/pack";
import { textReader } from "../text";

/** Runs the examples of a pack or of one rule from the YAML as it stands: `npx tsx src/build/try-pack.ts cn [--verbose]`. */
const [wanted = "", ...flags] = process.argv.slice(2);
const root = "src/packs";
const packId = readdirSync(root).filter((id) => wanted === id || wanted.startsWith(`${id}.`) || wanted.startsWith(`${id}-`)).sort((a, b) => b.length - a.length)[0] ?? wanted;
const files = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".yaml")).map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
const bases = Object.fromEntries(readdirSync("fixtures/records").filter((name) => name.endsWith(".json")).map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join("fixtures/records", name), "utf8"))]));
const calendars = files(join(root, "calendars"));

function load(id: string, loaded: Pack[] = []): Pack[] {
  if (loaded.some((pack) => pack.id === id)) return loaded;
  const head = readFileSync(join(root, id, "pack.yaml"), "utf8");
  const bases = /^extends:\s*\[(.*)\]/m.exec(head)?.[1]?.split(",").map((name) => name.trim()) ?? [];
  const below = bases.reduce((all, base) => load(base, all), loaded);
  return [...below, parsePack(files(join(root, id)), { with: below, calendars })];
}

try {
  const packs = load(packId);
  const pack = packs.find(({ id }) => id === packId)!;
  const examples = Object.fromEntries(pack.rules.map((rule) => [rule.id, rule.examples ?? []]));
  const results = testPack(packId, packs, examples, bases, wanted === packId ? undefined : wanted, textReader());
  for (const { ruleId, it, passed, expected, got, decision } of results) {
    if (passed) continue;
    console.log(`FAIL ${ruleId} › ${it}\n     expected ${expected}\n     got      ${got}`);
    if (flags.includes("--verbose")) console.log(JSON.stringify(decision?.reasons, null, 1));
  }
  console.log(`${results.filter(({ passed }) => passed).length} passed, ${results.filter(({ passed }) => !passed).length} failed, ${pack.rules.length} rules`);
  for (const rule of pack.rules) if ((rule.examples ?? []).length < 2) console.log(`few examples: ${rule.id}`);
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.log(error.message);
  process.exitCode = 1;
}
