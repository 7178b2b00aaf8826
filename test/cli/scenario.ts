import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { run } from "../../src/cli/run";
import { exampleInput, type BaseRecord } from "../../src/engine/example-input";
import { catalogue } from "../../src/records/catalogue";
import { memoryIo } from "./memory-io";

/**
 * A scenario as its file writes it: parts that begin with `== `.
 *
 * `file NAME` text as it stands · `bytes NAME` hexadecimal · `input NAME` one check input, YAML in the grammar of the rules' examples ·
 * `lines NAME` a YAML list: inputs, and texts as they stand, a line each · `run` the arguments · `stdin` what is piped in ·
 * `stdout`, `stderr` · `status N`. Before the first part: what it shows. `law.yaml` is always there.
 */
interface Part {
  readonly head: string;
  readonly body: string;
}

/** What came of a scenario, written as its file writes it. */
export async function play(text: string): Promise<string> {
  const parts = partsOf(text);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "scenario-")));
  try {
    copyFileSync("fixtures/scenarios/law.yaml", join(folder, "law.yaml"));
    for (const part of parts) writePart(part, folder);
    const { io, written } = memoryIo({ cwd: folder, stdin: bodyOf("stdin", parts) });
    const status = await run(wordsOf(bodyOf("run", parts) ?? ""), io);
    const given = parts.filter(({ head }) => !/^(stdout|stderr|status)/.test(head));
    return [text.split(/^== /m, 1)[0], ...given.map(({ head, body }) => `== ${head}\n${body}`), ...result("stdout", written.stdout), ...result("stderr", written.stderr), `== status ${status}\n`].join("");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function partsOf(text: string): Part[] {
  return text.split(/^== /m).slice(1).map((part) => {
    const end = part.indexOf("\n");
    return { head: part.slice(0, end).trim(), body: part.slice(end + 1) };
  });
}

const bodyOf = (head: string, parts: readonly Part[]): string | undefined => parts.find((part) => part.head === head)?.body;
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

/** Versions and digests change with every release, and say nothing about the scenario. */
function result(head: string, text: string): string[] {
  const steady = text.replace(/sha256-[0-9a-f]{64}/g, "sha256-…").replace(/"zoneData":"[^"]+"/g, '"zoneData":"…"').replace(/"engine":"[^"]+"/g, '"engine":"…"');
  return steady === "" ? [] : [`== ${head}\n${steady}${steady.endsWith("\n") ? "" : "\n"}`];
}

function writePart({ head, body }: Part, folder: string): void {
  const [kind, name] = head.split(" ") as [string, string];
  const bytes = bytesOf(kind, body);
  if (bytes === undefined) return;
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
}

function bytesOf(kind: string, body: string): string | Uint8Array | undefined {
  switch (kind) {
    case "file":
      return body;
    case "bytes":
      return Buffer.from(body.replace(/\s/g, ""), "hex");
    case "input":
      return `${JSON.stringify(inputOf(parse(body) as Given), null, 2)}\n`;
    case "lines":
      return (parse(body) as (Given | string)[]).map((line) => `${typeof line === "string" ? line : JSON.stringify(inputOf(line))}\n`).join("");
    default:
      return undefined;
  }
}

type Given = Parameters<typeof exampleInput>[0] & { readonly base: string };

function inputOf(given: Given): unknown {
  const base = JSON.parse(readFileSync(`fixtures/records/${given.base}.json`, "utf8")) as BaseRecord;
  return exampleInput(given, base, catalogue());
}
