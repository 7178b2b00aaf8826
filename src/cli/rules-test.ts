import { testPack, type ExampleResult } from "../engine/test-pack";
import { bundledPacks } from "../packs";
import { nearest } from "../records/suggest";
import type { Style } from "../report/style";
import type { Language } from "../report/words";
import type { Pack } from "../rules/pack";
import { textReader } from "../text";
import { bundledRecords, recordsIn } from "./base-records";
import type { Call, Command } from "./command";
import { examplePlaces, type ExamplePlace } from "./example-places";
import { filesOfPack, isPath, packsNamed } from "./pack-source";
import { examplesOf } from "./rule-book";
import { settingsOf } from "./settings";
import { FORMAT, SETTINGS, formatOf } from "./standard-options";
import { refuse } from "./usage-error";

/** `lawful-contact rules test`: do the rules decide their own examples as they say? */
export const rulesTest: Command = {
  name: "rules test",
  arguments: "[PACK|RULE|PATH]",
  summary: "run the examples of all rules, of one pack or of one rule",
  details: "Examples start from base records: those that come with the package (`rules records`), and with --records those of a folder of your own. The text names rules without examples. Exit status 1 where an example fails.",
  options: { packs: SETTINGS.packs, policy: SETTINGS.policy, records: { value: "FOLDER", help: "a folder with further base records, one JSON file each" }, ...FORMAT },
  async run(call) {
    const { io, options } = call;
    const [target, extra] = call.arguments;
    if (extra !== undefined) refuse("usage/extra-argument", { found: extra });
    const { packs, language } = settingsOf(call);
    const chosen = chooseFrom(target, packs, call);
    const folder = options.value("records");
    const own = folder === undefined ? {} : recordsIn(folder, io);
    const results: PlacedResult[] = [];
    const without: string[] = [];
    for (const pack of chosen.packs) {
      const examples = examplesOf(pack);
      without.push(...pack.rules.map(({ id }) => id).filter((id) => (chosen.rule ?? id) === id && (examples[id] ?? []).length === 0));
      const bases = { ...(await bundledRecords(Object.values(examples).flat())), ...own };
      const places = examplePlaces(filesOfPack(pack));
      const seen = new Map<string, number>();
      for (const result of testPack(pack.id, chosen.beside, examples, bases, chosen.rule, textReader())) {
        const { ruleId } = result;
        const index = seen.get(ruleId) ?? 0;
        seen.set(ruleId, index + 1);
        results.push({ ...result, place: places.get(ruleId)?.[index] });
      }
    }
    const failed = results.filter(({ passed }) => !passed);
    await io.stdout.write(formatOf(call) === "json" ? jsonResults(results) : textResults(results, without, language, call.style.stdout));
    return failed.length > 0 ? 1 : 0;
  },
};

/** With where the example stands, where its pack was read from files. */
interface PlacedResult extends ExampleResult {
  readonly place: ExamplePlace | undefined;
}

interface Chosen {
  readonly packs: readonly Pack[];
  /** What they are tested among. */
  readonly beside: readonly Pack[];
  readonly rule?: string;
}

/** What is meant by the argument: nothing is everything, a path a pack of one's own, else a pack's id or a rule's. */
function chooseFrom(target: string | undefined, packs: readonly Pack[], { io }: Call): Chosen {
  if (target === undefined) return { packs, beside: packs };
  if (isPath(target)) {
    const read = packsNamed([target], [...packs, ...bundledPacks.filter(({ id }) => !packs.some((other) => other.id === id))], io);
    return { packs: read.slice(0, 1), beside: read };
  }
  const pack = packs.find(({ id }) => id === target);
  if (pack !== undefined) return { packs: [pack], beside: packs };
  const owner = packs.find(({ rules }) => rules.some(({ id }) => id === target));
  if (owner !== undefined) return { packs: [owner], beside: packs, rule: target };
  return refuse("usage/unknown-rule", { found: target, meant: nearest(target, packs.flatMap(({ id, rules }) => [id, ...rules.map((rule) => rule.id)])) });
}

function jsonResults(results: readonly PlacedResult[]): string {
  return results.map(({ ruleId, it, passed, expected, got, place }) => `${JSON.stringify({ ruleId, it, passed, expected, got, ...place })}\n`).join("");
}

/** @param without  rules that have no examples */
function textResults(results: readonly PlacedResult[], without: readonly string[], language: Language, style: Style): string {
  const failed = results.filter(({ passed }) => !passed);
  const label = language === "zh" ? { fail: "未通过", expected: "应为", got: "实为" } : { fail: "failed", expected: "expected", got: "got" };
  const passed = results.length - failed.length;
  const total = language === "zh" ? `示例 ${results.length} 个：通过 ${passed}，未通过 ${failed.length}` : `${results.length} examples: ${passed} passed, ${failed.length} failed`;
  return [
    ...failed.map(({ ruleId, it, expected, got, gotInChinese, place }) => `${place === undefined ? "" : `${style.strong(`${place.file}:${place.line}:${place.column}`)}  `}${style.bad(label.fail)}  ${style.strong(ruleId)} › ${it}\n  ${label.expected} ${expected}\n  ${label.got} ${(language === "zh" ? gotInChinese : undefined) ?? got}`),
    failed.length > 0 ? style.bad(total) : style.good(total),
    ...(without.length === 0 ? [] : [language === "zh" ? `没有示例：${without.join("、")}` : `no examples: ${without.join(", ")}`]),
    "",
  ].join("\n");
}
