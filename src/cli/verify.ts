import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as z from "zod";
import { reasonOfFailure } from "../files/file-failure";
import { MANIFEST_VERSION, type Manifest } from "../replay/manifest";
import type { Call, Command } from "./command";
import { readOptions } from "./options";
import { replay } from "./replay";
import { EVERYWHERE } from "./standard-options";
import { readText } from "./text-file";
import { refuse } from "./usage-error";

const file = () => z.object({ name: z.string(), bytes: z.number(), digest: z.string() });
const packs = () => z.array(z.object({ id: z.string(), version: z.string(), digest: z.string() }));
const manifestSchema = () =>
  z.object({
    manifest: z.literal(MANIFEST_VERSION), engine: z.string(), zoneData: z.string(), packs: packs(), otherPacks: packs().optional(),
    call: z.array(z.string()), inputs: z.array(file()), outputs: z.array(file()),
  });
type Said = z.infer<ReturnType<typeof manifestSchema>>;

/** A manifest as it stands in its file. */
interface Given {
  readonly said: Said;
  readonly text: string;
  /** Where the outputs lie beside it. */
  readonly folder: string;
}
interface Difference {
  readonly en: string;
  readonly zh: string;
}

/** `lawful-contact verify`: does a replay give the same bytes once more? */
export const verify: Command = {
  name: "verify",
  arguments: "MANIFEST",
  summary: "repeat a replay from its manifest and say whether inputs, law and output agree",
  details: "Paths in the manifest start from the folder that the replay was called in; call verify there; a log that was piped in has to be piped in again. The outputs beside the manifest have to be those that it names. Status 0: every byte agrees; 1: something differs, and it is told what.",
  options: {},
  async run(call) {
    const given = readManifest(call);
    const folder = temporaryFolder();
    const remove = (): void => rmSync(folder, { recursive: true, force: true });
    const forget = call.io.onEnded?.(remove);
    try {
      const again = await repeat(given.said, folder, call);
      const differences = await compare(given, again);
      const isChinese = call.language === "zh";
      const lines = differences.length === 0 ? [call.style.stdout.good(isChinese ? "逐字节一致" : "every byte agrees")] : differences.map(({ en, zh }) => call.style.stdout.bad(isChinese ? zh : en));
      await call.io.stdout.write(`${lines.join("\n")}\n`);
      return differences.length === 0 ? 0 : 1;
    } finally {
      forget?.();
      remove();
    }
  },
};

function temporaryFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), "lawful-contact-verify-"));
  } catch (error) {
    return refuse("usage/unwritable-file", { file: tmpdir(), expected: reasonOfFailure(error) });
  }
}

function readManifest({ arguments: [path, extra], io }: Call): Given {
  if (extra !== undefined) refuse("usage/extra-argument", { found: extra });
  if (path === undefined) return refuse("usage/missing-argument", { expected: { en: "the manifest.json of a replay", zh: "回放所写的 manifest.json" } });
  const text = readText(path, io);
  const parsed = manifestSchema().safeParse(jsonOf(text));
  return parsed.success ? { said: parsed.data, text, folder: dirname(resolve(io.cwd, path)) } : refuse("usage/unreadable-file", { file: path, expected: { en: "it is no manifest of a replay", zh: "这不是回放的清单文件" } });
}

/** The same call once more, its output in a folder of its own and nothing on the streams. */
async function repeat(said: Said, folder: string, call: Call): Promise<string> {
  const { given, positionals } = readOptions([...said.call.slice(0, said.call.indexOf("--")), "--out", folder, ...said.call.slice(said.call.indexOf("--"))], { ...replay.options, ...EVERYWHERE });
  const silent = { write: async () => true };
  const again: Call = { ...call, io: { ...call.io, stdout: silent, stderr: { ...silent, isTTY: false } }, arguments: positionals, options: given };
  await replay.run(again);
  return readFileSync(join(folder, "manifest.json"), "utf8");
}

/** What a call judges by beside the law, as it says itself or the project's settings do. */
const SETTINGS = { language: "语言", advise: "仅作提示的效力", assume: "系统保证的事实", asOf: "所用法律的日期", historyFrom: "记录完整的起点" } as const;
/** How many of what came of it. */
const COUNTS = { contacts: "联系数", rejects: "退回的行数", passedOver: "略过的行数" } as const;

async function compare({ said, text, folder }: Given, again: string): Promise<Difference[]> {
  const found = JSON.parse(again) as Manifest;
  const differences: Difference[] = [];
  const differ = (what: Difference, before: string | undefined, now: string | undefined): void => {
    if (before !== now) differences.push({ en: `${what.en}: ${before ?? "nothing"} in the manifest, ${now ?? "nothing"} now`, zh: `${what.zh}：清单中为 ${before ?? "无"}，现为 ${now ?? "无"}` });
  };
  differ({ en: "engine", zh: "引擎" }, said.engine, found.engine);
  differ({ en: "zone data", zh: "时区数据" }, said.zoneData, found.zoneData);
  const differInPacks = (of: Difference, before: Manifest["packs"], now: Manifest["packs"]): void => {
    for (const { id, digest } of before) differ({ en: `pack ${id}${of.en}`, zh: `${of.zh}规则包 ${id}` }, digest, now.find((pack) => pack.id === id)?.digest);
    for (const { id } of now) if (!before.some((pack) => pack.id === id)) differences.push({ en: `pack ${id}${of.en}: not in the manifest`, zh: `${of.zh}规则包 ${id}：清单中没有` });
  };
  differInPacks({ en: "", zh: "" }, said.packs, found.packs);
  // The law that both policies stand on is told of once.
  const onlyOther = ({ packs: first, otherPacks = [] }: Pick<Manifest, "packs" | "otherPacks">): Manifest["packs"] => otherPacks.filter(({ id, digest }) => !first.some((pack) => pack.id === id && pack.digest === digest));
  differInPacks({ en: " of the second policy", zh: "第二套制度的" }, onlyOther(said), onlyOther(found));
  const before = JSON.parse(text) as Partial<Manifest>;
  const differInKeys = (keys: Partial<Record<keyof Manifest, string>>): void => {
    for (const [key, zh] of Object.entries(keys) as [keyof Manifest, string][]) differ({ en: key, zh }, JSON.stringify(before[key]), JSON.stringify(found[key]));
  };
  differInKeys(SETTINGS);
  said.inputs.forEach(({ name, digest }, index) => differ({ en: `input ${name}`, zh: `输入 ${name}` }, digest, found.inputs[index]?.digest));
  for (const { name } of found.inputs.slice(said.inputs.length)) differences.push({ en: `input ${name}: not in the manifest`, zh: `输入 ${name}：清单中没有` });
  for (const { name, digest } of said.outputs) differ({ en: `output ${name}`, zh: `输出 ${name}` }, digest, found.outputs.find((output) => output.name === name)?.digest);
  differInKeys(COUNTS);
  for (const { name, digest } of said.outputs) {
    const lies = await digestOf(join(folder, name));
    if (lies !== digest) differences.push({ en: `file ${name}: ${digest} in the manifest, ${lies ?? "nothing"} beside it`, zh: `文件 ${name}：清单中为 ${digest}，其旁为 ${lies ?? "无"}` });
  }
  if (differences.length === 0 && text !== again) differences.push({ en: "manifest: it says something else than this run", zh: "清单：所写与本次运行不符" });
  return differences;
}

/** Undefined where it cannot be read. */
async function digestOf(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    return undefined;
  }
  return `sha256-${hash.digest("hex")}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
